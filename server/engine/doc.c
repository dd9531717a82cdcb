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

void camp_slots_release(CampSlots *slots) {
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
	camp_slots_release(&doc->slots);
	camp_slots_release(&doc->base);
	camp_vec_release(&doc->imports);
	camp_vec_release(&doc->imported);
	camp_vec_release(&doc->brands);
	camp_names_release(&doc->brand_names);
	camp_names_release(&doc->block_names);
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
	size_t next_base;
	uint32_t segment_start;
	CAMP_VEC(CampNode) nodes; /* of the segment: comments, and the item */
	bool pending;             /* an item was seen; its line may go on with a comment */
	uint32_t pending_end;
	CampNode pending_node;
} Itemiser;

static CampSlot *reusable(Itemiser *itemiser, CampSpan segment, CampNode node) {
	CampDoc *doc = itemiser->doc;
	CampSpan place;
	if (!base_place(doc, segment, &place)) {
		return NULL;
	}
	while (itemiser->next_base < doc->base.count && doc->base.items[itemiser->next_base].start < place.start) {
		itemiser->next_base++;
	}
	if (itemiser->next_base >= doc->base.count) {
		return NULL;
	}
	CampSlot *slot = &doc->base.items[itemiser->next_base];
	CampSpan span = camp_node_span(node);
	bool same = slot->stable && slot->start == place.start && slot->end == place.end &&
	            slot->item->span.start == span.start - segment.start &&
	            slot->item->span.end == span.end - segment.start && !camp_node_has_error(node);
	return same ? slot : NULL;
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

static void end_segment(Itemiser *itemiser, uint32_t end) {
	CampDoc *doc = itemiser->doc;
	CampNode node = itemiser->pending_node;
	CampSpan segment = { itemiser->segment_start, end };
	CampSlot *old = reusable(itemiser, segment, node);
	CampSlot slot = { .start = segment.start, .end = segment.end };
	if (old) {
		slot.item = camp_item_retain(old->item);
		slot.check = old->check ? camp_check_retain(old->check) : NULL;
		slot.import = old->import;
		slot.checked_in = old->checked_in;
		slot.brand = old->brand;
		slot.said = old->said;
		slot.stable = true;
	} else {
		slot.item = camp_item_new(camp_text_bytes(doc->text), segment, itemiser->nodes.items, itemiser->nodes.count);
		slot.import = slot.item->kind == CAMP_ITEM_IMPORT ? imported_file(doc, slot.item) : NULL;
		slot.stable = is_stable(slot.item, node) && begins_line(doc, segment, node);
	}
	if (slot.item->kind == CAMP_ITEM_IMPORT) {
		camp_vec_push(&doc->imports, doc->slots.count);
	}
	camp_vec_push(&doc->slots, slot);
	camp_vec_clear(&itemiser->nodes);
	itemiser->segment_start = end;
	itemiser->pending = false;
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

/* A node of the top level. Comments belong to the item behind them, but for one that goes on with an item's line. */
static void add_node(Itemiser *itemiser, CampStr bytes, CampNode node) {
	CampSpan span = camp_node_span(node);
	bool comment = camp_node_type(node) == CAMP_NODE_COMMENT;
	if (itemiser->pending && comment && skip_blanks(bytes, itemiser->pending_end) == span.start) {
		camp_vec_push(&itemiser->nodes, node);
		itemiser->pending_end = span.end;
		return;
	}
	if (itemiser->pending) {
		end_segment(itemiser, segment_end(bytes, itemiser->pending_end, span.start));
	}
	camp_vec_push(&itemiser->nodes, node);
	if (!comment) {
		itemiser->pending = true;
		itemiser->pending_node = node;
		itemiser->pending_end = span.end;
	}
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
	CampChildren children;
	CampNode node;
	camp_children_init(&children, camp_syntax_root(doc->syntax));
	while (camp_children_next(&children, &node)) {
		add_node(&itemiser, bytes, node);
	}
	if (itemiser.pending) {
		end_segment(&itemiser, segment_end(bytes, itemiser.pending_end, (uint32_t)bytes.len));
	}
	camp_children_release(&children);
	end_file(&itemiser);
	camp_vec_release(&itemiser.nodes);
	camp_slots_release(&doc->base);
}

CampStr camp_doc_resolve_path(CampArena *arena, const CampDoc *doc, CampStr written) {
	return camp_path_relative_to_file(arena, camp_str(doc->path), written);
}
