/* Applying fixes: to one document and to the files that it names, until nothing more can be applied. */
#ifndef CAMP_ENGINE_FIX_H
#define CAMP_ENGINE_FIX_H

#include "base/arena.h"
#include "campaign/doc.h"

typedef struct CampFixedFile {
	CampStr path; /* as in CampFinding.path; empty: the document's own file */
	CampStr before;
	CampStr after;
} CampFixedFile;

typedef struct CampFixResult {
	const CampFixedFile *files; /* only files that change, own one first, then by path */
	size_t file_count;
	size_t applied;     /* fixes, over all rounds */
	size_t left;        /* fixes of the wanted kinds that remain: in conflict, or no convergence */
	size_t review_left; /* review fixes that were not asked for */
	size_t rounds;
} CampFixResult;

/* Applies the first fix of each finding, safe ones, and review ones too when `include_review`. A fix that touches what
 * another changed in the same round waits for the next; at most ten rounds. While a file's structure is broken (a quote
 * or brace that is missing), only safe fixes touch it: words could be put in the wrong place. A round that breaks the
 * structure, or brings back texts that were there before, is taken back. All results live in `arena`; neither `doc` nor
 * its workspace is changed. */
CampFixResult camp_fix_document(CampArena *arena, CampDoc *doc, bool include_review);

#endif
