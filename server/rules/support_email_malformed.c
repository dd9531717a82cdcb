/* A support address to which no mail can be sent. */
#include "lint/rule.h"
#include "rules/_domains.h"

static bool is_address(CampStr email) {
	size_t at = camp_str_find(email, CAMP_LIT("@"), 0);

	if (at == 0 || at == SIZE_MAX || camp_str_find(email, CAMP_LIT("@"), at + 1) != SIZE_MAX)
		return false;
	for (size_t i = 0; i < email.len; i++) {
		if (camp_is_space((unsigned char)email.ptr[i]))
			return false;
	}
	return camp_rules_mail_domain(email).len > 0;
}

static void check(CampLint *lint, const CampRule *rule) {
	const CampAttribute *attribute = camp_lint_attribute(lint, "support_email");
	CampStr email = camp_str_trim(camp_text_of(lint, attribute));

	if (email.len > 0 && !is_address(email))
		camp_report(lint, rule, attribute->value.span, "support_email %s", rule->info.summary);
}

const CampRule camp_rule_support_email_malformed = {
	.info = {
		.name = "support-email-malformed",
		.severity = CAMP_ERROR,
		.summary = "is not an e-mail address",
		.why = "The registration is turned down when nobody can be written to at the address.",
		.remedy = "Give one whole address, such as help@ and your website's name.",
		.source = "Twilio 30881; AWS BRAND_EMAIL_INVALID_OR_MISSING, INVALID_SUPPORT_EMAIL",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  support_email: \"help at harborbakery.example\"\n"
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
