/*
 * A review of changes: of all that was found what the changes bring. That is a finding at a line that changed, and one that
 * was not there before, wherever it stands: an opt-out line that went leaves nothing to stand at, and an edited policy is
 * missed by campaigns that nobody touched. What was there before is found by checking the files as they were.
 */
#ifndef CAMP_CLI_REVIEW_H
#define CAMP_CLI_REVIEW_H

#include "cli/history.h"
#include "report/run.h"

/* Keeps of `run` what the changes bring; `before` is what was found in the `inputs` as they were, by the same settings. A
 * finding beside the changes of its file is shown at the nearest of them. */
void camp_review_keep(CampRun *run, const CampRun *before, const CampHistory *history, const CampInputs *inputs);

#endif
