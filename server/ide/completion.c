#include "ide/completion.h"

#include "ide/completion_parts.h"
#include "ide/imports.h"

#define MOST_IMPORTABLE 200

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
	completer->tail = completer->offset;
	while (completer->tail < text.len && is_name_char(text.ptr[completer->tail]))
		completer->tail++;
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
		                          .span = completer->typed,
		                          .tail = completer->tail };

	completion.text = completion.label;
	camp_vec_push(&completer->list, completion);
	return &completer->list.items[completer->list.count - 1];
}

/* Whether there is something to choose from behind the field's colon. Of a truth value the snippet has the choices. */
static bool has_values(const CampFieldSchema *field) {
	switch (field->type) {
	case CAMP_FIELD_FILE:
	case CAMP_FIELD_KEYWORDS:
	case CAMP_FIELD_NAME:
	case CAMP_FIELD_NAMES:
	case CAMP_FIELD_REFERENCE: return true;
	default: return false;
	}
}

/* Whether the cursor is in the item's words of that span, or at one of their ends. */
static bool is_typed_in(const CampCompleter *completer, CampSpan span) {
	uint32_t at = completer->offset - completer->item.start;

	return span.start <= at && at <= span.end;
}

/* Whether the name that is being written has its colon already. */
static bool has_colon(const CampCompleter *completer) {
	CampStr text = camp_doc_text(completer->doc);

	return completer->tail < text.len && text.ptr[completer->tail] == ':';
}

static void add_fields(CampCompleter *completer, const CampBlock *block) {
	for (size_t i = 0; block->schema && i < block->schema->field_count; i++) {
		const CampFieldSchema *field = &block->schema->fields[i];
		const CampAttribute *present = camp_block_attribute(block, field->name);
		CampCompletion *completion;

		if (present && !is_typed_in(completer, present->name_span))
			continue;
		completion = camp_completer_add(completer, CAMP_COMPLETE_FIELD, camp_str(field->name),
		                                camp_arena_printf(completer->arena, "%s%s", camp_field_type_name(field->type),
		                                                  field->required ? ", required" : ""),
		                                field->help);
		if (has_colon(completer))
			continue;
		completion->text = camp_arena_printf(completer->arena, "%s: ", field->name);
		completion->snippet = camp_snippet_field(completer->arena, block, completion->label);
		if (completion->snippet.ptr)
			continue;
		completion->snippet = camp_arena_printf(completer->arena, "%s: %.*s", field->name,
		                                        CAMP_FMT(camp_snippet_value(completer->arena, field, 0)));
		completion->goes_on = has_values(field);
	}
}

