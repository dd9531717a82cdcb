#include "cli/command.h"

#include "campaign/version.h"

#define HELP_WIDTH 90u

static const char *const exit_codes =
	"Exit: 0 nothing at error level (or at --fail-level), 1 findings at that level (or a difference, or an unknown "
	"code), 2 could not do what was asked.";

static void add_paragraph(CampBuf *out, const char *text) {
	CampStr rest = camp_str(text);
	CampStr line;

	while (camp_str_next_piece(&rest, '\n', &line)) {
		/* An indented line is an example and stays as it is. */
		if (line.len && camp_is_blank((unsigned char)line.ptr[0]))
			camp_buf_add(out, line);
		else
			camp_print_wrapped(out, line, (CampStr){ NULL, 0 }, 0, HELP_WIDTH);
		camp_buf_add_char(out, '\n');
	}
}

static void add_entry(CampBuf *out, CampStr left, const char *help, size_t column) {
	CampBuf indent;

	camp_buf_init(&indent, CAMP_BUF_MAX);
	camp_buf_printf(&indent, "%*s", (int)column, "");
	if (left.len + 4 > column)
		camp_buf_printf(out, "  %.*s\n%.*s", CAMP_FMT(left), CAMP_FMT(camp_buf_str(&indent)));
	else
		camp_buf_printf(out, "  %-*.*s", (int)(column - 2), CAMP_FMT(left));
	camp_print_wrapped(out, camp_str(help), camp_buf_str(&indent), column, HELP_WIDTH);
	camp_buf_add_char(out, '\n');
	camp_buf_release(&indent);
}

static void add_option(CampBuf *out, const CampOption *option, size_t column) {
	CampBuf left;
	CampBuf help;

	camp_buf_init(&left, CAMP_BUF_MAX);
	camp_buf_init(&help, CAMP_BUF_MAX);
	if (option->letter)
		camp_buf_printf(&left, "-%c, ", option->letter);
	camp_buf_printf(&left, "--%s%s%s", option->name, option->argument ? " " : "",
	                option->argument ? option->argument : "");
	camp_buf_add_c(&help, option->help);
	for (size_t i = 0; option->choice && !option->choices_at && option->choice(i); i++)
		camp_buf_printf(&help, "%s%s", i ? ", " : " (", option->choice(i));
	if (option->choices_at)
		camp_buf_printf(&help, " (%s)", option->choices_at);
	else if (option->choice)
		camp_buf_add_char(&help, ')');
	add_entry(out, camp_buf_str(&left), help.ptr, column);
	camp_buf_release(&left);
	camp_buf_release(&help);
}

static void add_command_help(CampBuf *out, const CampCommand *command) {
	const CampOption *option;

	camp_buf_printf(out, "campaign-ls %s: %s\n\nUsage: campaign-ls %s [OPTION]...%s%s\n\n", command->name,
	                command->summary, command->name, command->operands ? " " : "",
	                command->operands ? command->operands : "");
	if (command->help) {
		add_paragraph(out, command->help);
		camp_buf_add_char(out, '\n');
	}
	camp_buf_add_c(out, "Options:\n");
	for (size_t i = 0; (option = camp_command_option_at(command, i)); i++)
		add_option(out, option, 28);
	camp_buf_add_char(out, '\n');
	add_paragraph(out, exit_codes);
}

void camp_cli_help(CampBuf *out, const CampCommand *command) {
	if (command) {
		add_command_help(out, command);
		return;
	}
	camp_buf_printf(out,
	                "campaign-ls %s: finds why an SMS campaign would be rejected, before it is submitted\n\n"
	                "Usage: campaign-ls COMMAND [OPTION]... [FILE|FOLDER|-]...\n\nCommands:\n",
	                CAMP_VERSION);
	for (size_t i = 0; i < camp_command_count; i++)
		add_entry(out, camp_str(camp_command_table[i]->name), camp_command_table[i]->summary, 15);
	camp_buf_add_c(out, "\nOptions:\n");
	for (size_t i = 0; i < camp_program_option_count; i++)
		add_option(out, &camp_program_options[i], 18);
	camp_buf_add_c(
		out, "\nTo begin, for a first campaign and in the folder with your campaigns:\n\n    campaign-ls init --ask\n"
			 "    campaign-ls check\n\n");
	camp_buf_add_c(out, "`campaign-ls help COMMAND` says more about one command.\n\n");
	add_paragraph(out, exit_codes);
}
