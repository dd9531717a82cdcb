/* The program's frame: which command, which colours, what happens when the report cannot be written. */
#include "cli/command.h"

#include "campaign/version.h"
#include "cli/elsewhere.h"
#include "report/plain.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

const CampCommand *camp_command_find(CampStr name) {
	for (size_t i = 0; i < camp_command_count; i++)
		if (camp_str_equal(camp_str(camp_command_table[i]->name), name))
			return camp_command_table[i];
	return NULL;
}

const char *camp_command_name_at(size_t index) {
	return index < camp_command_count ? camp_command_table[index]->name : NULL;
}

static bool is_set(const char *variable) {
	const char *value = getenv(variable);

	return value && *value;
}

/* Whether a CI runner reads along that takes words of the output for commands. */
static bool is_in_ci(void) {
	return is_set("GITHUB_ACTIONS") || is_set("TF_BUILD") || is_set("TEAMCITY_VERSION");
}

CAMP_PRINTF(2, 0) static void say_on_stderr(CampCli *cli, const char *format, va_list arguments) {
	CampOutput error;
	CampBuf words;

	/* What was found so far comes before what went wrong, also where both end up in one log. */
	camp_output_flush(&cli->out);
	camp_buf_init(&words, CAMP_BUF_MAX);
	camp_buf_vprintf(&words, format, arguments);
	camp_output_init(&error, STDERR_FILENO);
	error.guarded = is_in_ci();
	camp_buf_add_c(&error.text, "campaign-ls: ");
	camp_plain_add(&error.text, camp_buf_str(&words));
	camp_buf_add_char(&error.text, '\n');
	camp_output_flush(&error);
	camp_output_release(&error);
	camp_buf_release(&words);
}

CampExit camp_cli_complain(CampCli *cli, const char *format, ...) {
	va_list arguments;

	va_start(arguments, format);
	say_on_stderr(cli, format, arguments);
	va_end(arguments);
	return CAMP_EXIT_FAILED;
}

void camp_cli_remark(CampCli *cli, const char *format, ...) {
	va_list arguments;

	va_start(arguments, format);
	say_on_stderr(cli, format, arguments);
	va_end(arguments);
}

/* --color, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal that can. */
static bool wants_color(const CampCli *cli) {
	CampStr when = cli->values ? camp_cli_value(cli, "color") : (CampStr){ NULL, 0 };
	const char *terminal = getenv("TERM");
	const char *force = getenv("FORCE_COLOR");

	if (when.len && !camp_str_equal(when, CAMP_LIT("auto")))
		return camp_str_equal(when, CAMP_LIT("always"));
	if (is_set("NO_COLOR"))
		return false;
	if (force && *force)
		return strcmp(force, "0") != 0;
	return isatty(STDOUT_FILENO) && !(terminal && strcmp(terminal, "dumb") == 0);
}

/* Whoever redirects a report into a file wants its bytes, and a file runs no commands. */
static bool goes_to_a_file(void) {
	struct stat about;

	return fstat(STDOUT_FILENO, &about) == 0 && S_ISREG(about.st_mode);
}

static void set_up_output(CampCli *cli) {
	bool in_ci = is_in_ci();

	cli->out.color = wants_color(cli);
	cli->out.guarded = in_ci;
	cli->for_person = (in_ci && !goes_to_a_file()) || isatty(STDOUT_FILENO);
}

static CampExit run_command(CampCli *cli, int count, char **arguments) {
	if (!camp_cli_parse(cli, count, arguments))
		return CAMP_EXIT_FAILED;
	set_up_output(cli);
	if (camp_cli_given(cli, "help")) {
		camp_cli_help(&cli->out.text, cli->command);
		return CAMP_EXIT_CLEAN;
	}
	return cli->command->run(cli);
}

static CampExit complain_unknown_command(CampCli *cli, CampStr name) {
	const char *nearest = camp_str_nearest(name, camp_command_name_at);
	const char *elsewhere = camp_command_elsewhere(name);
	struct stat about;

	if (camp_str_starts_with(name, CAMP_LIT("-")))
		return camp_cli_complain(cli, "unknown option %.*s; `campaign-ls --help` lists what there is", CAMP_FMT(name));
	if (stat(name.ptr, &about) == 0)
		return camp_cli_complain(cli, "no command '%.*s'; to check it: campaign-ls check %.*s", CAMP_FMT(name),
		                         CAMP_FMT(name));
	if (elsewhere)
		return camp_cli_complain(cli, "no command '%.*s'; to do that here: %s", CAMP_FMT(name), elsewhere);
	if (nearest)
		return camp_cli_complain(cli, "no command '%.*s'; did you mean '%s'?", CAMP_FMT(name), nearest);
	return camp_cli_complain(cli, "no command '%.*s'; `campaign-ls --help` lists them", CAMP_FMT(name));
}

static bool is_one_of(CampStr word, const char *a, const char *b) {
	return camp_str_equal(word, camp_str(a)) || camp_str_equal(word, camp_str(b));
}

static CampExit run(CampCli *cli, int count, char **arguments) {
	CampStr first = camp_str(count > 1 ? arguments[1] : "");

	set_up_output(cli);
	if (count < 2) {
		camp_cli_help(&cli->out.text, NULL);
		return CAMP_EXIT_FAILED;
	}
	if (is_one_of(first, "--version", "-V")) {
		camp_buf_printf(&cli->out.text, "campaign-ls %s\n", CAMP_VERSION);
		return CAMP_EXIT_CLEAN;
	}
	if (is_one_of(first, "--help", "-h")) {
		camp_cli_help(&cli->out.text, NULL);
		return CAMP_EXIT_CLEAN;
	}
	/* What editors are told to start language servers with. */
	if (camp_str_equal(first, CAMP_LIT("--stdio")))
		first = CAMP_LIT("lsp");
	cli->command = camp_command_find(first);
	if (!cli->command)
		return complain_unknown_command(cli, first);
	return run_command(cli, count - 2, arguments + 2);
}

/* When the caller closed one of the three, the next file opened would take its place and be read or written for it. */
static void keep_standard_files(void) {
	int file;

	do {
		file = open("/dev/null", O_RDWR);
	} while (file >= 0 && file <= STDERR_FILENO);
	if (file >= 0)
		close(file);
}

int camp_cli_main(int count, char **arguments) {
	CampCli cli = { .command = NULL };
	bool stdout_closed = fcntl(STDOUT_FILENO, F_GETFD) < 0;
	CampExit status;

	keep_standard_files();
	/* A reader that goes away is an error of writing like any other. */
	signal(SIGPIPE, SIG_IGN);
	camp_arena_init(&cli.arena);
	camp_output_init(&cli.out, STDOUT_FILENO);
	if (stdout_closed)
		cli.out.error = EBADF;
	status = run(&cli, count, arguments);
	if (!camp_output_flush(&cli.out)) {
		char reason[128] = "unknown error";

		(void)!strerror_r(cli.out.error, reason, sizeof reason);
		status = camp_cli_complain(&cli, "cannot write the output: %s", reason);
	}
	camp_output_release(&cli.out);
	camp_arena_release(&cli.arena);
	return (int)status;
}
