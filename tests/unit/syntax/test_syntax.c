#include "syntax/syntax.h"

#include "support/unit.h"

typedef struct Tree {
	CampParser *parser;
	CampText *text;
	CampSyntax *syntax;
} Tree;

static void parse(Tree *tree, CampStr bytes) {
	tree->parser = camp_parser_new();
	assert_non_null(tree->parser);
	tree->text = camp_text_new(bytes);
	tree->syntax = camp_syntax_new(tree->parser, camp_text_bytes(tree->text));
}

static void release(Tree *tree) {
	camp_syntax_free(tree->syntax);
	camp_text_free(tree->text);
	camp_parser_free(tree->parser);
}

static void a_tree_prints_with_its_places(void **state) {
	Tree tree;

	(void)state;
	parse(&tree, CAMP_LIT("import \"a\"\n}"));
	char *printed = camp_syntax_print(tree.syntax);
	assert_string_equal(
		printed, "(source_file [0,12)\n(import [0,10)\n(\"import\" [0,6))\npath: (string [7,10)\n(\"\"\" [7,8))\n"
				 "(string_content [8,9))\n(\"\"\" [9,10))))\n(stray_brace [11,12)\n(\"}\" [11,12))))");
	camp_free(printed);
	release(&tree);
}

static void children_come_in_order(void **state) {
	Tree tree;
	CampChildren children;
	CampNode child;
	CampNodeType types[4];
	size_t count = 0;

	(void)state;
	parse(&tree, CAMP_LIT("# c\nimport \"a\"\nbrand b {}\nx: 1\n"));
	CampNode root = camp_syntax_root(tree.syntax);
	assert_int_equal(camp_node_child_count(root), 4);
	camp_children_init(&children, root);
	while (camp_children_next(&children, &child))
		types[count++] = camp_node_type(child);
	camp_children_release(&children);
	assert_int_equal(types[0], CAMP_NODE_COMMENT);
	assert_int_equal(types[1], CAMP_NODE_IMPORT);
	assert_int_equal(types[2], CAMP_NODE_BLOCK);
	assert_int_equal(types[3], CAMP_NODE_ATTRIBUTE);
	release(&tree);
}

static void fields_are_found_by_name(void **state) {
	Tree tree;
	CampChildren children;
	CampNode block, name, nothing;

	(void)state;
	parse(&tree, CAMP_LIT("opt_in website {"));
	camp_children_init(&children, camp_syntax_root(tree.syntax));
	assert_true(camp_children_next(&children, &block));
	camp_children_release(&children);
	assert_true(camp_node_field(block, "name", &name));
	assert_span(camp_node_span(name), 7, 14);
	assert_false(camp_node_field(block, "path", &nothing));
	release(&tree);
}

/* After one edit in what stands from `start` on: its tree is that of a fresh parse, and the one of which the edited one was a
 * copy is not touched. */
static void assert_edits_to_a_fresh_one(const char *text, uint32_t start, CampSpan span, const char *replacement) {
	CampParser *parser = camp_parser_new();
	CampText *before = camp_text_new(camp_str(text));
	CampText *after = camp_text_splice(before, span, camp_str(replacement));
	CampStr part = camp_str_slice(camp_text_bytes(after), start, camp_text_bytes(after).len);
	CampSyntax *original = camp_syntax_new(parser, camp_str(text + start));
	CampSyntax *edited = camp_syntax_copy(original);
	char *was = camp_syntax_print(original);

	CampReplaced replaced = camp_syntax_replaced(before, start, span);
	camp_syntax_edit(edited, &replaced, after, (uint32_t)strlen(replacement));
	edited = camp_syntax_reparse(parser, edited, part);
	CampSyntax *fresh = camp_syntax_new(parser, part);
	char *is = camp_syntax_print(edited);
	char *should_be = camp_syntax_print(fresh);
	char *still = camp_syntax_print(original);
	assert_string_equal(is, should_be);
	assert_string_equal(still, was);
	assert_false(camp_syntax_has_error(edited));
	camp_free(is);
	camp_free(should_be);
	camp_free(was);
	camp_free(still);
	camp_syntax_free(original);
	camp_syntax_free(edited);
	camp_syntax_free(fresh);
	camp_text_free(before);
	camp_text_free(after);
	camp_parser_free(parser);
}

