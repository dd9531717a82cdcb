#include "format/layout.h"

#include "base/utf8.h"

#define DEEPEST 64 /* levels; what nests deeper is left alone */
#define TOO_WIDE SIZE_MAX

typedef struct Layouter {
	CampLayout *layout;
	const CampText *text;
	bool *pinned;       /* by line: a `campaign-ls:` comment speaks of it, so what begins on it must stay on it */
	uint32_t spoken_of; /* the last line that was found to be pinned by comments before it */
	uint32_t element;
} Layouter;

static uint32_t line_of(const Layouter *layouter, uint32_t offset) {
	return camp_text_line_of(layouter->text, offset);
}

static bool is_symbol(CampNode node, const char *symbol) {
	return camp_node_type(node) == CAMP_NODE_OTHER && strcmp(camp_node_symbol(node), symbol) == 0;
}

/* The last child. False when there is only one, or none: an opening sign does not close. */
static bool last_child(CampNode node, CampNode *last) {
	CampChildren children;
	size_t count = 0;

	camp_children_init(&children, node);
	while (camp_children_next(&children, last))
		count++;
	camp_children_release(&children);
	return count > 1;
}

/* What closes a node of the type; NULL when nothing must. */
static const char *closing_sign(CampNodeType type) {
	switch (type) {
	case CAMP_NODE_BLOCK: return "}";
	case CAMP_NODE_LIST: return "]";
	case CAMP_NODE_STRING: return "\"";
	case CAMP_NODE_TEXT_BLOCK: return "\"\"\"";
	default: return NULL;
	}
}

/* Whether nothing in the node is unfinished, or stands where the layout has no place for it. */
static bool is_whole(CampNode node, unsigned depth) {
	CampNodeType type = camp_node_type(node);
	const char *sign = closing_sign(type);
	bool open = type != CAMP_NODE_BLOCK; /* a comment in a block's header has no place */
	CampChildren children;
	CampNode child;
	bool whole;

	if (type == CAMP_NODE_ERROR || type == CAMP_NODE_UNFINISHED || type == CAMP_NODE_STRAY_BRACE || depth > DEEPEST)
		return false;
	if (sign && (!last_child(node, &child) || !is_symbol(child, sign)))
		return false;
	whole = type != CAMP_NODE_ATTRIBUTE || camp_node_field(node, "value", &child);
	camp_children_init(&children, node);
	while (whole && camp_children_next(&children, &child)) {
		open = open || is_symbol(child, "{");
		if (camp_node_type(child) == CAMP_NODE_COMMENT)
			whole = open && (type == CAMP_NODE_BLOCK || type == CAMP_NODE_LIST);
		else
			whole = is_whole(child, depth + 1);
	}
	camp_children_release(&children);
	return whole;
}

/* Lines that are spoken of stay what they are: things neither leave them nor join them. */
static CampGap pin(const Layouter *layouter, uint32_t start, CampGap gap) {
	const CampPiece *before = &layouter->layout->pieces.items[layouter->layout->pieces.count - 1];
	uint32_t from = line_of(layouter, before->span.end);
	uint32_t to = line_of(layouter, start);

	if (!layouter->pinned[from] && !layouter->pinned[to])
		return gap;
	if (from == to && gap.breaks > 0) {
		CampStr bytes = camp_text_bytes(layouter->text);
		bool closes_list = bytes.ptr[start] == ']';

		gap.breaks = 0;
		gap.space = !closes_list && bytes.ptr[before->span.start] != '[';
		gap.comma = gap.comma && !closes_list;
	} else if (from != to && gap.breaks == 0) {
		gap.breaks = 1;
	}
	return gap;
}

static void add(Layouter *layouter, CampNode node, CampGap gap) {
	CampSpan span = camp_node_span(node);

	if (layouter->layout->pieces.count > 0 && !gap.keep)
		gap = pin(layouter, span.start, gap);
	camp_vec_push(
		&layouter->layout->pieces,
		(CampPiece){ span, gap, camp_node_type(node) == CAMP_NODE_TEXT_BLOCK && !gap.keep, layouter->element });
}

