/* The words of a text, marked. */
#include "preview/html.h"
#include "preview/section.h"

#include "model/page.h"

/* What a policy that shares data says is no disclosure to be pleased with: only its finding marks it. */
static bool is_shown(CampConcept concept) {
	return camp_concept_is_element(concept) && concept != CAMP_CONCEPT_SHARING;
}

static void add_mark(CampMarks *marks, CampStr text, CampMark mark) {
	mark.span.end = mark.span.end < text.len ? mark.span.end : (uint32_t)text.len;
	if (mark.span.start < mark.span.end)
		camp_vec_push(marks, mark);
}

static void add_evidence(const CampPassage *passage, CampMarks *marks) {
	const CampReading *reading = passage->reading;

	for (size_t i = 0; i < reading->evidence_count; i++) {
		CampConcept concept = reading->evidence[i].concept;
		CampMark mark = { .span = reading->evidence[i].span, .name = camp_concept_name(concept) };

		mark.kind = concept == CAMP_CONCEPT_PLACEHOLDER ? CAMP_MARK_PLACEHOLDER : CAMP_MARK_ELEMENT;
		if (is_shown(concept) || concept == CAMP_CONCEPT_PLACEHOLDER)
			add_mark(marks, reading->prose->text, mark);
	}
}

/* The words that a finding is about, as the text shows them. Empty when it is about the text as a whole. */
static CampSpan words_of(const CampShownText *text, const CampRunFinding *finding) {
	const CampProse *prose = text->passage->reading->prose;
	CampSpan inner = text->passage->value->inner;
	CampSpan span = finding->span;

	if (!text->page.len) {
		if (span.start < inner.start + text->start || span.end > inner.end + text->start)
			return (CampSpan){ 0, 0 };
		span = (CampSpan){ span.start - text->start, span.end - text->start };
	} else if (!camp_str_equal(finding->file->key, text->page)) {
		return (CampSpan){ 0, 0 };
	}
	return (CampSpan){ camp_prose_decoded(prose, span.start), camp_prose_decoded(prose, span.end) };
}

static void gather(const CampSection *section, size_t index, CampMarks *marks) {
	const CampShownText *text = &section->texts.items[index];

	add_evidence(text->passage, marks);
	for (size_t i = 0; i < section->finding_count; i++) {
		const CampRunFinding *finding = &section->findings[i];
		CampMark mark = { .kind = CAMP_MARK_FINDING, .section = section->number, .number = i + 1 };

		if (section->owners[i] != index)
			continue;
		mark.span = words_of(text, finding);
		mark.severity = finding->severity;
		add_mark(marks, text->passage->reading->prose->text, mark);
	}
	camp_marks_sort(marks);
}

void camp_section_marked(const CampSection *section, size_t text) {
	CampStr words = section->texts.items[text].passage->reading->prose->text;
	CampMarks marks = { 0 };

	gather(section, text, &marks);
	camp_marked_text(section->out, words, (CampSpan){ 0, (uint32_t)words.len }, marks.items, marks.count);
	camp_vec_release(&marks);
}

static void write_gap(const CampSection *section, size_t skipped) {
	if (skipped > 0)
		camp_buf_printf(section->out, "<p class=\"gap\">%zu paragraph%s in which nothing is recognised</p>\n", skipped,
		                skipped == 1 ? "" : "s");
}

static CampSpan paragraph_at(CampStr words, uint32_t at) {
	size_t end = camp_str_find(words, CAMP_LIT("\n\n"), at);

	return (CampSpan){ at, end == SIZE_MAX ? (uint32_t)words.len : (uint32_t)end };
}

#define SHOWN_WHOLE 240u /* bytes: leaving something out of a text this short saves nothing */

void camp_section_excerpt(const CampSection *section, size_t text) {
	CampStr words = section->texts.items[text].passage->reading->prose->text;
	CampMarks marks = { 0 };
	size_t skipped = 0;
	size_t first = 0;

	gather(section, text, &marks);
	for (CampSpan span = { 0, 0 }; span.start < words.len; span.start = span.end + 2) {
		size_t next;

		span = paragraph_at(words, span.start);
		while (first < marks.count && marks.items[first].span.start < span.start)
			first++; /* one that begins between two paragraphs */
		for (next = first; next < marks.count && marks.items[next].span.start < span.end;)
			next++;
		if (next == first && words.len > SHOWN_WHOLE) {
			skipped += span.start < span.end;
			continue;
		}
		write_gap(section, skipped);
		skipped = 0;
		camp_buf_add_c(section->out, "<p dir=\"auto\">");
		camp_marked_text(section->out, words, span, next > first ? marks.items + first : NULL, next - first);
		camp_buf_add_c(section->out, "</p>\n");
		first = next;
	}
	write_gap(section, skipped);
	camp_vec_release(&marks);
}
