"""Diagnostics: pushed or pulled, of this file and of others, and when."""

import os
import shutil
import tempfile
import urllib.parse

from client import Client, frame, notification, place, range_of, request
from samples import BRAND, FLAWED, PUSHING, VSCODE

URI = "untitled:a"
PULLING = {**VSCODE, "textDocument": {**VSCODE["textDocument"], "diagnostic": {"relatedDocumentSupport": True}}}
CAMPAIGN = '''import "brands/acme.campaign"

campaign weekly_deals {
  brand: acme
  use_case: marketing
}
'''
POLICY = "# Privacy\n\nWe share your mobile number with our partners for their marketing.\n"


class Project:
    """Files in a folder that is a project's root."""

    def __init__(self, **files):
        self.folder = os.path.realpath(tempfile.mkdtemp())
        os.mkdir(os.path.join(self.folder, ".git"))
        for name, text in files.items():
            self.write(name, text)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder)

    def path(self, name):
        return os.path.join(self.folder, name)

    def uri(self, name):
        return "file://" + urllib.parse.quote(self.path(name))

    def write(self, name, text):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "w", encoding="utf-8", newline="") as file:
            file.write(text)


def with_policy(project):
    project.write("brands/acme.campaign", BRAND)
    project.write("legal/privacy policy.md", POLICY)
    return BRAND.replace("\n}\n", '\n  privacy_policy {\n    url: "https://www.acmesandwich.example/privacy"\n    file: "legal/privacy policy.md"\n  }\n}\n')


def pull(session, uri, previous=None):
    params = {"textDocument": {"uri": uri}}
    if previous:
        params["previousResultId"] = previous
    return session.request("textDocument/diagnostic", params)["result"]


def f_30_a_publish_has_its_version():
    with Client() as session:
        session.start(PUSHING)
        session.open(URI, FLAWED, 7)
        assert session.diagnostics(URI)["version"] == 7
        session.change(URI, 9, {"text": FLAWED + "\n"})
        assert session.diagnostics(URI)["version"] == 9


def f_36_f_37_f_40_what_a_diagnostic_holds():
    with Client() as session:
        session.start(PUSHING)
        session.open(URI, FLAWED)
        found = session.diagnostics(URI)["diagnostics"]
        assert len(found) > 5
        for diagnostic in found:
            assert diagnostic["source"] == "campaign-ls" and diagnostic["severity"] in (1, 2, 3, 4)
            assert diagnostic["codeDescription"]["href"].endswith(diagnostic["code"])
            assert diagnostic["data"]["rule"] == diagnostic["code"] and diagnostic["data"]["fingerprint"]
            assert diagnostic["range"]["start"] != diagnostic["range"]["end"]  # T-57


t_57_never_empty = f_36_f_37_f_40_what_a_diagnostic_holds


def f_38_f_39_only_what_the_client_knows():
    twice = "campaign c {\n  use_case: marketing\n  use_case: marketing\n}\n"
    with Client() as session:
        session.start({})
        session.open(URI, twice)
        found = session.diagnostics(URI)["diagnostics"]
        assert "duplicate-field" in [diagnostic["code"] for diagnostic in found]
        for diagnostic in found:
            assert set(diagnostic) == {"range", "severity", "code", "source", "message"}
    with Client() as session:
        session.start(PUSHING)
        session.open(URI, twice)
        [duplicate] = [d for d in session.diagnostics(URI)["diagnostics"] if d["code"] == "duplicate-field"]
        assert duplicate["tags"] == [1]
        assert duplicate["relatedInformation"][0]["location"] == {"uri": URI, "range": range_of(1, 2, 1, 10)}


def f_32_never_both():
    with Client() as session:
        session.start(PULLING)
        session.open(URI, FLAWED)
        assert pull(session, URI)["items"]
        session.change(URI, 2, {"text": FLAWED + "\n"})
        session.close(URI)
        status, came = session.quit()
        assert status == 0 and not [m for m in came if m.get("method") == "textDocument/publishDiagnostics"]
    with Client() as session:
        capabilities = session.start(PUSHING)["capabilities"]
        assert "diagnosticProvider" not in capabilities


def f_31_unchanged():
    with Client() as session:
        assert session.start(PULLING)["capabilities"]["diagnosticProvider"]["interFileDependencies"] is True
        session.open(URI, FLAWED)
        first = pull(session, URI)
        assert first["kind"] == "full" and first["resultId"]
        assert pull(session, URI, first["resultId"]) == {"kind": "unchanged", "resultId": first["resultId"]}
        session.change(URI, 2, {"range": range_of(0, 0, 0, 0), "text": "\n"})
        second = pull(session, URI, first["resultId"])
        assert second["kind"] == "full" and second["resultId"] != first["resultId"]
        assert pull(session, "untitled:none") == {"kind": "full", "items": []}


