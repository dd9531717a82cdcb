#include "preview/marks.h"

#include "base/str.h"
#include "base/utf8.h"
#include "preview/html.h"
#include "prose/character_reference.h"

#include <stdlib.h>

/* Marks in force, while a text is gone through. */
typedef struct Active {
	size_t elements;
	size_t placeholders;
	size_t findings[CAMP_HINT + 1]; /* by severity */
	size_t looks[CAMP_LOOK_COUNT];
} Active;

static int by_start(const void *left, const void *right) {
	const CampMark *a = left;
	const CampMark *b = right;

	if (a->span.start != b->span.start)
		return a->span.start < b->span.start ? -1 : 1;
	if (a->span.end != b->span.end)
		return a->span.end < b->span.end ? -1 : 1;
	if (a->kind != b->kind)
		return a->kind < b->kind ? -1 : 1;
	if (a->number != b->number)
		return a->number < b->number ? -1 : 1;
	if (a->kind == CAMP_MARK_LOOK)
		return a->look < b->look ? -1 : a->look > b->look;
	return camp_str_compare(camp_str(a->name), camp_str(b->name));
}

/* Of marks that end together the innermost is labelled first. */
static int by_end(const void *left, const void *right) {
	const CampMark *a = *(const CampMark *const *)left;
	const CampMark *b = *(const CampMark *const *)right;

	if (a->span.end != b->span.end)
		return a->span.end < b->span.end ? -1 : 1;
	if (a->span.start != b->span.start)
		return a->span.start > b->span.start ? -1 : 1;
	return by_start(a, b);
}

static size_t *counter_of(Active *active, const CampMark *mark) {
	switch (mark->kind) {
	case CAMP_MARK_ELEMENT: return &active->elements;
	case CAMP_MARK_PLACEHOLDER: return &active->placeholders;
	case CAMP_MARK_LOOK: return &active->looks[mark->look];
	case CAMP_MARK_FINDING: break;
	}
	return &active->findings[mark->severity];
}

const char *camp_mark_class(CampSeverity severity) {
	return severity == CAMP_ERROR ? "error" : severity == CAMP_WARNING ? "warning" : "note";
}

static const char *finding_class(const Active *active) {
	for (size_t i = CAMP_ERROR; i <= CAMP_HINT; i++)
		if (active->findings[i])
			return camp_mark_class((CampSeverity)i);
	return NULL;
}

/* How words look is written around the mark of each run anew, whatever overlaps with it. */
static const struct {
	CampLookKind look;
	const char *open;
	const char *close;
} look_tags[] = {
	{ CAMP_LOOK_STRONG, "<strong>", "</strong>" },
	{ CAMP_LOOK_EMPHASIS, "<em>", "</em>" },
	{ CAMP_LOOK_CODE, "<code>", "</code>" },
	{ CAMP_LOOK_LINK, "<span class=\"link\">", "</span>" },
	{ CAMP_LOOK_ADDRESS, "<span class=\"address\">", "</span>" },
};

#define LOOK_TAGS (sizeof look_tags / sizeof *look_tags)

/* A reference that another mark cuts in two is shown as it is written. */
static void add_words(CampBuf *out, CampStr words, bool reference) {
	size_t length;
	uint32_t character = reference ? camp_character_reference(words, 0, &length) : 0;
	char seen[4];

	if (character && length == words.len)
		words = (CampStr){ seen, camp_utf8_encode(character, seen) };
	camp_html_lines(out, words);
}

