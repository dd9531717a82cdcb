"""What `check --staged` sees: the index's contents, whatever lies on the disk, held against the last commit."""
import json
import os

from checks_review import Repository

BRAND = '''brand harbor {
  name: "Harbor Bakery"
  website: "https://www.harborbakery.example"
  privacy_policy {
    url: "https://www.harborbakery.example/privacy"
    file: "legal/privacy.md"
  }
}
'''
POLICY = "Harbor Bakery never shares mobile numbers or opt-in data with third parties for marketing.\n"
SHARES = "Harbor Bakery shares mobile numbers with partners for their marketing.\n"
CAMPAIGN = 'import "brand.campaign"\n\ncampaign deals {\n  brand: harbor\n  use_case: marketing\n}\n'


def start(place):
    repository = Repository(place)
    place.write("brand.campaign", BRAND)
    place.write("deals.campaign", CAMPAIGN)
    place.write("legal/privacy.md", POLICY)
    repository.commit()
    return repository


def check_staged_is_what_the_index_holds(Place):
    with Place() as place:
        repository = start(place)
        assert repository.found("--staged") == []
        # Staged and taken back on the disk; and the other way round.
        place.write("deals.campaign", CAMPAIGN.replace("marketing", "markting"))
        repository.git("add", "-A")
        place.write("deals.campaign", CAMPAIGN)
        assert repository.found("--staged") == [("deals.campaign", "unknown-value")] and repository.found("--changed") == []
        [finding] = json.loads(place.run("check", "--staged", "--format", "json").stdout)["diagnostics"]
        assert finding["message"].startswith("`markting`") and finding["range"]["start"] == {"line": 5, "column": 13, "offset": CAMPAIGN.index("marketing")}
        assert b"use_case: markting" in place.run("check", "--staged").stdout  # the line is shown as it is staged
        repository.git("add", "-A")
        place.write("deals.campaign", CAMPAIGN.replace("marketing", "markting"))
        assert repository.found("--staged") == [] and repository.found("--changed") == [("deals.campaign", "unknown-value")]


def check_staged_reads_staged_pages_and_imports(Place):
    with Place() as place:
        repository = start(place)
        place.write("legal/privacy.md", SHARES)
        place.write("brand.campaign", BRAND.replace('"Harbor Bakery"', '"[name]"').replace("harbor {", "harbour {"))
        repository.git("add", "legal", "brand.campaign")
        place.write("legal/privacy.md", POLICY)
        place.write("brand.campaign", BRAND)
        found = repository.found("--staged")
        assert ("legal/privacy.md", "privacy-policy-allows-sharing") in found and ("deals.campaign", "unknown-reference") in found, found
        assert repository.found("--changed") == []
        # A page that only the disk has is none.
        repository.git("reset", "-q", "--hard")
        place.write("legal/terms.md", "Harbor Bakery sends offers.\n")
        place.write("brand.campaign", BRAND.replace("  privacy_policy {", '  terms {\n    file: "legal/terms.md"\n  }\n  privacy_policy {'))
        repository.git("add", "brand.campaign")
        assert ("brand.campaign", "legal-file-unreadable") in repository.found("--staged")
        assert ("brand.campaign", "legal-file-unreadable") not in repository.found("--changed")
        place.write(".gitignore", "terms.md\n")
        assert ("brand.campaign", "legal-file-unreadable") in repository.found("--staged")  # ignored or not
        repository.git("add", "-f", "legal/terms.md")
        assert ("brand.campaign", "legal-file-unreadable") not in repository.found("--staged")


