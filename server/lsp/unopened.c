#include "lsp/unopened.h"

#include "base/hash.h"
#include "lsp/diagnostics.h"
#include "lsp/documents.h"
#include "lsp/project.h"
#include "lsp/rosters.h"
#include "lsp/uri.h"

#include <sys/stat.h>
#include <time.h>

#define UNSTEADY 2 /* seconds: a file that changed so lately may change again without its time or size showing it */

typedef struct Known {
	CampStr path;
	char id[CAMP_RESULT_ID_SIZE];
	uint64_t signature; /* of all that was read; 0: not to be relied on */
	CampStrs dependencies;
} Known;

struct CampUnopened {
	CAMP_VEC(Known) files; /* by path */
};

/* Where the file stands in the list, or would. */
static size_t find(const CampUnopened *unopened, CampStr path, bool *found) {
	size_t low = 0;
	size_t high = unopened->files.count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = camp_str_compare(unopened->files.items[middle].path, path);

		if (order == 0) {
			*found = true;
			return middle;
		}
		low = order < 0 ? middle + 1 : low;
		high = order < 0 ? high : middle;
	}
	*found = false;
	return low;
}

static Known *entry_of(CampSession *session, CampStr path) {
	CampUnopened *unopened = session->unopened;
	bool found;
	size_t at;

	if (!unopened)
		unopened = session->unopened = camp_alloc(sizeof *unopened);
	at = find(unopened, path, &found);
	if (!found) {
		camp_vec_push(&unopened->files, (Known){ 0 });
		memmove(&unopened->files.items[at + 1], &unopened->files.items[at],
		        (unopened->files.count - at - 1) * sizeof *unopened->files.items);
		unopened->files.items[at] = (Known){ .path = camp_str_copy(path) };
	}
	return &unopened->files.items[at];
}

/* Adds what a file is now to a signature. False when that cannot be relied on. */
static bool add_file(const CampSession *session, CampStr path, uint64_t *signature) {
	const CampOpenDoc *open = camp_documents_at(session, path);
	struct stat about;

	if (open) {
		*signature = camp_hash_number(*signature, open->revision);
		return true;
	}
	if (stat(path.ptr, &about) != 0) {
		*signature = camp_hash_number(*signature, 0);
		return true;
	}
	*signature = camp_hash_number(*signature, (uint64_t)about.st_ino);
	*signature = camp_hash_number(*signature, (uint64_t)about.st_size);
	*signature = camp_hash_number(*signature, (uint64_t)about.st_mtime);
	*signature = camp_hash_number(*signature, (uint64_t)about.st_ctime);
	return about.st_mtime + UNSTEADY < time(NULL);
}

/* What the findings in a file depend on. 0: nothing to rely on. */
static uint64_t signature_of(CampSession *session, const Known *known) {
	uint64_t signature = camp_diagnostics_strangers_hash(session, known->path, NULL);
	bool steady = add_file(session, known->path, &signature);
	const CampProject *project;
	CampArena arena;

	camp_arena_init(&arena);
	project = camp_project_of(&arena, session, known->path, NULL);
	camp_arena_release(&arena);
	signature = camp_hash_number(signature, project->number); /* its settings */
	signature = camp_hash_number(signature, camp_roster_state(project->roster));
	for (size_t i = 0; i < known->dependencies.count; i++)
		steady &= add_file(session, known->dependencies.items[i], &signature);
	return steady ? signature : 0;
}

/* A client that watches no files did not say which of them changed. */
static void forget_reads(CampSession *session, CampWorkspace *workspace, const Known *known) {
	if (session->client.watches_files)
		return;
	camp_workspace_forget(workspace, known->path);
	for (size_t i = 0; i < known->dependencies.count; i++)
		camp_workspace_forget(workspace, known->dependencies.items[i]);
}

bool camp_unopened_read(CampSession *session, CampStr path, void (*use)(CampSession *, CampOpenDoc *, void *data),
                        void *data) {
	CampOpenDoc file = { .path = path, .is_file = true };
	const CampReader *reader;
	CampArena arena;
	CampStr bytes;

	camp_arena_init(&arena);
	file.project = camp_project_of(&arena, session, path, NULL);
	reader = file.project->reader;
	if (!reader || reader->read(reader->data, path, &bytes) != CAMP_READ_OK) {
		camp_arena_release(&arena);
		return false;
	}
	file.uri = camp_uri_from_path(&arena, path);
	file.doc = camp_doc_new(file.project->workspace, path, bytes);
	use(session, &file, data);
	camp_doc_free(file.doc);
	camp_arena_release(&arena);
	return true;
}

typedef struct Check {
	Known *known;
	CampStr previous;
	json_t *report;
} Check;

static void check(CampSession *session, CampOpenDoc *file, void *data) {
	Check *check = data;
	Known *known = check->known;
	const CampStr *paths;
	CampArena arena;
	size_t count;

	camp_arena_init(&arena);
	forget_reads(session, file->project->workspace, known);
	check->report = json_object();
	json_object_set_new(check->report, "items", camp_diagnostics_items(session, file));
	paths = camp_doc_dependencies(&arena, file->doc, &count);
	camp_strs_clear(&known->dependencies);
	for (size_t i = 0; i < count; i++)
		camp_strs_add(&known->dependencies, paths[i]);
	known->signature = signature_of(session, known);
	(void)camp_diagnostics_seal(check->report, check->previous);
	(void)memcpy(known->id, camp_lsp_text(json_object_get(check->report, "resultId")).ptr, sizeof known->id - 1);
	camp_arena_release(&arena);
}

json_t *camp_unopened_report(CampSession *session, CampStr path, CampStr previous) {
	Check now = { .known = entry_of(session, path), .previous = previous };
	uint64_t signature = now.known->signature;

	camp_documents_share(session);
	camp_rosters_settle(session);
	if (signature != 0 && camp_str_equal(previous, camp_str(now.known->id)) &&
	    signature == signature_of(session, now.known))
		return json_pack("{s:s, s:s}", "kind", "unchanged", "resultId", now.known->id);
	now.known->signature = 0;
	(void)camp_unopened_read(session, path, check, &now);
	return now.report;
}

bool camp_unopened_reads(const CampSession *session, CampStr path) {
	for (size_t i = 0; session->unopened && i < session->unopened->files.count; i++) {
		if (camp_strs_has(&session->unopened->files.items[i].dependencies, path))
			return true;
	}
	return false;
}

void camp_unopened_forget(CampSession *session, CampStr path) {
	for (size_t i = 0; session->unopened && i < session->unopened->files.count; i++) {
		Known *known = &session->unopened->files.items[i];

		if (camp_str_equal(known->path, path) || camp_strs_has(&known->dependencies, path))
			known->signature = 0;
	}
}

void camp_unopened_release(CampSession *session) {
	for (size_t i = 0; session->unopened && i < session->unopened->files.count; i++) {
		camp_free((void *)session->unopened->files.items[i].path.ptr);
		camp_strs_release(&session->unopened->files.items[i].dependencies);
	}
	if (session->unopened)
		camp_vec_release(&session->unopened->files);
	camp_free(session->unopened);
	session->unopened = NULL;
}
