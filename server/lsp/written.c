#include "lsp/written.h"

#include "lsp/convert.h"

json_t *camp_written(json_t *json) {
	json_t *written;
	CampBuf text;

	camp_buf_init(&text, CAMP_BUF_MAX);
	written = camp_lsp_dump(json, &text) ? camp_lsp_verbatim(camp_buf_str(&text)) : NULL;
	camp_buf_release(&text);
	json_decref(json);
	return written;
}

static void add_position(CampPos position, uint32_t line, CampBuf *out) {
	camp_buf_add_c(out, "{\"line\":");
	camp_lsp_dump_integer((json_int_t)position.line + line, out);
	camp_buf_add_c(out, ",\"character\":");
	camp_lsp_dump_integer(position.column, out);
	camp_buf_add_char(out, '}');
}

static void add_range(CampPos start, CampPos end, uint32_t line, CampBuf *out) {
	camp_buf_add_c(out, "{\"start\":");
	add_position(start, line, out);
	camp_buf_add_c(out, ",\"end\":");
	add_position(end, line, out);
	camp_buf_add_char(out, '}');
}

json_t *camp_written_range(const CampSession *session, const CampText *text, CampSpan span) {
	json_t *range;
	CampBuf out;

	camp_buf_init(&out, CAMP_BUF_MAX);
	add_range(camp_text_position(text, span.start, session->client.encoding),
	          camp_text_position(text, span.end, session->client.encoding), 0, &out);
	range = camp_lsp_verbatim(camp_buf_str(&out));
	camp_buf_release(&out);
	return range;
}

/* The place, then the rest of the object. */
static json_t *written_at(const CampKept *kept, uint32_t line) {
	json_t *diagnostic;
	CampBuf text;

	camp_buf_init(&text, CAMP_BUF_MAX);
	camp_buf_reserve(&text, kept->text.len + 128);
	camp_buf_add_c(&text, "{\"range\":");
	add_range(kept->start, kept->end, line, &text);
	camp_buf_add_char(&text, ',');
	camp_buf_add(&text, camp_str_slice(kept->text, 1, kept->text.len));
	diagnostic = camp_lsp_verbatim(camp_buf_str(&text));
	camp_buf_release(&text);
	return diagnostic;
}

/* Columns do not change either: only items that begin a line are taken over by the next version. NULL when it cannot be
 * kept. */
static const CampKept *keep(const CampSession *session, const CampOpenDoc *open, size_t index, CampSpan span,
                            uint32_t first_line, json_t *diagnostic) {
	const CampText *text = camp_doc_text_view(open->doc);
	const CampKept *kept = NULL;
	CampBuf rest;
	CampKept made = { .start = camp_text_position(text, span.start, session->client.encoding),
		              .end = camp_text_position(text, span.end, session->client.encoding) };

	made.start.line -= first_line;
	made.end.line -= first_line;
	camp_buf_init(&rest, CAMP_BUF_MAX);
	json_object_del(diagnostic, "range");
	if (camp_lsp_dump(diagnostic, &rest)) {
		made.text = camp_buf_str(&rest);
		kept = camp_doc_keep(open->doc, index, &made);
	}
	camp_buf_release(&rest);
	return kept;
}

json_t *camp_written_diagnostic(const CampSession *session, const CampOpenDoc *open, size_t index) {
	const CampText *text = camp_doc_text_view(open->doc);
	size_t count;
	const CampFinding *finding = &camp_doc_findings(open->doc, &count)[index];
	const CampKept *kept;
	uint32_t segment;
	uint32_t line;
	json_t *diagnostic;

	if (!camp_doc_kept(open->doc, index, &kept, &segment))
		return camp_lsp_diagnostic(session, open, finding);
	line = camp_text_line_of(text, segment);
	if (!kept) {
		diagnostic = camp_lsp_diagnostic(session, open, finding);
		kept = keep(session, open, index, finding->span, line, diagnostic);
		json_decref(diagnostic);
	}
	return kept ? written_at(kept, line) : NULL;
}
