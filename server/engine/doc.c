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

/* Whether an edit touches nothing but the window that has a tree: neither what stands beside it nor the line breaks there. */
static bool is_inside(const CampDoc *doc, CampSpan span) {
	bool behind_start = span.start > doc->window.start || doc->window.start == 0;
	bool before_end = span.end < doc->window.end || doc->window.end == camp_doc_text(doc).len;
	return behind_start && before_end;
}

/* The version whose text `text` (taken over) is, `length` bytes of it in the place of the span. */
static CampDoc *next_version(CampDoc *doc, CampSpan span, uint32_t length, CampText *text) {
	CampDoc *next = make(doc->workspace, camp_str(doc->path), text);
	CampSpan gone = { span.start, span.end + 2 };
	CampSpan come = { span.start, span.start + length + 2 };
	next->weight = doc->weight - camp_syntax_weight(camp_doc_text(doc), gone) +
	               camp_syntax_weight(camp_doc_text(next), come);
	if (doc->syntax && is_inside(doc, span)) {
		next->syntax = camp_syntax_copy(doc->syntax);
		camp_syntax_edit(next->syntax, doc->window.start, doc->text, next->text, span, length);
		next->window = (CampSpan){ doc->window.start, doc->window.end - (span.end - span.start) + length };
	}
	if (doc->itemised) {
		share_slots(&next->base, &doc->slots);
		next->base_guessed = doc->guessed;
		next->dirty = span;
		next->dirty_length = length;
	} else {
		share_slots(&next->base, &doc->base);
		next->base_guessed = doc->base_guessed;
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

CampStr camp_doc_resolve_path(CampArena *arena, const CampDoc *doc, CampStr written) {
	return camp_path_relative_to_file(arena, camp_str(doc->path), written);
}
