#include "model/build_internal.h"

#include "base/hash.h"
#include "base/utf8.h"

/* An item's own copy of its bytes, and what is built of them, take so many times as much, at least. */
#define ITEM_TIMES 3

CampSpan camp_build_span(const CampBuilder *builder, CampNode node) {
	CampSpan span = camp_node_span(node);
	uint32_t length = (uint32_t)builder->item->source.len;
	uint32_t start = span.start > builder->base ? span.start - builder->base : 0;
	uint32_t end = span.end > builder->base ? span.end - builder->base : 0;
	return (CampSpan){ start < length ? start : length, end < length ? end : length };
}

CampStr camp_build_text(const CampBuilder *builder, CampSpan span) {
	return camp_str_slice(builder->item->source, span.start, span.end);
}

/* What stands between the parts of a field: comments, and what does not belong there. */
static void build_between(CampBuilder *builder, CampChild child, CampAttribute *attribute) {
	if (child.type == CAMP_NODE_COMMENT) {
		camp_build_comment(builder, child.node);
	} else if ((child.type == CAMP_NODE_ERROR || child.missing) && !attribute->broken) {
		camp_build_syntax_fault(builder, child.node, "`name: value`");
		attribute->broken = true;
	}
}

static void name_attribute(CampBuilder *builder, CampSpan name, CampAttribute *attribute) {
	attribute->name_span = name;
	attribute->name = camp_build_text(builder, name);
}

uint32_t camp_build_skip_space(CampStr source, uint32_t at, uint32_t end) {
	while (at < end && camp_is_space((unsigned char)source.ptr[at])) {
		at++;
	}
	return at;
}

/* Names an attribute that is name, colon and value and nothing else, as nearly all are, and gives where its value stands. An
 * empty span for any other. */
static CampSpan plain_value(CampBuilder *builder, CampNode node, CampAttribute *attribute) {
	CampStr source = builder->item->source;
	uint32_t end = attribute->span.end;
	uint32_t at = attribute->span.start;
	if (camp_node_has_error(node) || camp_node_child_count(node) != 3) {
		return (CampSpan){ 0, 0 };
	}
	while (at < end && source.ptr[at] != ':' && !camp_is_space((unsigned char)source.ptr[at])) {
		at++;
	}
	name_attribute(builder, (CampSpan){ attribute->span.start, at }, attribute);
	at = camp_build_skip_space(source, at, end);
	if (at == end || source.ptr[at] != ':') {
		return (CampSpan){ 0, 0 }; /* a comment stands there */
	}
	return (CampSpan){ camp_build_skip_space(source, at + 1, end), end };
}

/* Reads what the attribute's node has below it. False when that is no value. */
static bool find_value(CampBuilder *builder, CampNode node, CampAttribute *attribute, CampNode *value) {
	CampChildList children = camp_lister_open(builder->lister, node);
	bool named = false;
	bool valued = false;
	for (size_t i = children.first; i < children.end; i++) {
		CampChild child = camp_lister_at(builder->lister, i);
		if (child.field == CAMP_NODE_FIELD_NAME && !named) {
			name_attribute(builder, camp_build_span(builder, child.node), attribute);
			named = true;
		} else if (child.field == CAMP_NODE_FIELD_VALUE && !valued) {
			*value = child.node;
			valued = true;
		}
		build_between(builder, child, attribute);
	}
	camp_lister_close(builder->lister, children);
	return valued;
}

static void build_attribute(CampBuilder *builder, CampNode node, CampBlock *block, CampAttribute *attribute) {
	CampNode value;
	*attribute = (CampAttribute){ .span = camp_build_span(builder, node), .block = block };
	CampSpan plain = plain_value(builder, node, attribute);
	if (plain.start < plain.end && camp_build_plain_value(builder, plain, &attribute->value)) {
		return;
	}
	if (find_value(builder, node, attribute, &value)) {
		attribute->broken |= !camp_build_value(builder, value, &attribute->value, 0);
	} else if (!attribute->broken) {
		camp_build_fault(builder, CAMP_FAULT_MISSING_VALUE, attribute->name_span, "`%.*s` has no value yet",
		                 CAMP_FMT(attribute->name));
		attribute->broken = true;
	}
	if (camp_node_has_error(node)) {
		attribute->broken = true;
	}
}

static void build_block(CampBuilder *builder, CampNode node, CampBlock *block, unsigned depth);

static void build_unfinished(CampBuilder *builder, CampNode node) {
	CampSpan span = camp_build_span(builder, node);
	camp_build_fault(builder, CAMP_FAULT_UNFINISHED_FIELD, span,
	                 "`%.*s` is not finished: a field is written `name: value`, a block `name { ... }`",
	                 CAMP_FMT(camp_build_text(builder, span)));
}

