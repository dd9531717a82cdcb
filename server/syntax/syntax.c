#include "syntax/syntax.h"

#include "base/buf.h"
#include "base/memory.h"
#include "base/vec.h"

#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_campaign(void);

struct CampParser {
	TSParser *parser;
};

struct CampSyntax {
	TSTree *tree;
};

/* The most frequent ones first: a name is looked up for every node that the model reads. */
static const struct {
	const char *name;
	CampNodeType type;
} node_names[] = {
	{ "string_content", CAMP_NODE_STRING_CONTENT },
	{ "identifier", CAMP_NODE_IDENTIFIER },
	{ "attribute", CAMP_NODE_ATTRIBUTE },
	{ "string", CAMP_NODE_STRING },
	{ "interpolation", CAMP_NODE_INTERPOLATION },
	{ "text_block", CAMP_NODE_TEXT_BLOCK },
	{ "block", CAMP_NODE_BLOCK },
	{ "comment", CAMP_NODE_COMMENT },
	{ "list", CAMP_NODE_LIST },
	{ "boolean", CAMP_NODE_BOOLEAN },
	{ "escape_sequence", CAMP_NODE_ESCAPE_SEQUENCE },
	{ "integer", CAMP_NODE_INTEGER },
	{ "import", CAMP_NODE_IMPORT },
	{ "unfinished", CAMP_NODE_UNFINISHED },
	{ "stray_brace", CAMP_NODE_STRAY_BRACE },
	{ "invalid_escape", CAMP_NODE_INVALID_ESCAPE },
	{ "invalid_interpolation", CAMP_NODE_INVALID_INTERPOLATION },
	{ "source_file", CAMP_NODE_SOURCE_FILE },
};

_Static_assert(sizeof(CampNode) == sizeof(TSNode), "a CampNode is a TSNode in disguise");
_Static_assert(sizeof(((CampChildren *)0)->cursor) >= sizeof(TSTreeCursor), "room for a cursor");

static TSNode to_ts(CampNode node) {
	TSNode result;
	memcpy(&result, &node, sizeof result);
	return result;
}

static CampNode from_ts(TSNode node) {
	CampNode result;
	memcpy(&result, &node, sizeof result);
	return result;
}

CampParser *camp_parser_new(void) {
	TSParser *ts = ts_parser_new();
	if (!ts_parser_set_language(ts, tree_sitter_campaign())) {
		ts_parser_delete(ts);
		return NULL;
	}
	CampParser *parser = camp_alloc(sizeof *parser);
	parser->parser = ts;
	return parser;
}

void camp_parser_free(CampParser *parser) {
	if (parser) {
		ts_parser_delete(parser->parser);
		camp_free(parser);
	}
}

/* Of runtimes that count in 32 bits; the first of them to have this function is 0.20.9. */
extern uint32_t ts_node_descendant_count(TSNode node) __attribute__((weak));

/* A node's children are what stood on the parser's stack: comments one by one, of an open block up to four entries (type,
 * name, brace, what is in it so far), of an open list up to three. At worst none of them is closed. */
static size_t brace_weight(CampStr text, size_t at) {
	bool reference = at > 0 && text.ptr[at - 1] == '$';
	bool escape = at > 1 && text.ptr[at - 1] == 'u' && text.ptr[at - 2] == '\\';

	return reference || escape ? 0 : 4;
}

/* These bytes are few: memchr passes over the others faster than a loop that looks at each. */
size_t camp_syntax_weight(CampStr text, CampSpan part) {
	static const struct {
		char byte;
		uint8_t weight;
	} bytes[] = { { '{', 0 }, { '[', 3 }, { '#', 1 } };
	size_t end = part.end < text.len ? part.end : text.len;
	size_t weight = 0;

	for (size_t i = 0; i < sizeof bytes / sizeof *bytes; i++) {
		size_t at = part.start;
		const char *found;

		while (at < end && (found = memchr(text.ptr + at, bytes[i].byte, end - at)) != NULL) {
			at = (size_t)(found - text.ptr);
			weight += bytes[i].weight ? bytes[i].weight : brace_weight(text, at);
			at++;
		}
	}
	return weight;
}

bool camp_syntax_weight_fits(size_t weight) {
	return ts_node_descendant_count || weight <= UINT16_MAX - 64;
}

bool camp_syntax_fits(CampStr text) {
	return camp_syntax_weight_fits(camp_syntax_weight(text, (CampSpan){ 0, (uint32_t)text.len }));
}

static CampSyntax *parse(CampParser *parser, const TSTree *old, CampStr text) {
	CampSyntax *syntax = camp_alloc(sizeof *syntax);
	syntax->tree = ts_parser_parse_string(parser->parser, old, text.ptr ? text.ptr : "", (uint32_t)text.len);
	return syntax;
}

CampSyntax *camp_syntax_new(CampParser *parser, CampStr text) {
	return parse(parser, NULL, text);
}

