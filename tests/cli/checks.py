"""What cannot be said as one fixed text. Each function is one test; `Place` makes a folder to run the program in."""
import json
import os
import pty
import re
import resource
import shutil
import signal
import subprocess
import time

BRAND = 'brand harbor {\n  name: "Harbor Bakery"\n  website: "https://www.harborbakery.example"\n}\n'
UNTIDY = 'brand zzz {\n    name: "Zzz"\n  website: "www.zzz.example"\n}\n'
FLAWED = 'campaign deals {\n  use_case: marketing\n}\n'


def check_exit_codes(Place):
    """The table of the manual: 0 nothing at error level, 1 findings at error level, 2 could not do it."""
    with Place() as place:
        place.write("brand.campaign", BRAND)
        place.write("flawed.campaign", FLAWED)
        place.write("binary.campaign", b"campaign a\0b {}\n")
        place.write("wide.campaign", BRAND.encode("utf-16"))
        place.write("large.campaign", b"# " + b"a" * 10_000_000)
        (place.folder / "empty").mkdir()
        os.mkfifo(place.folder / "pipe.campaign")
        table = [
            (0, ["check", "brand.campaign"]),
            (1, ["check", "flawed.campaign"]),
            (1, ["check", "brand.campaign", "flawed.campaign"]),
            (2, ["check", "nowhere.campaign"]),
            (2, ["check", "nowhere.campaign", "brand.campaign"]),
            (2, ["check", "binary.campaign"]),
            (2, ["check", "wide.campaign"]),
            (2, ["check", "large.campaign"]),
            (2, ["check", "pipe.campaign"]),
            (2, ["check", "/dev/zero"]),
            (2, ["check", "empty"]),
            (2, ["check", ""]),
            (2, ["check", "--nonsense"]),
            (2, ["check", "--format"]),
            (2, ["check", "--format", "nonsense", "brand.campaign"]),
            (2, ["check", "--providers", "twillio", "brand.campaign"]),
            (2, ["check", "--providers", "twilio,", "brand.campaign"]),
            (2, ["check", "--max-file-size", "much", "brand.campaign"]),
            (2, ["check", "--stdin-filename", "x.campaign", "brand.campaign"]),
            (2, ["check", "--jobs", "-1", "brand.campaign"]),
            (2, ["check", "--max-diagnostics", "few", "brand.campaign"]),
            (1, ["check", "--max-diagnostics", "1", "flawed.campaign"]),
            # C-02: findings above and below the level that counts
            (0, ["check", "--fail-level", "never", "flawed.campaign"]),
            (1, ["check", "--fail-level", "hint", "flawed.campaign"]),
            (0, ["check", "--select", "url-shortener", "flawed.campaign"]),
            (1, ["check", "--select", "missing-field", "flawed.campaign"]),
            (0, ["check", "--select", "missing-field", "--severity", "missing-field=warning", "flawed.campaign"]),
            (1, ["check", "--select", "missing-field", "--severity", "missing-field=warning", "--fail-level", "warning",
                 "flawed.campaign"]),
            (0, ["check", "--select", "missing-field", "--ignore", "missing-field", "--fail-level", "hint", "flawed.campaign"]),
            (2, ["check", "--fail-level", "fatal", "flawed.campaign"]),
            (2, ["check", "--select", "no-such-rule", "flawed.campaign"]),
            (2, ["check", "--ignore", "", "flawed.campaign"]),
            (2, ["check", "--severity", "missing-field", "flawed.campaign"]),
            (2, ["check", "--severity", "missing-field=loud", "flawed.campaign"]),
            (2, ["check", "--severity", "no-such-rule=off", "flawed.campaign"]),
            (2, ["check", "--config", "nowhere.json", "brand.campaign"]),
            (2, ["check", "--config", "brand.campaign", "brand.campaign"]),
            (2, ["check", "--config", "nowhere.json", "--isolated", "brand.campaign"]),
            (2, ["fix", "--config", "nowhere.json", "brand.campaign"]),
            (0, ["fix", "--diff", "--fail-level", "never", "--select", "url-shortener", "flawed.campaign"]),
            (2, ["config"]),
            (2, ["config", "shw"]),
            (2, ["config", "list", "x"]),
            (2, ["config", "list", "--format", "json"]),
            (2, ["config", "show", "--config", "nowhere.json"]),
            (0, ["config", "show"]),
            (0, ["config", "show", "brand.campaign"]),
            (0, ["config", "show", "no-such.campaign"]),
            (0, ["config", "list"]),
            (0, ["config", "schema"]),
            (2, ["nonsense"]),
            (2, []),
            (0, ["--help"]),
            (0, ["check", "--help"]),
            (0, ["--version"]),
            (0, ["rules"]),
            (1, ["explain", "no-such-rule"]),
            (2, ["explain"]),
            (2, ["inspect"]),
            (2, ["inspect", "--as", "nonsense"]),
            (2, ["inspect", "--as", "script", "nowhere.txt"]),
            (0, ["fix", "--diff", "brand.campaign"]),
            (2, ["fix", "nowhere.campaign"]),
        ]
        for status, arguments in table:
            done = place.run(*arguments)
            assert done.returncode == status, (arguments, done.returncode, done.stdout, done.stderr)
            if status == 2 and arguments:
                assert done.stderr.startswith(b"campaign-ls: "), (arguments, done.stderr)
        assert b"9.5 MiB" in place.run("check", "large.campaign").stderr
        assert b"8 MiB" in place.run("check", "large.campaign").stderr
        assert b"UTF-8" in place.run("check", "wide.campaign").stderr


