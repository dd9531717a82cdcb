/* What the parts of completion share. */
#ifndef CAMP_IDE_COMPLETION_PARTS_H
#define CAMP_IDE_COMPLETION_PARTS_H

#include "ide/completion.h"

typedef struct CampCompleter {
	CampArena *arena;
	CampDoc *doc;
	CampDocItem item;       /* `item.item` NULL: between the items */
	const CampBlock *block; /* innermost around the cursor; NULL at the top level */
	const CampAttribute *attribute;
	uint32_t offset; /* in the file */
	CampSpan typed;  /* the word before the cursor */
	uint32_t tail;   /* where that word ends, behind the cursor */
	CampStr line;    /* the line before that word */
	CAMP_VEC(CampCompletion) list;
} CampCompleter;

/* Adds one that replaces what was typed by its label. */
CampCompletion *camp_completer_add(CampCompleter *completer, CampCompletionKind kind, CampStr label, CampStr detail,
                                   const char *help);

/* The string or text block in `value` that holds the offset, which counts as the value's spans do; or NULL. */
const CampValue *camp_completer_text(const CampValue *value, uint32_t at);

/* Inside the quotes of a file's name, its next part. False when the cursor is in none. */
bool camp_complete_in_path(CampCompleter *completer);
/* Inside the quotes of a text: what it lacks, or, behind `${`, what can be referred to. False when the cursor is in none. */
bool camp_complete_in_text(CampCompleter *completer);
/* The brands that are in scope, and those of the project that an import would bring there. */
void camp_complete_brands(CampCompleter *completer);
/* The providers that there are. */
void camp_complete_providers(CampCompleter *completer);
/* A campaign of each use case. */
void camp_complete_campaigns(CampCompleter *completer);

/* Snippets. The value of a field with the tab stop of that number; a block with its fields, `head` its type and name. */
CampStr camp_snippet_value(CampArena *arena, const CampFieldSchema *field, unsigned stop);
CampStr camp_snippet_block(const CampCompleter *completer, const CampBlockSchema *schema, CampStr head);
/* The same with what engine/skeletons.h knows to write. {NULL, 0} when there is no such method. */
CampStr camp_snippet_brand(CampArena *arena, CampStr head);
CampStr camp_snippet_method(CampArena *arena, CampStr head, CampStr method, CampStr use_case);
/* A whole field of the campaign in `block`, whose use case tells what to write. {NULL, 0}: it does not, or of that field nothing is
 * known. */
CampStr camp_snippet_field(CampArena *arena, const CampBlock *block, CampStr field);

#endif
