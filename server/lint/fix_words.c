/* Fixes that add words: which sentences a text lacks, where they belong in it, and whether they fit. */
#include "lint/run.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "lint/wording.h"

/* A message of one segment costs least. */
#define ONE_SEGMENT 160

static const CampKnownWording *known_wording(const CampLint *lint, const CampWording *wording) {
	CampCheck *check = lint->run;
	if (!check->wordings) {
		check->wordings = CAMP_ARENA_ARRAY(lint->arena, CampKnownWording, camp_wording_count());
	}
	CampKnownWording *known = &check->wordings[camp_wording_number(wording)];
	if (!known->known) {
		CampStr text;
		size_t long_length = 0;
		size_t short_length = 0;
		bool usable = camp_wording_expand(lint, wording->long_form, CAMP_VALUE_STRING, &text, &long_length);
		usable &= camp_wording_expand(lint, wording->short_form, CAMP_VALUE_STRING, &text, &short_length);
		*known = (CampKnownWording){ true, usable, (uint32_t)long_length, (uint32_t)short_length };
	}
	return known;
}

static bool is_usable(const void *data, const CampWording *wording) {
	return known_wording(data, wording)->usable;
}

static CampTextKind kind_of_passage(const CampPassage *passage) {
	const CampBlockSchema *schema = passage->block->schema;
	if (passage->page) {
		return strcmp(schema->type, "terms") == 0 ? CAMP_TEXT_TERMS : CAMP_TEXT_PRIVACY_POLICY;
	}
	return passage->attribute->schema->text_kind;
}

CampWordings camp_lint_wordings(const CampLint *lint, CampConceptSet lacking, CampTextKind kind) {
	return camp_wordings_for(lacking, kind, CAMP_LANGUAGE_ENGLISH, is_usable, lint);
}

static CampWordings wordings_of(const CampLint *lint, const CampPassage *passage, CampConceptSet lacking) {
	CampLanguage language = passage->page ? camp_page_language(passage->page) : CAMP_LANGUAGE_ENGLISH;
	return camp_wordings_for(lacking, kind_of_passage(passage), language, is_usable, lint);
}

CampConceptSet camp_demanded(const CampLint *lint, const char *field, CampSeverity weight) {
	CampConceptSet demanded = 0;
	for (size_t i = 0; i < camp_rule_count; i++) {
		const CampRule *rule = camp_rule_table[i];
		if (rule->info.element && rule->info.severity <= weight && strcmp(rule->info.field, field) == 0 &&
		    camp_is_asked(lint, rule->concept)) {
			demanded |= camp_concept_set(rule->concept);
		}
	}
	return demanded;
}

/* The elements that the passage should state and does not. In the flow an element counts wherever the consumer meets it. */
static CampConceptSet lacking_in(const CampLint *lint, const CampPassage *passage) {
	CampConceptSet lacking = camp_demanded(lint, passage->field, CAMP_WARNING);
	bool flow = strcmp(passage->field, "message_flow") == 0;
	for (unsigned concept = 0; concept < CAMP_CONCEPT_COUNT; concept ++) {
		bool stated = flow ? camp_flow_states(lint, (CampConcept) concept)
		                   : camp_reading_has(passage->reading, (CampConcept) concept);
		lacking &= stated ? ~camp_concept_set((CampConcept) concept) : ~(CampConceptSet)0;
	}
	return lacking;
}

static CampLimit limit_of_passage(const CampLint *lint, const CampPassage *passage) {
	const CampFieldSchema *schema = passage->attribute->schema;
	if (schema->type == CAMP_FIELD_TEXTS) {
		return camp_profile_limit(lint->profile, "sample_message", 20, 1024);
	}
	return camp_profile_limit(lint->profile, schema->name, schema->minimum, schema->maximum);
}

/* What all of the sentences come to in one of their two forms, a blank before each. */
static size_t length_of(const CampLint *lint, const CampWordings *wordings, bool long_form) {
	size_t total = 0;
	for (size_t i = 0; i < wordings->count; i++) {
		const CampKnownWording *known = known_wording(lint, wordings->rows[i]);
		total += (long_form ? known->long_length : known->short_length) + 1;
	}
	return total;
}

/* ---- Where a sentence goes ------------------------------------------------------------------------------------------ */

static uint32_t source_place(const CampPassage *passage, uint32_t at) {
	return camp_prose_source(passage->reading->prose, (CampSpan){ at, at }).start;
}

