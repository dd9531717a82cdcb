#include "rules/_methods.h"

#include "rules/_domains.h"
#include "rules/_texts.h"
#include "rules/_topics.h"

/* "The form at our counter" may be paper or a terminal, "on the phone" a person or a recording. */
static const char *const page_kin[] = { "qr_code", "mobile_app", NULL };
static const char *const qr_kin[] = { "website", "keyword", NULL };
static const char *const app_kin[] = { "website", NULL };
static const char *const voice_kin[] = { "verbal", "ivr", "point_of_sale", "paper", NULL };
static const char *const counter_kin[] = { "paper", "point_of_sale", "verbal", NULL };
static const char *const keyword_kin[] = { "inbound", "qr_code", NULL };
static const char *const inbound_kin[] = { "keyword", NULL };

const CampMethod camp_methods[CAMP_METHOD_COUNT] = {
	{ "website", CAMP_CONCEPT_METHOD_WEBSITE, page_kin, "on a website" },
	{ "keyword", CAMP_CONCEPT_METHOD_KEYWORD, keyword_kin, "by texting a keyword" },
	{ "verbal", CAMP_CONCEPT_METHOD_VERBAL, voice_kin, "by saying yes to a person" },
	{ "ivr", CAMP_CONCEPT_METHOD_IVR, voice_kin, "in a phone menu" },
	{ "paper", CAMP_CONCEPT_METHOD_PAPER, counter_kin, "on a paper form" },
	{ "point_of_sale", CAMP_CONCEPT_METHOD_POINT_OF_SALE, counter_kin, "at a counter or terminal" },
	{ "qr_code", CAMP_CONCEPT_METHOD_QR_CODE, qr_kin, "by scanning a QR code" },
	{ "mobile_app", CAMP_CONCEPT_METHOD_MOBILE_APP, app_kin, "in a mobile app" },
	{ "inbound", CAMP_CONCEPT_METHOD_INBOUND, inbound_kin, "by writing first" },
};

static const CampMethod *find_method(const char *name) {
	for (size_t i = 0; i < CAMP_METHOD_COUNT; i++) {
		if (strcmp(camp_methods[i].name, name) == 0)
			return &camp_methods[i];
	}
	return NULL;
}

const CampPassage *camp_rules_flow(const CampLint *lint) {
	return camp_next_passage(lint, "message_flow", NULL);
}

/* Whether an opt_in block says that people sign up there, whatever its path is called: /sms-policy/join. */
static bool is_declared_page(const CampLint *lint, const CampAddress *address) {
	const CampBlock *block = NULL;

	while ((block = camp_next_block(lint, "opt_in", "website", block)) != NULL) {
		CampAddress page = camp_address(camp_text_of(lint, camp_block_attribute(block, "url")));

		if (camp_same_page(address, &page))
			return true;
	}
	return false;
}

bool camp_rules_is_legal_page(const CampLint *lint, const CampAddress *address) {
	static const char *const words[] = { "privacy", "terms", "policy", "policies", "legal", "tos", NULL };

	return (camp_rules_path_word(address->path, words) && !is_declared_page(lint, address)) ||
	       camp_same_page(address, &lint->privacy_policy) || camp_same_page(address, &lint->terms);
}

bool camp_rules_is_home(const CampAddress *address) {
	return address->host.len > 0 && address->path.len <= 1 &&
	       camp_str_find(address->url, CAMP_LIT("#"), 0) == SIZE_MAX &&
	       camp_str_find(address->url, CAMP_LIT("?"), 0) == SIZE_MAX;
}

/* The home page of somebody else, whose product is spoken of: nobody signs up there. */
static bool is_home_of_others(const CampLint *lint, const CampAddress *address) {
	return camp_rules_is_home(address) && lint->website.host.len > 0 && !is_declared_page(lint, address) &&
	       !camp_rules_is_own(lint, camp_rules_domain(address->host));
}

/* Pictures and documents: shown to the reviewer, not where anybody signs up. */
static bool is_picture(const CampAddress *address) {
	static const char *const words[] = { "screenshot", "screenshots", "png", "jpg", "jpeg", "pdf", NULL };

	return camp_rules_path_word(address->path, words);
}

/* Whether words hold the address of something that is no sign-up page, as "at www.acme.example/terms" does. */
static bool is_another_page(const CampLint *lint, const CampPassage *flow, CampSpan words) {
	for (size_t i = 0; i < lint->link_count; i++) {
		const CampWebLink *link = &lint->links[i];
		CampSpan url = link->evidence->span;

		if (link->passage == flow && url.start < words.end && words.start < url.end &&
		    (camp_rules_is_legal_page(lint, &link->address) || is_picture(&link->address)))
			return true;
	}
	return false;
}

