/* Names, nesting and kinds of value against the schema. Faults here are faults of one place each: no cascade. */
#include "model/build_internal.h"

/* `opt_in: website`: what is a block there. */
static bool report_block(CampBuilder *builder, const CampBlock *block, const CampAttribute *attribute) {
	for (size_t i = 0; i < camp_schema_block_count(); i++) {
		const CampBlockSchema *schema = camp_schema_block_at(i);
		if (camp_schema_allows(schema, block->type) && camp_str_equal(camp_str(schema->type), attribute->name)) {
			camp_build_fault(builder, CAMP_FAULT_UNKNOWN_FIELD, attribute->name_span,
			                 "`%s` is a block, not a field: write `%s%s%s { ... }`", schema->type, schema->type,
			                 schema->variant ? " " : "", schema->variant ? schema->variant : "");
			return true;
		}
	}
	return false;
}

static void check_unknown_field(CampBuilder *builder, const CampBlock *block, CampAttribute *attribute) {
	if (report_block(builder, block, attribute)) {
		return;
	}
	const char *near = camp_schema_nearest_field(block->schema, attribute->name);
	CampFault *fault = camp_build_fault(builder, CAMP_FAULT_UNKNOWN_FIELD, attribute->name_span,
	                                    "`%.*s` is not a field of `%.*s`%s%s%s", CAMP_FMT(attribute->name),
	                                    CAMP_FMT(camp_build_text(builder, block->header)),
	                                    near ? ": did you mean `" : "", near ? near : "", near ? "`?" : "");
	if (near && !camp_block_attribute(block, near)) {
		camp_build_fault_fix(builder, fault, "Correct the name", attribute->name_span, "%s", near);
	}
}

static bool is_plain_name(CampStr text) {
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.ptr[i];
		if (!camp_is_alpha(c) && c != '_' && (i == 0 || (!camp_is_digit(c) && c != '-'))) {
			return false;
		}
	}
	return text.len > 0;
}

/* The text of a string without escapes and references, or empty. */
static CampStr plain_text(const CampValue *value) {
	bool plain = value->kind == CAMP_VALUE_STRING && value->part_count == 1 && value->parts[0].kind == CAMP_PART_TEXT;
	return plain ? value->parts[0].text : (CampStr){ NULL, 0 };
}

static bool is_text(const CampValue *value) {
	return value->kind == CAMP_VALUE_STRING || value->kind == CAMP_VALUE_TEXT_BLOCK;
}

static void report_type(CampBuilder *builder, const CampAttribute *attribute, const CampValue *value,
                        const char *expected) {
	CampFault *fault = camp_build_fault(builder, CAMP_FAULT_WRONG_TYPE, value->span, "`%.*s` takes %s",
	                                    CAMP_FMT(attribute->name), expected);
	CampStr plain = plain_text(value);
	CampFieldType type = attribute->schema->type;
	bool wants_name = type == CAMP_FIELD_NAME || type == CAMP_FIELD_NAMES || type == CAMP_FIELD_REFERENCE ||
	                  type == CAMP_FIELD_BOOLEAN;
	bool wants_list = type == CAMP_FIELD_NAMES || type == CAMP_FIELD_KEYWORDS || type == CAMP_FIELD_TEXTS ||
	                  type == CAMP_FIELD_STRINGS;
	fault->field = attribute->name;
	if (wants_list && value == &attribute->value && value->kind != CAMP_VALUE_LIST && !(wants_name && plain.len)) {
		camp_build_fault_fix(builder, fault, "Write a list", value->span, "[%.*s]",
		                     CAMP_FMT(camp_build_text(builder, value->span)));
	} else if (wants_name && is_plain_name(plain) && (!wants_list || value != &attribute->value)) {
		camp_build_fault_fix(builder, fault, "Remove the quotation marks", value->span, "%.*s", CAMP_FMT(plain));
	} else if (!wants_name && (value->kind == CAMP_VALUE_NAME || value->kind == CAMP_VALUE_INTEGER)) {
		camp_build_fault_fix(builder, fault, "Put it in quotation marks", value->span, "\"%.*s\"",
		                     CAMP_FMT(value->name));
	}
}

