#include "lsp/scan.h"

CampScan *camp_scan_new(const CampScanKind *kind) {
	CampScan *scan = camp_alloc(kind->size);

	scan->kind = kind;
	camp_arena_init(&scan->arena);
	camp_walk_init(&scan->walk, &scan->arena);
	return scan;
}

static void free_scan(CampScan *scan) {
	if (scan->kind->release)
		scan->kind->release(scan);
	camp_walk_release(&scan->walk);
	camp_arena_release(&scan->arena);
	json_decref(scan->id);
	camp_free(scan);
}

void camp_scan_add_workspace(const CampSession *session, CampScan *scan) {
	for (size_t i = 0; i < session->folders.count; i++)
		camp_walk_add_folder(&scan->walk, session->folders.items[i]);
	for (size_t i = 0; i < session->docs.count; i++) {
		if (session->docs.items[i]->is_file)
			camp_walk_add_file(&scan->walk, session->docs.items[i]->path);
	}
}

void camp_scan_restart(CampScan *scan) {
	camp_walk_release(&scan->walk);
	camp_arena_release(&scan->arena);
	camp_arena_init(&scan->arena);
	camp_walk_init(&scan->walk, &scan->arena);
	scan->paths = NULL;
	scan->path_count = scan->next = 0;
}

void camp_scans_begin(CampSession *session, CampScan *scan, const json_t *id, const json_t *params) {
	scan->id = json_deep_copy(id);
	scan->revision = session->revision;
	camp_vec_push(&session->scans, scan);
	camp_progress_start(session, &scan->progress, json_object_get(params, "workDoneToken"), scan->kind->title);
}

/* Answers a scan and forgets it. `result` is taken over; with a failure there is none. */
static void answer(CampSession *session, size_t index, json_t *result) {
	CampScan *scan = session->scans.items[index];

	for (size_t i = index; i + 1 < session->scans.count; i++)
		session->scans.items[i] = session->scans.items[i + 1];
	session->scans.count--;
	camp_progress_end(session, &scan->progress);
	if (scan->failure.code != 0)
		camp_session_send(session, camp_message_error(scan->id, scan->failure.code, scan->failure.text));
	else
		camp_session_send(session, camp_message_result(scan->id, result));
	free_scan(scan);
}

static void work(CampSession *session, CampScan *scan) {
	if (!scan->paths) {
		if (!camp_walk_step(&scan->walk))
			scan->paths = camp_walk_files(&scan->walk, &scan->path_count);
		return;
	}
	scan->kind->visit(session, scan, scan->paths[scan->next]);
	scan->next++;
	camp_progress_report(session, &scan->progress, scan->next, scan->path_count);
}

static bool has_work(const CampScan *scan) {
	return !scan->paths || scan->next < scan->path_count;
}

/* A piece of one scan. False when it sleeps on. */
static bool step(CampSession *session, size_t index) {
	CampScan *scan = session->scans.items[index];
	json_t *result = NULL;

	if (scan->cancelled)
		scan->failure = (CampFailure){ CAMP_RPC_REQUEST_CANCELLED, "cancelled" };
	else if (scan->kind->holds_places && scan->revision != session->revision)
		scan->failure = (CampFailure){ CAMP_RPC_CONTENT_MODIFIED, "a document changed meanwhile" };
	else if (scan->asleep && !scan->kind->wakes(session, scan))
		return false;
	else if (scan->asleep)
		scan->asleep = false;
	else if (has_work(scan))
		work(session, scan);
	else
		scan->asleep = !(result = scan->kind->finish(session, scan)) && scan->failure.code == 0;
	if (result || scan->failure.code != 0)
		answer(session, index, result);
	else if (scan->asleep)
		camp_progress_end(session, &scan->progress);
	return true;
}

bool camp_scans_step(CampSession *session) {
	for (size_t i = 0; i < session->scans.count; i++) {
		if (step(session, i))
			return true;
	}
	return false;
}

bool camp_scans_cancel(CampSession *session, const json_t *id) {
	for (size_t i = 0; i < session->scans.count; i++) {
		CampScan *scan = session->scans.items[i];

		if (scan->cancelled || !json_equal(scan->id, id))
			continue;
		scan->cancelled = true;
		return true;
	}
	return false;
}

bool camp_scans_cancel_progress(CampSession *session, const json_t *token) {
	for (size_t i = 0; i < session->scans.count; i++) {
		CampScan *scan = session->scans.items[i];

		if (!scan->progress.token || !json_equal(scan->progress.token, token))
			continue;
		scan->cancelled = true;
		return true;
	}
	return false;
}

void camp_scans_end(CampSession *session) {
	while (session->scans.count > 0) {
		session->scans.items[0]->failure = (CampFailure){ CAMP_RPC_REQUEST_CANCELLED,
			                                              "the session is being shut down" };
		answer(session, 0, NULL);
	}
}

void camp_scans_release(CampSession *session) {
	for (size_t i = 0; i < session->scans.count; i++) {
		json_decref(session->scans.items[i]->progress.token);
		free_scan(session->scans.items[i]);
	}
	camp_vec_release(&session->scans);
}
