/* The path arithmetic of base/file.h. */
#include "base/file.h"

#include "base/memory.h"
#include "base/str.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define LONGEST_LINK_CHAIN 40

static bool is_absolute(CampStr path) {
	return path.len && path.ptr[0] == '/';
}

static size_t last_slash(CampStr path) {
	size_t i = path.len;

	while (i > 0 && path.ptr[i - 1] != '/')
		i--;
	return i ? i - 1 : SIZE_MAX;
}

/* Takes the last part off a normalised path, unless that part is itself a `..` or there is none. */
static bool drop_last_part(const char *out, size_t *length, bool absolute) {
	CampStr path = { out, *length };
	size_t slash = last_slash(path);
	CampStr part = camp_str_slice(path, slash == SIZE_MAX ? 0 : slash + 1, path.len);

	if (!part.len)
		return absolute;
	if (camp_str_equal(part, CAMP_LIT("..")))
		return false;
	*length = slash == SIZE_MAX ? 0 : slash == 0 ? 1 : slash;
	return true;
}

CampStr camp_path_normalise(CampArena *arena, CampStr path) {
	char *out = camp_arena_alloc(arena, path.len + 2);
	bool absolute = is_absolute(path);
	size_t length = 0;
	CampStr part;

	if (absolute)
		out[length++] = '/';
	while (camp_str_next_piece(&path, '/', &part)) {
		if (!part.len || camp_str_equal(part, CAMP_LIT(".")))
			continue;
		if (camp_str_equal(part, CAMP_LIT("..")) && drop_last_part(out, &length, absolute))
			continue;
		if (length && out[length - 1] != '/')
			out[length++] = '/';
		memcpy(out + length, part.ptr, part.len);
		length += part.len;
	}
	if (!length)
		out[length++] = '.';
	out[length] = '\0';
	return (CampStr){ out, length };
}

CampStr camp_path_relative_to_file(CampArena *arena, CampStr from, CampStr path) {
	if (is_absolute(path))
		return camp_path_normalise(arena, path);
	return camp_path_normalise(arena,
	                           camp_arena_printf(arena, "%.*s/%.*s", CAMP_FMT(camp_path_folder(from)), CAMP_FMT(path)));
}

static CampStr without_final_slashes(CampStr path) {
	while (path.len > 1 && path.ptr[path.len - 1] == '/')
		path.len--;
	return path;
}

CampStr camp_path_folder(CampStr path) {
	size_t slash;

	path = without_final_slashes(path);
	slash = last_slash(path);
	if (slash == SIZE_MAX)
		return CAMP_LIT(".");
	return without_final_slashes(camp_str_slice(path, 0, slash ? slash : 1));
}

CampStr camp_path_extension(CampStr path) {
	size_t slash = last_slash(path);
	size_t name = slash == SIZE_MAX ? 0 : slash + 1;

	/* A dot that the name starts with hides a file; it begins no extension. */
	for (size_t i = path.len; i > name + 1; i--)
		if (path.ptr[i - 1] == '.')
			return camp_str_slice(path, i, path.len);
	return (CampStr){ NULL, 0 };
}

CampStr camp_path_absolute(CampArena *arena, CampStr path) {
	size_t room = 256;
	char *folder;

	if (is_absolute(path))
		return camp_path_normalise(arena, path);
	for (folder = camp_arena_alloc(arena, room); !getcwd(folder, room); folder = camp_arena_alloc(arena, room)) {
		/* The working directory is gone: nothing relative can be found any more. */
		if (errno != ERANGE)
			return camp_path_normalise(arena, path);
		room *= 2;
	}
	return camp_path_normalise(arena, camp_arena_printf(arena, "%s/%.*s", folder, CAMP_FMT(path)));
}

static bool is_within(CampStr root, CampStr path) {
	if (!camp_str_starts_with(path, root))
		return false;
	return path.len == root.len || root.ptr[root.len - 1] == '/' || path.ptr[root.len] == '/';
}

CampStr camp_path_seen_from(CampStr folder, CampStr path) {
	if (!is_within(folder, path) || path.len == folder.len)
		return path;
	return camp_str_slice(path, folder.len + (folder.ptr[folder.len - 1] != '/'), path.len);
}

