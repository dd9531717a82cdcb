"""Settings: the project's file, the client's, where each holds, and what happens when they change."""

import json
import os

from client import Client
from samples import BRAND, PUSHING, VSCODE
from test_diagnostics import PULLING, Project, pull

SETTINGS = ".campaign-ls.json"
SHORT = BRAND + '''
campaign deals {
  brand: acme
  use_case: marketing
  sample_messages: ["Acme Sandwich Co: soup is on at https://bit.ly/soup. Reply STOP to opt out."]
}
'''
RULE = "url-shortener"
UNWATCHED = {**PUSHING, "workspace": {}}


def level(value):
    return json.dumps({"severities": {RULE: value}})


def severity(diagnostics):
    found = [d["severity"] for d in diagnostics if d.get("code") == RULE]
    assert len(found) <= 1
    return found[0] if found else None


def shown(session, uri):
    return severity(session.diagnostics(uri)["diagnostics"])


def until(session, uri, holds):
    """The first diagnostics of which that is true: others may come before, while other files are read."""
    while True:
        diagnostics = session.diagnostics(uri)["diagnostics"]
        if holds(diagnostics):
            return diagnostics


def unreadable(diagnostics):
    return "import-unreadable" in {d["code"] for d in diagnostics}


def changed(session, *uris):
    session.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": uri, "type": 2} for uri in uris]})


def folders(*projects):
    return {"workspaceFolders": [{"uri": "file://" + project.folder, "name": "x"} for project in projects]}


def answer(session, *results):
    """Answers the next question for settings; gives the scopes that were asked about."""
    asked = session.notification("workspace/configuration")
    session.send({"jsonrpc": "2.0", "id": asked["id"], "result": list(results)})
    items = asked["params"]["items"]
    assert all(item["section"] == "campaign-ls" for item in items)
    return [item.get("scopeUri") for item in items]


def f_20_two_roots_with_settings_of_their_own():
    with Project() as one, Project() as two, Client() as session:
        one.write(SETTINGS, level("hint"))
        two.write(SETTINGS, level("off"))
        two.write("inner/" + SETTINGS, level("warning"))
        session.start(PUSHING, **folders(one, two))
        for project, name, expected in ((one, "a.campaign", 4), (one, "deep/a.campaign", 4), (two, "a.campaign", None),
                                        (two, "inner/a.campaign", 2)):
            session.open(project.uri(name), SHORT)
            assert shown(session, project.uri(name)) == expected, (name, expected)
        session.open("untitled:a", SHORT)
        assert shown(session, "untitled:a") == 1


def f_20_the_clients_settings_of_each_folder():
    with Project() as one, Project() as two, Client() as session:
        two.write(SETTINGS, json.dumps({"severities": {RULE: "off", "missing-field": "hint"}}))
        session.start(PUSHING, **folders(one, two))
        mine, his = {"severities": {RULE: "warning"}}, {"severities": {RULE: "hint"}}
        assert answer(session, None, mine, his) == [None, "file://" + one.folder, "file://" + two.folder]
        for uri, expected in ((one.uri("a.campaign"), 2), (two.uri("a.campaign"), 4), ("untitled:a", 1)):
            session.open(uri, SHORT)
            diagnostics = session.diagnostics(uri)["diagnostics"]
            assert severity(diagnostics) == expected, (uri, expected)
            # The client's go before the file's, rule by rule.
            others = {d["severity"] for d in diagnostics if d["code"] == "missing-field"}
            assert others == ({4} if uri == two.uri("a.campaign") else {1})


def f_21_asked_once_until_they_change():
    with Project() as project, Client() as session:
        session.start(PUSHING, **folders(project))
        answer(session, None, None)
        for name in ("a", "b", "c"):
            session.open(project.uri(name + ".campaign"), SHORT)
            session.change(project.uri(name + ".campaign"), 2, {"text": SHORT + "\n"})
            while session.diagnostics(project.uri(name + ".campaign"))["version"] < 2:
                pass
        asked = [m for m in session.settle() if m["method"] == "workspace/configuration"]
        assert asked == []
        session.notify("workspace/didChangeConfiguration", {"settings": None})
        answer(session, None, {"severities": {RULE: "hint"}})
        for name in ("a", "b", "c"):
            until(session, project.uri(name + ".campaign"), lambda diagnostics: severity(diagnostics) == 4)
        session.notify("workspace/didChangeWorkspaceFolders", {"event": {"added": [], "removed": [
            {"uri": "file://" + project.folder, "name": "x"}]}})
        assert answer(session, None) == [None]
        for name in ("a", "b", "c"):
            until(session, project.uri(name + ".campaign"), lambda diagnostics: severity(diagnostics) == 1)


