#include "model/page.h"

#include "base/buf.h"
#include "base/hash.h"
#include "base/str.h"
#include "base/vec.h"

struct CampPageWriter {
	CampBuf text;
	CAMP_VEC(CampProsePiece) pieces;
	uint32_t front; /* bytes of front matter, which readers do not count */
};

void camp_page_write(CampPageWriter *writer, CampStr text, uint32_t source, uint32_t source_length, bool atom) {
	CampStr before = camp_buf_str(&writer->text);
	bool begins = before.len == 0 || camp_str_ends_with(before, CAMP_LIT("\n\n"));
	if (text.len == 0 || (begins && camp_str_equal(text, CAMP_LIT(" ")))) {
		return;
	}
	CampProsePiece piece = {
		.text_start = (uint32_t)writer->text.len,
		.text_length = (uint32_t)text.len,
		.source_start = writer->front + source,
		.source_length = source_length,
		.atom = atom,
	};
	camp_buf_add(&writer->text, text);
	camp_vec_push(&writer->pieces, piece);
}

void camp_page_break(CampPageWriter *writer, uint32_t source) {
	CampStr text = camp_buf_str(&writer->text);
	if (text.len > 0 && !camp_str_ends_with(text, CAMP_LIT("\n\n"))) {
		camp_page_write(writer, CAMP_LIT("\n\n"), source, 0, true);
	}
}

static CampStr next_line(CampStr source, size_t *at) {
	size_t start = *at;
	while (*at < source.len && source.ptr[*at] != '\n' && source.ptr[*at] != '\r') {
		++*at;
	}
	CampStr line = camp_str_slice(source, start, *at);
	if (*at < source.len) {
		*at += source.ptr[*at] == '\r' && *at + 1 < source.len && source.ptr[*at + 1] == '\n' ? 2 : 1;
	}
	return line;
}

size_t camp_page_front_matter(CampStr source) {
	size_t at = camp_str_starts_with(source, CAMP_LIT("\xEF\xBB\xBF")) ? 3 : 0;
	CampStr rest = camp_str_slice(source, at, source.len);
	CampStr mark = camp_str_starts_with(rest, CAMP_LIT("---")) ? CAMP_LIT("---") : CAMP_LIT("+++");
	if (!camp_str_equal(camp_str_trim(next_line(source, &at)), mark)) {
		return 0;
	}
	while (at < source.len) {
		if (camp_str_equal(camp_str_trim(next_line(source, &at)), mark)) {
			return at;
		}
	}
	return 0;
}

/* How many bytes at the line's front only shape it: heading and list marks, quotes, table bars. */
static size_t mark_length(CampStr line) {
	size_t at = 0;
	while (at < line.len &&
	       (camp_is_blank((unsigned char)line.ptr[at]) || line.ptr[at] == '>' || line.ptr[at] == '|')) {
		at++;
	}
	size_t mark = at;
	while (mark < line.len && (line.ptr[mark] == '#' || camp_is_digit((unsigned char)line.ptr[mark]))) {
		mark++;
	}
	bool numbered = mark > at && mark < line.len && (line.ptr[mark] == '.' || line.ptr[mark] == ')') &&
	                line.ptr[at] != '#';
	bool bullet = mark == at && mark < line.len && strchr("-*+\xE2", line.ptr[mark]) && line.ptr[mark];
	if (bullet && (unsigned char)line.ptr[mark] == 0xE2) {
		bullet = camp_str_starts_with(camp_str_slice(line, mark, line.len),
		                              CAMP_LIT("\xE2\x80\xA2")); /* the bullet sign */
		mark += bullet ? 2 : 0;
	}
	mark += numbered || bullet;
	bool marks = numbered || bullet || (mark > at && line.ptr[at] == '#');
	return marks && mark < line.len && camp_is_blank((unsigned char)line.ptr[mark]) ? mark : at;
}

static bool is_underline(CampStr line) {
	CampStr trimmed = camp_str_trim(line);
	for (size_t i = 0; i < trimmed.len; i++) {
		if (trimmed.ptr[i] != '=' && trimmed.ptr[i] != '-') {
			return false;
		}
	}
	return trimmed.len >= 3;
}

