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
/* Of these links the one that names the file at `path`, or else an import by way of which it may be reached. NULL when there is
 * none. */
const CampLink *camp_link_naming(const CampLink *links, size_t count, CampStr path);

#endif
