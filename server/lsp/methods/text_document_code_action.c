#include "ide/refactor.h"
#include "lsp/convert.h"
#include "lsp/documents.h"
#include "lsp/method.h"

#include <stdio.h>

#define LONGEST_KEY 256 /* beyond any rule's name and four numbers */

static const char *const kinds[] = {
	[CAMP_ACTION_QUICK_FIX] = "quickfix",
	[CAMP_ACTION_EXTRACT] = "refactor.extract",
	[CAMP_ACTION_REWRITE] = "refactor.rewrite",
	[CAMP_ACTION_FIX_ALL] = "source.fixAll.campaign",
};

/* Whether the client wants the kind: without `only` all but source actions, which are for menus of their own. A wanted
 * kind stands for its sub-kinds: "source.fixAll" for "source.fixAll.campaign". */
static bool wants(const json_t *only, const char *kind) {
	const json_t *wanted;
	size_t index;

	if (!json_is_array(only))
		return !camp_str_starts_with(camp_str(kind), CAMP_LIT("source."));
	json_array_foreach(only, index, wanted) {
		CampStr prefix = camp_lsp_text(wanted);

		if (prefix.len == 0 || camp_str_equal(prefix, camp_str(kind)) ||
		    (camp_str_starts_with(camp_str(kind), prefix) && kind[prefix.len] == '.'))
			return true;
	}
	return false;
}

/* Code and place, by which a diagnostic is known again. */
static void write_key(const json_t *diagnostic, char *key, size_t size) {
	const json_t *range = json_object_get(diagnostic, "range");
	const json_t *start = json_object_get(range, "start");
	const json_t *end = json_object_get(range, "end");
	const char *code = json_string_value(json_object_get(diagnostic, "code"));

	(void)snprintf(key, size, "%lld:%lld-%lld:%lld %s", (long long)json_integer_value(json_object_get(start, "line")),
	               (long long)json_integer_value(json_object_get(start, "character")),
	               (long long)json_integer_value(json_object_get(end, "line")),
	               (long long)json_integer_value(json_object_get(end, "character")), code ? code : "");
}

/* The client's own copies of diagnostics, of each code and place the first. */
static json_t *index_of(const json_t *sent) {
	json_t *known = json_object();
	char key[LONGEST_KEY];
	json_t *theirs;
	size_t i;

	json_array_foreach(sent, i, theirs) {
		write_key(theirs, key, sizeof key);
		if (!json_object_get(known, key))
			json_object_set(known, key, theirs);
	}
	return known;
}

/* The client's own copy of a diagnostic, by which it knows what an action answers; ours when it sent none. */
static json_t *echo(const json_t *known, json_t *ours) {
	char key[LONGEST_KEY];
	json_t *theirs;

	write_key(ours, key, sizeof key);
	theirs = json_object_get(known, key);
	if (!json_equal(json_object_get(theirs, "code"), json_object_get(ours, "code")) ||
	    !json_equal(json_object_get(theirs, "range"), json_object_get(ours, "range")))
		return ours;
	json_decref(ours);
	return json_incref(theirs);
}

static json_t *diagnostics_of(const CampSession *session, const CampOpenDoc *open, const CampAction *action,
                              const json_t *known) {
	json_t *array = json_array();

	for (size_t i = 0; i < action->finding_count; i++) {
		json_t *diagnostic = camp_lsp_diagnostic(session, open, action->findings[i]);

		if (diagnostic)
			json_array_append_new(array, echo(known, diagnostic));
	}
	return array;
}

static json_t *action_json(const CampSession *session, const CampOpenDoc *open, const CampAction *action,
                           const json_t *known) {
	json_t *edit = camp_lsp_workspace_edit(session, open, action);
	json_t *json;

	if (!edit)
		return NULL;
	json = json_object();
	json_object_set_new(json, "title", camp_lsp_string(action->title));
	json_object_set_new(json, "kind", json_string(kinds[action->kind]));
	if (action->finding_count > 0)
		json_object_set_new(json, "diagnostics", diagnostics_of(session, open, action, known));
	if (action->preferred && session->client.action_preferred)
		json_object_set_new(json, "isPreferred", json_true());
	json_object_set_new(json, "edit", edit);
	return json;
}

/* What a list of actions comes to for this request. */
static void append(const CampSession *session, const CampOpenDoc *open, const json_t *context,
                   const CampAction *actions, size_t count, json_t *result) {
	json_t *known = index_of(json_object_get(context, "diagnostics"));

	for (size_t i = 0; i < count; i++) {
		json_t *json = wants(json_object_get(context, "only"), kinds[actions[i].kind])
		                   ? action_json(session, open, &actions[i], known)
		                   : NULL;

		if (json)
			json_array_append_new(result, json);
	}
	json_decref(known);
}

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);
	const json_t *context = json_object_get(params, "context");
	const json_t *only = json_object_get(context, "only");
	json_t *result = json_array();
	const CampAction *actions;
	CampArena arena;
	CampSpan span;
	size_t count;

	if (!open ||
	    !camp_params_range(session, camp_doc_text_view(open->doc), json_object_get(params, "range"), &span, failure) ||
	    !session->client.action_literals)
		return result;
	camp_documents_settle(session);
	camp_arena_init(&arena);
	if (wants(only, kinds[CAMP_ACTION_QUICK_FIX])) {
		actions = camp_actions(&arena, open->doc, span, &count);
		append(session, open, context, actions, count, result);
	}
	if (wants(only, kinds[CAMP_ACTION_FIX_ALL])) {
		actions = camp_fix_all(&arena, open->doc, &count);
		append(session, open, context, actions, count, result);
	}
	if (wants(only, kinds[CAMP_ACTION_EXTRACT]) || wants(only, kinds[CAMP_ACTION_REWRITE])) {
		actions = camp_refactorings(&arena, open->doc, span, &count);
		append(session, open, context, actions, count, result);
	}
	camp_arena_release(&arena);
	return result;
}

static void offer(const CampSession *session, json_t *capabilities) {
	json_t *offered = json_array();

	for (size_t i = 0; session->client.action_literals && i < sizeof kinds / sizeof *kinds; i++)
		json_array_append_new(offered, json_string(kinds[i]));
	if (session->client.action_literals)
		json_object_set_new(capabilities, "codeActionProvider", json_pack("{s:O}", "codeActionKinds", offered));
	json_decref(offered);
}

const CampMethod camp_method_text_document_code_action = {
	.name = "textDocument/codeAction",
	.is_request = true,
	.handle = handle,
	.offer = offer,
};
