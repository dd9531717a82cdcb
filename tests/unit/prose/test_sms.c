#include "base/utf8.h"
#include "prose/sms.h"
#include "tests/support/unit.h"

#define EMOJI "\xF0\x9F\x98\x80"
#define CYRILLIC "\xD0\x96"

/* `count` times `piece`. */
static void repeat(CampBuf *out, const char *piece, int count) {
	for (int i = 0; i < count; i++)
		camp_buf_add_c(out, piece);
}

/* Measures `lead`, then `count` times `piece`, then `tail`. */
static CampSms measure(const char *lead, const char *piece, int count, const char *tail) {
	CampBuf text;
	CampSms sms;

	camp_buf_init(&text, CAMP_BUF_MAX);
	camp_buf_add_c(&text, lead);
	repeat(&text, piece, count);
	camp_buf_add_c(&text, tail);
	sms = camp_sms_measure(camp_buf_str(&text));
	camp_buf_release(&text);
	return sms;
}

static void expect(CampSms sms, CampSmsEncoding encoding, uint32_t units, uint32_t segments, uint32_t remaining) {
	assert_int_equal(sms.encoding, encoding);
	assert_int_equal(sms.units, units);
	assert_int_equal(sms.segments, segments);
	assert_int_equal(sms.remaining, remaining);
}

/* The table of 3GPP TS 23.038 as a handset's developer would copy it, septet by septet; 0x1B is the escape. */
static const uint32_t default_alphabet[128] = {
	'@',   0xA3, '$',   0xA5,  0xE8,  0xE9,  0xF9,  0xEC,  0xF2,  0xC7,  '\n',  0xD8, 0xF8, '\r', 0xC5, 0xE5,
	0x394, '_',  0x3A6, 0x393, 0x39B, 0x3A9, 0x3A0, 0x3A8, 0x3A3, 0x398, 0x39E, 0x1B, 0xC6, 0xE6, 0xDF, 0xC9,
	' ',   '!',  '"',   '#',   0xA4,  '%',   '&',   '\'',  '(',   ')',   '*',   '+',  ',',  '-',  '.',  '/',
	'0',   '1',  '2',   '3',   '4',   '5',   '6',   '7',   '8',   '9',   ':',   ';',  '<',  '=',  '>',  '?',
	0xA1,  'A',  'B',   'C',   'D',   'E',   'F',   'G',   'H',   'I',   'J',   'K',  'L',  'M',  'N',  'O',
	'P',   'Q',  'R',   'S',   'T',   'U',   'V',   'W',   'X',   'Y',   'Z',   0xC4, 0xD6, 0xD1, 0xDC, 0xA7,
	0xBF,  'a',  'b',   'c',   'd',   'e',   'f',   'g',   'h',   'i',   'j',   'k',  'l',  'm',  'n',  'o',
	'p',   'q',  'r',   's',   't',   'u',   'v',   'w',   'x',   'y',   'z',   0xE4, 0xF6, 0xF1, 0xFC, 0xE0,
};
static const uint32_t extension_table[] = { '\f', '^', '{', '}', '\\', '[', '~', ']', '|', 0x20AC };

static uint32_t expected_septets(uint32_t code_point) {
	for (size_t i = 0; i < sizeof extension_table / sizeof *extension_table; i++)
		if (extension_table[i] == code_point)
			return 2;
	for (size_t i = 0; i < 128; i++)
		if (default_alphabet[i] == code_point && code_point != 0x1B)
			return 1;
	return 0;
}

static void every_character_is_in_its_table(void **state) {
	(void)state;
	for (uint32_t code_point = 0; code_point <= 0x10FFFF; code_point++) {
		uint32_t septets = expected_septets(code_point);
		char bytes[4];
		CampStr text;
		CampSms sms;

		if (code_point >= 0xD800 && code_point <= 0xDFFF)
			continue;
		text = camp_str_of(bytes, camp_utf8_encode(code_point, bytes));
		sms = camp_sms_measure(text);
		if (sms.encoding != (septets ? CAMP_SMS_GSM7 : CAMP_SMS_UCS2) || sms.culprit != (septets ? text.len : 0))
			fail_msg("U+%04X", code_point);
		if (sms.units != (septets ? septets : code_point > 0xFFFF ? 2 : 1))
			fail_msg("U+%04X", code_point);
	}
}

