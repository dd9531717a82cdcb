/* What is offered, by applying it and looking at what is left. */
#include "ide/actions.h"

#include "engine/skeletons.h"
#include "tests/support/unit.h"

#define HEAD                                                                                                           \
	"brand acme {\n  name: \"Acme Sandwich Co\"\n  website: \"https://www.acmesandwich.example\"\n}\n\n"               \
	"campaign c {\n  brand: acme\n  use_case: marketing\n"

typedef struct Trial {
	CampArena arena;
	CampEngine *engine;
	CampWorkspace *workspace;
	CampDoc *doc;
} Trial;

static void begin(Trial *trial, const char *text) {
	camp_arena_init(&trial->arena);
	trial->engine = camp_engine_new(NULL);
	trial->workspace = camp_workspace_new(trial->engine, NULL);
	trial->doc = camp_doc_new(trial->workspace, CAMP_LIT("/t/a.campaign"), camp_str(text));
}

static void end(Trial *trial) {
	camp_doc_free(trial->doc);
	camp_workspace_free(trial->workspace);
	camp_engine_free(trial->engine);
	camp_arena_release(&trial->arena);
}

static const CampAction *offered_at(Trial *trial, const char *words, size_t *count) {
	uint32_t at = (uint32_t)camp_str_find(camp_doc_text(trial->doc), camp_str(words), 0);

	return camp_actions(&trial->arena, trial->doc, (CampSpan){ at, at }, count);
}

static void apply(Trial *trial, const CampAction *action) {
	for (size_t i = action->edit_count; i > 0; i--) {
		CampDoc *next = camp_doc_splice(trial->doc, action->edits[i - 1].span, action->edits[i - 1].replacement);

		camp_doc_free(trial->doc);
		trial->doc = next;
	}
}

static size_t count_with(CampDoc *doc, const char *start) {
	size_t count;
	size_t found = 0;
	const CampFinding *findings = camp_doc_findings(doc, &count);

	for (size_t i = 0; i < count; i++)
		found += camp_str_starts_with(camp_str(findings[i].rule->name), camp_str(start));
	return found;
}

static size_t count_titled(const CampAction *actions, size_t count, const char *start) {
	size_t found = 0;

	for (size_t i = 0; i < count; i++)
		found += camp_str_starts_with(actions[i].title, camp_str(start));
	return found;
}

static void every_missing_disclosure_is_added_once(void **state) {
	Trial trial;
	size_t count;
	const CampAction *actions;

	(void)state;
	begin(&trial, HEAD "  opt_in_message: \"${brand.name}: You're subscribed to weekly deals.\"\n}\n");
	assert_true(count_with(trial.doc, "opt-in-message-missing") > 1);
	actions = offered_at(&trial, "opt_in_message", &count);
	assert_true(count > 2);
	assert_view(actions[0].title, "Add every missing disclosure to opt_in_message (opt-in-message-missing)");
	assert_int_equal(actions[0].fix_kind, CAMP_FIX_REVIEW);
	assert_false(actions[0].preferred);
	assert_int_equal(actions[0].finding_count, count_with(trial.doc, "opt-in-message-missing"));
	apply(&trial, &actions[0]);
	assert_int_equal(count_with(trial.doc, "opt-in-message-missing"), 0);
	assert_true(
		camp_str_starts_with(camp_doc_text(trial.doc),
	                         CAMP_LIT(HEAD "  opt_in_message: \"${brand.name}: You're subscribed to weekly deals. ")));
	assert_true(camp_str_ends_with(camp_doc_text(trial.doc), CAMP_LIT(".\"\n}\n")));
	(void)offered_at(&trial, "opt_in_message", &count);
	assert_int_equal(count, 0);
	end(&trial);
}

