#include "model/page_looks.h"

#include "base/buf.h"
#include "support/unit.h"

/* What is written where each kind of look begins and ends; of what is hidden, nothing is written at all. */
static const char *const opening[] = { "#", "-", "", "<b>", "<i>", "`", "<a>", "(", "{" };
static const char *const closing[] = { "", "", "", "</b>", "</i>", "`", "</a>", ")", "}" };

/* Longer looks begin first, and end last. */
static int by_place(const void *left, const void *right) {
	const CampLook *a = left;
	const CampLook *b = right;

	if (a->span.start != b->span.start)
		return a->span.start < b->span.start ? -1 : 1;
	return a->span.end > b->span.end ? -1 : a->span.end < b->span.end;
}

static void write_byte(CampBuf *out, const CampPage *page, const CampLooks *looks, uint32_t at) {
	bool hidden = false;

	for (size_t i = looks->count; i > 0; i--)
		if (looks->items[i - 1].span.end == at)
			camp_buf_add_c(out, closing[looks->items[i - 1].kind]);
	for (size_t i = 0; i < looks->count; i++) {
		const CampLook *look = &looks->items[i];

		if (look->span.start == at)
			camp_buf_add_c(out, opening[look->kind]);
		if (look->span.start == at && look->number)
			camp_buf_printf(out, "%u ", (unsigned)look->number);
		hidden |= look->kind == CAMP_LOOK_HIDDEN && look->span.start <= at && at < look->span.end;
	}
	if (at < page->prose.text.len && !hidden)
		camp_buf_add_char(out, page->prose.text.ptr[at] == '\n' ? '|' : page->prose.text.ptr[at]);
}

static void looks_like(const char *path, const char *source, const char *expected) {
	CampPage *page = camp_page_new(camp_str(path), camp_str(source));
	CampLooks looks = { 0 };
	CampBuf out;

	camp_page_looks(page, &looks);
	if (looks.count)
		qsort(looks.items, looks.count, sizeof *looks.items, by_place);
	camp_buf_init(&out, CAMP_BUF_MAX);
	for (uint32_t at = 0; at <= page->prose.text.len; at++)
		write_byte(&out, page, &looks, at);
	assert_view(camp_buf_str(&out), expected);
	camp_buf_release(&out);
	camp_vec_release(&looks);
	camp_page_release(page);
}

static void markdown(const char *source, const char *expected) {
	looks_like("p.md", source, expected);
}

static void headings_and_items(void **state) {
	(void)state;
	markdown("# Texts\n\nHow\n---\n\n## Stop ##\nWe stop. #1", "#Texts||#How||#Stop||We stop. #1");
	markdown("- a\n* b\n+ c\n\xE2\x80\xA2 d\n\n3. e\n4) f\n> - g", "-a||-b||-c||-d||-3 e||-4 f||-g");
	markdown("<https://a.example> is ours\n\n- <https://b.example>", "https://a.example is ours||-https://b.example");
	markdown("---\ntitle: x\n---\n- a\n\nb", "-a||b");
}

static void emphasis(void **state) {
	(void)state;
	markdown("a **b** *c* __d__ _e_", "a <b>b</b> <i>c</i> <b>d</b> <i>e</i>");
	markdown("***a*** **a *b* c** *a **b***", "<i><b>a</b></i> <b>a <i>b</i> c</b> <i>a <b>b</b></i>");
	markdown("**a** b**c**d", "<b>a</b> b<b>c</b>d");
	/* Not within words, not around blanks, not what nothing closes. */
	markdown("snake_case_name 2 * 3 * 4 ** a ** b* _c *d", "snake_case_name 2 * 3 * 4 ** a ** b* _c *d");
	markdown("**a* ****b**", "*<i>a</i> **<b>b</b>");
	markdown("*a _b* c_", "<i>a _b</i> c_");
	markdown("\xE2\x80\x9C**a**\xE2\x80\x9D", "\xE2\x80\x9C<b>a</b>\xE2\x80\x9D");
	markdown("\\*a\\* \\a", "*a* \\a");
	/* A paragraph's run closes nothing in another one. */
	markdown("*a\n\nb*", "*a||b*");
}

