/* A description must say to whom. There are many words for it, so any of them counts, and so does any "who". */
#include "lint/rule.h"
#include "rules/_texts.h"

static const char *const people[] = {
	"customer",    "client",     "member",       "patient",      "guest",    "parent",    "student",   "pupil",
	"famil",       "subscriber", "donor",        "volunteer",    "employee", "staff",     "resident",  "visitor",
	"people",      "person",     "user",         "who",          "whom",     "those",     "anyone",    "everyone",
	"consumer",    "shopper",    "diner",        "borrower",     "tenant",   "applicant", "candidate", "attendee",
	"household",   "driver",     "rider",        "owner",        "buyer",    "seller",    "communit",  "neighbo",
	"reader",      "fan",        "congregation", "parishioner",  "voter",    "supporter", "alumni",    "teacher",
	"citizen",     "travel",     "passenger",    "cardholder",   "holder",   "recipient", "contact",   "lead",
	"participant", "player",     "viewer",       "homeowner",    "worker",   "crew",      "team",      "caller",
	"senior",      "veteran",    "youth",        "child",        "adult",    "men",       "women",     "opted",
	"signed",      "opt",        "sign",         "policyholder", "partner",  "vendor",    "supplier",  "dealer",
	"agent",       "broker",     "investor",     "merchant",     "retailer", "booker",    "learner",   "athlete",
};

/* Whether a word of the text begins with one of the words. */
static bool names_people(CampStr text) {
	for (size_t i = 0; i < text.len; i++) {
		if (!camp_is_alpha((unsigned char)text.ptr[i]) || (i > 0 && camp_is_alpha((unsigned char)text.ptr[i - 1])))
			continue;
		for (size_t j = 0; j < sizeof people / sizeof *people; j++) {
			CampStr word;

			if (camp_to_lower(text.ptr[i]) != people[j][0]) /* most of them */
				continue;
			word = camp_str(people[j]);
			if (camp_str_equal_ignoring_case(camp_str_slice(text, i, i + word.len), word))
				return true;
		}
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
