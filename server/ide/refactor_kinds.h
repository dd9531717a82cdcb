/* What the refactorings, one a file, share. */
#ifndef CAMP_IDE_REFACTOR_KINDS_H
#define CAMP_IDE_REFACTOR_KINDS_H

#include "ide/refactor.h"

typedef struct CampRefactoring {
	CampArena *arena;
	CampDoc *doc;
	CampSpan span;    /* of the file */
	CampDocItem item; /* that it begins in: a block */
	const CampBlock *block;
	const CampAttribute *attribute; /* NULL: it begins at none */
	const CampValue *value;         /* the string or text block there, of a list the one of its items; NULL: none */
	CAMP_VEC(CampAction) list;
} CampRefactoring;

/* Adds an action. `edits` are of the file, in order, and live in the arena. */
CampAction *camp_refactoring_add(CampRefactoring *refactoring, CampActionKind kind, CampStr title,
                                 const CampEdit *edits, size_t count);
bool camp_refactoring_touches(const CampRefactoring *refactoring, CampSpan in_item);
/* A string's source between its quotes as the lines of a text block behind the line that `at` (in the item) is on, quotes
 * and all: broken where a sentence ends, and where a line would grow long. */
CampStr camp_refactoring_block(const CampRefactoring *refactoring, CampStr inner, uint32_t at);
/* Text as it is written in a text block, before that. */
CampStr camp_refactoring_escaped(CampArena *arena, CampStr text);

void camp_refactor_compose_flow(CampRefactoring *refactoring);
void camp_refactor_extract(CampRefactoring *refactoring);
void camp_refactor_text_block(CampRefactoring *refactoring);
void camp_refactor_split_consent(CampRefactoring *refactoring);

#endif
