/* The support address belongs to the brand's own domain. */
#include "lint/rule.h"
#include "rules/_domains.h"
#include "rules/_mail.h"

static void check(CampLint *lint, const CampRule *rule) {
	const CampAttribute *email = camp_lint_attribute(lint, "support_email");
	CampStr domain = email && !email->broken ? camp_rules_mail_domain(camp_text_of(lint, email)) : (CampStr){ NULL, 0 };

	if (email && !camp_rules_is_free_mail(domain) && !camp_rules_is_own(lint, domain))
		camp_report(lint, rule, email->value.span, "support_email is at %.*s, not at the website's domain",
		            CAMP_FMT(domain));
}

const CampRule camp_rule_support_email_of_another_domain = {
	.info = {
		.name = "support-email-of-another-domain",
		.severity = CAMP_WARNING,
		.summary = "is not at the website's domain",
		.why = "Reviewers compare the mail domain with the website's. Another one looks like another "
			"company.",
		.remedy = "Use an address on your own domain, or name the website that belongs to it.",
		.source = "Twilio 30881; AWS UNOFFICIAL_SUPPORT_EMAIL; DCA2 713; Microsoft "
			"HelpMessageNotMatchingBrandSupportContactEmail",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  website: \"https://harborbakery.example\"\n"
				"  support_email: \"help@oakmill.example\"\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  website: \"https://harborbakery.example\"\n"
				"  support_email: \"help@harborbakery.example\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_BRAND,
	.check = check,
};
