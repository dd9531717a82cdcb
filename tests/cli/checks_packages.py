"""C-15: what is offered to CI services, run as they would run it: the steps of the action, GitLab's script, the matcher of problems, hooks."""
import json
import os
import pathlib
import re
import subprocess

from common import FLAWED, PASSED_ON
from checks_review import Repository

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
ACTION = TOP / "editors/github"


def a_pull_request(place, clone):
    """What a runner has checked out: the merge of a branch with one new fault into one that went on, and little history."""
    repository = Repository(place)
    repository.commit()
    repository.git("checkout", "-q", "-b", "ours")
    repository.change("campaigns/deals.campaign", "fresh bread at ten", "https://bit.ly/bread")
    repository.commit()
    repository.git("checkout", "-q", "main")
    place.write("theirs.campaign", FLAWED)
    repository.commit()
    base = repository.git("rev-parse", "HEAD").decode().strip()
    repository.git("merge", "-q", "--no-ff", "-m", "merge", "ours")
    repository.git("clone", "-q", "--depth", "2", "file://%s" % place.folder, str(clone))
    return base


def steps(inputs, contexts):
    """The steps of action.yml as (script, variables), with what a workflow puts in place of its expressions."""
    text = (ACTION / "action.yml").read_text()
    names = re.findall(r"^  ([a-z]+):$", text.split("\ninputs:\n")[1].split("\noutputs:\n")[0], re.M)
    defaults = dict(zip(names, re.findall(r"^    default: (.*)$", text, re.M)))
    values = {"inputs." + name: inputs.get(name, default.strip("'")) for name, default in defaults.items()}
    assert set(inputs) <= set(names) and len(names) == len(defaults) == 4, names
    values.update(contexts)
    for step in text.split("\n    - name: ")[1:]:
        [script] = re.findall(r"^      run: '(.*)'$", step, re.M)
        assert "${{" not in script, script  # a text from outside would be run
        yield script, {name: values[expression] for name, expression in re.findall(r"^        ([A-Z_]+): \$\{\{ ([a-z._]+) \}\}$", step, re.M)}


def run_action(place, clone, inputs, base=""):
    """All steps, one after another; the last one's end and what it said."""
    binary = place.folder.parent / (place.folder.name + "-bin")
    binary.mkdir(exist_ok=True)
    if not (binary / "campaign-ls").exists():
        (binary / "campaign-ls").symlink_to(PROGRAM)
    output = binary / "output"
    output.write_text("")
    environment = {"PATH": "%s:%s" % (binary, os.environ["PATH"]), "HOME": str(binary), "GITHUB_ACTIONS": "true", "GITHUB_OUTPUT": str(output),
                   "GITHUB_ACTION_PATH": str(ACTION), "RUNNER_TEMP": str(binary), "GITHUB_PATH": str(binary / "path")}
    try:
        for script, variables in steps(inputs, {"github.event.pull_request.base.sha": base}):
            done = subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script], cwd=clone,
                                  env={**PASSED_ON, **environment, **variables}, capture_output=True, text=True, timeout=300)
        return done, output.read_text()
    finally:
        for path in binary.iterdir():
            path.unlink()
        binary.rmdir()


PROGRAM = os.environ.get("CAMPAIGN_LS") or str(TOP / "build/campaign-ls")


def check_action_for_github(Place):
    with Place("bakery") as place, Place() as other:
        clone = other.folder / "clone"
        base = a_pull_request(place, clone)
        done, _ = run_action(place, clone, {}, base)
        commands = [line for line in done.stdout.splitlines() if line.startswith("::")]
        assert done.returncode == 1 and not done.stderr and commands, done
        assert all(line.startswith(("::error file=campaigns/deals.campaign,line=25,", "::warning file=campaigns/deals.campaign,line=25,"))
                   for line in commands), commands
        # A push has nothing to compare with, and whoever asks is told everything.
        everything, _ = run_action(place, clone, {})
        assert "file=theirs.campaign" in everything.stdout
        assert run_action(place, clone, {"since": "none"}, base)[0].stdout == everything.stdout
        assert run_action(place, clone, {"since": "HEAD"}, base)[0].returncode == 0
        done, output = run_action(place, clone, {"sarif": "out put.sarif", "files": "campaigns\n\n  \nbrands", "arguments": "--fail-level=never\n--quiet"}, base)
        assert done.returncode == 0 and output == "sarif=out put.sarif\n", (done, output)
        results = json.loads((clone / "out put.sarif").read_text())["runs"][0]["results"]
        assert len(results) > 20, len(results)
        # Words of whoever opens a pull request are names of files, and no more.
        done, _ = run_action(place, clone, {"files": "$(touch ran)\n`touch ran`\n; touch ran\n--config=x", "since": "HEAD"}, base)
        assert done.returncode == 2 and not (clone / "ran").exists(), done
        assert "--config=x does not exist" in done.stderr, done.stderr
        (clone / "a b*.campaign").write_text(FLAWED)
        done, _ = run_action(place, clone, {"files": "a b*.campaign\nbrands", "arguments": "--format\njson", "since": "none"})
        assert {f["file"] for f in json.loads(done.stdout)["diagnostics"]} == {"a b*.campaign", "brands/harbor.campaign", "legal/privacy.md"}, done.stderr
        # Without the history it says what the checkout needs.
        subprocess.run(["git", "clone", "-q", "--depth", "1", "file://%s" % place.folder, str(other.folder / "flat")], check=True)
        done, _ = run_action(place, other.folder / "flat", {}, base)
        assert done.returncode == 2 and "fetch-depth: 0" in done.stderr, done


