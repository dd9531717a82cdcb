#include "lsp/lsp.h"
#include "cli/command.h"

#include <unistd.h>

static const CampOption options[] = {
	{ .name = "stdio", .help = "talk over stdin and stdout: the only way, accepted because editors pass it" },
	{ .name = "clientProcessId",
	  .argument = "PID",
	  .help = "accepted because editors pass it; `initialize` says the same" },
	{ .name = "log-file", .argument = "PATH", .help = "append what goes wrong to this file" },
};

static CampExit lsp(CampCli *cli) {
	CampStr log = camp_cli_value(cli, "log-file");
	CampLspOptions settings = { .input = STDIN_FILENO, .output = STDOUT_FILENO, .log_file = log.ptr };

	return (CampExit)camp_lsp_run(&settings);
}

const CampCommand camp_command_lsp = {
	.name = "lsp",
	.summary = "serve an editor over the Language Server Protocol",
	.help = "Started by an editor, not by hand. `campaign-ls --stdio` is the same.",
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.run = lsp,
};
