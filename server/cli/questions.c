#include "cli/questions.h"

#include "base/utf8.h"

#include <stdio.h>
#include <unistd.h>

#define LONGEST_ANSWER 1024

bool camp_questions_can_be_asked(void) {
	return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

static void print_choices(CampCli *cli, const CampQuestion *question) {
	CampStr list = CAMP_LIT("  ");

	for (size_t i = 0; question->choice && question->choice(i); i++)
		list = camp_arena_printf(&cli->arena, "%.*s%s%s", CAMP_FMT(list), i ? ", " : "", question->choice(i));
	if (!question->choice)
		return;
	camp_print_wrapped(&cli->out.text, list, CAMP_LIT("  "), 0, CAMP_PAGE_WIDTH);
	camp_buf_add_char(&cli->out.text, '\n');
}

static void print_question(CampCli *cli, const CampQuestion *question) {
	CampStyle style = camp_style(cli->out.color);

	camp_buf_printf(&cli->out.text, "%s%s%s\n", style.bold, question->text, style.off);
	if (question->hint)
		camp_buf_printf(&cli->out.text, "  %s\n", question->hint);
	print_choices(cli, question);
}

static void print_prompt(CampCli *cli, const CampQuestion *question) {
	camp_buf_printf(&cli->out.text, question->otherwise ? "[%s] > " : "> ",
	                question->otherwise ? question->otherwise : "");
	(void)camp_output_flush(&cli->out);
}

/* One line, without its end and the blanks around it. False at the end of the input. */
static bool read_line(CampCli *cli, CampStr *line) {
	char bytes[LONGEST_ANSWER];

	if (!fgets(bytes, sizeof bytes, stdin))
		return false;
	*line = camp_arena_copy(&cli->arena, camp_str_trim(camp_str(bytes)));
	return true;
}

static bool is_choice(const CampQuestion *question, CampStr word) {
	for (size_t i = 0; question->choice(i); i++) {
		if (camp_str_equal(camp_str(question->choice(i)), word))
			return true;
	}
	return false;
}

static bool is_answer(CampCli *cli, const CampQuestion *question, CampStr answer) {
	CampStr rest = answer;
	CampStr word;

	while (question->choice && camp_str_next_piece(&rest, question->list ? ',' : '\n', &word)) {
		const char *nearest = camp_str_nearest(camp_str_trim(word), question->choice);

		if (is_choice(question, camp_str_trim(word)))
			continue;
		camp_cli_remark(cli, "'%.*s' is none of them%s%s%s", CAMP_FMT(camp_str_trim(word)),
		                nearest ? "; did you mean '" : "", nearest ? nearest : "", nearest ? "'?" : "");
		return false;
	}
	return true;
}

bool camp_ask(CampCli *cli, const CampQuestion *question, CampStr *answer) {
	print_question(cli, question);
	do {
		print_prompt(cli, question);
		if (!read_line(cli, answer))
			return false;
	} while (answer->len > 0 && !is_answer(cli, question, *answer));
	return true;
}
