/* Names that are refused for a person's registration. */
#include "lint/rule.h"

/* Telnyx's list, but for company suffixes, which are another rule's. "Real Estate" is found by its second word. */
static const char *const words[] = {
	"Company",     "School",    "College",  "University", "Academy",   "Bank",   "Loan",      "Mortgage", "Cash",
	"Money",       "Fund",      "Wealth",   "Investment", "Capital",   "Credit", "Union",     "Lending",  "Financial",
	"Collections", "Insurance", "Hospital", "Clinic",     "Vet",       "Health", "Spa",       "Property", "Estate",
	"Management",  "Agency",    "Home",     "Buyer",      "Church",    "Club",   "Group",     "Charity",  "Center",
	"Ministry",    "Chamber",   "County",   "Software",   "Marketing", "Media",  "Employees", "Staff",
};
/* Names that end like a domain. */
static const char *const ends[] = { ".gov", ".org", ".ai" };

static bool has_word(CampStr name, CampStr *found) {
	CampStr piece;

	while (camp_str_next_piece(&name, ' ', &piece)) {
		for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
			if (camp_str_equal_ignoring_case(piece, camp_str(words[i]))) {
				*found = piece;
				return true;
			}
		}
		for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
			CampStr end = camp_str(ends[i]);

			if (piece.len > end.len &&
			    camp_str_equal_ignoring_case(camp_str_slice(piece, piece.len - end.len, piece.len), end)) {
				*found = piece;
				return true;
			}
		}
	}
	return false;
}

static void check(CampLint *lint, const CampRule *rule) {
	const CampAttribute *type = camp_lint_attribute(lint, "entity_type"), *name = camp_lint_attribute(lint, "name");
	CampStr word;

	if (type && name && camp_str_equal(type->value.name, CAMP_LIT("sole_proprietor")) &&
	    has_word(camp_text_of(lint, name), &word))
		camp_report(lint, rule, name->value.span, "name holds \"%.*s\", which %s", CAMP_FMT(word), rule->info.summary);
}

const CampRule camp_rule_sole_proprietor_name_of_organisation = {
	.info = {
		.name = "sole-proprietor-name-of-organisation",
		.severity = CAMP_WARNING,
		.summary = "reads like an organisation's, but the brand is a sole proprietor",
		.why = "Some providers keep a list of words that no sole proprietor may have in the name.",
		.remedy = "Register under your own name, or register the organisation with its tax number.",
		.source = "Telnyx's list of refused words; DCA2 801",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Academy\"\n"
				"  entity_type: sole_proprietor\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Ana Harbor Baking\"\n"
				"  entity_type: sole_proprietor\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_BRAND,
	.check = check,
};