def check_unreadable_file_and_folder(Place):
    if os.geteuid() == 0:
        return  # root reads everything
    with Place() as place:
        place.write("closed/a.campaign", BRAND)
        place.write("b.campaign", BRAND)
        os.chmod(place.folder / "closed", 0)
        done = place.run("check")
        assert done.returncode == 2 and b"closed is a folder that may not be read" in done.stderr, done


def check_every_output_failure_is_told(Place):
    with Place("bakery") as place:
        with open("/dev/full", "wb") as full:
            done = place.run("check", stdout=full)
        assert done.returncode == 2 and b"cannot write" in done.stderr, done
        reader, writer = os.pipe()
        os.close(reader)
        done = place.run("check", stdout=writer)
        os.close(writer)
        assert done.returncode == 2 and b"cannot write" in done.stderr, done
        done = place.run("check", stdout=None, preexec_fn=lambda: os.close(1))
        assert done.returncode == 2 and b"cannot write" in done.stderr, done
        # A closed stdin is an empty one, and no file that is opened later takes its place.
        done = place.run("check", "-", stdin=None, preexec_fn=lambda: os.close(0))
        assert done.returncode == 0, done


def check_walk(Place):
    with Place() as place:
        for name in ("b.campaign", "a.campaign", "sub/deep/c.campaign", ".hidden/x.campaign", "node_modules/x.campaign",
                     ".swap.campaign", "other.txt", "folder.campaign/d.campaign"):
            place.write(name, FLAWED)
        os.symlink(place.folder / "sub", place.folder / "link")
        os.symlink(place.folder / "a.campaign", place.folder / "z.campaign")
        os.mkfifo(place.folder / "pipe.campaign")
        done = place.run("check", "--format", "concise")
        files = list(dict.fromkeys(line.split(b":")[0] for line in done.stdout.splitlines()))
        assert files == [b"a.campaign", b"b.campaign", b"folder.campaign/d.campaign", b"sub/deep/c.campaign",
                         b"z.campaign"], files
        # One file by several names of the command line is checked once.
        once = place.run("check", "--format", "concise", "a.campaign")
        more = place.run("check", "--format", "concise", "a.campaign", "./a.campaign", "sub/../a.campaign")
        assert once.stdout == more.stdout and once.stdout


def check_links_out_of_the_project(Place):
    """A repository brings no file to light, and changes none, that stands outside of it."""
    with Place() as place, Place() as elsewhere:
        secret = elsewhere.write("secret.campaign", UNTIDY)
        os.symlink(secret, place.folder / "link.campaign")
        os.symlink(elsewhere.folder, place.folder / "folder.campaign")
        os.symlink("/dev/zero", place.folder / "zero.campaign")
        place.write("own.campaign", FLAWED)
        for command in (["check"], ["fix", "--unsafe"], ["fmt"]):
            done = place.run(*command)
            assert done.returncode == 2 and b"link.campaign is a symbolic link out of the project" in done.stderr, done
            assert b"zzz" not in done.stdout + done.stderr and secret.read_bytes() == UNTIDY.encode(), done
        named = place.run("check", "link.campaign")
        assert named.returncode == 1 and b"zzz" in named.stdout, named


