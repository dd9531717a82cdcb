#include "ide/imports.h"

#include "base/buf.h"
#include "base/file.h"
#include "base/utf8.h"

uint32_t camp_place_before(CampDoc *doc, CampDocItem item) {
	CampStr text = camp_doc_text(doc);
	uint32_t place = item.start;

	if (place == 0 && camp_str_starts_with(text, CAMP_LIT("\xEF\xBB\xBF")))
		place = 3;
	while (place < item.start + item.item->span.start && camp_is_space((unsigned char)text.ptr[place]))
		place++;
	return place;
}

CampStr camp_path_written(CampArena *arena, CampStr path) {
	CampStr written;
	CampBuf out;

	if (camp_utf8_first_invalid(path) < path.len)
		return (CampStr){ 0 };
	camp_buf_init(&out, CAMP_BUF_MAX);
	for (size_t i = 0; i < path.len; i++) {
		unsigned char c = (unsigned char)path.ptr[i];

		if (c < 0x20 || c == 0x7F) {
			camp_buf_release(&out);
			return (CampStr){ 0 };
		}
		if (strchr("\"\\$", c))
			camp_buf_add_char(&out, '\\');
		camp_buf_add_char(&out, (char)c);
	}
	written = camp_arena_copy(arena, camp_buf_str(&out));
	camp_buf_release(&out);
	return written;
}

/* How the file `from` names the file `to`; both absolute. */
static CampStr path_between(CampArena *arena, CampStr from, CampStr to) {
	size_t shared = 0;
	CampStr ups = { 0 };

	for (size_t i = 0; i < from.len && i < to.len && from.ptr[i] == to.ptr[i]; i++)
		shared = from.ptr[i] == '/' ? i + 1 : shared;
	for (size_t i = shared; i < from.len; i++) {
		if (from.ptr[i] == '/')
			ups = camp_arena_printf(arena, "%.*s../", CAMP_FMT(ups));
	}
	return camp_arena_printf(arena, "%.*s%.*s", CAMP_FMT(ups), CAMP_FMT(camp_str_slice(to, shared, to.len)));
}

CampStr camp_path_from_doc(CampArena *arena, CampDoc *doc, CampStr path) {
	CampStr own = camp_doc_path(doc);

	if (!camp_str_starts_with(own, CAMP_LIT("/")))
		return (CampStr){ 0 };
	return camp_path_written(arena, path_between(arena, own, path));
}

/* Where an import goes in a file that has none. */
static uint32_t place_of_first(CampDoc *doc) {
	if (camp_doc_item_count(doc) > 0)
		return camp_place_before(doc, camp_doc_item_at(doc, 0));
	return camp_str_starts_with(camp_doc_text(doc), CAMP_LIT("\xEF\xBB\xBF")) ? 3 : 0;
}

CampEdit camp_import_edit(CampArena *arena, CampDoc *doc, CampStr written) {
	const CampText *text = camp_doc_text_view(doc);
	CampStr line_break = camp_text_line_break(text);
	CampStr import = camp_arena_printf(arena, "import \"%.*s\"", CAMP_FMT(written));
	uint32_t place = place_of_first(doc);
	bool is_first = true;

	for (size_t i = 0; i < camp_doc_item_count(doc); i++) {
		CampDocItem item = camp_doc_item_at(doc, i);

		if (item.item->kind != CAMP_ITEM_IMPORT)
			continue;
		is_first = false;
		place = camp_text_line_span(text, camp_text_line_of(text, item.start + item.item->span.end)).end;
	}
	return (CampEdit){ .span = { place, place },
		               .replacement = is_first ? camp_arena_printf(arena, "%.*s%.*s%.*s", CAMP_FMT(import),
		                                                           CAMP_FMT(line_break), CAMP_FMT(line_break))
		                                       : camp_arena_printf(arena, "%.*s%.*s", CAMP_FMT(line_break),
		                                                           CAMP_FMT(import)) };
}
