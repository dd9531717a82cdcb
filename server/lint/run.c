#include "lint/run.h"

#include "model/build.h"

#include <stdlib.h>

/* What is told of an item takes so many times its bytes, at least. */
#define CHECK_TIMES 2

CampCheck *camp_check_new(const CampSubject *subject, CampItem *item, CampItem *brand) {
	CampCheck *check = camp_alloc(sizeof *check);
	camp_arena_init(&check->arena);
	camp_arena_expect(&check->arena, (size_t)CHECK_TIMES * item->source.len);
	check->references = 1;
	check->item = camp_item_retain(item);
	check->brand = brand ? camp_item_retain(brand) : NULL;
	check->subject = subject;
	camp_check_prepare(check, subject);
	for (size_t i = 0; i < item->fault_count; i++) {
		camp_report_fault(check, &item->faults[i]);
	}
	return check;
}

CampCheck *camp_check_retain(CampCheck *check) {
	check->references++;
	return check;
}

void camp_check_add_fault(CampCheck *check, const CampFault *fault) {
	camp_report_fault(check, fault);
}

/* Whether rules of the scope are for this subject; asked once for all rules of it. */
static bool applies(CampScope scope, const CampLint *lint) {
	switch (scope) {
	case CAMP_SCOPE_CAMPAIGN: return lint->is_campaign;
	case CAMP_SCOPE_BRAND: return !lint->is_campaign;
	case CAMP_SCOPE_LEGAL:
		return !lint->is_campaign || camp_block_child(lint->block, "privacy_policy") ||
		       camp_block_child(lint->block, "terms");
	case CAMP_SCOPE_ANY: return true;
	case CAMP_SCOPE_FAULT:
	case CAMP_SCOPE_ENGINE: return false;
	}
	return false;
}

static void run_rules(CampCheck *check, const CampRule *only) {
	CampLint *lint = &check->lint;
	bool applying[CAMP_SCOPE_ENGINE + 1];
	if (check->item->kind != CAMP_ITEM_BLOCK || !lint->block->schema || lint->block->schema->parents[0][0] != '\0') {
		return;
	}
	for (unsigned scope = 0; scope <= CAMP_SCOPE_ENGINE; scope++) {
		applying[scope] = applies((CampScope)scope, lint);
	}
	for (size_t i = 0; i < camp_rule_count; i++) {
		const CampRule *rule = camp_rule_table[i];
		if ((!only || rule == only) && rule->check && applying[rule->scope]) {
			rule->check(lint, rule);
		}
	}
}

/* With one rule only, faults of other kinds are not wanted either. */
static void keep_only(CampCheck *check, const CampRule *only) {
	size_t kept = 0;
	for (size_t i = 0; i < check->drafts.count; i++) {
		if (!only || check->drafts.items[i]->rule == only) {
			check->drafts.items[kept++] = check->drafts.items[i];
		}
	}
	check->drafts.count = kept;
}

static bool excuses(const CampSuppression *suppression, const CampDraft *draft) {
	return suppression->reason.len > 0 && camp_str_equal(suppression->rule, camp_str(draft->rule->info.name)) &&
	       draft->anchor.start >= suppression->line.start && draft->anchor.start < suppression->line.end;
}

static void report_suppression(CampCheck *check, const char *rule_name, const CampSuppression *suppression,
                               CampSpan span, CampStr message, bool removable) {
	const CampRule *rule = camp_rule_find(camp_str(rule_name));
	if (!rule) {
		return;
	}
	CampDraft *draft = camp_draft_new(&check->lint, rule, span, span, (CampStr){ NULL, 0 }, message);
	if (removable) {
		CampSpan gone = suppression->span;
		while (gone.start > 0 && camp_is_blank((unsigned char)check->item->source.ptr[gone.start - 1])) {
			gone.start--;
		}
		bool whole_line = gone.start == 0 || check->item->source.ptr[gone.start - 1] == '\n' ||
		                  check->item->source.ptr[gone.start - 1] == '\r';
		while (whole_line && gone.end < check->item->source.len &&
		       camp_is_space((unsigned char)check->item->source.ptr[gone.end])) {
			if (check->item->source.ptr[gone.end++] == '\n') {
				break;
			}
		}
		camp_fix_replace(draft, CAMP_FIX_SAFE, "Remove the comment", gone, (CampStr){ NULL, 0 });
	}
}