/* What one request tries has a bound, which a block of this size reaches before its last field. */
static void of_a_huge_block_what_comes_last_is_offered_at_its_place(void **state) {
	Trial trial;
	size_t count;
	const CampAction *actions;
	CampBuf text;

	(void)state;
	camp_buf_init(&text, CAMP_BUF_MAX);
	camp_buf_add_c(&text, HEAD "  description: \"\"\"\n");
	while (text.len < 250000)
		camp_buf_add_c(&text, "    It is about sandwiches and the bread that they are made of, which is our own.\n");
	camp_buf_add_c(&text, "    \"\"\"\n  opt_in website { consent_text: \"I agree.\" }\n"
	                      "  opt_in_message: \"${brand.name}: Hi.\"\n  help_message: \"Hi.\"\n}\n");
	begin(&trial, camp_buf_str(&text).ptr);
	actions = camp_actions(&trial.arena, trial.doc, (CampSpan){ 0, (uint32_t)text.len }, &count);
	assert_int_equal(count_titled(actions, count, "Add every missing disclosure to consent_text"), 1);
	assert_int_equal(count_titled(actions, count, "Add every missing disclosure to help_message"), 0);
	actions = offered_at(&trial, "help_message", &count);
	assert_int_equal(count_titled(actions, count, "Add every missing disclosure to help_message"), 1);
	camp_buf_release(&text);
	end(&trial);
}

static const CampAction *titled(const CampAction *actions, size_t count, const char *title) {
	for (size_t i = 0; i < count; i++) {
		if (camp_str_equal(actions[i].title, camp_str(title)))
			return &actions[i];
	}
	fail_msg("nothing is called %s", title);
	return NULL;
}

static void what_answers_several_findings_is_offered_once(void **state) {
	Trial trial;
	size_t count;
	const CampAction *actions;
	const CampAction *action;

	(void)state;
	begin(&trial, HEAD "  opt_in_message: \"${brand.name}: You're subscribed to weekly deals. Msg frequency varies. "
	                   "Msg & data rates may apply.\"\n}\n");
	assert_int_equal(count_with(trial.doc, "opt-in-message-missing"), 2);
	actions = offered_at(&trial, "opt_in_message", &count);
	assert_int_equal(count_titled(actions, count, "Add"), 1);
	action = titled(actions, count, "Add how to get help and how to opt out (opt-in-message-missing)");
	assert_int_equal(action->finding_count, 2);
	assert_int_equal(action->fix_kind, CAMP_FIX_REVIEW);
	assert_false(action->preferred);
	assert_int_equal(count_titled(actions, count, "Allow"), 2);
	apply(&trial, action);
	assert_int_equal(count_with(trial.doc, "opt-in-message-missing"), 0);
	end(&trial);
}

static void a_safe_fix_is_the_preferred_one(void **state) {
	Trial trial;
	size_t count;
	const CampAction *actions;

	(void)state;
	begin(&trial, "campaign c {\n  use_case: Marketing\n}\n");
	actions = offered_at(&trial, "Marketing", &count);
	assert_int_equal(actions[0].fix_kind, CAMP_FIX_SAFE);
	for (size_t i = 0; i < count; i++)
		assert_int_equal(actions[i].preferred, i == 0);
	end(&trial);
}

/* The campaign of these fields without anything else; what it lacks is added by the action of that title. */
static void check_skeleton(const char *before, const char *title, const char *after) {
	Trial trial;
	size_t count;
	const CampAction *actions;
	const CampAction *action;

	begin(&trial, before);
	actions = offered_at(&trial, "campaign c", &count);
	action = titled(actions, count, title);
	assert_int_equal(action->fix_kind, CAMP_FIX_NONE);
	assert_false(action->preferred);
	assert_int_equal(action->finding_count, 1);
	assert_true(camp_str_ends_with(camp_str_trim(action->snippet), CAMP_LIT("$0")));
	apply(&trial, action);
	assert_view(camp_doc_text(trial.doc), after);
	assert_int_equal(count_with(trial.doc, "unclosed") + count_with(trial.doc, "syntax"), 0);
	end(&trial);
}

