#include "cli/settings.h"

#include "base/file.h"
#include "engine/config.h"
#include "text/text.h"

/* The next word of an option's list. */
static bool next_word(CampStr *rest, CampStr *word) {
	if (!camp_str_next_piece(rest, ',', word))
		return false;
	*word = camp_str_trim(*word);
	return true;
}

static bool has_word(CampStr list, CampStr wanted) {
	CampStr word;

	while (next_word(&list, &word))
		if (camp_str_equal(word, wanted))
			return true;
	return false;
}

static bool complain_severity(CampCli *cli, CampStr given, CampStr rule) {
	const char *nearest = camp_str_nearest(rule, camp_rule_name_at);

	if (camp_rule_info_find(rule))
		camp_cli_complain(cli, "--severity takes RULE=error, warning, information, hint or off, not '%.*s'",
		                  CAMP_FMT(given));
	else if (nearest)
		camp_cli_complain(cli, "--severity does not know the rule '%.*s'; did you mean '%s'?", CAMP_FMT(rule), nearest);
	else
		camp_cli_complain(cli, "--severity does not know the rule '%.*s'; `campaign-ls rules` lists them",
		                  CAMP_FMT(rule));
	return false;
}

static bool set_severities(CampCli *cli, CampSettings *settings) {
	CampStr rest = camp_cli_value(cli, "severity");
	CampStr word;

	while (next_word(&rest, &word)) {
		size_t equals = camp_str_find(word, CAMP_LIT("="), 0);
		CampStr name = camp_str_trim(camp_str_slice(word, 0, equals));
		CampStr level = equals == SIZE_MAX ? (CampStr){ NULL, 0 } : camp_str_slice(word, equals + 1, word.len);
		const CampRuleInfo *rule = camp_rule_info_find(name);
		CampSeverity severity;

		if (!rule || !camp_level_find(camp_str_trim(level), &severity))
			return complain_severity(cli, word, name);
		camp_settings_set_level(settings, rule, severity, CAMP_LIT("--severity"));
	}
	return true;
}

/* Of the rules selected one that is off is on again: whoever asks for it wants to see it. */
static void select_rules(const CampCli *cli, CampSettings *settings) {
	CampStr selected = camp_cli_value(cli, "select");
	CampStr ignored = camp_cli_value(cli, "ignore");

	for (size_t i = 0; i < camp_rule_info_count(); i++) {
		const CampRuleInfo *rule = camp_rule_info_at(i);
		CampStr name = camp_str(rule->name);

		if (has_word(ignored, name))
			camp_settings_set_level(settings, rule, CAMP_OFF, CAMP_LIT("--ignore"));
		else if (selected.ptr && !has_word(selected, name))
			camp_settings_set_level(settings, rule, CAMP_OFF, CAMP_LIT("--select"));
		else if (selected.ptr && camp_settings_level(settings, rule) == CAMP_OFF)
			camp_settings_unset_level(settings, rule);
	}
}

static void set_providers(CampCli *cli, CampSettings *settings) {
	CampStr rest = camp_cli_value(cli, "providers");
	CampSettingValue value = { .origin = CAMP_LIT("--providers") };
	CampStr *names = CAMP_ARENA_ARRAY(&cli->arena, CampStr, rest.len + 1);
	CampStr word;

	if (!rest.ptr)
		return;
	while (next_word(&rest, &word))
		names[value.name_count++] = word;
	value.names = names;
	settings->values[CAMP_SETTING_PROVIDERS] = value;
}

static void set_fail_level(const CampCli *cli, CampSettings *settings) {
	CampStr given = camp_cli_value(cli, "fail-level");

	for (uint32_t i = 0; given.ptr && camp_fail_level_at(i); i++)
		if (camp_str_equal(given, camp_str(camp_fail_level_at(i))))
			settings->values[CAMP_SETTING_FAIL_LEVEL] = (CampSettingValue){ .origin = CAMP_LIT("--fail-level"),
				                                                            .number = i };
}

static bool set_maximum(CampCli *cli, CampSettings *settings) {
	CampStr given = camp_cli_value(cli, "max-file-size");
	CampSettingValue value = { .origin = CAMP_LIT("--max-file-size") };

	if (!given.ptr)
		return true;
	if (!camp_size_read(given, &value.number)) {
		camp_cli_complain(cli, "--max-file-size takes a size up to 256M, like 500K or 16M, not '%.*s'",
		                  CAMP_FMT(given));
		return false;
	}
	settings->values[CAMP_SETTING_MAX_FILE_SIZE] = value;
	return true;
}

static void set_baseline(CampCli *cli, CampSettings *settings) {
	CampStr *name = CAMP_ARENA_NEW(&cli->arena, CampStr);

	*name = camp_cli_value(cli, "baseline");
	if (name->ptr)
		settings->values[CAMP_SETTING_BASELINE] = (CampSettingValue){ .origin = CAMP_LIT("--baseline"),
			                                                          .names = name,
			                                                          .name_count = 1 };
}

static bool apply_options(CampCli *cli, CampSettings *settings) {
	set_providers(cli, settings);
	select_rules(cli, settings);
	set_fail_level(cli, settings);
	set_baseline(cli, settings);
	return set_severities(cli, settings) && set_maximum(cli, settings);
}

