/* The support address is at a mail provider that anybody may use. */
#include "lint/rule.h"
#include "rules/_mail.h"

static void check(CampLint *lint, const CampRule *rule) {
	const CampAttribute *attribute = camp_lint_attribute(lint, "support_email");
	CampStr email = attribute ? camp_text_of(lint, attribute) : (CampStr){ NULL, 0 };
	size_t at = camp_str_find(email, CAMP_LIT("@"), 0);

	if (attribute && at != SIZE_MAX && camp_rules_is_free_mail(camp_str_slice(email, at + 1, email.len)))
		camp_report(lint, rule, attribute->value.span, "support_email %s", rule->info.summary);
}

const CampRule camp_rule_support_email_of_free_provider = {
	.info = {
		.name = "support-email-of-free-provider",
		.severity = CAMP_ERROR,
		.summary = "is at a free mail provider",
		.why = "An address that anybody can open proves nothing about the business, and reviewers "
			"compare its domain with the website's.",
		.remedy = "Use an address on your own domain, such as help@ and your website's name.",
		.source = "Twilio 30881; Sinch CR2001; AWS BRAND_EMAIL_PUBLIC_DOMAIN",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  support_email: \"harborbakery@gmail.com\"\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  support_email: \"help@harborbakery.example\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_BRAND,
	.check = check,
};
