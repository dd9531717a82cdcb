"""A language client for tests: talks to the real program over pipes, and keeps every message that came."""

import json
import os
import queue
import subprocess
import threading
import time

PATIENCE = 60  # seconds; generous, for valgrind


def program():
    return os.environ.get("CAMPAIGN_LS") or os.path.join(os.path.dirname(__file__), "..", "..", "build", "campaign-ls")


# Of each allocation AddressSanitizer keeps the stack for good, once for each that differs. A parser that runs through random texts
# makes ever new ones, so only the innermost frames are kept here; what is freed is given back soon.
SANITIZER = "quarantine_size_mb=1:thread_local_quarantine_size_kb=64:malloc_context_size=3"


def steady():
    """An environment in which a program with sanitizers keeps little for itself, so that its size tells something."""
    return {**os.environ, "ASAN_OPTIONS": ":".join(filter(None, [os.environ.get("ASAN_OPTIONS"), SANITIZER]))}


def tries():
    """For loops that ask again until they hear what the server says once it has read all files; a failure when it never does."""
    begin = time.monotonic()
    while time.monotonic() - begin < PATIENCE:
        yield
        time.sleep(0.02)  # files are read while nothing else waits
    raise AssertionError("what was waited for did not come in %d seconds" % PATIENCE)


def frame(message):
    body = message if isinstance(message, bytes) else json.dumps(message, separators=(",", ":")).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


def comes_when_it_likes(message):
    method = message.get("method", "")
    return method.endswith("/refresh") or method in ("$/progress", "window/workDoneProgress/create")


class ResultIds:
    """The ids of the findings that a server gave last for each document, which a client names when it asks again."""

    def __init__(self):
        self.asked, self.last = {}, {}  # documents of open requests, ids of documents

    def sent(self, message):
        """Puts the server's own id in place of the one that a recorded request has."""
        if message.get("method") != "textDocument/diagnostic":
            return
        params = message["params"]
        self.asked[message["id"]] = params["textDocument"]["uri"]
        if "previousResultId" in params:
            params["previousResultId"] = self.last[params["textDocument"]["uri"]]

    def came(self, message):
        """Notes what an answer brings."""
        uri = self.asked.pop(message.get("id"), None) if "method" not in message else None
        if uri and "resultId" in (message.get("result") or {}):
            self.last[uri] = message["result"]["resultId"]


