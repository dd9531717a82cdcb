#include "engine/settings.h"

#include "base/str.h"
#include "base/vec.h"
#include "engine/explain.h"

#define DEFAULT_FILE_SIZE ((uint32_t)8 << 20)

const char *camp_provider_name_at(size_t index) {
	return index < camp_provider_number() ? camp_provider_at(index)->name : NULL;
}

static const char *provider_help_at(size_t index) {
	return camp_provider_at(index)->title;
}

const char *camp_rule_name_at(size_t index) {
	const CampRuleInfo *rule = camp_rule_info_at(index);

	return rule ? rule->name : NULL;
}

static const char *rule_help_at(size_t index) {
	return camp_rule_info_at(index)->summary;
}

/* By CampSeverity, but for `off`, which stands last: it is the odd one. */
static const char *const fail_levels[] = { "error", "warning", "information", "hint", "never", NULL };

const char *camp_fail_level_at(size_t index) {
	return fail_levels[index];
}

static const char *fail_level_help_at(size_t index) {
	static const char *const help[] = {
		"Only errors count: what a provider says that it rejects.",
		"Warnings count too: what is often rejected, or what providers disagree on.",
		"Also what is worth a look, and what could not be checked.",
		"Every finding counts.",
		"No finding counts; only what could not be checked at all ends with another status than 0.",
	};

	return help[index];
}

static const char *diagnostics_mode_at(size_t index) {
	static const char *const names[] = { "onType", "onSave", "off" };

	return index < sizeof names / sizeof *names ? names[index] : NULL;
}

static const char *diagnostics_mode_help_at(size_t index) {
	static const char *const help[] = {
		"Findings follow each key.",
		"Findings are those of the text that was opened or saved last.",
		"Nothing is shown; hover, completion and fixes for what is selected go on working.",
	};

	return help[index];
}

const CampSetting camp_setting_table[CAMP_SETTING_COUNT] = {
	[CAMP_SETTING_PROVIDERS] = {
		.name = "providers",
		.kind = CAMP_SETTING_NAMES,
		.choice = camp_provider_name_at,
		.choice_help = provider_help_at,
		.otherwise = "every provider",
		.example = "[\"twilio\", \"zoom\"]",
		.help = "Whose rules apply to campaigns that name no `providers`. Empty: every provider's.",
	},
	[CAMP_SETTING_SEVERITIES] = {
		.name = "severities",
		.kind = CAMP_SETTING_LEVELS,
		.choice = camp_rule_name_at,
		.choice_help = rule_help_at,
		.otherwise = "what each rule says",
		.example = "{\"sample-message-long\": \"off\", \"emoji-in-field\": \"error\"}",
		.help = "What a rule's findings weigh: `error`, `warning`, `information` (in reports a note), `hint`, or `off` for not at all. "
		        "A rule that is not named keeps its own severity; `campaign-ls rules` lists them. What a `rejection` "
		        "block names is an error whatever is set here, unless it is off.",
	},
	[CAMP_SETTING_MAX_FILE_SIZE] = {
		.name = "maxFileSize",
		.kind = CAMP_SETTING_SIZE,
		.number = DEFAULT_FILE_SIZE,
		.otherwise = "8M",
		.example = "\"16M\"",
		.help = "Files larger than this are not checked, and that is said: a number of bytes, or a text like `500K` or "
		        "`16M`, up to `256M`.",
	},
	[CAMP_SETTING_FAIL_LEVEL] = {
		.name = "failLevel",
		.kind = CAMP_SETTING_CHOICE,
		.use = CAMP_SETTING_FOR_COMMANDS,
		.choice = camp_fail_level_at,
		.choice_help = fail_level_help_at,
		.number = 0,
		.otherwise = "error",
		.example = "\"warning\"",
		.help = "From which severity on a finding makes `campaign-ls check` and `fix` end with status 1.",
	},
	[CAMP_SETTING_BASELINE] = {
		.name = "baseline",
		.kind = CAMP_SETTING_FILE,
		.use = CAMP_SETTING_FOR_COMMANDS,
		.otherwise = "none",
		.example = "\"campaigns/baseline.jsonl\"",
		.help = "The file of findings that are known and put off, seen from the settings file: `campaign-ls check` leaves "
		        "them out, `campaign-ls baseline` writes them. Editors show them all the same.",
	},
	[CAMP_SETTING_DIAGNOSTICS_MODE] = {
		.name = "diagnosticsMode",
		.kind = CAMP_SETTING_CHOICE,
		.use = CAMP_SETTING_FOR_EDITORS,
		.choice = diagnostics_mode_at,
		.choice_help = diagnostics_mode_help_at,
		.number = CAMP_DIAGNOSTICS_ON_TYPE,
		.otherwise = "onType",
		.example = "\"onSave\"",
		.help = "When an editor shows findings.",
	},
	[CAMP_SETTING_MAX_DIAGNOSTICS] = {
		.name = "maxDiagnostics",
		.kind = CAMP_SETTING_NUMBER,
		.use = CAMP_SETTING_FOR_EDITORS,
		.number = 500,
		.otherwise = "500",
		.example = "100",
		.help = "How many findings of one file an editor shows, the heaviest first, and then how many more there are. "
		        "In the terminal, `campaign-ls check --max-diagnostics` limits a report.",
	},
	[CAMP_SETTING_INLAY_HINTS] = {
		.name = "inlayHints",
		.kind = CAMP_SETTING_SWITCH,
		.use = CAMP_SETTING_FOR_EDITORS,
		.number = 1,
		.otherwise = "true",
		.example = "false",
		.help = "Whether the length of each text, its SMS segments and its encoding are shown beside it.",
	},
	[CAMP_SETTING_CODE_LENS] = {
		.name = "codeLens",
		.kind = CAMP_SETTING_SWITCH,
		.use = CAMP_SETTING_FOR_EDITORS,
		.number = 1,
		.otherwise = "true",
		.example = "false",
		.help = "Whether a line above each campaign says which provider it is ready for, and how much stands against it.",
	},
};

