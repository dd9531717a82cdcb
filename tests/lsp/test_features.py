"""Hover, code actions, completion, outline, folds, links, definitions, hints."""

import json
import re
import subprocess

from client import Client, apply_edits, edits_for, index_at, place, program, range_of, tries, width
from samples import BRAND, FLAWED, PUSHING
from test_paths import ASKING, SUGGEST
from test_diagnostics import CAMPAIGN, POLICY, Project, with_policy

URI = "untitled:a"
EVIL = 'x](http://evil.example) <img src=x> `code` **b** https://evil.example www.evil.example a@evil.example &lt; | # _i_'


def session_with(text, capabilities=PUSHING, uri=URI):
    session = Client()
    session.start(capabilities)
    session.open(uri, text)
    return session


def hover(session, text, words, offset=0):
    reply = session.request("textDocument/hover", {"textDocument": {"uri": URI}, "position": place(text, words, offset=offset)})
    return reply["result"] and reply["result"]["contents"]


def actions(session, text, words, uri=URI, diagnostics=(), only=None):
    context = {"diagnostics": list(diagnostics)}
    if only is not None:
        context["only"] = only
    at = place(text, words)
    return session.request("textDocument/codeAction", {"textDocument": {"uri": uri}, "range": {"start": at, "end": at}, "context": context})["result"]


def with_hover(*formats):
    return {**PUSHING, "textDocument": {**PUSHING["textDocument"], "hover": {"contentFormat": list(formats)}}}


def f_70_the_order_of_formats_counts():
    for formats, kind in ((["markdown", "plaintext"], "markdown"), (["plaintext", "markdown"], "plaintext"), (["plaintext"], "plaintext"), ([], "plaintext")):
        with session_with(FLAWED, with_hover(*formats)) as session:
            contents = hover(session, FLAWED, "opt_in_message")
            assert contents["kind"] == kind
            assert ("**" in contents["value"]) == (kind == "markdown")
            if kind == "plaintext":
                assert not re.search(r"[`\\]|\*\*|\]\(|^---$", contents["value"], re.M), contents["value"]
            assert "rejected when missing" in contents["value"] and '"Acme Sandwich' in contents["value"]


def f_70_what_the_editor_shows_itself_is_not_said_again():
    knowing = {**with_hover("markdown"), "experimental": {"hoverShowsDiagnostics": True}}
    said, explained = "opt_in_message does not say that message and data rates may apply", 'Add "Message and data rates may apply."'
    name = "[opt-in-message-missing-rates](https://campaign-ls.github.io/rules/#opt-in-message-missing-rates)"
    for capabilities, again in ((with_hover("markdown"), True), (knowing, False)):
        with session_with(FLAWED, capabilities) as session:
            value = hover(session, FLAWED, "opt_in_message")["value"]
            assert ("**%s**" % said in value) == again and (name + ": " + explained in value) == (not again), value
            assert explained in value and value.count(name) == 1, value
    with Client() as session:
        session.start(knowing, initializationOptions={"diagnosticsMode": "off"})
        session.open(URI, FLAWED)
        assert "**%s**" % said in hover(session, FLAWED, "opt_in_message")["value"], "what is not shown is not above the hover"


def f_70_hover_on_everything():
    with session_with(FLAWED) as session:
        for words, said in (("marketing", "Promotions"), ("acme\n  use", "Acme Sandwich Co"), ("${brand.name}: You", "stands for"),
                            ("campaign weekly", "One registered campaign"), ("brand acme", "The sender"), ("opt_in_message", "1 segment"),
                            ("description", "40 to 4096")):
            assert said in hover(session, FLAWED, words, 2)["value"], (words, hover(session, FLAWED, words, 2))


def f_70_hover_at_the_beginning_of_a_line_is_of_its_first_word():
    with session_with(FLAWED) as session:
        line = place(FLAWED, "age_gated")["line"]
        at = lambda character: session.request("textDocument/hover", {"textDocument": {"uri": URI}, "position": {"line": line, "character": character}})["result"]
        assert at(0) == at(1) == at(2) and at(0)["range"]["start"] == {"line": line, "character": 2}
        empty = place(FLAWED, "\ncampaign weekly_deals")["line"]
        assert session.request("textDocument/hover", {"textDocument": {"uri": URI}, "position": {"line": empty, "character": 0}})["result"] is None


