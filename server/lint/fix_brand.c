/* Putting the brand in front of a message that names it further back, so that it is not said twice. */
#include "lint/run.h"

#include "lint/wording.h"

/* Words that may go with the name behind them: "Welcome to Acme!" is "Welcome!". */
static const char *const dropped[] = { " to", " for", NULL };
/* Words behind which the sender is "us" then, or "our" when the name belongs to what follows it. */
static const char *const kept[] = { "from",     "with",       "by",       "of",      "at",      "joining",
	                                "choosing", "contacting", "visiting", "texting", "calling", NULL };
/* What may follow a name that belongs to nothing. */
static const char *const followers[] = { "about",   "via", "by", "for", "on", "to",  "and",  "or",  "with",
	                                     "through", "at",  "in", "as",  "is", "are", "will", "may", NULL };

/* What stands for a name that begins a sentence, with the verb behind it: "Hi, Acme will text you". */
static const struct {
	const char *verb;
	const char *instead;
} subjects[] = { { " will ", "we will " },   { " may ", "we may " },   { " can ", "we can " },
	             { " would ", "we would " }, { " is ", "we are " },    { " has ", "we have " },
	             { " sends ", "we send " },  { " texts ", "we text " } };

/* The one of the words that the text ends with, in any case; NULL when none does. */
static const char *last_word(CampStr text, const char *const *words) {
	for (; *words; words++) {
		CampStr word = camp_str(*words);
		size_t from = text.len < word.len ? SIZE_MAX : text.len - word.len;
		bool whole = from != SIZE_MAX && (from == 0 || word.ptr[0] == ' ' || text.ptr[from - 1] == ' ');
		if (whole && camp_str_equal_ignoring_case(camp_str_slice(text, from, text.len), word)) {
			return *words;
		}
	}
	return NULL;
}

static bool begins_with_word(CampStr text, const char *const *words) {
	for (; *words; words++) {
		size_t length = strlen(*words);
		if (camp_str_starts_with(text, camp_str(*words)) &&
		    (text.len == length || !camp_is_alpha((unsigned char)text.ptr[length]))) {
			return true;
		}
	}
	return false;
}

/* Whether the name belongs to the word behind it, as in "Acme alerts". */
static bool belongs_to_next(CampStr after) {
	CampStr next = camp_str_slice(after, after.len > 0, after.len);
	return after.len > 1 && after.ptr[0] == ' ' && next.ptr[0] >= 'a' && next.ptr[0] <= 'z' &&
	       !begins_with_word(next, followers);
}

/* What stands for a name that begins a sentence or follows a greeting, and for its verb, which joins `words`. */
static const char *instead_of_subject(CampDraft *draft, CampStr text, CampSpan *words) {
	CampStr after = camp_str_slice(text, words->end, text.len);
	char mark = words->start > 1 && text.ptr[words->start - 1] == ' ' ? text.ptr[words->start - 2] : 'a';
	if (!strchr(",.!?:]", mark)) {
		return NULL;
	}
	for (size_t i = 0; i < sizeof subjects / sizeof *subjects; i++) {
		size_t length = strlen(subjects[i].verb);
		if (camp_str_starts_with(after, camp_str(subjects[i].verb))) {
			words->end += (uint32_t)length;
			bool begins = mark != ',' && mark != ']';
			return camp_arena_printf(draft->lint->arena, "%c%s", begins ? 'W' : 'w', subjects[i].instead + 1).ptr;
		}
	}
	return NULL;
}

/* What stands for the name, once it stands in front; NULL: the name itself. `words` grows by what goes with it. */
static const char *instead_of(CampStr text, CampSpan name, CampSpan *words) {
	CampStr before = camp_str_slice(text, 0, name.start > 0 ? name.start - 1 : 0);
	CampStr after = camp_str_slice(text, name.end, text.len);
	const char *drops = last_word(before, dropped);
	bool goes_on = after.len > 1 && after.ptr[0] == ' ' && camp_is_alpha((unsigned char)after.ptr[1]);

	*words = name;
	if (name.start == 0 || text.ptr[name.start - 1] != ' ' || (!drops && !last_word(before, kept))) {
		return NULL;
	}
	if (belongs_to_next(after)) {
		return "our";
	}
	if (goes_on && !begins_with_word(camp_str_slice(after, 1, after.len), followers)) {
		return NULL; /* "Acme Alerts" is the name of something else */
	}
	if (!drops) {
		return "us";
	}
	words->start -= (uint32_t)strlen(drops) + 1;
	return "";
}

CampSpan camp_blank_for_brand(const CampPassage *passage) {
	static const char *const words[] = { "business", "company", "brand", "shop", "store", "organization" };
	const CampReading *reading = passage->reading;
	CampStr text = reading->prose->text;
	for (size_t i = 0; i < reading->evidence_count; i++) {
		const CampEvidence *blank = &reading->evidence[i];
		CampStr after = camp_str_slice(text, blank->span.end, text.len);
		bool heads = blank->concept == CAMP_CONCEPT_PLACEHOLDER && blank->span.start == 0 &&
		             camp_str_starts_with(after, CAMP_LIT(": "));
		for (size_t k = 0; heads && k < sizeof words / sizeof *words; k++) {
			CampStr name = camp_str_slice(text, 0, blank->span.end);
			if (camp_str_find_ignoring_case(name, camp_str(words[k]), 0) != SIZE_MAX) {
				return (CampSpan){ 0, blank->span.end + 2 };
			}
		}
	}
	return (CampSpan){ 0, 0 };
}

void camp_fix_begin_with_brand(CampDraft *draft, const CampPassage *passage, CampSpan name) {
	const CampProse *prose = passage->reading->prose;
	CampSpan words;
	size_t fix = draft->finding.fix_count;

	camp_fix_disclose(draft, passage, CAMP_CONCEPT_BRAND);
	const char *instead = instead_of(prose->text, name, &words);
	instead = instead ? instead : instead_of_subject(draft, prose->text, &words);
	if (draft->finding.fix_count == fix || !instead) {
		return;
	}
	CampFix *added = &draft->fixes[fix];
	CampEdit *edits = CAMP_ARENA_ARRAY(draft->lint->arena, CampEdit, added->edit_count + 1);
	memcpy(edits, added->edits, added->edit_count * sizeof *edits);
	edits[added->edit_count] = (CampEdit){ .span = camp_prose_source(prose, words), .replacement = camp_str(instead) };
	added->edits = edits;
	added->edit_count++;
}
