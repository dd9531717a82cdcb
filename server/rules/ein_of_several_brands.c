/* One tax number, several brands. Seen where the files of all of them are checked together. */
#include "lint/rule.h"

static void check(CampLint *lint, const CampRule *rule) {
	const CampAttribute *number = camp_lint_attribute(lint, "ein");
	size_t total;
	const CampPeer *peers = number ? camp_lint_peers(lint, CAMP_TOPIC_EIN_OWNER, &total) : NULL;

	if (peers) {
		CampDraft *draft = camp_report(lint, rule, number->value.span, "this tax number is also that of %.*s%s",
		                               CAMP_FMT(camp_quote(lint, peers[0].says)),
		                               total > 1 ? " and of other brands" : "");

		camp_draft_field(draft, "ein");
		for (size_t i = 0; i < camp_peers_given(total); i++)
			camp_draft_related_peer(draft, &peers[i], CAMP_LIT("the same tax number"));
	}
}

const CampRule camp_rule_ein_of_several_brands = {
	.info = {
		.name = "ein-of-several-brands",
		.severity = CAMP_WARNING,
		.summary = "gives the tax number of another brand",
		.why = "The tax number (EIN) tells reviewers which business is behind a brand. One number under several "
			"brand names looks like one sender who hides behind many, and providers refuse the later ones. It is "
			"seen here only when the files of all the brands are checked together.",
		.remedy = "Give each business its own number. If it is one business, register one brand, and give its other "
			"names as aliases.",
		.source = "Twilio 30898; AWS BRAND_MULTI_USE, INVALID_MULTI_BUSINESS; DCA2 711",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  ein: \"12-3456780\"\n"
				"}\n"
				"brand cafe {\n"
				"  name: \"Harbor Cafe\"\n"
				"  ein: \"123456780\"\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  ein: \"12-3456780\"\n"
				"}\n"
				"brand cafe {\n"
				"  name: \"Harbor Cafe\"\n"
				"  ein: \"98-7654320\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_BRAND,
	.check = check,
	.across_files = true,
};
