/* Who writes first is answered without having been told anything. */
#include "lint/rule.h"
#include "rules/_methods.h"
#include "rules/_zoom.h"

static void check(CampLint *lint, const CampRule *rule) {
	const CampAttribute *inbound = camp_rules_zoom(lint, "inbound_from_unknown");

	if (inbound && camp_str_equal(inbound->value.name, CAMP_LIT("allow")) && !camp_rules_uses(lint, "inbound"))
		camp_report(lint, rule, inbound->span, "inbound_from_unknown is allow: %s", rule->info.summary);
}

const CampRule camp_rule_zoom_inbound_without_opt_in = {
	.info = {
		.name = "zoom-inbound-without-opt-in",
		.severity = CAMP_INFORMATION,
		.summary = "people who write first see none of the disclosures",
		.why = "With this setting no opt-in message goes to people who write first, and none of the fixed "
			"replies is sent until they answer START, STOP or HELP. Frequency, rates and the way out "
			"are then told nowhere, unless the campaign describes that way of contact.",
		.remedy = "Describe it with `opt_in inbound`, or choose require_opt_in.",
		.source = "Zoom's page on opting in and out of Zoom Phone SMS; RingCentral on people who write first",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  zoom {\n"
				"    inbound_from_unknown: allow\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  zoom {\n"
				"    inbound_from_unknown: require_opt_in\n"
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
