#include "ide/completion.h"

#include "base/file.h"
#include "ide/completion_parts.h"

static bool is_name_char(char c) {
	return camp_is_alpha((unsigned char)c) || camp_is_digit((unsigned char)c) || c == '_' || c == '-';
}

static void find_word(CampCompleter *completer) {
	const CampText *view = camp_doc_text_view(completer->doc);
	CampStr text = camp_doc_text(completer->doc);
	uint32_t line_start = camp_text_line_start(view, camp_text_line_of(view, completer->offset));
	uint32_t start = completer->offset;

	while (start > line_start && is_name_char(text.ptr[start - 1]))
		start--;
	completer->typed = (CampSpan){ start, completer->offset };
	completer->line = camp_str_slice(text, line_start, start);
}

static bool is_block(CampDocItem item) {
	return item.item->kind == CAMP_ITEM_BLOCK;
}

/* The item that the cursor stands in, or behind while it is not closed: what is being typed belongs to it. */
static bool find_item(CampCompleter *completer, CampDocItem *item) {
	CampDocItem before;
	uint32_t offset = completer->offset;

	if (!camp_doc_item_find(completer->doc, offset, item))
		return false;
	if (offset < item->start + item->item->span.start && item->start > 0 &&
	    camp_doc_item_find(completer->doc, item->start - 1, &before) && is_block(before) && !before.item->block.closed)
		*item = before;
	return offset >= item->start && is_block(*item);
}

/* The last block in `block` that is not closed, with nothing behind it. */
static const CampBlock *open_in(const CampBlock *block, uint32_t at) {
	const CampBlock *last = NULL;

	for (size_t i = 0; i < block->block_count; i++) {
		if (block->blocks[i].span.start < at && (!last || block->blocks[i].span.start > last->span.start))
			last = &block->blocks[i];
	}
	for (size_t i = 0; last && i < block->attribute_count; i++) {
		if (block->attributes[i].span.start > last->span.start && block->attributes[i].span.start < at)
			return NULL;
	}
	return last && !last->closed && at > last->header.end ? last : NULL;
}

static void find_place(CampCompleter *completer) {
	const CampBlock *inner;
	CampDocItem item;
	uint32_t at;

	if (!find_item(completer, &item))
		return;
	at = completer->offset - item.start;
	if (at <= item.item->block.header.end || (item.item->block.closed && at >= item.item->block.span.end))
		return;
	completer->item = item;
	completer->attribute = camp_block_at(&item.item->block, at, &completer->block);
	if (!completer->block && !item.item->block.closed)
		completer->block = &item.item->block;
	while (completer->block && completer->block->closed && at >= completer->block->span.end)
		completer->block = completer->block->parent;
	while (completer->block && !completer->attribute && (inner = open_in(completer->block, at)) != NULL)
		completer->block = inner;
}

CampCompletion *camp_completer_add(CampCompleter *completer, CampCompletionKind kind, CampStr label, CampStr detail,
                                   const char *help) {
	CampCompletion completion = { .kind = kind,
		                          .label = camp_arena_copy(completer->arena, label),
		                          .detail = detail,
		                          .help = camp_str(help),
		                          .span = completer->typed };

	completion.text = completion.label;
	camp_vec_push(&completer->list, completion);
	return &completer->list.items[completer->list.count - 1];
}

static void add_fields(CampCompleter *completer, const CampBlock *block) {
	for (size_t i = 0; block->schema && i < block->schema->field_count; i++) {
		const CampFieldSchema *field = &block->schema->fields[i];
		const CampAttribute *present = camp_block_attribute(block, field->name);
		CampCompletion *completion;

		if (present && completer->item.start + present->name_span.end != completer->offset)
			continue;
		completion = camp_completer_add(completer, CAMP_COMPLETE_FIELD, camp_str(field->name),
		                                camp_arena_printf(completer->arena, "%s%s", camp_field_type_name(field->type),
		                                                  field->required ? ", required" : ""),
		                                field->help);
		completion->text = camp_arena_printf(completer->arena, "%s: ", field->name);
		completion->snippet = camp_arena_printf(completer->arena, "%s: %.*s", field->name,
		                                        CAMP_FMT(camp_skeleton_value(completer->arena, field, 0)));
	}
}

