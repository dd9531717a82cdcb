#include "prose/character_reference.h"

#define LONGEST 10u /* "&#x10FFFF;" */

static const struct {
	const char *name;
	uint32_t character;
} names[] = {
	{ "amp", '&' },       { "lt", '<' },       { "gt", '>' },       { "quot", '"' },     { "apos", '\'' },
	{ "nbsp", 0xA0 },     { "copy", 0xA9 },    { "reg", 0xAE },     { "trade", 0x2122 }, { "lsquo", 0x2018 },
	{ "rsquo", 0x2019 },  { "ldquo", 0x201C }, { "rdquo", 0x201D }, { "ndash", 0x2013 }, { "mdash", 0x2014 },
	{ "hellip", 0x2026 }, { "bull", 0x2022 },
};

static uint32_t named(CampStr name) {
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (camp_str_equal(name, camp_str(names[i].name))) {
			return names[i].character;
		}
	}
	return 0;
}

static uint32_t digit_of(char c) {
	char lower = camp_to_lower(c);
	if (camp_is_digit((unsigned char)c)) {
		return (uint32_t)(c - '0');
	}
	return lower >= 'a' && lower <= 'f' ? (uint32_t)(lower - 'a') + 10 : 16;
}

/* What text holds no bytes for, a control or half of a pair, is no character; a tab and the end of a line are seen as a blank. */
static uint32_t visible(uint32_t number) {
	if (number == '\t' || number == '\n' || number == '\r') {
		return ' ';
	}
	bool control = number < ' ' || (number >= 0x7F && number < 0xA0);
	return control || number > 0x10FFFF || (number >= 0xD800 && number < 0xE000) ? 0 : number;
}

/* Of "8217" and "x2019"; 0 for what is no number. */
static uint32_t numbered(CampStr digits) {
	bool hexadecimal = digits.len > 0 && camp_to_lower(digits.ptr[0]) == 'x';
	uint32_t base = hexadecimal ? 16 : 10;
	uint32_t number = 0;
	for (size_t i = hexadecimal; i < digits.len; i++) {
		uint32_t digit = digit_of(digits.ptr[i]);
		if (digit >= base) {
			return 0;
		}
		number = number * base + digit;
	}
	return visible(number);
}

uint32_t camp_character_reference(CampStr text, size_t at, size_t *length) {
	CampStr rest = camp_str_slice(text, at, at + LONGEST);
	size_t end = camp_str_find(rest, CAMP_LIT(";"), 0);
	if (end == SIZE_MAX || end < 3 || rest.ptr[0] != '&') {
		return 0;
	}
	*length = end + 1;
	return rest.ptr[1] == '#' ? numbered(camp_str_slice(rest, 2, end)) : named(camp_str_slice(rest, 1, end));
}
