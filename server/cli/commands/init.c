/* A first campaign to fill in. What is there is never written over. */
#include "base/file.h"
#include "base/utf8.h"
#include "cli/questions.h"
#include "cli/starter.h"
#include "engine/settings.h"
#include "engine/skeletons.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#define LONGEST_NAME 255u

static const CampOption options[] = {
	{ .name = "use-case",
	  .argument = "NAME",
	  .choice = camp_use_case_name_at,
	  .help = "what the messages are for; marketing, or what the method is fit for, unless given" },
	{ .name = "method",
	  .argument = "NAME",
	  .choice = camp_method_name_at,
	  .help = "how people sign up; website unless given" },
	{ .name = "brand", .argument = "NAME", .help = "who sends: the name that consumers know, \"Harbor Bakery\"" },
	{ .name = "provider",
	  .argument = "NAMES",
	  .choice = camp_provider_name_at,
	  .list = true,
	  .help = "whose rules apply; every provider's unless given" },
	{ .name = "ask", .help = "ask at the terminal for what is not given" },
};

typedef struct Init {
	CampCli *cli;
	CampStr folder;
	CampStarter starter;
	CampStarterFile files[CAMP_STARTER_FILES];
} Init;

static CampStr path_of(const Init *init, CampStr path) {
	return camp_path_normalise(
		&init->cli->arena, camp_arena_printf(&init->cli->arena, "%.*s/%.*s", CAMP_FMT(init->folder), CAMP_FMT(path)));
}

/* ---- What is known beforehand ---- */

static bool is_name(CampCli *cli, CampStr name) {
	bool plain = camp_utf8_first_invalid(name) == name.len && camp_utf8_count(name) <= LONGEST_NAME;

	for (size_t i = 0; i < name.len; i++)
		plain &= (unsigned char)name.ptr[i] >= 0x20 && name.ptr[i] != 0x7F;
	if (!plain)
		camp_cli_complain(cli, "the brand's name must be one line of at most %u characters", LONGEST_NAME);
	return plain;
}

static bool ask(Init *init) {
	const struct {
		CampStr *answer;
		CampQuestion question;
	} questions[] = {
		{ &init->starter.brand,
		  { .text = "Who sends?", .hint = "The name that consumers know; left out, a blank stands for it." } },
		{ &init->starter.method,
		  { .text = "How do people sign up?", .choice = camp_method_name_at, .otherwise = "website" } },
		{ &init->starter.use_case,
		  { .text = "What are the messages for?",
		    .choice = camp_use_case_name_at,
		    .hint = "Left out: marketing, or what the method is fit for." } },
		{ &init->starter.providers,
		  { .text = "Which provider is asked?",
		    .choice = camp_provider_name_at,
		    .list = true,
		    .otherwise = "every one" } },
	};

	if (!camp_questions_can_be_asked()) {
		camp_cli_complain(init->cli,
		                  "--ask needs a terminal; say it with --brand, --use-case, --method and --provider");
		return false;
	}
	for (size_t i = 0; i < sizeof questions / sizeof *questions; i++) {
		if (questions[i].answer->len == 0 && !camp_ask(init->cli, &questions[i].question, questions[i].answer)) {
			camp_cli_complain(init->cli, "nothing was written");
			return false;
		}
	}
	return true;
}

static bool read_options(Init *init) {
	CampCli *cli = init->cli;

	if (cli->operand_count > 1) {
		camp_cli_complain(cli, "init takes one folder, but got '%.*s' as well", CAMP_FMT(cli->operands[1]));
		return false;
	}
	init->folder = camp_path_normalise(&cli->arena, cli->operand_count ? cli->operands[0] : CAMP_LIT("."));
	init->starter = (CampStarter){ camp_cli_value(cli, "use-case"), camp_cli_value(cli, "method"),
		                           camp_cli_value(cli, "brand"), camp_cli_value(cli, "provider") };
	return (!camp_cli_given(cli, "ask") || ask(init)) && is_name(cli, init->starter.brand);
}

