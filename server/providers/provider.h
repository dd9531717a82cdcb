/*
 * A provider is data: what it calls its fields, how long they may be, which demands it makes where providers differ, and
 * what it answers for each cause. Rules never name a provider; they ask the profile of those that a campaign names.
 */
#ifndef CAMP_PROVIDERS_PROVIDER_H
#define CAMP_PROVIDERS_PROVIDER_H

#include "lint/profile.h"

/* `const CampProvider camp_provider_twilio` in server/providers/twilio.c; the build lists the folder. */
extern const CampProvider *const camp_provider_table[];
extern const size_t camp_provider_count;

/* The provider of that name, or NULL. */
const CampProvider *camp_provider_find(CampStr name);

#endif
