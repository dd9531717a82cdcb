/* Questions to the person at the terminal. */
#ifndef CAMP_CLI_QUESTIONS_H
#define CAMP_CLI_QUESTIONS_H

#include "cli/command.h"

typedef struct CampQuestion {
	const char *text;                    /* "Who sends?" */
	const char *hint;                    /* a line beneath it, or NULL */
	const char *(*choice)(size_t index); /* what the answer may be, one after another, then NULL; NULL: anything */
	bool list;                           /* several with commas between */
	const char *otherwise;               /* what an empty line means: "marketing"; NULL: nothing is given */
} CampQuestion;

/* Whether there is somebody to ask. */
bool camp_questions_can_be_asked(void);
/* Asks until the answer is one; `*answer` is empty when none was given, and lives in the call's arena. False when the terminal was
 * closed. */
bool camp_ask(CampCli *cli, const CampQuestion *question, CampStr *answer);

#endif
