/* Settings in force, and the table of settings for people: `campaign-ls config`. */
#include "base/file.h"
#include "campaign/version.h"
#include "report/json.h"
#include "report/plain.h"
#include "report/print.h"

#define VALUE_COLUMN 24

/* A value as a person reads it. */
static void add_value(CampBuf *out, CampSettingId id, const CampSettingValue *value) {
	const CampSetting *setting = &camp_setting_table[id];

	if ((setting->kind == CAMP_SETTING_NAMES || setting->kind == CAMP_SETTING_FILE) && !value->name_count)
		camp_buf_add_c(out, setting->otherwise);
	for (size_t i = 0; i < value->name_count; i++) {
		camp_buf_add_c(out, i ? ", " : "");
		camp_plain_add(out, value->names[i]);
	}
	if (setting->kind == CAMP_SETTING_CHOICE)
		camp_buf_add_c(out, setting->choice(value->number));
	else if (setting->kind == CAMP_SETTING_NUMBER)
		camp_buf_printf(out, "%u", (unsigned)value->number);
	else if (setting->kind == CAMP_SETTING_SIZE)
		camp_print_size(out, value->number);
	else if (setting->kind == CAMP_SETTING_SWITCH)
		camp_buf_add_c(out, value->number ? "true" : "false");
}

typedef struct Table {
	CampOutput *output;
	int name_column;
} Table;

static int name_column(const CampSettings *settings) {
	size_t widest = 0;

	for (size_t i = 0; i < CAMP_SETTING_COUNT; i++)
		widest = strlen(camp_setting_table[i].name) > widest ? strlen(camp_setting_table[i].name) : widest;
	for (size_t i = 0; i < settings->severity_count; i++)
		widest = strlen(settings->severities[i].rule->name) + 2 > widest
		             ? strlen(settings->severities[i].rule->name) + 2
		             : widest;
	return (int)widest;
}

static void add_row(const Table *table, const char *indent, const char *name, CampStr value, CampStr origin) {
	CampOutput *output = table->output;
	CampStyle style = camp_style(output->color);

	camp_buf_printf(&output->text, "%s%-*s  %-*.*s  %s", indent, table->name_column - (int)strlen(indent), name,
	                VALUE_COLUMN, CAMP_FMT(value), style.dim);
	camp_plain_add(&output->text, origin.ptr ? origin : CAMP_LIT("default"));
	camp_buf_printf(&output->text, "%s\n", style.off);
}

static void add_levels(const Table *table, const CampSettings *settings) {
	if (!settings->severity_count)
		add_row(table, "", "severities", CAMP_LIT("what each rule says"), (CampStr){ NULL, 0 });
	else
		camp_buf_add_c(&table->output->text, "severities\n");
	for (size_t i = 0; i < settings->severity_count; i++) {
		const CampSettingLevel *level = &settings->severities[i];

		add_row(table, "  ", level->rule->name, camp_str(camp_level_name(level->severity)), level->origin);
	}
}

void camp_print_settings(CampOutput *output, const CampSettings *settings, CampStr path, CampStr file) {
	Table table = { output, name_column(settings) };
	CampBuf value;

	camp_buf_init(&value, CAMP_BUF_MAX);
	camp_buf_add_c(&output->text, "Settings for ");
	camp_plain_add(&output->text, path);
	camp_buf_add_c(&output->text, file.len ? ", from " : "; its project has no settings file");
	camp_plain_add(&output->text, file);
	camp_buf_add_c(&output->text, "\n\n");
	for (CampSettingId id = 0; id < CAMP_SETTING_COUNT; id++) {
		if (camp_setting_table[id].kind == CAMP_SETTING_LEVELS) {
			add_levels(&table, settings);
			continue;
		}
		camp_buf_clear(&value);
		add_value(&value, id, &settings->values[id]);
		add_row(&table, "", camp_setting_table[id].name, camp_buf_str(&value), settings->values[id].origin);
	}
	camp_buf_release(&value);
}

static json_t *origin_json(CampStr origin) {
	return origin.ptr ? camp_json_text(origin) : json_null();
}

static json_t *level_json(const CampSettings *settings, bool origins) {
	json_t *object = json_object();

	for (size_t i = 0; i < settings->severity_count; i++) {
		const CampSettingLevel *level = &settings->severities[i];

		json_object_set_new(object, level->rule->name,
		                    origins ? origin_json(level->origin) : camp_json_c(camp_level_name(level->severity)));
	}
	return object;
}

static json_t *value_json(CampSettingId id, const CampSettings *settings) {
	const CampSettingValue *value = &settings->values[id];
	json_t *names;

	switch (camp_setting_table[id].kind) {
	case CAMP_SETTING_NAMES:
		names = json_array();
		for (size_t i = 0; i < value->name_count; i++)
			json_array_append_new(names, camp_json_text(value->names[i]));
		return names;
	case CAMP_SETTING_LEVELS: return level_json(settings, false);
	case CAMP_SETTING_CHOICE: return camp_json_c(camp_setting_table[id].choice(value->number));
	case CAMP_SETTING_NUMBER:
	case CAMP_SETTING_SIZE: return json_integer(value->number);
	case CAMP_SETTING_SWITCH: return json_boolean(value->number);
	case CAMP_SETTING_FILE: return value->name_count ? camp_json_text(value->names[0]) : json_null();
	}
	return json_null();
}

