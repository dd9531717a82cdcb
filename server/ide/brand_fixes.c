/* What helps when a campaign names a brand that is not there. */
#include "engine/skeletons.h"
#include "ide/editor_fixes.h"
#include "ide/imports.h"

#define MOST_IMPORTS 3

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

/* The block before the campaign, with a blank line behind it. */
static CampStr written(CampArena *arena, CampStr skeleton, CampSkeletonForm form) {
	CampStr block = camp_skeleton_write(arena, skeleton, &form);

	return camp_arena_printf(arena, "%.*s%.*s%.*s", CAMP_FMT(block), CAMP_FMT(form.line_break),
	                         form.has_stops ? (int)form.line_break.len : 0, form.line_break.ptr);
}

static void declare(CampArena *arena, CampDoc *doc, CampDocItem campaign, CampStr name, CampEditorFix *fix) {
	CampSkeletonForm form = { .indent = "  ", .line_break = camp_text_line_break(camp_doc_text_view(doc)) };
	CampStr skeleton = camp_skeleton_brand(arena, camp_arena_printf(arena, "brand %.*s", CAMP_FMT(name)), false);
	uint32_t place = camp_place_before(doc, campaign);

	fix->title = camp_arena_printf(arena, "Declare the brand %.*s", CAMP_FMT(name));
	fix->edit = (CampEdit){ .span = { place, place }, .replacement = written(arena, skeleton, form) };
	form.has_stops = true;
	fix->snippet = written(arena, skeleton, form);
}

static size_t add_imports(CampArena *arena, CampDoc *doc, CampStr name, CampEditorFix *fixes) {
	CampDeclaration files[MOST_IMPORTS];
	size_t found = camp_doc_declarations(doc, "brand", (CampDeclaration){ .name = name }, files, MOST_IMPORTS);
	size_t count = 0;

	for (size_t i = 0; i < found; i++) {
		CampStr path = camp_path_from_doc(arena, doc, files[i].path);

		if (path.len == 0 || camp_str_equal(files[i].path, camp_doc_path(doc)))
			continue;
		fixes[count].title = camp_arena_printf(arena, "Import %.*s", CAMP_FMT(path));
		fixes[count].edit = camp_import_edit(arena, doc, path);
		fixes[count].snippet = (CampStr){ 0 };
		count++;
	}
	return count;
}

size_t camp_brand_fixes(CampArena *arena, CampDoc *doc, const CampFinding *finding, CampEditorFix *fixes) {
	CampDocItem campaign;
	CampStr name;
	size_t count;

	if (!names_block(doc, finding, &campaign, &name))
		return 0;
	count = add_imports(arena, doc, name, fixes);
	declare(arena, doc, campaign, name, &fixes[count]);
	return count + 1;
}
