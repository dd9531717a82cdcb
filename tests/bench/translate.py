"""The file that `bench generate` writes in other languages: YAML, JSON and C that say the same, value by value."""

import json
import re

SCHEMA = "schema.json"


def parse(text):
    """Blocks as {type: {name: {...}}} or {type: {...}}, texts as strings, names as Name, lists as lists."""
    lines = iter(text.split("\n"))
    return block(lines)


class Name(str):
    pass


def block(lines):
    members = {}
    for line in lines:
        line = re.sub(r'(^|") # [^"]*$', r"\1", line).strip()
        if line == "}":
            break
        opening = re.fullmatch(r"(\w+)(?: (\w+))? \{(.*)\}?", line)
        if opening and not line.endswith("}"):
            inner = block(lines)
        elif opening:
            inner = dict(field(part, lines) for part in re.findall(r'\w+: "[^"]*"', line))
        elif line and not line.startswith("#"):
            name, value = field(line, lines)
            members[name] = value
            continue
        else:
            continue
        kind, name = opening.group(1), opening.group(2)
        if name:
            members.setdefault(kind, {})[name] = inner
        else:
            members[kind] = inner
    return members


def field(line, lines):
    name, value = line.split(":", 1)
    value = value.strip()
    if value == '"""':
        words = []
        while (part := next(lines).strip()) != '"""':
            words.append(part)
        return name, "\n".join(words) + "\n"
    if value == "[":
        items = []
        while (part := next(lines).strip()) != "]":
            items.append(scalar(part.rstrip(",")))
        return name, items
    if value.startswith("["):
        return name, [scalar(part.strip()) for part in value[1:-1].split(",")]
    return name, scalar(value)


def scalar(value):
    if value in ("true", "false"):
        return value == "true"
    return json.loads(value) if value.startswith('"') else Name(value)


def as_yaml(text):
    return "# yaml-language-server: $schema=./%s\n" % SCHEMA + "\n".join(yaml_lines(parse(text), "")) + "\n"


def yaml_lines(members, indent):
    for name, value in members.items():
        if isinstance(value, dict):
            yield "%s%s:" % (indent, name)
            yield from yaml_lines(value, indent + "  ")
        elif isinstance(value, list) and isinstance(value[0], Name):
            yield "%s%s: [%s]" % (indent, name, ", ".join(value))
        elif isinstance(value, list):
            yield "%s%s:" % (indent, name)
            yield from ("%s  - %s" % (indent, json.dumps(item)) for item in value)
        elif isinstance(value, str) and "\n" in value:
            yield "%s%s: |" % (indent, name)
            yield from ("%s  %s" % (indent, part) if part else "" for part in value.rstrip("\n").split("\n"))
        elif isinstance(value, Name):
            yield "%s%s: %s" % (indent, name, value)
        else:
            yield "%s%s: %s" % (indent, name, json.dumps(value))


def as_json(text):
    return json.dumps(parse(text), indent=2) + "\n"


C_HEAD = """#include <stdbool.h>

struct page { const char *url; };
struct brand { const char *name, *legal_name, *entity_type, *website, *support_email, *support_phone; struct page privacy_policy, terms; };
struct opt_in { const char *url, *consent_text, *screenshot, *place, *number; };
struct campaign {
  const struct brand *brand;
  const char *const *providers, *use_case, *description, *message_flow;
  struct { struct opt_in website, paper, keyword; } opt_in;
  const char *const *opt_in_keywords, *opt_in_message, *const *opt_out_keywords, *opt_out_message, *const *help_keywords;
  const char *help_message, *const *sample_messages;
  bool embedded_links, embedded_phone, age_gated;
};
"""


def as_c(text):
    out = [C_HEAD]
    for kind, named in parse(text).items():
        for name, members in named.items():
            out.append("\nconst struct %s %s = {" % (kind, name))
            out.extend(c_lines(members, "  "))
            out.append("};")
    return "\n".join(out) + "\n"


def c_lines(members, indent):
    for name, value in members.items():
        if isinstance(value, dict):
            yield "%s.%s = {" % (indent, name)
            yield from c_lines(value, indent + "  ")
            yield "%s}," % indent
        elif isinstance(value, list):
            yield "%s.%s = (const char *const[]){" % (indent, name)
            yield from ("%s  %s," % (indent, json.dumps(item)) for item in value)
            yield "%s  0," % indent
            yield "%s}," % indent
        elif isinstance(value, bool):
            yield "%s.%s = %s," % (indent, name, json.dumps(value))
        elif name == "brand":
            yield "%s.brand = &%s," % (indent, value)
        elif "\n" in value:
            yield "%s.%s =" % (indent, name)
            parts = value.rstrip("\n").split("\n")
            yield from ('%s  "%s\\n"%s' % (indent, part, "," if last else "") for part, last in
                        zip(parts, [False] * (len(parts) - 1) + [True]))
        else:
            yield "%s.%s = %s," % (indent, name, json.dumps(value))
