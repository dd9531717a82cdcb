/* Where a project speaks of a brand's or a campaign's name: in the document it was asked in, in the file that declares it
 * and in all that import it, open or not. */
#ifndef CAMP_LSP_USES_H
#define CAMP_LSP_USES_H

#include "ide/names.h"
#include "lsp/scan.h"

typedef struct CampPlace {
	CampStr path; /* empty: the document */
	CampSpan span;
	bool declares;
} CampPlace;

/* A scan for a name; methods put what is theirs behind it. */
typedef struct CampUses {
	CampScan scan;
	CampOpenDoc *open; /* the document; lives as long, or the scan fails */
	CampName name;     /* its path absolute */
	CampStr taken;     /* another name, or empty */
	bool is_taken;     /* a file that speaks of the name declares `taken` already */
	CAMP_VEC(CampPlace) places;
} CampUses;

/* The kind's `visit` and `release`; its `finish` reads `places`. `kind->size` is that of a structure that begins with
 * CampUses. */
void camp_uses_visit(CampSession *session, CampScan *scan, CampStr path);
void camp_uses_release(CampScan *scan);
CampUses *camp_uses_new(const CampScanKind *kind, CampSession *session, CampOpenDoc *open, const CampName *name,
                        CampStr taken);

#endif
