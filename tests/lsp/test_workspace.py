"""What is asked of all files of a workspace: diagnostics of files that are not open, progress, cancellation."""

import os

from client import Client, notification, place, position, range_of, request
from samples import BRAND, FLAWED, PUSHING, VSCODE
from test_diagnostics import CAMPAIGN, PULLING, Project, pull, with_policy

PROGRESS = {**PULLING, "window": {"workDoneProgress": True}}


def start(session, project, capabilities=PULLING):
    return session.start(capabilities, workspaceFolders=[{"uri": project.uri(""), "name": "p"}])


def ask(session, previous=(), **params):
    params["previousResultIds"] = [{"uri": uri, "value": value} for uri, value in previous]
    reply = session.request("workspace/diagnostic", params)
    assert "error" not in reply, reply
    return reply["result"]["items"]


def ids(items):
    return [(item["uri"], item["resultId"]) for item in items if "resultId" in item]


def by_uri(items):
    return {item["uri"]: item for item in items}


def a_project():
    project = Project()
    project.write("brands/acme.campaign", BRAND)
    project.write("one.campaign", CAMPAIGN)
    project.write("two \u00e9.campaign", FLAWED)
    project.write(".hidden/no.campaign", FLAWED)
    project.write("node_modules/x/no.campaign", FLAWED)
    for name in ("brands/acme.campaign", "one.campaign", "two \u00e9.campaign"):
        os.utime(project.path(name), (1e9, 1e9))
    return project


def f_33_every_file_with_stable_result_ids():
    with a_project() as project, Client() as session:
        assert start(session, project)["capabilities"]["diagnosticProvider"]["workspaceDiagnostics"] is True
        first = ask(session)
        assert [item["uri"] for item in first] == [project.uri(name) for name in ("brands/acme.campaign", "one.campaign", "two \u00e9.campaign")]
        assert all(item["kind"] == "full" and item["version"] is None for item in first)
        flawed = by_uri(first)[project.uri("two \u00e9.campaign")]
        assert "wrong-type" in {d["code"] for d in flawed["items"]} and by_uri(first)[project.uri("brands/acme.campaign")]["items"] == []
        again = ask(session, ids(first))
        assert ids(again) == ids(first)
        assert all(item["kind"] == "unchanged" and "items" not in item for item in again), again
        # What a document is asked for by itself is the same result.
        session.open(project.uri("two \u00e9.campaign"), FLAWED, 4)
        opened = by_uri(ask(session))[project.uri("two \u00e9.campaign")]
        assert opened["version"] == 4 and opened["items"] == pull(session, project.uri("two \u00e9.campaign"))["items"] == flawed["items"]


def f_33_only_what_changed_comes_again():
    with a_project() as project, Client() as session:
        start(session, project)
        first = ask(session)
        project.write("one.campaign", CAMPAIGN.replace("marketing", "nothing"))
        project.write("three.campaign", FLAWED)
        os.remove(project.path("two \u00e9.campaign"))
        for uri in ("one.campaign", "three.campaign", "two \u00e9.campaign"):
            session.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": project.uri(uri), "type": 2}]})
        second = by_uri(ask(session, ids(first)))
        assert second[project.uri("brands/acme.campaign")]["kind"] == "unchanged"
        assert "unknown-value" in {d["code"] for d in second[project.uri("one.campaign")]["items"]}
        assert second[project.uri("three.campaign")]["items"]
        assert second[project.uri("two \u00e9.campaign")] == {"kind": "full", "uri": project.uri("two \u00e9.campaign"), "version": None, "items": []}


def f_33_a_file_is_checked_again_when_one_that_it_reads_changes():
    for watches in (True, False):
        capabilities = PULLING if watches else {**PULLING, "workspace": {}}
        with a_project() as project, Client() as session:
            start(session, project, capabilities)
            one = project.uri("one.campaign")
            first = ask(session)
            assert "unknown-reference" not in {d["code"] for d in by_uri(first)[one]["items"]}
            project.write("brands/acme.campaign", BRAND.replace("brand acme", "brand other"))
            if watches:
                session.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": project.uri("brands/acme.campaign"), "type": 2}]})
            second = ask(session, ids(first))
            assert "unknown-reference" in {d["code"] for d in by_uri(second)[one]["items"]}, watches
            # The text of an open document counts, saved or not, also where it alone is open.
            session.open(project.uri("brands/acme.campaign"), BRAND)
            third = ask(session, ids(second))
            assert "unknown-reference" not in {d["code"] for d in by_uri(third)[one]["items"]}