def check_same_bytes_whatever_the_surroundings(Place):
    with Place("bakery") as place:
        for index in range(12):
            place.write("campaigns/copy%02d.campaign" % index, place.read("campaigns/deals.campaign"))
        expected = place.run("check", "--format", "json", "campaigns", "brands").stdout
        assert expected
        runs = [
            place.run("check", "--format", "json", "brands", "campaigns"),
            place.run("check", "--format", "json", "campaigns", "brands", environment={"LC_ALL": "tr_TR.UTF-8"}),
            place.run("check", "--format", "json", "campaigns", "brands", environment={"LC_ALL": "C"}),
            place.run("check", "--format", "json", "campaigns", "brands", environment={"TZ": "Asia/Tokyo", "LANG": "zh_CN"}),
        ]
        runs += [place.run("check", "--format", "json", "--jobs", str(jobs), "campaigns", "brands") for jobs in (1, 2, 3, 32)]
        for done in runs:
            assert done.stdout == expected
        # From another folder only the paths differ.
        done = place.run("check", "--format", "concise", ".", cwd=place.folder / "campaigns")
        here = place.run("check", "--format", "concise", "campaigns")
        own = [line for line in here.stdout.splitlines() if line.startswith(b"campaigns/")]
        assert own and set(own) <= {b"campaigns/" + line for line in done.stdout.splitlines()}


def check_files_are_held_against_each_other(Place):
    """Brands and campaigns of all files named, whatever their order, the number of threads, and what is kept parsed."""
    brand = 'brand %s {\n  name: "%s"\n  ein: "12-3456780"\n}\n'
    campaign = (
        'import "one.campaign"\ncampaign c%d {\n  brand: one\n  use_case: marketing\n'
        '  sample_messages: ["One: hello to all of you there.", "One: goodbye to all of you there."]\n}\n'
    )
    rules = (b"[ein-of-several-brands]", b"[campaign-repeats-another]")
    with Place() as place:
        place.write("one.campaign", brand % ("one", "One"))
        place.write("two.campaign", brand % ("two", "Two"))
        place.write("c1.campaign", campaign % 1)
        place.write("c2.campaign", campaign % 2)
        place.write("apart/.git/HEAD", "")  # a project of its own
        place.write("apart/three.campaign", brand % ("three", "Three"))
        names = ["one.campaign", "two.campaign", "c1.campaign", "c2.campaign", "apart/three.campaign"]
        expected = place.run("check", "--format", "concise").stdout
        found = [line.split(b":")[0] for line in expected.splitlines() if line.rstrip().endswith(rules)]
        assert found == [b"c1.campaign", b"c2.campaign", b"one.campaign", b"two.campaign"], (found, expected)
        for jobs in (1, 2, 5, 32):
            for operands in ([], names, names[::-1]):
                assert place.run("check", "--format", "concise", "--jobs", str(jobs), *operands).stdout == expected
        # One file alone has nothing to be held against; what it imports is there with it.
        alone = place.run("check", "--format", "concise", "c1.campaign").stdout
        assert not any(line.rstrip().endswith(rules) for line in alone.splitlines()), alone
        # More text than is kept parsed from the first look to the second.
        place.write("two.campaign", brand % ("two", "Two") + "# %s\n" % ("x" * 10000) * 700)
        place.write("c2.campaign", campaign % 2 + "# %s\n" % ("x" * 10000) * 700)
        done = place.run("check", "--format", "concise")
        assert done.stdout == expected, (done.stdout, done.stderr)


def check_a_cause_is_told_once(Place):
    with Place("bakery") as place:
        one = place.run("check", "--format", "concise", "campaigns").stdout.splitlines()
        place.write("campaigns/copy.campaign", place.read("campaigns/deals.campaign"))
        two = place.run("check", "--format", "concise", "campaigns").stdout.splitlines()
        shared = [line for line in one if line.startswith((b"brands/", b"legal/"))]
        assert shared and shared == [line for line in two if line.startswith((b"brands/", b"legal/"))]
        assert any(line.startswith(b"legal/privacy.md:3:") for line in shared), shared


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


def check_stdin(Place):
    with Place("bakery") as place:
        text = place.read("campaigns/deals.campaign")
        named = place.run("check", "-", "--stdin-filename", "campaigns/deals.campaign", "--format", "json", stdin=text)
        file = place.run("check", "campaigns/deals.campaign", "--format", "json")
        assert named.stdout == file.stdout and named.returncode == file.returncode
        assert b"<stdin>:" in place.run("check", "-", "--format", "concise", stdin=FLAWED.encode()).stdout
        assert place.run("check", "-", stdin=b"a\0b").returncode == 2


def check_colors(Place):
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


