/* Adding a sentence to a legal page: a section that fits the document, in its own format. */
#include "lint/run.h"

#include "base/buf.h"

/* Words that hardly a sentence of the one language does without, and none of the other has. */
static const char *const english_words[] = { " the ", " of ", " and ", " to ", " we ", " your " };
static const char *const spanish_words[] = { " el ", " de ", " que ", " los ", " la ", " su " };
#define WORD_COUNT 6
#define ENOUGH_WORDS 200 /* of one language: more say no more */

static size_t count_words(CampStr text, const char *const *words) {
	size_t count = 0;
	for (size_t i = 0; i < WORD_COUNT; i++) {
		size_t at = 0;
		while (count < ENOUGH_WORDS * (i + 1) &&
		       (at = camp_str_find_ignoring_case(text, camp_str(words[i]), at)) != SIZE_MAX) {
			count++;
			at++;
		}
	}
	return count;
}

CampLanguage camp_page_language(const CampPage *page) {
	size_t spanish = count_words(page->prose.text, spanish_words);
	return spanish > 2 * count_words(page->prose.text, english_words) ? CAMP_LANGUAGE_SPANISH : CAMP_LANGUAGE_ENGLISH;
}

static CampStr section_title(const CampPage *page) {
	return camp_page_language(page) == CAMP_LANGUAGE_SPANISH ? CAMP_LIT("Mensajes de texto (SMS)")
	                                                         : CAMP_LIT("Text messages (SMS)");
}

/* The level of the heading that begins at the byte, or 0: "## Contact", "<h2>". */
static int level_at(const CampPage *page, size_t at) {
	CampStr source = page->source;
	int level = 0;
	if (page->format == CAMP_PAGE_HTML) {
		bool opens = at + 3 < source.len && source.ptr[at] == '<' && camp_to_lower(source.ptr[at + 1]) == 'h' &&
		             (source.ptr[at + 3] == '>' || camp_is_space((unsigned char)source.ptr[at + 3]));
		level = opens ? source.ptr[at + 2] - '0' : 0;
	} else if (at == 0 || source.ptr[at - 1] == '\n' || source.ptr[at - 1] == '\r') {
		while (at + (size_t)level < source.len && source.ptr[at + (size_t)level] == '#') {
			level++;
		}
	}
	return level > 0 && level < 7 ? level : 0;
}

/* The heading level that the document uses most for its sections. A single first-level heading is the page's title, so
 * sections under it are of the second. */
static int section_level(const CampPage *page) {
	int counts[7] = { 0 };
	for (size_t at = 0; at < page->source.len; at++) {
		counts[level_at(page, at)]++;
	}
	counts[0] = 0;
	counts[1] = counts[1] == 1 ? 0 : counts[1];
	int best = 2;
	for (int level = 1; level < 7; level++) {
		best = counts[level] > counts[best] ? level : best;
	}
	return best;
}

/* Whether a heading speaks of texting. */
static bool is_about_texting(CampStr heading) {
	static const char *const words[] = { "text messag", "sms", "texting", "mensajes de texto" };
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
		if (level_at(page, i) == 0) {
			continue;
		}
		size_t end = html ? camp_str_find(source, CAMP_LIT("</"), i) : i;
		while (!html && end < source.len && source.ptr[end] != '\n' && source.ptr[end] != '\r') {
			end++;
		}
		end = html && end != SIZE_MAX ? camp_str_find(source, CAMP_LIT(">"), end) : end;
		end = end == SIZE_MAX ? source.len : end + html;
		*heading = (CampSpan){ (uint32_t)i, (uint32_t)end };
		*at = end;
		return true;
	}
	return false;
}

static CampStr line_break_of(CampStr source) {
	const char *end = source.len ? memchr(source.ptr, '\n', source.len) : NULL;
	return end && end > source.ptr && end[-1] == '\r' ? CAMP_LIT("\r\n") : CAMP_LIT("\n");
}

static uint32_t line_start(CampStr source, uint32_t at) {
	while (at > 0 && source.ptr[at - 1] != '\n' && source.ptr[at - 1] != '\r') {
		at--;
	}
	return at;
}

static uint32_t skip_back(CampStr source, uint32_t at) {
	while (at > 0 && camp_is_space((unsigned char)source.ptr[at - 1])) {
		at--;
	}
	return at;
}

/* Where the page's text ends: in HTML before what closes the page. */
static uint32_t end_of_page(const CampPage *page) {
	static const char *const closing[] = { "</main>", "</article>", "</body>", "</html>" };
	for (size_t i = 0; page->format == CAMP_PAGE_HTML && i < sizeof closing / sizeof *closing; i++) {
		size_t found = camp_str_find_ignoring_case(page->source, camp_str(closing[i]), 0);
		if (found != SIZE_MAX) {
			return skip_back(page->source, (uint32_t)found);
		}
	}
	return skip_back(page->source, (uint32_t)page->source.len);
}

