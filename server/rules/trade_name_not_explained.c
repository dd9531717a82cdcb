/* A trade name (DBA) that has nothing of the registered name in it. */
#include "lint/rule.h"
#include "rules/_texts.h"

#define SHORTEST_WORD 4 /* letters: "the", "and" and "co" say nothing about whose name it is */

static bool is_letter(CampStr text, size_t at) {
	return at < text.len && (camp_is_alpha((unsigned char)text.ptr[at]) || camp_is_digit((unsigned char)text.ptr[at]) ||
	                         (unsigned char)text.ptr[at] >= 0x80);
}

/* Whether a word of some length stands in both names. */
static bool share_a_word(CampStr a, CampStr b) {
	static const char *const forms[] = { "corp", "corporation", "company", "incorporated", "limited", "group" };

	for (size_t start = 0; start < a.len;) {
		size_t end = start;
		CampStr word;
		bool counts;

		while (is_letter(a, end))
			end++;
		word = camp_str_slice(a, start, end);
		counts = word.len >= SHORTEST_WORD;
		for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
			counts &= !camp_str_equal_ignoring_case(word, camp_str(forms[i]));
		if (counts && camp_str_find_ignoring_case(b, word, 0) != SIZE_MAX)
			return true;
		start = end + 1;
	}
	return false;
}

static void check(CampLint *lint, const CampRule *rule) {
	const CampPassage *description = camp_next_passage(lint, "description", NULL);
	CampStr name = camp_text_of(lint, camp_block_attribute(lint->brand, "name"));
	CampStr legal = camp_text_of(lint, camp_block_attribute(lint->brand, "legal_name"));
	CampStr text = description ? description->reading->prose->text : (CampStr){ NULL, 0 };

	if (!description || name.len == 0 || legal.len == 0 || share_a_word(name, legal) || share_a_word(legal, name) ||
	    share_a_word(legal, text))
		return;
	camp_fix_say(camp_report_lack(lint, rule, description, "description does not say that %.*s is a trade name of %.*s",
	                              CAMP_FMT(camp_quote(lint, name)), CAMP_FMT(camp_quote(lint, legal))),
	             description, "Add whose trade name it is", "${brand.name} is a trade name of ${brand.legal_name}.");
}

const CampRule camp_rule_trade_name_not_explained = {
	.info = {
		.name = "trade-name-not-explained",
		.severity = CAMP_WARNING,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not say whose trade name the brand is",
		.why = "Reviewers hold the name in the messages against the registered legal name. When the two have nothing in "
			"common and nothing says that one is a trade name (a DBA) of the other, they take the messages for another "
			"company's.",
		.remedy = "Say it in the description: \"Harbor Bakery is a trade name of Seaside Foods LLC.\" The trade name must "
			"also stand on the brand's registration.",
		.source = "AWS BRAND_DBA_NAME_MISMATCH; DCA2 603; Twilio 30918; Sinch's guide: explain it in the description",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  description: \"Harbor Bakery texts one offer a week to customers who signed up on its website.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  legal_name: \"Seaside Foods LLC\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  use_case: marketing\n"
				"  description: \"Harbor Bakery, a trade name of Seaside Foods LLC, texts one offer a week to customers who signed up.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"  legal_name: \"Seaside Foods LLC\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
