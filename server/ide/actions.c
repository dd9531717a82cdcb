#include "ide/actions_parts.h"

#include "base/buf.h"
#include "base/hash.h"
#include "engine/fix.h"
#include "ide/editor_fixes.h"
#include "ide/edits.h"
#include "ide/imports.h"

/* The words that name another file; asked for with each of its findings, which stand together. */
static const CampLink *link_naming(CampActionMaker *maker, CampStr path) {
	if (!maker->links)
		maker->links = camp_links(maker->arena, maker->doc, &maker->link_count);
	if (!camp_str_equal(maker->linked_path, path)) {
		maker->linked_path = path;
		maker->link = camp_link_naming(maker->links, maker->link_count, path);
	}
	return maker->link;
}

/* A finding in another file is acted on where this one names it. */
bool camp_finding_is_here(CampActionMaker *maker, const CampFinding *finding) {
	const CampLink *link;

	if (finding->path.len == 0)
		return camp_spans_touch(finding->span, maker->span);
	link = finding->fix_count > 0 ? link_naming(maker, finding->path) : NULL;
	return link && camp_spans_touch(link->span, maker->span);
}

static bool stands_in(const CampFinding *finding, CampDocItem item) {
	return finding->path.len == 0 && item.start <= finding->span.start && finding->span.start < item.end;
}

/* The findings beside the one at `index`, in its item. NULL when that is of no item here. */
const CampItemFindings *camp_findings_beside(CampActionMaker *maker, size_t index) {
	CampItemFindings *here = &maker->here;
	const CampFinding *finding = &maker->findings[index];

	if (here->from <= index && index < here->to)
		return here;
	if (finding->path.len > 0 || !camp_doc_item_find(maker->doc, finding->span.start, &here->item))
		return NULL;
	here->from = here->to = index;
	while (here->from > 0 && stands_in(&maker->findings[here->from - 1], here->item))
		here->from--;
	while (here->to < maker->finding_count && stands_in(&maker->findings[here->to], here->item))
		here->to++;
	return index < here->to ? here : NULL;
}

/* `words` say what it does; which rules it is for is added at the end, when all of its findings are known. */
CampAction *camp_action_add(CampActionMaker *maker, CampStr words) {
	CampStr title = camp_arena_copy(maker->arena, words);
	char *first = (char *)title.ptr; /* just made, ours */

	if (camp_is_lower((unsigned char)*first))
		*first = (char)(*first - ('a' - 'A'));
	camp_vec_push(&maker->list, (CampAction){ .kind = CAMP_ACTION_QUICK_FIX, .title = title });
	return &maker->list.items[maker->list.count - 1];
}

bool camp_same_edits(const CampEdit *some, size_t some_count, const CampEdit *others, size_t other_count) {
	for (size_t i = 0; i < some_count && i < other_count; i++) {
		if (some[i].span.start != others[i].span.start || some[i].span.end != others[i].span.end ||
		    !camp_str_equal(some[i].replacement, others[i].replacement) ||
		    !camp_str_equal(some[i].path, others[i].path))
			return false;
	}
	return some_count == other_count;
}

/* A name for what edits do. */
static CampStr key_of(CampArena *arena, const CampEdit *edits, size_t count) {
	uint64_t hash = CAMP_HASH_SEED;

	for (size_t i = 0; i < count; i++) {
		hash = camp_hash_number(hash, ((uint64_t)edits[i].span.start << 32) | edits[i].span.end);
		hash = camp_hash(camp_hash(hash, edits[i].replacement), edits[i].path);
	}
	return camp_arena_printf(arena, "%016llx", (unsigned long long)hash);
}

/* The action that does what the fix does, for a finding before this one. */
static CampAction *find_same(CampActionMaker *maker, const CampFix *fix) {
	CampAction *same = NULL;
	size_t index;

	for (; maker->indexed < maker->list.count; maker->indexed++) {
		const CampAction *action = &maker->list.items[maker->indexed];

		camp_names_add(&maker->by_edits, CAMP_LIT(""), key_of(maker->arena, action->edits, action->edit_count),
		               maker->indexed, &index);
	}
	if (camp_names_find(&maker->by_edits, CAMP_LIT(""), key_of(maker->arena, fix->edits, fix->edit_count), &index))
		same = &maker->list.items[index];
	return same && camp_same_edits(same->edits, same->edit_count, fix->edits, fix->edit_count) ? same : NULL;
}

