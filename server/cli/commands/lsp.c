#include "lsp/lsp.h"

#include "cli/command.h"
#include "lsp/socket.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

static const CampOption options[] = {
	{ .name = "stdio", .help = "talk over stdin and stdout, as without it" },
	{ .name = "socket", .argument = "PORT", .help = "wait for one client at this port of 127.0.0.1 instead" },
	{ .name = "clientProcessId",
	  .argument = "PID",
	  .help = "accepted because editors pass it; `initialize` says the same" },
	{ .name = "log-file", .argument = "PATH", .help = "append what goes wrong to this file" },
};

static bool read_port(CampStr value, uint16_t *port) {
	unsigned number = 0;

	for (size_t i = 0; i < value.len; i++) {
		if (!camp_is_digit((unsigned char)value.ptr[i]) || number > UINT16_MAX)
			return false;
		number = number * 10 + (unsigned)(value.ptr[i] - '0');
	}
	*port = (uint16_t)number;
	return number > 0 && number <= UINT16_MAX;
}

static CampExit serve_socket(CampCli *cli, CampStr value, CampLspOptions settings) {
	CampExit status;
	uint16_t port;

	if (!read_port(value, &port))
		return camp_cli_complain(cli, "--socket takes a port from 1 to 65535, not '%.*s'", CAMP_FMT(value));
	settings.input = settings.output = camp_socket_accept(port);
	if (settings.input < 0)
		return camp_cli_complain(cli, "cannot listen at port %u: %s", (unsigned)port, strerror(errno));
	status = (CampExit)camp_lsp_run(&settings);
	(void)close(settings.input);
	return status;
}

static CampExit lsp(CampCli *cli) {
	CampStr log = camp_cli_value(cli, "log-file");
	CampStr port = camp_cli_value(cli, "socket");
	CampLspOptions settings = { .input = STDIN_FILENO, .output = STDOUT_FILENO, .log_file = log.ptr };

	if (port.ptr)
		return serve_socket(cli, port, settings);
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