/* ---- What is written ---- */

static bool is_free(Init *init) {
	bool free = true;

	for (size_t i = 0; i < CAMP_STARTER_FILES; i++) {
		CampStr path = path_of(init, init->files[i].path);
		struct stat about;

		if (lstat(path.ptr, &about) != 0)
			continue;
		camp_cli_complain(init->cli, "%.*s is there already", CAMP_FMT(path));
		free = false;
	}
	if (!free)
		camp_cli_complain(init->cli, "nothing was written; name another folder: campaign-ls init FOLDER");
	return free;
}

static bool make_folder(Init *init, CampStr path) {
	path = camp_arena_copy(&init->cli->arena, path);
	if (camp_path_is_folder(path.ptr) || mkdir(path.ptr, 0777) == 0)
		return true;
	camp_cli_complain(init->cli, "%.*s %s", CAMP_FMT(path),
	                  errno == ENOENT   ? "cannot be made: the folder above it does not exist"
	                  : errno == EEXIST ? "is a file, not a folder"
	                                    : "cannot be made");
	return false;
}

static bool write_file(Init *init, const CampStarterFile *file) {
	const CampSkeletonForm form = { .indent = "  ", .line_break = CAMP_LIT("\n") };
	CampArena *arena = &init->cli->arena;
	CampStr path = path_of(init, file->path);
	CampStr why;

	if (make_folder(init, camp_path_folder(path)) &&
	    camp_file_write(arena, path.ptr, camp_skeleton_write(arena, file->skeleton, &form), &why))
		return true;
	return false;
}

/* All of them, or none. */
static bool write_files(Init *init) {
	for (size_t i = 0; i < CAMP_STARTER_FILES; i++) {
		if (write_file(init, &init->files[i]))
			continue;
		while (i-- > 0)
			(void)unlink(path_of(init, init->files[i].path).ptr);
		return false;
	}
	return true;
}

/* What was written, and beneath each file what is to be filled in. */
static void tell(Init *init) {
	CampBuf *out = &init->cli->out.text;
	CampStyle style = camp_style(init->cli->out.color);

	for (size_t i = 0; i < CAMP_STARTER_FILES; i++) {
		CampSkeletonBlank blank = { .line = 1 };
		CampStr path = path_of(init, init->files[i].path);
		size_t at = 0;

		camp_buf_printf(out, "%s%.*s%s\n", style.bold, CAMP_FMT(path), style.off);
		while (camp_skeleton_next_blank(init->files[i].skeleton, &at, &blank))
			camp_buf_printf(out, "  line %zu: %.*s\n", blank.line, CAMP_FMT(blank.words));
	}
	camp_buf_printf(out,
	                "\nFill in what stands in brackets, make each sentence true of what you do, and then:\n\n"
	                "    campaign-ls check %.*s\n",
	                CAMP_FMT(init->folder));
}

static CampExit run(CampCli *cli) {
	Init init = { .cli = cli };

	if (!read_options(&init))
		return CAMP_EXIT_FAILED;
	camp_starter_files(&cli->arena, &init.starter, init.files);
	if (!is_free(&init) || !make_folder(&init, init.folder) || !write_files(&init))
		return CAMP_EXIT_FAILED;
	tell(&init);
	return CAMP_EXIT_CLEAN;
}

const CampCommand camp_command_init = {
	.name = "init",
	.summary = "write a first campaign to fill in",
	.operands = "[FOLDER]",
	.help =
		"Writes a brand, a campaign that imports it, and a page for each legal text into the folder, or the current one. The "
		"sentences are those that reviewers are known to pass; what only you can know is a blank in brackets, which `check` "
		"finds. What is there is never written over.\n"
		"\n"
		"    campaign-ls init --brand \"Harbor Bakery\" --use-case marketing --method keyword --provider twilio texts",
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.run = run,
};
