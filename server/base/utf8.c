#include "base/utf8.h"

#include <string.h>

static bool is_continuation(unsigned char byte) {
	return (byte & 0xC0) == 0x80;
}

/* How many bytes a lead byte announces; 0 for one that cannot lead (continuations, C0, C1, F5 and above). */
static size_t announced_length(unsigned char lead) {
	if (lead < 0x80)
		return 1;
	if (lead < 0xC2)
		return 0;
	if (lead < 0xE0)
		return 2;
	if (lead < 0xF0)
		return 3;
	return lead < 0xF5 ? 4 : 0;
}

/* The second byte carries what rules out overlong forms, surrogates and values above U+10FFFF. */
static bool fits_second(unsigned char lead, unsigned char second) {
	switch (lead) {
	case 0xE0: return second >= 0xA0 && second <= 0xBF;
	case 0xED: return second >= 0x80 && second <= 0x9F;
	case 0xF0: return second >= 0x90 && second <= 0xBF;
	case 0xF4: return second >= 0x80 && second <= 0x8F;
	default: return is_continuation(second);
	}
}

/* The length of the well-formed sequence at `offset`, or 0. */
static size_t sequence_length(CampStr s, size_t offset) {
	const unsigned char *bytes = (const unsigned char *)s.ptr + offset;
	size_t length = announced_length(bytes[0]);

	if (!length || length > s.len - offset || (length > 1 && !fits_second(bytes[0], bytes[1])))
		return 0;
	for (size_t i = 2; i < length; i++)
		if (!is_continuation(bytes[i]))
			return 0;
	return length;
}

uint32_t camp_utf8_decode(CampStr s, size_t offset, size_t *length) {
	const unsigned char *bytes = (const unsigned char *)s.ptr + offset;
	size_t count = sequence_length(s, offset);
	uint32_t code_point;

	*length = count ? count : 1;
	if (!count)
		return CAMP_REPLACEMENT_CHARACTER;
	/* A lead byte of two to four spends one bit more than that on saying so. */
	code_point = count == 1 ? bytes[0] : bytes[0] & (0xFFu >> (count + 1));
	for (size_t i = 1; i < count; i++)
		code_point = code_point << 6 | (bytes[i] & 0x3F);
	return code_point;
}

size_t camp_utf8_encode(uint32_t code_point, char out[4]) {
	if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF))
		code_point = CAMP_REPLACEMENT_CHARACTER;
	if (code_point < 0x80) {
		out[0] = (char)code_point;
		return 1;
	}
	if (code_point < 0x800) {
		out[0] = (char)(0xC0 | code_point >> 6);
		out[1] = (char)(0x80 | (code_point & 0x3F));
		return 2;
	}
	if (code_point < 0x10000) {
		out[0] = (char)(0xE0 | code_point >> 12);
		out[1] = (char)(0x80 | (code_point >> 6 & 0x3F));
		out[2] = (char)(0x80 | (code_point & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | code_point >> 18);
	out[1] = (char)(0x80 | (code_point >> 12 & 0x3F));
	out[2] = (char)(0x80 | (code_point >> 6 & 0x3F));
	out[3] = (char)(0x80 | (code_point & 0x3F));
	return 4;
}

size_t camp_utf8_skip_ascii(CampStr s, size_t offset) {
	const uint64_t beyond_ascii = 0x8080808080808080u;
	uint64_t eight;

	for (; offset + sizeof eight <= s.len; offset += sizeof eight) {
		memcpy(&eight, s.ptr + offset, sizeof eight);
		if (eight & beyond_ascii)
			break;
	}
	while (offset < s.len && (unsigned char)s.ptr[offset] < 0x80)
		offset++;
	return offset;
}

size_t camp_utf8_first_invalid(CampStr s) {
	size_t offset = 0;

	while ((offset = camp_utf8_skip_ascii(s, offset)) < s.len) {
		size_t length = sequence_length(s, offset);

		if (!length)
			return offset;
		offset += length;
	}
	return s.len;
}

/* What is counted of a sequence, by its length; of ASCII, as most texts are, eight bytes are passed over at once. */
static size_t count_units(CampStr s, size_t units_of_four) {
	size_t count = 0;

	for (size_t offset = 0, length; offset < s.len; offset += length) {
		size_t ascii = camp_utf8_skip_ascii(s, offset) - offset;

		if (ascii > 0) {
			length = ascii;
			count += ascii;
		} else {
			camp_utf8_decode(s, offset, &length);
			count += length == 4 ? units_of_four : 1;
		}
	}
	return count;
}

size_t camp_utf8_count(CampStr s) {
	return count_units(s, 1);
}

size_t camp_utf16_count(CampStr s) {
	return count_units(s, 2);
}

size_t camp_utf8_floor(CampStr s, size_t offset) {
	size_t start = offset;

	if (offset >= s.len)
		return s.len;
	while (start > 0 && offset - start < 3 && is_continuation((unsigned char)s.ptr[start]))
		start--;
	return start + sequence_length(s, start) > offset ? start : offset;
}
