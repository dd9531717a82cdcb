#include "prose/sms.h"

#include "base/utf8.h"

/* 3GPP TS 23.038, 6.2.1: the characters of the default alphabet beyond ASCII, by code point. The capital cedilla is
 * there, the small one is not. */
static const uint16_t gsm7_beyond_ascii[] = {
	0x00A1, 0x00A3, 0x00A4, 0x00A5, 0x00A7, 0x00BF, 0x00C4, 0x00C5, 0x00C6, 0x00C7, 0x00C9, 0x00D1, 0x00D6,
	0x00D8, 0x00DC, 0x00DF, 0x00E0, 0x00E4, 0x00E5, 0x00E6, 0x00E8, 0x00E9, 0x00EC, 0x00F1, 0x00F2, 0x00F6,
	0x00F8, 0x00F9, 0x00FC, 0x0393, 0x0394, 0x0398, 0x039B, 0x039E, 0x03A0, 0x03A3, 0x03A6, 0x03A8, 0x03A9,
};

/* Septets of an ASCII character: 1 in the default alphabet, 2 in its extension table (an escape and a code), 0 when in
 * neither, such as a tab or a backtick. */
static uint32_t ascii_septets(uint32_t c) {
	switch (c) {
	case '\n':
	case '\r': return 1;
	case '\f':
	case '[':
	case '\\':
	case ']':
	case '^':
	case '{':
	case '|':
	case '}':
	case '~': return 2;
	case '`': return 0;
	default: return c >= ' ' && c < 0x7F;
	}
}

static uint32_t gsm7_septets(uint32_t code_point) {
	if (code_point < 0x80)
		return ascii_septets(code_point);
	if (code_point == 0x20AC) /* the euro sign is in the extension table */
		return 2;
	for (size_t i = 0; i < sizeof gsm7_beyond_ascii / sizeof *gsm7_beyond_ascii; i++)
		if (gsm7_beyond_ascii[i] == code_point)
			return 1;
	return 0;
}

static uint32_t units_of(uint32_t code_point, CampSmsEncoding encoding) {
	if (encoding == CAMP_SMS_GSM7)
		return gsm7_septets(code_point);
	return code_point >= 0x10000 ? 2 : 1;
}

static uint32_t find_culprit(CampStr text) {
	size_t offset = 0, length;

	for (; offset < text.len; offset += length)
		if (!gsm7_septets(camp_utf8_decode(text, offset, &length)))
			break;
	return (uint32_t)offset;
}

/* Parts are filled one after the other: a character of two units is never cut in two, so a part may end one short. */
static void count_parts(CampStr text, CampSms *sms, uint32_t part_size) {
	uint32_t used = part_size;
	size_t length;

	for (size_t offset = 0; offset < text.len; offset += length) {
		uint32_t units = units_of(camp_utf8_decode(text, offset, &length), sms->encoding);

		if (used + units > part_size) {
			sms->segments++;
			used = 0;
		}
		used += units;
	}
	sms->remaining = part_size - used;
}

CampSms camp_sms_measure(CampStr text) {
	CampSms sms = { .culprit = find_culprit(text) };
	uint32_t single, part;
	size_t length;

	sms.encoding = sms.culprit == text.len ? CAMP_SMS_GSM7 : CAMP_SMS_UCS2;
	single = sms.encoding == CAMP_SMS_GSM7 ? 160 : 70;
	part = sms.encoding == CAMP_SMS_GSM7 ? 153 : 67;
	for (size_t offset = 0; offset < text.len; offset += length)
		sms.units += units_of(camp_utf8_decode(text, offset, &length), sms.encoding);
	if (sms.units > single) {
		count_parts(text, &sms, part);
	} else {
		sms.segments = sms.units > 0;
		sms.remaining = single - sms.units;
	}
	return sms;
}

const char *camp_sms_encoding_name(CampSmsEncoding encoding) {
	return encoding == CAMP_SMS_GSM7 ? "GSM-7" : "UCS-2";
}
