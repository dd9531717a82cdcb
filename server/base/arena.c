#include "base/arena.h"

#include "base/memory.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_CHUNK ((size_t)512)
#define LARGEST_CHUNK ((size_t)256 << 10)

struct CampArenaChunk {
	struct CampArenaChunk *next; /* the one before it */
	size_t size;
	_Alignas(max_align_t) char bytes[];
};

void camp_arena_init(CampArena *arena) {
	*arena = (CampArena){ 0 };
}

void camp_arena_release(CampArena *arena) {
	struct CampArenaChunk *chunk = arena->chunks;

	while (chunk) {
		struct CampArenaChunk *next = chunk->next;

		camp_free(chunk);
		chunk = next;
	}
	camp_arena_init(arena);
}

static struct CampArenaChunk *new_chunk(CampArena *arena, size_t size) {
	struct CampArenaChunk *chunk;

	/* On overflow the allocator is asked for what it cannot give, and ends the program. */
	size_t whole = size > SIZE_MAX - sizeof *chunk ? SIZE_MAX : sizeof *chunk + size;

	chunk = camp_resize(NULL, whole, 1);
	chunk->size = size;
	arena->total += whole;
	return chunk;
}

static void push_chunk(CampArena *arena, size_t size) {
	struct CampArenaChunk *chunk = new_chunk(arena, size);

	chunk->next = arena->chunks;
	arena->chunks = chunk;
	arena->used = 0;
}

void camp_arena_expect(CampArena *arena, size_t size) {
#ifndef CAMP_ARENA_DEBUG
	if (!arena->chunks && size > FIRST_CHUNK)
		push_chunk(arena, size < LARGEST_CHUNK ? size : LARGEST_CHUNK);
#else
	(void)arena;
	(void)size;
#endif
}

#ifdef CAMP_ARENA_DEBUG

static void *take(CampArena *arena, size_t size, size_t alignment) {
	(void)alignment;
	push_chunk(arena, size);
	arena->used = size;
	return arena->chunks->bytes;
}

#else

/* A request that would waste most of a chunk gets one of its own, behind the newest, which stays in use. */
static void *take_apart(CampArena *arena, size_t size) {
	struct CampArenaChunk *chunk = new_chunk(arena, size);

	chunk->next = arena->chunks->next;
	arena->chunks->next = chunk;
	return chunk->bytes;
}

/* An eighth of what there is already: an arena of an item or a check, of which there are many, is left with little that
 * is not used, and one that grows without end does so in few steps. */
static size_t next_chunk_size(const CampArena *arena) {
	size_t size = arena->total / 8 / FIRST_CHUNK * FIRST_CHUNK;

	size = size > FIRST_CHUNK ? size : FIRST_CHUNK;
	return size < LARGEST_CHUNK ? size : LARGEST_CHUNK;
}

/* Bytes that hold anything. */
static void *take(CampArena *arena, size_t size, size_t alignment) {
	size_t start;

	if (!arena->chunks)
		push_chunk(arena, FIRST_CHUNK);
	start = (arena->used + alignment - 1) / alignment * alignment;
	if (start > arena->chunks->size || size > arena->chunks->size - start) {
		size_t next = next_chunk_size(arena);

		if (size > next / 4)
			return take_apart(arena, size);
		push_chunk(arena, next);
		start = 0;
	}
	arena->used = start + size;
	return arena->chunks->bytes + start;
}

#endif

/* What is handed out is zeroed, not the chunk: text is copied over whatever is there, and the end of a chunk is never used. */
void *camp_arena_alloc(CampArena *arena, size_t size) {
	return memset(take(arena, size, _Alignof(max_align_t)), 0, size);
}

void *camp_arena_alloc_array(CampArena *arena, size_t count, size_t size) {
	return camp_arena_alloc(arena, size && count > SIZE_MAX / size ? SIZE_MAX : count * size);
}

CampStr camp_arena_copy(CampArena *arena, CampStr s) {
	char *copy = take(arena, s.len + 1, 1);

	if (s.len)
		memcpy(copy, s.ptr, s.len);
	copy[s.len] = '\0';
	return (CampStr){ copy, s.len };
}

CampStr camp_arena_join(CampArena *arena, const CampStr *pieces, size_t count) {
	size_t length = 0;
	char *joined, *end;

	for (size_t i = 0; i < count; i++)
		length += pieces[i].len;
	joined = end = take(arena, length + 1, 1);
	for (size_t i = 0; i < count; i++) {
		if (pieces[i].len)
			memcpy(end, pieces[i].ptr, pieces[i].len);
		end += pieces[i].len;
	}
	*end = '\0';
	return (CampStr){ joined, length };
}

CampStr camp_arena_printf(CampArena *arena, const char *format, ...) {
	char brief[256]; /* nearly all are: printed once, and copied */
	va_list arguments;
	int length;
	char *text;

	va_start(arguments, format);
	length = vsnprintf(brief, sizeof brief, format, arguments);
	va_end(arguments);
	if (length < (int)sizeof brief)
		return camp_arena_copy(arena, (CampStr){ brief, length < 0 ? 0 : (size_t)length });

	text = take(arena, (size_t)length + 1, 1);
	va_start(arguments, format);
	vsnprintf(text, (size_t)length + 1, format, arguments);
	va_end(arguments);
	return (CampStr){ text, (size_t)length };
}