static void what_a_campaign_lacks_is_offered_as_a_skeleton(void **state) {
	(void)state;
	check_skeleton("campaign c {\n  use_case: two_factor\n}\n", "Add sample_messages (missing-field)",
	               "campaign c {\n  use_case: two_factor\n  sample_messages: [\n"
	               "    \"${brand.name}: Your code is [code]. It is good for ten minutes. Reply STOP to opt out.\",\n"
	               "    \"${brand.name}: Use [code] to confirm your new phone number. Reply STOP to opt out.\",\n"
	               "    \"${brand.name}: [code] is your code to sign in. Reply STOP to opt out.\",\n  ]\n}\n");
	check_skeleton(
		"campaign c {\r\n\tuse_case: marketing\r\n\topt_in paper {\r\n\t}\r\n}\r\n", "Add description (missing-field)",
		"campaign c {\r\n\tuse_case: marketing\r\n\topt_in paper {\r\n\t}\r\n\tdescription: \"\"\"\r\n"
		"\t\t${brand.name} sends promotional offers by text message to people who signed up on a paper form.\r\n"
		"\t\t\"\"\"\r\n}\r\n");
	check_skeleton("campaign c { use_case: marketing }\n", "Add opt_in keyword (opt-in-not-described)",
	               "campaign c { use_case: marketing\n\n  opt_in keyword {\n    number: \"[phone number]\"\n"
	               "    advertised_at: \"[where the invitation to text is seen]\"\n  }\n}\n");
	check_skeleton(
		"campaign c {\n    # which fits?\n    use_case: marketing # sells\n    }",
		"Add opt_in inbound (opt-in-not-described)",
		"campaign c {\n    # which fits?\n    use_case: marketing # sells\n\n    opt_in inbound {\n"
		"        number: \"[phone number]\"\n        advertised_at: \"[where people find the number]\"\n    }\n    }");
}

static void every_way_to_opt_in_is_offered_where_none_is_described(void **state) {
	Trial trial;
	size_t count;
	size_t methods = 0;
	const CampAction *actions;

	(void)state;
	begin(&trial, HEAD "}\n");
	actions = offered_at(&trial, "campaign c", &count);
	while (camp_method_name_at(methods))
		methods++;
	assert_int_equal(count_titled(actions, count, "Add opt_in "), methods);
	end(&trial);
	begin(&trial, HEAD "  opt_in keyword { number: \"+15555550142\" }\n}\n");
	actions = offered_at(&trial, "campaign c", &count);
	assert_int_equal(count_titled(actions, count, "Add opt_in "), 0);
	end(&trial);
	begin(&trial, HEAD); /* its brace may just not be typed yet */
	actions = offered_at(&trial, "campaign c", &count);
	assert_int_equal(count_titled(actions, count, "Add opt_in "), 0);
	end(&trial);
}

