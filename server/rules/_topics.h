/* What texts are about: content that carriers refuse, and what a use case must agree with. */
#ifndef CAMP_RULES_TOPICS_H
#define CAMP_RULES_TOPICS_H

#include "lint/rule.h"

/* Every field of a campaign that a reviewer reads; not its legal pages, which name what they forbid. Ends with NULL. */
extern const char *const camp_rules_reviewed_fields[];
/* The description, the flow, and what people agree to. */
extern const char *const camp_rules_told_fields[];
extern const char *const camp_rules_sample_field[];

/* The words of a passage that say the concept, outside the sender's name where there are any such; or NULL.
 * `*in_name` tells that only the name says it. */
const CampEvidence *camp_rules_topic_words(const CampPassage *passage, CampConcept concept, bool *in_name);
/* Reports each passage of those fields that speaks of the concept, at its first words. The sender's own name is
 * reported once. */
void camp_rules_report_topic(CampLint *lint, const CampRule *rule, const char *const *fields, CampConcept concept);
/* The first passage of those fields that speaks of the concept, or NULL. */
const CampPassage *camp_rules_speaks_of(const CampLint *lint, const char *const *fields, CampConcept concept);

/* Whether the campaign is registered for it: its use case, or one of the sub use cases. */
bool camp_rules_is_for(const CampLint *lint, const char *use_case);
/* Whether what it is registered for may hold anything of that kind, or is not said. */
bool camp_rules_may_be_for(const CampLint *lint, const char *use_case);

/* Whether people of age only are meant: by a flag, or by what is sent. */
bool camp_rules_is_for_adults(const CampLint *lint, const CampPassage **passage, const CampEvidence **words);

#endif
