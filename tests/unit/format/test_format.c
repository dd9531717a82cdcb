/*
 * The layout of files: by examples, and by what must never change. Every campaign file among the tests, as it is and
 * broken at random, means the same when it is laid out, and is then left alone.
 */
#include "support/unit.h"

#include "engine/view.h"
#include "format/format.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#define FOLDERS "tests/campaigns", "examples"
#define MUTATIONS 8   /* of each file; another CAMP_SEED makes others */
#define MOST_NESTED 8 /* folders */

static const CampTextEdit *edits_of(CampArena *arena, CampStr text, CampSpan within, size_t *count) {
	CampText *view = camp_text_new(text);
	const CampTextEdit *edits = camp_format(arena, view, within, count);

	camp_text_free(view);
	return edits;
}

static CampStr formatted_within(CampArena *arena, CampStr text, CampSpan within) {
	size_t count;
	const CampTextEdit *edits = edits_of(arena, text, within, &count);
	CampBuf out;
	CampStr copy;

	assert_true(camp_edits_disjoint(edits, count));
	camp_buf_init(&out, CAMP_BUF_MAX);
	camp_edits_apply(text, edits, count, &out);
	copy = camp_arena_copy(arena, camp_buf_str(&out));
	camp_buf_release(&out);
	return copy;
}

static CampStr formatted(CampArena *arena, CampStr text) {
	return formatted_within(arena, text, (CampSpan){ 0, (uint32_t)text.len });
}

static void check(const char *before, const char *after) {
	CampArena arena;

	camp_arena_init(&arena);
	assert_view(formatted(&arena, camp_str(before)), after);
	assert_view(formatted(&arena, camp_str(after)), after);
	camp_arena_release(&arena);
}

static void blocks_and_fields(void **state) {
	(void)state;
	check("campaign   a{use_case:marketing age_gated :false}",
	      "campaign a {\n  use_case: marketing\n  age_gated: false\n}");
	check("\n\nimport    \"x\"\ncampaign a\n{\n\n\n  x: 1\n\n\n\n  y: 2\n\n}\nbrand b { }\n\n\n",
	      "import \"x\"\n\ncampaign a {\n  x: 1\n\n  y: 2\n}\n\nbrand b {}\n");
	check("a { b { c { d: 1 } } }\n", "a {\n  b {\n    c {\n      d: 1\n    }\n  }\n}\n");
	check("import \"x\"\nimport \"y\"\n", "import \"x\"\nimport \"y\"\n");
	check("", "");
	check("# only a comment", "# only a comment");
}

static void comments_keep_their_places(void **state) {
	(void)state;
	check("# head\n\n\n# of a\na {     # opens\n# deep\n   x: 1      # one\n\n\n\n # last\n  }   # closed\nb {}\n",
	      "# head\n\n# of a\na { # opens\n  # deep\n  x: 1 # one\n\n  # last\n} # closed\n\nb {}\n");
	check("a {\n x: [ # one\n  1, # two\n\n\n  2 # three\n  # four\n ]\n}\n",
	      "a {\n  x: [ # one\n    1, # two\n\n    2, # three\n    # four\n  ]\n}\n");
}

static void lists_are_on_one_line_when_they_fit(void **state) {
	(void)state;
	check("a {\n  x: [\n    A,\n    \"b c\"  ,\n  ]\n  y: [ ]\n  z: [[1,2,],\n[3]]\n}\n",
	      "a {\n  x: [A, \"b c\"]\n  y: []\n  z: [[1, 2], [3]]\n}\n");
	check(
		"a {\n  long: [\"0123456789012345678901234567890123456789\", \"0123456789012345678901234567890123456789\", ab]\n}\n",
		"a {\n  long: [\"0123456789012345678901234567890123456789\", \"0123456789012345678901234567890123456789\", ab]\n}\n");
	check(
		"a {\n  long: [\"0123456789012345678901234567890123456789\", \"0123456789012345678901234567890123456789\", abc]\n}\n",
		"a {\n  long: [\n    \"0123456789012345678901234567890123456789\",\n    "
		"\"0123456789012345678901234567890123456789\",\n    abc,\n  ]\n}\n");
}