void camp_action_set_findings(CampActionMaker *maker, CampAction *action, const CampFinding *const *findings,
                              size_t count) {
	const CampFinding **copy = CAMP_ARENA_ARRAY(maker->arena, const CampFinding *, count + 1);

	for (size_t i = 0; i < count; i++)
		copy[i] = findings[i];
	action->findings = copy;
	action->finding_count = count;
}

static void add_finding(CampActionMaker *maker, CampAction *action, const CampFinding *finding) {
	size_t count = action->finding_count;
	const CampFinding **longer = CAMP_ARENA_ARRAY(maker->arena, const CampFinding *, count + 1);

	for (size_t i = 0; i < count; i++) {
		if (action->findings[i] == finding)
			return;
		longer[i] = action->findings[i];
	}
	longer[count] = finding;
	action->findings = longer;
	action->finding_count = count + 1;
}

/* Its title, in which an editor's path of another file, as of a page, becomes the one that the document would name it by. */
static CampStr title_of(CampActionMaker *maker, const CampFix *fix) {
	CampStr path = fix->edit_count > 0 ? fix->edits[0].path : (CampStr){ 0 };
	size_t at = path.len > 0 ? camp_str_find(fix->title, path, 0) : SIZE_MAX;
	CampStr named = at != SIZE_MAX ? camp_path_from_doc(maker->arena, maker->doc, path) : (CampStr){ 0 };

	if (named.len == 0)
		return fix->title;
	return camp_arena_printf(maker->arena, "%.*s%.*s%.*s", CAMP_FMT(camp_str_slice(fix->title, 0, at)), CAMP_FMT(named),
	                         CAMP_FMT(camp_str_slice(fix->title, at + path.len, fix->title.len)));
}

/* A sentence often answers several findings: its fix is offered once, for all of them. */
static void add_fixes(CampActionMaker *maker, const CampFinding *finding) {
	bool preferred = false;

	for (size_t i = 0; i < finding->fix_count; i++) {
		const CampFix *fix = &finding->fixes[i];
		CampAction *action = find_same(maker, fix);

		if (!action) {
			action = camp_action_add(maker, title_of(maker, fix));
			action->fix_kind = fix->kind;
			action->edits = fix->edits;
			action->edit_count = fix->edit_count;
		}
		add_finding(maker, action, finding);
		/* What one of its findings needs no judgement for needs none. */
		if (fix->kind == CAMP_FIX_SAFE) {
			action->fix_kind = CAMP_FIX_SAFE;
			action->preferred = action->preferred || !preferred;
			preferred = true;
		}
	}
}

/* What a person chooses or fills in. */
static void add_editor_fixes(CampActionMaker *maker, const CampFinding *finding) {
	CampEditorFix *fixes = CAMP_ARENA_ARRAY(maker->arena, CampEditorFix, CAMP_MOST_EDITOR_FIXES);
	size_t count = camp_brand_fixes(maker->arena, maker->doc, finding, fixes);

	if (count == 0)
		count = camp_skeleton_fixes(maker->arena, maker->doc, finding, fixes);
	for (size_t i = 0; i < count; i++) {
		CampAction *action = camp_action_add(maker, fixes[i].title);

		action->fix_kind = CAMP_FIX_NONE;
		action->edits = &fixes[i].edit;
		action->edit_count = 1;
		action->snippet = fixes[i].snippet;
		camp_action_set_findings(maker, action, &finding, 1);
	}
}

CampStr camp_segment_of(const CampActionMaker *maker, CampDocItem item) {
	return camp_str_slice(camp_doc_text(maker->doc), item.start, item.end);
}

CampStr camp_segment_edited(CampArena *arena, CampStr text, CampTextEdit *edits, size_t count) {
	CampStr after = { 0 };
	CampBuf out;

	camp_edits_sort(edits, count);
	if (!camp_edits_disjoint(edits, count))
		return after;
	camp_buf_init(&out, CAMP_BUF_MAX);
	camp_edits_apply(text, edits, count, &out);
	after = camp_arena_copy(arena, camp_buf_str(&out));
	camp_buf_release(&out);
	return after;
}

