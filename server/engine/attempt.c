#include "engine/attempt.h"

#include "engine/internal.h"

struct CampAttempt {
	CampDoc *version; /* of the document, or of the segment alone */
	CampCheck *check;
	CampArena arena;
	CAMP_VEC(CampFinding) findings;
};

/* What the segment begins with, when it is alone in a file what it is here: closed and without error. */
static CampSlot *first_slot(CampDoc *segment) {
	camp_doc_itemise(segment);
	bool whole = segment->slots.count > 0 && segment->slots.items[0].stable;
	return whole ? &segment->slots.items[0] : NULL;
}

static bool try_alone(CampAttempt *attempt, CampDoc *doc, const CampSlot *slot, CampStr text) {
	if (!slot->stable) {
		return false;
	}
	CampDoc *segment = camp_doc_new(doc->workspace, camp_str(doc->path), text);
	CampSlot *guest = first_slot(segment);
	if (!guest) {
		camp_doc_free(segment);
		return false;
	}
	guest->second = slot->second;
	guest->leads_back = slot->leads_back;
	attempt->version = segment;
	attempt->check = camp_doc_check_guest(doc, guest);
	return true;
}

/* What is broken may reach beyond its segment. */
static void try_in_file(CampAttempt *attempt, CampDoc *doc, CampDocItem item, CampStr text) {
	CampDocItem there;
	attempt->version = camp_doc_splice(doc, (CampSpan){ item.start, item.end }, text);
	if (camp_doc_item_find(attempt->version, item.start, &there)) {
		attempt->check = camp_check_retain(camp_doc_check_of(attempt->version, there));
	}
}

CampAttempt *camp_attempt_new(CampDoc *doc, CampDocItem item, CampStr text) {
	CampAttempt *attempt = camp_alloc(sizeof *attempt);
	camp_arena_init(&attempt->arena);
	camp_doc_collect_brands(doc);
	if (!try_alone(attempt, doc, &doc->slots.items[camp_doc_slot_at(doc, item.start)], text)) {
		try_in_file(attempt, doc, item, text);
	}
	for (size_t i = 0; attempt->check && i < attempt->check->drafts.count; i++) {
		camp_vec_push(&attempt->findings, camp_place_finding(&attempt->arena, attempt->check->drafts.items[i],
		                                                     item.start, (CampStr){ NULL, 0 }, doc->workspace->roster));
	}
	return attempt;
}

void camp_attempt_free(CampAttempt *attempt) {
	if (!attempt) {
		return;
	}
	camp_vec_release(&attempt->findings);
	camp_check_release(attempt->check);
	camp_arena_release(&attempt->arena);
	camp_doc_free(attempt->version);
	camp_free(attempt);
}

const CampFinding *camp_attempt_findings(const CampAttempt *attempt, size_t *count) {
	*count = attempt->findings.count;
	return attempt->findings.items;
}
