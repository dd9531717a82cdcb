/* Every rule's own example: it reports the bad text and is silent about the good one. And what the catalogue promises. */
#include "support/trial.h"

#include "base/buf.h"
#include "providers/provider.h"

#include <stdio.h>

static size_t passed, failed;

static void expect(bool holds, const char *rule, const char *what, CampStr detail) {
	passed += holds;
	failed += !holds;
	if (!holds)
		printf("FAIL %s: %s%s%.*s\n", rule, what, detail.len ? "\n" : "", CAMP_FMT(detail));
}

/* ---- Examples ----------------------------------------------------------------------------------------------------- */

/* How the example of a disclosure rule becomes a file: before and behind the text of its field. */
static const struct {
	const char *field;
	const char *before;
	const char *behind;
} frames[] = {
	{ "consent_text", "opt_in website { url: \"https://harborbakery.example/texts\"\nconsent_text: ", "\n}" },
	{ "script", "opt_in verbal { script: ", "\n}" },
	{ "sample_message", "sample_messages: [\"Harbor Bakery: Rolls are back. Reply STOP to opt out.\", ", "]" },
	{ "privacy_policy", "privacy_policy { text: ", "\n}" },
	{ "terms", "terms { text: ", "\n}" },
};

static void add_string(CampBuf *file, CampStr text) {
	camp_buf_add_char(file, '"');
	for (size_t i = 0; i < text.len; i++) {
		if (text.ptr[i] == '"')
			camp_buf_add_char(file, '\\');
		camp_buf_add_char(file, text.ptr[i]);
	}
	camp_buf_add_char(file, '"');
}

static void frame(const CampRule *rule, const char *text, CampBuf *file) {
	const char *before = "", *behind = "";

	for (size_t i = 0; i < sizeof frames / sizeof *frames; i++) {
		if (strcmp(frames[i].field, rule->info.field) == 0) {
			before = frames[i].before;
			behind = frames[i].behind;
		}
	}
	camp_buf_add_c(file, "campaign example {\nbrand: bakery\nuse_case: marketing\n");
	if (*before)
		camp_buf_add_c(file, before);
	else
		camp_buf_printf(file, "%s: ", rule->info.field);
	add_string(file, camp_str(text));
	camp_buf_printf(file, "%s\n}\nbrand bakery { name: \"Harbor Bakery\"\nsupport_phone: \"+15555550142\"\n", behind);
	camp_buf_add_c(file, "privacy_policy { url: \"https://harborbakery.example/privacy\"\n}\n");
	camp_buf_add_c(file, "terms { url: \"https://harborbakery.example/terms\"\n}\n}\n");
}

static void check_example(const CampRule *rule, const char *text, bool is_bad) {
	CampBuf file;
	CampTrial trial;

	camp_buf_init(&file, CAMP_BUF_MAX);
	if (rule->info.field && rule->info.element)
		frame(rule, text, &file);
	else
		camp_buf_add_c(&file, text);
	camp_trial_init(&trial, rule, camp_buf_str(&file), NULL, 0, 0);
	expect((trial.finding_count > 0) == is_bad, rule->info.name,
	       is_bad ? "is silent about its bad example" : "reports its good example", camp_buf_str(&file));
	camp_trial_release(&trial);
	camp_buf_release(&file);
}

/* ---- The catalogue ------------------------------------------------------------------------------------------------ */

static bool is_plain(const char *text) {
	return text && *text && !strchr(text, '\n');
}

static void check_catalogue(const CampRule *rule) {
	const CampRuleInfo *info = &rule->info;
	const CampStr none = { NULL, 0 };

	expect(is_plain(info->summary) && !camp_str_ends_with(camp_str(info->summary), CAMP_LIT(".")), info->name,
	       "its summary must be one line without a full stop", none);
	expect(is_plain(info->why) && is_plain(info->remedy) && is_plain(info->source), info->name,
	       "it must say why, what to do, and who says so", none);
	expect(info->severity >= CAMP_ERROR && info->severity <= CAMP_HINT, info->name, "it has no severity", none);
	expect(!info->element || (info->field && strcmp(info->element, camp_concept_name(rule->concept)) == 0), info->name,
	       "its element is not its concept", none);
	expect((rule->scope == CAMP_SCOPE_FAULT) == (rule->fault != CAMP_FAULT_NONE), info->name,
	       "faults and their scope belong together", none);
	expect((rule->scope == CAMP_SCOPE_FAULT || rule->scope == CAMP_SCOPE_ENGINE) == (rule->check == NULL), info->name,
	       "a rule that looks at a subject needs a check, another needs none", none);
	/* A whole file of that size is no example. */
	expect((info->example.bad && info->example.good) || rule->fault == CAMP_FAULT_FILE_TOO_LARGE ||
	           rule->fault == CAMP_FAULT_TEXT_TOO_LONG,
	       info->name, "it has no example", none);
}

static void check_faults(void) {
	static const char *const names[] = {
#define FAULT(constant, rule) rule,
#include "model/faults.def"
#undef FAULT
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const CampRule *rule = camp_rule_find(camp_str(names[i]));

		expect(rule && rule->fault == (CampFaultKind)(i + 1), names[i], "no rule reports this fault",
		       (CampStr){ NULL, 0 });
	}
}

/* ---- Providers ---------------------------------------------------------------------------------------------------- */

static CampStr cause_of(CampArena *arena, const CampRuleInfo *info) {
	if (info->cause)
		return camp_str(info->cause);
	if (info->field && info->element)
		return camp_arena_printf(arena, "%s.%s", info->field, info->element);
	return camp_str(info->name);
}

/* Whether any rule looks for a cause; "consent_text.*" wants one of that field. */
static bool is_looked_for(CampArena *arena, CampStr cause) {
	bool any = camp_str_ends_with(cause, CAMP_LIT(".*"));

	for (size_t i = 0; i < camp_rule_count; i++) {
		CampStr of = cause_of(arena, &camp_rule_table[i]->info);

		if (any ? camp_str_starts_with(of, camp_str_slice(cause, 0, cause.len - 1)) : camp_str_equal(of, cause))
			return true;
	}
	return false;
}

static void check_provider(const CampProvider *provider) {
	CampArena arena;

	camp_arena_init(&arena);
	for (size_t i = 0; i < provider->answer_count; i++) {
		const CampAnswer *answer = &provider->answers[i];
		CampStr rest = camp_str(answer->causes), cause;

		expect(answer->code && answer->source && answer->causes, provider->name,
		       "an answer lacks its code, causes or source", camp_str(answer->code));
		expect((*answer->causes == '\0') == (answer->unseen != NULL), provider->name,
		       "an answer needs causes, or the reason why it has none", camp_str(answer->code));
		while (camp_str_next_piece(&rest, ' ', &cause))
			expect(cause.len == 0 || is_looked_for(&arena, cause), provider->name, answer->code, cause);
	}
	camp_arena_release(&arena);
}

int main(void) {
	for (size_t i = 0; i < camp_rule_count; i++) {
		const CampRule *rule = camp_rule_table[i];

		check_catalogue(rule);
		if (rule->info.example.bad)
			check_example(rule, rule->info.example.bad, true);
		if (rule->info.example.good)
			check_example(rule, rule->info.example.good, false);
	}
	check_faults();
	for (size_t i = 0; i < camp_provider_count; i++)
		check_provider(camp_provider_table[i]);
	printf("%zu passed, %zu failed\n", passed, failed);
	return failed > 0;
}
