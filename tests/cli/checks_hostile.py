"""C-18: a campaign file and its name are hostile input: they command no terminal and no CI runner."""
import json
import re

from common import HOSTILE, SETTINGS, SHORT, expect_harmless, hostile_files, runner_v1, runner_v2


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


def check_reports_grow_with_their_files(Place):
    """A long line is not written out with each of its findings."""
    def campaign(times):
        marks = "\u0301" * 20 * times
        return "campaign c { help_message: \"%s%s\" sample_messages: [\"%s\"] }\n" % (marks, "http://a.co " * times, "{a} {b} " * times)

    with Place() as place:
        for name in ("human", "concise", "json", "jsonl", "github", "gitlab", "sarif", "rdjson", "junit", "checkstyle"):
            lengths = []
            for times in (400, 1600):
                place.write("a.campaign", campaign(times))
                lengths.append(len(place.run("check", "--format", name).stdout))
            assert lengths[0] > 5000 and lengths[1] < 5 * lengths[0], (name, lengths)
