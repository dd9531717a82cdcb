"""A baseline puts off what is known and nothing else, knows it again wherever it moves, and grows only when told to."""
import json
import os

from common import FLAWED, HOSTILE, SETTINGS, expect_harmless, hostile_files

NAME = "known.jsonl"


def entries(place, name=NAME):
    return [json.loads(line) for line in place.read(name).decode().splitlines()]


def found(place, *arguments, status=(0, 1)):
    done = place.run("check", "--format", "json", *arguments)
    assert done.returncode in status and not done.stderr, done
    return [(finding["file"], finding["rule"]) for finding in json.loads(done.stdout)["diagnostics"]]


def check_baseline_puts_off_what_is_known(Place):
    """C-10: fingerprints and no line numbers; a block that moved fifty lines brings nothing, a new fault itself alone."""
    with Place("bakery") as place:
        everything = found(place)
        done = place.run("baseline", "-o", NAME)
        assert (done.returncode, done.stdout, done.stderr) == (
            0, b"", b"campaign-ls: known.jsonl holds %d: %d new, 0 gone\n" % (len(everything), len(everything))), done
        lines = entries(place)
        assert sorted((line["file"], line["rule"]) for line in lines) == sorted(everything)
        assert all(list(line) == ["file", "rule", "severity", "text", "fingerprint"] for line in lines), lines[0]
        keys = [(line["file"].encode(), line["rule"], line["text"].encode(), line["fingerprint"]) for line in lines]
        assert keys == sorted(keys)
        assert found(place, "--baseline", NAME, status=[0]) == []
        text = place.run("check", "--baseline", NAME).stdout.decode()
        assert text == "No problems found in 2 files\n%d findings of the baseline are left out\n" % len(everything), text
        assert json.loads(place.run("check", "--format", "json", "--baseline", NAME).stdout)["summary"]["inBaseline"] == len(everything)
        text = place.read("campaigns/deals.campaign").decode()
        moved = text.replace("campaign deals {", "# a line\n" * 50 + "campaign deals {")
        place.write("campaigns/deals.campaign", moved)
        assert found(place, "--baseline", NAME, status=[0]) == []
        # From another folder, and of one file alone: the same.
        done = place.run("check", "--format", "concise", "--baseline", "../" + NAME, "--strict-baseline", cwd=place.folder / "campaigns")
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b""), done
        place.write("campaigns/deals.campaign", moved.replace("fresh bread at ten", "https://bit.ly/bread"))
        assert ("campaigns/deals.campaign", "url-shortener") in found(place, "--baseline", NAME, status=[1])
        assert len(found(place, "--baseline", NAME)) < 4


def check_baseline_that_is_not_there(Place):
    """Deleted, or not a baseline: status 2 and no report that looks like one without it."""
    with Place("bakery") as place:
        for content in (None, "nonsense\n", "{}\n", "[1]\n", '{"file": "a", "rule": "b", "severity": "error", "text": "", "fingerprint": "xyz"}\n',
                        '{"file": "a", "rule": "b", "severity": "off", "text": "", "fingerprint": "0123456789abcdef"}\n',
                        '{"file": "a", "rule": "b", "severity": "loud", "text": "", "fingerprint": "0123456789abcdef"}\n', "<<<<<<< ours\n", b"\0\xff\n"):
            (place.folder / NAME).unlink(missing_ok=True)
            if content is not None:
                place.write(NAME, content)
            for arguments in (["check", "--baseline", NAME], *([["baseline", "-o", NAME]] if content else [])):
                done = place.run(*arguments)
                assert done.returncode == 2 and not done.stdout and NAME.encode() in done.stderr, (content, done)
                assert done.stderr.count(b"\n") == 1, done
            assert content is None or place.read(NAME) == (content if isinstance(content, bytes) else content.encode())
        place.write(NAME, "<<<<<<< ours\n")
        assert b"conflict of a merge" in place.run("check", "--baseline", NAME).stderr
        for arguments in (["check", "--baseline", "campaigns"], ["check", "--baseline", ""], ["baseline"], ["baseline", "-o", "new.campaign"],
                          ["baseline", "-o", "campaigns/deals.campaign"], ["baseline", "-o", "legal/privacy.md"], ["baseline", "-o", "nowhere/a"],
                          ["baseline", "-o", "b", "-"], ["baseline", "-o", "b", "nowhere"]):
            files = {path: path.read_bytes() for path in place.folder.rglob("*") if path.is_file()}
            done = place.run(*arguments)
            assert done.returncode == 2 and not done.stdout and done.stderr.startswith(b"campaign-ls: "), (arguments, done)
            assert files == {path: path.read_bytes() for path in place.folder.rglob("*") if path.is_file()}, arguments


