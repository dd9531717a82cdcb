#include "cli/command.h"
#include "tests/support/unit.h"

#include <fcntl.h>
#include <unistd.h>

static const char *fruit(size_t index) {
	static const char *const names[] = { "apple", "pear", "plum" };

	return index < sizeof names / sizeof *names ? names[index] : NULL;
}

static const CampOption options[] = {
	{ .name = "fruit", .argument = "NAME", .choice = fruit, .help = "what to eat" },
	{ .name = "basket", .argument = "NAMES", .choice = fruit, .list = true, .help = "several" },
	{ .name = "path", .letter = 'p', .argument = "PATH", .help = "where" },
	{ .name = "quiet", .letter = 'q', .help = "say nothing" },
	{ .name = "all", .letter = 'a', .help = "everything" },
};
static const CampCommand command = {
	.name = "eat",
	.summary = "eat",
	.operands = "[FILE]...",
	.options = options,
	.option_count = sizeof options / sizeof *options,
};
static const CampCommand alone = { .name = "alone", .summary = "alone" };

/* Complaints go to stderr, which belongs to the test run. */
static bool parse_silently(CampCli *cli, int count, const char *const *arguments) {
	int kept = dup(STDERR_FILENO);
	int nowhere = open("/dev/null", O_WRONLY);
	bool parsed;

	assert_true(kept >= 0 && nowhere >= 0);
	dup2(nowhere, STDERR_FILENO);
	parsed = camp_cli_parse(cli, count, (char **)arguments);
	dup2(kept, STDERR_FILENO);
	close(kept);
	close(nowhere);
	return parsed;
}

static bool parse(CampCli *cli, const CampCommand *which, int count, const char *const *arguments) {
	*cli = (CampCli){ .command = which };
	camp_arena_init(&cli->arena);
	camp_output_init(&cli->out, STDOUT_FILENO);
	return parse_silently(cli, count, arguments);
}

static void done(CampCli *cli) {
	camp_output_release(&cli->out);
	camp_arena_release(&cli->arena);
}

#define PARSE(cli, which, ...)                                                                                         \
	parse((cli), (which), (int)(sizeof((const char *[]){ __VA_ARGS__ }) / sizeof(char *)),                             \
	      (const char *[]){ __VA_ARGS__ })

static void options_and_operands_mix(void **state) {
	CampCli cli;

	(void)state;
	assert_true(PARSE(&cli, &command, "one", "--fruit", "pear", "two", "--path=x=y", "-"));
	assert_int_equal(cli.operand_count, 3);
	assert_view(cli.operands[1], "two");
	assert_view(cli.operands[2], "-");
	assert_view(camp_cli_value(&cli, "fruit"), "pear");
	assert_view(camp_cli_value(&cli, "path"), "x=y");
	assert_false(camp_cli_given(&cli, "quiet"));
	assert_false(camp_cli_given(&cli, "no-such-option"));
	done(&cli);
}

static void short_options(void **state) {
	CampCli cli;

	(void)state;
	assert_true(PARSE(&cli, &command, "-qap", "here", "-h"));
	assert_true(camp_cli_given(&cli, "quiet") && camp_cli_given(&cli, "all") && camp_cli_given(&cli, "help"));
	assert_view(camp_cli_value(&cli, "path"), "here");
	done(&cli);
	assert_true(PARSE(&cli, &command, "-phere"));
	assert_view(camp_cli_value(&cli, "path"), "here");
	done(&cli);
	assert_false(PARSE(&cli, &command, "-x"));
	done(&cli);
}

static void what_stands_behind_two_dashes_is_an_operand(void **state) {
	CampCli cli;

	(void)state;
	assert_true(PARSE(&cli, &command, "--", "--quiet", "-q"));
	assert_int_equal(cli.operand_count, 2);
	assert_false(camp_cli_given(&cli, "quiet"));
	done(&cli);
}

static void the_last_one_counts(void **state) {
	CampCli cli;

	(void)state;
	assert_true(PARSE(&cli, &command, "--fruit", "pear", "--fruit", "plum"));
	assert_view(camp_cli_value(&cli, "fruit"), "plum");
	done(&cli);
}

static void lists_are_checked_item_by_item(void **state) {
	CampCli cli;

	(void)state;
	assert_true(PARSE(&cli, &command, "--basket", "apple,plum"));
	done(&cli);
	assert_false(PARSE(&cli, &command, "--basket", "apple,stone"));
	done(&cli);
	assert_false(PARSE(&cli, &command, "--basket", "apple,"));
	done(&cli);
}

static void mistakes_are_refused(void **state) {
	CampCli cli;

	(void)state;
	assert_false(PARSE(&cli, &command, "--fruti", "pear"));
	done(&cli);
	assert_false(PARSE(&cli, &command, "--fruit"));
	done(&cli);
	assert_false(PARSE(&cli, &command, "--fruit", "stone"));
	done(&cli);
	assert_false(PARSE(&cli, &command, "--fruit="));
	done(&cli);
	assert_false(PARSE(&cli, &command, "--quiet=yes"));
	done(&cli);
	assert_false(PARSE(&cli, &alone, "operand"));
	done(&cli);
	assert_true(PARSE(&cli, &alone, "--color", "never"));
	done(&cli);
}

static void every_command_says_what_it_does(void **state) {
	(void)state;
	for (size_t i = 0; i < camp_command_count; i++) {
		CampBuf out;

		camp_buf_init(&out, CAMP_BUF_MAX);
		camp_cli_help(&out, camp_command_table[i]);
		for (size_t j = 0; j < camp_command_table[i]->option_count; j++)
			assert_true(camp_str_find(camp_buf_str(&out), camp_str(camp_command_table[i]->options[j].name), 0) !=
			            SIZE_MAX);
		assert_ptr_equal(camp_command_find(camp_str(camp_command_table[i]->name)), camp_command_table[i]);
		camp_buf_release(&out);
	}
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(options_and_operands_mix),
		cmocka_unit_test(short_options),
		cmocka_unit_test(what_stands_behind_two_dashes_is_an_operand),
		cmocka_unit_test(the_last_one_counts),
		cmocka_unit_test(lists_are_checked_item_by_item),
		cmocka_unit_test(mistakes_are_refused),
		cmocka_unit_test(every_command_says_what_it_does),
	};

	return cmocka_run_group_tests_name("cli/options", tests, NULL, NULL);
}
