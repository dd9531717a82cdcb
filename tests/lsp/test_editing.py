"""Formatting, ranges of a selection, names and where they stand."""

import glob
import os
import socket
import time

from client import Client, apply_edits, edits_for, frame, index_at, place, position, range_of, steady, width
from samples import BRAND, FLAWED, PUSHING
from test_diagnostics import CAMPAIGN, Project
from test_features import URI, session_with

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
TOKENS = {**PUSHING, "textDocument": {**PUSHING["textDocument"], "semanticTokens": {"requests": {"full": True, "range": True}, "formats": ["relative"]}}}

MESSY = 'import   "x.campaign"\r\ncampaign a{age_gated :false # 🥪\r\n\r\n\r\n opt_in_keywords: [\r\n  JOIN, "🥪",\r\n   ] }\r\nbrand b{}\r\n\r\n'
NEAT = 'import "x.campaign"\r\n\r\ncampaign a {\r\n  age_gated: false # 🥪\r\n\r\n  opt_in_keywords: [JOIN, "🥪"]\r\n}\r\n\r\nbrand b {}\r\n'


def ask(session, method, uri=URI, **params):
    reply = session.request("textDocument/" + method, {"textDocument": {"uri": uri}, **params})
    assert "error" not in reply, reply
    return reply["result"]


def lines(text):
    return text.replace("\r\n", "\n")


def f_85_formatting():
    options = {"tabSize": 8, "insertSpaces": False}
    with session_with(MESSY) as session:
        edits = ask(session, "formatting", options=options)
        assert lines(apply_edits(MESSY.replace("\r\n", "\n"), edits)).replace("\r", "") == lines(NEAT)
        assert all("\n" not in edit["newText"].replace("\r\n", "") for edit in edits)  # T-52
        assert len(edits) > 8 and max(len(edit["newText"]) for edit in edits) < 8  # small ones, not the whole document
        session.change(URI, 2, {"text": NEAT})
        assert ask(session, "formatting", options=options) == []


def f_85_range_formatting():
    with session_with(MESSY) as session:
        [edit] = ask(session, "rangeFormatting", range=range_of(7, 0, 8, 0), options={})
        assert edit == {"range": range_of(7, 7, 7, 7), "newText": " "}
        assert ask(session, "rangeFormatting", range=range_of(3, 0, 5, 0), options={}) == []
        everything = ask(session, "rangeFormatting", range=range_of(0, 0, 99, 0), options={})
        assert everything == ask(session, "formatting", options={})


def f_85_a_broken_block_stays():
    text = "brand b{}\ncampaign a{\n    description: \"open\n\n\n\n"
    with session_with(text) as session:
        assert apply_edits(text, ask(session, "formatting", options={})) == text.replace("b{}", "b {}")


def token_list(result, text, legend, encoding="utf-16"):
    """(line, words, type, modifiers) of each token, after T-55: sorted, within a line, none over another."""
    assert len(result["data"]) % 5 == 0
    found, line, column, end = [], 0, 0, 0
    for delta_line, delta, length, kind, modifiers in zip(*[iter(result["data"])] * 5):
        assert delta_line >= 0 and delta >= 0 and length > 0
        line, column = (line + delta_line, delta) if delta_line else (line, column + delta)
        assert delta_line or not found or column >= end, (line, column, end)
        end = column + length
        row = text.split("\n")[line]
        assert end <= width(row.rstrip("\r"), encoding), (line, row)
        start = index_at(row, position(0, column), encoding)
        names = [name for bit, name in enumerate(legend["tokenModifiers"]) if modifiers >> bit & 1]
        found.append((line, row[start:index_at(row, position(0, end), encoding)], legend["tokenTypes"][kind], names))
    return found


