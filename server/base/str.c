#include "base/str.h"

CampStr camp_str_trim(CampStr s) {
	size_t start = 0, end = s.len;

	while (start < end && camp_is_space((unsigned char)s.ptr[start]))
		start++;
	while (end > start && camp_is_space((unsigned char)s.ptr[end - 1]))
		end--;
	return camp_str_slice(s, start, end);
}

bool camp_str_letters_alike(const char *a, const char *b, size_t length) {
	for (size_t i = 0; i < length; i++)
		if (camp_to_lower(a[i]) != camp_to_lower(b[i]))
			return false;
	return true;
}

int camp_str_compare(CampStr a, CampStr b) {
	size_t common = a.len < b.len ? a.len : b.len;
	int order = common ? memcmp(a.ptr, b.ptr, common) : 0;

	return order ? order : (a.len > b.len) - (a.len < b.len);
}

bool camp_str_starts_with(CampStr s, CampStr prefix) {
	return s.len >= prefix.len && camp_str_equal(camp_str_slice(s, 0, prefix.len), prefix);
}

bool camp_str_ends_with(CampStr s, CampStr suffix) {
	return s.len >= suffix.len && camp_str_equal(camp_str_slice(s, s.len - suffix.len, s.len), suffix);
}

size_t camp_str_find(CampStr s, CampStr needle, size_t from) {
	if (from > s.len || needle.len > s.len - from)
		return SIZE_MAX;
	if (!needle.len)
		return from;
	while (needle.len <= s.len - from) {
		const char *hit = memchr(s.ptr + from, needle.ptr[0], s.len - from - needle.len + 1);

		if (!hit)
			break;
		from = (size_t)(hit - s.ptr);
		if (memcmp(hit, needle.ptr, needle.len) == 0)
			return from;
		from++;
	}
	return SIZE_MAX;
}

/* Mostly addresses and short texts are looked through: a call for each place of the first letter would cost more. */
size_t camp_str_find_ignoring_case(CampStr s, CampStr needle, size_t from) {
	if (from > s.len || needle.len > s.len - from)
		return SIZE_MAX;
	if (!needle.len)
		return from;
	for (; from <= s.len - needle.len; from++) {
		/* letters of either case, and a few signs, differ in this bit */
		if (((s.ptr[from] ^ needle.ptr[0]) & ~0x20) == 0 && camp_str_begins_alike(s.ptr + from, needle.ptr, needle.len))
			return from;
	}
	return SIZE_MAX;
}

bool camp_str_next_piece(CampStr *rest, char separator, CampStr *piece) {
	const char *hit;
	size_t length;

	if (!rest->ptr)
		return false;
	hit = memchr(rest->ptr, separator, rest->len);
	length = hit ? (size_t)(hit - rest->ptr) : rest->len;
	*piece = (CampStr){ rest->ptr, length };
	*rest = hit ? camp_str_slice(*rest, length + 1, rest->len) : (CampStr){ NULL, 0 };
	return true;
}

#define LONGEST_NEAR 63

static size_t smaller(size_t a, size_t b) {
	return a < b ? a : b;
}

/* The optimal string alignment distance, row by row; a swap looks two rows back. */
static size_t alignment_distance(CampStr a, CampStr b) {
	size_t rows[3][LONGEST_NEAR + 1];

	for (size_t j = 0; j <= b.len; j++)
		rows[0][j] = j;
	for (size_t i = 1; i <= a.len; i++) {
		size_t *row = rows[i % 3], *above = rows[(i + 2) % 3], *above2 = rows[(i + 1) % 3];
		char x = camp_to_lower(a.ptr[i - 1]);

		row[0] = i;
		for (size_t j = 1; j <= b.len; j++) {
			char y = camp_to_lower(b.ptr[j - 1]);

			row[j] = smaller(above[j - 1] + (x != y), smaller(above[j], row[j - 1]) + 1);
			if (i > 1 && j > 1 && x == camp_to_lower(b.ptr[j - 2]) && camp_to_lower(a.ptr[i - 2]) == y)
				row[j] = smaller(row[j], above2[j - 2] + 1);
		}
	}
	return rows[a.len % 3][b.len];
}

size_t camp_str_distance(CampStr a, CampStr b, size_t limit) {
	size_t distance;

	if (a.len > LONGEST_NEAR || b.len > LONGEST_NEAR)
		return limit + 1;
	distance = alignment_distance(a, b);
	return distance > limit ? limit + 1 : distance;
}

const char *camp_str_nearest(CampStr word, const char *(*choice)(size_t index)) {
	const char *nearest = NULL;
	size_t least = word.len > 4 ? 3 : 2; /* not near any more */

	for (size_t i = 0; choice(i); i++) {
		size_t distance = camp_str_distance(word, camp_str(choice(i)), least);

		if (distance < least) {
			least = distance;
			nearest = choice(i);
		}
	}
	return nearest;
}
