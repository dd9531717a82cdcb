#include "model/page.h"

#include "support/unit.h"

static CampPage *page_of(const char *path, CampStr bytes, const char *text) {
	CampPage *page = camp_page_new(camp_str(path), bytes);

	assert_view(page->prose.text, text);
	return page;
}

/* Where the words of the prose stand in the file. */
static CampStr source_of(const CampPage *page, const char *words) {
	size_t at = camp_str_find(page->prose.text, camp_str(words), 0);
	CampSpan span;

	assert_true(at != SIZE_MAX);
	span = camp_prose_source(&page->prose, (CampSpan){ (uint32_t)at, (uint32_t)(at + strlen(words)) });
	return camp_str_slice(page->source, span.start, span.end);
}

static void markdown_reads_without_its_marks(void **state) {
	(void)state;
	CampPage *page = page_of("legal/p.md", CAMP_LIT("# Privacy\n\nWe keep\n  your number.\n\n- one\n2. two\n"),
	                         "Privacy\n\nWe keep your number.\n\none\n\ntwo");
	assert_int_equal(page->format, CAMP_PAGE_MARKDOWN);
	assert_view(source_of(page, "keep your number"), "keep\n  your number");
	camp_page_release(page);
}

static void front_matter_is_not_shown(void **state) {
	(void)state;
	CampPage *page = page_of("p.md", CAMP_LIT("---\ntitle: Texts\ntags: [sms]\n---\n\nWe keep it.\n"), "We keep it.");
	assert_view(source_of(page, "keep"), "keep");
	assert_int_equal(page->prose.pieces[0].source_start, 34);
	camp_page_release(page);
	camp_page_release(page_of("p.html", CAMP_LIT("+++\r\ntitle = 1\r\n+++\r\n<p>We &amp; you"), "We & you\n\n"));
	camp_page_release(page_of("p.md", CAMP_LIT("---\nWe keep it.\n"), "We keep it."));
	camp_page_release(page_of("p.txt", CAMP_LIT("---\nWe\n---\nkeep it."), "We\n\nkeep it."));
}

static void html_reads_as_it_is_shown(void **state) {
	(void)state;
	CampPage *page = page_of(
		"p.HTML",
		CAMP_LIT("<html><head><title>no</title></head><body><h1>Terms</h1>\n<p>A <b>bold</b> word &amp;\n more."
	             "<script>no()</script></body></html>"),
		"Terms\n\nA bold word & more.\n\n");
	assert_int_equal(page->format, CAMP_PAGE_HTML);
	assert_view(source_of(page, "word & more"), "word &amp;\n more");
	camp_page_release(page);
}

static void what_stands_within_a_line_ends_no_paragraph(void **state) {
	(void)state;
	CampPage *page = page_of(
		"p.html",
		CAMP_LIT("<p>Reply <kbd>STOP</kbd>, <samp>END</samp> or <app-key>QUIT</app-key> to <ins>any</ins> "
	             "text.<form>Name</form>"),
		"Reply STOP, END or QUIT to any text.\n\nName\n\n");
	camp_page_release(page);
}

static void line_breaks_and_nul_bytes_do_not_shift_what_follows(void **state) {
	(void)state;
	CampPage *page = page_of("p.html", camp_str_of("<p>a\r\nb\0c &lt;d&gt; e</p>", 26), "a bc <d> e\n\n");
	assert_view(source_of(page, "<d>"), "&lt;d&gt;");
	camp_page_release(page);
}

/* The parser shows a mark for what is not UTF-8. */
static void ill_formed_bytes_do_not_shift_what_follows(void **state) {
	(void)state;
	CampPage *page = page_of("p.html",
	                         CAMP_LIT("<p>a\xFF"
	                                  "b &lt;c\xC3 d&gt; e</p>"),
	                         "a\xEF\xBF\xBD"
	                         "b <c\xEF\xBF\xBD d> e\n\n");
	assert_view(source_of(page, "<c"), "&lt;c");
	assert_view(source_of(page, "d> e"), "d&gt; e");
	camp_page_release(page);
}

