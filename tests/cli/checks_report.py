"""What a person or a program is told: the report, its colours and frames, and as JSON."""
import json
import os
import pty
import re

from common import BRAND, SETTINGS, SHORT


def check_json(Place):
    with Place("bakery") as place:
        document = json.loads(place.run("check", "--format", "json").stdout)
        assert list(document) == ["schemaVersion", "tool", "diagnostics", "summary"]
        assert document["schemaVersion"] == 1 and document["tool"]["name"] == "campaign-ls"
        order = [(d["file"], d["range"]["start"]["offset"], d["rule"]) for d in document["diagnostics"]]
        assert order and order == sorted(order)
        counts = {"error": 0, "warning": 0, "information": 0, "hint": 0}
        for found in document["diagnostics"]:
            counts[found["severity"]] += 1
            expect_range(place, found["file"], found["range"])
            assert found["helpUri"].endswith("#" + found["rule"])
            assert all(re.fullmatch(r"[a-z0-9_]+:.+", code) for code in found["codes"])
            assert isinstance(found["resubmittable"], bool)
            for fix in found["fixes"]:
                assert fix["kind"] in ("safe", "review") and fix["title"] and fix["edits"]
                for edit in fix["edits"]:
                    expect_range(place, edit["file"], edit["range"])
            for related in found["related"]:
                expect_range(place, related["file"], related["range"])
        summary = document["summary"]
        assert [summary[name] for name in ("errors", "warnings", "informations", "hints")] == list(counts.values())
        assert summary["files"] == 2 and "notChecked" not in summary
        assert summary["fixable"]["safe"] > 0 and summary["fixable"]["review"] > 0
        done = place.run("check", "--format", "json", "--color", "always", "nowhere", "brands")
        assert json.loads(done.stdout)["summary"]["notChecked"] == [{"file": "nowhere", "reason": "does not exist"}]


def check_a_cause_has_the_codes_of_all_folders(Place):
    """Campaigns of folders with providers of their own send for one brand: one finding, with the codes of all of them."""
    def codes(*names):
        found = json.loads(place.run("check", "--format", "json", *names).stdout)["diagnostics"]
        [own] = [d["codes"] for d in found if d["rule"] == "privacy-policy-missing-non-sharing"]
        return own

    with Place() as place:
        place.write("brand.campaign", "brand b {\n  name: \"Birch Tea\"\n  privacy_policy { text: \"We keep your number.\" }\n}\n")
        for name in ("twilio", "zoom", "bandwidth"):
            place.write(name + "/a.campaign", "import \"../brand.campaign\"\ncampaign a { brand: b }\n")
            place.write(name + "/" + SETTINGS, json.dumps({"providers": [name] if name != "zoom" else ["zoom", "twilio"]}))
        alone = {name: codes(name) for name in ("twilio", "zoom", "bandwidth")}
        assert [sorted({code.split(":")[0] for code in own}) for own in alone.values()] == [["twilio"], ["twilio", "zoom"], ["bandwidth"]]
        together = codes(*alone)
        assert sorted(together) == sorted({code for own in alone.values() for code in own}), together
        # Those of a provider stand together, in its order.
        providers = [code.split(":")[0] for code in together]
        assert len([1 for before, after in zip(providers, providers[1:]) if before != after]) == 2, together
        assert [code for code in together if code.startswith("twilio:")] == alone["twilio"], together


def check_what_belongs_to_a_finding_is_shown(Place):
    """A second place, in each format that has room for one, with what it has to do with the finding."""
    with Place() as place:
        place.write("a.campaign", 'campaign c {\n  description: "One."\n  description: "Two."\n}\n')
        outputs = {name: place.run("check", "--select", "duplicate-field", "--format", name).stdout.decode() for name in ("human", "rdjson", "sarif")}
        frame = """  = see: first given here
 --> a.campaign:2:3
  |
2 |   description: "One."
  |   -----------
"""
        assert frame in outputs["human"], outputs["human"]
        [found] = json.loads(outputs["rdjson"])["diagnostics"]
        [related] = found["related_locations"]
        assert related == {"message": "first given here", "location": {"path": "a.campaign", "range": {
            "start": {"line": 2, "column": 3}, "end": {"line": 2, "column": 14}}}}, related
        [result] = json.loads(outputs["sarif"])["runs"][0]["results"]
        [related] = result["relatedLocations"]
        assert related["message"]["text"] == "first given here" and related["physicalLocation"]["region"]["startLine"] == 2, related


