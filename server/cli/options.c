/* Reading a command's arguments by its table of options. */
#include "cli/command.h"
#include "cli/elsewhere.h"

static const char *color_choice(size_t index) {
	static const char *const names[] = { "auto", "always", "never" };

	return index < sizeof names / sizeof *names ? names[index] : NULL;
}

const CampOption camp_common_options[] = {
	{ .name = "color", .argument = "WHEN", .choice = color_choice, .help = "colours; auto: on a terminal" },
	{ .name = "help", .letter = 'h', .help = "say what the command does, and stop" },
};
const size_t camp_common_option_count = sizeof camp_common_options / sizeof *camp_common_options;

const CampOption camp_program_options[] = {
	{ .name = "stdio", .help = "the same as the command lsp: what editors start" },
	{ .name = "version", .letter = 'V', .help = "say which version this is" },
	{ .name = "help", .letter = 'h', .help = "say this" },
};
const size_t camp_program_option_count = sizeof camp_program_options / sizeof *camp_program_options;

const CampOption *camp_command_option_at(const CampCommand *command, size_t index) {
	if (index < command->option_count)
		return &command->options[index];
	index -= command->option_count;
	return index < camp_common_option_count ? &camp_common_options[index] : NULL;
}

static size_t option_index(const CampCommand *command, CampStr name) {
	const CampOption *option;

	for (size_t i = 0; (option = camp_command_option_at(command, i)); i++)
		if (camp_str_equal(name, camp_str(option->name)))
			return i;
	return SIZE_MAX;
}

CampStr camp_cli_value(const CampCli *cli, const char *option) {
	size_t index = option_index(cli->command, camp_str(option));

	return index == SIZE_MAX ? (CampStr){ NULL, 0 } : cli->values[index];
}

bool camp_cli_given(const CampCli *cli, const char *option) {
	return camp_cli_value(cli, option).ptr != NULL;
}

bool camp_cli_next_value(CampStr *rest, CampStr *value) {
	return camp_str_next_piece(rest, '\0', value);
}

bool camp_cli_number(CampCli *cli, const char *option, const char *what, size_t *number) {
	CampStr value = camp_cli_value(cli, option);

	*number = 0;
	for (size_t i = 0; i < value.len; i++) {
		if (!camp_is_digit((unsigned char)value.ptr[i]) || *number > UINT32_MAX) {
			camp_cli_complain(cli, "--%s takes %s, not '%.*s'", option, what, CAMP_FMT(value));
			return false;
		}
		*number = *number * 10 + (size_t)(value.ptr[i] - '0');
	}
	return true;
}

/* An option is of use only where the command has it. */
static const char *offered_elsewhere(const CampCommand *command, CampStr given) {
	const char *here = camp_option_elsewhere(given);
	CampStr rest = here && strncmp(here, "--", 2) == 0 ? camp_str(here + 2) : (CampStr){ NULL, 0 };
	CampStr name;

	return camp_str_next_piece(&rest, ' ', &name) && option_index(command, name) == SIZE_MAX ? NULL : here;
}

static bool complain_unknown_option(CampCli *cli, CampStr given) {
	const char *elsewhere = offered_elsewhere(cli->command, given);
	const CampOption *option;
	const char *nearest = NULL;
	size_t least = 3;

	for (size_t i = 0; (option = camp_command_option_at(cli->command, i)); i++) {
		size_t distance = camp_str_distance(given, camp_str(option->name), least);

		if (distance < least) {
			least = distance;
			nearest = option->name;
		}
	}
	if (elsewhere)
		camp_cli_complain(cli, "unknown option --%.*s; to do that here: %s", CAMP_FMT(given), elsewhere);
	else if (nearest)
		camp_cli_complain(cli, "unknown option --%.*s; did you mean --%s?", CAMP_FMT(given), nearest);
	else
		camp_cli_complain(cli, "unknown option --%.*s; `campaign-ls %s --help` lists what there is", CAMP_FMT(given),
		                  cli->command->name);
	return false;
}

static CampStr choices_of(CampCli *cli, const CampOption *option) {
	CampStr list = { "", 0 };

	for (size_t i = 0; option->choice(i); i++)
		list = camp_arena_printf(&cli->arena, "%.*s%s%s", CAMP_FMT(list), i ? ", " : "", option->choice(i));
	return list;
}

static bool is_choice(const CampOption *option, CampStr word) {
	for (size_t i = 0; option->choice(i); i++)
		if (camp_str_equal(camp_str(option->choice(i)), word))
			return true;
	return false;
}

static bool complain_unknown_choice(CampCli *cli, const CampOption *option, CampStr word) {
	const char *nearest = camp_str_nearest(word, option->choice);
	CampStr guess = { "", 0 };

	if (nearest)
		guess = camp_arena_printf(&cli->arena, "did you mean '%s'? ", nearest);
	if (option->choices_at)
		camp_cli_complain(cli, "--%s does not know '%.*s'; %.*s%s", option->name, CAMP_FMT(word), CAMP_FMT(guess),
		                  option->choices_at);
	else
		camp_cli_complain(cli, "--%s does not know '%.*s'; %.*sit takes: %.*s", option->name, CAMP_FMT(word),
		                  CAMP_FMT(guess), CAMP_FMT(choices_of(cli, option)));
	return false;
}

