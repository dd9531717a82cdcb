/* The findings of a document: what the checks of its items found, each at its place in the file. */
#include "engine/internal.h"
#include "engine/roster.h"

#include <stdlib.h>

#define CAMP_MAXIMUM_FINDINGS 10000

static CampSpan shifted(CampSpan span, uint32_t start, CampStr path) {
	return path.len > 0 ? span : (CampSpan){ span.start + start, span.end + start };
}

/* The related places of a draft. Peers stand where the roster has them now. */
static size_t place_related(CampRelated *placed, const CampDraft *draft, uint32_t start, CampStr path,
                            const CampRoster *roster) {
	size_t count = 0;
	for (size_t i = 0; i < draft->finding.related_count; i++) {
		CampRelated related = draft->related[i];
		if (draft->peers[i].name.len == 0) {
			related.span = shifted(related.span, start, related.path);
			related.path = related.path.len ? related.path : path;
		} else if (!roster || !camp_roster_place(roster, &draft->peers[i], &related.span)) {
			continue;
		}
		placed[count++] = related;
	}
	return count;
}

CampFinding camp_place_finding(CampArena *arena, const CampDraft *draft, uint32_t start, CampStr path,
                               const CampRoster *roster) {
	const CampFinding *finding = &draft->finding;
	CampFinding placed = *finding;
	CampFix *fixes = CAMP_ARENA_ARRAY(arena, CampFix, finding->fix_count);
	CampRelated *related = CAMP_ARENA_ARRAY(arena, CampRelated, finding->related_count);
	placed.span = shifted(finding->span, start, finding->path);
	placed.path = finding->path.len ? finding->path : path;
	for (size_t i = 0; i < finding->fix_count; i++) {
		CampEdit *edits = CAMP_ARENA_ARRAY(arena, CampEdit, finding->fixes[i].edit_count);
		fixes[i] = finding->fixes[i];
		for (size_t j = 0; j < fixes[i].edit_count; j++) {
			edits[j] = finding->fixes[i].edits[j];
			edits[j].span = shifted(edits[j].span, start, edits[j].path);
			edits[j].path = edits[j].path.len ? edits[j].path : path;
		}
		fixes[i].edits = edits;
	}
	placed.fixes = fixes;
	placed.related = related;
	placed.related_count = place_related(related, draft, start, path, roster);
	return placed;
}

void camp_doc_forget_findings(CampDoc *doc) {
	for (size_t i = 0; i < doc->checks.count; i++) {
		camp_check_release(doc->checks.items[i]);
	}
	camp_vec_clear(&doc->checks);
	camp_vec_clear(&doc->findings);
	camp_vec_clear(&doc->origins);
	camp_arena_release(&doc->findings_arena);
	camp_arena_init(&doc->findings_arena);
}

/* False when there are too many: the rest is left out. */
static bool add_findings(CampDoc *doc, CampCheck *check, uint32_t start, CampStr path) {
	if (check->drafts.count > 0) {
		camp_vec_push(&doc->checks, camp_check_retain(check));
	}
	size_t room = CAMP_MAXIMUM_FINDINGS - doc->findings.count;
	for (size_t i = 0; i < check->drafts.count && i < room; i++) {
		CampFinding placed = camp_place_finding(&doc->findings_arena, check->drafts.items[i], start, path,
		                                        doc->workspace->roster);
		camp_vec_push(&doc->findings, placed);
		camp_vec_push(&doc->origins, (CampOrigin){ check->drafts.items[i], start });
	}
	return check->drafts.count <= room;
}

/* What stands against the brands of other files that this file's campaigns send for: it stands against them too. */
static void add_imported(CampDoc *doc) {
	for (size_t i = 0; i < doc->brands.count; i++) {
		const CampBrandEntry brand = doc->brands.items[i];
		if (brand.doc == doc || !brand.named) {
			continue;
		}
		CampCheck *check = camp_doc_check_slot(brand.doc, brand.slot);
		CampStr path = camp_arena_copy(&doc->findings_arena, camp_str(brand.doc->path));
		add_findings(doc, check, brand.doc->slots.items[brand.slot].start, path);
	}
}