/* A method of opting in comes with the sentences that reviewers want there; other blocks with their fields. */
static CampStr snippet_of(const CampCompleter *completer, const CampBlockSchema *schema, CampStr head) {
	const CampAttribute *use_case = completer->block ? camp_block_attribute(completer->block, "use_case") : NULL;
	CampStr method = camp_str(strcmp(schema->type, "opt_in") == 0 ? schema->variant : NULL);
	CampStr snippet = camp_snippet_method(completer->arena, head, method,
	                                      use_case ? use_case->value.name : (CampStr){ 0 });

	return snippet.ptr ? snippet : camp_snippet_block(completer, schema, head);
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
		completion->snippet = strcmp(schema->type, "brand") == 0
		                          ? camp_snippet_brand(arena, CAMP_LIT("brand <<name>>"))
		                          : camp_arena_printf(arena, "%.*s ${1:name} {\n\t$0\n}", CAMP_FMT(head));
	} else {
		completion->text = camp_arena_printf(arena, "%.*s { }", CAMP_FMT(head));
		completion->snippet = snippet_of(completer, schema, head);
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

static void add_import(CampCompleter *completer) {
	CampCompletion *completion = camp_completer_add(
		completer, CAMP_COMPLETE_KEYWORD, CAMP_LIT("import"), (CampStr){ 0 },
		"Brings the brands of another campaign file into scope: a path, seen from this file.");

	completion->text = CAMP_LIT("import ");
	completion->snippet = CAMP_LIT("import \"$0\"");
	completion->goes_on = true;
}

/* Whether the list that the cursor is in has that word already, elsewhere. */
static bool is_listed(const CampCompleter *completer, CampStr word) {
	const CampValue *list = completer->attribute ? &completer->attribute->value : NULL;

	for (size_t i = 0; list && list->kind == CAMP_VALUE_LIST && i < list->item_count; i++) {
		const CampValue *item = &list->items[i];

		if (camp_str_equal(item->name, word) && !is_typed_in(completer, item->span))
			return true;
	}
	return false;
}

/* What was just written to name the field or to part it from the last value: the value comes a space behind it. */
static bool follows_sign(const CampCompleter *completer) {
	return camp_str_ends_with(completer->line, CAMP_LIT(":")) || camp_str_ends_with(completer->line, CAMP_LIT(","));
}

/* NULL: it is listed already. */
static CampCompletion *add_value(CampCompleter *completer, CampCompletionKind kind, CampStr value, CampStr detail,
                                 const char *help) {
	CampCompletion *completion;

	if (is_listed(completer, value))
		return NULL;
	completion = camp_completer_add(completer, kind, value, detail, help);
	if (follows_sign(completer))
		completion->text = camp_arena_printf(completer->arena, " %.*s", CAMP_FMT(completion->label));
	return completion;
}

static bool is_in_scope(const CampDeclaration *brands, size_t count, CampStr name) {
	for (size_t i = 0; i < count; i++) {
		if (camp_str_equal(brands[i].name, name))
			return true;
	}
	return false;
}

/* Brands of the project's other files, each with the import that it needs. */
static void add_importable(CampCompleter *completer, const CampDeclaration *in_scope, size_t in_scope_count) {
	CampDeclaration found[MOST_IMPORTABLE];
	size_t count = camp_doc_declarations(completer->doc, "brand", (CampDeclaration){ 0 }, found, MOST_IMPORTABLE);

	for (size_t i = 0; i < count; i++) {
		CampStr path = camp_path_from_doc(completer->arena, completer->doc, found[i].path);
		CampStr imports = camp_arena_printf(completer->arena, "imports %.*s", CAMP_FMT(path));
		CampCompletion *completion;

		if (path.len == 0 || is_in_scope(in_scope, in_scope_count, found[i].name))
			continue;
		completion = add_value(completer, CAMP_COMPLETE_REFERENCE, found[i].name, imports, NULL);
		if (completion)
			completion->import = camp_import_edit(completer->arena, completer->doc, path);
	}
}

void camp_complete_brands(CampCompleter *completer) {
	size_t count;
	const CampDeclaration *brands = camp_doc_brands(completer->arena, completer->doc, &count);

	for (size_t i = 0; i < count; i++) {
		CampStr path = camp_path_from_doc(completer->arena, completer->doc, brands[i].path);
		CampStr from = brands[i].path.len > 0 ? camp_arena_printf(completer->arena, "from %.*s", CAMP_FMT(path)) : path;

		(void)add_value(completer, CAMP_COMPLETE_REFERENCE, brands[i].name, from, NULL);
	}
	add_importable(completer, brands, count);
}

/* The providers of a campaign that names none are those that there are. */
void camp_complete_providers(CampCompleter *completer) {
	CampDoc *bare = camp_doc_new(camp_doc_workspace(completer->doc), CAMP_LIT("bare.campaign"),
	                             CAMP_LIT("campaign bare {\n}\n"));
	CampDocItem item;

	if (camp_doc_item_find(bare, 0, &item)) {
		const CampProfile *profile = camp_doc_profile(bare, item);

		for (size_t i = 0; i < profile->provider_count; i++)
			(void)add_value(completer, CAMP_COMPLETE_VALUE, camp_str(profile->providers[i]->name),
			                camp_str(profile->providers[i]->title), profile->providers[i]->help);
	}
	camp_doc_free(bare);
}

/* Words that people are used to text. Others are as good; the schema names none. */
static const struct {
	const char *field;
	const char *words;
} usual_keywords[] = {
	{ "opt_in_keywords", "JOIN START SUBSCRIBE YES" },
	{ "opt_out_keywords", "STOP UNSUBSCRIBE CANCEL END QUIT OPTOUT REVOKE" },
	{ "help_keywords", "HELP INFO" },
};

static void add_keywords(CampCompleter *completer, CampStr field) {
	for (size_t i = 0; i < sizeof usual_keywords / sizeof *usual_keywords; i++) {
		CampStr rest = camp_str(usual_keywords[i].words);
		CampStr word;

		if (!camp_str_equal(field, camp_str(usual_keywords[i].field)))
			continue;
		while (camp_str_next_piece(&rest, ' ', &word))
			(void)add_value(completer, CAMP_COMPLETE_VALUE, word, (CampStr){ 0 }, NULL);
	}
}

static void add_values(CampCompleter *completer, const CampBlock *block, CampStr name) {
	const CampFieldSchema *field = block->schema ? camp_schema_field(block->schema, name) : NULL;

	if (!field)
		return;
	if (!completer->attribute) /* the cursor is behind what is written of it */
		completer->attribute = camp_block_attribute(block, field->name);
	for (const CampChoice *choice = field->choices; choice && choice->name; choice++)
		(void)add_value(completer, CAMP_COMPLETE_VALUE, camp_str(choice->name), (CampStr){ 0 }, choice->help);
	if (field->type == CAMP_FIELD_BOOLEAN) {
		(void)add_value(completer, CAMP_COMPLETE_VALUE, CAMP_LIT("true"), (CampStr){ 0 }, NULL);
		(void)add_value(completer, CAMP_COMPLETE_VALUE, CAMP_LIT("false"), (CampStr){ 0 }, NULL);
	}
	if (field->type == CAMP_FIELD_KEYWORDS)
		add_keywords(completer, name);
	if (field->type == CAMP_FIELD_REFERENCE)
		camp_complete_brands(completer);
	if (camp_str_equal(name, CAMP_LIT("providers")) || camp_str_equal(name, CAMP_LIT("provider")))
		camp_complete_providers(completer);
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

	if (camp_complete_in_path(completer) || camp_complete_in_text(completer))
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
		if (!completer->block && before.len == 0) {
			add_import(completer);
			camp_complete_campaigns(completer);
		}
	} else if (!completer->block && camp_str_equal(before, CAMP_LIT("campaign"))) {
		completer->typed.start -= (uint32_t)(completer->line.len - (size_t)(before.ptr - completer->line.ptr));
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
