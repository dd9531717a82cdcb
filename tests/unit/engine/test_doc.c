#include "support/unit.h"

#include "campaign/campaign.h"
#include "engine/view.h"

#include <stdio.h>

#define ROOT "/p/"
#define OWN ROOT "own.campaign"

typedef struct File {
	const char *path;
	const char *text; /* NULL: not there */
	size_t reads;
} File;

/* A project of a few files, or of a chain f0, f1, ... in which each imports the next one twice. */
typedef struct Project {
	CampReader reader;
	CampEngine *engine;
	CampWorkspace *workspace;
	CampArena arena;
	File *files;
	size_t file_count;
	size_t chain;
	size_t chain_reads;
} Project;

static CampReadStatus read_chain(Project *project, CampStr path, CampStr *bytes) {
	unsigned number = 0;

	if (sscanf(path.ptr, ROOT "f%u.campaign", &number) != 1 || number >= project->chain)
		return CAMP_READ_MISSING;
	project->chain_reads++;
	*bytes = camp_arena_printf(&project->arena,
	                           "import \"f%u.campaign\"\nimport \"f%u.campaign\"\nbrand b%u { name: \"B\" }\n",
	                           number + 1, number + 1, number);
	return CAMP_READ_OK;
}

static CampReadStatus read_file(void *data, CampStr path, CampStr *bytes) {
	Project *project = data;

	for (size_t i = 0; i < project->file_count; i++) {
		if (camp_str_equal(path, camp_str(project->files[i].path))) {
			project->files[i].reads++;
			*bytes = camp_str(project->files[i].text);
			return project->files[i].text ? CAMP_READ_OK : CAMP_READ_MISSING;
		}
	}
	return read_chain(project, path, bytes);
}

static void project_init(Project *project, File *files, size_t file_count) {
	*project = (Project){ .files = files, .file_count = file_count };
	project->reader = (CampReader){ .data = project, .read = read_file };
	camp_arena_init(&project->arena);
	project->engine = camp_engine_new(NULL);
	project->workspace = camp_workspace_new(project->engine, &project->reader);
}

static void project_release(Project *project) {
	camp_workspace_free(project->workspace);
	camp_engine_free(project->engine);
	camp_arena_release(&project->arena);
}

static CampDoc *own(Project *project, CampStr text) {
	return camp_doc_new(project->workspace, CAMP_LIT(OWN), text);
}

/* The first finding of the rule, or NULL. */
static const CampFinding *found(CampDoc *doc, const char *rule) {
	size_t count;
	const CampFinding *findings = camp_doc_findings(doc, &count);

	for (size_t i = 0; i < count; i++) {
		if (strcmp(findings[i].rule->name, rule) == 0)
			return &findings[i];
	}
	return NULL;
}

static void repeat(CampBuf *out, const char *piece, size_t count) {
	for (size_t i = 0; i < count; i++)
		camp_buf_add_c(out, piece);
}

static void a_splice_leaves_the_old_version_alone(void **state) {
	Project project;

	(void)state;
	project_init(&project, NULL, 0);
	CampDoc *doc = own(&project, CAMP_LIT("campaign a {\n}\n"));
	CampDoc *next = camp_doc_splice(doc, (CampSpan){ 13, 13 }, CAMP_LIT("  use_case: x\n"));
	CampDoc *after = camp_doc_splice(next, (CampSpan){ 9, 10 }, CAMP_LIT("b"));

	camp_doc_free(next);
	assert_view(camp_doc_text(doc), "campaign a {\n}\n");
	assert_view(camp_doc_text(after), "campaign b {\n  use_case: x\n}\n");
	assert_null(found(doc, "unknown-value"));
	assert_non_null(found(after, "unknown-value"));
	assert_non_null(found(doc, "empty-block"));
	camp_doc_free(doc);
	camp_doc_free(after);
	project_release(&project);
}

