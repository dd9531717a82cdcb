#!/usr/bin/env python3
"""Works with the server for a long time, at random, and looks at its replies and its memory.

    tests/lsp/soak.py [MINUTES [SEED]]

CAMPAIGN_LS names the program (best one with sanitizers); otherwise build/campaign-ls. Two sessions take turns, one to
which findings are pushed and one that pulls them, each in a project of files of its own. Documents are opened, edited,
broken, mended, saved and closed; files that they import change on disk, vanish, become links, folders and pipes; requests
of every kind that the server offers are sent and some cancelled; what code actions and renames say is done; settings
change. Now and then a text is opened a second time under another name, and everything that is open in a server that has
just started: whatever made a text, and in whatever order its edits came, what is said of it must be the same. Ends with 1 when a reply is missing or an
internal error, when equals are told apart, when a published version goes back, when memory grows, or when a server ends.

The memory that must not grow is what the server itself holds while nothing is open (heap.py). How large the process is, is said
as well, but that grows under AddressSanitizer for as long as there are ever new sizes of blocks, whatever is given back: its
allocator keeps pages for each size. Where the server cannot be asked, the process is what is looked at.
"""

import json
import os
import random
import sys
import time
import traceback

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from client import PATIENCE, Client, apply_edits, index_at, notification, request, steady, width  # noqa: E402
from heap import Heap  # noqa: E402
from projects import FILES, LARGEST, PIECES, Disk  # noqa: E402
from samples import FLAWED, PUSHING, VSCODE  # noqa: E402

EMPTY = {"semanticTokens": {}, "codeLens": {}, "inlayHint": {}, "rename": {"prepareSupport": True}}
PLACED = ["hover", "completion", "definition", "references", "documentHighlight", "prepareRename"]
WHOLE = ["documentSymbol", "foldingRange", "documentLink", "semanticTokens/full", "formatting", "codeLens"]
RANGED = ["codeAction", "inlayHint", "semanticTokens/range", "rangeFormatting"]
EVERYWHERE = ["workspace/symbol", "workspace/diagnostic"]
ACTION_KINDS = [None, ["quickfix"], ["refactor"], ["source.fixAll"], [""]]
SETTINGS = [{}, {"providers": ["twilio"]}, {"providers": ["zoom"]}, {"maxDiagnostics": 3}, {"providers": "wrong"}, None,
            {"severities": {"missing-field": "off", "http-address": "hint"}}, {"diagnosticsMode": "off", "inlayHints": False}]
INVALID_PARAMS, REQUEST_FAILED, REQUEST_CANCELLED = -32602, -32803, -32800
REFUSALS = {"textDocument/rename": (INVALID_PARAMS, REQUEST_FAILED), "textDocument/prepareRename": (INVALID_PARAMS,)}
ALLOWED_GROWTH = 1 << 10  # F-90: KiB at rest, beyond what it was half way
ALLOWED_GROWTH_OF_PROCESS = 8 << 10  # likewise, where only that is known
IDLE_ROUNDS = 4  # requests in a row that find nothing more to be published