static size_t bounded(size_t count) {
	return count < CAMP_MAXIMUM_MEMBERS ? count : CAMP_MAXIMUM_MEMBERS;
}

/* Room for the members of the block. */
static void allocate_members(CampBuilder *builder, CampBlock *block, CampChildList children) {
	size_t attributes = 0;
	size_t blocks = 0;
	for (size_t i = children.first; i < children.end; i++) {
		CampNodeType type = camp_lister_at(builder->lister, i).type;
		attributes += type == CAMP_NODE_ATTRIBUTE;
		blocks += type == CAMP_NODE_BLOCK;
	}
	block->attributes = CAMP_ARENA_ARRAY(&builder->item->arena, CampAttribute, bounded(attributes));
	block->blocks = CAMP_ARENA_ARRAY(&builder->item->arena, CampBlock, bounded(blocks));
	if (attributes > CAMP_MAXIMUM_MEMBERS || blocks > CAMP_MAXIMUM_MEMBERS) {
		camp_build_fault(builder, CAMP_FAULT_SYNTAX, block->header,
		                 "a block holds at most %d fields and %d blocks: what follows is not read",
		                 CAMP_MAXIMUM_MEMBERS, CAMP_MAXIMUM_MEMBERS);
		block->broken = true;
	}
}

/* Type and name of a block; everything before its brace. */
static void build_header(CampBuilder *builder, CampBlock *block, CampChildList children) {
	CampSpan name = { 0, 0 };
	bool named = false;
	bool typed = false;
	for (size_t i = children.first; i < children.end && !(typed && named); i++) {
		CampChild child = camp_lister_at(builder->lister, i);
		if (child.field == CAMP_NODE_FIELD_TYPE && !typed) {
			block->type_span = camp_build_span(builder, child.node);
			block->type = camp_build_text(builder, block->type_span);
			typed = true;
		} else if (child.field == CAMP_NODE_FIELD_NAME && !named) {
			name = camp_build_span(builder, child.node);
			named = true;
		}
	}
	block->name_span = named ? name : block->type_span;
	block->name = named ? camp_build_text(builder, name) : block->name;
	block->header = (CampSpan){ block->type_span.start, named ? name.end : block->type_span.end };
}

static void build_member(CampBuilder *builder, CampChild member, CampBlock *block, unsigned depth) {
	CampNode child = member.node;
	CampNodeType type = member.type;
	if (member.missing) {
		camp_build_syntax_fault(builder, child, "`field: value`, a block or `}`");
		block->broken = true;
	} else if (type == CAMP_NODE_ATTRIBUTE && block->attribute_count < CAMP_MAXIMUM_MEMBERS) {
		builder->last_attribute = (CampAttribute *)(uintptr_t)&block->attributes[block->attribute_count++];
		build_attribute(builder, child, block, builder->last_attribute);
	} else if (type == CAMP_NODE_BLOCK && block->block_count < CAMP_MAXIMUM_MEMBERS) {
		CampBlock *inner = (CampBlock *)(uintptr_t)&block->blocks[block->block_count++];
		build_block(builder, child, inner, depth + 1);
		inner->parent = block;
		block->broken |= !inner->closed;
	} else if (type == CAMP_NODE_UNFINISHED) {
		build_unfinished(builder, child);
		builder->last_unfinished = camp_build_span(builder, child);
		block->broken = true;
	} else if (type == CAMP_NODE_ERROR) {
		if (!camp_build_joined_error(builder, child)) {
			camp_build_syntax_fault(builder, child, "`field: value`, a block or `}`");
		}
		builder->last_error = camp_build_span(builder, child);
		block->broken = true;
	} else if (type == CAMP_NODE_COMMENT) {
		camp_build_comment(builder, child);
	} else if (type == CAMP_NODE_OTHER && camp_node_symbol(child)[0] == '{') {
		block->body.start = camp_build_span(builder, child).end;
	} else if (type == CAMP_NODE_OTHER && camp_node_symbol(child)[0] == '}') {
		block->body.end = camp_build_span(builder, child).start;
		block->closed = true;
	}
}

/* In a block that is still open, a word that ends where the text ends is still being typed: `use_case: mark`. */
static void spare_last_word(const CampBuilder *builder, const CampBlock *block) {
	for (size_t i = 0; i < block->attribute_count; i++) {
		CampAttribute *attribute = (CampAttribute *)(uintptr_t)&block->attributes[i];
		attribute->broken |= attribute->span.end == builder->item->source.len;
	}
}