def check_words_are_quoted_as_they_are_read(Place):
    """Of a page in Markdown without its marks, and without where its links lead; the frame shows it as it is written."""
    brand = BRAND.replace("\n}\n", '\n  privacy_policy {\n    file: "privacy.%s"\n  }\n}\n')
    page = "We **share** your _mobile_number_ with [our \\*partners](https://a.example/p) for `their` marketing.\n"
    with Place() as place:
        for kind, words in (("md", ": \"We share your mobile_number with our *partners for their\u2026\""),
                            ("txt", ": \"We **share** your _mobile_number_ with [our\u2026\"")):
            place.write("a.campaign", brand % kind)
            place.write("privacy." + kind, page)
            done = place.run("check", "--format", "json", "--select", "privacy-policy-allows-sharing")
            [finding] = json.loads(done.stdout)["diagnostics"]
            assert words in finding["message"], (words, finding["message"])
            assert "We **share** your _mobile" in place.run("check", "--select", "privacy-policy-allows-sharing").stdout.decode()


def check_names_beyond_the_basic_plane_are_escaped(Place):
    """What hides is written as the two halves that JSON has for it, and read back as it was."""
    with Place() as place:
        place.write("a\U000E0041.campaign", SHORT)
        output = place.run("check", "--format", "json").stdout.decode()
        assert "\\udb40\\udc41.campaign" in output and "\U000E0041" not in output
        assert {found["file"] for found in json.loads(output)["diagnostics"]} == {"a\U000E0041.campaign"}


def expect_range(place, name, range):
    """Lines and columns from 1, columns in code points, offsets in bytes: all three say the same."""
    text = place.read(name)
    for end in ("start", "end"):
        before = text[:range[end]["offset"]]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode()) + 1
        assert (range[end]["line"], range[end]["column"]) == (line, column), (name, range, line, column)
    assert range["start"]["offset"] <= range["end"]["offset"]


def check_formats_agree(Place):
    with Place("bakery") as place:
        document = json.loads(place.run("check", "--format", "json").stdout)
        lines = place.run("check", "--format", "concise").stdout.decode().splitlines()
        assert len(lines) == len(document["diagnostics"])
        for line, found in zip(lines, document["diagnostics"]):
            start = found["range"]["start"]
            assert line.startswith("%s:%d:%d: " % (found["file"], start["line"], start["column"]))
            assert line.endswith(": %s [%s]" % (found["message"], found["rule"]))
        human = place.run("check").stdout.decode()
        assert all(found["message"] in human for found in document["diagnostics"])


TWO_CAMPAIGNS = 'brand a { name: "A" }\n' + "".join(
    'campaign %s { brand: a use_case: marketing opt_in_message: "Hello" sample_messages: ["Hello there"] }\n' % name for name in ("b", "c"))


def check_statistics_count_what_is_found(Place):
    with Place() as place:
        place.write("a.campaign", TWO_CAMPAIGNS)
        found = json.loads(place.run("check", "--format", "json").stdout)["diagnostics"]
        lines = place.run("check", "--format", "statistics", "--quiet").stdout.decode().splitlines()
        rows = [re.fullmatch(r" *(\d+)  (error|warning|note|hint) +([a-z0-9-]+): (.*?)(?: \((\d+) with a fix\))?", line).groups() for line in lines]
        told = {(rule, severity): (int(count), int(fixed or 0)) for count, severity, rule, _, fixed in rows}
        counted = {}
        for finding in found:
            key = finding["rule"], finding["severity"].replace("information", "note")
            count, fixed = counted.get(key, (0, 0))
            counted[key] = count + 1, fixed + bool(finding["fixes"])
        assert told == counted and len(counted) > 3 and max(counted.values()) >= (2, 0), (told, counted)
        order = [-int(row[0]) for row in rows]
        assert order == sorted(order), order
        # All of them count, also those that are not told of; and the summary is that of a report.
        some = place.run("check", "--format", "statistics", "--max-diagnostics", "1").stdout.decode().splitlines()
        assert some[:-1] == lines and some[-1] == place.run("check").stdout.decode().splitlines()[-1], some
        assert place.run("check", "--format", "statistics", "--select", "url-shortener").stdout == b"No problems found in 1 file\n"


def check_colors(Place):
    """C-13: on a terminal, or where they are asked for; nowhere else is there an escape."""
    with Place("bakery") as place:
        def colored(*arguments, **environment):
            return b"\x1b" in place.run("check", *arguments, environment=environment).stdout

        assert not colored()
        assert colored("--color", "always")
        assert not colored("--color", "never", FORCE_COLOR="1")
        assert colored(FORCE_COLOR="1")
        assert not colored(FORCE_COLOR="1", NO_COLOR="1")
        assert not colored(FORCE_COLOR="0")
        assert colored("--color=always", NO_COLOR="1")
        assert not colored("--color", "always", "--format", "json")
        plain = place.run("check").stdout
        assert re.sub(rb"\x1b\[[0-9;]*m", b"", place.run("check", "--color", "always").stdout) == plain
        assert b"\x1b" in on_terminal(place, {}) and b"\x1b" not in on_terminal(place, {"TERM": "dumb"})


