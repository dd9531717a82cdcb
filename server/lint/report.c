/* Drafts: what rules report, before suppressions are judged. */
#include "lint/run.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "model/page_looks.h"

#include <stdarg.h>

/* A name in the file may be as long as the file. */
#define CAMP_LONGEST_MESSAGE 1000

/* One line of a length that can be read, whatever text of the file went into it. */
static CampStr readable(CampArena *arena, CampStr message) {
	bool fine = message.len <= CAMP_LONGEST_MESSAGE;
	for (size_t i = 0; i < message.len && fine; i++) {
		fine = (unsigned char)message.ptr[i] >= ' ';
	}
	if (fine) {
		return message;
	}
	bool cut = message.len > CAMP_LONGEST_MESSAGE;
	CampStr kept = cut ? camp_str_slice(message, 0, camp_utf8_floor(message, CAMP_LONGEST_MESSAGE)) : message;
	char *bytes = camp_arena_alloc(arena, kept.len + sizeof "\xE2\x80\xA6");
	for (size_t i = 0; i < kept.len; i++) {
		bytes[i] = (unsigned char)kept.ptr[i] < ' ' ? ' ' : kept.ptr[i];
	}
	memcpy(bytes + kept.len, "\xE2\x80\xA6", cut ? 3 : 0);
	return camp_str_of(bytes, kept.len + (cut ? 3 : 0));
}

CampDraft *camp_draft_new(CampLint *lint, const CampRule *rule, CampSpan span, CampSpan anchor, CampStr path,
                          CampStr message) {
	CampDraft *draft = CAMP_ARENA_NEW(lint->arena, CampDraft);
	draft->lint = lint;
	draft->rule = rule;
	draft->anchor = anchor;
	draft->finding = (CampFinding){
		.rule = &rule->info,
		.severity = rule->info.severity,
		.message = readable(lint->arena, message),
		.path = path,
		.span = span,
		.field = camp_str(rule->info.field),
		.fixes = draft->fixes,
		.related = draft->related,
	};
	camp_vec_push(&lint->run->drafts, draft);
	return draft;
}

CAMP_PRINTF(2, 0)
static CampStr format_message(CampArena *arena, const char *format, va_list arguments) {
	CampBuf message;
	camp_buf_init(&message, CAMP_BUF_MAX);
	camp_buf_vprintf(&message, format, arguments);
	CampStr result = camp_arena_copy(arena, camp_buf_str(&message));
	camp_buf_release(&message);
	return result;
}

CampDraft *camp_report(CampLint *lint, const CampRule *rule, CampSpan span, const char *format, ...) {
	va_list arguments;
	va_start(arguments, format);
	CampStr message = format_message(lint->arena, format, arguments);
	va_end(arguments);
	return camp_draft_new(lint, rule, span, span, (CampStr){ NULL, 0 }, message);
}

CampDraft *camp_report_words(CampLint *lint, const CampRule *rule, const CampPassage *passage, CampSpan words,
                             const char *format, ...) {
	va_list arguments;
	va_start(arguments, format);
	CampStr message = format_message(lint->arena, format, arguments);
	va_end(arguments);
	CampSpan source = camp_prose_source(passage->reading->prose, words);
	CampSpan anchor = passage->page ? passage->value->span : source;
	CampDraft *draft = camp_draft_new(lint, rule, source, anchor, passage->path, message);
	camp_draft_field(draft, passage->field);
	return draft;
}

CampDraft *camp_report_lack(CampLint *lint, const CampRule *rule, const CampPassage *passage, const char *format, ...) {
	va_list arguments;
	va_start(arguments, format);
	CampStr message = format_message(lint->arena, format, arguments);
	va_end(arguments);
	bool of_list = passage->value != &passage->attribute->value;
	CampSpan span = of_list || passage->page ? passage->value->span : passage->attribute->name_span;
	CampDraft *draft = camp_draft_new(lint, rule, span, span, (CampStr){ NULL, 0 }, message);
	camp_draft_field(draft, passage->field);
	return draft;
}

CampStr camp_quote(const CampLint *lint, CampStr text) {
	const size_t longest = 60;
	if (text.len <= longest) {
		return text;
	}
	size_t end = camp_utf8_floor(text, longest);
	for (size_t i = end; i > longest / 2; i--) {
		if (camp_is_space((unsigned char)text.ptr[i])) {
			end = i;
			break;
		}
	}
	return camp_arena_printf(lint->arena, "%.*s\xE2\x80\xA6", (int)end, text.ptr);
}

/* Of a longer one, words are quoted with their marks: each finding in it would read all of it. */
#define LONGEST_PARAGRAPH ((size_t)8192)

