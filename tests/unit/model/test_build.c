#include "model/build.h"

#include "base/buf.h"
#include "model/compose.h"
#include "support/unit.h"

#include <stdio.h>

/* The first item of a text. */
typedef struct Model {
	CampParser *parser;
	CampText *text;
	CampSyntax *syntax;
	CampItem *item;
	CampArena arena;
} Model;

static void build(Model *model, CampStr bytes) {
	CampChildren children;
	CampNode nodes[16];
	size_t count = 0;

	camp_arena_init(&model->arena);
	model->parser = camp_parser_new();
	model->text = camp_text_new(bytes);
	model->syntax = camp_syntax_new(model->parser, camp_text_bytes(model->text));
	camp_children_init(&children, camp_syntax_root(model->syntax));
	while (count < 16 && camp_children_next(&children, &nodes[count]))
		count++;
	camp_children_release(&children);
	model->item = camp_item_new(bytes, (CampSpan){ 0, (uint32_t)bytes.len }, nodes, count);
}

static void release(Model *model) {
	camp_item_release(model->item);
	camp_syntax_free(model->syntax);
	camp_text_free(model->text);
	camp_parser_free(model->parser);
	camp_arena_release(&model->arena);
}

static CampStr composed(Model *model, const char *field) {
	const CampAttribute *attribute = camp_block_attribute(&model->item->block, field);
	bool whole;

	assert_non_null(attribute);
	return camp_compose(&model->arena, &attribute->value, NULL, &whole).text;
}

static size_t faults_of(const Model *model, CampFaultKind kind) {
	size_t count = 0;

	for (size_t i = 0; i < model->item->fault_count; i++)
		count += model->item->faults[i].kind == kind;
	return count;
}

static void a_block_knows_its_parts_and_where_they_stand(void **state) {
	Model model;

	(void)state;
	build(&model, CAMP_LIT("campaign c {\n  brand: acme\n  opt_in website { url: \"u\" }\n}\n"));
	const CampBlock *block = &model.item->block;
	assert_int_equal(model.item->kind, CAMP_ITEM_BLOCK);
	assert_view(block->type, "campaign");
	assert_view(block->name, "c");
	assert_span(block->header, 0, 10);
	assert_true(block->closed && !block->broken);
	assert_int_equal(block->attribute_count, 1);
	assert_span(block->attributes[0].name_span, 15, 20);
	assert_view(block->attributes[0].value.name, "acme");
	assert_int_equal(block->block_count, 1);
	assert_ptr_equal(block->blocks[0].parent, block);
	assert_view(block->blocks[0].name, "website");
	assert_string_equal(block->blocks[0].schema->variant, "website");
	assert_int_equal(model.item->fault_count, 0);
	release(&model);
}

static void spans_count_from_the_segment(void **state) {
	Model model;
	CampStr bytes = CAMP_LIT("brand x {}\nbrand a { name: \"A\" }");
	CampChildren children;
	CampNode nodes[2];

	(void)state;
	build(&model, bytes);
	camp_children_init(&children, camp_syntax_root(model.syntax));
	for (size_t i = 0; i < 2; i++)
		assert_true(camp_children_next(&children, &nodes[i]));
	camp_children_release(&children);
	CampItem *second = camp_item_new(bytes, (CampSpan){ 10, (uint32_t)bytes.len }, &nodes[1], 1);
	assert_view(second->source, "\nbrand a { name: \"A\" }");
	assert_span(second->span, 1, 22);
	assert_span(second->block.name_span, 7, 8);
	camp_item_release(second);
	release(&model);
}

static void a_text_block_reads_as_paragraphs(void **state) {
	Model model;

	(void)state;
	build(
		&model,
		CAMP_LIT("campaign c {\n  description: \"\"\"\n    One\n    two \\\"x\\\".  \n\n      Three\n    \"\"\"\n}\n"));
	assert_view(composed(&model, "description"), "One two \"x\".\n\n  Three");
	assert_int_equal(model.item->fault_count, 0);
	release(&model);
}

