/*
 * How a text travels as SMS: GSM 03.38 7-bit with its extension table when every character is in it, UCS-2 (UTF-16)
 * otherwise; 160 or 70 units in a single message, 153 or 67 in each part of a longer one.
 */
#ifndef CAMP_PROSE_SMS_H
#define CAMP_PROSE_SMS_H

#include "campaign/types.h"

typedef enum CampSmsEncoding { CAMP_SMS_GSM7, CAMP_SMS_UCS2 } CampSmsEncoding;

typedef struct CampSms {
	CampSmsEncoding encoding;
	uint32_t units;     /* septets or UTF-16 code units */
	uint32_t segments;  /* 0 for an empty text; a character of two units is never cut in two by a part's end */
	uint32_t remaining; /* units left in the last segment; of an empty text, in the first that it would have */
	uint32_t culprit; /* the offset in bytes of the first character that is not in GSM 03.38; the length when all are */
} CampSms;

CampSms camp_sms_measure(CampStr text);
const char *camp_sms_encoding_name(CampSmsEncoding encoding); /* "GSM-7", "UCS-2" */

#endif
