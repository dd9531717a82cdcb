/* What a rule looks at: the sender's names, and every text of the subject with what it says. */
#include "lint/run.h"

#include "prose/shapes.h"

/* More names than a sender has, and more texts than a campaign: bounds for hostile input. */
#define CAMP_MAXIMUM_ALIASES 32
#define CAMP_MAXIMUM_PASSAGES 1000

static CampStr composed_text(CampCheck *check, const CampBlock *block, const CampAttribute *attribute) {
	if (!attribute || attribute->broken) {
		return (CampStr){ NULL, 0 };
	}
	return camp_str_trim(
		camp_resolve_value(&check->arena, check, block, attribute, &attribute->value, true, NULL).text);
}

static void add_brand_name(CampCheck *check, CampStr *names, CampStr name) {
	if (name.len > 0) {
		names[check->lint.brand_name_count++] = name;
	}
}

static void collect_brand_names(CampCheck *check) {
	const CampBlock *brand = check->lint.brand;
	const CampAttribute *aliases = camp_block_attribute(brand, "aliases");
	size_t alias_count = aliases && !aliases->broken ? aliases->value.item_count : 0;
	alias_count = alias_count < CAMP_MAXIMUM_ALIASES ? alias_count : CAMP_MAXIMUM_ALIASES;
	CampStr *names = CAMP_ARENA_ARRAY(&check->arena, CampStr, alias_count + 2);
	check->lint.brand_names = names;
	add_brand_name(check, names, composed_text(check, brand, camp_block_attribute(brand, "name")));
	add_brand_name(check, names, composed_text(check, brand, camp_block_attribute(brand, "legal_name")));
	for (size_t i = 0; i < alias_count; i++) {
		CampProse prose = camp_resolve_value(&check->arena, check, brand, NULL, &aliases->value.items[i], true, NULL);
		add_brand_name(check, names, camp_str_trim(prose.text));
	}
}

static const char *passage_field(const CampAttribute *attribute) {
	const char *name = attribute->schema->name;
	if (strcmp(name, "sample_messages") == 0) {
		return "sample_message";
	}
	return strcmp(name, "text") == 0 ? attribute->block->schema->type : name;
}

static CampTextKind kind_of_page(const CampBlock *block) {
	return camp_str_equal(block->type, CAMP_LIT("terms")) ? CAMP_TEXT_TERMS : CAMP_TEXT_PRIVACY_POLICY;
}

/* Whether the text is a template's blank, "[the text of your terms]", and nothing else. */
static bool is_blank(CampStr text) {
	text = camp_str_trim(text);
	return text.len > 0 && camp_shape_placeholder(text, 0) == text.len;
}

static void read_passage(CampCheck *check, CampPassage *passage, const CampProse *prose, CampTextKind kind) {
	CampProse *kept = CAMP_ARENA_NEW(&check->arena, CampProse);
	*kept = *prose;
	passage->waits |= is_blank(kept->text);
	passage->reading = camp_prose_reader_read(check->subject->prose_reader, &check->arena, kept, kind);
	for (size_t i = 0; i < CAMP_CONCEPT_WORDS; i++) {
		check->lint.stated[i] |= passage->reading->found[i];
	}
	camp_vec_push(&check->passages, *passage);
}

static bool is_of_flow(const CampAttribute *attribute) {
	CampTextKind kind = attribute->schema->text_kind;
	return kind == CAMP_TEXT_CONSENT || kind == CAMP_TEXT_SCRIPT || kind == CAMP_TEXT_MESSAGE_FLOW ||
	       kind == CAMP_TEXT_OPT_IN_MESSAGE;
}

static void add_text(CampCheck *check, const CampAttribute *attribute, const CampValue *value, CampStr label) {
	bool whole = true;
	if (check->passages.count == CAMP_MAXIMUM_PASSAGES) {
		return;
	}
	bool waits = false;
	CampProse prose = camp_resolve_text(&check->arena, check, attribute->block, attribute, value, &whole, &waits);
	if (!whole || attribute->schema->text_kind == CAMP_TEXT_OTHER) {
		/* A broken reference is one fault; what the text says cannot be told until it is mended. */
		check->lint.flow_unreadable |= !whole && is_of_flow(attribute);
		return;
	}
	CampPassage passage = {
		.field = passage_field(attribute),
		.label = label,
		.block = attribute->block,
		.attribute = attribute,
		.value = value,
		.waits = waits,
	};
	read_passage(check, &passage, &prose, attribute->schema->text_kind);
	check->lint.flow_unreadable |= is_of_flow(attribute) && passage.waits;
}