static void a_splice_beyond_the_end_is_at_the_end(void **state) {
	Project project;

	(void)state;
	project_init(&project, NULL, 0);
	CampDoc *doc = own(&project, CAMP_LIT("ab"));
	CampDoc *next = camp_doc_splice(doc, (CampSpan){ 7, 9 }, CAMP_LIT("c"));
	CampDoc *last = camp_doc_splice(next, (CampSpan){ 1, UINT32_MAX }, (CampStr){ NULL, 0 });

	assert_view(camp_doc_text(next), "abc");
	assert_view(camp_doc_text(last), "a");
	camp_doc_free(doc);
	camp_doc_free(next);
	camp_doc_free(last);
	project_release(&project);
}

/* The text of a large file is held once. Whoever shares it still has it as it was. */
static void an_edit_is_done_where_the_text_lies(void **state) {
	Project project;

	(void)state;
	project_init(&project, NULL, 0);
	CampDoc *doc = own(&project, CAMP_LIT("campaign a {\n}\n"));
	const CampText *text = camp_doc_text_view(doc);
	assert_non_null(found(doc, "empty-block"));

	doc = camp_doc_edit(doc, (CampSpan){ 13, 13 }, CAMP_LIT("  use_case: x\n"));
	assert_ptr_equal(camp_doc_text_view(doc), text);
	assert_non_null(found(doc, "unknown-value"));
	assert_null(found(doc, "empty-block"));
	camp_workspace_share(project.workspace, CAMP_LIT(OWN), text);
	doc = camp_doc_edit(doc, (CampSpan){ 9, 10 }, camp_str_slice(camp_doc_text(doc), 0, 4));
	assert_ptr_not_equal(camp_doc_text_view(doc), text);
	assert_view(camp_text_bytes(text), "campaign a {\n  use_case: x\n}\n");
	assert_view(camp_doc_text(doc), "campaign camp {\n  use_case: x\n}\n");
	camp_doc_free(doc);
	project_release(&project);
}

static void what_is_shared_no_more_is_the_disks_until_the_next_is(void **state) {
	File files[] = { { ROOT "brands.campaign", "brand disk { name: \"Disk\" }\n", 0 } };
	CampStr path = CAMP_LIT(ROOT "brands.campaign");
	Project project;

	(void)state;
	project_init(&project, files, 1);
	CampDoc *brands = camp_doc_new(project.workspace, path, CAMP_LIT("brand open { name: \"Open\" }\n"));
	CampDoc *doc = own(&project, CAMP_LIT("import \"brands.campaign\"\ncampaign a { brand: opened }\n"));

	camp_workspace_share(project.workspace, path, camp_doc_text_view(brands));
	assert_non_null(found(doc, "unknown-reference"));
	camp_workspace_unshare(project.workspace, path);
	brands = camp_doc_edit(brands, (CampSpan){ 10, 10 }, CAMP_LIT("ed"));
	CampDoc *other = own(&project, CAMP_LIT("import \"brands.campaign\"\ncampaign a { brand: disk }\n"));
	assert_null(found(other, "unknown-reference"));
	camp_workspace_share(project.workspace, path, camp_doc_text_view(brands));
	assert_null(found(doc, "unknown-reference"));
	assert_non_null(found(other, "unknown-reference"));
	assert_int_equal(files[0].reads, 1);
	camp_workspace_unshare(project.workspace, CAMP_LIT(ROOT "of nobody.campaign"));
	camp_doc_free(brands);
	camp_doc_free(doc);
	camp_doc_free(other);
	project_release(&project);
}

static void findings_are_made_once_while_nothing_changes(void **state) {
	Project project;
	size_t count;

	(void)state;
	project_init(&project, NULL, 0);
	CampDoc *doc = own(&project, CAMP_LIT("campaign a {}\n"));
	const CampFinding *first = camp_doc_findings(doc, &count);
	assert_true(count > 0);
	assert_ptr_equal(camp_doc_findings(doc, &count), first);
	camp_doc_free(doc);
	project_release(&project);
}