class Session:
    """A client that keeps what is shown, answers what it is asked, and knows the texts that it has open."""

    def __init__(self, capabilities, encoding, folder, settings=None):
        self.capabilities, self.encoding, self.folder, self.settings = capabilities, encoding, folder, settings
        self.texts, self.versions, self.published, self.shown = {}, {}, {}, {}
        self.unsent, self.holds = [], False  # edits, and whether they are kept back
        self.heap = Heap(steady())
        self.client = Client(**self.heap.options)
        self.pulls = "diagnostic" in capabilities["textDocument"]
        text_document = {**capabilities["textDocument"], **EMPTY}
        offered = self.client.start({**capabilities, "textDocument": text_document, "general": {"positionEncodings": [encoding]}},
                                    rootUri=folder)["capabilities"]
        self.methods = self.methods_of(offered)

    @staticmethod
    def methods_of(offered):
        """The requests above that the server offers, the rest of a method's name standing in its capability."""
        offers = {name for name, value in offered.items() if value}
        known = {"prepareRename": "renameProvider", "semanticTokens/full": "semanticTokensProvider",
                 "semanticTokens/range": "semanticTokensProvider", "formatting": "documentFormattingProvider",
                 "rangeFormatting": "documentRangeFormattingProvider"}
        methods = {name for name in PLACED + WHOLE + RANGED if known.get(name, name + "Provider") in offers}
        if "workspaceSymbolProvider" in offers:
            methods.add("workspace/symbol")
        if (offered.get("diagnosticProvider") or {}).get("workspaceDiagnostics"):
            methods.add("workspace/diagnostic")
        return methods

    def take_in(self):
        """Looks at every message that came on its own."""
        came, self.client.aside = self.client.aside, []
        for message in came:
            if "method" in message and "id" in message:
                items = message.get("params", {}).get("items", [])
                result = [self.settings for _ in items] if message["method"] == "workspace/configuration" else None
                self.client.send({"jsonrpc": "2.0", "id": message["id"], "result": result})
            elif message.get("method") == "textDocument/publishDiagnostics":
                self.keep(message["params"])
        return len(came)

    def keep(self, params):
        uri, version = params["uri"], params.get("version")
        if version is not None:
            assert version >= self.published.get(uri, version), "published versions go back"
            assert version <= self.versions.get(uri, version), "a version that was never sent"
            self.published[uri] = version
        if params["diagnostics"]:
            self.shown[uri] = params["diagnostics"]
        else:
            self.shown.pop(uri, None)

    def request(self, method, params, cancel=False):
        self.client.last_id += 1
        message = request(self.client.last_id, method, params)
        more = [notification("$/cancelRequest", {"id": self.client.last_id})] if cancel else []
        self.client.send(message, *more)
        reply = self.client.reply(self.client.last_id)
        self.take_in()
        code = reply.get("error", {}).get("code")
        assert code is None or (cancel and code == REQUEST_CANCELLED) or code in REFUSALS.get(method, ()), (method, reply)
        return reply.get("result")

    def settle(self):
        """Waits until all that was sent is handled, and what is to be said of it has come."""
        quiet, begin = 0, time.monotonic()
        while quiet < IDLE_ROUNDS:
            assert time.monotonic() - begin < PATIENCE, "the server does not come to rest"
            self.client.request("textDocument/hover", {"textDocument": {"uri": "untitled:none"}, "position": {"line": 0, "character": 0}})
            quiet = 0 if self.take_in() else quiet + 1

    def place(self, text, at):
        start = text.rfind("\n", 0, at) + 1
        return {"line": text.count("\n", 0, at), "character": width(text[start:at], self.encoding)}

    def open(self, uri, text):
        # Counted on where it was open before: what was published then may still be on its way.
        self.texts[uri], self.versions[uri] = text, self.versions.get(uri, 0) + 1
        self.client.open(uri, text, self.versions[uri])

    def close(self, uri):
        self.client.close(uri)
        del self.texts[uri]

    def change(self, uri, change, text):
        self.versions[uri] += 1
        self.texts[uri] = text
        self.unsent.append((uri, self.versions[uri], change))
        if not self.holds:
            self.send_changes()

    def send_changes(self):
        for change in self.unsent:
            self.client.change(*change)
        self.unsent.clear()

    def configure(self, settings):
        self.settings = settings
        pulls = self.capabilities["workspace"].get("configuration")
        self.client.notify("workspace/didChangeConfiguration", {"settings": None if pulls else {"campaign-ls": settings}})

    def saying(self, uri, method, whole):
        result = self.request("textDocument/" + method, {"textDocument": {"uri": uri}, "options": {}, "range": whole})
        if isinstance(result, dict):
            result.pop("resultId", None)
        return result

    def said(self, uri):
        """All that is said of an open text by itself."""
        whole = {"start": self.place("", 0), "end": self.place(self.texts[uri], len(self.texts[uri]))}
        return {method: self.saying(uri, method, whole) for method in WHOLE + ["inlayHint"] if method in self.methods}

    def findings(self):
        """What is found in every file, in an order that does not tell who found it."""
        if self.pulls:
            found = {uri: self.request("textDocument/diagnostic", {"textDocument": {"uri": uri}})["items"] for uri in self.texts}
        else:
            self.settle()
            found = self.shown
        return {uri: sorted(json.dumps(item, sort_keys=True) for item in items) for uri, items in found.items() if items}

    def at_rest(self):
        """KiB of memory that the server holds when nothing is open, None when it does not tell; KiB of its process."""
        for uri in list(self.texts):
            self.close(uri)
        self.settle()
        held = self.heap.bytes(self.client.process.pid)
        with open("/proc/%d/status" % self.client.process.pid, encoding="ascii") as status:
            process = next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
        return None if held is None else held >> 10, process

    def end(self):
        with self.client:
            status, _ = self.client.quit()
        self.heap.close()
        return status, self.client.errors.decode(errors="replace")


