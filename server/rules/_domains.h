/* Whose an address is: by the domain that was registered, not by the host. */
#ifndef CAMP_RULES_DOMAINS_H
#define CAMP_RULES_DOMAINS_H

#include "lint/rule.h"

/* "shop.acme.co.uk" is acme.co.uk's. Empty for what is no domain. */
CampStr camp_rules_domain(CampStr host);
/* The domain of a mail address. */
CampStr camp_rules_mail_domain(CampStr address);
/* Whether a domain may well be the sender's: its website's owner, or named like the brand. True when nothing is known. */
bool camp_rules_is_own(const CampLint *lint, CampStr domain);

#endif
