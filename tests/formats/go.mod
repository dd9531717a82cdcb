module campaign-ls/tests/formats

go 1.18

// Nothing of it is built: its JSON schema of the format rdjson is what the tests are after.
require github.com/reviewdog/reviewdog v0.20.3