/* What another document asks must not pull the ground from under findings that were handed out. */
static void findings_outlive_what_others_ask(void **state) {
	File files[] = { { ROOT "page.md", "# Privacy\n\nWe share your number with partners for marketing.\n", 0 } };
	Project project;
	size_t count, other_count;

	(void)state;
	project_init(&project, files, 1);
	CampDoc *doc = own(&project, CAMP_LIT("brand a { name: \"A\" privacy_policy { file: \"page.md\" } }\n"));
	const CampFinding *findings = camp_doc_findings(doc, &count);
	assert_true(count > 0);
	CampStr message = camp_arena_copy(&project.arena, findings[count - 1].message);
	assert_view(findings[count - 1].path, ROOT "page.md");

	files[0].text = "# Privacy\n";
	camp_workspace_forget(project.workspace, CAMP_LIT(ROOT "page.md"));
	CampDoc *other = camp_doc_splice(doc, (CampSpan){ 0, 0 }, CAMP_LIT("\n"));
	camp_doc_findings(other, &other_count);
	camp_doc_passages(doc, camp_doc_item_at(doc, 0), &other_count);
	camp_doc_free(other);
	assert_views(findings[count - 1].message, message);
	assert_view(findings[count - 1].path, ROOT "page.md");
	camp_doc_free(doc);
	project_release(&project);
}

static void a_page_is_asked_for_again_however_its_path_is_written(void **state) {
	File files[] = { { ROOT "page.md", NULL, 0 } };
	Project project;

	(void)state;
	project_init(&project, files, 1);
	CampDoc *doc = own(&project, CAMP_LIT("brand a { name: \"A\" privacy_policy { file: \"p\\u{61}ge.md\" } }\n"));
	assert_non_null(found(doc, "legal-file-unreadable"));
	files[0].text = "# Privacy\n\nWe share your phone number with partners for their own marketing.\n";
	camp_workspace_forget(project.workspace, CAMP_LIT(ROOT "page.md"));
	assert_null(found(doc, "legal-file-unreadable"));
	assert_non_null(found(doc, "privacy-policy-allows-sharing"));
	camp_doc_free(doc);
	project_release(&project);
}

/* A campaign reads its brand's terms only where it must; the path is the brand's file's. */
static void a_campaign_is_checked_again_when_its_brands_page_changes(void **state) {
	File files[] = {
		{ ROOT "brands/b.campaign", "brand b { name: \"B\" terms { file: \"terms.md\" } }\n", 0 },
		{ ROOT "brands/terms.md", "# Terms\n\nB sends text messages.\n", 0 },
	};
	Project project;

	(void)state;
	project_init(&project, files, 2);
	CampDoc *doc = own(&project,
	                   CAMP_LIT("import \"brands/b.campaign\"\ncampaign c { brand: b use_case: sweepstake }\n"));
	assert_non_null(found(doc, "terms-missing-sweepstakes-rules"));
	files[1].text = "# Terms\n\nB sends text messages. No purchase necessary: see the official rules.\n";
	camp_workspace_forget(project.workspace, CAMP_LIT(ROOT "brands/terms.md"));
	assert_null(found(doc, "terms-missing-sweepstakes-rules"));
	camp_doc_free(doc);
	project_release(&project);
}

static void a_misspelt_brand_is_looked_for_among_the_brands_there_are_now(void **state) {
	Project project;

	(void)state;
	project_init(&project, NULL, 0);
	CampStr text = CAMP_LIT("brand acme { name: \"A\" }\ncampaign c { brand: acmee }\n");
	CampDoc *doc = own(&project, text);
	const CampFinding *finding = found(doc, "unknown-reference");
	assert_non_null(finding);
	assert_true(camp_str_find(finding->message, CAMP_LIT("did you mean `acme`"), 0) != SIZE_MAX);
	CampDoc *next = camp_doc_splice(doc, (CampSpan){ 6, 10 }, CAMP_LIT("zulu"));
	finding = found(next, "unknown-reference");
	assert_non_null(finding);
	assert_true(camp_str_find(finding->message, CAMP_LIT("did you mean"), 0) == SIZE_MAX);
	camp_doc_free(doc);
	camp_doc_free(next);
	project_release(&project);
}

