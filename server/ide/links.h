/* Document links: web addresses, and the files that a document names. */
#ifndef CAMP_IDE_LINKS_H
#define CAMP_IDE_LINKS_H

#include "engine/view.h"

typedef struct CampLink {
	CampSpan span;
	CampStr url;  /* an http(s) address; empty when `path` is set */
	CampStr path; /* of a file, absolute when the document's own path is */
	CampStr help; /* "the privacy policy", "an imported file" */
} CampLink;

/* In order of the file; in `arena`. */
const CampLink *camp_links(CampArena *arena, CampDoc *doc, size_t *count);
/* The words of the document that name the file at `path`, directly or by way of an import. False when none do. */
bool camp_link_naming(CampArena *arena, CampDoc *doc, CampStr path, CampSpan *span);

#endif
