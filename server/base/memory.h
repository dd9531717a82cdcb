/*
 * The one place that asks the system for memory. Out of memory ends the program through one hook, as tree-sitter
 * does, so that no caller carries a path that nobody can test; every other function of the project may assume that
 * memory was given.
 */
#ifndef CAMP_BASE_MEMORY_H
#define CAMP_BASE_MEMORY_H

#include "campaign/types.h"

void *camp_alloc(size_t size);                              /* zeroed; free with camp_free */
void *camp_alloc_array(size_t count, size_t size);          /* zeroed; aborts when count * size overflows */
void *camp_resize(void *memory, size_t count, size_t size); /* new bytes are not zeroed; aborts on overflow */
void camp_free(void *memory);                               /* NULL is fine */

/* Called once with the size that could not be given, before the program aborts. NULL restores the default, which
 * prints one line on stderr. */
void camp_set_out_of_memory_hook(void (*hook)(size_t size));

#endif