/* Where the text of a passage ends in the source. */
static uint32_t text_end(const CampPassage *passage) {
	return passage->value->part_count > 0 ? passage->value->parts[passage->value->part_count - 1].span.end
	                                      : passage->value->inner.start;
}

/* Whether the number of an item, as in "1. At the desk", ends before the blank at `blank`: no sentence does. */
static bool is_numbered(CampStr text, size_t blank) {
	size_t at = blank - 1;
	while (at > 0 && camp_is_digit((unsigned char)text.ptr[at - 1])) {
		at--;
	}
	return text.ptr[blank - 1] == '.' && at < blank - 1 && at + 3 >= blank &&
	       (at == 0 || camp_is_space((unsigned char)text.ptr[at - 1]));
}

/* Whether a sentence begins at the byte: behind a full stop or a line break, and not in lower case. */
static bool begins_sentence(CampStr text, uint32_t at) {
	if (at == 0 || at >= text.len) {
		return at == 0;
	}
	char c = text.ptr[at];
	char before = text.ptr[at - 1];
	bool begins = !(c >= 'a' && c <= 'z') && !camp_is_space((unsigned char)c);
	return begins && (before == '\n' ||
	                  (before == ' ' && at > 1 && strchr(".!?", text.ptr[at - 2]) && !is_numbered(text, at - 1)));
}

/* Where the sentence begins that holds the byte. */
static uint32_t sentence_start(CampStr text, uint32_t at) {
	while (!begins_sentence(text, at)) {
		at--;
	}
	return at;
}

/* Whether the decoded place is one between two bytes of the file. */
static bool is_open(const CampPassage *passage, uint32_t at) {
	const CampProse *prose = passage->reading->prose;
	for (size_t i = 0; i < prose->piece_count; i++) {
		const CampProsePiece *piece = &prose->pieces[i];
		if (at > piece->text_start && at < piece->text_start + piece->text_length) {
			return !piece->atom;
		}
	}
	return true;
}

/* The beginning of the next sentence at or behind the byte; the end of the text when there is none. */
static uint32_t next_sentence(CampStr text, uint32_t at) {
	while (at < text.len && !begins_sentence(text, at)) {
		at++;
	}
	return at;
}

/* Where words of the text belong; SIZE_MAX: that does not matter here. */
static size_t rank_of(CampConcept concept, CampTextKind kind) {
	/* A flow tells of other texts in its own order; only its links come last. */
	bool counts = kind != CAMP_TEXT_MESSAGE_FLOW || concept == CAMP_CONCEPT_PRIVACY_LINK ||
	              concept == CAMP_CONCEPT_TERMS_LINK;
	return counts ? camp_wording_rank(concept, kind) : SIZE_MAX;
}

/* Where "2)", "(2)" or "2. " stands next, behind a blank; the text's end when it does not. */
static size_t list_number(CampStr text, size_t at) {
	for (; at + 1 < text.len; at++) {
		bool number = camp_is_digit((unsigned char)text.ptr[at]) &&
		              (text.ptr[at + 1] == ')' ||
		               (at + 2 < text.len && text.ptr[at + 2] == ' ' && is_numbered(text, at + 2)));
		if (number && (at == 0 || strchr(" (\n", text.ptr[at - 1]))) {
			return at;
		}
	}
	return text.len;
}

/* "In two ways: | 1) at the desk ... | 2) on the phone": nothing is told between a list's head and its last item. */
static bool is_within_list(CampStr text, uint32_t place) {
	size_t next = list_number(text, place);
	return next < text.len && (next <= place + 1 || list_number(text, 0) < place);
}

/* The sentence that the wording belongs before: the first that says what comes after it, when nothing that comes before
 * it follows. Not before the first sentence, which the text begins with for a reason. */
static bool find_successor(const CampPassage *passage, const CampWording *wording, uint32_t *place) {
	const CampReading *reading = passage->reading;
	CampStr text = reading->prose->text;
	CampTextKind kind = kind_of_passage(passage);
	unsigned concept = CAMP_CONCEPT_BRAND;
	uint32_t told = 0; /* where the last words end that come before it */
	bool found = false;
	while (!(wording->states & camp_concept_set((CampConcept) concept))) {
		concept ++;
	}
	size_t rank = camp_wording_rank((CampConcept) concept, kind);
	for (size_t i = 0; i < reading->evidence_count && !passage->page; i++) {
		const CampEvidence *evidence = &reading->evidence[i];
		size_t other = rank_of(evidence->concept, kind);
		if (!found && other != SIZE_MAX && other > rank) {
			*place = sentence_start(text, evidence->span.start);
			if (*place == 0 &&
			    kind == CAMP_TEXT_MESSAGE_FLOW) { /* who mentions the terms first has all else still to tell */
				continue;
			}
			*place = *place == 0 || *place < told ? next_sentence(text, evidence->span.end) : *place;
			found = true;
		} else if (other <= rank) {
			told = evidence->span.end;
			found &= evidence->span.end <= *place;
		}
	}
	return found && *place > 0 && *place < text.len && is_open(passage, *place) && !camp_is_quoted(text, *place) &&
	       !is_within_list(text, *place);
}

