#include "base/str.h"
#include "report/plain.h"
#include "report/print.h"

static const char *color_of(const CampStyle *style, CampStr line) {
	if (camp_str_starts_with(line, CAMP_LIT("+++")) || camp_str_starts_with(line, CAMP_LIT("---")))
		return style->bold;
	if (camp_str_starts_with(line, CAMP_LIT("@@")))
		return style->information;
	if (camp_str_starts_with(line, CAMP_LIT("+")))
		return style->added;
	if (camp_str_starts_with(line, CAMP_LIT("-")))
		return style->removed;
	return "";
}

void camp_print_diff(CampOutput *output, CampStr diff) {
	CampStyle style = camp_style(output->color);
	CampStr line;

	while (diff.len && camp_str_next_piece(&diff, '\n', &line)) {
		const char *color = color_of(&style, line);

		/* The line ends of the file are kept by the patch, and are nothing to look at. */
		if (camp_str_ends_with(line, CAMP_LIT("\r")))
			line.len--;
		camp_buf_add_c(&output->text, color);
		camp_plain_add(&output->text, line);
		camp_buf_printf(&output->text, "%s\n", *color ? style.off : "");
	}
}
