/* A sole proprietor is a person; a name that ends like a company's contradicts it. */
#include "lint/rule.h"

static bool is_letter(CampStr name, size_t at) {
	return at < name.len && camp_is_alpha((unsigned char)name.ptr[at]);
}

static bool has_company_suffix(CampStr name) {
	static const char *const words[] = { "LLC",         "L.L.C.", "Inc", "Incorporated", "Corp",
		                                 "Corporation", "Ltd",    "LLP", "LP",           "PLLC" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		CampStr word = camp_str(words[i]);

		for (size_t at = 1; (at = camp_str_find_ignoring_case(name, word, at)) != SIZE_MAX; at++) {
			if (!is_letter(name, at - 1) && !is_letter(name, at + word.len))
				return true;
		}
	}
	return false;
}

static void check(CampLint *lint, const CampRule *rule) {
	static const char *const fields[] = { "name", "legal_name" };
	const CampAttribute *type = camp_lint_attribute(lint, "entity_type");

	if (!type || !camp_str_equal(type->value.name, CAMP_LIT("sole_proprietor")))
		return;
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
		const CampAttribute *name = camp_lint_attribute(lint, fields[i]);

		if (name && has_company_suffix(camp_text_of(lint, name)))
			camp_report(lint, rule, name->value.span, "%s %s", fields[i], rule->info.summary);
	}
}

const CampRule camp_rule_sole_proprietor_with_company_name = {
	.info = {
		.name = "sole-proprietor-with-company-name",
		.severity = CAMP_ERROR,
		.summary = "is a company's, but the brand is registered as a sole proprietor",
		.why = "Sole proprietors are people without a tax number for the business. A name with LLC or "
			"Inc. shows a company, and the registration is refused.",
		.remedy = "Register as a private company with its tax number, or give the name of the person.",
		.source = "Twilio 30915, 30903; DCA2 801; Telnyx",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery LLC\"\n"
				"  entity_type: sole_proprietor\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Ana Harbor\"\n"
				"  entity_type: sole_proprietor\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_BRAND,
	.check = check,
};
