"""A session as each client would have it: every request that the server says it answers, over a whole file."""

import asyncio
import re

import pytest
from lsprotocol import types
from pygls.capabilities import get_capability

CAMPAIGN = "weekly-bread.campaign"
PATIENCE = 60  # seconds; generous, for sanitizers on a busy machine


class Document:
    def __init__(self, client, name=CAMPAIGN):
        self.client = client
        self.path = client.project / name
        self.uri = self.path.as_uri()
        self.text = self.path.read_text()
        assert self.text.isascii(), "columns would differ between encodings"
        self.lines = self.text.split("\n")
        self.version = 0
        self.id = types.TextDocumentIdentifier(uri=self.uri)

    def open(self):
        self.version = 1
        item = types.TextDocumentItem(uri=self.uri, language_id="campaign", version=1, text=self.text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(text_document=item))
        return self

    def change(self, text):
        """Incremental, as all these clients send it: one range that covers everything."""
        self.version += 1
        end = types.Position(line=len(self.lines) - 1, character=len(self.lines[-1]))
        event = types.TextDocumentContentChangePartial(range=types.Range(start=types.Position(0, 0), end=end), text=text)
        self.text, self.lines = text, text.split("\n")
        identifier = types.VersionedTextDocumentIdentifier(uri=self.uri, version=self.version)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(text_document=identifier, content_changes=[event]))

    def close(self):
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(text_document=self.id))

    def whole(self):
        return types.Range(start=types.Position(0, 0), end=types.Position(len(self.lines) - 1, 0))

    def words(self):
        """Where every third word of the file begins, so that each kind of place is among them."""
        places = [(number, word.start()) for number, line in enumerate(self.lines) for word in re.finditer(r"\w+|\"", line)]
        return [types.Position(line=line, character=character) for line, character in places[::3]]

    def at(self, text, behind=0):
        number = next(index for index, line in enumerate(self.lines) if text in line)
        return types.Position(line=number, character=self.lines[number].index(text) + behind)


def everywhere(params):
    return lambda document: [params(text_document=document.id, position=each) for each in document.words()]


def once(params, **members):
    return lambda document: [params(text_document=document.id, **members)]


OPTIONS = types.FormattingOptions(tab_size=2, insert_spaces=True)

# What the server may say that it answers: the method, and what is asked of a document.
REQUESTS = {
    "hover_provider": (types.TEXT_DOCUMENT_HOVER, everywhere(types.HoverParams)),
    "completion_provider": (types.TEXT_DOCUMENT_COMPLETION, everywhere(types.CompletionParams)),
    "definition_provider": (types.TEXT_DOCUMENT_DEFINITION, everywhere(types.DefinitionParams)),
    "references_provider": (
        types.TEXT_DOCUMENT_REFERENCES,
        lambda document: [
            types.ReferenceParams(text_document=document.id, position=each, context=types.ReferenceContext(include_declaration=True))
            for each in document.words()
        ],
    ),
    "document_highlight_provider": (types.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT, everywhere(types.DocumentHighlightParams)),
    "document_symbol_provider": (types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, once(types.DocumentSymbolParams)),
    "code_action_provider": (
        types.TEXT_DOCUMENT_CODE_ACTION,
        lambda document: [
            types.CodeActionParams(text_document=document.id, range=where, context=types.CodeActionContext(diagnostics=[]))
            for where in [document.whole()] + [types.Range(start=each, end=each) for each in document.words()]
        ],
    ),
    "code_lens_provider": (types.TEXT_DOCUMENT_CODE_LENS, once(types.CodeLensParams)),
    "document_link_provider": (types.TEXT_DOCUMENT_DOCUMENT_LINK, once(types.DocumentLinkParams)),
    "document_formatting_provider": (types.TEXT_DOCUMENT_FORMATTING, once(types.DocumentFormattingParams, options=OPTIONS)),
    "document_range_formatting_provider": (
        types.TEXT_DOCUMENT_RANGE_FORMATTING,
        lambda document: [types.DocumentRangeFormattingParams(text_document=document.id, range=document.whole(), options=OPTIONS)],
    ),
    "rename_provider": (
        types.TEXT_DOCUMENT_RENAME,
        lambda document: [types.RenameParams(text_document=document.id, position=document.at("brand: harbor", len("brand: ")), new_name="quay")],
    ),
    "folding_range_provider": (types.TEXT_DOCUMENT_FOLDING_RANGE, once(types.FoldingRangeParams)),
    "selection_range_provider": (
        types.TEXT_DOCUMENT_SELECTION_RANGE,
        lambda document: [types.SelectionRangeParams(text_document=document.id, positions=document.words())],
    ),
    "semantic_tokens_provider": (types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL, once(types.SemanticTokensParams)),
    "inlay_hint_provider": (
        types.TEXT_DOCUMENT_INLAY_HINT,
        lambda document: [types.InlayHintParams(text_document=document.id, range=document.whole())],
    ),
    "workspace_symbol_provider": (types.WORKSPACE_SYMBOL, lambda document: [types.WorkspaceSymbolParams(query="")]),
    "diagnostic_provider": (types.TEXT_DOCUMENT_DIAGNOSTIC, once(types.DocumentDiagnosticParams)),
}

