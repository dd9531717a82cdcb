"""Positions, encodings and edits, seen from outside."""

import random

from client import Client, edits_for, apply_edits, place, range_of, width
from samples import BRAND, FLAWED, PUSHING

URI = "untitled:text"


def encodings(*names):
    return {**PUSHING, "general": {"positionEncodings": list(names)}}


def f_08_the_clients_order_counts():
    for offered, chosen in ((["utf-32", "utf-8"], "utf-32"), (["utf-8", "utf-16"], "utf-8"), ([], "utf-16"), (None, "utf-16"),
                            (["ebcdic"], "utf-16"), (["x", "utf-8"], "utf-8"), ("utf-8", "utf-16")):
        with Client() as session:
            capabilities = {} if offered is None else {"general": {"positionEncodings": offered}}
            assert session.start(capabilities)["capabilities"]["positionEncoding"] == chosen


def t_40_columns_agree_in_all_encodings():
    text = FLAWED.replace("age_gated: maybe", 'help_message: "a😀b ${brand.nope}"')
    for encoding in ("utf-8", "utf-16", "utf-32"):
        with Client() as session:
            session.start(encodings(encoding))
            session.open(URI, text)
            found = [d for d in session.diagnostics()["diagnostics"] if "nope" in d["message"]]
            where = place(text, "${brand.nope}", encoding)
            assert [d["range"] for d in found] == [{"start": where, "end": {**where, "character": where["character"] + len("${brand.nope}")}}]
            hover = session.request("textDocument/hover", {"textDocument": {"uri": URI}, "position": place(text, "brand.nope", encoding)})
            assert "nope" in hover["result"]["contents"]["value"]
            actions = session.request("textDocument/codeAction", {
                "textDocument": {"uri": URI}, "range": {"start": place(text, "opt_in_message"), "end": place(text, "opt_in_message")},
                "context": {"diagnostics": []}})["result"]
            fixed = apply_edits(text, edits_for(actions[0]["edit"], URI), encoding)
            assert fixed.startswith(text[:text.index("deals.")]) and fixed.endswith(text[text.index('"\n  opt_out_message'):])


def addresses_of(session, uri=URI):
    """The web addresses of a document, as the server has them."""
    links = session.request("textDocument/documentLink", {"textDocument": {"uri": uri}})["result"]
    return [link["target"] for link in links]


def t_41_within_a_character():
    """A place within a character is the place before it: of four bytes, of two units."""
    line = '  website: "https://a.example/a😀b"\n'
    for encoding, inside in (("utf-8", (1, 2, 3)), ("utf-16", (1,))):
        for units in inside:
            with Client() as session:
                session.start(encodings(encoding))
                session.open(URI, "brand a {\n" + line + "}\n")
                assert addresses_of(session) == ["https://a.example/a😀b"]
                at = width(line[:line.index("😀")], encoding) + units
                session.change(URI, 2, {"range": range_of(1, at, 1, at), "text": "X"})
                assert addresses_of(session) == ["https://a.example/aX😀b"], (encoding, units, addresses_of(session))
                hover = session.request("textDocument/hover", {"textDocument": {"uri": URI}, "position": {"line": 1, "character": at}})
                assert "result" in hover


def t_42_t_43_past_the_end():
    with Client() as session:
        session.start(encodings("utf-16"))
        session.open(URI, FLAWED)
        for line, character in ((0, 999), (999, 0), (2**31 - 1, 2**31 - 1), (2**32 - 1, 2**32 - 1), (2**53, 2**53), (1.0, 3.0)):
            for method in ("hover", "completion", "definition"):
                ask = lambda where: session.request("textDocument/" + method, {"textDocument": {"uri": URI}, "position": where})
                reply = ask({"line": line, "character": character})
                assert "result" in reply and reply["result"] == ask(nearest(FLAWED, line, character))["result"], reply
        for bad in ({"line": -1, "character": 0}, {"line": 0, "character": -1}, {"line": 0.5, "character": 0}, {"line": "0"}, {}, None):
            reply = session.request("textDocument/hover", {"textDocument": {"uri": URI}, "position": bad})
            assert reply["error"]["code"] == -32602, reply


