#include "engine/config.h"

#include "base/file.h"
#include "base/str.h"
#include "base/utf8.h"

#include <jansson.h>

#define LARGEST_CONFIG ((size_t)256 << 10) /* bytes: all rules with their severities are a tenth of it */
#define LONGEST_QUOTE 60u
#define MOST_PROBLEMS 20u /* of one text: to find the place of each, the text is read again */

/* ---- Places: jansson checks the text and reads it, but does not say where a value stood. ---- */

/* A way from the whole text to a value: the numbers of members and elements, outermost first. */
typedef struct Way {
	size_t steps[3];
	size_t length;
	bool key; /* the name of the last member, not its value */
} Way;

static size_t skip_space(CampStr text, size_t at) {
	while (at < text.len && camp_is_space((unsigned char)text.ptr[at]))
		at++;
	return at;
}

static size_t skip_string(CampStr text, size_t at) {
	for (at++; at < text.len && text.ptr[at] != '"'; at++)
		at += text.ptr[at] == '\\';
	return at < text.len ? at + 1 : text.len;
}

/* A value of any depth; the text is known to be JSON, so that brackets need only be counted. */
static size_t skip_value(CampStr text, size_t at) {
	size_t depth = 0;

	do {
		char c;

		at = skip_space(text, at);
		if (at >= text.len)
			return text.len;
		c = text.ptr[at];
		depth += c == '{' || c == '[';
		depth -= depth && (c == '}' || c == ']');
		if (c == '"')
			at = skip_string(text, at);
		else if (strchr("{}[],:", c))
			at++;
		else
			while (at < text.len && !camp_is_space((unsigned char)text.ptr[at]) && !strchr(",]}", text.ptr[at]))
				at++;
	} while (depth > 0);
	return at;
}

static size_t skip_punctuation(CampStr text, size_t at) {
	at = skip_space(text, at);
	return at < text.len && strchr(",:", text.ptr[at]) ? skip_space(text, at + 1) : at;
}

/* The start of a member's name, or of an element, in the container that begins at `at`. */
static size_t member_at(CampStr text, size_t at, size_t number) {
	bool named = text.ptr[at] == '{';

	at = skip_space(text, at + 1);
	for (size_t i = 0; i < number && at < text.len; i++) {
		if (named)
			at = skip_punctuation(text, skip_value(text, at));
		at = skip_punctuation(text, skip_value(text, at));
	}
	return at;
}

static CampSpan place_of(CampStr text, const Way *way) {
	size_t at = skip_space(text, 0);
	size_t end;

	for (size_t i = 0; i < way->length && at < text.len; i++) {
		bool named = text.ptr[at] == '{';

		at = member_at(text, at, way->steps[i]);
		if (named && !(way->key && i + 1 == way->length))
			at = skip_punctuation(text, skip_value(text, at));
	}
	end = skip_value(text, at);
	/* Of what is long the beginning is enough, and a whole file underlined is no help. */
	if (at < text.len && strchr("{[", text.ptr[at]))
		end = at + 1;
	return (CampSpan){ (uint32_t)at, (uint32_t)end };
}

/* ---- Reading ---- */

typedef struct Reader {
	CampArena *arena;
	CampStr text;
	CampStr origin;
	CampSettings *settings;
	CampConfigProblems *problems;
	size_t most; /* of them */
	Way way;     /* to what is being read */
} Reader;

static bool has_enough(const Reader *reader) {
	return reader->problems->count >= reader->most;
}

static void complain_at(Reader *reader, CampSpan span, CampStr message) {
	camp_vec_push(reader->problems, (CampConfigProblem){ span, message });
}

static void complain(Reader *reader, CampStr message) {
	complain_at(reader, place_of(reader->text, &reader->way), message);
}

