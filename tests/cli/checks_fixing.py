"""What `fix` and `fmt` write, and what they leave alone."""
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import time

from common import BRAND, UNTIDY


def check_fix_writes_what_diff_shows(Place):
    """C-05: the diff, applied by git, is what `fix` writes; what is fixed has no more to fix."""
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


def check_fix_counts_as_check_does(Place):
    """What remains is counted in the words of the report, and in those of the preview."""
    with Place("bakery") as place:
        remain = place.run("fix").stdout.decode().splitlines()[-1].partition("; ")[2].partition(" remain")[0]
        told = place.run("check").stdout.decode().splitlines()[-1].partition(" in ")[0]
        assert remain == told and re.fullmatch(r"\d+ errors, \d+ warnings, 1 note, 1 hint", told), (remain, told)
        told = place.run("check", "campaigns/deals.campaign").stdout.decode().splitlines()[-1].partition(" in ")[0]
        assert "%s." % told in place.run("preview", "campaigns/deals.campaign").stdout.decode(), told


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


def check_killed_while_it_writes(Place):
    """C-05: a program that ends in the midst of a file, here by the signal for one that grows too large, leaves the old one."""
    def killed():
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20, 20))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    with Place() as place:
        place.write("a.campaign", UNTIDY)
        for command in ("fix", "fmt"):
            assert place.run(command, preexec_fn=killed).returncode == -signal.SIGXFSZ
            assert place.read("a.campaign") == UNTIDY.encode()
            assert place.run("check", "--format", "concise").stdout.count(b"a.campaign:") == 1  # nothing half written is taken for a campaign


def check_allowances_have_a_use_and_a_reason(Place):
    """C-08: one that excuses nothing is told, and taken out by `fix`; one without a reason is told, and excuses nothing."""
    allowance = "  # campaign-ls: allow address-without-scheme%s\n"
    bare = BRAND.replace("https://www.", "www.")
    with Place() as place:
        place.write("a.campaign", BRAND.replace("  website", allowance % " -- as it is registered" + "  website"))
        assert place.run("check", "--format", "concise").stdout.endswith(b" [unused-suppression]\n")
        assert place.run("fix").returncode == 0 and place.read("a.campaign") == BRAND.encode()
        place.write("a.campaign", bare.replace("  website", allowance % "" + "  website"))
        done = place.run("check", "--format", "concise")
        assert done.returncode == 1 and [line.rpartition(b" ")[2] for line in done.stdout.splitlines()] == [
            b"[suppression-without-reason]", b"[address-without-scheme]"], done
        place.write("a.campaign", bare.replace("  website", allowance % " -- as it is registered" + "  website"))
        assert place.run("check", "--format", "concise").stdout == b""


def check_what_cannot_be_laid_out(Place):
    """A tree-sitter that counts the children of a node in 16 bits, up to 0.20.8, cannot hold such a file; a later one can."""
    with Place() as place:
        text = UNTIDY * 20000
        place.write("a.campaign", text)
        if place.run("fmt", "--check").returncode == 1:
            done = place.run("fmt", "-", stdin=text.encode())
            tidy = UNTIDY.replace("    name", "  name")
            assert done.returncode == 0 and done.stdout == "\n".join([tidy] * 20000).encode(), done.stderr
            return
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