def nearest(text, line, character):
    """The place in the text that a place beyond the end of a line, or of the text, stands for."""
    rows = text.split("\n")
    if line >= len(rows):
        return {"line": len(rows) - 1, "character": width(rows[-1], "utf-16")}
    return {"line": int(line), "character": int(min(character, width(rows[int(line)], "utf-16")))}


def names_of(session, uri=URI):
    return [symbol["name"] for symbol in session.request("textDocument/documentSymbol", {"textDocument": {"uri": uri}})["result"]]


def t_42_t_43_an_edit_past_the_end_is_one_at_the_end():
    for line_end in ("\n", "\r\n", "\r"):
        for where in (5, 999, 2**31 - 1, 2**32 - 1):
            with Client() as session:
                session.start(PUSHING)
                session.open(URI, "brand" + line_end + "{}" + line_end)
                session.change(URI, 2, {"range": range_of(0, where, 0, where), "text": " ab"})  # before the line break
                assert names_of(session) == ["ab"], (line_end, where)
                session.change(URI, 3, {"range": range_of(where, where, where, where), "text": "brand z {}"})
                assert names_of(session) == ["ab", "z"], (line_end, where)


def t_44_line_ends_of_three_kinds_in_one_file():
    text = "brand a {\n  nope: 1\r\n  nope: 2\r  nope: 3\n\r\n\r}\rcampaign b {\r\n}\r"
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    with Client() as session:
        session.start(PUSHING)
        session.open(URI, text)
        found = session.diagnostics(URI)["diagnostics"]
        expected, symbols = diagnostics_of(session, plain)
        ranges = lambda diagnostics: [(d["code"], d["range"]) for d in diagnostics]
        assert ranges(found) == ranges(expected) and [d["range"]["start"]["line"] for d in found if d["code"] == "unknown-field"][:1] == [1]
        assert names_of(session) == [symbol["name"] for symbol in symbols] == ["a", "b"]
        # No place between the two of a pair: what is put at the end of line 1 stands before both.
        session.change(URI, 2, {"range": range_of(1, 10, 1, 11), "text": "\n  nope: 4"})
        text = text.replace("nope: 1\r\n", "nope: 1\n  nope: 4\r\n")
        assert ranges(session.diagnostics(URI)["diagnostics"]) == ranges(diagnostics_of(session, text)[0])


def diagnostics_of(session, text, name=[0]):
    name[0] += 1
    uri = "untitled:fresh%d" % name[0]
    session.open(uri, text)
    found = session.diagnostics(uri)["diagnostics"]
    symbols = session.request("textDocument/documentSymbol", {"textDocument": {"uri": uri}})["result"]
    session.close(uri)
    session.diagnostics(uri)
    return found, symbols


def t_44_line_ends():
    for line_end in ("\n", "\r\n", "\r"):
        with Client() as session:
            session.start(PUSHING)
            session.open(URI, FLAWED.replace("\n", line_end))
            starts = [d["range"]["start"] for d in session.diagnostics(URI)["diagnostics"]]
            assert starts == [d["range"]["start"] for d in diagnostics_of(session, FLAWED)[0]]


def t_45_odd_texts():
    with Client() as session:
        session.start(PUSHING)
        for version, text in enumerate(("", "\n", "campaign c {}", "\ufeff" + FLAWED, "campaign c {\x00}\n", "a\x00b", "\t\t{\t",
                                        'brand a {\n  name: "' + "x" * 1000000 + '"\n}\n', "}" * 1000, '"' * 999, "[" * 5000, "{" * 5000)):
            session.change(URI, version, {"text": text}) if version else session.open(URI, text, 0)
            lines = text.replace("\r\n", "\n").split("\n")
            published = session.diagnostics(URI)
            assert published["version"] == version, (published["version"], version)
            for diagnostic in published["diagnostics"]:
                start, end = diagnostic["range"]["start"], diagnostic["range"]["end"]
                assert (start["line"], start["character"]) <= (end["line"], end["character"])
                assert end["line"] < len(lines) and end["character"] <= width(lines[end["line"]], "utf-16") + 1