static void add_block(CampCompleter *completer, const CampBlockSchema *schema, bool variant_only) {
	CampArena *arena = completer->arena;
	CampCompletion *completion;
	CampStr head = camp_str(variant_only ? schema->variant : schema->type);

	if (!variant_only && schema->variant)
		head = camp_arena_printf(arena, "%s %s", schema->type, schema->variant);
	completion = camp_completer_add(completer, CAMP_COMPLETE_BLOCK, head, (CampStr){ 0 }, schema->help);
	if (schema->naming == CAMP_NAMING_FREE) {
		completion->text = camp_arena_printf(arena, "%.*s ", CAMP_FMT(head));
		head = camp_arena_printf(arena, "%.*s ${1:name}", CAMP_FMT(head));
		completion->snippet = strcmp(schema->type, "brand") == 0
		                          ? camp_skeleton_brand(arena, head, 2)
		                          : camp_arena_printf(arena, "%.*s {\n\t$0\n}", CAMP_FMT(head));
	} else {
		completion->text = camp_arena_printf(arena, "%.*s { }", CAMP_FMT(head));
		completion->snippet = camp_skeleton_block(arena, schema, head);
	}
}

/* Blocks that may stand in `block` (NULL: at the top level). With `type`, only the variants of that type. */
static void add_blocks(CampCompleter *completer, const CampBlock *block, CampStr type) {
	for (size_t i = 0; i < camp_schema_block_count(); i++) {
		const CampBlockSchema *schema = camp_schema_block_at(i);

		if (!camp_schema_allows(schema, block ? block->type : (CampStr){ 0 }))
			continue;
		if (type.len > 0 && (!schema->variant || !camp_str_equal(camp_str(schema->type), type)))
			continue;
		if (block && !schema->repeatable && camp_block_child(block, schema->type))
			continue;
		add_block(completer, schema, type.len > 0);
	}
}

/* Whether the list that the cursor is in has that word already, elsewhere. */
static bool is_listed(const CampCompleter *completer, CampStr word) {
	const CampValue *list = completer->attribute ? &completer->attribute->value : NULL;

	for (size_t i = 0; list && list->kind == CAMP_VALUE_LIST && i < list->item_count; i++) {
		const CampValue *item = &list->items[i];

		if (camp_str_equal(item->name, word) && completer->item.start + item->span.end != completer->offset)
			return true;
	}
	return false;
}

/* What was just written to name the field or to part it from the last value: the value comes a space behind it. */
static bool follows_sign(const CampCompleter *completer) {
	return camp_str_ends_with(completer->line, CAMP_LIT(":")) || camp_str_ends_with(completer->line, CAMP_LIT(","));
}

static void add_value(CampCompleter *completer, CampCompletionKind kind, CampStr value, CampStr detail,
                      const char *help) {
	CampCompletion *completion;

	if (is_listed(completer, value))
		return;
	completion = camp_completer_add(completer, kind, value, detail, help);
	if (follows_sign(completer))
		completion->text = camp_arena_printf(completer->arena, " %.*s", CAMP_FMT(completion->label));
}

static void add_brands_of(CampCompleter *completer, CampDoc *doc, CampStr from) {
	for (size_t i = 0; i < camp_doc_item_count(doc); i++) {
		CampDocItem item = camp_doc_item_at(doc, i);

		if (item.item->kind == CAMP_ITEM_BLOCK && camp_str_equal(item.item->block.type, CAMP_LIT("brand")) &&
		    item.item->block.name.len > 0)
			add_value(completer, CAMP_COMPLETE_REFERENCE, item.item->block.name, from, NULL);
	}
}

void camp_complete_brands(CampCompleter *completer) {
	size_t count;
	const CampStr *paths = camp_doc_dependencies(completer->arena, completer->doc, &count);

	add_brands_of(completer, completer->doc, (CampStr){ 0 });
	for (size_t i = 0; i < count; i++) {
		const CampText *text;
		CampDoc *other;

		if (!camp_str_equal(camp_path_extension(paths[i]), CAMP_LIT("campaign")) ||
		    !camp_doc_file_text(completer->doc, paths[i], &text))
			continue;
		other = camp_doc_new(camp_doc_workspace(completer->doc), paths[i], camp_text_bytes(text));
		add_brands_of(completer, other, paths[i]);
		camp_doc_free(other);
	}
}