def f_21_the_last_of_several_questions_counts():
    with Client() as session:
        session.start(PUSHING)
        first = session.notification("workspace/configuration")
        session.open("untitled:a", SHORT)
        session.diagnostics("untitled:a")
        session.notify("workspace/didChangeConfiguration", {"settings": None})
        second = session.notification("workspace/configuration")
        session.send({"jsonrpc": "2.0", "id": first["id"], "result": [{"severities": {RULE: "off"}}]})
        assert [m for m in session.settle() if m["method"] == "textDocument/publishDiagnostics"] == []
        session.send({"jsonrpc": "2.0", "id": second["id"], "result": [{"severities": {RULE: "hint"}}]})
        assert shown(session, "untitled:a") == 4
        # An error is no answer: what was known stays.
        session.notify("workspace/didChangeConfiguration", {"settings": None})
        third = session.notification("workspace/configuration")
        session.send({"jsonrpc": "2.0", "id": third["id"], "error": {"code": -32603, "message": "no"}})
        assert session.quit()[0] == 0


def f_22_a_rule_turned_off_is_gone_at_once():
    with Client() as session:  # pushed
        session.start(UNWATCHED)
        session.open("untitled:a", SHORT)
        assert shown(session, "untitled:a") == 1
        session.notify("workspace/didChangeConfiguration", {"settings": {"campaign-ls": {"severities": {RULE: "off"}}}})
        published = session.diagnostics("untitled:a")
        assert severity(published["diagnostics"]) is None and published["version"] == 1
        session.notify("workspace/didChangeConfiguration", {"settings": {}})
        assert shown(session, "untitled:a") == 1
    with Client() as session:  # pulled
        session.start(PUSHING)
        answer(session, None)
        session.open("untitled:a", SHORT)
        assert shown(session, "untitled:a") == 1
        session.notify("workspace/didChangeConfiguration", {"settings": None})
        answer(session, {"severities": {RULE: "off"}})
        assert shown(session, "untitled:a") is None


def f_41_the_severity_set_is_the_severity_published():
    with Client() as session:
        session.start(UNWATCHED)
        session.open("untitled:a", SHORT)
        shown(session, "untitled:a")
        for name, number in (("hint", 4), ("information", 3), ("warning", 2), ("error", 1), ("off", None)):
            session.notify("workspace/didChangeConfiguration", {"settings": {"severities": {RULE: name}}})
            assert shown(session, "untitled:a") == number


def t_24_f_23_the_file_changes_and_unsaved_text_counts():
    with Project() as project, Client() as session:
        uri = project.uri("a.campaign")
        project.write("a.campaign", "brand b { name: \"B\" }\n")  # what is on disk does not matter
        session.start(PUSHING, **folders(project))
        session.open(uri, SHORT)
        assert shown(session, uri) == 1
        session.change(uri, 2, {"text": "# not saved\n" + SHORT})
        line = [d["range"]["start"]["line"] for d in session.diagnostics(uri)["diagnostics"] if d["code"] == RULE]
        for text, expected in ((level("hint"), 4), (level("off"), None), ("{}", 1)):
            project.write(SETTINGS, text)
            changed(session, project.uri(SETTINGS))
            published = session.diagnostics(uri)
            assert severity(published["diagnostics"]) == expected and published["version"] == 2
        assert [d["range"]["start"]["line"] for d in published["diagnostics"] if d["code"] == RULE] == line
        project.write(SETTINGS, level("hint"))
        changed(session, project.uri(SETTINGS))
        assert shown(session, uri) == 4
        os.remove(project.path(SETTINGS))
        changed(session, project.uri(SETTINGS))
        assert shown(session, uri) == 1


