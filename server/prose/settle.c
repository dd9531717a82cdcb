#include "prose/settle.h"

#define ASIDE_REACH 8 /* words in front of an address that may say what it is for */

void camp_settle_add(const CampSettling *s, CampConcept concept, uint32_t first, uint32_t last) {
	CampEvidence e = { .concept = concept, .span = { s->words->items[first].start, s->words->items[last].end } };
	camp_vec_push(s->evidences, e);
}

static bool has_mark(const CampSettling *s, CampMark mark) {
	for (size_t i = 0; i < s->matches->count; i++) {
		if (s->matches->items[i].mark == mark) {
			return true;
		}
	}
	return false;
}

static bool is_message(CampTextKind kind) {
	return kind == CAMP_TEXT_OPT_IN_MESSAGE || kind == CAMP_TEXT_OPT_OUT_MESSAGE || kind == CAMP_TEXT_HELP_MESSAGE ||
	       kind == CAMP_TEXT_SAMPLE_MESSAGE;
}

static bool is_consent(CampTextKind kind) {
	return kind == CAMP_TEXT_CONSENT || kind == CAMP_TEXT_SCRIPT;
}

/* A mention of a policy is worth a link where the reader sees it as one; a message needs the address itself. */
static bool url_near(const CampSettling *s, const CampMatch *m) {
	uint32_t last = m->last + 8 < s->words->count ? m->last + 8 : (uint32_t)s->words->count - 1;
	for (uint32_t i = m->first; i <= last; i++) {
		if (s->words->items[i].classes & CAMP_WORD_URL) {
			return true;
		}
	}
	return false;
}

/* An address or a number gives help in a help message; elsewhere it must be said to. */
static bool is_address(const CampSettling *s, const CampMatch *m) {
	const CampWord *w = &s->words->items[m->first];
	return m->first == m->last && (w->classes & (CAMP_WORD_URL | CAMP_WORD_EMAIL | CAMP_WORD_PHONE));
}

/* Whether a policy is named in the few words before the address, which then leads there. */
static bool leads_to_policy(const CampSettling *s, const CampMatch *m) {
	for (const CampMatch *other = m; other-- > s->matches->items && other->first + 8 > m->first;) {
		bool policy = other->mark == CAMP_MARK_POLICY_MENTION || other->mark == CAMP_MARK_TERMS_MENTION;
		if (policy && other->last + 4 > m->first) {
			return true;
		}
	}
	return false;
}

static void settle_contact(const CampSettling *s, const CampMatch *m) {
	bool url = (s->words->items[m->last].classes & CAMP_WORD_URL) != 0;
	if (is_address(s, m) && (s->kind != CAMP_TEXT_HELP_MESSAGE || (url && leads_to_policy(s, m)))) {
		return;
	}
	camp_settle_add(s, CAMP_CONCEPT_CONTACT, m->first, m->last);
	if (s->kind == CAMP_TEXT_HELP_MESSAGE || s->kind == CAMP_TEXT_OPT_OUT_MESSAGE) {
		camp_settle_add(s, CAMP_CONCEPT_HELP, m->first, m->last);
	}
}

/* "userAgreements" is a name in a program or a table. */
static bool is_identifier(const CampSettling *s, const CampMatch *m) {
	const CampWord *first = &s->words->items[m->first];
	CampStr text = camp_str_slice(s->prose->text, first->start, s->words->items[m->last].end);

	return m->last > m->first && camp_to_lower(text.ptr[0]) == text.ptr[0] && !memchr(text.ptr, ' ', text.len) &&
	       first->end == s->words->items[m->first + 1].start;
}

static void settle_link(const CampSettling *s, const CampMatch *m, CampConcept concept) {
	if ((!is_message(s->kind) || url_near(s, m)) && !is_identifier(s, m)) {
		camp_settle_add(s, concept, m->first, m->last);
	}
}

/* Whether what an address says last is that people opt in there: acme.com/sms-privacy/opt-in. */
static bool ends_in_opt_in(CampStr url, size_t from) {
	static const char *const parts[] = { "opt-in", "optin", "opt_in", "sign-up", "signup", "subscribe", "/join" };

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (camp_str_find_ignoring_case(url, camp_str(parts[i]), from) != SIZE_MAX)
			return true;
	}
	return false;
}

/* Which policies an address is named after: acme.com/privacy. */
enum { TO_PRIVACY = 1, TO_TERMS = 2 };

static size_t nearer(size_t known, CampStr url, size_t at, CampStr word) {
	bool there = at < known && camp_str_starts_with_ignoring_case(camp_str_slice(url, at, url.len), word);

	return there ? at : known;
}

