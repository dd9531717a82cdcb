#include "generate.h"

#include "base/hash.h"

typedef struct Writer {
	CampBuf *out;
	uint64_t state;
	size_t number;
} Writer;

static const char *const places[] = { "bakery",   "dental clinic", "bike shop", "school",     "florist",
	                                  "gym",      "bookstore",     "garage",    "law office", "animal shelter",
	                                  "pharmacy", "theater" };
static const char *const goods[] = { "appointment reminders", "weekly deals",   "order updates", "class schedules",
	                                 "delivery notices",      "account alerts", "new arrivals",  "event invitations",
	                                 "billing notices",       "waitlist news" };
static const char *const cases[] = { "account_notification", "customer_care",  "delivery_notification",
	                                 "higher_education",     "security_alert", "polling_voting",
	                                 "fraud_alert" };
static const char *const frequencies[] = { "Message frequency varies.", "You will get up to 4 msgs/month.",
	                                       "Up to 2 messages per week.", "Message frequency depends on your orders.",
	                                       "Up to 3 texts a day." };
static const char *const rates[] = { "Msg & data rates may apply.", "Message and data rates may apply.",
	                                 "Message & data rates may apply.", "Msg and data rates may apply." };
static const char *const leaving[] = { "Reply STOP to opt out.", "Text STOP to cancel at any time.",
	                                   "To unsubscribe, reply STOP.", "Reply STOP to end, HELP for help." };
static const char *const helping[] = { "Reply HELP for help.", "Text HELP for more information.",
	                                   "For help, reply HELP or call us." };
static const char *const sharing[] = {
	"We do not share mobile numbers with third parties for marketing purposes.",
	"No mobile information will be shared with third parties or affiliates for promotional purposes.",
	"Mobile numbers and consent are never sold or shared with third parties for their marketing.",
};
static const char *const fillers[] = {
	"The programme was started in spring and is run by the people who answer the phone.",
	"Nobody is signed up by somebody else, and consent is not a condition of any purchase.",
	"The form is reached from the front page, and shows our name, address and opening hours.",
	"Whoever changes their mind can come back by the same way at any time.",
	"Numbers are kept with the date of consent and deleted when the person leaves.",
};
static const char *const samples[] = {
	"your order %s is ready. Pick it up until 6 pm at the side door.",
	"two for one on everything baked today, code %s at the register.",
	"see you on Tuesday at 10:30. Reply C to confirm, R to move it. Ref %s.",
	"rain moved the class to the hall. Details: https://www.harbor.example/n/%s",
	"your invoice %s over $42.50 is due on Friday. Pay at https://www.harbor.example/pay",
};

#define PICK(writer, list) ((list)[number_below((writer), sizeof(list) / sizeof *(list))])

static size_t number_below(Writer *writer, size_t below) {
	return (size_t)(camp_hash_number(CAMP_HASH_SEED, writer->state++) % below);
}

static void write_brand(Writer *writer) {
	camp_buf_printf(writer->out, "brand harbor {\n"
	                             "  name: \"Harbor & Sons\"\n"
	                             "  legal_name: \"Harbor and Sons, Inc.\"\n"
	                             "  entity_type: private_profit\n"
	                             "  website: \"https://www.harbor.example\"\n"
	                             "  support_email: \"help@harbor.example\"\n"
	                             "  support_phone: \"+15559876543\"\n"
	                             "  privacy_policy { url: \"https://www.harbor.example/privacy\" }\n"
	                             "  terms { url: \"https://www.harbor.example/terms\" }\n"
	                             "}\n");
}

