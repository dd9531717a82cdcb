/*
 * A legal page: whatever bytes a Markdown, HTML or plain file is, its prose maps back into it, and findings and fixes
 * stand within it.
 *
 * Input: a byte for the format (the last: HTML with many tags left open), then the page.
 */
#include "base/buf.h"
#include "engine/view.h"
#include "model/page_looks.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define FORMATS 3
static const char *const paths[FORMATS] = { "/p/page.md", "/p/page.html", "/p/page.txt" };
static const char *const campaigns[FORMATS] = {
	"brand a { name: \"Acme\" privacy_policy { file: \"page.md\" } terms { file: \"page.md\" } }",
	"brand a { name: \"Acme\" privacy_policy { file: \"page.html\" } terms { file: \"page.html\" } }",
	"brand a { name: \"Acme\" privacy_policy { file: \"page.txt\" } terms { file: \"page.txt\" } }",
};

static void expect(bool holds) {
	if (!holds)
		abort();
}

/* Pieces cover the text without gaps, in order of the source; what is not an atom stands there letter by letter. */
static void expect_sound_prose(const CampPage *page) {
	uint32_t text = 0;
	uint32_t source = 0;

	for (size_t i = 0; i < page->prose.piece_count; i++) {
		const CampProsePiece *piece = &page->prose.pieces[i];

		expect(piece->text_start == text && piece->text_length > 0);
		expect(piece->source_start >= source);
		text += piece->text_length;
		source = piece->source_start + piece->source_length;
		expect(text <= page->prose.text.len && source <= page->source.len);
		if (!piece->atom) {
			expect(piece->text_length == piece->source_length);
			expect(memcmp(page->prose.text.ptr + piece->text_start, page->source.ptr + piece->source_start,
			              piece->text_length) == 0);
		}
	}
	expect(text == page->prose.text.len);
}

/* What looks like something are bytes of the prose. */
static void expect_sound_looks(const CampPage *page) {
	CampLooks looks = { 0 };

	camp_page_looks(page, &looks);
	for (size_t i = 0; i < looks.count; i++) {
		expect(looks.items[i].kind < CAMP_LOOK_COUNT);
		expect(looks.items[i].span.start < looks.items[i].span.end);
		expect(looks.items[i].span.end <= page->prose.text.len);
	}
	camp_vec_release(&looks);
}

static CampReadStatus read_page(void *data, CampStr path, CampStr *bytes) {
	(void)path;
	*bytes = *(CampStr *)data;
	return CAMP_READ_OK;
}

static void expect_sound_findings(const CampEngine *engine, unsigned format, CampStr page) {
	CampReader reader = { .data = &page, .read = read_page };
	CampWorkspace *workspace = camp_workspace_new(engine, &reader);
	CampDoc *doc = camp_doc_new(workspace, CAMP_LIT("/p/own.campaign"), camp_str(campaigns[format]));
	size_t count;
	const CampFinding *findings = camp_doc_findings(doc, &count);

	for (size_t i = 0; i < count; i++) {
		size_t own = findings[i].path.len ? page.len : strlen(campaigns[format]);

		expect(findings[i].span.start <= findings[i].span.end && findings[i].span.end <= own);
		expect(findings[i].span.start < findings[i].span.end || own == 0);
		for (size_t j = 0; j < findings[i].fix_count; j++) {
			for (size_t k = 0; k < findings[i].fixes[j].edit_count; k++) {
				const CampEdit *edit = &findings[i].fixes[j].edits[k];

				expect(edit->span.start <= edit->span.end);
				expect(edit->span.end <= (edit->path.len ? page.len : strlen(campaigns[format])));
			}
		}
	}
	camp_doc_free(doc);
	camp_workspace_free(workspace);
}

static void run(const CampEngine *engine, unsigned format, CampStr bytes) {
	CampPage *page = camp_page_new(camp_str(paths[format]), bytes);

	expect_sound_prose(page);
	expect_sound_looks(page);
	camp_page_release(page);
	expect_sound_findings(engine, format, bytes);
}

/* So many tags left open that the page is read by its words alone. */
static void run_untame(const CampEngine *engine, CampStr bytes) {
	CampBuf page;

	camp_buf_init(&page, CAMP_BUF_MAX);
	for (int i = 0; i < 1500; i++)
		camp_buf_add_c(&page, "<i>");
	camp_buf_add(&page, bytes);
	run(engine, 1, camp_buf_str(&page));
	camp_buf_release(&page);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
	static CampEngine *engine;

	if (size == 0)
		return 0;
	engine = engine ? engine : camp_engine_new(NULL);
	CampStr bytes = camp_str_of((const char *)data + 1, size - 1);
	if (data[0] % (FORMATS + 1) == FORMATS)
		run_untame(engine, bytes);
	else
		run(engine, data[0] % (FORMATS + 1), bytes);
	return 0;
}
