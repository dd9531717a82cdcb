/* Completion: fields and blocks that fit where the cursor is, values of a field, brands in scope or to be imported; whole
 * campaigns; files that a field or an import can name; in texts the disclosures that they lack, and what `${` can refer to. */
#ifndef CAMP_IDE_COMPLETION_H
#define CAMP_IDE_COMPLETION_H

#include "engine/view.h"

typedef enum CampCompletionKind {
	CAMP_COMPLETE_FIELD,
	CAMP_COMPLETE_BLOCK,
	CAMP_COMPLETE_VALUE,
	CAMP_COMPLETE_REFERENCE,
	CAMP_COMPLETE_FACT,    /* behind `${` */
	CAMP_COMPLETE_WORDING, /* a disclosure, in a text */
	CAMP_COMPLETE_FILE,
	CAMP_COMPLETE_FOLDER,
	CAMP_COMPLETE_KEYWORD, /* `import` */
	CAMP_COMPLETE_CAMPAIGN /* a whole one, as a snippet only */
} CampCompletionKind;

typedef struct CampCompletion {
	CampCompletionKind kind;
	CampStr label;
	CampStr detail; /* "text, required", "from brands/acme.campaign"; may be empty */
	CampStr help;   /* our own Markdown; may be empty */
	CampSpan span;  /* what was typed of it: to be replaced */
	uint32_t
		tail; /* where the word ends that the cursor is in: up to there, when a person wants the whole word replaced */
	CampStr typed;   /* what chooses it; empty: its label */
	CampStr text;    /* one line; empty: only the snippet makes sense */
	CampStr snippet; /* the same with tab stops, maybe over several lines; empty when it would not differ */
	CampEdit import; /* that goes with it; without a replacement: none */
	bool goes_on;    /* where it ends there is more to complete: a folder, the value of a field */
} CampCompletion;

/* In order of usefulness (as the schema lists them); in `arena`. */
const CampCompletion *camp_completions(CampArena *arena, CampDoc *doc, uint32_t offset, size_t *count);

#endif
