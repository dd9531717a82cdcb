#include "prose/shapes.h"

#include "prose/letters.h"

#include <limits.h>

/* No address or placeholder in a disclosure is longer; a longer run of bytes is taken to be something else. */
#define SHAPE_LIMIT 512
#define PLACEHOLDER_LIMIT 64
#define DOMAIN_LIMIT 128
#define LABEL_LIMIT 6

static unsigned char byte_at(CampStr text, size_t at) {
	return at < text.len ? (unsigned char)text.ptr[at] : 0;
}

static bool is_alnum(unsigned char c) {
	return camp_is_alpha(c) || camp_is_digit(c);
}

/* The usual top-level domains. A word after a full stop without a blank ("apply.Reply") must not look like one, so
 * there are none here that begin a sentence. */
static const char *const top_levels[] = {
	"com",     "net",    "org",        "io",        "co",       "us",       "app",     "ai",         "gov",    "edu",
	"info",    "biz",    "me",         "ly",        "link",     "dev",      "store",   "shop",       "online", "site",
	"xyz",     "care",   "health",     "church",    "club",     "life",     "tv",      "law",        "agency", "tech",
	"uk",      "ca",     "mx",         "mobi",      "cc",       "gl",       "gg",      "to",         "sh",     "so",
	"inc",     "llc",    "vet",        "dental",    "clinic",   "school",   "academy", "ngo",        "fit",    "pro",
	"cloud",   "page",   "web",        "fm",        "eu",       "de",       "fr",      "es",         "it",     "nl",
	"au",      "nz",     "in",         "br",        "example",  "test",     "camp",    "world",      "today",  "live",
	"media",   "studio", "design",     "realty",    "homes",    "house",    "finance", "bank",       "email",  "group",
	"team",    "space",  "website",    "solutions", "services", "systems",  "company", "mil",        "co.uk",  "travel",
	"pizza",   "cafe",   "restaurant", "coffee",    "auto",     "energy",   "vote",    "foundation", "art",    "nyc",
	"tax",     "legal",  "fitness",    "yoga",      "salon",    "beauty",   "farm",    "events",     "golf",   "dance",
	"gallery", "repair", "plumbing",   "rentals",   "estate",   "software", "digital", "tickets",
};

static bool is_top_level(CampStr label) {
	if (label.len < 2 || label.len > 10) {
		return false;
	}
	for (size_t i = 0; i < sizeof top_levels / sizeof *top_levels; i++) {
		/* most differ in their first letter */
		if (camp_to_lower(label.ptr[0]) == top_levels[i][0] &&
		    camp_str_equal_ignoring_case(label, camp_str(top_levels[i]))) {
			return true;
		}
	}
	return false;
}

/* Before a path any top level of letters will do: "acme.works/terms". "and.or/not" is not likely. */
static bool leads_to_path(CampStr text, CampStr label, size_t end) {
	for (size_t i = 0; i < label.len; i++) {
		if (!camp_is_lower(label.ptr[i])) {
			return false;
		}
	}
	return label.len >= 3 && label.len <= 12 && byte_at(text, end) == '/' && is_alnum(byte_at(text, end + 1));
}

/* A domain of two labels or more with a usual top level; 0 when there is none at `at`. */
static size_t domain_length(CampStr text, size_t at) {
	size_t i = at;
	size_t good = 0;
	size_t labels = 0;
	size_t limit = at + DOMAIN_LIMIT < text.len ? at + DOMAIN_LIMIT : text.len;
	while (i < limit && labels < LABEL_LIMIT) {
		size_t start = i;
		while (i < limit && (is_alnum(byte_at(text, i)) || (byte_at(text, i) == '-' && i > start))) {
			i++;
		}
		if (i == start) {
			break;
		}
		labels++;
		CampStr label = camp_str_slice(text, start, i);
		/* "day.To stop" is two sentences, "Acme.Com" is not likely */
		bool sentence = start > at && camp_is_upper(byte_at(text, start)) && camp_is_lower(byte_at(text, start - 2));
		bool may_end = labels >= 2 && !sentence && !is_alnum(byte_at(text, i));
		if (may_end && (is_top_level(label) || leads_to_path(text, label, i))) {
			good = i - at;
		}
		if (byte_at(text, i) != '.') {
			break;
		}
		i++;
	}
	return good;
}

