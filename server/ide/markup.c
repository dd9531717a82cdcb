#include "ide/markup.h"

#include "base/str.h"
#include "base/utf8.h"

#define LONGEST_QUOTE 120 /* bytes */

void camp_markup_init(CampMarkup *markup, bool markdown) {
	markup->markdown = markdown;
	camp_buf_init(&markup->buf, CAMP_BUF_MAX);
}

CampStr camp_markup_finish(CampMarkup *markup, CampArena *arena) {
	CampStr text = camp_arena_copy(arena, camp_str_trim(camp_buf_str(&markup->buf)));

	camp_buf_release(&markup->buf);
	return text;
}

void camp_markup_own(CampMarkup *markup, const char *markdown) {
	if (!markdown)
		return;
	if (markup->markdown) {
		camp_buf_add_c(&markup->buf, markdown);
		return;
	}
	for (const char *c = markdown; *c != '\0'; c++) {
		if (*c == '*' && c[1] == '*')
			c++;
		else if (*c != '`')
			camp_buf_add_char(&markup->buf, *c);
	}
}

static bool is_word(CampStr text, size_t at) {
	return at < text.len && (camp_is_alpha((unsigned char)text.ptr[at]) || camp_is_digit((unsigned char)text.ptr[at]));
}

static bool is_number(CampStr text, size_t end) {
	for (size_t i = 0; i < end; i++) {
		if (!camp_is_digit((unsigned char)text.ptr[i]))
			return false;
	}
	return end > 0;
}

/*
 * Whether the byte at `at` could begin Markdown, HTML, or what a renderer links by itself ("https:", "www.", "a@b"). No others are
 * escaped: some editors show the backslash.
 */
static bool needs_escape(CampStr text, size_t at) {
	char c = text.ptr[at];
	char next = at + 1 < text.len ? text.ptr[at + 1] : '\0';

	switch (c) {
	case '\0': return false;
	case '.': return (at > 0 && camp_to_lower(text.ptr[at - 1]) == 'w') || is_number(text, at);
	case ')': return is_number(text, at);
	case '_': /* within a word it is a letter to Markdown too */
		return !is_word(text, at - 1) || !is_word(text, at + 1);
	case '+':
	case '-':
	case '=':
	case '#':
	case '(': return at == 0;
	case '@': return is_word(text, at + 1);
	case '&': return is_word(text, at + 1) || next == '#';
	case ':': return next != '\0' && !camp_is_blank((unsigned char)next);
	case '!': /* of a picture; behind the text a link of ours may follow */ return next == '\0' || next == '[';
	default: return strchr("\\`*[]<>|~", c) != NULL;
	}
}

void camp_markup_text(CampMarkup *markup, CampStr text) {
	for (size_t i = 0; i < text.len; i++) {
		unsigned char byte = (unsigned char)text.ptr[i];

		if (markup->markdown && needs_escape(text, i))
			camp_buf_add_char(&markup->buf, '\\');
		camp_buf_add_char(&markup->buf, byte < ' ' || byte == 0x7f ? ' ' : text.ptr[i]);
	}
}

void camp_markup_quote(CampMarkup *markup, CampStr text) {
	size_t end = text.len > LONGEST_QUOTE ? camp_utf8_floor(text, LONGEST_QUOTE) : text.len;

	camp_buf_add_char(&markup->buf, '"');
	camp_markup_text(markup, camp_str_slice(text, 0, end));
	camp_buf_add_c(&markup->buf, end < text.len ? "…\"" : "\"");
}

void camp_markup_bold(CampMarkup *markup, CampStr text) {
	camp_markup_own(markup, "**");
	camp_markup_text(markup, text);
	camp_markup_own(markup, "**");
}

void camp_markup_code(CampMarkup *markup, CampStr name) {
	if (markup->markdown && camp_str_find(name, CAMP_LIT("`"), 0) == SIZE_MAX && name.len > 0) {
		camp_buf_add_char(&markup->buf, '`');
		camp_buf_add(&markup->buf, name);
		camp_buf_add_char(&markup->buf, '`');
	} else {
		camp_markup_text(markup, name);
	}
}

void camp_markup_link(CampMarkup *markup, CampStr text, const char *address) {
	if (!markup->markdown) {
		camp_buf_add(&markup->buf, text);
		camp_buf_printf(&markup->buf, " (%s)", address);
		return;
	}
	camp_buf_add_char(&markup->buf, '[');
	camp_markup_text(markup, text);
	camp_buf_printf(&markup->buf, "](%s)", address);
}

static bool ends_with(const CampMarkup *markup, const char *end) {
	return markup->buf.len == 0 || camp_str_ends_with(camp_buf_str(&markup->buf), camp_str(end));
}

void camp_markup_paragraph(CampMarkup *markup) {
	if (ends_with(markup, "\n\n"))
		return;
	camp_buf_add_c(&markup->buf, ends_with(markup, "\n") ? "\n" : "\n\n");
}

void camp_markup_rule(CampMarkup *markup) {
	if (markup->buf.len == 0)
		return;
	camp_markup_paragraph(markup);
	if (markup->markdown)
		camp_buf_add_c(&markup->buf, "---\n\n");
}

void camp_markup_item(CampMarkup *markup) {
	if (!ends_with(markup, "\n"))
		camp_buf_add_char(&markup->buf, '\n');
	camp_buf_add_c(&markup->buf, "- ");
}

void camp_markup_check(CampMarkup *markup, bool done) {
	camp_markup_item(markup);
	camp_buf_add_c(&markup->buf, done ? "[x] " : "[ ] ");
}

void camp_markup_number(CampMarkup *markup, uint32_t number) {
	camp_buf_printf(&markup->buf, "%u", (unsigned)number);
}
