/* A file checked as if it stood in a project of its own: for fixtures of rules. */
#ifndef TESTS_SUPPORT_TRIAL_H
#define TESTS_SUPPORT_TRIAL_H

#include "campaign/campaign.h"

#include "engine/fix.h"
#include "lint/rule.h"

typedef struct CampTrialFile {
	CampStr name; /* relative to the file under trial: "legal/privacy.md" */
	CampStr text;
} CampTrialFile;

typedef struct CampTrial {
	CampArena arena;
	CampEngine *engine;
	CampReader reader;
	CampWorkspace *workspace;
	CampRoster *roster;
	CampDoc *doc;
	const CampTrialFile *files;
	size_t file_count;
	CampStr text;
	CampFinding *findings; /* of the rule, or all without one; paths relative to the file, empty: the file itself */
	size_t finding_count;
	size_t fault_count; /* of them, faults of the writing */
} CampTrial;

/* Checks `text` with one rule (NULL: every rule). `files` and `text` must outlive the trial, which must not move. */
void camp_trial_init(CampTrial *trial, const CampRule *rule, CampStr text, const CampTrialFile *files,
                     size_t file_count, uint32_t maximum_file_size);
void camp_trial_release(CampTrial *trial);
/* What is left of a path of the project: the name as the fixture gives it. */
CampStr camp_trial_name(CampStr path);

#endif
