/*
 * A finding: one cause of rejection, at the words that cause it, with what can be done. Plain data that lives as long
 * as the document it was asked of.
 */
#ifndef CAMPAIGN_FINDING_H
#define CAMPAIGN_FINDING_H

#include "campaign/rule.h"

#ifdef __cplusplus
extern "C" {
#endif

/* `path` of edits, related places and findings: empty for the document's own file, otherwise the path of another file
 * of the project (an imported brand, a policy page), absolute or as the document's own path was given. */
typedef struct CampEdit {
	CampStr path;
	CampSpan span; /* bytes of the unedited file */
	CampStr replacement;
} CampEdit;

/* Edits that belong together: all are applied, or none. They are in order and do not overlap. */
typedef struct CampFix {
	CampStr title; /* "Add the message frequency" */
	CampFixKind kind;
	const CampEdit *edits;
	size_t edit_count;
} CampFix;

typedef struct CampRelated {
	CampStr path;
	CampSpan span;
	CampStr message;
} CampRelated;

/* What a provider calls the cause. */
typedef struct CampCode {
	const char *provider; /* "twilio" */
	const char *code;     /* "30924"; never NULL: a provider that answers in sentences has the sentence here */
	const char *title;    /* the provider's title for it, or NULL */
	bool resubmittable;
} CampCode;

typedef struct CampFinding {
	const CampRuleInfo *rule;
	CampSeverity severity;
	CampStr message; /* one line, a sentence without a full stop at its end */
	CampStr path;
	CampSpan span; /* never empty, unless the file is */
	CampStr field; /* the field that the finding is about ("opt_in_message"), or empty */
	const CampCode *codes;
	size_t code_count;
	bool resubmittable;
	const CampFix *fixes; /* the best one first */
	size_t fix_count;
	const CampRelated *related;
	size_t related_count;
} CampFinding;

#ifdef __cplusplus
}
#endif

#endif
