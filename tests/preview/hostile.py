#!/usr/bin/env python3
"""hostile.py FOLDER: writes the pages of the hostile campaigns of pages.py there, for a browser to open."""
import pathlib
import sys

sys.dont_write_bytecode = True
import pages

folder = pathlib.Path(sys.argv[1])
for number, (name, page) in enumerate(pages.hostile_pages()):
    (folder / ("hostile-%02d.html" % number)).write_text(page)
