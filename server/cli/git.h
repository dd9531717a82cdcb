/*
 * The program `git`, asked without a shell. Nothing that a repository could name is run on the way: no hooks, no external
 * diffs, no pager; what a user set up for checking files out (line endings, Git LFS) is.
 */
#ifndef CAMP_CLI_GIT_H
#define CAMP_CLI_GIT_H

#include "base/arena.h"
#include "base/buf.h"

typedef enum CampGitStatus {
	CAMP_GIT_OK = 0,
	CAMP_GIT_REFUSED,  /* it ended with another status than 0; its own words say why */
	CAMP_GIT_MISSING,  /* there is no program `git` */
	CAMP_GIT_TOO_LARGE /* it had more to say than was asked for */
} CampGitStatus;

/* Runs `git ARGUMENTS` (the last one NULL) as if called in `folder`, a C string. What a hook of git's is told of its repository
 * holds for the one around the current folder, and for no other. What it prints is put into `out`, as far as
 * that may grow; of what it complains of, the last line into `complaint` (may be NULL). Safe in several threads. */
CampGitStatus camp_git(const char *folder, const char *const *arguments, CampBuf *out, CampBuf *complaint);

/* Likewise for one line, given in `arena` without its end; {NULL, 0} when git refused. */
CampStr camp_git_line(CampArena *arena, const char *folder, const char *const *arguments);

#endif
