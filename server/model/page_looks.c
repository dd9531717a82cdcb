#include "model/page_looks.h"

#include "base/str.h"

/* What stands in front of a line's words: "## ", "- ", "2. ". */
static CampStr mark_before(CampStr source, uint32_t words) {
	uint32_t start = words;
	while (start > 0 && source.ptr[start - 1] != '\n' && source.ptr[start - 1] != '\r') {
		start--;
	}
	while (start < words && (camp_is_blank((unsigned char)source.ptr[start]) || strchr(">|", source.ptr[start]))) {
		start++;
	}
	return camp_str_trim(camp_str_slice(source, start, words));
}

/* Whether the line behind the words underlines them as a heading. */
static bool is_underlined(CampStr source, uint32_t end) {
	size_t at = end;
	while (at < source.len && (camp_is_blank((unsigned char)source.ptr[at]) || source.ptr[at] == '\r')) {
		at++;
	}
	size_t start = at + 1;
	size_t stop = start;
	if (at >= source.len || source.ptr[at] != '\n') {
		return false;
	}
	while (stop < source.len && source.ptr[stop] != '\n') {
		stop++;
	}
	CampStr line = camp_str_trim(camp_str_slice(source, start, stop));
	for (size_t i = 0; i < line.len; i++) {
		if (line.ptr[i] != line.ptr[0]) {
			return false;
		}
	}
	return line.len >= 3 && (line.ptr[0] == '=' || line.ptr[0] == '-');
}

static bool is_of_item(CampStr mark) {
	return mark.len > 0 && (camp_is_digit((unsigned char)mark.ptr[0]) || strchr("-*+\xE2", mark.ptr[0]));
}

static uint32_t number_of(CampStr mark) {
	uint32_t number = 0;
	for (size_t i = 0; i < mark.len && i < 9 && camp_is_digit((unsigned char)mark.ptr[i]); i++) {
		number = number * 10 + (uint32_t)(mark.ptr[i] - '0');
	}
	return number;
}

/* "## Title ##": the marks at its end. */
static void look_at_heading(CampStr text, CampSpan span, CampLooks *looks) {
	uint32_t end = span.end;
	camp_vec_push(looks, (CampLook){ .span = span, .kind = CAMP_LOOK_HEADING });
	while (end > span.start && text.ptr[end - 1] == '#') {
		end--;
	}
	if (end < span.end && end > span.start && camp_is_blank((unsigned char)text.ptr[end - 1])) {
		camp_vec_push(looks, (CampLook){ .span = { end - 1, span.end }, .kind = CAMP_LOOK_HIDDEN });
	}
}

static void look_at_paragraph(const CampPage *page, CampSpan span, CampLooks *looks) {
	CampSpan source = camp_prose_source(&page->prose, span);
	CampStr mark = mark_before(page->source, source.start);
	if (camp_str_starts_with(mark, CAMP_LIT("#")) || is_underlined(page->source, source.end)) {
		look_at_heading(page->prose.text, span, looks);
	} else if (is_of_item(mark)) {
		camp_vec_push(looks, (CampLook){ .span = span, .kind = CAMP_LOOK_ITEM, .number = number_of(mark) });
	}
	camp_markdown_looks(page->prose.text, span, looks);
}

static void look_at_markdown(const CampPage *page, CampLooks *looks) {
	CampStr text = page->prose.text;
	for (size_t start = 0; start < text.len;) {
		size_t end = camp_str_find(text, CAMP_LIT("\n\n"), start);
		end = end == SIZE_MAX ? text.len : end;
		if (start < end) {
			look_at_paragraph(page, (CampSpan){ (uint32_t)start, (uint32_t)end }, looks);
		}
		start = end + 2;
	}
}

void camp_page_looks(const CampPage *page, CampLooks *looks) {
	if (page->format == CAMP_PAGE_MARKDOWN) {
		look_at_markdown(page, looks);
	} else if (page->format == CAMP_PAGE_HTML) {
		camp_html_looks(page, looks);
	}
}
