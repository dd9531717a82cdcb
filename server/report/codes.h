/* What providers call a cause, in one line for people. */
#ifndef CAMP_REPORT_CODES_H
#define CAMP_REPORT_CODES_H

#include "base/buf.h"
#include "campaign/finding.h"

/* Appends "Twilio 30924, 30896 · Zoom "Opt in message does not have brand"; can be resubmitted"; nothing without codes. */
void camp_print_codes(CampBuf *out, const CampCode *codes, size_t count);

#endif