/* What a text should say is not written yet: one fault, and nothing for rules to read. */
static void report_empty(CampBuilder *builder, const CampAttribute *attribute, const CampValue *value) {
	CampFault *fault = camp_build_fault(builder, CAMP_FAULT_MISSING_VALUE, value->span, "`%.*s` is empty",
	                                    CAMP_FMT(attribute->name));
	fault->field = attribute->name;
}

static void check_text(CampBuilder *builder, const CampAttribute *attribute, const CampValue *value,
                       const char *expected) {
	if (!is_text(value)) {
		report_type(builder, attribute, value, expected);
	} else if (camp_value_is_blank(value)) {
		report_empty(builder, attribute, value);
	}
}

/* "; it takes a, b, c" */
static CampStr list_of(CampBuilder *builder, const CampChoice *choices) {
	CampStr list = CAMP_LIT("; it takes ");
	for (const CampChoice *choice = choices; choice->name; choice++) {
		list = camp_arena_printf(&builder->item->arena, "%.*s%s%s", CAMP_FMT(list), choice == choices ? "" : ", ",
		                         choice->name);
	}
	return list;
}

static void check_choice(CampBuilder *builder, const CampAttribute *attribute, const CampValue *value) {
	const CampChoice *choices = attribute->schema->choices;
	for (const CampChoice *choice = choices; choice && choice->name; choice++) {
		if (camp_str_equal(camp_str(choice->name), value->name)) {
			return;
		}
	}
	if (!choices) {
		return;
	}
	const char *meant = camp_schema_respelled(choices, value->name);
	const char *near = meant ? meant : camp_schema_nearest_choice(choices, value->name);
	CampStr hint = near ? camp_arena_printf(&builder->item->arena, ": did you mean `%s`?", near)
	                    : list_of(builder, choices);
	CampFault *fault = camp_build_fault(builder, CAMP_FAULT_UNKNOWN_VALUE, value->span,
	                                    "`%.*s` is not a value of `%.*s`%.*s", CAMP_FMT(value->name),
	                                    CAMP_FMT(attribute->name), CAMP_FMT(hint));
	fault->field = attribute->name;
	if (near) {
		camp_build_fault_fix(builder, fault, "Correct the value", value->span, "%s", near);
	}
}

static void check_name(CampBuilder *builder, const CampAttribute *attribute, const CampValue *value,
                       const char *expected) {
	if (value->kind == CAMP_VALUE_NAME) {
		check_choice(builder, attribute, value);
	} else {
		report_type(builder, attribute, value, expected);
	}
}

static void check_list(CampBuilder *builder, const CampAttribute *attribute, const char *expected) {
	const CampValue *list = &attribute->value;
	CampFieldType type = attribute->schema->type;
	if (list->kind != CAMP_VALUE_LIST) {
		report_type(builder, attribute, list, expected);
		return;
	}
	for (size_t i = 0; i < list->item_count; i++) {
		const CampValue *value = &list->items[i];
		bool keyword = is_text(value) || value->kind == CAMP_VALUE_NAME || value->kind == CAMP_VALUE_INTEGER;
		if (type == CAMP_FIELD_NAMES) {
			check_name(builder, attribute, value, expected);
		} else if (is_text(value) || (type == CAMP_FIELD_KEYWORDS ? !keyword : true)) {
			check_text(builder, attribute, value, expected);
		}
	}
}