static void judge_suppressions(CampCheck *check) {
	CampArena *arena = &check->arena;
	for (size_t i = 0; i < check->item->suppression_count; i++) {
		const CampSuppression *suppression = &check->item->suppressions[i];
		size_t kept = 0;
		for (size_t j = 0; j < check->drafts.count; j++) {
			if (!excuses(suppression, check->drafts.items[j])) {
				check->drafts.items[kept++] = check->drafts.items[j];
			}
		}
		bool used = kept < check->drafts.count;
		check->drafts.count = kept;
		const CampRule *rule = camp_rule_find(suppression->rule);
		if (!rule) {
			report_suppression(check, "unknown-rule-in-suppression", suppression, suppression->rule_span,
			                   camp_arena_printf(arena, "there is no rule `%.*s`: `campaign-ls rules` lists them",
			                                     CAMP_FMT(suppression->rule)),
			                   false);
		} else if (suppression->reason.len == 0) {
			report_suppression(
				check, "suppression-without-reason", suppression, suppression->span,
				CAMP_LIT("this comment gives no reason, so it excuses nothing: write `-- why` behind the rule"), false);
		} else if (!used && !rule->across_files) {
			report_suppression(check, "unused-suppression", suppression, suppression->span,
			                   camp_arena_printf(arena, "`%.*s` is not reported here: the comment excuses nothing",
			                                     CAMP_FMT(suppression->rule)),
			                   true);
		}
	}
}

CampSeverity camp_rule_level(const CampRuleLevels *levels, const CampRule *rule, CampSeverity own) {
	size_t low = 0;
	size_t high = levels->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(levels->items[middle].rule->info.name, rule->info.name);
		if (order == 0) {
			return levels->items[middle].severity;
		}
		if (order < 0) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return own;
}

/* What is off goes only here, last: suppressions and rejections are judged by what the rules find, not by what is shown.
 * So a comment that excuses what is off is not called unused, and a rejection is not called answered. */
static void apply_levels(CampCheck *check, const CampRuleLevels *levels) {
	size_t kept = 0;
	for (size_t i = 0; i < check->drafts.count; i++) {
		CampDraft *draft = check->drafts.items[i];
		CampSeverity level = camp_rule_level(levels, draft->rule, draft->finding.severity);
		if (level == CAMP_OFF) {
			continue;
		}
		draft->finding.severity = draft->raised ? CAMP_ERROR : level;
		check->drafts.items[kept++] = draft;
	}
	check->drafts.count = kept;
}

static void fill_codes(CampDraft *draft, CampCodeCache *cache) {
	draft->finding.codes = camp_code_cache_get(cache, draft->lint->profile, draft->rule, &draft->finding.code_count);
	draft->finding.resubmittable = !draft->rule->info.fatal;
	for (size_t i = 0; i < draft->finding.code_count; i++) {
		draft->finding.resubmittable &= draft->finding.codes[i].resubmittable;
	}
}

/* By place; at one place in the order in which a text states its disclosures, then by name. */
static int compare_drafts(const void *left, const void *right) {
	const CampDraft *a = *(CampDraft *const *)left;
	const CampDraft *b = *(CampDraft *const *)right;
	if (a->finding.path.len != b->finding.path.len) {
		return a->finding.path.len < b->finding.path.len ? -1 : 1;
	}
	if (a->finding.span.start != b->finding.span.start) {
		return a->finding.span.start < b->finding.span.start ? -1 : 1;
	}
	if (a->rule->concept != b->rule->concept && a->rule->info.element && b->rule->info.element) {
		return a->rule->concept < b->rule->concept ? -1 : 1;
	}
	return strcmp(a->rule->info.name, b->rule->info.name);
}

void camp_check_run(CampCheck *check, const CampSubject *subject) {
	/* What the engine reports speaks of what all rules found. */
	bool alone = subject->only && subject->only->scope != CAMP_SCOPE_ENGINE;
	check->subject = subject;
	run_rules(check, alone ? subject->only : NULL);
}

void camp_check_finish(CampCheck *check, const CampSubject *subject) {
	keep_only(check, subject->only);
	if (!subject->only || subject->only->scope == CAMP_SCOPE_ENGINE) {
		judge_suppressions(check);
		keep_only(check, subject->only);
	}
	if (subject->levels && subject->levels->count > 0) {
		apply_levels(check, subject->levels);
	}
	for (size_t i = 0; i < check->drafts.count; i++) {
		fill_codes(check->drafts.items[i], subject->codes);
	}
	if (check->drafts.count > 1) {
		qsort(check->drafts.items, check->drafts.count, sizeof *check->drafts.items, compare_drafts);
	}
	check->subject = NULL;
}

void camp_check_release(CampCheck *check) {
	if (!check || --check->references > 0) {
		return;
	}
	for (size_t i = 0; i < check->pages.count; i++) {
		camp_page_release(check->pages.items[i]);
	}
	camp_vec_release(&check->pages);
	camp_vec_release(&check->asked);
	camp_vec_release(&check->topics);
	camp_vec_release(&check->passages);
	camp_vec_release(&check->drafts);
	camp_item_release(check->item);
	camp_item_release(check->brand);
	camp_arena_release(&check->arena);
	camp_free(check);
}
