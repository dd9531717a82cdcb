/*
 * A command of the program. It is one file in server/cli/commands/ that defines `const CampCommand camp_command_NAME`;
 * the build lists the folder, nothing else is to be edited. Its table of options yields parsing, `--help`, completions
 * and the manual page.
 */
#ifndef CAMP_CLI_COMMAND_H
#define CAMP_CLI_COMMAND_H

#include "base/arena.h"
#include "base/str.h"
#include "report/output.h"

/* What the program ends with. Documented, and never given another meaning. */
typedef enum CampExit {
	CAMP_EXIT_CLEAN = 0,    /* nothing at error level (the setting failLevel); nothing to change */
	CAMP_EXIT_FINDINGS = 1, /* findings at that level; a difference; an unknown code */
	CAMP_EXIT_FAILED = 2    /* could not do what was asked: a bad option, a file that cannot be read */
} CampExit;

typedef struct CampOption {
	const char *name;                    /* without dashes */
	char letter;                         /* short form, or 0 */
	const char *argument;                /* what it takes, for help: "PATH"; NULL: nothing */
	const char *(*choice)(size_t index); /* what the argument may be, one after another, then NULL; NULL: anything */
	const char *choices_at;              /* of choices too many to list: where they are listed; else NULL */
	bool list;                           /* the argument is several with commas between; given again, it adds to them */
	bool to_file;                        /* a choice may have =FILE behind it; given again, it is one more */
	const char *help;                    /* one line, no full stop */
} CampOption;

typedef struct CampCli CampCli;

typedef struct CampCommand {
	const char *name;
	const char *summary;  /* one line, no full stop */
	const char *operands; /* "[FILE|FOLDER|-]...": for help; NULL: it takes none */
	const char *(*choice)(
		size_t index); /* what the operand may be, for completions; NULL: campaign files and folders */
	bool any_file;     /* or files of any kind */
	const char *help;  /* paragraphs */
	const CampOption *options;
	size_t option_count;
	CampExit (*run)(CampCli *cli);
} CampCommand;

extern const CampCommand *const camp_command_table[];
extern const size_t camp_command_count;

/* A call of the program, as a command sees it. */
struct CampCli {
	const CampCommand *command;
	CampArena arena;
	const CampStr *operands;
	size_t operand_count;
	const CampStr *values; /* by option of the command, then by common option; {NULL, 0}: not given */
	CampOutput out;        /* of stdout; flushed at the end, and by camp_output_drain */
	bool for_person;       /* stdout is a terminal or the log of a CI runner: texts must not go there as they are */
};

/* Options that every command has: --color and --help. */
extern const CampOption camp_common_options[];
extern const size_t camp_common_option_count;
/* What may stand where a command does: --version and its like. */
extern const CampOption camp_program_options[];
extern const size_t camp_program_option_count;
/* The options of a command, and then those that every one has, one after another; then NULL. */
const CampOption *camp_command_option_at(const CampCommand *command, size_t index);

/* Whether an option was given, and its argument ({NULL, 0} when it was not, or when the command has no such option). */
bool camp_cli_given(const CampCli *cli, const char *option);
CampStr camp_cli_value(const CampCli *cli, const char *option);

/* The next of the values that an option which may be given again has. False after the last one. */
bool camp_cli_next_value(CampStr *rest, CampStr *value);

/* The argument of an option that takes a whole number (`what`, in the complaint: "a number of threads"); 0 when it was
 * not given. False after a complaint. */
bool camp_cli_number(CampCli *cli, const char *option, const char *what, size_t *number);

/* One line on stderr, "campaign-ls: ..."; what comes from outside is made plain. Gives CAMP_EXIT_FAILED. */
CampExit camp_cli_complain(CampCli *cli, const char *format, ...) CAMP_PRINTF(2, 3);
/* Likewise a remark that is no failure. */
void camp_cli_remark(CampCli *cli, const char *format, ...) CAMP_PRINTF(2, 3);

/* Reads the arguments behind the command's name. False after a complaint. */
bool camp_cli_parse(CampCli *cli, int count, char **arguments);
const CampCommand *camp_command_find(CampStr name);
const char *camp_command_name_at(size_t index);

void camp_cli_help(CampBuf *out, const CampCommand *command); /* of the whole program when NULL */

/* The whole program. */
int camp_cli_main(int count, char **arguments);

#endif
