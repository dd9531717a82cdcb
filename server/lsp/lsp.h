/* The language server: campaign-ls over the Language Server Protocol 3.17, on a pair of file descriptors. */
#ifndef CAMP_LSP_LSP_H
#define CAMP_LSP_LSP_H

typedef struct CampLspOptions {
	int input; /* file descriptors, usually 0 and 1; they stay open */
	int output;
	const char *log_file; /* what goes wrong is appended to this file; NULL: nowhere */
} CampLspOptions;

/* Serves one client until it says `exit`, closes its end, or its process is gone. Gives the exit status: 0 after
 * `shutdown`, otherwise 1. Nothing but the protocol is written to `output`; one line on stderr only when the stream
 * cannot be followed any further. Ignores SIGPIPE from here on. */
int camp_lsp_run(const CampLspOptions *options);

#endif
