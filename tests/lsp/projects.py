"""A project of files that changes at random, for tests that work with the server for long."""

import os
import shutil
import tempfile
import urllib.parse

from samples import BRAND, FLAWED

LARGEST = 20000
PIECES = ["", "", "", "x", " ", "\n", "\r\n", "{", "}", "[", "]", '"', '"""', "#", ",", ":", "🥪", "${brand.name}", "\\", "Reply STOP to cancel.",
          "Msg & data rates may apply.", "campaign z {\n", "  brand: acme\n", "opt_in website {\n", "# campaign-ls: allow text-too-short -- w\n",
          'import "brands/acme.campaign"\n', 'import "../brands/more.campaign"\n', '  privacy_policy { file: "legal/privacy.md" }\n']

POLICED = BRAND.replace("\n}\n", '''
  privacy_policy {
    url: "https://www.acmesandwich.example/privacy"
    file: "../legal/privacy.md"
  }
  terms { file: "../legal/terms.html" }
}
''')
IMPORTING = 'import "brands/acme.campaign"\nimport "brands/more.campaign"\n' + FLAWED[len(BRAND):]
START = {
    "brands/acme.campaign": POLICED,
    "brands/more.campaign": 'import "acme.campaign"\nbrand zeta { name: "Zeta" website: "https://zeta.example" }\n',
    "legal/privacy.md": "# Privacy\n\nWe share your mobile number with our partners for their marketing.\n",
    "legal/terms.html": "<html><body><h1>Terms</h1><p>Message frequency varies. Reply STOP to cancel.</p></body></html>\n",
    "deals.campaign": IMPORTING,
    "alerts.campaign": IMPORTING.replace("weekly_deals", "alerts").replace("acme\n", "zeta\n"),
}
FILES = sorted(START)
# What stands on a disk sooner or later. A file that is none is neither waited for nor followed out of the project.
CONTENTS = [b"", b"\xff\xfe\x00", "🥪 \r\nbrand acme { name: \"Acme\" }\r\n".encode(), POLICED.encode(), IMPORTING.encode(), b"import \"deals.campaign\"\n",
            "We do not share mobile numbers with third parties.\n".encode(), b"x" * 100000, b"{" * 3000]


class Disk:
    """Files in a folder that is a project's root."""

    def __init__(self, random):
        self.random = random
        self.folder = os.path.realpath(tempfile.mkdtemp(prefix="soak"))
        os.mkdir(os.path.join(self.folder, ".git"))
        for name, text in START.items():
            self.write(self.uri(name), text)

    def remove(self):
        shutil.rmtree(self.folder)

    def uri(self, name):
        return "file://" + urllib.parse.quote(os.path.join(self.folder, name) if name else self.folder)

    def path(self, uri):
        return urllib.parse.unquote(uri[len("file://"):])

    def has(self, uri):
        return uri.startswith("file://")

    def read(self, uri):
        """The text of a file, or None when it is no file with a text."""
        try:
            if self.has(uri) and os.path.isfile(self.path(uri)) and not os.path.islink(self.path(uri)):
                with open(self.path(uri), encoding="utf-8", newline="") as file:
                    return file.read()
        except UnicodeDecodeError:
            pass
        return None

    def clear(self, path):
        if os.path.isdir(path) and not os.path.islink(path):
            shutil.rmtree(path)
        elif os.path.lexists(path):
            os.remove(path)

    def write(self, uri, contents):
        path = self.path(uri)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        self.clear(path)
        with open(path, "wb") as file:
            file.write(contents if isinstance(contents, bytes) else contents.encode())

    def change(self):
        """Makes something of one of the files, and gives its URI."""
        name = self.random.choice(FILES)
        path = os.path.join(self.folder, name)
        kind = self.random.randrange(8)
        if kind < 3:
            self.write(self.uri(name), START[name])
        elif kind < 6:
            self.write(self.uri(name), self.random.choice(CONTENTS))
        else:
            self.clear(path)
            if kind == 7:
                make = self.random.choice([os.mkdir, os.mkfifo, lambda p: os.symlink("/etc/hostname", p),
                                           lambda p: os.symlink(os.path.join(self.folder, "legal/privacy.md"), p)])
                make(path)
        return self.uri(name)
