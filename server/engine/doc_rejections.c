/*
 * What a provider answered, held against what is found. A cause that still stands is raised to an error, whatever it
 * weighed, also by the project's settings: that it does not matter has been disproved. Only what these turn off stays
 * off. When nothing of the answer is found any more, the block itself says so, with the words that answer it.
 */
#include "engine/explain.h"
#include "engine/internal.h"

typedef struct Judgement {
	CampCheck *check;
	const CampBlock *block;
	size_t understood; /* parts of the answer that some rule looks for */
	size_t open;       /* of those, how many are still found */
	CampBuf evidence;
	size_t evidence_count;
} Judgement;

static CampStr text_of(CampCheck *check, const CampBlock *block, const char *field) {
	const CampAttribute *attribute = camp_block_attribute(block, field);
	return attribute && attribute->value.kind == CAMP_VALUE_NAME ? attribute->value.name
	                                                             : camp_text_of(&check->lint, attribute);
}

static bool raise_findings(Judgement *judgement, const CampMeaning *meaning) {
	CampDrafts *drafts = &judgement->check->drafts;
	bool found = false;
	for (size_t i = 0; i < drafts->count; i++) {
		for (size_t j = 0; j < meaning->rule_count; j++) {
			if (drafts->items[i]->rule == meaning->rules[j]) {
				camp_draft_severity(drafts->items[i], CAMP_ERROR);
				drafts->items[i]->raised = true;
				camp_draft_related(drafts->items[i], judgement->block->header,
				                   "a provider rejected the campaign for this");
				found = true;
			}
		}
	}
	return found;
}

/* The words that satisfy a disclosure which the answer missed, in the first field that has them. */
static void add_evidence(Judgement *judgement, const CampMeaning *meaning) {
	const CampLint *lint = &judgement->check->lint;
	for (size_t i = 0; i < meaning->rule_count && judgement->evidence_count < 4; i++) {
		const CampRule *rule = meaning->rules[i];
		const CampPassage *passage = rule->info.element ? camp_next_passage(lint, rule->info.field, NULL) : NULL;
		const CampEvidence *words = passage ? camp_reading_first(passage->reading, rule->concept) : NULL;
		if (words) {
			CampStr quote = camp_quote(
				lint, camp_str_slice(passage->reading->prose->text, words->span.start, words->span.end));
			camp_buf_printf(&judgement->evidence, "%s%s says \"%.*s\"", judgement->evidence_count ? ", " : ": ",
			                rule->info.field, CAMP_FMT(quote));
			judgement->evidence_count++;
		}
	}
}

/* Whether any of the rules looks at this file alone. What only shows beside other files is never said to be addressed:
 * they need not have been checked. */
static bool can_be_addressed(const CampMeaning *meaning) {
	for (size_t i = 0; i < meaning->rule_count; i++) {
		if (!meaning->rules[i]->across_files) {
			return true;
		}
	}
	return false;
}

static void judge_meanings(Judgement *judgement, const CampMeaning *meanings, size_t count) {
	bool known = false;
	bool open = false;
	for (size_t i = 0; i < count; i++) {
		known |= can_be_addressed(&meanings[i]);
		open |= raise_findings(judgement, &meanings[i]);
	}
	judgement->understood += known;
	judgement->open += open;
	for (size_t i = 0; i < count && !open; i++) {
		add_evidence(judgement, &meanings[i]);
	}
}

static void report(Judgement *judgement, const char *rule_name, CampSpan span, CampStr message) {
	const CampRule *rule = camp_rule_find(camp_str(rule_name));
	if (rule) {
		camp_draft_new(&judgement->check->lint, rule, span, span, (CampStr){ NULL, 0 }, message);
	}
}

static void judge_words(Judgement *judgement, CampStr provider, const char *field) {
	CampArena *arena = &judgement->check->arena;
	const CampAttribute *attribute = camp_block_attribute(judgement->block, field);
	CampStr words = text_of(judgement->check, judgement->block, field);
	size_t count = 0;
	const CampClause *clauses = camp_explain_clauses(arena, provider, words, &count);
	for (size_t i = 0; i < count; i++) {
		if (clauses[i].meaning_count > 0) {
			judge_meanings(judgement, clauses[i].meanings, clauses[i].meaning_count);
		} else {
			report(judgement, "rejection-not-understood", attribute->value.span,
			       camp_arena_printf(arena, "nothing is known of \"%.*s\": what it means is not guessed",
			                         CAMP_FMT(camp_quote(&judgement->check->lint, clauses[i].words))));
		}
	}
}

static void judge_code(Judgement *judgement, CampStr provider) {
	CampArena *arena = &judgement->check->arena;
	const CampAttribute *attribute = camp_block_attribute(judgement->block, "code");
	CampStr code = text_of(judgement->check, judgement->block, "code");
	size_t count = 0;
	const CampMeaning *meanings = camp_explain(arena, provider, code, &count);
	if (count > 0) {
		judge_meanings(judgement, meanings, count);
	} else {
		report(judgement, "rejection-not-understood", attribute->value.span,
		       camp_arena_printf(arena, "nothing is known of the code \"%.*s\": what it means is not guessed",
		                         CAMP_FMT(code)));
	}
}

static void judge(CampCheck *check, const CampBlock *block) {
	Judgement judgement = { .check = check, .block = block };
	CampStr provider = text_of(check, block, "provider");
	camp_buf_init(&judgement.evidence, 4096);
	if (text_of(check, block, "code").len > 0) {
		judge_code(&judgement, provider);
	}
	if (text_of(check, block, "reason").len > 0) {
		judge_words(&judgement, provider, "reason");
	}
	if (judgement.understood > 0 && judgement.open == 0) {
		report(&judgement, "rejection-addressed", block->header,
		       camp_arena_printf(&check->arena, "addressed: nothing that this answer means is found any more%.*s",
		                         CAMP_FMT(camp_buf_str(&judgement.evidence))));
	}
	camp_buf_release(&judgement.evidence);
}

void camp_check_rejections(CampCheck *check) {
	if (!check->lint.is_campaign || !check->lint.block->schema) {
		return;
	}
	for (const CampBlock *block = NULL; (block = camp_next_block(&check->lint, "rejection", NULL, block)) != NULL;) {
		judge(check, block);
	}
}
