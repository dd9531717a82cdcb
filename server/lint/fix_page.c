/* Adding a sentence to a legal page: a section that fits the document, in its own format. */
#include "lint/run.h"

#include "base/buf.h"

static const char section_title[] = "Text messages (SMS)";

/* The heading level that the document uses most for its sections. A single first-level heading is the page's title, so
 * sections under it are of the second. */
static int markdown_level(CampStr source) {
	int counts[7] = { 0 };
	for (size_t at = 0; at < source.len; at++) {
		bool line = at == 0 || source.ptr[at - 1] == '\n' || source.ptr[at - 1] == '\r';
		int level = 0;
		while (line && at + (size_t)level < source.len && source.ptr[at + (size_t)level] == '#') {
			level++;
		}
		if (level > 0 && level < 7) {
			counts[level]++;
		}
	}
	counts[1] = counts[1] == 1 ? 0 : counts[1];
	int best = 2;
	for (int level = 1; level < 7; level++) {
		best = counts[level] > counts[best] ? level : best;
	}
	return best;
}

/* Whether a heading speaks of texting. */
static bool is_about_texting(CampStr heading) {
	static const char *const words[] = { "text messag", "sms", "texting" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (camp_str_find_ignoring_case(heading, camp_str(words[i]), 0) != SIZE_MAX) {
			return true;
		}
	}
	return false;
}

/* The next heading at or after `*at` of a Markdown or HTML page; `*at` moves behind it. */
static bool next_heading(const CampPage *page, size_t *at, CampSpan *heading) {
	CampStr source = page->source;
	bool html = page->format == CAMP_PAGE_HTML;
	for (size_t i = *at; i < source.len; i++) {
		bool opens = html ? i + 3 < source.len && source.ptr[i] == '<' && camp_to_lower(source.ptr[i + 1]) == 'h' &&
		                        camp_is_digit((unsigned char)source.ptr[i + 2])
		                  : source.ptr[i] == '#' && (i == 0 || source.ptr[i - 1] == '\n' || source.ptr[i - 1] == '\r');
		if (opens) {
			size_t end = html ? camp_str_find(source, CAMP_LIT("</"), i) : i;
			while (!html && end < source.len && source.ptr[end] != '\n' && source.ptr[end] != '\r') {
				end++;
			}
			end = end == SIZE_MAX ? source.len : end;
			*heading = (CampSpan){ (uint32_t)i, (uint32_t)end };
			*at = end;
			return true;
		}
	}
	return false;
}

/* The end of the section about texting that the page has already: a new sentence goes there. */
static bool find_section(const CampPage *page, uint32_t *place) {
	size_t at = 0;
	CampSpan heading;
	while (page->format != CAMP_PAGE_PLAIN && next_heading(page, &at, &heading)) {
		if (!is_about_texting(camp_str_slice(page->source, heading.start, heading.end))) {
			continue;
		}
		CampSpan next;
		if (!next_heading(page, &at, &next)) {
			return false; /* the last section: its end is the page's */
		}
		uint32_t end = next.start;
		while (page->format == CAMP_PAGE_MARKDOWN && end > heading.end &&
		       camp_is_space((unsigned char)page->source.ptr[end - 1])) {
			end--;
		}
		*place = end;
		return true;
	}
	return false;
}

static bool has_section(const CampPage *page) {
	size_t at = 0;
	CampSpan heading;
	while (next_heading(page, &at, &heading)) {
		if (is_about_texting(camp_str_slice(page->source, heading.start, heading.end))) {
			return true;
		}
	}
	return page->format == CAMP_PAGE_PLAIN && camp_str_find(page->source, camp_str(section_title), 0) != SIZE_MAX;
}

static CampStr line_break_of(CampStr source) {
	const char *end = source.len ? memchr(source.ptr, '\n', source.len) : NULL;
	return end && end > source.ptr && end[-1] == '\r' ? CAMP_LIT("\r\n") : CAMP_LIT("\n");
}

/* Where new text goes: at the end, in HTML before what closes the page. */
static uint32_t place_for(const CampPage *page) {
	static const char *const closing[] = { "</main>", "</article>", "</body>", "</html>" };
	for (size_t i = 0; page->format == CAMP_PAGE_HTML && i < sizeof closing / sizeof *closing; i++) {
		size_t found = camp_str_find_ignoring_case(page->source, camp_str(closing[i]), 0);
		if (found != SIZE_MAX) {
			return (uint32_t)found;
		}
	}
	size_t end = page->source.len;
	while (end > 0 && camp_is_space((unsigned char)page->source.ptr[end - 1])) {
		end--;
	}
	return (uint32_t)end;
}

static CampStr heading(CampArena *arena, const CampPage *page, CampStr nl) {
	if (page->format == CAMP_PAGE_HTML) {
		return camp_arena_printf(arena, "<h2>%s</h2>%.*s", section_title, CAMP_FMT(nl));
	}
	bool begins = camp_str_trim(page->source).len == 0;
	CampStr apart = begins ? CAMP_LIT("") : camp_arena_printf(arena, "%.*s%.*s", CAMP_FMT(nl), CAMP_FMT(nl));
	if (page->format == CAMP_PAGE_MARKDOWN) {
		return camp_arena_printf(arena, "%.*s%.*s %s", CAMP_FMT(apart), markdown_level(page->source), "######",
		                         section_title);
	}
	return camp_arena_printf(arena, "%.*s%s", CAMP_FMT(apart), section_title);
}

static CampStr escape_html(CampArena *arena, CampStr text) {
	CampBuf out;
	camp_buf_init(&out, CAMP_BUF_MAX);
	for (size_t i = 0; i < text.len; i++) {
		if (text.ptr[i] == '&' || text.ptr[i] == '<') {
			camp_buf_add_c(&out, text.ptr[i] == '&' ? "&amp;" : "&lt;");
		} else {
			camp_buf_add_char(&out, text.ptr[i]);
		}
	}
	CampStr result = camp_arena_copy(arena, camp_buf_str(&out));
	camp_buf_release(&out);
	return result;
}

void camp_page_fix(CampDraft *draft, const CampPassage *passage, CampStr title, CampStr text) {
	CampArena *arena = draft->lint->arena;
	const CampPage *page = passage->page;
	CampStr nl = line_break_of(page->source);
	uint32_t at = place_for(page);
	find_section(page, &at);
	CampSpan place = { at, at };
	bool with_heading = !has_section(page);
	CampEdit *edits = CAMP_ARENA_ARRAY(arena, CampEdit, 2);
	size_t count = 0;
	if (with_heading) {
		/* An edit of its own: several sentences added together share one heading. */
		edits[count++] = (CampEdit){ page->path, place, heading(arena, page, nl) };
	}
	CampStr paragraph = page->format == CAMP_PAGE_HTML
	                        ? camp_arena_printf(arena, "<p>%.*s</p>%.*s", CAMP_FMT(escape_html(arena, text)),
	                                            CAMP_FMT(nl))
	                        : camp_arena_printf(arena, "%.*s%.*s%.*s", CAMP_FMT(nl), CAMP_FMT(nl), CAMP_FMT(text));
	edits[count++] = (CampEdit){ page->path, place, paragraph };
	size_t room = sizeof draft->fixes / sizeof *draft->fixes;
	if (draft->finding.fix_count < room) {
		draft->fixes[draft->finding.fix_count++] = (CampFix){ title, CAMP_FIX_REVIEW, edits, count };
	}
}
