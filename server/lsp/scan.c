#include "lsp/scan.h"

#include "base/file.h"
#include "lsp/documents.h"

#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>

#define MOST_FILES 4096
#define MOST_FOLDERS 16384

typedef CAMP_VEC(CampStr) Paths;

typedef struct Walk {
	CampArena *arena;
	Paths folders; /* still to be looked into */
	size_t seen;
	Paths files;
} Walk;

static void look_into(Walk *walk, CampStr folder) {
	DIR *stream = opendir(folder.ptr);
	const struct dirent *entry;

	while (stream && walk->files.count < MOST_FILES && (entry = readdir(stream))) {
		CampStr path;
		struct stat about;

		if (entry->d_name[0] == '.' || camp_str_equal(camp_str(entry->d_name), CAMP_LIT("node_modules")))
			continue;
		path = camp_arena_printf(walk->arena, "%.*s/%s", folder.len > 1 ? (int)folder.len : 0, folder.ptr,
		                         entry->d_name);
		if (lstat(path.ptr, &about) != 0)
			continue;
		if (S_ISDIR(about.st_mode) && walk->seen++ < MOST_FOLDERS)
			camp_vec_push(&walk->folders, path);
		else if (S_ISREG(about.st_mode) && camp_str_equal(camp_path_extension(path), CAMP_LIT("campaign")))
			camp_vec_push(&walk->files, path);
	}
	if (stream)
		(void)closedir(stream);
}

static int compare_paths(const void *a, const void *b) {
	return camp_str_compare(*(const CampStr *)a, *(const CampStr *)b);
}

const CampStr *camp_scan_files(CampArena *arena, CampStr root, size_t *count) {
	Walk walk = { .arena = arena };
	CampStr *files;

	if (root.len > 0)
		camp_vec_push(&walk.folders, camp_arena_copy(arena, root));
	while (walk.folders.count > 0) {
		CampStr folder = walk.folders.items[--walk.folders.count];

		look_into(&walk, folder);
	}
	*count = walk.files.count;
	files = CAMP_ARENA_ARRAY(arena, CampStr, *count + 1);
	if (*count > 0) {
		memcpy(files, walk.files.items, *count * sizeof *files);
		qsort(files, *count, sizeof *files, compare_paths);
	}
	camp_vec_release(&walk.folders);
	camp_vec_release(&walk.files);
	return files;
}

const CampStr *camp_scan_all(CampArena *arena, const CampSession *session, size_t *count) {
	CAMP_VEC(CampStr) all = { 0 };
	CampStr *paths;

	for (size_t f = 0; f < session->folders.count; f++) {
		size_t found;
		const CampStr *files = camp_scan_files(arena, session->folders.items[f], &found);

		for (size_t i = 0; i < found; i++)
			camp_vec_push(&all, files[i]);
	}
	for (size_t i = 0; i < session->docs.count; i++)
		if (session->docs.items[i]->is_file)
			camp_vec_push(&all, session->docs.items[i]->path);
	paths = CAMP_ARENA_ARRAY(arena, CampStr, all.count + 1);
	*count = 0;
	if (all.count > 0)
		qsort(all.items, all.count, sizeof *all.items, compare_paths);
	for (size_t i = 0; i < all.count; i++)
		if (*count == 0 || !camp_str_equal(paths[*count - 1], all.items[i]))
			paths[(*count)++] = all.items[i];
	camp_vec_release(&all);
	return paths;
}

typedef struct Search {
	CampArena *arena;
	CampOpenDoc *open;
	CampName name; /* its path absolute */
	CampStr taken;
	bool is_taken;
	CAMP_VEC(CampPlace) places;
} Search;

/* `path` is empty for the open document itself. */
static void search_document(Search *search, CampDoc *doc, CampStr path) {
	CampName name = search->name;
	const CampNameUse *uses;
	size_t count;

	if (camp_str_equal(name.path, camp_doc_path(doc)))
		name.path = (CampStr){ 0 };
	uses = camp_name_uses(search->arena, doc, &name, &count);
	for (size_t i = 0; i < count; i++)
		camp_vec_push(&search->places, (CampPlace){ path, uses[i].span, uses[i].declares });
	if (count > 0 && search->taken.len > 0 && camp_name_is_declared(doc, name.is_brand, search->taken))
		search->is_taken = true;
}

static void search_file(Search *search, CampSession *session, CampStr path) {
	const CampText *text;
	CampDoc *doc;

	if (camp_str_equal(path, search->open->path))
		return;
	if (!camp_documents_at(session, path)) /* a client that watches no files did not say that it changed */
		camp_workspace_forget(search->open->project->workspace, path);
	if (!camp_doc_file_text(search->open->doc, path, &text) ||
	    camp_str_find(camp_text_bytes(text), search->name.name, 0) == SIZE_MAX)
		return;
	doc = camp_doc_new(search->open->project->workspace, path, camp_text_bytes(text));
	search_document(search, doc, path);
	camp_doc_free(doc);
}

static bool is_among(const CampStr *paths, size_t count, CampStr path) {
	for (size_t i = 0; i < count; i++) {
		if (camp_str_equal(paths[i], path))
			return true;
	}
	return false;
}

/* The files on disk, what is open and not on disk yet, and the file that declares the name, wherever it stands. */
static void search_project(Search *search, CampSession *session) {
	size_t count;
	const CampStr *paths = camp_scan_files(search->arena, search->open->project->root, &count);
	bool declarer_seen = is_among(paths, count, search->name.path);

	for (size_t i = 0; i < count; i++)
		search_file(search, session, paths[i]);
	for (size_t i = 0; i < session->docs.count; i++) {
		const CampOpenDoc *other = session->docs.items[i];

		if (!other->is_file || other->project != search->open->project ||
		    camp_documents_at(session, other->path) != other || is_among(paths, count, other->path))
			continue;
		declarer_seen = declarer_seen || camp_str_equal(other->path, search->name.path);
		search_file(search, session, other->path);
	}
	if (!declarer_seen)
		search_file(search, session, search->name.path);
}

const CampPlace *camp_scan_uses(CampArena *arena, CampSession *session, CampOpenDoc *open, const CampName *name,
                                CampStr taken, bool *is_taken, size_t *count) {
	Search search = { .arena = arena, .open = open, .name = *name, .taken = taken };
	CampPlace *places;

	search.name.name = camp_arena_copy(arena, name->name);
	search.name.path = camp_arena_copy(arena, name->path.len > 0 ? name->path : camp_doc_path(open->doc));
	search_document(&search, open->doc, (CampStr){ 0 });
	if (open->is_file && name->is_brand)
		search_project(&search, session);
	*count = search.places.count;
	places = CAMP_ARENA_ARRAY(arena, CampPlace, *count + 1);
	if (*count > 0)
		memcpy(places, search.places.items, *count * sizeof *places);
	camp_vec_release(&search.places);
	if (is_taken)
		*is_taken = search.is_taken;
	return places;
}
