#include "cli/installed.h"

static const char *const head =
	"#compdef campaign-ls\n"
	"# Completions of campaign-ls for zsh. Printed by `campaign-ls completions zsh`.\n"
	"\n"
	"# What the option of a command, or its operand, may be.\n"
	"_campaign_ls_values() { # COMMAND OPTION\n"
	"\tlocal -a values=(${(f)\"$(campaign-ls completions --values $2 $1 2>/dev/null)\"})\n"
	"\tshift 2\n"
	"\tcompadd \"$@\" -a values\n"
	"}\n"
	"\n"
	"_campaign_ls_list() { # COMMAND OPTION\n"
	"\tlocal -a values=(${(f)\"$(campaign-ls completions --values $2 $1 2>/dev/null)\"})\n"
	"\tcompset -P '*,'\n"
	"\tcompadd -q -S , -a values\n"
	"}\n"
	"\n"
	"_campaign_ls_commits() {\n"
	"\tlocal -a values=(${(f)\"$(git for-each-ref --format='%(refname:short)' 2>/dev/null)\"})\n"
	"\tcompadd -a values\n"
	"}\n"
	"\n"
	"_campaign_ls() {\n"
	"\tlocal curcontext=$curcontext state line\n"
	"\ttypeset -A opt_args\n"
	"\t_arguments -C -s -S \\\n";

#define SPECIAL "[]:\\"
#define QUOTE "'\\''"

/* `command` is the name of one, or empty: then no option asks for values. */
static void add_kind(CampBuf *out, const char *command, const CampOption *option) {
	switch (camp_argument_kind(option)) {
	case CAMP_ARGUMENT_NONE: break;
	case CAMP_ARGUMENT_ANY: camp_buf_printf(out, ":%s:", option->argument); break;
	case CAMP_ARGUMENT_FILE: camp_buf_printf(out, ":%s:_files", option->argument); break;
	case CAMP_ARGUMENT_COMMIT: camp_buf_printf(out, ":%s:_campaign_ls_commits", option->argument); break;
	case CAMP_ARGUMENT_CHOICE:
		camp_buf_printf(out, ":%s:{_campaign_ls_values %s %s}", option->argument, command, option->name);
		break;
	case CAMP_ARGUMENT_LIST:
		camp_buf_printf(out, ":%s:{_campaign_ls_list %s %s}", option->argument, command, option->name);
		break;
	}
}

/* '*--name=[help]:ARGUMENT:action', all of it between quotes: a bracket outside of them would be a pattern of files. */
static void add_spec(CampBuf *out, const char *command, const CampOption *option, bool letter) {
	camp_buf_printf(out, "\t\t'%s", option->list || option->to_file ? "*" : "");
	if (letter)
		camp_buf_printf(out, "-%c%s[", option->letter, option->argument ? "+" : "");
	else
		camp_buf_printf(out, "--%s%s[", option->name, option->argument ? "=" : "");
	camp_print_escaped(out, option->help, SPECIAL, QUOTE);
	camp_buf_add_char(out, ']');
	add_kind(out, command, option);
	camp_buf_add_c(out, "' \\\n");
}

static void add_option(CampBuf *out, const char *command, const CampOption *option) {
	add_spec(out, command, option, false);
	if (option->letter)
		add_spec(out, command, option, true);
}

static void add_operands(CampBuf *out, const CampCommand *command) {
	if (command->choice)
		camp_buf_printf(out, "\t\t'*:operand:{_campaign_ls_values %s operand}'\n", command->name);
	else if (command->operands)
		camp_buf_printf(out, "\t\t'*:file:_files%s'\n", command->any_file ? "" : " -g \"*.campaign\"");
	else
		camp_buf_add_c(out, "\t\t&& return 0\n");
}

static void add_command(CampBuf *out, const CampCommand *command) {
	const CampOption *option;

	camp_buf_printf(out, "\t%s)\n\t\t_arguments -s -S \\\n", command->name);
	for (size_t i = 0; (option = camp_command_option_at(command, i)); i++)
		add_option(out, command->name, option);
	add_operands(out, command);
	camp_buf_add_c(out, "\t\t;;\n");
}

void camp_print_zsh_completion(CampBuf *out) {
	camp_buf_add_c(out, head);
	for (size_t i = 0; i < camp_program_option_count; i++)
		add_option(out, "", &camp_program_options[i]);
	camp_buf_add_c(out, "\t\t'1:command:->command' '*::argument:->argument'\n"
	                    "\tcase $state in\n\tcommand)\n\t\tlocal -a commands=(\n");
	for (size_t i = 0; i < camp_command_count; i++) {
		camp_buf_printf(out, "\t\t\t'%s:", camp_command_table[i]->name);
		camp_print_escaped(out, camp_command_table[i]->summary, ":\\", QUOTE);
		camp_buf_add_c(out, "'\n");
	}
	camp_buf_add_c(
		out,
		"\t\t)\n\t\t_describe command commands\n\t\treturn\n\t\t;;\n\tesac\n\tcurcontext=${curcontext%:*:*}:campaign-ls-$words[1]:\n\tcase $words[1] in\n");
	for (size_t i = 0; i < camp_command_count; i++)
		add_command(out, camp_command_table[i]);
	camp_buf_add_c(out, "\tesac\n}\n\n_campaign_ls \"$@\"\n");
}
