/*
 * The syntax tree of a text: the only module that knows tree-sitter. Parsing never fails; what does not fit the grammar
 * is in the tree as an error node, a missing node, or a node without its closing token.
 */
#ifndef CAMP_SYNTAX_SYNTAX_H
#define CAMP_SYNTAX_SYNTAX_H

#include "text/text.h"

typedef struct CampParser CampParser;
typedef struct CampSyntax CampSyntax;

/* NULL when the linked tree-sitter runtime does not load the grammar's version. Free with camp_parser_free. */
CampParser *camp_parser_new(void);
void camp_parser_free(CampParser *parser);

/* The linked tree-sitter runtime may not hold the tree of every text. Those before 0.20.8 count the children of a node in
 * 16 bits and corrupt memory beyond, as a comment of 70,000 lines makes them do. A text fits when its weight does; parse
 * nothing that does not fit. The weight of a whole is the sum of its parts, but that a byte is judged by the two before. */
bool camp_syntax_fits(CampStr text);
size_t camp_syntax_weight(CampStr text, CampSpan part);
bool camp_syntax_weight_fits(size_t weight);
/* Parses `text`. Free with camp_syntax_free. */
CampSyntax *camp_syntax_new(CampParser *parser, CampStr text);
/* Parses `text`, taking over what edits (camp_syntax_edit on `old`) left alone of `old`, which is used up. The outcome is that
 * of camp_syntax_new, but where there are errors: what the parser then guesses depends on what it took over, once in some
 * 200,000 edits at random. */
CampSyntax *camp_syntax_reparse(CampParser *parser, CampSyntax *old, CampStr text);
/* Whether the parser had to skip or to invent something. */
bool camp_syntax_has_error(const CampSyntax *syntax);
/* A tree of its own that shares everything with `syntax`. */
CampSyntax *camp_syntax_copy(const CampSyntax *syntax);
/* A part of a text that is to be replaced, as the tree of what stands from `start` on has it. */
typedef struct CampReplaced {
	uint32_t start;
	CampSpan span; /* counts from the beginning of the text */
	CampPos from;  /* these from `start`, in bytes */
	CampPos to;
} CampReplaced;

/* To be asked for before the text is edited: afterwards it may be no more. */
CampReplaced camp_syntax_replaced(const CampText *before, uint32_t start, CampSpan span);
/* Tells the tree that so many bytes stand there now, which made `after`. */
void camp_syntax_edit(CampSyntax *syntax, const CampReplaced *replaced, const CampText *after, uint32_t length);
void camp_syntax_free(CampSyntax *syntax);

/* A node is a value; it dies with its tree. */
typedef struct CampNode {
	uint32_t context[4];
	const void *id;
	const void *tree;
} CampNode;

/* The grammar's node types that this project asks about. */
typedef enum CampNodeType {
	CAMP_NODE_OTHER, /* punctuation, and the inside of errors */
	CAMP_NODE_ERROR,
	CAMP_NODE_SOURCE_FILE,
	CAMP_NODE_IMPORT,
	CAMP_NODE_BLOCK,
	CAMP_NODE_ATTRIBUTE,
	CAMP_NODE_UNFINISHED,
	CAMP_NODE_STRAY_BRACE,
	CAMP_NODE_LIST,
	CAMP_NODE_STRING,
	CAMP_NODE_TEXT_BLOCK,
	CAMP_NODE_STRING_CONTENT,
	CAMP_NODE_ESCAPE_SEQUENCE,
	CAMP_NODE_INVALID_ESCAPE,
	CAMP_NODE_INTERPOLATION,
	CAMP_NODE_INVALID_INTERPOLATION,
	CAMP_NODE_IDENTIFIER,
	CAMP_NODE_INTEGER,
	CAMP_NODE_BOOLEAN,
	CAMP_NODE_COMMENT
} CampNodeType;

CampNode camp_syntax_root(const CampSyntax *syntax);
CampNodeType camp_node_type(CampNode node);
CampSpan camp_node_span(CampNode node);
uint32_t camp_node_child_count(CampNode node);
bool camp_node_last_child(CampNode node, CampNode *child); /* false when there is none */
bool camp_node_is_missing(CampNode node);                  /* the parser assumed it; it has no bytes */
bool camp_node_has_error(CampNode node);                   /* it holds an error or a missing node, or is one */
bool camp_node_is_named(CampNode node);
/* Of an anonymous node its text in the grammar: "{", ":". Static. */
const char *camp_node_symbol(CampNode node);
/* The child in the grammar's field ("name", "type", "value", "path"). False when there is none. */
bool camp_node_field(CampNode node, const char *field, CampNode *child);

/* All children in order, in time linear in their number:
 *   CampChildren children; camp_children_init(&children, node);
 *   while (camp_children_next(&children, &child)) ...
 *   camp_children_release(&children); */
typedef struct CampChildren {
	uint64_t cursor[4];
	bool started;
	bool ended;
} CampChildren;

void camp_children_init(CampChildren *children, CampNode parent);
bool camp_children_next(CampChildren *children, CampNode *child);
void camp_children_release(CampChildren *children);

/* The grammar's fields, by which a node names some of its children. */
typedef enum CampNodeField {
	CAMP_NODE_FIELD_NONE,
	CAMP_NODE_FIELD_NAME,
	CAMP_NODE_FIELD_TYPE,
	CAMP_NODE_FIELD_VALUE,
	CAMP_NODE_FIELD_PATH
} CampNodeField;

typedef struct CampChild {
	CampNode node;
	CampNodeType type;
	CampNodeField field;
	bool missing;
} CampChild;

/* Children listed with what is asked of each of them, for whoever reads a whole tree: the tree is walked once, whatever is
 * then counted or looked up among the children. Lists are within one another, as nodes are; the last one opened is closed
 * first:
 *   CampChildList list = camp_lister_open(lister, node);
 *   for (size_t i = list.first; i < list.end; i++) { CampChild child = camp_lister_at(lister, i); ... }
 *   camp_lister_close(lister, list); */
typedef struct CampLister CampLister;

typedef struct CampChildList {
	size_t first;
	size_t end;
} CampChildList;

CampLister *camp_lister_new(void); /* free with camp_lister_free */
void camp_lister_free(CampLister *lister);
CampChildList camp_lister_open(CampLister *lister, CampNode node);
CampChild camp_lister_at(const CampLister *lister, size_t index);
void camp_lister_close(CampLister *lister, CampChildList list);
CampNodeType camp_lister_type(CampLister *lister,
                              CampNode node); /* camp_node_type, which the lister remembers by symbol */

/* As an s-expression with spans. Free with camp_free. */
char *camp_syntax_print(const CampSyntax *syntax);

#endif