def f_70_a_file_cannot_write_markup():
    text = BRAND.replace("Acme Sandwich Co", EVIL) + 'campaign c {\n  brand: acme\n  use_case: marketing\n  opt_in_message: "${brand.name}: %s"\n}\n' % EVIL
    with session_with(text) as session:
        for words in ("acme\n  use", "${brand.name}", "name:"):
            value = hover(session, text, words, 2)["value"]
            bare = re.sub(r"\\.", "", value)  # what a renderer would act on
            bare = re.sub(r"\[[a-z-]+\]\(https://campaign-ls\.github\.io/rules/#[a-z-]+\)", "", bare)
            assert "](" not in bare and "<" not in bare and ("evil.example" in value or words == "name:"), value
            assert not re.search(r"https?:|www\.|@|&", bare), bare


def f_51_only():
    with session_with(FLAWED) as session:
        kinds = lambda only: {action["kind"] for action in actions(session, FLAWED, "opt_in_message", only=only)}
        assert kinds(None) == {"quickfix"} and kinds(["quickfix"]) == {"quickfix"}
        assert kinds(["refactor"]) == kinds(["quick"]) == kinds(["refac"]) == kinds(["source.organizeImports"]) == kinds([]) == set()
        assert kinds(["source.fixAll"]) == set()  # no fix of this text is safe; f_52 has one that is


def f_54_f_55_f_61_what_an_action_holds():
    with session_with(FLAWED) as session:
        diagnostics = session.diagnostics(URI)["diagnostics"]
        found = actions(session, FLAWED, "opt_in_message", diagnostics=diagnostics)
        assert found[0]["title"].startswith("Add every missing disclosure to opt_in_message")
        for action in found:
            assert re.match(r"^[A-Z].* \([a-z0-9-]+\)$", action["title"]), action["title"]
            assert action["diagnostics"] and all(diagnostic in diagnostics for diagnostic in action["diagnostics"])
        preferred = [action for action in found if action.get("isPreferred")]
        assert not preferred  # words that a consumer reads are a person's to choose


def f_55_one_sentence_for_two_findings_is_offered_once():
    text = FLAWED.replace("weekly deals.\"\n", "weekly deals. Msg frequency varies. Msg & data rates may apply.\"\n")
    with session_with(text) as session:
        diagnostics = session.diagnostics(URI)["diagnostics"]
        found = actions(session, text, "opt_in_message", diagnostics=diagnostics)
        [action] = [each for each in found if each["title"].startswith("Add")]
        assert action["title"] == "Add how to get help and how to opt out (opt-in-message-missing)"
        answered = [d["code"] for d in action["diagnostics"]]
        assert answered == ["opt-in-message-missing-help", "opt-in-message-missing-opt-out"]
        assert all(d in diagnostics for d in action["diagnostics"]) and "isPreferred" not in action


def f_56_f_57_edits_fit_the_client():
    with session_with(FLAWED, {"textDocument": {"codeAction": {"codeActionLiteralSupport": {}}}}) as session:
        found = actions(session, FLAWED, "opt_in_message")
        assert len(found) > 3
        for action in found:
            assert list(action["edit"]) == ["changes"] and "isPreferred" not in action
            assert action["edit"]["changes"][URI] and all(set(edit) == {"range", "newText"} for edit in action["edit"]["changes"][URI])
    with session_with(FLAWED) as session:
        action = actions(session, FLAWED, "opt_in_message")[0]
        [change] = action["edit"]["documentChanges"]
        assert change["textDocument"] == {"uri": URI, "version": 1} and change["edits"]
        for edit in change["edits"]:
            assert action["edit"]["changeAnnotations"][edit["annotationId"]]["needsConfirmation"] is True
    with session_with(FLAWED, {}) as session:
        assert actions(session, FLAWED, "opt_in_message") == []  # it would only understand commands


