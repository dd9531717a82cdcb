/* Adding a sentence to a legal page: a section that fits the document, in its own format. */
#include "lint/run.h"

#include "base/buf.h"

static const char section_title[] = "Text messages (SMS)";

/* The heading level that the document uses most for its sections. A single first-level heading is the page's title, so
 * sections under it are of the second. */
static int markdown_level(CampStr source) {
	int counts[7] = {0};
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

static bool has_section(CampStr source) {
	return camp_str_find(source, camp_str(section_title), 0) != SIZE_MAX;
}

static CampStr line_break_of(CampStr source) {
	const char *end = source.len ? memchr(source.ptr, '\n', source.len) : NULL;
	return end && end > source.ptr && end[-1] == '\r' ? CAMP_LIT("\r\n") : CAMP_LIT("\n");
}

/* Where new text goes: at the end, in HTML before what closes the page. */
static uint32_t place_for(const CampPage *page) {
	static const char *const closing[] = {"</main>", "</article>", "</body>", "</html>"};
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
		return camp_arena_printf(arena, "%.*s%.*s %s", CAMP_FMT(apart), markdown_level(page->source), "######", section_title);
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
	CampSpan place = {at, at};
	bool with_heading = !has_section(page->source);
	CampEdit *edits = CAMP_ARENA_ARRAY(arena, CampEdit, 2);
	size_t count = 0;
	if (with_heading) {
		/* An edit of its own: several sentences added together share one heading. */
		edits[count++] = (CampEdit){page->path, place, heading(arena, page, nl)};
	}
	CampStr paragraph = page->format == CAMP_PAGE_HTML
	                        ? camp_arena_printf(arena, "<p>%.*s</p>%.*s", CAMP_FMT(escape_html(arena, text)), CAMP_FMT(nl))
	                        : camp_arena_printf(arena, "%.*s%.*s%.*s", CAMP_FMT(nl), CAMP_FMT(nl), CAMP_FMT(text));
	edits[count++] = (CampEdit){page->path, place, paragraph};
	size_t room = sizeof draft->fixes / sizeof *draft->fixes;
	if (draft->finding.fix_count < room) {
		draft->fixes[draft->finding.fix_count++] = (CampFix){title, CAMP_FIX_REVIEW, edits, count};
	}
}
