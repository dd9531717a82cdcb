#include "base/file.h"
#include "cli/settings.h"
#include "report/print.h"

static const char *format_choice(size_t index) {
	static const char *const names[] = { "human", "json", "markdown", "vscode" };

	return index < sizeof names / sizeof *names ? names[index] : NULL;
}

static const CampOption options[] = {
	{ .name = "format",
	  .argument = "FORMAT",
	  .choice = format_choice,
	  .help = "human unless given; `show` knows json, `list` markdown and vscode" },
	CAMP_OPTIONS_SETTINGS,
};

static CampExit complain_format(CampCli *cli, CampStr format) {
	return camp_cli_complain(cli, "config %.*s is not written as %.*s", CAMP_FMT(cli->operands[0]), CAMP_FMT(format));
}

static CampExit show(CampCli *cli, CampStr format) {
	CampStr operand = cli->operand_count > 1 ? cli->operands[1] : CAMP_LIT(".");
	CampStr here = camp_path_absolute(&cli->arena, CAMP_LIT("."));
	CampStr key = camp_path_absolute(&cli->arena, operand);
	CampExit status = CAMP_EXIT_FAILED;
	const CampConfig *config;
	CampConfigs configs;

	if (!camp_configs_init(&configs, cli))
		return status;
	/* Of a folder: what holds for a file that stands in it. */
	if (camp_path_is_folder(key.ptr))
		key = camp_arena_printf(&cli->arena, "%.*s/-", CAMP_FMT(key));
	config = camp_configs_find(&configs, key);
	if (config && camp_str_equal(format, CAMP_LIT("json"))) {
		cli->out.guarded = false; /* its strings are escaped, see camp_json_print */
		camp_print_settings_json(&cli->out, &config->settings, operand, camp_path_seen_from(here, config->file));
		status = CAMP_EXIT_CLEAN;
	} else if (config && camp_str_equal(format, CAMP_LIT("human"))) {
		camp_print_settings(&cli->out, &config->settings, operand, camp_path_seen_from(here, config->file));
		status = CAMP_EXIT_CLEAN;
	} else if (config) {
		status = complain_format(cli, format);
	}
	camp_configs_release(&configs);
	return status;
}

static CampExit list(CampCli *cli, CampStr format) {
	if (camp_str_equal(format, CAMP_LIT("markdown")))
		camp_print_setting_page(&cli->out);
	else if (camp_str_equal(format, CAMP_LIT("vscode")))
		camp_print_setting_vscode(&cli->out);
	else if (camp_str_equal(format, CAMP_LIT("human")))
		camp_print_setting_list(&cli->out);
	else
		return complain_format(cli, format);
	return CAMP_EXIT_CLEAN;
}

static CampExit schema(CampCli *cli, CampStr format) {
	(void)format;
	camp_print_setting_schema(&cli->out);
	return CAMP_EXIT_CLEAN;
}

static const struct {
	const char *name;
	size_t operands; /* with its own name */
	CampExit (*run)(CampCli *cli, CampStr format);
} actions[] = { { "show", 2, show }, { "list", 1, list }, { "schema", 1, schema } };

#define ACTION_COUNT (sizeof actions / sizeof *actions)

static const char *action_choice(size_t index) {
	return index < ACTION_COUNT ? actions[index].name : NULL;
}

static CampExit complain_action(CampCli *cli) {
	const char *nearest = cli->operand_count ? camp_str_nearest(cli->operands[0], action_choice) : NULL;

	if (nearest)
		return camp_cli_complain(cli, "config does not know '%.*s'; did you mean '%s'?", CAMP_FMT(cli->operands[0]),
		                         nearest);
	return camp_cli_complain(cli, "config takes show, list or schema%s", cli->operand_count ? "" : " as its operand");
}

static CampExit config(CampCli *cli) {
	CampStr format = camp_cli_given(cli, "format") ? camp_cli_value(cli, "format") : CAMP_LIT("human");

	for (size_t i = 0; cli->operand_count && i < ACTION_COUNT; i++) {
		if (!camp_str_equal(cli->operands[0], camp_str(actions[i].name)))
			continue;
		if (cli->operand_count > actions[i].operands)
			return camp_cli_complain(cli, "config %s takes %s", actions[i].name,
			                         actions[i].operands > 1 ? "one file or folder" : "no operand");
		return actions[i].run(cli, format);
	}
	return complain_action(cli);
}

const CampCommand camp_command_config = {
	.name = "config",
	.summary = "show which settings are in force and where they come from, and which there are",
	.operands = "show [FILE|FOLDER] | list | schema",
	.choice = action_choice,
	.help =
		"`config show FILE` tells what holds for a file: each value, and the settings file or the option that set it. "
		"`config list` says which settings there are, `config schema` prints the JSON schema of a settings file.\n"
		"\n"
		"A project's settings stand in " CAMP_SETTINGS_FILE ": the nearest one, from the campaign's folder up to the "
		"project's.",
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.run = config,
};
