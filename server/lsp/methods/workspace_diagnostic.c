#include "lsp/diagnostics.h"
#include "lsp/documents.h"
#include "lsp/rosters.h"
#include "lsp/scan.h"
#include "lsp/unopened.h"
#include "lsp/uri.h"

#include <stdlib.h>

/* A result that the client has. */
typedef struct Previous {
	CampStr path; /* empty: no file */
	CampStr uri;
	CampStr id;
	bool met; /* by this scan */
} Previous;

typedef struct Report {
	CampScan scan;
	CampStrs strings; /* behind `previous` */
	CAMP_VEC(Previous) previous;
	json_t *partial_token; /* NULL: all goes into the answer */
	json_t *items;
	bool sent;         /* something that the client did not have */
	uint64_t revision; /* the session's, as of the last walk or wake */
	uint64_t files_revision;
} Report;

static int by_path(const void *a, const void *b) {
	return camp_str_compare(((const Previous *)a)->path, ((const Previous *)b)->path);
}

static Previous *previous_of(const Report *report, CampStr path) {
	const Previous key = { .path = path };

	return report->previous.count > 0
	           ? bsearch(&key, report->previous.items, report->previous.count, sizeof key, by_path)
	           : NULL;
}

static CampStr kept(Report *report, CampStr s) {
	camp_strs_add(&report->strings, s);
	return report->strings.items[report->strings.count - 1];
}

static void read_previous(Report *report, const json_t *list) {
	const json_t *one;
	CampArena arena;
	size_t index;

	camp_arena_init(&arena);
	json_array_foreach(list, index, one) {
		Previous previous = { .uri = kept(report, camp_lsp_text(json_object_get(one, "uri"))),
			                  .id = kept(report, camp_lsp_text(json_object_get(one, "value"))) };
		CampStr path;

		if (camp_uri_to_path(&arena, previous.uri, &path))
			previous.path = kept(report, path);
		camp_vec_push(&report->previous, previous);
	}
	if (report->previous.count > 0)
		qsort(report->previous.items, report->previous.count, sizeof *report->previous.items, by_path);
	camp_arena_release(&arena);
}

static void send_item(CampSession *session, Report *report, json_t *item) {
	bool is_full = camp_str_equal(camp_lsp_text(json_object_get(item, "kind")), CAMP_LIT("full"));
	json_t *params;

	report->sent = report->sent || is_full;
	if (!report->partial_token) {
		json_array_append_new(report->items, item);
		return;
	}
	if (!is_full) { /* of what is as it was, a stream says nothing */
		json_decref(item);
		return;
	}
	params = json_object();
	json_object_set(params, "token", report->partial_token);
	json_object_set_new(params, "value", json_pack("{s:[o]}", "items", item));
	camp_session_notify(session, "$/progress", params);
}

static json_t *report_open(CampSession *session, CampOpenDoc *open, CampStr previous) {
	json_t *item = json_object();

	camp_documents_share(session);
	camp_rosters_settle(session);
	json_object_set_new(item, "items", camp_diagnostics_items(session, open));
	return camp_diagnostics_seal(item, previous);
}

static void visit(CampSession *session, CampScan *scan, CampStr path) {
	Report *report = (Report *)scan;
	Previous *previous = previous_of(report, path);
	CampOpenDoc *open = camp_documents_at(session, path);
	CampStr id = previous ? previous->id : (CampStr){ 0 };
	json_t *item = open ? report_open(session, open, id) : camp_unopened_report(session, path, id);
	CampStr new_id = camp_lsp_text(json_object_get(item, "resultId"));

	if (!item)
		return;
	json_object_set_new(item, "uri",
	                    camp_lsp_string(open       ? open->uri
	                                    : previous ? previous->uri
	                                               : camp_uri_from_path(&scan->arena, path)));
	json_object_set_new(item, "version", open && open->has_version ? json_integer(open->version) : json_null());
	if (previous) {
		previous->met = true;
		previous->id = camp_str_equal(id, new_id) ? id : kept(report, new_id);
	}
	send_item(session, report, item);
}

/* Of files that are there no more, the client has findings to forget. */
static void clear_unmet(CampSession *session, Report *report) {
	for (size_t i = 0; i < report->previous.count; i++) {
		Previous *previous = &report->previous.items[i];

		if (!previous->met && previous->id.len > 0) {
			send_item(session, report,
			          json_pack("{s:s, s:o, s:n, s:[]}", "kind", "full", "uri", camp_lsp_string(previous->uri),
			                    "version", "items"));
			previous->id = (CampStr){ 0 };
		}
		previous->met = false;
	}
}

/* A client that takes parts is answered when there is something new: it asks again as soon as it is answered. */
static json_t *finish(CampSession *session, CampScan *scan) {
	Report *report = (Report *)scan;

	clear_unmet(session, report);
	if (report->partial_token && !report->sent)
		return NULL;
	return json_pack("{s:O}", "items", report->items);
}

static bool reads_what_changed(const CampSession *session, uint64_t since) {
	for (size_t i = 0; i < session->docs.count; i++) {
		const CampOpenDoc *open = session->docs.items[i];

		if (open->is_file && open->revision > since && camp_unopened_reads(session, open->path))
			return true;
	}
	return false;
}

/* Open documents are asked for one by one; here it matters when other files come, go, or read what was written. */
static bool wakes(CampSession *session, CampScan *scan) {
	Report *report = (Report *)scan;
	bool files_changed = report->files_revision != session->files_revision;

	if (!files_changed && report->revision == session->revision)
		return false;
	if (!files_changed && !reads_what_changed(session, report->revision)) {
		report->revision = session->revision;
		return false;
	}
	report->revision = session->revision;
	report->files_revision = session->files_revision;
	camp_scan_restart(scan);
	camp_scan_add_workspace(session, scan);
	return true;
}

static void release(CampScan *scan) {
	Report *report = (Report *)scan;

	camp_strs_release(&report->strings);
	camp_vec_release(&report->previous);
	json_decref(report->partial_token);
	json_decref(report->items);
}

static const CampScanKind kind = {
	.title = "Checking campaigns",
	.size = sizeof(Report),
	.visit = visit,
	.finish = finish,
	.wakes = wakes,
	.release = release,
};

static CampScan *scan(CampSession *session, const json_t *params, CampFailure *failure) {
	const json_t *token = json_object_get(params, "partialResultToken");
	Report *report;

	if (!session->client.pulls_diagnostics) {
		(void)camp_fail(failure, CAMP_RPC_INVALID_REQUEST,
		                "to a client that is sent diagnostics they are not given, too");
		return NULL;
	}
	report = (Report *)camp_scan_new(&kind);
	read_previous(report, json_object_get(params, "previousResultIds"));
	report->partial_token = json_is_string(token) || json_is_integer(token) ? json_deep_copy(token) : NULL;
	report->items = json_array();
	report->revision = session->revision;
	report->files_revision = session->files_revision;
	camp_scan_add_workspace(session, &report->scan);
	return &report->scan;
}

static void offer(const CampSession *session, json_t *capabilities) {
	json_t *options;

	if (!session->client.pulls_diagnostics)
		return;
	options = camp_lsp_open(capabilities, "diagnosticProvider");
	json_object_set_new(options, "workspaceDiagnostics", json_true());
	json_object_set_new(options, "workDoneProgress", json_true());
}

const CampMethod camp_method_workspace_diagnostic = {
	.name = "workspace/diagnostic",
	.is_request = true,
	.scan = scan,
	.offer = offer,
};
