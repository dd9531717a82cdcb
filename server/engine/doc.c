/* Versions of a document: making, splicing, and taking over what an edit left alone. */
#include "engine/internal.h"

#include "base/file.h"
#include "model/build.h"

/* Things at the top level of a file. Each costs its own memory, however short it is. */
#define CAMP_MAXIMUM_ITEMS 50000

static CampDoc *make(CampWorkspace *workspace, CampStr path, CampText *text) {
	CampDoc *doc = camp_alloc(sizeof *doc);
	doc->workspace = workspace;
	doc->path = camp_alloc(path.len + 1);
	if (path.len) {
		memcpy(doc->path, path.ptr, path.len);
	}
	doc->text = text;
	camp_arena_init(&doc->findings_arena);
	return doc;
}

CampDoc *camp_doc_of_text(CampWorkspace *workspace, CampStr path, CampText *text) {
	CampDoc *doc = make(workspace, path, text);
	CampStr bytes = camp_text_bytes(text);
	doc->weight = camp_syntax_weight(bytes, (CampSpan){ 0, (uint32_t)bytes.len });
	return doc;
}

CampDoc *camp_doc_new(CampWorkspace *workspace, CampStr path, CampStr text) {
	return camp_doc_of_text(workspace, path, camp_text_new(text));
}

static void release_slots(CampSlots *slots) {
	for (size_t i = 0; i < slots->count; i++) {
		camp_item_release(slots->items[i].item);
		camp_check_release(slots->items[i].check);
	}
	camp_vec_release(slots);
}

void camp_doc_free(CampDoc *doc) {
	if (!doc) {
		return;
	}
	release_slots(&doc->slots);
	release_slots(&doc->base);
	camp_vec_release(&doc->imports);
	camp_vec_release(&doc->imported);
	camp_vec_release(&doc->brands);
	camp_names_release(&doc->brand_names);
	camp_doc_forget_findings(doc);
	camp_vec_release(&doc->checks);
	camp_vec_release(&doc->findings);
	camp_vec_release(&doc->origins);
	camp_arena_release(&doc->findings_arena);
	camp_syntax_free(doc->syntax);
	camp_text_free(doc->text);
	camp_free(doc->path);
	camp_free(doc);
}

CampStr camp_doc_path(const CampDoc *doc) {
	return camp_str(doc->path);
}

CampStr camp_doc_text(const CampDoc *doc) {
	return camp_text_bytes(doc->text);
}

static void share_slots(CampSlots *to, const CampSlots *from) {
	camp_vec_reserve(to, from->count);
	for (size_t i = 0; i < from->count; i++) {
		CampSlot slot = from->items[i];
		camp_item_retain(slot.item);
		if (slot.check) {
			camp_check_retain(slot.check);
		}
		camp_vec_push(to, slot);
	}
}

/* One dirty region that covers the one so far and the new edit: `dirty` counts in the base, `length` in the version. */
static void widen_dirty(CampDoc *next, const CampDoc *doc, CampSpan span, uint32_t replacement) {
	uint32_t now_start = doc->dirty.start;
	uint32_t now_end = doc->dirty.start + doc->dirty_length;
	uint32_t start = span.start < now_start ? span.start : now_start;
	uint32_t end = span.end > now_end ? span.end : now_end;
	next->dirty = (CampSpan){ start, doc->dirty.end + (end - now_end) };
	next->dirty_length = end - start - (span.end - span.start) + replacement;
}

static CampSpan clamp(const CampDoc *doc, CampSpan span) {
	uint32_t length = (uint32_t)camp_doc_text(doc).len;
	uint32_t start = span.start < length ? span.start : length;
	uint32_t end = span.end < length ? span.end : length;
	return (CampSpan){ start, end > start ? end : start };
}

/* The version whose text `text` (taken over) is, `length` bytes of it in the place of the span. */
static CampDoc *next_version(CampDoc *doc, CampSpan span, uint32_t length, CampText *text) {
	CampDoc *next = make(doc->workspace, camp_str(doc->path), text);
	CampSpan gone = { span.start, span.end + 2 };
	CampSpan come = { span.start, span.start + length + 2 };
	next->weight = doc->weight - camp_syntax_weight(camp_doc_text(doc), gone) +
	               camp_syntax_weight(camp_doc_text(next), come);
	if (doc->syntax) {
		next->syntax = camp_syntax_copy(doc->syntax);
		camp_syntax_edit(next->syntax, doc->text, next->text, span, length);
		next->stale = true;
	}
	if (doc->itemised) {
		share_slots(&next->base, &doc->slots);
		next->dirty = span;
		next->dirty_length = length;
	} else {
		share_slots(&next->base, &doc->base);
		widen_dirty(next, doc, span, length);
	}
	return next;
}