static void check_type(CampBuilder *builder, const CampAttribute *attribute) {
	const CampValue *value = &attribute->value;
	const char *expected = camp_field_type_name(attribute->schema->type);
	switch (attribute->schema->type) {
	case CAMP_FIELD_NAME: check_name(builder, attribute, value, expected); break;
	case CAMP_FIELD_REFERENCE:
		if (value->kind != CAMP_VALUE_NAME) {
			report_type(builder, attribute, value, expected);
		}
		break;
	case CAMP_FIELD_BOOLEAN:
		if (value->kind != CAMP_VALUE_BOOLEAN) {
			report_type(builder, attribute, value, expected);
		}
		break;
	case CAMP_FIELD_NAMES:
	case CAMP_FIELD_TEXTS:
	case CAMP_FIELD_STRINGS:
	case CAMP_FIELD_KEYWORDS: check_list(builder, attribute, expected); break;
	default: check_text(builder, attribute, value, expected);
	}
}

static void check_duplicate(CampBuilder *builder, const CampBlock *block, CampAttribute *attribute) {
	const CampAttribute *first = camp_block_attribute(block, attribute->schema->name);
	if (first == attribute) {
		return;
	}
	attribute->first = first;
	CampFault *fault = camp_build_fault(builder, CAMP_FAULT_DUPLICATE_FIELD, attribute->name_span,
	                                    "`%.*s` is given twice: only the first counts", CAMP_FMT(attribute->name));
	fault->related = first->name_span;
	fault->related_message = CAMP_LIT("first given here");
	fault->field = attribute->name;
}

static void check_attributes(CampBuilder *builder, CampBlock *block) {
	for (size_t i = 0; i < block->attribute_count; i++) {
		CampAttribute *attribute = (CampAttribute *)(uintptr_t)&block->attributes[i];
		attribute->schema = camp_schema_field(block->schema, attribute->name);
		if (!attribute->schema) {
			if (block->schema) {
				check_unknown_field(builder, block, attribute);
			}
			continue;
		}
		check_duplicate(builder, block, attribute);
		size_t before = builder->faults.count;
		if (!attribute->broken && !attribute->first) {
			check_type(builder, attribute);
		}
		/* A value of the wrong kind, or none, is one fault: rules have nothing to read there. */
		for (size_t fault = before; fault < builder->faults.count; fault++) {
			attribute->broken |= builder->faults.items[fault].kind == CAMP_FAULT_WRONG_TYPE;
		}
		attribute->broken |= camp_value_is_blank(&attribute->value);
	}
}

static const char *nearest_type(CampStr parent, CampStr type) {
	CampBlockSchema nowhere = { .type = parent.len ? "campaign" : "", .fields = NULL };
	return camp_schema_nearest_field(&nowhere, type);
}

/* `opt_in somehow`: the type is known, the method is not. */
static void report_unknown_variant(CampBuilder *builder, const CampBlock *block) {
	CampChoice methods[32] = { { NULL, NULL } };
	size_t count = 0;
	for (size_t i = 0; i < camp_schema_block_count() && count + 1 < sizeof methods / sizeof *methods; i++) {
		const CampBlockSchema *schema = camp_schema_block_at(i);
		if (schema->variant && camp_str_equal(camp_str(schema->type), block->type)) {
			methods[count++].name = schema->variant;
		}
	}
	if (block->name.len == 0) {
		camp_build_fault(builder, CAMP_FAULT_MISSING_BLOCK_NAME, block->header,
		                 "`%.*s` needs a method behind it, as in `opt_in website { ... }`", CAMP_FMT(block->type));
		return;
	}
	const char *near = camp_schema_nearest_choice(methods, block->name);
	CampFault *fault = camp_build_fault(builder, CAMP_FAULT_UNKNOWN_BLOCK, block->name_span,
	                                    "`%.*s` is not a method of `%.*s`%s%s%s", CAMP_FMT(block->name),
	                                    CAMP_FMT(block->type), near ? ": did you mean `" : "", near ? near : "",
	                                    near ? "`?" : "");
	if (near) {
		camp_build_fault_fix(builder, fault, "Correct the method", block->name_span, "%s", near);
	}
}