HOSTILE = [
    b"::error::x", b"  ::stop-commands::t", b"\t::set-output name=a::b", b"text ##[error]x", b"##[add-path]/tmp",
    b"\x1b]0;owned\x07", b"\x1b[2J", b"%0A::error::y", b"a\r::error::z", b"\xc2\x85::error::n", b"\xc2\x9b31m",
    "\u202e::error::rtl\u202c".encode(), "\u2066x\u2069".encode(), "\u2028::error::ls".encode(),
    "\u200b::error::zw".encode(), "#\u200d#[error]zwj".encode(), "\u00ad::error::shy".encode(),
    ":\u2060:error::wj".encode(), "\u3000::error::wide".encode(), b"\xff::error::bad", b"\xef\xbb\xbf::error::bom",
    b"a ##vso[task.setvariable variable=PATH]x", b"##teamcity[buildStop]",
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


def check_hostile_text_commands_nothing(Place):
    with Place() as place:
        names = hostile_files(place)
        runs = [["check", "--format", "human"], ["check", "--format", "concise"], ["check", "--format", "json"], ["fix", "--diff"],
                ["fix", "--unsafe", "--diff"], ["check", "--format", "human", *names], ["check", *[name + "x" for name in names if len(name) < 40]]]
        for words in HOSTILE:
            runs += [["check", b"--" + words], ["explain", words], ["explain", words + b" and " + words], ["check", words],
                     [words], ["help", words], ["check", "--format", words], ["inspect", "--as", words]]
        for arguments in runs:
            done = place.run(*arguments, environment={"GITHUB_ACTIONS": "true"})
            assert done.returncode in (0, 1, 2), (arguments, done)
            expect_harmless(done.stdout, arguments)
            expect_harmless(done.stderr, arguments)
        for variable in ("TF_BUILD", "TEAMCITY_VERSION"):
            expect_harmless(place.run("check", "--format", "concise", environment={variable: "1"}).stdout, variable)
        for words in HOSTILE:
            done = place.run("inspect", "--as", "script", stdin=words + b" reply STOP " + words, environment={"GITHUB_ACTIONS": "true"})
            expect_harmless(done.stdout, words)
            # A filter gives back what it was given, or nothing.
            text = b"brand a {\n" + words + b"\n}\n# " + words + b"\n\"##[x]\"\n"
            done = place.run("fix", "-", stdin=text, environment={"GITHUB_ACTIONS": "true"})
            assert done.returncode == 2 and done.stdout == b"" and b"runner" in done.stderr, (words, done)
            text = b"brand a {\n" + words + b"\n}\n"
            done = place.run("fix", "-", stdin=text, environment={"GITHUB_ACTIONS": "true"})
            for line in re.split(r"\r\n|\r|\n", done.stdout.decode("utf-8", "replace")):
                assert not runner_v2(line) and not runner_v1(line), (words, done)


def check_hostile_text_without_ci(Place):
    """Also without a runner nothing reaches a terminal raw, and every line of source stands behind a gutter."""
    with Place() as place:
        hostile_files(place)
        for arguments in (["check"], ["check", "--format", "concise"], ["check", "--format", "json"]):
            text = place.run(*arguments).stdout.decode("utf-8")
            for c in text:
                code = ord(c)
                assert c == "\n" or (code >= 0x20 and not 0x7F <= code <= 0x9F), (arguments, hex(code))
                assert not 0x202A <= code <= 0x202E and not 0x2066 <= code <= 0x2069, (arguments, hex(code))
        human = place.run("check").stdout.decode().splitlines()
        starts = re.compile(r"(error|warning|note|hint): | *--> | *\d* \||\.\.\.| *= |  +\S|\d+ (error|warning|note|hint)s?|$")
        assert all(starts.match(line) for line in human), [line for line in human if not starts.match(line)][:3]


def check_fix_writes_what_diff_shows(Place):
    for options in ([], ["--unsafe"]):
        with Place("bakery") as place, Place("bakery") as other:
            diff = place.run("fix", "--diff", *options)
            assert diff.returncode == 1 and diff.stdout.startswith(b"--- a/")
            assert place.read("campaigns/deals.campaign") == other.read("campaigns/deals.campaign")
            if shutil.which("git"):
                subprocess.run(["git", "apply", "-"], input=diff.stdout, cwd=other.folder, check=True)
                place.run("fix", *options)
                for name in ("campaigns/deals.campaign", "brands/harbor.campaign", "legal/privacy.md"):
                    assert place.read(name) == other.read(name), name
            again = place.run("fix", "--diff", *options)
            assert (again.returncode, again.stdout) == (0, b""), again


def check_fix_shares_files(Place):
    """Two campaigns that name one policy page change it once."""
    with Place("bakery") as place:
        place.write("campaigns/copy.campaign", place.read("campaigns/deals.campaign"))
        diff = place.run("fix", "--unsafe", "--diff").stdout
        assert diff.count(b"+++ b/legal/privacy.md") == 1
        place.run("fix", "--unsafe")
        assert place.run("fix", "--unsafe", "--diff").stdout == b""


def check_fix_keeps_the_file(Place):
    with Place() as place:
        text = 'brand a {\r\n  name: "A"\r\n  website: "http://a.example" \r\n}'
        path = place.write("real.campaign", text)
        os.chmod(path, 0o640)
        os.symlink("real.campaign", place.folder / "link.campaign")
        place.run("fix", "link.campaign")
        assert (place.folder / "link.campaign").is_symlink()
        assert path.stat().st_mode & 0o777 == 0o640
        assert place.read("real.campaign") == text.replace("http:", "https:").encode()
        before = path.stat().st_mtime_ns
        time.sleep(0.01)
        place.run("fix", "real.campaign")
        assert path.stat().st_mtime_ns == before  # nothing to fix: not written
        assert [entry.name for entry in place.folder.iterdir() if "tmp" in entry.name] == []


def check_what_cannot_be_written(Place):
    """A disk without room, as a limit of this process: the file stays as it was, and nothing is said to be fixed."""
    def without_room():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20, 20))

    with Place() as place:
        place.write("a.campaign", UNTIDY)
        for command in ("fix", "fmt"):
            done = place.run(command, preexec_fn=without_room)
            assert done.returncode == 2 and done.stdout == b"", done
            assert b"cannot write" in done.stderr and b"a.campaign: File too large" in done.stderr, done
            assert place.read("a.campaign") == UNTIDY.encode()
        assert sorted(entry.name for entry in place.folder.iterdir()) == [".git", "a.campaign"]


