"""Completion of what stands in other files: paths in an import and in `file:`, and brands with the import that they need."""

import os
import pathlib

from client import Client, apply_edits, index_at, tries, width
from samples import BRAND, PUSHING
from test_diagnostics import Project

SUGGEST = "editor.action.triggerSuggest"
ASKING = {**PUSHING, "experimental": {"commands": {"commands": [SUGGEST]}}}
FOLDER, FILE = 19, 17  # of the protocol's CompletionItemKind
AT = "texts/new/one.campaign"
POLICY = 'brand b {\n  privacy_policy {\n    file: "%s"\n  }\n}\n'


def project_of_files():
    project = Project()
    for name in ("brands/acme.campaign", "brands/zeta.campaign"):
        project.write(name, BRAND.replace("acme {", os.path.basename(name)[:4] + " {"))
    for name in ("texts/new/near.campaign", "legal/privacy.md", "legal/terms.HTML", "legal/logo.png", "legal/.draft.md", "legal/node_modules/x.md",
                 'legal/odd "$5" €.txt', "legal/bad\n.md"):
        project.write(name, "")
    os.makedirs(project.path("legal/old"))
    os.makedirs(project.path("texts/new"), exist_ok=True)
    os.symlink("privacy.md", project.path("legal/link.md"))
    os.symlink("/etc/hostname", project.path("legal/outside.md"))
    os.symlink("/etc", project.path("legal/etc"))
    os.symlink("nothing.md", project.path("legal/dangling.md"))
    return project


def complete(project, marked, capabilities=PUSHING, wanted=(), has=None, sign=None, at=AT):
    """The items at `|`, once those with the labels `wanted` are among them and one that `has` is true of: files are read while
    nothing else waits."""
    encoding = capabilities.get("general", {}).get("positionEncodings", ["utf-16"])[0]
    before, text = marked[:marked.index("|")], marked.replace("|", "", 1)
    where = {"line": before.count("\n"), "character": width(before[before.rfind("\n") + 1:], encoding)}
    params = {"textDocument": {"uri": project.uri(at)}, "position": where}
    if sign:
        params["context"] = {"triggerKind": 2, "triggerCharacter": sign}
    with Client() as session:
        session.start(capabilities, workspaceFolders=[{"uri": project.uri(""), "name": "p"}])
        session.open(project.uri(at), text)
        for _ in tries():
            items = session.request("textDocument/completion", params)["result"]
            if set(wanted) <= {item["label"] for item in items} and (not has or any(map(has, items))):
                return items


def labels(*arguments, **options):
    return [item["label"] for item in complete(*arguments, **options)]


def taken(marked, item, encoding="utf-16"):
    text = marked.replace("|", "", 1)
    return apply_edits(text, [item["textEdit"], *item.get("additionalTextEdits", [])], encoding)


def f_71_an_import_names_campaign_files_and_folders():
    with project_of_files() as project:
        assert labels(project, 'import "|"\n') == ["near.campaign", "../"]  # not the file itself
        assert labels(project, 'import "../../|"\n') == ["brands/", "legal/", "texts/"]  # nothing above the project
        assert labels(project, 'import "../../brands/|"\n') == ["acme.campaign", "zeta.campaign"]
        assert labels(project, 'import "../../brands/ac|"\n') == ["acme.campaign", "zeta.campaign"]  # the client filters
        assert labels(project, 'import "../../brands/acme.campaign"\nimport "../../brands/|"\n') == ["zeta.campaign"]
        assert labels(project, 'import "../../brands/acme.campaign|"\n') == ["acme.campaign", "zeta.campaign"]
        assert labels(project, 'import "%s|"\n' % project.path("brands/")) == ["acme.campaign", "zeta.campaign"]
        for nowhere in ("../../../|", "/etc/|", "nowhere/|", "${brand.name}/|", "../../legal/etc/|"):
            assert labels(project, 'import "%s"\n' % nowhere) == [], nowhere
        # Also while the quotes are not closed, and with the keyword from completion.
        for rest in ("", "\n", "\ncampaign a {\n}\n", "\r\n\r\n# c\r\nbrand b {\r\n"):
            assert labels(project, 'import "../../brands/|' + rest) == ["acme.campaign", "zeta.campaign"], rest
        [keyword] = [item for item in complete(project, "imp|") if item["label"] == "import"]
        assert keyword["textEdit"]["newText"] == 'import "$0"'
        assert "import" not in labels(project, "campaign a {\n  |\n}\n")


