#include "cli/command.h"

static CampExit help(CampCli *cli) {
	const CampCommand *command = NULL;

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
	.run = help,
};
