#include "lsp/convert.h"

#include "base/hash.h"
#include "campaign/version.h"
#include "format/format.h"
#include "lsp/documents.h"
#include "lsp/uri.h"

#include <stdio.h>

/* Places and findings come by the hundred: keys that are words of ours need not be looked at. */
json_t *camp_lsp_position(const CampSession *session, const CampText *text, uint32_t offset) {
	CampPos position = camp_text_position(text, offset, session->client.encoding);
	json_t *json = json_object();

	json_object_set_new_nocheck(json, "line", json_integer(position.line));
	json_object_set_new_nocheck(json, "character", json_integer(position.column));
	return json;
}

json_t *camp_lsp_range(const CampSession *session, const CampText *text, CampSpan span) {
	json_t *json = json_object();

	json_object_set_new_nocheck(json, "start", camp_lsp_position(session, text, span.start));
	json_object_set_new_nocheck(json, "end", camp_lsp_position(session, text, span.end));
	return json;
}

CampStr camp_path_uri(CampArena *arena, const CampSession *session, const CampOpenDoc *open, CampStr path) {
	const CampOpenDoc *known = path.len == 0 || camp_str_equal(path, open->path) ? open
	                                                                             : camp_documents_at(session, path);

	return known ? camp_arena_copy(arena, known->uri) : camp_uri_from_path(arena, path);
}

json_t *camp_lsp_location(const CampSession *session, const CampOpenDoc *open, CampStr path, CampSpan span) {
	const CampText *text;
	CampArena arena;
	json_t *json;

	if (!camp_doc_file_text(open->doc, path, &text))
		return NULL;
	camp_arena_init(&arena);
	json = json_object();
	json_object_set_new(json, "uri", camp_lsp_string(camp_path_uri(&arena, session, open, path)));
	json_object_set_new(json, "range", camp_lsp_range(session, text, span));
	camp_arena_release(&arena);
	return json;
}

/* What a finding's rule says about the words it marks; the protocol's DiagnosticTag. */
enum { TAG_UNNECESSARY = 1, TAG_DEPRECATED = 2 };

static const struct {
	const char *rule;
	int tag;
} tags[] = {
	{ "duplicate-field", TAG_UNNECESSARY },
	{ "duplicate-block", TAG_UNNECESSARY },
	{ "unused-suppression", TAG_UNNECESSARY },
};

static void add_tags(const CampSession *session, const CampFinding *finding, json_t *diagnostic) {
	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
		bool wanted = tags[i].tag == TAG_UNNECESSARY ? session->client.tag_unnecessary : session->client.tag_deprecated;

		if (wanted && camp_str_equal(camp_str(finding->rule->name), camp_str(tags[i].rule)))
			json_object_set_new(diagnostic, "tags", json_pack("[i]", tags[i].tag));
	}
}

static void add_related(const CampSession *session, const CampOpenDoc *open, const CampFinding *finding,
                        json_t *diagnostic) {
	json_t *array = json_array();

	for (size_t i = 0; i < finding->related_count; i++) {
		const CampRelated *related = &finding->related[i];
		json_t *location = camp_lsp_location(session, open, related->path, related->span);
		json_t *json;

		if (!location)
			continue;
		json = json_object();
		json_object_set_new(json, "location", location);
		json_object_set_new(json, "message", camp_lsp_string(related->message));
		json_array_append_new(array, json);
	}
	if (json_array_size(array) > 0)
		json_object_set(diagnostic, "relatedInformation", array);
	json_decref(array);
}

/* Says again which finding it is, in whatever place its words are by then. */
static json_t *finding_data(const CampText *text, const CampFinding *finding) {
	uint64_t hash = camp_hash(CAMP_HASH_SEED, camp_str(finding->rule->name));
	json_t *data = json_object();
	char fingerprint[32];

	hash = camp_hash(hash, finding->field);
	hash = camp_hash(hash, finding->message);
	hash = camp_hash(hash, camp_text_slice(text, finding->span));
	(void)snprintf(fingerprint, sizeof fingerprint, "%016llx", (unsigned long long)hash);
	json_object_set_new_nocheck(data, "rule", json_string_nocheck(finding->rule->name));
	json_object_set_new_nocheck(data, "fingerprint", json_string_nocheck(fingerprint));
	return data;
}

json_t *camp_lsp_diagnostic(const CampSession *session, const CampOpenDoc *open, const CampFinding *finding) {
	const CampText *text;
	json_t *json;

	if (!camp_doc_file_text(open->doc, finding->path, &text))
		return NULL;
	json = json_object();
	json_object_set_new_nocheck(json, "range", camp_lsp_range(session, text, finding->span));
	json_object_set_new_nocheck(json, "severity", json_integer(finding->severity));
	json_object_set_new_nocheck(json, "code", json_string_nocheck(finding->rule->name));
	if (session->client.code_descriptions) {
		char page[256];

		(void)snprintf(page, sizeof page, "%s%s", CAMP_RULE_PAGES, finding->rule->name);
		json_object_set_new_nocheck(json, "codeDescription", json_pack("{s:s}", "href", page));
	}
	json_object_set_new_nocheck(json, "source", json_string_nocheck("campaign-ls"));
	json_object_set_new_nocheck(json, "message", camp_lsp_string(finding->message));
	add_tags(session, finding, json);
	if (session->client.related_information)
		add_related(session, open, finding, json);
	if (session->client.diagnostic_data)
		json_object_set_new_nocheck(json, "data", finding_data(text, finding));
	return json;
}