/* The text block is closed or not by how far the line that opens it is indented, and that stands before the item. */
static void an_item_in_the_middle_of_a_line_is_read_again(void **state) {
	Project project;

	(void)state;
	project_init(&project, NULL, 0);
	CampDoc *doc = own(&project, CAMP_LIT("brand a {} campaign c { description: \"\"\"\n  x: 1 # \"\"\"\n}\n"));
	assert_null(found(doc, "unclosed-text-block"));
	CampDoc *next = camp_doc_splice(doc, (CampSpan){ 0, 0 }, CAMP_LIT("    "));
	assert_non_null(found(next, "unclosed-text-block"));
	camp_doc_free(doc);
	camp_doc_free(next);
	project_release(&project);
}

/* Whether a fix in the campaign, which stands behind the brand, writes this line break. */
static bool breaks_with(CampDoc *doc, const char *line_break) {
	size_t count;
	const CampFinding *findings = camp_doc_findings(doc, &count);

	for (size_t i = 0; i < count; i++) {
		for (size_t j = 0; findings[i].span.start > 55 && j < findings[i].fix_count; j++) {
			CampStr text = findings[i].fixes[j].edits[0].replacement;

			if (findings[i].fixes[j].edit_count && camp_str_find(text, CAMP_LIT("\n"), 0) != SIZE_MAX)
				return camp_str_starts_with(text, camp_str(line_break));
		}
	}
	fail_msg("no fix adds a line");
	return false;
}

static void fixes_follow_the_line_breaks_of_the_file(void **state) {
	Project project;

	(void)state;
	project_init(&project, NULL, 0);
	CampDoc *doc = own(
		&project,
		CAMP_LIT(
			"# a\nimport \"x.campaign\"\nbrand b { name: \"B\" }\ncampaign c {\n  brand: b\n  opt_in keyword { number: \"+15551234567\" }\n"
			"  opt_in_keywords: [JOIN]\n}\n"));
	assert_true(breaks_with(doc, "\n"));
	CampDoc *next = camp_doc_splice(doc, (CampSpan){ 3, 3 }, CAMP_LIT("\r"));
	assert_true(breaks_with(next, "\r\n"));
	camp_doc_free(doc);
	camp_doc_free(next);
	project_release(&project);
}

static bool is_among(const CampStr *paths, size_t count, const char *path) {
	for (size_t i = 0; i < count; i++) {
		if (camp_str_equal(paths[i], camp_str(path)))
			return true;
	}
	return false;
}

static void every_file_that_matters_is_a_dependency(void **state) {
	File files[] = {
		{ ROOT "a.campaign", "import \"b.campaign\"\n", 0 },
		{ ROOT "b.campaign", "import \"missing.campaign\"\nbrand x { name: \"X\" terms { file: \"no.md\" } }\n", 0 },
	};
	Project project;
	size_t count;

	(void)state;
	project_init(&project, files, 2);
	CampDoc *doc = own(&project, CAMP_LIT("import \"a.campaign\"\ncampaign c { brand: x }\n"));
	const CampStr *paths = camp_doc_dependencies(&project.arena, doc, &count);
	assert_int_equal(count, 4);
	assert_true(is_among(paths, count, ROOT "a.campaign") && is_among(paths, count, ROOT "b.campaign"));
	assert_true(is_among(paths, count, ROOT "missing.campaign") && is_among(paths, count, ROOT "no.md"));
	camp_doc_free(doc);
	project_release(&project);
}

