"""The formats for programs: they agree with each other, their suggestions are fixes, and no text in them commands anybody."""
import json
import pathlib
import re
import shlex
import urllib.parse
import xml.etree.ElementTree

from common import BRAND, FLAWED, SHORT, expect_harmless, hostile_files, runner_v1, runner_v2


def runner_command(line):
    """The command in a line as the runner of GitHub Actions reads it: (name, properties, message), or None."""
    if not runner_v2(line):
        return None
    command, _, message = line.lstrip()[2:].partition("::")
    name, _, rest = command.partition(" ")
    properties = dict(pair.split("=", 1) for pair in rest.split(",") if "=" in pair)

    def decoded(text, escapes):
        for escape, character in escapes:
            text = text.replace(escape, character)
        return text.replace("%25", "%")

    breaks = [("%0D", "\r"), ("%0A", "\n")]
    return (name, {key: decoded(value, breaks + [("%3A", ":"), ("%2C", ",")]) for key, value in properties.items()},
            decoded(message, breaks))


def run_formats(place, *paths, environment=None):
    """What `check` prints in each format for programs, by its name."""
    names = ("json", "jsonl", "sarif", "rdjson", "gitlab", "junit", "checkstyle", "github")
    outputs = {}
    for name in names:
        done = place.run("check", "--format", name, *paths, environment=environment)
        assert done.returncode in (0, 1) and not done.stderr, (name, done)
        outputs[name] = done.stdout.decode("utf-8")
    return outputs


def check_every_format_is_recorded(Place):
    """C-03: a run in each format there is, whose output is committed (cases/check-*). Schemas hold them in tests/formats."""
    with Place() as place:
        names = place.run("completions", "--values", "format", "check").stdout.decode().split()
    cases = pathlib.Path(__file__).resolve().parent / "cases"
    commands = [shlex.split((case / "command").read_text()) for case in cases.glob("check-*") if (case / "output").exists()]
    recorded = {name for command in commands for word, name in zip(command, command[1:]) if word == "--format"}
    assert len(names) > 8 and set(names) - {"auto"} == recorded, (names, recorded)


def check_formats_for_programs_agree(Place):
    """Every format tells of the same findings, at the same places, each counting columns as its readers do."""
    with Place("bakery") as place:
        place.write("campaigns/é,a:b%.campaign", FLAWED)
        outputs = run_formats(place)
        findings = json.loads(outputs["json"])["diagnostics"]
        assert len(findings) > 10
        expected = [(f["file"], f["range"]["start"]["line"], f["range"]["start"]["column"], f["rule"]) for f in findings]
        assert [json.loads(line) for line in outputs["jsonl"].splitlines()] == findings

        run = json.loads(outputs["sarif"])["runs"][0]
        places = [(urllib.parse.unquote(r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]),
                   r["locations"][0]["physicalLocation"]["region"]) for r in run["results"]]
        assert [(path, region["startLine"], region["startColumn"], run["tool"]["driver"]["rules"][r["ruleIndex"]]["id"])
                for (path, region), r in zip(places, run["results"])] == expected
        assert all(region["startLine"] == region["endLine"] for _, region in places)

        checkstyle = xml.etree.ElementTree.fromstring(outputs["checkstyle"])
        assert [(file.get("name"), int(error.get("line")), int(error.get("column")), error.get("source").split(".", 1)[1])
                for file in checkstyle for error in file] == expected

        commands = [runner_command(line) for line in outputs["github"].splitlines()]
        order = {"error": 0, "warning": 1, "information": 2, "hint": 3}
        by_severity = sorted(range(len(findings)), key=lambda i: order[findings[i]["severity"]])
        assert [(p["file"], int(p["line"]), p["title"]) for _, p, _ in filter(None, commands)] == [
            (expected[i][0], expected[i][1], expected[i][3]) for i in by_severity]
        assert commands[-1] is None and outputs["github"].splitlines()[-1].startswith("Not all findings are shown")

        reports = json.loads(outputs["gitlab"])
        assert [(r["location"]["path"], r["location"]["lines"]["begin"], r["check_name"]) for r in reports] == [
            (file, line, rule) for file, line, _, rule in expected]
        assert len({r["fingerprint"] for r in reports}) == len(reports)

        suites = xml.etree.ElementTree.fromstring(outputs["junit"])
        assert {case.get("name") for case in suites.iter("testcase")} == {
            "brands/harbor.campaign", "campaigns/deals.campaign", "campaigns/é,a:b%.campaign", "legal/privacy.md"}
        told = "".join("".join(case.itertext()) for case in suites.iter("testcase"))
        assert all("[%s]" % rule in told for _, _, _, rule in expected)