def f_53_t_53_t_54_applied_fixes_are_gone_for_good():
    for text in (FLAWED, FLAWED.replace("\n", "\r\n")):
        with session_with(text) as session:
            before = session.diagnostics(URI)["diagnostics"]
            action = actions(session, text, "opt_in_message")[0]
            fixed = apply_edits(text, edits_for(action["edit"], URI)) if "\r" not in text else None
            if fixed is None:
                session.change(URI, 2, *[{"range": e["range"], "text": e["newText"]} for e in edits_for(action["edit"], URI)])
                assert all("\n" not in e["newText"].replace("\r\n", "") for e in edits_for(action["edit"], URI))  # T-52
            else:
                session.change(URI, 2, {"text": fixed})
            after = session.diagnostics(URI)["diagnostics"]
            gone = {d["code"] for d in action["diagnostics"]}
            assert not gone & {d["code"] for d in after} and {d["code"] for d in after} <= {d["code"] for d in before}, gone


def f_59_an_allowance_works_once_its_reason_is_written():
    with session_with(FLAWED) as session:
        session.diagnostics(URI)
        [allow] = [a for a in actions(session, FLAWED, "maybe") if a["title"].startswith("Allow")]
        text = apply_edits(FLAWED, edits_for(allow["edit"], URI))
        assert "  # campaign-ls: allow wrong-type -- \n  age_gated: maybe" in text
        session.change(URI, 2, {"text": text})
        assert "suppression-without-reason" in {d["code"] for d in session.diagnostics(URI)["diagnostics"]}
        session.change(URI, 3, {"text": text.replace("wrong-type -- ", "wrong-type -- a test")})
        codes = {d["code"] for d in session.diagnostics(URI)["diagnostics"]}
        assert "wrong-type" not in codes and "suppression-without-reason" not in codes


def t_27_f_40_actions_are_of_the_text_that_is():
    with session_with(FLAWED) as session:
        old = session.diagnostics(URI)["diagnostics"]
        session.change(URI, 2, {"range": range_of(0, 0, 0, 0), "text": "# moved\n"})
        moved = "# moved\n" + FLAWED
        action = actions(session, moved, "opt_in_message", diagnostics=old)[0]
        fixed = apply_edits(moved, edits_for(action["edit"], URI))
        assert fixed.startswith(moved[:moved.index('deals."') + 6])
        assert action["edit"]["documentChanges"][0]["textDocument"]["version"] == 2


def f_a_brand_of_another_file_is_imported():
    with Project() as project, Client() as session:
        project.write("brands/acme.campaign", BRAND)
        project.write("brands/zeta.campaign", BRAND.replace("acme {", "zeta {"))
        project.write("texts/old/acme.campaign", BRAND)
        session.start(PUSHING, workspaceFolders=[{"uri": project.uri(""), "name": "p"}])
        uri = project.uri("texts/new/one.campaign")
        for version, (head, start) in enumerate((("", 'import "../../brands/acme.campaign"\n\n# mine\ncampaign'), ('import "other.campaign"\n\n', 'import "other.campaign"\nimport "../../brands/acme.campaign"\n\n# mine'))):
            text = head + CAMPAIGN.replace('import "brands/acme.campaign"\n\n', "# mine\n")
            session.open(uri, text, version)
            titles = lambda: [a["title"] for a in actions(session, text, "acme\n  use", uri)]
            for _ in tries():
                if len([title for title in titles() if title.startswith("Import")]) == 2:
                    break
            assert titles()[:3] == ["Import ../../brands/acme.campaign (unknown-reference)", "Import ../old/acme.campaign (unknown-reference)",
                                    "Declare the brand acme (unknown-reference)"]
            first = actions(session, text, "acme\n  use", uri)[0]
            assert not first.get("isPreferred") and first["diagnostics"][0]["code"] == "unknown-reference"
            fixed = apply_edits(text, edits_for(first["edit"], uri))
            assert fixed.startswith(start), fixed
            session.change(uri, 10 + version, {"text": fixed})
            assert not [a for a in actions(session, fixed, "acme\n  use", uri) if a["title"].startswith(("Import", "Declare"))]