def f_35_cleared_on_close():
    with Client() as session:
        session.start(PUSHING)
        session.open(URI, FLAWED)
        session.diagnostics(URI)
        session.close(URI)
        assert session.diagnostics(URI) == {"uri": URI, "diagnostics": []}


def t_28_closed_while_a_check_is_due():
    with Client() as session:
        session.start(PUSHING)
        opened = notification("textDocument/didOpen", {"textDocument": {"uri": URI, "version": 1, "text": FLAWED}})
        session.send(opened, notification("textDocument/didClose", {"textDocument": {"uri": URI}}))
        status, came = session.quit()
        published = [m["params"]["diagnostics"] for m in came if m.get("method") == "textDocument/publishDiagnostics"]
        assert status == 0 and published[-1] == []


def t_20_versions_that_go_back():
    with Client() as session:
        session.start(PUSHING)
        session.open(URI, FLAWED, 5)
        seen = [session.diagnostics(URI)["version"]]
        for version in (5, 3, 4, 9):
            session.change(URI, version, {"range": range_of(0, 0, 0, 0), "text": "\n"})
            published = session.diagnostics(URI)
            seen.append(published["version"])
        assert seen == sorted(seen), seen
        assert published["diagnostics"][0]["range"]["start"]["line"] >= 4


def t_20_a_version_that_was_overtaken():
    with Client() as session:
        session.start(PUSHING)
        session.open(URI, "brand a {\n}\n", 1)
        session.diagnostics(URI)
        session.change(URI, 3, {"range": range_of(1, 2, 1, 2), "text": "nope: 1"})
        session.diagnostics(URI)
        session.change(URI, 2, {"range": range_of(0, 9, 0, 9), "text": "\n  "})
        late = session.diagnostics(URI)
        assert late["version"] == 3 and late["diagnostics"][-1]["range"] == range_of(1, 2, 1, 6), late


def t_26_f_34_a_burst_is_checked_once():
    with Client() as session:
        session.start(PUSHING)
        session.open(URI, FLAWED)
        session.diagnostics(URI)
        burst = [notification("textDocument/didChange", {"textDocument": {"uri": URI, "version": version}, "contentChanges": [
            {"range": range_of(0, 0, 0, 0), "text": "#\n"}]}) for version in range(2, 102)]
        hover = request("last", "textDocument/hover", {"textDocument": {"uri": URI}, "position": place("#\n" * 100 + FLAWED, "use_case")})
        session.send(*burst, hover)
        assert "What the campaign is for" in session.reply("last")["result"]["contents"]["value"]
        came = []
        while not came or came[-1]["version"] != 101:
            came.append(session.diagnostics(URI))
        assert len(came) <= 2, [one["version"] for one in came]


def f_22_settings_take_effect():
    providers = BRAND + "campaign c {\n  brand: acme\n  use_case: marketing\n  providers: [zoom]\n}\n"
    with Client() as session:
        session.start({key: value for key, value in PUSHING.items() if key != "workspace"})
        session.open(URI, providers)
        before = session.diagnostics(URI)
        session.notify("workspace/didChangeConfiguration", {"settings": {"campaign-ls": {"providers": ["twilio"]}}})
        assert session.diagnostics(URI)["version"] == before["version"]
        session.notify("workspace/didChangeConfiguration", {"settings": None})
        assert session.quit() == (0, [])
    with Client() as session:
        session.start(PUSHING)
        session.open(URI, providers)
        session.diagnostics(URI)
        asked = session.notification("workspace/configuration")
        session.send({"jsonrpc": "2.0", "id": asked["id"], "result": [{"providers": ["twilio"]}]})
        session.diagnostics(URI)
        session.notify("workspace/didChangeConfiguration", {"settings": None})
        asked = session.notification("workspace/configuration")
        session.settle()
        session.send({"jsonrpc": "2.0", "id": asked["id"], "result": [{"providers": ["twilio"]}]})  # as before: nothing to say
        assert session.quit() == (0, [])


def f_27_a_pulling_client_is_told_to_pull_again():
    with Client() as session:
        session.start(PULLING)
        session.open(URI, FLAWED)
        session.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": "file:///x.campaign", "type": 2}]})
        asked = session.notification("workspace/diagnostic/refresh")
        session.send({"jsonrpc": "2.0", "id": asked["id"], "result": None})
        assert session.quit()[0] == 0


