#!/usr/bin/env python3
"""The pages of `campaign-ls preview`, without a browser: what they hold, and that no text of a file gets out of its place.

    tests/preview/pages.py [--accept] [NAME...]

golden/ holds whole pages, but for their style and the rules' own words. --accept, or CAMP_ACCEPT=1, writes them anew; the review of that is the diff.
"""
import base64
import hashlib
import html
import html.parser
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import traceback
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PROGRAM = os.environ.get("CAMPAIGN_LS") or str(ROOT / "build" / "campaign-ls")
ACCEPT = "--accept" in sys.argv or bool(os.environ.get("CAMP_ACCEPT"))

GOLDEN = ["examples/harbor-bakery/weekly-bread.campaign", "tests/campaigns/clean/restaurant-qr/restaurant-qr.campaign",
          "tests/campaigns/clean/salon-verbal/brand.campaign", "tests/preview/several.campaign",
          "tests/preview/looks.campaign"]

# All that a page is made of. What stands behind an attribute must match as a whole.
NAME = r"[a-z0-9]+(-[a-z0-9]+)+"  # of a rule, or of another part of the page of the rules
IDENTIFIER = r"s\d+(-[a-z0-9-]+)?|content|view-(marked|plain)|" + NAME
CLASSES = r"[a-z]+( [a-z]+)*"
LINK = r"#(s\d+(-[a-z0-9-]+)?|content|%s)|https?://[!-~]+" % NAME
COMMON = {"class": CLASSES, "id": IDENTIFIER}
ELEMENTS = {
    "html": {"lang": "en"}, "head": {}, "title": {}, "style": {}, "body": {}, "bdi": {}, "br": {}, "code": {}, "b": {},
    "meta": {"charset": "utf-8", "name": "viewport|referrer", "content": ".*", "http-equiv": "Content-Security-Policy"},
    "a": {**COMMON, "href": LINK, "rel": "noopener noreferrer"}, "header": {}, "footer": {}, "nav": {"aria-label": "Contents"},
    "main": {"id": "content", "tabindex": "-1"}, "section": {"aria-labelledby": IDENTIFIER}, "strong": COMMON,
    "fieldset": COMMON, "legend": {}, "label": {}, "input": {"type": "radio", "name": "view", "id": IDENTIFIER, "checked": ""},
    "mark": COMMON, "em": {}, "span": {**COMMON, "role": "img", "aria-label": "An empty box|A box that is ticked in advance"},
    "p": {**COMMON, "dir": "auto"}, "h1": {}, "h2": COMMON, "h3": COMMON, "h4": {}, "blockquote": {**COMMON, "dir": "auto"},
    "ul": COMMON, "ol": COMMON, "li": COMMON, "dl": COMMON, "dt": {}, "dd": {**COMMON, "dir": "auto"}, "table": COMMON,
    "div": {**COMMON, "role": "group", "tabindex": "0", "aria-labelledby": IDENTIFIER},
    "article": {"aria-labelledby": NAME}, "figure": {}, "figcaption": {}, "pre": {**COMMON, "tabindex": "0"},
    "thead": {}, "tbody": {}, "tr": {}, "th": {"scope": "row|col"}, "td": {}, "details": {}, "summary": {},
}
EMPTY = {"meta", "br", "input"}


