#!/usr/bin/env python3
"""outputs.py FOLDER: writes all kinds of our own JSON, in a folder below FOLDER for each schema that it has to fit: of campaigns
that are clean, flawed and fixed, of hostile text, of files that cannot be checked, and with each option that adds a member.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = os.environ.get("CAMPAIGN_LS") or str(TOP / "build" / "campaign-ls")
sys.dont_write_bytecode = True
sys.path.insert(0, str(TOP / "tests/cli"))
from common import HOSTILE, SETTINGS, SHORT, hostile_files  # noqa: E402


class Place:
    """A new folder that is a project of its own."""

    def __init__(self, parent, name, project=None):
        self.folder = parent / name
        if project:
            shutil.copytree(project, self.folder)
        self.folder.mkdir(exist_ok=True)
        self.git("init", "-q")

    def git(self, *arguments):
        subprocess.run(["git", "-c", "user.name=A", "-c", "user.email=a@b.example", *arguments], cwd=self.folder, check=True)

    def write(self, name, content):
        (self.folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())


class Outputs:
    def __init__(self, folder):
        self.folder = folder

    def keep(self, schema, name, arguments, cwd=TOP, stdin=b""):
        done = subprocess.run([PROGRAM, *arguments], cwd=cwd, input=stdin, capture_output=True, timeout=300)
        # Of what could not be checked the report is written all the same.
        assert done.returncode in (0, 1, 2) and done.stdout, (arguments, done)
        pathlib.Path(self.lines(schema, name)).write_bytes(done.stdout)

    def lines(self, schema, name):
        (self.folder / schema).mkdir(parents=True, exist_ok=True)
        return str(self.folder / schema / name)

    def check(self, name, *arguments, **how):
        lines = self.lines("check-line", name)
        self.keep("check", name, ["check", "--format", "json", "--format", "jsonl=" + lines, *arguments], **how)

    def baseline(self, name, *arguments, cwd=TOP):
        lines = self.lines("baseline-line", name)
        subprocess.run([PROGRAM, "baseline", "--quiet", "-o", lines, *arguments], cwd=cwd, check=True, timeout=300)


def of_campaigns(outputs, work):
    for name in ("tests/campaigns/clean", "tests/campaigns/flawed", "tests/campaigns/fixed", "examples"):
        outputs.check(name.replace("/", " "), name)
        outputs.baseline(name.replace("/", " "), name)
    for project in sorted((TOP / "tests/cli/projects").iterdir()):
        place = Place(work, project.name, project)
        outputs.check(project.name, cwd=place.folder)
        outputs.baseline(project.name, cwd=place.folder)
    outputs.check("stdin", "-", stdin=b'\xef\xbb\xbfbrand x {\n  colour: "red"\n}\n')
    outputs.check("nowhere", "nowhere.campaign", b"\xff\x1b[31m.campaign", "examples")


def of_hostile_text(outputs, work):
    place = Place(work, "hostile")
    hostile_files(place)
    outputs.check("hostile", cwd=place.folder)
    outputs.baseline("hostile", cwd=place.folder)
    for index, words in enumerate(HOSTILE):
        outputs.keep("inspect", "hostile %d" % index, ["inspect", "--format", "json", "--as", "opt_in_message"], stdin=words)
        outputs.keep("config-show", "hostile %d" % index, ["config", "show", "--format", "json", words])


def of_options(outputs, work):
    place = Place(work, "review")
    place.write("a.campaign", SHORT)
    place.git("add", ".")
    place.git("commit", "-q", "-m", "A")
    place.write("b.campaign", SHORT)
    outputs.check("since", "--since", "HEAD", cwd=place.folder)
    outputs.check("most", "--max-diagnostics", "1", cwd=place.folder)
    subprocess.run([PROGRAM, "baseline", "--quiet", "-o", "known.jsonl", "a.campaign"], cwd=place.folder, check=True)
    outputs.check("baseline", "--baseline", "known.jsonl", cwd=place.folder)


def of_other_commands(outputs, work):
    asked = subprocess.run([PROGRAM, "inspect"], capture_output=True, text=True).stderr
    for field in re.findall(r"[a-z_]+", asked.rpartition(": ")[2]):
        for name, text in (("empty", ""), ("short", "Hi \U0001f950"), ("long", "Acme: Msg & data rates may apply. Reply STOP to opt out. " * 9)):
            outputs.keep("inspect", "%s %s" % (field, name), ["inspect", "--format", "json", "--as", field], stdin=text.encode())
    outputs.keep("rules", "rules", ["rules", "--format", "json"])
    place = Place(work, "settings")
    place.write(SETTINGS, '{"severities": {"sample-message-long": "off"}, "providers": ["zoom"], "baseline": "a.jsonl", "maxFileSize": "1M"}')
    outputs.keep("config-show", "default", ["config", "show", "--format", "json"])
    outputs.keep("config-show", "set", ["config", "show", "--format", "json", "--severity", "url-shortener=hint", "--fail-level", "never",
                                        "a.campaign"], cwd=place.folder)


def main():
    outputs = Outputs(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as work:
        for write in (of_campaigns, of_hostile_text, of_options, of_other_commands):
            write(outputs, pathlib.Path(work))


if __name__ == "__main__":
    main()
