/* Fixes: edits that rules attach to what they report. */
#include "lint/run.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "lint/wording.h"

static CampEdit *add_fix(CampDraft *draft, CampFixKind kind, CampStr title, size_t edit_count) {
	size_t room = sizeof draft->fixes / sizeof *draft->fixes;
	if (draft->finding.fix_count == room) {
		return NULL;
	}
	CampEdit *edits = CAMP_ARENA_ARRAY(draft->lint->arena, CampEdit, edit_count);
	draft->fixes[draft->finding.fix_count++] = (CampFix){ title, kind, edits, edit_count };
	return edits;
}

void camp_fix_replace(CampDraft *draft, CampFixKind kind, const char *title, CampSpan span, CampStr replacement) {
	CampArena *arena = draft->lint->arena;
	CampEdit *edit = add_fix(draft, kind, camp_arena_copy(arena, camp_str(title)), 1);
	if (edit) {
		*edit = (CampEdit){ draft->finding.path, span, camp_arena_copy(arena, replacement) };
	}
}

static CampStr line_indentation(const CampLint *lint, uint32_t at) {
	uint32_t start = at;
	while (start > 0 && lint->source.ptr[start - 1] != '\n' && lint->source.ptr[start - 1] != '\r') {
		start--;
	}
	uint32_t end = start;
	while (end < lint->source.len && camp_is_blank((unsigned char)lint->source.ptr[end])) {
		end++;
	}
	return camp_str_slice(lint->source, start, end);
}

CampStr camp_field_indentation(const CampLint *lint, const CampBlock *block) {
	CampStr outer = line_indentation(lint, block->span.start);
	if (block->attribute_count > 0) {
		CampStr inner = line_indentation(lint, block->attributes[0].span.start);
		return inner.len > outer.len ? inner : outer;
	}
	CampStr step = camp_str_starts_with(outer, CAMP_LIT("\t")) ? CAMP_LIT("\t") : CAMP_LIT("  ");
	return camp_arena_printf(lint->arena, "%.*s%.*s", CAMP_FMT(outer), CAMP_FMT(step));
}

/* Behind the last thing in the block, on a line of its own. */
void camp_fix_add_field(CampDraft *draft, CampFixKind kind, const CampBlock *block, const char *name, CampStr value) {
	const CampLint *lint = draft->lint;
	if (!block->closed) {
		return;
	}
	CampStr indentation = camp_field_indentation(lint, block);
	uint32_t end = block->body.end;
	while (end > block->body.start && camp_is_space((unsigned char)lint->source.ptr[end - 1])) {
		end--;
	}
	CampStr body = camp_str_slice(lint->source, block->body.start, block->body.end);
	bool one_line = !memchr(body.ptr, '\n', body.len) && !memchr(body.ptr, '\r', body.len);
	CampEdit *edit = add_fix(draft, kind, camp_arena_printf(lint->arena, "Add %s", name), 1);
	if (!edit) {
		return;
	}
	/* A comment may end the last line, so the field goes on the next. */
	CampStr closing = one_line ? camp_arena_printf(lint->arena, "%.*s%.*s", CAMP_FMT(lint->line_break),
	                                               CAMP_FMT(line_indentation(lint, block->span.start)))
	                           : (CampStr){ NULL, 0 };
	CampStr text = camp_arena_printf(lint->arena, "%.*s%.*s%s: %.*s%.*s", CAMP_FMT(lint->line_break),
	                                 CAMP_FMT(indentation), name, CAMP_FMT(value), CAMP_FMT(closing));
	*edit = (CampEdit){ .span = { end, one_line ? block->body.end : end }, .replacement = text };
}

static bool file_interpolates(const CampLint *lint) {
	return camp_str_find(lint->source, CAMP_LIT("${"), 0) != SIZE_MAX;
}

/* The fact behind "${brand.name}", or empty when no field holds it. */
static CampStr fact_of(const CampLint *lint, CampStr path) {
	CampPart part = { .kind = CAMP_PART_INTERPOLATION, .text = path };
	CampValue value = { .kind = CAMP_VALUE_STRING, .parts = &part, .part_count = 1 };
	bool whole = true;
	CampProse prose = camp_resolve_value(lint->arena, lint->run, lint->block, NULL, &value, true, &whole);
	return whole ? camp_str_trim(prose.text) : (CampStr){ NULL, 0 };
}

void camp_add_escaped(CampBuf *out, CampStr fact) {
	for (size_t i = 0; i < fact.len; i++) {
		if (fact.ptr[i] == '"' || fact.ptr[i] == '\\' || fact.ptr[i] == '$') {
			camp_buf_add_char(out, '\\');
		}
		camp_buf_add_char(out, fact.ptr[i] == '\n' ? ' ' : fact.ptr[i]);
	}
}

