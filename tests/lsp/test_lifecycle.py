"""Sessions: how they begin and end, and what is said when."""

import signal
import subprocess
import sys
import time

from client import PATIENCE, Client, frame, notification, program, request
from samples import FLAWED, PUSHING, VSCODE

METHODS = ["hover", "codeAction", "completion", "definition", "diagnostic", "documentLink", "documentSymbol", "foldingRange", "inlayHint"]


def t_01_one_byte_at_a_time():
    with Client() as session:
        for byte in frame(request(1, "initialize", {"capabilities": {}})):
            session.write(bytes([byte]))
        assert session.reply(1)["result"]["serverInfo"]["name"] == "campaign-ls"
        assert session.quit() == (0, [])


def t_02_header_variants():
    with Client() as session:
        body = b'{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}'
        session.write(b"Content-Type: application/vscode-jsonrpc; charset=utf8\r\nX-Other: 1\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
        assert "result" in session.reply(1)


def t_05_lenient_headers():
    with Client() as session:
        body = b'{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}'
        session.write(b"content-length:%d\n\n" % len(body) + body)
        assert "result" in session.reply(1)


def t_13_every_request_is_answered_once():
    with Client() as session:
        session.start()
        session.open("untitled:a", FLAWED)
        ids = range(1000, 1100)
        session.send(*(request(id, "textDocument/" + METHODS[id % len(METHODS)], {"textDocument": {"uri": "untitled:a"}}) for id in ids))
        status, came = session.quit()
        replies = [message["id"] for message in came if "method" not in message]
        assert status == 0 and sorted(replies) == list(ids), replies


def t_18_the_client_goes_away():
    process = subprocess.Popen([program(), "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdin.write(frame(request(1, "initialize", {"capabilities": {}})))
    process.stdin.flush()
    process.stdout.close()
    try:
        for id in range(2, 200):
            process.stdin.write(frame(request(id, "foo/bar")))
            process.stdin.flush()
        process.stdin.close()
    except BrokenPipeError:
        pass
    assert process.wait(timeout=PATIENCE) == 1
    assert process.stderr.read() == b""
    process.stderr.close()


def t_22_nothing_before_the_initialize_result():
    with Client() as session:
        session.send(request(1, "initialize", {"capabilities": VSCODE, "initializationOptions": {"providers": ["zoom"]}}))
        assert session.next()["id"] == 1


def t_29_shutdown_with_requests_before_it():
    with Client() as session:
        session.start()
        session.open("untitled:a", FLAWED)
        where = {"textDocument": {"uri": "untitled:a"}, "position": {"line": 9, "character": 4}}
        session.send(*(request(id, "textDocument/hover", where) for id in range(100, 120)), request(200, "shutdown"), notification("exit"))
        answered = [session.reply(id) for id in [*range(100, 120), 200]]
        assert all("result" in reply for reply in answered)
        assert session.process.wait(timeout=PATIENCE) == 0


def t_30_a_signal_ends_it():
    with Client() as session:
        session.start()
        session.process.send_signal(signal.SIGTERM)
        assert session.process.wait(timeout=PATIENCE) != 0


def f_07_the_watched_process_goes_away():
    watched = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    with Client() as session:
        session.start(processId=watched.pid)
        watched.kill()
        watched.wait()
        started = time.monotonic()
        assert session.process.wait(timeout=PATIENCE) == 1
        assert time.monotonic() - started < 10


def t_31_a_process_that_cannot_be_seen_is_not_watched():
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    for process in (None, dead.pid, 0, -1, 2**40, "x"):
        with Client() as session:
            session.start(processId=process)
            if process == dead.pid:
                time.sleep(4)
            assert session.quit()[0] == 0


def t_32_roots():
    roots = [{"rootUri": None}, {"rootUri": ""}, {"rootUri": "file:///tmp/"}, {"workspaceFolders": None}, {"workspaceFolders": []},
             {"workspaceFolders": [{"uri": "file:///tmp/", "name": "x"}]}, {"workspaceFolders": [{}]}, {"rootUri": "file:///%zz"}, {"rootUri": 7}]
    for root in roots:
        with Client() as session:
            session.request("initialize", {"processId": None, "capabilities": {}, **root})
            session.open("untitled:a", FLAWED)
            assert session.diagnostics()["diagnostics"]


def t_33_capabilities_of_wrong_types():
    def spoil(value, wrong):
        if isinstance(value, dict):
            return {key: spoil(item, wrong) for key, item in value.items()}
        return wrong

    for capabilities in ({}, None, 7, [], {"textDocument": 1, "workspace": "x", "general": {"positionEncodings": 3}},
                         spoil(VSCODE, 1), spoil(VSCODE, "x"), spoil(VSCODE, None), spoil(VSCODE, [[]]), spoil(VSCODE, {"unknown": {}})):
        with Client() as session:
            reply = session.request("initialize", {"processId": None, "capabilities": capabilities})
            assert reply["result"]["capabilities"]["positionEncoding"] == "utf-16"
            assert session.quit()[0] == 0


def f_14_parameters_that_are_a_number():
    with Client() as session:
        session.start()
        for method in METHODS:
            for params in (42, "x", [], None):
                reply = session.request("textDocument/" + method, params)
                assert reply["error"]["code"] == -32602, (method, params, reply)
        for method in ("didOpen", "didChange", "didClose", "didSave"):
            session.notify("textDocument/" + method, 42)
            session.notify("textDocument/" + method, {})
        for method in ("didChangeConfiguration", "didChangeWatchedFiles", "didChangeWorkspaceFolders"):
            session.notify("workspace/" + method, 42)
            session.notify("workspace/" + method, {})
        status, came = session.quit()
        assert status == 0 and not [message for message in came if message.get("method") == "window/showMessage"]


def f_16_trace_and_silence():
    with Client() as session:
        session.start()
        session.notify("$/setTrace", {"value": "verbose"})
        session.request("textDocument/hover", {"textDocument": {"uri": "untitled:a"}, "position": {"line": 0, "character": 0}})
        traces = [session.notification("$/logTrace")["params"] for _ in range(2)]  # of the setting itself, and of hover
        assert "textDocument/hover" in traces[1]["message"] and "untitled:a" in traces[1]["verbose"]
        session.notify("$/setTrace", {"value": "off"})
        session.request("textDocument/hover", {"textDocument": {"uri": "untitled:a"}, "position": {"line": 0, "character": 0}})
        session.aside.clear()
        status, came = session.quit()
        assert status == 0 and came == [], came
        assert session.errors == b"", session.errors


def f_17_the_version_is_the_programs():
    with Client() as session:
        info = session.start()["serverInfo"]
        said = subprocess.run([*session.process.args[:1], "--version"], capture_output=True, check=True).stdout.decode()
        assert info["name"] == "campaign-ls" and info["version"] in said


def f_15_stdio_is_the_default():
    with Client(["--stdio"]) as session:
        session.start()
        assert session.quit() == (0, [])


def f_11_a_queued_request_is_cancelled():
    with Client() as session:
        session.start()
        session.open("untitled:a", FLAWED)
        ids = list(range(300, 500))
        where = {"textDocument": {"uri": "untitled:a"}, "position": {"line": 9, "character": 4}}
        session.send(*(request(id, "textDocument/hover", where) for id in ids), notification("$/cancelRequest", {"id": ids[-1]}),
                     notification("$/cancelRequest", {"id": 777}), notification("$/cancelRequest", {"id": ids[0]}),
                     notification("$/cancelRequest", {}))
        status, came = session.quit()
        replies = {message["id"]: message for message in came if "method" not in message}
        assert status == 0 and sorted(replies) == ids
        assert replies[ids[-1]]["error"]["code"] == -32800
        assert all("result" in replies[id] for id in ids[1:-1])


t_25_cancel = f_11_a_queued_request_is_cancelled


def f_21_settings_are_only_asked_of_clients_that_answer():
    with Client() as session:
        session.start(PUSHING)
        asked = session.notification("workspace/configuration")
        assert asked["params"] == {"items": [{"section": "campaign-ls"}]}
        session.send({"jsonrpc": "2.0", "id": asked["id"], "result": [None]})
        registered = session.notification("client/registerCapability")["params"]["registrations"]
        globs = [watcher["globPattern"] for one in registered if one["method"] == "workspace/didChangeWatchedFiles"
                 for watcher in one["registerOptions"]["watchers"]]
        assert globs == ["**/*.campaign", "**/*.{md,html,htm,txt}", "**/.campaign-ls.json"]  # F-23
        assert session.quit() == (0, [])
    with Client() as session:
        session.start({})
        assert session.quit() == (0, [])