class Soak:
    def __init__(self, capabilities, seed):
        self.random = random.Random(seed)
        self.disk = Disk(self.random)
        self.capabilities, self.encoding = capabilities, self.random.choice(["utf-8", "utf-16", "utf-32"])
        self.session = Session(capabilities, self.encoding, self.disk.uri(""))
        self.opened = self.steps = self.compared = self.applied = 0
        self.memory = []  # at each tenth of the time

    def open(self):
        if self.random.random() < 0.6:
            uri = self.disk.uri(self.random.choice(FILES))
            text = self.disk.read(uri)
            if uri not in self.session.texts and text is not None:
                self.session.open(uri, text)
            return
        self.opened += 1
        self.session.open("untitled:%d" % self.opened, self.random.choice([FLAWED, FLAWED * 3, ""]))

    def edit(self, uri):
        text = self.session.texts[uri]
        # No position stands within CR LF, so an edit there would be one somewhere else.
        start = self.random.randrange(len(text) + 1)
        end = min(len(text), start + self.random.choice([0, 0, 0, 1, 5, 60]))
        if "\r" in text[max(0, start - 1):end + 1]:
            return
        if len(text) > LARGEST:
            self.session.change(uri, {"text": FLAWED}, FLAWED)
            return
        new = self.random.choice(PIECES)
        place = {"start": self.session.place(text, start), "end": self.session.place(text, end)}
        self.session.change(uri, {"range": place, "text": new}, text[:start] + new + text[end:])

    def burst(self, uri):
        """Keys that come out of their order, as Helix up to 25.01 sends them."""
        self.session.holds = True
        for _ in range(self.random.randrange(2, 5)):
            self.edit(uri)
        self.session.holds = False
        self.random.shuffle(self.session.unsent)
        self.session.send_changes()

    def ask(self, uri):
        method = self.random.choice(sorted(self.session.methods | {"diagnostic"} if self.session.pulls else self.session.methods))
        text = self.session.texts[uri]
        at, other = (self.session.place(text, i) for i in sorted(self.random.randrange(len(text) + 1) for _ in range(2)))
        params = {"textDocument": {"uri": uri}, "options": {}, "position": at, "positions": [at, other], "newName": "renamed",
                  "range": {"start": at, "end": other}, "query": self.random.choice(["", "a", "deals"]), "previousResultIds": [],
                  "context": {"diagnostics": [], "includeDeclaration": True}}
        only = self.random.choice(ACTION_KINDS)
        if only:
            params["context"]["only"] = only
        if method == "prepareRename" and self.random.random() < 0.5:
            method = "rename"
        name = method if method in EVERYWHERE else "textDocument/" + method
        result = self.session.request(name, params, cancel=self.random.random() < 0.1)
        if result and method == "formatting" and "\r" not in text:
            self.format(uri, result)
        elif result and method == "rename":
            self.apply(result)
        elif result and method == "codeAction" and self.random.random() < 0.5:
            self.apply(self.random.choice(result).get("edit", {}))

    def format(self, uri, edits):
        text = apply_edits(self.session.texts[uri], edits, self.encoding)
        self.session.change(uri, {"text": text}, text)
        again = self.session.request("textDocument/formatting", {"textDocument": {"uri": uri}, "options": {}})
        assert again == [], (text, again)

    def apply(self, edit):
        """Does what an edit says, in documents that are open and in files that are not."""
        changes = [(uri, None, edits) for uri, edits in edit.get("changes", {}).items()]
        changes += [(change["textDocument"]["uri"], change["textDocument"]["version"], change["edits"])
                    for change in edit.get("documentChanges", []) if "edits" in change]
        for uri, version, edits in changes:
            text = self.session.texts.get(uri, None if "\r" in (self.disk.read(uri) or "\r") else self.disk.read(uri))
            if text is None or "\r" in text:
                continue
            assert version == (self.session.versions[uri] if uri in self.session.texts else None), "an edit of another version"
            text = apply_edits(text, edits, self.encoding)
            self.applied += 1
            if uri in self.session.texts:
                self.session.change(uri, {"text": text}, text)
            elif len(text) < LARGEST:
                self.disk.write(uri, text)
                self.changed_on_disk(uri)

    def changed_on_disk(self, uri):
        self.session.client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": uri, "type": self.random.choice([1, 2, 3])}]})

    def save(self, uri):
        if self.disk.has(uri):
            self.disk.write(uri, self.session.texts[uri])
            self.changed_on_disk(uri)
        self.session.client.notify("textDocument/didSave", {"textDocument": {"uri": uri}})

    def compare(self, uri):
        """The same text under another name: in the same folder, so that it names the same files."""
        twin = uri.rsplit("/", 1)[0] + "/twin.campaign" if self.disk.has(uri) else "untitled:twin"
        if uri.endswith(".campaign") or not self.disk.has(uri):
            self.session.open(twin, self.session.texts[uri])
            mine, its = self.session.said(uri), self.session.said(twin)
            for method, result in mine.items():
                renamed = json.loads(json.dumps(result).replace(uri + '"', twin + '"'))  # where it speaks of itself
                assert its[method] in (result, renamed), (method, self.session.texts[uri], result, its[method])
            self.session.close(twin)

    def compare_with_fresh(self):
        fresh = Session(self.capabilities, self.encoding, self.disk.uri(""))
        fresh.configure(self.session.settings)
        fresh.settle()
        for uri, text in self.session.texts.items():
            fresh.open(uri, text)
        for _ in range(3):  # what the fresh one still has to read may come late
            is_found, should_be = self.session.findings(), fresh.findings()
            if is_found == should_be:
                break
        for uri in {**is_found, **should_be}:
            surplus, missing = (sorted(set(a.get(uri, [])) - set(b.get(uri, []))) for a, b in ((is_found, should_be), (should_be, is_found)))
            assert is_found.get(uri) == should_be.get(uri), (uri, "only here", surplus, "only in a fresh server", missing)
        for uri in self.session.texts:
            assert self.session.said(uri) == fresh.said(uri), (uri, self.session.said(uri), fresh.said(uri))
        status, errors = fresh.end()
        assert status == 0 and not errors, (status, errors)
        self.compared += 1

    def step(self):
        self.steps += 1
        if not self.session.texts:
            self.open()
            return
        uri = self.random.choice(list(self.session.texts))
        chance = self.random.random()
        if chance < 0.55:
            self.edit(uri)
        elif chance < 0.85:
            self.ask(uri)
        elif chance < 0.88:
            if len(self.session.texts) < 8:
                self.open()
        elif chance < 0.91:
            self.session.close(uri)
        elif chance < 0.93:
            self.changed_on_disk(self.disk.change())
        elif chance < 0.95:
            self.save(uri)
        elif chance < 0.955:
            self.burst(uri)
        elif chance < 0.96:
            self.session.configure(self.random.choice(SETTINGS))
        else:
            self.compare(uri)
        if self.steps % 50 == 0:
            self.session.settle()
        if self.steps % 500 == 0:
            self.compare_with_fresh()

    def end(self, label):
        self.memory.append(self.session.at_rest())
        status, errors = self.session.end()
        self.disk.remove()
        print("%s, %s: %d steps, %d edits of actions done, %d times as a fresh server; exit status %d"
              % (label, self.encoding, self.steps, self.applied, self.compared, status))
        held, process = zip(*self.memory)
        print("  KiB held at rest, each tenth of the time: %s" % " ".join(map(str, held)))
        print("  KiB of the process: %s" % " ".join(map(str, process)))
        sys.stdout.write(errors)
        sizes, allowed = (process, ALLOWED_GROWTH_OF_PROCESS) if None in held else (held, ALLOWED_GROWTH)
        growth = sizes[-1] - sizes[len(sizes) // 2 - 1]
        grows = growth > allowed
        if grows:
            print("  memory grows: %d KiB since half way, of which %d are allowed" % (growth, allowed))
        return status == 0 and not errors and not grows


def main():
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 10
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    soaks = {"pushed": Soak(PUSHING, seed), "pulled": Soak(VSCODE, seed + 1)}
    begin = time.monotonic()
    while time.monotonic() - begin < minutes * 60:
        for label, soak in soaks.items():
            try:
                soak.step()
            except Exception:
                print("%s, %s, seed %d: step %d" % (label, soak.encoding, seed, soak.steps))
                traceback.print_exc(file=sys.stdout)
                print(soak.session.client.errors.decode(errors="replace"))
                return 1
            if time.monotonic() - begin > minutes * 60 * (len(soak.memory) + 1) / 10:
                soak.memory.append(soak.session.at_rest())
    print("%g minutes, seed %d" % (minutes, seed))
    return 0 if all([soak.end(label) for label, soak in soaks.items()]) else 1


sys.exit(main())