bool camp_wording_expand(const CampLint *lint, const char *wording, bool for_page, CampStr *text, size_t *length) {
	CampStr rest = camp_str(wording);
	CampBuf out;
	bool known = true;
	bool keep = !for_page && file_interpolates(lint);
	camp_buf_init(&out, 1 << 16);
	*length = 0;
	while (rest.len > 0 && known) {
		size_t reference = camp_str_find(rest, CAMP_LIT("${"), 0);
		size_t plain = reference == SIZE_MAX ? rest.len : reference;
		camp_buf_add(&out, camp_str_slice(rest, 0, plain));
		*length += camp_utf8_count(camp_str_slice(rest, 0, plain));
		rest = camp_str_slice(rest, plain, rest.len);
		size_t end = camp_str_find(rest, CAMP_LIT("}"), 0);
		if (rest.len == 0 || end == SIZE_MAX) {
			break;
		}
		CampStr fact = fact_of(lint, camp_str_slice(rest, 2, end));
		known = fact.len > 0;
		*length += camp_utf8_count(fact);
		if (keep) {
			camp_buf_add(&out, camp_str_slice(rest, 0, end + 1));
		} else if (for_page) {
			camp_buf_add(&out, fact);
		} else {
			camp_add_escaped(&out, fact);
		}
		rest = camp_str_slice(rest, end + 1, rest.len);
	}
	*text = camp_arena_copy(lint->arena, camp_buf_str(&out));
	camp_buf_release(&out);
	return known;
}

static CampTextKind kind_of_passage(const CampPassage *passage) {
	const CampBlockSchema *schema = passage->block->schema;
	if (passage->page) {
		return strcmp(schema->type, "terms") == 0 ? CAMP_TEXT_TERMS : CAMP_TEXT_PRIVACY_POLICY;
	}
	return passage->attribute->schema->text_kind;
}

static CampLimit limit_of_passage(const CampLint *lint, const CampPassage *passage) {
	const CampFieldSchema *schema = passage->attribute->schema;
	if (schema->type == CAMP_FIELD_TEXTS) {
		return camp_profile_limit(lint->profile, "sample_message", 20, 1024);
	}
	return camp_profile_limit(lint->profile, schema->name, schema->minimum, schema->maximum);
}

/* What all disclosures that the passage lacks come to, in one of the two forms: they are usually added together. */
static size_t length_of_lacking(const CampLint *lint, const CampPassage *passage, bool long_form) {
	size_t total = camp_utf8_count(passage->reading->prose->text);
	for (size_t i = 0; i < camp_rule_count; i++) {
		const CampRule *rule = camp_rule_table[i];
		if (!rule->info.element || rule->info.severity > CAMP_WARNING ||
		    strcmp(rule->info.field, passage->field) != 0 || camp_reading_has(passage->reading, rule->concept)) {
			continue;
		}
		const CampWording *wording = camp_wording(rule->concept, kind_of_passage(passage));
		CampStr text;
		size_t length = 0;
		if (wording && camp_wording_expand(lint, long_form ? wording->long_form : wording->short_form,
		                                   passage->page != NULL, &text, &length)) {
			total += length + 1;
		}
	}
	return total;
}

/* Where the text of a passage ends in the source, and whether its last sentence does. */
static CampSpan text_end(const CampPassage *passage) {
	uint32_t end = passage->value->part_count > 0 ? passage->value->parts[passage->value->part_count - 1].span.end
	                                              : passage->value->inner.start;
	return (CampSpan){ end, end };
}

static bool lacks_full_stop(const CampPassage *passage) {
	CampStr text = camp_str_trim(passage->reading->prose->text);
	return text.len > 0 && !strchr(".!?:;", text.ptr[text.len - 1]);
}

static CampStr separator(const CampLint *lint, const CampPassage *passage) {
	bool multi_line = passage->value->kind == CAMP_VALUE_TEXT_BLOCK &&
	                  memchr(lint->source.ptr + passage->value->span.start, '\n',
	                         passage->value->span.end - passage->value->span.start);
	if (passage->reading->prose->text.len == 0) {
		return CAMP_LIT("");
	}
	if (!multi_line) {
		return CAMP_LIT(" ");
	}
	CampStr indentation = line_indentation(lint, text_end(passage).start);
	return camp_arena_printf(lint->arena, "%.*s%.*s", CAMP_FMT(lint->line_break), CAMP_FMT(indentation));
}

/* At the front, behind the brand's own "Acme: " when it stands there already. */
static CampSpan text_front(const CampPassage *passage) {
	const CampEvidence *brand = camp_reading_first(passage->reading, CAMP_CONCEPT_BRAND);
	CampStr text = passage->reading->prose->text;
	CampSpan front = camp_prose_source(passage->reading->prose, (CampSpan){ 0, 0 });
	if (!brand || brand->span.start > 0) {
		return front;
	}
	uint32_t at = brand->span.end;
	while (at < text.len && (text.ptr[at] == ':' || text.ptr[at] == '-' || text.ptr[at] == ' ')) {
		at++;
	}
	return at == brand->span.end ? front : camp_prose_source(passage->reading->prose, (CampSpan){ at, at });
}

