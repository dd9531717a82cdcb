/* HTML pages, by way of gumbo, the HTML5 parser: the only file that knows it. */
#include "model/page_looks.h"

#include "base/str.h"
#include "base/utf8.h"
#include "base/vec.h"

#include <gumbo.h>
#include <stdlib.h>

/* What browsers set within a line; an element that they do not know is one. */
static bool ends_paragraph(GumboTag tag) {
	switch (tag) {
	case GUMBO_TAG_A:
	case GUMBO_TAG_ABBR:
	case GUMBO_TAG_ACRONYM:
	case GUMBO_TAG_B:
	case GUMBO_TAG_BDI:
	case GUMBO_TAG_BDO:
	case GUMBO_TAG_BIG:
	case GUMBO_TAG_CITE:
	case GUMBO_TAG_CODE:
	case GUMBO_TAG_DATA:
	case GUMBO_TAG_DEL:
	case GUMBO_TAG_DFN:
	case GUMBO_TAG_EM:
	case GUMBO_TAG_FONT:
	case GUMBO_TAG_I:
	case GUMBO_TAG_IMG:
	case GUMBO_TAG_INS:
	case GUMBO_TAG_KBD:
	case GUMBO_TAG_LABEL:
	case GUMBO_TAG_MARK:
	case GUMBO_TAG_NOBR:
	case GUMBO_TAG_OUTPUT:
	case GUMBO_TAG_Q:
	case GUMBO_TAG_RB:
	case GUMBO_TAG_RP:
	case GUMBO_TAG_RT:
	case GUMBO_TAG_RUBY:
	case GUMBO_TAG_S:
	case GUMBO_TAG_SAMP:
	case GUMBO_TAG_SMALL:
	case GUMBO_TAG_SPAN:
	case GUMBO_TAG_STRIKE:
	case GUMBO_TAG_STRONG:
	case GUMBO_TAG_SUB:
	case GUMBO_TAG_SUP:
	case GUMBO_TAG_TIME:
	case GUMBO_TAG_TT:
	case GUMBO_TAG_U:
	case GUMBO_TAG_VAR:
	case GUMBO_TAG_WBR:
	case GUMBO_TAG_UNKNOWN: return false;
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

/* A text of the tree, or the end of a paragraph, and where it stands. */
typedef struct Event {
	uint32_t place;
	uint32_t order;
	const GumboText *text; /* NULL: a paragraph ends */
} Event;

typedef CAMP_VEC(Event) Events;

/* Reads a text of the source along with what the parser made of it. */
typedef struct Aligner {
	CampPageWriter *writer;
	CampStr source;  /* as written */
	CampStr decoded; /* as shown */
	uint32_t place;  /* of `source` in the file */
	size_t at;
	size_t shown;
} Aligner;

static void write_piece(const Aligner *aligner, CampStr text, size_t from, bool atom) {
	camp_page_write(aligner->writer, text, aligner->place + (uint32_t)from, (uint32_t)(aligner->at - from), atom);
}

/* White space folds to one blank. */
static void write_blank(Aligner *aligner) {
	size_t from = aligner->at;
	while (aligner->at < aligner->source.len && camp_is_space((unsigned char)aligner->source.ptr[aligner->at])) {
		aligner->at++;
	}
	while (aligner->shown < aligner->decoded.len &&
	       camp_is_space((unsigned char)aligner->decoded.ptr[aligner->shown])) {
		aligner->shown++;
	}
	write_piece(aligner, CAMP_LIT(" "), from, true);
}

static void write_character(Aligner *aligner, size_t source_length) {
	size_t from = aligner->at;
	size_t length = 1;
	camp_utf8_decode(aligner->decoded, aligner->shown, &length);
	aligner->at += source_length;
	write_piece(aligner, camp_str_slice(aligner->decoded, aligner->shown, aligner->shown + length), from, true);
	aligner->shown += length;
}

static void write_verbatim(Aligner *aligner) {
	size_t from = aligner->at;
	do {
		aligner->at++;
		aligner->shown++;
	} while (aligner->at < aligner->source.len && aligner->shown < aligner->decoded.len &&
	         aligner->source.ptr[aligner->at] == aligner->decoded.ptr[aligner->shown] &&
	         aligner->source.ptr[aligner->at] != '&' &&
	         !camp_is_space((unsigned char)aligner->source.ptr[aligner->at]));
	write_piece(aligner, camp_str_slice(aligner->source, from, aligner->at), from, false);
}

/* What the parser dropped: a tag that it ignores, a NUL byte, half of a character reference. */
static void skip_dropped(Aligner *aligner) {
	bool tag = aligner->source.ptr[aligner->at] == '<';
	while (tag && aligner->at < aligner->source.len && aligner->source.ptr[aligner->at] != '>') {
		aligner->at++;
	}
	aligner->at += aligner->at < aligner->source.len;
}

static void write_text(CampPageWriter *writer, CampStr original, CampStr decoded, uint32_t place) {
	Aligner aligner = { .writer = writer, .source = original, .decoded = decoded, .place = place };
	while (aligner.at < original.len && aligner.shown < decoded.len) {
		CampStr rest = camp_str_slice(original, aligner.at, original.len);
		CampStr shown = camp_str_slice(decoded, aligner.shown, decoded.len);
		size_t reference = reference_length(rest);
		bool replaced = camp_str_starts_with(shown, CAMP_LIT("\xEF\xBF\xBD")) &&
		                (!rest.ptr[0] || (unsigned char)rest.ptr[0] >= 0x80);
		if (reference > 0 && !camp_str_starts_with(shown, camp_str_slice(rest, 0, reference))) {
			write_character(&aligner, reference);
		} else if (camp_is_space((unsigned char)rest.ptr[0])) {
			write_blank(&aligner);
		} else if (rest.ptr[0] == shown.ptr[0]) {
			write_verbatim(&aligner);
		} else if (replaced) {
			write_character(&aligner, 1);
		} else {
			skip_dropped(&aligner);
		}
	}
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

/* What is done when the walk comes to a node, and when it leaves it. */
typedef void (*Step)(void *data, const GumboNode *node);

static void walk(const GumboNode *root, Step enter, Step leave, void *data) {
	CAMP_VEC(Visit) stack = { 0 };
	camp_vec_push(&stack, (Visit){ root, 0 });
	while (stack.count > 0) {
		Visit *top = &stack.items[stack.count - 1];
		const GumboVector *children = children_of(top->node);
		if (!children || top->next >= children->length) {
			leave(data, top->node);
			stack.count--;
			continue;
		}
		const GumboNode *child = children->data[top->next++];
		enter(data, child);
		if (child->type == GUMBO_NODE_ELEMENT || child->type == GUMBO_NODE_TEMPLATE) {
			camp_vec_push(&stack, (Visit){ child, 0 });
		}
	}
	camp_vec_release(&stack);
}

/* ---- Its words ------------------------------------------------------------------------------------------------------ */

typedef struct Text {
	CampStr source;
	Events events;
} Text;

static void add_event(Text *text, uint32_t place, const GumboText *words) {
	camp_vec_push(&text->events, (Event){ place, (uint32_t)text->events.count, words });
}

static void enter(void *data, const GumboNode *node) {
	Text *text = data;
	bool element = node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
	if (element && ends_paragraph(node->v.element.tag)) {
		add_event(text, (uint32_t)node->v.element.start_pos.offset, NULL);
	} else if (!element && node->type != GUMBO_NODE_COMMENT && node->type != GUMBO_NODE_DOCUMENT) {
		const char *original = node->v.text.original_text.data;
		if (original >= text->source.ptr && original < text->source.ptr + text->source.len) {
			add_event(text, (uint32_t)(original - text->source.ptr), &node->v.text);
		}
	}
}

static void leave(void *data, const GumboNode *node) {
	if (node->type == GUMBO_NODE_ELEMENT && ends_paragraph(node->v.element.tag)) {
		add_event(data, (uint32_t)node->v.element.end_pos.offset, NULL);
	}
}

static int compare_events(const void *left, const void *right) {
	const Event *a = left;
	const Event *b = right;
	if (a->place != b->place) {
		return a->place < b->place ? -1 : 1;
	}
	return a->order < b->order ? -1 : a->order > b->order;
}

/* In order of the source: the tree has words from within a table, but outside of its cells, in front of the table. */
static void write_events(CampPageWriter *writer, Events *events, CampStr source) {
	uint32_t end = 0;
	if (events->count) {
		qsort(events->items, events->count, sizeof *events->items, compare_events);
	}
	for (size_t i = 0; i < events->count; i++) {
		const Event *event = &events->items[i];
		if (!event->text) {
			camp_page_break(writer, event->place > end ? event->place : end);
			continue;
		}
		CampStr original = camp_str_slice(source, event->place, event->place + event->text->original_text.length);
		if (event->place >= end) {
			write_text(writer, original, camp_str(event->text->text), event->place);
			end = event->place + (uint32_t)original.len;
		}
	}
}

void camp_page_read_html(CampPageWriter *writer, CampStr source) {
	if (!camp_page_is_tame(source)) {
		camp_page_read_words(writer, source);
		return;
	}
	GumboOutput *output = gumbo_parse_with_options(&kGumboDefaultOptions, source.ptr, source.len);
	Text text = { .source = source };
	walk(output->document, enter, leave, &text);
	write_events(writer, &text.events, source);
	camp_vec_release(&text.events);
	gumbo_destroy_output(&kGumboDefaultOptions, output);
}

/* ---- How it looks --------------------------------------------------------------------------------------------------- */

typedef struct List {
	bool counted;
	uint32_t items;
} List;

typedef struct Looker {
	const CampPage *page;
	uint32_t front;
	CampLooks *looks;
	CAMP_VEC(List) lists;
} Looker;

static bool is_list(GumboTag tag) {
	return tag == GUMBO_TAG_OL || tag == GUMBO_TAG_UL;
}

static CampLookKind look_of(GumboTag tag) {
	switch (tag) {
	case GUMBO_TAG_H1:
	case GUMBO_TAG_H2:
	case GUMBO_TAG_H3:
	case GUMBO_TAG_H4:
	case GUMBO_TAG_H5:
	case GUMBO_TAG_H6: return CAMP_LOOK_HEADING;
	case GUMBO_TAG_LI: return CAMP_LOOK_ITEM;
	case GUMBO_TAG_B:
	case GUMBO_TAG_STRONG: return CAMP_LOOK_STRONG;
	case GUMBO_TAG_I:
	case GUMBO_TAG_EM: return CAMP_LOOK_EMPHASIS;
	case GUMBO_TAG_CODE:
	case GUMBO_TAG_KBD: return CAMP_LOOK_CODE;
	case GUMBO_TAG_A: return CAMP_LOOK_LINK;
	default: return CAMP_LOOK_COUNT;
	}
}

static void enter_look(void *data, const GumboNode *node) {
	Looker *looker = data;
	if (node->type == GUMBO_NODE_ELEMENT && is_list(node->v.element.tag)) {
		camp_vec_push(&looker->lists, (List){ .counted = node->v.element.tag == GUMBO_TAG_OL });
	} else if (node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == GUMBO_TAG_LI && looker->lists.count > 0) {
		looker->lists.items[looker->lists.count - 1].items++;
	}
}

/* An element that holds no words looks like nothing. */
static void leave_look(void *data, const GumboNode *node) {
	Looker *looker = data;
	if (node->type != GUMBO_NODE_ELEMENT) {
		return;
	}
	const GumboElement *element = &node->v.element;
	CampLook look = { .kind = look_of(element->tag) };
	looker->lists.count -= is_list(element->tag);
	const List *list = looker->lists.count > 0 ? &looker->lists.items[looker->lists.count - 1] : NULL;
	if (look.kind == CAMP_LOOK_ITEM && list && list->counted) {
		look.number = list->items;
	}
	look.span.start = camp_prose_decoded(&looker->page->prose, looker->front + element->start_pos.offset);
	look.span.end = camp_prose_decoded(&looker->page->prose, looker->front + element->end_pos.offset);
	if (look.kind != CAMP_LOOK_COUNT && look.span.start < look.span.end) {
		camp_vec_push(looker->looks, look);
	}
}

void camp_html_looks(const CampPage *page, CampLooks *looks) {
	Looker looker = { .page = page, .front = (uint32_t)camp_page_front_matter(page->source), .looks = looks };
	CampStr source = camp_str_slice(page->source, looker.front, page->source.len);
	if (!camp_page_is_tame(source)) {
		return;
	}
	GumboOutput *output = gumbo_parse_with_options(&kGumboDefaultOptions, source.ptr, source.len);
	walk(output->document, enter_look, leave_look, &looker);
	camp_vec_release(&looker.lists);
	gumbo_destroy_output(&kGumboDefaultOptions, output);
}
