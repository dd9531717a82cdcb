#include "report/plain.h"

#include "base/str.h"
#include "base/utf8.h"

typedef struct Range {
	uint32_t first;
	uint32_t last;
} Range;

static bool is_in(const Range *ranges, size_t count, uint32_t code_point) {
	for (size_t i = 0; i < count; i++)
		if (code_point >= ranges[i].first && code_point <= ranges[i].last)
			return true;
	return false;
}

#define IS_IN(ranges, code_point) is_in((ranges), sizeof(ranges) / sizeof *(ranges), (code_point))

bool camp_plain_hides(uint32_t code_point) {
	static const Range ranges[] = {
		{ 0x00, 0x1F },     { 0x7F, 0x9F },     /* controls: they drive the terminal */
		{ 0x061C, 0x061C }, { 0x200E, 0x200F }, /* marks that turn the direction of what follows */
		{ 0x200B, 0x200B }, { 0x2028, 0x202E },   { 0x2060, 0x206F }, { 0xFEFF, 0xFEFF },
		{ 0xFFF9, 0xFFFB }, { 0xE0000, 0xE007F }, { 0xFFFE, 0xFFFF }, /* no characters, and XML that holds them cannot be read */
	};

	return (code_point < ' ' || code_point > '~') && IS_IN(ranges, code_point);
}

/* Code points without weight when the runner compares strings by the rules of a culture, as .NET does unless told
 * otherwise: "#<ZWJ>#[" equals "##[" there. */
static bool is_weightless(uint32_t code_point) {
	static const Range ranges[] = {
		{ 0x00, 0x08 },     { 0x0E, 0x1F },     { 0x7F, 0x84 },     { 0x86, 0x9F },       { 0xAD, 0xAD },
		{ 0x034F, 0x034F }, { 0x061C, 0x061C }, { 0x115F, 0x1160 }, { 0x17B4, 0x17B5 },   { 0x180B, 0x180F },
		{ 0x200B, 0x200F }, { 0x202A, 0x202E }, { 0x2060, 0x206F }, { 0x3164, 0x3164 },   { 0xFE00, 0xFE0F },
		{ 0xFEFF, 0xFEFF }, { 0xFFA0, 0xFFA0 }, { 0xFFF0, 0xFFFD }, { 0x1D173, 0x1D17A }, { 0xE0000, 0xE0FFF },
	};

	return IS_IN(ranges, code_point);
}

static bool is_unicode_blank(uint32_t code_point) {
	static const Range ranges[] = {
		{ 0x09, 0x0D },     { 0x20, 0x20 },     { 0x85, 0x85 },     { 0xA0, 0xA0 },     { 0x1680, 0x1680 },
		{ 0x2000, 0x200A }, { 0x2028, 0x2029 }, { 0x202F, 0x202F }, { 0x205F, 0x205F }, { 0x3000, 0x3000 },
	};

	return IS_IN(ranges, code_point);
}

void camp_plain_add_code_point(CampBuf *out, CampStr text, size_t offset, size_t length) {
	size_t decoded;
	uint32_t code_point = camp_utf8_decode(text, offset, &decoded);

	if (code_point == CAMP_REPLACEMENT_CHARACTER && decoded == 1)
		camp_buf_printf(out, "<%02X>", (unsigned)(unsigned char)text.ptr[offset]);
	else if (camp_plain_hides(code_point))
		camp_buf_printf(out, "<U+%04X>", (unsigned)code_point);
	else
		camp_buf_add(out, camp_str_slice(text, offset, offset + length));
}

size_t camp_plain_run(CampStr text, size_t offset) {
	size_t end = offset;

	while (end < text.len && text.ptr[end] >= ' ' && text.ptr[end] <= '~')
		end++;
	return end - offset;
}

void camp_plain_add(CampBuf *out, CampStr text) {
	for (size_t offset = 0, length; offset < text.len; offset += length) {
		length = camp_plain_run(text, offset);
		if (length) {
			camp_buf_add(out, camp_str_slice(text, offset, offset + length));
			continue;
		}
		camp_utf8_decode(text, offset, &length);
		if (text.ptr[offset] == '\t')
			camp_buf_add_char(out, ' ');
		else
			camp_plain_add_code_point(out, text, offset, length);
	}
}

/* Where the two commands could begin, as a line is read from its start. */
typedef struct Guard {
	bool blank;      /* nothing but blanks so far */
	unsigned colons; /* of those two, seen behind the blanks */
	unsigned hashes; /* in a row, with nothing but letters behind them */
	bool word;       /* letters stand behind the hashes */
} Guard;

static void count_hashes(Guard *guard, uint32_t code_point) {
	if (code_point == '#') {
		guard->hashes = guard->word ? 1 : guard->hashes + 1;
		guard->word = false;
	} else {
		guard->word = guard->hashes > 0 && code_point <= '~' && camp_is_alpha((unsigned char)code_point);
		guard->hashes = guard->word ? guard->hashes : 0;
	}
}

/* Whether the next code point would complete a command, and so needs a backslash before it. */
static bool completes(Guard *guard, uint32_t code_point) {
	bool command = false;

	if (code_point == '\n' || code_point == '\r') {
		*guard = (Guard){ .blank = true };
		return false;
	}
	if ((code_point < ' ' || code_point > '~') && is_weightless(code_point))
		return false;
	if (code_point == ':' && (guard->blank || guard->colons == 1)) {
		guard->blank = false;
		command = ++guard->colons == 2;
	} else if (!guard->blank || !is_unicode_blank(code_point)) {
		guard->blank = false;
		guard->colons = 0;
	}
	command |= code_point == '[' && guard->hashes >= 2;
	count_hashes(guard, code_point);
	return command;
}

void camp_plain_guard(CampStr text, CampBuf *out) {
	Guard guard = { .blank = true };

	for (size_t offset = 0, length; offset < text.len; offset += length) {
		uint32_t code_point = camp_utf8_decode(text, offset, &length);

		if (completes(&guard, code_point)) {
			camp_buf_add_char(out, '\\');
			guard = (Guard){ .blank = false };
		}
		camp_buf_add(out, camp_str_slice(text, offset, offset + length));
	}
}

bool camp_plain_commands(CampStr text) {
	Guard guard = { .blank = true };

	for (size_t offset = 0, length; offset < text.len; offset += length)
		if (completes(&guard, camp_utf8_decode(text, offset, &length)))
			return true;
	return false;
}