def t_24_f_23_what_is_open_counts_not_the_disk():
    with Project() as project, Client() as session:
        project.write("brands/acme.campaign", BRAND)
        project.write("a.campaign", CAMPAIGN)
        session.start(PUSHING)
        session.open(project.uri("a.campaign"), CAMPAIGN)
        codes = {d["code"] for d in session.diagnostics(project.uri("a.campaign"))["diagnostics"]}
        assert "unknown-reference" not in codes, codes
        session.open(project.uri("brands/acme.campaign"), BRAND.replace("brand acme", "brand other"))
        codes = {d["code"] for d in session.diagnostics(project.uri("a.campaign"))["diagnostics"]}
        assert "unknown-reference" in codes, codes
        project.write("brands/acme.campaign", BRAND)
        session.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": project.uri("brands/acme.campaign"), "type": 2}]})
        session.change(project.uri("a.campaign"), 2, {"range": range_of(0, 0, 0, 0), "text": "\n"})
        codes = {d["code"] for d in session.diagnostics(project.uri("a.campaign"))["diagnostics"]}
        assert "unknown-reference" in codes, codes
        session.close(project.uri("brands/acme.campaign"))
        codes = {d["code"] for d in session.diagnostics(project.uri("a.campaign"))["diagnostics"]}
        assert "unknown-reference" not in codes, codes


def peer(project, name, number):
    text = 'brand %s {\n  name: "%s Deli"\n  ein: "%s"\n}\n' % (name, name.title(), number)
    project.write(name + ".campaign", text)
    return text


def numbers(session, uri):
    """The findings about tax numbers, once a publish has them as expected."""
    found = [d for d in session.diagnostics(uri)["diagnostics"] if d["code"] == "ein-of-several-brands"]
    return [d["relatedInformation"][0]["location"] for d in found]


def f_brands_of_files_that_are_not_open():
    related = {**PUSHING, "textDocument": {**PUSHING.get("textDocument", {}), "publishDiagnostics": {"relatedInformation": True}}}
    with Project() as project, Client() as session:
        uri = project.uri("first.campaign")
        first = peer(project, "first", "12-3456780")
        peer(project, "second", "12-3456780")
        session.start(related, rootUri="file://" + project.folder)
        session.open(uri, first)
        assert numbers(session, uri) == []  # checked before the folder is read
        assert numbers(session, uri) == [{"uri": project.uri("second.campaign"), "range": range_of(0, 6, 0, 12)}]
        # The other file moves, then says something else, then is open and says it again.
        peer(project, "second", "98-7654320")
        session.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": project.uri("second.campaign"), "type": 2}]})
        assert numbers(session, uri) == []
        session.open(project.uri("second.campaign"), "\n\n" + peer(project, "second", "12-3456780"))
        assert numbers(session, project.uri("second.campaign")) == [{"uri": uri, "range": range_of(0, 6, 0, 11)}]
        assert numbers(session, uri) == [{"uri": project.uri("second.campaign"), "range": range_of(2, 6, 2, 12)}]
        # An edit of one is seen at the other.
        session.change(uri, 2, {"range": range_of(2, 8, 2, 18), "text": "11-1111112"})
        assert numbers(session, uri) == []
        assert numbers(session, project.uri("second.campaign")) == []
        session.change(uri, 3, {"range": range_of(2, 8, 2, 18), "text": "12-3456780"})
        assert len(numbers(session, uri)) == len(numbers(session, project.uri("second.campaign"))) == 1
        # A file that goes takes its finding along.
        os.remove(project.path("second.campaign"))
        session.close(project.uri("second.campaign"))
        session.diagnostics(project.uri("second.campaign"))
        assert numbers(session, uri) == []


def f_brands_that_are_imported_by_way_of_a_link():
    """A link is no file of the folder: what it leads to counts for as long as a file that imports it says so."""
    related = {**PUSHING, "textDocument": {**PUSHING.get("textDocument", {}), "publishDiagnostics": {"relatedInformation": True}}}
    with Project() as project, Client() as session:
        uri, link = project.uri("first.campaign"), project.uri("link.campaign")

        def write(name, text):
            project.write(name, text)
            session.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": project.uri(name), "type": 2}]})

        first, second = peer(project, "first", "12-3456780"), peer(project, "second", "12-3456780")
        os.rename(project.path("second.campaign"), project.path("second.txt"))
        os.symlink("second.txt", project.path("link.campaign"))
        project.write("importer.campaign", 'import "link.campaign"\n')
        session.start(related, rootUri="file://" + project.folder)
        session.open(uri, first)
        assert numbers(session, uri) == []  # checked before the folder is read
        assert [place["uri"] for place in numbers(session, uri)] == [link]
        write("second.txt", second.replace("12-", "98-"))
        assert numbers(session, uri) == []
        write("second.txt", second)
        assert [place["uri"] for place in numbers(session, uri)] == [link]
        write("importer.campaign", "# imports nothing any more\n")
        assert numbers(session, uri) == []


