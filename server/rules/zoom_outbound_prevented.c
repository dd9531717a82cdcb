/* A portal that sends nothing first cannot advertise. */
#include "lint/rule.h"
#include "rules/_methods.h"
#include "rules/_zoom.h"

static void check(CampLint *lint, const CampRule *rule) {
	const CampAttribute *outbound = camp_rules_zoom(lint, "outbound_to_unknown");

	if (outbound && camp_str_equal(outbound->value.name, CAMP_LIT("prevent")) && camp_rules_advertises(lint))
		camp_report(lint, rule, outbound->span, "outbound_to_unknown is prevent: %s", rule->info.summary);
}

const CampRule camp_rule_zoom_outbound_prevented = {
	.info = {
		.name = "zoom-outbound-prevented",
		.severity = CAMP_WARNING,
		.summary = "nobody who has not written first can be sent the campaign's offers",
		.why = "With this setting users can only answer people who wrote first, and whoever writes first "
			"has agreed to an answer, not to advertising.",
		.remedy = "Choose require_opt_in, or register what is really sent: answers (customer_care).",
		.source = "Zoom's page on opting in and out of Zoom Phone SMS",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  zoom {\n"
				"    outbound_to_unknown: prevent\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  zoom {\n"
				"    outbound_to_unknown: require_opt_in\n"
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
