/* Versions of a document: making and splicing. */
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

/* What an edit makes of a version, as far as it is known before the text is edited. */
typedef struct Change {
	CampSpan span;
	uint32_t length;  /* of what stands in its place then */
	size_t weight;    /* of the text but for what the edit may change */
	bool keeps_tree;  /* the window that has a tree is still one */
	CampReplaced was; /* in that window */
} Change;

/* One dirty region that covers the one so far and the new edit: `dirty` counts in the base, `length` in the version. */
static void note_dirty(CampDoc *next, const CampDoc *doc, const Change *change) {
	CampSpan now = { doc->dirty.start, doc->dirty.start + doc->dirty_length };
	CampSpan span = change->span;
	if (doc->itemised) {
		next->dirty = span;
		next->dirty_length = change->length;
		return;
	}
	uint32_t start = span.start < now.start ? span.start : now.start;
	uint32_t end = span.end > now.end ? span.end : now.end;
	next->dirty = (CampSpan){ start, doc->dirty.end + (end - now.end) };
	next->dirty_length = end - start - (span.end - span.start) + change->length;
}

static CampSpan clamp(const CampDoc *doc, CampSpan span) {
	uint32_t length = (uint32_t)camp_doc_text(doc).len;
	uint32_t start = span.start < length ? span.start : length;
	uint32_t end = span.end < length ? span.end : length;
	return (CampSpan){ start, end > start ? end : start };
}

/* Whether an edit touches nothing but the window that has a tree: neither what stands beside it nor the line breaks there. */
static bool is_inside(const CampDoc *doc, CampSpan span) {
	bool behind_start = span.start > doc->window.start || doc->window.start == 0;
	bool before_end = span.end < doc->window.end || doc->window.end == camp_doc_text(doc).len;
	return behind_start && before_end;
}

static Change change_of(const CampDoc *doc, CampSpan span, size_t length) {
	CampSpan gone = { span.start, span.end + 2 };
	Change change = { .span = span,
		              .length = (uint32_t)length,
		              .weight = doc->weight - camp_syntax_weight(camp_doc_text(doc), gone),
		              .keeps_tree = doc->syntax && is_inside(doc, span) };
	if (change.keeps_tree) {
		change.was = camp_syntax_replaced(doc->text, doc->window.start, span);
	}
	return change;
}

/* The version behind `doc`, which dies and may have no text any more. `text`, taken over, is the edited one. */
static CampDoc *succeed(CampDoc *doc, const Change *change, CampText *text) {
	CampSpan come = { change->span.start, change->span.start + change->length + 2 };
	CampDoc *next = make(doc->workspace, camp_str(doc->path), text);
	next->weight = change->weight + camp_syntax_weight(camp_doc_text(next), come);
	if (change->keeps_tree) {
		next->syntax = doc->syntax;
		doc->syntax = NULL;
		camp_syntax_edit(next->syntax, &change->was, text, change->length);
		next->window = (CampSpan){ doc->window.start,
			                       doc->window.end - (change->span.end - change->span.start) + change->length };
	}
	CampSlots *slots = doc->itemised ? &doc->slots : &doc->base;
	next->base = *slots;
	*slots = (CampSlots){ 0 };
	next->base_guessed = doc->itemised ? doc->guessed : doc->base_guessed;
	note_dirty(next, doc, change);
	camp_doc_free(doc);
	return next;
}

/* A version equal to this one as far as another can follow it. */
static CampDoc *twin_of(const CampDoc *doc) {
	CampDoc *twin = make(doc->workspace, camp_str(doc->path), camp_text_retain(doc->text));
	twin->weight = doc->weight;
	twin->syntax = doc->syntax ? camp_syntax_copy(doc->syntax) : NULL;
	twin->window = doc->window;
	twin->itemised = doc->itemised;
	twin->guessed = doc->guessed;
	share_slots(&twin->slots, &doc->slots);
	share_slots(&twin->base, &doc->base);
	twin->base_guessed = doc->base_guessed;
	twin->dirty = doc->dirty;
	twin->dirty_length = doc->dirty_length;
	return twin;
}

CampDoc *camp_doc_edit(CampDoc *doc, CampSpan span, CampStr replacement) {
	CampText *text = doc->text;
	span = clamp(doc, span);
	Change change = change_of(doc, span, replacement.len);
	doc->text = NULL;
	return succeed(doc, &change, camp_text_edit(text, span, replacement));
}

CampDoc *camp_doc_splice(CampDoc *doc, CampSpan span, CampStr replacement) {
	return camp_doc_edit(twin_of(doc), span, replacement);
}

CampDoc *camp_doc_replace(CampDoc *doc, CampText *text) {
	CampStr replacement;
	CampSpan span = camp_text_difference(camp_doc_text(doc), camp_text_bytes(text), &replacement);
	Change change = change_of(doc, span, replacement.len);
	return succeed(doc, &change, text);
}

CampStr camp_doc_resolve_path(CampArena *arena, const CampDoc *doc, CampStr written) {
	return camp_path_relative_to_file(arena, camp_str(doc->path), written);
}
