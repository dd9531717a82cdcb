/* A QR code of which nothing says what it opens. */
#include "lint/rule.h"
#include "rules/_methods.h"

static bool is_told(const CampLint *lint) {
	return camp_has_method(lint, "keyword") || camp_rules_flow_has_page(lint);
}

static void check(CampLint *lint, const CampRule *rule) {
	camp_rules_report_method(lint, rule, "qr_code", "url", is_told);
}

const CampRule camp_rule_qr_code_missing_url = {
	.info = {
		.name = "qr-code-missing-url",
		.severity = CAMP_WARNING,
		.summary = "does not say what the code opens",
		.why = "A code is only a way to a form or to a prepared text; the reviewer has to know which, "
			"and judges that.",
		.remedy = "Set `url` to the page that the code opens. If it opens a prepared text instead, add "
			"`opt_in keyword` with its number.",
		.source = "Providers' guides to QR code opt-in; DCA2 806",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in qr_code {\n"
				"    place: \"table cards\"\n"
				"  }\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  opt_in qr_code {\n"
				"    place: \"table cards\"\n"
				"    url: \"https://harborbakery.example/texts\"\n"
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
