"""What a person at an editor waits for: starting, and the findings after each key, beside servers of other files.

    keys.py SERVER BENCH [PEERS]

PEERS is the folder that peers/install.sh fills. Every server gets the same file in its own language (translate.py), and
the same keys in the same texts; a peer that waits for a pause in the typing is measured as it comes and without its wait.
"""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import translate  # noqa: E402
from client import QUIET, Server  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
SIZES = (5000, 400000)
KEYS = 400
AT_A_PLACE = 50
BURST = 50
STARTS = 20
PATIENCE = 10  # seconds for the keys of one file, or for the starts; fewer than planned are said so
WORDS = "signed up for"
YAML_SETTINGS = {"yaml": {"schemaStore": {"enable": False}, "validate": True, "schemas": {}}}


class Kind:
    """A way to run a server: how it is called, what it reads."""

    def __init__(self, name, command, extension, language, write, settings=None, fault=None):
        self.name, self.command, self.extension, self.language = name, command, extension, language
        self.write, self.settings, self.fault = write, settings, fault

    def is_here(self):
        return all(pathlib.Path(part).exists() or shutil.which(part) for part in self.command[:1] + [p for p in self.command[1:] if p[0] == "/"])


def kinds(program, peers):
    yaml = [str(peers / "node"), str(peers / "node_modules/yaml-language-server/bin/yaml-language-server"), "--stdio"]
    unwaiting = [yaml[0], "--require", str(HERE / "peers/without-wait.cjs")] + yaml[1:]
    biome = next(iter(peers.glob("node_modules/@biomejs/cli-*/biome")), peers / "biome")
    return [
        Kind("campaign-ls", [program, "lsp"], "campaign", "campaign", lambda text: text, fault=("use_case: ", "use_case: no_")),
        Kind("yaml-language-server", yaml, "yaml", "yaml", translate.as_yaml, YAML_SETTINGS, ("use_case: ", "use_case: no_")),
        Kind("yaml-language-server, no wait", unwaiting, "yaml", "yaml", translate.as_yaml, YAML_SETTINGS, ("use_case: ", "use_case: no_")),
        Kind("clangd", ["clangd"], "c", "c", translate.as_c, fault=(".use_case =", ".use_casf =")),
        Kind("clangd, no wait", ["clangd", "--sync"], "c", "c", translate.as_c, fault=(".use_case =", ".use_casf =")),
        Kind("biome", [str(biome), "lsp-proxy"], "json", "json", translate.as_json, fault=('"use_case":', '"use_case"')),
    ]


