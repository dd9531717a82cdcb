"""What a real VS Code sent, as session-vscode.jsonrpc has it: said all at once, and spoilt leaf by leaf."""

import json
import os
import shutil

from client import Client, notification, request
from test_diagnostics import Project

HERE = os.path.dirname(os.path.abspath(__file__))
EXAMPLE = os.path.join(HERE, "..", "..", "examples", "harbor-bakery")
WRONG = [None, 42, "x", [], {}, True, 1.5, -1]
NOT_ANSWERED = -32800, -32801  # cancelled, or the text changed meanwhile: VS Code asks again
LEAVES_AT_ONCE = 24  # of the initialize request, spoilt in one session


def recorded(project):
    """What the client said by itself: neither its answers nor the end."""
    with open(os.path.join(HERE, "session-vscode.jsonrpc"), encoding="utf-8") as file:
        said = [json.loads(line[4:].replace("$PROJECT", project.folder)) for line in file if line.startswith("--> ")]
    return [message for message in said if message.get("method") not in (None, "shutdown", "exit")]


def answer(session, message):
    """As VS Code answers the server's requests, when no setting is set."""
    result = [None] * len(message["params"]["items"]) if message["method"] == "workspace/configuration" else None
    session.send({"jsonrpc": "2.0", "id": message["id"], "result": result})


def t_13_t_14_a_recorded_session_said_all_at_once():
    with Project() as project, Client() as session:
        shutil.copytree(EXAMPLE, project.folder, dirs_exist_ok=True)
        messages = recorded(project)
        # What a recording leaves out, because it is chance when it is said: one that waits for something new, and cancelling.
        workspace = {"identifier": "campaign-ls", "previousResultIds": [], "partialResultToken": "part"}
        messages.insert(2, request("held", "workspace/diagnostic", workspace))
        last = [message["id"] for message in messages if "id" in message][-1]
        session.send(*messages, notification("$/cancelRequest", {"id": last}), request("end", "shutdown"))
        replies = {}
        while "end" not in replies:
            message = session.next()
            if "method" not in message:
                assert message["id"] not in replies and ("result" in message) != ("error" in message)
                replies[message["id"]] = message
            elif "id" in message:
                answer(session, message)
        wanted = {message["id"]: message["method"] for message in messages if "id" in message}
        assert set(replies) == {*wanted, "end"} and len(wanted) > 100
        for id, method in wanted.items():
            error = replies[id].get("error")
            assert not error or error["code"] in NOT_ANSWERED or id == "held", (method, error)
        capabilities = replies[0]["result"]["capabilities"]
        assert capabilities["diagnosticProvider"]["workspaceDiagnostics"] and capabilities["renameProvider"]["prepareProvider"]
        session.notify("exit")
        assert session.process.wait() == 0 and session.errors == b""


def paths_of(value, path=()):
    if isinstance(value, (dict, list)) and value:
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from paths_of(item, (*path, key))
    else:
        yield path


def spoil(params, path, wrong):
    for key in path[:-1]:
        params = params[key]
    params[path[-1]] = wrong


def t_33_every_leaf_of_a_real_initialize_spoilt():
    with Project() as project:
        shutil.copytree(EXAMPLE, project.folder, dirs_exist_ok=True)
        first = recorded(project)[0]
        paths = list(paths_of(first["params"]))
        assert len(paths) > 200
        uri, text = project.uri("weekly-bread.campaign"), open(project.path("weekly-bread.campaign"), encoding="utf-8").read()
        for start in range(0, len(paths), LEAVES_AT_ONCE):
            params = json.loads(json.dumps(first["params"]))
            spoilt = paths[start:start + LEAVES_AT_ONCE]
            for number, path in enumerate(spoilt, start):
                spoil(params, path, WRONG[number % len(WRONG)])
            with Client() as session:
                reply = session.request("initialize", params)
                assert reply["result"]["capabilities"]["positionEncoding"] == "utf-16", (spoilt, reply)
                session.send(notification("initialized", {}))
                session.open(uri, text)
                symbols = session.request("textDocument/documentSymbol", {"textDocument": {"uri": uri}})
                assert symbols["result"], spoilt
                assert session.quit()[0] == 0, spoilt