/* The paragraph around the words. */
static CampSpan paragraph_around(CampStr text, CampSpan words) {
	uint32_t start = words.start;
	while (start > 0 && words.start - start <= LONGEST_PARAGRAPH &&
	       !(text.ptr[start - 1] == '\n' && start > 1 && text.ptr[start - 2] == '\n')) {
		start--;
	}
	size_t end = camp_str_find(camp_str_slice(text, 0, start + 2 * LONGEST_PARAGRAPH), CAMP_LIT("\n\n"), words.end);
	return (CampSpan){ start, end == SIZE_MAX ? (uint32_t)text.len : (uint32_t)end };
}

/* `words` of a page's prose without what its Markdown hides, and without where its links lead. */
static CampStr without_marks(const CampLint *lint, CampStr prose, CampSpan paragraph, CampSpan words) {
	char *copy = camp_arena_alloc(lint->arena, words.end - words.start);
	CampLooks looks = { 0 };
	size_t length = 0;
	memcpy(copy, prose.ptr + words.start, words.end - words.start);
	camp_markdown_looks(prose, paragraph, &looks);
	for (size_t i = 0; i < looks.count; i++) {
		CampLook look = looks.items[i];
		bool unseen = look.kind == CAMP_LOOK_HIDDEN || look.kind == CAMP_LOOK_ADDRESS;
		for (uint32_t at = look.span.start; unseen && at < look.span.end; at++) {
			if (at >= words.start && at < words.end) {
				copy[at - words.start] = '\0';
			}
		}
	}
	for (uint32_t i = 0; i < words.end - words.start; i++) {
		if (copy[i] != '\0') {
			copy[length++] = copy[i];
		}
	}
	camp_vec_release(&looks);
	return camp_str_trim((CampStr){ copy, length });
}

CampStr camp_quote_words(const CampLint *lint, const CampPassage *passage, CampSpan words) {
	CampStr prose = passage->reading->prose->text;
	CampStr read = camp_str_slice(prose, words.start, words.end);
	if (passage->page && passage->page->format == CAMP_PAGE_MARKDOWN) {
		CampSpan paragraph = paragraph_around(prose, words);
		bool short_enough = paragraph.end - paragraph.start <= LONGEST_PARAGRAPH;
		CampStr seen = short_enough ? without_marks(lint, prose, paragraph, words) : read;
		read = seen.len > 0 ? seen : read;
	}
	return camp_quote(lint, read);
}

void camp_draft_field(CampDraft *draft, const char *field) {
	draft->finding.field = camp_str(field);
}

void camp_draft_severity(CampDraft *draft, CampSeverity severity) {
	draft->finding.severity = severity;
}

void camp_draft_related(CampDraft *draft, CampSpan span, const char *message) {
	size_t room = sizeof draft->related / sizeof *draft->related;
	if (draft->finding.related_count < room) {
		draft->related[draft->finding.related_count++] = (CampRelated){ .span = span, .message = camp_str(message) };
	}
}

void camp_draft_related_peer(CampDraft *draft, const CampPeer *peer, CampStr message) {
	size_t room = sizeof draft->related / sizeof *draft->related;
	if (draft->finding.related_count < room) {
		draft->peers[draft->finding.related_count] = *peer;
		draft->related[draft->finding.related_count++] = (CampRelated){ .path = peer->path, .message = message };
	}
}

const CampRule *camp_rule_of_fault(CampFaultKind kind) {
	static const char *const names[] = {
		"",
#define FAULT(constant, rule) rule,
#include "model/faults.def"
#undef FAULT
	};
	return camp_rule_find(camp_str(names[kind]));
}

void camp_report_fault(CampCheck *check, const CampFault *fault) {
	const CampRule *rule = camp_rule_of_fault(fault->kind);
	if (!rule) {
		return; /* the build's own test holds faults.def against the rules */
	}
	CampDraft *draft = camp_draft_new(&check->lint, rule, fault->span, fault->span, (CampStr){ NULL, 0 },
	                                  fault->message);
	if (fault->field.len > 0) {
		draft->finding.field = fault->field;
	}
	if (fault->related_message.len > 0) {
		draft->related[draft->finding.related_count++] = (CampRelated){ .span = fault->related,
			                                                            .message = fault->related_message };
	}
	if (fault->fix_title.len > 0) {
		CampEdit *edit = CAMP_ARENA_NEW(&check->arena, CampEdit);
		*edit = (CampEdit){ .span = fault->fix_span, .replacement = fault->fix_text };
		draft->fixes[draft->finding.fix_count++] = (CampFix){ fault->fix_title,
			                                                  rule->info.fix ? rule->info.fix : CAMP_FIX_REVIEW, edit,
			                                                  1 };
	}
}
