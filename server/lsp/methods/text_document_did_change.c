#include "lsp/documents.h"
#include "lsp/method.h"

#define SYNC_INCREMENTAL 2

static bool is_position(const json_t *json) {
	uint32_t number;

	return camp_lsp_unsigned(json_object_get(json, "line"), &number) &&
	       camp_lsp_unsigned(json_object_get(json, "character"), &number);
}

/* All changes are looked at before one is applied: a message that is wrong anywhere changes nothing. */
static bool are_changes(const json_t *changes) {
	const json_t *change;
	size_t index;

	json_array_foreach(changes, index, change) {
		const json_t *range = json_object_get(change, "range");

		if (!json_is_string(json_object_get(change, "text")))
			return false;
		if (range && !json_is_null(range) &&
		    (!is_position(json_object_get(range, "start")) || !is_position(json_object_get(range, "end"))))
			return false;
	}
	return json_is_array(changes);
}

/* Each change speaks of the text that the one before it left. `rangeLength` is old and some clients have it wrong. */
static void change_text(CampSession *session, CampOpenDoc *open, const json_t *change) {
	const json_t *range = json_object_get(change, "range");
	CampStr text = camp_lsp_text(json_object_get(change, "text"));
	CampFailure failure = { 0 };
	CampSpan span;

	if (!json_is_object(range)) {
		camp_documents_replace(session, open, text);
		return;
	}
	if (camp_params_range(session, camp_doc_text_view(open->doc), range, &span, &failure))
		camp_documents_splice(session, open, span, text);
}

static void change_all(CampSession *session, CampOpenDoc *open, const json_t *changes) {
	const json_t *change;
	size_t index;

	json_array_foreach(changes, index, change) change_text(session, open, change);
}

static void edit(CampSession *session, CampOpenDoc *open, const json_t *version, json_t *changes) {
	CampVersionedEdit edit = { .changes = changes };
	bool versioned = camp_lsp_version(version, &edit.version);
	CampEditsDue due;

	if (!versioned || !open->has_version) {
		change_all(session, open, changes);
		camp_documents_changed(session, open, versioned ? &edit.version : NULL);
		return;
	}
	due = camp_edit_order_take(&open->edit_order, camp_doc_text(open->doc), open->version, &edit);
	if (edit.version <= open->version)
		camp_session_log(session, "%.*s: version %lld came after %lld; %s", CAMP_FMT(open->uri),
		                 (long long)edit.version, (long long)open->version,
		                 due.text.ptr ? "put where it belongs" : "applied as received");
	if (due.text.ptr)
		camp_documents_replace(session, open, due.text);
	for (size_t i = 0; i < due.count; i++)
		change_all(session, open, due.edits[i].changes);
	camp_documents_changed(session, open, &due.version);
}

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);
	json_t *changes = json_object_get(params, "contentChanges");

	if (failure->code != 0)
		return NULL;
	if (!open) {
		camp_session_warn(session, "textDocument/didChange of a document that is not open");
		return NULL;
	}
	if (!are_changes(changes)) {
		camp_session_warn(session, "%.*s: an edit cannot be understood and was left out; close and open the file",
		                  CAMP_FMT(open->uri));
		return camp_fail(failure, CAMP_RPC_INVALID_PARAMS, "contentChanges are not changes of text");
	}
	edit(session, open, camp_lsp_at(params, "textDocument.version"), changes);
	open->unsaved = true;
	return NULL;
}

static void offer(const CampSession *session, json_t *capabilities) {
	(void)session;
	json_object_set_new(camp_lsp_open(capabilities, "textDocumentSync"), "change", json_integer(SYNC_INCREMENTAL));
}

const CampMethod camp_method_text_document_did_change = {
	.name = "textDocument/didChange",
	.handle = handle,
	.offer = offer,
};