def f_23_unsaved_text_of_a_brand_is_seen_through_other_settings():
    """Two folders of one repository with settings of their own read the same files, as they stand in the editor."""
    with Project() as project, Client() as session:
        brand, one, two = project.uri("brand.campaign"), project.uri("one/a.campaign"), project.uri("two/a.campaign")
        campaign = SHORT.replace(BRAND, 'import "../brand.campaign"\n')
        project.write("one/" + SETTINGS, level("hint"))
        project.write("two/" + SETTINGS, level("warning"))
        session.start(PUSHING, **folders(project))
        session.open(one, campaign)
        session.open(two, campaign)
        for uri, expected in ((one, 4), (two, 2)):
            assert severity(until(session, uri, unreadable)) == expected
        session.open(brand, BRAND)
        for uri, expected in ((one, 4), (two, 2)):
            assert severity(until(session, uri, lambda diagnostics: not unreadable(diagnostics))) == expected
        project.write("one/" + SETTINGS, level("information"))
        changed(session, project.uri("one/" + SETTINGS))
        assert not unreadable(until(session, one, lambda diagnostics: severity(diagnostics) == 3))
        session.close(brand)
        for uri in (one, two):
            until(session, uri, unreadable)


def f_23_without_a_watcher_a_save_looks_again():
    with Project() as project, Client() as session:
        uri = project.uri("a.campaign")
        session.start(UNWATCHED)
        session.open(uri, SHORT)
        assert shown(session, uri) == 1
        project.write(SETTINGS, level("hint"))
        session.notify("textDocument/didSave", {"textDocument": {"uri": uri}})
        assert shown(session, uri) == 4


def f_27_one_refresh_when_something_changed_and_none_otherwise():
    with Project() as project, Client() as session:
        uri = project.uri("a.campaign")
        session.start({**PULLING, "workspace": {**PULLING["workspace"], "configuration": False, "inlayHint": {}}}, **folders(project))
        session.open(uri, SHORT)
        first = pull(session, uri)
        assert severity(first["items"]) == 1
        project.write(SETTINGS, level("hint"))
        changed(session, project.uri(SETTINGS))
        came = session.settle()
        assert [m["method"] for m in came].count("workspace/diagnostic/refresh") == 1, came
        second = pull(session, uri, first["resultId"])
        assert second["kind"] == "full" and severity(second["items"]) == 4
        session.notify("workspace/didChangeConfiguration", {"settings": {"severities": {RULE: "off"}}})
        assert [m["method"] for m in session.settle()].count("workspace/diagnostic/refresh") == 1
        assert severity(pull(session, uri)["items"]) is None
        session.notify("workspace/didChangeConfiguration", {"settings": {"severities": {RULE: "off"}}})
        assert [m["method"] for m in session.settle()].count("workspace/diagnostic/refresh") == 0


BROKEN = '{\n  "severities": {"🥪": "off", "url-shortner": "off"}\n}\n'


def t_64_broken_settings_are_told_where_they_stand():
    with Project() as project, Client() as session:
        uri, settings = project.uri("a.campaign"), project.uri(SETTINGS)
        project.write(SETTINGS, level("hint"))
        session.start(PUSHING, **folders(project))
        session.open(uri, SHORT)
        assert shown(session, uri) == 4
        project.write(SETTINGS, BROKEN)
        changed(session, settings)
        faults = session.diagnostics(settings)["diagnostics"]
        assert [(d["range"]["start"], d["range"]["end"]) for d in faults] == [
            ({"line": 1, "character": 17}, {"line": 1, "character": 21}),
            ({"line": 1, "character": 30}, {"line": 1, "character": 44})], faults
        assert "did you mean `url-shortener`?" in faults[1]["message"] and faults[1]["severity"] == 1
        message = session.notification("window/showMessage")["params"]
        assert message["type"] == 1 and SETTINGS + ":2:18: " in message["message"]
        assert message["message"].endswith("What it said before stays in force.")
        # Said once, and what was good stays in force, also for what is opened now.
        session.open(project.uri("b.campaign"), SHORT)
        assert shown(session, project.uri("b.campaign")) == 4
        changed(session, settings)
        assert [m for m in session.settle() if m["method"] == "window/showMessage" or m.get("params", {}).get("uri") == settings] == []
        project.write(SETTINGS, level("off"))
        changed(session, settings)
        assert session.diagnostics(settings)["diagnostics"] == []
        until(session, uri, lambda diagnostics: severity(diagnostics) is None)