/* The providers of a campaign that names none are those that there are. */
static void add_providers(CampCompleter *completer) {
	CampDoc *bare = camp_doc_new(camp_doc_workspace(completer->doc), CAMP_LIT("bare.campaign"),
	                             CAMP_LIT("campaign bare {\n}\n"));
	CampDocItem item;

	if (camp_doc_item_find(bare, 0, &item)) {
		const CampProfile *profile = camp_doc_profile(bare, item);

		for (size_t i = 0; i < profile->provider_count; i++)
			add_value(completer, CAMP_COMPLETE_VALUE, camp_str(profile->providers[i]->name),
			          camp_str(profile->providers[i]->title), profile->providers[i]->help);
	}
	camp_doc_free(bare);
}

static void add_values(CampCompleter *completer, const CampBlock *block, CampStr name) {
	const CampFieldSchema *field = block->schema ? camp_schema_field(block->schema, name) : NULL;

	if (!field)
		return;
	if (!completer->attribute) /* the cursor is behind what is written of it */
		completer->attribute = camp_block_attribute(block, field->name);
	for (const CampChoice *choice = field->choices; choice && choice->name; choice++)
		add_value(completer, CAMP_COMPLETE_VALUE, camp_str(choice->name), (CampStr){ 0 }, choice->help);
	if (field->type == CAMP_FIELD_BOOLEAN) {
		add_value(completer, CAMP_COMPLETE_VALUE, CAMP_LIT("true"), (CampStr){ 0 }, NULL);
		add_value(completer, CAMP_COMPLETE_VALUE, CAMP_LIT("false"), (CampStr){ 0 }, NULL);
	}
	if (field->type == CAMP_FIELD_REFERENCE)
		camp_complete_brands(completer);
	if (camp_str_equal(name, CAMP_LIT("providers")) || camp_str_equal(name, CAMP_LIT("provider")))
		add_providers(completer);
}

static bool is_in_list(const CampCompleter *completer) {
	const CampValue *value = completer->attribute ? &completer->attribute->value : NULL;

	return value && value->kind == CAMP_VALUE_LIST && completer->offset - completer->item.start > value->span.start;
}

/* `name:` at the start of the line; what follows may be the beginning of a list. */
static bool line_names_field(CampStr line, CampStr *name) {
	size_t colon = camp_str_find(line, CAMP_LIT(":"), 0);

	*name = camp_str_trim(camp_str_slice(line, 0, colon));
	for (size_t i = 0; i < name->len; i++) {
		if (!is_name_char(name->ptr[i]))
			return false;
	}
	return colon != SIZE_MAX && name->len > 0;
}

/* Whether a value can begin here: not behind one that is there. */
static bool begins_value(CampStr before) {
	return before.len == 0 || strchr(":[,", before.ptr[before.len - 1]);
}

static void complete(CampCompleter *completer) {
	CampStr before = camp_str_trim(completer->line);
	CampStr name;

	if (camp_complete_in_text(completer))
		return;
	if (!before.ptr) /* an empty document */
		before = CAMP_LIT("");
	if (memchr(before.ptr, '#', before.len) || memchr(before.ptr, '"', before.len))
		return;
	if (completer->block && line_names_field(before, &name)) {
		if (begins_value(before))
			add_values(completer, completer->block, name);
	} else if (completer->block && is_in_list(completer)) {
		if (begins_value(before))
			add_values(completer, completer->block, completer->attribute->name);
	} else if (before.len == 0 || camp_str_ends_with(before, CAMP_LIT("{")) ||
	           camp_str_ends_with(before, CAMP_LIT("}"))) {
		if (completer->block)
			add_fields(completer, completer->block);
		add_blocks(completer, completer->block, (CampStr){ 0 });
		if (!completer->block && before.len == 0)
			camp_complete_campaigns(completer);
	} else if (camp_schema_has_type(before)) {
		add_blocks(completer, completer->block, before);
	}
}

const CampCompletion *camp_completions(CampArena *arena, CampDoc *doc, uint32_t offset, size_t *count) {
	CampCompleter completer = { .arena = arena, .doc = doc, .offset = offset };
	CampCompletion *copy;

	find_word(&completer);
	find_place(&completer);
	complete(&completer);
	*count = completer.list.count;
	copy = CAMP_ARENA_ARRAY(arena, CampCompletion, *count + 1);
	if (*count > 0)
		memcpy(copy, completer.list.items, *count * sizeof *copy);
	camp_vec_release(&completer.list);
	return copy;
}