static void an_edited_tree_is_a_fresh_one(void **state) {
	static const char text[] = "campaign a {\n}\nbrand b {}\nbrand c {}\n";

	(void)state;
	assert_edits_to_a_fresh_one(text, 0, (CampSpan){ 12, 12 }, "\n  x: \"1");
	assert_edits_to_a_fresh_one(text, 14, (CampSpan){ 24, 24 }, "\n  x: \"1\"\n");
	assert_edits_to_a_fresh_one(text, 14, (CampSpan){ 24, 26 }, "x: 1 }\nbrand d {");
}

static size_t weight_of(const char *text) {
	return camp_syntax_weight(camp_str(text), (CampSpan){ 0, UINT32_MAX });
}

static void weight_counts_what_may_stand_on_the_stack(void **state) {
	(void)state;
	assert_int_equal(weight_of("brand b { x: [1] } # note"), 4 + 3 + 1);
	assert_int_equal(weight_of("\"${a} \\u{41} {\""), 4);
	assert_int_equal(weight_of(""), 0);
	/* A part is judged with what stands before it. */
	assert_int_equal(camp_syntax_weight(CAMP_LIT("${"), (CampSpan){ 1, 2 }), 0);
	assert_int_equal(camp_syntax_weight(CAMP_LIT("x{"), (CampSpan){ 1, 2 }), 4);
	assert_true(camp_syntax_weight_fits(60000));
	assert_true(camp_syntax_fits(CAMP_LIT("brand b {}")));
}

static void assert_child(const CampLister *lister, size_t index, CampNodeType type, CampNodeField field) {
	CampChild child = camp_lister_at(lister, index);

	assert_int_equal(child.type, type);
	assert_int_equal(child.type, camp_node_type(child.node));
	assert_int_equal(child.field, field);
	assert_int_equal(child.missing, camp_node_is_missing(child.node));
}

static void children_are_listed_within_one_another(void **state) {
	Tree tree;
	CampLister *lister = camp_lister_new();

	(void)state;
	parse(&tree, CAMP_LIT("import \"a\"\nbrand b { x: \"1\" }\n"));
	CampChildList top = camp_lister_open(lister, camp_syntax_root(tree.syntax));
	assert_int_equal(top.end - top.first, 2);
	assert_child(lister, top.first, CAMP_NODE_IMPORT, CAMP_NODE_FIELD_NONE);
	CampChildList import = camp_lister_open(lister, camp_lister_at(lister, top.first).node);
	assert_int_equal(import.end - import.first, 2);
	assert_child(lister, import.first + 1, CAMP_NODE_STRING, CAMP_NODE_FIELD_PATH);
	camp_lister_close(lister, import);
	CampChildList block = camp_lister_open(lister, camp_lister_at(lister, top.first + 1).node);
	assert_int_equal(block.end - block.first, 5);
	assert_child(lister, block.first, CAMP_NODE_IDENTIFIER, CAMP_NODE_FIELD_TYPE);
	assert_child(lister, block.first + 1, CAMP_NODE_IDENTIFIER, CAMP_NODE_FIELD_NAME);
	assert_child(lister, block.first + 2, CAMP_NODE_OTHER, CAMP_NODE_FIELD_NONE);
	CampChildList attribute = camp_lister_open(lister, camp_lister_at(lister, block.first + 3).node);
	assert_child(lister, attribute.first, CAMP_NODE_IDENTIFIER, CAMP_NODE_FIELD_NAME);
	assert_child(lister, attribute.first + 2, CAMP_NODE_STRING, CAMP_NODE_FIELD_VALUE);
	camp_lister_close(lister, attribute);
	assert_child(lister, block.first + 3, CAMP_NODE_ATTRIBUTE, CAMP_NODE_FIELD_NONE);
	camp_lister_close(lister, block);
	camp_lister_close(lister, top);
	camp_lister_free(lister);
	release(&tree);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_tree_prints_with_its_places),
		cmocka_unit_test(children_come_in_order),
		cmocka_unit_test(fields_are_found_by_name),
		cmocka_unit_test(an_edited_tree_is_a_fresh_one),
		cmocka_unit_test(weight_counts_what_may_stand_on_the_stack),
		cmocka_unit_test(children_are_listed_within_one_another),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
