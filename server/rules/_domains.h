/* Whose an address is: by the domain that was registered, not by the host. */
#ifndef CAMP_RULES_DOMAINS_H
#define CAMP_RULES_DOMAINS_H

#include "lint/rule.h"

/* "shop.acme.co.uk" is acme.co.uk's. Empty for what is no domain. */
CampStr camp_rules_domain(CampStr host);
/* The domain of a mail address. */
CampStr camp_rules_mail_domain(CampStr address);
/* The domain of the brand's website; empty when it is not known. */
CampStr camp_rules_own_domain(const CampLint *lint);
/* Whether two domains may well be one owner's: equal, or one name within the other ("acme.com", "acme-orders.com"). */
bool camp_rules_same_owner(CampStr a, CampStr b);
/* Whether a domain may well be the sender's: its website's owner, or named like the brand. True when nothing is known. */
bool camp_rules_is_own(const CampLint *lint, CampStr domain);

#endif