def check_baseline_shrinks_by_itself_and_grows_when_told(Place):
    with Place("bakery") as place:
        place.run("baseline", "-o", NAME)
        before = place.read(NAME)
        text = place.read("campaigns/deals.campaign").decode()
        place.write("campaigns/deals.campaign", text.replace("http://", "https://"))
        done = place.run("check", "--format", "concise", "--baseline", NAME)
        assert (done.returncode, done.stdout) == (0, b"") and done.stderr.splitlines() == [
            b"campaign-ls: known.jsonl holds 1 finding that is gone; `campaign-ls baseline` takes it out",
            b"campaign-ls: gone: campaigns/deals.campaign: url: \"http://www.harborbakery.example/texts\" [http-address]"], done
        assert place.run("check", "--baseline", NAME, "--strict-baseline").returncode == 1
        # What was not looked for is not gone: another file, a rule that is off.
        for arguments in (["brands"], ["--ignore", "http-address"], ["--select", "url-shortener"], ["brands/harbor.campaign"]):
            done = place.run("check", "--baseline", NAME, "--strict-baseline", *arguments)
            assert done.returncode == 0 and not done.stderr, (arguments, done)
        done = place.run("baseline", "-o", NAME, "brands")
        assert done.returncode == 0 and place.read(NAME) == before, done
        place.write("campaigns/deals.campaign", text.replace("http://", "https://").replace(
            "fresh bread at ten", "https://bit.ly/bread"))
        done = place.run("baseline", "-o", NAME)
        assert done.returncode == 1 and place.read(NAME) == before and b"--accept-new" in done.stderr, done
        assert b"new: campaigns/deals.campaign: " in done.stderr and b"[url-shortener]" in done.stderr, done
        done = place.run("baseline", "-o", NAME, "--accept-new", "--quiet")
        assert (done.returncode, done.stderr) == (0, b""), done
        assert place.run("check", "--baseline", NAME, "--strict-baseline").returncode == 0
        assert "http-address" not in {entry["rule"] for entry in entries(place)}
        # A file that went takes its entries along.
        (place.folder / "campaigns/deals.campaign").unlink()
        place.run("baseline", "-o", NAME)
        assert not any(entry["file"].startswith("campaigns/") for entry in entries(place))
        # Files that cannot be checked would look like files without findings.
        before = place.read(NAME)
        place.write("broken.campaign", b"a\0b")
        assert place.run("baseline", "-o", NAME).returncode == 2 and place.read(NAME) == before


def check_baseline_and_rejections(Place):
    """What was rejected in earnest is not put off any more."""
    with Place("bakery") as place:
        place.run("baseline", "-o", NAME)
        text = place.read("campaigns/deals.campaign").decode()
        place.write("campaigns/deals.campaign", text.replace(
            "  opt_out_keywords", "  rejection {\n    provider: twilio\n    code: \"30923\"\n  }\n  opt_out_keywords"))
        assert ("campaigns/deals.campaign", "consent-text-missing-optional") in found(place, "--baseline", NAME, status=[1])


