"""What --since and --changed leave of what is found: what the changes bring, wherever it stands, and nothing else."""
import json
import os
import re
import shutil
import subprocess

from common import BRAND, FLAWED, HOSTILE, expect_harmless


class Repository:
    """A project under git, deaf to the user's configuration."""

    def __init__(self, place, branch="main"):
        self.place = place
        self.git("init", "-q", "-b", branch)

    def git(self, *arguments, folder=None):
        settings = ["-c", "user.name=A", "-c", "user.email=a@harborbakery.example", "-c", "commit.gpgSign=false"]
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.place.folder), "GIT_CONFIG_NOSYSTEM": "1"}
        done = subprocess.run(["git", *settings, *arguments], cwd=folder or self.place.folder, env=environment,
                              capture_output=True, check=True)
        return done.stdout

    def commit(self):
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "a commit")

    def change(self, name, before, after):
        text = self.place.read(name).decode()
        assert before in text, (name, before)
        self.place.write(name, text.replace(before, after))

    def found(self, *arguments, **more):
        done = self.place.run("check", "--format", "json", *(arguments or ["--changed"]), **more)
        assert done.returncode in (0, 1) and not done.stderr, done
        document = json.loads(done.stdout)
        assert bool(document["summary"]["errors"]) == bool(done.returncode)
        return [(finding["file"], finding["rule"]) for finding in document["diagnostics"]]


def check_review_of_nothing(Place):
    with Place("bakery") as place:
        repository = Repository(place)
        repository.commit()
        assert repository.found() == []
        everything = json.loads(place.run("check", "--format", "json").stdout)
        document = json.loads(place.run("check", "--format", "json", "--since", "HEAD").stdout)
        assert document["summary"]["before"] == len(everything["diagnostics"]) > 20
        done = place.run("check", "--changed")
        assert done.stdout.decode() == "No problems found in 2 files\n%d findings from before the changes are left out\n" % (
            len(everything["diagnostics"])), done
        # Lines above, and a word that nothing is found in, bring nothing.
        repository.change("campaigns/deals.campaign", "campaign deals {", "\n# one\n\n# two\ncampaign deals {")
        repository.change("campaigns/deals.campaign", "one offer a week", "a good offer each week")
        assert repository.found() == [], repository.found()


def check_review_of_changed_lines(Place):
    """What was found at a line before is told again when that line changes, be it only the last one of several."""
    with Place("bakery") as place:
        repository = Repository(place)
        lines = "".join("    Line %d of a text that goes on and on and does not come to its end.\n" % i for i in range(100))
        repository.change("campaigns/deals.campaign", "website.\n    \"\"\"", "website.\n%s    \"\"\"" % lines)
        repository.commit()
        repository.change("campaigns/deals.campaign", "Line 2 of a text", "Line two of a text")
        assert repository.found() == [], repository.found()
        repository.change("campaigns/deals.campaign", "Line 98 of a text", "Line 89 of a text")
        assert repository.found() == [("campaigns/deals.campaign", "text-too-long")], repository.found()
        repository.git("checkout", "-q", ".")
        repository.change("campaigns/deals.campaign", "    Line 98 of a text that goes on and on and does not come to its end.\n", "")
        assert repository.found() == [("campaigns/deals.campaign", "text-too-long")], repository.found()