/* A word of the text in a message: shortened, and on one line. */
static CampStr quote(Reader *reader, CampStr word) {
	bool cut = word.len > LONGEST_QUOTE;
	CampStr kept = cut ? camp_str_slice(word, 0, camp_utf8_floor(word, LONGEST_QUOTE)) : word;
	CampStr copy = camp_arena_printf(reader->arena, "%.*s%s", CAMP_FMT(kept), cut ? "\xE2\x80\xA6" : "");

	for (size_t i = 0; i < copy.len; i++)
		if ((unsigned char)copy.ptr[i] < ' ')
			((char *)copy.ptr)[i] = ' ';
	return copy;
}

static CampStr text_of(const json_t *value) {
	return (CampStr){ json_string_value(value), json_string_length(value) };
}

static CampStr list_of(CampArena *arena, const char *(*choice)(size_t index)) {
	CampStr list = { "", 0 };

	for (size_t i = 0; choice(i); i++)
		list = camp_arena_printf(arena, "%.*s%s%s", CAMP_FMT(list), i ? ", " : "", choice(i));
	return list;
}

/* `what` is a sentence that ends in the unknown word; `all`, said when none is near, tells which there are. */
static void complain_unknown(Reader *reader, CampStr what, CampStr word, const char *(*choice)(size_t index),
                             CampStr all) {
	const char *nearest = camp_str_nearest(word, choice);
	CampStr rest = nearest ? camp_arena_printf(reader->arena, ": did you mean `%s`?", nearest)
	                       : camp_arena_printf(reader->arena, "; %.*s", CAMP_FMT(all));

	complain(reader, camp_arena_printf(reader->arena, "%.*s `%.*s`%.*s", CAMP_FMT(what), CAMP_FMT(quote(reader, word)),
	                                   CAMP_FMT(rest)));
}

static void complain_kind(Reader *reader, const CampSetting *setting, const char *what) {
	complain(reader, camp_arena_printf(reader->arena, "`%s` takes %s, like %s", setting->name, what, setting->example));
}

static bool find_choice(Reader *reader, const CampSetting *setting, CampStr word, uint32_t *index) {
	for (*index = 0; setting->choice(*index); ++*index)
		if (camp_str_equal(word, camp_str(setting->choice(*index))))
			return true;
	complain_unknown(
		reader, camp_arena_printf(reader->arena, "`%s` does not know", setting->name), word, setting->choice,
		camp_arena_printf(reader->arena, "it takes %.*s", CAMP_FMT(list_of(reader->arena, setting->choice))));
	return false;
}

/* Whole numbers, also as clients write them that have no other kind: 500.0. */
static bool whole_number(const json_t *value, uint32_t *number) {
	double real = json_is_number(value) ? json_number_value(value) : 0;

	if (!(real >= 1 && real <= UINT32_MAX))
		return false;
	*number = (uint32_t)real;
	return (double)*number == real;
}

static bool has_name(const CampSettingValue *value, CampStr name) {
	for (size_t i = 0; i < value->name_count; i++)
		if (camp_str_equal(value->names[i], name))
			return true;
	return false;
}

static bool read_names(Reader *reader, const CampSetting *setting, const json_t *list, CampSettingValue *value) {
	CampStr *names = CAMP_ARENA_ARRAY(reader->arena, CampStr, json_array_size(list) + 1);
	size_t step = reader->way.length++;
	bool good = true;

	value->names = names;
	value->name_count = 0;
	for (size_t i = 0; i < json_array_size(list) && !has_enough(reader); i++) {
		const json_t *item = json_array_get(list, i);
		uint32_t index;

		reader->way.steps[step] = i;
		if (!json_is_string(item)) {
			complain_kind(reader, setting, "a list of names");
			good = false;
		} else if (!find_choice(reader, setting, text_of(item), &index)) {
			good = false;
		} else if (!has_name(value, text_of(item))) {
			names[value->name_count++] = camp_str(setting->choice(index));
		}
	}
	reader->way.length--;
	return good;
}

