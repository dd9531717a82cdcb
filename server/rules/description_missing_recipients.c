/* A description must say to whom. There are many words for it, so any of them counts, and so does any "who". */
#include "lint/rule.h"
#include "rules/_texts.h"

/* By their first letter, with blanks between them. */
static const char *const people[26] = {
	['a' - 'a'] = "anyone applicant attendee alumni adult agent athlete",
	['b' - 'a'] = "borrower buyer broker booker",
	['c' -
		'a'] = "customer client consumer candidate communit congregation citizen cardholder contact crew caller child "
			   "carrier contractor",
	['d' - 'a'] = "donor diner driver dealer",
	['e' - 'a'] = "employee everyone",
	['f' - 'a'] = "famil fan",
	['g' - 'a'] = "guest",
	['h' - 'a'] = "household holder homeowner",
	['i' - 'a'] = "investor individual intern",
	['l' - 'a'] = "lead learner",
	['m' - 'a'] = "member men merchant",
	['n' - 'a'] = "neighbo",
	['o' - 'a'] = "owner opted opt",
	['p' - 'a'] = "patient parent pupil people person parishioner passenger participant player policyholder partner",
	['r' - 'a'] = "resident rider reader recipient retailer",
	['s' - 'a'] = "student subscriber staff shopper seller supporter senior signed sign supplier shipper",
	['t' - 'a'] = "those tenant teacher travel team",
	['u' - 'a'] = "user",
	['v' - 'a'] = "volunteer visitor voter viewer veteran vendor",
	['w' - 'a'] = "who whom worker women",
	['y' - 'a'] = "youth",
};

/* Whether one of the words is what stands at the beginning of the text. */
static bool begins_with_one(CampStr text, const char *words) {
	while (*words) {
		size_t same = 0;

		while (same < text.len && words[same] > ' ' && camp_to_lower(text.ptr[same]) == words[same])
			same++;
		if (words[same] <= ' ')
			return true;
		while (*words > ' ')
			words++;
		words += *words == ' ';
	}
	return false;
}

/* Whether a word of the text begins with one of the words. */
static bool names_people(CampStr text) {
	for (size_t i = 0; i < text.len; i++) {
		const char *words;

		if (!camp_is_alpha((unsigned char)text.ptr[i]) || (i > 0 && camp_is_alpha((unsigned char)text.ptr[i - 1])))
			continue;
		words = people[camp_to_lower(text.ptr[i]) - 'a'];
		if (words && begins_with_one(camp_str_slice(text, i, text.len), words))
			return true;
	}
	return false;
}

static void check(CampLint *lint, const CampRule *rule) {
	const CampPassage *passage = camp_next_passage(lint, "description", NULL);

	if (passage && !names_people(passage->reading->prose->text))
		camp_report_lack(lint, rule, passage, "description %s", rule->info.summary);
}

const CampRule camp_rule_description_missing_recipients = {
	.info = {
		.name = "description-missing-recipients",
		.severity = CAMP_ERROR,
		.summary = "does not say who gets the messages",
		.why = "Reviewers want three things in the first sentence: who sends, to whom, and why. \"Sends "
			"messages\" leaves out the people.",
		.remedy = "Say who they are: \"customers who signed up in the shop\", \"parents of our pupils\", "
			"\"patients with an appointment\".",
		.source = "Twilio 30886, 30497; AWS CAMPAIGN_UNCLEAR; Sinch CR3002",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  description: \"\"\"\n"
				"    Harbor Bakery sends text messages about its weekly offers from Monday to\n"
				"    Friday.\n"
				"    \"\"\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  description: \"\"\"\n"
				"    Harbor Bakery sends text messages about its weekly offers to customers.\n"
				"    \"\"\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.check = check,
};
