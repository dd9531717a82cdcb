#include "model/build_internal.h"

#include "base/utf8.h"

static uint32_t hex_value(CampStr digits) {
	uint32_t value = 0;
	for (size_t i = 0; i < digits.len; i++) {
		unsigned char c = (unsigned char)digits.ptr[i];
		value = value * 16 + (uint32_t)(camp_is_digit(c) ? c - '0' : camp_to_lower((char)c) - 'a' + 10);
	}
	return value;
}

/* The decoded bytes of a well-formed escape sequence. */
static CampStr decode_escape(CampArena *arena, CampStr escape) {
	switch (escape.len > 1 ? escape.ptr[1] : 0) {
	case 'n': return CAMP_LIT("\n");
	case 't': return CAMP_LIT("\t");
	case 'u': {
		char bytes[4];
		size_t length = camp_utf8_encode(hex_value(camp_str_slice(escape, 3, escape.len - 1)), bytes);
		return camp_arena_copy(arena, camp_str_of(bytes, length));
	}
	default: return camp_str_slice(escape, 1, 2);
	}
}

static CampStr interpolation_path(CampBuilder *builder, CampStr text) {
	/* `${` at the front, `}` at the end; blanks are allowed inside */
	CampStr path = camp_str_trim(camp_str_slice(text, 2, text.len > 0 ? text.len - 1 : 0));
	return camp_arena_copy(&builder->item->arena, path);
}

bool camp_build_part(CampBuilder *builder, CampChild child, CampPart *part) {
	CampSpan span = camp_build_span(builder, child.node);
	CampStr text = camp_build_text(builder, span);
	*part = (CampPart){ .kind = CAMP_PART_TEXT, .span = span, .text = text };
	switch (child.type) {
	case CAMP_NODE_ESCAPE_SEQUENCE:
		part->kind = CAMP_PART_ESCAPE;
		part->text = decode_escape(&builder->item->arena, text);
		return true;
	case CAMP_NODE_INTERPOLATION:
		part->kind = CAMP_PART_INTERPOLATION;
		part->text = interpolation_path(builder, text);
		return true;
	case CAMP_NODE_INVALID_ESCAPE: {
		CampFault *fault = camp_build_fault(builder, CAMP_FAULT_UNKNOWN_ESCAPE, span,
		                                    "`%.*s` is not an escape: known are \\\" \\\\ \\n \\t \\$ and \\u{1F96A}",
		                                    CAMP_FMT(text));
		camp_build_fault_fix(builder, fault, "Write the backslash itself", (CampSpan){ span.start, span.start + 1 },
		                     "\\\\");
		return false;
	}
	case CAMP_NODE_INVALID_INTERPOLATION: {
		CampFault *fault = camp_build_fault(builder, CAMP_FAULT_INVALID_INTERPOLATION, span,
		                                    "`%.*s` is not finished: a reference is written ${name} or ${name.field}",
		                                    CAMP_FMT(text));
		camp_build_fault_fix(builder, fault, "Write the dollar sign itself", (CampSpan){ span.start, span.start },
		                     "\\");
		return false;
	}
	default: return true;
	}
}

static bool is_symbol(CampChild child, char symbol) {
	return child.type == CAMP_NODE_OTHER && !child.missing && camp_node_symbol(child.node)[0] == symbol;
}

static bool is_name_byte(char c) {
	return camp_is_alpha((unsigned char)c) || camp_is_digit((unsigned char)c) || c == '_';
}

size_t camp_build_plain_reference(CampStr text, size_t at) {
	size_t end = at + 1;
	if (end >= text.len || text.ptr[end] != '{') {
		return 0;
	}
	do {
		end++;
		if (end >= text.len || !camp_is_alpha((unsigned char)text.ptr[end])) {
			return 0;
		}
		while (end < text.len && is_name_byte(text.ptr[end])) {
			end++;
		}
	} while (end < text.len && text.ptr[end] == '.');
	return end < text.len && text.ptr[end] == '}' ? end + 1 - at : 0;
}

