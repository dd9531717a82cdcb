#include "rules/_fields.h"

/* The registry's limits for a single sample: the schema's are those of the list. */
enum { SAMPLE_MINIMUM = 20, SAMPLE_MAXIMUM = 1024 };

static void visit_block(CampLint *lint, const CampRule *rule, const CampBlock *block,
                        void (*visit)(CampLint *, const CampRule *, const CampBlock *)) {
	visit(lint, rule, block);
	for (size_t i = 0; i < block->block_count; i++)
		visit_block(lint, rule, &block->blocks[i], visit);
}

void camp_rules_each_block(CampLint *lint, const CampRule *rule,
                           void (*visit)(CampLint *lint, const CampRule *rule, const CampBlock *block)) {
	visit_block(lint, rule, lint->block, visit);
}

static bool is_value(const CampAttribute *attribute) {
	bool text = attribute->value.kind == CAMP_VALUE_STRING || attribute->value.kind == CAMP_VALUE_TEXT_BLOCK;

	return text && attribute->schema && !attribute->broken && attribute->schema->text_kind == CAMP_TEXT_OTHER;
}

/* What is written takes no fewer characters than what it says, but for references. */
static bool may_be_unfit(const CampAttribute *attribute, CampLimit limit) {
	const CampValue *value = &attribute->value;
	uint32_t written = value->inner.end - value->inner.start;
	bool plain = value->part_count <= 1 && (value->part_count == 0 || value->parts[0].kind == CAMP_PART_TEXT);

	return !plain || limit.minimum > 0 || (limit.maximum > 0 && written > limit.maximum);
}

static void visit_values(CampLint *lint, const CampRule *rule, const CampBlock *block,
                         void (*visit)(CampLint *, const CampRule *, const CampAttribute *, CampStr, CampLimit)) {
	for (size_t i = 0; i < block->attribute_count; i++) {
		const CampAttribute *attribute = &block->attributes[i];
		CampLimit limit;

		if (!is_value(attribute))
			continue;
		limit = camp_profile_limit(lint->profile, attribute->schema->name, attribute->schema->minimum,
		                           attribute->schema->maximum);
		if (may_be_unfit(attribute, limit))
			visit(lint, rule, attribute, camp_text_of(lint, attribute), limit);
	}
	for (size_t i = 0; i < block->block_count; i++)
		visit_values(lint, rule, &block->blocks[i], visit);
}

void camp_rules_each_value(CampLint *lint, const CampRule *rule,
                           void (*visit)(CampLint *lint, const CampRule *rule, const CampAttribute *attribute,
                                         CampStr text, CampLimit limit)) {
	visit_values(lint, rule, lint->block, visit);
}

CampLimit camp_rules_text_limit(const CampLint *lint, const CampPassage *passage) {
	const CampFieldSchema *schema = passage->attribute ? passage->attribute->schema : NULL;

	if (passage->page || !schema)
		return (CampLimit){ .field = passage->field };
	if (strcmp(passage->field, "sample_message") == 0)
		return camp_profile_limit(lint->profile, passage->field, SAMPLE_MINIMUM, SAMPLE_MAXIMUM);
	return camp_profile_limit(lint->profile, passage->field, schema->minimum, schema->maximum);
}

static bool starts_character(char byte) {
	return ((unsigned char)byte & 0xC0) != 0x80;
}

size_t camp_rules_characters(CampStr text, size_t start, size_t end) {
	CampStr part = camp_str_slice(text, 0, end);
	size_t count = 0, at = start;

	while (at < part.len) {
		size_t ascii = camp_utf8_skip_ascii(part, at);

		count += ascii - at;
		for (at = ascii; at < part.len && (unsigned char)part.ptr[at] >= 0x80; at++)
			count += starts_character(part.ptr[at]);
	}
	return count;
}

uint32_t camp_rules_character_offset(CampStr text, size_t character) {
	size_t i = 0;

	for (; i < text.len; i++) {
		if (starts_character(text.ptr[i]) && character-- == 0)
			break;
	}
	return (uint32_t)i;
}
