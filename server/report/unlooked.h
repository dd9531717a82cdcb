/* Of what providers look at, the parts that no rule does: a code that is about more than this has rules for the rest. */
#ifndef CAMP_REPORT_UNLOOKED_H
#define CAMP_REPORT_UNLOOKED_H

#include <stddef.h>

typedef struct CampUnlooked {
	const char *what;
	const char *why; /* no file shows it */
} CampUnlooked;

/* The part of that number, from 0; NULL after the last. */
const CampUnlooked *camp_unlooked_at(size_t index);

#endif
