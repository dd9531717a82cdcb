/*
 * What is installed beside the program and made of the same tables of commands and options as `--help`: the manual page and
 * completions for shells. What an option's argument may be is not written into them: they ask the program that is there.
 */
#ifndef CAMP_CLI_INSTALLED_H
#define CAMP_CLI_INSTALLED_H

#include "cli/command.h"

typedef enum CampArgumentKind {
	CAMP_ARGUMENT_NONE,   /* it takes none */
	CAMP_ARGUMENT_ANY,    /* anything */
	CAMP_ARGUMENT_FILE,   /* a file of any kind */
	CAMP_ARGUMENT_COMMIT, /* what git calls a commit */
	CAMP_ARGUMENT_CHOICE, /* one of the choices */
	CAMP_ARGUMENT_LIST    /* several of them, with commas between */
} CampArgumentKind;

CampArgumentKind camp_argument_kind(const CampOption *option);

/* Appends words that stand between single quotes: each of the characters `special` with a backslash before it, and a single
 * quote as `quote`. */
void camp_print_escaped(CampBuf *out, const char *text, const char *special, const char *quote);

void camp_print_manual(CampBuf *out); /* roff, with the macros of man(7) */
void camp_print_bash_completion(CampBuf *out);
void camp_print_zsh_completion(CampBuf *out);
void camp_print_fish_completion(CampBuf *out);

#endif
