/* Completion inside a text. */
#include "base/buf.h"
#include "engine/explain.h"
#include "engine/wordings.h"
#include "ide/completion_parts.h"

const CampValue *camp_completer_text(const CampValue *value, uint32_t at) {
	for (size_t i = 0; i < value->item_count; i++) {
		const CampValue *found = camp_completer_text(&value->items[i], at);

		if (found)
			return found;
	}
	return (value->kind == CAMP_VALUE_STRING || value->kind == CAMP_VALUE_TEXT_BLOCK) && value->inner.start <= at &&
	               (at <= value->inner.end || (!value->closed && at <= value->span.end))
	           ? value
	           : NULL;
}

/* The bytes of the text before the cursor, on the cursor's line. */
static CampStr before_cursor(const CampCompleter *completer, const CampValue *value) {
	const CampText *text = camp_doc_text_view(completer->doc);
	uint32_t start = completer->item.start + value->inner.start;
	uint32_t line = camp_text_line_start(text, camp_text_line_of(text, completer->offset));

	return camp_text_slice(text, (CampSpan){ start > line ? start : line, completer->offset });
}

static bool is_path_char(char c) {
	return camp_is_alpha((unsigned char)c) || c == '_' || c == '.';
}

/* Whether an interpolation is being written; `*typed` is what stands of its path. */
static bool refers(CampStr before, CampStr *typed) {
	size_t start = before.len;

	while (start > 0 && is_path_char(before.ptr[start - 1]))
		start--;
	*typed = camp_str_slice(before, start, before.len);
	return start > 1 && before.ptr[start - 1] == '{' && before.ptr[start - 2] == '$' &&
	       (start < 3 || before.ptr[start - 3] != '\\');
}

static CampStr fact_of(CampCompleter *completer, CampStr path) {
	CampPart part = { .kind = CAMP_PART_INTERPOLATION, .text = path };
	CampValue value = { .kind = CAMP_VALUE_STRING, .parts = &part, .part_count = 1 };

	return camp_doc_prose(completer->arena, completer->doc, completer->item, completer->block, &value).text;
}

static void add_fact(CampCompleter *completer, CampStr path, const char *help, CampStr typed) {
	CampStr text = camp_doc_text(completer->doc);
	uint32_t tail = completer->offset;
	bool closed;
	CampStr fact = fact_of(completer, path);
	CampCompletion *completion;

	if (fact.len == 0 || camp_str_starts_with(fact, CAMP_LIT("${")))
		return;
	while (tail < text.len && is_path_char(text.ptr[tail]))
		tail++;
	closed = tail < text.len && text.ptr[tail] == '}';
	completion = camp_completer_add(completer, CAMP_COMPLETE_FACT, path, fact, help);
	completion->span = (CampSpan){ completer->offset - (uint32_t)typed.len, completer->offset };
	completion->tail = closed ? tail : completer->offset;
	completion->text = camp_arena_printf(completer->arena, "%.*s%s", CAMP_FMT(path), closed ? "" : "}");
}

static bool is_scalar(CampFieldType type) {
	return type == CAMP_FIELD_TEXT || type == CAMP_FIELD_STRING || type == CAMP_FIELD_ADDRESS ||
	       type == CAMP_FIELD_EMAIL || type == CAMP_FIELD_PHONE;
}

static void add_facts_of(CampCompleter *completer, const char *type, const char *prefix, CampStr typed) {
	const CampBlockSchema *schema = camp_schema_block(camp_str(type), (CampStr){ 0 });

	for (size_t i = 0; schema && i < schema->field_count; i++) {
		if (is_scalar(schema->fields[i].type) && schema->fields[i].text_kind == CAMP_TEXT_OTHER)
			add_fact(completer, camp_arena_printf(completer->arena, "%s.%s", prefix, schema->fields[i].name),
			         schema->fields[i].help, typed);
	}
}

/* The brand's facts, the legal pages' addresses, and what else the block says. */
static void add_facts(CampCompleter *completer, CampStr typed) {
	if (camp_str_equal(completer->item.item->block.type, CAMP_LIT("campaign"))) {
		add_facts_of(completer, "brand", "brand", typed);
		add_facts_of(completer, "privacy_policy", "privacy_policy", typed);
		add_facts_of(completer, "terms", "terms", typed);
	}
	for (size_t i = 0; i < completer->block->attribute_count; i++) {
		const CampAttribute *attribute = &completer->block->attributes[i];

		if (attribute != completer->attribute && attribute->schema && !attribute->broken &&
		    is_scalar(attribute->schema->type) && attribute->value.kind == CAMP_VALUE_STRING)
			add_fact(completer, attribute->name, attribute->schema->help, typed);
	}
}

/* How much of the wording stands before the cursor already: it goes on from there. */
static size_t written(CampStr before, CampStr wording) {
	for (size_t length = wording.len < before.len ? wording.len : before.len; length > 0; length--) {
		CampStr end = camp_str_slice(before, before.len - length, before.len);
		bool begins_word = length == before.len || !camp_is_alpha((unsigned char)before.ptr[before.len - length - 1]);

		if (begins_word && camp_str_equal_ignoring_case(end, camp_str_slice(wording, 0, length)))
			return length;
	}
	return 0;
}

/* A blank in brackets, which its writer fills in, as a tab stop that still holds the brackets: left as it is, it is found. Empty
 * when there is none. */