# Of these a client must have spoken first; the others a server may offer to anybody.
ASKED_FOR = {"semantic_tokens_provider": "semantic_tokens", "diagnostic_provider": "diagnostic"}


def unformatted(document):
    document.change(document.text.replace("\n  use_case:", "\n      use_case:   "))


@pytest.mark.parametrize("provider", REQUESTS)
async def test_request(client, provider):
    offered = getattr(client.server, provider)
    wanted = get_capability(client.capabilities, "text_document." + ASKED_FOR[provider], None) if provider in ASKED_FOR else None
    if provider in ASKED_FOR and wanted is None:
        assert not offered, "offered to a client that does not know it"
        return
    if not offered and provider == "code_lens_provider":
        return
    assert offered, "not offered"
    document = Document(client).open()
    if "formatting" in provider:
        unformatted(document)
    method, ask = REQUESTS[provider]
    results = [await client.protocol.send_request_async(method, params) for params in ask(document)]
    assert results and any(results), "every answer is empty"


async def test_each_thing_that_is_offered_is_asked(client):
    offered = {name for name in dir(client.server) if name.endswith("_provider") and getattr(client.server, name)}
    assert offered - {"execute_command_provider"} <= set(REQUESTS), "add a line to REQUESTS"


async def test_positions_are_counted_as_the_client_can(client):
    encodings = get_capability(client.capabilities, "general.position_encodings", None)
    assert client.server.position_encoding in (encodings or [types.PositionEncodingKind.Utf16])


async def found(client, document, condition):
    """The findings of a document, asked for or sent, once they fulfil the condition."""
    if client.server.diagnostic_provider:
        report = await client.text_document_diagnostic_async(types.DocumentDiagnosticParams(text_document=document.id))
        assert condition(report.items), report.items
        return report.items
    while True:
        of_it = [each for each in client.published if each.uri == document.uri]
        if of_it and of_it[-1].version in (document.version, None) and condition(of_it[-1].diagnostics):
            return of_it[-1].diagnostics
        await asyncio.wait_for(client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS), PATIENCE)


def has(rule):
    return lambda diagnostics: any(each.code == rule for each in diagnostics)


async def test_findings_follow_the_text_and_leave_with_it(client):
    document = Document(client).open()
    await found(client, document, has("opt-in-message-missing-rates"))
    document.change(document.text.replace("providers: [twilio, zoom]", "provider: [twilio, zoom]"))
    items = await found(client, document, has("unknown-field"))
    assert all(each.source == "campaign-ls" for each in items)
    document.change("")
    await found(client, document, lambda diagnostics: not diagnostics)
    document.close()
    if client.server.diagnostic_provider:
        assert not client.published
    else:
        assert all(each.version is not None for each in client.published[:-1] if each.uri == document.uri)


async def test_files_and_settings_change(client):
    document = Document(client).open()
    await found(client, document, has("opt-in-message-missing-rates"))
    brand = client.project / "brand.campaign"
    brand.write_text(brand.read_text().replace("Harbor Bakery", "Quay Bakery"))
    event = types.FileEvent(uri=brand.as_uri(), type=types.FileChangeType.Changed)
    client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(changes=[event]))
    client.set_configuration({"providers": ["zoom"]}, section="campaign-ls")
    settings = {"campaign-ls": {"providers": ["zoom"]}}
    client.workspace_did_change_configuration(types.DidChangeConfigurationParams(settings=settings))
    await found(client, document, has("opt-in-message-missing-rates"))


async def test_a_cancelled_request_is_answered(client):
    document = Document(client).open()
    params = types.HoverParams(text_document=document.id, position=document.at("use_case"))
    hover = client.protocol.send_request(types.TEXT_DOCUMENT_HOVER, params, msg_id="to-be-cancelled")
    client.protocol.notify(types.CANCEL_REQUEST, types.CancelParams(id="to-be-cancelled"))
    assert hover is not None
    answer = await client.text_document_hover_async(params)
    assert "use_case" in answer.contents.value
