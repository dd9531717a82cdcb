#include "lsp/diagnostics.h"

#include "base/file.h"
#include "base/hash.h"
#include "engine/names.h"
#include "ide/links.h"
#include "lsp/convert.h"
#include "lsp/documents.h"
#include "lsp/project.h"
#include "lsp/refresh.h"
#include "lsp/rosters.h"
#include "lsp/settings.h"
#include "lsp/written.h"

#include <stdio.h>

static uint64_t finding_hash(uint64_t hash, const CampFinding *finding) {
	hash = camp_hash(hash, camp_str(finding->rule->name));
	hash = camp_hash(hash, finding->path);
	hash = camp_hash(hash, finding->message);
	hash = camp_hash_number(hash, (uint64_t)finding->severity);
	return camp_hash_number(hash, ((uint64_t)finding->span.start << 32) | finding->span.end);
}

/* Whether what is shown is still that of the text that was saved last: positions in the text since are others. */
static bool is_held_back(const CampOpenDoc *open) {
	return open->unsaved && camp_documents_mode(open) == CAMP_DIAGNOSTICS_ON_SAVE;
}

/* What is shown of a document: its findings, unless the settings say that it has none to show. */
static const CampFinding *findings_of(const CampOpenDoc *open, size_t *count) {
	*count = 0;
	return camp_documents_mode(open) == CAMP_DIAGNOSTICS_OFF ? NULL : camp_doc_findings(open->doc, count);
}

static void note_dependencies(CampOpenDoc *open) {
	CampArena arena;
	const CampStr *paths;
	size_t count;

	camp_arena_init(&arena);
	(void)camp_doc_findings(open->doc, &count);
	paths = camp_doc_dependencies(&arena, open->doc, &count);
	camp_strs_clear(&open->dependencies);
	for (size_t i = 0; i < count; i++)
		camp_strs_add(&open->dependencies, paths[i]);
	camp_arena_release(&arena);
}

/* Checks a document, and notes which other files that involved. */
static void check(CampSession *session, CampOpenDoc *open) {
	const CampFinding *findings;
	size_t count;

	note_dependencies(open);
	/* What it names may, since this version, lead back to itself: then to its newest text, not to the disk's. */
	if (open->overlay_stale)
		camp_documents_settle(session);
	findings = findings_of(open, &count);
	camp_strs_clear(&open->strangers);
	open->strangers_hash = 0;
	for (size_t i = 0; i < count; i++) {
		if (findings[i].path.len == 0)
			continue;
		open->strangers_hash = finding_hash(open->strangers_hash, &findings[i]);
		if (!camp_strs_has(&open->strangers, findings[i].path))
			camp_strs_add(&open->strangers, findings[i].path);
	}
	note_dependencies(open);
}

static void append(json_t *array, json_t *diagnostic) {
	if (diagnostic)
		json_array_append_new(array, diagnostic);
}

/* Findings in one file, each told once, whoever finds it. */
typedef struct Told {
	CampNames names; /* what is told of a finding, hashed */
	CampArena arena;
} Told;

static bool tell(Told *told, const CampFinding *finding, CampSeverity severity) {
	CampFinding here = *finding;
	size_t first;

	here.path = (CampStr){ 0 };
	here.severity = severity;
	return camp_names_add(
		&told->names, CAMP_LIT(""),
		camp_arena_printf(&told->arena, "%016llx", (unsigned long long)finding_hash(CAMP_HASH_SEED, &here)), 0, &first);
}

/* Notes what the document shows as its own. Others may weigh that otherwise: it is told all the same. */
static void tell_own(Told *told, CampOpenDoc *open) {
	size_t count;
	const CampFinding *own = findings_of(open, &count);

	for (size_t i = 0; i < count; i++) {
		for (CampSeverity severity = CAMP_ERROR; own[i].path.len == 0 && severity <= CAMP_HINT; severity++)
			(void)tell(told, &own[i], severity);
	}
}

/* Adds what open documents found in the file at `path`, each finding once. `shown`: a document of that file. */
static void append_strangers(CampSession *session, CampStr path, CampOpenDoc *shown, json_t *array) {
	Told told = { 0 };

	camp_arena_init(&told.arena);
	for (size_t i = 0; i < session->docs.count; i++) {
		CampOpenDoc *open = session->docs.items[i];
		const CampFinding *findings;
		size_t count;

		if (open == shown || !camp_strs_has(&open->strangers, path))
			continue;
		if (shown && told.names.count == 0)
			tell_own(&told, shown);
		findings = findings_of(open, &count);
		for (size_t f = 0; f < count; f++) {
			if (camp_str_equal(findings[f].path, path) && tell(&told, &findings[f], findings[f].severity))
				append(array, camp_lsp_diagnostic(session, open, &findings[f]));
		}
	}
	camp_names_release(&told.names);
	camp_arena_release(&told.arena);
}