class Page(html.parser.HTMLParser):
    """Reads a page strictly: every element and attribute is known, everything that opens closes."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open = []
        self.ids = []
        self.links = []
        self.headings = []
        self.pieces = []  # (classes of the elements around, text)
        self.feed(text)
        self.close()
        assert not self.open, self.open
        assert len(self.ids) == len(set(self.ids)), "an id twice"
        for link in self.links:
            assert not link.startswith("#") or link[1:] in self.ids, "%s leads nowhere" % link
        assert self.headings[0] == 1 and self.headings.count(1) == 1, self.headings
        for before, after in zip(self.headings, self.headings[1:]):
            assert after <= before + 1, "a heading of level %d under one of level %d" % (after, before)

    def handle_starttag(self, tag, attributes):
        assert tag in ELEMENTS, "an element <%s>" % tag
        for name, value in attributes:
            assert name in ELEMENTS[tag] and re.fullmatch(ELEMENTS[tag][name], value or "", re.S), (tag, name, value)
            if name == "id":
                self.ids.append(value)
            if name == "href":
                self.links.append(value)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in EMPTY:
            self.open.append((tag, dict(attributes).get("class", "")))

    def handle_endtag(self, tag):
        assert self.open and self.open[-1][0] == tag, (tag, self.open[-3:])
        self.open.pop()

    def handle_data(self, data):
        self.pieces.append((" ".join([tag + " " + name for tag, name in self.open]), data))

    def handle_comment(self, data):
        raise AssertionError("a comment: " + data)

    def unknown_decl(self, data):
        raise AssertionError("a declaration: " + data)

    handle_pi = unknown_decl

    def text(self, *classes, without=("tag", "unseen", "style")):
        """What is read in the elements that have all of these classes or names."""
        return "".join(data for around, data in self.pieces
                       if all(word in around.split() for word in classes) and not any(word in around.split() for word in without))


def preview(*arguments, cwd=ROOT, **more):
    done = subprocess.run([PROGRAM, "preview", *map(str, arguments)], cwd=cwd, capture_output=True, timeout=300, **more)
    assert done.returncode == 0 and not done.stderr, (done.returncode, done.stderr)
    return done.stdout.decode()


def findings(path, cwd=ROOT):
    done = subprocess.run([PROGRAM, "check", "--format", "json", str(path)], cwd=cwd, capture_output=True, timeout=300)
    return json.loads(done.stdout)["diagnostics"]


def without_wordings(page):
    """The page without its style, and without what rules and providers say in words of their own, which is tested elsewhere."""
    page, count = re.subn(r"<style>.*?</style>", "<style></style>", page, flags=re.S)
    assert count == 1
    page = re.sub(r"'sha256-[^']*'", "'sha256-...'", page)
    page = re.sub(r'(?<=</bdi></p>\n)<p>.*</p>\n<p><b>What to do:</b> .*</p>\n', "<p>...</p>\n<p><b>What to do:</b> ...</p>\n", page)
    page = re.sub(r'(<p class="codes"><b>Rejected as:</b>) .*</p>', r"\1 ...</p>", page)
    page = re.sub(r'(<ul class="answers">\n).*?(</ul>)', r"\1...\2", page, flags=re.S)
    return re.sub(r"(<details>\n<summary>)\d+(.*?</summary>\n<ul>\n).*?(</ul>)", r"\1...\2...\3", page, flags=re.S)


def test_golden():
    for name in GOLDEN:
        page = without_wordings(preview(name))
        path = HERE / "golden" / (name.replace("/", "-").replace(".campaign", ".html"))
        if ACCEPT:
            path.write_text(page)
        assert page == path.read_text(), "%s is another page than %s" % (name, path)


def test_policy_of_the_page():
    """Nothing is loaded or run, and the one style is the one that is named."""
    page = preview(GOLDEN[0])
    style = re.search(r"<style>(.*?)</style>", page, re.S).group(1)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page).group(1)
    assert policy == "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'" % digest, policy
    assert "url(" not in style and "@import" not in style and "/*" not in style
    assert style == style.encode("ascii").decode()


def test_the_page_of_the_rules():
    """Every rule has its part with all that `rules --format json` says, in the same order as in the list above."""
    done = [subprocess.run([PROGRAM, "rules", "--format", name], capture_output=True, timeout=60, check=True).stdout for name in ("html", "json")]
    page, rules = Page(done[0].decode()), json.loads(done[1])["rules"]
    names = [rule["name"] for rule in rules]
    assert [each for each in page.ids if each in set(names)] == names and len(names) > 200
    assert [link[1:] for link in page.links if link[1:] in set(names)] == names
    words = page.text("article")
    for rule in rules:
        for said in (rule["summary"], rule["why"], rule["remedy"], rule["source"]):
            assert (said or "").replace("`", "") in words, (rule["name"], said)
    for provider_code in ("Twilio 30924", "Zoom “Opt in message does not have brand or disclosures”"):
        assert provider_code in page.text("answers"), provider_code


def test_every_campaign_has_a_sound_page():
    """Every finding is on the page, at its line, and the same file gives the same page."""
    paths = [path for folder in ("examples", "tests/campaigns", "tests/preview") for path in sorted((ROOT / folder).rglob("*.campaign"))]
    assert len(paths) > 60
    for path in paths:
        try:
            page = preview(path.relative_to(ROOT))
            Page(page)
            told = set(re.findall(r'<bdi>([^<]*)</bdi>, line (\d+) &middot; <a class="rule"[^>]*>([^<]*)</a>', page))
            found = {(finding["file"], str(finding["range"]["start"]["line"]), finding["rule"]) for finding in findings(path.relative_to(ROOT))}
            assert told == found, (found - told, told - found)
        except Exception as error:
            raise AssertionError("%s: %s" % (path, error)) from error
    assert page == preview(path.relative_to(ROOT))


def test_texts_are_those_of_the_file():
    """Without its labels a text reads as it is sent, with references resolved."""
    page = Page(preview("tests/preview/several.campaign"))
    bubbles = page.text("bubble")
    for words in ("Harbor Bakery: You’re subscribed to [offers] 🥐. Reply STOP to opt out.", "JOIN", "HELP", "STOP",
                  "Harbor Bakery: Two rye loaves for $9.\nCode [CODE]. Reply STOP to opt out.", "The provider answers with a text of its own.",
                  "There is no such message in the file.", "Harbor Bakery: [CODE] is your code, good for ten minutes."):
        assert words in bubbles, (words, bubbles)
    consent = page.text("consent", "p")
    assert consent == "By ticking this box I agree to get <b>recurring</b> texts from Harbor Bakery & friends.\n\nReply STOP to opt out.", consent
    assert "Press 1 to get texts" in page.text("talk") and "the contact page" in page.text("sign")
    flow = page.text("composed")
    assert "https://harborbakery.example/texts" in flow and "People opt in by texting JOIN" in flow, flow
    assert "2 paragraphs in which nothing is recognised" in page.text("page") and "needed for our books" not in page.text("page")


def test_legal_pages_in_force():
    """A campaign's own text counts; the sender's is shown too, because what stands against it is told."""
    text = ('brand b { name: "B" privacy_policy { url: "https://b.example/p" text: "We sell numbers to partners for their marketing." } }\n'
            'campaign c { brand: b privacy_policy { text: "We do not share numbers with third parties for marketing." } }\n')
    page = Page(preview("-", input=text.encode()))
    legal = page.text("page")
    assert legal.index("We do not share") < legal.index("We sell numbers"), legal
    assert "https://b.example/p" in page.links and "Privacy policy of the sender" in page.text("h4")


def test_pages_are_shown_as_they_are_read():
    """Of Markdown and HTML nothing is seen of what shapes a page; a heading stands above what is shown of its section."""
    text = preview("tests/preview/looks.campaign")
    unlabelled = re.sub(r'<span class="tag.*?</span></span>|<a class="tag.*?</a>', "", text)
    parts = re.findall(r'<blockquote class="prose page">(.*?)</blockquote>', unlabelled, re.S)
    policy, terms = [html.unescape(re.sub("<.*?>", "", part)) for part in parts]
    assert policy == """
