/*
 * An address field that begins with the host. In a flow the bare form is customary, and one provider shows it as
 * passing, so there it only draws a hint.
 */
#include "lint/rule.h"
#include "rules/_domains.h"
#include "rules/_texts.h"

static void check_field(CampLint *lint, const CampRule *rule, const CampAttribute *attribute,
                        const CampAddress *address) {
	CampSpan front = { attribute->value.inner.start, attribute->value.inner.start };

	if (address->url.len > 0 && !address->has_scheme && camp_str_find(address->url, CAMP_LIT("."), 0) != SIZE_MAX)
		camp_fix_replace(
			camp_report(lint, rule, attribute->value.span, "%.*s %s", CAMP_FMT(attribute->name), rule->info.summary),
			CAMP_FIX_SAFE, "Write https://", front, CAMP_LIT("https://"));
}

/* "Cal.com" is how a service is called that somebody else offers. */
static bool is_name_of_service(const CampLint *lint, const CampPassage *flow, const CampWebLink *link) {
	CampStr words = camp_rules_words(flow, link->evidence->span);

	return words.len > 0 && camp_is_upper((unsigned char)words.ptr[0]) && link->address.path.len == 0 &&
	       !camp_rules_is_own(lint, link->address.host);
}

enum { LINKS_COMPARED = 64 };

/* "In the footer of acme.com": the name of a site whose full address the flow gives. */
static bool is_name_of_site(const CampLint *lint, const CampWebLink *link) {
	for (size_t i = 0; link->address.path.len == 0 && i < lint->link_count && i < LINKS_COMPARED; i++) {
		const CampWebLink *other = &lint->links[i];

		if (other->passage == link->passage && other->address.has_scheme &&
		    camp_str_equal_ignoring_case(other->address.host, link->address.host))
			return true;
	}
	return false;
}

static void check(CampLint *lint, const CampRule *rule) {
	const CampPassage *flow = camp_next_passage(lint, "message_flow", NULL);

	camp_rules_each_address(lint, rule, check_field);
	for (size_t i = 0; flow && i < lint->link_count; i++) {
		const CampWebLink *link = &lint->links[i];
		CampSpan front;
		CampDraft *draft;

		/* yourcompany.com is to be replaced, not completed */
		if (link->passage != flow || link->address.has_scheme || camp_rules_is_brand_name(flow, link->evidence) ||
		    camp_rules_is_made_up(link->address.host) || is_name_of_service(lint, flow, link) ||
		    is_name_of_site(lint, link))
			continue;
		front = camp_rules_source(flow, link->evidence->span);
		front.end = front.start;
		draft = camp_report_words(lint, rule, flow, link->evidence->span, "message_flow: this address %s",
		                          rule->info.summary);
		camp_draft_severity(draft, CAMP_HINT);
		camp_fix_replace(draft, CAMP_FIX_REVIEW, "Write https://", front, CAMP_LIT("https://"));
	}
}

const CampRule camp_rule_address_without_scheme = {
	.info = {
		.name = "address-without-scheme",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_SAFE,
		.summary = "does not begin with https://",
		.why = "The registration's address fields take full addresses only. In a text a bare address is "
			"usually understood, yet some providers ask for the full one there too.",
		.remedy = "Write the address in full: \"https://www...\"",
		.source = "Twilio 30933, 30934, 30964; Twilio shows bare addresses in a flow as passing",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  website: \"www.harborbakery.example\"\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  website: \"https://www.harborbakery.example\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_ANY,
	.check = check,
};