static unsigned leads_to(CampStr url) {
	size_t privacy = SIZE_MAX, terms = SIZE_MAX, short_terms = SIZE_MAX;

	for (size_t at = 0; at < url.len; at++) {
		switch (url.ptr[at]) {
		case 'p':
		case 'P': privacy = nearer(privacy, url, at, CAMP_LIT("privacy")); break;
		case 't':
		case 'T': terms = nearer(terms, url, at, CAMP_LIT("terms")); break;
		case '/': short_terms = nearer(short_terms, url, at, CAMP_LIT("/tos")); break;
		default: break;
		}
	}
	terms = terms < SIZE_MAX ? terms : short_terms;
	return (privacy < SIZE_MAX && !ends_in_opt_in(url, privacy) ? TO_PRIVACY : 0u) |
	       (terms < SIZE_MAX && !ends_in_opt_in(url, terms) ? TO_TERMS : 0u);
}

/* Whether one of the words, which end with NULL, stands at the byte. */
static bool has_word_at(CampStr url, size_t at, const char *const *words) {
	for (; at < url.len && *words; words++) {
		if (camp_to_lower(url.ptr[at]) == (*words)[0] &&
		    camp_str_starts_with_ignoring_case(camp_str_slice(url, at, url.len), camp_str(*words)))
			return true;
	}
	return false;
}

/* Whether the address tells by itself that it is of help or of a picture. */
static bool is_aside(CampStr url) {
	static const char *const help[] = { "help", "support", "faq", NULL };
	static const char *const pictures[] = { "png", "jpg", "jpeg", "gif", "webp", "svg", NULL };

	for (size_t at = 0; at < url.len; at++) {
		if ((url.ptr[at] == '/' && has_word_at(url, at + 1, help)) ||
		    (url.ptr[at] == '.' && has_word_at(url, at + 1, pictures)))
			return true;
	}
	return false;
}

static CampStr written(const CampSettling *s, uint32_t word) {
	return camp_str_slice(s->prose->text, s->words->items[word].start, s->words->items[word].end);
}

static void settle_address(const CampSettling *s, const CampMatch *m, unsigned class) {
	unsigned to = s->words->items[m->first].classes & class ? leads_to(written(s, m->first)) : 0;

	if (to & TO_PRIVACY)
		camp_settle_add(s, CAMP_CONCEPT_PRIVACY_LINK, m->first, m->first);
	if (to & TO_TERMS)
		camp_settle_add(s, CAMP_CONCEPT_TERMS_LINK, m->first, m->first);
}

