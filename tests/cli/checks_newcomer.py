"""What somebody reads who writes a first campaign by what other languages taught: one fault, in words that say what to do."""
import json

HEAD = 'brand pantry {\n  name: "Fern Street Pantry"\n}\n\ncampaign volunteers {\n  brand: pantry\n'
SLIPS = [
    ('brand pantry {\n  name = "Fern Street Pantry"\n}\n', "a field is written with `:`, as in `name: value`"),
    ('brand pantry {\n  name: "Fern Street Pantry",\n}\n', "no `,` belongs here: a field ends with its line"),
    ('// who sends\nbrand\n', "a comment begins with `#`, not with `//`"),
    ('brand pantry {\n  name: “Fern Street Pantry”\n}\n', 'a text stands in straight quotation marks, "like this"'),
    ('brand pantry {\n  website: https://fernstreet.example\n}\n', "text, addresses and phone numbers stand in quotation marks"),
    ('brand Fern Street Pantry {\n}\n', "one word, by which others refer to it: `brand Fern_Street_Pantry { ... }`"),
    ('brand "Fern Street Pantry" {\n}\n', "one word, by which others refer to it: `brand acme { ... }`"),
    ('brand: pantry {\n}\n', "a block has no colon: write `brand pantry { ... }`"),
    (HEAD + '  use_case: non-profit\n}\n', "is not a value of `use_case`; it takes two_factor, account_notification, "),
    (HEAD + '  use_case: charty\n}\n', "is not a value of `use_case`: did you mean `charity`?"),
    (HEAD + '  use_case: "charity"\n}\n', "`use_case` takes a name, without quotes"),
    (HEAD + '  opt_in: website\n}\n', "`opt_in` is a block, not a field: write `opt_in website { ... }`"),
    (HEAD + '  terms: "https://fernstreet.example/terms"\n}\n', "`terms` is a block, not a field: write `terms { ... }`"),
    (HEAD + '  samples: ["a"]\n}\n', "did you mean `sample_messages`?"),
    (HEAD + '  optin_message: "a"\n}\n', "did you mean `opt_in_message`?"),
    (HEAD + '  sample_messages: "a"\n}\n', "`sample_messages` takes a list of texts"),
    (HEAD + '  opt_in web {\n  }\n}\n', "`web` is not a method of `opt_in`"),
    (HEAD.replace("brand: pantry", "brand: fern") + '}\n', "no brand is called `fern` here"),
    (HEAD + '  help_message: "{brand.name}: help"\n}\n', 'still holds a placeholder: "{brand.name}"'),
]


def check_newcomers_slips_are_named(Place):
    for text, said in SLIPS:
        with Place() as place:
            place.write("a.campaign", text)
            messages = [finding["message"] for finding in json.loads(place.run("check", "--format", "json").stdout)["diagnostics"]]
            assert [message for message in messages if said in message], (text, messages)


def check_newcomers_are_told_how_to_begin(Place):
    with Place() as place:
        done = place.run("check")
        assert done.returncode == 2 and done.stderr == b"campaign-ls: . holds no .campaign file; `campaign-ls init` writes a first one\n"
        assert b"campaign-ls init" in place.run("explain", "30896").stdout and b"campaign-ls init" in place.run("help").stdout
        assert b"campaign-ls init" not in place.run("explain", "placeholder-in-text").stdout


def check_what_other_tools_call_it_leads_here(Place):
    for arguments, said in ((["lint"], "to do that here: campaign-ls check"), (["version"], "to do that here: campaign-ls --version"),
                            (["check", "--fix"], "to do that here: campaign-ls fix"), (["check", "--no-color"], "to do that here: --color never"),
                            (["check", "--exit-zero"], "to do that here: --fail-level never"),
                            # Where that is of no use either, nothing is promised.
                            (["fmt", "--exit-zero"], "`campaign-ls fmt --help` lists what there is")):
        with Place() as place:
            done = place.run(*arguments)
            assert done.returncode == 2 and done.stdout == b"" and said in done.stderr.decode(), (arguments, done)


def check_a_mistyped_rule_is_no_rejection(Place):
    """Whatever sentence of a provider has the same words."""
    with Place() as place:
        done = place.run("explain", "opt-in-message-missing-rate")
        assert done.returncode == 1 and done.stdout.endswith(b"\n  Did you mean the rule opt-in-message-missing-rates?\n"), done
        done = place.run("explain", "OPT_IN_MESSAGE_MISSING")
        assert done.returncode == 0 and done.stdout.startswith(b"AWS OPT_IN_MESSAGE_MISSING"), done
