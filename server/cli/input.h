/* From operands to the texts that a command works on. */
#ifndef CAMP_CLI_INPUT_H
#define CAMP_CLI_INPUT_H

#include "base/buf.h"
#include "base/vec.h"
#include "cli/command.h"

typedef struct CampInput {
	CampStr key;  /* absolute path */
	CampStr path; /* as shown */
	bool is_stdin;
	const struct CampConfig *config; /* what holds for it, see settings.h; NULL until that is asked for */
} CampInput;

typedef struct CampInputFailure {
	CampStr path;
	CampStr reason; /* goes behind the path */
} CampInputFailure;

typedef struct CampInputs {
	CAMP_VEC(CampInput) files; /* by path, each once */
	CAMP_VEC(CampInputFailure) failures;
} CampInputs;

/* Finds the files that the operands name; without operands, in the current folder. Folders are walked for *.campaign,
 * past hidden folders and node_modules, not through symbolic links. A file that is named may be called otherwise, when it
 * begins as a campaign file does (cli/recognise.h). `-` is stdin, shown as `stdin_name` (or
 * "<stdin>"). */
void camp_inputs_find(CampInputs *inputs, CampCli *cli, CampStr stdin_name);
void camp_inputs_release(CampInputs *inputs);
/* One more file, at the absolute path `key`, and one less. */
void camp_inputs_add(CampInputs *inputs, CampCli *cli, CampStr key);
void camp_inputs_drop(CampInputs *inputs, size_t index);

/* Reads one input. On failure gives false and the reason (in `arena`). Safe in several threads. */
bool camp_input_read(CampArena *arena, const CampInput *input, uint32_t maximum, CampBuf *text, CampStr *reason);
/* The folder that files named by the file at `key` may be read from: its project's, or the working directory when the
 * file stands in that and no project is marked. */
CampStr camp_input_root(CampArena *arena, CampStr key);

/* Says what could not be read, and how many of how many. */
CampExit camp_inputs_complain(CampCli *cli, const CampInputs *inputs);

#endif