def f_52_fix_all_is_safe_and_done_at_once():
    text = BRAND.replace('website: "https:', 'website: "http:') + "campaign c {\n  brand: acme\n  use_case: Marketing\n}\n"
    with session_with(text) as session:
        [action] = actions(session, text, "brand", only=["source.fixAll"])
        assert action["kind"] == "source.fixAll.campaign" and actions(session, text, "brand", only=["source.fixAll.campaign"]) == [action]
        fixed = apply_edits(text, edits_for(action["edit"], URI))
        assert fixed != text and "Message" not in fixed and "annotationId" not in str(action)
        session.change(URI, 2, {"text": fixed})
        assert actions(session, fixed, "brand", only=["source.fixAll"]) == []


def f_a_fix_reaches_into_the_policy_page():
    with Project() as project, Client() as session:
        text = with_policy(project)
        uri, page = project.uri("brand.campaign"), project.uri("legal/privacy policy.md")
        session.start(PUSHING)
        session.open(uri, text)
        session.diagnostics(page)
        found = [a for words in ("legal/privacy", "file:") for a in actions(session, text, words, uri)]
        into = [a for a in found if any(c["textDocument"]["uri"] == page for c in a["edit"]["documentChanges"])]
        assert into and into[0]["edit"]["documentChanges"][0]["textDocument"]["version"] is None
        assert " to legal/privacy policy.md (" in into[0]["title"], into[0]["title"]
        assert len(apply_edits(POLICY, edits_for(into[0]["edit"], page))) > len(POLICY)


TEXT, SNIPPET = 1, 15  # of the protocol's CompletionItemKind


def completions(text, capabilities=PUSHING, **params):
    at = text.index("|")
    text = text.replace("|", "")
    with session_with(text, capabilities) as session:
        before = text[:at]
        where = {"line": before.count("\n"), "character": width(before[before.rfind("\n") + 1:], "utf-16")}
        items = session.request("textDocument/completion", {"textDocument": {"uri": URI}, "position": where, **params})["result"]
        for item in items:
            start, end = (index_at(text, item["textEdit"]["range"][key]) for key in ("start", "end"))
            assert end == at and re.fullmatch(r"(campaign )?[\w-]*" if item["kind"] != TEXT else ".*", text[start:end])
        return items


def f_71_completion():
    labels = lambda text: [item["label"] for item in completions(text) if item["kind"] != SNIPPET]
    assert labels("|") == labels("cam|") == ["brand", "campaign", "import"]
    inside = labels("campaign a {\n  use_case: marketing\n  op|")  # the block is not closed
    assert "opt_in_message" in inside and "opt_in website" in inside and "use_case" not in inside
    assert "marketing" in labels("campaign a {\n  use_case: m|\n}\n")
    assert labels(BRAND + "campaign a {\n  brand: |\n}\n") == ["acme"]
    assert labels("campaign a {\n  age_gated: |\n}\n") == ["true", "false"]
    assert "website" in labels("campaign a {\n  opt_in |\n}\n") and "url" in labels("campaign a {\n  opt_in website {\n    |\n  }\n}\n")
    # What is listed is not offered again, and nothing is behind a value.
    listed = labels("campaign a {\n  providers: [twilio, |]\n}\n")
    assert "zoom" in listed and "twilio" not in listed and "twilio" in labels("campaign a {\n  providers: [twilio|]\n}\n")
    assert set(labels("campaign a {\n  providers: [\n    zoom,\n    |\n  ]\n}\n")) == set(listed) - {"zoom"} | {"twilio"}
    assert labels("campaign a {\n  providers: [twilio, |") == listed
    assert labels("campaign a {\n  use_case: marketing |\n}\n") == [] == labels("campaign a {\n  providers: [zoom |]\n}\n")
    assert labels('campaign a {\n  twilio {\n    profile: "|"\n  }\n}\n') == [] == labels("campaign a {\n  # |\n}\n")


