#include "lsp/rosters.h"

#include "base/file.h"
#include "lsp/diagnostics.h"
#include "lsp/documents.h"
#include "lsp/project.h"
#include "lsp/unopened.h"
#include "lsp/walk.h"

#include <sys/stat.h>

/* What is read while nothing else is to be done. */
struct CampRosterReading {
	CampArena arena; /* of the walk */
	CampWalk walk;
	bool walks;
	CampStrs unread; /* paths of campaign files */
};

/* Checks again what may be found otherwise now. */
static bool settle_roster(CampSession *session, CampRoster *roster, const CampOpenDoc *except) {
	if (!roster || !camp_roster_settle(roster))
		return false;
	for (size_t i = 0; i < session->docs.count; i++) {
		CampOpenDoc *open = session->docs.items[i];

		if (open->project->roster == roster && open != except)
			open->recheck = true;
	}
	return true;
}

static void tell_changed(CampSession *session) {
	session->files_revision++;
	camp_diagnostics_refresh(session);
}

void camp_rosters_settle(CampSession *session) {
	bool changed = false;

	for (size_t i = 0; i < session->docs.count; i++) {
		CampOpenDoc *open = session->docs.items[i];

		if (!open->roster_stale)
			continue;
		open->roster_stale = false;
		if (open->project->roster && camp_documents_at(session, open->path) == open)
			camp_roster_add(open->project->roster, open->doc);
		settle_roster(session, open->project->roster, open);
	}
	/* Files that are read one by one leave a roster unsettled between them. */
	for (size_t i = 0; i < session->rosters.count; i++)
		changed |= settle_roster(session, session->rosters.items[i].roster, NULL);
	if (changed)
		tell_changed(session);
}

static CampRosterReading *reading_of(CampSession *session) {
	if (!session->roster_reading) {
		session->roster_reading = camp_alloc(sizeof *session->roster_reading);
		camp_arena_init(&session->roster_reading->arena);
	}
	return session->roster_reading;
}

void camp_rosters_note(CampSession *session, CampStr path) {
	CampRosterReading *reading = reading_of(session);

	if (!camp_strs_has(&reading->unread, path))
		camp_strs_add(&reading->unread, path);
}

static void note_tellers(CampSession *session, const CampRoster *roster) {
	size_t position = 0;
	CampStr path;

	while (camp_roster_next_teller(roster, &position, &path)) {
		CampOpenDoc *open = camp_documents_at(session, path);

		if (open)
			open->roster_stale = true;
		else
			camp_rosters_note(session, path);
	}
}

void camp_rosters_note_change(CampSession *session, CampStr path) {
	camp_rosters_note(session, path);
	for (size_t i = 0; i < session->rosters.count; i++)
		note_tellers(session, session->rosters.items[i].roster);
}

void camp_rosters_note_folders(CampSession *session) {
	CampRosterReading *reading = reading_of(session);

	camp_walk_release(&reading->walk);
	camp_arena_release(&reading->arena);
	camp_arena_init(&reading->arena);
	camp_walk_init(&reading->walk, &reading->arena);
	for (size_t i = 0; i < session->folders.count; i++)
		camp_walk_add_folder(&reading->walk, session->folders.items[i]);
	reading->walks = true;
}

void camp_rosters_release(CampSession *session) {
	CampRosterReading *reading = session->roster_reading;

	if (!reading)
		return;
	camp_walk_release(&reading->walk);
	camp_arena_release(&reading->arena);
	camp_strs_release(&reading->unread);
	camp_free(reading);
	session->roster_reading = NULL;
}

/* Looks into one folder. */
static void walk(CampRosterReading *reading) {
	const CampStr *paths;
	size_t count;

	if (camp_walk_step(&reading->walk))
		return;
	paths = camp_walk_files(&reading->walk, &count);
	for (size_t i = 0; i < count; i++)
		camp_strs_add(&reading->unread, paths[i]);
	reading->walks = false;
}

static void put(CampSession *session, CampOpenDoc *file, void *data) {
	(void)session;
	(void)data;
	camp_roster_add(file->project->roster, file->doc);
}

/* Whether a walk through the folders would find the file: an editor may have had others open as campaign files. */
static bool is_campaign_file(CampStr path) {
	struct stat about;

	return camp_str_equal(camp_path_extension(path), CAMP_LIT("campaign")) && lstat(path.ptr, &about) == 0 &&
	       S_ISREG(about.st_mode);
}

static void read_file(CampSession *session, CampStr path) {
	const CampProject *project;
	CampArena arena;

	if (camp_documents_at(session, path))
		return;
	camp_arena_init(&arena);
	project = camp_project_of(&arena, session, path, NULL);
	camp_arena_release(&arena);
	if (!project->roster)
		return;
	if (is_campaign_file(path) && camp_unopened_read(session, path, put, NULL))
		return;
	if (camp_roster_remove(project->roster, path))
		note_tellers(session, project->roster);
}

bool camp_rosters_read_next(CampSession *session) {
	CampRosterReading *reading = session->roster_reading;
	bool changed = false;
	CampStr path;

	if (!reading || session->docs.count == 0 || session->state != CAMP_SESSION_RUNNING)
		return false;
	if (reading->walks) {
		walk(reading);
		return true;
	}
	if (reading->unread.count == 0)
		return false;
	path = reading->unread.items[--reading->unread.count];
	read_file(session, path);
	camp_free((void *)path.ptr);
	for (size_t i = 0; i < session->rosters.count && reading->unread.count == 0; i++)
		changed |= settle_roster(session, session->rosters.items[i].roster, NULL);
	if (changed)
		tell_changed(session);
	return true;
}