size_t camp_build_count_references(CampStr text) {
	size_t count = 0;
	if (memchr(text.ptr, '\\', text.len)) {
		return SIZE_MAX;
	}
	for (size_t at = 0; (at = camp_str_find(text, CAMP_LIT("$"), at)) != SIZE_MAX; count++) {
		size_t length = camp_build_plain_reference(text, at);
		if (length == 0) {
			return SIZE_MAX;
		}
		at += length;
	}
	return count;
}

static void add_part(CampValue *value, CampPartKind kind, CampSpan span, CampStr text) {
	CampPart *parts = (CampPart *)(uintptr_t)value->parts;
	if (text.len > 0) {
		parts[value->part_count++] = (CampPart){ .kind = kind, .span = span, .text = text };
	}
}

static bool build_plain_string(CampBuilder *builder, CampValue *value) {
	CampStr source = builder->item->source;
	CampSpan span = value->span;
	bool quoted = span.end - span.start >= 2 && source.ptr[span.end - 1] == '"';
	CampSpan inner = { span.start + 1, quoted ? span.end - 1 : span.start + 1 };
	CampStr text = camp_build_text(builder, inner);
	size_t references = quoted && !memchr(text.ptr, '"', text.len) ? camp_build_count_references(text) : SIZE_MAX;
	if (references == SIZE_MAX) {
		return false;
	}
	value->kind = CAMP_VALUE_STRING;
	value->inner = inner;
	value->parts = CAMP_ARENA_ARRAY(&builder->item->arena, CampPart, 2 * references + 1);
	uint32_t at = inner.start;
	for (; references > 0; references--) {
		uint32_t dollar = (uint32_t)camp_str_find(source, CAMP_LIT("$"), at);
		uint32_t end = dollar + (uint32_t)camp_build_plain_reference(source, dollar);
		add_part(value, CAMP_PART_TEXT, (CampSpan){ at, dollar }, camp_str_slice(source, at, dollar));
		add_part(value, CAMP_PART_INTERPOLATION, (CampSpan){ dollar, end },
		         camp_str_slice(source, dollar + 2, end - 1));
		at = end;
	}
	add_part(value, CAMP_PART_TEXT, (CampSpan){ at, inner.end }, camp_str_slice(source, at, inner.end));
	return true;
}

static void build_word(CampBuilder *builder, CampValue *value) {
	value->name = camp_build_text(builder, value->span);
	value->boolean = camp_str_equal(value->name, CAMP_LIT("true"));
	value->kind = value->boolean || camp_str_equal(value->name, CAMP_LIT("false")) ? CAMP_VALUE_BOOLEAN
	                                                                               : CAMP_VALUE_NAME;
}

/* Where a text in quotes ends; `at` when it is not closed on its line, which is no fault of syntax. */
static uint32_t end_of_text(CampStr source, uint32_t at, uint32_t end) {
	const char *text = source.ptr + at + 1;
	const char *quote = memchr(text, '"', end - at - 1);
	size_t length = quote ? (size_t)(quote - text) : 0;
	bool closed = quote && !memchr(text, '\n', length) && !memchr(text, '\r', length);
	return closed ? at + 1 + (uint32_t)length + 1 : at;
}

/* The next item of a list without a syntax fault, from `*at` on, and its comma. Empty when it is none that tells by itself what it
 * is. */
static CampSpan next_plain_item(CampStr source, uint32_t *at, uint32_t end) {
	CampSpan item = { *at, *at };
	if (source.ptr[*at] == '"') {
		item.end = end_of_text(source, *at, end);
	} else {
		while (item.end < end && (is_name_byte(source.ptr[item.end]) || source.ptr[item.end] == '-')) {
			item.end++;
		}
	}
	*at = camp_build_skip_space(source, item.end, end);
	if (*at < end && source.ptr[*at] == ',') {
		*at = camp_build_skip_space(source, *at + 1, end);
		return item;
	}
	return *at == end ? item : (CampSpan){ *at, *at };
}

