/* Code actions: what can be done about the findings that touch a span. */
#ifndef CAMP_IDE_ACTIONS_H
#define CAMP_IDE_ACTIONS_H

#include "engine/view.h"

typedef enum CampActionKind {
	CAMP_ACTION_QUICK_FIX,
	CAMP_ACTION_EXTRACT, /* refactor.extract */
	CAMP_ACTION_REWRITE, /* refactor.rewrite */
	CAMP_ACTION_FIX_ALL  /* source.fixAll.campaign: every safe fix of the file */
} CampActionKind;

typedef struct CampAction {
	CampActionKind kind;
	CampStr title; /* names the rule: "Add the rates disclosure (opt-in-message-missing-rates)" */
	CampFixKind fix_kind;
	bool preferred;                     /* at most one for each finding, and a safe one */
	const CampFinding *const *findings; /* that it answers */
	size_t finding_count;
	const CampEdit *edits; /* in order, disjoint within each path */
	size_t edit_count;
	CampStr snippet; /* the only edit's replacement with a tab stop where a person goes on; empty: there is none */
} CampAction;

/* Quick fixes of findings that touch `span` (in the document's own file) or, where it is a mere place that none touches, its line;
 * one "add every missing disclosure to FIELD" for each field that lacks several, and "allow RULE here" with a reason to fill in.
 * In order of usefulness. Adding every disclosure is tried first, which may cost more than a person waits for when the span holds
 * hundreds of such fields, or a block as large as a file: then those that come last are not offered, but at a smaller span. */
const CampAction *camp_actions(CampArena *arena, CampDoc *doc, CampSpan span, size_t *count);
/* The one that applies every safe fix, also in files that the document names; none when there is nothing to apply. It costs
 * what several checks of the whole file cost. */
const CampAction *camp_fix_all(CampArena *arena, CampDoc *doc, size_t *count);

#endif