/* What is left of a text without the pictures and blanks at its end: whatever stands behind its last ASCII character. */
static CampStr without_pictures(CampStr text) {
	CampStr rest = camp_str_trim(text);
	while (rest.len > 0 && (unsigned char)rest.ptr[rest.len - 1] >= 0x80) {
		rest = camp_str_slice(rest, 0, rest.len - 1);
	}
	return camp_str_trim(rest);
}

static bool has_end(CampStr text) {
	return text.len == 0 || strchr(".!?:;\"", text.ptr[text.len - 1]);
}

/* Whether a message ends in an address of its own ("Details: https://acme.example/ab"), which a full stop behind it would
 * become part of on some phones. One that a sentence needs ("visit acme.example") gets the sentence's full stop. */
static bool ends_in_link(const CampPassage *passage) {
	const CampReading *reading = passage->reading;
	CampStr text = camp_str_trim(reading->prose->text);
	CampTextKind kind = kind_of_passage(passage);
	bool message = kind == CAMP_TEXT_OPT_IN_MESSAGE || kind == CAMP_TEXT_OPT_OUT_MESSAGE ||
	               kind == CAMP_TEXT_HELP_MESSAGE || kind == CAMP_TEXT_SAMPLE_MESSAGE;
	for (size_t i = 0; message && i < reading->evidence_count; i++) {
		CampSpan span = reading->evidence[i].span;
		if (reading->evidence[i].concept == CAMP_CONCEPT_URL && span.end == text.len) {
			return has_end(camp_str_trim(camp_str_slice(text, 0, span.start)));
		}
	}
	return false;
}

/* Whether the last sentence has no end: "See you soon", but not "See you soon! \xF0\x9F\x8D\x9E". */
static bool lacks_full_stop(const CampPassage *passage) {
	CampStr text = passage->reading->prose->text;
	return !ends_in_link(passage) && !has_end(camp_str_trim(text)) && !has_end(without_pictures(text));
}

/* Whether the passage stands on several lines, which may be broken anywhere. */
static bool is_wrapped(const CampLint *lint, const CampPassage *passage) {
	const CampValue *value = passage->value;
	return value->kind == CAMP_VALUE_TEXT_BLOCK &&
	       memchr(lint->source.ptr + value->span.start, '\n', value->span.end - value->span.start);
}

/* What stands between sentences at that place: a blank, or the end of a line where each has its own. */
static CampStr separator(const CampLint *lint, const CampPassage *passage, uint32_t place) {
	if (passage->reading->prose->text.len == 0) {
		return CAMP_LIT("");
	}
	if (!is_wrapped(lint, passage)) {
		return CAMP_LIT(" ");
	}
	CampStr indentation = camp_line_indentation(lint, place);
	return camp_arena_printf(lint->arena, "%.*s%.*s", CAMP_FMT(lint->line_break), CAMP_FMT(indentation));
}

/* Whether nothing but blanks stands before the place on its line. */
static bool begins_line(const CampLint *lint, uint32_t place) {
	while (place > 0 && camp_is_blank((unsigned char)lint->source.ptr[place - 1])) {
		place--;
	}
	return place == 0 || lint->source.ptr[place - 1] == '\n' || lint->source.ptr[place - 1] == '\r';
}

/* What is added at the place when all that the passage lacks is, as is usual: in characters, a blank behind each sentence. */
static size_t added_at(const CampLint *lint, const CampPassage *passage, uint32_t place) {
	CampWordings all = wordings_of(lint, passage, lacking_in(lint, passage));
	size_t added = 0;
	for (size_t i = 0; i < all.count; i++) {
		uint32_t other = 0;
		if (!all.rows[i]->leads && find_successor(passage, all.rows[i], &other) && other == place) {
			added += known_wording(lint, all.rows[i])->long_length + 1;
		}
	}
	return added;
}

