#include "base/file.h"

#include "base/memory.h"
#include "base/str.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define LONGEST_LINK_CHAIN 40 /* as Linux bounds it */
#define READ_STEP ((size_t)64 << 10)

const char *camp_file_status_text(CampFileStatus status) {
	switch (status) {
	case CAMP_FILE_OK: return "is readable";
	case CAMP_FILE_MISSING: return "does not exist";
	case CAMP_FILE_UNREADABLE: return "cannot be read";
	case CAMP_FILE_NOT_REGULAR: return "is a folder or a device, not a file";
	case CAMP_FILE_TOO_LARGE: return "is too large";
	case CAMP_FILE_OUTSIDE: return "is outside the project";
	}
	return "cannot be read";
}

static CampFileStatus status_of_errno(int error) {
	return error == ENOENT || error == ENOTDIR ? CAMP_FILE_MISSING : CAMP_FILE_UNREADABLE;
}

static CampFileStatus read_all(int file, size_t maximum, CampBuf *out) {
	char *step = camp_alloc(READ_STEP);
	CampFileStatus status = CAMP_FILE_OK;

	for (;;) {
		ssize_t count = read(file, step, READ_STEP);

		if (count < 0 && errno == EINTR)
			continue;
		if (count < 0)
			status = CAMP_FILE_UNREADABLE;
		if (count <= 0)
			break;
		camp_buf_add(out, (CampStr){ step, (size_t)count });
		if (out->len > maximum || !camp_buf_ok(out)) {
			status = CAMP_FILE_TOO_LARGE;
			break;
		}
	}
	camp_free(step);
	if (status != CAMP_FILE_OK)
		camp_buf_clear(out);
	return status;
}

CampFileStatus camp_file_read(const char *path, size_t maximum, CampBuf *out) {
	CampFileStatus status;
	struct stat about;
	int file;

	camp_buf_clear(out);
	/* Asked before opening, because opening a pipe or a device can have effects; and after, because the name may
	 * have been given to something else meanwhile. */
	if (stat(path, &about) != 0)
		return status_of_errno(errno);
	if (!S_ISREG(about.st_mode))
		return CAMP_FILE_NOT_REGULAR;
	file = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	if (file < 0)
		return status_of_errno(errno);
	if (fstat(file, &about) != 0)
		status = CAMP_FILE_UNREADABLE;
	else if (!S_ISREG(about.st_mode))
		status = CAMP_FILE_NOT_REGULAR;
	else if (about.st_size > 0 && (uintmax_t)about.st_size > maximum)
		status = CAMP_FILE_TOO_LARGE;
	else
		status = read_all(file, maximum, out);
	close(file);
	return status;
}

bool camp_folder_visit(const char *path, void (*visit)(void *data, CampStr name), void *data) {
	DIR *folder = opendir(path);
	const struct dirent *entry;

	if (!folder)
		return false;
	while ((entry = readdir(folder))) {
		if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
			visit(data, camp_str(entry->d_name));
	}
	(void)closedir(folder);
	return true;
}