def f_74_t_55_tokens_of_every_file():
    files = [open(path, encoding="utf-8", newline="").read() for folder in ("examples", "tests/campaigns")
             for path in sorted(glob.glob(os.path.join(ROOT, folder, "**", "*.campaign"), recursive=True))]
    with Client() as session:
        legend = session.start(TOKENS)["capabilities"]["semanticTokensProvider"]["legend"]
        for number, text in enumerate(files + [text[:len(text) * 2 // 3] for text in files] + [FLAWED, MESSY, "", "a", '"""\n']):
            uri = "untitled:%d" % number
            session.open(uri, text)
            full = token_list(ask(session, "semanticTokens/full", uri), text, legend)
            some = token_list(ask(session, "semanticTokens/range", uri, range=range_of(5, 0, 12, 3)), text, legend)
            assert set(map(repr, some)) <= set(map(repr, full)) and (len(some) < len(full) or text.count("\n") < 14)
            session.close(uri)


def f_74_disclosures_are_seen():
    text = BRAND + 'campaign a {\n  brand: acme # c\n  use_case: marketing\n  age_gated: true\n  opt_in_message: "🥪 ${brand.name}: Reply STOP to cancel."\n}\n'
    for encoding in ("utf-8", "utf-16", "utf-32"):
        with Client() as session:
            capabilities = session.start({**TOKENS, "general": {"positionEncodings": [encoding]}})["capabilities"]
            session.open(URI, text)
            legend = capabilities["semanticTokensProvider"]["legend"]
            assert legend["tokenModifiers"] == ["declaration", "disclosure"]
            found = [token[1:] for token in token_list(ask(session, "semanticTokens/full"), text, legend, encoding)]
            for token in (("brand", "keyword", []), ("acme", "class", ["declaration"]), ("acme", "class", []), ("# c", "comment", []),
                          ("name", "property", []), ("marketing", "enumMember", []), ("true", "keyword", []),
                          ("${brand.name}", "variable", ["disclosure"]), ("Reply STOP to cancel", "string", ["disclosure"])):
                assert token in found, (token, found)


def f_74_only_for_clients_that_ask():
    with Client() as session:
        assert "semanticTokensProvider" not in session.start(PUSHING)["capabilities"]


def f_78_selection_range():
    text = 'campaign a {\n  x: ["🥪 one", "two"]\n}\n'
    with session_with(text) as session:
        [step, far] = ask(session, "selectionRange", positions=[place(text, "ne\""), position(9, 9)])
        seen = []
        while step:
            start, end = (index_at(text, step["range"][key]) for key in ("start", "end"))
            seen.append(text[start:end])
            step = step.get("parent")
        assert seen == ["🥪 one", '"🥪 one"', '"🥪 one", "two"', '["🥪 one", "two"]', 'x: ["🥪 one", "two"]',
                        '\n  x: ["🥪 one", "two"]\n', text[:-1], text], seen
        assert far["range"] and "error" in session.request("textDocument/selectionRange", {"textDocument": {"uri": URI}, "positions": [{"line": "x"}]})
        deep = "campaign a {\n" + "x {\n" * 3000
        session.change(URI, 2, {"text": deep})
        [step] = ask(session, "selectionRange", positions=[position(2500, 0)])
        depth = 0
        while step:
            step, depth = step.get("parent"), depth + 1
        assert depth <= 200  # T-74


def many_findings(count):
    return BRAND + "".join("campaign c%d {\n  brand: acme\n  use_case: bogus\n}\n" % i for i in range(count))


def f_findings_of_one_file_are_bounded():
    with session_with(many_findings(100), {}) as session:
        found = session.diagnostics(URI)["diagnostics"]
        [rest] = [d for d in found if "code" not in d]
        assert len(found) == 501 and rest["severity"] == 3 and rest["range"]["end"]["character"] > 0
        hidden = int(rest["message"].split()[0])
        session.notify("workspace/didChangeConfiguration", {"settings": {"campaign-ls": {"maxDiagnostics": 100000}}})
        every = session.diagnostics(URI)["diagnostics"]
        assert len(every) == 500 + hidden and all("code" in d for d in every)
        heavy = sorted(d["severity"] for d in every)[:500]
        assert sorted(d["severity"] for d in found if "code" in d) == heavy


TWO = """import "brands/acme.campaign"

campaign two {
  brand: acme
  help_message: "acme ${brand.name}"
}
"""
OTHER = 'brand acme {\n  name: "Another"\n}\ncampaign other {\n  brand: acme\n}\n'


def renamed(session, uri, text, words, new, offset=0):
    return session.request("textDocument/rename", {"textDocument": {"uri": uri}, "position": place(text, words, offset=offset), "newName": new})


def f_79_f_80_f_81_a_brand_across_files():
    with Project() as project, Client() as session:
        project.write("brands/acme.campaign", "# \U0001f96a\n" + BRAND)
        project.write("two.campaign", TWO)      # imports it, and is not open
        project.write("other.campaign", OTHER)  # has a brand of its own of that name
        session.start({**PUSHING, "textDocument": {**PUSHING["textDocument"], "rename": {"prepareSupport": True}}})
        uri, brand, two = project.uri("a.campaign"), project.uri("brands/acme.campaign"), project.uri("two.campaign")
        session.open(uri, CAMPAIGN)
        at = place(CAMPAIGN, "acme\n  use")
        here = {"start": at, "end": position(at["line"], at["character"] + 4)}
        places = [{"uri": uri, "range": here}, {"uri": brand, "range": range_of(1, 6, 1, 10)}, {"uri": two, "range": range_of(3, 9, 3, 13)}]
        key = lambda location: location["uri"]
        assert sorted(ask(session, "references", uri, position=at, context={"includeDeclaration": True}), key=key) == sorted(places, key=key)
        assert len(ask(session, "references", uri, position=at, context={"includeDeclaration": False})) == 2
        assert ask(session, "documentHighlight", uri, position=at) == [{"range": here, "kind": 2}]
        assert ask(session, "prepareRename", uri, position=at) == {"range": here, "placeholder": "acme"}
        for words in ("use_case", "marketing", "import", "campaign"):
            assert ask(session, "prepareRename", uri, position=place(CAMPAIGN, words)) is None
        edit = renamed(session, uri, CAMPAIGN, "acme\n  use", "acme-two")["result"]
        assert {change["textDocument"]["uri"] for change in edit["documentChanges"]} == {uri, brand, two}
        for change in edit["documentChanges"]:
            assert [e["newText"] for e in change["edits"]] == ["acme-two"]
        for bad in ("", "2x", "a b", "a.b", "x\n", "é"):
            assert renamed(session, uri, CAMPAIGN, "acme\n  use", bad)["error"]["code"] == -32602
        # From the declaration, open and changed, the same places are found.
        session.open(brand, "# moved\n\n" + BRAND)
        found = ask(session, "references", brand, position=position(2, 7), context={"includeDeclaration": True})
        assert sorted(map(key, found)) == sorted([uri, brand, two]), found
        assert {"uri": brand, "range": range_of(2, 6, 2, 10)} in found


def f_81_highlights_of_one_file():
    text = "# acme\n" + BRAND.replace('"Acme', '"acme') + "".join(
        'campaign %s {\n  brand: acme\n  help_message: "acme 🥪 acme"\n}\n' % name for name in ("one", "two"))
    with session_with(text) as session:
        expected = [(line, text.split("\n")[line].index("acme")) for line in (1, 8, 12)]
        for words in ("acme {", "acme\n  help"):
            found = ask(session, "documentHighlight", position=place(text, words, offset=1))
            assert [(h["range"]["start"]["line"], h["range"]["start"]["character"]) for h in found] == expected, found
            assert sorted(h["kind"] for h in found) == [2, 2, 3]  # read twice, written once
        assert not ask(session, "documentHighlight", position=place(text, "acme 🥪", offset=1))


def f_80_rename_in_one_file():
    text = BRAND + BRAND.replace("acme {", "zeta {") + "campaign one {\n  brand: acme\n}\ncampaign two {\n  brand: acme\n}\n"
    with session_with(text) as session:
        fixed = apply_edits(text, edits_for(renamed(session, URI, text, "acme {", "omega")["result"], URI))
        assert fixed == text.replace("acme {", "omega {").replace(": acme", ": omega")
        assert "taken" in renamed(session, URI, text, "acme {", "zeta")["error"]["message"]
        fixed = apply_edits(text, edits_for(renamed(session, URI, text, "one {", "three")["result"], URI))
        assert fixed == text.replace("one {", "three {")
        assert "error" in renamed(session, URI, text, "website", "x")


def f_76_workspace_symbols():
    with Project() as project, Client() as session:
        project.write("brands/acme.campaign", BRAND)
        project.write("two.campaign", TWO)
        project.write(".hidden/no.campaign", BRAND)
        session.start(PUSHING, workspaceFolders=[{"uri": project.uri(""), "name": "p"}])
        session.open(project.uri("a.campaign"), CAMPAIGN.replace("campaign ", "campaign first_", 1))
        session.open(URI, "campaign loose {}\n")
        find = lambda query: session.request("workspace/symbol", {"query": query})["result"]
        every = find("")
        names = [symbol["name"] for symbol in every]
        assert names[0].startswith("first_") and names[1:] == ["acme", "two", "loose"], names
        assert every[1] == {"name": "acme", "kind": 19, "location": {"uri": project.uri("brands/acme.campaign"), "range": range_of(0, 6, 0, 10)}}
        assert [symbol["name"] for symbol in find("AM")] == ["acme"] and find("zzz") == []
        assert session.request("workspace/symbol", {"query": 1})["error"]["code"] == -32602


def t_49_f_10_no_changes_are_a_version_all_the_same():
    with session_with(FLAWED, {}) as session:
        assert session.diagnostics(URI)["version"] == 1
        session.change(URI, 2)
        assert session.diagnostics(URI)["version"] == 2
        session.change(URI, 3, {"text": ""})
        assert session.diagnostics(URI) == {"uri": URI, "version": 3, "diagnostics": []}


def t_57_every_diagnostic_can_be_seen():
    for text in ("campaign a {\n", "campaign a {", "brand b {}\ncampaign a {\n  brand: b\n}", 'campaign a {\n  description: "', "campaign a {\r\n\r\n}\r\n"):
        with session_with(text, {}) as session:
            found = session.diagnostics(URI)["diagnostics"]
            assert found
            for diagnostic in found:
                start, end = (tuple(diagnostic["range"][key].values()) for key in ("start", "end"))
                assert start < end and end[0] <= text.count("\n"), (text, diagnostic)


def t_25_cancelling_what_is_finished_or_unknown():
    with session_with(FLAWED) as session:
        ask(session, "documentSymbol")
        for id in (session.last_id, 999, "x"):
            session.notify("$/cancelRequest", {"id": id})
        assert ask(session, "documentSymbol")


def t_79_the_locale_changes_nothing():
    for locale in ("C", "tr_TR.UTF-8", "de_DE.UTF-8"):
        with Client(env={**os.environ, "LC_ALL": locale}) as session:
            session.start({})
            session.open(URI, FLAWED.replace("use_case: marketing", "use_case: MARKETING"))
            found = session.diagnostics(URI)["diagnostics"]
            assert locale == "C" or found == before, locale
            before = found


def f_24_f_25_f_26_f_73_f_86_not_promised():
    with Client() as session:
        promised = session.start(TOKENS)["capabilities"]
        for name in ("executeCommandProvider", "linkedEditingRangeProvider", "colorProvider", "notebookDocumentSync", "inlineValueProvider",
                     "documentOnTypeFormattingProvider"):
            assert name not in promised
        assert "fileOperations" not in promised["workspace"] and promised["completionProvider"]["resolveProvider"] is False
        assert session.request("workspace/executeCommand", {"command": "x"})["error"]["code"] == -32601


def resident(pid):
    """KiB in memory; 0 where the system does not tell."""
    try:
        with open("/proc/%d/status" % pid, encoding="ascii") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
    except OSError:
        return 0


def f_34_f_90_a_large_file():
    """Memory does not grow with edits; CAMP_FIGURES=1 prints size and speed, which depend on the build and the machine."""
    text = BRAND + "".join(FLAWED[len(BRAND):].replace("weekly_deals", "deals_%d" % i) for i in range(260))
    assert text.count("\n") > 2000
    with Client(env=steady()) as session:
        session.start({})
        session.open(URI, text)
        session.diagnostics(URI)
        times, sizes = [], []
        for version in range(2, 42):
            begin = time.monotonic()
            session.change(URI, version, {"range": range_of(9, 15, 9, 15), "text": "x"})
            assert session.diagnostics(URI)["version"] == version
            times.append(time.monotonic() - begin)
            sizes.append(resident(session.process.pid))
        assert sizes[-1] - sizes[len(sizes) // 2] < 2048
        if os.environ.get("CAMP_FIGURES"):
            print("%d lines: %d KiB resident, p95 %.1f ms from key to findings" % (text.count("\n"), sizes[-1], sorted(times)[-2] * 1000))


def listening(port):
    """The addresses on which anybody listens at that port; empty where the system does not tell."""
    found = set()
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        try:
            with open(table, encoding="ascii") as lines:
                rows = [line.split() for line in lines][1:]
        except OSError:
            continue
        for address, number in (row[1].split(":") for row in rows if row[3] == "0A"):
            if int(number, 16) == port:
                found.add(socket.inet_ntoa(bytes.fromhex(address)[::-1]) if len(address) == 8 else address)
    return found


def f_15_a_socket_of_this_machine_only():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with Client(arguments=("lsp", "--socket=%d" % port)) as server:
        # Once the one client is there, nobody listens any more.
        while os.path.exists("/proc/net/tcp") and not listening(port):
            assert server.process.poll() is None
            time.sleep(0.02)
        assert listening(port) == {"127.0.0.1"} or not os.path.exists("/proc/net/tcp")
        for _ in range(600):
            try:
                peer = socket.create_connection(("127.0.0.1", port), timeout=60)
                break
            except ConnectionRefusedError:
                time.sleep(0.1)
        with peer, peer.makefile("rb") as replies:
            peer.sendall(frame({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}}))
            length = int(replies.readline().split(b":")[1])
            assert replies.readline() == b"\r\n" and b'"serverInfo"' in replies.read(length)
            peer.sendall(frame({"jsonrpc": "2.0", "method": "exit"}))
            assert server.process.wait(timeout=60) == 1
    for port in ("0", "x", "65536", "-1", ""):
        with Client(arguments=("lsp", "--socket=" + port)) as server:
            assert server.process.wait(timeout=60) == 2


def f_80_no_word_of_the_language_is_a_name():
    text = OTHER
    with Client() as session:
        session.start(PUSHING)
        session.open("untitled:a", text)
        for word in ("brand", "campaign", "import", "true", "false"):
            reply = renamed(session, "untitled:a", text, "acme {", word)
            assert reply["error"]["code"] == -32602 and "no word of the language" in reply["error"]["message"], (word, reply)
        assert renamed(session, "untitled:a", text, "acme {", "branded")["result"]