bool camp_path_is_folder(const char *path) {
	struct stat about;

	return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

CampStr camp_path_real(CampArena *arena, CampStr path) {
	char *real = realpath(path.ptr, NULL);
	CampStr copy;

	if (!real)
		return (CampStr){ NULL, 0 };
	copy = camp_arena_copy(arena, camp_str(real));
	camp_free(real);
	return copy;
}

/* Whether anything stands at the path, were it a link to nothing. The system knows none of PATH_MAX bytes. */
static bool stands(CampStr path) {
	char terminated[PATH_MAX];
	struct stat about;

	if (path.len >= sizeof terminated)
		return false;
	memcpy(terminated, path.ptr, path.len);
	terminated[path.len] = '\0';
	return lstat(terminated, &about) == 0;
}

/* A slash of the path behind `after` and in front of `before`, near the middle; 0 when there is none. */
static size_t slash_between(CampStr path, size_t after, size_t before) {
	size_t middle = after + (before - after) / 2;

	for (size_t i = middle; i > after; i--)
		if (path.ptr[i] == '/')
			return i;
	for (size_t i = middle + 1; i < before; i++)
		if (path.ptr[i] == '/')
			return i;
	return 0;
}

/* The longest beginning of an absolute path, up to one of its slashes, at which something stands. Found by halves: behind
 * nothing stands nothing, and a file may name paths of thousands of parts. */
static CampStr existing_part(CampStr path) {
	size_t exists = 0;
	size_t missing = path.len;
	size_t slash;

	if (stands(path))
		return path;
	while ((slash = slash_between(path, exists, missing)) != 0) {
		if (stands(camp_str_slice(path, 0, slash)))
			exists = slash;
		else
			missing = slash;
	}
	return camp_str_slice(path, 0, exists ? exists : 1);
}

static bool has_parent_part(CampStr path) {
	CampStr part;

	while (camp_str_next_piece(&path, '/', &part))
		if (camp_str_equal(part, CAMP_LIT("..")))
			return true;
	return false;
}

/* One step towards something that exists: a dangling link gives what it names, anything else the folder that it would
 * stand in, or the nearest one above that is there. {NULL, 0} when there is no honest step. */
static CampStr nearer_to_existing(CampArena *arena, CampStr path) {
	char target[PATH_MAX];
	ssize_t length = readlink(path.ptr, target, sizeof target);
	CampStr folder = camp_path_folder(path);
	CampStr existing;

	if (length == (ssize_t)sizeof target)
		return (CampStr){ NULL, 0 };
	if (length >= 0 && target[0] == '/')
		return camp_arena_copy(arena, (CampStr){ target, (size_t)length });
	if (length >= 0)
		return camp_arena_printf(arena, "%.*s/%.*s", CAMP_FMT(folder), (int)length, target);
	existing = existing_part(path);
	/* What `..` behind something missing would mean is not known. */
	if (existing.len == path.len || has_parent_part(camp_str_slice(path, existing.len, path.len)))
		return (CampStr){ NULL, 0 };
	return camp_arena_copy(arena, existing);
}

static bool inside(CampArena *arena, CampStr root, CampStr path) {
	int steps = 2 * LONGEST_LINK_CHAIN; /* to a link, and to where it leads */

	root = camp_path_real(arena, root);
	while (root.ptr && path.ptr && steps-- > 0) {
		CampStr real = camp_path_real(arena, path);

		if (real.ptr)
			return is_within(root, real);
		if (errno != ENOENT && errno != ENOTDIR)
			return false;
		path = nearer_to_existing(arena, path);
	}
	return false;
}

bool camp_path_inside(const char *root, const char *path) {
	CampArena arena;
	bool answer;

	camp_arena_init(&arena);
	answer = inside(&arena, camp_str(root), camp_str(path));
	camp_arena_release(&arena);
	return answer;
}

CampStr camp_path_nearest_holding(CampArena *arena, CampStr path, CampStr top, const char *name) {
	CampStr folder = existing_part(camp_path_folder(path));

	while (is_within(top, folder)) {
		CampStr above = camp_path_folder(folder);

		if (stands(camp_arena_printf(arena, "%.*s/%s", CAMP_FMT(folder), name)))
			return camp_arena_copy(arena, folder);
		if (above.len >= folder.len)
			break;
		folder = above;
	}
	return (CampStr){ NULL, 0 };
}

CampStr camp_path_project_root(CampArena *arena, CampStr path) {
	CampStr root = camp_path_nearest_holding(arena, path, CAMP_LIT("/"), ".git");

	return root.ptr ? root : camp_path_nearest_holding(arena, path, CAMP_LIT("/"), CAMP_SETTINGS_FILE);
}