CampDoc *camp_doc_splice(CampDoc *doc, CampSpan span, CampStr replacement) {
	span = clamp(doc, span);
	return next_version(doc, span, (uint32_t)replacement.len, camp_text_splice(doc->text, span, replacement));
}

CampDoc *camp_doc_replace(CampDoc *doc, CampText *text) {
	CampStr replacement;
	CampSpan span = camp_text_difference(camp_doc_text(doc), camp_text_bytes(text), &replacement);
	return next_version(doc, span, (uint32_t)replacement.len, text);
}

static void parse(CampDoc *doc) {
	CampParser *parser = doc->workspace->parser;
	if (!doc->syntax) {
		doc->syntax = camp_syntax_new(parser, doc->text);
	} else if (doc->stale) {
		doc->syntax = camp_syntax_reparse(parser, doc->syntax, doc->text);
	}
	doc->stale = false;
}

static uint32_t skip_blanks(CampStr bytes, uint32_t at) {
	while (at < bytes.len && camp_is_blank((unsigned char)bytes.ptr[at])) {
		at++;
	}
	return at;
}

/* The end of a segment that ends in front of `limit`: that of its item, with the blanks behind it when they end the line. */
static uint32_t segment_end(CampStr bytes, uint32_t end, uint32_t limit) {
	uint32_t at = skip_blanks(bytes, end);
	bool line_ends = at >= bytes.len || bytes.ptr[at] == '\n' || bytes.ptr[at] == '\r';
	return line_ends && at <= limit ? at : end;
}

/* Where a place of this version stood in the base, when nothing between was touched. */
static bool base_place(const CampDoc *doc, CampSpan segment, CampSpan *place) {
	uint32_t dirty_end = doc->dirty.start + doc->dirty_length;
	if (segment.end < doc->dirty.start) {
		*place = segment;
		return true;
	}
	if (segment.start > dirty_end) {
		uint32_t shift = doc->dirty.end - dirty_end; /* modulo 2^32, as intended */
		*place = (CampSpan){ segment.start + shift, segment.end + shift };
		return true;
	}
	return false;
}

typedef struct Itemiser {
	CampDoc *doc;
	CampChildren children;
	size_t next_base;
	uint32_t segment_start;
	CAMP_VEC(CampNode) nodes; /* of the segment: comments, and the item */
	bool pending;             /* an item was seen; its line may go on with a comment */
	uint32_t pending_end;
	CampNode pending_node;
} Itemiser;

static uint32_t item_end(const CampSlot *slot) {
	return slot->start + slot->item->span.end;
}

/* Whether a node is the item of a slot of the base that moved by `shift`. */
static bool is_item_of(const CampSlot *slot, uint32_t shift, CampNode node) {
	CampSpan span = camp_node_span(node);
	return span.start == slot->start + slot->item->span.start + shift && span.end == item_end(slot) + shift &&
	       !camp_node_has_error(node);
}

/* The index in the base of the slot that the segment was, or SIZE_MAX. */
static size_t reusable(Itemiser *itemiser, CampSpan segment, CampNode node) {
	CampDoc *doc = itemiser->doc;
	CampSpan place;
	if (!base_place(doc, segment, &place)) {
		return SIZE_MAX;
	}
	while (itemiser->next_base < doc->base.count && doc->base.items[itemiser->next_base].start < place.start) {
		itemiser->next_base++;
	}
	if (itemiser->next_base >= doc->base.count) {
		return SIZE_MAX;
	}
	const CampSlot *slot = &doc->base.items[itemiser->next_base];
	bool same = slot->stable && slot->start == place.start && slot->end == place.end &&
	            is_item_of(slot, segment.start - place.start, node);
	return same ? itemiser->next_base : SIZE_MAX;
}

