"""What a project's settings file and the options that stand over it say."""
import json
import re

from common import SETTINGS, SHORT


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
