#include "rules/_texts.h"

const char *const camp_rules_consent_fields[] = { "message_flow", "consent_text", "script", NULL };
const char *const camp_rules_message_fields[] = { "opt_in_message", "opt_out_message", "help_message", "sample_message",
	                                              NULL };

const CampEvidence *camp_rules_next_evidence(const CampPassage *passage, CampConcept concept,
                                             const CampEvidence *after) {
	const CampEvidence *end = passage->reading->evidence + passage->reading->evidence_count;

	if (!after)
		return camp_reading_first(passage->reading, concept);
	for (const CampEvidence *evidence = after + 1; evidence < end; evidence++) {
		if (evidence->concept == concept)
			return evidence;
	}
	return NULL;
}

CampStr camp_rules_words(const CampPassage *passage, CampSpan span) {
	return camp_str_slice(passage->reading->prose->text, span.start, span.end);
}

CampSpan camp_rules_source(const CampPassage *passage, CampSpan words) {
	return camp_prose_source(passage->reading->prose, words);
}

bool camp_rules_holds_any(CampStr text, const char *const *words) {
	for (; *words; words++) {
		if (camp_str_find_ignoring_case(text, camp_str(*words), 0) != SIZE_MAX)
			return true;
	}
	return false;
}

bool camp_rules_is_of(const CampPassage *passage, const char *const *fields) {
	for (; *fields; fields++) {
		if (camp_is_field(passage->field, *fields))
			return true;
	}
	return false;
}

/* "Consent is not a condition of purchase" names a condition, and denies it. */
static bool is_denied(const CampPassage *passage, const CampEvidence *evidence) {
	static const CampConcept denials[] = { CAMP_CONCEPT_NOT_CONDITION_OF_PURCHASE, CAMP_CONCEPT_OPTIONAL };

	for (size_t i = 0; evidence->concept == CAMP_CONCEPT_CONSENT_FORCED && i < sizeof denials / sizeof *denials; i++) {
		const CampEvidence *denial = NULL;

		while ((denial = camp_rules_next_evidence(passage, denials[i], denial)) != NULL) {
			if (denial->span.start < evidence->span.end && evidence->span.start < denial->span.end)
				return true;
		}
	}
	return false;
}

void camp_rules_report_stated(CampLint *lint, const CampRule *rule, const char *const *fields, CampConcept concept) {
	for (size_t i = 0; camp_states(lint, concept) && i < lint->passage_count; i++) {
		const CampPassage *passage = &lint->passages[i];
		const CampEvidence *evidence = NULL;

		if (!camp_rules_is_of(passage, fields))
			continue;
		while ((evidence = camp_rules_next_evidence(passage, concept, evidence)) != NULL) {
			CampStr words = camp_quote_words(lint, passage, evidence->span);

			if (is_denied(passage, evidence))
				continue;
			camp_report_words(lint, rule, passage, evidence->span, "%.*s %s: \"%.*s\"", CAMP_FMT(passage->label),
			                  rule->info.summary, CAMP_FMT(words));
		}
	}
}

const CampEvidence *camp_rules_first_stated(const CampLint *lint, const char *const *fields, CampConcept concept,
                                            const CampPassage **passage) {
	for (size_t i = 0; camp_states(lint, concept) && i < lint->passage_count; i++) {
		const CampEvidence *evidence;

		*passage = &lint->passages[i];
		if ((evidence = camp_reading_first((*passage)->reading, concept)) != NULL && camp_rules_is_of(*passage, fields))
			return evidence;
	}
	*passage = NULL;
	return NULL;
}

/* ---- Addresses ---------------------------------------------------------------------------------------------------- */

static bool is_word_byte(char c) {
	return camp_is_alpha((unsigned char)c) || camp_is_digit((unsigned char)c);
}

static size_t word_end(CampStr path, size_t at) {
	while (at < path.len && is_word_byte(path.ptr[at]))
		at++;
	return at;
}

const char *camp_rules_path_word(CampStr path, const char *const *words) {
	size_t first = SIZE_MAX;

	for (size_t at = 0; at < path.len; at++) {
		size_t start = at;

		at = word_end(path, at);
		/* of several the one that comes first in the list */
		for (size_t i = 0; at > start && words[i] && i < first; i++) {
			if (camp_to_lower(path.ptr[start]) == words[i][0] &&
			    camp_str_equal_ignoring_case(camp_str_slice(path, start, at), camp_str(words[i])))
				first = i;
		}
	}
	return first < SIZE_MAX ? words[first] : NULL;
}

