#include "ide/tokens.h"

#include <stdlib.h>

#define DEEPEST 64
#define NO_MODIFIER 0u
#define DECLARATION (1u << CAMP_MODIFIER_DECLARATION)
#define DISCLOSURE (1u << CAMP_MODIFIER_DISCLOSURE)

typedef struct Tokens {
	const CampText *text;
	CampSpan within;
	uint32_t start;                 /* of the item that is walked over */
	CAMP_VEC(CampSpan) disclosures; /* in it, by start, apart from each other */
	size_t next;                    /* the first of them that does not end before what comes next */
	CampLister *lister;
	CAMP_VEC(CampToken) list;
} Tokens;

static void add(Tokens *tokens, CampSpan span, CampTokenType type, uint32_t modifiers) {
	if (span.start < span.end && span.end >= tokens->within.start && span.start <= tokens->within.end)
		camp_vec_push(&tokens->list, (CampToken){ span, type, modifiers });
}

/* Words on one line, cut where a disclosure begins or ends. */
static void add_words(Tokens *tokens, CampSpan span, CampTokenType type) {
	while (tokens->next < tokens->disclosures.count && tokens->disclosures.items[tokens->next].end <= span.start)
		tokens->next++;
	for (size_t i = tokens->next; i < tokens->disclosures.count && span.start < span.end; i++) {
		CampSpan words = tokens->disclosures.items[i];

		if (words.start >= span.end)
			break;
		if (words.start > span.start)
			add(tokens, (CampSpan){ span.start, words.start }, type, NO_MODIFIER);
		words.start = words.start > span.start ? words.start : span.start;
		words.end = words.end < span.end ? words.end : span.end;
		add(tokens, words, type, DISCLOSURE);
		span.start = words.end;
	}
	add(tokens, span, type, NO_MODIFIER);
}

/* Text over several lines, line by line, without the blanks around it. */
static void add_lines(Tokens *tokens, CampSpan span) {
	CampStr bytes = camp_text_bytes(tokens->text);
	uint32_t at = span.start;

	while (at < span.end) {
		CampSpan line = camp_text_line_span(tokens->text, camp_text_line_of(tokens->text, at));
		CampSpan piece = { at, line.end < span.end ? line.end : span.end };

		at = piece.end;
		while (at < span.end && (bytes.ptr[at] == '\n' || bytes.ptr[at] == '\r'))
			at++;
		while (piece.start < piece.end && piece.start == line.start &&
		       camp_is_blank((unsigned char)bytes.ptr[piece.start]))
			line.start = ++piece.start;
		while (piece.end > piece.start && piece.end == line.end &&
		       camp_is_blank((unsigned char)bytes.ptr[piece.end - 1]))
			line.end = --piece.end;
		add_words(tokens, piece, CAMP_TOKEN_STRING);
	}
}

static CampSpan place_of(const Tokens *tokens, CampNode node) {
	CampSpan span = camp_node_span(node);

	return (CampSpan){ tokens->start + span.start, tokens->start + span.end };
}

static void add_string(Tokens *tokens, CampNode string) {
	CampSpan span = place_of(tokens, string);
	CampChildList parts = camp_lister_open(tokens->lister, string);
	uint32_t at = span.start;

	for (size_t i = parts.first; i < parts.end; i++) {
		CampChild part = camp_lister_at(tokens->lister, i);
		CampSpan inner = place_of(tokens, part.node);

		if (part.type != CAMP_NODE_INTERPOLATION)
			continue;
		add_lines(tokens, (CampSpan){ at, inner.start });
		add_words(tokens, inner, CAMP_TOKEN_VARIABLE);
		at = inner.end;
	}
	camp_lister_close(tokens->lister, parts);
	add_lines(tokens, (CampSpan){ at, span.end });
}

/* What is walked through: its type, and the word that tells what it is, a block's type or a field's name. */
typedef struct Parent {
	CampNodeType type;
	CampStr word; /* empty: none */
} Parent;

static CampStr word_of(const Tokens *tokens, CampNodeType type, CampChildList list) {
	CampNodeField field = type == CAMP_NODE_BLOCK ? CAMP_NODE_FIELD_TYPE : CAMP_NODE_FIELD_NAME;

	for (size_t i = list.first; i < list.end; i++) {
		CampChild child = camp_lister_at(tokens->lister, i);

		if (child.field == field)
			return camp_text_slice(tokens->text, place_of(tokens, child.node));
	}
	return (CampStr){ NULL, 0 };
}

