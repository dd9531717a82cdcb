#include "cli/installed.h"

static void add_description(CampBuf *out, const char *help) {
	camp_buf_add_c(out, " -d '");
	camp_print_escaped(out, help, "\\", "\\'");
	camp_buf_add_c(out, "'\n");
}

/* `command` is the name of one, or empty: then no option asks for values. */
static void add_option(CampBuf *out, const char *condition, const char *command, const CampOption *option) {
	camp_buf_printf(out, "complete -c campaign-ls -n '%s' -l %s", condition, option->name);
	if (option->letter)
		camp_buf_printf(out, " -s %c", option->letter);
	switch (camp_argument_kind(option)) {
	case CAMP_ARGUMENT_NONE: break;
	case CAMP_ARGUMENT_ANY: camp_buf_add_c(out, " -x"); break;
	case CAMP_ARGUMENT_FILE: camp_buf_add_c(out, " -rF"); break;
	case CAMP_ARGUMENT_COMMIT:
		camp_buf_add_c(out, " -x -a '(git for-each-ref --format=\"%(refname:short)\" 2>/dev/null)'");
		break;
	case CAMP_ARGUMENT_CHOICE:
		camp_buf_printf(out, " -x -a '(campaign-ls completions --values %s %s)'", option->name, command);
		break;
	case CAMP_ARGUMENT_LIST:
		camp_buf_printf(out, " -x -a '(__fish_complete_list , \"campaign-ls completions --values %s %s\")'",
		                option->name, command);
		break;
	}
	add_description(out, option->help);
}

static void add_command(CampBuf *out, const CampCommand *command) {
	const CampOption *option;
	CampBuf condition;

	camp_buf_init(&condition, CAMP_BUF_MAX);
	camp_buf_printf(&condition, "__fish_seen_subcommand_from %s", command->name);
	camp_buf_printf(out, "\ncomplete -c campaign-ls -n __fish_use_subcommand -f -a %s", command->name);
	add_description(out, command->summary);
	if (command->choice)
		camp_buf_printf(out, "complete -c campaign-ls -n '%s' -f -a '(campaign-ls completions --values operand %s)'\n",
		                condition.ptr, command->name);
	else if (!command->operands)
		camp_buf_printf(out, "complete -c campaign-ls -n '%s' -f\n", condition.ptr);
	else if (!command->any_file)
		camp_buf_printf(
			out,
			"complete -c campaign-ls -n '%s' -f -a '(__fish_complete_suffix .campaign | string match -er \"(/|[.]campaign)\\$\")'\n",
			condition.ptr);
	for (size_t i = 0; (option = camp_command_option_at(command, i)); i++)
		add_option(out, condition.ptr, command->name, option);
	camp_buf_release(&condition);
}

void camp_print_fish_completion(CampBuf *out) {
	camp_buf_add_c(out, "# Completions of campaign-ls for fish. Printed by `campaign-ls completions fish`.\n\n"
	                    "complete -c campaign-ls -n __fish_use_subcommand -f\n");
	for (size_t i = 0; i < camp_program_option_count; i++)
		add_option(out, "__fish_use_subcommand", "", &camp_program_options[i]);
	for (size_t i = 0; i < camp_command_count; i++)
		add_command(out, camp_command_table[i]);
}
