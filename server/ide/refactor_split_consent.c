/*
 * One box for advertising and information, made two: the opt_in block is written twice, each with the half of the consent
 * text that asks for one of them. What both need stays in both.
 *
 * The halves are told apart by what the text is found to say. Either whole sentences are of one kind, or the items of one
 * enumeration are ("order updates and weekly deals").
 */
#include "base/buf.h"
#include "ide/edits.h"
#include "ide/refactor_kinds.h"

#define MOST_PIECES 24

typedef enum Half { NEITHER = 0, INFORMATION = 1, MARKETING = 2, BOTH = 3 } Half;

/* A sentence or an item, in decoded bytes. */
typedef struct Piece {
	CampSpan span;
	Half half;
} Piece;

typedef struct Splitter {
	CampRefactoring *refactoring;
	const CampPassage *passage;
	CampStr text; /* decoded */
	Piece pieces[MOST_PIECES];
	size_t count;
} Splitter;

static Half half_of(const Splitter *splitter, CampSpan span) {
	const CampReading *reading = splitter->passage->reading;
	unsigned half = NEITHER;

	for (size_t i = 0; i < reading->evidence_count; i++) {
		const CampEvidence *evidence = &reading->evidence[i];

		if (evidence->span.start < span.start || evidence->span.end > span.end)
			continue;
		half |= evidence->concept == CAMP_CONCEPT_INFORMATION_NAMED ? INFORMATION : NEITHER;
		half |= evidence->concept == CAMP_CONCEPT_MARKETING_NAMED ? MARKETING : NEITHER;
	}
	return (Half)half;
}

static bool add_piece(Splitter *splitter, uint32_t start, uint32_t end) {
	CampSpan span = { start, end };

	if (splitter->count == MOST_PIECES)
		return false;
	splitter->pieces[splitter->count++] = (Piece){ span, half_of(splitter, span) };
	return true;
}

/* Where the sentence that begins at `at` ends, with the blanks behind it. */
static uint32_t sentence_end(CampStr text, uint32_t at) {
	while (at < text.len) {
		char c = text.ptr[at++];

		if (strchr(".!?\n", c) && (at == text.len || camp_is_space((unsigned char)text.ptr[at])))
			break;
	}
	while (at < text.len && camp_is_space((unsigned char)text.ptr[at]))
		at++;
	return at;
}

/* Cuts the text into sentences. False when one of them is of both kinds, which `*mixed` is then. */
static bool cut_sentences(Splitter *splitter, CampSpan *mixed) {
	uint32_t at = 0;

	splitter->count = 0;
	*mixed = (CampSpan){ 0 };
	while (at < splitter->text.len) {
		uint32_t end = sentence_end(splitter->text, at);

		if (!add_piece(splitter, at, end))
			return false;
		if (splitter->pieces[splitter->count - 1].half == BOTH)
			*mixed = (CampSpan){ at, end };
		at = end;
	}
	return mixed->end == 0;
}

/* The length of what parts two items of an enumeration at `at`, or 0. */
static uint32_t separator_at(CampStr text, uint32_t at) {
	static const char *const separators[] = { ", and ",       ", or ",    ", as well as ",
		                                      " as well as ", " and/or ", " and ",
		                                      " or ",         " & ",      ", " };

	for (size_t i = 0; i < sizeof separators / sizeof *separators; i++) {
		if (camp_str_starts_with(camp_str_slice(text, at, text.len), camp_str(separators[i])))
			return (uint32_t)strlen(separators[i]);
	}
	return 0;
}

/* The first and the last words in the sentence that name a kind of message. */
static CampSpan named_in(const Splitter *splitter, CampSpan sentence) {
	const CampReading *reading = splitter->passage->reading;
	CampSpan named = { sentence.end, sentence.start };

	for (size_t i = 0; i < reading->evidence_count; i++) {
		const CampEvidence *evidence = &reading->evidence[i];

		if ((evidence->concept != CAMP_CONCEPT_INFORMATION_NAMED &&
		     evidence->concept != CAMP_CONCEPT_MARKETING_NAMED) ||
		    evidence->span.start < sentence.start || evidence->span.end > sentence.end)
			continue;
		named.start = evidence->span.start < named.start ? evidence->span.start : named.start;
		named.end = evidence->span.end > named.end ? evidence->span.end : named.end;
	}
	return named;
}