/* The tree of the parser has "outside" in front of the table. */
static void prose_follows_its_source(void **state) {
	uint32_t last = 0;

	(void)state;
	CampPage *page = camp_page_new(CAMP_LIT("p.html"),
	                               CAMP_LIT("<table><tr><td>cell</td>outside</tr></table><p>after"));
	for (size_t i = 0; i < page->prose.piece_count; i++) {
		assert_true(page->prose.pieces[i].source_start >= last);
		last = page->prose.pieces[i].source_start;
	}
	assert_view(source_of(page, "outside"), "outside");
	assert_view(source_of(page, "cell"), "cell");
	camp_page_release(page);
}

static void bullets_may_be_signs(void **state) {
	(void)state;
	CampPage *page = page_of("p.md", CAMP_LIT("\xE2\x80\xA2 one\n\xE2\x80\xA2 two\n"), "one\n\ntwo");
	assert_view(source_of(page, "two"), "two");
	camp_page_release(page);
}

static void plain_text_is_read_by_lines(void **state) {
	(void)state;
	CampPage *page = page_of("terms.txt", CAMP_LIT("Terms\r\n=====\r\nOne\r\ntwo\r\n"), "Terms\n\nOne two");
	assert_int_equal(page->format, CAMP_PAGE_PLAIN);
	camp_page_release(page);
}

/* What leaves thousands of tags open is read without the parser that would close them. */
static void a_page_of_open_tags_is_read_by_its_words(void **state) {
	static const char *const pieces[] = { "<div>a ", "<font size=1><div></font>a ", "<b id=x><p>a</p>", "<p x=1 y>a " };

	(void)state;
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
		CampBuf page;

		camp_buf_init(&page, CAMP_BUF_MAX);
		for (size_t k = 0; k < 20000; k++)
			camp_buf_add_c(&page, k == 10000 && i == 3 ? "<svg><td><td>" : pieces[i]);
		camp_page_release(camp_page_new(CAMP_LIT("p.html"), camp_buf_str(&page)));
		assert_int_equal(camp_page_is_tame(camp_buf_str(&page)), i == 3);
		camp_buf_release(&page);
	}
}

static void tags_are_left_out_of_words(void **state) {
	CampBuf page;

	(void)state;
	camp_buf_init(&page, CAMP_BUF_MAX);
	for (size_t k = 0; k < 3000; k++)
		camp_buf_add_c(&page, "<i>");
	camp_buf_add_c(&page, "Text <b title=\"x\">us</b> < now<script>if (a < b) no();</script>\r\n ok");
	camp_page_release(page_of("p.html", camp_buf_str(&page), "Text \n\nus\n\n< now\n\nok"));
	camp_buf_release(&page);
}

/* Cells do not close each other in a drawing, which made a tree as deep as the page is long. */
static void cells_in_a_drawing_are_open(void **state) {
	CampBuf page;

	(void)state;
	camp_buf_init(&page, CAMP_BUF_MAX);
	camp_buf_add_c(&page, "<svg>");
	for (size_t k = 0; k < 100000; k++)
		camp_buf_add_c(&page, "<td>");
	assert_false(camp_page_is_tame(camp_buf_str(&page)));
	camp_page_release(camp_page_new(CAMP_LIT("p.html"), camp_buf_str(&page)));
	camp_buf_release(&page);
}

static void an_empty_page_is_empty(void **state) {
	(void)state;
	camp_page_release(page_of("p.html", (CampStr){ NULL, 0 }, ""));
	camp_page_release(page_of("p.md", CAMP_LIT("\n\n"), ""));
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(markdown_reads_without_its_marks),
		cmocka_unit_test(front_matter_is_not_shown),
		cmocka_unit_test(html_reads_as_it_is_shown),
		cmocka_unit_test(what_stands_within_a_line_ends_no_paragraph),
		cmocka_unit_test(line_breaks_and_nul_bytes_do_not_shift_what_follows),
		cmocka_unit_test(ill_formed_bytes_do_not_shift_what_follows),
		cmocka_unit_test(prose_follows_its_source),
		cmocka_unit_test(bullets_may_be_signs),
		cmocka_unit_test(plain_text_is_read_by_lines),
		cmocka_unit_test(a_page_of_open_tags_is_read_by_its_words),
		cmocka_unit_test(tags_are_left_out_of_words),
		cmocka_unit_test(cells_in_a_drawing_are_open),
		cmocka_unit_test(an_empty_page_is_empty),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