static void text_blocks_move_as_one(void **state) {
	(void)state;
	check(
		"a {\n      t: \"\"\"\n one\n   two\n\n  \t\n one\"\"\"\n  u: [\"\"\"\n  x\n  \"\"\"]\n}\n",
		"a {\n  t: \"\"\"\n    one\n      two\n\n\n    one\"\"\"\n  u: [\n    \"\"\"\n      x\n      \"\"\",\n  ]\n}\n");
}

static void the_files_ways_are_kept(void **state) {
	(void)state;
	check("\xEF\xBB\xBF\r\n\r\nb{\r\n\tx: \"\"\"\r\n\tq\r\n\t\"\"\"\r\n}",
	      "\xEF\xBB\xBF"
	      "b {\r\n  x: \"\"\"\r\n    q\r\n    \"\"\"\r\n}");
	check("b{\rx: 1\r}\r\r", "b {\r  x: 1\r}\r");
}

static void what_is_broken_is_left_alone(void **state) {
	(void)state;
	check("a{x:1}\nb   {  y:\n   z: \"open\n}\n\n\n\nc{x:1}\n",
	      "a {\n  x: 1\n}\nb   {  y:\n   z: \"open\n}\n\n\n\nc {\n  x: 1\n}\n");
	check("a{x:1} }\n", "a{x:1} }\n");
	check("a{x:1}\nb{\n    y: 1\n     # in b?\n", "a {\n  x: 1\n}\nb{\n    y: 1\n     # in b?\n");
}

static void lines_that_are_spoken_of_stay(void **state) {
	(void)state;
	check("a {\n  # campaign-ls: allow x -- y\n  b: [1,\n 2]\n  c {d: 1} # campaign-ls: allow x -- y\n}\n",
	      "a {\n  # campaign-ls: allow x -- y\n  b: [1,\n    2,\n  ]\n  c { d: 1 } # campaign-ls: allow x -- y\n}\n");
}

static void a_range_means_whole_blocks(void **state) {
	const char *text = "a{}\nb{ }\nc{ }\n";
	CampArena arena;

	(void)state;
	camp_arena_init(&arena);
	assert_view(formatted_within(&arena, camp_str(text), (CampSpan){ 4, 8 }), "a{}\nb {}\nc{ }\n");
	assert_view(formatted_within(&arena, camp_str(text), (CampSpan){ 5, 13 }), "a{}\nb{ }\nc {}\n");
	assert_view(formatted_within(&arena, camp_str(text), (CampSpan){ 5, 7 }), text);
	camp_arena_release(&arena);
}

static bool has_edit(const CampTextEdit *edits, size_t count, const CampTextEdit *wanted) {
	for (size_t i = 0; i < count; i++) {
		if (edits[i].span.start == wanted->span.start && edits[i].span.end == wanted->span.end &&
		    camp_str_equal(edits[i].replacement, wanted->replacement))
			return true;
	}
	return false;
}

typedef struct RangeCase {
	const char *text;
	const char *inner; /* of it: laid out by each range that holds it */
} RangeCase;

/* What stands around a range tells how it is laid out: a comment that speaks of its first line, and what is broken on a
 * line with it or in front of a comment. */
static const RangeCase ranges[] = {
	{ "a{\n}\n# campaign-ls: allow x -- y\n# and\nb {c:1 d:2}\ne{}\n", "e{}" },
	{ "a{\n}\n# one\n\n\n\nb {c:1 d:2}\n# campaign-ls: allow x -- y\n\n\n\ne{}\n", "# one\n\n\n\nb {c:1 d:2}" },
	{ "a{ x: \"y\n}\n# a comment\n   # two\nb{c:1}\n", "b{c:1}" },
	{ "b{c:1} a{ x: } d{e:1}\nf{}\n", "f{}" },
	{ "b{c:1}  d{e:1} a{ x: [ }\nf{}\n", "f{}" },
	{ "b{c:1}  d{e:1} f{g:1}\n", "d{e:1}" },
	{ "b{c:1} # campaign-ls: allow x -- y\nd{e:1}\n} f{}\n", "d{e:1}" },
};

