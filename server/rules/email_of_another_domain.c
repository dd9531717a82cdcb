/* Help is given by the brand, at its own domain. */
#include "lint/rule.h"
#include "rules/_domains.h"
#include "rules/_texts.h"

/* What the brand gives as its address is judged there; that messages repeat it is no second cause. */
static bool is_of_brand(const CampLint *lint, CampStr address) {
	const CampAttribute *given = lint->brand ? camp_block_attribute(lint->brand, "support_email") : NULL;

	return given && camp_str_equal_ignoring_case(camp_text_of(lint, given), address);
}

static void check(CampLint *lint, const CampRule *rule) {
	for (size_t i = 0; i < lint->passage_count; i++) {
		const CampPassage *passage = &lint->passages[i];
		const CampEvidence *mail = NULL;

		if (!camp_rules_is_of(passage, camp_rules_message_fields))
			continue;
		while ((mail = camp_rules_next_evidence(passage, CAMP_CONCEPT_EMAIL, mail)) != NULL) {
			CampStr address = camp_rules_words(passage, mail->span);
			CampStr domain = camp_rules_mail_domain(address);

			if (!camp_rules_is_own(lint, domain) && !is_of_brand(lint, address))
				camp_report_words(lint, rule, passage, mail->span, "%.*s %s: %.*s", CAMP_FMT(passage->label),
				                  rule->info.summary, CAMP_FMT(domain));
		}
	}
}

const CampRule camp_rule_email_of_another_domain = {
	.info = {
		.name = "email-of-another-domain",
		.severity = CAMP_WARNING,
		.summary = "gives a mail address of another domain than the website's",
		.why = "The address in the help message must be the brand's. Another domain looks like another "
			"company.",
		.remedy = "Give an address on your own domain.",
		.source = "AWS HELP_MESSAGE_MISMATCH; Microsoft HelpMessageNotMatchingBrandSupportContactEmail; "
			"Twilio 30927",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  help_message: \"Harbor Bakery: Write to help@oakmill.example.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  website: \"https://harborbakery.example\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  help_message: \"Harbor Bakery: Write to help@harborbakery.example.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  website: \"https://harborbakery.example\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
