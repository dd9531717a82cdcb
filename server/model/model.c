#include "model/model.h"

const CampAttribute *camp_block_attribute_named(const CampBlock *block, CampStr name) {
	for (size_t i = 0; block && i < block->attribute_count; i++) {
		if (camp_str_equal(block->attributes[i].name, name)) {
			return &block->attributes[i];
		}
	}
	return NULL;
}

const CampBlock *camp_block_child_of(const CampBlock *block, CampStr type) {
	for (size_t i = 0; block && i < block->block_count; i++) {
		if (camp_str_equal(block->blocks[i].type, type)) {
			return &block->blocks[i];
		}
	}
	return NULL;
}

const CampAttribute *camp_block_at(const CampBlock *block, uint32_t offset, const CampBlock **innermost) {
	*innermost = block;
	for (size_t i = 0; i < block->block_count; i++) {
		CampSpan span = block->blocks[i].span;
		if (offset >= span.start && offset < span.end) {
			return camp_block_at(&block->blocks[i], offset, innermost);
		}
	}
	for (size_t i = 0; i < block->attribute_count; i++) {
		CampSpan span = block->attributes[i].span;
		if (offset >= span.start && offset <= span.end) {
			return &block->attributes[i];
		}
	}
	return NULL;
}

bool camp_value_is_blank(const CampValue *value) {
	if (value->kind != CAMP_VALUE_STRING && value->kind != CAMP_VALUE_TEXT_BLOCK) {
		return false;
	}
	for (size_t i = 0; i < value->part_count; i++) {
		const CampPart *part = &value->parts[i];
		bool blank = part->kind == CAMP_PART_FOLD ||
		             (part->kind == CAMP_PART_TEXT && camp_str_trim(part->text).len == 0);
		if (!blank) {
			return false;
		}
	}
	return true;
}
