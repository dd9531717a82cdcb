/* The page of all rules, to which findings link: CAMP_RULE_PAGES with a rule's name is the address of its part. */
#ifndef CAMP_PREVIEW_RULE_PAGE_H
#define CAMP_PREVIEW_RULE_PAGE_H

#include "base/buf.h"

/* Appends the page. It stands alone, like a preview: no script, nothing from elsewhere. */
void camp_rule_page(CampBuf *out);

#endif
