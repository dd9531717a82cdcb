"""C-16: what the schemas of our own JSON promise, member by member, held against a list that is committed.

Whoever reads our JSON relies on what a member is called, on what it may hold and on whether it is always there. So that
none of it changes by an oversight, the list beside this file, members.txt, restates it in plain lines; a line may go only
when `schemaVersion` is raised.
"""
import json
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parent.parent
SCHEMAS = TOP / "server/report/schemas"
LIST = HERE / "members.txt"
GONE = """%s, though schemaVersion is still %s. Programs rely on it:
      put it back, and give what is new a member of its own; or raise CAMP_JSON_SCHEMA_VERSION in include/campaign/version.h
      and `schemaVersion` in server/report/schemas, say so in CHANGELOG.md, and run tests/catalogue/run --accept"""
SOMETIMES = ", not always there"
NEW = "%s is not in tests/catalogue/members.txt: run tests/catalogue/run --accept"


def read():
    return {path.name: json.loads(path.read_text()) for path in sorted(SCHEMAS.glob("*.json"))}


class Reader:
    """The members of one schema as lines, and what is wrong with the schema."""

    def __init__(self, schemas, name):
        self.schemas = schemas
        self.name = name
        self.lines = []
        self.faults = []
        self.add(schemas[name], schemas[name], "")

    def resolve(self, node, root):
        while "$ref" in node:
            file, _, pointer = node["$ref"].partition("#")
            root = self.schemas[file] if file else root
            description = node.get("description")
            node = root
            for step in pointer.split("/")[1:]:
                node = node[step]
            if description:
                node = {**node, "description": description}
        return node, root

    def add(self, node, root, path):
        node, root = self.resolve(node, root)
        for member, below in node.get("properties", {}).items():
            inner, _ = self.resolve(below, root)
            full = path + "." + member if path else member
            always = "" if member in node.get("required", []) else SOMETIMES
            self.lines.append("%s %s: %s%s" % (self.name, full, kind(inner), always))
            if not inner.get("description", "").endswith("."):
                self.faults.append("%s: %s is not described in a sentence" % (self.name, full))
            self.add(below, root, full)
        for word, step in (("items", "[]"), ("additionalProperties", ".*")):
            if isinstance(node.get(word), dict):
                inner, _ = self.resolve(node[word], root)
                self.lines.append("%s %s%s: %s" % (self.name, path, step, kind(inner)))
                self.add(node[word], root, path + step)


def kind(node):
    if "const" in node:
        return "always %s" % json.dumps(node["const"])
    if "enum" in node:
        return " or ".join(json.dumps(value) for value in node["enum"])
    types = node["type"]
    return types if isinstance(types, str) else " or ".join(types)


def faults_of_schemas(schemas, version):
    """What the schemas have to say alike."""
    faults, definitions = [], {}
    settings = json.loads((TOP / "editors/vscode/schemas/settings.json").read_text())
    for name, schema in schemas.items():
        if (schema["$schema"], schema["$id"]) != (settings["$schema"], settings["$id"].replace("settings.json", name)):
            faults.append("%s: $schema or $id is another one than its neighbours'" % name)
        said = schema.get("properties", {}).get("schemaVersion", {}).get("const", version)
        if said != version:
            faults.append("%s: schemaVersion is %s; the program writes %s" % (name, said, version))
        for word, definition in schema.get("$defs", {}).items():
            if definitions.setdefault(word, definition) != definition:
                faults.append("%s: $defs/%s says something else than in another schema" % (name, word))
    return faults


def check(version, accept):
    """What is wrong, as lines; `version` is the schemaVersion that the program writes. `accept` writes the list anew, unless that
    would break a promise."""
    schemas = read()
    readers = [Reader(schemas, name) for name in schemas]
    head = "schemaVersion %s" % version
    lines = [line for reader in readers for line in reader.lines]
    known = LIST.read_text().splitlines() if LIST.exists() else []
    faults = faults_of_schemas(schemas, version) + [fault for reader in readers for fault in reader.faults]
    # What has come to be there always breaks nothing.
    gone = [GONE % ("%s is gone or has changed" % line, version) for line in known[1:]
            if line not in lines and line.replace(SOMETIMES, "") not in lines]
    if gone and known[0] == head:
        return faults + gone
    if accept:
        LIST.write_text("\n".join([head, *lines]) + "\n")
    elif known[:1] != [head]:
        faults.append("tests/catalogue/members.txt speaks of another schemaVersion than %s: run tests/catalogue/run --accept" % version)
    else:
        faults += [NEW % line for line in lines if line not in known]
    return faults
