"""The page of a document, unsaved words and all: a request of our own."""

from client import Client, place
from samples import BRAND, FLAWED, PUSHING
from test_diagnostics import CAMPAIGN, Project
from test_features import EVIL, URI, session_with


def preview(session, uri=URI):
    return session.request("campaign-ls/preview", {"textDocument": {"uri": uri}})


def f_preview_is_offered():
    with Client() as session:
        assert session.start(PUSHING)["capabilities"]["experimental"]["campaign-ls/preview"] is True


def f_preview_shows_what_is_typed():
    with session_with(FLAWED) as session:
        first = preview(session)["result"]
        assert first["title"] == "a" and first["html"].startswith("<!DOCTYPE html>")
        assert "Nobody said this before" not in first["html"]
        at = place(FLAWED, "opt_in_message: \"", offset=len("opt_in_message: \""))
        session.change(URI, 2, {"range": {"start": at, "end": at}, "text": "Nobody said this before. "})
        assert "Nobody said this before" in preview(session)["result"]["html"]


def f_preview_reads_what_the_file_names_also_unsaved():
    with Project() as project, Client() as session:
        project.write("brands/acme.campaign", BRAND)
        session.start(PUSHING)
        uri = project.uri("a.campaign")
        session.open(uri, CAMPAIGN)
        page = preview(session, uri)["result"]
        assert page["title"] == "a.campaign" and "Acme Sandwich Co" in page["html"]
        assert str(project.folder) not in page["html"]
        session.open(project.uri("brands/acme.campaign"), BRAND.replace("Acme Sandwich Co", "Zebra Sandwich Co"))
        assert "Zebra Sandwich Co" in preview(session, uri)["result"]["html"]


def f_preview_writes_no_markup_of_a_file():
    text = BRAND.replace("Acme Sandwich Co", EVIL) + 'campaign c {\n  brand: acme\n  opt_in_message: "%s</p><script>alert(1)</script>"\n}\n' % EVIL
    with session_with(text) as session:
        html = preview(session)["result"]["html"]
        assert "<script" not in html and "<img" not in html and "&lt;script&gt;" in html


def f_preview_of_what_is_not_open():
    with session_with(FLAWED) as session:
        assert preview(session, "untitled:b")["result"] is None
        assert session.request("campaign-ls/preview", {})["error"]["code"] == -32602
        assert session.request("campaign-ls/preview", {"textDocument": {"uri": 1}})["error"]["code"] == -32602
