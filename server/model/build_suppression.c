/* `# campaign-ls: allow RULE -- why`: what each such comment excuses. */
#include "model/build_internal.h"

static bool skip_word(CampStr *rest, CampStr word) {
	CampStr trimmed = camp_str_trim(*rest);
	if (!camp_str_starts_with(trimmed, word)) {
		return false;
	}
	*rest = camp_str_trim(camp_str_slice(trimmed, word.len, trimmed.len));
	return true;
}

static uint32_t line_start(CampStr source, uint32_t at) {
	while (at > 0 && source.ptr[at - 1] != '\n' && source.ptr[at - 1] != '\r') {
		at--;
	}
	return at;
}

static uint32_t line_end(CampStr source, uint32_t at) {
	while (at < source.len && source.ptr[at] != '\n' && source.ptr[at] != '\r') {
		at++;
	}
	return at;
}

/* The line that the comment excuses: its own when something stands before it, else the next that is no comment. */
static CampSpan excused_line(CampStr source, CampSpan comment) {
	uint32_t start = line_start(source, comment.start);
	if (camp_str_trim(camp_str_slice(source, start, comment.start)).len > 0) {
		return (CampSpan){ start, comment.start };
	}
	uint32_t at = camp_build_skip_space(source, comment.end, (uint32_t)source.len);
	while (at < source.len && source.ptr[at] == '#') {
		at = camp_build_skip_space(source, line_end(source, at), (uint32_t)source.len);
	}
	return (CampSpan){ at, line_end(source, at) };
}

void camp_build_comment(CampBuilder *builder, CampNode node) {
	CampSpan span = camp_build_span(builder, node);
	CampStr rest = camp_str_slice(camp_build_text(builder, span), 1, SIZE_MAX);
	if (builder->suppressions.count == CAMP_MAXIMUM_SUPPRESSIONS || !skip_word(&rest, CAMP_LIT("campaign-ls:")) ||
	    !skip_word(&rest, CAMP_LIT("allow"))) {
		return;
	}
	size_t name = 0;
	while (name < rest.len && !camp_is_space((unsigned char)rest.ptr[name])) {
		name++;
	}
	CampSuppression suppression = { .span = span, .rule = camp_str_slice(rest, 0, name) };
	uint32_t rule_start = name ? (uint32_t)(rest.ptr - builder->item->source.ptr) : span.start;
	suppression.rule_span = name ? (CampSpan){ rule_start, rule_start + (uint32_t)name } : span;
	CampStr reason = camp_str_slice(rest, name, rest.len);
	if (skip_word(&reason, CAMP_LIT("--"))) {
		suppression.reason = reason;
	}
	suppression.line = excused_line(builder->item->source, span);
	camp_vec_push(&builder->suppressions, suppression);
}

static void widen(CampSuppression *suppression, CampSpan thing) {
	bool begins_there = thing.start >= suppression->line.start && thing.start < suppression->line.end;
	if (begins_there && thing.end > suppression->line.end) {
		suppression->line.end = thing.end;
	}
}

static void widen_over_value(CampSuppression *suppression, const CampValue *value) {
	for (size_t i = 0; i < value->item_count; i++) {
		widen(suppression, value->items[i].span);
	}
}

/* A field is excused whole; of a block only its header, or one comment would hide everything in it. */
static void widen_over_block(CampSuppression *suppression, const CampBlock *block) {
	for (size_t i = 0; i < block->attribute_count; i++) {
		widen(suppression, block->attributes[i].span);
		widen_over_value(suppression, &block->attributes[i].value);
	}
	for (size_t i = 0; i < block->block_count; i++) {
		widen_over_block(suppression, &block->blocks[i]);
	}
}

void camp_build_settle_suppressions(CampBuilder *builder) {
	for (size_t i = 0; i < builder->suppressions.count; i++) {
		widen_over_block(&builder->suppressions.items[i], &builder->item->block);
	}
}
