#include "preview/html.h"

#include "base/utf8.h"
#include "campaign/version.h"
#include "preview/style.h"
#include "report/plain.h"

static const char *escape_of(char c) {
	switch (c) {
	case '&': return "&amp;";
	case '<': return "&lt;";
	case '>': return "&gt;";
	case '"': return "&quot;";
	case '\'': return "&#39;";
	default: return NULL;
	}
}

static void add_escaped(CampBuf *out, CampStr text) {
	size_t start = 0;

	for (size_t i = 0; i < text.len; i++) {
		const char *escape = escape_of(text.ptr[i]);

		if (!escape)
			continue;
		camp_buf_add(out, camp_str_slice(text, start, i));
		camp_buf_add_c(out, escape);
		start = i + 1;
	}
	camp_buf_add(out, camp_str_slice(text, start, text.len));
}

static void add_code_point(CampBuf *out, CampStr text, size_t offset, size_t length) {
	CampBuf plain;

	camp_buf_init(&plain, CAMP_BUF_MAX);
	camp_plain_add_code_point(&plain, text, offset, length);
	add_escaped(out, camp_buf_str(&plain));
	camp_buf_release(&plain);
}

static void add_text(CampBuf *out, CampStr text, bool lines) {
	for (size_t offset = 0, length; offset < text.len; offset += length) {
		length = camp_plain_run(text, offset);
		if (length) {
			add_escaped(out, camp_str_slice(text, offset, offset + length));
			continue;
		}
		camp_utf8_decode(text, offset, &length);
		if (text.ptr[offset] == '\t')
			camp_buf_add_char(out, ' ');
		else if (text.ptr[offset] == '\n' && lines)
			camp_buf_add_c(out, "<br>\n");
		else
			add_code_point(out, text, offset, length);
	}
}

void camp_html_text(CampBuf *out, CampStr text) {
	add_text(out, text, false);
}

void camp_html_lines(CampBuf *out, CampStr text) {
	add_text(out, text, true);
}

void camp_html_name(CampBuf *out, const char *name) {
	for (; *name; name++) {
		char letter[2] = { *name == '_' ? ' ' : *name, '\0' };

		add_escaped(out, camp_str(letter));
	}
}

void camp_html_named(CampBuf *out, CampStr words) {
	size_t at = 0;

	for (;;) {
		size_t open = camp_str_find(words, CAMP_LIT("`"), at);
		size_t close = open == SIZE_MAX ? SIZE_MAX : camp_str_find(words, CAMP_LIT("`"), open + 1);

		if (close == SIZE_MAX)
			break;
		camp_html_text(out, camp_str_slice(words, at, open));
		camp_buf_add_c(out, "<code>");
		camp_html_text(out, camp_str_slice(words, open + 1, close));
		camp_buf_add_c(out, "</code>");
		at = close + 1;
	}
	camp_html_text(out, camp_str_slice(words, at, words.len));
}

void camp_html_code(CampBuf *out, CampStr code, bool resubmittable) {
	bool sentence = camp_str_find(code, CAMP_LIT(" "), 0) != SIZE_MAX;

	camp_buf_add_c(out, sentence ? "&ldquo;" : "");
	camp_html_text(out, code);
	camp_buf_add_c(out, sentence ? "&rdquo;" : "");
	camp_buf_add_c(out, resubmittable ? "" : " (cannot be resubmitted)");
}

/* An address that reads the same in the bar of a browser: nothing in it hides where it leads. */
static bool can_be_followed(CampStr address) {
	bool web = camp_str_starts_with(address, CAMP_LIT("https://")) ||
	           camp_str_starts_with(address, CAMP_LIT("http://"));

	for (size_t i = 0; i < address.len; i++)
		if (address.ptr[i] <= ' ' || address.ptr[i] > '~' || strchr("\"'<>\\^`{|}@", address.ptr[i]))
			return false;
	return web;
}

void camp_html_address(CampBuf *out, CampStr address) {
	bool link = can_be_followed(address);

	if (link) {
		camp_buf_add_c(out, "<a rel=\"noopener noreferrer\" href=\"");
		camp_html_text(out, address);
		camp_buf_add_c(out, "\">");
	}
	camp_buf_add_c(out, "<bdi>");
	camp_html_text(out, address);
	camp_buf_add_c(out, link ? "</bdi></a>" : "</bdi>");
}

void camp_html_page_open(CampBuf *out, CampStr title, const char *after_title, const char *skip) {
	camp_buf_add_c(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
	                    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '");
	camp_buf_add_c(out, camp_preview_style_hash);
	camp_buf_add_c(out, "'; base-uri 'none'; form-action 'none'\">\n"
	                    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
	                    "<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
	camp_html_text(out, title);
	camp_buf_add_c(out, after_title);
	camp_buf_add_c(out, "</title>\n<style>");
	camp_buf_add(out, camp_preview_style);
	camp_buf_add_c(out, "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">");
	camp_buf_add_c(out, skip);
	camp_buf_add_c(out, "</a>\n");
}

void camp_html_page_close(CampBuf *out, const char *also) {
	camp_buf_add_c(out, "<footer>\n<p>Made by campaign-ls " CAMP_VERSION
	                    ". It knows what reviewers have been seen to reject; it is no legal advice. ");
	camp_buf_add_c(out, also);
	camp_buf_add_c(out, "</p>\n</footer>\n</body>\n</html>\n");
}
