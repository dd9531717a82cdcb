#include "cli/command.h"
#include "preview/rule_page.h"
#include "report/print.h"

static const char *format_choice(size_t index) {
	static const char *const names[] = { "human", "json", "markdown", "html" };

	return index < sizeof names / sizeof *names ? names[index] : NULL;
}

static const CampOption options[] = {
	{ .name = "format",
	  .argument = "FORMAT",
	  .choice = format_choice,
	  .help = "how the list is written; human unless given" },
};

static CampExit rules(CampCli *cli) {
	CampStr format = camp_cli_value(cli, "format");

	if (camp_str_equal(format, CAMP_LIT("json"))) {
		cli->out.guarded = false; /* its strings are escaped, see camp_json_print */
		camp_print_rules_json(&cli->out);
	} else if (camp_str_equal(format, CAMP_LIT("markdown"))) {
		camp_print_rules_markdown(&cli->out);
	} else if (camp_str_equal(format, CAMP_LIT("html"))) {
		cli->out.guarded = false; /* what is not ours is escaped, see preview/html.h */
		camp_rule_page(&cli->out.text);
	} else {
		camp_print_rules(&cli->out);
	}
	return CAMP_EXIT_CLEAN;
}

const CampCommand camp_command_rules = {
	.name = "rules",
	.summary = "list what is checked",
	.help = "Every rule with its severity and what it finds. `campaign-ls explain RULE` says more about one.",
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.run = rules,
};