CampSyntax *camp_syntax_reparse(CampParser *parser, CampSyntax *old, CampStr text) {
	CampSyntax *syntax = parse(parser, old->tree, text);
	camp_syntax_free(old);
	return syntax;
}

bool camp_syntax_has_error(const CampSyntax *syntax) {
	return ts_node_has_error(ts_tree_root_node(syntax->tree));
}

CampSyntax *camp_syntax_copy(const CampSyntax *syntax) {
	CampSyntax *copy = camp_alloc(sizeof *copy);
	copy->tree = ts_tree_copy(syntax->tree);
	return copy;
}

/* The line and column of `offset`, counted from `start`. */
static CampPos place_of(const CampText *text, uint32_t start, uint32_t offset) {
	uint32_t first = camp_text_line_of(text, start);
	uint32_t line = camp_text_line_of(text, offset);
	return (CampPos){ line - first, offset - (line == first ? start : camp_text_line_start(text, line)) };
}

CampReplaced camp_syntax_replaced(const CampText *before, uint32_t start, CampSpan span) {
	return (CampReplaced){
		.start = start,
		.span = span,
		.from = place_of(before, start, span.start),
		.to = place_of(before, start, span.end),
	};
}

static TSPoint to_point(CampPos place) {
	return (TSPoint){ place.line, place.column };
}

void camp_syntax_edit(CampSyntax *syntax, const CampReplaced *replaced, const CampText *after, uint32_t length) {
	uint32_t start = replaced->start;
	uint32_t end = replaced->span.start + length;
	TSInputEdit edit = {
		.start_byte = replaced->span.start - start,
		.old_end_byte = replaced->span.end - start,
		.new_end_byte = end - start,
		.start_point = to_point(replaced->from),
		.old_end_point = to_point(replaced->to),
		.new_end_point = to_point(place_of(after, start, end)),
	};
	ts_tree_edit(syntax->tree, &edit);
}

void camp_syntax_free(CampSyntax *syntax) {
	if (syntax) {
		ts_tree_delete(syntax->tree);
		camp_free(syntax);
	}
}

CampNode camp_syntax_root(const CampSyntax *syntax) {
	return from_ts(ts_tree_root_node(syntax->tree));
}

CampNodeType camp_node_type(CampNode node) {
	TSSymbol symbol = ts_node_symbol(to_ts(node));
	if (symbol == (TSSymbol)-1) {
		return CAMP_NODE_ERROR;
	}
	if (!ts_node_is_named(to_ts(node))) {
		return CAMP_NODE_OTHER;
	}
	const char *name = ts_node_type(to_ts(node));
	for (size_t i = 0; i < sizeof node_names / sizeof *node_names; i++) {
		if (node_names[i].name[0] == name[0] && strcmp(node_names[i].name, name) == 0) {
			return node_names[i].type;
		}
	}
	return CAMP_NODE_OTHER;
}

CampSpan camp_node_span(CampNode node) {
	return (CampSpan){ ts_node_start_byte(to_ts(node)), ts_node_end_byte(to_ts(node)) };
}

uint32_t camp_node_child_count(CampNode node) {
	return ts_node_child_count(to_ts(node));
}

bool camp_node_last_child(CampNode node, CampNode *child) {
	uint32_t count = ts_node_child_count(to_ts(node));
	if (count > 0) {
		*child = from_ts(ts_node_child(to_ts(node), count - 1));
	}
	return count > 0;
}

bool camp_node_is_missing(CampNode node) {
	return ts_node_is_missing(to_ts(node));
}

bool camp_node_has_error(CampNode node) {
	return ts_node_has_error(to_ts(node));
}

bool camp_node_is_named(CampNode node) {
	return ts_node_is_named(to_ts(node));
}

const char *camp_node_symbol(CampNode node) {
	return ts_node_type(to_ts(node));
}

bool camp_node_field(CampNode node, const char *field, CampNode *child) {
	TSNode found = ts_node_child_by_field_name(to_ts(node), field, (uint32_t)strlen(field));
	*child = from_ts(found);
	return !ts_node_is_null(found);
}

void camp_children_init(CampChildren *children, CampNode parent) {
	TSTreeCursor cursor = ts_tree_cursor_new(to_ts(parent));
	memset(children, 0, sizeof *children);
	memcpy(children->cursor, &cursor, sizeof cursor);
}

bool camp_children_next(CampChildren *children, CampNode *child) {
	TSTreeCursor cursor;
	memcpy(&cursor, children->cursor, sizeof cursor);
	bool more = !children->ended && (children->started ? ts_tree_cursor_goto_next_sibling(&cursor)
	                                                   : ts_tree_cursor_goto_first_child(&cursor));
	children->started = true;
	children->ended = !more;
	if (more) {
		*child = from_ts(ts_tree_cursor_current_node(&cursor));
	}
	memcpy(children->cursor, &cursor, sizeof cursor);
	return more;
}

void camp_children_release(CampChildren *children) {
	TSTreeCursor cursor;
	memcpy(&cursor, children->cursor, sizeof cursor);
	ts_tree_cursor_delete(&cursor);
}