def f_what_has_no_file_is_in_no_project():
    """Where an untitled text will be saved is not known: it is held against no file, and no file against it."""
    related = {**PUSHING, "textDocument": {**PUSHING.get("textDocument", {}), "publishDiagnostics": {"relatedInformation": True}}}
    with Project() as project, Client() as session:
        uri = project.uri("first.campaign")
        first = peer(project, "first", "12-3456780")
        session.start(related, rootUri="file://" + project.folder)
        session.open(uri, first)
        session.open("untitled:second", first.replace("first", "second"))
        assert numbers(session, uri) == numbers(session, "untitled:second") == []
        later = [m["params"]["diagnostics"] for m in session.settle() if m.get("method") == "textDocument/publishDiagnostics"]
        assert not [d for diagnostics in later for d in diagnostics if d["code"] == "ein-of-several-brands"], later
        # Saved, it is one of the project's files.
        session.close("untitled:second")
        session.open(project.uri("second.campaign"), peer(project, "second", "12-3456780"))
        assert len(numbers(session, project.uri("second.campaign"))) == 1


def a_file_that_is_named_changes(name, text):
    with Project() as project, Client() as session:
        project.write("a.campaign", CAMPAIGN)
        session.start(PUSHING)
        session.open(project.uri("a.campaign"), CAMPAIGN)
        assert "import-unreadable" in {d["code"] for d in session.diagnostics()["diagnostics"]}
        project.write(name, text)
        session.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": project.uri(name), "type": 1}]})
        assert "import-unreadable" not in {d["code"] for d in session.diagnostics()["diagnostics"]}


def f_23_a_missing_file_appears():
    a_file_that_is_named_changes("brands/acme.campaign", BRAND)


def f_23_what_a_link_names_changes():
    with Project() as project, Client() as session:
        project.write("shared/acme.campaign", "# nothing yet\n")
        os.mkdir(project.path("brands"))
        os.symlink("../shared/acme.campaign", project.path("brands/acme.campaign"))
        session.start(PUSHING)
        session.open(project.uri("a.campaign"), CAMPAIGN)
        assert "unknown-reference" in {d["code"] for d in session.diagnostics()["diagnostics"]}
        project.write("shared/acme.campaign", BRAND)
        session.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": project.uri("shared/acme.campaign"), "type": 2}]})
        assert "unknown-reference" not in {d["code"] for d in session.diagnostics()["diagnostics"]}


def t_24_what_leads_back_to_itself():
    """A text that names its own file is held against what is in the editor, from the first check on."""
    text = BRAND.replace("\n}\n", '\n  terms {\n    url: "https://www.acmesandwich.example/terms"\n    file: "a.campaign"\n  }\n}\n')
    with Project() as project, Client() as session:
        project.write("a.campaign", "Message frequency varies. Msg & data rates may apply. Reply HELP for help or STOP to cancel.\n")
        session.start(PUSHING)
        session.open(project.uri("a.campaign"), text)
        first = {d["code"] for d in session.diagnostics()["diagnostics"]}
        session.change(project.uri("a.campaign"), 2, {"text": text + "\n"})
        assert first == {d["code"] for d in session.diagnostics()["diagnostics"]} and "terms-missing-help" in first, first


def t_64_files_that_cannot_be_read():
    with Project() as project, Client() as session:
        os.makedirs(project.path("brands/acme.campaign"))
        session.start(PUSHING)
        session.open(project.uri("a.campaign"), CAMPAIGN)
        assert "import-unreadable" in {d["code"] for d in session.diagnostics()["diagnostics"]}
        session.open(project.uri("b.campaign"), CAMPAIGN.replace("brands/", "../../brands/"))
        assert "import-outside-project" in {d["code"] for d in session.diagnostics()["diagnostics"]}


def t_64_a_root_that_is_a_link():
    with Project() as project, Client() as session:
        project.write("real/brands/acme.campaign", BRAND)
        project.write("real/one.campaign", CAMPAIGN)
        os.symlink("real", project.path("link"))
        session.start(PULLING, workspaceFolders=[{"uri": project.uri("link"), "name": "p"}])
        uri = project.uri("link/one.campaign")
        session.open(uri, CAMPAIGN)
        codes = {d["code"] for d in pull(session, uri)["items"]}
        assert codes and not codes & {"import-unreadable", "import-outside-project", "unknown-reference"}, codes


