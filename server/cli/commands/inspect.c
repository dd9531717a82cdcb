#include "base/file.h"
#include "cli/settings.h"
#include "report/print.h"

static const char *field_choice(size_t index) {
	return camp_inspect_fields()[index];
}

static const char *format_choice(size_t index) {
	static const char *const names[] = { "human", "json" };

	return index < sizeof names / sizeof *names ? names[index] : NULL;
}

static const CampOption options[] = {
	{ .name = "as", .argument = "FIELD", .choice = field_choice, .help = "what the text is" },
	{ .name = "brand", .argument = "NAME", .help = "the sender's name; recognised by its shape unless given" },
	{ .name = "format",
	  .argument = "FORMAT",
	  .choice = format_choice,
	  .help = "how the result is written; human unless given" },
	CAMP_OPTIONS_CONFIG,
	CAMP_OPTION_MAX_FILE_SIZE,
};

static CampExit complain_no_field(CampCli *cli) {
	CampStr list = { "", 0 };

	for (size_t i = 0; field_choice(i); i++)
		list = camp_arena_printf(&cli->arena, "%.*s%s%s", CAMP_FMT(list), i ? ", " : "", field_choice(i));
	return camp_cli_complain(cli, "say what the text is with --as FIELD: %.*s", CAMP_FMT(list));
}

/* Files and pipes end in a line break that is no part of the text. */
static CampStr without_last_break(CampStr text) {
	if (camp_str_ends_with(text, CAMP_LIT("\n")))
		text.len--;
	if (camp_str_ends_with(text, CAMP_LIT("\r")))
		text.len--;
	return text;
}

static CampExit inspect_text(CampCli *cli, const CampEngine *engine, CampStr text) {
	CampInspection inspection;

	if (!camp_inspect(&cli->arena, engine, camp_cli_value(cli, "as"), camp_cli_value(cli, "brand"), text, &inspection))
		return complain_no_field(cli);
	if (camp_str_equal(camp_cli_value(cli, "format"), CAMP_LIT("json"))) {
		cli->out.guarded = false; /* its strings are escaped, see camp_json_print */
		camp_print_inspection_json(&cli->out, &inspection, text);
	} else {
		camp_print_inspection(&cli->out, &inspection, text);
	}
	return CAMP_EXIT_CLEAN;
}

static CampExit inspect_input(CampCli *cli, CampConfigs *configs) {
	CampStr operand = cli->operand_count ? cli->operands[0] : CAMP_LIT("-");
	bool is_stdin = camp_str_equal(operand, CAMP_LIT("-"));
	CampInput input = { operand, is_stdin ? CAMP_LIT("<stdin>") : operand, is_stdin, NULL };
	CampExit status = CAMP_EXIT_FAILED;
	const CampEngine *engine;
	CampStr reason = { NULL, 0 };
	CampBuf text;

	input.config = camp_configs_find(configs, camp_path_absolute(&cli->arena, input.path));
	if (!input.config)
		return CAMP_EXIT_FAILED;
	engine = input.config->engine;
	camp_buf_init(&text, CAMP_BUF_MAX);
	if (camp_input_read(&cli->arena, &input, camp_engine_maximum_file_size(engine), &text, &reason))
		status = inspect_text(cli, engine, without_last_break(camp_buf_str(&text)));
	else
		camp_cli_complain(cli, "%.*s %.*s", CAMP_FMT(input.path), CAMP_FMT(reason));
	camp_buf_release(&text);
	return status;
}

static CampExit inspect(CampCli *cli) {
	CampConfigs configs;
	CampExit status;

	if (!camp_cli_given(cli, "as"))
		return complain_no_field(cli);
	if (cli->operand_count > 1)
		return camp_cli_complain(cli, "inspect reads one text");
	if (cli->operand_count && camp_str_equal(camp_path_extension(cli->operands[0]), CAMP_LIT("campaign")))
		return camp_cli_complain(cli,
		                         "inspect reads one text, not a campaign file; to check it: campaign-ls check %.*s",
		                         CAMP_FMT(cli->operands[0]));
	if (!camp_configs_init(&configs, cli))
		return CAMP_EXIT_FAILED;
	status = inspect_input(cli, &configs);
	camp_configs_release(&configs);
	return status;
}

const CampCommand camp_command_inspect = {
	.name = "inspect",
	.summary = "show which disclosures a text holds, at which words, and which it lacks",
	.operands = "[FILE|-]",
	.any_file = true,
	.help =
		"Reads a plain text (stdin when no file is named) as it would stand in one field of a campaign, and lists the "
		"elements of that field. It tells what is there and ends with 0 whatever is missing; `check` judges.\n"
		"\n"
		"    echo 'Acme: Msg & data rates may apply.' | campaign-ls inspect --as opt_in_message",
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.run = inspect,
};
