#include "cli/command.h"
#include "engine/settings.h"
#include "report/print.h"

static const CampOption options[] = {
	{ .name = "provider",
	  .argument = "NAME",
	  .choice = camp_provider_name_at,
	  .help = "whose answer it is; any unless given" },
};

#define MOST_SUGGESTIONS 4u

/* "campaign-ls explain Opt in message lacks brand" without quotes arrives as many operands. */
static CampStr words_of(CampCli *cli) {
	CampStr words = cli->operands[0];

	for (size_t i = 1; i < cli->operand_count; i++)
		words = camp_arena_printf(&cli->arena, "%.*s %.*s", CAMP_FMT(words), CAMP_FMT(cli->operands[i]));
	return camp_str_trim(words);
}

static CampExit explain_rule(CampCli *cli, const CampRule *rule) {
	size_t count;
	const CampMeaning *codes = camp_explain_rule(&cli->arena, camp_cli_value(cli, "provider"), rule, &count);

	camp_print_rule(&cli->out, &rule->info, codes, count);
	return CAMP_EXIT_CLEAN;
}

static CampExit explain_meanings(CampCli *cli, const CampMeaning *meanings, size_t count) {
	for (size_t i = 0; i < count; i++) {
		if (i)
			camp_buf_add_char(&cli->out.text, '\n');
		camp_print_meaning(&cli->out, &meanings[i]);
	}
	return CAMP_EXIT_CLEAN;
}

static void suggest(CampCli *cli, CampStr words) {
	size_t count;
	const CampMeaning *near = camp_explain_near(&cli->arena, camp_cli_value(cli, "provider"), words, MOST_SUGGESTIONS,
	                                            &count);

	for (size_t i = 0; i < count; i++) {
		const CampAnswer *answer = near[i].answer;

		camp_buf_printf(&cli->out.text, "%s    %s: %s%s%s\n", i ? "" : "  Looks like, but is not the same as:\n",
		                near[i].provider->title, answer->code, answer->title ? " " : "",
		                answer->title ? answer->title : "");
	}
}

/* Clause by clause. One that nobody is known to say is called unknown, never guessed. */
static CampExit explain_clauses(CampCli *cli, CampStr words) {
	size_t count;
	size_t unknown = 0;
	const CampClause *clauses = camp_explain_clauses(&cli->arena, camp_cli_value(cli, "provider"), words, &count);

	for (size_t i = 0; i < count; i++) {
		if (i)
			camp_buf_add_char(&cli->out.text, '\n');
		camp_print_quoted(&cli->out, clauses[i].words);
		if (clauses[i].meaning_count) {
			explain_meanings(cli, clauses[i].meanings, clauses[i].meaning_count);
			continue;
		}
		unknown++;
		camp_buf_add_c(&cli->out.text, "  Unknown: no provider is known to answer this.\n");
		suggest(cli, clauses[i].words);
	}
	return unknown == count ? CAMP_EXIT_FINDINGS : CAMP_EXIT_CLEAN;
}

/* A code stands for many causes, and whoever looks it up has one of them. */
static void tell_how_to_find_out(CampCli *cli) {
	camp_buf_add_c(
		&cli->out.text,
		"\nWhich of them it is, `campaign-ls check` finds in a campaign file, and `campaign-ls init` writes a "
		"first one.\n`campaign-ls explain RULE` says more about one of them.\n");
}

static CampExit complain_unknown(CampCli *cli, CampStr words) {
	const char *nearest = camp_str_nearest(words, camp_rule_name_at);

	camp_print_quoted(&cli->out, words);
	camp_buf_add_c(&cli->out.text, "  Unknown: no rule has this name, and no provider is known to answer this.\n");
	if (nearest)
		camp_buf_printf(&cli->out.text, "  Did you mean the rule %s?\n", nearest);
	else
		suggest(cli, words);
	return CAMP_EXIT_FINDINGS;
}

/* A name that is nearly a rule's is one that was mistyped, whatever sentences have its words; but not a code. */
static bool is_mistyped_rule(CampStr words, const CampMeaning *meanings, size_t count) {
	bool is_code = count > 0 && camp_str_ends_with_ignoring_case(words, camp_str(meanings[0].answer->code));

	return !is_code && camp_str_nearest(words, camp_rule_name_at);
}

static CampExit explain(CampCli *cli) {
	const CampMeaning *meanings;
	const CampRule *rule;
	CampStr words;
	size_t count;

	if (!cli->operand_count)
		return camp_cli_complain(cli, "say what to explain: a rule, a provider's code, or the words of a rejection");
	words = words_of(cli);
	rule = camp_rule_find(words);
	if (rule)
		return explain_rule(cli, rule);
	if (camp_str_find(words, CAMP_LIT(" "), 0) != SIZE_MAX)
		return explain_clauses(cli, words);
	meanings = camp_explain(&cli->arena, camp_cli_value(cli, "provider"), words, &count);
	if (!count || is_mistyped_rule(words, meanings, count))
		return complain_unknown(cli, words);
	(void)explain_meanings(cli, meanings, count);
	for (size_t i = 0; i < count; i++) {
		if (meanings[i].rule_count > 1) {
			tell_how_to_find_out(cli);
			break;
		}
	}
	return CAMP_EXIT_CLEAN;
}

const CampCommand camp_command_explain = {
	.name = "explain",
	.summary = "say what a rule, a provider's code or a pasted rejection means",
	.operands = "RULE|CODE|WORDS",
	.choice = camp_rule_name_at,
	.help =
		"A rule by its name, a code like 30924 or twilio:30924, or the words of a rejection as they were received: each "
		"clause is explained, and one that is not known is called so.\n"
		"\n"
		"    campaign-ls explain \"Opt in message does not have brand or disclosures\"",
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.run = explain,
};
