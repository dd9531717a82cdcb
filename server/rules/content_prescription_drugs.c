/* Prescription drugs: reminders pass, promotion does not. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_topic(lint, rule, camp_rules_reviewed_fields, CAMP_CONCEPT_PRESCRIPTION_DRUG);
}

const CampRule camp_rule_content_prescription_drugs = {
	.info = {
		.name = "content-prescription-drugs",
		.severity = CAMP_WARNING,
		.fatal = true,
		.summary = "names a prescription drug",
		.why = "Messages that promote prescription or controlled drugs are refused; reminders of a refill "
			"pass. Naming the drug makes a message look like promotion, and tells a diagnosis to "
			"whoever sees the phone.",
		.remedy = "Leave the drug's name out: \"Your prescription is ready.\" If you do promote such drugs, the "
			"campaign cannot be registered.",
		.source = "Twilio 30941, narrowed by 30565; Telnyx compliance guide; T-Mobile code of conduct",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Bay Clinic: Semaglutide from $199 this month.\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Bay Clinic: Your prescription is ready for pickup.\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