/* Which of a document's own findings are shown when there are more than an editor can use: the heaviest. */
typedef struct Share {
	CampSeverity last; /* of which not all are shown */
	size_t of_last;    /* how many of it are */
	size_t left_out;
} Share;

static Share share_of(const CampFinding *findings, size_t count, size_t most) {
	Share share = { .last = CAMP_HINT };
	size_t counts[CAMP_HINT + 1] = { 0 };
	size_t room = most;

	for (size_t i = 0; i < count; i++)
		counts[findings[i].severity] += findings[i].path.len == 0;
	for (share.last = CAMP_ERROR; share.last < CAMP_HINT && counts[share.last] <= room; share.last++)
		room -= counts[share.last];
	share.of_last = counts[share.last] < room ? counts[share.last] : room;
	share.left_out = counts[share.last] - share.of_last;
	for (CampSeverity lighter = share.last + 1; lighter <= CAMP_HINT; lighter++)
		share.left_out += counts[lighter];
	return share;
}

/* Says at the first line that there is more than is shown. */
static void append_rest(CampSession *session, const CampOpenDoc *open, size_t left_out, json_t *array) {
	const CampText *text = camp_doc_text_view(open->doc);
	json_t *diagnostic = json_object();
	CampBuf message;

	camp_buf_init(&message, CAMP_BUF_MAX);
	camp_buf_printf(&message, "%zu more findings are not shown; `campaign-ls check` shows them all", left_out);
	json_object_set_new(diagnostic, "range", camp_lsp_range(session, text, camp_text_line_span(text, 0)));
	json_object_set_new(diagnostic, "severity", json_integer(CAMP_INFORMATION));
	json_object_set_new(diagnostic, "source", json_string("campaign-ls"));
	json_object_set_new(diagnostic, "message", camp_lsp_string(camp_buf_str(&message)));
	json_array_append_new(array, diagnostic);
	camp_buf_release(&message);
}

static json_t *diagnostics_of_document(CampSession *session, CampOpenDoc *open) {
	json_t *array = json_array();
	size_t count;
	const CampFinding *findings = findings_of(open, &count);
	Share share = share_of(findings, count,
	                       camp_settings_number(&open->project->settings, CAMP_SETTING_MAX_DIAGNOSTICS));

	for (size_t i = 0; i < count; i++) {
		const CampFinding *finding = &findings[i];

		if (finding->path.len > 0 || finding->severity > share.last)
			continue;
		if (finding->severity < share.last || share.of_last > 0)
			append(array, camp_written_diagnostic(session, open, i));
		share.of_last -= finding->severity == share.last && share.of_last > 0;
	}
	if (share.left_out > 0)
		append_rest(session, open, share.left_out, array);
	if (open->is_file)
		append_strangers(session, open->path, open, array);
	return array;
}

static void publish(CampSession *session, CampStr uri, const int64_t *version, json_t *diagnostics) {
	json_t *params = json_object();

	json_object_set_new(params, "uri", camp_lsp_string(uri));
	if (version)
		json_object_set_new(params, "version", json_integer(*version));
	json_object_set_new(params, "diagnostics", diagnostics);
	camp_session_notify(session, "textDocument/publishDiagnostics", params);
}

static void drop_shown(CampSession *session, size_t index) {
	camp_free((void *)session->shown.items[index].uri.ptr);
	camp_free((void *)session->shown.items[index].path.ptr);
	session->shown.items[index] = session->shown.items[--session->shown.count];
}

static size_t find_shown(const CampSession *session, CampStr path) {
	size_t index = 0;

	while (index < session->shown.count && !camp_str_equal(session->shown.items[index].path, path))
		index++;
	return index;
}

/* Shows what open documents find in a file that is not open, when that changed. */
static void publish_file(CampSession *session, const CampOpenDoc *from, CampStr path) {
	size_t index = find_shown(session, path);
	bool is_shown = index < session->shown.count;
	json_t *diagnostics = json_array();
	uint64_t hash;

	append_strangers(session, path, NULL, diagnostics);
	hash = camp_lsp_hash(diagnostics);
	if (is_shown ? session->shown.items[index].hash == hash : json_array_size(diagnostics) == 0) {
		json_decref(diagnostics);
		return;
	}
	if (!is_shown) {
		CampArena arena;

		camp_arena_init(&arena);
		camp_vec_push(&session->shown, (CampShownFile){ camp_str_copy(camp_path_uri(&arena, session, from, path)),
		                                                camp_str_copy(path), 0 });
		camp_arena_release(&arena);
	}
	session->shown.items[index].hash = hash;
	publish(session, session->shown.items[index].uri, NULL, json_incref(diagnostics));
	if (json_array_size(diagnostics) == 0)
		drop_shown(session, index);
	json_decref(diagnostics);
}

