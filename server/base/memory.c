#include "base/memory.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

/* The project's only global that changes: documents are checked by several threads, hence atomic. */
static _Atomic(void (*)(size_t)) out_of_memory_hook;

void camp_set_out_of_memory_hook(void (*hook)(size_t size)) {
	atomic_store(&out_of_memory_hook, hook);
}

static _Noreturn void give_up(size_t size) {
	void (*hook)(size_t) = atomic_load(&out_of_memory_hook);

	if (hook)
		hook(size);
	else
		fprintf(stderr, "campaign-ls: out of memory (%zu bytes wanted)\n", size);
	abort();
}

void *camp_alloc(size_t size) {
	return camp_alloc_array(size, 1);
}

void *camp_alloc_array(size_t count, size_t size) {
	/* calloc may answer a request for nothing with NULL, which must not look like a failure. */
	size_t wanted = count && size ? count : 1;
	void *memory = calloc(wanted, size ? size : 1);

	if (!memory)
		give_up(size && count > SIZE_MAX / size ? SIZE_MAX : wanted * size);
	return memory;
}

void *camp_resize(void *memory, size_t count, size_t size) {
	size_t wanted;
	void *moved;

	if (size && count > SIZE_MAX / size)
		give_up(SIZE_MAX);
	wanted = count * size;
	moved = realloc(memory, wanted ? wanted : 1);
	if (!moved)
		give_up(wanted);
	return moved;
}

void camp_free(void *memory) {
	free(memory);
}
