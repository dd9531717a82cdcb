/* From a syntax tree to pieces: what is never changed, each with the space that belongs in front of it. */
#ifndef CAMP_FORMAT_LAYOUT_H
#define CAMP_FORMAT_LAYOUT_H

#include "base/arena.h"
#include "base/vec.h"
#include "syntax/syntax.h"

#define CAMP_FORMAT_STEP 2    /* columns of a level */
#define CAMP_FORMAT_WIDTH 100 /* columns that a list may reach to */

/* What stands in front of a piece. */
typedef struct CampGap {
	uint32_t breaks; /* line breaks; 0: on the line of the piece before */
	uint32_t indent; /* columns, behind a line break */
	bool space;      /* without a line break */
	bool comma;      /* behind the piece before */
	bool keep;       /* what stands there is left alone */
} CampGap;

typedef struct CampPiece {
	CampSpan span;
	CampGap gap;
	bool is_text_block;
	uint32_t element; /* index of the thing at the top level that it belongs to */
} CampPiece;

typedef struct CampLayout {
	CAMP_VEC(CampPiece) pieces;  /* in order of the file */
	CAMP_VEC(CampSpan) elements; /* things at the top level, comments too */
} CampLayout;

/* Zeroed before; released with camp_layout_release. `arena` is for what it needs meanwhile. What stands outside of `within` is
 * one piece for each thing at the top level. */
void camp_layout_make(CampLayout *layout, CampArena *arena, const CampText *text, const CampSyntax *syntax,
                      CampSpan within);
void camp_layout_release(CampLayout *layout);

#endif