static void check_range(CampArena *arena, const RangeCase *one, CampSpan within) {
	CampStr text = camp_str(one->text);
	uint32_t inner = (uint32_t)camp_str_find(text, camp_str(one->inner), 0);
	uint32_t inner_end = inner + (uint32_t)strlen(one->inner);
	size_t all;
	size_t count;
	const CampTextEdit *whole = edits_of(arena, text, (CampSpan){ 0, (uint32_t)text.len }, &all);
	const CampTextEdit *edits = edits_of(arena, text, within, &count);

	assert_true(all > 0);
	for (size_t i = 0; i < count; i++)
		assert_true(has_edit(whole, all, &edits[i]));
	for (size_t i = 0; i < all && within.start <= inner && inner_end <= within.end; i++) {
		if (inner < whole[i].span.start && whole[i].span.end < inner_end)
			assert_true(has_edit(edits, count, &whole[i]));
	}
}

static void a_range_is_laid_out_as_in_the_whole(void **state) {
	(void)state;
	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
		uint32_t length = (uint32_t)strlen(ranges[i].text);
		CampArena arena;

		camp_arena_init(&arena);
		for (uint32_t start = 0; start <= length; start++)
			for (uint32_t end = start; end <= length; end++)
				check_range(&arena, &ranges[i], (CampSpan){ start, end });
		camp_arena_release(&arena);
	}
}

/* ---- What never changes ---- */

static void write_value(const CampValue *value, CampBuf *out) {
	camp_buf_printf(out, "%d%d%d %.*s", (int)value->kind, value->closed, value->boolean, CAMP_FMT(value->name));
	for (size_t i = 0; i < value->part_count; i++)
		camp_buf_printf(out, "<%d %.*s>", (int)value->parts[i].kind, CAMP_FMT(value->parts[i].text));
	for (size_t i = 0; i < value->item_count; i++)
		write_value(&value->items[i], out);
}

static void write_block(const CampBlock *block, CampBuf *out) {
	camp_buf_printf(out, "%.*s %.*s {\n", CAMP_FMT(block->type), CAMP_FMT(block->name));
	for (size_t i = 0; i < block->attribute_count; i++) {
		camp_buf_printf(out, "%.*s: ", CAMP_FMT(block->attributes[i].name));
		write_value(&block->attributes[i].value, out);
		camp_buf_add_char(out, '\n');
	}
	for (size_t i = 0; i < block->block_count; i++)
		write_block(&block->blocks[i], out);
	camp_buf_add_c(out, "}\n");
}

/* All that a file means: its model, and what is found in it but for how deep text stands, which formatting mends. */
static void write_meaning(CampWorkspace *workspace, CampStr text, CampBuf *out) {
	CampDoc *doc = camp_doc_new(workspace, CAMP_LIT("/p/a.campaign"), text);
	size_t count;
	const CampFinding *findings = camp_doc_findings(doc, &count);

	camp_buf_clear(out);
	for (size_t i = 0; i < camp_doc_item_count(doc); i++) {
		const CampItem *item = camp_doc_item_at(doc, i).item;

		camp_buf_printf(out, "%d ", (int)item->kind);
		if (item->kind == CAMP_ITEM_BLOCK)
			write_block(&item->block, out);
		else if (item->kind == CAMP_ITEM_IMPORT)
			write_value(&item->import, out);
	}
	for (size_t i = 0; i < count; i++)
		if (strcmp(findings[i].rule->name, "text-block-indentation") != 0)
			camp_buf_printf(out, "%s: %.*s\n", findings[i].rule->name, CAMP_FMT(findings[i].message));
	camp_doc_free(doc);
}

typedef struct Trial {
	CampEngine *engine;
	CampWorkspace *workspace;
	CampBuf before;
	CampBuf after;
	UnitRandom random;
	size_t files;
} Trial;

static void check_meaning(Trial *trial, CampStr text) {
	CampArena arena;
	CampStr once;
	size_t count;

	camp_arena_init(&arena);
	once = formatted(&arena, text);
	write_meaning(trial->workspace, text, &trial->before);
	write_meaning(trial->workspace, once, &trial->after);
	(void)edits_of(&arena, once, (CampSpan){ 0, (uint32_t)once.len }, &count);
	if (count > 0 || !camp_str_equal(camp_buf_str(&trial->before), camp_buf_str(&trial->after))) {
		print_error("seed %lu, %zu edits the second time, in\n%.*s\n----\n%.*s\n", unit_random_seed(), count,
		            CAMP_FMT(text), CAMP_FMT(once));
		assert_views(camp_buf_str(&trial->after), camp_buf_str(&trial->before));
		fail();
	}
	camp_arena_release(&arena);
}

