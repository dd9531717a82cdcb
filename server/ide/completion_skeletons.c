/* Snippets of whole blocks and campaigns. Tab stops lead through what only the author can know. */
#include "base/buf.h"
#include "engine/skeletons.h"
#include "ide/completion_parts.h"

CampStr camp_snippet_value(CampArena *arena, const CampFieldSchema *field, unsigned stop) {
	switch (field->type) {
	case CAMP_FIELD_TEXT:
	case CAMP_FIELD_STRING:
	case CAMP_FIELD_ADDRESS:
	case CAMP_FIELD_EMAIL:
	case CAMP_FIELD_PHONE:
	case CAMP_FIELD_FILE: return camp_arena_printf(arena, "\"$%u\"", stop);
	case CAMP_FIELD_NAMES:
	case CAMP_FIELD_TEXTS:
	case CAMP_FIELD_STRINGS:
	case CAMP_FIELD_KEYWORDS: return camp_arena_printf(arena, "[$%u]", stop);
	case CAMP_FIELD_BOOLEAN:
		/* The last stop can have no choices: VS Code would insert it as it is written. */
		if (stop == 0)
			return CAMP_LIT("${1|true,false|}$0");
		return camp_arena_printf(arena, "${%u|true,false|}", stop);
	case CAMP_FIELD_NAME:
	case CAMP_FIELD_REFERENCE: break;
	}
	return camp_arena_printf(arena, "$%u", stop);
}

/* Every field of an opt-in method and of a rejection is worth having; of other blocks those that are required. */
static bool belongs(const CampBlockSchema *schema, const CampFieldSchema *field) {
	return field->required || schema->variant || strcmp(schema->type, "rejection") == 0;
}

static bool is_among(const CampCompletion *items, size_t count, CampStr label) {
	for (size_t i = 0; i < count; i++) {
		if (camp_str_equal(items[i].label, label))
			return true;
	}
	return false;
}

/* "twilio,zoom" of the first `count`, each once: files may declare brands of one name. */
static CampStr labels_of(CampArena *arena, const CampCompletion *items, size_t count) {
	CampStr labels = { 0 };

	for (size_t i = 0; i < count; i++) {
		if (!is_among(items, i, items[i].label))
			labels = camp_arena_printf(arena, "%.*s%s%.*s", CAMP_FMT(labels), i > 0 ? "," : "",
			                           CAMP_FMT(items[i].label));
	}
	return labels;
}

/* Of a provider there is a choice. */
static CampStr value_in_block(const CampCompleter *completer, const CampFieldSchema *field, unsigned stop) {
	CampCompleter providers = *completer;
	CampStr value;

	if (strcmp(field->name, "provider") != 0)
		return camp_snippet_value(completer->arena, field, stop);
	memset(&providers.list, 0, sizeof providers.list);
	camp_complete_providers(&providers);
	value = camp_arena_printf(completer->arena, "${%u|%.*s|}", stop,
	                          CAMP_FMT(labels_of(completer->arena, providers.list.items, providers.list.count)));
	camp_vec_release(&providers.list);
	return value;
}

CampStr camp_snippet_block(const CampCompleter *completer, const CampBlockSchema *schema, CampStr head) {
	unsigned stop = 0;
	CampBuf out;
	CampStr copy;

	camp_buf_init(&out, CAMP_BUF_MAX);
	camp_buf_printf(&out, "%.*s {\n", CAMP_FMT(head));
	for (size_t i = 0; i < schema->field_count; i++) {
		CampStr value;

		if (!belongs(schema, &schema->fields[i]))
			continue;
		value = value_in_block(completer, &schema->fields[i], ++stop);
		camp_buf_printf(&out, "\t%s: %.*s\n", schema->fields[i].name, CAMP_FMT(value));
	}
	camp_buf_add_c(&out, stop > 0 ? "}$0" : "\t$0\n}");
	copy = camp_arena_copy(completer->arena, camp_buf_str(&out));
	camp_buf_release(&out);
	return copy;
}

static const CampSkeletonForm form = { .has_stops = true, .indent = "\t", .line_break = { "\n", 1 } };

CampStr camp_snippet_brand(CampArena *arena, CampStr head) {
	return camp_skeleton_write(arena, camp_skeleton_brand(arena, head, false), &form);
}

CampStr camp_snippet_method(CampArena *arena, CampStr head, CampStr method, CampStr use_case) {
	CampStr skeleton = camp_skeleton_method(arena, head, method, use_case);

	return skeleton.ptr ? camp_skeleton_write(arena, skeleton, &form) : skeleton;
}

CampStr camp_snippet_field(CampArena *arena, const CampBlock *block, CampStr field) {
	const CampAttribute *use_case = camp_block_attribute(block, "use_case");
	const CampBlock *method = camp_block_child(block, "opt_in");
	CampStr skeleton = { NULL, 0 };

	if (use_case && use_case->value.name.len > 0)
		skeleton = camp_skeleton_field(arena, field, use_case->value.name,
		                               method ? method->name : (CampStr){ NULL, 0 });
	return skeleton.ptr ? camp_skeleton_write(arena, skeleton, &form) : skeleton;
}

/* What the blank for the brand may be: those in scope; else the project's. Of a single one its import comes along, of several the
 * one that is chosen asks for it. */
static CampStr brand_choice(const CampCompleter *completer, CampEdit *import) {
	CampCompleter brands = *completer;
	CampStr choice;
	size_t count = 0;

	memset(&brands.list, 0, sizeof brands.list);
	camp_complete_brands(&brands);
	while (count < brands.list.count &&
	       (brands.list.items[count].import.replacement.len == 0 || brands.list.items[0].import.replacement.len > 0))
		count++;
	choice = labels_of(completer->arena, brands.list.items, count);
	if (count == 1)
		*import = brands.list.items[0].import;
	camp_vec_release(&brands.list);
	return choice;
}

void camp_complete_campaigns(CampCompleter *completer) {
	CampEdit import = { 0 };
	CampStr brand = brand_choice(completer, &import);
	const CampBlockSchema *schema = camp_schema_block(CAMP_LIT("campaign"), (CampStr){ 0 });
	const CampFieldSchema *field = schema ? camp_schema_field(schema, CAMP_LIT("use_case")) : NULL;

	for (const CampChoice *choice = field ? field->choices : NULL; choice && choice->name; choice++) {
		CampCampaignSkeleton wanted = { .use_case = choice->name, .brand = brand };
		CampCompletion *completion = camp_completer_add(
			completer, CAMP_COMPLETE_CAMPAIGN, camp_arena_printf(completer->arena, "campaign: %s", choice->name),
			CAMP_LIT("a whole campaign"), choice->help);

		completion->typed = camp_arena_printf(completer->arena, "campaign %s", choice->name);
		completion->text = (CampStr){ 0 };
		completion->import = import;
		completion->snippet = camp_skeleton_write(completer->arena, camp_skeleton_campaign(completer->arena, &wanted),
		                                          &form);
	}
}