/* The section about texting that the page has already: from behind its heading to its last word. */
static bool find_section(const CampPage *page, CampSpan *section) {
	size_t at = 0;
	CampSpan heading;
	if (page->format == CAMP_PAGE_PLAIN) {
		CampStr title = section_title(page);
		size_t at_title = camp_str_find(page->source, title, 0);
		*section = (CampSpan){ (uint32_t)(at_title + title.len), end_of_page(page) };
		return at_title != SIZE_MAX;
	}
	while (next_heading(page, &at, &heading)) {
		if (is_about_texting(camp_str_slice(page->source, heading.start, heading.end))) {
			CampSpan next;
			uint32_t end = next_heading(page, &at, &next) ? skip_back(page->source, next.start) : end_of_page(page);
			*section = (CampSpan){ heading.end, end > heading.end ? end : heading.end };
			return true;
		}
	}
	return false;
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

/* The blanks that the line of the byte begins with. */
static CampStr indentation_at(CampStr source, uint32_t at) {
	uint32_t start = line_start(source, at);
	uint32_t end = start;
	while (end < source.len && camp_is_blank((unsigned char)source.ptr[end])) {
		end++;
	}
	return camp_str_slice(source, start, end);
}

/* What an item of a Markdown or plain list begins with on that line: "- ", "  * "; empty when it is no item. A list that
 * is numbered goes on as a paragraph. */
static CampStr list_marker(CampStr source, uint32_t at) {
	uint32_t start = line_start(source, at);
	uint32_t mark = start + (uint32_t)indentation_at(source, at).len;
	bool item = mark + 1 < source.len && strchr("-*+", source.ptr[mark]) && source.ptr[mark + 1] == ' ';
	return item ? camp_str_slice(source, start, mark + 2) : (CampStr){ NULL, 0 };
}

typedef struct Insertion {
	CampArena *arena;
	const CampPage *page;
	CampStr nl;
	CampStr text; /* ready for the format */
	bool clause;
} Insertion;

/* The edit that goes on with what the section ends with: a paragraph's next sentence, or a list's next item. */
static CampEdit go_on(const Insertion *in, CampSpan section) {
	CampStr source = in->page->source;
	bool html = in->page->format == CAMP_PAGE_HTML;
	CampStr body = camp_str_slice(source, section.start, section.end);
	uint32_t at = section.end;
	CampStr replacement;
	CampStr marker = html ? (CampStr){ NULL, 0 } : list_marker(source, at);
	if (html && camp_str_ends_with(body, CAMP_LIT("</p>")) && !in->clause) {
		at -= 4;
		replacement = camp_arena_printf(in->arena, " %.*s", CAMP_FMT(in->text));
	} else if (html && camp_str_ends_with(body, CAMP_LIT("</ul>")) && !in->clause) {
		at = skip_back(source, at - 5);
		replacement = camp_arena_printf(in->arena, "%.*s%.*s<li>%.*s</li>", CAMP_FMT(in->nl),
		                                CAMP_FMT(indentation_at(source, at)), CAMP_FMT(in->text));
	} else if (html) {
		replacement = camp_arena_printf(in->arena, "%.*s%.*s<p>%.*s</p>", CAMP_FMT(in->nl),
		                                CAMP_FMT(indentation_at(source, at)), CAMP_FMT(in->text));
	} else if (marker.len > 0 && !in->clause) {
		replacement = camp_arena_printf(in->arena, "%.*s%.*s%.*s", CAMP_FMT(in->nl), CAMP_FMT(marker),
		                                CAMP_FMT(in->text));
	} else if (camp_str_trim(body).len > 0 && marker.len == 0 && !in->clause) {
		replacement = camp_arena_printf(in->arena, " %.*s", CAMP_FMT(in->text));
	} else {
		replacement = camp_arena_printf(in->arena, "%.*s%.*s%.*s", CAMP_FMT(in->nl), CAMP_FMT(in->nl),
		                                CAMP_FMT(in->text));
	}
	return (CampEdit){ in->page->path, { at, at }, replacement };
}

static CampEdit heading_at(const Insertion *in, uint32_t at) {
	CampStr source = in->page->source;
	CampStr title = section_title(in->page);
	CampStr heading = title;
	bool begins = at == 0;
	CampStr apart = begins ? (CampStr){ NULL, 0 } : in->nl;
	CampStr blank = begins || in->page->format == CAMP_PAGE_HTML ? (CampStr){ NULL, 0 } : in->nl;
	if (in->page->format == CAMP_PAGE_HTML) {
		int level = section_level(in->page);
		heading = camp_arena_printf(in->arena, "%.*s<h%d>%.*s</h%d>", CAMP_FMT(indentation_at(source, at)), level,
		                            CAMP_FMT(title), level);
	} else if (in->page->format == CAMP_PAGE_MARKDOWN) {
		heading = camp_arena_printf(in->arena, "%.*s %.*s", section_level(in->page), "######", CAMP_FMT(title));
	}
	return (
		CampEdit){ in->page->path,
		           { at, at },
		           camp_arena_printf(in->arena, "%.*s%.*s%.*s", CAMP_FMT(apart), CAMP_FMT(blank), CAMP_FMT(heading)) };
}

void camp_page_fix(CampDraft *draft, const CampPassage *passage, CampStr title, CampStr text, bool clause) {
	CampArena *arena = draft->lint->arena;
	const CampPage *page = passage->page;
	Insertion in = { arena, page, line_break_of(page->source), text, clause };
	CampSpan section;
	bool has_section = find_section(page, &section);
	CampEdit *edits = camp_draft_add_fix(draft, CAMP_FIX_REVIEW, title, has_section ? 1 : 2);
	if (!edits) {
		return;
	}
	if (page->format == CAMP_PAGE_HTML) {
		in.text = escape_html(arena, text);
	}
	if (!has_section) {
		/* An edit of its own: several sentences added together share one heading. */
		uint32_t end = end_of_page(page);
		section = (CampSpan){ end, end };
		in.clause = true;
		edits[0] = heading_at(&in, end);
	}
	edits[!has_section] = go_on(&in, section);
}