bool camp_configs_init(CampConfigs *configs, CampCli *cli) {
	CampSettings trial = camp_settings_default(&cli->arena);

	*configs = (CampConfigs){ .cli = cli };
	if (camp_cli_given(cli, "config") && camp_cli_given(cli, "isolated")) {
		camp_cli_complain(cli, "--config and --isolated: one of them");
		return false;
	}
	return apply_options(cli, &trial);
}

void camp_configs_release(CampConfigs *configs) {
	for (size_t i = 0; i < configs->items.count; i++)
		camp_engine_free(configs->items.items[i]->engine);
	camp_vec_release(&configs->items);
}

static bool complain_problems(CampCli *cli, CampStr shown, CampStr text, const CampConfigProblems *problems) {
	CampText *lines = camp_text_new(text);

	for (size_t i = 0; i < problems->count; i++) {
		CampPos place = camp_text_position(lines, problems->items[i].span.start, CAMP_UTF32);

		camp_cli_complain(cli, "%.*s:%u:%u: %.*s", CAMP_FMT(shown), place.line + 1, place.column + 1,
		                  CAMP_FMT(problems->items[i].message));
	}
	camp_text_free(lines);
	return problems->count == 0;
}

/* Lays the settings file over the default ones. `root` empty: it was named by the user. */
static bool read_file(CampConfigs *configs, CampConfig *config, CampStr root) {
	CampCli *cli = configs->cli;
	CampStr shown = camp_path_seen_from(camp_path_absolute(&cli->arena, CAMP_LIT(".")), config->file);
	CampConfigProblems problems = { 0 };
	const char *why;
	CampStr text;
	bool good;

	if (!camp_config_load(&cli->arena, root, config->file, &text, &why)) {
		camp_cli_complain(cli, "%.*s %s", CAMP_FMT(shown), why);
		return false;
	}
	camp_config_read(&cli->arena, text, shown, &config->settings, &problems);
	good = complain_problems(cli, shown, text, &problems);
	camp_vec_release(&problems);
	return good;
}

/* Where the baseline is. What a file of the project names stands in the project; whom the user names is trusted. */
static bool find_baseline(CampCli *cli, CampConfig *config, CampStr root) {
	const CampSettingValue *value = &config->settings.values[CAMP_SETTING_BASELINE];

	if (!value->name_count)
		return true;
	if (camp_cli_given(cli, "baseline")) {
		config->baseline = camp_path_absolute(&cli->arena, value->names[0]);
		return true;
	}
	config->baseline = camp_path_relative_to_file(&cli->arena, config->file, value->names[0]);
	if (!root.len || camp_path_inside(camp_arena_copy(&cli->arena, root).ptr, config->baseline.ptr))
		return true;
	camp_cli_complain(cli, "%.*s: the baseline %.*s is outside the project", CAMP_FMT(value->origin),
	                  CAMP_FMT(value->names[0]));
	return false;
}

static CampConfig *of_file(CampConfigs *configs, CampStr root, CampStr file) {
	CampCli *cli = configs->cli;
	CampConfig *config;

	for (size_t i = 0; i < configs->items.count; i++)
		if (camp_str_equal(configs->items.items[i]->file, file))
			return configs->items.items[i];
	config = CAMP_ARENA_NEW(&cli->arena, CampConfig);
	config->file = file;
	config->settings = camp_settings_default(&cli->arena);
	camp_vec_push(&configs->items, config);
	if ((file.len && !read_file(configs, config, root)) || !apply_options(cli, &config->settings) ||
	    !find_baseline(cli, config, root))
		return config;
	config->engine = camp_settings_engine(&config->settings);
	if (!config->engine)
		camp_cli_complain(cli, "the tree-sitter library on this machine is too old for the campaign grammar");
	return config;
}

const CampConfig *camp_configs_find(CampConfigs *configs, CampStr key) {
	CampCli *cli = configs->cli;
	CampStr folder = camp_path_folder(key);
	CampStr named = camp_cli_value(cli, "config");
	CampStr file = { NULL, 0 };
	CampStr root = { NULL, 0 };

	if (!configs->last || !camp_str_equal(folder, configs->last_folder)) {
		if (named.ptr) {
			file = camp_path_absolute(&cli->arena, named);
		} else if (!camp_cli_given(cli, "isolated")) {
			root = camp_input_root(&cli->arena, key);
			file = camp_config_find(&cli->arena, root, key);
		}
		configs->last = of_file(configs, root, file);
		configs->last_folder = camp_arena_copy(&cli->arena, folder);
	}
	return configs->last->engine ? configs->last : NULL;
}

bool camp_inputs_fail(const CampInputs *inputs, const CampRun *run) {
	size_t count;
	const CampRunFinding *findings = camp_run_all_findings(run, &count);

	for (size_t i = 0; i < count; i++)
		if (findings[i].severity <= camp_settings_fail_level(&inputs->files.items[findings[i].order].config->settings))
			return true;
	return false;
}

bool camp_configs_assign(CampConfigs *configs, CampInputs *inputs) {
	bool all = true;

	for (size_t i = 0; i < inputs->files.count; i++) {
		inputs->files.items[i].config = camp_configs_find(configs, inputs->files.items[i].key);
		all &= inputs->files.items[i].config != NULL;
	}
	return all;
}
