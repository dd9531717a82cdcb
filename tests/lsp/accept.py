#!/usr/bin/env python3
"""accept.py TRANSCRIPT: takes what the server answers in a recorded session anew.

What the client says stays; each answer is written behind what it answers, with "*" in place of prose and of other things
that have tests of their own. Look at the difference before it is committed.
"""

import json
import os
import queue
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import client  # noqa: E402

# Whose results are lists that grow with the rules, the fields and the vocabulary, and that have tests of their own.
LISTS = {"textDocument/completion", "textDocument/inlayHint", "textDocument/semanticTokens/full"}
FEW = 3  # completions: files and brands, which the project decides and no table of ours
QUIET = 0.5  # seconds in which nothing comes when nothing more is to come

# Members that hold prose, or what changes when a rule's wording or the vocabulary does.
PROSE = {"message", "documentation", "detail", "version", "fingerprint", "tooltip", "data", "resultId"}


def expectation(value, key=None):
    if key == "version" and isinstance(value, int):
        return value
    if key == "data" and isinstance(value, dict):
        return {name: expectation(each, name) for name, each in value.items()}
    if key in PROSE:
        return "*"
    if isinstance(value, dict):
        if set(value) == {"kind", "value"}:
            return {"kind": value["kind"], "value": "*"}
        return {name: expectation(each, name) for name, each in value.items()}
    if isinstance(value, list):
        return [expectation(each) for each in value]
    return value


def has_tests_of_its_own(method, result):
    items = result.get("items") if isinstance(result, dict) else result
    return method in LISTS and not (method == "textDocument/completion" and items and len(items) <= FEW)


def came(session):
    try:
        return session.messages.get(timeout=QUIET)
    except queue.Empty:
        return None


class Recording:
    """A transcript: what the client said by itself, and what it answered to which method."""

    def __init__(self, path):
        self.head, self.said, self.answers = [], [], {}
        methods = {}
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                kind, rest = line[:4], line[4:]
                if kind == "<-- ":
                    message = json.loads(rest)
                    if "method" in message and "id" in message:
                        methods[message["id"]] = message["method"]
                elif kind == "--> ":
                    message = json.loads(rest)
                    if "method" in message:
                        self.said.append(rest.rstrip("\n"))
                    else:
                        self.answers.setdefault(methods.get(message["id"]), []).append(message)
                elif not line.startswith("exit>"):
                    self.head.append(line.rstrip("\n"))

    def answer(self, request):
        recorded = self.answers.get(request["method"], [])
        found = dict(recorded.pop(0) if len(recorded) > 1 else recorded[0]) if recorded else {"jsonrpc": "2.0", "result": None}
        if request["method"] == "workspace/configuration":
            # For every folder that is asked about, what was said of the first.
            found["result"] = found["result"][:1] * len(request["params"]["items"])
        return {**found, "id": request["id"]}


def replay(recording, session, project):
    lines, result_ids = list(recording.head), client.ResultIds()

    def note(mark, message):
        lines.append("%s %s" % (mark, json.dumps(message, separators=(",", ":"), ensure_ascii=False).replace(project, "$PROJECT")))

    for text in recording.said:
        lines.append("--> " + text)
        said = json.loads(text.replace("$PROJECT", project))
        result_ids.sent(said)
        session.send(said)
        waiting = said.get("id")
        while said["method"] != "exit":
            message = session.messages.get(timeout=client.PATIENCE) if waiting is not None else came(session)
            if message is None:
                break
            if client.comes_when_it_likes(message):
                if "id" in message:
                    session.send({"jsonrpc": "2.0", "id": message["id"], "result": None})
                continue
            result_ids.came(message)
            if "result" in message and has_tests_of_its_own(said["method"], message["result"]):
                message["result"] = "*"
            note("<--", expectation(message))
            if "method" in message and "id" in message:
                answer = recording.answer(message)
                note("-->", answer)
                session.send(answer)
            elif "method" not in message and message["id"] == waiting:
                waiting = None
    lines.append("exit> %d" % session.process.wait(timeout=client.PATIENCE))
    return lines


def main():
    path = sys.argv[1]
    recording = Recording(path)
    example = next(line[len("project> ") :] for line in recording.head if line.startswith("project> "))
    with tempfile.TemporaryDirectory() as folder, client.Client() as session:
        project = os.path.join(os.path.realpath(folder), "project")
        shutil.copytree(example, project)
        lines = replay(recording, session, project)
    with open(path, "w", encoding="utf-8") as out:
        out.write("\n".join(lines) + "\n")


main()
