/*
 * Stands in for libFuzzer where there is none: runs a fuzz target over files and folders of files, once each, so that
 * what fuzzing has found once stays found with any compiler.
 */
#include "base/file.h"
#include "base/memory.h"
#include "base/str.h"
#include "base/vec.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool run_file(const char *path) {
	CampBuf content;
	CampFileStatus status;
	uint8_t *copy;

	camp_buf_init(&content, CAMP_BUF_MAX);
	status = camp_file_read(path, CAMP_BUF_MAX, &content);
	if (status != CAMP_FILE_OK) {
		fprintf(stderr, "%s %s\n", path, camp_file_status_text(status));
		return false;
	}
	/* Exactly as large as the input and without the buffer's NUL, so that a sanitizer sees the first byte too many. */
	copy = camp_alloc(content.len);
	if (content.len)
		memcpy(copy, content.ptr, content.len);
	/* Names the input when the target ends the program. */
	fprintf(stderr, "%s\n", path);
	LLVMFuzzerTestOneInput(copy, content.len);
	camp_free(copy);
	camp_buf_release(&content);
	return true;
}

static int run_folder(CampArena *arena, const char *folder, DIR *entries, int *failed) {
	int count = 0;

	for (struct dirent *entry; (entry = readdir(entries));) {
		if (entry->d_name[0] == '.')
			continue;
		count++;
		*failed += !run_file(camp_arena_printf(arena, "%s/%s", folder, entry->d_name).ptr);
	}
	return count;
}

int main(int argument_count, char **arguments) {
	int count = 0, failed = 0;
	CampArena arena;

	camp_arena_init(&arena);
	for (int i = 1; i < argument_count; i++) {
		DIR *entries = opendir(arguments[i]);

		if (entries) {
			count += run_folder(&arena, arguments[i], entries, &failed);
			closedir(entries);
		} else {
			count++;
			failed += !run_file(arguments[i]);
		}
	}
	camp_arena_release(&arena);
	printf("%d passed, %d failed\n", count - failed, failed);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
