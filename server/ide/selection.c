#include "ide/selection.h"

#define MOST_STEPS 200

typedef struct Steps {
	uint32_t start;             /* of the item, from which nodes count */
	CampSpan spans[MOST_STEPS]; /* from the outermost on */
	size_t count;
} Steps;

/* Takes a step inwards, unless it is none. */
static void step(Steps *steps, CampSpan node) {
	CampSpan span = { steps->start + node.start, steps->start + node.end };
	CampSpan outer = steps->spans[steps->count - 1];

	if (steps->count < MOST_STEPS && span.start >= outer.start && span.end <= outer.end && span.start < span.end &&
	    span.end - span.start < outer.end - outer.start)
		steps->spans[steps->count++] = span;
}

/* The child that holds the offset; where two meet, the one that begins there, unless it is a sign. */
static bool child_at(CampNode node, uint32_t offset, CampNode *found) {
	CampChildren children;
	CampNode child;
	bool any = false;

	camp_children_init(&children, node);
	while (camp_children_next(&children, &child)) {
		CampSpan span = camp_node_span(child);

		if (span.start > offset)
			break;
		if (span.end >= offset && camp_node_is_named(child)) {
			*found = child;
			any = true;
		}
	}
	camp_children_release(&children);
	return any;
}

/* Between the quotes, brackets or braces, when the offset is there. */
static void step_between(Steps *steps, CampNode node, uint32_t offset) {
	CampNodeType type = camp_node_type(node);
	CampSpan inner = camp_node_span(node);
	CampChildren children;
	CampNode child;
	bool opened = false;

	if (type != CAMP_NODE_STRING && type != CAMP_NODE_TEXT_BLOCK && type != CAMP_NODE_LIST && type != CAMP_NODE_BLOCK)
		return;
	camp_children_init(&children, node);
	while (camp_children_next(&children, &child)) {
		if (camp_node_type(child) != CAMP_NODE_OTHER || strcmp(camp_node_symbol(child), ",") == 0)
			continue;
		if (opened)
			inner.end = camp_node_span(child).start;
		else
			inner.start = camp_node_span(child).end;
		opened = true;
	}
	camp_children_release(&children);
	if (opened && inner.start <= offset && offset <= inner.end)
		step(steps, inner);
}

static void step_into(Steps *steps, CampDoc *doc, CampDocItem item, uint32_t offset) {
	CampSyntax *tree = camp_doc_item_syntax(doc, item);
	CampNode node = camp_syntax_root(tree);

	steps->start = item.start;
	while (steps->count < MOST_STEPS && child_at(node, offset - item.start, &node)) {
		step(steps, camp_node_span(node));
		step_between(steps, node, offset - item.start);
	}
	camp_syntax_free(tree);
}

const CampSpan *camp_selections(CampArena *arena, CampDoc *doc, uint32_t offset, size_t *count) {
	Steps steps = { .spans = { { 0, (uint32_t)camp_doc_text(doc).len } }, .count = 1 };
	CampSpan *spans;
	CampDocItem item;

	if (camp_doc_item_find(doc, offset, &item))
		step_into(&steps, doc, item, offset);
	/* Where two meet, nothing may begin: then it is behind the one before. */
	if (steps.count == 1 && offset > 0 && camp_doc_item_find(doc, offset - 1, &item))
		step_into(&steps, doc, item, offset);
	*count = steps.count;
	spans = CAMP_ARENA_ARRAY(arena, CampSpan, steps.count);
	for (size_t i = 0; i < steps.count; i++)
		spans[i] = steps.spans[steps.count - 1 - i];
	return spans;
}
