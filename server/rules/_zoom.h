/* The settings of Zoom's portal. */
#ifndef CAMP_RULES_ZOOM_H
#define CAMP_RULES_ZOOM_H

#include "lint/rule.h"

/* A setting of the campaign's `zoom` block, or NULL. */
const CampAttribute *camp_rules_zoom(const CampLint *lint, const char *setting);

#endif
