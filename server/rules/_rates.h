/* Figures in texts: how many messages in which period, and phone numbers. */
#ifndef CAMP_RULES_RATES_H
#define CAMP_RULES_RATES_H

#include "lint/rule.h"

typedef struct CampRate {
	unsigned count;
	char period; /* 'd', 'w', 'm', 'y' */
} CampRate;

/* The figure of "up to 4 msgs/month"; false where there is no figure, or no period. */
bool camp_rules_rate(CampStr words, CampRate *rate);
/* Whether two phone numbers end in the same ten digits. */
bool camp_rules_same_number(CampStr a, CampStr b);

#endif