class Document:
    """A file open in the server, and places inside of texts near its middle, where keys are typed in turn."""

    def __init__(self, server, kind, folder, text):
        self.server = server
        self.uri = (folder / f"file{len(text)}.{kind.extension}").as_uri()
        self.version = 1
        lines = text.split("\n")
        found = [i for i, line in enumerate(lines) if "opt_in_message" in line and WORDS in line]
        first = max(0, len(found) // 2 - KEYS // AT_A_PLACE // 2)
        self.places = [(i, lines[i].index(WORDS) + len(WORDS)) for i in found[first:first + KEYS // AT_A_PLACE]]
        self.turn()
        server.notify("textDocument/didOpen",
                      {"textDocument": {"uri": self.uri, "languageId": kind.language, "version": 1, "text": text}})
        self.findings = server.findings_of(self.uri, 1)

    def turn(self):
        self.line, self.column = self.places[0]
        self.start = self.column
        self.places.append(self.places.pop(0))

    def edit(self, first, last, text):
        self.version += 1
        places = {"start": {"line": self.line, "character": first}, "end": {"line": self.line, "character": last}}
        self.column = first + len(text)
        return {"method": "textDocument/didChange",
                "params": {"textDocument": {"uri": self.uri, "version": self.version}, "contentChanges": [{"range": places, "text": text}]}}

    def key(self, letter):
        return self.edit(self.column, self.column, letter)

    def await_findings(self, message):
        start = time.perf_counter()
        self.server.send(message)
        self.findings = self.server.findings_of(self.uri, self.version)
        return (time.perf_counter() - start) * 1e3

    def shorten(self):
        """As the line was, and on to the next place. Of an edit that changes nothing, a server may say nothing."""
        if self.column > self.start:
            self.await_findings(self.edit(self.start, self.column, ""))
        self.turn()

    def keys(self):
        times, begin = [], time.perf_counter()
        for i in range(KEYS):
            times.append(self.await_findings(self.key("once more "[i % 10])))
            if time.perf_counter() - begin > PATIENCE:
                break
            if i % AT_A_PLACE == AT_A_PLACE - 1:
                self.shorten()
        self.shorten()
        return times

    def burst(self):
        messages = [self.key("x") for _ in range(BURST)]
        start = time.perf_counter()
        self.server.send(*messages)
        findings = self.server.findings_of(self.uri, self.version)
        took = time.perf_counter() - start
        while "version" not in findings and not self.server.is_quiet(QUIET):
            findings = self.server.findings_of(self.uri, self.version)
            took = time.perf_counter() - start
        self.shorten()
        return took * 1e3


class Measured:
    """What was measured of one file."""

    def __init__(self, server, kind, folder, text):
        document = Document(server, kind, folder, text)
        times = document.keys()
        self.count, self.median = len(times), statistics.median(times)
        self.p99 = sorted(times)[min(len(times) - 1, int(len(times) * 0.99))]
        self.burst = document.burst()
        self.memory = server.memory()

    def columns(self):
        return "%9.2f %9.2f %9.2f %7.1f" % (self.median, self.p99, self.burst, self.memory)


def finds_faults(kind, folder, text):
    server = Server(kind.command, folder, kind.settings)
    document = Document(server, kind, folder, text.replace(*kind.fault, 1))
    found = bool(document.findings["diagnostics"])
    while not found and not server.is_quiet(5):  # what is found on second thoughts
        found = bool(server.findings_of(document.uri, 1)["diagnostics"])
    server.end()
    return found


def starts(kind, folder):
    times, begin = [], time.perf_counter()
    while len(times) < STARTS and time.perf_counter() - begin < PATIENCE:
        server = Server(kind.command, folder, kind.settings)
        times.append(server.ready)
        server.end()
    return statistics.median(times)


def measure(kind, folder, texts):
    """The line of a server, and its medians."""
    translated = [kind.write(text) for text in texts]
    if not finds_faults(kind, folder, translated[0]):
        return "%-30s finds no fault in a file that has one: not measured" % kind.name, None
    start = starts(kind, folder)
    server = Server(kind.command, folder, kind.settings)
    small, large = (Measured(server, kind, folder, text) for text in translated)
    server.end()
    fewer = "" if small.count == large.count == KEYS else "  (%d and %d keys)" % (small.count, large.count)
    line = "%-30s %8.1f |%s |%s %6.1f%s" % (kind.name, start, small.columns(), large.columns(), large.median / small.median, fewer)
    return line, (start, small, large)


def say_ratios(name, ours, theirs):
    ratios = [theirs[0] / ours[0], *(getattr(their, what) / getattr(our, what) for our, their in zip(ours[1:], theirs[1:])
                                     for what in ("median", "p99", "burst", "memory"))]
    print("%-30s %8.1f |%9.1f %9.1f %9.1f %7.1f |%9.1f %9.1f %9.1f %7.1f" % (name, *ratios))


def main(program, bench, peers="build/tools/peers"):
    def run(*arguments):
        return subprocess.run([bench, *arguments], check=True, capture_output=True).stdout.decode()

    texts = [run("generate", str(size)) for size in SIZES]
    print("Key to findings: a letter typed into a text in the middle of the file, the findings of that version awaited (real time in ms,\n"
          "median and 99th percentile of %d keys in turn at up to %d places); %d keys sent at once, until the last one's findings;\n"
          "start to the reply to `initialize`; the most memory so far (MB)\n" % (KEYS, KEYS // AT_A_PLACE, BURST))
    print("%-30s %8s |%9s %9s %9s %7s |%9s %9s %9s %7s %6s" % ("", "start", *["%.0f KB" % (len(texts[0]) / 1e3), "p99", "burst", "memory"],
                                                               *["%.0f KB" % (len(texts[1]) / 1e3), "p99", "burst", "memory"], "times"))
    measured, missing = {}, []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name).resolve()
        (folder / translate.SCHEMA).write_text(run("schema"))
        for kind in kinds(program, pathlib.Path(peers).resolve()):
            if not kind.is_here():
                missing.append(kind.name)
                continue
            line, measured[kind.name] = measure(kind, folder, texts)
            print(line, flush=True)
    ours = measured.pop("campaign-ls")
    if any(measured.values()):
        print("\nThe same as times of campaign-ls'")
        for name, theirs in measured.items():
            if theirs:
                say_ratios(name, ours, theirs)
    if missing:
        print("\nNot installed, and not measured: %s. `make bench PEERS=1` installs what is missing." % "; ".join(missing))


main(*sys.argv[1:])