/* `brand Harbor Bakery {`: the name as one word; empty when something else stands in it. */
static CampStr joined_name(CampBuilder *builder, CampSpan span) {
	CampStr words = camp_build_text(builder, span);
	char *name = camp_arena_alloc(&builder->item->arena, words.len + 1);
	for (size_t i = 0; i < words.len; i++) {
		unsigned char c = (unsigned char)words.ptr[i];
		if (!camp_is_alpha(c) && !camp_is_digit(c) && c != '_' && c != '-' && c != ' ') {
			return (CampStr){ NULL, 0 };
		}
		name[i] = c == ' ' ? '_' : (char)c;
	}
	return (CampStr){ name, words.len };
}

/* A block's name as people call the thing: in quotation marks, or of several words. */
static bool report_long_name(CampBuilder *builder, const CampBlock *block, CampSpan error) {
	CampSpan name = { block->name.len ? block->name_span.start : error.start, error.end };
	CampStr joined = block->name.len ? joined_name(builder, name) : (CampStr){ NULL, 0 };
	if (block->name.len == 0 && camp_build_text(builder, error).ptr[0] != '"') {
		return false;
	}
	if (block->name.len > 0 && joined.len == 0) {
		return false;
	}
	CampFault *fault = camp_build_fault(
		builder, CAMP_FAULT_SYNTAX, name,
		"the name of a block is one word, by which others refer to it: `%.*s %.*s { ... }`", CAMP_FMT(block->type),
		CAMP_FMT(joined.len ? joined : CAMP_LIT("acme")));
	if (joined.len) {
		camp_build_fault_fix(builder, fault, "Make it one word", name, "%.*s", CAMP_FMT(joined));
	}
	return true;
}

/* `name: {`: a block has no colon. */
static void report_header_error(CampBuilder *builder, CampNode node, CampBlock *block) {
	CampSpan span = camp_build_span(builder, node);
	if (camp_str_equal(camp_build_text(builder, span), CAMP_LIT(":"))) {
		CampFault *fault = camp_build_fault(builder, CAMP_FAULT_SYNTAX, span,
		                                    "a block has no colon: write `%.*s { ... }`", CAMP_FMT(block->type));
		camp_build_fault_fix(builder, fault, "Remove the colon", span, "%s", "");
	} else if (!report_long_name(builder, block, span)) {
		camp_build_syntax_fault(builder, node, "`{`");
	}
	block->broken = true;
}

static void report_unclosed(CampBuilder *builder, CampBlock *block) {
	camp_build_fault(builder, CAMP_FAULT_UNCLOSED_BLOCK, block->header,
	                 "the block `%.*s` is not closed: a `}` is missing",
	                 CAMP_FMT(camp_build_text(builder, block->header)));
	block->broken = true;
}

static void build_members(CampBuilder *builder, CampBlock *block, CampChildList children, unsigned depth) {
	allocate_members(builder, block, children);
	block->body = (CampSpan){ block->span.end, block->span.end };
	for (size_t i = children.first; i < children.end; i++) {
		CampChild child = camp_lister_at(builder->lister, i);
		bool in_header = camp_build_span(builder, child.node).end <= block->body.start ||
		                 block->body.start == block->span.end;
		if (child.type == CAMP_NODE_ERROR && in_header) {
			report_header_error(builder, child.node, block);
		} else {
			build_member(builder, child, block, depth);
		}
	}
}

static void build_body(CampBuilder *builder, CampBlock *block, CampChildList children, unsigned depth) {
	if (depth >= CAMP_MAXIMUM_NESTING) {
		camp_build_fault(builder, CAMP_FAULT_SYNTAX, block->header, "blocks are nested more than %d deep",
		                 CAMP_MAXIMUM_NESTING);
		block->broken = true;
		block->closed = true;
		return;
	}
	build_members(builder, block, children, depth);
	if (!block->closed) {
		spare_last_word(builder, block);
		bool inner_unclosed = block->block_count > 0 && !block->blocks[block->block_count - 1].closed;
		if (inner_unclosed) {
			block->broken = true; /* one brace is missing as far as anyone can see: said at the inner block */
		} else {
			report_unclosed(builder, block);
		}
	}
}

static void build_block(CampBuilder *builder, CampNode node, CampBlock *block, unsigned depth) {
	CampChildList children = camp_lister_open(builder->lister, node);
	*block = (CampBlock){ .span = camp_build_span(builder, node) };
	build_header(builder, block, children);
	build_body(builder, block, children, depth);
	camp_lister_close(builder->lister, children);
}

static void build_import(CampBuilder *builder, CampNode node) {
	CampNode path;
	builder->item->kind = CAMP_ITEM_IMPORT;
	if (camp_node_field(node, "path", &path) && !camp_node_is_missing(path)) {
		camp_build_value(builder, path, &builder->item->import, 0);
	} else {
		camp_build_fault(builder, CAMP_FAULT_MISSING_VALUE, camp_build_span(builder, node),
		                 "`import` has no path yet: write it in quotes, as in import \"brands/acme.campaign\"");
	}
}

