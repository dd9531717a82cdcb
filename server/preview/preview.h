/*
 * The preview of a campaign file: one HTML page that shows each text as the people who get it see it, with what is
 * recognised and what is found in it. The page stands alone (no script, nothing from elsewhere) and is the same for the
 * same files, so that it can be attached to a pull request and compared.
 */
#ifndef CAMP_PREVIEW_PREVIEW_H
#define CAMP_PREVIEW_PREVIEW_H

#include "base/buf.h"
#include "campaign/doc.h"

typedef struct CampPreviewOptions {
	CampStr title;  /* what the file is called on the page */
	CampStr folder; /* absolute: other files are called as they are seen from there */
} CampPreviewOptions;

/* Appends the page. */
void camp_preview(CampDoc *doc, const CampPreviewOptions *options, CampBuf *out);

#endif