static void disclose_in_text(CampDraft *draft, const CampPassage *passage, CampConcept concept,
                             const CampWording *wording, CampStr text) {
	const CampLint *lint = draft->lint;
	CampStr title = camp_arena_printf(lint->arena, "Add %s", wording->title);
	if (wording->leads) {
		CampEdit *edit = add_fix(draft, CAMP_FIX_REVIEW, title, 1);
		CampSpan front = concept == CAMP_CONCEPT_BRAND ? camp_prose_source(passage->reading->prose, (CampSpan){ 0, 0 })
		                                               : text_front(passage);
		if (passage->reading->prose->piece_count == 0) {
			front = text_end(passage);
		}
		if (!edit) {
			return;
		}
		*edit = (CampEdit){ .span = front, .replacement = text };
		return;
	}
	/* The full stop is an edit of its own, so that several disclosures added together need only one. */
	bool stop = lacks_full_stop(passage);
	CampEdit *edits = add_fix(draft, CAMP_FIX_REVIEW, title, stop ? 2 : 1);
	CampSpan end = text_end(passage);
	if (!edits) {
		return;
	}
	if (stop) {
		edits[0] = (CampEdit){ .span = end, .replacement = CAMP_LIT(".") };
	}
	CampStr apart = separator(lint, passage);
	edits[stop] = (CampEdit){
		.span = end, .replacement = camp_arena_printf(lint->arena, "%.*s%.*s", CAMP_FMT(apart), CAMP_FMT(text))
	};
}

const CampWording *camp_wording_fitting(const CampLint *lint, const CampPassage *passage, CampConcept concept,
                                        CampStr *text) {
	const CampWording *wording = camp_wording(concept, kind_of_passage(passage));
	CampLimit limit = limit_of_passage(lint, passage);
	if (!wording) {
		return NULL;
	}
	bool long_form = limit.maximum == 0 || length_of_lacking(lint, passage, true) <= limit.maximum;
	size_t length = 0;
	if (!camp_wording_expand(lint, long_form ? wording->long_form : wording->short_form, passage->page != NULL, text,
	                         &length)) {
		return NULL;
	}
	bool fits = limit.maximum == 0 || camp_utf8_count(passage->reading->prose->text) + length + 1 <= limit.maximum;
	return fits ? wording : NULL;
}

void camp_fix_disclose(CampDraft *draft, const CampPassage *passage, CampConcept concept) {
	const CampLint *lint = draft->lint;
	CampStr text;
	const CampWording *wording = camp_wording_fitting(lint, passage, concept, &text);
	if (!wording) {
		return;
	}
	if (passage->page) {
		camp_page_fix(draft, passage,
		              camp_arena_printf(lint->arena, "Add %s to %.*s", wording->title, CAMP_FMT(passage->path)), text);
	} else {
		disclose_in_text(draft, passage, concept, wording, text);
	}
}

static const char *disclosure_order[] = { "opt_in_message", "opt_out_message", "help_message", "message_flow",
	                                      "consent_text" };

static CampTextKind kind_of_field(const char *field) {
	static const CampTextKind kinds[] = { CAMP_TEXT_OPT_IN_MESSAGE, CAMP_TEXT_OPT_OUT_MESSAGE, CAMP_TEXT_HELP_MESSAGE,
		                                  CAMP_TEXT_MESSAGE_FLOW, CAMP_TEXT_CONSENT };
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		if (strcmp(field, disclosure_order[i]) == 0) {
			return kinds[i];
		}
	}
	return CAMP_TEXT_OTHER;
}

static bool is_demanded(const char *field, CampConcept concept) {
	for (size_t i = 0; i < camp_rule_count; i++) {
		const CampRule *rule = camp_rule_table[i];
		if (rule->info.element && rule->concept == concept && rule->info.severity <= CAMP_WARNING &&
		    strcmp(rule->info.field, field) == 0) {
			return true;
		}
	}
	return false;
}

void camp_fix_add_message(CampDraft *draft, const char *field) {
	const CampLint *lint = draft->lint;
	CampBuf value;
	camp_buf_init(&value, 1 << 16);
	camp_buf_add_char(&value, '"');
	for (unsigned concept = 0; concept < CAMP_CONCEPT_COUNT; concept ++) {
		const CampWording *wording = camp_wording((CampConcept) concept, kind_of_field(field));
		CampStr text;
		size_t length;
		if (!wording || !is_demanded(field, (CampConcept) concept) ||
		    !camp_wording_expand(lint, wording->short_form, false, &text, &length)) {
			continue;
		}
		bool first = value.len == 1;
		camp_buf_add_c(&value, first || camp_str_ends_with(camp_buf_str(&value), CAMP_LIT(" ")) ? "" : " ");
		camp_buf_add(&value, text);
	}
	camp_buf_add_char(&value, '"');
	camp_fix_add_field(draft, CAMP_FIX_REVIEW, lint->block, field, camp_buf_str(&value));
	camp_buf_release(&value);
}
