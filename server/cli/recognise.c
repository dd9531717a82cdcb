#include "cli/recognise.h"

#include "base/file.h"

#define MOST_BYTES (8u << 20) /* of a larger file it is said that it is large */

/* Cuts a name off the front of `*line`, with the blanks behind it. */
static CampStr take_name(CampStr *line) {
	size_t end = 0;
	CampStr name;

	while (end < line->len &&
	       (camp_is_alpha((unsigned char)line->ptr[end]) || camp_is_digit((unsigned char)line->ptr[end]) ||
	        line->ptr[end] == '_' || line->ptr[end] == '-'))
		end++;
	name = camp_str_slice(*line, 0, end);
	*line = camp_str_trim(camp_str_slice(*line, end, line->len));
	return name;
}

/* `import "..."`, `WORD {`, `WORD NAME {`; of a brand and a campaign the brace may be on a later line. */
static bool begins_a_block(CampStr line) {
	CampStr type = take_name(&line);

	if (camp_str_is(type, "import"))
		return camp_str_starts_with(line, CAMP_LIT("\""));
	(void)take_name(&line);
	if (!type.len || !camp_is_alpha((unsigned char)type.ptr[0]))
		return false;
	return line.len ? line.ptr[0] == '{' : camp_str_is(type, "brand") || camp_str_is(type, "campaign");
}

static bool begins_a_campaign_file(CampStr text) {
	CampStr line;

	if (camp_str_starts_with(text, CAMP_LIT("\xEF\xBB\xBF")))
		text = camp_str_slice(text, 3, text.len);
	while (camp_str_next_piece(&text, '\n', &line)) {
		line = camp_str_trim(line);
		if (line.len && line.ptr[0] != '#')
			return begins_a_block(line);
	}
	return true;
}

/* The field that a file of that name holds the text of. */
static const char *field_of(CampStr path) {
	if (camp_str_find_ignoring_case(path, CAMP_LIT("privacy"), 0) != SIZE_MAX)
		return "privacy_policy";
	return camp_str_find_ignoring_case(path, CAMP_LIT("terms"), 0) != SIZE_MAX ? "terms" : "FIELD";
}

bool camp_recognise(CampArena *arena, CampStr path, CampStr *reason) {
	CampBuf text;
	bool recognised;

	camp_buf_init(&text, CAMP_BUF_MAX);
	recognised = camp_file_read(camp_arena_copy(arena, path).ptr, MOST_BYTES, &text) != CAMP_FILE_OK ||
	             memchr(text.ptr ? text.ptr : "", 0, text.len) || begins_a_campaign_file(camp_buf_str(&text));
	if (!recognised)
		*reason = camp_arena_printf(
			arena,
			"is not a campaign file: those begin with `import`, `brand` or `campaign`. A page is checked "
			"with the brand that names it, or by itself: campaign-ls inspect --as %s %.*s",
			field_of(path), CAMP_FMT(path));
	camp_buf_release(&text);
	return recognised;
}