/* What is found in other files changed: they are shown anew, open ones when their turn comes. */
static void publish_strangers(CampSession *session, const CampOpenDoc *from, const CampStrs *paths) {
	for (size_t i = 0; i < paths->count; i++) {
		bool is_open = false;

		for (size_t d = 0; d < session->docs.count; d++) {
			CampOpenDoc *open = session->docs.items[d];

			if (open->is_file && camp_str_equal(open->path, paths->items[i])) {
				open->recheck = true;
				is_open = true;
			}
		}
		if (!is_open)
			publish_file(session, from, paths->items[i]);
	}
}

uint64_t camp_diagnostics_strangers_hash(const CampSession *session, CampStr path, const CampOpenDoc *except) {
	uint64_t hash = CAMP_HASH_SEED;

	for (size_t i = 0; i < session->docs.count; i++) {
		const CampOpenDoc *open = session->docs.items[i];

		if (open != except && camp_strs_has(&open->strangers, path))
			hash = camp_hash_number(hash, open->strangers_hash);
	}
	return hash;
}

/* Of what is shown at a document. Its text did not change since the last time where this is compared, so that equal
 * spans are equal places, and no JSON need be looked at. */
static uint64_t shown_hash(const CampSession *session, CampOpenDoc *open) {
	size_t count;
	const CampFinding *findings = findings_of(open, &count);
	uint64_t hash = CAMP_HASH_SEED;

	for (size_t i = 0; i < count; i++) {
		if (findings[i].path.len == 0)
			hash = finding_hash(hash, &findings[i]);
	}
	return open->is_file ? camp_hash_number(hash, camp_diagnostics_strangers_hash(session, open->path, open)) : hash;
}

static void publish_document(CampSession *session, CampOpenDoc *open, bool always) {
	uint64_t hash = shown_hash(session, open);
	size_t shown = find_shown(session, open->path);

	if (shown < session->shown.count) { /* it was shown before it was opened, maybe under another spelling */
		if (!camp_str_equal(session->shown.items[shown].uri, open->uri))
			publish(session, session->shown.items[shown].uri, NULL, json_array());
		drop_shown(session, shown);
		always = true;
	}
	if (!always && hash == open->published_hash)
		return;
	open->published_hash = hash;
	if (open->has_version && open->version > open->published_version)
		open->published_version = open->version;
	publish(session, open->uri, open->has_version ? &open->published_version : NULL,
	        diagnostics_of_document(session, open));
}

static CampOpenDoc *next_waiting(const CampSession *session) {
	for (size_t i = 0; i < session->docs.count; i++) {
		if (session->docs.items[i]->changed && !is_held_back(session->docs.items[i]))
			return session->docs.items[i];
	}
	for (size_t i = 0; i < session->docs.count; i++) {
		if (session->docs.items[i]->recheck && !is_held_back(session->docs.items[i]))
			return session->docs.items[i];
	}
	return NULL;
}

bool camp_diagnostics_publish_next(CampSession *session) {
	CampOpenDoc *open = next_waiting(session);
	CampStrs before;
	uint64_t hash_before;
	bool always;

	if (!open || session->state != CAMP_SESSION_RUNNING)
		return false;
	camp_documents_settle(session);
	camp_rosters_settle(session);
	always = open->changed;
	open->changed = open->recheck = false;
	if (!always)
		camp_refresh_views(session);
	if (session->client.pulls_diagnostics)
		return true;
	before = open->strangers;
	hash_before = open->strangers_hash;
	open->strangers = (CampStrs){ 0 };
	check(session, open);
	publish_document(session, open, always);
	if (open->strangers_hash != hash_before) {
		publish_strangers(session, open, &before);
		publish_strangers(session, open, &open->strangers);
	}
	camp_strs_release(&before);
	return true;
}

void camp_diagnostics_clear(CampSession *session, CampOpenDoc *closing) {
	if (session->client.pulls_diagnostics)
		return;
	publish(session, closing->uri, NULL, json_array());
	publish_strangers(session, closing, &closing->strangers);
	if (closing->is_file && !camp_documents_at(session, closing->path))
		publish_file(session, closing, closing->path);
}