static void gsm7_segments(void **state) {
	(void)state;
	expect(measure("", "", 0, ""), CAMP_SMS_GSM7, 0, 0, 160);
	expect(measure("", "a", 1, ""), CAMP_SMS_GSM7, 1, 1, 159);
	expect(measure("", "a", 160, ""), CAMP_SMS_GSM7, 160, 1, 0);
	expect(measure("", "a", 161, ""), CAMP_SMS_GSM7, 161, 2, 145);
	expect(measure("", "a", 306, ""), CAMP_SMS_GSM7, 306, 2, 0);
	expect(measure("", "a", 307, ""), CAMP_SMS_GSM7, 307, 3, 152);
	expect(measure("", "a", 459, ""), CAMP_SMS_GSM7, 459, 3, 0);
	/* The euro sign takes two; eighty of them fill a message. */
	expect(measure("", "\xE2\x82\xAC", 80, ""), CAMP_SMS_GSM7, 160, 1, 0);
	expect(measure("", "\xE2\x82\xAC", 80, "a"), CAMP_SMS_GSM7, 161, 2, 144);
	/* Two septets do not fit the last one of a part: each part of 153 holds 76 brackets and wastes one. */
	expect(measure("", "[", 152, ""), CAMP_SMS_GSM7, 304, 2, 1);
	expect(measure("", "[", 153, ""), CAMP_SMS_GSM7, 306, 3, 151);
	expect(measure("a", "[", 152, "a"), CAMP_SMS_GSM7, 306, 2, 0);
}

static void ucs2_segments(void **state) {
	(void)state;
	expect(measure("", CYRILLIC, 70, ""), CAMP_SMS_UCS2, 70, 1, 0);
	expect(measure("", CYRILLIC, 71, ""), CAMP_SMS_UCS2, 71, 2, 63);
	expect(measure("", CYRILLIC, 134, ""), CAMP_SMS_UCS2, 134, 2, 0);
	expect(measure("", CYRILLIC, 135, ""), CAMP_SMS_UCS2, 135, 3, 66);
	/* An emoji is two units, and makes 160 letters into three parts. */
	expect(measure("", EMOJI, 35, ""), CAMP_SMS_UCS2, 70, 1, 0);
	expect(measure("", EMOJI, 35, "a"), CAMP_SMS_UCS2, 71, 2, 62);
	expect(measure(EMOJI, "a", 158, ""), CAMP_SMS_UCS2, 160, 3, 41);
	/* A pair of surrogates stays together: 33 emoji to a part. */
	expect(measure("", EMOJI, 66, ""), CAMP_SMS_UCS2, 132, 2, 1);
	expect(measure("", EMOJI, 67, ""), CAMP_SMS_UCS2, 134, 3, 65);
	expect(measure("a", EMOJI, 66, "a"), CAMP_SMS_UCS2, 134, 2, 0);
}

static void the_culprit_is_the_first_that_does_not_fit(void **state) {
	(void)state;
	assert_int_equal(camp_sms_measure(CAMP_LIT("don\xE2\x80\x99t " EMOJI)).culprit, 3);
	assert_int_equal(camp_sms_measure(CAMP_LIT("don't")).culprit, 5);
	assert_int_equal(camp_sms_measure(CAMP_LIT("a\tb")).culprit, 1);
	/* The two cedillas, and a stray byte. */
	assert_int_equal(camp_sms_measure(CAMP_LIT("\xC3\x87\xC3\xA7")).culprit, 2);
	assert_int_equal(camp_sms_measure(CAMP_LIT("ab\xFF")).culprit, 2);
	assert_int_equal(camp_sms_measure((CampStr){ NULL, 0 }).culprit, 0);
	assert_string_equal(camp_sms_encoding_name(CAMP_SMS_GSM7), "GSM-7");
	assert_string_equal(camp_sms_encoding_name(CAMP_SMS_UCS2), "UCS-2");
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_character_is_in_its_table),
		cmocka_unit_test(gsm7_segments),
		cmocka_unit_test(ucs2_segments),
		cmocka_unit_test(the_culprit_is_the_first_that_does_not_fit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
