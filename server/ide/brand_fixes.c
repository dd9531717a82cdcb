#include "ide/brand_fixes.h"

#include "base/buf.h"
#include "base/file.h"
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
	while (place < item.start + item.item->span.start && camp_is_space((unsigned char)text.ptr[place]))
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

static void declare(CampArena *arena, CampDoc *doc, CampDocItem campaign, CampStr name, CampBrandFix *fix) {
	CampStr line_break = camp_text_line_break(camp_doc_text_view(doc));
	CampStr skeleton = camp_skeleton_brand(arena, camp_arena_printf(arena, "brand %.*s", CAMP_FMT(name)), 1);
	uint32_t place = place_before(doc, campaign);

	fix->title = camp_arena_printf(arena, "Declare the brand %.*s", CAMP_FMT(name));
	fix->edit = (CampEdit){ .span = { place, place }, .replacement = written(arena, skeleton, line_break, false) };
	fix->snippet = written(arena, skeleton, line_break, true);
}

/* How the file `from` names the file `to`; both absolute. */
static CampStr path_between(CampArena *arena, CampStr from, CampStr to) {
	size_t shared = 0;
	CampStr ups = { 0 };

	for (size_t i = 0; i < from.len && i < to.len && from.ptr[i] == to.ptr[i]; i++)
		shared = from.ptr[i] == '/' ? i + 1 : shared;
	for (size_t i = shared; i < from.len; i++) {
		if (from.ptr[i] == '/')
			ups = camp_arena_printf(arena, "%.*s../", CAMP_FMT(ups));
	}
	return camp_arena_printf(arena, "%.*s%.*s", CAMP_FMT(ups), CAMP_FMT(camp_str_slice(to, shared, to.len)));
}

/* On a line of its own behind the last import; where there is none before all else, with a blank line behind it. */
static CampEdit import_edit(CampArena *arena, CampDoc *doc, CampStr path) {
	const CampText *text = camp_doc_text_view(doc);
	CampStr line_break = camp_text_line_break(text);
	CampStr import = camp_arena_printf(arena, "import \"%.*s\"", CAMP_FMT(path));
	uint32_t place = place_before(doc, camp_doc_item_at(doc, 0));
	bool is_first = true;

	for (size_t i = 0; i < camp_doc_item_count(doc); i++) {
		CampDocItem item = camp_doc_item_at(doc, i);

		if (item.item->kind != CAMP_ITEM_IMPORT)
			continue;
		is_first = false;
		place = camp_text_line_span(text, camp_text_line_of(text, item.start + item.item->span.end)).end;
	}
	return (CampEdit){ .span = { place, place },
		               .replacement = is_first ? camp_arena_printf(arena, "%.*s%.*s%.*s", CAMP_FMT(import),
		                                                           CAMP_FMT(line_break), CAMP_FMT(line_break))
		                                       : camp_arena_printf(arena, "%.*s%.*s", CAMP_FMT(line_break),
		                                                           CAMP_FMT(import)) };
}

/* Whether the path means itself between quotes. */
static bool is_plain(CampStr path) {
	for (size_t i = 0; i < path.len; i++) {
		if (strchr("\"\\$", path.ptr[i]) || (unsigned char)path.ptr[i] < 0x20)
			return false;
	}
	return true;
}

static size_t add_imports(CampArena *arena, CampDoc *doc, CampStr name, CampBrandFix *fixes) {
	CampStr files[CAMP_MOST_BRAND_FIXES - 1];
	size_t found = camp_doc_files_declaring(doc, "brand", name, files, CAMP_MOST_BRAND_FIXES - 1);
	CampStr own = camp_doc_path(doc);
	size_t count = 0;

	for (size_t i = 0; i < found && camp_str_starts_with(own, CAMP_LIT("/")); i++) {
		CampStr path = path_between(arena, own, files[i]);

		if (camp_str_equal(files[i], own) || !is_plain(path))
			continue;
		fixes[count].title = camp_arena_printf(arena, "Import %.*s", CAMP_FMT(path));
		fixes[count].edit = import_edit(arena, doc, path);
		fixes[count].snippet = (CampStr){ 0 };
		count++;
	}
	return count;
}

size_t camp_brand_fixes(CampArena *arena, CampDoc *doc, const CampFinding *finding, CampBrandFix *fixes) {
	CampDocItem campaign;
	CampStr name;
	size_t count;

	if (!names_block(doc, finding, &campaign, &name))
		return 0;
	count = add_imports(arena, doc, name, fixes);
	declare(arena, doc, campaign, name, &fixes[count]);
	return count + 1;
}
