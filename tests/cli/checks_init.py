"""A first campaign: what `init` writes, and what it leaves alone."""
import json
import os
import pty
import re

from common import expect_harmless

FILES = {"brand.campaign", "legal/privacy.md", "legal/terms.md"}
METHODS = {"website": "marketing", "keyword": "marketing", "verbal": "account_notification", "ivr": "account_notification", "paper": "marketing",
           "point_of_sale": "marketing", "qr_code": "marketing", "mobile_app": "marketing", "inbound": "customer_care"}


def files_of(place):
    return {str(path.relative_to(place.folder)) for path in place.folder.rglob("*") if path.is_file() and ".git" not in path.parts}


def check_init_leaves_nothing_but_blanks(Place):
    """Each blank is told by `init`, at its line, and found by `check` there; nothing else is found, but what some providers alone want."""
    for method, use_case in METHODS.items():
        with Place() as place:
            done = place.run("init", "--method", method)
            assert done.returncode == 0 and done.stderr == b"", done
            name = use_case.replace("_", "-") + ".campaign"
            assert files_of(place) == FILES | {name}
            told, file = set(), None
            for line in done.stdout.decode().split("\n\n")[0].splitlines():
                number = re.fullmatch(r"  line (\d+): (\[.*\])", line)
                file = file if number else line
                if number:
                    told.add((file, int(number[1]), number[2]))
            found = set()
            for finding in json.loads(place.run("check", "--format", "json").stdout)["diagnostics"]:
                if (finding["rule"], finding["severity"]) == ("missing-opt-in-keywords", "information") and method != "keyword":
                    continue
                assert finding["rule"] == "placeholder-in-text", finding
                found.add((finding["file"], finding["range"]["start"]["line"], re.search(r'"(\[.*\])"$', finding["message"])[1]))
            assert found == told, (told, found)
            assert place.run("fmt", "--check").returncode == 0
            if method == "website":  # texts that wait for a fact are shown all the same
                page = place.run("preview", name).stdout
                assert b"There is no such text" not in page and b"[name that consumers know]" in page


def check_init_fits_what_is_known(Place):
    with Place() as place:
        assert place.run("init", "--brand", 'Harbor & "Sons" <<x>> $5 ${a} \\ é', "--use-case", "two_factor", "--provider", "twilio", "--provider", "zoom", "in").returncode == 0
        assert b'brand harbor_sons_x_5_a {\n  name: "Harbor & \\"Sons\\" \\u{3C}\\u{3C}x>> \\$5 \\${a} \\\\ \xc3\xa9"\n' in place.read("in/brand.campaign")
        campaign = place.read("in/two-factor.campaign")
        assert b"import \"brand.campaign\"\n" in campaign and b"  brand: harbor_sons_x_5_a\n  providers: [twilio, zoom]\n  use_case: two_factor\n" in campaign
        found = {each["rule"] for each in json.loads(place.run("check", "--format", "json").stdout)["diagnostics"]}
        assert found == {"placeholder-in-text", "sample-message-curly-placeholder"}  # no fault of the writing, whatever the name
    for name, block in (("Brand", "brand_our_brand"), ("1 & 1", "our_brand"), ("日本", "our_brand"), ("Acme-Co.", "acme_co"), ("  x  ", "x")):
        with Place() as place:
            assert place.run("init", "--brand", name).returncode == 0
            assert ("brand %s {\n" % block).encode() in place.read("brand.campaign"), name
            assert place.run("check", "--select", "missing-block-name,unknown-reference,syntax-error").returncode == 0


def check_init_writes_over_nothing(Place):
    with Place() as place:
        place.write("legal/privacy.md", "mine")
        done = place.run("init")
        assert done.returncode == 2 and b"legal/privacy.md is there already" in done.stderr and b"nothing was written" in done.stderr
        assert files_of(place) == {"legal/privacy.md"} and place.read("legal/privacy.md") == b"mine"
        # A link to nothing is something, too.
        os.symlink("nowhere", place.folder / "brand.campaign")
        (place.folder / "legal/privacy.md").unlink()
        assert place.run("init").returncode == 2 and not (place.folder / "nowhere").exists()
    with Place() as place:
        place.write("legal", "a file")
        done = place.run("init")
        assert done.returncode == 2 and done.stderr == b"campaign-ls: legal is a file, not a folder\n", done.stderr
        assert files_of(place) == {"legal"}  # what was written before is gone again
        assert place.run("init", "a/b/c").returncode == 2 and files_of(place) == {"legal"}
    with Place() as place:
        for arguments in (["--brand", "a\nb"], ["--brand", "\tb"], ["--brand", "a\x1b[31mb"], ["--brand", "a\x7f"], ["--brand", "\u00e9" * 256], ["--brand", b"\xff"],
                          ["--use-case", "marketting"], ["--method", "fax"], ["a", "b"], ["--ask"]):
            done = place.run("init", *arguments)
            assert done.returncode == 2 and done.stderr and files_of(place) == set(), arguments
            expect_harmless(done.stderr, arguments)
        assert b"did you mean 'marketing'" in place.run("init", "--use-case", "marketting").stderr
        assert place.run("init", "--brand", "\u00e9" * 255).returncode == 0  # what is the most


def answered(place, answers, *arguments):
    """What `init --ask` says at a terminal at which these lines are typed."""
    keys, terminal = pty.openpty()
    os.write(keys, answers.encode())
    done = place.run("init", "--ask", *arguments, stdin=terminal, stdout=terminal)
    os.close(terminal)
    said = b""
    while True:
        try:
            said += os.read(keys, 65536)
        except OSError:
            break
    os.close(keys)
    return done, said.decode()


def check_init_asks_at_a_terminal(Place):
    with Place() as place:
        done, said = answered(place, "Harbor Bakery\nkeywords\nkeyword\n\ntwilio, zom\ntwilio, zoom\n", "in")
        assert done.returncode == 0, (done, said)
        assert b"'keywords' is none of them; did you mean 'keyword'?" in done.stderr and b"'zom' is none of them; did you mean 'zoom'?" in done.stderr
        assert "Who sends?" in said and "How do people sign up?" in said and "website, keyword" in said
        assert b'name: "Harbor Bakery"' in place.read("in/brand.campaign") and b"  providers: [twilio, zoom]\n" in place.read("in/marketing.campaign")
    with Place() as place:  # what is given is not asked for
        done, said = answered(place, "\n\n", "--brand", "Harbor Bakery", "--method", "paper")
        assert done.returncode == 0 and "Who sends?" not in said and "How do people" not in said and b"opt_in paper" in place.read("marketing.campaign")
    with Place() as place:  # the first of the choices is one
        done, said = answered(place, "\nwebsite\n\n\n")
        assert done.returncode == 0 and done.stderr == b"" and b"opt_in website" in place.read("marketing.campaign"), done
    with Place() as place:
        done, said = answered(place, "Harbor Bakery\n\x04")
        assert done.returncode == 2 and b"nothing was written" in done.stderr and files_of(place) == set()
