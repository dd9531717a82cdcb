/* The language's schema as a JSON schema, for servers of other languages that are measured with the same files. */
#include "generate.h"
#include "model/schema.h"

#include <string.h>

static void add_string(CampBuf *out, const char *text) {
	camp_buf_add_char(out, '"');
	for (; *text; text++) {
		if (*text == '"' || *text == '\\')
			camp_buf_add_char(out, '\\');
		camp_buf_add_char(out, *text);
	}
	camp_buf_add_char(out, '"');
}

static void add_choices(CampBuf *out, const CampChoice *choices) {
	camp_buf_add_c(out, "{\"type\":\"string\"");
	for (size_t i = 0; choices && choices[i].name; i++) {
		camp_buf_add_c(out, i == 0 ? ",\"enum\":[" : ",");
		add_string(out, choices[i].name);
	}
	camp_buf_add_c(out, choices && choices[0].name ? "]}" : "}");
}

static bool is_list(CampFieldType type) {
	return type == CAMP_FIELD_NAMES || type == CAMP_FIELD_TEXTS || type == CAMP_FIELD_STRINGS ||
	       type == CAMP_FIELD_KEYWORDS;
}

static void add_limits(CampBuf *out, const CampFieldSchema *field, const char *of) {
	if (field->minimum)
		camp_buf_printf(out, ",\"min%s\":%u", of, (unsigned)field->minimum);
	if (field->maximum)
		camp_buf_printf(out, ",\"max%s\":%u", of, (unsigned)field->maximum);
}

static void add_field(CampBuf *out, const CampFieldSchema *field) {
	add_string(out, field->name);
	camp_buf_add_c(out, ":{\"description\":");
	add_string(out, field->help);
	if (is_list(field->type)) {
		camp_buf_add_c(out, ",\"type\":\"array\",\"items\":");
		add_choices(out, field->choices);
		add_limits(out, field, "Items");
	} else if (field->type == CAMP_FIELD_BOOLEAN) {
		camp_buf_add_c(out, ",\"type\":\"boolean\"");
	} else {
		camp_buf_add_c(out, ",\"allOf\":[");
		add_choices(out, field->choices);
		camp_buf_add_c(out, "]");
		add_limits(out, field, "Length");
	}
	if (field->type == CAMP_FIELD_ADDRESS)
		camp_buf_add_c(out, ",\"pattern\":\"^https?://\"");
	if (field->type == CAMP_FIELD_EMAIL)
		camp_buf_add_c(out, ",\"pattern\":\"^[^ @]+@[^ @]+$\"");
	if (field->type == CAMP_FIELD_PHONE)
		camp_buf_add_c(out, ",\"pattern\":\"^[+]?[0-9() .-]+$\"");
	camp_buf_add_c(out, "}");
}

static void add_block(CampBuf *out, const CampBlockSchema *block);

/* The blocks that `block` may hold: by their type, those of which there are variants by type and name. */
static void add_inner_blocks(CampBuf *out, const CampBlockSchema *block) {
	const char *open = NULL;

	for (size_t i = 0; i < camp_schema_block_count(); i++) {
		const CampBlockSchema *inner = camp_schema_block_at(i);

		if (!camp_schema_allows(inner, camp_str(block->type)))
			continue;
		if (open && (!inner->variant || strcmp(open, inner->type) != 0)) {
			camp_buf_add_c(out, "}}");
			open = NULL;
		}
		camp_buf_add_c(out, ",");
		if (inner->variant && !open) {
			add_string(out, inner->type);
			camp_buf_add_c(out, ":{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{");
			open = inner->type;
		}
		add_string(out, inner->variant ? inner->variant : inner->type);
		camp_buf_add_c(out, ":");
		add_block(out, inner);
	}
	if (open)
		camp_buf_add_c(out, "}}");
}

static void add_block(CampBuf *out, const CampBlockSchema *block) {
	bool any = false;

	camp_buf_add_c(out, "{\"type\":\"object\",\"additionalProperties\":false,\"description\":");
	add_string(out, block->help);
	camp_buf_add_c(out, ",\"properties\":{");
	for (size_t i = 0; i < block->field_count; i++) {
		camp_buf_add_c(out, i > 0 ? "," : "");
		add_field(out, &block->fields[i]);
	}
	add_inner_blocks(out, block);
	camp_buf_add_c(out, "}");
	for (size_t i = 0; i < block->field_count; i++) {
		if (!block->fields[i].required)
			continue;
		camp_buf_add_c(out, any ? "," : ",\"required\":[");
		add_string(out, block->fields[i].name);
		any = true;
	}
	camp_buf_add_c(out, any ? "]}" : "}");
}

void bench_schema(CampBuf *out) {
	bool any = false;

	camp_buf_add_c(out, "{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\"type\":\"object\","
	                    "\"additionalProperties\":false,\"properties\":{");
	for (size_t i = 0; i < camp_schema_block_count(); i++) {
		const CampBlockSchema *block = camp_schema_block_at(i);

		if (!camp_schema_allows(block, CAMP_LIT("")))
			continue;
		camp_buf_add_c(out, any ? "," : "");
		add_string(out, block->type);
		camp_buf_add_c(out, ":{\"type\":\"object\",\"additionalProperties\":");
		add_block(out, block);
		camp_buf_add_c(out, "}");
		any = true;
	}
	camp_buf_add_c(out, "}}\n");
}
