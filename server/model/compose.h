/* The text of a value as a reader sees it: parts joined, references replaced by what they stand for. */
#ifndef CAMP_MODEL_COMPOSE_H
#define CAMP_MODEL_COMPOSE_H

#include "base/buf.h"
#include "model/model.h"
#include "prose/prose.h"

/* The most that one value may come to, references and all: more than any field may hold, and a bound for hostile
 * input that refers to itself in ever wider circles. */
#define CAMP_MAXIMUM_COMPOSED ((size_t)1 << 18)

/* Writes what the reference `path` ("brand.name") stands for. False: it stands for nothing; the fault has been told
 * to whoever the resolver tells. */
typedef struct CampResolver {
	void *data;
	bool (*resolve)(void *data, CampStr path, CampSpan at, CampBuf *out);
} CampResolver;

/* The prose of a string or text block, in `arena`. `*whole` (may be NULL) becomes false when a reference could not be
 * resolved or the text is cut at CAMP_MAXIMUM_COMPOSED. */
CampProse camp_compose(CampArena *arena, const CampValue *value, const CampResolver *resolver, bool *whole);

#endif
