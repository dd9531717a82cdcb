#include "ide/declare_brand.h"

#include "base/buf.h"
#include "ide/completion_parts.h"

/* The name at the finding, when a block was to be referred to there. */
static bool names_block(CampDoc *doc, const CampFinding *finding, CampDocItem *item, CampStr *name) {
	const CampAttribute *attribute;
	const CampBlock *block;

	if (strcmp(finding->rule->name, "unknown-reference") != 0 || finding->path.len > 0 ||
	    !camp_doc_item_find(doc, finding->span.start, item) || item->item->kind != CAMP_ITEM_BLOCK)
		return false;
	attribute = camp_block_at(&item->item->block, finding->span.start - item->start, &block);
	if (!attribute || attribute->broken || !attribute->schema || attribute->schema->type != CAMP_FIELD_REFERENCE ||
	    attribute->value.kind != CAMP_VALUE_NAME)
		return false;
	*name = attribute->value.name;
	return true;
}

/* Where the item's own comments begin, or it itself: behind the blank lines that part it from what stands before. */
static uint32_t place_before(CampDoc *doc, CampDocItem item) {
	CampStr text = camp_doc_text(doc);
	uint32_t place = item.start;

	if (place == 0 && camp_str_starts_with(text, CAMP_LIT("\xEF\xBB\xBF")))
		place = 3;
	while (place < item.start + item.item->block.span.start && camp_is_space((unsigned char)text.ptr[place]))
		place++;
	return place;
}

/* A skeleton for that place, with the file's line breaks; `stops` tells whether to leave its tab stops in. */
static CampStr written(CampArena *arena, CampStr skeleton, CampStr line_break, bool stops) {
	CampBuf out;
	CampStr copy;

	camp_buf_init(&out, CAMP_BUF_MAX);
	for (size_t i = 0; i < skeleton.len; i++) {
		char c = skeleton.ptr[i];

		if (c == '\n')
			camp_buf_add(&out, line_break);
		else if (c == '\t')
			camp_buf_add_c(&out, "  ");
		else if (c == '$' && !stops)
			i++; /* the stop's number, of one digit */
		else
			camp_buf_add_char(&out, c);
	}
	camp_buf_add(&out, line_break);
	camp_buf_add(&out, line_break);
	copy = camp_arena_copy(arena, camp_buf_str(&out));
	camp_buf_release(&out);
	return copy;
}

bool camp_declare_brand(CampArena *arena, CampDoc *doc, const CampFinding *finding, CampBrandDeclaration *declaration) {
	CampStr line_break = camp_text_line_break(camp_doc_text_view(doc));
	CampStr skeleton;
	CampDocItem item;
	uint32_t place;

	if (!names_block(doc, finding, &item, &declaration->name))
		return false;
	place = place_before(doc, item);
	skeleton = camp_skeleton_brand(arena, camp_arena_printf(arena, "brand %.*s", CAMP_FMT(declaration->name)), 1);
	declaration->edit = (CampEdit){ .span = { place, place },
		                            .replacement = written(arena, skeleton, line_break, false) };
	declaration->snippet = written(arena, skeleton, line_break, true);
	return true;
}