def check_what_cannot_be_laid_out(Place):
    with Place() as place:
        text = UNTIDY * 20000
        place.write("a.campaign", text)
        for arguments in (["fmt"], ["fmt", "--check"], ["fmt", "-"]):
            done = place.run(*arguments, stdin=text.encode())
            assert done.returncode == 2 and done.stdout == b"" and b"more blocks, lists and comments" in done.stderr, done
        assert place.read("a.campaign") == text.encode()


def check_fix_stdin(Place):
    with Place("bakery") as place:
        text = place.read("campaigns/deals.campaign")
        policy = place.read("legal/privacy.md")
        done = place.run("fix", "--unsafe", "-", "--stdin-filename", "campaigns/deals.campaign", stdin=text)
        assert place.read("campaigns/deals.campaign") == text and place.read("legal/privacy.md") == policy
        place.run("fix", "--unsafe", "campaigns/deals.campaign")
        assert done.stdout == place.read("campaigns/deals.campaign")
        assert b"legal/privacy.md would change too" in done.stderr
        assert place.run("fix", "-", "brands", stdin=text).returncode == 2


def check_fix_waits_for_the_structure(Place):
    """Words are not put into a file whose braces are not in order."""
    with Place() as place:
        place.write("a.campaign", BRAND + 'campaign c {\n  brand: harbor\n  opt_in_message: "Hello"\n  } }\n')
        before = place.run("check", "--format", "json", "a.campaign")
        place.run("fix", "--unsafe", "a.campaign")
        after = json.loads(place.run("check", "--format", "json", "a.campaign").stdout)
        faults = ("syntax-error", "unclosed-", "stray-brace", "unfinished-field")

        def count(document):
            return sum(found["rule"].startswith(faults) for found in document["diagnostics"])

        assert count(after) <= count(json.loads(before.stdout))


def check_every_rule_is_explained(Place):
    with Place() as place:
        rules = json.loads(place.run("rules", "--format", "json").stdout)["rules"]
        names = [rule["name"] for rule in rules]
        assert len(names) > 50 and names == sorted(names)
        human = place.run("rules").stdout.decode()
        markdown = place.run("rules", "--format", "markdown").stdout.decode()
        for rule in rules:
            assert rule["name"] in human and "\n## %s\n" % rule["name"] in markdown
            assert rule["severity"] in ("error", "warning", "information", "hint")
            done = place.run("explain", rule["name"])
            assert done.returncode == 0 and done.stdout.startswith(rule["name"].encode()), rule["name"]
        # Every code that a rule names can be looked up, by itself and with its provider.
        codes = {(code["provider"], code["code"]) for rule in rules for code in rule["codes"]}
        for provider, code in sorted(codes):
            done = place.run("explain", "%s:%s" % (provider, code))
            assert done.returncode == 0 and code.encode() in done.stdout.replace(b"\n  ", b" "), (provider, code, done.stdout)