typedef struct Ranked {
	CampFinding finding;
	CampOrigin origin;
	size_t rank;
} Ranked;

static int compare_ranked(const void *left, const void *right) {
	const Ranked *a = left;
	const Ranked *b = right;
	int order = camp_str_compare(a->finding.path, b->finding.path);
	return order ? order : a->rank < b->rank ? -1 : a->rank > b->rank;
}

/* Findings come in order of the items; those of other files are brought together behind them, in the same order. */
static void sort_by_file(CampDoc *doc) {
	bool sorted = true;
	for (size_t i = 1; i < doc->findings.count; i++) {
		sorted &= camp_str_compare(doc->findings.items[i - 1].path, doc->findings.items[i].path) <= 0;
	}
	if (sorted) {
		return;
	}
	Ranked *ranked = camp_alloc_array(doc->findings.count, sizeof *ranked);
	for (size_t i = 0; i < doc->findings.count; i++) {
		ranked[i] = (Ranked){ doc->findings.items[i], doc->origins.items[i], i };
	}
	qsort(ranked, doc->findings.count, sizeof *ranked, compare_ranked);
	for (size_t i = 0; i < doc->findings.count; i++) {
		doc->findings.items[i] = ranked[i].finding;
		doc->origins.items[i] = ranked[i].origin;
	}
	camp_free(ranked);
}

/* A finding about the file as a whole: of no item, and so no suppression's business. */
static void report_file(CampDoc *doc, CampSpan span, CampStr message) {
	const CampRule *rule = camp_rule_of_fault(CAMP_FAULT_FILE_TOO_LARGE);
	if (rule) {
		CampSeverity level = camp_rule_level(&doc->workspace->engine->levels, rule, rule->info.severity);
		CampFinding finding = { .rule = &rule->info, .severity = level, .span = span, .message = message };
		if (level != CAMP_OFF) {
			camp_vec_push(&doc->findings, finding);
			camp_vec_push(&doc->origins, (CampOrigin){ NULL, 0 });
		}
	}
}

static void report_too_large(CampDoc *doc) {
	double size = (double)camp_doc_text(doc).len / 1e6;
	double maximum = (double)doc->workspace->engine->maximum_file_size / 1e6;
	report_file(doc, (CampSpan){ 0, 1 },
	            size > maximum
	                ? camp_arena_printf(&doc->findings_arena, "this file has %.1f MB; files up to %.1f MB are checked",
	                                    size, maximum)
	                : CAMP_LIT("this file has more blocks, lists and comments than can be checked in one file"));
}

/* More findings than anyone reads: what stands behind them is left out, and that is said. */
static void report_too_many(CampDoc *doc, const CampSlot *slot) {
	if (slot->end > slot->start) {
		report_file(doc, (CampSpan){ slot->start, slot->start + 1 },
		            CAMP_LIT("this file has so many findings that the rest of it, from here on, is left out"));
	}
}

static void find_all(CampDoc *doc) {
	camp_doc_collect_brands(doc);
	size_t i = 0;
	while (i < doc->slots.count &&
	       add_findings(doc, camp_doc_check_slot(doc, i), doc->slots.items[i].start, (CampStr){ NULL, 0 })) {
		i++;
	}
	if (i < doc->slots.count) {
		report_too_many(doc, &doc->slots.items[i]);
	} else {
		add_imported(doc);
	}
	sort_by_file(doc);
}

const CampFinding *camp_doc_findings(CampDoc *doc, size_t *count) {
	uint64_t roster = camp_roster_state(doc->workspace->roster);
	if (doc->findings_generation != doc->workspace->generation || doc->findings_roster != roster) {
		camp_doc_forget_findings(doc);
		camp_doc_itemise(doc);
		if (doc->too_large) {
			report_too_large(doc);
		} else {
			find_all(doc);
		}
		doc->findings_generation = doc->workspace->generation;
		doc->findings_roster = roster;
	}
	*count = doc->findings.count;
	return doc->findings.items;
}
