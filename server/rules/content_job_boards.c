/* Jobs of other employers. */
#include "lint/rule.h"
#include "rules/_topics.h"

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_topic(lint, rule, camp_rules_reviewed_fields, CAMP_CONCEPT_JOB_BOARD);
}

const CampRule camp_rule_content_job_boards = {
	.info = {
		.name = "content-job-boards",
		.severity = CAMP_WARNING,
		.fatal = true,
		.summary = "passes on jobs of other employers",
		.why = "Alerts for jobs at other companies count as content of third parties and are refused. Your "
			"own openings are fine.",
		.remedy = "If the jobs are your own, name yourself as the employer. A board of other people's jobs "
			"cannot be registered.",
		.source = "Sinch CR2006; AWS CAMPAIGN_NON_COMPLIANT_CONTENT_JOB_BOARDS; T-Mobile code of conduct",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  sample_messages: [\n"
				"    \"Job Nest: New jobs near you today.\",\n"
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
				"    \"Harbor Bakery: Your interview is on [day].\",\n"
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
