#include "rules/_consent.h"

#include "rules/_methods.h"
#include "rules/_texts.h"

enum {
	SHORTEST_SCRIPT = 4,      /* blanks between its words */
	FLOW_READ_AT_MOST = 16384 /* bytes in which quotations are sought; providers take 2048 characters */
};

/* ---- Quotations --------------------------------------------------------------------------------------------------- */

/* The next byte that may begin a quote: all others leave a quotation as it is. */
static uint32_t next_quote(CampStr text, uint32_t at) {
	while (at < text.len && text.ptr[at] != '"' && text.ptr[at] != '\'' && (unsigned char)text.ptr[at] != 0xE2)
		at++;
	return at;
}

/* The quote from `at` on at which a quotation opens or closes; the text's length when there is none. */
static uint32_t find_quote(CampQuotation *reader, CampStr text, uint32_t at, bool opens) {
	for (at = next_quote(text, at); at < text.len; at = next_quote(text, at + 1)) {
		reader->read = at;
		if (camp_quotation_holds(reader, text, at + 1) == opens)
			break;
	}
	return at;
}

/* What stands between the next quotes, double or single, straight or curly. `*quotation` begins as zeros. */
static bool next_quotation(const CampPassage *passage, CampSpan *quotation) {
	CampStr text = camp_str_slice(passage->reading->prose->text, 0, FLOW_READ_AT_MOST);
	CampQuotation reader = { 0 };
	uint32_t at = find_quote(&reader, text, quotation->end > 0 ? quotation->end + 1 : 0, true);

	if (at >= text.len)
		return false;
	at++;
	while (at < text.len && ((unsigned char)text.ptr[at] & 0xC0) == 0x80) /* the rest of a curly quote */
		at++;
	quotation->start = at;
	quotation->end = find_quote(&reader, text, at, false);
	return true;
}

const CampEvidence *camp_rules_stated_in(const CampPassage *passage, CampSpan part, CampConcept concept) {
	const CampEvidence *end = passage->reading->evidence + passage->reading->evidence_count;
	const CampEvidence *evidence = camp_reading_first(passage->reading, concept);

	for (; evidence && evidence < end && evidence->span.start < part.end; evidence++) {
		if (evidence->concept == concept && evidence->span.end > part.start)
			return evidence;
	}
	return NULL;
}

/* ---- Consent ------------------------------------------------------------------------------------------------------ */

/* "You are subscribed ..." is sent to somebody who has agreed; "Do you agree to receive ..." asks for it. */
static bool is_sent_later(const CampPassage *flow, CampSpan quotation) {
	static const char *const asking[] = { "agree", "consent", "authorize", NULL };

	return !camp_rules_holds_any(camp_rules_words(flow, quotation), asking) &&
	       (camp_rules_stated_in(flow, quotation, CAMP_CONCEPT_ENROLLMENT) ||
	        camp_rules_stated_in(flow, quotation, CAMP_CONCEPT_OPT_OUT_CONFIRMATION));
}

/* The next words of consent: all of a consent text or a script; of a message flow each quotation in which somebody agrees to
 * texts, and none of a message that is sent later. `*words` begins as zeros. */
static bool next_consent(const CampPassage *passage, CampSpan *words) {
	static const char *const whole[] = { "consent_text", "script", NULL };

	if (camp_rules_is_of(passage, whole)) {
		bool first = words->end == 0;

		*words = (CampSpan){ 0, (uint32_t)passage->reading->prose->text.len };
		return first;
	}
	if (!camp_is_field(passage->field, "message_flow") ||
	    !camp_reading_has(passage->reading, CAMP_CONCEPT_CONSENT_ACTION))
		return false;
	while (next_quotation(passage, words)) {
		if (camp_rules_stated_in(passage, *words, CAMP_CONCEPT_CONSENT_ACTION) && !is_sent_later(passage, *words))
			return true;
	}
	return false;
}

void camp_rules_each_consent(CampLint *lint, const CampRule *rule, CampConcept about,
                             bool (*report)(CampLint *lint, const CampRule *rule, const CampPassage *passage,
                                            CampSpan words)) {
	static const char *const fields[] = { "consent_text", "script", "message_flow" };
	bool reported = false;

	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
		const CampPassage *passage = NULL;

		if (reported && camp_is_field(fields[i], "message_flow"))
			return;
		while ((passage = camp_next_passage(lint, fields[i], passage)) != NULL) {
			CampSpan words = { 0, 0 };

			while (camp_reading_has(passage->reading, about) && next_consent(passage, &words))
				reported = report(lint, rule, passage, words) || reported;
		}
	}
}

/* The end of the last form that the text tells of before a place: what is quoted behind it stands there. */
static uint32_t end_of_form(CampStr text, uint32_t before) {
	uint32_t end = 0;
	size_t at;

	while ((at = camp_str_find_ignoring_case(camp_str_slice(text, 0, before), CAMP_LIT("box"), end)) != SIZE_MAX)
		end = (uint32_t)at + 3;
	return end;
}

static bool is_said(const CampPassage *flow, CampSpan quotation) {
	uint32_t form = end_of_form(flow->reading->prose->text, quotation.start);
	CampSpan since = { form, quotation.end };

	return camp_rules_stated_in(flow, since, CAMP_CONCEPT_METHOD_VERBAL) ||
	       camp_rules_stated_in(flow, since, CAMP_CONCEPT_METHOD_IVR);
}

/* "Yes", or the title of a page, is no script. */
static bool is_sentence(CampStr words) {
	size_t blanks = 0;

	for (size_t i = 0; i < words.len && blanks < SHORTEST_SCRIPT; i++)
		blanks += camp_is_space((unsigned char)words.ptr[i]);
	return blanks >= SHORTEST_SCRIPT;
}

bool camp_rules_quotes_script(const CampLint *lint) {
	const CampPassage *flow = camp_rules_flow(lint);
	CampSpan quotation = { 0, 0 };

	while (flow && next_quotation(flow, &quotation)) {
		CampStr words = camp_rules_words(flow, quotation);

		if (is_sentence(words) && camp_rules_stated_in(flow, quotation, CAMP_CONCEPT_SMS_NAMED) &&
		    !is_sent_later(flow, quotation) &&
		    (camp_str_find(words, CAMP_LIT("?"), 0) != SIZE_MAX || is_said(flow, quotation)))
			return true;
	}
	return false;
}