static bool has_safe_fix(const CampActionMaker *maker) {
	for (size_t i = 0; i < maker->finding_count; i++) {
		if (maker->findings[i].fix_count > 0 && maker->findings[i].fixes[0].kind == CAMP_FIX_SAFE)
			return true;
	}
	return false;
}

/* The rule; of several rules what their names have in common, "opt-in-message-missing", or all of them. */
static CampStr rules_of(CampArena *arena, const CampAction *action) {
	CampStr first = camp_str(action->finding_count > 0 ? action->findings[0]->rule->name : "fix-all");
	CampStr common = first;
	CampStr all = first;

	for (size_t i = 1; i < action->finding_count; i++) {
		const char *other = action->findings[i]->rule->name;
		size_t same = 0;

		if (strcmp(other, first.ptr) == 0)
			continue;
		while (same < common.len && other[same] == common.ptr[same])
			same++;
		while (same > 0 && common.ptr[same] != '-')
			same--;
		common.len = same;
		all = camp_arena_printf(arena, "%.*s, %s", CAMP_FMT(all), other);
	}
	return common.len > 0 ? common : all;
}

static const CampAction *finish(CampActionMaker *maker, size_t *count) {
	CampArena *arena = maker->arena;
	CampAction *list = CAMP_ARENA_ARRAY(arena, CampAction, maker->list.count + 1);

	for (size_t i = 0; i < maker->list.count; i++) {
		list[i] = maker->list.items[i];
		list[i].title = camp_arena_printf(arena, "%.*s (%.*s)", CAMP_FMT(list[i].title),
		                                  CAMP_FMT(rules_of(arena, &list[i])));
	}
	*count = maker->list.count;
	camp_names_release(&maker->by_edits);
	camp_vec_release(&maker->list);
	return list;
}

static bool has_findings(CampActionMaker *maker) {
	for (size_t i = 0; i < maker->finding_count; i++) {
		if (camp_finding_is_here(maker, &maker->findings[i]))
			return true;
	}
	return false;
}

/* Who goes to a line from a list of findings, or by its number, stands at its beginning, and sees that something is amiss in it. */
static CampSpan line_around(CampDoc *doc, CampSpan cursor) {
	const CampText *text = camp_doc_text_view(doc);

	return camp_text_line_span(text, camp_text_line_of(text, cursor.start));
}

const CampAction *camp_actions(CampArena *arena, CampDoc *doc, CampSpan span, size_t *count) {
	CampActionMaker maker = { .arena = arena, .doc = doc, .span = span };

	maker.findings = camp_doc_findings(doc, &maker.finding_count);
	if (span.start == span.end && !has_findings(&maker))
		maker.span = line_around(doc, span);
	for (size_t i = 0; i < maker.finding_count; i++) {
		const CampFinding *finding = &maker.findings[i];

		if (!camp_finding_is_here(&maker, finding))
			continue;
		camp_action_add_every_missing(&maker, i);
		add_fixes(&maker, finding);
		add_editor_fixes(&maker, finding);
	}
	camp_action_add_allowances(&maker);
	return finish(&maker, count);
}

const CampAction *camp_fix_all(CampArena *arena, CampDoc *doc, size_t *count) {
	CampActionMaker maker = { .arena = arena, .doc = doc };
	CampFixResult fixed = { 0 };
	CampEdit *edits;
	CampAction *action;

	maker.findings = camp_doc_findings(doc, &maker.finding_count);
	if (has_safe_fix(&maker))
		fixed = camp_fix_document(arena, doc, false);
	if (fixed.file_count == 0)
		return finish(&maker, count);
	edits = CAMP_ARENA_ARRAY(arena, CampEdit, fixed.file_count);
	for (size_t i = 0; i < fixed.file_count; i++)
		edits[i] = camp_edit_between(arena, fixed.files[i].path, fixed.files[i].before, fixed.files[i].after);
	action = camp_action_add(&maker, CAMP_LIT("Apply every safe fix"));
	action->kind = CAMP_ACTION_FIX_ALL;
	action->fix_kind = CAMP_FIX_SAFE;
	action->edits = edits;
	action->edit_count = fixed.file_count;
	return finish(&maker, count);
}