json_t *camp_lsp_markup(bool markdown, CampStr contents) {
	json_t *json = json_object();

	json_object_set_new(json, "kind", json_string(markdown ? "markdown" : "plaintext"));
	json_object_set_new(json, "value", camp_lsp_string(contents));
	return json;
}

json_t *camp_lsp_formatting(const CampSession *session, const CampOpenDoc *open, CampSpan within) {
	const CampText *text = camp_doc_text_view(open->doc);
	json_t *array = json_array();
	const CampTextEdit *edits;
	CampArena arena;
	size_t count;

	camp_arena_init(&arena);
	edits = camp_format(&arena, text, within, &count);
	for (size_t i = 0; i < count; i++) {
		json_t *json = json_object();

		json_object_set_new(json, "range", camp_lsp_range(session, text, edits[i].span));
		json_object_set_new(json, "newText", camp_lsp_string(edits[i].replacement));
		json_array_append_new(array, json);
	}
	camp_arena_release(&arena);
	return array;
}

#define ANNOTATION "review"

static json_t *snippet_json(CampStr snippet) {
	json_t *json = json_object();

	json_object_set_new(json, "kind", json_string("snippet"));
	json_object_set_new(json, "value", camp_lsp_string(snippet));
	return json;
}

/* The TextEdits of one file. NULL when it cannot be read. */
static json_t *edits_of_file(const CampSession *session, const CampOpenDoc *open, const CampAction *action,
                             CampStr path) {
	const CampText *text;
	json_t *array;

	if (!camp_doc_file_text(open->doc, path, &text))
		return NULL;
	array = json_array();
	for (size_t i = 0; i < action->edit_count; i++) {
		const CampEdit *edit = &action->edits[i];
		json_t *json;

		if (!camp_str_equal(edit->path, path))
			continue;
		json = json_object();
		json_object_set_new(json, "range", camp_lsp_range(session, text, edit->span));
		if (session->client.snippet_edits && action->snippet.len > 0)
			json_object_set_new(json, "snippet", snippet_json(action->snippet));
		else
			json_object_set_new(json, "newText", camp_lsp_string(edit->replacement));
		if (action->fix_kind == CAMP_FIX_REVIEW && session->client.change_annotations)
			json_object_set_new(json, "annotationId", json_string(ANNOTATION));
		json_array_append_new(array, json);
	}
	return array;
}

static json_t *versioned_identifier(const CampSession *session, const CampOpenDoc *open, CampStr path, CampStr uri) {
	const CampOpenDoc *known = path.len == 0 ? open : camp_documents_at(session, path);
	json_t *json = json_object();

	json_object_set_new(json, "uri", camp_lsp_string(uri));
	json_object_set_new(json, "version", known && known->has_version ? json_integer(known->version) : json_null());
	return json;
}

static bool add_file(const CampSession *session, const CampOpenDoc *open, const CampAction *action, CampStr path,
                     json_t *into) {
	CampArena arena;
	CampStr uri;
	json_t *edits = edits_of_file(session, open, action, path);

	if (!edits)
		return false;
	camp_arena_init(&arena);
	uri = camp_path_uri(&arena, session, open, path);
	if (session->client.versioned_edits) {
		json_t *change = json_object();

		json_object_set_new(change, "textDocument", versioned_identifier(session, open, path, uri));
		json_object_set_new(change, "edits", edits);
		json_array_append_new(into, change);
	} else {
		json_object_set_new(into, uri.ptr, edits); /* a URI that holds NUL is never one of a file */
	}
	camp_arena_release(&arena);
	return true;
}

static bool is_first_of_path(const CampAction *action, size_t index) {
	for (size_t i = 0; i < index; i++) {
		if (camp_str_equal(action->edits[i].path, action->edits[index].path))
			return false;
	}
	return true;
}

json_t *camp_lsp_workspace_edit(const CampSession *session, const CampOpenDoc *open, const CampAction *action) {
	bool versioned = session->client.versioned_edits;
	json_t *edit = json_object();
	json_t *files = versioned ? json_array() : json_object();

	json_object_set_new(edit, versioned ? "documentChanges" : "changes", files);
	for (size_t i = 0; i < action->edit_count; i++) {
		if (is_first_of_path(action, i) && !add_file(session, open, action, action->edits[i].path, files)) {
			json_decref(edit);
			return NULL;
		}
	}
	if (action->fix_kind == CAMP_FIX_REVIEW && session->client.change_annotations) {
		json_t *annotation = json_object();

		json_object_set_new(annotation, "label", json_string("Review the wording"));
		json_object_set_new(annotation, "needsConfirmation", json_true());
		json_object_set_new(annotation, "description",
		                    json_string("People who get the messages, or a reviewer, will read these words"));
		json_object_set_new(camp_lsp_open(edit, "changeAnnotations"), ANNOTATION, annotation);
	}
	return edit;
}

int camp_lsp_symbol_kind(const CampSymbol *symbol, uint64_t known) {
	enum { MODULE = 2, NAMESPACE = 3, CLASS = 5, FIELD = 8, OBJECT = 19, STRUCT = 23 };

	switch (symbol->kind) {
	case CAMP_SYMBOL_CAMPAIGN: return CLASS;
	case CAMP_SYMBOL_BRAND: return camp_client_kind(known, OBJECT, MODULE);
	case CAMP_SYMBOL_BLOCK: return camp_client_kind(known, STRUCT, NAMESPACE);
	case CAMP_SYMBOL_FIELD: break;
	}
	return FIELD;
}