/* Cuts what the sentence enumerates into items. False when one of them is of both kinds, or of none. */
static bool cut_items(Splitter *splitter, CampSpan sentence) {
	CampSpan named = named_in(splitter, sentence);
	uint32_t start = named.start;
	bool good = true;

	splitter->count = 0;
	for (uint32_t at = named.start; at < named.end; at++) {
		uint32_t gap = separator_at(splitter->text, at);

		if (gap == 0)
			continue;
		good = good && add_piece(splitter, start, at);
		start = at + gap;
		at = start - 1;
	}
	good = good && add_piece(splitter, start, named.end);
	for (size_t i = 0; i < splitter->count; i++)
		good = good && (splitter->pieces[i].half == INFORMATION || splitter->pieces[i].half == MARKETING);
	return good && splitter->count > 1;
}

/* The source of decoded bytes. */
static CampStr source_of(const Splitter *splitter, uint32_t start, uint32_t end) {
	CampSpan span = camp_prose_source(splitter->passage->reading->prose, (CampSpan){ start, end });

	return start < end ? camp_str_slice(splitter->refactoring->item.item->source, span.start, span.end)
	                   : (CampStr){ 0 };
}

/* "one", "one and two", "one, two and three" */
static void add_items(const Splitter *splitter, Half half, CampBuf *out) {
	size_t left = 0;
	size_t written = 0;

	for (size_t i = 0; i < splitter->count; i++)
		left += splitter->pieces[i].half == half;
	for (size_t i = 0; i < splitter->count; i++) {
		const Piece *piece = &splitter->pieces[i];

		if (piece->half != half)
			continue;
		left--;
		camp_buf_add_c(out, written++ == 0 ? "" : left == 0 ? " and " : ", ");
		camp_buf_add(out, source_of(splitter, piece->span.start, piece->span.end));
	}
}

/* A text block begins and ends with indentation that no character of the text stands for. */
static CampStr head_of(const Splitter *splitter) {
	CampSpan first = camp_prose_source(splitter->passage->reading->prose, (CampSpan){ 0, 1 });

	return camp_str_slice(splitter->refactoring->item.item->source, splitter->passage->value->inner.start, first.start);
}

static CampStr tail_of(const Splitter *splitter) {
	uint32_t length = (uint32_t)splitter->text.len;
	CampSpan last = camp_prose_source(splitter->passage->reading->prose, (CampSpan){ length - 1, length });

	return camp_str_slice(splitter->refactoring->item.item->source, last.end, splitter->passage->value->inner.end);
}

static void add_sentences(const Splitter *splitter, Half half, CampBuf *out) {
	for (size_t i = 0; i < splitter->count; i++) {
		const Piece *piece = &splitter->pieces[i];

		if (piece->half == NEITHER || piece->half == half)
			camp_buf_add(out, source_of(splitter, piece->span.start, piece->span.end));
	}
}

/* The block with one half of its consent text, from the block's first byte to its last. */
static CampStr block_with(const Splitter *splitter, Half half, bool items) {
	const CampBlock *block = splitter->refactoring->block;
	const CampValue *value = splitter->passage->value;
	CampStr source = splitter->refactoring->item.item->source;
	CampBuf out;
	CampStr copy;

	camp_buf_init(&out, CAMP_BUF_MAX);
	camp_buf_add(&out, camp_str_slice(source, block->span.start, value->inner.start));
	camp_buf_add(&out, head_of(splitter));
	if (items) {
		camp_buf_add(&out, source_of(splitter, 0, splitter->pieces[0].span.start));
		add_items(splitter, half, &out);
		camp_buf_add(&out,
		             source_of(splitter, splitter->pieces[splitter->count - 1].span.end, (uint32_t)splitter->text.len));
	} else {
		add_sentences(splitter, half, &out);
		while (out.len > 0 && camp_is_space((unsigned char)camp_buf_str(&out).ptr[out.len - 1]))
			camp_buf_splice(&out, out.len - 1, out.len, (CampStr){ 0 });
	}
	camp_buf_add(&out, tail_of(splitter));
	camp_buf_add(&out, camp_str_slice(source, value->inner.end, block->span.end));
	copy = camp_arena_copy(splitter->refactoring->arena, camp_buf_str(&out));
	camp_buf_release(&out);
	return copy;
}

