/* The page's style, style.css as it is built in, and what names it in a Content-Security-Policy. */
#ifndef CAMP_PREVIEW_STYLE_H
#define CAMP_PREVIEW_STYLE_H

#include "campaign/types.h"

extern const CampStr camp_preview_style;
extern const char camp_preview_style_hash[]; /* "sha256-..." */

#endif