void camp_print_settings_json(CampOutput *output, const CampSettings *settings, CampStr path, CampStr file) {
	json_t *document = camp_json_document();
	json_t *values = json_object();

	for (CampSettingId id = 0; id < CAMP_SETTING_COUNT; id++) {
		json_t *value = json_pack("{s:o}", "value", value_json(id, settings));

		if (camp_setting_table[id].kind == CAMP_SETTING_LEVELS)
			json_object_set_new(value, "origins", level_json(settings, true));
		else
			json_object_set_new(value, "origin", origin_json(settings->values[id].origin));
		json_object_set_new(values, camp_setting_table[id].name, value);
	}
	json_object_set_new(document, "file", camp_json_text(path));
	json_object_set_new(document, "settingsFile", file.len ? camp_json_text(file) : json_null());
	json_object_set_new(document, "settings", values);
	camp_json_print(document, &output->text);
}

static const char *use_words(CampSettingUse use) {
	switch (use) {
	case CAMP_SETTING_FOR_COMMANDS: return "in the terminal";
	case CAMP_SETTING_FOR_EDITORS: return "in editors";
	case CAMP_SETTING_FOR_ALL: break;
	}
	return "everywhere";
}

/* "`onType` (findings follow each key), ..." is for the page; a list of names says enough for the rest. */
static void add_choices(CampBuf *out, const CampSetting *setting, const char *quote) {
	for (size_t i = 0; setting->choice(i); i++)
		camp_buf_printf(out, "%s%s%s%s", i ? ", " : "", quote, setting->choice(i), quote);
}

void camp_print_setting_list(CampOutput *output) {
	CampStyle style = camp_style(output->color);
	CampBuf *out = &output->text;

	for (size_t i = 0; i < CAMP_SETTING_COUNT; i++) {
		const CampSetting *setting = &camp_setting_table[i];

		camp_buf_printf(out, "%s%s%s, %s; %s unless set\n    ", style.bold, setting->name, style.off,
		                use_words(setting->use), setting->otherwise);
		camp_print_wrapped(out, camp_str(setting->help), CAMP_LIT("    "), 4, CAMP_PAGE_WIDTH);
		camp_buf_add_c(out, "\n    Example: ");
		camp_buf_add_c(out, setting->example);
		camp_buf_add_c(out, i + 1 < CAMP_SETTING_COUNT ? "\n\n" : "\n");
	}
}

static void add_section(CampBuf *out, const CampSetting *setting) {
	camp_buf_printf(out, "\n## %s\n\n%s\n\nCounts %s. Unless set: %s.\n", setting->name, setting->help,
	                use_words(setting->use), setting->otherwise);
	if (setting->kind == CAMP_SETTING_NAMES) {
		camp_buf_add_c(out, "\nIt may hold ");
		add_choices(out, setting, "`");
		camp_buf_add_c(out, ".\n");
	} else if (setting->kind == CAMP_SETTING_CHOICE) {
		camp_buf_add_c(out, "\n| Value | |\n|---|---|\n");
		for (size_t i = 0; setting->choice(i); i++)
			camp_buf_printf(out, "| `%s` | %s |\n", setting->choice(i), setting->choice_help(i));
	}
	camp_buf_printf(out, "\n```json\n{ \"%s\": %s }\n```\n", setting->name, setting->example);
}

static const char *const introduction =
	"# Settings\n"
	"\n"
	"Printed by `campaign-ls config list --format markdown`, from the table that the program itself reads.\n"
	"\n"
	"A project's settings stand in `" CAMP_SETTINGS_FILE "`, a JSON object:\n"
	"\n"
	"```json\n"
	"{\n"
	"  \"$schema\": \"" CAMP_SETTINGS_SCHEMA "\",\n"
	"  \"providers\": [\"twilio\", \"zoom\"],\n"
	"  \"severities\": { \"sample-message-long\": \"off\" },\n"
	"  \"failLevel\": \"warning\"\n"
	"}\n"
	"```\n"
	"\n"
	"The file that counts is the nearest one, from the campaign's folder upwards; files are not added together. It is "
	"looked for no further up than the project goes: to the folder that holds `.git`, or, where there is none, to the "
	"first one that holds a `" CAMP_SETTINGS_FILE "`. What a campaign imports from another folder is checked by the "
	"campaign's settings. A link that leads out of the project is not followed.\n"
	"\n"
	"What is said closer to the person counts: an option of the command line before the editor's settings, these before "
	"the file, the file before the default. Severities are put together rule by rule, everything else is replaced as a "
	"whole. `campaign-ls config show FILE` tells each value in force and what set it; `--config FILE` takes another file, "
	"`--isolated` none.\n"
	"\n"
	"A setting that does not exist, a rule that does not exist or a value of the wrong kind is an error, with its place: "
	"commands end with status 2 and check nothing. The language server shows it at the settings file, says so once, and "
	"goes on with what the file said before.\n"
	"\n"
	"A pull request can change the file together with the campaign. Where it must not choose what it is checked by, give "
	"`check` a file of your own with `--config`.\n"
	"\n"
	"In editors each setting is called `campaign-ls.NAME`. The schema, `campaign-ls config schema`, is what VS Code "
	"completes and checks the file by.\n";

void camp_print_setting_page(CampOutput *output) {
	camp_buf_add_c(&output->text, introduction);
	for (size_t i = 0; i < CAMP_SETTING_COUNT; i++)
		add_section(&output->text, &camp_setting_table[i]);
}