/* One of the choices and, where a file may stand behind it, its name. */
static bool accept_choice(CampCli *cli, const CampOption *option, CampStr value) {
	size_t equals = option->to_file ? camp_str_find(value, CAMP_LIT("="), 0) : SIZE_MAX;
	CampStr choice = camp_str_slice(value, 0, equals);

	if (!is_choice(option, choice))
		return complain_unknown_choice(cli, option, choice);
	if (equals == value.len - 1)
		camp_cli_complain(cli, "--%s needs the name of a file behind %.*s", option->name, CAMP_FMT(value));
	return equals != value.len - 1;
}

static bool accept_value(CampCli *cli, const CampOption *option, CampStr value) {
	CampStr rest = value;
	CampStr word;

	if (!value.len) {
		camp_cli_complain(cli, "--%s needs %s", option->name, option->argument);
		return false;
	}
	if (!option->choice)
		return true;
	if (!option->list)
		return accept_choice(cli, option, value);
	while (camp_str_next_piece(&rest, ',', &word))
		if (!is_choice(option, camp_str_trim(word)))
			return complain_unknown_choice(cli, option, camp_str_trim(word));
	return true;
}

/* The arguments as they are read. */
typedef struct Reader {
	CampCli *cli;
	CampStr *values;
	CampStr *operands;
	char **arguments;
	int count;
	int next;
} Reader;

static void add_value(Reader *reader, CampStr *values, char separator, CampStr value) {
	char *all = camp_arena_alloc(&reader->cli->arena, values->len + 1 + value.len + 1);

	memcpy(all, values->ptr, values->len);
	all[values->len] = separator;
	memcpy(all + values->len + 1, value.ptr, value.len + 1);
	*values = (CampStr){ all, values->len + 1 + value.len };
}

/* Sets an option; its argument stands behind `=`, or is the next argument. */
static bool set_option(Reader *reader, size_t index, const char *inline_value) {
	const CampOption *option = camp_command_option_at(reader->cli->command, index);
	const char *value = inline_value;

	if (!option)
		return false;
	if (!option->argument) {
		if (inline_value) {
			camp_cli_complain(reader->cli, "--%s takes no argument", option->name);
			return false;
		}
		reader->values[index] = CAMP_LIT("yes");
		return true;
	}
	if (!value && reader->next < reader->count)
		value = reader->arguments[reader->next++];
	value = value ? value : ""; /* which is refused */
	if (!accept_value(reader->cli, option, camp_str(value)))
		return false;
	if ((option->list || option->to_file) && reader->values[index].ptr)
		add_value(reader, &reader->values[index], option->list ? ',' : '\0', camp_str(value));
	else
		reader->values[index] = camp_str(value);
	return true;
}

static bool read_long(Reader *reader, const char *argument) {
	const char *equals = strchr(argument, '=');
	CampStr name = { argument, equals ? (size_t)(equals - argument) : strlen(argument) };
	size_t index = option_index(reader->cli->command, name);

	if (index == SIZE_MAX)
		return complain_unknown_option(reader->cli, name);
	return set_option(reader, index, equals ? equals + 1 : NULL);
}

static bool read_short(Reader *reader, const char *letters) {
	const CampCommand *command = reader->cli->command;

	for (; *letters; letters++) {
		const CampOption *option = NULL;
		size_t i = 0;

		while ((option = camp_command_option_at(command, i)) && option->letter != *letters)
			i++;
		if (!option) {
			size_t length = 1;

			camp_cli_complain(reader->cli, "unknown option -%.*s; `campaign-ls %s --help` lists what there is",
			                  (int)length, letters, command->name);
			return false;
		}
		if (option->argument)
			return set_option(reader, i, letters[1] ? letters + 1 : NULL);
		if (!set_option(reader, i, NULL))
			return false;
	}
	return true;
}

static bool read_argument(Reader *reader, bool *options_end) {
	const char *argument = reader->arguments[reader->next++];

	if (*options_end || argument[0] != '-' || !argument[1])
		reader->operands[reader->cli->operand_count++] = camp_str(argument);
	else if (argument[1] != '-')
		return read_short(reader, argument + 1);
	else if (argument[2])
		return read_long(reader, argument + 2);
	else
		*options_end = true;
	return true;
}

bool camp_cli_parse(CampCli *cli, int count, char **arguments) {
	Reader reader = {
		.cli = cli,
		.values = CAMP_ARENA_ARRAY(&cli->arena, CampStr, cli->command->option_count + camp_common_option_count),
		.operands = CAMP_ARENA_ARRAY(&cli->arena, CampStr, (size_t)count + 1),
		.arguments = arguments,
		.count = count,
	};
	bool options_end = false;

	cli->values = reader.values;
	cli->operands = reader.operands;
	while (reader.next < count)
		if (!read_argument(&reader, &options_end))
			return false;
	if (cli->operand_count && !cli->command->operands && !camp_cli_given(cli, "help")) {
		camp_cli_complain(cli, "%s takes no operand, but got '%.*s'", cli->command->name, CAMP_FMT(cli->operands[0]));
		return false;
	}
	return true;
}
