/*
 * Fingerprints: what makes a finding the same one after lines were added above it, so that a code-review service or a
 * baseline does not take it for a new one. Made of the rule, the file's path in its project, the words of the first marked
 * line, the field that the finding is about and, where all of that is there more than once, which one it is. The same on
 * every machine, from every folder and in every version.
 */
#ifndef CAMP_REPORT_FINGERPRINT_H
#define CAMP_REPORT_FINGERPRINT_H

#include "report/run.h"

/* Gives each of a run's findings, which are in order, its fingerprint. */
void camp_fingerprints_set(CampRunFinding *findings, size_t count);
/* The words of the first marked line, a view of the file's text. */
CampStr camp_fingerprint_words(const CampRunFinding *finding);

/* As reports write it: hexadecimal, and a NUL. */
typedef struct CampFingerprintText {
	char digits[17];
} CampFingerprintText;

CampFingerprintText camp_fingerprint_text(uint64_t fingerprint);

#endif
