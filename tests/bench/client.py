"""A language client that measures: it writes and reads by itself, so that nothing of its own stands between."""

import json
import os
import pathlib
import subprocess
import time

CAPABILITIES = {
    "workspace": {"configuration": True, "didChangeConfiguration": {}},
    "textDocument": {
        "synchronization": {"didSave": True},
        "publishDiagnostics": {"versionSupport": True, "relatedInformation": True, "codeDescriptionSupport": True, "dataSupport": True},
    },
}
QUIET = 0.6  # seconds after which nothing more is expected of a server that does not say which version it speaks of


class Server:
    def __init__(self, command, folder, settings=None):
        self.settings = settings or {}
        self.pending = b""
        self.number = 0
        started = time.perf_counter()
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                        bufsize=0, cwd=folder)
        self.request("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": CAPABILITIES,
                                    "workspaceFolders": [{"uri": folder.as_uri(), "name": "bench"}]})
        self.ready = (time.perf_counter() - started) * 1e3
        self.notify("initialized", {})
        self.notify("workspace/didChangeConfiguration", {"settings": self.settings})

    def send(self, *messages):
        out = b""
        for message in messages:
            body = json.dumps({"jsonrpc": "2.0", **message}).encode()
            out += b"Content-Length: %d\r\n\r\n%s" % (len(body), body)
        view = memoryview(out)
        while view:
            view = view[os.write(self.process.stdin.fileno(), view):]

    def notify(self, method, params):
        self.send({"method": method, "params": params})

    def receive(self):
        while b"\r\n\r\n" not in self.pending:
            self.read()
        header, self.pending = self.pending.split(b"\r\n\r\n", 1)
        length = int(header.lower().split(b"content-length:")[1].split(b"\r\n")[0])
        while len(self.pending) < length:
            self.read()
        body, self.pending = self.pending[:length], self.pending[length:]
        message = json.loads(body)
        if "method" in message and "id" in message:
            self.answer(message)
        return message

    def read(self):
        data = os.read(self.process.stdout.fileno(), 1 << 20)
        if not data:
            raise EOFError("the server ended")
        self.pending += data

    def answer(self, message):
        items = message.get("params", {}).get("items", [])
        result = [self.settings.get(item.get("section")) for item in items] if message["method"] == "workspace/configuration" else None
        self.send({"id": message["id"], "result": result})

    def request(self, method, params):
        self.number += 1
        self.send({"id": self.number, "method": method, "params": params})
        while True:
            message = self.receive()
            if message.get("id") == self.number and "method" not in message:
                return message.get("result")

    def findings_of(self, uri, version):
        """Waits for the findings of that version, or for the next ones of a server that says no version."""
        while True:
            message = self.receive()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri:
                told = message["params"].get("version")
                if told is None or told >= version:
                    return message["params"]

    def is_quiet(self, seconds):
        import select
        return not self.pending and not select.select([self.process.stdout], [], [], seconds)[0]

    def family(self):
        """The server's process and those that it started."""
        parents = {}
        for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rpartition(")")[2].split()
                parents[int(stat.parent.name)] = int(fields[1])
            except OSError:
                pass
        family = {self.process.pid}
        while more := {pid for pid, parent in parents.items() if parent in family} - family:
            family |= more
        return family

    def memory(self):
        """MB, the most so far."""
        total = 0
        for pid in self.family():
            try:
                for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
                    if line.startswith("VmHWM:"):
                        total += int(line.split()[1]) / 1024
            except OSError:
                pass
        return total or float("nan")

    def end(self):
        family = self.family()
        try:
            self.request("shutdown", None)
            self.notify("exit", None)
            self.process.wait(timeout=10)
        except (EOFError, OSError, subprocess.TimeoutExpired):
            pass
        for pid in family:
            try:
                os.kill(pid, 9)
            except OSError:
                pass
        self.process.wait()
