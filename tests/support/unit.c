#include "tests/support/unit.h"

#include "base/file.h"
#include "base/hash.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static void print_view(const char *label, CampStr s) {
	CampBuf out;

	camp_buf_init(&out, CAMP_BUF_MAX);
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.ptr[i];

		if (c == '\\' || c == '"')
			camp_buf_printf(&out, "\\%c", c);
		else if (c == '\n')
			camp_buf_add_c(&out, "\\n");
		else if (c < ' ' || c >= 0x7F)
			camp_buf_printf(&out, "\\x%02X", c);
		else
			camp_buf_add_char(&out, (char)c);
	}
	print_error("%s\"%.*s\"\n", label, CAMP_FMT(camp_buf_str(&out)));
	camp_buf_release(&out);
}

void unit_assert_view(CampStr actual, CampStr expected, const char *file, int line) {
	if (camp_str_equal(actual, expected))
		return;
	print_view("is        ", actual);
	print_view("should be ", expected);
	_fail(file, line);
}

void unit_assert_span(CampSpan actual, uint32_t start, uint32_t end, const char *file, int line) {
	if (actual.start == start && actual.end == end)
		return;
	print_error("is [%u, %u), should be [%u, %u)\n", actual.start, actual.end, start, end);
	_fail(file, line);
}

const char *unit_folder_new(CampArena *arena) {
	const char *parent = getenv("TMPDIR");
	CampStr pattern = camp_arena_printf(arena, "%s/campaign-XXXXXX", parent ? parent : "/tmp");
	char *name = camp_arena_alloc(arena, pattern.len + 1);
	char *real;
	CampStr copy;

	memcpy(name, pattern.ptr, pattern.len);
	assert_non_null(mkdtemp(name));
	real = realpath(name, NULL);
	assert_non_null(real);
	copy = camp_arena_copy(arena, camp_str(real));
	free(real);
	return copy.ptr;
}

void unit_folder_remove(const char *path) {
	DIR *entries = opendir(path);
	CampArena arena;

	assert_non_null(entries);
	camp_arena_init(&arena);
	for (struct dirent *entry; (entry = readdir(entries));) {
		const char *name = unit_path(&arena, path, entry->d_name);
		struct stat about;

		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		assert_int_equal(lstat(name, &about), 0);
		if (S_ISDIR(about.st_mode))
			unit_folder_remove(name);
		else
			assert_int_equal(unlink(name), 0);
	}
	closedir(entries);
	camp_arena_release(&arena);
	assert_int_equal(rmdir(path), 0);
}

const char *unit_path(CampArena *arena, const char *folder, const char *name) {
	return camp_arena_printf(arena, "%s/%s", folder, name).ptr;
}

void unit_write_file(const char *path, CampStr content) {
	FILE *file = fopen(path, "wb");

	assert_non_null(file);
	assert_int_equal(content.len ? fwrite(content.ptr, 1, content.len, file) : 0, content.len);
	assert_int_equal(fclose(file), 0);
}

CampStr unit_read_file(CampArena *arena, const char *path) {
	CampBuf content;
	CampStr copy;

	camp_buf_init(&content, CAMP_BUF_MAX);
	assert_int_equal(camp_file_read(path, CAMP_BUF_MAX, &content), CAMP_FILE_OK);
	copy = camp_arena_copy(arena, camp_buf_str(&content));
	camp_buf_release(&content);
	return copy;
}

unsigned long unit_random_seed(void) {
	const char *seed = getenv("CAMP_SEED");

	return seed ? strtoul(seed, NULL, 10) : 1;
}

UnitRandom unit_random_new(void) {
	return (UnitRandom){ unit_random_seed() };
}

uint32_t unit_random(UnitRandom *random, uint32_t below) {
	random->state++;
	return below ? (uint32_t)(camp_hash_number(CAMP_HASH_SEED, random->state) % below) : 0;
}

void unit_random_bytes(UnitRandom *random, CampStr alphabet, size_t length, CampBuf *out) {
	for (size_t i = 0; i < length; i++)
		camp_buf_add_char(out, alphabet.ptr[unit_random(random, (uint32_t)alphabet.len)]);
}

void unit_random_pieces(UnitRandom *random, const CampStr *pieces, size_t piece_count, size_t count, CampBuf *out) {
	for (size_t i = 0; i < count; i++)
		camp_buf_add(out, pieces[unit_random(random, (uint32_t)piece_count)]);
}