/* The first match that begins at the word or behind it. */
static size_t first_match_from(const CampSettling *s, uint32_t word) {
	size_t low = 0;
	size_t high = s->matches->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (s->matches->items[middle].first < word) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

/* Whether what stands before the address says that it is for something else than opting in. */
static bool is_not_a_place(const CampSettling *s, uint32_t word) {
	for (size_t i = first_match_from(s, word < ASIDE_REACH ? 0 : word - ASIDE_REACH);
	     i < s->matches->count && s->matches->items[i].first <= word; i++) {
		const CampMatch *m = &s->matches->items[i];
		if (m->mark == CAMP_MARK_NOT_A_PLACE && m->about_first == word)
			return true;
	}
	return false;
}

/* Nobody opts in at the address of a policy, of help or of a picture. */
static bool is_other_place(const CampSettling *s, const CampMatch *m) {
	bool place = m->mark == CAMP_MARK_OPT_IN_PLACE || m->mark == CAMP_MARK_METHOD_WEBSITE;

	for (uint32_t i = m->first; place && i <= m->last; i++) {
		bool url = (s->words->items[i].classes & CAMP_WORD_URL) != 0;
		if (url && (leads_to(written(s, i)) || is_aside(written(s, i)) || is_not_a_place(s, i)))
			return true;
	}
	return false;
}

/* "Initials: ____" on a form, or on the page that shows one: whoever signs fills it in. */
static bool is_blank_of_form(const CampSettling *s, const CampMatch *m) {
	const CampWord *word = &s->words->items[m->first];
	bool form = s->kind == CAMP_TEXT_CONSENT || s->kind == CAMP_TEXT_PRIVACY_POLICY || s->kind == CAMP_TEXT_TERMS;

	for (uint32_t at = word->start; form && at < word->end; at++)
		form = strchr("_[]", s->prose->text.ptr[at]) != NULL;
	return form;
}

/* "Subscribed to Taco Tuesday texts": a name that is not the sender's, whose name is known and stands elsewhere. */
static bool is_topic_by_name(const CampSettling *s, const CampMatch *m) {
	const CampWord *items = s->words->items;
	uint32_t first = m->about_first;
	bool named = false, unknown = false;

	while (first > m->first && (items[first - 1].classes & CAMP_WORD_CAPITAL))
		first--;
	for (size_t i = 0; i < s->evidences->count && s->evidences->items[i].concept == CAMP_CONCEPT_BRAND; i++) {
		CampSpan sender = s->evidences->items[i].span;
		named = true;
		if (sender.start < items[m->about_last].end && sender.end > items[first].start)
			return false;
	}
	for (uint32_t i = first; i <= m->about_last; i++)
		unknown = unknown || !camp_lexicon_knows(&s->vocabulary->lexicon, items[i].id);
	return named && unknown;
}

/* "Thanks for signing up for Trail Club": a noun with a capital may be the sender's name, where no name is known. */
static bool may_be_sender(const CampSettling *s, const CampMatch *m) {
	for (size_t i = 0; i < s->evidences->count; i++) {
		if (s->evidences->items[i].concept == CAMP_CONCEPT_BRAND)
			return false;
	}
	for (uint32_t i = m->about_first; i <= m->about_last; i++) {
		unsigned classes = s->words->items[i].classes;
		if ((classes & CAMP_WORD_CAPITAL) && !(classes & CAMP_WORD_CAPS))
			return true;
	}
	return false;
}

static void settle_topic(const CampSettling *s, const CampMatch *m) {
	if (m->mark == CAMP_MARK_TYPE_PLACED && !may_be_sender(s, m)) {
		camp_settle_add(s, CAMP_CONCEPT_MESSAGE_TYPE, m->about_first, m->about_last);
	} else if (m->mark == CAMP_MARK_TYPE_NAMED && is_topic_by_name(s, m)) {
		camp_settle_add(s, CAMP_CONCEPT_MESSAGE_TYPE, m->first, m->last);
	}
}

/* What a single match is worth, the whole text may decide. */
typedef struct WholeText {
	bool confirm_asked;
	bool names_sms;
} WholeText;

static void settle_mark(const CampSettling *s, const CampMatch *m, const WholeText *whole) {
	switch ((CampMark)m->mark) {
	case CAMP_MARK_POLICY_MENTION: settle_link(s, m, CAMP_CONCEPT_PRIVACY_LINK); return;
	case CAMP_MARK_TERMS_MENTION: settle_link(s, m, CAMP_CONCEPT_TERMS_LINK); return;
	case CAMP_MARK_TYPE_STRONG: camp_settle_add(s, CAMP_CONCEPT_MESSAGE_TYPE, m->first, m->last); return;
	case CAMP_MARK_TYPE_NAMED:
	case CAMP_MARK_TYPE_PLACED: settle_topic(s, m); return;
	case CAMP_MARK_FLOW_ACTION: /* whoever ticks a box may agree to something else */
		if (whole->names_sms || !is_consent(s->kind)) {
			camp_settle_add(s, CAMP_CONCEPT_CONSENT_ACTION, m->first, m->last);
		}
		return;
	case CAMP_MARK_FLOW_ACTION_OF_OTHERS:
		if (!is_consent(s->kind)) {
			camp_settle_add(s, CAMP_CONCEPT_CONSENT_ACTION, m->first, m->last);
		}
		return;
	case CAMP_MARK_CONSENT_WEAK: /* "Count me in!", to what the rest of the text is about */
		if (whole->names_sms && is_consent(s->kind)) {
			camp_settle_add(s, CAMP_CONCEPT_CONSENT_ACTION, m->first, m->last);
		}
		return;
	case CAMP_MARK_ENROLLMENT_WEAK:
		if (!whole->confirm_asked) {
			camp_settle_add(s, CAMP_CONCEPT_ENROLLMENT, m->first, m->last);
		}
		return;
	case CAMP_MARK_HELP_CONTACT: settle_contact(s, m); return;
	case CAMP_MARK_NO_FURTHER_MESSAGES:
		if (s->kind == CAMP_TEXT_OPT_OUT_MESSAGE) { /* whoever gets no more is out */
			camp_settle_add(s, CAMP_CONCEPT_OPT_OUT_CONFIRMATION, m->first, m->last);
		}
		break;
	case CAMP_MARK_URL: settle_address(s, m, CAMP_WORD_URL); break;
	case CAMP_MARK_PLACEHOLDER:
		if (is_blank_of_form(s, m)) {
			return;
		}
		if (is_consent(s->kind)) { /* "[Privacy Policy]": a link that was lost in copying */
			settle_address(s, m, CAMP_WORD_PLACEHOLDER);
		}
		break;
	default: break;
	}
	if (m->mark < CAMP_CONCEPT_COUNT && !is_other_place(s, m)) {
		camp_settle_add(s, (CampConcept)m->mark, m->about_first, m->about_last);
	}
}

void camp_settle(const CampSettling *s) {
	const WholeText whole = { .confirm_asked = has_mark(s, CAMP_MARK_CONFIRM_ASKED),
		                      .names_sms = has_mark(s, CAMP_MARK_SMS_NAMED) };
	for (size_t i = 0; i < s->matches->count; i++) {
		settle_mark(s, &s->matches->items[i], &whole);
	}
	camp_settle_sharing(s);
}