/* Symbols of the grammar, with room for some to come: those beyond are looked up each time. */
#define KNOWN_SYMBOLS 64

struct CampLister {
	TSTreeCursor cursor;
	bool walks; /* the cursor is there */
	CAMP_VEC(CampChild) children;
	uint8_t types[KNOWN_SYMBOLS]; /* by symbol: the node's type + 1; 0 where it was not looked up yet */
};

CampLister *camp_lister_new(void) {
	return camp_alloc(sizeof(CampLister));
}

void camp_lister_free(CampLister *lister) {
	if (!lister) {
		return;
	}
	if (lister->walks) {
		ts_tree_cursor_delete(&lister->cursor);
	}
	camp_vec_release(&lister->children);
	camp_free(lister);
}

static CampNodeType type_of(CampLister *lister, TSNode node) {
	TSSymbol symbol = ts_node_symbol(node);
	if (symbol >= KNOWN_SYMBOLS) {
		return camp_node_type(from_ts(node));
	}
	if (lister->types[symbol] == 0) {
		lister->types[symbol] = (uint8_t)(camp_node_type(from_ts(node)) + 1);
	}
	return (CampNodeType)(lister->types[symbol] - 1);
}

static CampNodeField field_of(const TSTreeCursor *cursor) {
	const char *name = ts_tree_cursor_current_field_name(cursor);
	switch (name ? name[0] : '\0') {
	case 'n': return CAMP_NODE_FIELD_NAME;
	case 't': return CAMP_NODE_FIELD_TYPE;
	case 'v': return CAMP_NODE_FIELD_VALUE;
	case 'p': return CAMP_NODE_FIELD_PATH;
	default: return CAMP_NODE_FIELD_NONE;
	}
}

CampChildList camp_lister_open(CampLister *lister, CampNode node) {
	size_t first = lister->children.count;
	CampNodeType parent = type_of(lister, to_ts(node));
	bool names = parent == CAMP_NODE_ATTRIBUTE || parent == CAMP_NODE_IMPORT;
	if (lister->walks) {
		ts_tree_cursor_reset(&lister->cursor, to_ts(node));
	} else {
		lister->cursor = ts_tree_cursor_new(to_ts(node));
		lister->walks = true;
	}
	bool more = ts_tree_cursor_goto_first_child(&lister->cursor);
	for (; more; more = ts_tree_cursor_goto_next_sibling(&lister->cursor)) {
		TSNode child = ts_tree_cursor_current_node(&lister->cursor);
		CampNodeType type = type_of(lister, child);
		/* of a block only its type and name are fields */
		bool named = names || (parent == CAMP_NODE_BLOCK && type == CAMP_NODE_IDENTIFIER);
		camp_vec_push(&lister->children, (CampChild){ .node = from_ts(child),
		                                              .type = type,
		                                              .field = named ? field_of(&lister->cursor) : CAMP_NODE_FIELD_NONE,
		                                              .missing = ts_node_is_missing(child) });
	}
	return (CampChildList){ first, lister->children.count };
}

CampNodeType camp_lister_type(CampLister *lister, CampNode node) {
	return type_of(lister, to_ts(node));
}

CampChild camp_lister_at(const CampLister *lister, size_t index) {
	return lister->children.items[index];
}

void camp_lister_close(CampLister *lister, CampChildList list) {
	lister->children.count = list.first;
}

static void print_node(CampBuf *out, const TSTreeCursor *cursor) {
	TSNode node = ts_tree_cursor_current_node(cursor);
	const char *field = ts_tree_cursor_current_field_name(cursor);
	camp_buf_printf(out, "%s%s(%s%s%s%s [%u,%u)", field ? field : "", field ? ": " : "",
	                ts_node_is_missing(node) ? "MISSING " : "", ts_node_is_named(node) ? "" : "\"", ts_node_type(node),
	                ts_node_is_named(node) ? "" : "\"", ts_node_start_byte(node), ts_node_end_byte(node));
}

/* No recursion: a tree may be as deep as its text is long. */
char *camp_syntax_print(const CampSyntax *syntax) {
	CampBuf out;
	camp_buf_init(&out, CAMP_BUF_MAX);
	TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(syntax->tree));
	print_node(&out, &cursor);
	for (bool inside = true; inside;) {
		if (ts_tree_cursor_goto_first_child(&cursor)) {
			camp_buf_add_c(&out, "\n");
			print_node(&out, &cursor);
			continue;
		}
		camp_buf_add_c(&out, ")");
		while (!ts_tree_cursor_goto_next_sibling(&cursor) && (inside = ts_tree_cursor_goto_parent(&cursor))) {
			camp_buf_add_c(&out, ")");
		}
		if (inside) {
			camp_buf_add_c(&out, "\n");
			print_node(&out, &cursor);
		}
	}
	ts_tree_cursor_delete(&cursor);
	return out.ptr;
}
