/* Mail providers that anybody may use. */
#ifndef CAMP_RULES_MAIL_H
#define CAMP_RULES_MAIL_H

#include "lint/rule.h"

bool camp_rules_is_free_mail(CampStr domain);

#endif
