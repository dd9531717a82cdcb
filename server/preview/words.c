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

static void add_looks(const CampPage *page, CampMarks *marks) {
	CampLooks looks = { 0 };

	if (page)
		camp_page_looks(page, &looks);
	for (size_t i = 0; i < looks.count; i++) {
		const CampLook *look = &looks.items[i];

		add_mark(marks, page->prose.text,
		         (CampMark){ .span = look->span, .kind = CAMP_MARK_LOOK, .look = look->kind, .number = look->number });
	}
	camp_vec_release(&looks);
}

static void gather(const CampSection *section, size_t index, CampMarks *marks) {
	const CampShownText *text = &section->texts.items[index];

	add_evidence(text->passage, marks);
	add_looks(text->passage->page, marks);
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

/* A paragraph with the marks that begin in it. */
typedef struct Paragraph {
	CampSpan span;
	const CampMark *marks;
	size_t count;
} Paragraph;

/* How the paragraph as a whole looks, or NULL. */
static const CampMark *look_of(const Paragraph *paragraph, CampLookKind look) {
	for (size_t i = 0; i < paragraph->count && paragraph->marks[i].span.start == paragraph->span.start; i++)
		if (paragraph->marks[i].kind == CAMP_MARK_LOOK && paragraph->marks[i].look == look)
			return &paragraph->marks[i];
	return NULL;
}

static bool is_remarkable(const Paragraph *paragraph) {
	for (size_t i = 0; i < paragraph->count; i++)
		if (paragraph->marks[i].kind != CAMP_MARK_LOOK)
			return true;
	return false;
}

static void write_paragraph(CampBuf *out, CampStr words, const Paragraph *paragraph) {
	const CampMark *item = look_of(paragraph, CAMP_LOOK_ITEM);

	if (look_of(paragraph, CAMP_LOOK_HEADING))
		camp_buf_add_c(out, "<p class=\"heading\" dir=\"auto\">");
	else
		camp_buf_add_c(out, item ? "<p class=\"item\" dir=\"auto\">" : "<p dir=\"auto\">");
	if (item && item->number)
		camp_buf_printf(out, "<span class=\"bullet\">%zu. </span>", item->number);
	else if (item)
		camp_buf_add_c(out, "<span class=\"bullet\">&bull; </span>");
	camp_marked_text(out, words, paragraph->span, paragraph->marks, paragraph->count);
	camp_buf_add_c(out, "</p>\n");
}

#define SHOWN_WHOLE 240u /* bytes: leaving something out of a text this short saves nothing */

/* The paragraph at `start`, with its marks from `*first` on, which moves on to those behind it. */
static Paragraph next_paragraph(CampStr words, uint32_t start, const CampMarks *marks, size_t *first) {
	Paragraph paragraph = { .span = paragraph_at(words, start) };
	size_t next;

	while (*first < marks->count && marks->items[*first].span.start < paragraph.span.start)
		++*first; /* one that begins between two paragraphs */
	for (next = *first; next < marks->count && marks->items[next].span.start < paragraph.span.end;)
		next++;
	paragraph.marks = marks->count ? marks->items + *first : NULL;
	paragraph.count = next - *first;
	*first = next;
	return paragraph;
}

/* What stands above the next paragraph that is shown, and is not shown yet. */
typedef struct Skipped {
	size_t before; /* paragraphs in front of the heading */
	size_t behind; /* behind it; when there is none, all */
	bool headed;
	Paragraph heading;
} Skipped;

static void skip_to_heading(Skipped *skipped) {
	skipped->before += skipped->headed + skipped->behind;
	skipped->behind = 0;
	skipped->headed = false;
}

/* What is shown has its heading above it, whatever that says. */
static void write_skipped(const CampSection *section, CampStr words, Skipped *skipped) {
	write_gap(section, skipped->before);
	if (skipped->headed)
		write_paragraph(section->out, words, &skipped->heading);
	write_gap(section, skipped->behind);
	*skipped = (Skipped){ 0 };
}

void camp_section_excerpt(const CampSection *section, size_t text) {
	CampStr words = section->texts.items[text].passage->reading->prose->text;
	CampMarks marks = { 0 };
	Skipped skipped = { 0 };
	size_t first = 0;

	gather(section, text, &marks);
	for (uint32_t start = 0; start < words.len;) {
		Paragraph paragraph = next_paragraph(words, start, &marks, &first);
		bool is_heading = look_of(&paragraph, CAMP_LOOK_HEADING) != NULL;

		start = paragraph.span.end + 2;
		if (is_heading)
			skip_to_heading(&skipped);
		if (is_remarkable(&paragraph) || words.len <= SHOWN_WHOLE) {
			write_skipped(section, words, &skipped);
			write_paragraph(section->out, words, &paragraph);
		} else if (is_heading) {
			skipped.headed = true;
			skipped.heading = paragraph;
		} else {
			skipped.behind += paragraph.span.start < paragraph.span.end;
		}
	}
	skip_to_heading(&skipped);
	write_gap(section, skipped.before);
	camp_vec_release(&marks);
}