def f_71_a_file_field_names_pages_and_folders():
    with project_of_files() as project:
        shown = ["link.md", 'odd "$5" €.txt', "privacy.md", "terms.HTML", "old/"]
        assert labels(project, POLICY % "../../legal/|") == shown
        assert labels(project, POLICY % "../../legal/.|") == [".draft.md", *shown]
        assert labels(project, POLICY.replace('"%s"', '"../../legal/|')) == shown  # not closed
        assert labels(project, POLICY % "|") == ["../"]
        assert labels(project, POLICY.replace("privacy_policy", "terms") % "../|") == ["new/", "../"]
        assert labels(project, 'brand b {\n  name: "../|"\n}\n') == [] == labels(project, 'brand b {\n  website: "|"\n}\n')
        for marked, label, result in ((POLICY % "../../legal/pr|", "privacy.md", "../../legal/privacy.md"), (POLICY % "../../|", "legal/", "../../legal/"),
                                      (POLICY % "../../legal/|", 'odd "$5" €.txt', '../../legal/odd \\"\\$5\\" €.txt')):
            [item] = [item for item in complete(project, marked) if item["label"] == label]
            assert item["kind"] == (FOLDER if label.endswith("/") else FILE) and item["filterText"] == label
            assert taken(marked, item) == POLICY % result.rstrip("/")  # the slash is typed, and asks for what is behind it
            [item] = [item for item in complete(project, marked, ASKING) if item["label"] == label]
            assert taken(marked, item) == POLICY % result


def f_71_what_is_typed_of_a_name_counts_as_it_is_meant():
    with project_of_files() as project:
        project.write('a "b"/€/page.md', "")
        for encoding in ("utf-8", "utf-16", "utf-32"):
            capabilities = {**PUSHING, "general": {"positionEncodings": [encoding]}}
            marked = POLICY % '../../a \\"b\\"/\\u{20AC}/pa|'
            [item] = complete(project, marked, capabilities)
            assert taken(marked, item, encoding) == POLICY % '../../a \\"b\\"/\\u{20AC}/page.md'
            marked = POLICY % '../../a \\"b\\"/€/|'
            assert taken(marked, complete(project, marked, capabilities)[0], encoding) == POLICY % '../../a \\"b\\"/€/page.md'


def f_71_signs_that_ask_for_names():
    with project_of_files() as project:
        for sign, marked, some in (('"', 'import "|"', True), ("/", 'import "../|"', True), ("/", POLICY % "../|", True), ("/", POLICY % "../../legal/|", True),
                                   (" ", 'import " |"', False), ('"', 'brand b {\n  name: "|"\n}\n', False), ('"', 'import "a"|', False),
                                   ("/", 'campaign a {\n  opt_in_message: "and/|"\n}\n', False), ("{", 'import "{|"', False)):
            assert bool(labels(project, marked, sign=sign)) == some, (sign, marked)


def f_71_a_client_is_asked_to_go_on_when_it_can():
    with project_of_files() as project:
        commands = lambda marked, capabilities: {item["label"]: item.get("command", {}).get("command") for item in complete(project, marked, capabilities)}
        assert commands('import "../../|"', ASKING)["brands/"] == SUGGEST and set(commands('import "../../brands/|"', ASKING).values()) == {None}
        inside = commands("campaign a {\n  |\n}\n", ASKING)
        assert [inside[name] for name in ("use_case", "providers", "brand", "description")] == [SUGGEST] * 3 + [None]
        assert commands("imp|", ASKING)["import"] == SUGGEST and commands("brand b {\n  privacy_policy {\n    |\n  }\n}\n", ASKING)["file"] == SUGGEST
        assert set(commands("campaign a {\n  |\n}\n", PUSHING).values()) == set(commands('import "../../|"', PUSHING).values()) == {None}