def f_71_usual_keywords():
    labels = lambda text: [item["label"] for item in completions(text)]
    assert labels("campaign a {\n  help_keywords: [|]\n}\n") == ["HELP", "INFO"] and "JOIN" in labels("campaign a {\n  opt_in_keywords: [|]\n}\n")
    assert labels("campaign a {\n  opt_out_keywords: [STOP, END, |]\n}\n")[:2] == ["UNSUBSCRIBE", "CANCEL"]
    [field] = [item for item in completions("campaign a {\n  opt_out_k|\n}\n", ASKING) if item["label"] == "opt_out_keywords"]
    assert field["command"]["command"] == SUGGEST


def f_71_codes_of_a_rejection():
    rejected = lambda provider, code: "campaign a {\n  rejection {\n    %s\n    code: %s\n  }\n}\n" % (provider, code)
    codes = {item["label"]: item for item in completions(rejected("provider: twilio", '"30|"'))}
    assert "Opt-in Error" in codes["30896"]["detail"] and len(codes) > 50
    line = rejected("provider: twilio", "").split("\n").index("    code: ")
    assert codes["30896"]["textEdit"]["newText"] == "30896" and codes["30896"]["textEdit"].get("range", codes["30896"]["textEdit"].get("replace")) == range_of(line, 11, line, 13)
    assert "web form lacks disclaimer" in [item["label"] for item in completions(rejected("provider: zoom", '"|"'))]
    assert completions(rejected("", '"|"')) == [] == completions(rejected("provider: nobody", '"|"'))


def f_72_snippets_only_when_known():
    for text in ("|", "campaign a {\n  |\n}\n", "campaign a {\n  use_case: |\n}\n", "campaign a {\n  opt_in |\n}\n", "campaign a {\n  opt_in website {\n    |\n  }\n}\n",
                 'campaign a {\n  help_message: "|"\n}\n', BRAND + 'campaign a {\n  brand: acme\n  help_message: "${|"\n}\n'):
        items = completions(text, {})
        assert items, text
        for item in items:
            assert "$" not in item["textEdit"]["newText"] and "insertTextFormat" not in item, (text, item)
    assert any("$0" in item["textEdit"]["newText"] for item in completions("campaign a {\n  |\n}\n"))


def f_72_a_whole_campaign_is_a_snippet():
    whole = [item for item in completions("cam|") if item["kind"] == SNIPPET]
    assert "campaign: two_factor" in [item["label"] for item in whole] and len(whole) > 20
    assert all(item["insertTextFormat"] == 2 and item["textEdit"]["newText"].startswith("campaign ${1:") for item in whole)
    assert not [item for item in completions("cam|", {}) if item["kind"] == SNIPPET]
    # Also behind the word itself, which it replaces.
    for text, start in (("campaign |", 0), ("  campaign mark|", 2)):
        items = completions(text)
        assert [item["label"] for item in items] == [item["label"] for item in whole]
        assert all(item["textEdit"]["range"]["start"]["character"] == start for item in items) and completions(text, {}) == []
        assert all(item["filterText"] == item["label"].replace(": ", " ") for item in items)
    assert completions("campaign a {\n  campaign |\n}\n") == [] == completions("# campaign |")
    # The brands that are in scope fill its blank.
    for brands, blank in (("", "${2:our_brand}"), (BRAND, "${2:acme}"), (BRAND + BRAND.replace("acme {", "zeta {"), "${2|acme,zeta|}")):
        item = next(item for item in completions(brands + "cam|") if item["kind"] == SNIPPET)
        assert "\tbrand: %s\n" % blank in item["textEdit"]["newText"], item


def f_72_a_brand_has_what_is_asked_of_every_brand():
    [brand] = [item for item in completions("bra|") if item["label"] == "brand"]
    assert brand["textEdit"]["newText"].startswith('brand ${1:name} {\n\tname: "${2:[name that consumers know]}"\n') and "privacy_policy {" in brand["textEdit"]["newText"]
    assert [item["textEdit"]["newText"] for item in completions("bra|", {}) if item["label"] == "brand"] == ["brand "]