static void code(void **state) {
	(void)state;
	markdown("`a*b*` ``c`d`` `e", "`a*b*` `c`d` `e");
}

static void links(void **state) {
	(void)state;
	markdown("see [our *terms*](https://a.example/t \"Terms\").", "see <a>our <i>terms</i></a>(https://a.example/t).");
	markdown("[https://a.example](https://a.example)", "<a>https://a.example</a>");
	markdown("![a loaf](l.png) [![a](b)](c)", "a loaf <a>a</a>(c)");
	markdown("[a](b(c)d) [e]( <f> ) [g]()", "<a>a</a>(b(c)d) <a>e</a>(f) <a>g</a>");
	/* What only looks like a link, among it the blanks of a form. */
	markdown("[CODE] [a] (b) [c](d e) [f](g", "[CODE] [a] (b) [c](d e) [f](g");
	markdown("[a [b](c) d](e)", "[a <a>b</a>(c) d](e)");
	markdown("*[a*](b)", "*<a>a*</a>(b)");
	markdown("**a [b](c) d**", "<b>a <a>b</a>(c) d</b>");
}

static void tags_in_markdown(void **state) {
	(void)state;
	markdown("a<br> <b>c</b> <!-- d > e --> 1 < 2 > 1", "a c  1 < 2 > 1");
	markdown("See <https://a.example/b>, <c@d.example> or <name>.\n<https://e.example>\n<a b@c> <a@b.example c>",
	         "See https://a.example/b, c@d.example or . https://e.example  ");
}

static void character_references(void **state) {
	(void)state;
	markdown("a &amp; b&rsquo;s &#8217; &#x2014; **a &lt;**",
	         "a {&amp;} b{&rsquo;}s {&#8217;} {&#x2014;} <b>a {&lt;}</b>");
	/* None, unknown, of no character, and within code. */
	markdown("a & b; &; &nothing; &#0; &#7; &#xD800; &#x110000; &#12a; &#x; `&amp;` \\&amp;",
	         "a & b; &; &nothing; &#0; &#7; &#xD800; &#x110000; &#12a; &#x; `&amp;` &amp;");
}

static void html(void **state) {
	(void)state;
	looks_like("p.html",
	           "<h1>A</h1><p>b <strong>c</strong> <i>d</i></p><ul><li>e</ul><ol><li>f<li><p>g<p>h</ol><b></b>",
	           "#A||b <b>c</b> <i>d</i>||-e||-1 f||-2 g||h||");
	looks_like("p.html", "+++\n+++\n<a href=\"x\">a</a> <code>*b*</code>", "<a>a</a> `*b*`||");
}

static void plain_text(void **state) {
	(void)state;
	looks_like("p.txt", "# a\n\n**b**", "a||**b**");
}

/* Nothing of it takes more than linear time. */
static void hostile(void **state) {
	static const char *const pieces[] = { "*",   "_", "*a ", "[",  "![",   "](",   "`",
		                                  "`` ", "<", "<a ", "\\", "**a_", "[a](", "[a](b \"" };

	(void)state;
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
		CampLooks looks = { 0 };
		CampBuf text;

		camp_buf_init(&text, CAMP_BUF_MAX);
		while (text.len < 1 << 17)
			camp_buf_add_c(&text, pieces[i]);
		camp_markdown_looks(camp_buf_str(&text), (CampSpan){ 0, (uint32_t)text.len }, &looks);
		for (size_t j = 0; j < looks.count; j++)
			assert_true(looks.items[j].span.start < looks.items[j].span.end && looks.items[j].span.end <= text.len);
		camp_vec_release(&looks);
		camp_buf_release(&text);
	}
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(headings_and_items),
		cmocka_unit_test(emphasis),
		cmocka_unit_test(code),
		cmocka_unit_test(links),
		cmocka_unit_test(tags_in_markdown),
		cmocka_unit_test(character_references),
		cmocka_unit_test(html),
		cmocka_unit_test(plain_text),
		cmocka_unit_test(hostile),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
