/*
 * Error nodes: what a person most likely meant. Recovery leaves the start of a broken field in the tree (`use_case:`,
 * `description`) and the rest beside it as an error; the two are one fault, and said once.
 */
#include "model/build_internal.h"

/* Whether `at` goes on the line on which `span` ends, with nothing but blanks between. */
static bool follows(const CampBuilder *builder, CampSpan span, CampSpan at) {
	if (at.start < span.end) {
		return false;
	}
	CampStr between = camp_build_text(builder, (CampSpan){ span.end, at.start });
	for (size_t i = 0; i < between.len; i++) {
		if (!camp_is_blank((unsigned char)between.ptr[i])) {
			return false;
		}
	}
	return true;
}

/* The error's words up to the end of its line, without what closes the block around it. */
static CampSpan words_of(const CampBuilder *builder, CampSpan span) {
	CampStr source = builder->item->source;
	uint32_t end = span.start;
	while (end < source.len && source.ptr[end] != '\n' && source.ptr[end] != '\r' && source.ptr[end] != '#') {
		end++;
	}
	while (end > span.start && (camp_is_blank((unsigned char)source.ptr[end - 1]) || source.ptr[end - 1] == '}')) {
		end--;
	}
	return (CampSpan){ span.start, end > span.end ? end : span.end };
}

static bool has_quote(CampStr words) {
	return words.len == 0 || memchr(words.ptr, '"', words.len) || memchr(words.ptr, '\\', words.len);
}

/* `use_case: 2FA`, `url: https://...`: a value that needs quotation marks, or is another word for a known one. */
static void report_bare_value(CampBuilder *builder, const CampAttribute *attribute, CampSpan value) {
	CampStr words = camp_build_text(builder, value);
	const CampFieldSchema *schema = camp_schema_field_of_any(attribute->name);
	const char *meant = schema && schema->choices ? camp_schema_respelled(schema->choices, words) : NULL;
	CampFault *fault;
	if (meant) {
		fault = camp_build_fault(builder, CAMP_FAULT_UNKNOWN_VALUE, value, "`%.*s` is written `%s` here",
		                         CAMP_FMT(words), meant);
		camp_build_fault_fix(builder, fault, "Correct the value", value, "%s", meant);
	} else {
		fault = camp_build_fault(builder, CAMP_FAULT_SYNTAX, value,
		                         "`%.*s` is not a value: text, addresses and phone numbers stand in quotation marks",
		                         CAMP_FMT(words));
		if (!has_quote(words) && words.len < 400) {
			camp_build_fault_fix(builder, fault, "Put it in quotation marks", value, "\"%.*s\"", CAMP_FMT(words));
		}
	}
}

static bool stands_at(const CampBuilder *builder, uint32_t at, const char *words) {
	CampStr source = builder->item->source;
	return camp_str_starts_with(camp_str_slice(source, at, source.len), camp_str(words));
}

bool camp_build_comment_error(CampBuilder *builder, CampSpan span) {
	CampSpan sign = { span.start, span.start + 2 };
	if (!stands_at(builder, span.start, "//")) {
		return false;
	}
	CampFault *fault = camp_build_fault(builder, CAMP_FAULT_SYNTAX, sign, "a comment begins with `#`, not with `//`");
	camp_build_fault_fix(builder, fault, "Write it as a comment", sign, "#");
	return true;
}

/* What other languages have behind a value: the value is good. */
static bool report_end(CampBuilder *builder, CampSpan span) {
	CampSpan sign = { span.start, span.start + 1 };
	if (camp_build_comment_error(builder, span)) {
		return true;
	}
	if (!stands_at(builder, span.start, ",") && !stands_at(builder, span.start, ";")) {
		return false;
	}
	CampFault *fault = camp_build_fault(builder, CAMP_FAULT_SYNTAX, sign,
	                                    "no `%.*s` belongs here: a field ends with its line",
	                                    CAMP_FMT(camp_build_text(builder, sign)));
	camp_build_fault_fix(builder, fault, "Remove it", sign, "%s", "");
	return true;
}

