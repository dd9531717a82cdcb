/* The tables of providers read backwards. Matching the words of a pasted rejection stands in explain_words.c. */
#include "engine/explain.h"

#include "base/vec.h"
#include "engine/explain_words.h"
#include "providers/provider.h"

const CampProvider *camp_provider_named(CampStr name) {
	for (size_t i = 0; i < camp_provider_count; i++)
		if (camp_str_equal_ignoring_case(camp_str(camp_provider_table[i]->name), name) ||
		    camp_str_equal_ignoring_case(camp_str(camp_provider_table[i]->title), name))
			return camp_provider_table[i];
	return NULL;
}

size_t camp_provider_number(void) {
	return camp_provider_count;
}

const CampProvider *camp_provider_at(size_t index) {
	return camp_provider_table[index];
}

static const char *cause_of(CampArena *arena, const CampRuleInfo *rule) {
	if (rule->cause)
		return rule->cause;
	if (rule->field && rule->element)
		return camp_arena_printf(arena, "%s.%s", rule->field, rule->element).ptr;
	return rule->name;
}

CampMeaning camp_meaning_of(CampArena *arena, const CampProvider *provider, const CampAnswer *answer) {
	const CampRule **rules = CAMP_ARENA_ARRAY(arena, const CampRule *, camp_rule_count);
	size_t count = 0;

	for (size_t i = 0; i < camp_rule_count; i++)
		if (camp_answer_is_about(answer, cause_of(arena, &camp_rule_table[i]->info)))
			rules[count++] = camp_rule_table[i];
	return (CampMeaning){ provider, answer, rules, count };
}

const CampMeaning *camp_explain_rule(CampArena *arena, CampStr provider, const CampRule *rule, size_t *count) {
	const char *cause = cause_of(arena, &rule->info);
	const CampProvider *only = camp_provider_named(provider);
	CampMeanings found = { 0 };

	for (size_t i = 0; i < camp_provider_count; i++) {
		const CampProvider *each = camp_provider_table[i];

		if (provider.len && each != only)
			continue;
		for (size_t j = 0; j < each->answer_count; j++)
			if (camp_answer_is_about(&each->answers[j], cause))
				camp_vec_push(&found, camp_meaning_of(arena, each, &each->answers[j]));
	}
	return camp_meanings_take(arena, &found, count);
}

const CampMeaning *camp_meanings_take(CampArena *arena, CampMeanings *found, size_t *count) {
	CampMeaning *meanings = CAMP_ARENA_ARRAY(arena, CampMeaning, found->count);

	for (size_t i = 0; i < found->count; i++)
		meanings[i] = found->items[i];
	*count = found->count;
	camp_vec_release(found);
	return meanings;
}

/* "twilio:30924" names the provider itself. */
static CampStr without_provider(CampStr words, const CampProvider **only) {
	size_t colon = camp_str_find(words, CAMP_LIT(":"), 0);
	const CampProvider *named = colon == SIZE_MAX ? NULL : camp_provider_named(camp_str_slice(words, 0, colon));

	if (!named)
		return words;
	*only = named;
	return camp_str_trim(camp_str_slice(words, colon + 1, words.len));
}

const CampMeaning *camp_explain(CampArena *arena, CampStr provider, CampStr words, size_t *count) {
	const CampProvider *only = camp_provider_named(provider);
	CampMeanings found = { 0 };
	const CampClause *clauses;
	size_t clause_count;

	*count = 0;
	if (provider.len && !only)
		return NULL;
	words = without_provider(camp_str_trim(words), &only);
	for (size_t i = 0; i < camp_provider_count; i++) {
		const CampProvider *each = camp_provider_table[i];

		for (size_t j = 0; j < each->answer_count && (!only || only == each); j++)
			if (camp_str_equal_ignoring_case(camp_str(each->answers[j].code), words))
				camp_vec_push(&found, camp_meaning_of(arena, each, &each->answers[j]));
	}
	if (found.count)
		return camp_meanings_take(arena, &found, count);
	clauses = camp_explain_clauses(arena, only ? camp_str(only->name) : provider, words, &clause_count);
	for (size_t i = 0; i < clause_count; i++)
		for (size_t j = 0; j < clauses[i].meaning_count; j++)
			camp_vec_push(&found, clauses[i].meanings[j]);
	return camp_meanings_take(arena, &found, count);
}