static void escapes_stand_for_characters(void **state) {
	Model model;

	(void)state;
	build(&model, CAMP_LIT("campaign c { description: \"a\\n\\t\\$\\\\\\u{1F96A}\" }"));
	assert_view(composed(&model, "description"), "a\n\t$\\\xF0\x9F\xA5\xAA");
	release(&model);
}

static void what_is_wrong_is_told_once_each(void **state) {
	Model model;

	(void)state;
	build(&model,
	      CAMP_LIT("campaign c {\n  brnad: acme\n  use_case: marketng\n  brand: \"acme\"\n  use_case: marketing\n"
	               "  description: \"\\q\"\n  frobnicate {}\n  help_message\n}\n"));
	assert_int_equal(faults_of(&model, CAMP_FAULT_UNKNOWN_FIELD), 1);
	assert_int_equal(faults_of(&model, CAMP_FAULT_UNKNOWN_VALUE), 1);
	assert_int_equal(faults_of(&model, CAMP_FAULT_WRONG_TYPE), 1);
	assert_int_equal(faults_of(&model, CAMP_FAULT_DUPLICATE_FIELD), 1);
	assert_int_equal(faults_of(&model, CAMP_FAULT_UNKNOWN_ESCAPE), 1);
	assert_int_equal(faults_of(&model, CAMP_FAULT_UNKNOWN_BLOCK), 1);
	assert_int_equal(faults_of(&model, CAMP_FAULT_UNFINISHED_FIELD), 1);
	assert_int_equal(model.item->fault_count, 7);
	release(&model);
}

static void a_comment_excuses_its_line_or_the_next(void **state) {
	Model model;

	(void)state;
	build(&model,
	      CAMP_LIT(
			  "campaign c {\n  # campaign-ls: allow missing-field -- later\n  # more\n  providers: [\n    zoom\n  ]\n"
			  "  use_case: x # campaign-ls: allow unknown-value\n}\n"));
	assert_int_equal(model.item->suppression_count, 2);
	assert_view(model.item->suppressions[0].rule, "missing-field");
	assert_view(model.item->suppressions[0].reason, "later");
	assert_view(camp_str_slice(model.item->source, model.item->suppressions[0].line.start,
	                           model.item->suppressions[0].line.end),
	            "providers: [\n    zoom\n  ]");
	assert_int_equal(model.item->suppressions[1].reason.len, 0);
	release(&model);
}

/* `count` times `piece` between the others. */
static void build_many(Model *model, CampBuf *text, const char *before, const char *piece, size_t count,
                       const char *after) {
	camp_buf_init(text, CAMP_BUF_MAX);
	camp_buf_add_c(text, before);
	for (size_t i = 0; i < count; i++)
		camp_buf_add_c(text, piece);
	camp_buf_add_c(text, after);
	build(model, camp_buf_str(text));
}

static void what_is_built_is_bounded(void **state) {
	Model model;
	CampBuf text;

	(void)state;
	build_many(&model, &text, "campaign c {\n", "  x: 1\n", 1500, "}\n");
	assert_int_equal(model.item->block.attribute_count, 1000);
	assert_true(model.item->block.broken && model.item->block.closed);
	assert_int_equal(model.item->fault_count, 500);
	assert_true(camp_str_starts_with(model.item->faults[499].message, CAMP_LIT("there are more faults")));
	release(&model);
	camp_buf_release(&text);

	build_many(&model, &text, "campaign c { opt_in_keywords: [", "A,", 1001, "] }");
	assert_int_equal(model.item->block.attributes[0].value.item_count, 1000);
	assert_true(model.item->block.attributes[0].broken);
	assert_int_equal(faults_of(&model, CAMP_FAULT_SYNTAX), 1);
	release(&model);
	camp_buf_release(&text);

	build_many(&model, &text, "", "campaign c {\n", 40, "");
	assert_true(model.item->fault_count > 0);
	release(&model);
	camp_buf_release(&text);
}

