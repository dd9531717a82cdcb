"""What a person at an editor waits for: starting, and the findings after each key. keys.py SERVER BENCH"""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

KEYS = 400
BURST = 50
STARTS = 20


class Server:
    def __init__(self, program, folder):
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            [program, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0
        )
        self.pending = b""
        self.number = 0
        self.request("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": {}})
        self.ready = time.perf_counter() - self.started
        self.notify("initialized", {})

    def send(self, *messages):
        out = b""
        for message in messages:
            body = json.dumps({"jsonrpc": "2.0", **message}).encode()
            out += b"Content-Length: %d\r\n\r\n%s" % (len(body), body)
        view = memoryview(out)
        while view:
            view = view[os.write(self.process.stdin.fileno(), view) :]

    def notify(self, method, params):
        self.send({"method": method, "params": params})

    def receive(self):
        while b"\r\n\r\n" not in self.pending:
            self.read()
        header, self.pending = self.pending.split(b"\r\n\r\n", 1)
        length = int(header.split(b"Content-Length:")[1].split(b"\r\n")[0])
        while len(self.pending) < length:
            self.read()
        body, self.pending = self.pending[:length], self.pending[length:]
        return json.loads(body)

    def read(self):
        data = os.read(self.process.stdout.fileno(), 1 << 20)
        if not data:
            raise SystemExit("the server ended")
        self.pending += data

    def request(self, method, params):
        self.number += 1
        self.send({"id": self.number, "method": method, "params": params})
        while True:
            message = self.receive()
            if message.get("id") == self.number and "method" not in message:
                return message["result"]

    def findings_of(self, uri, version):
        """Waits for the findings of that version; how many lists came on the way."""
        count = 0
        while True:
            message = self.receive()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri:
                count += 1
                if message["params"].get("version", version) >= version:
                    return count

    def memory(self):
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
        return float("nan")

    def end(self):
        self.request("shutdown", None)
        self.notify("exit", None)
        self.process.wait()


class Document:
    """A file open in the server, and a place inside of a text value near its middle."""

    def __init__(self, server, folder, text):
        self.server = server
        self.uri = (folder / f"file{len(text)}.campaign").as_uri()
        self.version = 1
        lines = text.split("\n")
        places = [i for i, line in enumerate(lines) if "opt_in_message:" in line]
        self.line = places[len(places) // 2]
        self.column = lines[self.line].index("signed up") + len("signed up")
        server.notify(
            "textDocument/didOpen",
            {"textDocument": {"uri": self.uri, "languageId": "campaign", "version": 1, "text": text}},
        )
        server.findings_of(self.uri, 1)

    def key(self, letter):
        self.version += 1
        place = {"line": self.line, "character": self.column}
        self.column += len(letter)
        return {
            "method": "textDocument/didChange",
            "params": {
                "textDocument": {"uri": self.uri, "version": self.version},
                "contentChanges": [{"range": {"start": place, "end": place}, "text": letter}],
            },
        }

    def keys(self):
        times = []
        for i in range(KEYS):
            # Words of a few letters, and after each line's worth of them the line is made short again.
            message = self.key("once more "[i % 10])
            start = time.perf_counter()
            self.server.send(message)
            self.server.findings_of(self.uri, self.version)
            times.append((time.perf_counter() - start) * 1e3)
            if i % 50 == 49:
                self.shorten(50)
        return times

    def shorten(self, count):
        self.version += 1
        start = {"line": self.line, "character": self.column - count}
        end = {"line": self.line, "character": self.column}
        self.column -= count
        self.server.notify(
            "textDocument/didChange",
            {
                "textDocument": {"uri": self.uri, "version": self.version},
                "contentChanges": [{"range": {"start": start, "end": end}, "text": ""}],
            },
        )
        self.server.findings_of(self.uri, self.version)

    def burst(self):
        messages = [self.key("x") for _ in range(BURST)]
        start = time.perf_counter()
        self.server.send(*messages)
        lists = self.server.findings_of(self.uri, self.version)
        took = (time.perf_counter() - start) * 1e3
        self.shorten(BURST)
        return took, lists


def percentile(times, part):
    return sorted(times)[min(len(times) - 1, int(len(times) * part))]


def main(program, bench):
    def generate(size):
        return subprocess.run([bench, "generate", str(size)], check=True, capture_output=True).stdout.decode()

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        starts = []
        for _ in range(STARTS):
            server = Server(program, folder)
            starts.append(server.ready * 1e3)
            server.end()
        print(f"Start to the reply to `initialize`: median of {STARTS}: {statistics.median(starts):.1f} ms")
        server = Server(program, folder)
        medians = []
        for size in (5000, 400000):
            document = Document(server, folder, generate(size))
            times = document.keys()
            took, lists = document.burst()
            medians.append(statistics.median(times))
            print(
                f"Key to findings in {size // 1000:3} KB: median {medians[-1]:.2f} ms, p99 {percentile(times, 0.99):.2f} ms; "
                f"a burst of {BURST} keys: {took:.2f} ms, findings sent {lists} times; "
                f"the most memory so far {server.memory():.1f} MB"
            )
        print(f"Key in 400 KB to key in 5 KB: {medians[1] / medians[0]:.2f} times")
        server.end()


main(*sys.argv[1:])