/* How people sign up: the sentence that says so, and the block. */
static const struct {
	const char *told;
	const char *block;
	bool page;
} ways[] = {
	{ "Customers fill in the form at https://www.harbor.example/sms/%zu and tick an unticked box that says what they will receive.",
	  "  opt_in website {\n    url: \"https://www.harbor.example/sms/%zu\"\n", true },
	{ "People who visit us sign a paper card at the counter of our shop in Main Street %zu, on which the terms are printed.",
	  "  opt_in paper {\n    place: \"the counter of our shop in Main Street %zu\"\n", true },
	{ "Customers text JOIN to (555) 123-4567, which is printed on the receipt of order form %zu and shown beside the register.",
	  "  opt_in keyword {\n    number: \"+15551234567\" # form %zu\n", false },
};

static size_t write_flow(Writer *writer) {
	CampBuf *out = writer->out;
	size_t way = number_below(writer, sizeof ways / sizeof *ways);
	CampStr told = camp_str(ways[way].told);
	size_t at = camp_str_find(told, CAMP_LIT("%zu"), 0);

	camp_buf_printf(out, "  message_flow: \"\"\"\n    %.*s%zu%.*s\n", (int)at, told.ptr, writer->number,
	                (int)(told.len - at - 3), told.ptr + at + 3);
	camp_buf_printf(out, "    %s\n", PICK(writer, fillers));
	camp_buf_printf(out, "    They agree to receive %s by text message from ${brand.name}.\n", PICK(writer, goods));
	camp_buf_printf(out, "    %s %s %s %s\n", PICK(writer, frequencies), PICK(writer, rates), PICK(writer, leaving),
	                PICK(writer, helping));
	camp_buf_printf(out, "\n    %s %s\n    Terms: ${terms.url}. Privacy: ${privacy_policy.url}.\n    \"\"\"\n\n",
	                PICK(writer, sharing), PICK(writer, fillers));
	return way;
}

static void write_opt_in(Writer *writer, size_t way) {
	CampBuf *out = writer->out;
	CampStr block = camp_str(ways[way].block);
	size_t at = camp_str_find(block, CAMP_LIT("%zu"), 0);

	camp_buf_printf(out, "%.*s%zu%.*s", (int)at, block.ptr, writer->number, (int)(block.len - at - 3),
	                block.ptr + at + 3);
	if (ways[way].page) {
		camp_buf_printf(out, "    consent_text: \"I agree to receive %s by text from ${brand.name}. %s ",
		                PICK(writer, goods), PICK(writer, frequencies));
		camp_buf_printf(out, "%s %s %s Consent is optional and not a condition of purchase. ", PICK(writer, rates),
		                PICK(writer, leaving), PICK(writer, helping));
		camp_buf_printf(out, "The box is not pre-checked. Terms: ${terms.url}. Privacy: ${privacy_policy.url}.\"\n");
		camp_buf_printf(out, "    screenshot: \"https://www.harbor.example/sms/%zu.png\"\n", writer->number);
	}
	camp_buf_printf(out, "  }\n\n  opt_in_keywords: [JOIN, HARBOR%zu]\n", writer->number);
	camp_buf_printf(out, "  opt_in_message: \"${brand.name}: you are signed up for %s. %s ", PICK(writer, goods),
	                PICK(writer, frequencies));
	camp_buf_printf(out, "%s %s %s\"\n", PICK(writer, rates), PICK(writer, helping), PICK(writer, leaving));
}

static void write_messages(Writer *writer) {
	CampBuf *out = writer->out;

	camp_buf_printf(out, "  opt_out_keywords: [STOP, END, QUIT]\n");
	camp_buf_printf(out, "  opt_out_message: \"${brand.name}: you are unsubscribed and will get no more messages.\"\n");
	camp_buf_printf(out, "  help_keywords: [HELP, INFO]\n");
	camp_buf_printf(
		out, "  help_message: \"${brand.name}: call ${brand.support_phone} or see ${brand.website}/help. %s %s\"\n\n",
		PICK(writer, rates), PICK(writer, leaving));
	camp_buf_printf(out, "  sample_messages: [\n");
	for (int i = 0; i < 3; i++) {
		CampStr text = camp_str(PICK(writer, samples));
		size_t at = camp_str_find(text, CAMP_LIT("%s"), 0);

		camp_buf_printf(out, "    \"${brand.name}: %.*s%zu-%d%.*s %s%s\",\n", (int)at, text.ptr, writer->number, i,
		                (int)(text.len - at - 2), text.ptr + at + 2, i ? "" : "https://www.harbor.example/n ",
		                PICK(writer, leaving));
	}
	camp_buf_printf(out, "  ]\n\n  embedded_links: true\n  embedded_phone: false\n  age_gated: false\n");
}

