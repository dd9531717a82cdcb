#include "lsp/walk.h"

#include "base/file.h"

#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>

#define MOST_FILES 4096
#define MOST_FOLDERS 16384

void camp_walk_init(CampWalk *walk, CampArena *arena) {
	*walk = (CampWalk){ .arena = arena };
}

void camp_walk_release(CampWalk *walk) {
	camp_vec_release(&walk->folders);
	camp_vec_release(&walk->files);
}

void camp_walk_add_folder(CampWalk *walk, CampStr folder) {
	if (folder.len > 0)
		camp_vec_push(&walk->folders, camp_arena_copy(walk->arena, folder));
}

void camp_walk_add_file(CampWalk *walk, CampStr file) {
	camp_vec_push(&walk->files, camp_arena_copy(walk->arena, file));
}

static void add_entry(CampWalk *walk, CampStr folder, const char *name) {
	CampStr path = camp_arena_printf(walk->arena, "%.*s/%s", folder.len > 1 ? (int)folder.len : 0, folder.ptr, name);
	struct stat about;

	if (lstat(path.ptr, &about) != 0)
		return;
	if (S_ISDIR(about.st_mode) && walk->seen++ < MOST_FOLDERS)
		camp_vec_push(&walk->folders, path);
	else if (S_ISREG(about.st_mode) && camp_str_equal(camp_path_extension(path), CAMP_LIT("campaign")))
		camp_vec_push(&walk->files, path);
}

bool camp_walk_step(CampWalk *walk) {
	CampStr folder;
	DIR *stream;
	const struct dirent *entry;

	if (walk->folders.count == 0)
		return false;
	folder = walk->folders.items[--walk->folders.count];
	stream = opendir(folder.ptr);
	while (stream && walk->files.count < MOST_FILES && (entry = readdir(stream))) {
		if (entry->d_name[0] != '.' && !camp_str_equal(camp_str(entry->d_name), CAMP_LIT("node_modules")))
			add_entry(walk, folder, entry->d_name);
	}
	if (stream)
		(void)closedir(stream);
	return true;
}

static int compare_paths(const void *a, const void *b) {
	return camp_str_compare(*(const CampStr *)a, *(const CampStr *)b);
}

const CampStr *camp_walk_files(const CampWalk *walk, size_t *count) {
	CampStr *paths = CAMP_ARENA_ARRAY(walk->arena, CampStr, walk->files.count + 1);

	*count = 0;
	if (walk->files.count > 0)
		qsort(walk->files.items, walk->files.count, sizeof *walk->files.items, compare_paths);
	for (size_t i = 0; i < walk->files.count; i++) {
		if (*count == 0 || !camp_str_equal(paths[*count - 1], walk->files.items[i]))
			paths[(*count)++] = walk->files.items[i];
	}
	return paths;
}
