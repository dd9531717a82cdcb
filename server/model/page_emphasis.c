#include "model/page_emphasis.h"

#include "base/str.h"
#include "base/utf8.h"

void camp_delimiters_init(CampDelimiters *delimiters) {
	*delimiters = (CampDelimiters){ .last = CAMP_NO_DELIMITER };
}

void camp_delimiters_release(CampDelimiters *delimiters) {
	camp_vec_release(&delimiters->all);
}

typedef enum Character { BLANK, PUNCTUATION, LETTER } Character;

/* Of all punctuation beyond ASCII, that which texts are set with: quotation marks, dashes and the like. */
static Character kind_of(uint32_t c) {
	bool letter = c < 0x80 && (camp_is_alpha((unsigned char)c) || camp_is_digit((unsigned char)c));
	if (c == 0 || (c < 0x80 && camp_is_space((unsigned char)c)) || c == 0xA0) {
		return BLANK;
	}
	bool ascii = c < 0x80 && !letter;
	bool general = (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205E) || (c >= 0x3001 && c <= 0x3003);
	bool latin = c == 0xA1 || c == 0xA7 || c == 0xAB || c == 0xB6 || c == 0xB7 || c == 0xBB || c == 0xBF;
	return ascii || general || latin ? PUNCTUATION : LETTER;
}

static Character kind_before(CampStr text, uint32_t at) {
	uint32_t start = at;
	size_t length;
	do {
		start -= start > 0;
	} while (start > 0 && ((unsigned char)text.ptr[start] & 0xC0) == 0x80);
	return at == 0 ? BLANK : kind_of(camp_utf8_decode(text, start, &length));
}

static Character kind_behind(CampStr text, uint32_t at) {
	size_t length;
	return at >= text.len ? BLANK : kind_of(camp_utf8_decode(text, at, &length));
}

uint32_t camp_delimiters_add(CampDelimiters *delimiters, CampStr text, uint32_t at) {
	uint32_t end = at;
	while (end < text.len && text.ptr[end] == text.ptr[at]) {
		end++;
	}
	Character before = kind_before(text, at);
	Character behind = kind_behind(text, end);
	bool left = behind != BLANK && (behind != PUNCTUATION || before != LETTER);
	bool right = before != BLANK && (before != PUNCTUATION || behind != LETTER);
	bool within_words = text.ptr[at] == '*';
	size_t index = delimiters->all.count;
	CampDelimiter run = {
		.start = at,
		.length = end - at,
		.whole = end - at,
		.mark = text.ptr[at],
		.opens = left && (within_words || !right || before == PUNCTUATION),
		.closes = right && (within_words || !left || behind == PUNCTUATION),
		.before = delimiters->last,
		.after = CAMP_NO_DELIMITER,
	};
	camp_vec_push(&delimiters->all, run);
	if (delimiters->last != CAMP_NO_DELIMITER) {
		delimiters->all.items[delimiters->last].after = index;
	}
	delimiters->last = index;
	return end;
}

static void drop(CampDelimiters *delimiters, size_t index) {
	CampDelimiter *run = &delimiters->all.items[index];
	if (run->before != CAMP_NO_DELIMITER) {
		delimiters->all.items[run->before].after = run->after;
	}
	if (run->after != CAMP_NO_DELIMITER) {
		delimiters->all.items[run->after].before = run->before;
	} else {
		delimiters->last = run->before;
	}
}

/* Of runs that may not open what this one closes there are so many kinds; one below which none was found is not looked for
 * again. */
#define CLASSES 12

static size_t class_of(const CampDelimiter *closer) {
	return (closer->mark == '_' ? 6 : 0) + (closer->opens ? 3 : 0) + closer->whole % 3;
}

static bool fits(const CampDelimiter *opener, const CampDelimiter *closer) {
	bool either = opener->closes || closer->opens;
	bool odd = either && (opener->whole + closer->whole) % 3 == 0 && (opener->whole % 3 != 0 || closer->whole % 3 != 0);
	return opener->mark == closer->mark && opener->opens && !odd;
}

/* The run that the closer closes, above `bottom`, an index below which nothing counts; or none. */
static size_t opener_of(const CampDelimiters *delimiters, size_t closer, size_t bottom) {
	const CampDelimiter *runs = delimiters->all.items;
	size_t at = runs[closer].before;
	while (at != CAMP_NO_DELIMITER && at >= bottom && !fits(&runs[at], &runs[closer])) {
		at = runs[at].before;
	}
	return at != CAMP_NO_DELIMITER && at >= bottom ? at : CAMP_NO_DELIMITER;
}

static void add(CampLooks *looks, CampLookKind kind, uint32_t start, uint32_t end) {
	if (start < end) {
		camp_vec_push(looks, (CampLook){ .span = { start, end }, .kind = kind });
	}
}

static void emphasise(CampDelimiters *delimiters, size_t opener, size_t closer, CampLooks *looks) {
	CampDelimiter *from = &delimiters->all.items[opener];
	CampDelimiter *to = &delimiters->all.items[closer];
	uint32_t used = from->length >= 2 && to->length >= 2 ? 2 : 1;
	while (from->after != closer) {
		drop(delimiters, from->after);
	}
	from->length -= used;
	uint32_t start = from->start + from->length;
	add(looks, CAMP_LOOK_HIDDEN, start, start + used);
	add(looks, used == 2 ? CAMP_LOOK_STRONG : CAMP_LOOK_EMPHASIS, start + used, to->start);
	add(looks, CAMP_LOOK_HIDDEN, to->start, to->start + used);
	to->start += used;
	to->length -= used;
	if (from->length == 0) {
		drop(delimiters, opener);
	}
}

/* The first from `first` on that still counts. */
static size_t first_from(const CampDelimiters *delimiters, size_t first) {
	size_t found = CAMP_NO_DELIMITER;
	for (size_t at = delimiters->last; at != CAMP_NO_DELIMITER && at >= first; at = delimiters->all.items[at].before) {
		found = at;
	}
	return found;
}

void camp_delimiters_pair(CampDelimiters *delimiters, size_t first, CampLooks *looks) {
	size_t bottoms[CLASSES];
	size_t closer = first_from(delimiters, first);
	for (size_t i = 0; i < CLASSES; i++) {
		bottoms[i] = first;
	}
	while (closer != CAMP_NO_DELIMITER) {
		CampDelimiter *run = &delimiters->all.items[closer];
		size_t opener = run->closes ? opener_of(delimiters, closer, bottoms[class_of(run)]) : CAMP_NO_DELIMITER;
		if (opener != CAMP_NO_DELIMITER) {
			emphasise(delimiters, opener, closer, looks);
			if (run->length > 0) {
				continue;
			}
			drop(delimiters, closer);
		} else if (run->closes) {
			bottoms[class_of(run)] = closer;
			if (!run->opens) {
				drop(delimiters, closer);
			}
		}
		closer = run->after;
	}
	while (delimiters->last != CAMP_NO_DELIMITER && delimiters->last >= first) {
		drop(delimiters, delimiters->last);
	}
}