static void tell_page(CampCheck *check, const CampAttribute *attribute, CampStr path, CampPageStatus status,
                      const char *why) {
	CampFault fault = {
		.kind = status == CAMP_PAGE_OUTSIDE ? CAMP_FAULT_LEGAL_FILE_OUTSIDE : CAMP_FAULT_LEGAL_FILE_UNREADABLE,
		.span = attribute->value.span,
		.message = camp_arena_printf(&check->arena, "`%.*s` %s", CAMP_FMT(path), why ? why : "cannot be read"),
		.field = attribute->name,
	};
	camp_report_fault(check, &fault);
}

static void add_page(CampCheck *check, const CampAttribute *attribute) {
	bool whole = true;
	CampPage *page = NULL;
	const char *why = NULL;
	CampProse written = camp_resolve_value(&check->arena, check, attribute->block, attribute, &attribute->value, false,
	                                       &whole);
	const CampPageSource *pages = &check->subject->pages;
	if (!whole || !pages->page) {
		return;
	}
	CampPageStatus status = pages->page(pages->data, written.text, false, &page, &why);
	if (status != CAMP_PAGE_OK) {
		tell_page(check, attribute, written.text, status, why);
		return;
	}
	camp_vec_push(&check->pages, camp_page_retain(page));
	CampPassage passage = {
		.field = attribute->block->schema->type,
		.label = camp_arena_printf(&check->arena, "%s %.*s", attribute->block->schema->type, CAMP_FMT(written.text)),
		.block = attribute->block,
		.attribute = attribute,
		.value = &attribute->value,
		.path = page->path,
		.page = page,
	};
	read_passage(check, &passage, &page->prose, kind_of_page(attribute->block));
}

CampStr camp_brand_page(const CampLint *lint, const char *type) {
	const CampBlock *legal = lint->is_campaign ? camp_block_child(lint->brand, type) : NULL;
	const CampAttribute *file = camp_block_attribute(legal, "file");
	const CampPageSource *pages = &lint->run->subject->pages;
	CampStr path = camp_text_of(lint, file);
	CampPage *page = NULL;
	const char *why = NULL;
	if (path.len == 0 || !pages->page) {
		return camp_text_of(lint, camp_block_attribute(legal, "text"));
	}
	if (pages->page(pages->data, path, true, &page, &why) != CAMP_PAGE_OK) {
		return (CampStr){ NULL, 0 };
	}
	camp_vec_push(&lint->run->pages, camp_page_retain(page));
	return page->prose.text;
}

/* "sample_messages 3" */
static CampStr numbered(CampArena *arena, CampStr name, size_t number) {
	char digits[24];
	size_t start = sizeof digits;
	do {
		digits[--start] = (char)('0' + number % 10);
		number /= 10;
	} while (number > 0);
	CampStr words[] = { name, CAMP_LIT(" "), { digits + start, sizeof digits - start } };
	return camp_arena_join(arena, words, 3);
}

static CampStr label_of(CampCheck *check, const CampAttribute *attribute, size_t item) {
	const CampBlock *block = attribute->block;
	if (attribute->value.kind == CAMP_VALUE_LIST) {
		return numbered(&check->arena, attribute->name, item + 1);
	}
	if (block->parent) {
		CampStr words[] = { attribute->name, CAMP_LIT(" of "), block->type, CAMP_LIT(" "), block->name };
		return camp_arena_join(&check->arena, words, block->name.len ? 5 : 3);
	}
	return attribute->name;
}

static bool is_text(const CampValue *value) {
	return value->kind == CAMP_VALUE_STRING || value->kind == CAMP_VALUE_TEXT_BLOCK;
}

static void prepare_attribute(CampCheck *check, const CampAttribute *attribute) {
	if (!attribute->schema || attribute->broken || attribute->first) {
		check->lint.flow_unreadable |= attribute->schema && attribute->broken && is_of_flow(attribute);
		return;
	}
	if (attribute->schema->type == CAMP_FIELD_FILE) {
		add_page(check, attribute);
		return;
	}
	if (is_text(&attribute->value)) {
		add_text(check, attribute, &attribute->value, label_of(check, attribute, 0));
	}
	for (size_t i = 0; i < attribute->value.item_count; i++) {
		if (is_text(&attribute->value.items[i]) && !camp_value_is_blank(&attribute->value.items[i])) {
			add_text(check, attribute, &attribute->value.items[i], label_of(check, attribute, i));
		}
	}
}