/* What the name is, by where it stands. */
static void add_name(Tokens *tokens, Parent parent, CampChild name) {
	CampSpan span = place_of(tokens, name.node);
	bool declares = camp_str_equal(parent.word, CAMP_LIT("brand")) || camp_str_equal(parent.word, CAMP_LIT("campaign"));

	if (parent.type == CAMP_NODE_BLOCK && name.field == CAMP_NODE_FIELD_TYPE)
		add(tokens, span, CAMP_TOKEN_KEYWORD, NO_MODIFIER);
	else if (parent.type == CAMP_NODE_BLOCK)
		add(tokens, span, declares ? CAMP_TOKEN_CLASS : CAMP_TOKEN_ENUM_MEMBER, declares ? DECLARATION : NO_MODIFIER);
	else if (parent.type == CAMP_NODE_ATTRIBUTE && name.field == CAMP_NODE_FIELD_NAME)
		add(tokens, span, CAMP_TOKEN_PROPERTY, NO_MODIFIER);
	else if (parent.type == CAMP_NODE_ATTRIBUTE && camp_str_equal(parent.word, CAMP_LIT("brand")))
		add(tokens, span, CAMP_TOKEN_CLASS, NO_MODIFIER);
	else if (parent.type != CAMP_NODE_UNFINISHED)
		add(tokens, span, CAMP_TOKEN_ENUM_MEMBER, NO_MODIFIER);
}

static void walk(Tokens *tokens, CampNode node, CampNodeType type, unsigned depth) {
	CampChildList list = camp_lister_open(tokens->lister, node);
	Parent parent = { type, word_of(tokens, type, list) };

	for (size_t i = list.first; i < list.end; i++) {
		CampChild child = camp_lister_at(tokens->lister, i);
		CampSpan span = place_of(tokens, child.node);

		switch (child.type) {
		case CAMP_NODE_COMMENT: add(tokens, span, CAMP_TOKEN_COMMENT, NO_MODIFIER); break;
		case CAMP_NODE_IDENTIFIER: add_name(tokens, parent, child); break;
		case CAMP_NODE_INTEGER: add(tokens, span, CAMP_TOKEN_NUMBER, NO_MODIFIER); break;
		case CAMP_NODE_BOOLEAN: add(tokens, span, CAMP_TOKEN_KEYWORD, NO_MODIFIER); break;
		case CAMP_NODE_STRING:
		case CAMP_NODE_TEXT_BLOCK: add_string(tokens, child.node); break;
		case CAMP_NODE_OTHER:
			if (strcmp(camp_node_symbol(child.node), "import") == 0)
				add(tokens, span, CAMP_TOKEN_KEYWORD, NO_MODIFIER);
			break;
		default:
			if (depth < DEEPEST)
				walk(tokens, child.node, child.type, depth + 1);
		}
	}
	camp_lister_close(tokens->lister, list);
}

static int by_place(const void *a, const void *b) {
	const CampSpan *left = a;
	const CampSpan *right = b;

	return left->start < right->start ? -1 : left->start > right->start;
}

static void add_disclosures(Tokens *tokens, CampDoc *doc, CampDocItem item) {
	size_t count;
	const CampPassage *passages = camp_doc_passages(doc, item, &count);

	for (size_t p = 0; p < count; p++) {
		const CampReading *reading = passages[p].reading;

		for (size_t i = 0; passages[p].path.len == 0 && i < reading->evidence_count; i++) {
			CampSpan span = camp_prose_source(reading->prose, reading->evidence[i].span);

			if (camp_concept_is_element(reading->evidence[i].concept))
				camp_vec_push(&tokens->disclosures, (CampSpan){ item.start + span.start, item.start + span.end });
		}
	}
}

/* By place, with what overlaps made one. */
static void settle_disclosures(Tokens *tokens) {
	CampSpan *spans = tokens->disclosures.items;
	size_t kept = 0;

	if (tokens->disclosures.count == 0)
		return;
	qsort(spans, tokens->disclosures.count, sizeof *spans, by_place);
	for (size_t i = 1; i < tokens->disclosures.count; i++) {
		if (spans[i].start >= spans[kept].end)
			spans[++kept] = spans[i];
		else if (spans[i].end > spans[kept].end)
			spans[kept].end = spans[i].end;
	}
	tokens->disclosures.count = kept + 1;
}

static void add_item(Tokens *tokens, CampDoc *doc, CampDocItem item) {
	CampSyntax *tree = camp_doc_item_syntax(doc, item);

	tokens->disclosures.count = 0;
	tokens->next = 0;
	add_disclosures(tokens, doc, item);
	settle_disclosures(tokens);
	tokens->start = item.start;
	walk(tokens, camp_syntax_root(tree), CAMP_NODE_SOURCE_FILE, 0);
	camp_syntax_free(tree);
}

const CampToken *camp_tokens(CampArena *arena, CampDoc *doc, CampSpan within, size_t *count) {
	Tokens tokens = { .text = camp_doc_text_view(doc), .within = within, .lister = camp_lister_new() };
	CampToken *copy;

	for (size_t i = 0; i < camp_doc_item_count(doc); i++) {
		CampDocItem item = camp_doc_item_at(doc, i);

		if (item.end >= within.start && item.start <= within.end)
			add_item(&tokens, doc, item);
	}
	*count = tokens.list.count;
	copy = CAMP_ARENA_ARRAY(arena, CampToken, *count + 1);
	if (*count > 0)
		memcpy(copy, tokens.list.items, *count * sizeof *copy);
	camp_lister_free(tokens.lister);
	camp_vec_release(&tokens.disclosures);
	camp_vec_release(&tokens.list);
	return copy;
}
