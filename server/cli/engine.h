/* Options that commands which check campaigns have in common. */
#ifndef CAMP_CLI_ENGINE_H
#define CAMP_CLI_ENGINE_H

#include "campaign/engine.h"
#include "cli/command.h"

/* For option tables: names of providers one after another, then NULL. */
const char *camp_provider_choice(size_t index);

#define CAMP_OPTION_PROVIDERS                                                                                          \
	{                                                                                                                  \
		.name = "providers", .argument = "NAMES", .choice = camp_provider_choice, .list = true,                        \
		.help = "whose rules apply to campaigns that name no providers; left out, every provider's"                    \
	}
#define CAMP_OPTION_STDIN_FILENAME                                                                                     \
	{                                                                                                                  \
		.name = "stdin-filename", .argument = "PATH",                                                                  \
		.help = "what stdin is called in the report, and where its imports are looked for"                             \
	}
#define CAMP_OPTION_MAX_FILE_SIZE                                                                                      \
	{                                                                                                                  \
		.name = "max-file-size", .argument = "SIZE",                                                                   \
		.help = "files larger than this are refused, like 500K or 16M; 8M unless given"                                \
	}

/* An engine by these options; NULL after a complaint. */
CampEngine *camp_cli_engine(CampCli *cli);

#endif