static void a_brand_that_is_named_is_declared_before_its_campaign(void **state) {
	static const struct {
		const char *before, *after;
	} cases[] = {
		{ "campaign c {\n  brand: zeta\n}\n", "brand zeta {\n" },
		{ "import \"b.campaign\"\n\n\n# its comment\ncampaign c {\n  brand: zeta\n}\n",
		  "import \"b.campaign\"\n\n\nbrand zeta {\n" },
		{ "\xEF\xBB\xBF"
		  "campaign c {\r\n  brand: zeta\r\n}\r\n",
		  "\xEF\xBB\xBF"
		  "brand zeta {\r\n  name: \"[name that consumers know]\"\r\n" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Trial trial;
		size_t count;
		size_t at = 0;
		const CampAction *actions;
		CampStr rest;

		begin(&trial, cases[i].before);
		assert_int_equal(count_with(trial.doc, "unknown-reference"), 1);
		actions = offered_at(&trial, "zeta", &count);
		while (at < count && !camp_str_starts_with(actions[at].title, CAMP_LIT("Declare")))
			at++;
		assert_true(at < count);
		assert_view(actions[at].title, "Declare the brand zeta (unknown-reference)");
		assert_false(actions[at].preferred);
		assert_true(camp_str_find(actions[at].snippet, CAMP_LIT("name: \"${1:[name"), 0) != SIZE_MAX);
		rest = camp_arena_copy(&trial.arena, camp_str_slice(camp_doc_text(trial.doc), actions[at].edits[0].span.end,
		                                                    camp_doc_text(trial.doc).len));
		apply(&trial, &actions[at]);
		assert_true(camp_str_starts_with(camp_doc_text(trial.doc), camp_str(cases[i].after)));
		assert_true(camp_str_ends_with(camp_doc_text(trial.doc), rest));
		assert_int_equal(count_with(trial.doc, "unknown-reference"), 0);
		end(&trial);
	}
}

static void only_an_unknown_brand_is_declared(void **state) {
	Trial trial;
	size_t count;
	const CampAction *actions;

	(void)state;
	begin(&trial, HEAD "  opt_in_message: \"${brand.nope}: You're subscribed to weekly deals.\"\n}\n");
	assert_int_equal(count_with(trial.doc, "unknown-reference"), 1);
	actions = offered_at(&trial, "${brand.nope}", &count);
	for (size_t i = 0; i < count; i++)
		assert_false(camp_str_starts_with(actions[i].title, CAMP_LIT("Declare")));
	end(&trial);
}

static void a_place_without_a_finding_stands_for_its_line(void **state) {
	Trial trial;
	size_t count;
	size_t there;
	uint32_t at;
	const CampAction *actions;

	(void)state;
	begin(&trial, "campaign c {\n  use_case: Marketing # sells\n  brand: acme\n}\n");
	actions = offered_at(&trial, "Marketing", &there);
	assert_true(there > 0);
	actions = offered_at(&trial, "  use_case", &count);
	assert_int_equal(count, there);
	assert_view(actions[0].title, "Correct the value (unknown-value)");
	(void)offered_at(&trial, "# sells", &count);
	assert_int_equal(count, there);
	/* Not what a selection leaves out, and not on the line beside it. */
	at = (uint32_t)camp_str_find(camp_doc_text(trial.doc), CAMP_LIT("sells"), 0);
	actions = camp_actions(&trial.arena, trial.doc, (CampSpan){ at, at + 5 }, &count);
	assert_int_equal(count_titled(actions, count, "Correct"), 0);
	actions = offered_at(&trial, "  brand", &count);
	assert_int_equal(count_titled(actions, count, "Correct"), 0);
	end(&trial);
}

static void the_files_line_ends_are_kept(void **state) {
	Trial trial;
	size_t count;
	const CampAction *actions;

	(void)state;
	begin(&trial, "campaign c {\r\n  age_gated: maybe\r\n}\r\n");
	actions = offered_at(&trial, "maybe", &count);
	assert_true(count > 0);
	for (size_t i = 0; i < count; i++)
		for (size_t e = 0; e < actions[i].edit_count; e++)
			for (size_t c = 0; c < actions[i].edits[e].replacement.len; c++)
				if (actions[i].edits[e].replacement.ptr[c] == '\n')
					assert_true(c > 0 && actions[i].edits[e].replacement.ptr[c - 1] == '\r');
	end(&trial);
}

static void nothing_is_offered_where_nothing_is_found(void **state) {
	Trial trial;
	size_t count;

	(void)state;
	begin(&trial, "# nothing\n");
	(void)camp_actions(&trial.arena, trial.doc, (CampSpan){ 0, 9 }, &count);
	assert_int_equal(count, 0);
	end(&trial);
	begin(&trial, "");
	(void)camp_actions(&trial.arena, trial.doc, (CampSpan){ 0, 0 }, &count);
	assert_int_equal(count, 0);
	end(&trial);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_missing_disclosure_is_added_once),
		cmocka_unit_test(of_a_huge_block_what_comes_last_is_offered_at_its_place),
		cmocka_unit_test(what_answers_several_findings_is_offered_once),
		cmocka_unit_test(a_safe_fix_is_the_preferred_one),
		cmocka_unit_test(what_a_campaign_lacks_is_offered_as_a_skeleton),
		cmocka_unit_test(every_way_to_opt_in_is_offered_where_none_is_described),
		cmocka_unit_test(a_brand_that_is_named_is_declared_before_its_campaign),
		cmocka_unit_test(only_an_unknown_brand_is_declared),
		cmocka_unit_test(a_place_without_a_finding_stands_for_its_line),
		cmocka_unit_test(the_files_line_ends_are_kept),
		cmocka_unit_test(nothing_is_offered_where_nothing_is_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
