/* A cell of the matrix of disclosures: consent_text should have unticked. */
#include "lint/rule.h"
#include "rules/_methods.h"

const CampRule camp_rule_consent_text_missing_unticked = {
	.info = {
		.name = "consent-text-missing-unticked",
		.severity = CAMP_WARNING,
		.summary = "does not say that the box starts unticked",
		.why = "A box that is ticked in advance is not consent, and a reviewer who cannot see the page "
			"looks for the words. People agree on the strength of these words alone, so all of it "
			"must stand where they agree, not behind a link.",
		.remedy = "Say \"unticked\" or \"not pre-checked\", or set `unticked: true` in the block when the "
			"page is so. A form that takes a button or a number for consent gets a box of its own first.",
		.source = "Twilio 30925; DCA2 803; AWS OPT_IN_WORKFLOW_CHECKBOX_INVALID",
		.field = "consent_text",
		.element = "unticked",
		.example = {
			.bad =
				"By ticking this box I agree to receive text messages about special offers from "
				"Harbor Bakery. Message frequency varies. Message and data rates may apply. Reply "
				"HELP for help, STOP to opt out.",
			.good =
				"By ticking this unticked box I agree to receive text messages about special "
				"offers from Harbor Bakery. Message frequency varies. Message and data rates may "
				"apply. Reply HELP for help, STOP to opt out. Privacy: "
				"https://harborbakery.example/privacy. Terms: https://harborbakery.example/terms.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_UNTICKED,
	.check = camp_rules_check_box,
};