static void add_run(CampBuf *out, CampStr words, const Active *active) {
	const char *finding = finding_class(active);
	bool marked = active->elements || active->placeholders || finding;

	if (active->looks[CAMP_LOOK_HIDDEN])
		return;
	for (size_t i = 0; i < LOOK_TAGS; i++)
		camp_buf_add_c(out, active->looks[look_tags[i].look] ? look_tags[i].open : "");
	if (marked)
		camp_buf_printf(out, "<mark class=\"m%s%s%s%s\">", active->elements ? " element" : "",
		                active->placeholders ? " placeholder" : "", finding ? " " : "", finding ? finding : "");
	add_words(out, words, active->looks[CAMP_LOOK_REFERENCE] > 0);
	if (marked)
		camp_buf_add_c(out, "</mark>");
	for (size_t i = LOOK_TAGS; i > 0; i--)
		camp_buf_add_c(out, active->looks[look_tags[i - 1].look] ? look_tags[i - 1].close : "");
}

static void add_label(CampBuf *out, const CampMark *mark) {
	if (mark->kind == CAMP_MARK_ELEMENT) {
		camp_buf_add_c(out, "<span class=\"tag element\"><span class=\"unseen\"> (</span>");
		camp_html_name(out, mark->name);
		camp_buf_add_c(out, "<span class=\"unseen\">) </span></span>");
	} else if (mark->kind == CAMP_MARK_FINDING) {
		camp_buf_printf(out,
		                "<a class=\"tag number %s\" href=\"#s%zu-%zu\"><span class=\"unseen\"> (finding </span>%zu"
		                "<span class=\"unseen\">) </span></a>",
		                camp_mark_class(mark->severity), mark->section, mark->number, mark->number);
	}
}

void camp_marks_sort(CampMarks *marks) {
	if (marks->count > 0)
		qsort(marks->items, marks->count, sizeof *marks->items, by_start);
}

/* A text on its way out: `starts` and `ends` are the same marks in two orders, of which so many are behind us. */
typedef struct Sweep {
	const CampMark *starts;
	const CampMark **ends;
	size_t count;
	size_t started;
	size_t ended;
	uint32_t limit;
	Active active;
} Sweep;

static uint32_t end_of(const Sweep *sweep, const CampMark *mark) {
	return mark->span.end < sweep->limit ? mark->span.end : sweep->limit;
}

static uint32_t next_place(const Sweep *sweep) {
	uint32_t place = sweep->limit;

	if (sweep->started < sweep->count && sweep->starts[sweep->started].span.start < place)
		place = sweep->starts[sweep->started].span.start;
	if (sweep->ended < sweep->count && end_of(sweep, sweep->ends[sweep->ended]) < place)
		place = end_of(sweep, sweep->ends[sweep->ended]);
	return place;
}

static bool is_address(const CampMark *mark) {
	return mark->kind == CAMP_MARK_LOOK && mark->look == CAMP_LOOK_ADDRESS;
}

static void change_marks(Sweep *sweep, CampBuf *out, uint32_t at) {
	while (sweep->ended < sweep->count && end_of(sweep, sweep->ends[sweep->ended]) == at) {
		const CampMark *mark = sweep->ends[sweep->ended++];

		--*counter_of(&sweep->active, mark);
		add_label(out, mark);
		camp_buf_add_c(out, is_address(mark) ? ")" : "");
	}
	while (sweep->started < sweep->count && sweep->starts[sweep->started].span.start == at) {
		const CampMark *mark = &sweep->starts[sweep->started++];

		++*counter_of(&sweep->active, mark);
		camp_buf_add_c(out, is_address(mark) ? " (" : "");
	}
}

void camp_marked_text(CampBuf *out, CampStr text, CampSpan span, const CampMark *marks, size_t count) {
	Sweep sweep = { .starts = marks, .count = count, .limit = span.end };
	uint32_t at = span.start;

	sweep.ends = camp_alloc_array(count + 1, sizeof *sweep.ends);
	for (size_t i = 0; i < count; i++)
		sweep.ends[i] = &marks[i];
	qsort((void *)sweep.ends, count, sizeof *sweep.ends, by_end);
	while (at < span.end) {
		uint32_t next = next_place(&sweep);

		if (next > at)
			add_run(out, camp_str_slice(text, at, next), &sweep.active);
		at = next;
		change_marks(&sweep, out, at);
	}
	camp_free((void *)sweep.ends);
}