const char *camp_setting_name_at(size_t index) {
	return index < CAMP_SETTING_COUNT ? camp_setting_table[index].name : NULL;
}

CampSettings camp_settings_copy(CampArena *arena, const CampSettings *settings) {
	CampSettings copy = *settings;

	copy.severities = CAMP_ARENA_ARRAY(arena, CampSettingLevel, camp_rule_info_count());
	for (size_t i = 0; i < copy.severity_count; i++)
		copy.severities[i] = settings->severities[i];
	return copy;
}

CampSettings camp_settings_default(CampArena *arena) {
	CampSettings settings = camp_settings_copy(arena, &(CampSettings){ .severity_count = 0 });

	for (size_t i = 0; i < CAMP_SETTING_COUNT; i++)
		settings.values[i].number = camp_setting_table[i].number;
	return settings;
}

/* Where the rule stands in the list, or would. */
static size_t place_of(const CampSettings *settings, const CampRuleInfo *rule) {
	size_t place = 0;

	while (place < settings->severity_count && strcmp(settings->severities[place].rule->name, rule->name) < 0)
		place++;
	return place;
}

static bool is_at(const CampSettings *settings, const CampRuleInfo *rule, size_t place) {
	return place < settings->severity_count && settings->severities[place].rule == rule;
}

void camp_settings_set_level(CampSettings *settings, const CampRuleInfo *rule, CampSeverity severity, CampStr origin) {
	size_t place = place_of(settings, rule);

	if (!is_at(settings, rule, place)) {
		memmove(settings->severities + place + 1, settings->severities + place,
		        (settings->severity_count - place) * sizeof *settings->severities);
		settings->severity_count++;
	}
	settings->severities[place] = (CampSettingLevel){ rule, severity, origin };
}

void camp_settings_unset_level(CampSettings *settings, const CampRuleInfo *rule) {
	size_t place = place_of(settings, rule);

	if (!is_at(settings, rule, place))
		return;
	settings->severity_count--;
	memmove(settings->severities + place, settings->severities + place + 1,
	        (settings->severity_count - place) * sizeof *settings->severities);
}

CampSeverity camp_settings_level(const CampSettings *settings, const CampRuleInfo *rule) {
	size_t place = place_of(settings, rule);

	return is_at(settings, rule, place) ? settings->severities[place].severity : rule->severity;
}

