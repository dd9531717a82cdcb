/* Identifiers of the messaging service and the brand registration. A wrong length is told by the rules for lengths. */
#include "lint/rule.h"

enum { SID_LENGTH = 34 };

static bool is_sid(CampStr text, CampStr prefix) {
	if (!camp_str_starts_with(text, prefix))
		return false;
	for (size_t i = prefix.len; i < text.len; i++) {
		if (!camp_is_digit((unsigned char)text.ptr[i]) &&
		    (camp_to_lower(text.ptr[i]) < 'a' || camp_to_lower(text.ptr[i]) > 'f'))
			return false;
	}
	return true;
}

static void check(CampLint *lint, const CampRule *rule) {
	static const struct {
		const char *field;
		const char *prefix;
	} sids[] = { { "messaging_service_sid", "MG" }, { "brand_registration_sid", "BN" } };
	const CampBlock *block = camp_next_block(lint, "twilio", NULL, NULL);

	for (size_t i = 0; block && i < sizeof sids / sizeof *sids; i++) {
		const CampAttribute *attribute = camp_block_attribute(block, sids[i].field);
		CampStr sid = camp_text_of(lint, attribute);

		if (sid.len == SID_LENGTH && !is_sid(sid, camp_str(sids[i].prefix)))
			camp_report(lint, rule, attribute->value.span, "%s %s: %s and 32 of 0-9 and a-f are expected",
			            sids[i].field, rule->info.summary, sids[i].prefix);
	}
}

const CampRule camp_rule_sid_malformed = {
	.info = {
		.name = "sid-malformed",
		.severity = CAMP_ERROR,
		.summary = "is not an identifier of that kind",
		.why = "The provider looks the identifier up before it looks at anything else, and refuses the whole submission "
			"when it finds nothing under it.",
		.remedy = "Copy the identifier from the provider's console: MG... is the messaging service, BN... the brand's "
			"registration.",
		.source = "Twilio 21717; its API reference gives the forms",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  twilio {\n"
				"    brand_registration_sid: \"MG0123456789abcdef0123456789abcdef\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  twilio {\n"
				"    brand_registration_sid: \"BN0123456789abcdef0123456789abcdef\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
