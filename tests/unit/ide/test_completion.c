/* What is offered where; whole campaigns by filling them in and checking them. */
#include "ide/completion.h"
#include "tests/support/trial.h"
#include "tests/support/unit.h"

#define BRAND                                                                                                                                                                              \
	"\nbrand bakery {\n  name: \"Millrace Bakery\"\n  website: \"https://millrace.example\"\n"                                                                                             \
	"  support_email: \"help@millrace.example\"\n  support_phone: \"+15555550101\"\n"                                                                                                      \
	"  privacy_policy {\n    url: \"https://millrace.example/privacy\"\n    text: \"\"\"\n"                                                                                                \
	"      Millrace Bakery collects mobile numbers to send the texts that people asked for. Mobile numbers, opt-in data "                                                                  \
	"and consent\n      are never sold, rented or shared with third parties or affiliates for marketing. Message "                                                                         \
	"frequency varies.\n      Message and data rates may apply. Reply STOP to opt out, HELP for help, or write to\n"                                                                       \
	"      help@millrace.example.\n      \"\"\"\n  }\n"                                                                                                                                    \
	"  terms {\n    url: \"https://millrace.example/terms\"\n    text: \"\"\"\n"                                                                                                           \
	"      Millrace Bakery sends reminders by text message to people who signed up. Message frequency varies. Message and data "                                                           \
	"rates\n      may apply. Reply STOP to opt out. Reply HELP for help, or write to help@millrace.example. Official\n      rules of drawings: https://millrace.example/rules. Carriers\n" \
	"      are not liable for delayed or undelivered messages. Privacy policy: https://millrace.example/privacy\n"                                                                         \
	"      \"\"\"\n  }\n}\n"

/* The snippet as a client would write it, had its author accepted what each tab stop proposes. */
static CampStr filled_in(CampArena *arena, CampStr snippet) {
	CampBuf out;
	CampStr copy;
	bool in_stop = false;

	camp_buf_init(&out, CAMP_BUF_MAX);
	for (size_t i = 0; i < snippet.len; i++) {
		char c = snippet.ptr[i];

		if (c == '\\') {
			camp_buf_add_char(&out, snippet.ptr[++i]);
		} else if (c == '$' && snippet.ptr[i + 1] == '{') {
			in_stop = true;
			i = camp_str_find(snippet, CAMP_LIT(":"), i);
		} else if (c == '$') {
			i++;
		} else if (c == '}' && in_stop) {
			in_stop = false;
		} else {
			camp_buf_add_c(&out, c == '\t' ? "  " : "");
			if (c != '\t')
				camp_buf_add_char(&out, c);
		}
	}
	copy = camp_arena_copy(arena, camp_buf_str(&out));
	camp_buf_release(&out);
	return copy;
}

static CampStr replaced(CampArena *arena, CampStr text, const char *from, const char *to) {
	size_t at = camp_str_find(text, camp_str(from), 0);

	assert_true(at != SIZE_MAX);
	return camp_arena_printf(arena, "%.*s%s%.*s", (int)at, text.ptr, to, (int)(text.len - at - strlen(from)),
	                         text.ptr + at + strlen(from));
}

static const CampCompletion *labelled(const CampCompletion *list, size_t count, const char *label) {
	for (size_t i = 0; i < count; i++) {
		if (camp_str_equal(list[i].label, camp_str(label)))
			return &list[i];
	}
	return NULL;
}

static void a_whole_campaign_is_one_that_passes(void **state) {
	CampArena arena;
	CampTrial empty;
	size_t count;
	size_t campaigns = 0;
	const CampCompletion *completions;

	(void)state;
	camp_arena_init(&arena);
	camp_trial_init(&empty, NULL, CAMP_LIT(""), NULL, 0, 0);
	completions = camp_completions(&arena, empty.doc, 0, &count);
	for (size_t i = 0; i < count; i++) {
		CampTrial trial;
		CampStr text;

		if (completions[i].kind != CAMP_COMPLETE_CAMPAIGN)
			continue;
		campaigns++;
		text = camp_arena_printf(&arena, "%.*s%s", CAMP_FMT(filled_in(&arena, completions[i].snippet)), BRAND);
		text = replaced(&arena, text, "brand: our_brand", "brand: bakery");
		camp_trial_init(&trial, NULL, text, NULL, 0, 0);
		for (size_t f = 0; f < trial.finding_count; f++) {
			/* Words that nobody texts are asked for by some providers alone; here none is named. */
			if (strcmp(trial.findings[f].rule->name, "missing-opt-in-keywords") == 0)
				continue;
			fail_msg("%.*s: %s: %.*s", CAMP_FMT(completions[i].label), trial.findings[f].rule->name,
			         CAMP_FMT(trial.findings[f].message));
		}
		camp_trial_release(&trial);
	}
	assert_true(campaigns > 20);
	camp_trial_release(&empty);
	camp_arena_release(&arena);
}