/* Shorteners that anybody may use, so that the address does not say whose page it leads to. Sorted. */
static const char *const shorteners[] = {
	"1url.com",     "9qr.de",
	"adf.ly",       "alturl.com",
	"app.link",     "bc.vc",
	"bit.do",       "bit.ly",
	"bitly.com",    "bitly.ws",
	"bl.ink",       "budurl.com",
	"buff.ly",      "buzurl.com",
	"clck.ru",      "clicky.me",
	"cur.lv",       "cutt.ly",
	"cutt.us",      "db.tt",
	"filourl.com",  "goo.gl",
	"is.gd",        "ity.im",
	"j.mp",         "lc.chat",
	"link.zip.net", "linki.la",
	"lnkd.in",      "mcaf.ee",
	"minm.xyz",     "ow.ly",
	"po.st",        "prettylinkpro.com",
	"q.gs",         "qr.ae",
	"qr.net",       "rb.gy",
	"rebrand.ly",   "s.id",
	"s2r.co",       "scrnch.me",
	"serveirc.com", "short.io",
	"shorturl.at",  "shorturl.me",
	"shrtco.de",    "soo.gd",
	"su.pr",        "t.co",
	"t.ly",         "tiny.cc",
	"tinycc.com",   "tinyurl.com",
	"tr.im",        "tweez.me",
	"twil.io",      "twitthis.com",
	"u.bb",         "u.to",
	"v.gd",         "vzturl.com",
	"x.co",         "yourls.org",
};

/* Whether the list has the host, whose letters may be capitals. Hardly any host begins as one of them does. */
static bool is_listed(CampStr host) {
	const size_t count = sizeof shorteners / sizeof *shorteners;
	char first = host.len > 0 ? camp_to_lower(host.ptr[0]) : '\0';
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (shorteners[middle][0] < first)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < count && shorteners[low][0] == first; low++) {
		if (camp_str_equal_ignoring_case(host, camp_str(shorteners[low])))
			return true;
	}
	return false;
}

/* A sub-domain of a shortener is still the shortener's; "rabbit.lyrics" is not bit.ly's. */
bool camp_rules_is_shortener(CampStr host) {
	size_t dot;

	while (host.len > 0 && memchr(".,;)", host.ptr[host.len - 1], 4))
		host.len--;
	while ((dot = camp_str_find(host, CAMP_LIT("."), 0)) != SIZE_MAX) { /* a top level alone shortens nothing */
		if (is_listed(host))
			return true;
		host = camp_str_slice(host, dot + 1, host.len);
	}
	return false;
}

bool camp_rules_is_brand_name(const CampPassage *passage, const CampEvidence *url) {
	const CampEvidence *brand = NULL;

	while ((brand = camp_rules_next_evidence(passage, CAMP_CONCEPT_BRAND, brand)) != NULL) {
		if (brand->span.start <= url->span.start && url->span.end <= brand->span.end)
			return true;
	}
	return false;
}

/* "yourcompany", "your-domain" */
static bool is_template_label(CampStr label) {
	static const char *const names[] = { "domain",       "domainname", "company", "companyname", "business",
		                                 "businessname", "site",       "website", "brand",       "brandname",
		                                 "store",        "shop",       "org",     "organization" };

	if (!camp_str_starts_with_ignoring_case(label, CAMP_LIT("your")))
		return false;
	label = camp_str_slice(label, label.len > 4 && label.ptr[4] == '-' ? 5 : 4, label.len);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (camp_str_equal_ignoring_case(label, camp_str(names[i])))
			return true;
	}
	return false;
}

bool camp_rules_is_made_up(CampStr host) {
	static const char *const names[] = { "example.com", "example.org", "example.net" };
	size_t dot;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (camp_str_equal_ignoring_case(host, camp_str(names[i])))
			return true;
	}
	while ((dot = camp_str_find(host, CAMP_LIT("."), 0)) != SIZE_MAX) {
		if (is_template_label(camp_str_slice(host, 0, dot)))
			return true;
		host = camp_str_slice(host, dot + 1, host.len);
	}
	return false;
}

static void visit_block(CampLint *lint, const CampRule *rule, const CampBlock *block,
                        void (*visit)(CampLint *, const CampRule *, const CampAttribute *, const CampAddress *)) {
	for (size_t i = 0; i < block->attribute_count; i++) {
		const CampAttribute *attribute = &block->attributes[i];

		if (attribute->schema && attribute->schema->type == CAMP_FIELD_ADDRESS && !attribute->broken &&
		    attribute->value.kind == CAMP_VALUE_STRING) {
			CampAddress address = camp_address(camp_text_of(lint, attribute));

			visit(lint, rule, attribute, &address);
		}
	}
	for (size_t i = 0; i < block->block_count; i++)
		visit_block(lint, rule, &block->blocks[i], visit);
}

void camp_rules_each_address(CampLint *lint, const CampRule *rule,
                             void (*visit)(CampLint *lint, const CampRule *rule, const CampAttribute *attribute,
                                           const CampAddress *address)) {
	visit_block(lint, rule, lint->block, visit);
}
