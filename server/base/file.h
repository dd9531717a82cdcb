/*
 * Files: read one whole, write one atomically, and the path arithmetic that keeps a campaign file from reaching
 * outside its project. Failures are values with a sentence that a person can act on, never a global.
 */
#ifndef CAMP_BASE_FILE_H
#define CAMP_BASE_FILE_H

#include "base/arena.h"
#include "base/buf.h"

typedef enum CampFileStatus {
	CAMP_FILE_OK = 0,
	CAMP_FILE_MISSING,     /* nothing stands at that path */
	CAMP_FILE_UNREADABLE,  /* permission, input/output error */
	CAMP_FILE_NOT_REGULAR, /* a folder, a device, a pipe: never opened for reading */
	CAMP_FILE_TOO_LARGE,   /* above the maximum that the caller gave */
	CAMP_FILE_OUTSIDE      /* outside the project root, also by way of a symbolic link */
} CampFileStatus;

/* A lower-case phrase that goes behind a file's name: "does not exist", "is a folder or a device", ... */
const char *camp_file_status_text(CampFileStatus status);

/* Reads the regular file at `path` into `out` (cleared first). Never blocks on a pipe or a device. */
CampFileStatus camp_file_read(const char *path, size_t maximum, CampBuf *out);

/* Replaces the file's content, or leaves the file as it was: writes beside it, syncs, renames. Follows a symbolic
 * link to the file that it names, and keeps the mode; a file that may not be written is left alone. A hard link to
 * the old content keeps the old content. On failure gives false and a sentence in `*why` (in `arena`). */
bool camp_file_write(CampArena *arena, const char *path, CampStr content, CampStr *why);

/* Whether two names, C strings, are of one file: also of a link, or a second name. False when there is none. */
bool camp_file_is_same(const char *one, const char *other);

/* Gives the name of each thing in the folder at `path`, a C string, to `visit`, in no order; `.` and `..` are left out. False when
 * the folder cannot be read. A name lives until `visit` is done with it. */
bool camp_folder_visit(const char *path, void (*visit)(void *data, CampStr name), void *data);

/* `path` with `.`, `..` and doubled slashes resolved by text alone, no look at the disk. A relative path stays so. */
CampStr camp_path_normalise(CampArena *arena, CampStr path);
/* `path` seen from the folder of the file `from`; an absolute `path` is only normalised. */
CampStr camp_path_relative_to_file(CampArena *arena, CampStr from, CampStr path);
CampStr camp_path_folder(CampStr path);    /* "a/b.c" gives "a", "b.c" gives ".", "/b" gives "/" */
CampStr camp_path_extension(CampStr path); /* "a/b.campaign" gives "campaign"; empty when there is none */
CampStr camp_path_absolute(CampArena *arena, CampStr path); /* against the working directory; normalised */
/* The part of `path` that leads from `folder` on, a view of it; all of it when it does not stand in `folder`. Both
 * absolute and normalised. For showing. */
CampStr camp_path_seen_from(CampStr folder, CampStr path);
/* `path`, a C string, with every symbolic link resolved; {NULL, 0} and errno when there is nothing at it. */
CampStr camp_path_real(CampArena *arena, CampStr path);
bool camp_path_is_folder(const char *path); /* also a link to one */
/* Whether `path`, with every symbolic link resolved, stands inside the folder `root`. A path of which nothing exists
 * is judged by its nearest existing folder. Both absolute. */
bool camp_path_inside(const char *root, const char *path);
/* The nearest folder, from that of the absolute `path` upwards to `top`, in which something is called `name` (whatever
 * it is, also a link to nothing); {NULL, 0} when there is none, and when `path` does not stand in `top`. */
CampStr camp_path_nearest_holding(CampArena *arena, CampStr path, CampStr top, const char *name);

/* What a project's settings are called. */
#define CAMP_SETTINGS_FILE ".campaign-ls.json"
/* The folder which bounds what files of the absolute `path`'s project may name: the nearest one upwards that holds
 * `.git`; where none does, `.campaign-ls.json`. {NULL, 0} when no folder is marked. Settings in a folder of a repository
 * leave the rest of the repository in reach. */
CampStr camp_path_project_root(CampArena *arena, CampStr path);

#endif
