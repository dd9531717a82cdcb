/* The page is written to a file, or printed; that it tells of findings is no failure. */
#include "preview/preview.h"

#include "base/file.h"
#include "cli/batch.h"
#include "cli/settings.h"
#include "report/plain.h"

static const CampOption options[] = {
	{ .name = "output",
	  .letter = 'o',
	  .argument = "FILE",
	  .help = "where the page is written; `-`, or left out: stdout" },
	CAMP_OPTIONS_SETTINGS,
	CAMP_OPTION_STDIN_FILENAME,
};

/* Where the page goes; empty: stdout. */
static CampStr output_of(CampCli *cli) {
	CampStr name = camp_cli_value(cli, "output");

	return camp_str_equal(name, CAMP_LIT("-")) ? (CampStr){ NULL, 0 } : name;
}

/* A slip of the fingers must not cost a campaign, nor a page that it names. */
static bool may_be_written(CampCli *cli, CampDoc *doc, const CampInput *input, CampStr output) {
	size_t count;
	const CampStr *read = camp_doc_dependencies(&cli->arena, doc, &count);
	bool taken = (!input->is_stdin && camp_file_is_same(input->key.ptr, output.ptr)) ||
	             (input->config->file.len && camp_file_is_same(input->config->file.ptr, output.ptr));

	for (size_t i = 0; i < count && !taken; i++)
		taken = camp_file_is_same(camp_path_absolute(&cli->arena, read[i]).ptr, output.ptr);
	if (taken)
		camp_cli_complain(cli, "%.*s is what the preview is made from; it was not written over", CAMP_FMT(output));
	else if (camp_str_equal(camp_path_extension(output), CAMP_LIT("campaign")))
		camp_cli_complain(cli, "%.*s is the name of a campaign; call the page something.html", CAMP_FMT(output));
	else
		return true;
	return false;
}

static CampExit write_page(CampCli *cli, CampDoc *doc, const CampInput *input, CampStr page) {
	CampStr output = output_of(cli);
	CampStr why;

	if (!output.ptr) {
		if (cli->out.guarded && cli->for_person && camp_plain_commands(page))
			return camp_cli_complain(
				cli, "the page holds what the CI runner would take for a command; write it with -o FILE");
		cli->out.guarded = false;
		camp_buf_add(&cli->out.text, page);
		return CAMP_EXIT_CLEAN;
	}
	if (!may_be_written(cli, doc, input, output))
		return CAMP_EXIT_FAILED;
	if (!camp_file_write(&cli->arena, output.ptr, page, &why))
		return camp_cli_complain(cli, "%.*s", CAMP_FMT(why));
	return CAMP_EXIT_CLEAN;
}

static CampExit preview_text(CampCli *cli, const CampInput *input, CampStr text) {
	CampPreviewOptions page_options = { input->path, camp_path_absolute(&cli->arena, CAMP_LIT(".")) };
	CampOpened opened = { .workspace = NULL };
	CampExit status;
	CampBuf page;
	CampDoc *doc;

	camp_arena_init(&opened.arena);
	camp_opened_prepare(&opened, input, NULL);
	doc = camp_doc_new(opened.workspace, input->key, text);
	camp_buf_init(&page, CAMP_BUF_MAX);
	camp_preview(doc, &page_options, &page);
	status = camp_buf_ok(&page) ? write_page(cli, doc, input, camp_buf_str(&page))
	                            : camp_cli_complain(cli, "%.*s makes a page that is too large", CAMP_FMT(input->path));
	camp_buf_release(&page);
	camp_doc_free(doc);
	camp_opened_release(&opened);
	return status;
}

static CampExit preview_input(CampCli *cli, const CampInput *input) {
	CampStr reason = { NULL, 0 };
	CampExit status;
	CampBuf text;

	camp_buf_init(&text, CAMP_BUF_MAX);
	if (camp_input_read(&cli->arena, input, camp_engine_maximum_file_size(input->config->engine), &text, &reason))
		status = preview_text(cli, input, camp_buf_str(&text));
	else
		status = camp_cli_complain(cli, "%.*s %.*s", CAMP_FMT(input->path), CAMP_FMT(reason));
	camp_buf_release(&text);
	return status;
}

static CampExit preview_inputs(CampCli *cli, CampConfigs *configs, CampInputs *inputs) {
	if (camp_inputs_complain(cli, inputs) == CAMP_EXIT_FAILED)
		return CAMP_EXIT_FAILED;
	if (inputs->files.count != 1)
		return camp_cli_complain(cli, "preview shows one file; %.*s holds %zu", CAMP_FMT(cli->operands[0]),
		                         inputs->files.count);
	if (!camp_configs_assign(configs, inputs))
		return CAMP_EXIT_FAILED;
	return preview_input(cli, &inputs->files.items[0]);
}

static CampExit preview(CampCli *cli) {
	CampConfigs configs;
	CampInputs inputs;
	CampExit status;

	if (cli->operand_count != 1)
		return camp_cli_complain(cli, "preview shows one file; name it, or `-` for stdin");
	if (camp_cli_given(cli, "output") && !camp_cli_value(cli, "output").len)
		return camp_cli_complain(cli, "-o takes the name of a file, or `-` for stdout");
	if (!camp_configs_init(&configs, cli))
		return CAMP_EXIT_FAILED;
	camp_inputs_find(&inputs, cli, camp_cli_value(cli, "stdin-filename"));
	status = preview_inputs(cli, &configs, &inputs);
	camp_inputs_release(&inputs);
	camp_configs_release(&configs);
	return status;
}

const CampCommand camp_command_preview = {
	.name = "preview",
	.summary = "show a campaign as its recipients and reviewers see it, as a web page",
	.operands = "FILE|-",
	.help =
		"Writes one page that stands alone, without scripts: the form, the conversation on the phone, what is recognised "
		"in each text, what is found, and each provider's verdict. It can be attached to a pull request, and printed.\n"
		"\n"
		"It shows and does not judge: it ends with 0 whatever is found, and with 2 when there is no page. `check` judges.\n"
		"\n"
		"    campaign-ls preview weekly-deals.campaign -o weekly-deals.html",
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.run = preview,
};