/* Completes at the first `|` of the text. */
static const CampCompletion *completed(CampArena *arena, CampTrial *trial, const char *marked, size_t *count) {
	CampStr text = replaced(arena, camp_str(marked), "|", "");
	size_t at = camp_str_find(camp_str(marked), CAMP_LIT("|"), 0);

	camp_trial_init(trial, NULL, text, NULL, 0, 0);
	return camp_completions(arena, trial->doc, (uint32_t)at, count);
}

/* The text with the completion taken. */
static CampStr taken(CampArena *arena, const CampTrial *trial, const CampCompletion *completion) {
	CampStr text = trial->text;

	assert_non_null(completion);
	return camp_arena_printf(arena, "%.*s%.*s%.*s", (int)completion->span.start, text.ptr, CAMP_FMT(completion->text),
	                         (int)(text.len - completion->span.end), text.ptr + completion->span.end);
}

#define MESSAGE(words) BRAND "campaign a {\n  brand: bakery\n  use_case: marketing\n  opt_in_message: " words "\n}\n"

static void takes(const char *marked, const char *label, const char *expected) {
	CampArena arena;
	CampTrial trial;
	size_t count;
	const CampCompletion *list;

	camp_arena_init(&arena);
	list = completed(&arena, &trial, marked, &count);
	assert_view(taken(&arena, &trial, labelled(list, count, label)), expected);
	camp_trial_release(&trial);
	camp_arena_release(&arena);
}

static void a_text_is_offered_what_it_lacks(void **state) {
	(void)state;
	takes(MESSAGE("\"${brand.name}: Welcome.|\""), "Message frequency varies.",
	      MESSAGE("\"${brand.name}: Welcome. Message frequency varies.\""));
	takes(MESSAGE("\"${brand.name}: Welcome. Message fre|\""), "Message frequency varies.",
	      MESSAGE("\"${brand.name}: Welcome. Message frequency varies.\""));
	takes(MESSAGE("\"${brand.name}: Welcome. | Goodbye.\""), "Reply STOP to opt out.",
	      MESSAGE("\"${brand.name}: Welcome. Reply STOP to opt out. Goodbye.\""));
	/* a file that interpolates nowhere is not made to */
	takes(MESSAGE("\"|Welcome.\""), "Millrace Bakery:", MESSAGE("\"Millrace Bakery: Welcome.\""));
	takes(MESSAGE("\"|\""), "Reply STOP to opt out.", MESSAGE("\"Reply STOP to opt out.\""));
	takes(MESSAGE("\"\"\"\n    Welcome.\n    |\n    \"\"\""), "Reply HELP for help.",
	      MESSAGE("\"\"\"\n    Welcome.\n    Reply HELP for help.\n    \"\"\""));
}

#define LONG_WORDS                                                                                                         \
	"You are now subscribed to our weekly specials, which come from the oven on Friday and are gone on Saturday noon, as " \
	"everyone knows who came too late."

static void in_the_form_that_fits(void **state) {
	CampArena arena;
	CampTrial trial;
	size_t count;
	const CampCompletion *list;

	(void)state;
	camp_arena_init(&arena);
	list = completed(&arena, &trial, MESSAGE("\"${brand.name}: " LONG_WORDS "|\""), &count);
	assert_non_null(labelled(list, count, "Msg frequency varies."));
	assert_null(labelled(list, count, "Message frequency varies."));
	assert_null(labelled(list, count, "${brand.name}:")); /* it is there */
	assert_true(camp_str_find(labelled(list, count, "Msg frequency varies.")->detail,
	                          CAMP_LIT("(opt-in-message-missing-frequency)"), 0) != SIZE_MAX);
	camp_trial_release(&trial);
	camp_arena_release(&arena);
}

