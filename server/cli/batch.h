/* Checking many files on several cores. */
#ifndef CAMP_CLI_BATCH_H
#define CAMP_CLI_BATCH_H

#include "cli/history.h"
#include "cli/settings.h"
#include "report/run.h"

typedef struct CampBatch {
	const CampInputs *inputs;   /* each with its settings */
	size_t jobs;                /* threads; 0: as many as there are cores */
	const CampHistory *history; /* the files are checked as they were; NULL: as they are */
} CampBatch;

/* Checks every input: what was found, and what could not be read, as a run that is finished. The outcome does not depend
 * on the number of threads. */
CampRun *camp_batch_run(const CampBatch *batch, CampCli *cli);

/* A document with what it reads from. For commands that work on one file after another. */
typedef struct CampOpened {
	CampArena arena;
	const CampEngine *engine;
	const CampHistory *history;
	CampReader *reader;
	CampWorkspace *workspace;
	CampStr root;
} CampOpened;

/* Makes ready for the document of an input that has its settings: a workspace on the project that it belongs to; that of
 * the last call when project and settings are the same. With a `history` it reads what was. Start with a zeroed value. */
void camp_opened_prepare(CampOpened *opened, const CampInput *input, const CampHistory *history);
void camp_opened_release(CampOpened *opened);

#endif