const CampEvidence *camp_rules_described(const CampLint *lint, const CampMethod *method) {
	const CampPassage *flow = camp_rules_flow(lint);
	const CampEvidence *words = flow ? camp_reading_first(flow->reading, method->concept) : NULL;

	while (words && method->concept == CAMP_CONCEPT_METHOD_WEBSITE && is_another_page(lint, flow, words->span))
		words = camp_rules_next_evidence(flow, method->concept, words);
	return words;
}

/* What makes words more than a place: an invitation may be printed on a card, and a number be found on a website. */
typedef struct Telling {
	const char *method;
	CampConcept concept;
	const char *words[5];
} Telling;

static const Telling telling[] = {
	{ "website", CAMP_CONCEPT_CONSENT_ACTION, { "box", NULL } },
	{ "paper", CAMP_CONCEPT_METHOD_PAPER, { "form", "sign", NULL } },
	{ "point_of_sale", CAMP_CONCEPT_METHOD_POINT_OF_SALE, { "terminal", "point of sale", "kiosk", "tablet", NULL } },
};

bool camp_rules_tells_of(const CampLint *lint, const CampMethod *method) {
	const CampPassage *flow = camp_rules_flow(lint);

	if (!camp_rules_described(lint, method))
		return false;
	for (size_t i = 0; i < sizeof telling / sizeof *telling; i++) {
		const CampEvidence *evidence = NULL;

		if (strcmp(telling[i].method, method->name) != 0)
			continue;
		while ((evidence = camp_rules_next_evidence(flow, telling[i].concept, evidence)) != NULL) {
			if (camp_rules_holds_any(camp_rules_words(flow, evidence->span), telling[i].words))
				return true;
		}
		return false;
	}
	return true;
}

bool camp_rules_uses(const CampLint *lint, const char *method) {
	const CampMethod *found;

	if (camp_next_block(lint, "opt_in", NULL, NULL))
		return camp_has_method(lint, method);
	found = find_method(method);
	return found && camp_rules_described(lint, found);
}

bool camp_rules_only_answers(const CampLint *lint) {
	if (!camp_rules_uses(lint, "inbound"))
		return false;
	for (size_t i = 0; i < CAMP_METHOD_COUNT; i++) {
		const char *name = camp_methods[i].name;

		/* Where nothing is declared, "text us at ..." may well be told in the words of a keyword opt-in. */
		if (strcmp(name, "inbound") != 0 && (strcmp(name, "keyword") != 0 || camp_has_method(lint, name)) &&
		    camp_rules_uses(lint, name))
			return false;
	}
	return true;
}

bool camp_rules_advertises(const CampLint *lint) {
	const CampAttribute *use = camp_lint_attribute(lint, "use_case");
	const CampAttribute *parts = camp_lint_attribute(lint, "sub_use_cases");

	if (use && camp_str_equal(use->value.name, CAMP_LIT("marketing")))
		return true;
	for (size_t i = 0; parts && i < parts->value.item_count; i++) {
		if (camp_str_equal(parts->value.items[i].name, CAMP_LIT("marketing")))
			return true;
	}
	return false;
}

bool camp_rules_lacks(const CampBlock *block, const char *field) {
	return block && !block->broken && !camp_block_attribute(block, field);
}

bool camp_rules_flow_has_page(const CampLint *lint) {
	const CampPassage *flow = camp_rules_flow(lint);

	for (size_t i = 0; flow && i < lint->link_count; i++) {
		const CampAddress *address = &lint->links[i].address;

		if (lint->links[i].passage == flow && !camp_rules_is_legal_page(lint, address) &&
		    !is_home_of_others(lint, address))
			return true;
	}
	return false;
}

/* The home page, or the page of the form that the campaign has on the web. */
static bool is_page_of_website(const CampLint *lint, const CampAddress *address) {
	return camp_same_page(address, &lint->website) || is_declared_page(lint, address);
}

bool camp_rules_flow_has_copy(const CampLint *lint) {
	const CampPassage *flow = camp_rules_flow(lint);

	for (size_t i = 0; flow && i < lint->link_count; i++) {
		const CampAddress *address = &lint->links[i].address;

		if (lint->links[i].passage == flow && !camp_rules_is_legal_page(lint, address) &&
		    !is_page_of_website(lint, address) && !is_home_of_others(lint, address))
			return true;
	}
	return false;
}

