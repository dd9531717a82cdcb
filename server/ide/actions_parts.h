/* Shared by the files that make actions. */
#ifndef CAMP_IDE_ACTIONS_PARTS_H
#define CAMP_IDE_ACTIONS_PARTS_H

#include "base/vec.h"
#include "engine/names.h"
#include "ide/actions.h"
#include "ide/links.h"
#include "text/edit.h"

/* Findings of an item stand together: those from `from` up to `to`. */
typedef struct CampItemFindings {
	CampDocItem item;
	size_t from;
	size_t to;
} CampItemFindings;

/* What is asked, and the actions so far. */
typedef struct CampActionMaker {
	CampArena *arena;
	CampDoc *doc;
	CampSpan span;
	const CampFinding *findings;
	size_t finding_count;
	CampItemFindings here; /* of the item that was asked for last */
	const CampLink *links; /* NULL until asked for */
	size_t link_count;
	CampStr linked_path; /* the file that `link` was found for; empty: none yet */
	const CampLink *link;
	CAMP_VEC(CampAction) list;
	CampNames by_edits; /* into `list`: those before `indexed` */
	size_t indexed;
	size_t tried; /* bytes, in attempts */
} CampActionMaker;

static inline bool camp_spans_touch(CampSpan a, CampSpan b) {
	return a.start <= b.end && b.start <= a.end;
}

/* Whether the finding is acted on at the place that is asked about. */
bool camp_finding_is_here(CampActionMaker *maker, const CampFinding *finding);
/* The findings of the item in which that at `index` stands; NULL when it stands in none of the document. Valid until asked again. */
const CampItemFindings *camp_findings_beside(CampActionMaker *maker, size_t index);

/* A quick-fix without edits; `words` say what it does. Valid until the next one is added. */
CampAction *camp_action_add(CampActionMaker *maker, CampStr words);
/* The findings that it answers, of which a copy is made. */
void camp_action_set_findings(CampActionMaker *maker, CampAction *action, const CampFinding *const *findings,
                              size_t count);
bool camp_same_edits(const CampEdit *some, size_t some_count, const CampEdit *others, size_t other_count);

/* The text of an item's segment, and a text with edits applied that are in it: an empty one when they overlap. */
CampStr camp_segment_of(const CampActionMaker *maker, CampDocItem item);
CampStr camp_segment_edited(CampArena *arena, CampStr text, CampTextEdit *edits, size_t count);

/* "Add every missing disclosure to FIELD", when the finding at `index` is the first that misses one. */
void camp_action_add_every_missing(CampActionMaker *maker, size_t index);
/* "Allow this, for a reason that you give", for the first few rules that have findings here. */
void camp_action_add_allowances(CampActionMaker *maker);

#endif
