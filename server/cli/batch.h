/* Checking many files on several cores. */
#ifndef CAMP_CLI_BATCH_H
#define CAMP_CLI_BATCH_H

#include "campaign/engine.h"
#include "cli/input.h"
#include "report/run.h"

typedef struct CampBatch {
	const CampEngine *engine;
	const CampInputs *inputs;
	size_t jobs; /* threads; 0: as many as there are cores */
} CampBatch;

/* Checks every input and adds what was found, and what could not be read, to `run`. The outcome does not depend on the
 * number of threads. */
void camp_batch_check(const CampBatch *batch, CampRun *run);

/* A document with what it reads from. For commands that work on one file after another. */
typedef struct CampOpened {
	CampArena arena;
	CampReader *reader;
	CampWorkspace *workspace;
	CampStr root;
} CampOpened;

/* Makes ready for a document at `key`: a workspace on the project that it belongs to; that of the last call when it is
 * the same project. Start with a zeroed value. */
void camp_opened_prepare(CampOpened *opened, const CampEngine *engine, CampStr key);
void camp_opened_release(CampOpened *opened);

#endif