/* Two ways from each file to the next are more ways than there is time: 2 to the power of 60. */
static void each_import_is_followed_once(void **state) {
	Project project;

	(void)state;
	project_init(&project, NULL, 0);
	project.chain = 60;
	CampDoc *doc = own(&project,
	                   CAMP_LIT("import \"f0.campaign\"\nimport \"f0.campaign\"\ncampaign c { brand: b59 }\n"));
	assert_null(found(doc, "unknown-reference"));
	assert_null(found(doc, "import-cycle"));
	assert_int_equal(project.chain_reads, 60);
	camp_doc_free(doc);
	project_release(&project);
}

static void a_cycle_is_told_at_the_import_that_begins_it(void **state) {
	File files[] = {
		{ ROOT "a.campaign", "import \"b.campaign\"\n", 0 },
		{ ROOT "b.campaign", "import \"a.campaign\"\nimport \"own.campaign\"\n", 0 },
		{ ROOT "c.campaign", "brand x { name: \"X\" }\n", 0 },
	};
	Project project;

	(void)state;
	project_init(&project, files, 3);
	CampDoc *doc = own(&project, CAMP_LIT("import \"c.campaign\"\nimport \"a.campaign\"\n"));
	const CampFinding *finding = found(doc, "import-cycle");
	assert_non_null(finding);
	assert_span(finding->span, 27, 39);
	files[1].text = "import \"a.campaign\"\n";
	camp_workspace_forget(project.workspace, CAMP_LIT(ROOT "b.campaign"));
	assert_null(found(doc, "import-cycle"));
	camp_doc_free(doc);
	project_release(&project);
}

static void a_file_that_is_too_large_says_so_and_no_more(void **state) {
	Project project;
	size_t count;

	(void)state;
	project_init(&project, NULL, 0);
	CampEngineOptions options = { .maximum_file_size = 10 };
	CampEngine *engine = camp_engine_new(&options);
	CampWorkspace *workspace = camp_workspace_new(engine, NULL);
	CampDoc *doc = camp_doc_new(workspace, CAMP_LIT(OWN), CAMP_LIT("campaign a {}"));
	const CampFinding *findings = camp_doc_findings(doc, &count);
	assert_int_equal(count, 1);
	assert_string_equal(findings[0].rule->name, "file-too-large");
	assert_int_equal(camp_doc_item_count(doc), 0);
	CampDoc *next = camp_doc_splice(doc, (CampSpan){ 0, 9 }, (CampStr){ NULL, 0 });
	assert_null(found(next, "file-too-large"));
	camp_doc_free(doc);
	camp_doc_free(next);
	camp_workspace_free(workspace);
	camp_engine_free(engine);
	project_release(&project);
}

/* What a file weighs is kept from version to version, not counted again. */
static void edits_that_are_taken_back_weigh_nothing(void **state) {
	Project project;
	CampDoc *doc;
	size_t count;

	(void)state;
	project_init(&project, NULL, 0);
	doc = own(&project, CAMP_LIT("campaign c { opt_in website { url: \"u\" } }\n"));
	for (int i = 0; i < 30000; i++) {
		bool added = i % 2;
		CampDoc *next = camp_doc_splice(doc, (CampSpan){ 9, 9 + added }, added ? CAMP_LIT("") : CAMP_LIT("x"));

		camp_doc_free(doc);
		doc = next;
	}
	assert_true(camp_doc_findings(doc, &count) && count > 1);
	assert_null(found(doc, "file-too-large"));
	camp_doc_free(doc);
	project_release(&project);
}

