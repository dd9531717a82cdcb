"""What a real VS Code (1.139, vscode-languageclient 10) sent, as it was recorded at its pipe: replayed, and spoilt leaf by leaf.

recorded/vscode.jsonl holds its messages but for answers to the server's own requests, with /PROJECT for the folder, a copy of
examples/harbor-bakery.
"""

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
    with open(os.path.join(HERE, "recorded", "vscode.jsonl"), encoding="utf-8") as file:
        messages = [json.loads(line.replace("/PROJECT", project.folder)) for line in file]
    messages[0]["params"]["processId"] = None
    return messages


def answer(session, message):
    """As VS Code answers the server's requests, when no setting is set."""
    result = [None] if message["method"] == "workspace/configuration" else None
    session.send({"jsonrpc": "2.0", "id": message["id"], "result": result})


def t_13_t_14_a_recorded_session():
    with Project() as project, Client() as session:
        shutil.copytree(EXAMPLE, project.folder, dirs_exist_ok=True)
        messages = recorded(project)
        session.send(*messages, request("end", "shutdown"))
        replies = {}
        while "end" not in replies:
            message = session.next()
            if "method" not in message:
                assert message["id"] not in replies and ("result" in message) != ("error" in message)
                replies[message["id"]] = message
            elif "id" in message:
                answer(session, message)
        wanted = {message["id"]: message["method"] for message in messages if "id" in message}
        assert set(replies) == {*wanted, "end"}
        held = {id for id, method in wanted.items() if method == "workspace/diagnostic"}  # until there is something new
        for id, method in wanted.items():
            error = replies[id].get("error")
            assert not error or error["code"] in NOT_ANSWERED or id in held, (method, error)
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