Privacy policy of Harbor Bakery
1 paragraph in which nothing is recognised
What we collect
1 paragraph in which nothing is recognised
• Nothing *else*: see the terms of our texts (https://harborbakery.example/terms), which https://harborbakery.example/more repeats.
1. Reply STOP to opt out, HELP for help.
2. A snake_case_name stays, as 2 * 3 * 4 does; Msg & data rates may apply.
2 paragraphs in which nothing is recognised
Sharing
We may share your number with partners for their own marketing. A loaf Q&A — since 1987, <b> and <U+202E> and all.
2 paragraphs in which nothing is recognised
""", policy
    assert terms == """
Terms of Harbor Bakery
We like bread.
Texts
1. Reply STOP to opt out
2. Reply HELP for help, or read the help page.
• Message and data rates may apply & message frequency varies.
Carriers are not liable for delayed messages.
""", terms
    # What is recognised lies on its words, whatever shapes them.
    assert re.search(r"1\. </span>(.*?)</p>", unlabelled).group(1) == (
        '<mark class="m element">Reply </mark><strong><em><mark class="m element">STOP</mark></em></strong><mark class="m element"> to opt out</mark>'
        '<mark class="m element">, </mark><strong><mark class="m element">HELP</mark></strong><mark class="m element"> for help</mark>.')
    assert '<strong><mark class="m error">may share</mark></strong>' in text and "<em><mark" in text


def test_marks():
    """Each element is named where its words end, and a finding's words lead to it."""
    text = preview("tests/preview/several.campaign")
    assert re.search(r'<mark class="m element">Reply STOP to opt out</mark><span class="tag element"><span class="unseen"> \(</span>opt out', text)
    assert '<mark class="m placeholder">[CODE]</mark>' in text
    labels = re.search(r'<mark class="m error">https://bit\.ly/rolls</mark>((?:<a.*?</a>)+)</p>', text).group(1)
    told = [re.search(r'id="%s">\n<p class="message"><b>\d+ Error:</b> <bdi>(.*)</bdi>' % place, text).group(1) for place in re.findall('href="#([^"]*)"', labels)]
    assert any("bit.ly" in each for each in told), told
    page = Page(text)
    assert "missing: rates" in page.text("elements", "missing") and "brand" in page.text("elements", "found")
    assert "because of “’”" in page.text("length") and "UCS-2" in page.text("length")


def test_verdicts():
    text = preview("tests/preview/several.campaign")
    page = Page(text)
    assert re.search(r'<th scope="row">Zoom</th>\n<td><strong class="badge error">\d+ causes', text)
    assert "“Opt in message does not have brand or disclosures”" in page.text("codes")
    ready = preview("tests/campaigns/clean/salon-verbal/salon-verbal.campaign")
    assert re.findall(r'<th scope="row">(\w+)</th>\n<td><strong class="badge (\w+)">', ready) == [("Twilio", "ready"), ("Bandwidth", "ready")]
    assert 'class="finding error"' not in ready
    everybody = preview("-", "--providers", "aws,zoom", input=b"campaign a {}\n")
    assert re.findall(r'<th scope="row">(\w+)</th>', everybody) == ["AWS", "Zoom"]


def test_what_is_said_around_the_texts():
    source = preview("tests/preview/several.campaign")
    text = Page(source).text()
    for words in ("Brand lantern", "The file itself", "Campaign codes", "Excused in the file", "sent once, as the answer to an order",
                  "zoom · 2026-01-14", "https://harborbakery.example/texts", "answers of these providers"):
        assert words in text, words
    assert 'aria-label="A box' in source
    assert "There is no campaign in this file yet." in preview("-", input=b"# nothing\n")


# ---- Hostile files -------------------------------------------------------------------------------------------------

HOSTILE = [
    "</title><script>alert(1)</script>", "</style><script>alert(1)</script>", "<!--", "--><script>alert(1)</script>", "<![CDATA[ x ]]>",
    "<img src=x onerror=alert(1)>", "\\\" onmouseover=\\\"alert(1)", "' onfocus='alert(1)' autofocus='", "<svg/onload=alert(1)>", "&lt;b&gt;&amp;&#60;",
    "javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "https://evil.example/\\\" onclick=\\\"alert(1)", "https://user@evil.example/",
    "https://evil.example/`x`", "{{constructor.constructor('alert(1)')()}}", "</p></section></main><h1>Ready</h1>", "`<script>`", "`a` `b",
    "\u202eelbasrever\u202c", "\u2066isolate", "\u200f\u061c\u200e", "שלום עולם (abc) 123", "\x1b[31mred\x1b]0;title\x07", "\x08\x7f\x9b", "\u2028\u2029\ufeff",
    "\U000e0041\U000e0042", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞", "a" * 10_000, "👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿", "\\u{0}\\u{1B}\\u{202E}\\n\\n\\t",
    "${brand.name}", "[CODE] {{name}} <name>", "::set-output name=a::b", "##[error]",
]


def hostile_campaign(text):
    """One text in every place that takes one."""
    quoted = '"%s"' % text
    fields = "\n".join("  %s: %s" % (name, quoted) for name in ("description", "message_flow", "opt_in_message", "opt_out_message", "help_message"))
    methods = "\n".join("  opt_in %s { %s }" % (name, " ".join("%s: %s" % (field, quoted) for field in fields_of))
                        for name, fields_of in (("website", ("url", "consent_text", "screenshot")), ("keyword", ("number", "advertised_at")),
                                                ("verbal", ("number", "script", "script_url")), ("paper", ("place", "consent_text", "url"))))
    return ("brand b {\n  name: %s\n  website: %s\n  support_email: %s\n  privacy_policy { url: %s file: \"policy.html\" }\n"
            "  terms { url: %s file: \"terms.md\" }\n}\n"
            "# campaign-ls: allow rule-%s -- %s\n"
            "campaign c {\n  brand: b\n%s\n%s\n  opt_in_keywords: [%s, JOIN]\n  sample_messages: [%s, \"%s: Reply STOP to opt out.\"]\n"
            "  rejection { provider: twilio reason: %s code: %s date: %s }\n}\n"
            % (quoted, quoted, quoted, quoted, quoted, text, text, fields, methods, quoted, quoted, text, quoted, quoted, quoted))


def hostile_pages():
    """Each as (name, the page as text)."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder).resolve()
        (folder / ".git").mkdir()
        for number, text in enumerate([*HOSTILE, "".join(HOSTILE)]):
            name = "%d %s.campaign" % (number, re.sub(r"[/\0]|\\", "_", text)[:40])
            (folder / "policy.html").write_text("<p>We do not share " + text + "</p><script>alert(1)</script><p>Reply STOP " + text)
            (folder / "terms.md").write_text("# " + text + "\n\nReply STOP to opt out. " + text + "\n")
            (folder / name).write_bytes(hostile_campaign(text).encode("utf-8", "surrogateescape") + b'\nbrand "\xff\xfe {\n')
            yield name, preview(folder / name, cwd=folder)


def test_hostile_texts_stay_texts():
    shown = 0
    for name, page in hostile_pages():
        try:
            Page(page)
            assert len(re.findall("<script|<img|<svg", page)) == 0
            for character in page:
                hidden = unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp") and character not in "\n\u200d"
                assert not hidden, "U+%04X" % ord(character)
            shown += "&lt;U+202E&gt;" in page and "&lt;U+001B&gt;" in page
            assert "&lt;FF&gt;" in page
        except Exception as error:
            raise AssertionError("%r: %s" % (name, error)) from error
    assert shown


def test_links_lead_where_they_say():
    for address, link in (("https://harborbakery.example/a?b=c&d=e#f", True), ("http://harborbakery.example", True), ("javascript:alert(1)", False),
                          ("https://user@evil.example/", False), ("https://ha\u0440bor.example/", False), ("HTTPS://evil.example", False),
                          ("https://evil.example/ x", False), ("//evil.example", False), ("ftp://evil.example", False)):
        page = preview("-", input=('brand b { name: "B" website: "%s" }\n' % address).encode())
        links = [each for each in Page(page).links if not each.startswith(("#", "https://campaign-ls.github.io/rules/#"))]
        assert links == ([address] * len(links) if link else []) and bool(links) == link, (address, links)


def test_large_files():
    """Bounded in what is shown, and said."""
    text = 'brand b { name: "B" }\n' + "".join("campaign c%d { brand: b use_case: marketing }\n" % i for i in range(150))
    page = Page(preview("-", input=text.encode()))
    assert "50 more are in the file, and not on this page." in page.text()
    text = "campaign a {\n" + "  opt_in website { consent_text: \"Text us.\" }\n" * 200 + "}\n"
    page = Page(preview("-", input=text.encode()))
    assert re.search(r"\d+ more findings are left out here", page.text())


def main():
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    passed = failed = 0
    for name, test in [(name, value) for name, value in globals().items() if name.startswith("test_")]:
        if words and not any(word in name for word in words):
            continue
        try:
            test()
            passed += 1
        except Exception:
            failed += 1
            print("FAIL", name)
            traceback.print_exc(limit=-4, file=sys.stdout)
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
