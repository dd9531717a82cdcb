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

static CampSpan first_line(const CampRunFinding *finding) {
	const CampText *text = finding->file->text;

	return camp_text_line_span(text, camp_text_line_of(text, finding->span.start));
}

CampStr camp_fingerprint_words(const CampRunFinding *finding) {
	return camp_str_trim(camp_text_slice(finding->file->text, first_line(finding)));
}

/* The first marked line, read once for all of its findings: a line may be long, and have thousands. */
typedef struct Line {
	const CampText *text;
	uint32_t start;
	uint64_t hash;
} Line;

static void move_to_line_of(Line *line, const CampRunFinding *finding) {
	uint32_t start = first_line(finding).start;

	if (line->text != finding->file->text || line->start != start)
		*line = (Line){ finding->file->text, start, add_part(FNV_BASIS, camp_fingerprint_words(finding)) };
}

static uint64_t hash_of(const CampRunFinding *finding, uint64_t line) {
	uint64_t hash = add_part(line, camp_str(finding->rule->name));

	hash = add_part(hash, finding->file->name);
	return add_part(hash, finding->field);
}

/* A finding by all but its number among those that are alike. */
typedef struct Numbered {
	uint64_t hash;
	size_t index;
} Numbered;

static int compare(const void *left, const void *right) {
	const Numbered *a = left;
	const Numbered *b = right;

	if (a->hash != b->hash)
		return a->hash < b->hash ? -1 : 1;
	return a->index < b->index ? -1 : a->index > b->index;
}

void camp_fingerprints_set(CampRunFinding *findings, size_t count) {
	Numbered *order = camp_alloc_array(count, sizeof *order);
	Line line = { 0 };

	for (size_t i = 0; i < count; i++) {
		move_to_line_of(&line, &findings[i]);
		order[i] = (Numbered){ hash_of(&findings[i], line.hash), i };
	}
	qsort(order, count, sizeof *order, compare);
	for (size_t i = 0, same = 0; i < count; i++) {
		same = i && order[i].hash == order[i - 1].hash ? same + 1 : 0;
		findings[order[i].index].fingerprint = add_number(order[i].hash, same);
	}
	camp_free(order);
}

CampFingerprintText camp_fingerprint_text(uint64_t fingerprint) {
	CampFingerprintText text;

	snprintf(text.digits, sizeof text.digits, "%016llx", (unsigned long long)fingerprint);
	return text;
}
