"""That the configurations for editors which are not started here can be read, and name what is there."""

import json
import os
import re
import sys

try:
    import tomllib
except ImportError:
    print("needs Python 3.11 or later")
    sys.exit(77)

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..")
EDITORS = os.path.join(ROOT, "editors")
results = []


def check(name, condition, detail=""):
    results.append(bool(condition))
    if not condition:
        print("FAIL  %s: %s" % (name, detail))


def toml(*names):
    with open(os.path.join(EDITORS, *names), "rb") as file:
        return tomllib.load(file)


def text(*names):
    with open(os.path.join(EDITORS, *names), encoding="utf-8") as file:
        return file.read()


def version():
    header = text("..", "include", "campaign", "version.h")
    return re.search(r'CAMP_VERSION "(.+)"', header)[1]


helix = toml("helix", "languages.toml")
check("Helix starts the server", helix["language-server"]["campaign-ls"]["args"] == ["lsp"])
check("Helix uses it", helix["language"][0]["language-servers"] == ["campaign-ls"])

zed, language, crate = toml("zed", "extension.toml"), toml("zed", "languages", "campaign", "config.toml"), toml("zed", "Cargo.toml")
check("Zed: the server is for the language", zed["language_servers"]["campaign-ls"]["languages"] == [language["name"]])
check("Zed: the grammar is the one that is fetched", language["grammar"] in zed["grammars"])
check("Zed: the grammar's folder", os.path.exists(os.path.join(ROOT, zed["grammars"]["campaign"]["path"], "grammar.js")))
check("Zed: versions", zed["version"] == crate["package"]["version"] == version(), zed["version"])
for name in ("highlights", "brackets", "indents", "outline"):
    check("Zed: " + name, len(text("zed", "languages", "campaign", name + ".scm")) > 20)

kakoune = toml("kakoune", "kak-lsp.toml")["language_server"]["campaign-ls"]
check("Kakoune starts the server", [kakoune["command"], *kakoune["args"]] == ["campaign-ls", "lsp"])

client = json.loads(text("sublime", "LSP.sublime-settings"))["clients"]["campaign-ls"]
syntax = text("sublime", "Campaign.sublime-syntax")
check("Sublime Text starts the server", client["command"] == ["campaign-ls", "lsp"])
check("Sublime Text: the selector is the syntax's scope", "\nscope: %s\n" % client["selector"] in syntax)
patterns = re.findall(r"match: '(.*)'$", syntax, re.M)
contexts = set(re.findall(r"^  (\w+):$", syntax, re.M))
for pattern in patterns:
    check("Sublime Text: pattern " + pattern, re.compile(pattern.replace("''", "'")))
for used in re.findall(r"(?:push|include): (\w+)", syntax):
    check("Sublime Text: context " + used, used in contexts)
check("Sublime Text: patterns", len(patterns) > 10)

print("%d passed, %d failed" % (results.count(True), results.count(False)))
sys.exit(0 if all(results) else 1)