static void insert_before(CampDraft *draft, const CampPassage *passage, uint32_t place, CampStr title, CampStr text) {
	const CampLint *lint = draft->lint;
	uint32_t at = source_place(passage, place);
	bool begins = begins_line(lint, at);
	bool breaks = !begins && is_wrapped(lint, passage) && camp_is_blank((unsigned char)lint->source.ptr[at - 1]);
	CampStr apart = begins || breaks ? separator(lint, passage, at) : CAMP_LIT(" ");
	if (breaks) {
		size_t added = added_at(lint, passage, place);
		breaks = camp_line_overflows(lint, passage->value, at, false, added);
		apart = breaks && camp_line_overflows(lint, passage->value, at, true, added) ? apart : CAMP_LIT(" ");
	}
	CampEdit *edits = camp_draft_add_fix(draft, CAMP_FIX_REVIEW, title, breaks ? 2 : 1);
	if (!edits) {
		return;
	}
	if (breaks) { /* an edit of its own, as the full stop is */
		edits[0] = (CampEdit){ .span = { at - 1, at }, .replacement = separator(lint, passage, at) };
	}
	edits[breaks] = (CampEdit){
		.span = { at, at }, .replacement = camp_arena_printf(lint->arena, "%.*s%.*s", CAMP_FMT(text), CAMP_FMT(apart))
	};
}

static void append(CampDraft *draft, const CampPassage *passage, CampStr title, CampStr text) {
	const CampLint *lint = draft->lint;
	/* The full stop is an edit of its own, so that several disclosures added together need only one. */
	bool stop = lacks_full_stop(passage);
	CampEdit *edits = camp_draft_add_fix(draft, CAMP_FIX_REVIEW, title, stop ? 2 : 1);
	uint32_t end = text_end(passage);
	if (!edits) {
		return;
	}
	if (stop) {
		edits[0] = (CampEdit){ .span = { end, end }, .replacement = CAMP_LIT(".") };
	}
	CampStr apart = separator(lint, passage, end);
	edits[stop] = (CampEdit){
		.span = { end, end }, .replacement = camp_arena_printf(lint->arena, "%.*s%.*s", CAMP_FMT(apart), CAMP_FMT(text))
	};
}

static void disclose_in_text(CampDraft *draft, const CampPassage *passage, const CampWording *wording, CampStr text) {
	CampStr title = camp_arena_printf(draft->lint->arena, "Add %s", wording->title);
	uint32_t place = 0;
	if (wording->leads) {
		CampEdit *edit = camp_draft_add_fix(draft, CAMP_FIX_REVIEW, title, 1);
		uint32_t front = passage->reading->prose->piece_count > 0 ? source_place(passage, 0) : text_end(passage);
		CampSpan blank = camp_blank_for_brand(passage);
		if (edit) {
			*edit = (CampEdit){ .span = { front, front }, .replacement = text };
			edit->span = blank.end > 0 ? camp_prose_source(passage->reading->prose, blank) : edit->span;
		}
	} else if (find_successor(passage, wording, &place)) {
		insert_before(draft, passage, place, title, text);
	} else {
		append(draft, passage, title, text);
	}
}

/* ---- What rules ask for --------------------------------------------------------------------------------------------- */

/* The sentence among those for `said` that states the concept, in the form in which all that the passage lacks would fit:
 * they are usually added together. NULL when even that one does not. */
static const CampWording *fitting(const CampLint *lint, const CampPassage *passage, CampConcept concept,
                                  CampConceptSet said, CampStr *text) {
	CampValueKind into = passage->page ? CAMP_VALUE_NAME : passage->value->kind;
	CampWordings all = wordings_of(lint, passage, lacking_in(lint, passage) | said);
	CampWordings wordings = wordings_of(lint, passage, said);
	const CampWording *wording = camp_wordings_stating(&wordings, concept);
	uint32_t most = limit_of_passage(lint, passage).maximum;
	size_t before = camp_utf8_count(passage->reading->prose->text);
	bool long_form = most == 0 || before + length_of(lint, &all, true) <= most;
	size_t length = 0;
	if (!wording) {
		return NULL;
	}
	camp_wording_expand(lint, long_form ? wording->long_form : wording->short_form, into, text, &length);
	return most == 0 || before + length + 1 <= most ? wording : NULL;
}

const CampWording *camp_wording_fitting(const CampLint *lint, const CampPassage *passage, CampConcept concept,
                                        CampStr *text) {
	return fitting(lint, passage, concept, camp_concept_set(concept), text);
}

