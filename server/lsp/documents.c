#include "lsp/documents.h"

#include "lsp/diagnostics.h"
#include "lsp/project.h"
#include "lsp/rosters.h"
#include "lsp/unopened.h"
#include "lsp/uri.h"

CampOpenDoc *camp_documents_find(const CampSession *session, CampStr uri) {
	for (size_t i = 0; i < session->docs.count; i++) {
		if (camp_str_equal(session->docs.items[i]->uri, uri))
			return session->docs.items[i];
	}
	return NULL;
}

CampOpenDoc *camp_documents_at(const CampSession *session, CampStr path) {
	CampOpenDoc *found = NULL;

	/* Of two spellings, the one that changed last stands last: see camp_documents_changed. */
	for (size_t i = 0; i < session->docs.count; i++) {
		CampOpenDoc *open = session->docs.items[i];

		if (open->is_file && camp_str_equal(open->path, path))
			found = open;
	}
	return found;
}

static void set_version(CampOpenDoc *open, const int64_t *version) {
	open->has_version = version != NULL;
	open->version = version ? *version : 0;
}

/* Other documents of the project that read the file are checked again. */
static void recheck_dependants(CampSession *session, const CampProject *project, CampStr path,
                               const CampOpenDoc *except) {
	for (size_t i = 0; i < session->docs.count; i++) {
		CampOpenDoc *other = session->docs.items[i];

		if (other != except && camp_projects_share(other->project, project) &&
		    camp_strs_has(&other->dependencies, path))
			other->recheck = true;
	}
}

/* Moves a document behind the others, so that among spellings of one file it is the one that counts. */
static void make_last(CampSession *session, CampOpenDoc *open) {
	size_t count = session->docs.count;
	CampOpenDoc **docs = session->docs.items;

	if (camp_documents_at(session, open->path) == open)
		return;
	for (size_t i = 0; i + 1 < count; i++) {
		if (docs[i] == open) {
			docs[i] = docs[i + 1];
			docs[i + 1] = open;
		}
	}
}

void camp_documents_changed(CampSession *session, CampOpenDoc *open, const int64_t *version) {
	if (version)
		set_version(open, version);
	open->revision = ++session->revision;
	open->changed = true;
	if (!open->is_file)
		return;
	make_last(session, open);
	open->overlay_stale = true;
	open->roster_stale = true;
	recheck_dependants(session, open->project, open->path, open);
}

static CampOpenDoc *new_document(CampSession *session, CampStr uri) {
	CampOpenDoc *open = camp_alloc(sizeof *open);
	CampArena arena;
	CampStr config;
	CampStr path;

	camp_arena_init(&arena);
	open->uri = camp_str_copy(uri);
	open->is_file = camp_uri_to_path(&arena, uri, &path);
	open->path = camp_str_copy(open->is_file ? path : uri);
	open->project = camp_project_of(&arena, session, open->is_file ? open->path : (CampStr){ 0 }, &config);
	open->config = camp_str_copy(config);
	camp_arena_release(&arena);
	camp_vec_push(&session->docs, open);
	return open;
}

void camp_documents_open(CampSession *session, CampStr uri, const int64_t *version, CampStr text) {
	CampOpenDoc *open = camp_documents_find(session, uri);

	if (open) {
		camp_session_log(session, "%.*s was opened twice; the newer text counts", CAMP_FMT(uri));
		camp_documents_replace(session, open, text);
		camp_edit_order_forget(&open->edit_order);
		open->published_version = 0;
	} else {
		open = new_document(session, uri);
		open->doc = camp_doc_new(open->project->workspace, open->path, text);
	}
	set_version(open, version);
	session->files_revision++;
	camp_documents_changed(session, open, NULL);
}

void camp_documents_splice(CampSession *session, CampOpenDoc *open, CampSpan span, CampStr replacement) {
	/* The text has one owner then, and is edited where it lies. */
	if (open->is_file && !open->overlay_stale) {
		camp_projects_unshare(session, open->project, open->path);
		open->overlay_stale = true;
	}
	open->doc = camp_doc_edit(open->doc, span, replacement);
}

void camp_documents_replace(CampSession *session, CampOpenDoc *open, CampStr text) {
	CampStr replacement;
	CampSpan span = camp_text_difference(camp_doc_text(open->doc), text, &replacement);

	if (span.start < span.end || replacement.len > 0)
		camp_documents_splice(session, open, span, replacement);
}