/* In front of something that begins a line, unless it is a comment behind something else. */
static CampGap line_gap(const Layouter *layouter, CampNode node, uint32_t indent, bool comma) {
	const CampPiece *before = &layouter->layout->pieces.items[layouter->layout->pieces.count - 1];
	uint32_t breaks = line_of(layouter, camp_node_span(node).start) - line_of(layouter, before->span.end);

	if (camp_node_type(node) == CAMP_NODE_COMMENT && breaks == 0)
		return (CampGap){ .space = true, .comma = comma, .indent = indent };
	return (CampGap){ .breaks = breaks > 1 ? 2 : 1, .indent = indent, .comma = comma };
}

static size_t columns(const Layouter *layouter, CampSpan span) {
	return camp_utf8_count(camp_text_slice(layouter->text, span));
}

/* Columns of a value on one line, or TOO_WIDE when it cannot stand on one. */
static size_t width_of(const Layouter *layouter, CampNode value) {
	CampNodeType type = camp_node_type(value);
	CampChildren children;
	CampNode child;
	size_t width = strlen("[]");
	bool first = true;

	if (type == CAMP_NODE_TEXT_BLOCK || type == CAMP_NODE_COMMENT)
		return TOO_WIDE;
	if (type != CAMP_NODE_LIST)
		return columns(layouter, camp_node_span(value));
	camp_children_init(&children, value);
	while (width != TOO_WIDE && camp_children_next(&children, &child)) {
		size_t one = camp_node_type(child) == CAMP_NODE_OTHER ? 0 : width_of(layouter, child);

		if (camp_node_type(child) == CAMP_NODE_OTHER)
			continue;
		width = one == TOO_WIDE ? TOO_WIDE : width + one + (first ? 0 : strlen(", "));
		first = false;
	}
	camp_children_release(&children);
	return width;
}

static bool is_pinned(const Layouter *layouter, CampSpan span) {
	for (uint32_t line = line_of(layouter, span.start); line <= line_of(layouter, span.end); line++) {
		if (layouter->pinned[line])
			return true;
	}
	return false;
}

static bool fits_on_line(const Layouter *layouter, CampNode list, size_t column) {
	CampSpan span = camp_node_span(list);
	size_t width = width_of(layouter, list);

	if (is_pinned(layouter, span))
		return line_of(layouter, span.start) == line_of(layouter, span.end);
	return width != TOO_WIDE && column + width <= CAMP_FORMAT_WIDTH;
}

static void add_value(Layouter *layouter, CampNode value, CampGap gap, uint32_t indent, size_t column);

/* `indent` is that of the line on which the list begins, `column` where. */
static void add_list(Layouter *layouter, CampNode list, CampGap gap, uint32_t indent, size_t column) {
	bool on_line = fits_on_line(layouter, list, column);
	uint32_t deeper = indent + CAMP_FORMAT_STEP;
	bool comma = false; /* the item before wants one */
	bool first = true;
	CampChildren children;
	CampNode child;

	camp_children_init(&children, list);
	while (camp_children_next(&children, &child)) {
		bool closes = is_symbol(child, "]");
		CampGap next = { .indent = indent, .comma = comma && !closes, .space = comma && !closes };

		if (is_symbol(child, "["))
			add(layouter, child, gap);
		if (camp_node_type(child) == CAMP_NODE_OTHER && !closes)
			continue;
		if (!on_line && !(closes && first))
			next = line_gap(layouter, child, closes ? indent : deeper, comma);
		if (!on_line && (closes || first) && next.breaks > 1)
			next.breaks = 1;
		if (closes)
			add(layouter, child, next);
		else
			add_value(layouter, child, next, on_line ? indent : deeper, on_line ? 0 : deeper);
		comma = !closes && camp_node_type(child) != CAMP_NODE_COMMENT;
		first = false;
	}
	camp_children_release(&children);
}

static void add_value(Layouter *layouter, CampNode value, CampGap gap, uint32_t indent, size_t column) {
	if (camp_node_type(value) == CAMP_NODE_LIST)
		add_list(layouter, value, gap, indent, column);
	else
		add(layouter, value, gap);
}

/* An attribute or an import: words on one line. */
static void add_words(Layouter *layouter, CampNode node, CampGap gap, uint32_t indent) {
	size_t column = indent;
	bool first = true;
	CampChildren children;
	CampNode child;

	camp_children_init(&children, node);
	while (camp_children_next(&children, &child)) {
		CampGap next = { .indent = indent, .space = !is_symbol(child, ":") };

		column += first ? 0 : next.space;
		add_value(layouter, child, first ? gap : next, indent, column);
		column += columns(layouter, camp_node_span(child));
		first = false;
	}
	camp_children_release(&children);
}

