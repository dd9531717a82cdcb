#include "cli/installed.h"

#include "base/file.h"
#include "campaign/version.h"

/* Words of the tables as roff: what it would take for its own is escaped, and what stands between backquotes is bold. */
static void add_words(CampBuf *out, CampStr text) {
	bool bold = false;

	for (size_t i = 0; i < text.len; i++) {
		bool starts_line = out->len == 0 || out->ptr[out->len - 1] == '\n';

		if (starts_line && (text.ptr[i] == '.' || text.ptr[i] == '\''))
			camp_buf_add_c(out, "\\&");
		if (text.ptr[i] == '`') {
			bold = !bold;
			camp_buf_add_c(out, bold ? "\\fB" : "\\fR");
		} else if (text.ptr[i] == '-') {
			camp_buf_add_c(out, "\\-");
		} else if (text.ptr[i] == '\\') {
			camp_buf_add_c(out, "\\e");
		} else {
			camp_buf_add_char(out, text.ptr[i]);
		}
	}
}

/* An indented line is an example. */
static void add_paragraphs(CampBuf *out, const char *text) {
	CampStr rest = camp_str(text);
	CampStr line;

	while (camp_str_next_piece(&rest, '\n', &line)) {
		bool example = line.len && camp_is_blank((unsigned char)line.ptr[0]);

		if (!line.len)
			continue;
		camp_buf_add_c(out, example ? ".PP\n.nf\n" : ".PP\n");
		add_words(out, camp_str_trim(line));
		camp_buf_add_c(out, example ? "\n.fi\n" : "\n");
	}
}

static void add_option(CampBuf *out, const CampOption *option) {
	camp_buf_add_c(out, ".TP\n");
	if (option->letter)
		camp_buf_printf(out, "\\fB\\-%c\\fR, ", option->letter);
	camp_buf_add_c(out, "\\fB\\-\\-");
	add_words(out, camp_str(option->name));
	camp_buf_add_c(out, "\\fR");
	if (option->argument)
		camp_buf_printf(out, " \\fI%s\\fR", option->argument);
	camp_buf_add_char(out, '\n');
	add_words(out, camp_str(option->help));
	for (size_t i = 0; option->choice && !option->choices_at && option->choice(i); i++) {
		camp_buf_add_c(out, i ? ", " : " (");
		add_words(out, camp_str(option->choice(i)));
	}
	if (option->choices_at) {
		camp_buf_add_c(out, " (");
		add_words(out, camp_str(option->choices_at));
	}
	camp_buf_add_c(out, option->choice ? ")\n" : "\n");
}

static void add_command(CampBuf *out, const CampCommand *command) {
	const CampOption *option;

	camp_buf_printf(out, ".SS \"campaign\\-ls %s\"\n", command->name);
	add_words(out, camp_str(command->summary));
	camp_buf_printf(out, "\n.PP\n\\fBcampaign\\-ls %s\\fR [\\fIoption\\fR]...", command->name);
	if (command->operands) {
		camp_buf_add_char(out, ' ');
		add_words(out, camp_str(command->operands));
	}
	camp_buf_add_char(out, '\n');
	if (command->help)
		add_paragraphs(out, command->help);
	for (size_t i = 0; (option = camp_command_option_at(command, i)); i++)
		add_option(out, option);
}

static const char *const introduction =
	"Whoever texts people in the US from an application registers each campaign with a provider. campaign\\-ls checks files "
	"of such campaigns for what reviewers reject, names every cause at once, at the words that cause it, and corrects what it "
	"can.\n";

static const char *const exit_status =
	".SH EXIT STATUS\n"
	".TP\n\\fB0\\fR\nnothing at error level, or at the level that \\fB\\-\\-fail\\-level\\fR or the setting failLevel says; nothing to change\n"
	".TP\n\\fB1\\fR\nfindings at that level; a difference; an unknown code; a baseline that was refused\n"
	".TP\n\\fB2\\fR\ncould not do what was asked: a bad option or setting, a file that cannot be read or written\n";

static const char *const rest =
	".SH FILES\n"
	".TP\n\\fB" CAMP_SETTINGS_FILE
	"\\fR\nsettings of a project: the nearest one, from the folder of a campaign up to that of the "
	"project. \\fBcampaign\\-ls config list\\fR says what may stand in it.\n"
	".SH ENVIRONMENT\n"
	".TP\n\\fBNO_COLOR\\fR, \\fBFORCE_COLOR\\fR, \\fBTERM\\fR\nwhether reports are coloured where \\fB\\-\\-color\\fR does not say\n"
	".TP\n\\fBGITHUB_ACTIONS\\fR, \\fBTF_BUILD\\fR, \\fBTEAMCITY_VERSION\\fR\nset by CI runners that take words of an output for "
	"commands: these are broken, and in a workflow of GitHub the report comes with annotations\n"
	".SH EXAMPLES\n"
	".TP\n\\fBcampaign\\-ls check\\fR\nall campaigns below the current folder\n"
	".TP\n\\fBcampaign\\-ls check \\-\\-since origin/main \\-\\-format auto \\-\\-format sarif=found.sarif\\fR\nwhat a branch brings, "
	"as a report and as a file\n"
	".TP\n\\fBcampaign\\-ls fix \\-\\-diff\\fR\nwhat can be corrected without asking\n"
	".TP\n\\fBcampaign\\-ls explain 30924\\fR\nwhat a code of a rejection means\n";

void camp_print_manual(CampBuf *out) {
	camp_buf_printf(
		out,
		".\\\" Printed by `campaign-ls help --format man`.\n"
		".TH CAMPAIGN\\-LS 1 \"\" \"campaign\\-ls %s\" \"User Commands\"\n"
		".SH NAME\ncampaign\\-ls \\- find why an SMS campaign would be rejected, before it is submitted\n"
		".SH SYNOPSIS\n.B campaign\\-ls\n.I command\n[\\fIoption\\fR]... [\\fIfile\\fR|\\fIfolder\\fR|\\-]...\n"
		".SH DESCRIPTION\n",
		CAMP_VERSION);
	camp_buf_add_c(out, introduction);
	camp_buf_add_c(out, ".SH OPTIONS\n");
	for (size_t i = 0; i < camp_program_option_count; i++)
		add_option(out, &camp_program_options[i]);
	camp_buf_add_c(out, ".SH COMMANDS\n");
	for (size_t i = 0; i < camp_command_count; i++)
		add_command(out, camp_command_table[i]);
	camp_buf_add_c(out, exit_status);
	camp_buf_add_c(out, rest);
}
