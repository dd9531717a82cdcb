/* A support number that nobody can dial. Whether somebody answers it, no file shows. */
#include "lint/rule.h"

/* The digits of a number, behind its area code also those of a word ("1-800-HARBORS"); of an extension none. */
static size_t count_digits(CampStr number, char *digits, size_t limit) {
	size_t count = 0;

	for (size_t i = 0; i < number.len; i++) {
		char c = camp_to_lower(number.ptr[i]);
		bool letter = camp_is_alpha((unsigned char)c);

		if (camp_str_starts_with(camp_str_slice(number, i, number.len), CAMP_LIT("ext")) || (c == 'x' && count >= 10))
			break;
		if (letter ? count < 3 : !camp_is_digit((unsigned char)c))
			continue;
		if (count < limit)
			digits[count] = letter ? '2' : c;
		count++;
	}
	return count;
}

/* Numbers of other countries are only counted: seven digits at least, fifteen at most. */
static bool can_be_dialled(CampStr number) {
	char digits[15];
	size_t count = count_digits(number, digits, sizeof digits);
	bool american = count > 0 && (number.ptr[0] != '+' || digits[0] == '1');
	size_t area = count == 11 && digits[0] == '1' ? 1 : 0;

	if (!american)
		return count >= 7 && count <= 15;
	return count - area == 10 && digits[area] >= '2';
}

static void check(CampLint *lint, const CampRule *rule) {
	const CampAttribute *attribute = camp_lint_attribute(lint, "support_phone");
	CampStr number = camp_str_trim(camp_text_of(lint, attribute));

	if (number.len > 0 && !can_be_dialled(number))
		camp_report(lint, rule, attribute->value.span, "support_phone %s", rule->info.summary);
}

const CampRule camp_rule_support_phone_malformed = {
	.info = {
		.name = "support-phone-malformed",
		.severity = CAMP_ERROR,
		.summary = "is not a whole phone number",
		.why = "The registration is turned down when the number cannot be dialled. An American number has an "
			"area code and seven digits.",
		.remedy = "Give the number with its area code, such as \"+1 555 555 0142\".",
		.source = "AWS BRAND_PHONE_NUMBER_INVALID_OR_MISSING; Microsoft BrandPhoneNumberMissingOrInvalid",
		.example = {
			.bad =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  support_phone: \"555-0142\"\n"
				"}\n",
			.good =
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  support_phone: \"(555) 555-0142\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_BRAND,
	.check = check,
};
