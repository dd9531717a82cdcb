/* What rules about sample messages share. */
#ifndef CAMP_RULES_SAMPLES_H
#define CAMP_RULES_SAMPLES_H

#include "lint/rule.h"

/* Reports the list when not one sample states the concept. */
void camp_rules_check_no_sample(CampLint *lint, const CampRule *rule, CampConcept concept);
/* Reports each sample that does not state the rule's concept though another does: an error where a provider makes the
 * demand of every sample. */
void camp_rules_check_each_sample(CampLint *lint, const CampRule *rule, CampDemand demand);

/* A flag that says whether messages hold something. */
typedef struct CampFlag {
	const char *name;  /* "embedded_links" */
	const char *thing; /* "a web address" */
	CampConcept concept;
	const char *placeholders[4]; /* words of a placeholder that stands for one, ends with NULL */
} CampFlag;

/* Reports a flag that does not agree with the samples. */
void camp_rules_check_flag(CampLint *lint, const CampRule *rule, const CampFlag *flag);

#endif