static void mutate(Trial *trial, CampBuf *text) {
	const CampStr pieces[] = {
		CAMP_LIT("\n"),
		CAMP_LIT("\n\n\n"),
		CAMP_LIT("   "),
		CAMP_LIT("\t"),
		CAMP_LIT("{"),
		CAMP_LIT("}"),
		CAMP_LIT("["),
		CAMP_LIT("]"),
		CAMP_LIT("\""),
		CAMP_LIT("\"\"\""),
		CAMP_LIT(","),
		CAMP_LIT(":"),
		CAMP_LIT("# c\n"),
		CAMP_LIT("\r\n"),
		CAMP_LIT("${"),
		CAMP_LIT("\\"),
		CAMP_LIT(" x: [a, b]"),
		CAMP_LIT("c { y: 1 }"),
		CAMP_LIT("\r"),
		CAMP_LIT(" # campaign-ls: allow text-too-short -- w\n"),
		CAMP_LIT("campaign z {"),
		CAMP_LIT("\xF0\x9F\xA5\xAA"),
		CAMP_LIT("\n # campaign-ls: allow opt-in-message-missing-rates -- w\n"),
		CAMP_LIT("\"\"\"\n q\n\"\"\""),
	};
	uint32_t rounds = 1 + unit_random(&trial->random, 6);

	for (uint32_t i = 0; i < rounds; i++) {
		size_t at = unit_random(&trial->random, (uint32_t)text->len + 1);
		size_t end = at + unit_random(&trial->random, 3) * unit_random(&trial->random, 12);

		while (unit_random(&trial->random, 2) && at < text->len && text->ptr[at] != '\n' && text->ptr[at] != ' ')
			at++;
		end = end < at ? at : end > text->len ? text->len : end;
		camp_buf_splice(text, at, end, pieces[unit_random(&trial->random, sizeof pieces / sizeof *pieces)]);
	}
}

static void check_file(Trial *trial, const char *path) {
	CampArena arena;
	CampStr original;
	CampBuf text;

	camp_arena_init(&arena);
	original = unit_read_file(&arena, path);
	check_meaning(trial, original);
	camp_buf_init(&text, CAMP_BUF_MAX);
	for (int i = 0; i < MUTATIONS; i++) {
		camp_buf_clear(&text);
		camp_buf_add(&text, original);
		mutate(trial, &text);
		check_meaning(trial, camp_buf_str(&text));
	}
	trial->files++;
	camp_buf_release(&text);
	camp_arena_release(&arena);
}

static void check_folder(Trial *trial, const char *folder, int depth) {
	DIR *directory = opendir(folder);
	const struct dirent *entry;

	while (directory && depth < MOST_NESTED && (entry = readdir(directory))) {
		char path[4096];

		(void)snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
		if (entry->d_name[0] == '.')
			continue;
		if (camp_str_ends_with(camp_str(path), CAMP_LIT(".campaign")))
			check_file(trial, path);
		else if (!strchr(entry->d_name, '.'))
			check_folder(trial, path, depth + 1);
	}
	if (directory)
		(void)closedir(directory);
}

static void files_mean_the_same(void **state) {
	static const char *const folders[] = { FOLDERS };
	Trial trial = { .engine = camp_engine_new(NULL), .random = unit_random_new() };

	(void)state;
	trial.workspace = camp_workspace_new(trial.engine, NULL);
	camp_buf_init(&trial.before, CAMP_BUF_MAX);
	camp_buf_init(&trial.after, CAMP_BUF_MAX);
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
		check_folder(&trial, folders[i], 0);
	assert_true(trial.files > 20);
	camp_buf_release(&trial.before);
	camp_buf_release(&trial.after);
	camp_workspace_free(trial.workspace);
	camp_engine_free(trial.engine);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(blocks_and_fields),
		cmocka_unit_test(comments_keep_their_places),
		cmocka_unit_test(lists_are_on_one_line_when_they_fit),
		cmocka_unit_test(text_blocks_move_as_one),
		cmocka_unit_test(the_files_ways_are_kept),
		cmocka_unit_test(what_is_broken_is_left_alone),
		cmocka_unit_test(lines_that_are_spoken_of_stay),
		cmocka_unit_test(a_range_means_whole_blocks),
		cmocka_unit_test(a_range_is_laid_out_as_in_the_whole),
		cmocka_unit_test(files_mean_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