/* What an address goes on to at most: blanks, quotes, also curly ones, dashes, no-break blanks and backslashes end it; letters of other
 * scripts do not. */
static bool ends_url(unsigned char c) {
	return c <= ' ' || c == '"' || c == '<' || c == '>' || c == '|' || c == '`' || c == '\\' || c == 0xE2 || c == 0xC2;
}

/* Where an address that began at `at` ends: at a blank or a quote, without the punctuation of the sentence. */
static size_t url_tail(CampStr text, size_t at, size_t i) {
	size_t limit = at + (size_t)4 * SHAPE_LIMIT < text.len ? at + (size_t)4 * SHAPE_LIMIT : text.len;
	while (i < limit && !ends_url((unsigned char)text.ptr[i]) &&
	       (text.ptr[i] != ')' || memchr(text.ptr + at, '(', i - at))) {
		i++;
	}
	while (i > at && strchr(".,;:!?)'*_", byte_at(text, i - 1))) {
		i--;
	}
	if (i > at && byte_at(text, i - 1) == ']' && !memchr(text.ptr + at, '[', i - at)) {
		i--;
	}
	return i - at;
}

/* The length of what an address that is written in full begins with, or 0. */
static size_t url_begin(CampStr text) {
	static const char *const begins[] = { "https://", "http://", "www." };
	char first = text.len > 0 ? camp_to_lower(text.ptr[0]) : '\0';
	for (size_t i = 0; i < sizeof begins / sizeof *begins; i++) {
		if (first == begins[i][0] && camp_str_starts_with_ignoring_case(text, camp_str(begins[i]))) {
			return strlen(begins[i]);
		}
	}
	return 0;
}

size_t camp_shape_url(CampStr text, size_t at) {
	size_t begin = url_begin(camp_str_slice(text, at, text.len));
	if (begin > 0) {
		size_t length = url_tail(text, at, at + begin);
		return length > begin ? length : 0;
	}
	size_t domain = domain_length(text, at);
	if (domain == 0 || byte_at(text, at + domain) == '@') {
		return 0;
	}
	unsigned char next = byte_at(text, at + domain);
	if (next == '/' || next == '?' || (next == ':' && camp_is_digit(byte_at(text, at + domain + 1)))) {
		return url_tail(text, at, at + domain + 1);
	}
	return domain;
}

size_t camp_shape_email(CampStr text, size_t at) {
	size_t i = at;
	size_t limit = at + 64 < text.len ? at + 64 : text.len;
	while (i < limit && (is_alnum(byte_at(text, i)) || (i > at && memchr("._%+-", byte_at(text, i), 5)))) {
		i++;
	}
	if (i == at || byte_at(text, i) != '@') {
		return 0;
	}
	size_t domain = i + 1;
	i = domain;
	size_t dot = 0;
	while (i < text.len && i - at < SHAPE_LIMIT && (is_alnum(byte_at(text, i)) || memchr(".-", byte_at(text, i), 2))) {
		if (byte_at(text, i) == '.' && i > domain && is_alnum(byte_at(text, i + 1))) {
			dot = i;
		}
		i++;
	}
	while (i > domain && !is_alnum(byte_at(text, i - 1))) {
		i--;
	}
	return dot > domain ? i - at : 0;
}

/* Reads `count` digits (X and # stand for digits in templates), with the separators that may come before them. */
static size_t digit_group(CampStr text, size_t at, size_t count, bool letters) {
	size_t i = at;
	size_t skipped = 0;
	while (skipped < 3 && byte_at(text, i) && memchr(" .-()/", byte_at(text, i), 6)) {
		i++;
		skipped++;
	}
	/* no-break space and the dashes of typesetters */
	if (byte_at(text, i) == 0xC2 && byte_at(text, i + 1) == 0xA0) {
		i += 2;
	} else if (byte_at(text, i) == 0xE2 && byte_at(text, i + 1) == 0x80) {
		i += 3;
	} else if (byte_at(text, i) == '&') {
		size_t length;
		int c = camp_letter_at(text, i, &length);
		i += c == ' ' || c == '-' ? length : 0;
	}
	for (size_t k = 0; k < count; k++, i++) {
		unsigned char c = byte_at(text, i);
		if (!camp_is_digit(c) && !(letters && camp_is_upper(c))) {
			return 0;
		}
	}
	return i - at;
}

