#include "prose/letters.h"

#include "base/str.h"
#include "prose/character_reference.h"

/* U+00C0 to U+00FF without their accents; a blank where there is no base letter. */
static const char latin[] = "AAAAAAACEEEEIIIIDNOOOOO OUUUUYTsaaaaaaaceeeeiiiidnooooo ouuuuyty";

static int general_punctuation(uint32_t c) {
	if (c <= 0x200A || c == 0x202F || c == 0x205F) {
		return ' ';
	}
	if (c <= 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F)) {
		return CAMP_LETTER_NOTHING;
	}
	switch (c) {
	case 0x2010:
	case 0x2011:
	case 0x2012:
	case 0x2013: return '-';
	case 0x2014:
	case 0x2015: return CAMP_LETTER_LONG_DASH;
	case 0x2018:
	case 0x2019:
	case 0x201A:
	case 0x201B:
	case 0x2032: return '\'';
	case 0x201C:
	case 0x201D:
	case 0x201E:
	case 0x201F:
	case 0x2033: return '"';
	case 0x2022:
	case 0x2023:
	case 0x2043: return CAMP_LETTER_BULLET;
	case 0x2026: return '.';
	case 0x2028:
	case 0x2029: return '\n';
	default: return CAMP_LETTER_SYMBOL;
	}
}

static int fold(uint32_t c) {
	if (c >= 0xC0 && c <= 0xFF) {
		return latin[c - 0xC0] == ' ' ? CAMP_LETTER_SYMBOL : latin[c - 0xC0];
	}
	if (c >= 0x2000 && c <= 0x206F) {
		return general_punctuation(c);
	}
	if (c >= 0xFF01 && c <= 0xFF5E) {
		return (int)(c - 0xFF01 + '!'); /* full-width forms */
	}
	if ((c >= 0x300 && c <= 0x36F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || c == 0xAD) {
		return CAMP_LETTER_NOTHING;
	}
	switch (c) {
	case 0xA0:
	case 0x3000: return ' ';
	case 0xAB:
	case 0xBB: return '"';
	case 0xB4:
	case 0x2BC: return '\'';
	case 0xB7:
	case 0x25CF:
	case 0x25E6:
	case 0x25AA:
	case 0x25A0:
	case 0x2219: return CAMP_LETTER_BULLET;
	case 0x2212: return '-';
	default: break;
	}
	return c >= 0x100 && (c < 0x2000 || (c >= 0x2C00 && c < 0xD800)) ? CAMP_LETTER_OTHER : CAMP_LETTER_SYMBOL;
}

/* A code point below 0x80 is the character itself. */
static int letter_of(uint32_t code_point) {
	return code_point < 0x80 ? (int)code_point : fold(code_point);
}

/* The four digits of "\u2019", of which `at` is the backslash; 0 when they do not stand there. */
static uint32_t escaped_code_point(CampStr text, size_t at) {
	uint32_t code_point = 0;

	if (at + 6 > text.len)
		return 0;
	for (size_t i = at + 2; i < at + 6; i++) {
		char c = camp_to_lower(text.ptr[i]);
		if (!camp_is_digit((unsigned char)c) && (c < 'a' || c > 'f'))
			return 0;
		code_point = code_point * 16 + (uint32_t)(camp_is_digit((unsigned char)c) ? c - '0' : c - 'a' + 10);
	}
	return code_point;
}

/* A text that was copied out of code: "We\'re back.\nReply STOP". Any other backslash is a mark like others. */
static int escaped_letter(CampStr text, size_t at, size_t *length) {
	uint32_t code_point;

	if (at + 1 == text.len)
		return '\\';
	*length = 2;
	switch (text.ptr[at + 1]) {
	case 'n': return '\n';
	case 'r':
	case 't': return ' ';
	case '\'':
	case '"': return text.ptr[at + 1];
	case 'u':
		code_point = escaped_code_point(text, at);
		if (code_point > CAMP_LETTER_LONG_DASH) {
			*length = 6;
			return letter_of(code_point);
		}
		break;
	default: break;
	}
	*length = 1;
	return '\\';
}

int camp_letter_folded(CampStr text, size_t at, size_t *length) {
	unsigned char c = (unsigned char)text.ptr[at];
	*length = 1;
	if (c == '&') {
		size_t whole;
		uint32_t code_point = camp_character_reference(text, at, &whole);
		*length = code_point ? whole : 1;
		return code_point ? letter_of(code_point) : c;
	}
	if (c == '\\') {
		return escaped_letter(text, at, length);
	}
	if (c <= CAMP_LETTER_LONG_DASH) {
		return CAMP_LETTER_NOTHING; /* a control character, which nobody sees */
	}
	if (c < 0x80) {
		return c == '`' ? '\'' : c;
	}
	uint32_t code_point = camp_utf8_decode(text, at, length);
	return fold(code_point);
}