def check_reviews_name_files_from_the_root(Place):
    """GitHub and GitLab look for a file from the root of the repository, in whichever of its folders the program ran."""
    def names(cwd, *operands):
        outputs = {name: place.run("check", "--format", name, *operands, cwd=cwd).stdout.decode() for name in ("github", "gitlab", "sarif", "concise")}
        commands = filter(None, map(runner_command, outputs["github"].splitlines()))
        results = json.loads(outputs["sarif"])["runs"][0]["results"]
        edited = [change["artifactLocation"]["uri"] for r in results for fix in r.get("fixes", []) for change in fix["artifactChanges"]]
        assert edited
        return [{properties["file"] for _, properties, _ in commands}, {r["location"]["path"] for r in json.loads(outputs["gitlab"])},
                {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in results} | set(edited),
                {line.split(":")[0] for line in outputs["concise"].splitlines()}]

    with Place() as place, Place() as elsewhere:
        file = place.write("texts/of/a.campaign", SHORT)
        for cwd, shown in ((place.folder, "texts/of/a.campaign"), (file.parent.parent, "of/a.campaign"), (file.parent, "a.campaign")):
            assert names(cwd) == [{"texts/of/a.campaign"}] * 3 + [{shown}], cwd
        # What is in another repository has no name here.
        assert names(elsewhere.folder, str(file)) == [{str(file)}, {str(file)}, {file.as_uri()}, {str(file)}]


def apply_suggestion(text, suggestion):
    lines = text.split("\n")
    first, last = suggestion["range"]["start"]["line"], suggestion["range"]["end"]["line"]
    assert "column" not in suggestion["range"]["start"] and "column" not in suggestion["range"]["end"]
    return "\n".join(lines[:first - 1] + [suggestion["text"]] + lines[last:])


def apply_edits(text, edits):
    data = text.encode()
    for edit in sorted(edits, key=lambda e: -e["range"]["start"]["offset"]):
        data = data[:edit["range"]["start"]["offset"]] + edit["newText"].encode() + data[edit["range"]["end"]["offset"]:]
    return data.decode()


def check_suggestions_are_fixes(Place):
    """C-15: reviewdog's suggestion is the fix of the same finding, in whole lines; columns elsewhere count bytes."""
    with Place("bakery") as place:
        # A finding without a fix, behind characters of two and four bytes.
        place.write("campaigns/é.campaign", SHORT.replace("soup is on", "🥐é soup is on"))
        outputs = run_formats(place)
        findings = json.loads(outputs["json"])["diagnostics"]
        diagnostics = json.loads(outputs["rdjson"])["diagnostics"]
        assert len(findings) == len(diagnostics)
        suggested = 0
        for finding, diagnostic in zip(findings, diagnostics):
            assert (diagnostic["location"]["path"], diagnostic["code"]["value"]) == (finding["file"], finding["rule"])
            text = place.read(finding["file"]).decode()
            if "suggestions" not in diagnostic:
                start = diagnostic["location"]["range"]["start"]
                offset = len("\n".join(text.split("\n")[:start["line"] - 1]).encode()) + (start["line"] > 1)
                assert offset + start["column"] - 1 == finding["range"]["start"]["offset"], (finding, start)
                continue
            [suggestion] = diagnostic["suggestions"]
            assert suggestion["range"] == diagnostic["location"]["range"]
            fix = next((f for f in finding["fixes"] if f["kind"] == "safe"), finding["fixes"][0])
            assert apply_suggestion(text, suggestion) == apply_edits(text, fix["edits"]), finding["rule"]
            suggested += 1
        assert suggested > 5