size_t camp_shape_phone(CampStr text, size_t at) {
	size_t i = at;
	if (byte_at(text, i) == '+') {
		i++;
	}
	size_t area = 0;
	if (byte_at(text, i) == '1' && (area = digit_group(text, i + 1, 3, false)) != 0) {
		i += 1 + area;
	} else if ((area = digit_group(text, i, 3, false)) != 0 &&
	           (byte_at(text, i) == '(' || camp_is_digit(byte_at(text, i)))) {
		i += area;
	} else {
		return 0;
	}
	size_t prefix = digit_group(text, i, 3, false);
	size_t line = prefix ? digit_group(text, i + prefix, 4, false) : 0;
	if (line == 0) { /* 1-800-FLOWERS: seven letters or digits, with or without a dash among them */
		size_t vanity = byte_at(text, i) == '-' ? digit_group(text, i, 7, true) : 0;
		if (vanity == 0 && byte_at(text, i) == '-') {
			size_t first = digit_group(text, i, 3, true);
			size_t second = first && byte_at(text, i + first) == '-' ? digit_group(text, i + first, 4, true) : 0;
			vanity = second ? first + second : 0;
		}
		prefix = 0;
		line = vanity;
	}
	size_t end = i + prefix + line;
	bool goes_on = is_alnum(byte_at(text, end)) || (byte_at(text, end) == '-' && camp_is_digit(byte_at(text, end + 1)));
	if (line == 0 || goes_on) { /* "039065 2026-09-14": a code and a day */
		return 0;
	}
	return end - at;
}

static size_t run_length(CampStr text, size_t at, unsigned char c) {
	size_t i = at;
	while (i < text.len && i - at < PLACEHOLDER_LIMIT && byte_at(text, i) == c) {
		i++;
	}
	return i - at;
}

/* The length up to and with `close`, when it comes soon and on the same line. */
static size_t enclosed(CampStr text, size_t at, size_t open_length, const char *close) {
	size_t close_length = strlen(close);
	for (size_t i = at + open_length; i + close_length <= text.len && i - at < PLACEHOLDER_LIMIT; i++) {
		if (byte_at(text, i) == '\n') {
			return 0;
		}
		if (memcmp(text.ptr + i, close, close_length) == 0) {
			return i > at + open_length ? i + close_length - at : 0;
		}
	}
	return 0;
}

/* <https://x.com> and [support@x.com] do name an address. */
static bool is_address(CampStr text, size_t at) {
	return camp_shape_url(text, at) || camp_shape_email(text, at);
}

static size_t bracketed(CampStr text, size_t at) {
	size_t length = enclosed(text, at, 1, "]");
	unsigned char inner = byte_at(text, at + 1);
	bool named = camp_is_alpha(inner) || inner == '$' || inner == '#' || inner == '_' || camp_is_digit(inner);
	if (length == 0 || !named || byte_at(text, at + length) == '(') { /* a Markdown link is not a placeholder */
		return 0;
	}
	/* [Re: Privacy] is a line of an address, [email protected] what Cloudflare leaves of one in a page that is saved */
	CampStr whole = camp_str_slice(text, at, at + length);
	if (camp_str_starts_with_ignoring_case(whole, CAMP_LIT("[re:")) ||
	    camp_str_starts_with(whole, CAMP_LIT("[email protected]")) ||
	    camp_str_starts_with(whole, CAMP_LIT("[email\xC2\xA0protected]"))) {
		return 0;
	}
	/* [1] is a footnote, [x] a ticked box */
	if (is_address(text, at + 1) || camp_shape_phone(text, at + 1) || length == 3) {
		return 0;
	}
	return length;
}

