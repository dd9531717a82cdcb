"""What is asked of the program about rules, rejections, texts and whole campaigns."""
import json
import os
import re


def check_every_rule_is_explained(Place):
    """C-09: by its name and by each of its codes. Its example is tried by tests/unit/rules/test_examples.c."""
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
        assert list(document) == ["schemaVersion", "tool", "field", "elements", "length", "limit", "segments", "encoding"]
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