static void references_beyond_any_field_are_cut(void **state) {
	CampValue value = { .kind = CAMP_VALUE_STRING };
	CampPart *parts;
	bool whole;
	Model model;

	(void)state;
	build(&model, CAMP_LIT("brand b {}"));
	parts = CAMP_ARENA_ARRAY(&model.arena, CampPart, 3000);
	for (size_t i = 0; i < 3000; i++)
		parts[i] = (CampPart){
			CAMP_PART_TEXT,
			{ (uint32_t)i, (uint32_t)i + 1 },
			CAMP_LIT(
				"0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789")
		};
	value.parts = parts;
	value.part_count = 3000;
	CampProse prose = camp_compose(&model.arena, &value, NULL, &whole);
	assert_false(whole);
	assert_true(prose.text.len <= CAMP_MAXIMUM_COMPOSED);
	release(&model);
}

/* The value of the string in quotes, as the parts of `name`. */
static void build_string(Model *model, const char *text) {
	CampBuf file;

	camp_buf_init(&file, CAMP_BUF_MAX);
	camp_buf_printf(&file, "brand a {\n  name: \"%s\"\n}\n", text);
	build(model, camp_buf_str(&file));
	camp_buf_release(&file);
}

/* A string that is read off its text has the parts that the tree gives it: an escape behind it has the tree asked. */
static void plain_strings_have_the_parts_of_the_tree(void **state) {
	static const char *const texts[] = {
		"a",           "Harbor & Sons", "${name}", "a ${brand.name} b",
		"${a.b}${c}",  "$5 a month",    "a $ b",   "${ name }!",
		"${a_1.url}.", "x ${a",         "${}",     "${a.}",
		"${a-b}",      "$${a}",         "${a}$",   "100% \xC3\xA9",
		"${1a}",       "${_a}",         "${a b}",  "a{b}c",
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		Model plain, asked;
		char longer[64];

		snprintf(longer, sizeof longer, "%s\\n", texts[i]);
		build_string(&plain, texts[i]);
		build_string(&asked, longer);
		const CampAttribute *a = camp_block_attribute(&plain.item->block, "name");
		const CampAttribute *b = camp_block_attribute(&asked.item->block, "name");
		assert_int_equal(a->broken, b->broken);
		assert_int_equal(a->value.closed, b->value.closed);
		assert_span(a->value.inner, b->value.inner.start, b->value.inner.end - 2);
		assert_int_equal(a->value.part_count, b->value.part_count - 1);
		for (size_t k = 0; k < a->value.part_count; k++) {
			assert_int_equal(a->value.parts[k].kind, b->value.parts[k].kind);
			assert_span(a->value.parts[k].span, b->value.parts[k].span.start, b->value.parts[k].span.end);
			assert_true(camp_str_equal(a->value.parts[k].text, b->value.parts[k].text));
		}
		release(&plain);
		release(&asked);
	}
}

static void assert_same_value(const CampValue *a, const CampValue *b) {
	assert_int_equal(a->kind, b->kind);
	assert_int_equal(a->boolean, b->boolean);
	assert_int_equal(a->closed, b->closed);
	assert_span(a->span, b->span.start, b->span.end);
	assert_span(a->inner, b->inner.start, b->inner.end);
	assert_true(camp_str_equal(a->name, b->name));
	assert_int_equal(a->part_count, b->part_count);
	for (size_t i = 0; i < a->part_count; i++) {
		assert_int_equal(a->parts[i].kind, b->parts[i].kind);
		assert_span(a->parts[i].span, b->parts[i].span.start, b->parts[i].span.end);
		assert_true(camp_str_equal(a->parts[i].text, b->parts[i].text));
	}
}

