/*
 * A campaign file and edits of it: whatever bytes they are, the edited document, parsed in windows that may be as small as
 * can be, is the same as a fresh one that is parsed whole, and every finding stands within its file.
 *
 * Input: the text, then edits, each behind a byte 0x1E: two bytes for the place, one for how many bytes go, one whose
 * lowest bit says whether the document is asked after the edit, and what is inserted.
 */
#include "support/dump.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define EDIT_MARK 0x1E
#define LARGEST_INPUT 65536
#define MOST_EDITS 12
#define WHOLE (1u << 30) /* as a window */

static const struct {
	const char *path;
	const char *text;
} files[] = {
	{ "/p/a.campaign", "import \"b.campaign\"\nbrand acme { name: \"Acme\" privacy_policy { file: \"p.html\" } }\n" },
	{ "/p/b.campaign",
	  "import \"own.campaign\"\nbrand zeta { name: \"Zeta ${terms.url}\" terms { url: \"http://z.co\" } }\n" },
	{ "/p/p.md", "# Privacy\n\nAcme shares mobile numbers with partners.\n" },
	{ "/p/p.html", "<h1>Privacy</h1><p>Reply STOP &amp; go.</p>" },
};

static CampReadStatus read_file(void *data, CampStr path, CampStr *bytes) {
	(void)data;
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		if (camp_str_equal(path, camp_str(files[i].path))) {
			*bytes = camp_str(files[i].text);
			return CAMP_READ_OK;
		}
	}
	return camp_str_starts_with(path, CAMP_LIT("/p/")) ? CAMP_READ_MISSING : CAMP_READ_OUTSIDE;
}

static const CampReader reader = { .read = read_file };

static void fail(const char *what) {
	fprintf(stderr, "%s\n", what);
	abort();
}

static void expect_inside(CampDoc *doc, CampStr path, CampSpan span, bool visible) {
	const CampText *text;
	size_t length;

	if (!camp_doc_file_text(doc, path, &text))
		fail("a span in a file that cannot be read");
	length = camp_text_bytes(text).len;
	if (span.start > span.end || span.end > length)
		fail("a span outside of its file");
	if (visible && span.start == span.end && length > 0)
		fail("a finding that shows nothing");
}

static void expect_sound_findings(CampDoc *doc) {
	size_t count;
	const CampFinding *findings = camp_doc_findings(doc, &count);

	for (size_t i = 0; i < count; i++) {
		const CampFinding *finding = &findings[i];

		expect_inside(doc, finding->path, finding->span, true);
		for (size_t j = 0; j < finding->related_count; j++)
			expect_inside(doc, finding->related[j].path, finding->related[j].span, false);
		for (size_t j = 0; j < finding->fix_count; j++) {
			for (size_t k = 0; k < finding->fixes[j].edit_count; k++)
				expect_inside(doc, finding->fixes[j].edits[k].path, finding->fixes[j].edits[k].span, false);
		}
		if (finding->message.len == 0 || memchr(finding->message.ptr, '\n', finding->message.len))
			fail("a message that is not one line");
	}
}

static void expect_same_as_fresh(const CampEngine *engine, CampDoc *doc) {
	CampWorkspace *workspace = camp_workspace_new(engine, &reader);
	camp_workspace_set_window(workspace, WHOLE);
	CampDoc *fresh = camp_doc_new(workspace, camp_doc_path(doc), camp_doc_text(doc));
	CampBuf is;
	CampBuf should_be;

	camp_buf_init(&is, CAMP_BUF_MAX);
	camp_buf_init(&should_be, CAMP_BUF_MAX);
	dump_doc(doc, &is);
	dump_doc(fresh, &should_be);
	if (!camp_str_equal(camp_buf_str(&is), camp_buf_str(&should_be))) {
		dump_print_difference(camp_buf_str(&is), camp_buf_str(&should_be));
		fail("incremental is not fresh");
	}
	expect_sound_findings(fresh);
	camp_buf_release(&is);
	camp_buf_release(&should_be);
	camp_doc_free(fresh);
	camp_workspace_free(workspace);
}

static CampDoc *apply(CampDoc *doc, CampStr edit) {
	const unsigned char *bytes = (const unsigned char *)edit.ptr;
	uint32_t length = (uint32_t)camp_doc_text(doc).len;
	uint32_t start = (uint32_t)(bytes[0] << 8 | bytes[1]) % (length + 1);
	CampDoc *next = camp_doc_splice(doc, (CampSpan){ start, start + bytes[2] }, camp_str_slice(edit, 4, edit.len));

	camp_doc_free(doc);
	return next;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
	static CampEngine *engine;
	CampStr rest = camp_str_of((const char *)data, size < LARGEST_INPUT ? size : LARGEST_INPUT);
	CampStr piece = { NULL, 0 };

	engine = engine ? engine : camp_engine_new(NULL);
	CampWorkspace *workspace = camp_workspace_new(engine, &reader);
	camp_workspace_set_window(workspace, size % 2 ? 1 : CAMP_WINDOW);
	camp_str_next_piece(&rest, EDIT_MARK, &piece);
	CampDoc *doc = camp_doc_new(workspace, CAMP_LIT("/p/own.campaign"), piece);
	expect_same_as_fresh(engine, doc);
	for (size_t i = 0; i < MOST_EDITS && camp_str_next_piece(&rest, EDIT_MARK, &piece); i++) {
		if (piece.len < 4)
			continue;
		doc = apply(doc, piece);
		if (piece.ptr[3] & 1)
			expect_same_as_fresh(engine, doc);
	}
	expect_same_as_fresh(engine, doc);
	camp_doc_free(doc);
	camp_workspace_free(workspace);
	return 0;
}