bool camp_rules_has_picture(const CampLint *lint) {
	const CampPassage *flow = camp_rules_flow(lint);
	const CampBlock *block = NULL;

	while ((block = camp_next_block(lint, "opt_in", NULL, block)) != NULL) {
		if (!camp_rules_lacks(block, "screenshot"))
			return true;
	}
	if (flow && camp_reading_has(flow->reading, CAMP_CONCEPT_PUBLIC_COPY))
		return true;
	for (size_t i = 0; flow && i < lint->link_count; i++) {
		if (lint->links[i].passage == flow && is_picture(&lint->links[i].address))
			return true;
	}
	return false;
}

void camp_rules_report_method(CampLint *lint, const CampRule *rule, const char *method, const char *field,
                              bool (*in_flow)(const CampLint *lint)) {
	const CampBlock *block = NULL;

	if (!camp_rules_uses(lint, method) || (in_flow && in_flow(lint)))
		return;
	while ((block = camp_next_block(lint, "opt_in", method, block)) != NULL) {
		if (camp_rules_lacks(block, field))
			camp_report(lint, rule, block->header, "opt_in %s %s", method, rule->info.summary);
	}
	if (!camp_has_method(lint, method)) {
		const CampMethod *found = find_method(method);
		const CampPassage *flow = camp_rules_flow(lint);

		camp_report_words(lint, rule, flow, camp_rules_described(lint, found)->span, "opt-in %s %s", found->title,
		                  rule->info.summary);
	}
}

static bool any_block_has(const CampLint *lint, const char *const *fields) {
	const CampBlock *block = NULL;

	while ((block = camp_next_block(lint, "opt_in", NULL, block)) != NULL) {
		for (const char *const *field = fields; *field; field++) {
			if (!camp_rules_lacks(block, *field))
				return true;
		}
	}
	return false;
}

/* Whether whoever joins texts a word, and is told the rest by the answer: not where the flow tells of a box or a form as well,
 * whose words the file does not hold. */
static bool is_told_by_answer(const CampLint *lint) {
	static const char *const forms[] = { "website", "paper" };

	if (!camp_rules_uses(lint, "keyword"))
		return false;
	for (size_t i = 0; !camp_next_block(lint, "opt_in", NULL, NULL) && i < sizeof forms / sizeof *forms; i++) {
		if (camp_rules_tells_of(lint, find_method(forms[i])))
			return false;
	}
	return true;
}

/* Where the words of consent are in the file, what they lack is reported at them, and not at the flow once more. */
static bool is_asked_elsewhere(const CampLint *lint, CampConcept concept) {
	static const CampConcept shared[] = { CAMP_CONCEPT_BRAND,     CAMP_CONCEPT_MESSAGE_TYPE, CAMP_CONCEPT_SMS_NAMED,
		                                  CAMP_CONCEPT_FREQUENCY, CAMP_CONCEPT_RATES,        CAMP_CONCEPT_HELP,
		                                  CAMP_CONCEPT_OPT_OUT };

	for (size_t i = 0; i < sizeof shared / sizeof *shared; i++) {
		if (shared[i] == concept)
			return camp_next_passage(lint, "consent_text", NULL) || camp_next_passage(lint, "script", NULL) ||
			       (camp_next_passage(lint, "opt_in_message", NULL) && is_told_by_answer(lint));
	}
	return false;
}

/* A flow may tell the act only by what the method is: a yes on the phone, a word that is texted. */
static bool tells_act(const CampPassage *flow) {
	return camp_reading_has(flow->reading, CAMP_CONCEPT_METHOD_VERBAL) ||
	       camp_reading_has(flow->reading, CAMP_CONCEPT_METHOD_IVR) ||
	       camp_reading_has(flow->reading, CAMP_CONCEPT_METHOD_KEYWORD) ||
	       camp_reading_has(flow->reading, CAMP_CONCEPT_KEYWORD_INSTRUCTION);
}

/* "Text JOIN to (555) ..." is a place to go to. */
static bool tells_number(const CampPassage *flow) {
	return camp_reading_has(flow->reading, CAMP_CONCEPT_KEYWORD_INSTRUCTION) &&
	       camp_reading_has(flow->reading, CAMP_CONCEPT_PHONE_NUMBER);
}