def f_72_a_field_says_what_the_use_case_tells():
    text = BRAND + "campaign a {\n  brand: acme\n%s  %s|\n}\n"
    def snippet(before, name, capabilities=PUSHING):
        [item] = [item for item in completions(text % (before, name[:3]), capabilities) if item["label"] == name]
        return item["textEdit"]["newText"]
    assert snippet("  use_case: marketing\n", "sample_messages").startswith('sample_messages: [\n\t"\\${brand.name}: ${1:')
    spoken = snippet("  use_case: charity\n  opt_in verbal {\n  }\n", "description")
    assert "fundraising" in spoken and "website" not in spoken and spoken.endswith("$0"), spoken
    assert snippet("", "sample_messages") == "sample_messages: [$0]" and snippet("  use_case: x\n", "help_message") == 'help_message: "$0"'
    assert snippet("  use_case: marketing\n", "description", {}) == "description: "


def f_72_a_rejection_has_a_choice_of_providers():
    [rejection] = [item for item in completions("campaign a {\n  rej|\n}\n") if item["label"] == "rejection"]
    assert re.match(r'rejection \{\n\tprovider: \$\{1\|aws,[a-z0-9,]+,zoom\|\}\n\tdate: "\$2"\n\tcode: "\$3"\n\treason: "\$4"\n\}\$0$',
                    rejection["textEdit"]["newText"]), rejection


def f_71_completion_in_texts():
    text = BRAND + 'campaign a {\n  brand: acme\n  use_case: marketing\n  opt_in_message: "🥪 ${brand.name}: Hello. Msg fre|"\n}\n'
    for capabilities in (PUSHING, {}):
        items = completions(text, capabilities)
        wordings = {item["label"]: item for item in items}
        assert "Reply STOP to opt out." in wordings and "opt-in-message-missing-opt-out" in wordings["Reply STOP to opt out."]["detail"]
        assert all("insertTextFormat" not in item for item in items)
        with_blanks = completions(text.replace("  use_case: marketing\n", ""), capabilities)
        blanks = [item for item in with_blanks if "[" in item["label"]]
        assert blanks and [item for item in with_blanks if "insertTextFormat" in item] == (blanks if capabilities else [])
        assert all(("${1:[what" in item["textEdit"]["newText"]) == bool(capabilities) for item in blanks)  # left as it is, it is found
        assert "Acme Sandwich Co:" not in wordings  # which only begins a text
    facts = lambda text, **params: [item["label"] for item in completions(text, **params)]
    assert "brand.support_email" in facts(text.replace("Msg fre|", "${|}")) and "brand.legal_name" not in facts(text.replace("Msg fre|", "${|}"))
    assert "Acme Sandwich Co:" in facts(BRAND + 'campaign a {\n  brand: acme\n  opt_in_message: "|"\n}\n')


def f_71_only_what_the_typed_sign_asks_for():
    text = BRAND + 'campaign a {\n  brand: acme\n  use_case: marketing\n  opt_in_message: "🥪 ${brand.name}: Hello. Msg fre|"\n}\n'
    facts = lambda text, **params: [item["label"] for item in completions(text, **params)]
    typed = lambda sign: {"context": {"triggerKind": 2, "triggerCharacter": sign}}
    for sign in ":, ":
        assert facts(text.replace("fre|", sign + "|"), **typed(sign)) == [] != facts(text.replace("fre|", sign + "|"))
    assert facts("campaign a {\n  |\n}\n", **typed(" ")) == []
    for sign, where in ((":", "use_case:|"), (" ", "use_case: |"), ("[", "sub_use_cases: [|"), (",", "sub_use_cases: [customer_care,|")):
        [item] = [item for item in completions("campaign a {\n  %s\n}\n" % where, **typed(sign)) if item["label"] == "marketing"]
        assert item["textEdit"]["newText"] == (" marketing" if sign in ":," else "marketing")
    # A brace that opens a block is no question; one that opens a reference is.
    assert facts("campaign a {|}", **typed("{")) == [] != facts("campaign a {|}")
    assert "brand.name" in facts(text.replace("Msg fre|", "${|}"), **typed("{"))


