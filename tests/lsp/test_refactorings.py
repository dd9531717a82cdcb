"""Refactorings as code actions: asked for by kind, as edits that fit the client."""

from client import Client, apply_edits, edits_for, place, range_of
from samples import BRAND, FLAWED, PUSHING
from test_features import URI, actions, session_with

MIXED = BRAND + '''
campaign news {
  brand: acme
  use_case: mixed
  opt_in website {
    url: "https://www.acmesandwich.example/texts"
    consent_text: "🥪 I agree to receive order updates and weekly deals by text from Acme Sandwich Co."
  }
}
'''


def titles(found):
    return [action["title"] for action in found]


def the(found, start):
    [action] = [action for action in found if action["title"].startswith(start)]
    return action


def f_50_f_51_refactorings_have_their_kinds():
    with session_with(MIXED) as session:
        ask = lambda only: actions(session, MIXED, "Acme Sandwich Co.\"", only=only)
        kinds = lambda only: {action["kind"] for action in ask(only)}
        assert kinds(["refactor"]) == kinds([""]) - {"quickfix", "source.fixAll.campaign"} == {"refactor.extract", "refactor.rewrite"}
        assert kinds(["refactor.extract"]) == {"refactor.extract"} and kinds(["refactor.rewrite"]) == {"refactor.rewrite"}
        assert kinds(["refactor.move"]) == kinds(["refactor.extract.function"]) == kinds(["refactor.rew"]) == set()
        assert kinds(None) >= {"refactor.extract", "refactor.rewrite"} and "source.fixAll.campaign" not in kinds(None)
        assert kinds(["quickfix"]) <= {"quickfix"}


def f_50_every_kind_is_advertised():
    with Client() as session:
        offered = session.start(PUSHING)["capabilities"]["codeActionProvider"]["codeActionKinds"]
        assert offered == ["quickfix", "refactor.extract", "refactor.rewrite", "source.fixAll.campaign"]


def f_56_f_57_wording_is_annotated_and_form_is_not():
    with session_with(MIXED) as session:
        found = actions(session, MIXED, "Acme Sandwich Co.\"", only=["refactor"])
        for start, annotated in (("Extract", False), ("Convert to a text block", False), ("Split", True), ("Compose message_flow", True)):
            action = the(found, start)
            [change] = action["edit"]["documentChanges"]
            assert change["textDocument"] == {"uri": URI, "version": 1}
            assert change["edits"] and all(("annotationId" in edit) == annotated for edit in change["edits"]), action
            assert ("changeAnnotations" in action["edit"]) == annotated
    with session_with(MIXED, {"textDocument": {"codeAction": {"codeActionLiteralSupport": {}}}}) as session:
        assert len(actions(session, MIXED, "Acme Sandwich Co.\"", only=["refactor"])) == len(found)
        for action in actions(session, MIXED, "Acme Sandwich Co.\"", only=["refactor"]):
            assert list(action["edit"]) == ["changes"] and "annotationId" not in str(action)


def f_54_f_61_a_split_answers_its_finding():
    with session_with(MIXED) as session:
        diagnostics = session.diagnostics(URI)["diagnostics"]
        action = the(actions(session, MIXED, "consent_text", diagnostics=diagnostics, only=["refactor"]), "Split")
        assert [d["code"] for d in action["diagnostics"]] == ["mixed-consent-in-one-box"] and action["diagnostics"][0] in diagnostics
        session.change(URI, 2, {"text": apply_edits(MIXED, edits_for(action["edit"], URI))})
        assert "mixed-consent-in-one-box" not in {d["code"] for d in session.diagnostics(URI)["diagnostics"]}


def f_60_t_52_only_the_bytes_that_are_meant():
    start, end = MIXED.index('"🥪'), MIXED.index('Co."') + 4
    for line_break, head, tail in (("\n", "", ""), ("\r\n", "", ""), ("\n", "\ufeff", ""), ("\n", "", "# no line break at the end")):
        text = head + MIXED.replace("\n", line_break) + tail
        with session_with(text) as session:
            at = place(MIXED, '"🥪')
            at = {"line": at["line"], "character": at["character"]}
            found = session.request("textDocument/codeAction", {"textDocument": {"uri": URI}, "range": {"start": at, "end": at},
                                                                "context": {"diagnostics": [], "only": ["refactor.rewrite"]}})["result"]
            [edit] = edits_for(the(found, "Convert to a text block")["edit"], URI)
            line = MIXED[:start].count("\n")
            column = start - MIXED.rfind("\n", 0, start) - 1
            assert edit["range"] == range_of(line, column, line, column + end - start + 1)  # the emoji is two units
            assert edit["newText"].startswith('"""' + line_break + "      ") and edit["newText"].endswith(line_break + '      """')
            assert edit["newText"].count("\n") == edit["newText"].count(line_break)


