/*
 * What unit tests share: cmocka with what it needs in front of it, assertions on views, a folder to work in, and
 * random numbers that come out the same in every run.
 */
#ifndef CAMP_TESTS_SUPPORT_UNIT_H
#define CAMP_TESTS_SUPPORT_UNIT_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"

#include <setjmp.h>
#include <stdarg.h>

/* Behind the four headers above, which it uses without including them. */
#include <cmocka.h>

/* Fails, showing both, when the views differ in any byte. */
#define assert_view(actual, expected) unit_assert_view((actual), camp_str(expected), __FILE__, __LINE__)
#define assert_views(actual, expected) unit_assert_view((actual), (expected), __FILE__, __LINE__)
#define assert_span(actual, from, to) unit_assert_span((actual), (from), (to), __FILE__, __LINE__)

void unit_assert_view(CampStr actual, CampStr expected, const char *file, int line);
void unit_assert_span(CampSpan actual, uint32_t start, uint32_t end, const char *file, int line);

/* A new folder of the test's own (its path in `arena`, every symbolic link resolved), and its end with all it holds. */
const char *unit_folder_new(CampArena *arena);
void unit_folder_remove(const char *path);
/* `folder`/`name`, in `arena`. */
const char *unit_path(CampArena *arena, const char *folder, const char *name);
void unit_write_file(const char *path, CampStr content);
/* The file's content, in `arena`. */
CampStr unit_read_file(CampArena *arena, const char *path);

/* Pseudo-random numbers. The seed is that of the environment's CAMP_SEED, or 1; a failing test says it with
 * unit_random_seed, so that the run can be repeated. */
typedef struct UnitRandom {
	uint64_t state;
} UnitRandom;

unsigned long unit_random_seed(void);
UnitRandom unit_random_new(void);
uint32_t unit_random(UnitRandom *random, uint32_t below); /* 0 to below - 1; 0 when below is 0 */
/* Appends `length` bytes picked from `alphabet`. */
void unit_random_bytes(UnitRandom *random, CampStr alphabet, size_t length, CampBuf *out);
/* Appends `count` of the `pieces`. */
void unit_random_pieces(UnitRandom *random, const CampStr *pieces, size_t piece_count, size_t count, CampBuf *out);

#endif
