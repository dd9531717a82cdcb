/*
 * What a document consists of. Its text is parsed window by window, and no tree of the whole is kept: of a large file it
 * would be ten times the text, and each key would shift all of it. A window's top level is cut into segments, each an item
 * with the comments and blank lines before it. What an edit left alone is taken over from the version before.
 *
 * A window ends where no later text can change how it is read, at a cut: behind the brace of a block at the top level that
 * is the first sign of its line. Whatever was opened before, such a line is seen by the grammar's scanner as the file going
 * on; and where the parser had nothing to skip or to invent, it is at a cut as it is at the beginning of a file.
 *
 * Where it had, it guesses, and its guesses may depend on what follows. Such a text is parsed whole, unless it is a large
 * one, of which a key would then cost more than 2 ms.
 */
#include "engine/internal.h"

#include "model/build.h"

/* Things at the top level of a file, and comments in front of one. Each costs its own memory, however short it is. */
#define CAMP_MAXIMUM_ITEMS 50000

/* The largest text that is parsed whole for its errors. */
#define CAMP_MAXIMUM_WHOLE ((uint32_t)128 << 10)

typedef struct Itemiser {
	CampDoc *doc;
	CampStr bytes;      /* of the document, as all places count from its beginning */
	bool small;         /* to be parsed whole for its errors */
	bool whole;         /* it is to be so now */
	bool fresh;         /* nothing of the window's tree is of an earlier version */
	CampSyntax *edited; /* of doc->window before it was edited, with the edits; NULL: none, or used up */
	CampSpan window;
	CampSyntax *syntax; /* of the window */
	size_t next_base;
	uint32_t segment_start;
	CAMP_VEC(CampNode) nodes; /* of the segment: comments, and the item */
	bool pending;             /* an item was seen; its line may go on with a comment */
	CampNode pending_node;
	uint32_t pending_end;
} Itemiser;

static bool is_line_end(CampStr bytes, uint32_t at) {
	return at >= bytes.len || bytes.ptr[at] == '\n' || bytes.ptr[at] == '\r';
}

static bool is_line_start(CampStr bytes, uint32_t at) {
	return at == 0 || bytes.ptr[at - 1] == '\n' || bytes.ptr[at - 1] == '\r';
}

static uint32_t skip_blanks(CampStr bytes, uint32_t at) {
	while (at < bytes.len && camp_is_blank((unsigned char)bytes.ptr[at])) {
		at++;
	}
	return at;
}

static CampSpan place_of(const Itemiser *itemiser, CampNode node) {
	CampSpan span = camp_node_span(node);
	return (CampSpan){ itemiser->window.start + span.start, itemiser->window.start + span.end };
}

/* The end of a segment that ends in front of `limit`: that of its item, with the blanks behind it when they end the line. */
static uint32_t segment_end(CampStr bytes, uint32_t end, uint32_t limit) {
	uint32_t at = skip_blanks(bytes, end);
	return is_line_end(bytes, at) && at <= limit ? at : end;
}

static bool is_closed_block(CampNode node) {
	CampNode last;
	return camp_node_type(node) == CAMP_NODE_BLOCK && !camp_node_has_error(node) && camp_node_last_child(node, &last) &&
	       strcmp(camp_node_symbol(last), "}") == 0;
}

/* Whether there is a cut behind a node, which ends at `end`. */
static bool is_cut(CampStr bytes, CampNode node, uint32_t end) {
	return end > 0 && is_line_start(bytes, end - 1) && is_line_end(bytes, skip_blanks(bytes, end)) &&
	       is_closed_block(node);
}

/* ---- what an edit left alone -------------------------------------------------------------------------------------- */

/* How far what stands behind the edit was moved from there (modulo 2^32). */
static uint32_t shift_back(const CampDoc *doc) {
	return doc->dirty.end - (doc->dirty.start + doc->dirty_length);
}

/* Where a place of this version stood in the base, when nothing between was touched. */
static bool base_place(const CampDoc *doc, CampSpan segment, CampSpan *place) {
	if (segment.end < doc->dirty.start) {
		*place = segment;
		return true;
	}
	if (segment.start > doc->dirty.start + doc->dirty_length) {
		uint32_t shift = shift_back(doc);
		*place = (CampSpan){ segment.start + shift, segment.end + shift };
		return true;
	}
	return false;
}