def check_action_installs(Place):
    """Where there is no campaign-ls yet the action builds one; with one in the PATH it leaves it at that."""
    script = (ACTION / "install.sh").read_text()
    for path in re.findall(r'"\$top/([a-z/.-]+)"', script):
        assert os.access(TOP / path, os.X_OK), path
    assert os.access(ACTION / "install.sh", os.X_OK) and os.access(ACTION / "check.sh", os.X_OK)
    with Place("bakery") as place:
        repository = Repository(place)
        repository.commit()
        done, _ = run_action(place, place.folder, {"since": "HEAD"})
        assert done.returncode == 0 and "No problems found" in done.stdout, done


def check_job_for_gitlab(Place):
    text = (TOP / "editors/gitlab/campaign-ls.yml").read_text()
    script = re.search(r"  script:\n    - \|\n((?:      .*\n|\n)+)", text)[1]
    script = "".join(line[6:] + "\n" for line in script.splitlines())
    [report] = re.findall(r"codequality: (\S+)", text)
    with Place("bakery") as place, Place() as other:
        base = a_pull_request(place, other.folder / "clone")
        (other.folder / "campaign-ls").symlink_to(PROGRAM)
        environment = {"PATH": "%s:%s" % (other.folder, os.environ["PATH"]), "GITLAB_CI": "true", "CAMPAIGN_LS_ARGUMENTS": "--quiet"}

        def run(**variables):
            return subprocess.run(["sh", "-c", script], cwd=other.folder / "clone", env={**PASSED_ON, **environment, **variables}, capture_output=True,
                                  text=True, timeout=300)

        done = run(CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
        assert done.returncode == 1 and "url-shortener" in done.stdout and "theirs" not in done.stdout, done
        issues = json.loads((other.folder / "clone" / report).read_text())
        assert {"theirs.campaign", "campaigns/deals.campaign"} <= {issue["location"]["path"] for issue in issues}
        assert "theirs.campaign" in run().stdout


def check_problem_matcher(Place):
    """Every line of the format `concise` is matched by one of the two, and taken apart rightly."""
    matchers = json.loads((ACTION / "problem-matcher.json").read_text())["problemMatcher"]
    with Place("bakery") as place:
        place.write("a: 1:2: b.campaign", FLAWED)
        findings = json.loads(place.run("check", "--format", "json").stdout)["diagnostics"]
        lines = place.run("check", "--format", "concise").stdout.decode().splitlines()
    assert len(findings) == len(lines) > 20
    for finding, line in zip(findings, lines):
        [(matcher, match)] = [(m, re.search(m["pattern"][0]["regexp"], line)) for m in matchers if re.search(m["pattern"][0]["regexp"], line)]
        pattern = matcher["pattern"][0]
        start = finding["range"]["start"]
        assert (match[pattern["file"]], match[pattern["line"]], match[pattern["column"]], match[pattern["message"]], match[pattern["code"]]) == (
            finding["file"], str(start["line"]), str(start["column"]), finding["message"], finding["rule"]), line
        severity = match[pattern["severity"]] if "severity" in pattern else matcher["severity"]
        assert severity == {"information": "notice", "hint": "notice"}.get(finding["severity"], finding["severity"]), line


def check_hooks_of_pre_commit(Place):
    """Each entry is a command line of the program as it is, to which names of files are added."""
    entries = re.findall(r"^  entry: campaign-ls (.*)$", (TOP / ".pre-commit-hooks.yaml").read_text(), re.M)
    assert entries == ["check", "fmt"]
    with Place("bakery") as place:
        assert place.run(*entries[0].split(), "campaigns/deals.campaign").returncode == 1
        assert place.run(*entries[1].split(), "campaigns/deals.campaign").returncode in (0, 1)