void camp_documents_close(CampSession *session, CampOpenDoc *open) {
	CampOpenDoc *other;
	size_t kept = 0;

	for (size_t i = 0; i < session->docs.count; i++) {
		if (session->docs.items[i] != open)
			session->docs.items[kept++] = session->docs.items[i];
	}
	session->docs.count = kept;
	session->revision++;
	session->files_revision++;
	if (session->state == CAMP_SESSION_RUNNING)
		camp_diagnostics_clear(session, open);
	other = open->is_file ? camp_documents_at(session, open->path) : NULL;
	if (other) {
		other->overlay_stale = true;
		other->roster_stale = true;
	} else if (open->is_file) {
		camp_projects_overlay(session, open->project, open->path, NULL);
		camp_rosters_note(session, open->path);
	}
	recheck_dependants(session, open->project, open->path, open);
	camp_doc_free(open->doc);
	camp_edit_order_forget(&open->edit_order);
	camp_strs_release(&open->dependencies);
	camp_strs_release(&open->strangers);
	camp_free((void *)open->uri.ptr);
	camp_free((void *)open->path.ptr);
	camp_free((void *)open->config.ptr);
	camp_free(open);
}

void camp_documents_file_changed(CampSession *session, CampStr path) {
	session->revision++;
	session->files_revision++;
	camp_unopened_forget(session, path);
	for (size_t i = 0; i < session->projects.count; i++)
		camp_workspace_forget(session->projects.items[i]->workspace, (CampStr){ 0 });
	camp_rosters_note_change(session, path);
	for (size_t i = 0; i < session->docs.count; i++) {
		CampOpenDoc *open = session->docs.items[i];

		if (open->dependencies.count > 0)
			open->recheck = true;
	}
}

/* From one project to the other, with the text as the editor has it. */
static void move(CampSession *session, CampOpenDoc *open, CampProject *project) {
	CampDoc *moved = camp_doc_new(project->workspace, open->path, camp_doc_text(open->doc));

	camp_doc_free(open->doc);
	open->doc = moved;
	if (open->is_file && !camp_projects_share(open->project, project))
		camp_projects_overlay(session, open->project, open->path, NULL);
	open->project = project;
	open->overlay_stale = open->roster_stale = open->is_file;
	open->changed = true;
}

bool camp_documents_settings(CampSession *session, CampOpenDoc *open) {
	CampArena arena;
	CampStr config;
	CampProject *project;
	bool moves;
	bool other_file;

	camp_arena_init(&arena);
	project = camp_project_of(&arena, session, open->is_file ? open->path : (CampStr){ 0 }, &config);
	other_file = !camp_str_equal(config, open->config);
	if (other_file) {
		camp_free((void *)open->config.ptr);
		open->config = camp_str_copy(config);
	}
	camp_arena_release(&arena);
	moves = project != open->project;
	if (moves)
		move(session, open, project);
	return moves || other_file;
}

CampDiagnosticsMode camp_documents_mode(const CampOpenDoc *open) {
	return (CampDiagnosticsMode)camp_settings_number(&open->project->settings, CAMP_SETTING_DIAGNOSTICS_MODE);
}

void camp_documents_unsettled(CampSession *session) {
	session->revision++;
	session->files_revision++;
	camp_unopened_release(session);
}

/* Whether anything could read the document's file by way of the workspace: another document, or a cycle of imports. */
static bool can_be_read(const CampSession *session, const CampOpenDoc *open) {
	if (open->dependencies.count > 0)
		return true;
	for (size_t i = 0; i < session->docs.count; i++) {
		if (session->docs.items[i] != open && camp_projects_share(session->docs.items[i]->project, open->project))
			return true;
	}
	return false;
}

static void give_texts(CampSession *session, bool every) {
	for (size_t i = 0; i < session->docs.count; i++) {
		CampOpenDoc *open = session->docs.items[i];

		if (!open->overlay_stale || !(every || can_be_read(session, open)))
			continue;
		open->overlay_stale = false;
		if (camp_documents_at(session, open->path) == open)
			camp_projects_overlay(session, open->project, open->path, camp_doc_text_view(open->doc));
	}
}

void camp_documents_settle(CampSession *session) {
	give_texts(session, false);
}

void camp_documents_share(CampSession *session) {
	give_texts(session, true);
}