def check_pasted_rejections(Place):
    with Place() as place:
        text = ("Upstream CNP declined sharing request for campaign CX1Y2Z3. Explanation: Opt in message does not have brand "
                "or disclosures, Inadequate details on website consent method")
        done = place.run("explain", text)
        assert done.returncode == 0 and b"opt-in-message-missing-brand" in done.stdout, done.stdout
        assert b"Unknown" not in done.stdout, done.stdout
        shouted = place.run("explain", text.upper().replace(",", " ;"))
        assert shouted.returncode == 0 and b"opt-in-message-missing-brand" in shouted.stdout
        mixed = place.run("explain", "Opt-in message does not have brand or disclosures, the moon is too full")
        assert mixed.returncode == 0 and b'"the moon is too full"\n  Unknown' in mixed.stdout, mixed.stdout
        assert place.run("explain", "--provider", "twilio", "30924").returncode == 0
        assert place.run("explain", "--provider", "zoom", "30924").returncode == 1


def check_inspect_json(Place):
    with Place() as place:
        text = "Reply STOP é 🥐 to opt out."
        done = place.run("inspect", "--as", "sample_message", "--format", "json", stdin=text.encode() + b"\n")
        document = json.loads(done.stdout)
        assert list(document) == ["field", "elements", "length", "limit", "segments", "encoding"]
        assert document["length"] == len(text) and document["encoding"] == "UCS-2" and document["segments"] == 1
        for element in document["elements"]:
            assert set(element) - {"severity"} == {"element", "required", "found", "spans"}
            assert element["required"] == ("severity" in element) and element["found"] == bool(element["spans"])
            for span in element["spans"]:
                assert text.encode()[span["offset"]:span["offset"] + span["length"]].decode() == span["text"]
        fields = re.findall(r"[a-z_]+", place.run("inspect").stderr.decode().split(": ")[-1])
        assert "opt_in_message" in fields
        for field in fields:
            assert place.run("inspect", "--as", field, stdin=b"").returncode == 0, field
        assert b"check x.campaign" in place.run("inspect", "--as", "script", "x.campaign").stderr


# ---- Settings ------------------------------------------------------------------------------------------------------

SHORT = BRAND + ('campaign deals {\n  brand: harbor\n  use_case: marketing\n'
                 '  sample_messages: ["Harbor Bakery: soup is on at https://bit.ly/soup. Reply STOP to opt out."]\n}\n')
SETTINGS = ".campaign-ls.json"


def severities(place, *arguments, **more):
    """The severities of what is found about the shortened address, by file."""
    done = place.run("check", "--format", "json", *arguments, **more)
    assert done.returncode in (0, 1), done
    return {finding["file"]: finding["severity"] for finding in json.loads(done.stdout)["diagnostics"]
            if finding["rule"] == "url-shortener"}


def check_settings_of_each_folder(Place):
    """F-20: the nearest settings file counts, and is looked for no further up than the project goes."""
    with Place() as place:
        for name in ("a.campaign", "one/a.campaign", "one/deep/a.campaign", "two/a.campaign"):
            place.write(name, SHORT)
        place.write("one/" + SETTINGS, '{"severities": {"url-shortener": "hint"}}')
        place.write("two/" + SETTINGS, '{"severities": {"url-shortener": "off"}}')
        everything = {"a.campaign": "error", "one/a.campaign": "hint", "one/deep/a.campaign": "hint"}
        assert severities(place) == everything
        assert severities(place, "--jobs", "3") == everything
        assert severities(place, "--isolated") == {**dict.fromkeys(everything, "error"), "two/a.campaign": "error"}
        place.write("mine.json", '{"severities": {"url-shortener": "warning"}}')
        assert set(severities(place, "--config", "mine.json").values()) == {"warning"}
        assert severities(place, "--severity", "url-shortener=information")["one/a.campaign"] == "information"
        assert severities(place, "--select", "url-shortener,emoji-in-field")["two/a.campaign"] == "error"
        assert severities(place, "--ignore", "url-shortener", "--ignore", "emoji-in-field") == {}
        # C-06: stdin stands where its name says.
        assert severities(place, "-", "--stdin-filename", "one/new.campaign", stdin=SHORT.encode()) == {"one/new.campaign": "hint"}
        # A project of its own: what stands above it is not its business.
        (place.folder / "one/deep/.git").mkdir()
        assert severities(place, "one/deep") == {"one/deep/a.campaign": "error"}