def f_71_a_brand_comes_with_its_import():
    with project_of_files() as project:
        body = "campaign a {\n  brand: %s\n}\n"
        for head, fixed in (("", 'import "../../brands/zeta.campaign"\n\n'), ("\n# mine\n", '\nimport "../../brands/zeta.campaign"\n\n# mine\n'),
                            ("\ufeff", '\ufeffimport "../../brands/zeta.campaign"\n\n'),
                            ('import "../../brands/acme.campaign" # why\n\n', 'import "../../brands/acme.campaign" # why\nimport "../../brands/zeta.campaign"\n\n')):
            items = complete(project, head + body % "z|", wanted=("acme", "zeta"))
            [zeta] = [item for item in items if item["label"] == "zeta"]
            assert zeta["detail"] == "imports ../../brands/zeta.campaign"
            assert taken(head + body % "z|", zeta) == fixed + body % "zeta"
            [acme] = [item for item in items if item["label"] == "acme"]
            assert ("additionalTextEdits" in acme) == ("acme" not in head)
            assert acme["detail"] == ("from " if "acme" in head else "imports ") + "../../brands/acme.campaign"
        # One that has the name already is the one that is meant.
        items = complete(project, BRAND.replace("acme {", "zeta {") + body % "|", wanted=["acme"])
        assert [(item["label"], "additionalTextEdits" in item) for item in items] == [("zeta", False), ("acme", True)]


def f_72_a_whole_campaign_brings_the_only_brand():
    with Project() as project:
        project.write("brands/acme.campaign", BRAND)
        whole_of_acme = lambda item: item["label"] == "campaign: marketing" and "${2:acme}" in item["textEdit"]["newText"]
        [whole] = filter(whole_of_acme, complete(project, "cam|", has=whole_of_acme))
        assert [edit["newText"] for edit in whole["additionalTextEdits"]] == ['import "../../brands/acme.campaign"\n\n']
        importing = 'import "../../brands/acme.campaign"\n\ncam|'
        whole = [item for item in complete(project, importing) if item["label"] == "campaign: marketing"][0]
        assert "${2:acme}" in whole["textEdit"]["newText"] and "additionalTextEdits" not in whole


def f_71_details_stand_beside_labels():
    beside = {**PUSHING, "textDocument": {**PUSHING["textDocument"], "completion": {"completionItem": {"labelDetailsSupport": True}}}}
    with project_of_files() as project:
        for item in complete(project, "campaign a {\n  brand: |\n}\n", beside, wanted=("acme", "zeta")):
            assert item["labelDetails"] == {"description": "imports ../../brands/%s.campaign" % item["label"]} and "detail" not in item
        [near] = [item for item in complete(project, 'import "../../brands/|"', beside, wanted=["acme.campaign"]) if item["label"] == "acme.campaign"]
        assert near.get("labelDetails", {"description": "brand acme"}) == {"description": "brand acme"}


def f_72_the_rest_of_a_word_goes_where_it_is_wanted():
    replacing = {**PUSHING, "textDocument": {**PUSHING["textDocument"], "completion": {"completionItem": {"insertReplaceSupport": True, "snippetSupport": True}}}}
    with project_of_files() as project:
        for marked, label, insert, replace in (('import "../../bra|nds/acme.campaign"', "brands/", "bra", "brands"),
                                               ("campaign a {\n  use_case: mark|eting\n}\n", "marketing", "mark", "marketing"),
                                               ("campaign a {\n  use_|case: marketing\n}\n", "use_case", "use_", "use_case")):
            text = marked.replace("|", "", 1)
            words = lambda span: text[index_at(text, span["start"]):index_at(text, span["end"])]
            [item] = [item for item in complete(project, marked, replacing) if item["label"] == label]
            assert words(item["textEdit"]["insert"]) == insert and words(item["textEdit"]["replace"]) == replace and "range" not in item["textEdit"]
            [item] = [item for item in complete(project, marked) if item["label"] == label]
            assert words(item["textEdit"]["range"]) == insert
            if label == "use_case":  # its colon is there
                assert item["textEdit"]["newText"] == "use_case"


def f_71_nothing_is_listed_for_a_text_that_is_no_file():
    with Client() as session:
        session.start(PUSHING)
        session.open("untitled:a", 'import "/"')
        where = {"textDocument": {"uri": "untitled:a"}, "position": {"line": 0, "character": 9}}
        assert session.request("textDocument/completion", where)["result"] == []


def f_71_a_folder_with_thousands_of_files_is_bounded():
    with Project() as project:
        pathlib.Path(project.path("many")).mkdir()
        for number in range(4200):
            pathlib.Path(project.path("many/%d.md" % number)).touch()
        assert len(complete(project, POLICY % "many/|", at="one.campaign")) == 4096
