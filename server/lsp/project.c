#include "lsp/project.h"

#include "base/file.h"
#include "lsp/settings.h"

bool camp_path_stands_in(CampStr path, CampStr folder) {
	if (camp_str_equal(folder, CAMP_LIT("/")))
		return true;
	return camp_str_starts_with(path, folder) && path.len > folder.len && path.ptr[folder.len] == '/';
}

/* The marked folder around the file, else the innermost workspace folder around it, else the file's own folder. */
static CampStr root_of(CampArena *arena, const CampSession *session, CampStr path) {
	CampStr root = camp_path_project_root(arena, path);
	CampStr best = { 0 };

	if (root.ptr)
		return root;
	for (size_t i = 0; i < session->folders.count; i++) {
		CampStr folder = session->folders.items[i];

		if (folder.len > best.len && camp_path_stands_in(path, folder))
			best = folder;
	}
	return best.len > 0 ? best : camp_arena_copy(arena, camp_path_folder(path));
}

bool camp_projects_share(const CampProject *a, const CampProject *b) {
	return camp_str_equal(a->root, b->root);
}

static void free_project(CampProject *project) {
	camp_workspace_free(project->workspace);
	camp_disk_reader_free(project->reader);
	camp_engine_free(project->engine);
	camp_free((void *)project->root.ptr);
	camp_arena_release(&project->arena);
	camp_free(project);
}

/* One for each folder: what a brand says of itself does not depend on settings. It lives as long as the session. */
static CampRoster *roster_of(CampSession *session, CampStr root) {
	for (size_t i = 0; i < session->rosters.count; i++) {
		if (camp_str_equal(session->rosters.items[i].root, root))
			return session->rosters.items[i].roster;
	}
	camp_vec_push(&session->rosters, (CampFolderRoster){ camp_str_copy(root), camp_roster_new() });
	return session->rosters.items[session->rosters.count - 1].roster;
}

/* What is open in the folder already is to be given to the new project's workspace. */
static void unsettle(CampSession *session, const CampProject *project) {
	for (size_t i = 0; i < session->docs.count; i++) {
		CampOpenDoc *open = session->docs.items[i];

		if (open->is_file && open->project && camp_projects_share(open->project, project))
			open->overlay_stale = true;
	}
}

/* Takes over the arena that the settings live in. */
static CampProject *new_project(CampSession *session, CampStr root, CampArena *arena, const CampSettings *settings) {
	CampProject *project = camp_alloc(sizeof *project);

	project->number = ++session->last_project;
	project->root = camp_str_copy(root);
	project->arena = *arena;
	project->settings = *settings;
	project->engine = camp_settings_engine(settings);
	if (root.len > 0) {
		project->reader = camp_disk_reader_new(root, camp_engine_maximum_file_size(project->engine));
		project->roster = roster_of(session, root);
	}
	project->workspace = camp_workspace_new(project->engine, project->reader);
	camp_workspace_use_roster(project->workspace, project->roster);
	camp_vec_push(&session->projects, project);
	unsettle(session, project);
	return project;
}

static CampProject *find_project(const CampSession *session, CampStr root, const CampSettings *settings) {
	for (size_t i = 0; i < session->projects.count; i++) {
		CampProject *project = session->projects.items[i];

		if (camp_str_equal(project->root, root) && camp_settings_equal(&project->settings, settings))
			return project;
	}
	return NULL;
}

CampProject *camp_project_of(CampArena *arena, CampSession *session, CampStr path, CampStr *config) {
	CampStr root = path.len > 0 ? root_of(arena, session, path) : (CampStr){ 0 };
	CampStr file;
	CampArena own;
	CampSettings settings;
	CampProject *project;

	camp_arena_init(&own);
	settings = camp_settings_of(&own, session, root, path, &file);
	if (config)
		*config = camp_arena_copy(arena, file);
	project = find_project(session, root, &settings);
	if (!project)
		return new_project(session, root, &own, &settings);
	camp_arena_release(&own);
	return project;
}

void camp_projects_drop_unused(CampSession *session) {
	size_t kept = 0;

	for (size_t i = 0; i < session->projects.count; i++) {
		CampProject *project = session->projects.items[i];
		bool used = false;

		for (size_t d = 0; d < session->docs.count && !used; d++)
			used = session->docs.items[d]->project == project;
		if (used)
			session->projects.items[kept++] = project;
		else
			free_project(project);
	}
	session->projects.count = kept;
}

void camp_projects_release(CampSession *session) {
	for (size_t i = 0; i < session->projects.count; i++)
		free_project(session->projects.items[i]);
	camp_vec_release(&session->projects);
	for (size_t i = 0; i < session->rosters.count; i++) {
		camp_free((void *)session->rosters.items[i].root.ptr);
		camp_roster_free(session->rosters.items[i].roster);
	}
	camp_vec_release(&session->rosters);
}

void camp_projects_unshare(CampSession *session, const CampProject *project, CampStr path) {
	for (size_t i = 0; i < session->projects.count; i++) {
		if (camp_projects_share(session->projects.items[i], project))
			camp_workspace_unshare(session->projects.items[i]->workspace, path);
	}
}

void camp_projects_overlay(CampSession *session, const CampProject *project, CampStr path, const CampText *text) {
	for (size_t i = 0; i < session->projects.count; i++) {
		CampProject *other = session->projects.items[i];

		if (!camp_projects_share(other, project))
			continue;
		camp_workspace_share(other->workspace, path, text);
		if (!text)
			camp_workspace_forget(other->workspace, path);
	}
}