static void add_block(Layouter *layouter, CampNode block, CampGap gap, uint32_t indent) {
	enum { HEADER, OPENED, FILLED } state = HEADER;
	uint32_t deeper = indent + CAMP_FORMAT_STEP;
	CampChildren children;
	CampNode child;
	bool first = true;

	camp_children_init(&children, block);
	while (camp_children_next(&children, &child)) {
		CampNodeType type = camp_node_type(child);
		bool closes = state != HEADER && is_symbol(child, "}");
		CampGap next = { .indent = indent, .space = state == HEADER };

		if (state != HEADER && !(closes && state == OPENED))
			next = line_gap(layouter, child, closes ? indent : deeper, false);
		if ((closes || state == OPENED) && next.breaks > 1)
			next.breaks = 1;
		if (type == CAMP_NODE_BLOCK)
			add_block(layouter, child, next, deeper);
		else if (type == CAMP_NODE_ATTRIBUTE)
			add_words(layouter, child, next, deeper);
		else
			add(layouter, child, first ? gap : next);
		first = false;
		state = state != HEADER ? FILLED : is_symbol(child, "{") ? OPENED : HEADER;
	}
	camp_children_release(&children);
}

/* ---- The top level ---- */

typedef struct Element {
	CampNode node;
	CampSpan span;
	CampNodeType type;
	bool keep;
} Element;

typedef CAMP_VEC(Element) Elements;

static void collect(Elements *elements, CampNode root) {
	CampChildren children;
	CampNode child;

	camp_children_init(&children, root);
	while (camp_children_next(&children, &child))
		camp_vec_push(elements, (Element){ child, camp_node_span(child), camp_node_type(child), true });
	camp_children_release(&children);
}

static bool share_line(const Layouter *layouter, const Element *before, const Element *element) {
	return line_of(layouter, before->span.end) == line_of(layouter, element->span.start);
}

typedef struct Window {
	size_t first;
	size_t end;
} Window;

/* Those elements that the layout of what stands in `within` depends on: also comments in front, which may speak of the
 * first line, and what shares a line with others. The rest is left alone unseen. */
static Window window_of(const Layouter *layouter, const Elements *elements, CampSpan within) {
	const Element *all = elements->items;
	Window window = { 0, elements->count };

	while (window.first < window.end && all[window.first].span.end < within.start)
		window.first++;
	while (window.end > window.first && all[window.end - 1].span.start > within.end)
		window.end--;
	while (window.first > 0 && window.first < elements->count &&
	       (all[window.first - 1].type == CAMP_NODE_COMMENT || all[window.first].type == CAMP_NODE_COMMENT ||
	        share_line(layouter, &all[window.first - 1], &all[window.first])))
		window.first--;
	while (window.end > 0 && window.end < elements->count &&
	       share_line(layouter, &all[window.end - 1], &all[window.end]))
		window.end++;
	return window;
}

static bool is_left_alone(const Element *element) {
	bool known = element->type == CAMP_NODE_IMPORT || element->type == CAMP_NODE_BLOCK ||
	             element->type == CAMP_NODE_COMMENT;

	return !known || camp_node_has_error(element->node) || !is_whole(element->node, 0);
}

/* What shares a line with something that is left alone is left alone too, and so are comments behind it, which its
 * writer may believe to stand in it. */
static void spread(const Layouter *layouter, Elements *elements) {
	for (size_t i = 1; i < elements->count; i++) {
		const Element *before = &elements->items[i - 1];
		Element *element = &elements->items[i];

		if (before->keep && (share_line(layouter, before, element) || element->type == CAMP_NODE_COMMENT))
			element->keep = true;
	}
	for (size_t i = elements->count; i > 1; i--) {
		Element *before = &elements->items[i - 2];
		const Element *element = &elements->items[i - 1];

		if (element->keep && share_line(layouter, before, element))
			before->keep = true;
	}
}