/* A short line in capitals or without an end mark, alone between blank lines, is left to the blank lines. */
static void read_lines(CampPageWriter *writer, CampStr source) {
	size_t at = 0;
	bool wrapped = false;
	while (at < source.len) {
		size_t start = at;
		CampStr line = next_line(source, &at);
		size_t mark = mark_length(line);
		bool heading = mark > 0 && memchr(line.ptr, '#', mark);
		CampStr words = camp_str_trim(camp_str_slice(line, mark, line.len));
		if (words.len == 0 || is_underline(line)) {
			camp_page_break(writer, (uint32_t)start);
			wrapped = false;
			continue;
		}
		uint32_t place = (uint32_t)(words.ptr - source.ptr);
		bool begins = mark > 0 && (heading || !camp_is_blank((unsigned char)line.ptr[mark - 1]));
		if (begins) {
			camp_page_break(writer, (uint32_t)start);
		} else if (wrapped) {
			camp_page_write(writer, CAMP_LIT(" "), (uint32_t)start, place - (uint32_t)start, true);
		}
		camp_page_write(writer, words, place, (uint32_t)words.len, false);
		wrapped = !heading;
		if (heading) {
			camp_page_break(writer, (uint32_t)at);
		}
	}
}

static const struct {
	const char *extension;
	CampPageFormat format;
} formats[] = {
	{ "md", CAMP_PAGE_MARKDOWN }, { "markdown", CAMP_PAGE_MARKDOWN }, { "mdx", CAMP_PAGE_MARKDOWN },
	{ "html", CAMP_PAGE_HTML },   { "htm", CAMP_PAGE_HTML },          { "xhtml", CAMP_PAGE_HTML },
	{ "txt", CAMP_PAGE_PLAIN },   { "text", CAMP_PAGE_PLAIN },
};

/* False when the extension is none of those above. */
static bool find_format(CampStr path, CampPageFormat *format) {
	size_t dot = path.len;
	while (dot > 0 && path.ptr[dot - 1] != '.' && path.ptr[dot - 1] != '/') {
		dot--;
	}
	CampStr extension = camp_str_slice(path, dot, path.len);
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
		if (camp_str_equal_ignoring_case(extension, camp_str(formats[i].extension))) {
			*format = formats[i].format;
			return true;
		}
	}
	return false;
}

static CampPageFormat format_of(CampStr path) {
	CampPageFormat format = CAMP_PAGE_PLAIN;
	(void)find_format(path, &format);
	return format;
}

bool camp_page_is_named(CampStr path) {
	CampPageFormat format;
	return find_format(path, &format);
}

CampPage *camp_page_new(CampStr path, CampStr bytes) {
	CampPage *page = camp_alloc(sizeof *page);
	camp_arena_init(&page->arena);
	page->references = 1;
	page->path = camp_arena_copy(&page->arena, path);
	page->source = camp_arena_copy(&page->arena, bytes);
	page->format = format_of(path);
	page->hash = camp_hash(CAMP_HASH_SEED, page->source);
	CampPageWriter writer = { 0 };
	camp_buf_init(&writer.text, CAMP_BUF_MAX);
	writer.front = page->format == CAMP_PAGE_PLAIN ? 0 : (uint32_t)camp_page_front_matter(page->source);
	CampStr seen = camp_str_slice(page->source, writer.front, page->source.len);
	if (page->format == CAMP_PAGE_HTML) {
		camp_page_read_html(&writer, seen);
	} else {
		read_lines(&writer, seen);
	}
	CampProsePiece *pieces = CAMP_ARENA_ARRAY(&page->arena, CampProsePiece, writer.pieces.count);
	if (writer.pieces.count) {
		memcpy(pieces, writer.pieces.items, writer.pieces.count * sizeof *pieces);
	}
	page->prose = (CampProse){ camp_arena_copy(&page->arena, camp_buf_str(&writer.text)), pieces, writer.pieces.count };
	camp_vec_release(&writer.pieces);
	camp_buf_release(&writer.text);
	return page;
}

CampPage *camp_page_retain(CampPage *page) {
	page->references++;
	return page;
}

void camp_page_release(CampPage *page) {
	if (page && --page->references == 0) {
		camp_arena_release(&page->arena);
		camp_free(page);
	}
}