class Client:
    def __init__(self, arguments=("lsp",), **options):
        self.process = subprocess.Popen([program(), *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, **options)
        self.messages = queue.Queue()
        self.errors = b""
        self.last_id = 0
        self.aside = []  # messages that came while something else was waited for
        self.threads = [threading.Thread(target=self._read, daemon=True), threading.Thread(target=self._read_errors, daemon=True)]
        for thread in self.threads:
            thread.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for thread in self.threads:
            thread.join()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            try:
                pipe.close()
            except OSError:
                pass

    def _read(self):
        stream = self.process.stdout
        while True:
            length = None
            while True:
                line = stream.readline()
                if not line:
                    self.messages.put(None)
                    return
                if not line.strip():
                    break
                name, _, value = line.partition(b":")
                if name == b"Content-Length":
                    length = int(value)
            body = stream.read(length)
            if len(body) < length:  # it was killed while it wrote
                self.messages.put(None)
                return
            self.messages.put(json.loads(body))

    def _read_errors(self):
        self.errors = self.process.stderr.read()

    def write(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, *messages):
        self.write(b"".join(frame(message) for message in messages))

    def next(self):
        """The next message, or None at the end of the stream."""
        if self.aside:
            return self.aside.pop(0)
        return self.messages.get(timeout=PATIENCE)

    def notify(self, method, params=None):
        self.send(notification(method, params))

    def request(self, method, params=None):
        """Sends a request and gives the whole reply; what comes before it is kept for `next`."""
        self.last_id += 1
        self.send(request(self.last_id, method, params))
        return self.reply(self.last_id)

    def reply(self, wanted):
        return self._wait(lambda message: "method" not in message and message.get("id") == wanted)

    def notification(self, method):
        """The next notification or request of that method; what comes before it is kept."""
        return self._wait(lambda message: message.get("method") == method)

    def _wait(self, fits):
        kept = self.aside
        for index, message in enumerate(kept):
            if fits(message):
                return kept.pop(index)
        while True:
            message = self.messages.get(timeout=PATIENCE)
            if message is None:
                raise AssertionError("the stream ended; on stderr: %r" % self.errors)
            if fits(message):
                return message
            kept.append(message)

    def start(self, capabilities=None, **params):
        params = {"processId": None, "rootUri": None, "capabilities": capabilities or {}, **params}
        reply = self.request("initialize", params)
        self.notify("initialized", {})
        return reply["result"]

    def open(self, uri, text, version=1):
        self.notify("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "campaign", "version": version, "text": text}})

    def close(self, uri):
        self.notify("textDocument/didClose", {"textDocument": {"uri": uri}})

    def change(self, uri, version, *changes):
        self.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": version}, "contentChanges": list(changes)})

    def diagnostics(self, uri=None):
        """The params of the next publishDiagnostics (for that URI)."""
        message = self._wait(lambda message: message.get("method") == "textDocument/publishDiagnostics" and
                             (uri is None or message["params"]["uri"] == uri))
        return message["params"]

    def settle(self):
        """Waits until all that was sent is handled and published; gives and forgets every message that came by then."""
        # A save asks for a check that publishes only what changed; the request behind it finds an idle server.
        self.request("textDocument/hover", {"textDocument": {"uri": "untitled:none"}, "position": {"line": 0, "character": 0}})
        came, self.aside = self.aside, []
        return came

    def quit(self):
        """Ends the session properly and gives the exit status and everything that still came."""
        self.request("shutdown")
        self.notify("exit")
        status = self.process.wait(timeout=PATIENCE)
        came = self.aside
        while True:
            message = self.messages.get(timeout=PATIENCE)
            if message is None:
                return status, came
            came.append(message)


def request(id, method, params=None):
    message = {"jsonrpc": "2.0", "id": id, "method": method}
    if params is not None:
        message["params"] = params
    return message


def notification(method, params=None):
    message = {"jsonrpc": "2.0", "method": method}
    if params is not None:
        message["params"] = params
    return message


def position(line, character):
    return {"line": line, "character": character}


def range_of(start_line, start, end_line, end):
    return {"start": position(start_line, start), "end": position(end_line, end)}


def place(text, words, encoding="utf-16", offset=0):
    """The position of the first `words` in `text`, plus `offset` characters."""
    at = text.index(words) + offset
    line = text[:at].count("\n")
    return position(line, width(text[text.rfind("\n", 0, at) + 1:at], encoding))


def width(text, encoding):
    if encoding == "utf-8":
        return len(text.encode())
    return len(text.encode("utf-16-le")) // 2 if encoding == "utf-16" else len(text)


def index_at(text, where, encoding="utf-16"):
    """The index in `text` of a position that exists in it."""
    lines = text.split("\n")
    at = sum(len(line) + 1 for line in lines[:where["line"]])
    line = lines[where["line"]]
    index = 0
    while width(line[:index], encoding) < where["character"]:
        index += 1
    return at + index


def apply_edits(text, edits, encoding="utf-16"):
    """The text with TextEdits applied; fails when they overlap."""
    places = [(index_at(text, edit["range"]["start"], encoding), index_at(text, edit["range"]["end"], encoding), edit["newText"])
              for edit in edits]
    result, last = "", 0
    for start, end, new in sorted(places, key=lambda edit: edit[:2]):
        assert start >= last, "edits overlap"
        result += text[last:start] + new
        last = end
    return result + text[last:]


def edits_for(edit, uri):
    """The TextEdits of a WorkspaceEdit for one file."""
    if "documentChanges" in edit:
        return [e for change in edit["documentChanges"] if change["textDocument"]["uri"] == uri for e in change["edits"]]
    return edit["changes"].get(uri, [])
