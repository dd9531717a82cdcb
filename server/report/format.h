/*
 * An output format of `check`. A format is one file in report/formats/ that defines
 * `const CampFormat camp_format_NAME`; the build lists the folder, nothing else is to be edited.
 */
#ifndef CAMP_REPORT_FORMAT_H
#define CAMP_REPORT_FORMAT_H

#include "report/output.h"
#include "report/run.h"

typedef struct CampFormat {
	const char *name;
	const char *help;  /* one line for `--help` */
	bool for_machines; /* never coloured, and it makes itself harmless for CI runners, or must not be touched */
	/* Writes the whole report. `quiet`: findings only. */
	void (*write)(const CampRun *run, bool quiet, CampOutput *output);
} CampFormat;

extern const CampFormat *const camp_format_table[];
extern const size_t camp_format_count;

const CampFormat *camp_format_find(CampStr name);
/* For option tables: the names one after another, then NULL. */
const char *camp_format_name_at(size_t index);

#endif
