/* The reports that a call of `check` asks for: one on stdout, and any number in files. */
#ifndef CAMP_CLI_REPORTS_H
#define CAMP_CLI_REPORTS_H

#include "base/vec.h"
#include "cli/settings.h"
#include "report/format.h"

#define CAMP_OPTION_FORMAT                                                                                             \
	{                                                                                                                  \
		.name = "format", .argument = "FORMAT", .choice = camp_format_name_at, .to_file = true,                        \
		.help = "how findings are written; auto unless given. FORMAT=FILE writes a file instead, and several may be "  \
				"given"                                                                                                \
	}

typedef struct CampReport {
	const CampFormat *format;
	CampStr file; /* a C string; empty: stdout */
} CampReport;

typedef CAMP_VEC(CampReport) CampReports;

/* Reads the option. False after a complaint. */
bool camp_reports_init(CampReports *reports, CampCli *cli);
void camp_reports_release(CampReports *reports);
/* Writes all of them, each file as a whole or not at all, and none over what was checked. False after complaints. */
bool camp_reports_write(const CampReports *reports, CampCli *cli, const CampInputs *inputs, const CampRun *run);

#endif
