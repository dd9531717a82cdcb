/*
 * The one place that asks the system for memory. Out of memory ends the program through one hook, as tree-sitter
 * does, so that no caller carries a path that nobody can test; every other function of the project may assume that
 * memory was given.
 */
#ifndef CAMP_BASE_MEMORY_H
#define CAMP_BASE_MEMORY_H

#include "campaign/types.h"

/* Told to compilers and analyzers: what comes back is never NULL (and with CAMP_FRESH nobody else's). */
#if defined(__GNUC__) || defined(__clang__)
#define CAMP_NEVER_NULL __attribute__((returns_nonnull, warn_unused_result))
#define CAMP_FRESH __attribute__((returns_nonnull, warn_unused_result, malloc))
#else
#define CAMP_NEVER_NULL
#define CAMP_FRESH
#endif

/* Zeroed; free with camp_free. */
void *camp_alloc(size_t size) CAMP_FRESH;
/* The same for `count` times `size` bytes; aborts when that overflows. */
void *camp_alloc_array(size_t count, size_t size) CAMP_FRESH;
/* `memory` (or NULL) moved to where there is room for `count` times `size` bytes. New bytes are not zeroed. */
void *camp_resize(void *memory, size_t count, size_t size) CAMP_NEVER_NULL;
void camp_free(void *memory); /* NULL is fine */

/* Called once with the size that could not be given, before the program aborts. NULL restores the default, which
 * prints one line on stderr. */
void camp_set_out_of_memory_hook(void (*hook)(size_t size));

#endif
