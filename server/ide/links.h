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
/* The words of the document that name the file at `path`, or else an import by way of which it may be reached; in `arena`.
 * NULL when there are none. */
const CampLink *camp_link_naming(CampArena *arena, CampDoc *doc, CampStr path);

#endif