def check_staged_files_that_come_and_go(Place):
    with Place() as place:
        repository = start(place)
        place.write("new.campaign", CAMPAIGN.replace("deals", "new"))
        assert repository.found("--staged") == []  # not told to git
        assert b"new.campaign" not in place.run("check", "--staged", "--format", "junit").stdout  # nor does it look as if it had passed
        repository.git("add", "-N", "new.campaign")
        assert repository.found("--staged") == []  # told, and not staged
        repository.git("add", "new.campaign")
        found = repository.found("--staged")
        assert found and {file for file, _ in found} == {"new.campaign"}, found
        (place.folder / "new.campaign").unlink()
        assert repository.found("--staged") == found == repository.found("--staged", ".") and repository.found("--changed") == []
        assert repository.found("--staged", "legal/..", "deals.campaign") == found
        assert repository.found("--staged", "deals.campaign") == []
        # However many there are.
        place.write("newer.campaign", CAMPAIGN.replace("deals", "newer"))
        repository.git("add", "newer.campaign")
        (place.folder / "newer.campaign").unlink()
        assert {file for file, _ in repository.found("--staged")} == {"new.campaign", "newer.campaign"}
        # Renamed, and nothing else: nothing is new.
        repository.commit()
        repository.git("mv", "deals.campaign", "offers.campaign")
        assert repository.found("--staged") == []
        # The brand goes: the campaigns that send for it miss it.
        repository.git("rm", "-q", "--cached", "brand.campaign")
        found = repository.found("--staged")
        assert {("offers.campaign", "import-unreadable")} <= set(found) and not [file for file, _ in found if file == "brand.campaign"], found


def check_staged_before_the_first_commit_and_since_a_branch(Place):
    with Place() as place:
        repository = Repository(place)
        place.write("brand.campaign", BRAND)
        place.write("deals.campaign", CAMPAIGN)
        repository.git("add", "deals.campaign")
        found = repository.found("--staged")
        assert ("deals.campaign", "import-unreadable") in found and {file for file, _ in found} == {"deals.campaign"}
        repository.commit()
        repository.git("checkout", "-q", "-b", "work")
        repository.change("deals.campaign", "use_case: marketing", "use_case: markting")
        repository.commit()
        repository.change("deals.campaign", "deals {", "dealz {")
        repository.git("add", "-A")
        repository.change("deals.campaign", "markting", "marketing")
        assert ("deals.campaign", "unknown-value") not in repository.found("--staged")
        assert ("deals.campaign", "unknown-value") in repository.found("--staged", "--since", "main")


def check_staged_in_a_hook(Place):
    """What git tells a hook of its repository and of the commit's index holds for that repository, not for one inside."""
    with Place() as place, Place() as inner:
        repository = start(place)
        start(inner)
        inner.write("inside.campaign", CAMPAIGN.replace("marketing", "markting"))
        Repository(inner).git("add", "inside.campaign")
        inner.folder = inner.folder.rename(place.folder / "inner")
        outer = place.folder / ".git"
        alone = [("inner/inside.campaign", "unknown-value")]
        for environment in ({}, {"GIT_INDEX_FILE": ".git/index"}, {"GIT_DIR": str(outer), "GIT_INDEX_FILE": str(outer / "index")},
                            {"GIT_DIR": ".git", "GIT_WORK_TREE": ".", "GIT_PREFIX": ""}):
            assert repository.found("--staged", "--select", "unknown-value", environment=environment) == alone, environment
        # `git commit FILE` makes an index of its own, and tells the hook of it.
        place.write("deals.campaign", CAMPAIGN.replace("marketing", "mrketing"))
        repository.git("add", "deals.campaign")
        os.rename(outer / "index", outer / "next")
        repository.git("reset", "-q", "HEAD")
        assert repository.found("--staged", "--select", "unknown-value") == alone
        environment = {"GIT_INDEX_FILE": str(outer / "next")}
        assert repository.found("--staged", "--select", "unknown-value", environment=environment) == [("deals.campaign", "unknown-value"), *alone]
        # What is set for all repositories is.
        environment |= {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "diff.orderFile", "GIT_CONFIG_VALUE_0": "nowhere"}
        done = place.run("check", "--staged", "inner", environment=environment)
        assert done.returncode == 2 and b"nowhere" in done.stderr and b"inner" in done.stderr, done


def check_staged_goes_with_files_alone(Place):
    with Place() as place:
        start(place)
        done = place.run("check", "--staged", "-", stdin=b"")
        assert done.returncode == 2 and done.stderr == b"campaign-ls: --staged checks files as they are staged, and stdin is none\n"
    with Place() as place:
        (place.folder / ".git").rmdir()
        place.write("deals.campaign", CAMPAIGN)
        done = place.run("check", "--staged", environment={"GIT_CEILING_DIRECTORIES": str(place.folder.parent)})
        assert done.returncode == 2 and done.stderr.startswith(b"campaign-ls: --staged: git cannot tell"), done