static void prepare_block(CampCheck *check, const CampBlock *block) {
	if (!block->schema) {
		return;
	}
	/* What an opt-in method will say is not known while it is being written, or is empty. */
	check->lint.flow_unreadable |= block->broken && camp_str_equal(block->type, CAMP_LIT("opt_in"));
	for (size_t i = 0; i < block->attribute_count; i++) {
		prepare_attribute(check, &block->attributes[i]);
	}
	for (size_t i = 0; i < block->block_count; i++) {
		prepare_block(check, &block->blocks[i]);
	}
}

static bool is_reply_only(const CampLint *lint) {
	const CampBlock *method = camp_next_block(lint, "opt_in", NULL, NULL);
	for (; method; method = camp_next_block(lint, "opt_in", NULL, method)) {
		if (!camp_str_equal(method->name, CAMP_LIT("inbound"))) {
			return false;
		}
	}
	return camp_has_method(lint, "inbound");
}

static bool has_blank(CampCheck *check, const CampBlock *block) {
	for (size_t i = 0; block && i < block->attribute_count; i++) {
		const CampAttribute *attribute = &block->attributes[i];
		if (camp_is_fact(attribute) && camp_fact_blank(attribute, composed_text(check, block, attribute)).end > 0) {
			return true;
		}
	}
	return false;
}

/* Whether a flow that is composed would be composed of something that is still to be filled in. */
static bool waits_for_facts(CampCheck *check) {
	const CampLint *lint = &check->lint;
	static const char *const pages[] = { "privacy_policy", "terms" };
	bool waits = false;
	if (!lint->is_campaign || camp_lint_attribute(lint, "message_flow")) {
		return false;
	}
	for (size_t i = 0; i < lint->block->block_count && !waits; i++) {
		waits = has_blank(check, &lint->block->blocks[i]);
	}
	for (size_t i = 0; i < sizeof pages / sizeof *pages && !waits; i++) {
		waits = lint->brand && has_blank(check, camp_block_child(lint->brand, pages[i]));
	}
	return waits;
}

static CampAddress legal_address(const CampLint *lint, const char *type) {
	const CampAttribute *url = camp_block_attribute(camp_block_child(lint->block, type), "url");
	if (!url && lint->brand != lint->block) {
		url = camp_block_attribute(camp_block_child(lint->brand, type), "url");
	}
	return camp_address(camp_text_of(lint, url));
}

static size_t count_links(const CampReading *reading) {
	size_t count = 0;
	for (size_t i = 0; camp_reading_has(reading, CAMP_CONCEPT_URL) && i < reading->evidence_count; i++) {
		count += reading->evidence[i].concept == CAMP_CONCEPT_URL;
	}
	return count;
}

static void collect_links(CampLint *lint) {
	size_t count = 0;
	for (size_t i = 0; i < lint->passage_count; i++) {
		count += count_links(lint->passages[i].reading);
	}
	CampWebLink *links = CAMP_ARENA_ARRAY(lint->arena, CampWebLink, count);
	lint->links = links;
	for (size_t i = 0; i < lint->passage_count; i++) {
		const CampReading *reading = lint->passages[i].reading;
		const CampEvidence *url = camp_reading_first(reading, CAMP_CONCEPT_URL);
		for (; url && url < reading->evidence + reading->evidence_count; url++) {
			if (url->concept == CAMP_CONCEPT_URL) {
				CampStr words = camp_str_slice(reading->prose->text, url->span.start, url->span.end);
				links[lint->link_count++] = (CampWebLink){ &lint->passages[i], url, camp_address(words) };
			}
		}
	}
}

void camp_check_prepare(CampCheck *check, const CampSubject *subject) {
	CampLint *lint = &check->lint;
	const CampBlock *block = &subject->item->block;
	*lint = (CampLint){
		.arena = &check->arena,
		.block = block,
		.is_campaign = camp_str_equal(block->type, CAMP_LIT("campaign")),
		.brand_path = subject->brand_path,
		.profile = subject->profile,
		.source = subject->item->source,
		.line_break = subject->line_break,
		.run = check,
	};
	lint->brand = !lint->is_campaign ? block : subject->brand ? &subject->brand->block : NULL;
	lint->reply_only = is_reply_only(lint);
	collect_brand_names(check);
	camp_prose_reader_set_sender(subject->prose_reader, lint->brand_names, lint->brand_name_count);
	lint->website = camp_address(camp_text_of(lint, camp_block_attribute(lint->brand, "website")));
	lint->privacy_policy = legal_address(lint, "privacy_policy");
	lint->terms = legal_address(lint, "terms");
	prepare_block(check, block);
	lint->flow_unreadable |= waits_for_facts(check);
	lint->passages = check->passages.items;
	lint->passage_count = check->passages.count;
	collect_links(lint);
}