/* The number of items; SIZE_MAX when the list has others. */
static size_t count_plain_items(CampStr source, CampSpan inner) {
	size_t count = 0;
	for (uint32_t at = camp_build_skip_space(source, inner.start, inner.end); at < inner.end; count++) {
		CampSpan item = next_plain_item(source, &at, inner.end);
		if (item.start == item.end || count == CAMP_MAXIMUM_MEMBERS) {
			return SIZE_MAX;
		}
	}
	return count;
}

static bool build_plain_list(CampBuilder *builder, CampValue *value) {
	CampStr source = builder->item->source;
	CampSpan inner = { value->span.start + 1, value->span.end - 1 };
	size_t count = source.ptr[inner.end] == ']' ? count_plain_items(source, inner) : SIZE_MAX;
	if (count == SIZE_MAX) {
		return false;
	}
	CampValue *items = CAMP_ARENA_ARRAY(&builder->item->arena, CampValue, count);
	value->kind = CAMP_VALUE_LIST;
	value->inner = inner;
	value->items = items;
	uint32_t at = camp_build_skip_space(source, inner.start, inner.end);
	while (value->item_count < count) {
		CampSpan item = next_plain_item(source, &at, inner.end);
		if (!camp_build_plain_value(builder, item, &items[value->item_count++])) {
			return false;
		}
	}
	return true;
}

bool camp_build_plain_value(CampBuilder *builder, CampSpan span, CampValue *value) {
	CampStr text = camp_build_text(builder, span);
	*value = (CampValue){ .span = span, .inner = span, .closed = true };
	if (camp_str_starts_with(text, CAMP_LIT("\"\"\""))) {
		return camp_build_plain_text_block(builder, value);
	}
	if (text.len > 1 && text.ptr[0] == '"') {
		return build_plain_string(builder, value);
	}
	if (text.len > 1 && text.ptr[0] == '[') {
		return build_plain_list(builder, value);
	}
	if (text.len > 0 && camp_is_alpha((unsigned char)text.ptr[0])) {
		build_word(builder, value);
		return true;
	}
	return false;
}

static bool build_string(CampBuilder *builder, CampNode node, CampValue *value) {
	CampChildList children = camp_lister_open(builder->lister, node);
	CampPart *parts = CAMP_ARENA_ARRAY(&builder->item->arena, CampPart, children.end - children.first);
	bool good = true;
	bool opened = false;
	size_t faults = builder->faults.count;
	value->kind = CAMP_VALUE_STRING;
	value->inner = (CampSpan){ value->span.start + 1, value->span.end };
	value->parts = parts;
	for (size_t i = children.first; i < children.end; i++) {
		CampChild child = camp_lister_at(builder->lister, i);
		if (is_symbol(child, '"')) {
			value->closed = opened;
			value->inner.end = opened ? camp_build_span(builder, child.node).start : value->inner.end;
			opened = true;
		} else if (child.missing || child.type == CAMP_NODE_ERROR) {
			good = false;
		} else if (child.type != CAMP_NODE_OTHER) {
			good &= camp_build_part(builder, child, &parts[value->part_count++]);
		}
	}
	camp_lister_close(builder->lister, children);
	if (!value->closed) {
		builder->faults.count = faults; /* of a text that is still being typed one thing is said: that it goes on */
		CampSpan end = { value->span.end, value->span.end };
		CampSpan quote = { value->span.start, value->span.start + 1 };
		CampFault *fault = camp_build_fault(
			builder, CAMP_FAULT_UNCLOSED_STRING, quote,
			"this text is not closed: a quotation mark is missing at the end of the line");
		camp_build_fault_fix(builder, fault, "Close the text", end, "\"");
		good = false;
	}
	return good;
}