/* A comment has a list read from the tree. */
static void plain_lists_have_the_items_of_the_tree(void **state) {
	static const char *const lists[] = {
		"",
		"A",
		"A, B",
		"A,B,",
		" A ,\n  B ",
		"true, no",
		"A-1, b_2",
		"\"x\", A",
		"\"\", \"${a.b}!\"",
		"12, A",
		"\"\\n\", A",
		"[\"a\"], B",
		"\"a\n, \"\n, B",
		"\"\"\"\n  a\n  \"\"\", B",
		"A, [B]",
		"A B",
		", A",
	};

	(void)state;
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
		Model plain, asked;
		char text[128], longer[128];

		snprintf(text, sizeof text, "brand a {\n  aliases: [%s    \n]\n}\n", lists[i]);
		snprintf(longer, sizeof longer, "brand a {\n  aliases: [%s # b\n]\n}\n", lists[i]);
		build(&plain, camp_str(text));
		build(&asked, camp_str(longer));
		const CampAttribute *a = camp_block_attribute(&plain.item->block, "aliases");
		const CampAttribute *b = camp_block_attribute(&asked.item->block, "aliases");
		assert_int_equal(plain.item->fault_count, asked.item->fault_count);
		assert_int_equal(a->broken, b->broken);
		assert_same_value(&a->value, &b->value);
		assert_int_equal(a->value.item_count, b->value.item_count);
		for (size_t k = 0; k < a->value.item_count; k++)
			assert_same_value(&a->value.items[k], &b->value.items[k]);
		release(&plain);
		release(&asked);
	}
}

/* So has an escape a text block, which has one part more by it. */
static void plain_text_blocks_have_the_parts_of_the_tree(void **state) {
	static const char *const blocks[] = {
		"    a",       "    a\n\n    b ${name}", "    ${a.b}\n      c\n    d", "    a \"b\" $5", "  shallow\n    deep",
		"\ta \r\n\tb", "    ${ name } a",
	};

	(void)state;
	for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++) {
		Model plain, asked;
		char text[160], longer[160];

		snprintf(text, sizeof text, "brand a {\n  name: \"\"\"\n%s.\n    \"\"\"\n}\n", blocks[i]);
		snprintf(longer, sizeof longer, "brand a {\n  name: \"\"\"\n%s.\\n\n    \"\"\"\n}\n", blocks[i]);
		build(&plain, camp_str(text));
		build(&asked, camp_str(longer));
		CampValue a = camp_block_attribute(&plain.item->block, "name")->value;
		CampValue b = camp_block_attribute(&asked.item->block, "name")->value;
		b.part_count--;
		b.span.end -= 2;
		b.inner.end -= 2;
		assert_int_equal(plain.item->fault_count, asked.item->fault_count);
		assert_same_value(&a, &b);
		release(&plain);
		release(&asked);
	}
}

static void comments_may_stand_within_a_field(void **state) {
	static const struct {
		const char *text;
		bool valued;
	} fields[] = {
		{ "brand a {\n  name: # c\n}\n", false },
		{ "brand a {\n  name: # c\n  \"A\"\n}\n", false },
		{ "brand a {\n  name # c\n  : \"A\"\n}\n", true },
		{ "brand a {\n  name: \"A\" # c\n}\n", true },
		{ "brand a {\n  name:\n}\n", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
		Model model;

		build(&model, camp_str(fields[i].text));
		const CampAttribute *name = camp_block_attribute(&model.item->block, "name");
		assert_non_null(name);
		assert_int_equal(name->broken, !fields[i].valued);
		assert_int_equal(name->value.kind, fields[i].valued ? CAMP_VALUE_STRING : CAMP_VALUE_NONE);
		assert_int_equal(faults_of(&model, CAMP_FAULT_MISSING_VALUE), !fields[i].valued);
		release(&model);
	}
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_block_knows_its_parts_and_where_they_stand),
		cmocka_unit_test(spans_count_from_the_segment),
		cmocka_unit_test(a_text_block_reads_as_paragraphs),
		cmocka_unit_test(escapes_stand_for_characters),
		cmocka_unit_test(what_is_wrong_is_told_once_each),
		cmocka_unit_test(a_comment_excuses_its_line_or_the_next),
		cmocka_unit_test(what_is_built_is_bounded),
		cmocka_unit_test(references_beyond_any_field_are_cut),
		cmocka_unit_test(plain_strings_have_the_parts_of_the_tree),
		cmocka_unit_test(plain_lists_have_the_items_of_the_tree),
		cmocka_unit_test(plain_text_blocks_have_the_parts_of_the_tree),
		cmocka_unit_test(comments_may_stand_within_a_field),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