bool camp_file_is_same(const char *one, const char *other) {
	struct stat a;
	struct stat b;

	return stat(one, &a) == 0 && stat(other, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/* What the symbolic link `path` names, seen from the folder that the link stands in; {NULL, 0} when it is no link. */
static CampStr read_link(CampArena *arena, CampStr path) {
	size_t room = 256;

	for (;;) {
		char *target = camp_arena_alloc(arena, room + 1);
		ssize_t length = readlink(path.ptr, target, room);

		if (length < 0)
			return (CampStr){ NULL, 0 };
		if ((size_t)length < room) {
			if (target[0] == '/')
				return (CampStr){ target, (size_t)length };
			return camp_arena_printf(arena, "%.*s/%s", CAMP_FMT(camp_path_folder(path)), target);
		}
		room *= 2;
	}
}

/* The file at the end of a chain of links, which need not exist yet; {NULL, 0} when the chain has no end. */
static CampStr follow_links(CampArena *arena, CampStr path) {
	for (int i = 0; i < LONGEST_LINK_CHAIN; i++) {
		CampStr target = read_link(arena, path);

		if (!target.ptr)
			return path;
		path = target;
	}
	return (CampStr){ NULL, 0 };
}

/* strerror is not safe with threads. */
static bool failed(CampArena *arena, CampStr path, int error, CampStr *why) {
	char reason[128] = "unknown error";

	(void)strerror_r(error, reason, sizeof reason);
	*why = camp_arena_printf(arena, "cannot write %.*s: %s", CAMP_FMT(path), reason);
	return false;
}

static bool write_all(int file, CampStr content) {
	while (content.len) {
		ssize_t count = write(file, content.ptr, content.len);

		if (count < 0 && errno == EINTR)
			continue;
		if (count < 0)
			return false;
		content = camp_str_slice(content, (size_t)count, content.len);
	}
	return true;
}

/* A new file beside `target`; its path in `*temporary`. Created with the mode a new file of this user has. */
static int create_beside(CampArena *arena, CampStr target, CampStr *temporary) {
	for (int attempt = 0; attempt < 100; attempt++) {
		int file;

		*temporary = camp_arena_printf(arena, "%.*s.%ld-%d.tmp", CAMP_FMT(target), (long)getpid(), attempt);
		file = open(temporary->ptr, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
		if (file >= 0 || errno != EEXIST)
			return file;
	}
	errno = EEXIST;
	return -1;
}

/* The owner is kept where the user may (root fixing someone's file); where not, the file becomes the user's own, as
 * with any editor. The mode comes last: changing the owner may clear bits of it. */
static bool take_over(int file, const struct stat *about) {
	if (fchown(file, about->st_uid, about->st_gid) != 0)
		(void)!fchown(file, (uid_t)-1, about->st_gid);
	return fchmod(file, about->st_mode & 07777) == 0;
}

/* A rename is only on the disk once its folder is. Not every file system can sync a folder, so no answer is asked. */
static void sync_folder(CampArena *arena, CampStr target) {
	CampStr folder = camp_arena_copy(arena, camp_path_folder(target));
	int file = open(folder.ptr, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (file < 0)
		return;
	(void)fsync(file);
	close(file);
}

static bool replace(CampArena *arena, CampStr target, const struct stat *about, CampStr content) {
	CampStr temporary;
	int file = create_beside(arena, target, &temporary);
	int error;

	if (file < 0)
		return false;
	if ((!about || take_over(file, about)) && write_all(file, content) && fsync(file) == 0) {
		if (close(file) == 0 && rename(temporary.ptr, target.ptr) == 0) {
			sync_folder(arena, target);
			return true;
		}
		error = errno;
	} else {
		error = errno;
		close(file);
	}
	unlink(temporary.ptr);
	errno = error;
	return false;
}

bool camp_file_write(CampArena *arena, const char *path, CampStr content, CampStr *why) {
	CampStr name = camp_str(path);
	CampStr target = follow_links(arena, name);
	struct stat about;
	bool exists;

	if (!target.ptr)
		return failed(arena, name, ELOOP, why);
	exists = stat(target.ptr, &about) == 0;
	if (!exists && errno != ENOENT)
		return failed(arena, name, errno, why);
	if (exists && !S_ISREG(about.st_mode)) {
		*why = camp_arena_printf(arena, "cannot write %s: %s", path, camp_file_status_text(CAMP_FILE_NOT_REGULAR));
		return false;
	}
	/* A rename would not mind that the file is read-only; its owner would. */
	if (exists && access(target.ptr, W_OK) != 0)
		return failed(arena, name, errno, why);
	if (!replace(arena, target, exists ? &about : NULL, content))
		return failed(arena, name, errno, why);
	return true;
}
