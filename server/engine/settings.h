/*
 * Settings: what a project's file, an editor or a call of the program may choose.
 *
 * One table says all there is to know of each setting. Reading and checking, `campaign-ls config`, the JSON schema, the
 * settings of VS Code and the page about them are all made from it; a new setting is one row there, one constant here,
 * and whatever it does.
 */
#ifndef CAMP_ENGINE_SETTINGS_H
#define CAMP_ENGINE_SETTINGS_H

#include "base/arena.h"
#include "campaign/engine.h"
#include "campaign/rule.h"

typedef enum CampSettingId {
	CAMP_SETTING_PROVIDERS,
	CAMP_SETTING_SEVERITIES,
	CAMP_SETTING_MAX_FILE_SIZE,
	CAMP_SETTING_FAIL_LEVEL,
	CAMP_SETTING_BASELINE,
	CAMP_SETTING_DIAGNOSTICS_MODE,
	CAMP_SETTING_MAX_DIAGNOSTICS,
	CAMP_SETTING_INLAY_HINTS,
	CAMP_SETTING_CODE_LENS,
	CAMP_SETTING_COUNT
} CampSettingId;

typedef enum CampSettingKind {
	CAMP_SETTING_NAMES,  /* a list of names, each once */
	CAMP_SETTING_LEVELS, /* an object from rules to levels: see CampSettings.severities */
	CAMP_SETTING_CHOICE, /* one name */
	CAMP_SETTING_NUMBER, /* a whole number, at least 1 */
	CAMP_SETTING_SIZE,   /* bytes, or a text like "16M" */
	CAMP_SETTING_SWITCH, /* true or false */
	CAMP_SETTING_FILE    /* a file's name, seen from the settings file; held as the only one of `names` */
} CampSettingKind;

/* Who does something about a setting. All are allowed in a project's file. */
typedef enum CampSettingUse {
	CAMP_SETTING_FOR_ALL,
	CAMP_SETTING_FOR_COMMANDS, /* the command line alone */
	CAMP_SETTING_FOR_EDITORS   /* the language server alone */
} CampSettingUse;

typedef struct CampSetting {
	const char *name; /* "failLevel": the member of the JSON object; VS Code has "campaign-ls." before it */
	CampSettingKind kind;
	CampSettingUse use;
	const char *(*choice)(size_t index);      /* of names: what they may be, one after another, then NULL; else NULL */
	const char *(*choice_help)(size_t index); /* what each one does, a sentence; NULL: the names say it */
	uint32_t number;       /* what it is unless set: the number, the size, the index of the choice, 0 or 1 */
	const char *otherwise; /* how that is said to people: "every provider" */
	const char *example;   /* a value as JSON */
	const char *help;      /* Markdown, sentences */
} CampSetting;

extern const CampSetting camp_setting_table[CAMP_SETTING_COUNT]; /* by CampSettingId */
/* Names, one after another, then NULL: of the settings, and what some of them may be. */
const char *camp_setting_name_at(size_t index);
const char *camp_provider_name_at(size_t index);
const char *camp_rule_name_at(size_t index);
const char *camp_fail_level_at(size_t index);

typedef struct CampSettingValue {
	CampStr origin;  /* what set it: "/p/.campaign-ls.json", "--fail-level"; {NULL, 0}: nothing, it is the default */
	uint32_t number; /* as CampSetting.number */
	const CampStr *names; /* of CAMP_SETTING_NAMES */
	size_t name_count;
} CampSettingValue;

typedef struct CampSettingLevel {
	const CampRuleInfo *rule;
	CampSeverity severity;
	CampStr origin;
} CampSettingLevel;

/* The settings in force somewhere. What it points to lives in the arena that it was made with, and the list belongs to
 * this one copy of it. */
typedef struct CampSettings {
	CampSettingValue values[CAMP_SETTING_COUNT];
	CampSettingLevel *severities; /* by rule name, each rule once; a rule that is not listed keeps its own */
	size_t severity_count;
} CampSettings;

/* What holds when nothing is set. */
CampSettings camp_settings_default(CampArena *arena);
/* Settings of their own that begin as the others are: for the next layer on top of these. */
CampSettings camp_settings_copy(CampArena *arena, const CampSettings *settings);
void camp_settings_set_level(CampSettings *settings, const CampRuleInfo *rule, CampSeverity severity, CampStr origin);
/* The rule weighs what it weighs by itself again. */
void camp_settings_unset_level(CampSettings *settings, const CampRuleInfo *rule);

/* What the rule's findings weigh: what is set, or what the rule says. */
CampSeverity camp_settings_level(const CampSettings *settings, const CampRuleInfo *rule);
uint32_t camp_settings_number(const CampSettings *settings, CampSettingId id);
bool camp_settings_on(const CampSettings *settings, CampSettingId id);
/* The lightest severity at which a command ends with 1; CAMP_OFF: at none. */
CampSeverity camp_settings_fail_level(const CampSettings *settings);
/* Whether the two ask for the same, whatever set it. */
bool camp_settings_equal(const CampSettings *a, const CampSettings *b);

/* An engine that goes by these settings. NULL as camp_engine_new gives it. */
CampEngine *camp_settings_engine(const CampSettings *settings);

/* "off", "hint", "information", "warning", "error": what a rule's severity may be; one after another, then NULL. */
const char *camp_level_name_at(size_t index);
const char *camp_level_name(CampSeverity severity);
bool camp_level_find(CampStr name, CampSeverity *severity);
/* The most bytes that a file may be set to have: positions are 32 bits wide, and a CampBuf is bounded. */
#define CAMP_LARGEST_FILE ((uint32_t)256 << 20)
/* "500K", "16M", "4096" as bytes. False when it is no size, 0, or more than CAMP_LARGEST_FILE. */
bool camp_size_read(CampStr text, uint32_t *bytes);

/* What `onType`, `onSave` and `off` are by number: CAMP_SETTING_DIAGNOSTICS_MODE. */
typedef enum CampDiagnosticsMode {
	CAMP_DIAGNOSTICS_ON_TYPE,
	CAMP_DIAGNOSTICS_ON_SAVE,
	CAMP_DIAGNOSTICS_OFF
} CampDiagnosticsMode;

#endif
