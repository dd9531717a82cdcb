/* The message flow that stands in for one that is left out, written out to be worked on. */
#include "ide/edits.h"
#include "ide/refactor_kinds.h"

static bool stands_at_opt_in(const CampRefactoring *refactoring, const CampBlock *campaign, uint32_t *behind) {
	bool stands = camp_refactoring_touches(refactoring, campaign->header);

	*behind = 0;
	for (size_t i = 0; i < campaign->block_count; i++) {
		const CampBlock *block = &campaign->blocks[i];

		if (!camp_str_equal(block->type, CAMP_LIT("opt_in")))
			continue;
		if (*behind == 0)
			*behind = block->span.start;
		stands = stands || camp_refactoring_touches(refactoring, block->span);
	}
	return stands && *behind > 0;
}

void camp_refactor_compose_flow(CampRefactoring *refactoring) {
	const CampBlock *campaign = &refactoring->item.item->block;
	CampArena *arena = refactoring->arena;
	CampEdit *edit;
	CampStr text;
	CampStr value;
	CampAction *action;
	uint32_t at;

	if (!camp_str_equal(campaign->type, CAMP_LIT("campaign")) || campaign->broken ||
	    camp_block_attribute(campaign, "message_flow") || !stands_at_opt_in(refactoring, campaign, &at))
		return;
	text = camp_doc_composed_flow(arena, refactoring->doc, refactoring->item);
	if (text.len == 0)
		return;
	value = camp_refactoring_block(refactoring, camp_refactoring_escaped(arena, text), at);
	edit = CAMP_ARENA_NEW(arena, CampEdit);
	edit->span.start = edit->span.end = refactoring->item.start + at;
	edit->replacement = camp_arena_printf(
		arena, "message_flow: %.*s%.*s%.*s", CAMP_FMT(value),
		CAMP_FMT(camp_text_line_break(camp_doc_text_view(refactoring->doc))),
		CAMP_FMT(camp_indentation_at(camp_doc_text(refactoring->doc), refactoring->item.start + at)));
	action = camp_refactoring_add(refactoring, CAMP_ACTION_REWRITE,
	                              CAMP_LIT("Compose message_flow from the opt_in blocks"), edit, 1);
	action->fix_kind = CAMP_FIX_REVIEW;
}
