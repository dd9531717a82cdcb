#include "cli/review.h"

#include "text/edit.h"

#include <stdlib.h>

/* A finding as it was. */
typedef struct Known {
	uint64_t fingerprint;
	CampSeverity severity;
} Known;

typedef struct Review {
	const CampHistory *history;
	const CampInputs *inputs;
	Known *known; /* by fingerprint */
	size_t known_count;
	const CampRunFile *file; /* whose changes are at hand */
	CampSpan *changes;       /* bytes of its text that were not there; empty: where something went */
	size_t change_count;
	bool whole; /* all of it is new */
} Review;

static int compare_known(const void *left, const void *right) {
	uint64_t a = ((const Known *)left)->fingerprint;
	uint64_t b = ((const Known *)right)->fingerprint;

	return a < b ? -1 : a > b;
}

static void learn(Review *review, const CampRun *before) {
	const CampRunFinding *findings = camp_run_all_findings(before, &review->known_count);

	review->known = camp_alloc_array(review->known_count, sizeof *review->known);
	for (size_t i = 0; i < review->known_count; i++)
		review->known[i] = (Known){ findings[i].fingerprint, findings[i].severity };
	if (review->known_count)
		qsort(review->known, review->known_count, sizeof *review->known, compare_known);
}

/* What weighs more than it did is as good as new: a rejection that was added makes an error of a warning. */
static bool was_there(const Review *review, const CampRunFinding *finding) {
	const Known wanted = { .fingerprint = finding->fingerprint };
	const Known *known = NULL;

	if (review->known_count)
		known = bsearch(&wanted, review->known, review->known_count, sizeof *review->known, compare_known);
	return known && known->severity <= finding->severity;
}

static bool is_stdin(const CampInputs *inputs, const CampRunFile *file) {
	for (size_t i = 0; i < inputs->files.count; i++)
		if (inputs->files.items[i].is_stdin && camp_str_equal(inputs->files.items[i].key, file->key))
			return true;
	return false;
}

static void look_at_file(Review *review, const CampRunFile *file) {
	CampBuf text;
	CampHistoryStatus status;

	if (review->file == file)
		return;
	camp_free(review->changes);
	review->changes = NULL;
	review->change_count = 0;
	camp_buf_init(&text, CAMP_BUF_MAX);
	status = camp_history_text(review->history, file->key, is_stdin(review->inputs, file), &text);
	if (status == CAMP_HISTORY_CHANGED)
		review->changes = camp_diff_changes(camp_buf_str(&text), camp_text_bytes(file->text), &review->change_count);
	review->whole = status == CAMP_HISTORY_ABSENT;
	review->file = file;
	camp_buf_release(&text);
}

/* Whole lines were compared, so that of lines that changed the change covers all. What went leaves a place between two
 * lines, which something touches that spans both. */
static bool touches(const Review *review, CampSpan span) {
	for (size_t i = 0; i < review->change_count; i++) {
		CampSpan change = review->changes[i];

		if (change.start < change.end ? span.start < change.end && span.end > change.start
		                              : span.start < change.start && change.start < span.end)
			return true;
	}
	return false;
}

/* The words of the line at `offset`. */
static CampSpan words_at(const CampText *text, uint32_t offset) {
	CampSpan line = camp_text_line_span(text, camp_text_line_of(text, offset));
	CampStr words = camp_str_trim(camp_text_slice(text, line));

	if (words.len)
		line.start += (uint32_t)(words.ptr - camp_text_slice(text, line).ptr);
	return (CampSpan){ line.start, line.start + (uint32_t)words.len };
}

/* The first change behind the finding, for what is missing is found at the head of what it is missed in; else the last
 * one before it. Where lines went, the line above them. */
static CampSpan nearest_change(const Review *review, const CampRunFinding *finding) {
	CampSpan change;
	size_t i = 0;

	while (i + 1 < review->change_count && review->changes[i].start < finding->span.start)
		i++;
	change = review->changes[i];
	if (change.start == change.end && change.start > 0)
		change.start--;
	return words_at(finding->file->text, change.start);
}

static bool keep(void *data, CampRunFinding *finding) {
	Review *review = data;

	look_at_file(review, finding->file);
	if (review->whole || touches(review, finding->span))
		return true;
	if (was_there(review, finding))
		return false;
	if (review->change_count)
		finding->review = nearest_change(review, finding);
	return true;
}

void camp_review_keep(CampRun *run, const CampRun *before, const CampHistory *history, const CampInputs *inputs) {
	Review review = { .history = history, .inputs = inputs };

	learn(&review, before);
	camp_run_keep(run, CAMP_RUN_BEFORE, keep, &review);
	camp_free(review.changes);
	camp_free(review.known);
}
