/*
 * The files of a call's projects as they were: at the commit where the history of what is checked out left the one of a
 * branch, or at a commit of its own history; and as they are staged. Whatever git cannot tell is taken for new, so that no
 * finding is lost.
 */
#ifndef CAMP_CLI_HISTORY_H
#define CAMP_CLI_HISTORY_H

#include "campaign/engine.h"
#include "cli/input.h"

/* What goes before the name of a commit, in tables of options and in complaints. */
#define CAMP_OPTIONS_SINCE                                                                                             \
	{ .name = "since",                                                                                                 \
	  .argument = "COMMIT",                                                                                            \
	  .help = "only what the changes since then bring: a branch (from where this one left it), a tag, a commit" },     \
		{ .name = "changed", .help = "only what the changes since the last commit bring; new files are changes too" }, \
	{                                                                                                                  \
		.name = "staged",                                                                                              \
		.help = "only what the changes that are staged bring; the files are checked as they are staged"                \
	}

typedef struct CampHistory CampHistory;

typedef enum CampHistoryStatus {
	CAMP_HISTORY_SAME,    /* it was as it is on the disk, or staged when those are checked */
	CAMP_HISTORY_CHANGED, /* it was another text */
	CAMP_HISTORY_ABSENT   /* it was not there */
} CampHistoryStatus;

/* Asks git what has changed, as the options above say, in the project of each input. False after a complaint; `*history`
 * is NULL when none of the options was given. With --staged the inputs become those that are staged: files that are not go,
 * and those that are gone from the disk come. */
bool camp_history_init(CampHistory **history, CampCli *cli, CampInputs *inputs);
/* What is checked: the files as they are staged, as a history of what is on the disk. NULL: what is on the disk. */
const CampHistory *camp_history_staged(const CampHistory *history);
void camp_history_free(CampHistory *history);

/* How the file at the absolute path `key` was; its text then is put into `text`, as far as that may grow. A file that was
 * renamed had its other name. `is_stdin`: what is on the disk is not what is checked. Safe in several threads. */
CampHistoryStatus camp_history_text(const CampHistory *history, CampStr key, bool is_stdin, CampBuf *text);

/* Reads files as they were, nothing outside `root`. `history` must outlive it. */
CampReader *camp_history_reader_new(const CampHistory *history, CampStr root, uint32_t maximum_file_size);
void camp_history_reader_free(CampReader *reader);

#endif
