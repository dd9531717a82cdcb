"""What holds for every method, and for every file that there is."""

import collections
import glob
import json
import os
import pathlib
import re
import shutil
import subprocess

from client import Client, apply_edits, edits_for, index_at, place, position, program, range_of
from samples import BRAND, FLAWED, PUSHING
from test_diagnostics import PULLING, Project, pull
from test_features import URI

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..")
EVERYTHING = {**PULLING, "textDocument": {**PULLING["textDocument"], "semanticTokens": {}, "rename": {"prepareSupport": True}}}
TEXT = FLAWED + 'campaign other {\n  brand: acme\n  use_case: marketing\n  description: "🥪 See https://www.acmesandwich.example/texts, and (https://a.example)."\n}\n'


def requests():
    """The methods of the server's folder that are requests."""
    for path in sorted(glob.glob(os.path.join(ROOT, "server", "lsp", "methods", "*.c"))):
        with open(path, encoding="utf-8") as file:
            source = file.read()
        if ".is_request = true" in source:
            yield re.search(r'\.name = "([^"]+)"', source).group(1)


def parameters(method, uri, text):
    at = place(text, "acme\n  use")
    every = {"start": position(0, 0), "end": position(999, 0)}
    params = {"textDocument": {"uri": uri}, "position": at, "range": every, "positions": [at], "options": {"tabSize": 2, "insertSpaces": True},
              "newName": "x", "query": "", "previousResultIds": [], "context": {"diagnostics": [], "includeDeclaration": True}}
    return {**params, "position": place(text, "🥪", offset=1)} if method == "textDocument/completion" else params


def asked(session, uri, text):
    """What each method says of the document."""
    for method in requests():
        if method.startswith("textDocument/"):
            reply = session.request(method, parameters(method, uri, text))
            assert "result" in reply, (method, reply)
            yield method, reply["result"]


def c_01_findings_are_those_of_the_command_line():
    """Rules, lines and messages; what a page says is told at the page there."""
    top, told = pathlib.Path(ROOT).resolve(), 0
    for path in sorted([*top.glob("examples/**/*.campaign"), *top.glob("tests/campaigns/flawed/**/*.campaign")]):
        printed = subprocess.run([program(), "check", "--format", "json", path.name], cwd=path.parent, stdout=subprocess.PIPE, check=False).stdout
        expected = [(found["range"]["start"]["line"] - 1, found["rule"], found["message"]) for found in json.loads(printed)["diagnostics"]
                    if found["file"] == path.name]
        with Client() as session:
            session.start(PUSHING, rootUri=path.parent.as_uri())
            session.open(path.as_uri(), path.read_bytes().decode())
            found = session.diagnostics(path.as_uri())["diagnostics"]
        assert sorted((d["range"]["start"]["line"], d["code"], d["message"]) for d in found) == sorted(expected), path
        told += len(expected)
    assert told > 100, told


def f_14_no_method_takes_a_number():
    with Client() as session:
        session.start(EVERYTHING)
        methods = [method for method in requests() if method not in ("initialize", "shutdown")]
        assert len(methods) > 20
        for method in methods:
            for params in (42, "x", [1], True):
                reply = session.request(method, params)
                assert reply["error"]["code"] == -32602, (method, params, reply)
        assert not [m for m in session.settle() if m.get("method", "").startswith("window/show")]


def f_42_a_document_is_a_document_whatever_it_is_called():
    with Project() as project, Client() as session:
        session.start(EVERYTHING)
        said = {}
        for uri in (project.uri("a.campaign"), "untitled:Untitled-1"):
            session.open(uri, TEXT)
            said[uri] = {method: json.dumps(result).replace(uri, "URI") for method, result in asked(session, uri, TEXT)}
            session.close(uri)
        of_file, of_none = said.values()
        assert len(of_file) > 18
        for method, result in of_file.items():
            assert result == of_none[method] and result not in ("null", "[]"), (method, result, of_none[method])


def members(value):
    if isinstance(value, dict):
        for key, item in value.items():
            yield key, item
            yield from members(item)
    elif isinstance(value, list):
        for item in value:
            yield from members(item)


def f_01_nothing_that_a_client_did_not_declare():
    undeclared = {"snippet", "insertTextFormat", "documentChanges", "changeAnnotations", "annotationId", "isPreferred", "tags", "relatedInformation",
                  "codeDescription", "tooltip", "children", "relatedDocuments", "insertText", "additionalTextEdits", "commitCharacters"}
    with Client() as session:
        session.start({})
        session.open(URI, TEXT)
        session.settle()
        for method, result in asked(session, URI, TEXT):
            keys = {key for key, _ in members(result)}
            if method in ("textDocument/inlayHint",):  # a hint's tooltip is not a capability
                keys.discard("tooltip")
            assert not keys & undeclared, (method, keys & undeclared)
            assert ("kind", "markdown") not in [(k, v) for k, v in members(result) if k == "kind"], method
        session.change(URI, 2, {"text": TEXT + "\n"})
        came = session.settle()
        assert all(m["method"] == "textDocument/publishDiagnostics" for m in came) and not [m for m in came if "id" in m]


