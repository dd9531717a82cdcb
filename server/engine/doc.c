/* Versions of a document: making, splicing, and taking over what an edit left alone. */
#include "engine/internal.h"

#include "base/file.h"
#include "model/build.h"

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

CampDoc *camp_doc_new(CampWorkspace *workspace, CampStr path, CampStr text) {
	return make(workspace, path, camp_text_new(text));
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
	camp_vec_release(&doc->brands);
	camp_names_release(&doc->brand_names);
	camp_names_release(&doc->block_names);
	camp_vec_release(&doc->findings);
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
	next->dirty = (CampSpan){start, doc->dirty.end + (end - now_end)};
	next->dirty_length = end - start - (span.end - span.start) + replacement;
}

static CampSpan clamp(const CampDoc *doc, CampSpan span) {
	uint32_t length = (uint32_t)camp_doc_text(doc).len;
	uint32_t start = span.start < length ? span.start : length;
	uint32_t end = span.end < length ? span.end : length;
	return (CampSpan){start, end > start ? end : start};
}

CampDoc *camp_doc_splice(CampDoc *doc, CampSpan span, CampStr replacement) {
	span = clamp(doc, span);
	CampDoc *next = make(doc->workspace, camp_str(doc->path), camp_text_splice(doc->text, span, replacement));
	if (doc->syntax) {
		next->syntax = camp_syntax_copy(doc->syntax);
		camp_syntax_edit(next->syntax, doc->text, next->text, span, (uint32_t)replacement.len);
		next->stale = true;
	}
	if (doc->itemised) {
		share_slots(&next->base, &doc->slots);
		next->dirty = span;
		next->dirty_length = (uint32_t)replacement.len;
	} else {
		share_slots(&next->base, &doc->base);
		widen_dirty(next, doc, span, (uint32_t)replacement.len);
	}
	return next;
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

/* The end of a segment: that of its item, with the blanks and the comment behind it on its line. */
static uint32_t segment_end(CampStr bytes, uint32_t end) {
	uint32_t at = end;
	while (at < bytes.len && camp_is_blank((unsigned char)bytes.ptr[at])) {
		at++;
	}
	if (at < bytes.len && bytes.ptr[at] == '#') {
		while (at < bytes.len && bytes.ptr[at] != '\n' && bytes.ptr[at] != '\r') {
			at++;
		}
	}
	bool line_ends = at >= bytes.len || bytes.ptr[at] == '\n' || bytes.ptr[at] == '\r';
	return line_ends ? at : end;
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
		*place = (CampSpan){segment.start + shift, segment.end + shift};
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
	bool same = slot->stable && slot->start == place.start && slot->end == place.end && slot->item->span.start == span.start - segment.start &&
	            slot->item->span.end == span.end - segment.start && !camp_node_has_error(node);
	return same ? slot : NULL;
}

static bool is_stable(const CampItem *item, CampNode node) {
	bool complete = item->kind == CAMP_ITEM_IMPORT || (item->kind == CAMP_ITEM_BLOCK && item->block.closed);
	return complete && !camp_node_has_error(node);
}

static void end_segment(Itemiser *itemiser, uint32_t end, CampNode node) {
	CampDoc *doc = itemiser->doc;
	CampSpan segment = {itemiser->segment_start, end};
	CampSlot *old = reusable(itemiser, segment, node);
	CampSlot slot = {.start = segment.start, .end = segment.end};
	if (old) {
		slot.item = camp_item_retain(old->item);
		slot.check = old->check ? camp_check_retain(old->check) : NULL;
		slot.stable = true;
	} else {
		slot.item = camp_item_new(camp_text_bytes(doc->text), segment, itemiser->nodes.items, itemiser->nodes.count);
		slot.stable = is_stable(slot.item, node);
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
		CampSlot slot = {.start = itemiser->segment_start, .end = length};
		slot.item = camp_item_new(camp_text_bytes(doc->text), (CampSpan){slot.start, length}, itemiser->nodes.items, itemiser->nodes.count);
		camp_vec_push(&doc->slots, slot);
	}
}

void camp_doc_itemise(CampDoc *doc) {
	if (doc->itemised) {
		return;
	}
	parse(doc);
	Itemiser itemiser = {.doc = doc};
	CampChildren children;
	CampNode node;
	CampStr bytes = camp_text_bytes(doc->text);
	camp_children_init(&children, camp_syntax_root(doc->syntax));
	while (camp_children_next(&children, &node)) {
		bool comment = camp_node_type(node) == CAMP_NODE_COMMENT;
		if (itemiser.pending && !(comment && camp_node_span(node).end <= itemiser.pending_end)) {
			end_segment(&itemiser, itemiser.pending_end, itemiser.pending_node);
		}
		camp_vec_push(&itemiser.nodes, node);
		if (!comment) {
			itemiser.pending = true;
			itemiser.pending_node = node;
			itemiser.pending_end = segment_end(bytes, camp_node_span(node).end);
		}
	}
	if (itemiser.pending) {
		end_segment(&itemiser, itemiser.pending_end, itemiser.pending_node);
	}
	camp_children_release(&children);
	end_file(&itemiser);
	camp_vec_release(&itemiser.nodes);
	camp_slots_release(&doc->base);
	doc->itemised = true;
}

CampStr camp_doc_resolve_path(CampArena *arena, const CampDoc *doc, CampStr written) {
	return camp_path_relative_to_file(arena, camp_str(doc->path), written);
}
