/* Web addresses, as fields and texts give them. */
#ifndef CAMP_LINT_ADDRESS_H
#define CAMP_LINT_ADDRESS_H

#include "base/str.h"

/* An address and its parts, which are views of it. */
typedef struct CampAddress {
	CampStr url;     /* as it stands */
	CampStr host;    /* without "www." and a port; empty where there is none */
	CampStr path;    /* from the first slash on, without query and fragment */
	bool has_scheme; /* "https://..." */
} CampAddress;

CampAddress camp_address(CampStr url);
/* Whether two addresses are one page: ignoring scheme, "www.", case of the host and a slash at the end. Empty ones are none. */
bool camp_same_page(const CampAddress *a, const CampAddress *b);

#endif
