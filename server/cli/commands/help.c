#include "cli/installed.h"

static const char *format_choice(size_t index) {
	static const char *const names[] = { "human", "man" };

	return index < sizeof names / sizeof *names ? names[index] : NULL;
}

static const CampOption options[] = {
	{ .name = "format",
	  .argument = "FORMAT",
	  .choice = format_choice,
	  .help = "human, or the manual page of all commands" },
};

static CampExit help(CampCli *cli) {
	const CampCommand *command = NULL;

	if (camp_str_equal(camp_cli_value(cli, "format"), CAMP_LIT("man"))) {
		if (cli->operand_count)
			return camp_cli_complain(cli, "the manual page is of all commands");
		camp_print_manual(&cli->out.text);
		return CAMP_EXIT_CLEAN;
	}
	if (cli->operand_count > 1)
		return camp_cli_complain(cli, "help takes one command");
	if (cli->operand_count) {
		CampStr name = cli->operands[0];
		const char *nearest = camp_str_nearest(name, camp_command_name_at);

		command = camp_command_find(name);
		if (!command && nearest)
			return camp_cli_complain(cli, "no command '%.*s'; did you mean '%s'?", CAMP_FMT(name), nearest);
		if (!command)
			return camp_cli_complain(cli, "no command '%.*s'; `campaign-ls help` lists them", CAMP_FMT(name));
	}
	camp_cli_help(&cli->out.text, command);
	return CAMP_EXIT_CLEAN;
}

const CampCommand camp_command_help = {
	.name = "help",
	.summary = "say what a command does",
	.operands = "[COMMAND]",
	.choice = camp_command_name_at,
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.run = help,
};