/* Whether a node is the item of a slot of the base that moved by `shift`. */
static bool is_item_of(const Itemiser *itemiser, const CampSlot *slot, uint32_t shift, CampNode node) {
	CampSpan span = place_of(itemiser, node);
	CampSpan was = slot->item->span;
	return span.start == slot->start + was.start + shift && span.end == slot->start + was.end + shift &&
	       !camp_node_has_error(node);
}

/* The slot of the base that the segment was, or NULL. */
static const CampSlot *reusable(Itemiser *itemiser, CampSpan segment, CampNode node) {
	const CampSlots *base = &itemiser->doc->base;
	CampSpan place;
	if (!base_place(itemiser->doc, segment, &place)) {
		return NULL;
	}
	while (itemiser->next_base < base->count && base->items[itemiser->next_base].start < place.start) {
		itemiser->next_base++;
	}
	if (itemiser->next_base >= base->count) {
		return NULL;
	}
	const CampSlot *slot = &base->items[itemiser->next_base];
	bool same = slot->stable && slot->start == place.start && slot->end == place.end &&
	            is_item_of(itemiser, slot, segment.start - place.start, node);
	return same ? slot : NULL;
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

/* Takes over what stands in front of the window that was edited, or of the last cut before the edit; where that is. */
static uint32_t take_over_front(Itemiser *itemiser) {
	CampDoc *doc = itemiser->doc;
	const CampSlot *slots = doc->base.items;
	uint32_t untouched = itemiser->edited ? doc->window.start + 1 : doc->dirty.start;
	size_t count = 0;
	for (size_t i = 0; i < doc->base.count && slots[i].end < untouched; i++) {
		count = slots[i].cut ? i + 1 : count;
	}
	for (size_t i = 0; i < count; i++) {
		take_over(doc, &slots[i], 0);
	}
	itemiser->next_base = count;
	return count > 0 ? slots[count - 1].end : 0;
}

/* Takes over all that stands behind `at`, where a window ended, when the base has a cut there too. */
static bool take_over_rest(Itemiser *itemiser, uint32_t at) {
	CampDoc *doc = itemiser->doc;
	const CampSlot *slots = doc->base.items;
	CampSpan place;
	if (!base_place(doc, (CampSpan){ at, at }, &place)) {
		return false;
	}
	size_t index = itemiser->next_base;
	while (index < doc->base.count && slots[index].end < place.start) {
		index++;
	}
	if (index >= doc->base.count || slots[index].end != place.start || !slots[index].cut) {
		return false;
	}
	for (index++; index < doc->base.count; index++) {
		take_over(doc, &slots[index], at - place.start);
	}
	return true;
}

/* ---- segments of a window ------------------------------------------------------------------------------------------ */

/* What an item in the middle of a line is depends on the line's indentation, which stands before it. */
static bool begins_line(CampStr bytes, CampSpan segment, uint32_t start) {
	CampStr before = camp_str_slice(bytes, segment.start, start);
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

static uint64_t hash_name(const CampItem *item) {
	bool named = item->kind == CAMP_ITEM_BLOCK && item->block.name.len > 0;
	uint64_t hash = named ? camp_names_hash(item->block.type, item->block.name) : 0;
	return named && hash == 0 ? 1 : hash;
}

static CampSlot new_slot(Itemiser *itemiser, CampSpan segment) {
	CampSpan window = itemiser->window;
	CampSpan inside = { segment.start - window.start, segment.end - window.start };
	CampSlot slot = { .start = segment.start, .end = segment.end };
	slot.item = camp_item_new(camp_str_slice(itemiser->bytes, window.start, window.end), inside, itemiser->nodes.items,
	                          itemiser->nodes.count);
	return slot;
}

static void make_slot(Itemiser *itemiser, CampSpan segment) {
	CampDoc *doc = itemiser->doc;
	CampNode node = itemiser->pending_node;
	CampSpan place = place_of(itemiser, node);
	CampSlot slot = new_slot(itemiser, segment);
	slot.import = slot.item->kind == CAMP_ITEM_IMPORT ? imported_file(doc, slot.item) : NULL;
	slot.stable = is_stable(slot.item, node) && begins_line(itemiser->bytes, segment, place.start);
	slot.cut = is_cut(itemiser->bytes, node, place.end);
	slot.name_hash = hash_name(slot.item);
	push_slot(doc, slot);
}

static void end_segment(Itemiser *itemiser, uint32_t limit) {
	uint32_t end = segment_end(itemiser->bytes, itemiser->pending_end, limit);
	CampSpan segment = { itemiser->segment_start, end };
	const CampSlot *old = reusable(itemiser, segment, itemiser->pending_node);
	if (old) {
		take_over(itemiser->doc, old, segment.start - old->start);
	} else {
		make_slot(itemiser, segment);
	}
	camp_vec_clear(&itemiser->nodes);
	itemiser->segment_start = end;
	itemiser->pending = false;
}

/* A file of comments alone, or the comments behind the last item. */
static void end_file(Itemiser *itemiser) {
	CampDoc *doc = itemiser->doc;
	if (itemiser->nodes.count > 0 || doc->slots.count == 0) {
		camp_vec_push(&doc->slots, new_slot(itemiser, (CampSpan){ itemiser->segment_start, itemiser->window.end }));
	}
}

/* A node of the top level. Comments belong to the item behind them, but for one that goes on with an item's line. */
static void add_node(Itemiser *itemiser, CampNode node) {
	CampSpan span = place_of(itemiser, node);
	bool comment = camp_node_type(node) == CAMP_NODE_COMMENT;
	bool goes_on = itemiser->pending && comment && skip_blanks(itemiser->bytes, itemiser->pending_end) == span.start;
	if (itemiser->pending && !goes_on) {
		end_segment(itemiser, span.start);
	}
	camp_vec_push(&itemiser->nodes, node);
	if (!comment) {
		itemiser->pending = true;
		itemiser->pending_node = node;
	}
	if (itemiser->pending) {
		itemiser->pending_end = span.end;
	}
}

/* False: there are too many. */
static bool itemise_window(Itemiser *itemiser) {
	CampChildren children;
	CampNode node;
	bool fits = true;
	itemiser->segment_start = itemiser->window.start;
	camp_children_init(&children, camp_syntax_root(itemiser->syntax));
	while (fits && camp_children_next(&children, &node)) {
		add_node(itemiser, node);
		fits = itemiser->doc->slots.count <= CAMP_MAXIMUM_ITEMS && itemiser->nodes.count <= CAMP_MAXIMUM_ITEMS;
	}
	camp_children_release(&children);
	if (fits && itemiser->pending) {
		end_segment(itemiser, itemiser->window.end);
	}
	if (fits && itemiser->window.end == itemiser->bytes.len) {
		end_file(itemiser);
	}
	camp_vec_clear(&itemiser->nodes);
	itemiser->pending = false;
	return fits;
}

/* ---- windows ------------------------------------------------------------------------------------------------------- */

/* The end of the first line from `from` on that is a brace alone, as one behind which there may be a cut; or of the text,
 * when nothing follows. */
static uint32_t next_end(CampStr bytes, uint32_t from) {
	const char *brace;
	while (from < bytes.len && (brace = memchr(bytes.ptr + from, '}', bytes.len - from)) != NULL) {
		uint32_t at = (uint32_t)(brace - bytes.ptr);
		from = at + 1;
		uint32_t end = skip_blanks(bytes, from);
		if (is_line_start(bytes, at) && is_line_end(bytes, end)) {
			return camp_str_trim(camp_str_slice(bytes, end, bytes.len)).len > 0 ? end : (uint32_t)bytes.len;
		}
	}
	return (uint32_t)bytes.len;
}

/* Whether the window, which is parsed, ends at a cut or with the file. */
static bool ends_well(const Itemiser *itemiser) {
	CampNode last;
	if (itemiser->window.end == itemiser->bytes.len) {
		return true;
	}
	if (!camp_node_last_child(camp_syntax_root(itemiser->syntax), &last)) {
		return false;
	}
	uint32_t end = place_of(itemiser, last).end;
	return is_cut(itemiser->bytes, last, end) && skip_blanks(itemiser->bytes, end) == itemiser->window.end;
}

/* A guess that might be another one if the text were parsed whole. */
static bool must_be_whole(const Itemiser *itemiser) {
	bool is_whole = itemiser->fresh && itemiser->window.start == 0 && itemiser->window.end == itemiser->bytes.len;
	return itemiser->small && !is_whole && camp_syntax_has_error(itemiser->syntax);
}

/* False: the window is to be another one. */
static bool parse_window(Itemiser *itemiser, CampSpan window, CampSyntax *edited) {
	CampParser *parser = itemiser->doc->workspace->parser;
	CampStr bytes = camp_str_slice(itemiser->bytes, window.start, window.end);
	camp_syntax_free(itemiser->syntax);
	itemiser->window = window;
	itemiser->fresh = !edited;
	itemiser->syntax = edited ? camp_syntax_reparse(parser, edited, bytes) : camp_syntax_new(parser, bytes);
	return ends_well(itemiser) || must_be_whole(itemiser);
}

/* Parses a window that begins at `start`, which is at a cut. That of an edit goes no further than it must. Where one does not
 * end well, one of twice its size is next, so that all of them together take time linear in the text. */
static void open_window(Itemiser *itemiser, uint32_t start) {
	const CampDoc *doc = itemiser->doc;
	uint32_t dirty_end = doc->dirty.start + doc->dirty_length;
	bool dirty = doc->base.count > 0 && start <= dirty_end;
	uint32_t from = dirty ? dirty_end : start + doc->workspace->window;
	from = itemiser->whole ? (uint32_t)itemiser->bytes.len : from;
	CampSyntax *edited = itemiser->edited;
	itemiser->edited = NULL;
	if (edited && parse_window(itemiser, doc->window, edited)) {
		return;
	}
	while (!parse_window(itemiser, (CampSpan){ start, next_end(itemiser->bytes, from) }, NULL)) {
		from = itemiser->window.end + (itemiser->window.end - start);
	}
}

/* Keeps the tree of the first window, which is that of the edit, for the next one. */
static void close_window(Itemiser *itemiser) {
	CampDoc *doc = itemiser->doc;
	bool fits = itemiser->window.end - itemiser->window.start <= 2 * doc->workspace->window;
	if (!doc->syntax && fits && !camp_syntax_has_error(itemiser->syntax)) {
		doc->syntax = itemiser->syntax;
		doc->window = itemiser->window;
		itemiser->syntax = NULL;
	}
	camp_syntax_free(itemiser->syntax);
	itemiser->syntax = NULL;
}

typedef enum Outcome { DONE, TOO_MANY, GUESSED } Outcome;

static Outcome itemise_windows(Itemiser *itemiser) {
	CampDoc *doc = itemiser->doc;
	uint32_t start = itemiser->whole ? 0 : take_over_front(itemiser);
	for (uint32_t at = start; at < itemiser->bytes.len; at = itemiser->window.end) {
		if (at > start && take_over_rest(itemiser, at)) {
			break;
		}
		open_window(itemiser, at);
		if (must_be_whole(itemiser)) {
			return GUESSED;
		}
		doc->guessed = doc->guessed || camp_syntax_has_error(itemiser->syntax);
		if (!itemise_window(itemiser)) {
			return TOO_MANY;
		}
		close_window(itemiser);
	}
	return DONE;
}

static void forget_items(CampDoc *doc) {
	camp_slots_release(&doc->slots);
	camp_vec_clear(&doc->imports);
	camp_syntax_free(doc->syntax);
	doc->syntax = NULL;
}

static void begin_whole(Itemiser *itemiser) {
	camp_syntax_free(itemiser->edited);
	itemiser->edited = NULL;
	itemiser->whole = true;
	itemiser->next_base = 0;
}

/* False: the file takes more memory than one may. */
static bool itemise(Itemiser *itemiser) {
	CampDoc *doc = itemiser->doc;
	if (itemiser->small && doc->base_guessed) {
		begin_whole(itemiser);
	}
	doc->guessed = doc->base_guessed && !itemiser->whole; /* in what is taken over */
	camp_vec_reserve(&doc->slots, doc->base.count + 1);
	Outcome outcome = itemise_windows(itemiser);
	if (outcome == GUESSED) {
		forget_items(doc);
		begin_whole(itemiser);
		outcome = itemise_windows(itemiser);
	}
	return outcome == DONE;
}

void camp_doc_itemise(CampDoc *doc) {
	if (doc->itemised) {
		return;
	}
	Itemiser itemiser = { .doc = doc, .bytes = camp_text_bytes(doc->text), .edited = doc->syntax };
	doc->itemised = true;
	doc->syntax = NULL;
	doc->too_large = itemiser.bytes.len > doc->workspace->engine->maximum_file_size ||
	                 !camp_syntax_weight_fits(doc->weight);
	if (!doc->too_large) {
		itemiser.small = itemiser.bytes.len <= CAMP_MAXIMUM_WHOLE;
		doc->too_large = !itemise(&itemiser);
	}
	if (doc->too_large) {
		forget_items(doc);
	}
	camp_syntax_free(itemiser.edited);
	camp_syntax_free(itemiser.syntax);
	camp_vec_release(&itemiser.nodes);
	camp_slots_release(&doc->base);
}
