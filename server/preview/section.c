#include "preview/section.h"

#include "base/file.h"
#include "preview/html.h"

static void add_texts(CampSection *section, CampDoc *doc, CampDocItem item) {
	size_t count;
	const CampPassage *passages = camp_doc_passages(doc, item, &count);
	CampStr key = camp_path_absolute(section->arena, camp_doc_path(doc));

	for (size_t i = 0; i < count; i++) {
		CampStr page = passages[i].path;

		camp_vec_push(&section->texts, (CampShownText){
										   .passage = &passages[i],
										   .key = key,
										   .start = item.start,
										   .page = page.len ? camp_path_absolute(section->arena, page) : page,
									   });
	}
}

static bool within(CampSpan inner, CampSpan outer, uint32_t start) {
	return inner.start >= outer.start + start && inner.end <= outer.end + start;
}

static bool owns(const CampShownText *text, const CampRunFinding *finding) {
	const CampPassage *passage = text->passage;

	if (text->page.len && camp_str_equal(finding->file->key, text->page))
		return true;
	if (!camp_str_equal(finding->file->key, text->key))
		return false;
	if (passage->attribute->value.kind == CAMP_VALUE_LIST)
		return within(finding->span, passage->value->span, text->start);
	return within(finding->span, passage->attribute->span, text->start);
}

static size_t owner_of(const CampSection *section, const CampRunFinding *finding) {
	for (size_t i = 0; i < section->texts.count; i++)
		if (owns(&section->texts.items[i], finding))
			return i;
	return CAMP_NO_TEXT;
}

static void keep_findings(CampSection *section, const CampFinding *findings, size_t count, CampStr title,
                          CampStr folder) {
	section->run = camp_run_new(folder);
	camp_run_expect(section->run, section->key, title);
	camp_run_add(section->run, section->doc, findings, count, 0);
	camp_run_finish(section->run);
	camp_run_limit(section->run, CAMP_MOST_TOLD);
	section->findings = camp_run_findings(section->run, &section->finding_count);
	section->left_out = camp_run_left_out(section->run);
	section->told = CAMP_ARENA_ARRAY(section->arena, bool, section->finding_count + 1);
	section->owners = CAMP_ARENA_ARRAY(section->arena, size_t, section->finding_count + 1);
	for (size_t i = 0; i < section->finding_count; i++)
		section->owners[i] = owner_of(section, &section->findings[i]);
}

void camp_section_init(CampSection *section, CampArena *arena, CampDoc *doc, CampDocItem item, CampStr title,
                       CampStr folder) {
	const CampFinding *findings;
	size_t count;

	*section = (CampSection){ .arena = arena, .doc = doc, .item = item, .block = &item.item->block };
	section->key = camp_path_absolute(arena, camp_doc_path(doc));
	section->is_campaign = camp_str_equal(section->block->type, CAMP_LIT("campaign"));
	section->profile = camp_doc_profile(doc, item);
	add_texts(section, doc, item);
	if (section->is_campaign && camp_doc_brand_item(doc, item, &section->brand_doc, &section->brand_item)) {
		add_texts(section, section->brand_doc, section->brand_item);
	} else if (!section->is_campaign) {
		section->brand_doc = doc;
		section->brand_item = item;
	}
	section->brand_name = camp_section_brand_field(section, camp_section_brand(section), "name");
	findings = camp_doc_item_findings(arena, doc, item, &count);
	section->verdicts = camp_verdicts(arena, doc, item, findings, count, &section->verdict_count);
	keep_findings(section, findings, count, title, folder);
}

void camp_section_init_outside(CampSection *section, CampArena *arena, CampDoc *doc, const CampFinding *findings,
                               size_t count, CampStr title, CampStr folder) {
	*section = (CampSection){ .arena = arena, .doc = doc };
	section->key = camp_path_absolute(arena, camp_doc_path(doc));
	keep_findings(section, findings, count, title, folder);
}

void camp_section_release(CampSection *section) {
	camp_run_free(section->run);
	camp_vec_release(&section->texts);
}

static CampStr value_of(CampArena *arena, CampDoc *doc, CampDocItem item, const CampBlock *block,
                        const CampValue *value) {
	switch (value->kind) {
	case CAMP_VALUE_STRING:
	case CAMP_VALUE_TEXT_BLOCK: return camp_str_trim(camp_doc_prose(arena, doc, item, block, value).text);
	case CAMP_VALUE_NAME:
	case CAMP_VALUE_INTEGER: return value->name;
	case CAMP_VALUE_BOOLEAN: return value->boolean ? CAMP_LIT("yes") : CAMP_LIT("no");
	case CAMP_VALUE_LIST:
	case CAMP_VALUE_NONE: break;
	}
	return (CampStr){ NULL, 0 };
}

static CampStr field_of(CampArena *arena, CampDoc *doc, CampDocItem item, const CampBlock *block, const char *name) {
	const CampAttribute *attribute = block ? camp_block_attribute(block, name) : NULL;

	if (!attribute || attribute->broken)
		return (CampStr){ NULL, 0 };
	return value_of(arena, doc, item, block, &attribute->value);
}

CampStr camp_section_value(const CampSection *section, const CampBlock *block, const CampValue *value) {
	return value_of(section->arena, section->doc, section->item, block, value);
}

CampStr camp_section_field(const CampSection *section, const CampBlock *block, const char *name) {
	return field_of(section->arena, section->doc, section->item, block, name);
}

CampStr camp_section_brand_field(const CampSection *section, const CampBlock *block, const char *name) {
	if (!section->brand_doc)
		return (CampStr){ NULL, 0 };
	return field_of(section->arena, section->brand_doc, section->brand_item, block, name);
}

const CampBlock *camp_section_brand(const CampSection *section) {
	return section->brand_doc ? &section->brand_item.item->block : NULL;
}

size_t camp_section_next_text(const CampSection *section, const char *field, const CampBlock *block, size_t after) {
	for (size_t i = after == CAMP_NO_TEXT ? 0 : after + 1; i < section->texts.count; i++) {
		const CampPassage *passage = section->texts.items[i].passage;

		if (strcmp(passage->field, field) == 0 && (!block || passage->block == block))
			return i;
	}
	return CAMP_NO_TEXT;
}