void camp_fix_disclose(CampDraft *draft, const CampPassage *passage, CampConcept concept) {
	const CampLint *lint = draft->lint;
	CampConceptSet lacking = lacking_in(lint, passage) | camp_concept_set(concept);
	CampStr text;
	const CampWording *wording = fitting(lint, passage, concept, lacking, &text);
	if (!wording) {
		return;
	}
	if (passage->page) {
		bool clause = wording->states == camp_concept_set(CAMP_CONCEPT_NON_SHARING);
		CampStr title = camp_arena_printf(lint->arena, "Add %s to %.*s", wording->title, CAMP_FMT(passage->path));
		camp_page_fix(draft, passage, title, text, clause);
	} else {
		disclose_in_text(draft, passage, wording, text);
	}
}

void camp_fix_disclose_everywhere(CampDraft *draft, const char *field, CampConcept concept) {
	CAMP_VEC(CampEdit) all = { 0 };
	CampStr title = { NULL, 0 };
	for (const CampPassage *p = NULL; (p = camp_next_passage(draft->lint, field, p)) != NULL;) {
		CampDraft part = { .lint = draft->lint };
		if (!camp_reading_has(p->reading, concept)) {
			camp_fix_disclose(&part, p, concept);
		}
		for (size_t i = 0; i < (part.finding.fix_count > 0 ? part.fixes[0].edit_count : 0); i++) {
			camp_vec_push(&all, part.fixes[0].edits[i]);
		}
		title = part.finding.fix_count > 0 ? part.fixes[0].title : title;
	}
	CampEdit *edits = all.count > 0 ? camp_draft_add_fix(draft, CAMP_FIX_REVIEW, title, all.count) : NULL;
	for (size_t i = 0; edits && i < all.count; i++) {
		edits[i] = all.items[i];
	}
	camp_vec_release(&all);
}

void camp_fix_say(CampDraft *draft, const CampPassage *passage, const char *title, const char *sentence) {
	const CampLint *lint = draft->lint;
	uint32_t most = limit_of_passage(lint, passage).maximum;
	size_t before = camp_utf8_count(passage->reading->prose->text);
	CampValueKind into = passage->page ? CAMP_VALUE_NAME : passage->value->kind;
	CampStr text;
	size_t length;
	if (!camp_wording_expand(lint, sentence, into, &text, &length) || (most > 0 && before + length + 1 > most)) {
		return;
	}
	if (passage->page && camp_page_language(passage->page) == CAMP_LANGUAGE_ENGLISH) {
		camp_page_fix(draft, passage, camp_str(title), text, false);
	} else if (!passage->page) {
		append(draft, passage, camp_str(title), text);
	}
}

static CampTextKind kind_of_field(const char *field) {
	const CampFieldSchema *schema = camp_schema_field_of_any(camp_str(field));
	return schema ? schema->text_kind : CAMP_TEXT_OTHER;
}

/* A message that still lacks what it would be refused for is no answer: help that names nobody to turn to. */
static bool says_enough(const CampLint *lint, const CampWordings *wordings, const char *field) {
	CampConceptSet stated = 0;
	for (size_t i = 0; i < wordings->count; i++) {
		stated |= wordings->rows[i]->states;
	}
	return (camp_demanded(lint, field, CAMP_ERROR) & ~stated) == 0;
}

void camp_fix_add_message(CampDraft *draft, const char *field) {
	const CampLint *lint = draft->lint;
	CampWordings wordings = camp_lint_wordings(lint, camp_demanded(lint, field, CAMP_WARNING), kind_of_field(field));
	if (!says_enough(lint, &wordings, field)) {
		return;
	}
	bool long_form = length_of(lint, &wordings, true) <= ONE_SEGMENT;
	CampBuf value;
	camp_buf_init(&value, 1 << 16);
	camp_buf_add_char(&value, '"');
	for (size_t i = 0; i < wordings.count; i++) {
		const CampWording *wording = wordings.rows[i];
		bool apart = value.len > 1 && !camp_str_ends_with(camp_buf_str(&value), CAMP_LIT(" "));
		CampStr text;
		size_t length;
		camp_wording_expand(lint, long_form ? wording->long_form : wording->short_form, CAMP_VALUE_STRING, &text,
		                    &length);
		camp_buf_add_c(&value, apart ? " " : "");
		camp_buf_add(&value, text);
	}
	camp_buf_add_char(&value, '"');
	camp_fix_add_field(draft, CAMP_FIX_REVIEW, lint->block, field, camp_buf_str(&value));
	camp_buf_release(&value);
}
