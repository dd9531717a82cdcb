#include "ide/links.h"

#include "base/file.h"

#include <stdlib.h>

typedef CAMP_VEC(CampLink) Links;

typedef struct Collector {
	CampArena *arena;
	CampDoc *doc;
	CampDocItem item;
	Links links;
} Collector;

static CampSpan in_file(CampDocItem item, CampSpan span) {
	return (CampSpan){ item.start + span.start, item.start + span.end };
}

static bool is_web_address(CampStr s) {
	return camp_str_starts_with(s, CAMP_LIT("https://")) || camp_str_starts_with(s, CAMP_LIT("http://"));
}

static bool is_string(const CampValue *value) {
	return value->kind == CAMP_VALUE_STRING || value->kind == CAMP_VALUE_TEXT_BLOCK;
}

static void add_address(Collector *collector, CampSpan span, CampStr url) {
	camp_vec_push(&collector->links,
	              (CampLink){ .span = in_file(collector->item, span), .url = camp_arena_copy(collector->arena, url) });
}

static void add_file(Collector *collector, const CampValue *value, CampStr name, const char *help) {
	CampStr path = camp_path_relative_to_file(collector->arena, camp_doc_path(collector->doc), name);

	if (name.len > 0)
		camp_vec_push(
			&collector->links,
			(CampLink){ .span = in_file(collector->item, value->inner), .path = path, .help = camp_str(help) });
}

/* Whether the bracket that ends `s` was opened before `s`: then it closes what the address stands in. */
static bool closes_outer(CampStr s) {
	char closer = s.ptr[s.len - 1];
	char opener = closer == ')' ? '(' : '[';
	int depth = 0;

	for (size_t i = 0; i < s.len; i++)
		depth += s.ptr[i] == opener ? 1 : s.ptr[i] == closer ? -1 : 0;
	return (closer == ')' || closer == ']') && depth < 0;
}

/* Where an address in running text ends: before what closes the sentence or the brackets around it. */
static size_t address_end(CampStr text, size_t start) {
	size_t end = start;

	while (end < text.len && !camp_is_space((unsigned char)text.ptr[end]) && !strchr("\"<>`\\${}|^", text.ptr[end]))
		end++;
	while (end > start && (strchr(".,;:!?'", text.ptr[end - 1]) || closes_outer(camp_str_slice(text, start, end))))
		end--;
	return end;
}

/* Addresses that stand in a text as they are; one with an interpolation in it is not known by its bytes. */
static void find_addresses(Collector *collector, CampSpan inner) {
	CampStr text = camp_str_slice(collector->item.item->source, inner.start, inner.end);
	size_t at = 0;

	while ((at = camp_str_find(text, CAMP_LIT("http"), at)) != SIZE_MAX) {
		CampStr rest = camp_str_slice(text, at, text.len);
		size_t end = address_end(text, at);
		bool cut = end < text.len && text.ptr[end] == '$';

		if (is_web_address(rest) && !cut && end - at > strlen("https://"))
			add_address(collector, (CampSpan){ inner.start + (uint32_t)at, inner.start + (uint32_t)end },
			            camp_str_slice(text, at, end));
		at = end > at ? end : at + 1;
	}
}

static void collect_value(Collector *collector, const CampAttribute *attribute, const CampBlock *block,
                          const CampValue *value) {
	CampFieldType type = attribute->schema ? attribute->schema->type : CAMP_FIELD_TEXT;
	CampStr text;

	for (size_t i = 0; i < value->item_count; i++)
		collect_value(collector, attribute, block, &value->items[i]);
	if (!is_string(value))
		return;
	if (type == CAMP_FIELD_FILE) {
		add_file(collector, value, camp_doc_prose(collector->arena, collector->doc, collector->item, block, value).text,
		         "a page of the project");
	} else if (type == CAMP_FIELD_ADDRESS) {
		text = camp_doc_prose(collector->arena, collector->doc, collector->item, block, value).text;
		if (is_web_address(text))
			add_address(collector, value->inner, text);
	} else {
		find_addresses(collector, value->inner);
	}
}

static void collect_block(Collector *collector, const CampBlock *block) {
	for (size_t i = 0; i < block->attribute_count; i++)
		collect_value(collector, &block->attributes[i], block, &block->attributes[i].value);
	for (size_t i = 0; i < block->block_count; i++)
		collect_block(collector, &block->blocks[i]);
}

static int by_place(const void *a, const void *b) {
	const CampLink *left = a;
	const CampLink *right = b;

	return left->span.start < right->span.start ? -1 : left->span.start > right->span.start;
}

const CampLink *camp_links(CampArena *arena, CampDoc *doc, size_t *count) {
	Collector collector = { .arena = arena, .doc = doc };
	CampLink *links;

	for (size_t i = 0; i < camp_doc_item_count(doc); i++) {
		collector.item = camp_doc_item_at(doc, i);
		if (collector.item.item->kind == CAMP_ITEM_BLOCK)
			collect_block(&collector, &collector.item.item->block);
		else if (collector.item.item->kind == CAMP_ITEM_IMPORT && is_string(&collector.item.item->import))
			add_file(&collector, &collector.item.item->import,
			         camp_doc_prose(arena, doc, collector.item, NULL, &collector.item.item->import).text,
			         "an imported file");
	}
	*count = collector.links.count;
	links = CAMP_ARENA_ARRAY(arena, CampLink, collector.links.count + 1);
	if (*count > 0)
		memcpy(links, collector.links.items, *count * sizeof *links);
	camp_vec_release(&collector.links);
	qsort(links, *count, sizeof *links, by_place);
	return links;
}

const CampLink *camp_link_naming(const CampLink *links, size_t count, CampStr path) {
	const CampLink *import = NULL;

	for (size_t i = 0; i < count; i++) {
		if (links[i].path.len > 0 && camp_str_equal(links[i].path, path))
			return &links[i];
		if (!import && links[i].path.len > 0 &&
		    camp_str_equal(camp_path_extension(links[i].path), CAMP_LIT("campaign")))
			import = &links[i];
	}
	return import;
}