def f_33_what_an_import_says_itself_is_said_once():
    """Of the policy that a brand names: at the brand, and at each campaign only for a client that is shown one file at a time."""
    for several in (True, False):
        capabilities = {**PULLING, "textDocument": {**PULLING["textDocument"], "diagnostic": {"relatedDocumentSupport": several}}}
        with Project() as project, Client() as session:
            project.write("brands/acme.campaign", with_policy(project).replace("legal/", "../legal/"))
            for name in ("one", "two"):
                project.write(name + ".campaign", CAMPAIGN)
            start(session, project, capabilities)
            session.open(project.uri("two.campaign"), CAMPAIGN)
            items = by_uri(ask(session))
            about = {uri: [d["code"] for d in item["items"] if d["code"].startswith("privacy-policy-")] for uri, item in items.items()}
            assert "privacy-policy-allows-sharing" in about[project.uri("brands/acme.campaign")], about
            for name in ("one", "two"):
                assert bool(about[project.uri(name + ".campaign")]) != several, (several, about)
    # A brand outside of the workspace's folders is in no report of its own.
    with Project() as project, Client() as session:
        project.write("brands/acme.campaign", with_policy(project).replace("legal/", "../legal/"))
        project.write("texts/one.campaign", CAMPAIGN.replace("brands/", "../brands/"))
        session.start(PULLING, workspaceFolders=[{"uri": project.uri("texts"), "name": "p"}])
        [item] = ask(session)
        assert "privacy-policy-allows-sharing" in {d["code"] for d in item["items"]}


def f_33_partial_results():
    with a_project() as project, Client() as session:
        start(session, project)
        assert ask(session, partialResultToken="p") == []
        parts = [m["params"] for m in session.settle() if m.get("method") == "$/progress"]
        assert all(part["token"] == "p" for part in parts) and len(parts) == 3
        found = [item for part in parts for item in part["value"]["items"]]
        assert ids(found) == ids(ask(session))


def f_33_a_client_that_takes_parts_is_answered_when_there_is_something_new():
    with a_project() as project, Client() as session:
        start(session, project)
        first = ask(session)
        session.settle()
        previous = [{"uri": uri, "value": value} for uri, value in ids(first)]
        session.send(request("held", "workspace/diagnostic", {"previousResultIds": previous, "partialResultToken": 7}))
        one, brand = project.uri("one.campaign"), project.uri("brands/acme.campaign")
        session.open(brand, BRAND)
        session.change(brand, 2, {"range": range_of(0, 0, 0, 0), "text": "# nothing new\n"})
        assert session.settle() == []
        session.change(brand, 3, {"text": BRAND.replace("brand acme", "brand other")})
        assert session.reply("held")["result"] == {"items": []}
        parts = [item for m in session.settle() if m.get("method") == "$/progress" for item in m["params"]["value"]["items"]]
        assert "unknown-reference" in {d["code"] for d in by_uri(parts)[one]["items"]}
        # Held anew, it can be cancelled, and does not keep a session from ending.
        known = {**dict(ids(first)), **dict(ids(parts))}
        previous = [{"uri": uri, "value": value} for uri, value in known.items()]
        for id in ("cancelled", "left"):
            session.send(request(id, "workspace/diagnostic", {"previousResultIds": previous, "partialResultToken": 8}))
            session.settle()
        session.notify("$/cancelRequest", {"id": "cancelled"})
        assert session.reply("cancelled")["error"]["code"] == -32800
        status, came = session.quit()
        assert status == 0 and [m["id"] for m in came if "error" in m] == ["left"]


def f_32_f_33_not_for_a_client_that_is_pushed_to():
    with a_project() as project, Client() as session:
        assert "diagnosticProvider" not in start(session, project, PUSHING)["capabilities"]
        assert session.request("workspace/diagnostic", {"previousResultIds": []})["error"]["code"] == -32600


def many(project, count):
    os.makedirs(project.path("many"), exist_ok=True)
    for number in range(count):
        with open(project.path("many/%04d.campaign" % number), "w", encoding="ascii") as file:
            file.write("campaign c%d {\n}\n" % number)


def shown(messages, token):
    return [m["params"]["value"]["kind"] for m in messages if m.get("method") == "$/progress" and m["params"]["token"] == token]


def f_12_progress_of_a_long_scan():
    with Project() as project, Client() as session:
        many(project, 600)
        start(session, project, PROGRESS)
        session.send(request("all", "workspace/diagnostic", {"previousResultIds": []}))
        create = session.notification("window/workDoneProgress/create")
        session.send({"jsonrpc": "2.0", "id": create["id"], "result": None})
        begin = session.notification("$/progress")["params"]
        assert begin["token"] == create["params"]["token"] and begin["value"]["kind"] == "begin" and begin["value"]["title"]
        assert len(session.reply("all")["result"]["items"]) == 600
        rest = shown(session.settle(), begin["token"])
        assert rest.count("begin") == 0 and rest.count("end") == 1 and rest[-1] == "end", rest


