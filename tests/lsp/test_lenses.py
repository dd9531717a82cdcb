"""What stands over each campaign: for whom it is ready, or how many causes stand against it."""

import os
import shutil

from client import Client, range_of
from samples import BRAND, FLAWED, PUSHING
from test_diagnostics import CAMPAIGN, Project
from test_features import URI, session_with

BAKERY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "campaigns", "clean", "bakery-keyword")
REFRESHED = {**PUSHING, "workspace": {"codeLens": {"refreshSupport": True}}}


def lenses(session, uri=URI):
    return session.request("textDocument/codeLens", {"textDocument": {"uri": uri}})["result"]


def f_83_causes_are_counted():
    for text, line in ((FLAWED, 7), ("campaign \U0001f96a {\n}\n" + FLAWED, 9)):
        with session_with(text) as session:
            found = session.diagnostics(URI)["diagnostics"]
            errors = [d for d in found if d["severity"] == 1 and d["range"]["start"]["line"] >= line]  # not of the campaign before it
            lens = lenses(session)[-1]
            assert lens["range"] == range_of(line, 0, line, 21), lens
            assert lens["command"]["title"].startswith("%d causes stand against it" % len(errors)) and len(errors) > 5, lens


def f_83_ready():
    with Project() as project, Client() as session:
        shutil.copytree(BAKERY, project.folder, dirs_exist_ok=True)
        name = "bakery-keyword.campaign"
        with open(project.path(name), encoding="utf-8") as file:
            text = file.read()
        assert "providers: " not in text
        session.start(PUSHING)
        session.open(project.uri(name), text)
        assert [lens["command"]["title"] for lens in lenses(session, project.uri(name))] == ["Ready for all 13 providers"]
        session.change(project.uri(name), 2, {"text": text.replace("  brand:", "  providers: [zoom, twilio]\n  brand:")})
        assert [lens["command"]["title"] for lens in lenses(session, project.uri(name))] == ["Ready for Zoom and Twilio"]


def f_83_no_command_that_a_client_does_not_know():
    with session_with(FLAWED) as session:
        [lens] = lenses(session)
        assert lens["command"]["command"] == "" and set(lens["command"]) == {"title", "command"}


def f_83_a_setting_takes_them_away():
    with Client() as session:
        session.start(REFRESHED, initializationOptions={"codeLens": False})
        session.open(URI, FLAWED)
        assert lenses(session) == []
        session.notify("workspace/didChangeConfiguration", {"settings": {"campaign-ls": {"codeLens": True}}})
        session.notification("workspace/codeLens/refresh")
        assert len(lenses(session)) == 1


def f_83_f_27_a_brand_that_changes_elsewhere():
    with Project() as project, Client() as session:
        session.start(REFRESHED)
        one, brand = project.uri("one.campaign"), project.uri("brands/acme.campaign")
        session.open(brand, BRAND)
        session.open(one, CAMPAIGN)
        session.settle()
        before = lenses(session, one)
        for version in (2, 3, 4):
            session.change(brand, version, {"text": BRAND.replace("https:", "http:") + "#\n" * version})
        asked = session.notification("workspace/codeLens/refresh")
        assert lenses(session, one) != before
        assert not [m for m in session.settle() if m["method"] == "workspace/codeLens/refresh"]  # not again before the answer
        session.send({"jsonrpc": "2.0", "id": asked["id"], "result": None})
        session.change(brand, 5, {"text": BRAND})
        session.notification("workspace/codeLens/refresh")
