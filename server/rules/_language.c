#include "rules/_language.h"

/* The bytes of the emoji at `at`, 0: there is none. `within`: what joins two of them counts as well. */
static size_t emoji_length(CampStr text, size_t at, bool within) {
	CampStr rest = camp_str_slice(text, at, text.len);
	unsigned char a = (unsigned char)text.ptr[at];
	unsigned char b = at + 2 < text.len ? (unsigned char)text.ptr[at + 1] : 0;

	if (a == 0xF0 && b == 0x9F && at + 4 <= text.len)
		return 4;
	if (a == 0xE2 && b >= 0x98 && b <= 0x9E)
		return 3;
	/* "1" in a key: the picture is what stands behind the digit */
	if (camp_str_starts_with(rest, CAMP_LIT("\xE2\x83\xA3")))
		return 3;
	if (camp_str_starts_with(rest, CAMP_LIT("\xEF\xB8\x8F\xE2\x83\xA3")))
		return 6;
	return within && ((a == 0xEF && b == 0xB8) || (a == 0xE2 && b == 0x80 && text.ptr[at + 2] == '\x8D')) ? 3 : 0;
}

bool camp_rules_next_emoji(CampStr text, size_t *at, size_t *end) {
	size_t length;

	for (; (*at = camp_utf8_skip_ascii(text, *at)) < text.len; ++*at) {
		length = emoji_length(text, *at, false);
		for (*end = *at; length > 0; length = *end < text.len ? emoji_length(text, *end, true) : 0)
			*end += length;
		if (*end > *at)
			return true;
	}
	return false;
}
