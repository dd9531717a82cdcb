/* What rules about the addresses of legal pages share; `type` is "privacy_policy" or "terms". */
#ifndef CAMP_RULES_LEGAL_H
#define CAMP_RULES_LEGAL_H

#include "lint/rule.h"

/* Reports a campaign without an address, `known` being what is in force, where a provider has a field for it. */
void camp_rules_check_legal_url(CampLint *lint, const CampRule *rule, const char *type, const CampAddress *known);
/* Reports a page of which only the address is known: it could not be checked. */
void camp_rules_check_legal_text(CampLint *lint, const CampRule *rule, const char *type);

#endif