def check_review_of_what_went(Place):
    """C-11: the opt-out line is gone; what is missed is told, and reviews show it inside the diff."""
    with Place("bakery") as place:
        repository = Repository(place)
        place.write("campaigns/deals.campaign", place.read("campaigns/deals.campaign").decode().replace(
            '"Harbor Bakery: two rolls for one today. Reply STOP to opt out.",\n', '"""\n      Harbor Bakery:\n      two rolls for one\n      today.\n\n'
            '      Reply STOP to opt out.\n      """,\n').replace("fresh bread at ten. Reply STOP to opt out.", "fresh bread at ten."))
        repository.commit()
        before = place.read("campaigns/deals.campaign").decode()
        repository.change("campaigns/deals.campaign", "\n      Reply STOP to opt out.\n", "")
        assert repository.found() == [("campaigns/deals.campaign", "sample-messages-none-opts-out")], repository.found()
        hunk = re.search(rb"^@@ -\d+,\d+ \+(\d+),(\d+) @@", repository.git("diff"), re.M)
        shown = range(int(hunk[1]), int(hunk[1]) + int(hunk[2]))
        assert before.count("\n", 0, before.index("sample_messages")) + 1 not in shown
        outputs = {name: place.run("check", "--changed", "--format", name).stdout.decode() for name in
                   ("github", "gitlab", "rdjson", "sarif", "concise")}
        [command] = outputs["github"].splitlines()
        assert int(re.search(r",line=(\d+),", command)[1]) in shown and "campaigns/deals.campaign:23:3: " in command, command
        [issue] = json.loads(outputs["gitlab"])
        assert issue["location"]["lines"]["begin"] in shown and "(line 23)" in issue["description"], issue
        [diagnostic] = json.loads(outputs["rdjson"])["diagnostics"]
        lines = diagnostic["location"]["range"]
        assert lines["start"]["line"] <= max(shown) and lines["end"]["line"] >= min(shown), lines
        assert diagnostic["related_locations"][0]["location"]["range"]["start"]["line"] == 23
        [result] = json.loads(outputs["sarif"])["runs"][0]["results"]
        region = result["locations"][0]["physicalLocation"]["region"]
        assert region["startLine"] == region["endLine"] and region["startLine"] in shown, region
        assert result["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 23
        # Whoever reads it beside the file sees where it stands.
        assert outputs["concise"].startswith("campaigns/deals.campaign:23:3: error: "), outputs["concise"]


def check_review_of_what_a_campaign_reads(Place):
    """A brand or a policy that changed brings findings in campaigns that nobody touched, and no old ones."""
    with Place("bakery") as place:
        repository = Repository(place)
        repository.commit()
        repository.change("brands/harbor.campaign", "Harbor Bakery", "Harbour Bakehouse")
        found = repository.found()
        assert ("campaigns/deals.campaign", "help-message-missing-brand") in found, found
        assert all(rule.endswith("-brand") for _, rule in found), found
        # Also of one file that is named, and of another folder.
        assert ("campaigns/deals.campaign", "help-message-missing-brand") in repository.found("--changed", "campaigns/deals.campaign")
        assert ("deals.campaign", "help-message-missing-brand") in repository.found("--changed", cwd=place.folder / "campaigns")
        repository.git("checkout", "-q", ".")
        place.write("legal/privacy.md", place.read("legal/privacy.md") + b"\nWe share your number with partners for their offers.\n")
        assert repository.found() == [("legal/privacy.md", "privacy-policy-allows-sharing")], repository.found()
        (place.folder / "legal/privacy.md").unlink()
        assert any(path == "brands/harbor.campaign" for path, _ in repository.found()), repository.found()


def check_review_of_a_rejection(Place):
    """What weighs more than before is brought by the change too."""
    with Place("bakery") as place:
        repository = Repository(place)
        repository.commit()
        repository.change("campaigns/deals.campaign", '  opt_out_keywords: [STOP]\n',
                          '  opt_out_keywords: [STOP]\n  rejection {\n    provider: twilio\n    code: "30923"\n  }\n')
        found = repository.found()
        assert ("campaigns/deals.campaign", "consent-text-missing-optional") in found and len(found) < 5, found


def check_review_of_files(Place):
    """New files are new altogether, renamed ones are not, and a link is what it names."""
    with Place("bakery") as place:
        repository = Repository(place)
        repository.commit()
        (place.folder / "campaigns/deals.campaign").rename(place.folder / "campaigns/renamed.campaign")
        repository.git("add", "-A")
        assert repository.found() == [], repository.found()
        place.write("campaigns/new.campaign", FLAWED)  # not told to git
        place.write("empty.campaign", "")
        place.write(".gitignore", "ignored.campaign\n")
        place.write("ignored.campaign", FLAWED)
        found = repository.found()
        assert {path for path, _ in found} >= {"campaigns/new.campaign"}, found
        assert not any(path == "campaigns/renamed.campaign" for path, _ in found), found
        names = [":(glob)x\ny \t\"é.campaign", "-a.campaign", "a b,c%.campaign", "b\\n.campaign"]
        for name in names:
            place.write(name, FLAWED)
        assert {path for path, _ in repository.found()} >= set(names)
        repository.commit()
        assert repository.found() == []
        for name in names:
            place.write(name, place.read(name) + b'brand b {\n  nothing: "here"\n}\n')
        found = repository.found()
        assert {path for path, rule in found if rule == "unknown-field"} == set(names), found
        assert found.count((names[1], "missing-field")) == 1, found  # the brand's name, and nothing of the campaign above it
        repository.commit()
        # Changed and new ones in one list, however they follow each other.
        news = ["%s/%d.campaign" % (folder, number) for folder in ("a", "n", "z") for number in range(3)]
        for name in news[::2]:
            place.write(name, FLAWED)
        repository.commit()
        for name in news:
            place.write(name, FLAWED.replace("marketing", "markting"))
        assert [path for path, rule in repository.found() if rule == "unknown-value"] == news
        assert {path for path, rule in repository.found() if rule == "missing-field"} == set(news[1::2])
        repository.commit()
        place.write("texts/real.txt", FLAWED)
        (place.folder / "link.campaign").symlink_to("texts/real.txt")
        repository.commit()
        assert repository.found() == []
        place.write("texts/real.txt", FLAWED + 'brand b {\n  nothing: "here"\n}\n')
        assert ("link.campaign", "unknown-field") in repository.found()
        (place.folder / "link.campaign").unlink()
        (place.folder / "link.campaign").symlink_to("campaigns/new.campaign")
        assert any(path == "link.campaign" for path, _ in repository.found())


def check_review_of_imports_that_are_renamed(Place):
    """A campaign of then finds its brand where that was then, and none where there was none."""
    with Place("bakery") as place:
        repository = Repository(place)
        repository.change("brands/harbor.campaign", "Harbor Bakery", "Harbour Bakehouse")
        repository.commit()
        repository.git("mv", "brands/harbor.campaign", "brands/renamed.campaign")
        repository.change("campaigns/deals.campaign", "harbor.campaign", "renamed.campaign")
        assert repository.found() == [], repository.found()
        repository.git("checkout", "-q", "HEAD", "campaigns")
        repository.commit()
        repository.git("mv", "brands/renamed.campaign", "brands/harbor.campaign")
        assert ("campaigns/deals.campaign", "help-message-missing-brand") in repository.found(), repository.found()


def check_review_of_a_link_that_leads_elsewhere(Place):
    """Of a folder too: what is read through it is another text, though no file has changed."""
    with Place("bakery") as place:
        repository = Repository(place)
        for folder, name in (("old", "Harbor Bakery"), ("new", "Harbour Bakehouse")):
            place.write(folder + "/on/harbor.campaign", place.read("brands/harbor.campaign").decode().replace("Harbor Bakery", name))
        shutil.rmtree(place.folder / "brands")
        brands = place.folder / "brands"
        brands.symlink_to("old/on")
        repository.commit()
        assert repository.found("--changed", "campaigns") == []
        brands.unlink()
        brands.symlink_to("new/on")
        assert ("campaigns/deals.campaign", "help-message-missing-brand") in repository.found("--changed", "campaigns")
        # A file that becomes a link to the same text is the same text.
        repository.git("checkout", "-q", ".")
        place.write("same.campaign", FLAWED)
        repository.commit()
        (place.folder / "same.campaign").rename(place.folder / "same.txt")
        (place.folder / "same.campaign").symlink_to("same.txt")
        assert repository.found() == []
        # Put elsewhere it is another link, not a text of its own.
        repository.git("checkout", "-q", ".")
        place.write("texts/real.txt", FLAWED)
        (place.folder / "link.campaign").symlink_to("texts/real.txt")
        repository.commit()
        repository.git("mv", "link.campaign", "moved.campaign")
        found = repository.found()
        assert ("moved.campaign", "missing-field") in found and {path for path, _ in found} == {"moved.campaign"}, found
        # Where it led is no text that findings were in, whatever it says.
        repository.commit()
        (place.folder / "words.campaign").symlink_to(FLAWED)
        repository.commit()
        (place.folder / "words.campaign").unlink()
        place.write("words.campaign", FLAWED)
        assert ("words.campaign", "missing-field") in repository.found()


def check_review_whatever_git_is_told(Place):
    """Neither the repository nor the user makes git hide a change or run a program."""
    with Place("bakery") as place:
        repository = Repository(place)
        program = place.write("program", "#!/bin/sh\ntouch %s/ran\nexit 0\n" % place.folder)
        os.chmod(program, 0o755)
        for name, value in [("core.fsmonitor", str(program)), ("diff.external", str(program)), ("diff.mine.command", str(program)),
                            ("diff.mine.textconv", str(program)), ("core.pager", str(program)), ("diff.noprefix", "true"),
                            ("diff.renames", "false"), ("color.ui", "always"), ("diff.relative", "true"), ("core.quotePath", "true")]:
            repository.git("config", name, value)
        place.write(".gitattributes", "*.campaign diff=mine\n*.campaign -text binary\n")
        repository.git("-c", "core.fsmonitor=false", "add", "-A")
        repository.git("-c", "core.fsmonitor=false", "commit", "-q", "-m", "one")
        (place.folder / "ran").unlink(missing_ok=True)
        repository.change("campaigns/deals.campaign", "Harbor Bakery: fresh bread at ten. Reply STOP to opt out.", "https://bit.ly/bread")
        (place.folder / "legal").rename(place.folder / "pages")
        place.write(repository.git("rev-parse", "HEAD").decode().strip(), "a file that is called as the commit")
        found = repository.found("--changed", environment={"GIT_EXTERNAL_DIFF": str(program), "GIT_PAGER": str(program)})
        assert ("campaigns/deals.campaign", "url-shortener") in found, found
        assert not (place.folder / "ran").exists()


# A file 9 would be the log of valgrind, when the tests run under it.
GIT_THAT_LOOKS_ABOUT = r"""#!/bin/sh
told() { echo "$*" >> "%(told)s"; }
[ -z "$(cat)" ] || told "it reads what we are to read"
sh -c 'kill -s PIPE $$' && told "it does not hear that nobody reads on"
for file in 3 4 5 6 7 8; do [ ! -e /dev/fd/$file ] || told "it has file $file"; done
lines=0
while [ $lines -lt 4000 ]; do echo "warning: one of many lines, more than a pipe holds" >&2; lines=$((lines + 1)); done
exec "%(git)s" "$@" 2>/dev/null
"""


def check_review_starts_git_cleanly(Place):
    """git reads nothing of ours, holds nothing open, ends when nobody reads on, and may complain as long as it likes."""
    with Place("bakery") as place:
        repository = Repository(place)
        repository.commit()
        program = place.write("programs/git", GIT_THAT_LOOKS_ABOUT % {"told": place.folder / "told", "git": shutil.which("git")})
        os.chmod(program, 0o755)
        name = "campaigns/deals.campaign"
        found = repository.found("--changed", "-", "--stdin-filename", name, environment={"PATH": "%s:%s" % (program.parent, os.environ["PATH"])},
                                 stdin=place.read(name).replace(b"fresh bread at ten", b"https://bit.ly/bread"))
        assert (name, "url-shortener") in found, found
        assert not (place.folder / "told").exists(), place.read("told")


def check_review_of_line_endings(Place):
    """What is checked out with other line ends than it is kept with did not change."""
    with Place("bakery") as place:
        repository = Repository(place)
        place.write(".gitattributes", "*.campaign text eol=crlf\n")
        repository.commit()
        name = "campaigns/deals.campaign"
        place.write(name, place.read(name).replace(b"\n", b"\r\n"))
        place.write(name, place.read(name).replace(b"fresh bread at ten", b"fresh bread at eleven"))
        assert repository.found() == [], repository.found()


def check_review_since_a_branch(Place):
    """What came to the other branch meanwhile is not ours."""
    with Place("bakery") as place:
        repository = Repository(place)
        repository.change("brands/harbor.campaign", "Harbor Bakery", "Harbour Bakehouse")
        repository.commit()
        repository.git("checkout", "-q", "-b", "ours")
        place.write("ours.campaign", FLAWED)
        repository.commit()
        repository.git("checkout", "-q", "main")
        repository.change("brands/harbor.campaign", "Harbour Bakehouse", "Harbor Bakery")
        repository.commit()
        repository.git("tag", "later")
        repository.git("checkout", "-q", "ours")
        for commit in ("main", "later", "HEAD^", "main^{commit}", repository.git("rev-parse", "main").decode().strip()):
            found = repository.found("--since", commit)
            assert found and {path for path, _ in found} == {"ours.campaign"}, (commit, found)
        assert repository.found("--since=HEAD") == []
        # As a pull request is checked out: merged into the branch that it is for.
        repository.git("merge", "-q", "-m", "merge", "main")
        assert {path for path, _ in repository.found("--since", "HEAD^2")} == {"ours.campaign"}


def check_review_of_stdin(Place):
    """An editor's text against what was committed, whatever the file holds meanwhile."""
    with Place("bakery") as place:
        repository = Repository(place)
        repository.commit()
        name = "campaigns/deals.campaign"
        text = place.read(name)
        named = ["--changed", "-", "--stdin-filename", name]
        assert repository.found(*named, stdin=text) == []
        found = repository.found(*named, stdin=text.replace(b"fresh bread at ten", b"https://bit.ly/bread"))
        assert (name, "url-shortener") in found, found
        assert repository.found("--changed", "-", "--stdin-filename", "new.campaign", stdin=text)


def check_review_in_a_shallow_clone(Place):
    """A CI's clone that does not reach back far enough says what to do."""
    with Place("bakery") as place, Place() as other:
        repository = Repository(place)
        repository.commit()
        repository.git("checkout", "-q", "-b", "ours")
        for text in ("one", "two"):
            place.write("note.txt", text)
            repository.commit()
        os.rmdir(other.folder / ".git")
        repository.git("clone", "-q", "--depth", "1", "--no-single-branch", "file://%s" % place.folder, str(other.folder / "clone"))
        for commit in ("HEAD^", "origin/main", "0123456789012345678901234567890123456789"):
            done = other.run("check", "--since", commit, cwd=other.folder / "clone")
            assert done.returncode == 2 and done.stdout == b"" and b"fetch-depth: 0" in done.stderr, (commit, done)
            assert done.stderr.count(b"\n") == 1, done
        done = other.run("check", "--since", "main", cwd=other.folder / "clone")
        assert done.returncode == 2 and b"did you mean 'origin/main'?" in done.stderr, done
        assert other.run("check", "--changed", cwd=other.folder / "clone").returncode == 0


def check_review_that_cannot_be(Place):
    """No repository, no git, no such commit: status 2, one line, and no finding that looks like the answer."""
    with Place() as place:
        place.write("a.campaign", FLAWED)
        done = place.run("check", "--changed")
        assert done.returncode == 2 and not done.stdout and b"not a git repository" in done.stderr, done
        repository = Repository(place)
        done = place.run("check", "--changed")
        assert done.returncode == 2 and not done.stdout and b"there is no commit yet" in done.stderr, done
        repository.commit()
        for arguments in (["--since", "nowhere"], ["--since", "--output=x"], ["--since=-x"], ["--since", ""], ["--since"],
                          ["--since", "HEAD", "--changed"], ["--since", "HEAD:a.campaign"], ["--changed=x"]):
            done = place.run("check", *arguments)
            assert done.returncode == 2 and not done.stdout and done.stderr.startswith(b"campaign-ls: "), (arguments, done)
            assert done.stderr.count(b"\n") == 1, done
        done = place.run("check", "--changed", environment={"PATH": "/nowhere"})
        assert done.returncode == 2 and not done.stdout and b"needs the program git" in done.stderr, done
        for words in HOSTILE:
            done = place.run("check", "--since", words, environment={"GITHUB_ACTIONS": "true"})
            assert done.returncode == 2
            expect_harmless(done.stdout + done.stderr, words)
        # A repository of its own inside: each file is compared in its own.
        inner = Place()
        inner.write("b.campaign", FLAWED)
        (place.folder / "inner").mkdir()
        os.rename(inner.folder, place.folder / "inner/project")
        inner.folder = place.folder / "inner/project"
        Repository(inner).commit()
        assert repository.found() == []
        inner.write("b.campaign", FLAWED + BRAND.replace("name", "title"))
        assert {path for path, _ in repository.found()} == {"inner/project/b.campaign"}
