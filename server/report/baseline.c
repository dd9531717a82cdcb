#include "report/baseline.h"

#include "base/str.h"
#include "base/utf8.h"
#include "engine/settings.h"
#include "report/fingerprint.h"
#include "report/json.h"

#include <stdlib.h>

#define LONGEST_TEXT ((size_t)120) /* of a line: enough to know it by */

static int compare_fingerprints(const void *left, const void *right) {
	uint64_t a = ((const CampBaselineEntry *)left)->fingerprint;
	uint64_t b = ((const CampBaselineEntry *)right)->fingerprint;

	return a < b ? -1 : a > b;
}

void camp_baseline_index(CampBaseline *baseline) {
	size_t kept = 0;

	if (baseline->count)
		qsort(baseline->items, baseline->count, sizeof *baseline->items, compare_fingerprints);
	for (size_t i = 0; i < baseline->count; i++) {
		const CampBaselineEntry *entry = &baseline->items[i];
		CampBaselineEntry *before = kept ? &baseline->items[kept - 1] : NULL;

		if (!before || before->fingerprint != entry->fingerprint)
			baseline->items[kept++] = *entry;
		else if (entry->severity < before->severity)
			before->severity = entry->severity;
	}
	baseline->count = kept;
}

bool camp_baseline_take(const CampBaseline *baseline, const CampRunFinding *finding) {
	const CampBaselineEntry wanted = { .fingerprint = finding->fingerprint };
	CampBaselineEntry *entry = NULL;

	if (baseline->count)
		entry = bsearch(&wanted, baseline->items, baseline->count, sizeof *baseline->items, compare_fingerprints);
	if (entry)
		entry->found = true;
	return entry && entry->severity <= finding->severity;
}

static int compare_entries(const void *left, const void *right) {
	const CampBaselineEntry *a = left;
	const CampBaselineEntry *b = right;
	int order = camp_str_compare(a->file, b->file);

	if (!order)
		order = camp_str_compare(a->rule, b->rule);
	if (!order)
		order = camp_str_compare(a->text, b->text);
	return order ? order : compare_fingerprints(a, b);
}

void camp_baseline_arrange(CampBaseline *baseline) {
	if (baseline->count)
		qsort(baseline->items, baseline->count, sizeof *baseline->items, compare_entries);
}

static CampStr member_of(CampArena *arena, const json_t *object, const char *name) {
	const json_t *value = json_object_get(object, name);

	return camp_arena_copy(arena, (CampStr){ json_string_value(value), json_string_length(value) });
}

static bool read_fingerprint(CampStr digits, uint64_t *fingerprint) {
	*fingerprint = 0;
	for (size_t i = 0; i < digits.len; i++) {
		const char *all = "0123456789abcdef";
		const char *digit = memchr(all, digits.ptr[i], 16);

		if (!digit)
			return false;
		*fingerprint = *fingerprint << 4 | (uint64_t)(digit - all);
	}
	return digits.len == 16;
}

static bool read_entry(CampArena *arena, CampStr line, CampBaselineEntry *entry) {
	json_t *object = json_loadb(line.ptr, line.len, JSON_REJECT_DUPLICATES, NULL);
	bool good;

	*entry = (CampBaselineEntry){
		.file = member_of(arena, object, "file"),
		.rule = member_of(arena, object, "rule"),
		.text = member_of(arena, object, "text"),
	};
	good = entry->file.len && entry->rule.len &&
	       camp_level_find(member_of(arena, object, "severity"), &entry->severity) && entry->severity != CAMP_OFF &&
	       read_fingerprint(member_of(arena, object, "fingerprint"), &entry->fingerprint);
	json_decref(object);
	return good;
}

bool camp_baseline_read(CampArena *arena, CampStr text, CampBaseline *baseline, size_t *line, const char **why) {
	CampStr rest = text;
	CampStr piece;

	for (*line = 1; camp_str_next_piece(&rest, '\n', &piece); ++*line) {
		CampBaselineEntry entry;

		piece = camp_str_trim(piece);
		if (!piece.len)
			continue;
		if (!read_entry(arena, piece, &entry)) {
			/* Two branches that both wrote it. */
			*why =
				camp_str_starts_with(piece, CAMP_LIT("<<<<<<<"))
					? "is a conflict of a merge; write the baseline anew"
					: "is no entry of a baseline: an object with `file`, `rule`, `severity`, `text` and `fingerprint`";
			return false;
		}
		camp_vec_push(baseline, entry);
	}
	return true;
}

void camp_baseline_add(CampArena *arena, CampBaseline *baseline, const CampRunFinding *finding) {
	CampStr words = camp_fingerprint_words(finding);

	words = camp_str_slice(words, 0, camp_utf8_floor(words, LONGEST_TEXT));
	camp_vec_push(baseline, (CampBaselineEntry){
								.file = camp_arena_copy(arena, finding->file->name),
								.rule = camp_str(finding->rule->name),
								.severity = finding->severity,
								.text = camp_arena_copy(arena, words),
								.fingerprint = finding->fingerprint,
								.found = true,
							});
}

void camp_baseline_print(const CampBaseline *baseline, CampBuf *out) {
	for (size_t i = 0; i < baseline->count; i++) {
		const CampBaselineEntry *entry = &baseline->items[i];

		camp_json_print_member(json_pack("{s:o, s:o, s:s, s:o, s:s}", "file", camp_json_text(entry->file), "rule",
		                                 camp_json_text(entry->rule), "severity", camp_level_name(entry->severity),
		                                 "text", camp_json_text(entry->text), "fingerprint",
		                                 camp_fingerprint_text(entry->fingerprint).digits),
		                       out);
		camp_buf_add_char(out, '\n');
	}
}
