/*
 * Fingerprints: what makes a finding the same one after lines were added above it, so that a code-review service does not
 * report it as new. Made of the rule, the file's path as shown, the words of the first marked line and, where all of that
 * is there more than once, which one it is. The same on every machine and in every version.
 */
#ifndef CAMP_REPORT_FINGERPRINT_H
#define CAMP_REPORT_FINGERPRINT_H

#include "report/run.h"

/* The fingerprints of all findings of a run, in their order; free with camp_free. NULL when there are none. */
uint64_t *camp_fingerprints_new(const CampRun *run);

#endif
