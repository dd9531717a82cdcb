/* Each part of a mixture needs a sample of its own. */
#include "lint/rule.h"

static void check(CampLint *lint, const CampRule *rule) {
	const CampAttribute *parts = camp_lint_attribute(lint, "sub_use_cases");
	const CampAttribute *list = camp_lint_attribute(lint, "sample_messages");

	if (parts && list && !parts->broken && !list->broken && parts->value.closed && list->value.closed &&
	    list->value.item_count > 0 && list->value.item_count < parts->value.item_count)
		camp_draft_related(camp_report(lint, rule, list->name_span,
		                               "%zu samples for %zu sub use cases, each of which needs one of its own",
		                               list->value.item_count, parts->value.item_count),
		                   parts->span, "the sub use cases");
}

const CampRule camp_rule_fewer_samples_than_sub_use_cases = {
	.info = {
		.name = "fewer-samples-than-sub-use-cases",
		.severity = CAMP_ERROR,
		.summary = "are fewer than the sub use cases, each of which needs one of its own",
		.why = "A reviewer looks for a sample of every part that was chosen, and names those that have "
			"none.",
		.remedy = "Add a sample for each sub use case, or drop the sub use cases that you do not send.",
		.source = "Twilio 30538; Bandwidth 8102; Telnyx",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: mixed\n"
				"  sub_use_cases: [marketing, customer_care, delivery_notification]\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Rye is back.\",\n"
				"    \"Harbor Bakery: Your order is on its way.\",\n"
				"  ]\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: mixed\n"
				"  sub_use_cases: [marketing, delivery_notification]\n"
				"  sample_messages: [\n"
				"    \"Harbor Bakery: Rye is back.\",\n"
				"    \"Harbor Bakery: Your order is on its way.\",\n"
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
