/*
 * Opt-in methods, as a campaign declares them (`opt_in METHOD` blocks) and as its message flow describes them; and the
 * checks that several rules about them share.
 */
#ifndef CAMP_RULES_METHODS_H
#define CAMP_RULES_METHODS_H

#include "lint/rule.h"

typedef struct CampMethod {
	const char *name;       /* of the block: "website" */
	CampConcept concept;    /* how a message flow tells it */
	const char *const *kin; /* methods that the same words may well mean, ends with NULL */
	const char *title;      /* "on a website" */
} CampMethod;

#define CAMP_METHOD_COUNT 9
extern const CampMethod camp_methods[CAMP_METHOD_COUNT];

/* The message flow, or NULL when the campaign has none or it is broken. */
const CampPassage *camp_rules_flow(const CampLint *lint);
/* The words of the message flow that describe the method, or NULL. */
const CampEvidence *camp_rules_described(const CampLint *lint, const CampMethod *method);
/* Whether those words tell that people opt in so, and name no mere place: "on a website" with a box, "paper" with a form. */
bool camp_rules_tells_of(const CampLint *lint, const CampMethod *method);
/* Whether the method is declared, or described by a flow that has no `opt_in` blocks beside it. */
bool camp_rules_uses(const CampLint *lint, const char *method);
/* Whether the consumer always writes first: `opt_in inbound` is the only method. */
bool camp_rules_only_answers(const CampLint *lint);
/* Whether the campaign is meant to advertise: by its use case, or one of its sub use cases. */
bool camp_rules_advertises(const CampLint *lint);
/* Whether a block has no such field, and is not being typed in. */
bool camp_rules_lacks(const CampBlock *block, const char *field);
/* Whether an address is that of a whole site, and of no page or place in it. */
bool camp_rules_is_home(const CampAddress *address);
/* Whether an address is one of the campaign's legal pages: by what it is called, or by its own field. */
bool camp_rules_is_legal_page(const CampLint *lint, const CampAddress *address);
/* Whether the flow gives a web address that is neither the privacy policy's nor the terms': evidence, or a page. */
bool camp_rules_flow_has_page(const CampLint *lint);
/* Whether one of those may show what is not on a website, a paper form or a script: neither the home page nor the page
 * of an `opt_in website` block does. */
bool camp_rules_flow_has_copy(const CampLint *lint);

/* Whether a public picture is named: in a block, or by an address in the flow. */
bool camp_rules_has_picture(const CampLint *lint);

/* Reports, for a method that is declared or described, that something is missing: at the block's header for each block
 * that lacks `field`, or at the describing words when there is no block. Nothing is reported when `in_flow`, which is asked
 * last, says that the flow has it; NULL: it cannot have it. */
void camp_rules_report_method(CampLint *lint, const CampRule *rule, const char *method, const char *field,
                              bool (*in_flow)(const CampLint *lint));

/* The check of the flow's cells: nothing where there is no opt-in described at all (a rule of its own says so), of a
 * campaign that only answers nothing that belongs to signing up, and nothing that is asked of the words of consent. */
void camp_rules_check_flow(CampLint *lint, const CampRule *rule);
/* The check of what is said about a tick box: in the consent text, anywhere in the flow, or by `unticked: true`. */
void camp_rules_check_box(CampLint *lint, const CampRule *rule);

#endif
