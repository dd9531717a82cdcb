#include "cli/installed.h"

static const CampOption options[] = {
	{ .name = "values",
	  .argument = "OPTION",
	  .help = "instead, what this option of a COMMAND may be, one on a line; `operand` is what stands without one" },
};

static const struct {
	const char *name;
	void (*print)(CampBuf *out);
} shells[] = {
	{ "bash", camp_print_bash_completion },
	{ "fish", camp_print_fish_completion },
	{ "zsh", camp_print_zsh_completion },
};

#define SHELL_COUNT (sizeof shells / sizeof *shells)

static const char *shell_at(size_t index) {
	return index < SHELL_COUNT ? shells[index].name : NULL;
}

static CampExit print_values(CampCli *cli, CampStr name) {
	const CampCommand *command = camp_command_find(cli->operands[0]);
	const char *(*choice)(size_t index) = NULL;
	const CampOption *option;

	if (!command)
		return camp_cli_complain(cli, "completions: no command '%.*s'", CAMP_FMT(cli->operands[0]));
	for (size_t i = 0; (option = camp_command_option_at(command, i)); i++)
		if (camp_str_equal(camp_str(option->name), name))
			choice = option->choice;
	if (camp_str_equal(name, CAMP_LIT("operand")))
		choice = command->choice;
	for (size_t i = 0; choice && choice(i); i++)
		camp_buf_printf(&cli->out.text, "%s\n", choice(i));
	return CAMP_EXIT_CLEAN;
}

static CampExit completions(CampCli *cli) {
	CampStr option = camp_cli_value(cli, "values");

	if (cli->operand_count != 1)
		return camp_cli_complain(cli, "completions takes the name of a shell: bash, fish or zsh");
	if (option.ptr)
		return print_values(cli, option);
	for (size_t i = 0; i < SHELL_COUNT; i++) {
		if (!camp_str_equal(cli->operands[0], camp_str(shells[i].name)))
			continue;
		shells[i].print(&cli->out.text);
		return CAMP_EXIT_CLEAN;
	}
	return camp_cli_complain(cli, "completions does not know the shell '%.*s'; it knows bash, fish and zsh",
	                         CAMP_FMT(cli->operands[0]));
}

const CampCommand camp_command_completions = {
	.name = "completions",
	.summary = "print completions for a shell",
	.operands = "bash|fish|zsh",
	.choice = shell_at,
	.help = "`make install` puts them where the shells look for them. By hand, for bash: in ~/.bashrc\n"
			"\n"
			"    source <(campaign-ls completions bash)",
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.run = completions,
};