def check_baseline_of_two_branches(Place):
    """Both put a finding off, one when it weighed more: merged, in whichever order, the heavier one holds."""
    with Place("bakery") as place:
        everything = found(place)
        place.run("baseline", "-o", NAME)
        heavy = place.read(NAME).decode().splitlines(True)
        light = [line.replace('"severity": "error"', '"severity": "hint"').replace('"severity": "warning"', '"severity": "hint"') for line in heavy]
        assert heavy != light
        for lines in (heavy + light, light + heavy, [line for pair in zip(light, heavy) for line in pair]):
            place.write(NAME, "".join(lines))
            assert found(place, "--baseline", NAME, status=[0]) == []
            assert place.run("baseline", "-o", NAME).returncode == 0 and place.read(NAME).decode() == "".join(heavy)
        place.write(NAME, "".join(light))
        assert 0 < len(found(place, "--baseline", NAME, status=[1])) < len(everything)


def check_baseline_of_the_settings(Place):
    """Each project's own, seen from its settings file, nowhere outside; the option stands over it."""
    with Place() as place:
        for folder in ("one", "two"):
            place.write(folder + "/a.campaign", FLAWED)
        place.write("one/" + SETTINGS, '{"baseline": "kept/known.jsonl"}')
        done = place.run("check")
        assert done.returncode == 2 and not done.stdout and b"one/kept/known.jsonl does not exist" in done.stderr, done
        (place.folder / "one/kept").mkdir()
        done = place.run("baseline", "one")
        assert done.returncode == 0 and entries(place, "one/kept/known.jsonl")[0]["file"] == "one/a.campaign", done
        assert {path for path, _ in found(place)} == {"two/a.campaign"}
        assert found(place, "one") == [] and found(place, "--isolated", "one")
        place.write("empty.jsonl", "")
        assert found(place, "--baseline", "empty.jsonl", "one")
        assert place.run("baseline").returncode == 2  # of two, one has none
        shown = json.loads(place.run("config", "show", "one/a.campaign", "--format", "json").stdout)["settings"]["baseline"]
        assert shown == {"value": "kept/known.jsonl", "origin": "one/" + SETTINGS}, shown
        assert json.loads(place.run("config", "show", "two/a.campaign", "--format", "json").stdout)["settings"]["baseline"]["value"] is None
        with Place() as elsewhere:
            outside = elsewhere.write("outside.jsonl", "")
            os.symlink(outside, place.folder / "one/link.jsonl")
            for name in ("../../%s/outside.jsonl" % elsewhere.folder.name, str(outside), "link.jsonl"):
                place.write("one/" + SETTINGS, json.dumps({"baseline": name}))
                for command in ("check", "baseline"):
                    done = place.run(command, "one")
                    assert done.returncode == 2 and not done.stdout and b"outside the project" in done.stderr, (name, done)
            assert outside.read_bytes() == b""
        for value in ('""', "1", "[]", '"a\\u0000b"'):
            place.write("one/" + SETTINGS, '{"baseline": %s}' % value)
            assert place.run("check", "one").returncode == 2, value


def check_baseline_of_hostile_text(Place):
    with Place() as place:
        hostile_files(place)
        environment = {"GITHUB_ACTIONS": "true"}
        done = place.run("baseline", "-o", NAME, environment=environment)
        assert done.returncode == 0, done
        expect_harmless(done.stderr, "baseline")
        expect_harmless(place.read(NAME), NAME)
        assert found(place, "--baseline", NAME, status=[0]) == []
        for path in place.folder.glob("*.campaign"):
            path.unlink()
        place.write("a.campaign", FLAWED)
        for arguments in (["check", "--format", "human", "--baseline", NAME], ["baseline", "-o", NAME]):
            done = place.run(*arguments, environment=environment)
            assert done.returncode == 1, done
            expect_harmless(done.stdout + done.stderr, arguments)
        for words in HOSTILE:
            if b"\0" not in words:
                done = place.run("check", "--baseline", words, environment=environment)
                expect_harmless(done.stdout + done.stderr, words)