def check_fingerprints_stay(Place):
    """Lines above a finding do not make it a new one; a second finding of the same words is another one."""
    with Place() as place:
        place.write("a.campaign", FLAWED + "brand a {\n  colour: red\n  colour: red\n}\n")
        before = json.loads(place.run("check", "--format", "gitlab").stdout)
        place.write("a.campaign", "# new\n# lines\n" + FLAWED + "brand a {\n  colour: red\n\n  colour: red\n}\n")
        after = json.loads(place.run("check", "--format", "gitlab").stdout)
        assert [f["fingerprint"] for f in before] == [f["fingerprint"] for f in after]
        assert len({f["fingerprint"] for f in before}) == len(before)
        # Nor does it matter how many are told of, or where the program is called.
        (place.folder / "inner").mkdir()
        for arguments, cwd in ([["--max-diagnostics", "2"], None], [["--select", "unknown-field"], None], [[".."], place.folder / "inner"]):
            part = json.loads(place.run("check", "--format", "gitlab", *arguments, cwd=cwd).stdout)
            assert part and {f["fingerprint"] for f in part} <= {f["fingerprint"] for f in before}, arguments
        # What is missing is told apart by what it is: a field that is filled in makes no other one new.
        place.write("a.campaign", FLAWED.replace("marketing\n", 'marketing\n  description: "x"\n'))
        after = json.loads(place.run("check", "--format", "gitlab", "--select", "missing-field").stdout)
        assert after and {(f["description"], f["fingerprint"]) for f in after} <= {(f["description"], f["fingerprint"]) for f in before}


def check_hostile_text_in_formats(Place):
    """What a file says commands nobody: in the format of GitHub, every command is one of ours."""
    with Place() as place:
        hostile_files(place)
        outputs = run_formats(place, environment={"GITHUB_ACTIONS": "true"})
        for name, text in outputs.items():
            if name != "github":
                expect_harmless(text.encode(), name)
        findings = json.loads(outputs["json"])["diagnostics"]
        lines = [line for line in re.split(r"\r\n|\r|\n", outputs["github"]) if line]
        commands = [runner_command(line) for line in lines if not line.startswith("Not all findings")]
        assert len(commands) == len(findings) and all(commands)
        rules = {finding["rule"] for finding in findings}
        for (name, properties, message), line in zip(commands, lines):
            assert name in ("error", "warning", "notice") and properties["title"] in rules, line
            assert set(properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}, line
            assert not runner_v1(message) and not runner_v1(line), line
        for name in ("junit", "checkstyle"):
            xml.etree.ElementTree.fromstring(outputs[name])


def check_annotations_beside_the_report(Place):
    """C-04: in a workflow of GitHub, without --format, a person gets the report and the annotations, and the report commands nothing.
    From eleven of a kind on a last line says that GitHub does not show them all."""
    with Place("bakery") as place:
        plain = place.run("check").stdout.decode()
        both = place.run("check", environment={"GITHUB_ACTIONS": "true"}).stdout.decode()
        assert both.startswith(plain) and "::error file=" in both[len(plain):]
        assert "::error" not in plain
        human = place.run("check", "--format", "human", environment={"GITHUB_ACTIONS": "true"}).stdout.decode()
        assert human == plain
    remark = b"Not all findings are shown as annotations"
    with Place() as place:
        for count in (10, 11):
            place.write("a.campaign", BRAND + "".join("campaign c%d {\n  brand: nobody\n}\n" % index for index in range(count)))
            done = place.run("check", "--select", "unknown-reference", environment={"GITHUB_ACTIONS": "true"})
            assert (done.returncode, done.stdout.count(b"\n::error ")) == (1, count), done.stdout
            last = done.stdout.splitlines()[-1]
            assert last.startswith(remark) == (count > 10) and done.stdout.count(remark) == (count > 10), done.stdout
            assert b"There are %d errors" % count in last or count == 10, last


def check_files_that_fail_in_formats(Place):
    """A file that could not be checked never looks like one that passed."""
    with Place() as place:
        place.write("good.campaign", BRAND)
        place.write("bad.campaign", b"campaign a\0b {}\n")
        sarif = place.run("check", "--format", "sarif", "good.campaign", "bad.campaign", "nowhere.campaign")
        [invocation] = json.loads(sarif.stdout)["runs"][0]["invocations"]
        assert sarif.returncode == 2 and invocation["executionSuccessful"] is False
        assert len(invocation["toolExecutionNotifications"]) == 2
        junit = place.run("check", "--format", "junit", "good.campaign", "bad.campaign", "nowhere.campaign")
        suite = xml.etree.ElementTree.fromstring(junit.stdout)[0]
        assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("3", "0", "2")
        assert {case.get("name"): case.find("error") is not None for case in suite} == {
            "good.campaign": False, "bad.campaign": True, "nowhere.campaign": True}
