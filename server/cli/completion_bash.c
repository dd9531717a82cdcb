/* Names of branches and files are as hostile as the repository that they come with: none goes through `compgen -W`, which
 * expands words as the shell does, and each is quoted. */
#include "cli/installed.h"

static const char *const head =
	"# Completions of campaign-ls for bash. Printed by `campaign-ls completions bash`.\n"
	"\n"
	"# Offers the lines of stdin that begin like the word, behind what stands before it.\n"
	"_campaign_ls_offer() { # WORD BEFORE\n"
	"\tlocal line\n"
	"\twhile IFS= read -r line; do\n"
	"\t\t[[ $line != \"$1\"* ]] || COMPREPLY+=(\"$2$(printf %q \"$line\")\")\n"
	"\tdone\n"
	"}\n"
	"\n"
	"_campaign_ls_words() { # WORD...\n"
	"\t_campaign_ls_offer \"$cur\" '' < <(printf '%s\\n' \"$@\")\n"
	"}\n"
	"\n"
	"# What the option of a command, or its operand, may be.\n"
	"_campaign_ls_values() { # COMMAND OPTION\n"
	"\t_campaign_ls_offer \"$cur\" '' < <(campaign-ls completions --values \"$2\" \"$1\" 2>/dev/null)\n"
	"}\n"
	"\n"
	"_campaign_ls_list() { # COMMAND OPTION\n"
	"\tlocal before=\n"
	"\t[[ $cur != *,* ]] || before=${cur%,*},\n"
	"\t_campaign_ls_offer \"${cur##*,}\" \"$before\" < <(campaign-ls completions --values \"$2\" \"$1\" 2>/dev/null)\n"
	"\tcompopt -o nospace 2>/dev/null\n"
	"}\n"
	"\n"
	"_campaign_ls_commits() {\n"
	"\t_campaign_ls_offer \"$cur\" '' < <(git for-each-ref --format='%(refname:short)' 2>/dev/null)\n"
	"}\n"
	"\n"
	"_campaign_ls_files() { # [PATTERN]\n"
	"\tlocal line\n"
	"\tcompopt -o filenames 2>/dev/null\n"
	"\twhile IFS= read -r line; do\n"
	"\t\tCOMPREPLY+=(\"$line\")\n"
	"\tdone < <(compgen -f -X \"${1:+!$1}\" -- \"$cur\"; [[ -z ${1-} ]] || compgen -d -- \"$cur\")\n"
	"}\n"
	"\n"
	"_campaign_ls() {\n"
	"\tlocal cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command= options= word\n"
	"\tCOMPREPLY=()\n"
	"\t# bash takes `--option=argument` apart at the sign.\n"
	"\tif [[ $cur == = ]]; then\n"
	"\t\tcur=\n"
	"\telif [[ $prev == = ]]; then\n"
	"\t\tprev=${COMP_WORDS[COMP_CWORD - 2]}\n"
	"\tfi\n"
	"\tfor word in \"${COMP_WORDS[@]:1:COMP_CWORD - 1}\"; do\n"
	"\t\tif [[ $word != -* ]]; then\n"
	"\t\t\tcommand=$word\n"
	"\t\t\tbreak\n"
	"\t\tfi\n"
	"\tdone\n"
	"\tcase $command in\n";

static const char *const foot = "\tesac\n"
								"}\n"
								"complete -F _campaign_ls campaign-ls\n";

static void add_names(CampBuf *out, const CampOption *option) {
	camp_buf_printf(out, " --%s", option->name);
	if (option->letter)
		camp_buf_printf(out, " -%c", option->letter);
}

static void add_argument(CampBuf *out, const CampCommand *command, const CampOption *option) {
	camp_buf_printf(out, "\t\t--%s", option->name);
	if (option->letter)
		camp_buf_printf(out, " | -%c", option->letter);
	camp_buf_add_c(out, ") ");
	switch (camp_argument_kind(option)) {
	case CAMP_ARGUMENT_CHOICE: camp_buf_printf(out, "_campaign_ls_values %s %s", command->name, option->name); break;
	case CAMP_ARGUMENT_LIST: camp_buf_printf(out, "_campaign_ls_list %s %s", command->name, option->name); break;
	case CAMP_ARGUMENT_FILE: camp_buf_add_c(out, "_campaign_ls_files"); break;
	case CAMP_ARGUMENT_COMMIT: camp_buf_add_c(out, "_campaign_ls_commits"); break;
	case CAMP_ARGUMENT_ANY:
	case CAMP_ARGUMENT_NONE: camp_buf_add_char(out, ':'); break;
	}
	camp_buf_add_c(out, " ;;\n");
}

static void add_command(CampBuf *out, const CampCommand *command) {
	const CampOption *option;

	camp_buf_printf(out, "\t%s)\n\t\tcase $prev in\n", command->name);
	for (size_t i = 0; (option = camp_command_option_at(command, i)); i++)
		if (option->argument)
			add_argument(out, command, option);
	camp_buf_add_c(out, "\t\t*)\n\t\t\tif [[ $cur == -* ]]; then\n\t\t\t\t_campaign_ls_words");
	for (size_t i = 0; (option = camp_command_option_at(command, i)); i++)
		add_names(out, option);
	camp_buf_add_c(out, "\n");
	if (command->choice)
		camp_buf_printf(out, "\t\t\telse\n\t\t\t\t_campaign_ls_values %s operand\n", command->name);
	else if (command->operands)
		camp_buf_printf(out, "\t\t\telse\n\t\t\t\t_campaign_ls_files%s\n", command->any_file ? "" : " '*.campaign'");
	camp_buf_add_c(out, "\t\t\tfi\n\t\t\t;;\n\t\tesac\n\t\t;;\n");
}

void camp_print_bash_completion(CampBuf *out) {
	camp_buf_add_c(out, head);
	camp_buf_add_c(out, "\t'') _campaign_ls_words");
	for (size_t i = 0; i < camp_command_count; i++)
		camp_buf_printf(out, " %s", camp_command_table[i]->name);
	for (size_t i = 0; i < camp_program_option_count; i++)
		add_names(out, &camp_program_options[i]);
	camp_buf_add_c(out, " ;;\n");
	for (size_t i = 0; i < camp_command_count; i++)
		add_command(out, camp_command_table[i]);
	camp_buf_add_c(out, foot);
}
