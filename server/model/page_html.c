/* HTML pages, by way of gumbo, the HTML5 parser: the only file that knows it. */
#include "model/page.h"

#include "base/str.h"
#include "base/utf8.h"
#include "base/vec.h"

#include <gumbo.h>

/* gumbo frees its tree by recursion; a page nested deeper than this is hostile, and is read as nothing. */
#define CAMP_MAXIMUM_HTML_DEPTH 10000

static bool ends_paragraph(GumboTag tag) {
	switch (tag) {
	case GUMBO_TAG_A:
	case GUMBO_TAG_ABBR:
	case GUMBO_TAG_B:
	case GUMBO_TAG_BIG:
	case GUMBO_TAG_CITE:
	case GUMBO_TAG_CODE:
	case GUMBO_TAG_EM:
	case GUMBO_TAG_FONT:
	case GUMBO_TAG_I:
	case GUMBO_TAG_LABEL:
	case GUMBO_TAG_MARK:
	case GUMBO_TAG_Q:
	case GUMBO_TAG_S:
	case GUMBO_TAG_SMALL:
	case GUMBO_TAG_SPAN:
	case GUMBO_TAG_STRONG:
	case GUMBO_TAG_SUB:
	case GUMBO_TAG_SUP:
	case GUMBO_TAG_TIME:
	case GUMBO_TAG_TT:
	case GUMBO_TAG_U: return false;
	default: return true;
	}
}

static bool is_unseen(GumboTag tag) {
	return tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_HEAD || tag == GUMBO_TAG_NOSCRIPT ||
	       tag == GUMBO_TAG_TEMPLATE;
}

/* The length of a character reference at the front of `s`, or 0. */
static size_t reference_length(CampStr s) {
	if (s.len < 3 || s.ptr[0] != '&') {
		return 0;
	}
	for (size_t i = 1; i < s.len && i < 40; i++) {
		unsigned char c = (unsigned char)s.ptr[i];
		if (c == ';') {
			return i + 1;
		}
		if (!camp_is_alpha(c) && !camp_is_digit(c) && c != '#') {
			return 0;
		}
	}
	return 0;
}

/* White space folds to one blank, character references are atoms, the rest is verbatim. */
static void write_text(CampPageWriter *writer, CampStr original, CampStr decoded, uint32_t place) {
	size_t from = 0;
	size_t shown = 0;
	while (from < original.len && shown < decoded.len) {
		size_t end = from;
		size_t reference = reference_length(camp_str_slice(original, from, original.len));
		if (reference > 0) {
			size_t length = 1;
			camp_utf8_decode(decoded, shown, &length);
			camp_page_write(writer, camp_str_slice(decoded, shown, shown + length), place + (uint32_t)from, (uint32_t)reference, true);
			from += reference;
			shown += length;
			continue;
		}
		bool blank = camp_is_space((unsigned char)original.ptr[from]);
		do {
			end++;
		} while (end < original.len && camp_is_space((unsigned char)original.ptr[end]) == blank && (blank || original.ptr[end] != '&'));
		CampStr run = camp_str_slice(original, from, end);
		camp_page_write(writer, blank ? CAMP_LIT(" ") : run, place + (uint32_t)from, (uint32_t)run.len, blank);
		shown += run.len; /* gumbo keeps white space as it is, CR LF excepted */
		from = end;
	}
}

static void write_node(CampPageWriter *writer, const GumboNode *node, CampStr source) {
	const GumboText *text = &node->v.text;
	if (!text->original_text.data || text->original_text.data < source.ptr || text->original_text.data > source.ptr + source.len) {
		return;
	}
	CampStr original = camp_str_of(text->original_text.data, text->original_text.length);
	write_text(writer, original, camp_str(text->text), (uint32_t)(original.ptr - source.ptr));
}

typedef struct Visit {
	const GumboNode *node;
	unsigned next; /* child */
} Visit;

static const GumboVector *children_of(const GumboNode *node) {
	if (node->type == GUMBO_NODE_DOCUMENT) {
		return &node->v.document.children;
	}
	bool element = node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
	return element && !is_unseen(node->v.element.tag) ? &node->v.element.children : NULL;
}

static void leave(CampPageWriter *writer, const GumboNode *node) {
	if (node->type == GUMBO_NODE_ELEMENT && ends_paragraph(node->v.element.tag)) {
		camp_page_break(writer, (uint32_t)node->v.element.end_pos.offset);
	}
}

static void walk(CampPageWriter *writer, const GumboNode *root, CampStr source) {
	CAMP_VEC(Visit) stack = {0};
	camp_vec_push(&stack, (Visit){root, 0});
	while (stack.count > 0) {
		Visit *top = &stack.items[stack.count - 1];
		const GumboVector *children = children_of(top->node);
		if (!children || top->next >= children->length) {
			leave(writer, top->node);
			stack.count--;
			continue;
		}
		const GumboNode *child = children->data[top->next++];
		if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE || child->type == GUMBO_NODE_CDATA) {
			write_node(writer, child, source);
		} else if (child->type == GUMBO_NODE_ELEMENT || child->type == GUMBO_NODE_TEMPLATE) {
			if (ends_paragraph(child->v.element.tag)) {
				camp_page_break(writer, (uint32_t)child->v.element.start_pos.offset);
			}
			camp_vec_push(&stack, (Visit){child, 0});
		}
	}
	camp_vec_release(&stack);
}

/* An upper bound of the tree's depth: opened less closed tags, whatever they are. */
static bool is_too_deep(CampStr source) {
	size_t depth = 0;
	for (size_t i = 0; i + 1 < source.len; i++) {
		if (source.ptr[i] == '<' && camp_is_alpha((unsigned char)source.ptr[i + 1])) {
			depth++;
		} else if (source.ptr[i] == '<' && source.ptr[i + 1] == '/' && depth > 0) {
			depth--;
		}
		if (depth > CAMP_MAXIMUM_HTML_DEPTH) {
			return true;
		}
	}
	return false;
}

void camp_page_read_html(CampPageWriter *writer, CampStr source) {
	if (source.len == 0 || is_too_deep(source)) {
		return;
	}
	GumboOutput *output = gumbo_parse_with_options(&kGumboDefaultOptions, source.ptr, source.len);
	walk(writer, output->document, source);
	gumbo_destroy_output(&kGumboDefaultOptions, output);
}