size_t camp_shape_placeholder(CampStr text, size_t at) {
	unsigned char c = byte_at(text, at);
	unsigned char next = byte_at(text, at + 1);
	bool breaks;
	switch (c) {
	case '[': return bracketed(text, at);
	case '{':
		/* /book/{office} is a pattern of addresses, not a part that somebody forgot to fill in */
		if (at > 1 && byte_at(text, at - 1) == '/' && byte_at(text, at - 2) != '}' && next != '{') {
			return 0;
		}
		if (next == '{') {
			return enclosed(text, at, 2, "}}");
		}
		return camp_is_alpha(next) || next == '_' || camp_is_digit(next) ? enclosed(text, at, 1, "}") : 0;
	case '$': return next == '{' ? enclosed(text, at, 2, "}") : 0;
	case '<':
		return camp_is_alpha(next) && !is_address(text, at + 1) && camp_shape_tag(text, at, &breaks) == 0
		           ? enclosed(text, at, 1, ">")
		           : 0;
	case '%': return next == 's' && !is_alnum(byte_at(text, at + 2)) ? 2 : 0;
	case 'X': {
		size_t length = run_length(text, at, 'X');
		return length >= 4 && !is_alnum(byte_at(text, at + length)) ? length : 0;
	}
	case '_': {
		size_t length = run_length(text, at, '_');
		return length >= 3 && !is_alnum(byte_at(text, at + length)) ? length : 0;
	}
	default: return 0;
	}
}

/* Hardly any byte of a text begins one: they are told apart here, before anything is called. */
CampSpan camp_shape_find_placeholder(CampStr text, size_t from) {
	static const bool may_begin[UCHAR_MAX + 1] = {
		['['] = true, ['{'] = true, ['$'] = true, ['<'] = true, ['%'] = true, ['X'] = true, ['_'] = true,
	};
	for (size_t at = from; at < text.len; at++) {
		size_t length = may_begin[(unsigned char)text.ptr[at]] ? camp_shape_placeholder(text, at) : 0;
		if (length > 0) {
			return (CampSpan){ (uint32_t)at, (uint32_t)(at + length) };
		}
	}
	return (CampSpan){ (uint32_t)text.len, (uint32_t)text.len };
}

size_t camp_shape_box(CampStr text, size_t at) {
	static const char *const boxes[] = { "[ ]", "[]", "[x]", "[X]", "( )", "☐", "☑", "☒", "□", "▢", "◻", "⬜", "🔲" };
	for (size_t i = 0; i < sizeof boxes / sizeof *boxes; i++) {
		size_t length = strlen(boxes[i]);
		if (text.len - at >= length && memcmp(text.ptr + at, boxes[i], length) == 0) {
			return length;
		}
	}
	return 0;
}

size_t camp_shape_tag(CampStr text, size_t at, bool *breaks) {
	static const struct {
		const char *name;
		bool breaks;
	} tags[] = { { "br", true },      { "p", true },     { "li", true },      { "ul", true },    { "ol", true },
		         { "div", true },     { "h1", true },    { "h2", true },      { "h3", true },    { "h4", true },
		         { "h5", true },      { "td", true },    { "tr", true },      { "table", true }, { "hr", true },
		         { "section", true }, { "label", true }, { "b", false },      { "i", false },    { "u", false },
		         { "a", false },      { "em", false },   { "strong", false }, { "span", false }, { "small", false },
		         { "input", false },  { "font", false }, { "sup", false },    { "sub", false },  { "img", false } };
	if (byte_at(text, at) != '<') {
		return 0;
	}
	size_t i = at + 1 + (byte_at(text, at + 1) == '/');
	size_t start = i;
	while (is_alnum(byte_at(text, i)) && i - start < 10) {
		i++;
	}
	CampStr name = camp_str_slice(text, start, i);
	if (!memchr(" />\t", byte_at(text, i), 4) || i == start) {
		return 0;
	}
	for (size_t k = 0; k < sizeof tags / sizeof *tags; k++) {
		if (camp_str_equal_ignoring_case(name, camp_str(tags[k].name))) {
			*breaks = tags[k].breaks;
			while (i < text.len && i - at < SHAPE_LIMIT && byte_at(text, i) != '>') {
				i++;
			}
			return byte_at(text, i) == '>' ? i + 1 - at : 0;
		}
	}
	return 0;
}