/* What an item in the middle of a line is depends on the line's indentation, which stands before it. */
static bool begins_line(const CampDoc *doc, CampSpan segment, CampNode node) {
	CampStr before = camp_text_slice(doc->text, (CampSpan){ segment.start, camp_node_span(node).start });
	return segment.start == 0 ||
	       (before.len > 0 && (memchr(before.ptr, '\n', before.len) || memchr(before.ptr, '\r', before.len)));
}

static bool is_stable(const CampItem *item, CampNode node) {
	bool complete = item->kind == CAMP_ITEM_IMPORT || (item->kind == CAMP_ITEM_BLOCK && item->block.closed);
	return complete && !camp_node_has_error(node);
}

/* The file that an import names. */
static CampFile *imported_file(CampDoc *doc, const CampItem *item) {
	CampArena arena;
	CampFile *file = NULL;
	camp_arena_init(&arena);
	CampStr written = camp_item_import_path(&arena, item);
	if (written.len > 0) {
		file = camp_workspace_entry(doc->workspace, camp_doc_resolve_path(&arena, doc, written));
	}
	camp_arena_release(&arena);
	return file;
}

static void push_slot(CampDoc *doc, CampSlot slot) {
	if (slot.item->kind == CAMP_ITEM_IMPORT) {
		camp_vec_push(&doc->imports, doc->slots.count);
	}
	camp_vec_push(&doc->slots, slot);
}

/* Takes over a slot of the base, `shift` bytes further on (modulo 2^32). */
static void take_over(CampDoc *doc, const CampSlot *old, uint32_t shift) {
	CampSlot slot = *old;
	slot.start += shift;
	slot.end += shift;
	slot.item = camp_item_retain(old->item);
	slot.check = old->check ? camp_check_retain(old->check) : NULL;
	slot.second = false;
	slot.leads_back = false;
	push_slot(doc, slot);
}

/* Where those slots of the base end, from the one behind `index` on, that no edit touched and that are closed and without
 * error. The last one in front of an edit is not among them: whether its segment has the blanks behind it is told by what
 * follows these. */
static size_t end_of_run(const CampDoc *doc, size_t index) {
	const CampSlot *slots = doc->base.items;
	bool before = slots[index].end < doc->dirty.start;
	size_t end = index + 1;
	while (end < doc->base.count && slots[end].stable && (!before || slots[end].end < doc->dirty.start)) {
		end++;
	}
	return before && end > index + 1 ? end - 1 : end;
}

/* Takes over the slots behind one that was taken over, as one stretch, when the last of them is in the tree as it was. What
 * is between two items that are what they were, and has the bytes that it had, is what it was: an error, or quotes that
 * are closed elsewhere now, would hold the last one too. `*node` is the node behind the first; it becomes the one behind the
 * stretch. False: there is none. */
static bool pass_run(Itemiser *itemiser, size_t index, uint32_t shift, CampNode *node) {
	CampDoc *doc = itemiser->doc;
	size_t end = end_of_run(doc, index);
	if (end - index < 3) {
		return true; /* to look is as fast as to seek */
	}
	const CampSlot *last = &doc->base.items[end - 1];
	CampChildren ahead;
	CampNode found;
	bool more = camp_children_find(&ahead, camp_syntax_root(doc->syntax), item_end(last) + shift - 1, &found);
	if (!more || !is_item_of(last, shift, found)) {
		camp_children_release(&ahead);
		return true;
	}
	for (size_t i = index + 1; i < end; i++) {
		take_over(doc, &doc->base.items[i], shift);
	}
	itemiser->next_base = end;
	itemiser->segment_start = last->end + shift;
	while (more && camp_node_span(found).start < itemiser->segment_start) {
		more = camp_children_next(&ahead, &found);
	}
	*node = found;
	camp_children_release(&itemiser->children);
	itemiser->children = ahead;
	return more;
}

static uint64_t hash_name(const CampItem *item) {
	bool named = item->kind == CAMP_ITEM_BLOCK && item->block.name.len > 0;
	uint64_t hash = named ? camp_names_hash(item->block.type, item->block.name) : 0;
	return named && hash == 0 ? 1 : hash;
}