/* `brand: acme {`, as in other languages. */
static bool report_colon(CampBuilder *builder, const CampAttribute *attribute) {
	bool is_block = camp_str_equal(attribute->name, CAMP_LIT("brand")) ||
	                camp_str_equal(attribute->name, CAMP_LIT("campaign"));
	if (!is_block || attribute->value.kind != CAMP_VALUE_NAME) {
		return false;
	}
	CampSpan sign = { attribute->name_span.end, attribute->value.span.start };
	CampFault *fault = camp_build_fault(builder, CAMP_FAULT_SYNTAX, attribute->span,
	                                    "a block has no colon: write `%.*s %.*s { ... }`", CAMP_FMT(attribute->name),
	                                    CAMP_FMT(attribute->value.name));
	camp_build_fault_fix(builder, fault, "Remove the colon", sign, " ");
	return true;
}

static void build_top(CampBuilder *builder, CampNode node) {
	CampItem *item = builder->item;
	CampNodeType type = camp_node_type(node);
	CampSpan span = camp_build_span(builder, node);
	if (type == CAMP_NODE_COMMENT) {
		camp_build_comment(builder, node);
		return;
	}
	item->span = span;
	if (type == CAMP_NODE_IMPORT) {
		build_import(builder, node);
	} else if (type == CAMP_NODE_BLOCK) {
		item->kind = CAMP_ITEM_BLOCK;
		build_block(builder, node, &item->block, 0);
		camp_build_check_block(builder, &item->block);
	} else if (type == CAMP_NODE_ATTRIBUTE) {
		CampAttribute *attribute = CAMP_ARENA_NEW(&item->arena, CampAttribute);
		item->kind = CAMP_ITEM_ATTRIBUTE;
		build_attribute(builder, node, NULL, attribute);
		if (!attribute->broken && !report_colon(builder, attribute)) {
			camp_build_fault(
				builder, CAMP_FAULT_UNKNOWN_FIELD, attribute->name_span,
				"`%.*s` stands outside of a block: fields belong into `campaign NAME { ... }` or `brand NAME { ... }`",
				CAMP_FMT(attribute->name));
		}
	} else if (type == CAMP_NODE_UNFINISHED) {
		build_unfinished(builder, node);
	} else if (type == CAMP_NODE_STRAY_BRACE) {
		CampFault *fault = camp_build_fault(builder, CAMP_FAULT_STRAY_BRACE, span,
		                                    "this `}` closes nothing: every block above is closed already");
		camp_build_fault_fix(builder, fault, "Remove the brace", span, "%s", "");
	} else {
		camp_build_syntax_fault(builder, node, "`import \"...\"`, `brand NAME { ... }` or `campaign NAME { ... }`");
	}
}

static void check_utf8(CampBuilder *builder) {
	CampStr source = builder->item->source;
	size_t at = camp_utf8_first_invalid(source);
	if (at < source.len) {
		camp_build_fault(builder, CAMP_FAULT_INVALID_UTF8, (CampSpan){ (uint32_t)at, (uint32_t)at + 1 },
		                 "the byte 0x%02X is not UTF-8: save the file in the encoding UTF-8",
		                 (unsigned)(unsigned char)source.ptr[at]);
	}
}

CampItem *camp_item_new(CampStr file, CampSpan segment, const CampNode *nodes, size_t node_count) {
	CampItem *item = camp_alloc(sizeof *item);
	camp_arena_init(&item->arena);
	camp_arena_expect(&item->arena, (size_t)ITEM_TIMES * (segment.end - segment.start));
	item->references = 1;
	item->kind = CAMP_ITEM_OTHER;
	item->source = camp_arena_copy(&item->arena, camp_str_slice(file, segment.start, segment.end));
	item->hash = camp_hash(CAMP_HASH_SEED, item->source);
	CampBuilder builder = { .item = item, .lister = camp_lister_new(), .base = segment.start };
	for (size_t i = 0; i < node_count; i++) {
		build_top(&builder, nodes[i]);
	}
	check_utf8(&builder);
	camp_build_settle_suppressions(&builder);
	camp_build_keep_faults(&builder);
	item->suppressions = CAMP_ARENA_ARRAY(&item->arena, CampSuppression, builder.suppressions.count);
	item->suppression_count = builder.suppressions.count;
	if (builder.suppressions.count) {
		memcpy(item->suppressions, builder.suppressions.items, builder.suppressions.count * sizeof *item->suppressions);
	}
	camp_vec_release(&builder.faults);
	camp_vec_release(&builder.suppressions);
	camp_lister_free(builder.lister);
	return item;
}

CampItem *camp_item_retain(CampItem *item) {
	item->references++;
	return item;
}

void camp_item_release(CampItem *item) {
	if (item && --item->references == 0) {
		camp_arena_release(&item->arena);
		camp_free(item);
	}
}
