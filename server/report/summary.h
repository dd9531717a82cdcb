/* The last lines of a report for people: how much was found, what can be fixed, and what is not told of. */
#ifndef CAMP_REPORT_SUMMARY_H
#define CAMP_REPORT_SUMMARY_H

#include "report/output.h"
#include "report/run.h"

/* Nothing when no file was checked. */
void camp_print_summary(CampOutput *output, const CampRun *run);

#endif
