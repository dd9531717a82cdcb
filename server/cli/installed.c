#include "cli/installed.h"

CampArgumentKind camp_argument_kind(const CampOption *option) {
	CampStr argument = camp_str(option->argument ? option->argument : "");

	if (!argument.len)
		return CAMP_ARGUMENT_NONE;
	if (option->choice)
		return option->list ? CAMP_ARGUMENT_LIST : CAMP_ARGUMENT_CHOICE;
	if (camp_str_equal(argument, CAMP_LIT("FILE")) || camp_str_equal(argument, CAMP_LIT("PATH")))
		return CAMP_ARGUMENT_FILE;
	return camp_str_equal(argument, CAMP_LIT("COMMIT")) ? CAMP_ARGUMENT_COMMIT : CAMP_ARGUMENT_ANY;
}

void camp_print_escaped(CampBuf *out, const char *text, const char *special, const char *quote) {
	for (; *text; text++) {
		if (*text == '\'') {
			camp_buf_add_c(out, quote);
			continue;
		}
		if (strchr(special, *text))
			camp_buf_add_char(out, '\\');
		camp_buf_add_char(out, *text);
	}
}