static bool build_list(CampBuilder *builder, CampNode node, CampValue *value, unsigned depth) {
	CampChildList children = camp_lister_open(builder->lister, node);
	size_t room = children.end - children.first;
	room = room < CAMP_MAXIMUM_MEMBERS ? room : CAMP_MAXIMUM_MEMBERS;
	CampValue *items = CAMP_ARENA_ARRAY(&builder->item->arena, CampValue, room);
	bool whole = true;
	bool good = true;
	value->kind = CAMP_VALUE_LIST;
	value->items = items;
	value->inner = (CampSpan){ value->span.start + 1, value->span.end };
	for (size_t i = children.first; i < children.end; i++) {
		CampChild child = camp_lister_at(builder->lister, i);
		if (child.type == CAMP_NODE_ERROR || child.missing) {
			camp_build_list_error(builder, child.node);
			good = false;
		} else if (child.type == CAMP_NODE_COMMENT) {
			camp_build_comment(builder, child.node);
		} else if (is_symbol(child, ']')) {
			value->closed = true;
			value->inner.end = camp_build_span(builder, child.node).start;
		} else if (child.type != CAMP_NODE_OTHER && value->item_count == room) {
			whole = false;
		} else if (child.type != CAMP_NODE_OTHER) {
			good &= camp_build_value(builder, child.node, &items[value->item_count++], depth + 1);
		}
	}
	camp_lister_close(builder->lister, children);
	if (!whole) {
		CampSpan bracket = { value->span.start, value->span.start + 1 };
		camp_build_fault(builder, CAMP_FAULT_SYNTAX, bracket,
		                 "a list holds at most %d values: what follows is not read", CAMP_MAXIMUM_MEMBERS);
		good = false;
	}
	if (!value->closed && good) {
		CampSpan bracket = { value->span.start, value->span.start + 1 };
		CampSpan end = { value->span.end, value->span.end };
		CampFault *fault = camp_build_fault(builder, CAMP_FAULT_UNCLOSED_LIST, bracket,
		                                    "this list is not closed: a `]` is missing");
		camp_build_fault_fix(builder, fault, "Close the list", end, "]");
	}
	return good && value->closed;
}

bool camp_build_value(CampBuilder *builder, CampNode node, CampValue *value, unsigned depth) {
	*value = (CampValue){ .span = camp_build_span(builder, node), .closed = true };
	value->inner = value->span;
	switch (camp_lister_type(builder->lister, node)) {
	case CAMP_NODE_STRING:
		if (!camp_node_has_error(node) && build_plain_string(builder, value)) {
			return true;
		}
		value->closed = false;
		return build_string(builder, node, value);
	case CAMP_NODE_TEXT_BLOCK: {
		size_t faults = builder->faults.count;
		if (!camp_node_has_error(node) && camp_build_plain_text_block(builder, value)) {
			return true;
		}
		value->closed = false;
		camp_build_text_block(builder, node, value);
		for (size_t i = faults; i < builder->faults.count; i++) {
			if (builder->faults.items[i].kind != CAMP_FAULT_TEXT_BLOCK_INDENTATION) {
				return false;
			}
		}
		return true;
	}
	case CAMP_NODE_LIST:
		value->closed = false;
		if (depth >= CAMP_MAXIMUM_NESTING) {
			camp_build_fault(builder, CAMP_FAULT_SYNTAX, value->span, "lists are nested more than %d deep",
			                 CAMP_MAXIMUM_NESTING);
			return false;
		}
		return build_list(builder, node, value, depth);
	case CAMP_NODE_BOOLEAN: build_word(builder, value); return true;
	case CAMP_NODE_INTEGER:
		value->kind = CAMP_VALUE_INTEGER;
		value->name = camp_build_text(builder, value->span);
		return true;
	default:
		value->kind = CAMP_VALUE_NAME;
		value->name = camp_build_text(builder, value->span);
		return !camp_node_has_error(node);
	}
}
