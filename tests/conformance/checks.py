"""What pytest-lsp does not check: that results stay within what the client said it understands. Each function raises an
AssertionError that names the fault; pytest-lsp turns it into an LspSpecificationWarning, and here that is an error."""

import warnings

import pytest_lsp
from lsprotocol import types
from pygls.capabilities import get_capability
from pytest_lsp.checks import RESULT_CHECKS, check_params_of, check_result_for


def declared(capabilities, path, default=None):
    found = get_capability(capabilities, path, None)
    return default if found is None else found


def only_if(present, capabilities, path, what):
    assert not present or declared(capabilities, path), "%s, and the client has no %s" % (what, path)


def check_location_links(capabilities, feature, result):
    for each in result if isinstance(result, list) else []:
        only_if(isinstance(each, types.LocationLink), capabilities, "text_document.%s.link_support" % feature, "a LocationLink")


@check_result_for(method=types.TEXT_DOCUMENT_DEFINITION)
def definition(capabilities, result):
    check_location_links(capabilities, "definition", result)


@check_result_for(method=types.TEXT_DOCUMENT_HOVER)
def hover(capabilities, result):
    if result is None:
        return
    formats = declared(capabilities, "text_document.hover.content_format", [])
    assert isinstance(result.contents, types.MarkupContent), "hover is not MarkupContent"
    assert result.contents.kind in (formats or [types.MarkupKind.PlainText]), "hover is %s" % result.contents.kind


