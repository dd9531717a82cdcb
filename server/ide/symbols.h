/* The outline of a document: its blocks and attributes, as a tree. */
#ifndef CAMP_IDE_SYMBOLS_H
#define CAMP_IDE_SYMBOLS_H

#include "engine/view.h"

typedef enum CampSymbolKind {
	CAMP_SYMBOL_CAMPAIGN,
	CAMP_SYMBOL_BRAND,
	CAMP_SYMBOL_BLOCK,
	CAMP_SYMBOL_FIELD
} CampSymbolKind;

typedef struct CampSymbol {
	CampSymbolKind kind;
	CampStr name;   /* never empty: "weekly_deals", "opt_in website", "help_message" */
	CampStr detail; /* a block's type, or the short text of a value; may be empty */
	CampSpan span;
	CampSpan selection;                /* within `span`: the name */
	const struct CampSymbol *children; /* each within `span`, in order of the file */
	size_t child_count;
} CampSymbol;

/* In `arena`. */
const CampSymbol *camp_symbols(CampArena *arena, CampDoc *doc, size_t *count);

#endif