void camp_rules_check_flow(CampLint *lint, const CampRule *rule) {
	static const char *const places[] = { "url", "place", "advertised_at", "number", NULL };
	const CampPassage *flow = camp_rules_flow(lint);
	const CampPassage *confirmation = camp_next_passage(lint, "opt_in_message", NULL);
	CampConcept concept = rule->concept;

	if (!flow && (camp_lint_attribute(lint, "message_flow") || !camp_next_block(lint, "opt_in", NULL, NULL)))
		return;
	/* Of people who write first nobody asks how they sign up. */
	if ((concept == CAMP_CONCEPT_CONSENT_ACTION || concept == CAMP_CONCEPT_MESSAGE_TYPE ||
	     concept == CAMP_CONCEPT_SMS_NAMED) &&
	    camp_rules_only_answers(lint))
		return;
	/* Without a flow the blocks are the description: what they are is the act, and their fields are the place. */
	if (concept == CAMP_CONCEPT_CONSENT_ACTION && (!flow || tells_act(flow)))
		return;
	if (concept == CAMP_CONCEPT_OPT_IN_PLACE && (any_block_has(lint, places) || (flow && tells_number(flow))))
		return;
	/* "On one of our forms" is a place, of which another rule says that it is not told which. */
	if (concept == CAMP_CONCEPT_OPT_IN_PLACE && flow && camp_reading_has(flow->reading, CAMP_CONCEPT_VAGUE_PLACE) &&
	    !camp_rules_flow_has_page(lint))
		return;
	if (confirmation && camp_reading_has(confirmation->reading, concept) && is_told_by_answer(lint))
		return;
	if (!is_asked_elsewhere(lint, concept))
		camp_check_disclosure(lint, rule);
}

/* What is ticked, or turned on, and starts empty. */
static bool tells_of_box(const CampPassage *passage) {
	static const char *const boxes[] = { "box",           "toggle",     "switch",    " tick ", "ticking",
		                                 "checking this", "check here", "selecting", NULL };

	return passage && camp_rules_holds_any(passage->reading->prose->text, boxes);
}

/* Whether another act stands for consent: "By pressing Send code you agree ..." Nothing is ticked then. */
static bool agrees_by_another_act(const CampLint *lint, const CampPassage *passage) {
	static const char *const acts[] = { "by clicking", "by tapping",   "by pressing",   "by submitting",
		                                "by entering", "by providing", "by continuing", "by completing",
		                                "by signing",  "by giving",    "by sending",    "by texting",
		                                NULL };

	return camp_rules_holds_any(passage->reading->prose->text, acts) && !tells_of_box(passage) &&
	       !tells_of_box(camp_rules_flow(lint));
}

/* A form at a counter may have a box or a line to sign on: only its words tell. On a screen there is a box, but for a code
 * that is asked for there and then. */
static bool has_box(const CampLint *lint, const CampPassage *passage) {
	CampStr method = passage->block->name;

	if (camp_str_equal(method, CAMP_LIT("paper")) || camp_str_equal(method, CAMP_LIT("point_of_sale")))
		return camp_str_find_ignoring_case(passage->reading->prose->text, CAMP_LIT(" box"), 0) != SIZE_MAX;
	return !camp_rules_is_for(lint, "two_factor") || !agrees_by_another_act(lint, passage);
}

/* "Not ticked in advance" would be said of a box that there is not. */
static void report_no_box(CampLint *lint, const CampRule *rule, const CampPassage *passage) {
	camp_report_lack(lint, rule, passage, "%.*s has no box to tick: another act stands for consent",
	                 CAMP_FMT(passage->label));
}

void camp_rules_check_box(CampLint *lint, const CampRule *rule) {
	const CampPassage *passage = NULL;

	if (camp_flow_states(lint, rule->concept))
		return;
	/* Whoever says that consent is no condition has said that it is optional. */
	if (rule->concept == CAMP_CONCEPT_OPTIONAL && camp_flow_states(lint, CAMP_CONCEPT_NOT_CONDITION_OF_PURCHASE))
		return;
	while ((passage = camp_next_passage(lint, rule->info.field, passage)) != NULL) {
		CampDraft *draft;

		if (rule->concept == CAMP_CONCEPT_UNTICKED &&
		    (!has_box(lint, passage) || !camp_rules_lacks(passage->block, "unticked")))
			continue;
		if (rule->concept == CAMP_CONCEPT_UNTICKED && agrees_by_another_act(lint, passage)) {
			report_no_box(lint, rule, passage);
			continue;
		}
		/* "Required: I consent ..." is an error of its own, and "optional" behind it would contradict it. */
		if (rule->concept == CAMP_CONCEPT_OPTIONAL && camp_reading_has(passage->reading, CAMP_CONCEPT_CONSENT_FORCED))
			continue;
		draft = camp_report_lack(lint, rule, passage, "%.*s %s", CAMP_FMT(passage->label), rule->info.summary);
		camp_fix_disclose(draft, passage, rule->concept);
	}
}