uint32_t camp_settings_number(const CampSettings *settings, CampSettingId id) {
	return settings->values[id].number;
}

bool camp_settings_on(const CampSettings *settings, CampSettingId id) {
	return settings->values[id].number != 0;
}

CampSeverity camp_settings_fail_level(const CampSettings *settings) {
	uint32_t level = settings->values[CAMP_SETTING_FAIL_LEVEL].number + CAMP_ERROR;

	return level <= CAMP_HINT ? (CampSeverity)level : CAMP_OFF;
}

static bool same_value(const CampSettingValue *a, const CampSettingValue *b) {
	if (a->number != b->number || a->name_count != b->name_count)
		return false;
	for (size_t i = 0; i < a->name_count; i++)
		if (!camp_str_equal(a->names[i], b->names[i]))
			return false;
	return true;
}

bool camp_settings_equal(const CampSettings *a, const CampSettings *b) {
	for (size_t i = 0; i < CAMP_SETTING_COUNT; i++)
		if (!same_value(&a->values[i], &b->values[i]))
			return false;
	if (a->severity_count != b->severity_count)
		return false;
	for (size_t i = 0; i < a->severity_count; i++)
		if (a->severities[i].rule != b->severities[i].rule || a->severities[i].severity != b->severities[i].severity)
			return false;
	return true;
}

CampEngine *camp_settings_engine(const CampSettings *settings) {
	const CampSettingValue *providers = &settings->values[CAMP_SETTING_PROVIDERS];
	CAMP_VEC(CampRuleSeverity) severities = { 0 };
	CampEngine *engine;

	for (size_t i = 0; i < settings->severity_count; i++)
		camp_vec_push(&severities, (CampRuleSeverity){ camp_str(settings->severities[i].rule->name),
		                                               settings->severities[i].severity });
	engine = camp_engine_new(&(CampEngineOptions){
		.providers = providers->names,
		.provider_count = providers->name_count,
		.severities = severities.items,
		.severity_count = severities.count,
		.maximum_file_size = settings->values[CAMP_SETTING_MAX_FILE_SIZE].number,
	});
	camp_vec_release(&severities);
	return engine;
}

static const struct {
	const char *name;
	CampSeverity severity;
} levels[] = {
	{ "error", CAMP_ERROR }, { "warning", CAMP_WARNING }, { "information", CAMP_INFORMATION },
	{ "hint", CAMP_HINT },   { "off", CAMP_OFF },
};

const char *camp_level_name_at(size_t index) {
	return index < sizeof levels / sizeof *levels ? levels[index].name : NULL;
}

const char *camp_level_name(CampSeverity severity) {
	size_t index = 0;

	while (levels[index].severity != severity)
		index++;
	return levels[index].name;
}

bool camp_level_find(CampStr name, CampSeverity *severity) {
	for (size_t i = 0; i < sizeof levels / sizeof *levels; i++) {
		if (camp_str_equal(name, camp_str(levels[i].name))) {
			*severity = levels[i].severity;
			return true;
		}
	}
	return false;
}

static uint64_t unit_of(CampStr suffix) {
	static const struct {
		const char *name;
		uint64_t bytes;
	} units[] = { { "", 1 },        { "k", 1 << 10 },  { "kb", 1 << 10 }, { "kib", 1 << 10 },
		          { "m", 1 << 20 }, { "mb", 1 << 20 }, { "mib", 1 << 20 } };

	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (camp_str_equal_ignoring_case(suffix, camp_str(units[i].name)))
			return units[i].bytes;
	return 0;
}

bool camp_size_read(CampStr text, uint32_t *bytes) {
	uint64_t number = 0;
	size_t digits = 0;

	while (digits < text.len && digits < 10 && camp_is_digit((unsigned char)text.ptr[digits]))
		number = number * 10 + (uint64_t)(text.ptr[digits++] - '0');
	number *= unit_of(camp_str_trim(camp_str_slice(text, digits, text.len)));
	if (!digits || !number || number > CAMP_LARGEST_FILE)
		return false;
	*bytes = (uint32_t)number;
	return true;
}
