/* The first message to somebody unknown, in Zoom's portal. */
#include "lint/rule.h"
#include "rules/_zoom.h"

static void check(CampLint *lint, const CampRule *rule) {
	const CampAttribute *outbound = camp_rules_zoom(lint, "outbound_to_unknown");
	const CampAttribute *attached = camp_rules_zoom(lint, "opt_out_attachment");
	const CampPassage *passage = NULL;

	if (!outbound || !attached || !camp_str_equal(outbound->value.name, CAMP_LIT("allow")) ||
	    !camp_str_equal(attached->value.name, CAMP_LIT("none")))
		return;
	while ((passage = camp_next_passage(lint, "sample_message", passage)) != NULL) {
		if (!camp_reading_has(passage->reading, CAMP_CONCEPT_OPT_OUT)) {
			camp_draft_related(
				camp_report(lint, rule, attached->span, "opt_out_attachment is none: %s", rule->info.summary),
				passage->value->span, "this one does not say it either");
			return;
		}
	}
}

const CampRule camp_rule_zoom_first_message_without_opt_out = {
	.info = {
		.name = "zoom-first-message-without-opt-out",
		.severity = CAMP_WARNING,
		.summary = "nothing tells a new number how to leave",
		.why = "Users may write to numbers that have not opted in, and the portal adds nothing to their "
			"message. The fixed replies speak only to people who answer.",
		.remedy = "Set opt_out_attachment to first_outbound, ask for an opt-in first with "
			"`outbound_to_unknown: require_opt_in`, or say how to leave in every message.",
		.source = "Zoom's page on opting in and out of Zoom Phone SMS",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Rye is back.\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"  zoom {\n"
				"    outbound_to_unknown: allow\n"
				"    opt_out_attachment: none\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Rye is back.\",\n"
				"    \"Harbor Bakery: See you on [day]. Reply STOP to opt out.\",\n"
				"  ]\n"
				"  zoom {\n"
				"    outbound_to_unknown: allow\n"
				"    opt_out_attachment: first_outbound\n"
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