static void report_unknown_block(CampBuilder *builder, const CampBlock *block, CampStr parent) {
	if (camp_schema_has_type(block->type)) {
		report_unknown_variant(builder, block);
		return;
	}
	const char *near = nearest_type(parent, block->type);
	CampFault *fault = camp_build_fault(builder, CAMP_FAULT_UNKNOWN_BLOCK, block->type_span,
	                                    "`%.*s` is not a block of the language%s%s%s", CAMP_FMT(block->type),
	                                    near ? ": did you mean `" : "", near ? near : "", near ? "`?" : "");
	if (near) {
		camp_build_fault_fix(builder, fault, "Correct the name", block->type_span, "%s", near);
	}
}

static void check_placement(CampBuilder *builder, CampBlock *block, CampStr parent) {
	const CampBlockSchema *schema = block->schema;
	if (!camp_schema_allows(schema, parent)) {
		bool top = schema->parents[0][0] == '\0';
		camp_build_fault(builder, CAMP_FAULT_MISPLACED_BLOCK, block->header,
		                 "`%.*s` does not belong here: it stands %s%s%s", CAMP_FMT(block->type),
		                 top ? "at the top level of the file" : "inside `", top ? "" : schema->parents[0],
		                 top ? "" : "`");
	} else if (schema->naming == CAMP_NAMING_FREE && block->name.len == 0) {
		camp_build_fault(builder, CAMP_FAULT_MISSING_BLOCK_NAME, block->header,
		                 "`%.*s` needs a name behind it, as in `%.*s acme { ... }`", CAMP_FMT(block->type),
		                 CAMP_FMT(block->type));
	}
}

static void check_repetition(CampBuilder *builder, const CampBlock *block) {
	for (size_t i = 0; i < block->block_count; i++) {
		const CampBlock *inner = &block->blocks[i];
		const CampBlock *first = camp_block_child(block, inner->schema ? inner->schema->type : "");
		if (inner->schema && !inner->schema->repeatable && first && first != inner) {
			CampFault *fault = camp_build_fault(builder, CAMP_FAULT_DUPLICATE_BLOCK, inner->header,
			                                    "`%.*s` is given twice: only the first counts", CAMP_FMT(inner->type));
			fault->related = first->header;
			fault->related_message = CAMP_LIT("first given here");
		}
	}
}

/* A campaign, brand or method in which nothing stands yet lacks all: that is one fault, not one for each. Consumers who
 * always write first need not be told where. */
static void check_filled(CampBuilder *builder, CampBlock *block) {
	const CampBlockSchema *schema = block->schema;
	bool may_be_empty = schema->naming == CAMP_NAMING_NONE ||
	                    (schema->variant && strcmp(schema->variant, "inbound") == 0);
	if (!may_be_empty && block->closed && !block->broken && block->attribute_count + block->block_count == 0) {
		camp_build_fault(builder, CAMP_FAULT_EMPTY_BLOCK, block->header, "nothing stands in `%.*s` yet",
		                 CAMP_FMT(camp_build_text(builder, block->header)));
		block->broken = true;
	}
}

static void check_nested(CampBuilder *builder, CampBlock *block, CampStr parent) {
	block->schema = camp_schema_block(block->type, block->name);
	if (!block->schema) {
		report_unknown_block(builder, block, parent);
		return; /* what is in it cannot be judged */
	}
	check_placement(builder, block, parent);
	check_filled(builder, block);
	check_attributes(builder, block);
	for (size_t i = 0; i < block->block_count; i++) {
		check_nested(builder, (CampBlock *)(uintptr_t)&block->blocks[i], block->type);
	}
	check_repetition(builder, block);
}

void camp_build_check_block(CampBuilder *builder, CampBlock *block) {
	check_nested(builder, block, CAMP_LIT(""));
}
