/*
 * Views of bytes: compare, search, trim. Nothing here allocates, and nothing depends on the locale: letters, digits
 * and blanks are those of ASCII, every other byte is left alone.
 */
#ifndef CAMP_BASE_STR_H
#define CAMP_BASE_STR_H

#include "base/eight.h"
#include "campaign/types.h"

#include <string.h>

/* A view of a string literal, usable in static initialisers: CAMP_LIT("x"). */
#define CAMP_LIT(literal) ((CampStr){ "" literal, sizeof(literal) - 1 })
/* For printf: `"%.*s", CAMP_FMT(view)`. */
#define CAMP_FMT(view) (int)(view).len, (view).ptr ? (view).ptr : ""

static inline CampStr camp_str(const char *c_string) {
	return (CampStr){ c_string, c_string ? strlen(c_string) : 0 };
}
static inline CampStr camp_str_of(const char *ptr, size_t len) {
	return (CampStr){ ptr, len };
}
/* The bytes [start, end) of `s`; both ends are clamped into it. */
static inline CampStr camp_str_slice(CampStr s, size_t start, size_t end) {
	end = end < s.len ? end : s.len;
	start = start < end ? start : end;
	return (CampStr){ start ? s.ptr + start : s.ptr, end - start };
}
CampStr camp_str_trim(CampStr s); /* without blanks and line ends at both ends */

/* Most names that are compared differ in length or in the first byte: they are told apart where they are asked about. The
 * length is `b`'s, which mostly is a literal: a few bytes are compared without a call then. */
static inline bool camp_str_equal(CampStr a, CampStr b) {
	return a.len == b.len && (!b.len || (a.ptr[0] == b.ptr[0] && memcmp(a.ptr, b.ptr, b.len) == 0));
}
/* Whether the view is this word, which is not empty: how long that is, is only asked where it begins alike. */
static inline bool camp_str_is(CampStr s, const char *word) {
	return s.len > 0 && s.ptr[0] == word[0] && camp_str_equal(s, camp_str(word));
}
bool camp_str_letters_alike(const char *a, const char *b, size_t length); /* so many bytes, ignoring case */
/* The same. Those who ask mostly know the first letter to be alike: the last one tells apart, without a call, what differs. */
static inline bool camp_str_begins_alike(const char *a, const char *b, size_t length) {
	return !length || (((a[length - 1] ^ b[length - 1]) & ~0x20) == 0 && camp_str_letters_alike(a, b, length));
}
static inline bool camp_str_equal_ignoring_case(CampStr a, CampStr b) {
	return a.len == b.len && camp_str_begins_alike(a.ptr, b.ptr, b.len);
}
static inline bool camp_str_starts_with_ignoring_case(CampStr s, CampStr prefix) {
	return s.len >= prefix.len && camp_str_begins_alike(s.ptr, prefix.ptr, prefix.len);
}
static inline bool camp_str_ends_with_ignoring_case(CampStr s, CampStr suffix) {
	return s.len >= suffix.len && camp_str_equal_ignoring_case(camp_str_slice(s, s.len - suffix.len, s.len), suffix);
}
int camp_str_compare(CampStr a, CampStr b); /* by bytes; <0, 0, >0 */
bool camp_str_starts_with(CampStr s, CampStr prefix);
bool camp_str_ends_with(CampStr s, CampStr suffix);
/* The offset of the first `needle` at or after `from`, or SIZE_MAX when there is none. */
size_t camp_str_find(CampStr s, CampStr needle, size_t from);
size_t camp_str_find_ignoring_case(CampStr s, CampStr needle, size_t from);

/* Cuts the next piece before `separator` off the front of `*rest` into `*piece`. False when nothing is left.
 * "a,b" gives "a" and "b"; "a," gives "a" and "". */
bool camp_str_next_piece(CampStr *rest, char separator, CampStr *piece);

/* How many single-byte edits (insert, delete, replace, swap of neighbours) part `a` from `b`, ignoring case; any
 * number above `limit` is given as limit + 1. For "did you mean". Views longer than 63 bytes are never near. */
size_t camp_str_distance(CampStr a, CampStr b, size_t limit);
/* The nearest to `word` of what `choice` gives, one after another and then NULL; NULL when none is near. */
const char *camp_str_nearest(CampStr word, const char *(*choice)(size_t index));

static inline bool camp_is_blank(unsigned char c) {
	return c == ' ' || c == '\t';
}
static inline bool camp_is_space(unsigned char c) {
	return c == ' ' || (c >= '\t' && c <= '\r');
}
static inline bool camp_is_digit(unsigned char c) {
	return c >= '0' && c <= '9';
}
static inline bool camp_is_upper(unsigned char c) {
	return c >= 'A' && c <= 'Z';
}
static inline bool camp_is_lower(unsigned char c) {
	return c >= 'a' && c <= 'z';
}
static inline bool camp_is_alpha(unsigned char c) {
	return camp_is_upper(c) || camp_is_lower(c);
}
static inline char camp_to_lower(char c) {
	return camp_is_upper((unsigned char)c) ? (char)(c + ('a' - 'A')) : c;
}

#endif