def f_09_t_46_random_edits_equal_a_fresh_check():
    seed = random.Random(46)
    pieces = ["\n", "\r\n", '"', "{", "}", "campaign x {\n", "brand: acme\n", '"""', "[", "]", ",", "😀", "é", ": ", "# c\n", "${brand.name}", "age_gated: true\n"]
    with Client() as session:
        session.start(PUSHING)
        text, version = FLAWED, 1
        session.open(URI, text)
        session.diagnostics(URI)
        for _ in range(60):
            changes = []
            for _ in range(seed.randrange(1, 4)):
                start = seed.randrange(len(text) + 1)
                end = min(len(text), start + seed.choice((0, 0, 1, 3, 30)))
                if text[start - 1:start + 1] == "\r\n" or text[end - 1:end + 1] == "\r\n":
                    continue
                new = "".join(seed.choice(pieces) for _ in range(seed.randrange(3)))
                where = [position_of(text, at) for at in (start, end)]
                changes.append({"range": {"start": where[0], "end": where[1]}, "text": new})
                text = text[:start] + new + text[end:]
            if len(text) > 4000:
                text = FLAWED
                changes.append({"text": text})  # T-47: a full change among others overrides them
            version += 1
            session.change(URI, version, *changes)  # T-49: sometimes none
            published = session.diagnostics(URI)
            symbols = session.request("textDocument/documentSymbol", {"textDocument": {"uri": URI}})["result"]
            assert published["version"] == version, (published["version"], version)
            assert (published["diagnostics"], symbols) == diagnostics_of(session, text), text


def position_of(text, at):
    before = text[:at].replace("\r\n", "\n").replace("\r", "\n")
    return {"line": before.count("\n"), "character": width(before[before.rfind("\n") + 1:], "utf-16")}


def check_change(text, *changes, expected):
    with Client() as session:
        session.start(PUSHING)
        session.open(URI, text)
        session.diagnostics(URI)
        session.change(URI, 2, *changes)
        found = session.diagnostics(URI)["diagnostics"]
        symbols = session.request("textDocument/documentSymbol", {"textDocument": {"uri": URI}})["result"]
        assert (found, symbols) == diagnostics_of(session, expected), (found, symbols)
        assert (found, symbols) != diagnostics_of(session, text)


def t_47_full_and_ranged_changes_mixed():
    check_change("brand", {"range": range_of(0, 0, 0, 5), "text": "gone"}, {"text": "brand a {\n}\n"},
                 {"range": range_of(1, 0, 1, 0), "text": "nope: 1\n"}, expected="brand a {\nnope: 1\n}\n")


def t_48_an_end_before_its_start():
    check_change("brand abc {\n}\n", {"range": range_of(0, 9, 0, 6), "text": "x"}, expected="brand x {\n}\n")


def t_50_a_wrong_range_length():
    check_change("brand a {\n}\n", {"range": range_of(1, 0, 1, 0), "rangeLength": 999, "text": "nope: 1\n"}, expected="brand a {\nnope: 1\n}\n")


def t_71_half_a_surrogate_pair():
    with Client() as session:
        session.start(PUSHING)
        body = ('{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"%s","version":1,'
                '"text":"# a\\ud83dz\\nbrand b {\\nnope: 1\\n}\\n"}}}' % URI).encode()
        session.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        assert session.diagnostics(URI)["diagnostics"] == diagnostics_of(session, "# a\ufffdz\nbrand b {\nnope: 1\n}\n")[0]


def t_a_change_that_cannot_be_understood_changes_nothing():
    with Client() as session:
        session.start(PUSHING)
        session.open(URI, "brand a {\n}\n")
        session.diagnostics(URI)
        session.change(URI, 2, {"text": "garbage garbage"}, {"range": range_of(0, 0, -1, 0), "text": "x"})
        session.notification("window/logMessage")
        assert "result" in session.request("textDocument/documentSymbol", {"textDocument": {"uri": URI}})
        symbols = session.request("textDocument/documentSymbol", {"textDocument": {"uri": URI}})["result"]
        assert [symbol["name"] for symbol in symbols] == ["a"]
