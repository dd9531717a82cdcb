/*
 * The settings that hold for each file of a call: what options say; else what the project's settings file says; else
 * the default.
 */
#ifndef CAMP_CLI_SETTINGS_H
#define CAMP_CLI_SETTINGS_H

#include "cli/input.h"
#include "engine/settings.h"
#include "report/run.h"

#define CAMP_OPTION_STDIN_FILENAME                                                                                     \
	{                                                                                                                  \
		.name = "stdin-filename", .argument = "PATH",                                                                  \
		.help = "what stdin is called in the report, and where its imports and settings are looked for"                \
	}
#define CAMP_OPTION_MAX_FILE_SIZE                                                                                      \
	{                                                                                                                  \
		.name = "max-file-size", .argument = "SIZE",                                                                   \
		.help = "files larger than this are refused, like 500K or 16M; 8M unless set"                                  \
	}
/* Where settings come from. */
#define CAMP_OPTIONS_CONFIG                                                                                            \
	{ .name = "config",                                                                                                \
	  .argument = "FILE",                                                                                              \
	  .help = "settings from this file instead of the nearest " CAMP_SETTINGS_FILE " of each file's project" },        \
	{                                                                                                                  \
		.name = "isolated", .help = "no settings but those of options"                                                 \
	}
#define CAMP_OPTION_BASELINE                                                                                           \
	{                                                                                                                  \
		.name = "baseline", .argument = "FILE",                                                                        \
		.help = "leave out the findings that this file holds; `campaign-ls baseline` writes it"                        \
	}
/* Settings of every command that checks, and the above. */
#define CAMP_OPTIONS_SETTINGS                                                                                          \
	{ .name = "providers",                                                                                             \
	  .argument = "NAMES",                                                                                             \
	  .choice = camp_provider_name_at,                                                                                 \
	  .list = true,                                                                                                    \
	  .help = "whose rules apply to campaigns that name no providers; left out, every provider's" },                   \
		{ .name = "severity",                                                                                          \
		  .argument = "RULE=LEVEL",                                                                                    \
		  .list = true,                                                                                                \
		  .help = "what a rule's findings weigh: error, warning, information, hint or off; several with commas" },     \
		{ .name = "select",                                                                                            \
		  .argument = "RULES",                                                                                         \
		  .choice = camp_rule_name_at,                                                                                 \
		  .choices_at = "`campaign-ls rules` lists them",                                                              \
		  .list = true,                                                                                                \
		  .help = "only what these rules find" },                                                                      \
		{ .name = "ignore",                                                                                            \
		  .argument = "RULES",                                                                                         \
		  .choice = camp_rule_name_at,                                                                                 \
		  .choices_at = "`campaign-ls rules` lists them",                                                              \
		  .list = true,                                                                                                \
		  .help = "nothing that these rules find" },                                                                   \
		{ .name = "fail-level",                                                                                        \
		  .argument = "LEVEL",                                                                                         \
		  .choice = camp_fail_level_at,                                                                                \
		  .help = "end with 1 when there are findings from this severity on; error unless set" },                      \
		CAMP_OPTIONS_CONFIG, CAMP_OPTION_MAX_FILE_SIZE

/* Files that the same settings hold for. */
typedef struct CampConfig {
	CampStr file; /* the settings file that counts, absolute; empty: there is none */
	CampSettings settings;
	CampStr baseline;   /* absolute; empty: there is none */
	CampEngine *engine; /* that goes by them; NULL: the file is broken, and that was said */
} CampConfig;

typedef struct CampConfigs {
	CampCli *cli;
	CAMP_VEC(CampConfig *) items;
	const CampConfig *last; /* asked for ... */
	CampStr last_folder;    /* ... by a file of this folder: most stand together */
} CampConfigs;

/* Reads the options. False after a complaint. */
bool camp_configs_init(CampConfigs *configs, CampCli *cli);
void camp_configs_release(CampConfigs *configs);
/* What holds for the file at the absolute path `key`. NULL after a complaint: its settings cannot be used. */
const CampConfig *camp_configs_find(CampConfigs *configs, CampStr key);
/* Does so for every input. False after complaints. */
bool camp_configs_assign(CampConfigs *configs, CampInputs *inputs);
/* Whether the run has a finding that, by the settings of the input that led to it, is one to end with 1. */
bool camp_inputs_fail(const CampInputs *inputs, const CampRun *run);

#endif
