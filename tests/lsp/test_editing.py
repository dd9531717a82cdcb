"""Formatting, ranges of a selection, names and where they stand."""

from client import Client, apply_edits, index_at, place, range_of
from samples import BRAND, FLAWED, PUSHING
from test_features import URI, session_with

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