static void read_level(Reader *reader, const char *name, const json_t *level) {
	const CampRuleInfo *rule = camp_rule_info_find(camp_str(name));
	CampSeverity severity;

	reader->way.key = !rule;
	if (!rule)
		complain_unknown(reader, CAMP_LIT("there is no rule"), camp_str(name), camp_rule_name_at,
		                 CAMP_LIT("`campaign-ls rules` lists them"));
	else if (camp_level_find(text_of(level), &severity))
		camp_settings_set_level(reader->settings, rule, severity, reader->origin);
	else if (json_is_string(level))
		complain_unknown(reader, CAMP_LIT("there is no severity"), text_of(level), camp_level_name_at,
		                 camp_arena_printf(reader->arena, "it is one of %.*s",
		                                   CAMP_FMT(list_of(reader->arena, camp_level_name_at))));
	else if (!json_is_null(level))
		complain_kind(reader, &camp_setting_table[CAMP_SETTING_SEVERITIES], "an object from rules to severities");
	reader->way.key = false;
}

static void read_levels(Reader *reader, json_t *object) {
	size_t step = reader->way.length++;
	const char *name;
	json_t *level;

	reader->way.steps[step] = 0;
	json_object_foreach(object, name, level) {
		if (!has_enough(reader))
			read_level(reader, name, level);
		reader->way.steps[step]++;
	}
	reader->way.length--;
}

static bool read_size(Reader *reader, const CampSetting *setting, const json_t *json, uint32_t *bytes) {
	CampStr text = json_is_string(json) ? text_of(json) : (CampStr){ NULL, 0 };
	uint32_t number;

	if (whole_number(json, &number))
		text = camp_arena_printf(reader->arena, "%u", (unsigned)number);
	if (camp_size_read(text, bytes))
		return true;
	complain_kind(reader, setting, "a number of bytes, or a size up to 256M");
	return false;
}

static bool read_file_name(Reader *reader, const json_t *json, CampSettingValue *value) {
	CampStr *name = CAMP_ARENA_NEW(reader->arena, CampStr);

	*name = camp_arena_copy(reader->arena, text_of(json));
	value->names = name;
	value->name_count = 1;
	return name->len && !memchr(name->ptr, '\0', name->len);
}

/* False after a complaint. */
static bool read_value(Reader *reader, const CampSetting *setting, json_t *json, CampSettingValue *value) {
	static const char *const kinds[] = {
		[CAMP_SETTING_NAMES] = "a list of names", [CAMP_SETTING_LEVELS] = "an object from rules to severities",
		[CAMP_SETTING_CHOICE] = "a name",         [CAMP_SETTING_NUMBER] = "a whole number from 1 on",
		[CAMP_SETTING_SWITCH] = "true or false",  [CAMP_SETTING_FILE] = "the name of a file",
	};

	switch (setting->kind) {
	case CAMP_SETTING_NAMES:
		if (json_is_array(json))
			return read_names(reader, setting, json, value);
		break;
	case CAMP_SETTING_LEVELS:
		if (json_is_object(json)) {
			read_levels(reader, json);
			return true;
		}
		break;
	case CAMP_SETTING_CHOICE:
		if (json_is_string(json))
			return find_choice(reader, setting, text_of(json), &value->number);
		break;
	case CAMP_SETTING_NUMBER:
		if (whole_number(json, &value->number))
			return true;
		break;
	case CAMP_SETTING_SIZE: return read_size(reader, setting, json, &value->number);
	case CAMP_SETTING_SWITCH:
		value->number = json_is_true(json);
		if (json_is_boolean(json))
			return true;
		break;
	case CAMP_SETTING_FILE:
		if (read_file_name(reader, json, value))
			return true;
		break;
	}
	complain_kind(reader, setting, kinds[setting->kind]);
	return false;
}