/* The quotation marks of print, which word processors write. */
static bool report_curly_quotes(CampBuilder *builder, CampSpan value) {
	CampStr words = camp_build_text(builder, value);
	if (!camp_str_starts_with(words, CAMP_LIT("\xE2\x80\x9C")) &&
	    !camp_str_starts_with(words, CAMP_LIT("\xE2\x80\x9D"))) {
		return false;
	}
	CampFault *fault = camp_build_fault(builder, CAMP_FAULT_SYNTAX, value,
	                                    "a text stands in straight quotation marks, \"like this\"");
	CampStr inner = camp_str_slice(words, 3, words.len - 3);
	if (words.len > 6 && camp_str_ends_with(words, CAMP_LIT("\xE2\x80\x9D")) && !has_quote(inner)) {
		camp_build_fault_fix(builder, fault, "Write straight ones", value, "\"%.*s\"", CAMP_FMT(inner));
	}
	return true;
}

static void drop_faults_at(CampBuilder *builder, CampSpan span) {
	size_t kept = 0;
	for (size_t i = 0; i < builder->faults.count; i++) {
		CampSpan at = builder->faults.items[i].span;
		if (at.start < span.start || at.start >= span.end) {
			builder->faults.items[kept++] = builder->faults.items[i];
		}
	}
	builder->faults.count = kept;
}

bool camp_build_joined_error(CampBuilder *builder, CampNode node) {
	CampSpan span = camp_build_span(builder, node);
	CampAttribute *attribute = builder->last_attribute;
	if (attribute && follows(builder, attribute->span, span)) {
		bool valued = attribute->value.kind != CAMP_VALUE_NONE;
		if (valued && report_end(builder, span)) {
			return true;
		}
		CampSpan value = words_of(builder, span);
		value.start = valued ? attribute->value.span.start : value.start;
		drop_faults_at(builder, attribute->span);
		attribute->broken = true;
		if (!report_curly_quotes(builder, value)) {
			report_bare_value(builder, attribute, value);
		}
		return true;
	}
	if (builder->last_unfinished.end > builder->last_unfinished.start &&
	    follows(builder, builder->last_unfinished, span)) {
		CampSpan name = builder->last_unfinished;
		drop_faults_at(builder, name);
		if (camp_str_starts_with(camp_build_text(builder, span), CAMP_LIT("="))) {
			CampSpan sign = { span.start, span.start + 1 };
			CampFault *equals = camp_build_fault(builder, CAMP_FAULT_SYNTAX, sign,
			                                     "a field is written with `:`, as in `name: value`");
			camp_build_fault_fix(builder, equals, "Write a colon", (CampSpan){ name.end, sign.end }, ":");
			return true;
		}
		CampFault *fault = camp_build_fault(builder, CAMP_FAULT_SYNTAX, name, "a `:` is missing behind `%.*s`",
		                                    CAMP_FMT(camp_build_text(builder, name)));
		camp_build_fault_fix(builder, fault, "Insert the colon", (CampSpan){ name.end, name.end }, ":");
		return true;
	}
	/* A second error on a line whose fault has been told already. */
	return builder->last_error.end > 0 && follows(builder, builder->last_error, span);
}

void camp_build_list_error(CampBuilder *builder, CampNode node) {
	CampSpan span = camp_build_span(builder, node);
	CampStr words = camp_build_text(builder, span);
	if (words.len > 0 && (words.ptr[0] == '"' || camp_is_alpha((unsigned char)words.ptr[0])) &&
	    words.ptr[words.len - 1] != ',') {
		CampFault *fault = camp_build_fault(builder, CAMP_FAULT_SYNTAX, span, "a `,` is missing behind this value");
		camp_build_fault_fix(builder, fault, "Insert the comma", (CampSpan){ span.end, span.end }, ",");
		return;
	}
	camp_build_syntax_fault(builder, node, "a value, `,` or `]`");
}
