/* How faults of the writing are noted down: where they are shown, and no more of them than anyone reads. */
#include "model/build_internal.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>

CampFault *camp_build_fault(CampBuilder *builder, CampFaultKind kind, CampSpan span, const char *format, ...) {
	CampFault fault = { .kind = kind, .span = span };
	if (builder->faults.count < CAMP_MAXIMUM_FAULTS) {
		char message[512];
		va_list arguments;
		va_start(arguments, format);
		vsnprintf(message, sizeof message, format, arguments);
		va_end(arguments);
		fault.message = camp_arena_copy(&builder->item->arena, camp_str(message));
	}
	camp_vec_push(&builder->faults, fault);
	return &builder->faults.items[builder->faults.count - 1];
}

void camp_build_fault_fix(CampBuilder *builder, CampFault *fault, const char *title, CampSpan span, const char *format,
                          ...) {
	char text[512];
	va_list arguments;
	if (builder->faults.count > CAMP_MAXIMUM_FAULTS) {
		return; /* it is not kept */
	}
	va_start(arguments, format);
	vsnprintf(text, sizeof text, format, arguments);
	va_end(arguments);
	fault->fix_title = camp_arena_copy(&builder->item->arena, camp_str(title));
	fault->fix_span = span;
	fault->fix_text = camp_arena_copy(&builder->item->arena, camp_str(text));
}

/* An error node may run over many lines; what a person needs is where it begins. */
static CampSpan first_line_of(const CampBuilder *builder, CampSpan span) {
	CampStr source = builder->item->source;
	uint32_t end = span.start;
	while (end < span.end && source.ptr[end] != '\n' && source.ptr[end] != '\r') {
		end++;
	}
	while (end > span.start && camp_is_blank((unsigned char)source.ptr[end - 1])) {
		end--;
	}
	return (CampSpan){ span.start, end };
}

/* A fault needs bytes to be shown at: of an empty span the character before it, or the one behind. */
static CampSpan visible(const CampBuilder *builder, CampSpan span) {
	CampStr source = builder->item->source;
	if (span.start < span.end) {
		return span;
	}
	uint32_t start = span.start;
	while (start > 0 && camp_is_space((unsigned char)source.ptr[start - 1])) {
		start--;
	}
	if (start > 0) {
		return (CampSpan){ (uint32_t)camp_utf8_floor(source, start - 1), start };
	}
	return (CampSpan){ 0, source.len > 0 ? 1 : 0 };
}

void camp_build_syntax_fault(CampBuilder *builder, CampNode node, const char *expected) {
	CampSpan span = camp_build_span(builder, node);
	if (camp_node_is_missing(node)) {
		CampFault *fault = camp_build_fault(builder, CAMP_FAULT_SYNTAX, visible(builder, span), "`%s` is missing here",
		                                    camp_node_symbol(node));
		camp_build_fault_fix(builder, fault, "Insert what is missing", span, "%s", camp_node_symbol(node));
		if (camp_node_is_named(node)) {
			fault->message = camp_arena_printf(&builder->item->arena, "something is missing here: expected %s",
			                                   expected);
			fault->fix_title = (CampStr){ NULL, 0 };
		}
		return;
	}
	if (camp_build_comment_error(builder, span)) {
		return;
	}
	CampSpan shown = visible(builder, first_line_of(builder, span));
	CampStr words = camp_build_text(builder, shown);
	if (words.len > 40) {
		words = camp_str_slice(words, 0, camp_utf8_floor(words, 40));
	}
	camp_build_fault(builder, CAMP_FAULT_SYNTAX, shown, "`%.*s` does not belong here: expected %s", CAMP_FMT(words),
	                 expected);
}

void camp_build_keep_faults(CampBuilder *builder) {
	CampItem *item = builder->item;
	size_t count = builder->faults.count;
	item->fault_count = count < CAMP_MAXIMUM_FAULTS ? count : CAMP_MAXIMUM_FAULTS;
	item->faults = CAMP_ARENA_ARRAY(&item->arena, CampFault, item->fault_count);
	if (count > 0) {
		memcpy(item->faults, builder->faults.items, item->fault_count * sizeof *item->faults);
	}
	if (count > CAMP_MAXIMUM_FAULTS) {
		CampFault *last = &item->faults[CAMP_MAXIMUM_FAULTS - 1];
		*last = (CampFault){ .kind = CAMP_FAULT_SYNTAX, .span = last->span };
		last->message = CAMP_LIT("there are more faults behind this one: mend those before it first, then look again");
	}
}
