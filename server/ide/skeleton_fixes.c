/* Skeletons of what a campaign lacks, at its end. */
#include "engine/skeletons.h"
#include "ide/editor_fixes.h"
#include "ide/edits.h"

/* Where what is added to a campaign goes, and what parts it from what stands around it. */
typedef struct Place {
	CampSpan span; /* of the blanks that it replaces */
	CampStr before;
	CampStr behind;
	CampStr outer; /* what the campaign is indented by */
	CampSkeletonForm form;
} Place;

static const CampBlock *campaign_of(CampDoc *doc, const CampFinding *finding, CampDocItem *item) {
	const CampBlock *block;

	if (finding->path.len > 0 || !camp_doc_item_find(doc, finding->span.start, item) ||
	    item->item->kind != CAMP_ITEM_BLOCK)
		return NULL;
	block = &item->item->block;
	return camp_str_equal(block->type, CAMP_LIT("campaign")) && block->closed && !block->broken ? block : NULL;
}

/* Before the line of the closing brace: a client that indents the lines of a snippet by the line that it goes into finds none there. */
static Place place_in(CampArena *arena, CampDoc *doc, CampDocItem item, const CampBlock *campaign) {
	const CampText *view = camp_doc_text_view(doc);
	CampStr text = camp_doc_text(doc);
	uint32_t brace = item.start + campaign->body.end;
	uint32_t line = camp_text_line_start(view, camp_text_line_of(view, brace));
	bool has_line = camp_str_trim(camp_str_slice(text, line, brace)).len == 0;
	CampStr line_break = camp_text_line_break(view);
	Place place = { .span = { has_line ? line : brace, has_line ? line : brace }, .behind = line_break };
	CampStr inner;

	while (!has_line && camp_is_blank((unsigned char)text.ptr[place.span.start - 1]))
		place.span.start--;
	place.before = has_line ? (CampStr){ 0 } : line_break;
	place.outer = camp_indentation_at(text, item.start + campaign->span.start);
	inner = camp_indentation_deeper(arena, place.outer);
	if (campaign->attribute_count > 0) {
		CampStr own = camp_indentation_at(text, item.start + campaign->attributes[0].span.start);

		if (own.len > place.outer.len)
			inner = own;
	}
	inner = camp_str_slice(inner, place.outer.len, inner.len);
	place.form = (CampSkeletonForm){ .indent = camp_arena_copy(arena, inner).ptr, .line_break = line_break };
	return place;
}

/* As the skeleton stands in a campaign: every line of it that is not empty one step deeper. */
static CampStr indented(CampArena *arena, const Place *place, CampStr skeleton) {
	CampStr lines = { 0 };
	CampStr line;

	while (camp_str_next_piece(&skeleton, '\n', &line)) {
		CampStr start = line.len > 0 ? camp_arena_printf(arena, "%.*s\t", CAMP_FMT(place->outer)) : line;

		lines = camp_arena_printf(arena, "%.*s%s%.*s%.*s", CAMP_FMT(lines), lines.len > 0 ? "\n" : "", CAMP_FMT(start),
		                          CAMP_FMT(line));
	}
	return lines;
}

static CampStr written(CampArena *arena, const Place *place, CampStr skeleton, bool has_stops) {
	CampSkeletonForm form = place->form;

	form.has_stops = has_stops;
	skeleton = camp_skeleton_write(arena, indented(arena, place, camp_str_trim(skeleton)), &form);
	return camp_arena_printf(arena, "%.*s%.*s%.*s", CAMP_FMT(place->before), CAMP_FMT(skeleton),
	                         CAMP_FMT(place->behind));
}

static void add(CampArena *arena, const Place *place, CampStr name, CampStr skeleton, CampEditorFix *fix) {
	fix->title = camp_arena_printf(arena, "Add %.*s", CAMP_FMT(name));
	fix->edit = (CampEdit){ .span = place->span, .replacement = written(arena, place, skeleton, false) };
	fix->snippet = written(arena, place, skeleton, true);
}

static CampStr name_in(const CampBlock *block, const char *field) {
	const CampAttribute *attribute = camp_block_attribute(block, field);

	return attribute && attribute->value.kind == CAMP_VALUE_NAME ? attribute->value.name : (CampStr){ 0 };
}

/* A way to opt in, each of them one to choose. */
static size_t add_methods(CampArena *arena, Place *place, const CampBlock *campaign, CampEditorFix *fixes) {
	CampStr use_case = name_in(campaign, "use_case");
	size_t count = 0;
	const char *name;

	if (campaign->attribute_count + campaign->block_count > 0)
		place->before = camp_arena_printf(arena, "%.*s%.*s", CAMP_FMT(place->before), CAMP_FMT(place->form.line_break));
	while (count < CAMP_MOST_EDITOR_FIXES && (name = camp_method_name_at(count)) != NULL) {
		CampStr head = camp_arena_printf(arena, "opt_in %s", name);

		add(arena, place, head, camp_skeleton_method(arena, head, camp_str(name), use_case), &fixes[count]);
		count++;
	}
	return count;
}

size_t camp_skeleton_fixes(CampArena *arena, CampDoc *doc, const CampFinding *finding, CampEditorFix *fixes) {
	bool lacks_field = strcmp(finding->rule->name, "missing-field") == 0;
	const CampBlock *campaign;
	const CampBlock *opt_in;
	CampStr skeleton;
	CampDocItem item;
	Place place;

	if (!lacks_field && strcmp(finding->rule->name, "opt-in-not-described") != 0)
		return 0;
	campaign = campaign_of(doc, finding, &item);
	if (!campaign)
		return 0;
	place = place_in(arena, doc, item, campaign);
	if (!lacks_field)
		return add_methods(arena, &place, campaign, fixes);
	opt_in = camp_block_child(campaign, "opt_in");
	skeleton = camp_skeleton_field(arena, finding->field, name_in(campaign, "use_case"),
	                               opt_in ? opt_in->name : (CampStr){ 0 });
	if (!skeleton.ptr)
		return 0;
	add(arena, &place, finding->field, skeleton, fixes);
	return 1;
}
