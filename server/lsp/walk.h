/* The campaign files below folders: past hidden folders and node_modules, through no symbolic link, and bounded. */
#ifndef CAMP_LSP_WALK_H
#define CAMP_LSP_WALK_H

#include "base/arena.h"
#include "base/str.h"
#include "base/vec.h"

typedef struct CampWalk {
	CampArena *arena;          /* of the paths; borrowed */
	CAMP_VEC(CampStr) folders; /* still to be looked into */
	CAMP_VEC(CampStr) files;
	size_t seen; /* folders */
} CampWalk;

void camp_walk_init(CampWalk *walk, CampArena *arena);
void camp_walk_release(CampWalk *walk);
/* A folder to look through, or a file that belongs to the result whatever it is called: absolute, copied. */
void camp_walk_add_folder(CampWalk *walk, CampStr folder);
void camp_walk_add_file(CampWalk *walk, CampStr file);
/* Looks into one folder. False when none is left. */
bool camp_walk_step(CampWalk *walk);
/* What was found so far, by path, each once; at most some thousands. In the arena. */
const CampStr *camp_walk_files(const CampWalk *walk, size_t *count);

#endif
