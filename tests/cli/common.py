"""What the checks share: texts to check, and what a terminal or the runner of a CI would make of an output."""
import os
import re

# What a program is told that is built with sanitizers, and where it finds libraries, in an environment that is made anew.
PASSED_ON = {name: os.environ[name] for name in ("ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS", "LD_LIBRARY_PATH")
             if name in os.environ}
BRAND = 'brand harbor {\n  name: "Harbor Bakery"\n  website: "https://www.harborbakery.example"\n}\n'
UNTIDY = 'brand zzz {\n    name: "Zzz"\n  website: "www.zzz.example"\n}\n'
FLAWED = 'campaign deals {\n  use_case: marketing\n}\n'
SHORT = BRAND + ('campaign deals {\n  brand: harbor\n  use_case: marketing\n'
                 '  sample_messages: ["Harbor Bakery: soup is on at https://bit.ly/soup. Reply STOP to opt out."]\n}\n')
SETTINGS = ".campaign-ls.json"
HOSTILE = [
    b"::error::x", b"  ::stop-commands::t", b"\t::set-output name=a::b", b"text ##[error]x", b"##[add-path]/tmp",
    b"\x1b]0;owned\x07", b"\x1b[2J", b"%0A::error::y", b"a\r::error::z", b"\xc2\x85::error::n", b"\xc2\x9b31m",
    "\u202e::error::rtl\u202c".encode(), "\u2066x\u2069".encode(), "\u2028::error::ls".encode(),
    "\u200b::error::zw".encode(), "#\u200d#[error]zwj".encode(), "\u00ad::error::shy".encode(),
    ":\u2060:error::wj".encode(), "\u3000::error::wide".encode(), b"\xff::error::bad", b"\xef\xbb\xbf::error::bom",
    "\ufffe::error::no character\uffff".encode(), b"a ##vso[task.setvariable variable=PATH]x", b"##teamcity[buildStop]",
]


def runner_v2(line):
    """TryParseV2 of the runner of GitHub Actions, with any name taken for a registered command."""
    line = line.lstrip()
    if not line.startswith("::"):
        return False
    return line.find("::", 2) >= 0


def runner_v1(line):
    """TryParse, for the older `##[command]`."""
    at = line.find("##[")
    return at >= 0 and line.find("]", at) >= 0


def other_runners(line):
    """The commands of Azure Pipelines, anywhere in a line, and of TeamCity."""
    return re.search(r"##(vso|teamcity)\[", line)


def without_weight(line):
    """As comparisons by culture see a line: characters that are to be ignored are not there."""
    import unicodedata
    return "".join(c for c in line if unicodedata.category(c) not in ("Cf", "Mn", "Me", "Cc") or c in "\t")


def expect_harmless(output, what):
    text = output.decode("utf-8")
    for line in re.split(r"\r\n|\r|\n", text):
        for seen in (line, without_weight(line)):
            assert not runner_v2(seen) and not runner_v1(seen) and not other_runners(seen), (what, line)
    for c in text:
        code = ord(c)
        assert c == "\n" or (code >= 0x20 and not 0x7F <= code <= 0x9F), (what, hex(code))
        assert not 0x202A <= code <= 0x202E and not 0x2066 <= code <= 0x2069, (what, hex(code))


def hostile_files(place):
    names = []
    for index, words in enumerate(HOSTILE):
        body = (b"campaign c%d {\n" % index + words + b"\n  use_case: \"" + words + b"\"\n  description: \"\"\"\n" + words
                + b"\n    x " + words + b"\n    \"\"\"\n  " + words + b": marketing\n  message_flow: \"a " + words + b"\"\n}\n"
                + b"import \"" + words + b"\"\n# campaign-ls: allow " + words + b"\n")
        names.append("case%d.campaign" % index)
        place.write(names[-1], body)
    for name in ("a,b:c%.campaign", "::error::x.campaign", "##[error]y.campaign", "\x1b[31m.campaign", "\u202eevil.campaign",
                 "line\nbreak::.campaign", " ::warning::w.campaign"):
        place.write(name, FLAWED)
        names.append("./" + name)
    return names