static void read_member(Reader *reader, const char *name, json_t *json) {
	if (strcmp(name, "$schema") == 0 || json_is_null(json))
		return; /* what editors find the schema by */
	for (size_t i = 0; i < CAMP_SETTING_COUNT; i++) {
		CampSettingValue value = { .origin = reader->origin };

		if (strcmp(name, camp_setting_table[i].name) != 0)
			continue;
		if (read_value(reader, &camp_setting_table[i], json, &value))
			reader->settings->values[i] = value;
		return;
	}
	reader->way.key = true;
	complain_unknown(
		reader, CAMP_LIT("there is no setting"), camp_str(name), camp_setting_name_at,
		camp_arena_printf(reader->arena, "there are %.*s", CAMP_FMT(list_of(reader->arena, camp_setting_name_at))));
	reader->way.key = false;
}

static void read_object(Reader *reader, json_t *object) {
	const char *name;
	json_t *value;

	reader->way.length = 1;
	json_object_foreach(object, name, value) {
		if (!has_enough(reader))
			read_member(reader, name, value);
		reader->way.steps[0]++;
	}
	reader->way.length = 0;
}

/* jansson says how far it read; what it stumbled over stands before that. */
static void complain_syntax(Reader *reader, const json_error_t *error) {
	size_t end = error->position > 0 ? (size_t)error->position : 0;
	size_t start;

	end = end < reader->text.len ? end : reader->text.len;
	start = end > 0 ? camp_utf8_floor(reader->text, end - 1) : 0;
	if (end == 0 && reader->text.len > 0)
		end = 1;
	complain_at(
		reader, (CampSpan){ (uint32_t)start, (uint32_t)end },
		camp_arena_printf(reader->arena, "this is not JSON: %.*s", CAMP_FMT(quote(reader, camp_str(error->text)))));
}

static void read_text(Reader *reader) {
	json_error_t error;
	json_t *json = json_loadb(reader->text.ptr, reader->text.len, JSON_REJECT_DUPLICATES, &error);

	if (!json)
		complain_syntax(reader, &error);
	else if (json_is_object(json))
		read_object(reader, json);
	else
		complain(reader, CAMP_LIT("settings are an object, like {\"providers\": [\"twilio\"]}"));
	json_decref(json);
}

bool camp_config_read(CampArena *arena, CampStr text, CampStr origin, CampSettings *settings,
                      CampConfigProblems *problems) {
	size_t before = problems->count;
	uint32_t mark = camp_str_starts_with(text, CAMP_LIT("\xEF\xBB\xBF")) ? 3
	                                                                     : 0; /* that some editors begin a file with */
	Reader reader = {
		.arena = arena,
		.text = mark || !text.ptr ? camp_str_of((text.ptr ? text.ptr : "") + mark, text.len - mark) : text,
		.origin = origin,
		.settings = settings,
		.problems = problems,
		.most = before + MOST_PROBLEMS,
	};

	read_text(&reader);
	for (size_t i = before; i < problems->count; i++) {
		problems->items[i].span.start += mark;
		problems->items[i].span.end += mark;
	}
	return problems->count == before;
}

/* ---- The file ---- */

CampStr camp_config_find(CampArena *arena, CampStr root, CampStr path) {
	CampStr folder = camp_path_nearest_holding(arena, path, root, CAMP_SETTINGS_FILE);

	if (!folder.ptr)
		return folder;
	return camp_arena_printf(arena, "%.*s%s%s", CAMP_FMT(folder), camp_str_ends_with(folder, CAMP_LIT("/")) ? "" : "/",
	                         CAMP_SETTINGS_FILE);
}

bool camp_config_load(CampArena *arena, CampStr root, CampStr path, CampStr *text, const char **why) {
	CampFileStatus status = CAMP_FILE_OUTSIDE;
	CampBuf bytes;

	camp_buf_init(&bytes, LARGEST_CONFIG + 1);
	path = camp_arena_copy(arena, path);
	if (!root.len || camp_path_inside(camp_arena_copy(arena, root).ptr, path.ptr))
		status = camp_file_read(path.ptr, LARGEST_CONFIG, &bytes);
	*text = camp_arena_copy(arena, camp_buf_str(&bytes));
	*why = camp_file_status_text(status);
	camp_buf_release(&bytes);
	return status == CAMP_FILE_OK;
}
