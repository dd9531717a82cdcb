/*
 * Domains that look like those of swindlers. Whether a domain is on somebody's list only its lists tell; what can be seen is
 * its kind: a bare number, letters in disguise, endings that are given away, a name of many pieces.
 */
#include "lint/rule.h"
#include "rules/_domains.h"
#include "rules/_texts.h"

enum { MANY_HYPHENS = 4 };

static bool is_number(CampStr host) {
	size_t dots = 0;

	for (size_t i = 0; i < host.len; i++) {
		if (host.ptr[i] != '.' && !camp_is_digit((unsigned char)host.ptr[i]))
			return false;
		dots += host.ptr[i] == '.';
	}
	return dots == 3;
}

static bool ends_cheaply(CampStr host) {
	static const char *const ends[] = { "xyz", "top", "icu", "click", "tk", "gq", "ml", "cf", "buzz", "cyou" };
	size_t start = host.len;
	CampStr end;

	while (start > 0 && host.ptr[start - 1] != '.')
		start--;
	end = camp_str_slice(host, start, host.len);
	for (size_t i = 0; start > 1 && end.len > 0 && i < sizeof ends / sizeof *ends; i++) {
		if (camp_to_lower(end.ptr[0]) == ends[i][0] && camp_str_equal_ignoring_case(end, camp_str(ends[i])))
			return true;
	}
	return false;
}

static size_t count_hyphens(CampStr domain) {
	size_t count = 0;

	for (size_t i = 0; i < domain.len; i++)
		count += domain.ptr[i] == '-';
	return count;
}

/* What makes the host doubtful, or NULL. */
static const char *doubt_about(CampStr host) {
	size_t hyphens = count_hyphens(host);

	if (is_number(host))
		return "a number in place of a name";
	if (hyphens >= 2 && camp_str_find_ignoring_case(host, CAMP_LIT("xn--"), 0) != SIZE_MAX)
		return "letters that may pass for others";
	if (ends_cheaply(host))
		return "an ending that swindlers buy";
	return hyphens >= MANY_HYPHENS && count_hyphens(camp_rules_domain(host)) >= MANY_HYPHENS ? "many hyphens" : NULL;
}

static void check_field(CampLint *lint, const CampRule *rule, const CampAttribute *attribute,
                        const CampAddress *address) {
	const char *doubt = doubt_about(address->host);

	if (doubt)
		camp_report(lint, rule, attribute->value.span, "%.*s %s: %s", CAMP_FMT(attribute->name), rule->info.summary,
		            doubt);
}

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_each_address(lint, rule, check_field);
	for (size_t i = 0; i < lint->link_count; i++) {
		const CampWebLink *link = &lint->links[i];
		bool message = camp_rules_is_of(link->passage, camp_rules_message_fields);
		const char *doubt = message ? doubt_about(link->address.host) : NULL;

		if (doubt)
			camp_report_words(lint, rule, link->passage, link->evidence->span, "%.*s: an address %s: %s",
			                  CAMP_FMT(link->passage->label), rule->info.summary, doubt);
	}
}

const CampRule camp_rule_address_of_doubtful_domain = {
	.info = {
		.name = "address-of-doubtful-domain",
		.severity = CAMP_WARNING,
		.summary = "is on a domain of a kind that reviewers distrust",
		.why = "Carriers look domains up in lists of swindlers', and new, cheap or disguised ones are on many. One "
			"provider refuses to let such a campaign be resubmitted at all. Whether yours is on a list cannot be seen here.",
		.remedy = "Use the domain under which people know you, or ask the lists about this one before you submit.",
		.source = "Twilio 30961 (what can be seen of it is our reading); AWS BRAND_URL_HIGH_RISK_DOMAIN",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  website: \"https://harborbakery.icu\"\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  website: \"https://harborbakery.example\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_ANY,
	.check = check,
};