def check_settings_do_not_part_a_repository(Place):
    """Settings of a folder leave what stands beside it in reach, and go with the campaign to what it imports."""
    with Place() as place:
        place.write("brand.campaign", 'brand harbor {\n  name: "Harbor"\n  website: "https://bit.ly/harbor"\n}\n')
        place.write("team/a.campaign", 'import "../brand.campaign"\n\ncampaign deals {\n  brand: harbor\n  use_case: marketing\n}\n')
        place.write("team/" + SETTINGS, '{"severities": {"import-outside-project": "error"}}')
        done = place.run("check", "--format", "concise", "team")
        assert b"import-outside-project" not in done.stdout, done


def check_settings_that_are_broken(Place):
    """Status 2, the place, what was expected, a guess; nothing is checked, fixed or laid out."""
    with Place() as place:
        place.write("a.campaign", SHORT)
        for text, place_in_it, words in [
                ('{"provider": ["zoom"]}', "1:2", "there is no setting `provider`: did you mean `providers`?"),
                ('{\n  "severities": {"url-shortner": "off"}\n}', "2:18", "did you mean `url-shortener`?"),
                ('{"severities": {"url-shortener": "no"}}', "1:34", "error, warning, information, hint, off"),
                ('{"failLevel": true}', "1:15", "`failLevel` takes a name"),
                ('{"providers": ["zoom"]', "1:22", "this is not JSON"),
                ('{"inlayHints": true, "inlayHints": false}', "1:33", "duplicate object key")]:
            place.write(SETTINGS, text)
            for command in (["check"], ["fix", "--diff"], ["fmt", "--check"], ["config", "show"]):
                done = place.run(*command)
                assert done.returncode == 2 and not done.stdout, (text, done)
                start = "campaign-ls: %s:%s: " % (SETTINGS, place_in_it)
                assert done.stderr.decode().startswith(start) and words in done.stderr.decode(), (text, done)
        (place.folder / SETTINGS).unlink()
        place.write("elsewhere/settings.json", '{"failLevel": "never"}')
        (place.folder / "inner").mkdir()
        (place.folder / "inner/.git").mkdir()
        place.write("inner/a.campaign", SHORT)
        (place.folder / "inner" / SETTINGS).symlink_to("../elsewhere/settings.json")
        done = place.run("check", "inner")
        assert done.returncode == 2 and b"inner/%s is outside the project" % SETTINGS.encode() in done.stderr, done


def check_settings_command_nothing(Place):
    """Text of a settings file creates no runner command and drives no terminal."""
    with Place() as place:
        place.write("a.campaign", SHORT)
        place.write(SETTINGS, json.dumps({"::error::x": 1, "##[error]x": 1, "\x1b]0;title\x07": 1, "a\n::stop-commands::t": 1,
                                          "providers": ["##[error]y"], "severities": {"\u202e##[z]": "off"}}))
        for command in (["check"], ["config", "show"]):
            done = place.run(*command, environment={"GITHUB_ACTIONS": "true"})
            assert done.returncode == 2 and done.stderr.count(b"\n") == 6, done
            expect_harmless(done.stdout + done.stderr, command)


def check_settings_shown(Place):
    """C-07: each value names what set it."""
    with Place() as place:
        place.write("one/" + SETTINGS, '{"severities": {"url-shortener": "hint", "emoji-in-field": "off"}, "failLevel": "warning"}')
        done = place.run("config", "show", "one/a.campaign", "--format", "json", "--providers", "zoom", "--severity",
                         "url-shortener=error")
        shown = json.loads(done.stdout)
        assert shown["file"] == "one/a.campaign" and shown["settingsFile"] == "one/" + SETTINGS, shown
        settings = shown["settings"]
        assert settings["providers"] == {"value": ["zoom"], "origin": "--providers"}, settings
        assert settings["failLevel"] == {"value": "warning", "origin": "one/" + SETTINGS}, settings
        assert settings["severities"] == {"value": {"emoji-in-field": "off", "url-shortener": "error"},
                                          "origins": {"emoji-in-field": "one/" + SETTINGS, "url-shortener": "--severity"}}, settings
        assert settings["maxDiagnostics"] == {"value": 500, "origin": None}, settings
        text = place.run("config", "show", "one").stdout.decode()
        assert re.search(r"^failLevel +warning +one/\.campaign-ls\.json$", text, re.M), text
        assert re.search(r"^  url-shortener +hint +one/\.campaign-ls\.json$", text, re.M), text
        assert re.search(r"^maxFileSize +8 MiB +default$", text, re.M), text
        assert b"has no settings file" in place.run("config", "show").stdout
        schema = json.loads(place.run("config", "schema").stdout)
        assert set(schema["properties"]) == set(settings) | {"$schema"}
        rules = {rule["name"] for rule in json.loads(place.run("rules", "--format", "json").stdout)["rules"]}
        assert set(schema["properties"]["severities"]["properties"]) == rules


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


