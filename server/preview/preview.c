#include "preview/preview.h"

#include "base/file.h"
#include "campaign/version.h"
#include "preview/html.h"
#include "preview/section.h"
#include "report/output.h"

/* More sections than anyone reads, and a bound for hostile files; so is CAMP_MOST_TOLD for the findings of each. */
#define MOST_SECTIONS 100u

typedef struct Page {
	CampArena arena;
	CampBuf *out;
	CampDoc *doc;
	const CampPreviewOptions *options;
	CAMP_VEC(CampSection) sections;
	size_t left_out; /* campaigns and brands beyond MOST_SECTIONS */
	CampRun *run;    /* of the whole file */
} Page;

static bool is_block_of(CampDocItem item, const char *type) {
	return item.item->kind == CAMP_ITEM_BLOCK && camp_str_equal(item.item->block.type, camp_str(type));
}

/* A brand that a campaign of the file sends for is shown with the campaign. */
static bool is_shown_by_campaign(Page *page, CampDocItem brand) {
	for (size_t i = 0; i < page->sections.count; i++)
		if (page->sections.items[i].brand_doc == page->doc && page->sections.items[i].brand_item.item == brand.item)
			return true;
	return false;
}

static void add_section(Page *page, CampDocItem item) {
	if (page->sections.count == MOST_SECTIONS) {
		page->left_out++;
		return;
	}
	camp_vec_push(&page->sections, (CampSection){ .number = 0 });
	camp_section_init(&page->sections.items[page->sections.count - 1], &page->arena, page->doc, item,
	                  page->options->title, page->options->folder);
}

/* What is found in an import, or where nothing should stand; in a file that is too large, that it is. */
static void add_outside(Page *page) {
	CAMP_VEC(CampFinding) outside = { 0 };
	size_t items = camp_doc_item_count(page->doc);
	size_t count = 0;
	const CampFinding *findings = items ? NULL : camp_doc_findings(page->doc, &count);

	for (size_t i = 0; i <= items; i++) {
		if (i < items && (is_block_of(camp_doc_item_at(page->doc, i), "campaign") ||
		                  is_block_of(camp_doc_item_at(page->doc, i), "brand")))
			continue;
		if (i < items)
			findings = camp_doc_item_findings(&page->arena, page->doc, camp_doc_item_at(page->doc, i), &count);
		else if (items)
			break;
		for (size_t j = 0; j < count; j++)
			camp_vec_push(&outside, findings[j]);
	}
	if (outside.count) {
		camp_vec_push(&page->sections, (CampSection){ .number = 0 });
		camp_section_init_outside(&page->sections.items[page->sections.count - 1], &page->arena, page->doc,
		                          outside.items, outside.count, page->options->title, page->options->folder);
	}
	camp_vec_release(&outside);
}

static void count_findings(Page *page) {
	size_t count;
	const CampFinding *findings = camp_doc_findings(page->doc, &count);

	page->run = camp_run_new(page->options->folder);
	camp_run_expect(page->run, camp_path_absolute(&page->arena, camp_doc_path(page->doc)), page->options->title);
	camp_run_add(page->run, page->doc, findings, count, 0);
	camp_run_finish(page->run);
}

static void gather(Page *page) {
	size_t items = camp_doc_item_count(page->doc);

	for (size_t i = 0; i < items; i++)
		if (is_block_of(camp_doc_item_at(page->doc, i), "campaign"))
			add_section(page, camp_doc_item_at(page->doc, i));
	for (size_t i = 0; i < items; i++)
		if (is_block_of(camp_doc_item_at(page->doc, i), "brand") &&
		    !is_shown_by_campaign(page, camp_doc_item_at(page->doc, i)))
			add_section(page, camp_doc_item_at(page->doc, i));
	add_outside(page);
	count_findings(page);
	for (size_t i = 0; i < page->sections.count; i++) {
		page->sections.items[i].number = i + 1;
		page->sections.items[i].out = page->out;
	}
}

static void release(Page *page) {
	for (size_t i = 0; i < page->sections.count; i++)
		camp_section_release(&page->sections.items[i]);
	camp_vec_release(&page->sections);
	camp_run_free(page->run);
	camp_arena_release(&page->arena);
}

/* The file's own name in large letters, its folder in small ones. */
static void write_title(Page *page) {
	CampStr title = page->options->title;
	size_t name = title.len;
	CampBuf *out = page->out;

	while (name > 0 && title.ptr[name - 1] != '/')
		name--;
	camp_buf_add_c(out, "<p class=\"kicker\">Preview of an SMS campaign file");
	if (name) {
		camp_buf_add_c(out, " in <bdi>");
		camp_html_text(out, camp_str_slice(title, 0, name));
		camp_buf_add_c(out, "</bdi>");
	}
	camp_buf_add_c(out, "</p>\n<h1><bdi>");
	camp_html_text(out, camp_str_slice(title, name, title.len));
	camp_buf_add_c(out, "</bdi></h1>\n");
}