void camp_diagnostics_refresh(CampSession *session) {
	if (session->client.pulls_diagnostics && session->client.refreshes_diagnostics)
		camp_session_ask(session, "workspace/diagnostic/refresh", NULL, NULL);
	camp_refresh_views(session);
}

/* Whether a report about the workspace shows at the imported file what is found by way of it. */
static bool is_import_with_report(const CampSession *session, const CampLink *link) {
	if (!camp_str_equal(camp_path_extension(link->path), CAMP_LIT("campaign")))
		return false;
	for (size_t i = 0; i < session->folders.count; i++) {
		if (camp_path_stands_in(link->path, session->folders.items[i]))
			return true;
	}
	return false;
}

/* Findings in other files, at the words of this one that name the file. A client that knows of related documents is shown
 * those of an imported file there. */
static void append_by_proxy(CampSession *session, CampOpenDoc *open, json_t *array) {
	CampArena arena;
	size_t count;
	size_t link_count = 0;
	const CampFinding *findings = findings_of(open, &count);
	const CampLink *links = NULL;

	camp_arena_init(&arena);
	for (size_t i = 0; i < count; i++) {
		CampFinding proxy = findings[i];
		CampRelated place = { .path = proxy.path, .span = proxy.span, .message = CAMP_LIT("where it was found") };
		const CampLink *link;

		if (proxy.path.len == 0)
			continue;
		links = links ? links : camp_links(&arena, open->doc, &link_count);
		link = camp_link_naming(links, link_count, proxy.path);
		if (!link || (session->client.related_documents && is_import_with_report(session, link)))
			continue;
		proxy.path = (CampStr){ 0 };
		proxy.span = link->span;
		proxy.related = &place;
		proxy.related_count = 1;
		append(array, camp_lsp_diagnostic(session, open, &proxy));
	}
	camp_arena_release(&arena);
}

static json_t *related_documents(CampSession *session, CampOpenDoc *open, const CampStrs *before) {
	json_t *related = json_object();
	const CampStrs *lists[] = { before, &open->strangers };
	CampArena arena;

	camp_arena_init(&arena);
	for (size_t l = 0; l < 2; l++) {
		for (size_t i = 0; i < lists[l]->count; i++) {
			CampStr path = lists[l]->items[i];
			json_t *report;
			json_t *items;

			if (camp_documents_at(session, path))
				continue; /* the client asks for it by itself */
			items = json_array();
			append_strangers(session, path, NULL, items);
			report = json_pack("{s:s, s:o}", "kind", "full", "items", items);
			json_object_set_new(related, camp_path_uri(&arena, session, open, path).ptr, report);
		}
	}
	camp_arena_release(&arena);
	return related;
}

json_t *camp_diagnostics_seal(json_t *report, CampStr previous) {
	char id[CAMP_RESULT_ID_SIZE];

	json_object_set_new(report, "kind", json_string("full"));
	(void)snprintf(id, sizeof id, "%016llx", (unsigned long long)camp_lsp_hash(report));
	if (camp_str_equal(previous, camp_str(id))) {
		json_object_clear(report);
		json_object_set_new(report, "kind", json_string("unchanged"));
	}
	json_object_set_new(report, "resultId", json_string(id));
	return report;
}

json_t *camp_diagnostics_items(CampSession *session, CampOpenDoc *open) {
	json_t *items = diagnostics_of_document(session, open);

	append_by_proxy(session, open, items);
	return items;
}

json_t *camp_diagnostics_report(CampSession *session, CampOpenDoc *open, CampStr previous) {
	CampStrs before = open->strangers;
	json_t *report = json_object();
	json_t *related;

	if (is_held_back(open) && previous.len > 0) {
		json_object_set_new(report, "kind", json_string("unchanged"));
		json_object_set_new(report, "resultId", camp_lsp_string(previous));
		return report;
	}
	open->strangers = (CampStrs){ 0 };
	camp_documents_settle(session);
	camp_rosters_settle(session);
	check(session, open);
	if (!session->client.related_documents) {
		json_object_set_new(report, "items", camp_diagnostics_items(session, open));
	} else {
		json_object_set_new(report, "items", diagnostics_of_document(session, open));
		related = related_documents(session, open, &before);
		camp_settings_add_related(session, open, related);
		if (json_object_size(related) > 0)
			json_object_set_new(report, "relatedDocuments", related);
		else
			json_decref(related);
	}
	camp_strs_release(&before);
	return camp_diagnostics_seal(report, previous);
}