def t_64_settings_that_never_were_good():
    with Project() as project, Client() as session:
        uri, settings = project.uri("a.campaign"), project.uri(SETTINGS)
        outside = os.path.join(os.path.dirname(project.folder), "no-such-settings.json")
        for make, words in ((lambda: project.write(SETTINGS, "{"), "this is not JSON"),
                            (lambda: os.mkdir(project.path(SETTINGS)), "is a folder"),
                            (lambda: os.symlink("/etc/hostname", project.path(SETTINGS)), "is outside the project"),
                            (lambda: os.symlink(outside, project.path(SETTINGS)), "is outside the project")):
            make()
            with Client() as other:
                other.start(PUSHING, **folders(project))
                other.open(uri, SHORT)
                message = other.notification("window/showMessage")["params"]["message"]
                assert words in message and message.endswith("Until it is mended it does not count."), message
                assert len(other.diagnostics(settings)["diagnostics"]) == 1
                assert shown(other, uri) == 1
                if os.path.isdir(project.path(SETTINGS)) and not os.path.islink(project.path(SETTINGS)):
                    os.rmdir(project.path(SETTINGS))
                else:
                    os.remove(project.path(SETTINGS))
                changed(other, settings)
                assert other.diagnostics(settings)["diagnostics"] == []
                assert other.quit()[0] == 0
        session.start({})


def t_64_f_32_a_pulling_client_is_shown_them_as_a_related_document():
    with Project() as project, Client() as session:
        uri, settings = project.uri("a.campaign"), project.uri(SETTINGS)
        project.write(SETTINGS, BROKEN)
        session.start({**PULLING, "textDocument": {**PULLING["textDocument"], "diagnostic": {"relatedDocumentSupport": True}}})
        session.open(uri, SHORT)
        report = pull(session, uri)
        assert [d["severity"] for d in report["relatedDocuments"][settings]["items"]] == [1, 1]
        project.write(SETTINGS, "{}")
        changed(session, settings)
        assert pull(session, uri, report["resultId"])["relatedDocuments"] == {settings: {"kind": "full", "items": []}}
        assert "relatedDocuments" not in pull(session, uri)
        status, came = session.quit()
        assert status == 0 and not [m for m in came if m["method"] == "textDocument/publishDiagnostics"]
        assert [m["method"] for m in came].count("window/showMessage") == 1


def f_21_settings_of_the_client_that_are_wrong_are_logged_and_the_rest_counts():
    with Client() as session:
        session.start(UNWATCHED, initializationOptions={"severities": {RULE: "hint", "no-such-rule": "off"}, "codeLense": 1})
        session.open("untitled:a", SHORT)
        assert shown(session, "untitled:a") == 4
        logged = [session.notification("window/logMessage")["params"]["message"] for _ in range(2)]
        assert any("did you mean `codeLens`?" in line for line in logged) and any("no-such-rule" in line for line in logged)


def f_22_providers_of_the_file_count_and_a_campaigns_own_go_before():
    def named(provider):
        return SHORT.replace("  brand:", "  providers: [%s]\n  brand:" % provider)

    with Project() as project, Client() as session:
        project.write(SETTINGS, '{"providers": ["zoom"]}')
        session.start(PUSHING, **folders(project))
        codes = {}
        for uri, text in ((project.uri("a.campaign"), SHORT), (project.uri("b.campaign"), named("twilio")),
                          ("untitled:zoom", named("zoom")), ("untitled:twilio", named("twilio"))):
            session.open(uri, text)
            codes[uri] = sorted(d["code"] for d in session.diagnostics(uri)["diagnostics"] if d["code"] != "campaigns-alike")
            session.close(uri)
        assert codes[project.uri("a.campaign")] == codes["untitled:zoom"]
        assert codes[project.uri("b.campaign")] == codes["untitled:twilio"]
        assert codes["untitled:zoom"] != codes["untitled:twilio"]