@check_result_for(method=types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
def document_symbols(capabilities, result):
    base = "text_document.document_symbol."
    kinds = declared(capabilities, base + "symbol_kind.value_set", list(types.SymbolKind)[:18])
    hierarchical = declared(capabilities, base + "hierarchical_document_symbol_support", False)

    def check(symbol, outer):
        assert isinstance(symbol, types.DocumentSymbol) == hierarchical, "%s for this client" % type(symbol).__name__
        assert symbol.kind in kinds, "the client knows no symbol kind %s" % symbol.kind
        only_if(symbol.tags, capabilities, base + "tag_support", "tags")
        if hierarchical:
            assert inside(symbol.selection_range, symbol.range), "a name outside of its symbol"
            assert outer is None or inside(symbol.range, outer), "a symbol outside of the one that holds it"
            for child in symbol.children or []:
                check(child, symbol.range)

    for each in result or []:
        check(each, None)


check_items = RESULT_CHECKS.pop(types.TEXT_DOCUMENT_COMPLETION)  # one check a method: ours does what pytest-lsp's does, too


@check_result_for(method=types.TEXT_DOCUMENT_COMPLETION)
def completions(capabilities, result):
    check_items(capabilities, result)
    kinds = declared(capabilities, "text_document.completion.completion_item_kind.value_set", list(types.CompletionItemKind)[:18])
    for item in result if isinstance(result, list) else result.items if result else []:
        assert item.kind in kinds, "the client knows no completion kind %s" % item.kind


@check_result_for(method=types.WORKSPACE_SYMBOL)
def workspace_symbols(capabilities, result):
    kinds = declared(capabilities, "workspace.symbol.symbol_kind.value_set", list(types.SymbolKind)[:18])
    assert all(symbol.kind in kinds for symbol in result or []), "a symbol kind that the client does not know"


def place(position):
    return position.line, position.character


def inside(inner, outer):
    return place(outer.start) <= place(inner.start) <= place(inner.end) <= place(outer.end)


def check_edits(edits):
    ordered = sorted(edits, key=lambda edit: place(edit.range.start))
    for one, next_one in zip(ordered, ordered[1:]):
        assert place(one.range.end) <= place(next_one.range.start), "edits overlap"


def check_workspace_edit(capabilities, edit):
    base = "workspace.workspace_edit."
    only_if(edit.document_changes, capabilities, base + "document_changes", "documentChanges")
    only_if(edit.change_annotations, capabilities, base + "change_annotation_support", "change annotations")
    assert bool(edit.changes) != bool(edit.document_changes), "both or neither of changes and documentChanges"
    for edits in (edit.changes or {}).values():
        check_edits(edits)
    operations = declared(capabilities, base + "resource_operations", [])
    for change in edit.document_changes or []:
        if not isinstance(change, types.TextDocumentEdit):
            assert change.kind in operations, "the client cannot %s a file" % change.kind
            continue
        check_edits(change.edits)
        for each in change.edits:
            note = getattr(each, "annotation_id", None)
            assert note is None or note in (edit.change_annotations or {}), "no annotation %s" % note


@check_result_for(method=types.TEXT_DOCUMENT_CODE_ACTION)
def code_actions(capabilities, result):
    base = "text_document.code_action."
    literal = declared(capabilities, base + "code_action_literal_support")
    for action in result or []:
        if literal is None:
            assert isinstance(action, types.Command), "a CodeAction for a client that knows commands alone"
            continue
        assert isinstance(action, types.CodeAction)
        only_if(action.is_preferred, capabilities, base + "is_preferred_support", "isPreferred")
        only_if(action.disabled, capabilities, base + "disabled_support", "disabled")
        only_if(action.data, capabilities, base + "data_support", "data")
        if action.edit:
            check_workspace_edit(capabilities, action.edit)
        else:
            only_if(True, capabilities, base + "resolve_support", "an action without an edit")


@check_result_for(method=types.TEXT_DOCUMENT_RENAME)
def rename(capabilities, result):
    if result is not None:
        check_workspace_edit(capabilities, result)


@check_result_for(method=types.TEXT_DOCUMENT_FORMATTING)
def formatting(capabilities, result):
    check_edits(result or [])


@check_result_for(method=types.TEXT_DOCUMENT_FOLDING_RANGE)
def folding_ranges(capabilities, result):
    base = "text_document.folding_range."
    limit = declared(capabilities, base + "range_limit")
    assert limit is None or len(result or []) <= limit, "more folds than the client takes"
    for fold in result or []:
        assert fold.start_line < fold.end_line, "a fold of one line"
        only_if(fold.collapsed_text, capabilities, base + "folding_range.collapsed_text", "collapsedText")


@check_result_for(method=types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL)
def semantic_tokens(capabilities, result):
    assert len(result.data) % 5 == 0
    for index in range(0, len(result.data), 5):
        lines, start, length, _, _ = result.data[index : index + 5]
        assert length > 0 and lines >= 0
        assert index == 0 or lines > 0 or start >= result.data[index - 3], "tokens overlap"


@check_result_for(method=types.TEXT_DOCUMENT_SELECTION_RANGE)
def selection_ranges(capabilities, result):
    for each in result or []:
        while each.parent:
            assert inside(each.range, each.parent.range) and each.range != each.parent.range, "a selection does not grow"
            each = each.parent


def check_diagnostic(capabilities, diagnostic):
    base = "text_document.publish_diagnostics."
    only_if(diagnostic.related_information, capabilities, base + "related_information", "relatedInformation")
    only_if(diagnostic.code_description, capabilities, base + "code_description_support", "codeDescription")
    only_if(diagnostic.data, capabilities, base + "data_support", "data")
    tags = declared(capabilities, base + "tag_support.value_set", [])
    assert all(tag in tags for tag in diagnostic.tags or []), "tags that the client does not know"
    assert place(diagnostic.range.start) <= place(diagnostic.range.end)


@check_result_for(method=types.TEXT_DOCUMENT_DIAGNOSTIC)
def diagnostics(capabilities, result):
    only_if(result.related_documents, capabilities, "text_document.diagnostic.related_document_support", "relatedDocuments")
    for each in getattr(result, "items", []):
        check_diagnostic(capabilities, each)


@check_params_of(method=types.CLIENT_REGISTER_CAPABILITY)
def registrations(capabilities, params):
    paths = {
        types.WORKSPACE_DID_CHANGE_WATCHED_FILES: "workspace.did_change_watched_files",
        types.WORKSPACE_DID_CHANGE_CONFIGURATION: "workspace.did_change_configuration",
    }
    for each in params.registrations:
        only_if(True, capabilities, paths[each.method] + ".dynamic_registration", each.method)


@check_params_of(method=types.WORKSPACE_DIAGNOSTIC_REFRESH)
def diagnostic_refresh(capabilities, params):
    only_if(True, capabilities, "workspace.diagnostics.refresh_support", "a refresh of diagnostics")


@check_params_of(method=types.WORKSPACE_INLAY_HINT_REFRESH)
def inlay_hint_refresh(capabilities, params):
    only_if(True, capabilities, "workspace.inlay_hint.refresh_support", "a refresh of inlay hints")


@check_params_of(method=types.WORKSPACE_CODE_LENS_REFRESH)
def code_lens_refresh(capabilities, params):
    only_if(True, capabilities, "workspace.code_lens.refresh_support", "a refresh of code lenses")


@check_params_of(method=types.WORKSPACE_SEMANTIC_TOKENS_REFRESH)
def semantic_tokens_refresh(capabilities, params):
    only_if(True, capabilities, "workspace.semantic_tokens.refresh_support", "a refresh of semantic tokens")


@check_params_of(method=types.WORKSPACE_APPLY_EDIT)
def apply_edit(capabilities, params):
    only_if(True, capabilities, "workspace.apply_edit", "workspace/applyEdit")
    check_workspace_edit(capabilities, params.edit)


def published_diagnostics(capabilities, params):
    """For a notification, which pytest-lsp does not check."""
    try:
        assert not declared(capabilities, "text_document.diagnostic"), "diagnostics are sent to a client that asks for them"
        for each in params.diagnostics:
            check_diagnostic(capabilities, each)
    except AssertionError as fault:
        warnings.warn(str(fault), pytest_lsp.LspSpecificationWarning, stacklevel=2)
