#!/usr/bin/env python3
"""Works with the server for a long time, at random, and looks at its replies and its memory.

    tests/lsp/soak.py [MINUTES [SEED]]

CAMPAIGN_LS names the program (best one with sanitizers); otherwise build/campaign-ls. Documents are opened, edited,
broken, mended and closed, requests of every kind are sent and some cancelled, settings change. Now and then a document
is opened a second time under another name: whatever edits made a text, what is said of it must be the same. Ends with 1
when a reply is missing or an internal error, when two texts that are equal are told apart, when memory grows, or when
the server ends.
"""

import json
import os
import random
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from client import Client, apply_edits, notification, position, request, steady  # noqa: E402
from samples import BRAND, FLAWED, PUSHING  # noqa: E402

CAPABILITIES = {**PUSHING, "workspace": {}, "textDocument": {**PUSHING["textDocument"], "semanticTokens": {}},
                "general": {"positionEncodings": ["utf-32"]}}
PIECES = ["", "", "", "x", " ", "\n", "\r\n", "{", "}", "[", "]", '"', '"""', "#", ",", ":", "🥪", "${brand.name}", "\\", "Reply STOP to cancel.",
          "Msg & data rates may apply.", "campaign z {\n", "  brand: acme\n", "opt_in website {\n", "# campaign-ls: allow text-too-short -- w\n"]
PLACED = ["hover", "completion", "definition", "references", "documentHighlight", "prepareRename"]
WHOLE = ["documentSymbol", "foldingRange", "documentLink", "semanticTokens/full", "formatting"]
RANGED = ["codeAction", "inlayHint", "semanticTokens/range", "rangeFormatting"]
LARGEST = 20000
REQUEST_CANCELLED = -32800
ALLOWED_GROWTH = 8 << 10  # KiB, beyond what half of the time took


def resident(pid):
    with open("/proc/%d/status" % pid, encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))


def place_of(text, at):
    line = text.count("\n", 0, at)
    return position(line, at - (text.rfind("\n", 0, at) + 1))


class Soak:
    def __init__(self, session, seed):
        self.session, self.random, self.texts, self.versions, self.opened, self.steps = session, random.Random(seed), {}, {}, 0, 0

    def open(self, text=None):
        self.opened += 1
        uri = "untitled:%d" % self.opened
        self.texts[uri] = text if text is not None else self.random.choice([BRAND, FLAWED, FLAWED * 3, ""])
        self.versions[uri] = 1
        self.session.open(uri, self.texts[uri])
        return uri

    def close(self, uri):
        self.session.close(uri)
        del self.texts[uri], self.versions[uri]

    def edit(self, uri):
        text = self.texts[uri]
        # No position stands within CR LF, so an edit there would be one somewhere else.
        start = self.random.randrange(len(text) + 1)
        end = min(len(text), start + self.random.choice([0, 0, 0, 1, 5, 60]))
        if "\r" in text[max(0, start - 1):end + 1]:
            return
        new = self.random.choice(PIECES)
        self.versions[uri] += 1
        change = {"range": {"start": place_of(text, start), "end": place_of(text, end)}, "text": new}
        if len(text) > LARGEST:
            change, self.texts[uri] = {"text": FLAWED}, FLAWED
        else:
            self.texts[uri] = text[:start] + new + text[end:]
        self.session.change(uri, self.versions[uri], change)

    def parameters(self, uri, method):
        at, other = sorted(self.random.randrange(len(self.texts[uri]) + 1) for _ in range(2))
        params = {"textDocument": {"uri": uri}, "options": {}, "context": {"diagnostics": [], "includeDeclaration": True}}
        if method in PLACED:
            params["position"] = place_of(self.texts[uri], at)
        elif method in RANGED:
            params["range"] = {"start": place_of(self.texts[uri], at), "end": place_of(self.texts[uri], other)}
        return params

    def ask(self, uri):
        method = self.random.choice(PLACED + WHOLE + RANGED)
        self.session.last_id += 1
        message = request(self.session.last_id, "textDocument/" + method, self.parameters(uri, method))
        if self.random.random() < 0.1:
            self.session.send(message, notification("$/cancelRequest", {"id": self.session.last_id}))
        else:
            self.session.send(message)
        reply = self.session.reply(self.session.last_id)
        code = reply.get("error", {}).get("code")
        assert code in (None, REQUEST_CANCELLED), (method, reply)
        if method == "formatting" and "result" in reply and "\r" not in self.texts[uri]:
            self.formatted(uri, reply["result"])

    def formatted(self, uri, edits):
        self.texts[uri] = apply_edits(self.texts[uri], edits, "utf-32")
        self.versions[uri] += 1
        self.session.change(uri, self.versions[uri], {"text": self.texts[uri]})
        again = self.session.request("textDocument/formatting", {"textDocument": {"uri": uri}, "options": {}})["result"]
        assert again == [], (self.texts[uri], again)

    def compare(self, uri):
        twin = self.open(self.texts[uri])
        for method in WHOLE:
            mine, its = (self.session.request("textDocument/" + method, self.parameters(u, method)).get("result") for u in (uri, twin))
            assert json.dumps(mine).replace(uri + '"', twin + '"') == json.dumps(its), (method, self.texts[uri], mine, its)
        self.close(twin)

    def step(self):
        self.steps += 1
        uri = self.random.choice(list(self.texts)) if self.texts else self.open()
        chance = self.random.random()
        if chance < 0.6:
            self.edit(uri)
        elif chance < 0.9:
            self.ask(uri)
        elif chance < 0.93 and len(self.texts) < 8:
            self.open()
        elif chance < 0.96:
            self.close(uri)
        elif chance < 0.97:
            names = self.random.choice([[], ["twilio"], ["zoom"]])
            self.session.notify("workspace/didChangeConfiguration", {"settings": {"campaign-ls": {"providers": names}}})
        else:
            self.compare(uri)
        if self.steps % 50 == 0:
            self.session.settle()


def main():
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 10
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    begin, half = time.monotonic(), None
    with Client(env=steady()) as session:
        session.start(CAPABILITIES)
        soak = Soak(session, seed)
        while time.monotonic() - begin < minutes * 60:
            soak.step()
            if half is None and time.monotonic() - begin > minutes * 30:
                half = resident(session.process.pid)
        end = resident(session.process.pid)
        status, _ = session.quit()
        print("%d steps in %g minutes, seed %d: %d KiB resident half way, %d at the end; exit status %d"
              % (soak.steps, minutes, seed, half, end, status))
        sys.stdout.write(session.errors.decode(errors="replace"))
        return 1 if status != 0 or end > half + ALLOWED_GROWTH or session.errors else 0


sys.exit(main())
