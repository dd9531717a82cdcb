/*
 * What providers ask and answer, and the profile: the providers that a campaign names, seen as one.
 */
#ifndef CAMP_LINT_PROFILE_H
#define CAMP_LINT_PROFILE_H

#include "base/arena.h"
#include "base/str.h"
#include "campaign/finding.h"

/* Characters of a text (code points), or items of a list. 0: that end is not limited. */
typedef struct CampLimit {
	const char *field;
	uint32_t minimum;
	uint32_t maximum;
} CampLimit;

/* One answer of a provider. `causes` are separated by blanks: "consent_text.frequency sample_message.brand"; an end
 * in ".*" stands for every element of the field. Causes are those of the rules (CampRuleInfo.cause). */
typedef struct CampAnswer {
	const char *code;  /* "30924", "O6", or the sentence itself of a provider that has no codes */
	const char *title; /* the provider's title, or NULL */
	const char *causes;
	bool fatal;         /* cannot be resubmitted */
	const char *from;   /* "2026-03-23": used since that day; NULL: always */
	const char *until;  /* not used any more from that day on; NULL: still used */
	const char *source; /* where that is said, and how well it is known: "R twilio.com/docs/api/errors/30924" */
	const char *unseen; /* of an answer without causes: what its cause is, that no file shows; else NULL */
	const char *said; /* sentences in which reviewers give it beside its title, parted by bars; NULL: none are known */
} CampAnswer;

/* Where providers' demands differ. A provider that does not list one does not make it. */
typedef enum CampDemand {
	CAMP_DEMAND_OPT_OUT_IN_ONE_SAMPLE,
	CAMP_DEMAND_OPT_OUT_IN_EVERY_SAMPLE,
	CAMP_DEMAND_BRAND_IN_ONE_SAMPLE,
	CAMP_DEMAND_BRAND_IN_EVERY_SAMPLE,
	CAMP_DEMAND_KEYWORDS_ALWAYS, /* opt-in, opt-out and help keywords whatever the opt-in method */
	CAMP_DEMAND_MESSAGES_ALWAYS, /* and the three messages */
	CAMP_DEMAND_NO_CURLY_PLACEHOLDERS,
	CAMP_DEMAND_NON_SHARING_IN_FLOW,
	CAMP_DEMAND_LEGAL_LINKS, /* addresses of privacy policy and terms as fields of their own */
	CAMP_DEMAND_NO_SOLE_PROPRIETORS,
	CAMP_DEMAND_SUB_USE_CASES, /* the parts of a mixed or low-volume use case, in a field of their own */
	CAMP_DEMAND_COUNT
} CampDemand;

typedef struct CampDatedDemand {
	CampDemand demand;
	const char *from; /* "2026-06-30": made since that day; NULL: always */
} CampDatedDemand;

typedef struct CampProvider {
	const char *name;  /* as `providers: [...]` names it */
	const char *title; /* "Twilio" */
	const char *help;  /* one line: which document its data was read from */
	const CampLimit *limits;
	size_t limit_count;
	const CampAnswer *answers;
	size_t answer_count;
	const CampDatedDemand *demands;
	size_t demand_count;
} CampProvider;

/* The providers that a campaign is judged by. */
typedef struct CampProfile {
	const CampProvider *const *providers;
	size_t provider_count;
	const char *date; /* ISO date whose codes and demands are in use, or NULL: today's, all that have no `until` */
} CampProfile;

bool camp_profile_demands(const CampProfile *profile, CampDemand demand);
/* The titles of the providers that make a demand, as "Twilio and AWS"; empty when none does. */
CampStr camp_profile_who_demands(CampArena *arena, const CampProfile *profile, CampDemand demand);
/* The strictest limits for a field among the profile's providers; `schema_minimum` and `schema_maximum` count for a
 * provider that sets none. */
CampLimit camp_profile_limit(const CampProfile *profile, const char *field, uint32_t schema_minimum,
                             uint32_t schema_maximum);
/* Who sets the least or the greatest length or number of a field, the other one being 0: the title of the first provider whose own
 * limit it is, else "the registry". */
const char *camp_profile_who_limits(const CampProfile *profile, const char *field, uint32_t minimum, uint32_t maximum);
/* What the profile's providers answer to a cause, most specific first; in `arena`. */
const CampCode *camp_profile_codes(CampArena *arena, const CampProfile *profile, const char *cause, size_t *count);
/* Whether an answer is about the cause. */
bool camp_answer_is_about(const CampAnswer *answer, const char *cause);

#endif