/* Input that is cheap to write. None of it may take long, or much memory, or more findings than anyone reads. */
static const struct {
	const char *before;
	const char *piece;
	size_t count;
	const char *after;
} hostile[] = {
	{ "", "# note\n", 70000, "" }, /* more children of a node than an old runtime counts */
	{ "a: ", "[b, ", 40000, "%" },
	{ "", "a{", 15000, "" },
	{ "", "a{", 8000, "}}}" },
	{ "", "}", 60000, "" },
	{ "", "}", 40000, "" },
	{ "", "campaign c {}\n", 10000, "" },
	{ "campaign c {\n", "x: 1\n", 20000, "}\n" },
	{ "campaign c {\n", "terms {}\n", 9000, "}\n" },
	{ "campaign c { sample_messages: [", "\"hi\",", 20000, "] }" },
	{ "campaign c { description: \"", "${message_flow}", 20000, "\" message_flow: \"${description}\" }" },
	{ "campaign c {\n", "# campaign-ls: allow missing-field -- why\n", 5000, "}\n" },
	{ "campaign c { description: \"", "Reply STOP to end. ", 20000, "\" }" },
	{ "campaign c { description: \"", "\xFF\xFE", 50000, "\" }" },
	{ "campaign c { description: \"\"\"\n", "x\n", 20000, "\"\"\" }" },
	{ "import \"", "\\u{2F}", 10000, "\"\n" },
};

static void hostile_input_is_bounded(void **state) {
	Project project;

	(void)state;
	project_init(&project, NULL, 0);
	for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++) {
		CampBuf text;
		size_t count;

		camp_buf_init(&text, CAMP_BUF_MAX);
		camp_buf_add_c(&text, hostile[i].before);
		repeat(&text, hostile[i].piece, hostile[i].count);
		camp_buf_add_c(&text, hostile[i].after);
		CampDoc *doc = own(&project, camp_buf_str(&text));
		camp_doc_findings(doc, &count);
		assert_true(count < 12000);
		CampDoc *next = camp_doc_splice(doc, (CampSpan){ (uint32_t)text.len / 2, (uint32_t)text.len / 2 },
		                                CAMP_LIT("\n\""));
		camp_doc_findings(next, &count);
		assert_true(count < 12000);
		camp_doc_free(doc);
		camp_doc_free(next);
		camp_buf_release(&text);
	}
	project_release(&project);
}

static void nul_bytes_are_bytes(void **state) {
	Project project;

	(void)state;
	project_init(&project, NULL, 0);
	CampDoc *doc = own(&project, camp_str_of("campaign a {\n  brand: \0b\n}\nbrand \0c {}\n", 40));
	assert_true(camp_doc_item_count(doc) > 0);
	assert_non_null(found(doc, "syntax-error"));
	camp_doc_free(doc);
	project_release(&project);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_splice_leaves_the_old_version_alone),
		cmocka_unit_test(a_splice_beyond_the_end_is_at_the_end),
		cmocka_unit_test(an_edit_is_done_where_the_text_lies),
		cmocka_unit_test(what_is_shared_no_more_is_the_disks_until_the_next_is),
		cmocka_unit_test(findings_are_made_once_while_nothing_changes),
		cmocka_unit_test(findings_outlive_what_others_ask),
		cmocka_unit_test(a_page_is_asked_for_again_however_its_path_is_written),
		cmocka_unit_test(a_campaign_is_checked_again_when_its_brands_page_changes),
		cmocka_unit_test(a_misspelt_brand_is_looked_for_among_the_brands_there_are_now),
		cmocka_unit_test(an_item_in_the_middle_of_a_line_is_read_again),
		cmocka_unit_test(fixes_follow_the_line_breaks_of_the_file),
		cmocka_unit_test(every_file_that_matters_is_a_dependency),
		cmocka_unit_test(each_import_is_followed_once),
		cmocka_unit_test(a_cycle_is_told_at_the_import_that_begins_it),
		cmocka_unit_test(a_file_that_is_too_large_says_so_and_no_more),
		cmocka_unit_test(edits_that_are_taken_back_weigh_nothing),
		cmocka_unit_test(hostile_input_is_bounded),
		cmocka_unit_test(nul_bytes_are_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