static void write_counts(Page *page) {
	CampRunSummary summary = camp_run_summary(page->run);

	camp_buf_add_c(page->out,
	               camp_print_counts(page->out, summary.counts) ? "." : "Nothing found that a reviewer would reject.");
}

/* The choice works without a script: the style looks at which is checked. */
static void write_key(Page *page) {
	camp_buf_add_c(
		page->out,
		"<fieldset class=\"view\">\n<legend>Show the texts</legend>\n"
		"<label><input type=\"radio\" name=\"view\" id=\"view-marked\" checked> with what is recognised</label>\n"
		"<label><input type=\"radio\" name=\"view\" id=\"view-plain\"> as the recipient sees them</label>\n</fieldset>\n"
		"<p class=\"key\"><mark class=\"m element\">words</mark><span class=\"tag element\">name</span> say what a reviewer "
		"looks for &middot; <mark class=\"m error\">words</mark><span class=\"tag number error\">1</span> are what the "
		"finding of that number is about &middot; <mark class=\"m placeholder\">[CODE]</mark> changes with each message "
		"&middot; <span class=\"elements\"><span class=\"absent\">name</span></span> is not in the text, and nothing stands "
		"against that</p>\n");
}

static void write_contents_of(const CampSection *section) {
	static const char *const parts[][2] = {
		{ "verdicts", "Verdict" },      { "reviewed", "For the reviewer" }, { "opt-in", "Opting in" },
		{ "messages", "Conversation" }, { "legal", "Legal pages" },         { "unchecked", "Not checked" },
	};
	CampBuf *out = section->out;

	camp_buf_printf(out, "<li><a href=\"#s%zu\"><bdi>", section->number);
	camp_html_text(out, section->block ? section->block->name : CAMP_LIT("The file itself"));
	camp_buf_add_c(out, "</bdi></a>\n");
	if (section->block) {
		camp_buf_add_c(out, "<ul>\n");
		for (size_t i = section->is_campaign ? 0 : 4; i < sizeof parts / sizeof *parts; i++)
			camp_buf_printf(out, "<li><a href=\"#s%zu-%s\">%s</a></li>\n", section->number, parts[i][0], parts[i][1]);
		camp_buf_add_c(out, "</ul>\n");
	}
	camp_buf_add_c(out, "</li>\n");
}

static void write_contents(Page *page) {
	if (!page->sections.count)
		return;
	camp_buf_add_c(page->out, "<nav aria-label=\"Contents\">\n<ul>\n");
	for (size_t i = 0; i < page->sections.count; i++)
		write_contents_of(&page->sections.items[i]);
	camp_buf_add_c(page->out, "</ul>\n</nav>\n");
}

static void write_section(CampSection *section) {
	camp_buf_printf(section->out, "<section aria-labelledby=\"s%zu\">\n", section->number);
	if (!section->block) {
		camp_buf_printf(section->out, "<h2 id=\"s%zu\">The file itself</h2>\n", section->number);
		camp_section_findings_left(section);
	} else {
		camp_section_head(section);
		if (section->is_campaign) {
			camp_section_verdicts(section);
			camp_section_reviewed(section);
			camp_section_opt_in(section);
			camp_section_messages(section);
		}
		camp_section_legal(section);
		camp_section_answers(section);
		camp_section_rest(section);
	}
	camp_buf_add_c(section->out, "</section>\n");
}

void camp_preview(CampDoc *doc, const CampPreviewOptions *options, CampBuf *out) {
	Page page = { .out = out, .doc = doc, .options = options };

	camp_arena_init(&page.arena);
	gather(&page);
	camp_html_page_open(out, options->title, ": preview", "Skip to the texts");
	camp_buf_add_c(out, "<header>\n");
	write_title(&page);
	camp_buf_add_c(out, "<p class=\"counts\">");
	write_counts(&page);
	camp_buf_add_c(out, "</p>\n");
	write_key(&page);
	camp_buf_add_c(out, "</header>\n");
	write_contents(&page);
	camp_buf_add_c(out, "<main id=\"content\" tabindex=\"-1\">\n");
	if (!page.sections.count)
		camp_buf_add_c(out, "<p class=\"nothing\">There is no campaign in this file yet.</p>\n");
	for (size_t i = 0; i < page.sections.count; i++)
		write_section(&page.sections.items[i]);
	if (page.left_out)
		camp_buf_printf(out, "<p class=\"nothing\">%zu more are in the file, and not on this page.</p>\n",
		                page.left_out);
	camp_buf_add_c(out, "</main>\n");
	camp_html_page_close(out, "Each rule has a page: <a rel=\"noopener noreferrer\" "
	                          "href=\"" CAMP_RULE_PAGES "\">" CAMP_RULE_PAGES "</a>");
	release(&page);
}