static CampGap top_gap(const Layouter *layouter, const Elements *elements, size_t index) {
	const Element *element = &elements->items[index];
	const Element *before = index > 0 ? element - 1 : NULL;
	bool behind_block = false;
	CampGap gap;

	if (element->keep || (before && before->keep))
		return (CampGap){ .keep = true };
	if (!before)
		return (CampGap){ 0 };
	gap = line_gap(layouter, element->node, 0, false);
	for (size_t i = index; i > 0 && !behind_block; i--) { /* also with a comment behind its brace */
		const Element *earlier = &elements->items[i - 1];

		behind_block = earlier->type == CAMP_NODE_BLOCK;
		if (earlier->type != CAMP_NODE_COMMENT ||
		    (i > 1 && line_of(layouter, earlier->span.start) != line_of(layouter, elements->items[i - 2].span.end)))
			break;
	}
	if (gap.breaks == 1 && (behind_block || (element->type == CAMP_NODE_BLOCK && before->type != CAMP_NODE_COMMENT)))
		gap.breaks = 2;
	return gap;
}

/* Marks the line that a `campaign-ls:` comment speaks of: its own, or the next that is no comment. */
static void pin_lines(Layouter *layouter, CampSpan comment) {
	CampStr bytes = camp_text_bytes(layouter->text);
	uint32_t line = line_of(layouter, comment.start);
	uint32_t count = camp_text_line_count(layouter->text);
	uint32_t start = camp_text_line_start(layouter->text, line);

	if (camp_str_find(camp_str_slice(bytes, comment.start, comment.end), CAMP_LIT("campaign-ls:"), 0) == SIZE_MAX)
		return;
	layouter->pinned[line] = true;
	if (line < layouter->spoken_of || camp_str_trim(camp_str_slice(bytes, start, comment.start)).len > 0)
		return;
	for (line++; line < count; line++) {
		CampStr words = camp_str_trim(camp_text_slice(layouter->text, camp_text_line_span(layouter->text, line)));

		layouter->pinned[line] = words.len > 0 && words.ptr[0] != '#';
		layouter->spoken_of = line;
		if (layouter->pinned[line])
			return;
	}
}

static void find_pins(Layouter *layouter, CampNode node, unsigned depth) {
	CampNodeType type = camp_node_type(node);
	CampChildren children;
	CampNode child;

	if (type == CAMP_NODE_COMMENT)
		pin_lines(layouter, camp_node_span(node));
	if (depth > DEEPEST || (type != CAMP_NODE_BLOCK && type != CAMP_NODE_ATTRIBUTE && type != CAMP_NODE_LIST))
		return;
	camp_children_init(&children, node);
	while (camp_children_next(&children, &child))
		find_pins(layouter, child, depth + 1);
	camp_children_release(&children);
}

static void add_element(Layouter *layouter, const Element *element, CampGap gap) {
	if (element->keep || element->type == CAMP_NODE_COMMENT)
		add(layouter, element->node, gap);
	else if (element->type == CAMP_NODE_BLOCK)
		add_block(layouter, element->node, gap, 0);
	else
		add_words(layouter, element->node, gap, 0);
}

void camp_layout_make(CampLayout *layout, CampArena *arena, const CampText *text, const CampSyntax *syntax,
                      CampSpan within) {
	Layouter layouter = { .layout = layout, .text = text };
	CampNode root = camp_syntax_root(syntax);
	Elements elements = { 0 };
	Window window;

	layouter.pinned = CAMP_ARENA_ARRAY(arena, bool, camp_text_line_count(text) + 1);
	if (camp_node_type(root) == CAMP_NODE_SOURCE_FILE)
		collect(&elements, root);
	window = window_of(&layouter, &elements, within);
	for (size_t i = window.first; i < window.end; i++) {
		elements.items[i].keep = is_left_alone(&elements.items[i]);
		find_pins(&layouter, elements.items[i].node, 0);
	}
	spread(&layouter, &elements);
	for (size_t i = 0; i < elements.count; i++) {
		layouter.element = (uint32_t)i;
		camp_vec_push(&layout->elements, elements.items[i].span);
		add_element(&layouter, &elements.items[i], top_gap(&layouter, &elements, i));
	}
	camp_vec_release(&elements);
}

void camp_layout_release(CampLayout *layout) {
	camp_vec_release(&layout->pieces);
	camp_vec_release(&layout->elements);
}
