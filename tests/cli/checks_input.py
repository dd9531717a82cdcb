"""What is checked, how a run ends, and that neither depends on where and how the program is called."""
import os

from common import BRAND, FLAWED, SETTINGS, SHORT, UNTIDY


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
            (0, ["completions", "bash"]),
            (0, ["completions", "--values", "format", "check"]),
            (2, ["completions", "--values", "format", "nonsense"]),
            (2, ["completions"]),
            (2, ["completions", "tcsh"]),
            (0, ["help", "--format", "man"]),
            (2, ["help", "--format", "man", "check"]),
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


def check_files_under_other_names(Place):
    """A campaign is one whatever it is called; a page that is named is told apart before anything in it counts as a fault."""
    campaign = "# ours\n\n" + SHORT
    with Place() as place:
        for name, text in (("a.txt", campaign), ("a", campaign), ("b.txt", "\ufeff" + campaign), ("c.txt", campaign.replace("\n", "\r\n")),
                           ("d.txt", 'import "a.campaign"\n'), ("e.txt", "campaign deals\n{\n}\n"), ("f.txt", "Brand harbor{\n}\n")):
            place.write(name, text)
            place.write("same.campaign", text)
            named = place.run("check", "--format", "concise", name)
            same = place.run("check", "--format", "concise", "same.campaign")
            assert named.stdout.replace(name.encode() + b":", b"same.campaign:") == same.stdout and not named.stderr, (name, named)
        for name in ("empty.txt", "comment"):
            place.write(name, "" if name == "empty.txt" else "# nothing yet\n")
            assert place.run("check", name).returncode == 0
        pages = {"legal/privacy.md": "# Privacy\n\nbrand new words: we share data {a}.\n", "legal/Terms.html": "<p>campaign {</p>\n",
                 "notes.txt": "campaign messages are sent on Mondays\n", "data.json": '{"campaign": 1}\n', "keys": "-----BEGIN {\n"}
        for name, text in pages.items():
            place.write(name, text)
        for command in (["check"], ["fix", "--unsafe"], ["fmt"], ["preview"], ["baseline", "-o", "known.jsonl"]):
            for name, text in pages.items():
                done = place.run(*command, name)
                assert done.returncode == 2 and not done.stdout, (command, done)
                assert done.stderr.startswith(b"campaign-ls: %s is not a campaign file: " % name.encode()), done
                assert place.read(name) == text.encode()
        told = {name: place.run("check", name).stderr.decode().rpartition("itself: ")[2].split() for name in pages}
        assert told["legal/privacy.md"] == ["campaign-ls", "inspect", "--as", "privacy_policy", "legal/privacy.md"], told
        assert told["legal/Terms.html"][3:] == ["terms", "legal/Terms.html"] and told["notes.txt"][3:] == ["FIELD", "notes.txt"], told
        assert place.run(*told["legal/privacy.md"][1:]).returncode == 0
        # Beside others it spoils the status alone; from stdin everything is a campaign.
        done = place.run("check", "--format", "concise", "notes.txt", "a.txt")
        assert done.returncode == 2 and b"[url-shortener]" in done.stdout, done
        assert b"notes.txt:1:" in place.run("check", "--format", "concise", "-", "--stdin-filename", "notes.txt", stdin=b"campaign messages\n").stdout


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
    """C-14: the order of arguments, the locale, the time zone, the number of threads; of the folder, but for the paths."""
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
        assert alone and not any(line.rstrip().endswith(rules) for line in alone.splitlines()), alone
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


def check_stdin(Place):
    with Place("bakery") as place:
        text = place.read("campaigns/deals.campaign")
        named = place.run("check", "-", "--stdin-filename", "campaigns/deals.campaign", "--format", "json", stdin=text)
        file = place.run("check", "campaigns/deals.campaign", "--format", "json")
        assert named.stdout == file.stdout and named.returncode == file.returncode
        assert b"<stdin>:" in place.run("check", "-", "--format", "concise", stdin=FLAWED.encode()).stdout
        assert place.run("check", "-", stdin=b"a\0b").returncode == 2


def check_size_limit_set(Place):
    with Place() as place:
        place.write("a.campaign", SHORT)
        place.write(SETTINGS, '{"maxFileSize": 100}')
        for command in ("check", "fix", "fmt"):
            done = place.run(command)
            assert done.returncode == 2 and b"100 bytes; --max-file-size or the setting maxFileSize raises it" in done.stderr, done
            assert b"larger" not in place.run(command, "--max-file-size", "1M").stderr