def f_01_kinds_that_the_client_knows():
    """A client that lists no kinds knows the first 18; one that lists them is sent what fits best."""
    texts = ("campaign a {\n  |\n}\n", "campaign a {\n  use_case: |\n}\n", BRAND + 'campaign a {\n  brand: acme\n  help_message: "${|}"\n}\n')
    for capabilities, completed, outlined, found in (({}, {6, 9, 10, 12}, {2, 3, 5, 8}, {2, 5}), (PUSHING, {10, 20, 21, 22}, {5, 8, 19, 23}, {5, 19})):
        with Client() as session:
            session.start(capabilities)
            kinds = set()
            for version, text in enumerate(texts):
                session.open(URI, text.replace("|", ""), version)
                at = place(text, "|")
                items = session.request("textDocument/completion", {"textDocument": {"uri": URI}, "position": at})["result"]
                kinds |= {item["kind"] for item in items}
            assert kinds == completed, kinds
            session.open(URI, TEXT.replace("age_gated", "opt_in website {\n  }\n  age_gated", 1))
            outline = session.request("textDocument/documentSymbol", {"textDocument": {"uri": URI}})["result"]
            assert {value for key, value in members(outline) if key == "kind"} == outlined, outline
            symbols = session.request("workspace/symbol", {"query": ""})["result"]
            assert {symbol["kind"] for symbol in symbols} == found, symbols


def f_76_symbols_are_bounded_and_sorted():
    with Project() as project, Client() as session:
        for name in ("b", "a", "c/d"):
            project.write(name + ".campaign", "campaign in_%s {\n}\n" % name[0])
        session.start(PUSHING, workspaceFolders=[{"uri": project.uri(""), "name": "p"}])
        find = lambda: [s["name"] for s in session.request("workspace/symbol", {"query": ""})["result"]]
        assert find() == ["in_a", "in_b", "in_c"]
        session.open(project.uri("many.campaign"), "".join("campaign c%d {\n}\n" % i for i in range(1500)))
        assert len(find()) == 1000


def f_80_a_renamed_document_has_no_new_fault():
    with Client() as session:
        session.start(PUSHING)
        session.open(URI, TEXT)
        before = [d["code"] for d in session.diagnostics(URI)["diagnostics"]]
        edit = session.request("textDocument/rename", {"textDocument": {"uri": URI}, "position": place(TEXT, "acme {"), "newName": "zeta-2"})["result"]
        renamed = apply_edits(TEXT, edits_for(edit, URI))
        assert renamed.count("zeta-2") == 3 and "brand: acme" not in renamed
        session.change(URI, 2, {"text": renamed})
        assert [d["code"] for d in session.diagnostics(URI)["diagnostics"]] == before


def f_82_tooltips_only_for_clients_that_show_them():
    text = 'import "x.campaign"\n' + TEXT
    with Project() as project:
        for support in (True, False):
            with Client() as session:
                session.start({"textDocument": {"documentLink": {"tooltipSupport": support}}})
                session.open(project.uri("a.campaign"), text)
                links = session.request("textDocument/documentLink", {"textDocument": {"uri": project.uri("a.campaign")}})["result"]
                assert [link.get("tooltip") for link in links][:2] == ["an imported file" if support else None, None]
                for link in links:
                    start, end = (index_at(text, link["range"][key]) for key in ("start", "end"))
                    assert link["target"].endswith(text[start:end]), link


def campaigns(folder):
    with Project() as project:
        shutil.copytree(os.path.join(ROOT, folder), project.folder, dirs_exist_ok=True)
        for path in sorted(glob.glob(os.path.join(project.folder, "**", "*.campaign"), recursive=True)):
            with open(path, encoding="utf-8", newline="") as file:
                text = file.read()
            if "\r" not in text and not text.startswith("\ufeff"):
                yield "file://" + path, text


def codes(session, uri):
    return collections.Counter(d["code"] for d in session.diagnostics(uri)["diagnostics"])


def f_85_laying_out_changes_no_finding_and_is_done_once():
    with Client() as session:
        session.start(PUSHING)
        for folder in ("examples", "tests/campaigns/flawed"):
            for uri, text in campaigns(folder):
                session.open(uri, text)
                before = codes(session, uri)
                edits = session.request("textDocument/formatting", {"textDocument": {"uri": uri}, "options": {}})["result"]
                session.change(uri, 2, {"text": apply_edits(text, edits)})
                assert codes(session, uri) == before, uri
                assert session.request("textDocument/formatting", {"textDocument": {"uri": uri}, "options": {}})["result"] == [], uri
                session.close(uri)
                session.diagnostics(uri)


