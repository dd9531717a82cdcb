/* The baselines that hold for the files of a call: what the option names, or else what the settings of each file do. */
#ifndef CAMP_CLI_BASELINES_H
#define CAMP_CLI_BASELINES_H

#include "cli/settings.h"
#include "report/baseline.h"

typedef struct CampBaselineFile {
	CampStr path; /* absolute */
	CampStr shown;
	CampBaseline baseline;
} CampBaselineFile;

typedef struct CampBaselines {
	CampCli *cli;
	const CampInputs *inputs; /* with their settings */
	CAMP_VEC(CampBaselineFile) files;
} CampBaselines;

/* Reads one file. `*exists` false: there is none, which is no failure. False after a complaint. */
bool camp_baseline_file_read(CampCli *cli, CampStr path, CampBaselineFile *file, bool *exists);

/* Reads the baselines of all inputs. False after complaints; one that is not there is one. */
bool camp_baselines_init(CampBaselines *baselines, CampCli *cli, const CampInputs *inputs);
void camp_baselines_release(CampBaselines *baselines);
/* Drops of the run what the baselines hold. Before anything else is dropped. */
void camp_baselines_keep(CampBaselines *baselines, CampRun *run);
/* Remarks which entries were not found again, though their file was checked and their rule is on. Gives how many. */
size_t camp_baselines_remark(CampBaselines *baselines, const CampRun *run);

/* Whether a finding at `file` (a CampRunFile.name) would have been found by this call: the file was checked, or stands in a
 * folder that was. */
bool camp_baseline_in_reach(CampCli *cli, const CampRun *run, CampStr file);

#endif
