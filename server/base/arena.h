/*
 * An arena: many small things that die together. An arena as a function's first argument means that what it returns
 * lives there. With CAMP_ARENA_DEBUG each request is a malloc of its own, so that sanitizers and valgrind see overruns.
 */
#ifndef CAMP_BASE_ARENA_H
#define CAMP_BASE_ARENA_H

#include "base/memory.h"

typedef struct CampArena {
	struct CampArenaChunk *chunks; /* newest first */
	size_t used;                   /* bytes handed out of the newest chunk */
	size_t total;                  /* bytes asked of the system, all chunks */
} CampArena;

void camp_arena_init(CampArena *arena);
void camp_arena_release(CampArena *arena);
/* Asks the system at once for so many bytes, of an arena that has none yet and will surely need them. */
void camp_arena_expect(CampArena *arena, size_t size);

void *camp_arena_alloc(CampArena *arena, size_t size) CAMP_FRESH; /* zeroed, aligned for any type */
void *camp_arena_alloc_array(CampArena *arena, size_t count, size_t size) CAMP_FRESH;
CampStr camp_arena_copy(CampArena *arena, CampStr s);                           /* also NUL-terminated */
CampStr camp_arena_join(CampArena *arena, const CampStr *pieces, size_t count); /* likewise */
CampStr camp_arena_printf(CampArena *arena, const char *format, ...) CAMP_PRINTF(2, 3);

#define CAMP_ARENA_NEW(arena, type) ((type *)camp_arena_alloc((arena), sizeof(type)))
#define CAMP_ARENA_ARRAY(arena, type, count) ((type *)camp_arena_alloc_array((arena), (count), sizeof(type)))

#endif