def open_with_page(session, project, text):
    session.open(project.uri("brand.campaign"), text)
    return session.diagnostics(project.uri("legal/privacy policy.md"))


def f_other_files_are_published_and_cleared():
    with Project() as project, Client() as session:
        text = with_policy(project)
        page = project.uri("legal/privacy policy.md")
        session.start(PUSHING)
        published = open_with_page(session, project, text)
        assert published["diagnostics"] and "version" not in published
        assert [d for d in published["diagnostics"] if d["range"]["start"]["line"] == 2]
        project.write("legal/privacy policy.md", POLICY.replace(
            "share your mobile number", "neither sell nor share mobile numbers, consent or opt-in data"))
        session.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": page, "type": 2}]})
        assert not [d for d in session.diagnostics(page)["diagnostics"] if d["range"]["start"]["line"] == 2]
        project.write("legal/privacy policy.md", POLICY)
        session.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": page, "type": 2}]})
        assert session.diagnostics(page) == published
        session.close(project.uri("brand.campaign"))
        assert session.diagnostics(page) == {"uri": page, "diagnostics": []}


def f_other_files_in_pull_reports():
    with Project() as project, Client() as session:
        text = with_policy(project)
        session.start(PULLING)
        session.open(project.uri("brand.campaign"), text)
        report = pull(session, project.uri("brand.campaign"))
        related = report["relatedDocuments"][project.uri("legal/privacy policy.md")]
        assert related["kind"] == "full" and related["items"]
    with Project() as project, Client() as session:
        text = with_policy(project)
        session.start(VSCODE)  # shows one file at a time: the page's findings stand where it is named
        session.open(project.uri("brand.campaign"), text)
        where = place(text, "legal/privacy policy.md")
        here = [d for d in pull(session, project.uri("brand.campaign"))["items"] if d["range"]["start"] == where]
        assert here and all(d["relatedInformation"][-1]["location"]["uri"] == project.uri("legal/privacy policy.md") for d in here)


def f_42_t_63_what_is_no_file():
    with Client() as session:
        session.start(PUSHING)
        session.open("file:///nowhere/a.campaign", FLAWED)
        wanted = session.diagnostics("file:///nowhere/a.campaign")["diagnostics"]
        assert len(wanted) > 5
        for uri in ("untitled:Untitled-1", "git:/a.campaign?x", "vscode-notebook-cell:/a#1", "inmemory://model/1", "file:///a%G1", "file://h/s", ""):
            session.open(uri, FLAWED)
            published = session.diagnostics(uri)
            assert published["uri"] == uri and [d["code"] for d in published["diagnostics"]] == [d["code"] for d in wanted]
            for method in ("documentSymbol", "foldingRange", "documentLink"):
                assert "result" in session.request("textDocument/" + method, {"textDocument": {"uri": uri}})


def t_60_the_clients_spelling_is_kept():
    with Client() as session:
        session.start(PUSHING)
        for uri in ("file:///c%3A/x%20y/%25.campaign", "file:///C:/a.campaign", "file:///tmp/caf%c3%a9.campaign", "file:///tmp/caf\u00e9.campaign",
                    "file:///a%23b.campaign", "file://host/share/a.campaign"):
            session.open(uri, FLAWED)
            assert session.diagnostics()["uri"] == uri


def t_61_two_spellings_of_one_file():
    one, two = "file:///tmp/x%20y.campaign", "file:///tmp/x%20%79.campaign"
    with Client() as session:
        session.start(PUSHING)
        session.open(one, FLAWED)
        session.open(two, BRAND)
        assert session.diagnostics(one)["diagnostics"] and session.diagnostics(two)["diagnostics"] == []
        session.change(one, 2, {"text": FLAWED + "\n"})
        session.change(two, 2, {"text": BRAND + "\n"})
        assert session.diagnostics(one)["diagnostics"] and session.diagnostics(two)["diagnostics"] == []
        session.close(two)
        session.change(one, 3, {"text": BRAND})
        assert session.diagnostics(one)["diagnostics"] == []
        assert session.quit()[0] == 0


def f_91_a_large_file():
    with Client() as session:
        session.start(PUSHING)
        session.open(URI, "# x\n" * (10 << 18))
        [found] = session.diagnostics(URI)["diagnostics"]
        assert (found["code"], found["severity"]) == ("file-too-large", 1)  # an error: what was not looked at does not pass
        assert "10.5 MB" in found["message"] and "are checked" in found["message"], found