def f_34_diagnostics_mode_on_save():
    with Client() as session:
        session.start(UNWATCHED, initializationOptions={"diagnosticsMode": "onSave"})
        session.open("untitled:a", SHORT)
        assert shown(session, "untitled:a") == 1
        session.change("untitled:a", 2, {"text": SHORT.replace("bit.ly", "www.acmesandwich.example")})
        assert [m for m in session.settle() if m["method"] == "textDocument/publishDiagnostics"] == []
        session.notify("textDocument/didSave", {"textDocument": {"uri": "untitled:a"}})
        published = session.diagnostics("untitled:a")
        assert severity(published["diagnostics"]) is None and published["version"] == 2
        session.change("untitled:a", 3, {"text": SHORT})
        session.notify("workspace/didChangeConfiguration", {"settings": {"diagnosticsMode": "onType"}})
        assert shown(session, "untitled:a") == 1
    with Client() as session:
        session.start(PULLING, initializationOptions={"diagnosticsMode": "onSave"})
        session.open("untitled:a", SHORT)
        first = pull(session, "untitled:a")
        session.change("untitled:a", 2, {"text": SHORT.replace("bit.ly", "www.acmesandwich.example")})
        assert pull(session, "untitled:a", first["resultId"]) == {"kind": "unchanged", "resultId": first["resultId"]}
        session.settle()
        session.notify("textDocument/didSave", {"textDocument": {"uri": "untitled:a"}})
        session.notification("workspace/diagnostic/refresh")
        second = pull(session, "untitled:a", first["resultId"])
        assert second["kind"] == "full" and severity(second["items"]) is None


def f_34_diagnostics_mode_off():
    with Client() as session:
        session.start(UNWATCHED)
        session.open("untitled:a", SHORT)
        finding = session.diagnostics("untitled:a")["diagnostics"][0]
        session.notify("workspace/didChangeConfiguration", {"settings": {"diagnosticsMode": "off"}})
        assert session.diagnostics("untitled:a")["diagnostics"] == []
        # What a person asks for is still answered.
        hover = session.request("textDocument/hover", {"textDocument": {"uri": "untitled:a"}, "position": finding["range"]["start"]})
        assert hover["result"]
        session.notify("workspace/didChangeConfiguration", {"settings": {}})
        assert shown(session, "untitled:a") == 1


def f_84_inlay_hints_can_be_turned_off():
    with Client() as session:
        session.start(UNWATCHED)
        session.open("untitled:a", SHORT)
        whole = {"textDocument": {"uri": "untitled:a"}, "range": {"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}}}
        assert session.request("textDocument/inlayHint", whole)["result"]
        session.notify("workspace/didChangeConfiguration", {"settings": {"inlayHints": False}})
        assert session.request("textDocument/inlayHint", whole)["result"] == []


def f_22_most_diagnostics_of_the_file():
    with Project() as project, Client() as session:
        project.write(SETTINGS, '{"maxDiagnostics": 2}')
        session.start(PUSHING, **folders(project))
        session.open(project.uri("a.campaign"), SHORT)
        diagnostics = session.diagnostics(project.uri("a.campaign"))["diagnostics"]
        assert len(diagnostics) == 3 and "more findings are not shown" in diagnostics[-1]["message"]


def f_91_a_file_too_large_for_the_project():
    with Project() as project, Client() as session:
        project.write(SETTINGS, '{"maxFileSize": 100, "severities": {"file-too-large": "error"}}')
        session.start(VSCODE, **folders(project))
        session.open(project.uri("a.campaign"), SHORT)
        assert [(d["code"], d["severity"]) for d in pull(session, project.uri("a.campaign"))["items"]] == [("file-too-large", 1)]


def f_21_a_client_that_answers_null_said_it_at_the_start():
    with Client() as session:
        session.start(PUSHING, initializationOptions={"severities": {RULE: "hint"}})
        answer(session, None)
        session.open("untitled:a", SHORT)
        assert shown(session, "untitled:a") == 4
        session.notify("workspace/didChangeConfiguration", {"settings": None})
        answer(session, {})
        assert shown(session, "untitled:a") == 1


def f_33_files_that_are_not_open_by_the_settings_of_their_folder():
    def levels(session, previous=()):
        report = session.request("workspace/diagnostic", {"previousResultIds": list(previous)})["result"]["items"]
        return {item["uri"]: severity(item["items"]) for item in report if item["kind"] == "full"}, [
            {"uri": item["uri"], "value": item["resultId"]} for item in report]

    with Project() as project, Client() as session:
        for name in ("a.campaign", "inner/a.campaign"):
            project.write(name, SHORT)
        project.write("inner/" + SETTINGS, level("hint"))
        session.start(VSCODE, **folders(project))
        answer(session, None, None)
        outer, inner = project.uri("a.campaign"), project.uri("inner/a.campaign")
        first, ids = levels(session)
        assert first == {outer: 1, inner: 4}
        project.write("inner/" + SETTINGS, level("warning"))
        changed(session, project.uri("inner/" + SETTINGS))
        second, _ = levels(session, ids)
        assert second[inner] == 2