static const CampFinding *mixed_finding(const Splitter *splitter, CampDoc *doc, size_t *number) {
	const CampFinding *found = NULL;
	size_t count;
	const CampFinding *findings = camp_doc_findings(doc, &count);

	*number = 0;
	for (size_t i = 0; i < count; i++) {
		if (!camp_str_equal(camp_str(findings[i].rule->name), CAMP_LIT("mixed-consent-in-one-box")))
			continue;
		(*number)++;
		if (!found && camp_refactoring_touches(splitter->refactoring, splitter->passage->block->span) &&
		    findings[i].span.start >= splitter->refactoring->item.start + splitter->passage->value->span.start &&
		    findings[i].span.end <= splitter->refactoring->item.start + splitter->passage->value->span.end)
			found = &findings[i];
	}
	return found;
}

static void offer(Splitter *splitter, bool items) {
	CampRefactoring *refactoring = splitter->refactoring;
	const CampBlock *block = refactoring->block;
	CampStr line_break = camp_text_line_break(camp_doc_text_view(refactoring->doc));
	CampStr indentation = camp_indentation_at(camp_doc_text(refactoring->doc),
	                                          refactoring->item.start + block->span.start);
	CampEdit *edit = CAMP_ARENA_NEW(refactoring->arena, CampEdit);
	const CampFinding **finding = CAMP_ARENA_ARRAY(refactoring->arena, const CampFinding *, 1);
	size_t before;
	size_t after;
	CampAction *action;
	CampDoc *trial;

	edit->span = (CampSpan){ refactoring->item.start + block->span.start, refactoring->item.start + block->span.end };
	edit->replacement = camp_arena_printf(refactoring->arena, "%.*s%.*s%.*s%.*s",
	                                      CAMP_FMT(block_with(splitter, INFORMATION, items)), CAMP_FMT(line_break),
	                                      CAMP_FMT(indentation), CAMP_FMT(block_with(splitter, MARKETING, items)));
	finding[0] = mixed_finding(splitter, refactoring->doc, &before);
	trial = camp_edits_applied(refactoring->doc, edit, 1);
	(void)mixed_finding(splitter, trial, &after);
	camp_doc_free(trial);
	if (after >= before)
		return;
	action = camp_refactoring_add(refactoring, CAMP_ACTION_REWRITE,
	                              CAMP_LIT("Split into two boxes, one for notices and one for offers "
	                                       "(mixed-consent-in-one-box)"),
	                              edit, 1);
	action->fix_kind = CAMP_FIX_REVIEW;
	action->findings = finding;
	action->finding_count = finding[0] ? 1 : 0;
}

void camp_refactor_split_consent(CampRefactoring *refactoring) {
	Splitter splitter = { .refactoring = refactoring };
	CampSpan mixed;
	size_t count;
	const CampPassage *passages = camp_doc_passages(refactoring->doc, refactoring->item, &count);

	if (!refactoring->block->closed || !camp_str_equal(refactoring->block->type, CAMP_LIT("opt_in")))
		return;
	for (size_t i = 0; i < count && !splitter.passage; i++) {
		if (passages[i].block == refactoring->block && passages[i].path.len == 0 &&
		    camp_str_equal(camp_str(passages[i].field), CAMP_LIT("consent_text")))
			splitter.passage = &passages[i];
	}
	if (!splitter.passage)
		return;
	splitter.text = splitter.passage->reading->prose->text;
	if (half_of(&splitter, (CampSpan){ 0, (uint32_t)splitter.text.len }) != BOTH)
		return;
	if (cut_sentences(&splitter, &mixed))
		offer(&splitter, false);
	else if (mixed.end > 0 && cut_items(&splitter, mixed))
		offer(&splitter, true);
}