def f_54_f_55_f_61_every_quick_fix_of_every_flawed_campaign():
    """Each answers a finding that it was asked about and names its rule; of those for one finding at most one is preferred, a safe one."""
    with Client() as session:
        session.start(PUSHING)
        preferred_at_all = 0
        for uri, text in campaigns("tests/campaigns/flawed"):
            session.open(uri, text)
            diagnostics = session.diagnostics(uri)["diagnostics"]
            params = {"textDocument": {"uri": uri}, "range": {"start": position(0, 0), "end": position(9999, 0)},
                      "context": {"diagnostics": diagnostics, "only": ["quickfix"]}}
            preferred = collections.Counter()
            for action in session.request("textDocument/codeAction", params)["result"]:
                assert re.fullmatch(r"[A-Z].* \([a-z0-9-]+\)", action["title"]), action["title"]
                assert action["diagnostics"] and action["edit"] and "command" not in action
                # One about another file, such as a policy, is shown there.
                here = [d for d in action["diagnostics"] if d in diagnostics]
                assert here or all(d["range"] not in [o["range"] for o in diagnostics] for d in action["diagnostics"]), action
                if action.get("isPreferred"):
                    assert "changeAnnotations" not in action["edit"], action["title"]
                    preferred.update(json.dumps(d) for d in action["diagnostics"])
            assert all(count == 1 for count in preferred.values()), preferred
            preferred_at_all += len(preferred)
            session.close(uri)
        assert preferred_at_all > 2, preferred_at_all


def f_60_edits_change_only_what_they_mean():
    """The same file with other line ends, a mark at its start, no end of its last line, or tabs has the same fixes."""
    def results(text):
        with Client() as session:
            session.start(encodings8)
            session.open(URI, text)
            params = {"textDocument": {"uri": URI}, "range": {"start": position(0, 0), "end": position(9999, 0)}, "context": {"diagnostics": [], "only": [""]}}
            return {action["title"]: apply_bytes(text, edits_for(action["edit"], URI)) for action in session.request("textDocument/codeAction", params)["result"]}

    encodings8 = {**PUSHING, "general": {"positionEncodings": ["utf-8"]}}
    plain = results(TEXT)
    assert len(plain) > 20
    for name, vary in (("CRLF", lambda text: text.replace("\n", "\r\n")), ("CR", lambda text: text.replace("\n", "\r")), ("BOM", lambda text: "\ufeff" + text),
                       ("tabs", lambda text: re.sub("^( {2})+", lambda match: "\t" * (len(match[0]) // 2), text, flags=re.M))):
        varied = results(vary(TEXT))
        assert list(varied) == list(plain), name
        for title, fixed in plain.items():
            assert varied[title] == vary(fixed), (name, title, varied[title], vary(fixed))
    for title, fixed in results(TEXT[:-1]).items():
        assert fixed + "\n" == plain[title] or fixed == plain[title], title


def apply_bytes(text, edits):
    """Applies edits whose columns are bytes, in lines that end in any of the three ways."""
    data = text.encode()
    starts = [0] + [match.end() for match in re.finditer(rb"\r\n|\n|\r", data)]
    at = lambda where: starts[where["line"]] + where["character"]
    for edit in sorted(edits, key=lambda edit: at(edit["range"]["start"]), reverse=True):
        data = data[:at(edit["range"]["start"])] + edit["newText"].encode() + data[at(edit["range"]["end"]):]
    return data.decode()


def t_51_t_53_t_54_every_action_of_every_flawed_campaign():
    """Edits never overlap; a safe fix takes its finding away and brings none; all of them together are done at once."""
    with Client() as session:
        session.start(PUSHING)
        tried = 0
        for uri, text in campaigns("tests/campaigns/flawed"):
            session.open(uri, text)
            before = codes(session, uri)
            params = {"textDocument": {"uri": uri}, "range": {"start": position(0, 0), "end": position(9999, 0)}, "context": {"diagnostics": [], "only": [""]}}
            for action in session.request("textDocument/codeAction", params)["result"]:
                fixed = apply_edits(text, edits_for(action["edit"], uri))  # fails on overlaps
                safe = action.get("isPreferred") or action["kind"].startswith("source.")
                if not safe or fixed == text:
                    continue
                tried += 1
                session.change(uri, 2, {"text": fixed})
                after = codes(session, uri)
                gone = [d["code"] for d in action.get("diagnostics", [])]
                assert all(after[code] < before[code] for code in gone) and not after - before, (uri, action["title"], after - before)
                if action["kind"].startswith("source."):
                    assert session.request("textDocument/codeAction", {**params, "context": {"diagnostics": [], "only": ["source.fixAll"]}})["result"] == []
                session.change(uri, 3, {"text": text})
                assert codes(session, uri) == before
            session.close(uri)
        assert tried > 5, tried