static CampStr with_tab_stops(CampArena *arena, CampStr text) {
	unsigned stop = 0;
	CampStr result;
	CampBuf out;

	camp_buf_init(&out, CAMP_BUF_MAX);
	for (size_t i = 0; i < text.len; i++) {
		bool ends = text.ptr[i] == ']' && stop > 0;

		if (text.ptr[i] == '[')
			camp_buf_printf(&out, "${%u:", ++stop);
		else if (strchr("$}\\", text.ptr[i]))
			camp_buf_add_char(&out, '\\');
		camp_buf_add_char(&out, text.ptr[i]);
		if (ends)
			camp_buf_add_char(&out, '}');
	}
	result = stop > 0 ? camp_arena_copy(arena, camp_buf_str(&out)) : (CampStr){ 0 };
	camp_buf_release(&out);
	return result;
}

/* What introduces a text, as a brand's name with a colon does, is of no use further on in it. */
static bool fits_here(const CampCompleter *completer, uint32_t value_start, CampStr wording, size_t length) {
	CampStr text = camp_doc_text(completer->doc);

	if (!camp_str_ends_with(wording, CAMP_LIT(":")))
		return true;
	for (size_t i = completer->item.start + value_start; i < completer->offset - length; i++) {
		if (text.ptr[i] != '"' && !camp_is_space((unsigned char)text.ptr[i]))
			return false;
	}
	return true;
}

static void add_wording(CampCompleter *completer, const CampLackedWording *lacked, uint32_t value_start, CampStr before,
                        bool at_end) {
	CampStr wording = camp_arena_copy(completer->arena, camp_str_trim(lacked->text));
	size_t length = written(before, wording);
	bool joins = length == before.len || camp_is_space((unsigned char)before.ptr[before.len - length - 1]);
	CampCompletion *completion;

	if (!fits_here(completer, value_start, wording, length))
		return;
	completion = camp_completer_add(completer, CAMP_COMPLETE_WORDING, wording,
	                                camp_arena_printf(completer->arena, "adds %s (%s)", lacked->title, lacked->rule),
	                                NULL);
	completion->span = (CampSpan){ completer->offset - (uint32_t)length, completer->offset };
	completion->tail = completer->offset;
	completion->text = camp_arena_printf(completer->arena, "%s%.*s%s", joins ? "" : " ", CAMP_FMT(wording),
	                                     at_end ? "" : " ");
	completion->snippet = with_tab_stops(completer->arena, completion->text);
}

/* What the passage of the value lacks. False when it has none: nothing can be told of a text that is not there. */
static bool add_lacked(CampCompleter *completer, CampDoc *doc, CampDocItem item, uint32_t value_start, CampStr before,
                       bool at_end) {
	size_t count;
	const CampPassage *passages = camp_doc_passages(doc, item, &count);

	for (size_t i = 0; i < count; i++) {
		size_t lacked;
		const CampLackedWording *wordings;

		if (!passages[i].value || passages[i].path.len > 0 || passages[i].value->span.start != value_start)
			continue;
		wordings = camp_doc_wordings(completer->arena, doc, item, &passages[i], &lacked);
		for (size_t w = 0; w < lacked; w++)
			add_wording(completer, &wordings[w], value_start, before, at_end);
		return true;
	}
	return false;
}

/* An empty text lacks all that one of a single letter lacks. */
static void add_wordings_of_empty(CampCompleter *completer, uint32_t value_start, CampStr before) {
	CampSpan here = { completer->offset, completer->offset };
	CampDoc *doc = camp_doc_splice(completer->doc, here, CAMP_LIT("x"));
	CampDocItem item;

	if (camp_doc_item_find(doc, completer->offset, &item))
		(void)add_lacked(completer, doc, item, value_start, before, true);
	camp_doc_free(doc);
}

static void add_wordings(CampCompleter *completer, const CampValue *value, CampStr before) {
	CampStr text = camp_doc_text(completer->doc);
	bool at_end = completer->offset >= completer->item.start + value->inner.end ||
	              !(camp_is_alpha((unsigned char)text.ptr[completer->offset]) || text.ptr[completer->offset] == '$');

	if (!add_lacked(completer, completer->doc, completer->item, value->span.start, before, at_end) &&
	    value->part_count == 0)
		add_wordings_of_empty(completer, value->span.start, before);
}

/* What the provider of a rejection is known to answer: its codes, or the sentences of one that has none. */
static void add_answers(CampCompleter *completer, const CampValue *value) {
	const CampAttribute *named = camp_block_attribute(completer->block, "provider");
	const CampProvider *provider = named ? camp_provider_named(named->value.name) : NULL;
	CampSpan typed = { completer->item.start + value->inner.start, completer->offset };

	for (size_t i = 0; provider && i < provider->answer_count; i++) {
		const CampAnswer *answer = &provider->answers[i];
		CampCompletion *completion;

		if (answer->until)
			continue;
		completion = camp_completer_add(completer, CAMP_COMPLETE_VALUE, camp_str(answer->code), camp_str(answer->title),
		                                NULL);
		completion->span = typed;
		completion->tail = completer->item.start + value->inner.end;
	}
}

static bool is_code(const CampCompleter *completer) {
	return completer->block && camp_str_equal(completer->block->type, CAMP_LIT("rejection")) &&
	       camp_str_equal(completer->attribute->name, CAMP_LIT("code"));
}

bool camp_complete_in_text(CampCompleter *completer) {
	const CampValue *value = completer->attribute ? camp_completer_text(&completer->attribute->value,
	                                                                    completer->offset - completer->item.start)
	                                              : NULL;
	CampStr before;
	CampStr typed;

	if (!value)
		return false;
	before = before_cursor(completer, value);
	if (refers(before, &typed))
		add_facts(completer, typed);
	else if (is_code(completer) && value->closed)
		add_answers(completer, value);
	else if (value->closed)
		add_wordings(completer, value, before);
	return true;
}
