/*
 * HTML by its tags alone. An HTML5 parser mends what is not closed, and a page that leaves thousands of tags open makes
 * it work for minutes on a few kilobytes; such a page is read here, in one pass: words, with tags left out.
 */
#include "model/page.h"

#include "base/str.h"

/* What the parser may have to look at: tags times the most of them that are open, and attributes times attributes of
 * each tag. Pages that people write stay far below. */
#define CAMP_MOST_OPEN_TIMES_TAGS ((size_t)2000000)
#define CAMP_MOST_ATTRIBUTE_PAIRS ((size_t)50000000)
#define CAMP_TAG_NAMES 64

typedef struct Tag {
	CampStr name;
	bool closing;
	size_t attributes; /* at most so many */
	size_t end;
} Tag;

static bool is_among(CampStr name, const char *const *names) {
	for (; *names; names++) {
		if (camp_str_equal_ignoring_case(name, camp_str(*names))) {
			return true;
		}
	}
	return false;
}

/* Elements that are never open: they have no content, or the next one closes them. Not all of them inside of drawings
 * and formulas, where an HTML element is just a name. */
static bool is_never_open(CampStr name, bool foreign) {
	static const char *const anywhere[] = { "br", "img", "p", "li", "dt", "dd", "hr", "meta", NULL };
	static const char *const in_html[] = { "td",    "th",   "tr",  "tbody", "thead",  "option",
		                                   "input", "link", "wbr", "col",   "source", NULL };

	return is_among(name, anywhere) || (!foreign && is_among(name, in_html));
}

static bool is_foreign(CampStr name) {
	static const char *const names[] = { "svg", "math", NULL };

	return is_among(name, names);
}

/* The tag that begins at `at`, if one does. */
static bool read_tag(CampStr source, size_t at, Tag *tag) {
	size_t from = at + 1;
	if (source.ptr[at] != '<' || from >= source.len) {
		return false;
	}
	*tag = (Tag){ .closing = source.ptr[from] == '/' };
	from += tag->closing;
	size_t end = from;
	while (end < source.len &&
	       (camp_is_alpha((unsigned char)source.ptr[end]) || camp_is_digit((unsigned char)source.ptr[end]))) {
		end++;
	}
	tag->name = camp_str_slice(source, from, end);
	if (tag->name.len == 0 || !camp_is_alpha((unsigned char)source.ptr[from])) {
		return false;
	}
	for (; end < source.len && source.ptr[end] != '>'; end++) {
		tag->attributes += source.ptr[end] == '=' || source.ptr[end] == '/' ||
		                   camp_is_space((unsigned char)source.ptr[end]);
	}
	tag->end = end < source.len ? end + 1 : end;
	return true;
}

/* How many tags of each name are open. Names beyond the table's room are never closed. */
typedef struct Open {
	CampStr names[CAMP_TAG_NAMES];
	size_t counts[CAMP_TAG_NAMES];
	size_t name_count;
	size_t now;
	size_t most;
} Open;

static void count_tag(Open *open, const Tag *tag) {
	size_t i = 0;
	while (i < open->name_count && !camp_str_equal_ignoring_case(open->names[i], tag->name)) {
		i++;
	}
	if (i == open->name_count && i < CAMP_TAG_NAMES) {
		open->names[open->name_count++] = tag->name;
	}
	if (!tag->closing) {
		open->now++;
		open->counts[i < CAMP_TAG_NAMES ? i : 0] += i < CAMP_TAG_NAMES;
	} else if (i < CAMP_TAG_NAMES && open->counts[i] > 0) {
		open->now--;
		open->counts[i]--;
	}
	open->most = open->now > open->most ? open->now : open->most;
}

bool camp_page_is_tame(CampStr source) {
	Open open = { .now = 0 };
	size_t tags = 0;
	size_t pairs = 0;
	bool foreign = false;
	for (size_t at = 0; at < source.len; at++) {
		Tag tag;
		if (!read_tag(source, at, &tag)) {
			continue;
		}
		tags++;
		pairs += tag.attributes * tag.attributes;
		foreign |= is_foreign(tag.name);
		if (!is_never_open(tag.name, foreign)) {
			count_tag(&open, &tag);
		}
		if (pairs > CAMP_MOST_ATTRIBUTE_PAIRS || open.most * tags > CAMP_MOST_OPEN_TIMES_TAGS) {
			return false;
		}
		at = tag.end - 1;
	}
	return true;
}

static bool is_unseen(CampStr name) {
	return camp_str_equal_ignoring_case(name, CAMP_LIT("script")) ||
	       camp_str_equal_ignoring_case(name, CAMP_LIT("style"));
}

/* Behind the end of a script or style. */
static size_t skip_unseen(CampStr source, const Tag *tag) {
	CampStr closing = camp_str_equal_ignoring_case(tag->name, CAMP_LIT("script")) ? CAMP_LIT("</script")
	                                                                              : CAMP_LIT("</style");
	size_t found = camp_str_find_ignoring_case(source, closing, tag->end);
	return found == SIZE_MAX ? source.len : found;
}

void camp_page_read_words(CampPageWriter *writer, CampStr source) {
	for (size_t at = 0; at < source.len;) {
		Tag tag;
		if (read_tag(source, at, &tag)) {
			camp_page_break(writer, (uint32_t)at);
			at = !tag.closing && is_unseen(tag.name) ? skip_unseen(source, &tag) : tag.end;
			continue;
		}
		size_t end = at;
		bool blank = camp_is_space((unsigned char)source.ptr[at]);
		do {
			end++;
		} while (end < source.len && source.ptr[end] != '<' && camp_is_space((unsigned char)source.ptr[end]) == blank);
		CampStr text = camp_str_slice(source, at, end);
		camp_page_write(writer, blank ? CAMP_LIT(" ") : text, (uint32_t)at, (uint32_t)text.len, blank);
		at = end;
	}
}