static void behind_an_opening_brace_what_can_be_referred_to(void **state) {
	CampArena arena;
	CampTrial trial;
	size_t count;
	const CampCompletion *list;

	(void)state;
	takes(MESSAGE("\"${|\""), "brand.name", MESSAGE("\"${brand.name}\""));
	takes(MESSAGE("\"${brand.na|}: hello\""), "brand.name", MESSAGE("\"${brand.name}: hello\""));
	takes(MESSAGE("\"see ${pri|\""), "privacy_policy.url", MESSAGE("\"see ${privacy_policy.url}\""));
	camp_arena_init(&arena);
	list = completed(&arena, &trial, MESSAGE("\"${|}\""), &count);
	assert_view(labelled(list, count, "brand.name")->detail, "Millrace Bakery");
	assert_null(labelled(list, count, "brand.legal_name")); /* the brand has none */
	assert_null(labelled(list, count, "opt_in_message"));   /* it would mean itself */
	camp_trial_release(&trial);
	list = completed(&arena, &trial, MESSAGE("\"\\${|}\""), &count);
	assert_null(labelled(list, count, "brand.name")); /* that is no reference */
	camp_trial_release(&trial);
	camp_arena_release(&arena);
}

static void methods_come_with_their_fields(void **state) {
	CampArena arena;
	CampTrial trial;
	size_t count;
	const CampCompletion *list;

	(void)state;
	camp_arena_init(&arena);
	list = completed(&arena, &trial, "campaign a {\n  opt_in |\n}\n", &count);
	assert_view(labelled(list, count, "keyword")->snippet,
	            "keyword {\n\tnumber: \"${1:[phone number]}\"\n"
	            "\tadvertised_at: \"${2:[where the invitation to text is seen]}\"\n}$0");
	assert_view(labelled(list, count, "website")->text, "website { }");
	assert_true(camp_str_starts_with(
		labelled(list, count, "website")->snippet,
		CAMP_LIT("website {\n\turl: \"\\${brand.website}/${1:texts}\"\n\tconsent_text: \"\"\"\n\t\t")));
	assert_true(camp_str_find(labelled(list, count, "website")->snippet,
	                          CAMP_LIT("text messages with appointment reminders"), 0) != SIZE_MAX);
	camp_trial_release(&trial);
	list = completed(&arena, &trial, "campaign a {\n  use_case: marketing\n  opt_in w|\n}\n", &count);
	assert_true(camp_str_find(labelled(list, count, "website")->snippet,
	                          CAMP_LIT("text messages with promotional offers"), 0) != SIZE_MAX);
	camp_trial_release(&trial);
	list = completed(&arena, &trial, "campaign a {\n  |\n}\n", &count);
	assert_non_null(labelled(list, count, "opt_in inbound"));
	assert_view(labelled(list, count, "privacy_policy")->snippet, "privacy_policy {\n\t$0\n}");
	assert_null(labelled(list, count, "campaign: marketing")); /* a campaign stands in no campaign */
	assert_view(labelled(list, count, "age_gated")->snippet, "age_gated: ${1|true,false|}$0"); /* $0 has no choices */
	camp_trial_release(&trial);
	camp_arena_release(&arena);
}

/* A portal gives files by name, and has no folders to look into. */
static void no_names_without_folders(void **state) {
	static const char *const texts[] = { "import \"|\"", "brand b {\n  privacy_policy {\n    file: \"|\"\n  }\n}\n" };

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		CampArena arena;
		CampTrial trial;
		size_t count;

		camp_arena_init(&arena);
		(void)completed(&arena, &trial, texts[i], &count);
		assert_int_equal(count, 0);
		camp_trial_release(&trial);
		camp_arena_release(&arena);
	}
}

static void nothing_in_comments_and_closed_values(void **state) {
	static const char *const texts[] = { "# |", "campaign a {\n  # |\n}\n", "campaign a {\n  ein: \"|\"\n}\n",
		                                 "campaign a {\n  description: \"x|\n}\n" };

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		CampArena arena;
		CampTrial trial;
		size_t count;

		camp_arena_init(&arena);
		(void)completed(&arena, &trial, texts[i], &count);
		assert_int_equal(count, 0);
		camp_trial_release(&trial);
		camp_arena_release(&arena);
	}
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_whole_campaign_is_one_that_passes),
		cmocka_unit_test(a_text_is_offered_what_it_lacks),
		cmocka_unit_test(in_the_form_that_fits),
		cmocka_unit_test(behind_an_opening_brace_what_can_be_referred_to),
		cmocka_unit_test(methods_come_with_their_fields),
		cmocka_unit_test(no_names_without_folders),
		cmocka_unit_test(nothing_in_comments_and_closed_values),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
