#include "report/fingerprint.h"

#include "base/memory.h"
#include "base/str.h"

#include <stdio.h>
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

CampStr camp_fingerprint_words(const CampRunFinding *finding) {
	const CampText *text = finding->file->text;
	CampSpan line = camp_text_line_span(text, camp_text_line_of(text, finding->span.start));

	return camp_str_trim(camp_text_slice(text, line));
}

static uint64_t words_of(const CampRunFinding *finding) {
	uint64_t hash = add_part(FNV_BASIS, camp_str(finding->rule->name));

	hash = add_part(hash, finding->file->name);
	hash = add_part(hash, finding->field);
	return add_part(hash, camp_fingerprint_words(finding));
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

void camp_fingerprints_set(CampRunFinding *findings, size_t count) {
	Numbered *order = camp_alloc_array(count, sizeof *order);

	for (size_t i = 0; i < count; i++)
		order[i] = (Numbered){ words_of(&findings[i]), i };
	qsort(order, count, sizeof *order, compare);
	for (size_t i = 0, same = 0; i < count; i++) {
		same = i && order[i].words == order[i - 1].words ? same + 1 : 0;
		findings[order[i].index].fingerprint = add_number(order[i].words, same);
	}
	camp_free(order);
}

CampFingerprintText camp_fingerprint_text(uint64_t fingerprint) {
	CampFingerprintText text;

	snprintf(text.digits, sizeof text.digits, "%016llx", (unsigned long long)fingerprint);
	return text;
}