def on_terminal(place, environment):
    ours, theirs = pty.openpty()
    read = b""
    process = place.run("check", "brands", stdout=theirs, environment=environment)
    os.close(theirs)
    assert process.returncode in (0, 1)
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:
            break
        if not piece:
            break
        read += piece
    os.close(ours)
    return read


def check_frames_point_at_the_words(Place):
    """The marks stand below the marked words, whatever stands before them: columns as a terminal counts them."""
    with Place() as place:
        place.write("a.campaign", 'brand a {\n\tname: "日本 é 🥐"  colour: "red"\n}\n')
        lines = place.run("check", "a.campaign").stdout.decode().splitlines()
        row = next(i for i, line in enumerate(lines) if line.startswith("2 | "))
        shown, marks = lines[row][4:], lines[row + 1][4:]
        width = sum(2 if ord(c) >= 0x3000 else 1 for c in shown[:shown.index("colour")])
        assert shown.startswith("    name"), shown
        assert marks.rstrip() and marks.index("^") == width, (shown, marks)
        place.write("long.campaign", 'brand a { name: "x" } # ' + "a" * 5000 + '\nbrand b { ' + " " * 4000 + 'colour: "red" '
                    + " " * 4000 + '}\n')
        done = place.run("check", "long.campaign").stdout.decode()
        assert max(map(len, done.splitlines())) < 180 and "..." in done and "colour" in done, done


def check_most_diagnostics(Place):
    """C-12: the heaviest, how many more there are, and the status as if all were written."""
    with Place() as place:
        place.write("a.campaign", SHORT)
        whole = json.loads(place.run("check", "--format", "json").stdout)
        errors = [finding for finding in whole["diagnostics"] if finding["severity"] == "error"]
        most = len(errors) - 2
        assert most > 2 and len(errors) < len(whole["diagnostics"])
        done = place.run("check", "--format", "json", "--max-diagnostics", str(most))
        part = json.loads(done.stdout)
        assert part["diagnostics"] == errors[:most] and done.returncode == 1
        assert part["summary"] == {**whole["summary"], "leftOut": len(whole["diagnostics"]) - most}
        left = b"campaign-ls: and %d more, which --max-diagnostics leaves out\n" % part["summary"]["leftOut"]
        assert done.stderr == left, done
        done = place.run("check", "--format", "concise", "--max-diagnostics", "1", "--select", "fields-alike,missing-field",
                         "--severity", "missing-field=warning")
        assert done.stdout.count(b"\n") == 1 and done.returncode == 0, done
        assert place.run("check", "--format", "json", "--max-diagnostics", "100000").stdout == place.run("check", "--format", "json").stdout


def check_reports_in_files(Place):
    """One run, several reports: each file holds what stdout would, whatever stands on stdout, or is as it was."""
    formats = ["checkstyle", "concise", "github", "gitlab", "human", "json", "jsonl", "junit", "rdjson", "sarif"]
    with Place("bakery") as place:
        alone = {name: place.run("check", "--format", name).stdout for name in formats}
        for environment in ({}, {"GITHUB_ACTIONS": "true"}):
            stdout = place.run("check", "--color", "always", environment=environment).stdout
            arguments = [word for name in formats for word in ("--format", "%s=out %s,1" % (name, name))]
            done = place.run("check", "--color", "always", "--format", "auto", *arguments, environment=environment)
            assert (done.returncode, done.stdout, done.stderr) == (1, stdout, b""), done
            assert {name: place.read("out %s,1" % name) for name in formats} == alone
        done = place.run("check", "--format=auto=person.txt", environment={"GITHUB_ACTIONS": "true"})
        assert (done.returncode, done.stdout) == (1, b"") and place.read("person.txt") == alone["human"], done
        place.write(".campaign-ls.json", "{}")
        os.link(place.folder / "legal/privacy.md", place.folder / "policy.txt")
        os.symlink("brands/harbor.campaign", place.folder / "brand.txt")
        files = {path: path.read_bytes() for path in place.folder.rglob("*") if path.is_file()}
        for arguments in (["json=campaigns/deals.campaign"], ["json=new.campaign"], ["json=legal/privacy.md"], ["json=policy.txt"],
                          ["json=brand.txt"], ["json=.campaign-ls.json"], ["json=nowhere/a.json"], ["json=campaigns"], ["json="], ["=a"],
                          ["nonsense=a.json"], ["json", "sarif"], ["json=a.json", "sarif=./a.json"]):
            done = place.run("check", "--select", "url-shortener", *[word for argument in arguments for word in ("--format", argument)])
            assert done.returncode == 2 and done.stderr.startswith(b"campaign-ls: "), (arguments, done)
            assert files == {path: path.read_bytes() for path in place.folder.rglob("*") if path.is_file()}, arguments
        # What could not be checked is in the report, which is written all the same.
        done = place.run("check", "--format", "json=all.json", "nowhere.campaign", "brands")
        assert done.returncode == 2 and json.loads(place.read("all.json"))["summary"]["notChecked"], done