def f_71_completion_in_broken_blocks():
    labels = lambda text: [item["label"] for item in completions(text)]
    for text in ("campaign a {\n  use_case: marketing\n  |", "campaign a {\n  use_case:\n  |\n", 'campaign a {\n  description: "not closed\n  |\n}\n',
                 "campaign a {\n  opt_in website {\n    url: 1\n  }\n  |\n", "campaign a {\n  |\ncampaign b {\n}\n", "campaign a {\n  opt_in_keywords: [A, \n  |\n}\n",
                 'campaign a {\n  description: """\n    not closed\n  |\n}\n'):
        assert "help_message" in labels(text), (text, labels(text))
    for text in ("campaign a {\n  opt_in website {\n    |\ncampaign b {\n}\n", "campaign a {\n  opt_in website {\n    |\n",
                 'campaign a {\n  opt_in website {\n    unticked: true\n    |\n\n# c\ncampaign b {\n}\n'):
        assert labels(text)[0] == "url", (text, labels(text)[:3])
    assert "marketing" in labels("campaign a {\n  use_case: |")


def f_75_t_56_outline():
    def check(symbols, inside=None):
        for symbol in symbols:
            lines = lambda span: tuple((span[end]["line"], span[end]["character"]) for end in ("start", "end"))
            start, end = lines(symbol["range"])
            assert symbol["name"] and start <= lines(symbol["selectionRange"])[0] and lines(symbol["selectionRange"])[1] <= end
            assert not inside or (inside[0] <= start and end <= inside[1])
            check(symbol.get("children", []), (start, end))

    for text, names in ((FLAWED, {"acme", "weekly_deals"}), (FLAWED[:-3], {"acme", "weekly_deals"}), (FLAWED.replace('"\n', "\n"), {"acme", "weekly_deals"}),
                        ("campaign {\n brand b {\n opt_in website {\n", {"campaign", "b"}), ("}\n{", set()), ('a: "x\n', set())):
        with session_with(text) as session:
            symbols = session.request("textDocument/documentSymbol", {"textDocument": {"uri": URI}})["result"]
            assert {symbol["name"] for symbol in symbols} == names, (text, symbols)
            assert any("children" in symbol for symbol in symbols) or not names, symbols
            check(symbols)
    with session_with(FLAWED, {}) as session:
        flat = session.request("textDocument/documentSymbol", {"textDocument": {"uri": URI}})["result"]
        assert {"name": "website", "kind": 8, "location": {"uri": URI, "range": range_of(2, 2, 2, 45)}, "containerName": "acme"} in flat, flat


def f_77_folds():
    text = "# a\n# b\n\n" + FLAWED + 'campaign x {\n  description: """\n    # no comment\n    # at all\n    """\n}\n'
    limited = {**PUSHING, "textDocument": {**PUSHING["textDocument"], "foldingRange": {"rangeLimit": 2}}}
    with session_with(text) as session:
        folds = session.request("textDocument/foldingRange", {"textDocument": {"uri": URI}})["result"]
        assert all(fold["startLine"] < fold["endLine"] <= text.count("\n") and "startCharacter" not in fold for fold in folds)
        assert [fold.get("kind") for fold in folds].count("comment") == 1
    with session_with(text, limited) as session:
        assert len(session.request("textDocument/foldingRange", {"textDocument": {"uri": URI}})["result"]) == 2


def f_82_links():
    text = BRAND + 'campaign a {\n  message_flow: "😀 see (https://a.example/x_(y)), or https://b.example/?q=1. Not https://${brand.name}/x"\n}\n'
    with session_with(text) as session:
        links = session.request("textDocument/documentLink", {"textDocument": {"uri": URI}})["result"]
        for link in links:
            start, end = (index_at(text, link["range"][key]) for key in ("start", "end"))
            assert text[start:end] == link["target"]
        assert [link["target"] for link in links][-2:] == ["https://a.example/x_(y)", "https://b.example/?q=1"]


def f_79_definition():
    with Project() as project, Client() as session:
        project.write("brands/acme.campaign", "# first\n" + BRAND)
        session.start(PUSHING)
        uri = project.uri("a.campaign")
        session.open(uri, CAMPAIGN)
        where = place(CAMPAIGN, "acme\n  use")
        reply = session.request("textDocument/definition", {"textDocument": {"uri": uri}, "position": where})
        assert reply["result"] == {"uri": project.uri("brands/acme.campaign"), "range": range_of(1, 6, 1, 10)}
        reply = session.request("textDocument/definition", {"textDocument": {"uri": uri}, "position": place(CAMPAIGN, "brands/")})
        assert reply["result"]["uri"] == project.uri("brands/acme.campaign")