static void make_slot(Itemiser *itemiser, CampSpan segment) {
	CampDoc *doc = itemiser->doc;
	CampNode node = itemiser->pending_node;
	CampSlot slot = { .start = segment.start, .end = segment.end };
	slot.item = camp_item_new(camp_text_bytes(doc->text), segment, itemiser->nodes.items, itemiser->nodes.count);
	slot.import = slot.item->kind == CAMP_ITEM_IMPORT ? imported_file(doc, slot.item) : NULL;
	slot.stable = is_stable(slot.item, node) && begins_line(doc, segment, node);
	slot.name_hash = hash_name(slot.item);
	push_slot(doc, slot);
}

/* `*node`: behind the segment's own, NULL at the end of the file. Gives whether there is one, which it may change. */
static bool end_segment(Itemiser *itemiser, uint32_t end, CampNode *node) {
	CampSpan segment = { itemiser->segment_start, end };
	size_t old = reusable(itemiser, segment, itemiser->pending_node);
	itemiser->segment_start = end;
	itemiser->pending = false;
	if (old == SIZE_MAX) {
		make_slot(itemiser, segment);
		camp_vec_clear(&itemiser->nodes);
		return node != NULL;
	}
	uint32_t shift = segment.start - itemiser->doc->base.items[old].start;
	take_over(itemiser->doc, &itemiser->doc->base.items[old], shift);
	camp_vec_clear(&itemiser->nodes);
	return node && pass_run(itemiser, old, shift, node);
}

/* A file of comments alone, or the comments behind the last item. */
static void end_file(Itemiser *itemiser) {
	CampDoc *doc = itemiser->doc;
	uint32_t length = (uint32_t)camp_text_bytes(doc->text).len;
	if (itemiser->nodes.count > 0 || (doc->slots.count == 0 && length > 0)) {
		CampSlot slot = { .start = itemiser->segment_start, .end = length };
		slot.item = camp_item_new(camp_text_bytes(doc->text), (CampSpan){ slot.start, length }, itemiser->nodes.items,
		                          itemiser->nodes.count);
		camp_vec_push(&doc->slots, slot);
	}
}

/* A node of the top level. Comments belong to the item behind them, but for one that goes on with an item's line. Gives
 * whether nodes may follow. */
static bool add_node(Itemiser *itemiser, CampStr bytes, CampNode node) {
	CampSpan span = camp_node_span(node);
	bool comment = camp_node_type(node) == CAMP_NODE_COMMENT;
	if (itemiser->pending && comment && skip_blanks(bytes, itemiser->pending_end) == span.start) {
		camp_vec_push(&itemiser->nodes, node);
		itemiser->pending_end = span.end;
		return true;
	}
	if (itemiser->pending) {
		if (!end_segment(itemiser, segment_end(bytes, itemiser->pending_end, span.start), &node)) {
			return false;
		}
		comment = camp_node_type(node) == CAMP_NODE_COMMENT;
	}
	camp_vec_push(&itemiser->nodes, node);
	if (!comment) {
		itemiser->pending = true;
		itemiser->pending_node = node;
		itemiser->pending_end = camp_node_span(node).end;
	}
	return true;
}

void camp_doc_itemise(CampDoc *doc) {
	if (doc->itemised) {
		return;
	}
	CampStr bytes = camp_text_bytes(doc->text);
	doc->itemised = true;
	doc->too_large = bytes.len > doc->workspace->engine->maximum_file_size || !camp_syntax_weight_fits(doc->weight);
	if (doc->too_large) {
		return;
	}
	parse(doc);
	if (camp_node_child_count(camp_syntax_root(doc->syntax)) > CAMP_MAXIMUM_ITEMS) {
		doc->too_large = true;
		return;
	}
	Itemiser itemiser = { .doc = doc };
	CampNode node;
	camp_vec_reserve(&doc->slots, doc->base.count + 1);
	camp_children_init(&itemiser.children, camp_syntax_root(doc->syntax));
	while (camp_children_next(&itemiser.children, &node) && add_node(&itemiser, bytes, node)) {}
	if (itemiser.pending) {
		(void)end_segment(&itemiser, segment_end(bytes, itemiser.pending_end, (uint32_t)bytes.len), NULL);
	}
	camp_children_release(&itemiser.children);
	end_file(&itemiser);
	camp_vec_release(&itemiser.nodes);
	release_slots(&doc->base);
}

CampStr camp_doc_resolve_path(CampArena *arena, const CampDoc *doc, CampStr written) {
	return camp_path_relative_to_file(arena, camp_str(doc->path), written);
}