def f_12_an_end_for_each_beginning_also_when_cancelled():
    for cancel in (lambda session, token: session.notify("$/cancelRequest", {"id": "all"}),
                   lambda session, token: session.notify("window/workDoneProgress/cancel", {"token": token})):
        for count in (1000, 2000, 4000):  # until the scan takes longer than we take to cancel it
            with Project() as project, Client() as session:
                many(project, count)
                start(session, project, PROGRESS)
                session.send(request("all", "workspace/diagnostic", {"previousResultIds": []}))
                create = session.notification("window/workDoneProgress/create")
                session.send({"jsonrpc": "2.0", "id": create["id"], "result": None})
                token = session.notification("$/progress")["params"]["token"]
                cancel(session, token)
                reply = session.reply("all")
                assert shown(session.settle(), token).count("end") == 1
                if "error" in reply:
                    break
        assert reply["error"]["code"] == -32800


def f_12_nothing_for_short_scans_and_for_clients_that_did_not_declare_it():
    with a_project() as project, Client() as session:
        start(session, project, PROGRESS)
        ask(session)
        assert not [m for m in session.settle() if m["method"] in ("$/progress", "window/workDoneProgress/create")]
    with Project() as project, Client() as session:
        many(project, 600)
        start(session, project)
        ask(session)
        assert not [m for m in session.settle() if m["method"] in ("$/progress", "window/workDoneProgress/create")]


def f_12_a_client_that_refuses_is_shown_nothing():
    with Project() as project, Client() as session:
        many(project, 600)
        start(session, project, PROGRESS)
        session.send(request("all", "workspace/diagnostic", {"previousResultIds": []}))
        create = session.notification("window/workDoneProgress/create")
        session.send({"jsonrpc": "2.0", "id": create["id"], "error": {"code": 1, "message": "no"}})
        session.reply("all")
        assert not [m for m in session.settle() if m["method"] == "$/progress"]


def f_12_the_token_of_a_request_is_used():
    with a_project() as project, Client() as session:
        start(session, project)
        session.open(project.uri("one.campaign"), CAMPAIGN)
        at = {"textDocument": {"uri": project.uri("one.campaign")}, "position": place(CAMPAIGN, "acme\n  use")}
        for method, params in (("workspace/diagnostic", {"previousResultIds": []}), ("workspace/symbol", {"query": ""}),
                               ("textDocument/references", {**at, "context": {"includeDeclaration": True}}),
                               ("textDocument/rename", {**at, "newName": "x"})):
            for token in ("t", 5):
                assert "result" in session.request(method, {**params, "workDoneToken": token})
                assert [kind for kind in shown(session.settle(), token) if kind != "report"] == ["begin", "end"], method


def f_11_keys_are_answered_while_files_are_scanned():
    with Project() as project, Client() as session:
        many(project, 100)
        start(session, project)
        session.open("untitled:a", FLAWED)
        where = {"textDocument": {"uri": "untitled:a"}, "position": place(FLAWED, "use_case")}
        # In one piece: between two the server might be done.
        session.send(request("all", "workspace/diagnostic", {"previousResultIds": []}), request("key", "textDocument/hover", where))
        order = []
        while len(order) < 2:
            message = session.next()
            if message.get("id") in ("all", "key"):
                order.append(message["id"])
        assert order == ["key", "all"]


def f_11_references_of_a_text_that_changes_meanwhile():
    with Project() as project, Client() as session:
        many(project, 100)
        project.write("brands/acme.campaign", BRAND)
        start(session, project)
        uri = project.uri("one.campaign")
        session.open(uri, CAMPAIGN)
        session.settle()
        params = {"textDocument": {"uri": uri}, "position": place(CAMPAIGN, "acme\n  use"), "context": {"includeDeclaration": True}}
        change = {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"range": range_of(0, 0, 0, 0), "text": "\n"}]}
        session.send(request("refs", "textDocument/references", params), notification("textDocument/didChange", change))
        assert session.reply("refs")["error"]["code"] == -32801
        moved = position(params["position"]["line"] + 1, params["position"]["character"])
        session.send(request("close", "textDocument/references", {**params, "position": moved}),
                     notification("textDocument/didClose", {"textDocument": {"uri": uri}}))
        assert session.reply("close")["error"]["code"] == -32801
        assert session.quit()[0] == 0


def t_29_f_11_scans_are_answered_when_the_session_ends():
    with Project() as project, Client() as session:
        many(project, 100)
        start(session, project)
        session.settle()
        session.send(*[request("s%d" % n, "workspace/symbol", {"query": ""}) for n in range(3)])
        status, came = session.quit()
        assert status == 0 and sorted(m["id"] for m in came) == ["s0", "s1", "s2"]
