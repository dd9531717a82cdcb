/* The table of settings as JSON schemas: of a settings file, and of VS Code's settings. */
#include "campaign/version.h"
#include "report/json.h"
#include "report/print.h"

static json_t *names_json(const char *(*choice)(size_t index)) {
	json_t *names = json_array();

	for (size_t i = 0; choice(i); i++)
		json_array_append_new(names, camp_json_c(choice(i)));
	return names;
}

/* What each of them does, in the same order. */
static json_t *choices_help(const CampSetting *setting) {
	json_t *help = json_array();

	for (size_t i = 0; setting->choice(i); i++)
		json_array_append_new(help, camp_json_c(setting->choice_help(i)));
	return help;
}

static json_t *names_schema(const CampSetting *setting) {
	json_t *item = json_pack("{s:s, s:o}", "type", "string", "enum", names_json(setting->choice));

	json_object_set_new(item, "enumDescriptions", choices_help(setting));
	return json_pack("{s:s, s:o, s:b, s:[]}", "type", "array", "items", item, "uniqueItems", 1, "default");
}

/* Each rule by name, with what it finds, or, where that is too much, their names alone. */
static json_t *levels_schema(const CampSetting *setting, bool in_full) {
	json_t *schema = json_pack("{s:s}", "type", "object");
	json_t *rules = json_object();

	if (!in_full) {
		json_decref(rules);
		json_object_set_new(schema, "propertyNames", json_pack("{s:o}", "enum", names_json(setting->choice)));
		json_object_set_new(schema, "additionalProperties",
		                    json_pack("{s:s, s:o}", "type", "string", "enum", names_json(camp_level_name_at)));
		json_object_set_new(schema, "default", json_object());
		return schema;
	}
	for (size_t i = 0; setting->choice(i); i++)
		json_object_set_new(
			rules, setting->choice(i),
			json_pack("{s:s, s:o}", "$ref", "#/$defs/severity", "description", camp_json_c(setting->choice_help(i))));
	json_object_set_new(schema, "properties", rules);
	json_object_set_new(schema, "additionalProperties", json_false());
	json_object_set_new(schema, "default", json_object());
	return schema;
}

static json_t *choice_schema(const CampSetting *setting) {
	return json_pack("{s:s, s:o, s:o, s:s}", "type", "string", "enum", names_json(setting->choice), "enumDescriptions",
	                 choices_help(setting), "default", setting->choice(setting->number));
}

static json_t *value_schema(const CampSetting *setting, bool in_full) {
	switch (setting->kind) {
	case CAMP_SETTING_NAMES: return names_schema(setting);
	case CAMP_SETTING_LEVELS: return levels_schema(setting, in_full);
	case CAMP_SETTING_CHOICE: return choice_schema(setting);
	case CAMP_SETTING_NUMBER:
		return json_pack("{s:s, s:i, s:I, s:I}", "type", "integer", "minimum", 1, "maximum", (json_int_t)UINT32_MAX,
		                 "default", (json_int_t)setting->number);
	case CAMP_SETTING_SIZE:
		return json_pack("{s:[s, s], s:i, s:i, s:s, s:s}", "type", "integer", "string", "minimum", 1, "maximum",
		                 (int)CAMP_LARGEST_FILE, "pattern", "^[0-9]+[ ]*([kKmM]([iI]?[bB])?)?$", "default",
		                 setting->otherwise);
	case CAMP_SETTING_SWITCH: return json_pack("{s:s, s:b}", "type", "boolean", "default", (int)setting->number);
	case CAMP_SETTING_FILE: return json_pack("{s:s, s:i}", "type", "string", "minLength", 1);
	}
	return json_object();
}

static json_t *setting_schema(const CampSetting *setting, bool in_full) {
	json_t *schema = value_schema(setting, in_full);

	json_object_set_new(schema, "markdownDescription", camp_json_c(setting->help));
	if (in_full)
		json_object_set_new(schema, "description", camp_json_c(setting->help)); /* for those that know no Markdown */
	return schema;
}

void camp_print_setting_schema(CampOutput *output) {
	json_t *properties = json_object();
	json_t *severity = json_pack("{s:s, s:o}", "type", "string", "enum", names_json(camp_level_name_at));

	json_object_set_new(properties, "$schema", json_pack("{s:s}", "type", "string"));
	for (size_t i = 0; i < CAMP_SETTING_COUNT; i++)
		json_object_set_new(properties, camp_setting_table[i].name, setting_schema(&camp_setting_table[i], true));
	camp_json_print(json_pack("{s:s, s:s, s:s, s:s, s:b, s:o, s:{s:o}}", "$schema",
	                          "https://json-schema.org/draft/2020-12/schema", "$id", CAMP_SETTINGS_SCHEMA, "title",
	                          "Settings of campaign-ls for a project", "type", "object", "additionalProperties", 0,
	                          "properties", properties, "$defs", "severity", severity),
	                &output->text);
}

void camp_print_setting_vscode(CampOutput *output) {
	json_t *properties = json_object();
	CampBuf name;
	int order = 0;

	camp_buf_init(&name, CAMP_BUF_MAX);
	for (size_t i = 0; i < CAMP_SETTING_COUNT; i++) {
		json_t *schema;

		if (camp_setting_table[i].use == CAMP_SETTING_FOR_COMMANDS)
			continue;
		schema = setting_schema(&camp_setting_table[i], false);
		json_object_set_new(schema, "scope", json_string("resource"));
		json_object_set_new(schema, "order", json_integer(++order));
		camp_buf_clear(&name);
		camp_buf_printf(&name, "campaign-ls.%s", camp_setting_table[i].name);
		json_object_set_new(properties, name.ptr, schema);
	}
	camp_buf_release(&name);
	camp_json_print(properties, &output->text);
}