def check_size_limit_set(Place):
    with Place() as place:
        place.write("a.campaign", SHORT)
        place.write(SETTINGS, '{"maxFileSize": 100}')
        for command in ("check", "fix", "fmt"):
            done = place.run(command)
            assert done.returncode == 2 and b"100 bytes; --max-file-size or the setting maxFileSize raises it" in done.stderr, done
            assert b"larger" not in place.run(command, "--max-file-size", "1M").stderr


def check_preview(Place):
    """One page for one file: written whole or not at all, never over what it is made from, and findings are no failure."""
    with Place("bakery") as place:
        before = place.read("campaigns/deals.campaign")
        done = place.run("preview", "campaigns/deals.campaign", "-o", "deals.html")
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b""), done
        page = place.read("deals.html")
        assert page.startswith(b"<!DOCTYPE html>") and page.endswith(b"</html>\n")
        for arguments in (["campaigns/deals.campaign"], ["campaigns/deals.campaign", "-o", "-"], ["--output=-", "./campaigns//deals.campaign"]):
            done = place.run("preview", *arguments)
            assert (done.returncode, done.stdout, done.stderr) == (0, page, b""), arguments
        done = place.run("preview", "-", "--stdin-filename", "campaigns/deals.campaign", stdin=before)
        assert (done.returncode, done.stdout) == (0, page)
        # From another folder: the same but for what files are called.
        done = place.run("preview", "deals.campaign", cwd=place.folder / "campaigns")
        assert done.stdout.replace(b"../brands", b"brands").count(b"\n") == page.count(b"\n")
        assert str(place.folder).encode() not in page
        place.write(".campaign-ls.json", "{}")
        # A link is another name of the same file.
        os.symlink("harbor.campaign", place.folder / "brands/other.html")
        os.link(place.folder / "legal/privacy.md", place.folder / "policy.html")
        for output in ("campaigns/deals.campaign", "campaigns/../campaigns/deals.campaign", "brands/harbor.campaign", "brands/other.html",
                       "legal/privacy.md", "policy.html", ".campaign-ls.json", "new.campaign", "nowhere/deals.html", "campaigns", ""):
            files = {path: path.read_bytes() for path in place.folder.rglob("*") if path.is_file()}
            done = place.run("preview", "campaigns/deals.campaign", "-o", output)
            assert done.returncode == 2 and done.stdout == b"" and done.stderr.startswith(b"campaign-ls: "), (output, done)
            assert files == {path: path.read_bytes() for path in place.folder.rglob("*") if path.is_file()}, output
        for arguments in ([], ["nowhere.campaign"], ["campaigns/deals.campaign", "brands/harbor.campaign"], ["legal"], ["."], ["/dev/zero"]):
            done = place.run("preview", *arguments)
            assert done.returncode == 2 and done.stdout == b"" and done.stderr, arguments
        with open("/dev/full", "w") as full:
            assert place.run("preview", "campaigns/deals.campaign", stdout=full).returncode == 2


def check_preview_in_ci(Place):
    """What a runner would take for a command is not printed into its log; a file runs nothing."""
    text = 'campaign deals {\n  opt_in_message: """\n    one\n\n    ::set-output name=a::b\n    """\n}\n'
    environment = {"GITHUB_ACTIONS": "true"}
    with Place() as place:
        place.write("a.campaign", text)
        done = place.run("preview", "a.campaign", environment=environment)
        assert done.returncode == 2 and done.stdout == b"" and b"-o FILE" in done.stderr, done
        assert place.run("preview", "a.campaign", "-o", "a.html", environment=environment).returncode == 0
        with open(place.folder / "b.html", "wb") as output:
            assert place.run("preview", "a.campaign", environment=environment, stdout=output).returncode == 0
        assert place.read("a.html") == place.read("b.html") == place.run("preview", "a.campaign").stdout
