#include "report/fingerprint.h"

#include "base/memory.h"
#include "base/str.h"

#include <stdlib.h>

/* FNV-1a: that of base/hash.h may change and depends on the order of bytes in a number. */
#define FNV_BASIS 0xCBF29CE484222325u
#define FNV_PRIME 0x100000001B3u

/* A NUL ends each part, so that parts cannot lend each other their letters. */
static uint64_t add_part(uint64_t hash, CampStr part) {
	for (size_t i = 0; i < part.len; i++)
		hash = (hash ^ (unsigned char)part.ptr[i]) * FNV_PRIME;
	return hash * FNV_PRIME;
}

static uint64_t add_number(uint64_t hash, size_t number) {
	for (; number; number >>= 8)
		hash = (hash ^ (number & 0xFF)) * FNV_PRIME;
	return hash * FNV_PRIME;
}

static uint64_t words_of(const CampRunFinding *finding) {
	const CampText *text = finding->file->text;
	CampSpan line = camp_text_line_span(text, camp_text_line_of(text, finding->span.start));
	uint64_t hash = add_part(FNV_BASIS, camp_str(finding->rule->name));

	hash = add_part(hash, finding->file->path);
	return add_part(hash, camp_str_trim(camp_text_slice(text, line)));
}

typedef struct Numbered {
	uint64_t words;
	size_t index;
} Numbered;

static int compare(const void *left, const void *right) {
	const Numbered *a = left;
	const Numbered *b = right;

	if (a->words != b->words)
		return a->words < b->words ? -1 : 1;
	return a->index < b->index ? -1 : a->index > b->index;
}

uint64_t *camp_fingerprints_new(const CampRun *run) {
	size_t count;
	const CampRunFinding *findings = camp_run_findings(run, &count);
	Numbered *order;
	uint64_t *fingerprints;

	if (!count)
		return NULL;
	order = camp_alloc_array(count, sizeof *order);
	fingerprints = camp_alloc_array(count, sizeof *fingerprints);
	for (size_t i = 0; i < count; i++)
		order[i] = (Numbered){ words_of(&findings[i]), i };
	qsort(order, count, sizeof *order, compare);
	for (size_t i = 0, same = 0; i < count; i++) {
		same = i && order[i].words == order[i - 1].words ? same + 1 : 0;
		fingerprints[order[i].index] = add_number(order[i].words, same);
	}
	camp_free(order);
	return fingerprints;
}
