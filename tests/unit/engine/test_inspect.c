#include "engine/inspect.h"
#include "tests/support/unit.h"

static const CampInspectedElement *element(const CampInspection *inspection, CampConcept concept) {
	for (size_t i = 0; i < inspection->element_count; i++)
		if (inspection->elements[i].element == concept)
			return &inspection->elements[i];
	return NULL;
}

static void elements_with_their_words(void **state) {
	static const char text[] = "Harbor Bakery: Reply STOP to opt out. \xF0\x9F\xA5\x96";
	CampEngine *engine = camp_engine_new(NULL);
	CampInspection inspection;
	const CampInspectedElement *found;
	CampArena arena;

	(void)state;
	camp_arena_init(&arena);
	assert_true(camp_inspect(&arena, engine, CAMP_LIT("opt_in_message"), CAMP_LIT("Harbor Bakery"), camp_str(text),
	                         &inspection));
	assert_string_equal(inspection.field, "opt_in_message");
	assert_int_equal(inspection.length, 39);
	assert_int_equal(inspection.sms.encoding, CAMP_SMS_UCS2);
	assert_int_equal(inspection.sms.segments, 1);
	assert_true(inspection.limit.maximum > 0);
	found = element(&inspection, CAMP_CONCEPT_BRAND);
	assert_true(found->found && found->required == CAMP_ERROR);
	assert_span(found->spans[0], 0, 13);
	found = element(&inspection, CAMP_CONCEPT_OPT_OUT);
	assert_true(found->found && found->span_count >= 1);
	found = element(&inspection, CAMP_CONCEPT_RATES);
	assert_true(!found->found && found->required == CAMP_ERROR && !found->span_count);
	assert_int_equal(element(&inspection, CAMP_CONCEPT_CARRIER_LIABILITY)->required, CAMP_OFF);
	assert_null(element(&inspection, CAMP_CONCEPT_URL)); /* auxiliary */
	camp_arena_release(&arena);
	camp_engine_free(engine);
}

static void every_field_can_be_inspected(void **state) {
	CampEngine *engine = camp_engine_new(NULL);
	const char *const *fields = camp_inspect_fields();
	CampInspection inspection;
	CampArena arena;
	size_t asked = 0;

	(void)state;
	camp_arena_init(&arena);
	for (; *fields; fields++) {
		assert_true(camp_inspect(&arena, engine, camp_str(*fields), (CampStr){ NULL, 0 }, CAMP_LIT("x"), &inspection));
		for (size_t i = 0; i < inspection.element_count; i++)
			asked += inspection.elements[i].required != CAMP_OFF;
	}
	assert_true(asked > 40); /* the matrix */
	assert_false(camp_inspect(&arena, engine, CAMP_LIT("nonsense"), (CampStr){ NULL, 0 }, CAMP_LIT("x"), &inspection));
	camp_arena_release(&arena);
	camp_engine_free(engine);
}

static void rules_ask_of_fields_that_can_be_inspected(void **state) {
	(void)state;
	for (size_t i = 0; i < camp_rule_count; i++) {
		const CampRuleInfo *rule = &camp_rule_table[i]->info;
		const char *const *fields = camp_inspect_fields();

		if (!rule->field || !rule->element)
			continue;
		while (*fields && strcmp(*fields, rule->field) != 0)
			fields++;
		if (!*fields)
			print_error("%s: field %s\n", rule->name, rule->field);
		assert_non_null(*fields);
	}
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(elements_with_their_words),
		cmocka_unit_test(every_field_can_be_inspected),
		cmocka_unit_test(rules_ask_of_fields_that_can_be_inspected),
	};

	return cmocka_run_group_tests_name("engine/inspect", tests, NULL, NULL);
}
