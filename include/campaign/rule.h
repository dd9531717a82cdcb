/*
 * What a rule says about itself: the catalogue that `explain`, hover, reports and the rule pages are written from.
 */
#ifndef CAMPAIGN_RULE_H
#define CAMPAIGN_RULE_H

#include "campaign/types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What may be done with a rule's fixes without a person looking at each. */
typedef enum CampFixKind {
	CAMP_FIX_NONE = 0,
	CAMP_FIX_SAFE,  /* no word that a consumer or a reviewer reads changes: may run on save */
	CAMP_FIX_REVIEW /* inserts or changes such words: offered, applied only when asked for */
} CampFixKind;

/* A bad and a good text. Both are run as tests: the rule reports the bad one and is silent on the good one. */
typedef struct CampRuleExample {
	const char *bad; /* of a disclosure rule the field's text, of any other a whole file */
	const char *good;
} CampRuleExample;

/* All strings are UTF-8 and live as long as the program; NULL where a comment allows it. */
typedef struct CampRuleInfo {
	const char *name; /* kebab-case, the file name's; never renamed, never used again */
	CampSeverity severity;
	CampFixKind fix;
	bool fatal;          /* a provider refuses to let this be resubmitted */
	const char *summary; /* what is wrong, one line, no full stop: reads well behind "field: " */
	const char *why;     /* why reviewers reject it, in words that a volunteer understands */
	const char *remedy;  /* what to do */
	const char *source;  /* who says so */
	const char *cause;   /* the cause that providers' codes are filed under; NULL: FIELD.ELEMENT, or the rule's name */
	const char *field;   /* of a disclosure rule the field it reads, else NULL */
	const char *element; /* of a disclosure rule the element it asks for, else NULL */
	CampRuleExample example;
} CampRuleInfo;

CAMP_API size_t camp_rule_info_count(void);
CAMP_API const CampRuleInfo *camp_rule_info_at(size_t index);   /* sorted by name */
CAMP_API const CampRuleInfo *camp_rule_info_find(CampStr name); /* NULL when there is none */

#ifdef __cplusplus
}
#endif

#endif