def f_79_a_reference_in_a_text_leads_to_the_field():
    brand = BRAND.replace("\n}\n", '\n  privacy_policy {\n    url: "https://www.acmesandwich.example/privacy"\n  }\n}\n')
    text = CAMPAIGN[:CAMPAIGN.rindex("}")] + '''  opt_in website {
    url: "https://www.acmesandwich.example/texts"
    consent_text: "🥪 ${brand.name}, ${url}, ${privacy_policy.url}, ${terms.url}, ${brand.nope}"
  }
  terms {
    url: "https://www.acmesandwich.example/terms"
  }
}
'''
    with Project() as project, Client() as session:
        project.write("brands/acme.campaign", brand)
        session.start(PUSHING)
        uri = project.uri("a.campaign")
        session.open(uri, text)
        for words, home, source, field in (("brand.name", project.uri("brands/acme.campaign"), brand, "name:"), ("{url}", uri, text, "url:"),
                                           ("privacy_policy.url", project.uri("brands/acme.campaign"), brand, "url:"),
                                           ("terms.url", uri, text, 'url: "https://www.acmesandwich.example/terms')):
            found = session.request("textDocument/definition", {"textDocument": {"uri": uri}, "position": place(text, words, offset=2)})["result"]
            assert found and found["uri"] == home, (words, found)
            start = index_at(source, found["range"]["start"])
            assert source[start:].startswith(field) and (field == "name:" or words == "{url}" or words.split(".")[0] in source[start - 22:start]), (words, found)
        assert session.request("textDocument/definition", {"textDocument": {"uri": uri}, "position": place(text, "brand.nope")})["result"] is None


def hints(session, span=range_of(0, 0, 99, 0)):
    return session.request("textDocument/inlayHint", {"textDocument": {"uri": URI}, "range": span})["result"]


def f_84_hints():
    with session_with(FLAWED) as session:
        missing = [d["code"].rpartition("-missing-")[2] for d in session.diagnostics(URI)["diagnostics"]
                   if d["code"].startswith("opt-in-message-missing-") and d["severity"] == 1]
        found = {hint["position"]["line"]: hint for hint in hints(session)}
        line = FLAWED[:FLAWED.index("opt_in_message")].count("\n")
        label = found[line]["label"]
        elements, segments, length = label.split("; ")
        assert segments.startswith("UCS-2, 1 segment (") and length.endswith("/255 characters"), label
        have, _, need = elements.partition(" of ")
        assert need.endswith(" elements") and int(need.split()[0]) - int(have) == len(missing) > 1
        assert sorted(found[line]["tooltip"].replace("_", "-").removeprefix("Missing: ").split(", ")) == sorted(missing)
        assert found[line]["position"] == place(FLAWED, "deals.\"\n  opt_out", offset=7)
        assert re.fullmatch(r"(\d of \d elements; )?\d+/4096 characters", found[line - 1]["label"]), found[line - 1]["label"]
        assert [hint["position"]["line"] for hint in hints(session, range_of(line, 0, line + 1, 0))] == [line]


def f_84_the_numbers_are_those_of_the_command_line():
    for text in ("Acme: hello.", "Acme: " + "x" * 154, "Acme: " + "x" * 155, "Acme: \u20ac[]" + "x" * 150, "Acme: \U0001f96a" + "x" * 62, "Acme: \u00e9\u2019" + "x" * 80):
        told = json.loads(subprocess.run([program(), "inspect", "--as", "opt_out_message", "--format", "json", "-"], input=text.encode(), stdout=subprocess.PIPE, check=False).stdout)
        with session_with('campaign a {\n  opt_out_message: "%s"\n}\n' % text) as session:
            [hint] = hints(session)
            start = "%s, %d segment%s (" % (told["encoding"], told["segments"], "" if told["segments"] == 1 else "s")
            assert start in hint["label"] and "; %d/%d characters" % (told["length"], told["limit"]["maximum"]) in hint["label"], (hint, told)