def f_58_snippets_only_for_clients_that_take_them():
    capabilities = {**PUSHING, "workspace": {"workspaceEdit": {"documentChanges": True, "snippetEditSupport": True}}}
    with session_with(FLAWED, capabilities) as session:
        [allow] = [a for a in actions(session, FLAWED, "maybe") if a["title"].startswith("Allow")]
        [edit] = edits_for(allow["edit"], URI)
        assert edit["snippet"] == {"kind": "snippet", "value": "  # campaign-ls: allow wrong-type -- $0\n"} and "newText" not in edit
        others = [edit for action in actions(session, FLAWED, "opt_in_message") if not action["title"].startswith("Allow")
                  for edit in edits_for(action["edit"], URI)]
        assert others and all("snippet" not in edit for edit in others)
    for capabilities in (PUSHING, {**PUSHING, "workspace": {"workspaceEdit": {"snippetEditSupport": True}}}):
        with session_with(FLAWED, capabilities) as session:
            [allow] = [a for a in actions(session, FLAWED, "maybe") if a["title"].startswith("Allow")]
            [edit] = edits_for(allow["edit"], URI)
            assert edit["newText"].endswith(" -- \n") and "snippet" not in edit  # that a reason is missing, a rule says


def f_59_an_allowance_joins_those_that_are_there():
    allowed = FLAWED.replace("  age_gated: maybe", "  # campaign-ls: allow unknown-field -- a test\n  # campaign-ls: allow wrong-type -- \n  age_gated: maybe")
    with session_with(allowed) as session:
        assert not [a for a in actions(session, allowed, "maybe") if a["title"].startswith("Allow")]  # it lacks but its reason
    joined = allowed.replace("  # campaign-ls: allow wrong-type -- \n", "")
    with session_with(joined) as session:
        session.diagnostics(URI)
        [allow] = [a for a in actions(session, joined, "maybe") if a["title"].startswith("Allow")]
        text = apply_edits(joined, edits_for(allow["edit"], URI)).replace("wrong-type -- ", "wrong-type -- a reason")
        assert "-- a test\n  # campaign-ls: allow wrong-type -- a reason\n  age_gated" in text
        session.change(URI, 2, {"text": text})
        assert "wrong-type" not in {d["code"] for d in session.diagnostics(URI)["diagnostics"]}


def f_59_an_allowance_beside_one_at_the_end_of_the_line():
    text = FLAWED.replace("age_gated: maybe", "age_gated: maybe # campaign-ls: allow unknown-field -- a test")
    with session_with(text) as session:
        session.diagnostics(URI)
        [allow] = [a for a in actions(session, text, "maybe") if a["title"].startswith("Allow")]
        text = apply_edits(text, edits_for(allow["edit"], URI)).replace("wrong-type -- ", "wrong-type -- a reason")
        session.change(URI, 2, {"text": text})
        assert "wrong-type" not in {d["code"] for d in session.diagnostics(URI)["diagnostics"]}


def f_58_a_way_to_opt_in_is_chosen_and_filled_in():
    text = BRAND + "\ncampaign news {\n  brand: acme\n  use_case: marketing\n}\n"
    capabilities = {**PUSHING, "workspace": {"workspaceEdit": {"documentChanges": True, "snippetEditSupport": True}}}
    for client, number in ((PUSHING, "[phone number]"), (capabilities, "${1:[phone number]}")):
        with session_with(text, client) as session:
            session.diagnostics(URI)
            action = the(actions(session, text, "campaign news"), "Add opt_in keyword ")
            assert [d["code"] for d in action["diagnostics"]] == ["opt-in-not-described"] and "changeAnnotations" not in action["edit"]
            [edit] = edits_for(action["edit"], URI)
            added = edit.get("newText") or edit["snippet"]["value"]
            # At the beginning of a line, so that no client has to guess how it is indented.
            assert edit["range"]["start"] == edit["range"]["end"] == {"line": text.count("\n") - 1, "character": 0}
            assert added.startswith(f'\n  opt_in keyword {{\n    number: "{number}"\n') and ("snippet" in edit) == ("$" in number)