static void write_policy(Writer *writer) {
	enum { PARAGRAPHS = 8, SENTENCES = 5 };
	CampBuf *out = writer->out;

	camp_buf_printf(out, "  privacy_policy {\n    url: \"https://www.harbor.example/privacy\"\n    text: \"\"\"\n");
	camp_buf_printf(out, "      This is the privacy policy of ${brand.name} for text messages. %s\n", PICK(writer, sharing));
	camp_buf_printf(out, "      %s %s %s %s\n", PICK(writer, frequencies), PICK(writer, rates), PICK(writer, leaving),
	                PICK(writer, helping));
	for (int i = 0; i < PARAGRAPHS; i++) {
		camp_buf_printf(out, "\n      ");
		for (int k = 0; k < SENTENCES; k++)
			camp_buf_printf(out, "%s%s", k ? " " : "", PICK(writer, fillers));
		camp_buf_printf(out, "\n");
	}
	camp_buf_printf(out, "      \"\"\"\n  }\n\n");
}

static void write_campaign(Writer *writer, bool has_policy) {
	CampBuf *out = writer->out;

	writer->number++;
	camp_buf_printf(out, "\n# What the %s sends.\ncampaign c%zu {\n", PICK(writer, places), writer->number);
	camp_buf_printf(out, "  brand: harbor\n  providers: [twilio, zoom]\n  use_case: %s\n", PICK(writer, cases));
	camp_buf_printf(out, "  description: \"${brand.name}, a %s, texts %s to customers who signed up number %zu. %s\"\n",
	                PICK(writer, places), PICK(writer, goods), writer->number, PICK(writer, fillers));
	if (has_policy)
		write_policy(writer);
	write_opt_in(writer, write_flow(writer));
	write_messages(writer);
	camp_buf_printf(out, "}\n");
}

/* Half a kilobyte: a campaign that lacks most of what it should have. */
static void write_short_campaign(Writer *writer) {
	CampBuf *out = writer->out;

	camp_buf_printf(out, "\ncampaign c {\n  brand: harbor\n  providers: [twilio, zoom]\n  use_case: %s\n", PICK(writer, cases));
	camp_buf_printf(out, "  description: \"${brand.name}, a %s, texts %s to customers who signed up.\"\n",
	                PICK(writer, places), PICK(writer, goods));
	camp_buf_printf(out, "  opt_in_message: \"${brand.name}: you are signed up for %s. %s %s %s\"\n", PICK(writer, goods),
	                PICK(writer, frequencies), PICK(writer, rates), PICK(writer, leaving));
	camp_buf_printf(out, "  sample_messages: [\"${brand.name}: see you on Tuesday at 10:30. %s\"]\n}\n",
	                PICK(writer, leaving));
}

static void write_campaigns(Writer *writer, size_t size, bool have_policies) {
	size_t start = writer->out->len;

	write_brand(writer);
	do
		write_campaign(writer, have_policies);
	while (writer->out->len - start < size);
}

void bench_generate(CampBuf *out, size_t size) {
	write_campaigns(&(Writer){ .out = out }, size, false);
}

void bench_generate_any_size(CampBuf *out, size_t size) {
	Writer writer = { .out = out };

	if (size > 2000) {
		write_campaigns(&writer, size, true);
	} else {
		write_brand(&writer);
		write_short_campaign(&writer);
	}
}
