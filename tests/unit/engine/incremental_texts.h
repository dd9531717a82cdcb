/* What test_incremental.c edits, and by what. */
#ifndef TESTS_UNIT_ENGINE_INCREMENTAL_TEXTS_H
#define TESTS_UNIT_ENGINE_INCREMENTAL_TEXTS_H

#include "campaign/campaign.h"

#define ROOT "/project/"

typedef struct ProjectFile {
	const char *path;
	const char *text;
} ProjectFile;

static const char two_campaigns[] =
	"import \"brands.campaign\"\n"
	"\n"
	"# What the shop sends.\n"
	"campaign weekly_deals {\n"
	"  brand: acme\n"
	"  providers: [twilio, zoom]\n"
	"  use_case: marketing\n"
	"  description: \"\"\"\n"
	"    Acme Sandwich Co texts one deal a week to customers\n"
	"    who signed up on ${brand.website}.\n"
	"    \"\"\"\n"
	"  # campaign-ls: allow message-flow-missing-rates -- the form says it\n"
	"  message_flow: \"\"\"\n"
	"    Customers opt in at ${brand.website}/sms by ticking an unticked box.\n"
	"\n"
	"    Terms: ${terms.url}. Privacy: ${privacy_policy.url}.\n"
	"    \"\"\"\n"
	"  opt_in website {\n"
	"    url: \"https://www.acme.example/sms\"\n"
	"    consent_text: \"By ticking this box you agree to get recurring texts from ${brand.name}. Msg & data rates may "
	"apply. Reply STOP to opt out.\"\n"
	"  }\n"
	"  opt_in keyword { number: \"+15551234567\" }\n"
	"  opt_in_keywords: [JOIN, \"DEALS\"]\n"
	"  opt_in_message: \"${brand.name}: You're in. Reply STOP to cancel. \\u{1F96A}\"\n"
	"  opt_out_keywords: [STOP, END]\n"
	"  opt_out_message: \"Sorry to see you go.\"  # campaign-ls: allow opt-out-message-missing-brand -- short\n"
	"  sample_messages: [\n"
	"    \"${brand.name}: two subs for $10, code [CODE]. Reply STOP to opt out.\",\n"
	"    \"Free delivery on Friday. bit.ly/deal\",\n"
	"  ]\n"
	"  embedded_links: true\n"
	"}\n"
	"\n"
	"campaign alerts {\n"
	"  brand: acme\n"
	"  use_case: account_notification\n"
	"  description: \"Alerts.\"\n"
	"  help_message: \"Call us. ${description} ${help_message}\"\n"
	"  privacy_policy { file: \"privacy.md\" }\n"
	"}\n";

static const char own_brands[] =
	"brand acme {\n"
	"  name: \"Acme\"\n"
	"  ein: \"12-3456780\"\n"
	"  aliases: [\"Acme Deli\", Ac]\n"
	"  website: \"http://acme.example\"\n"
	"  privacy_policy { url: \"https://acme.example/privacy\" file: \"privacy.md\" }\n"
	"  terms {\n"
	"    text: \"\"\"\n"
	"      Terms of the programme. Message frequency varies.\n"
	"      \"\"\"\n"
	"  }\n"
	"}\n"
	"brand zeta { name: \"Zeta\" ein: \"123456780\" }\n"
	"brand also { name: \"ACME\" website: \"https://acme.test\" }\n"
	"campaign one { brand: acme use_case: marketing sample_messages: [\"Acme: hello there, friend.\"] }\n"
	"campaign again { brand: also use_case: marketing sample_messages: [\"${brand.name}: hello there, friend.\"] }\n"
	"campaign two { brand: acmee use_case: marketing }\n"
	"campaign two { brand: zeta }\n";

static const char crlf_and_emoji[] = "\xEF\xBB\xBF# caf\xC3\xA9 \xF0\x9F\xA5\xAA\r\n"
									 "brand caf\x65 {\r\n"
									 "\tname: \"Caf\xC3\xA9 \xF0\x9F\xA5\xAA\"\r\n"
									 "\tsupport_email: \"cafe@gmail.com\"\r\n"
									 "}\r\n"
									 "\r\n"
									 "campaign menu {\r\n"
									 "\tbrand: cafe\r\n"
									 "\tuse_case: marketing\r\n"
									 "\tmessage_flow: \"\"\"\r\n"
									 "\t\tText MENU \xE2\x80\x9Cnow\xE2\x80\x9D to us.\r\n"
									 "\t\r\n"
									 "\tshallow line\r\n"
									 "\t\tAge\xCC\x81 \\q ${brand.name\r\n"
									 "\t\t\"\"\"\r\n"
									 "\tsample_messages: [\"\xF0\x9F\x8C\xAE Tacos\", \"{name}, 2 for 1\"]\r\n"
									 "}\r\n";

static const char unfinished[] = "campaign a {\n"
								 "  use_case:\n"
								 "  description: \"not closed\n"
								 "  opt_in website {\n"
								 "    url: \"https://x.example\"\n"
								 "\n"
								 "campaign b {\n"
								 "  message_flow: \"\"\"\n"
								 "    never closed\n"
								 "  opt_in_keywords: [JOIN,\n"
								 "  foo\n"
								 "}\n"
								 "}\n"
								 "stray: 1\n"
								 "import \"own.campaign\"\n"
								 "import\n";

/* Enough blocks side by side that most of them are taken over as one stretch; some of them such that an edit far away
 * can change them: texts that nothing closes, and blocks that stand deeper than those. */
static const char many_blocks[] = "import \"brands.campaign\"\n"
								  "import \"more.campaign\"\n"
								  "brand b1 { name: \"One\" }\n"
								  "brand b2 { name: \"Two\" website: \"http://two.example\" } # says so itself\n"
								  "\n"
								  "# campaign-ls: allow missing-field -- later\n"
								  "campaign c1 { brand: b1 use_case: marketing }\n"
								  "campaign c2 { brand: b2 }\n"
								  "  campaign c3 { brand: acme description: \"\"\"\n"
								  "    Open.\n"
								  "  }\n"
								  "    campaign c4 { brand: acme }\n"
								  "    campaign c5 { brand: zeta }\n"
								  "campaign c6 {\n"
								  "  description: \"Sixth\"\n"
								  "  opt_in keyword { number: \"+15551234567\" }\n"
								  "}\n"
								  "campaign c7 { brand: b1 description: \"not closed }\n"
								  "}\n"
								  "campaign c1 { brand: b2 }\n"
								  "campaign c8 { brand: b1 } campaign c9 { brand: b1 }\n"
								  "# alone\n"
								  "\n"
								  "brand b3 { name: \"one\" ein: \"12-3456780\" }\n"
								  "campaign d1 { brand: b3 opt_in_message: \"b3: hi \xF0\x9F\xA5\xAA\" }\n"
								  "campaign d2 { brand: nobody }\n"
								  "campaign d3 { brand: b3 privacy_policy { file: \"privacy.md\" } }\n"
								  "campaign d4 {\n"
								  "  sample_messages: [\"One: see bit.ly/x\", \"Two\"]\n"
								  "}\n"
								  "campaign d5 { brand: b2 use_case: marketing }\n";

static const char brands_file[] =
	"import \"more.campaign\"\n"
	"brand acme {\n"
	"  name: \"Acme Sandwich Co\"\n"
	"  website: \"https://www.acme.example\"\n"
	"  support_phone: \"+15559876543\"\n"
	"  privacy_policy { url: \"https://www.acme.example/privacy\" file: \"legal/privacy.html\" }\n"
	"  terms { url: \"http://www.acme.example/terms\" }\n"
	"}\n";

static const ProjectFile project[] = {
	{ ROOT "brands.campaign", brands_file },
	{ ROOT "more.campaign", "import \"own.campaign\"\nbrand zeta { name: \"Zeta Ltd\" }\n" },
	{ ROOT "privacy.md", "# Privacy\n\nWe share your phone number with partners for marketing.\n\n- Reply STOP.\n" },
	{ ROOT "legal/privacy.html",
	  "<html><body><h1>Privacy &amp; more</h1><p>Acme never sells your mobile number.</p></body></html>" },
};

static const char *const starts[] = { two_campaigns, own_brands, crlf_and_emoji, unfinished, many_blocks, "" };

#define PIECE(literal)                                                                                                 \
	{ literal, sizeof(literal) - 1 }
static const CampStr pieces[] = {
	PIECE("\""),
	PIECE("\"\"\""),
	PIECE("\"\""),
	PIECE("{"),
	PIECE("}"),
	PIECE("["),
	PIECE("]"),
	PIECE(","),
	PIECE(":"),
	PIECE("#"),
	PIECE("\\"),
	PIECE("$"),
	PIECE("${"),
	PIECE("${brand.name}"),
	PIECE("${brand."),
	PIECE("\n"),
	PIECE("\r"),
	PIECE("\r\n"),
	PIECE("\n\n"),
	PIECE(" "),
	PIECE("\t"),
	PIECE("    "),
	PIECE("x"),
	PIECE("-"),
	PIECE("7"),
	PIECE("2FA"),
	PIECE("true"),
	PIECE("\xC3\xA9"),
	PIECE("\xF0\x9F\xA5\xAA"),
	PIECE("\xE2\x80"),
	PIECE("\xFF"),
	PIECE("\0"),
	PIECE("\xEF\xBB\xBF"),
	PIECE("STOP"),
	PIECE("Msg & data rates may apply."),
	PIECE(" acme"),
	PIECE("brand: zeta\n"),
	PIECE("campaign "),
	PIECE("campaign x {"),
	PIECE("campaign x {\n  brand: acme\n}\n"),
	PIECE("brand acme {"),
	PIECE("brand zeta { name: \"Zeta\" }"),
	PIECE("brand eta { name: \"Acme\" ein: \"98-7654320\" }"),
	PIECE("campaign y { brand: acme use_case: marketing sample_messages: [\"Acme: hello there, friend.\"] }\n"),
	PIECE("import \"brands.campaign\"\n"),
	PIECE("import \"own.campaign\"\n"),
	PIECE("import \"nowhere.campaign\"\n"),
	PIECE("import "),
	PIECE("opt_in website {\n"),
	PIECE("opt_in \"website\" {"),
	PIECE("use_case: marketing\n"),
	PIECE("use_case:"),
	PIECE("  description: \"\"\"\n    Deep.\n    \"\"\"\n"),
	PIECE("  description: \"\"\"\n    Deep.\n"),
	PIECE("\n  sample_messages: [\n"),
	PIECE("  privacy_policy { file: \"privacy.md\" }\n"),
	PIECE("  privacy_policy { file: \"legal/\\u{70}rivacy.html\" }\n"),
	PIECE("# comment\n"),
	PIECE(" # campaign-ls: allow url-shortener -- the carrier agreed\n"),
	PIECE("# campaign-ls: allow missing-field -- later\n"),
	PIECE("# campaign-ls: allow nothing-of-the-kind\n"),
	PIECE("http://bit.ly/x"),
};

/* Edits that change what is far away from them, or what nothing but the whole file says. */
static const struct {
	const char *text;
	const char *at; /* in the text: what is replaced */
	const char *by;
} far_edits[] = {
	/* The text of `a` is not closed and ends at the comment; with quotes at the end it swallows all between. */
	{ "campaign z {}\n"
	  "campaign a { description: \"\"\" open\n"
	  "# ends it\n"
	  "  }\n"
	  "  campaign b {}\n"
	  "  campaign c {}\n"
	  "  campaign d {}\n"
	  "  campaign e {}\n"
	  "  # here\n"
	  "  campaign f {}\n",
	  "# here", "\"\"\"" },
	/* The same, and closes the block behind it, so that there is no error before or after. */
	{ "campaign z {}\n"
	  "campaign a { description: \"\"\" open\n"
	  "# ends it\n"
	  "  }\n"
	  "  campaign b {}\n"
	  "  campaign c {}\n"
	  "  # here\n"
	  "  campaign d {}\n",
	  "# here", "\"\"\" }" },
	/* Fixes write lines as the first one ends. */
	{ "# first\ncampaign a {}\ncampaign b {}\ncampaign c { use_case: marketing }\ncampaign d {\n  use_case: marketing\n}\n",
	  "\n", "\r\n" },
	/* The first of a name is another one. */
	{ "campaign a {}\ncampaign b {}\ncampaign c {}\ncampaign d {}\ncampaign b {}\ncampaign e {}\n", "b {}\n",
	  "x {}\n" },
	/* A brand of which campaigns speak, in front of them and behind them. */
	{ "campaign a { brand: q }\ncampaign b { brand: q }\ncampaign c { brand: q }\nbrand q { name: \"Q\" }\n"
	  "campaign d { brand: q }\ncampaign e { brand: q }\ncampaign f { brand: q }\n",
	  "brand q", "brand p" },
	/* Two brands say the same and stand behind the edit. */
	{ "campaign a {}\ncampaign b {}\nbrand p { name: \"P\" ein: \"12-3456780\" }\nbrand q { name: \"Q\" ein: \"12-3456780\" }\n"
	  "brand r { name: \"R\" ein: \"12-3456781\" }\n",
	  "a {}", "a {\n}" },
	/* The blanks behind `d` are its own once nothing follows them in the line. */
	{ "campaign a {}\ncampaign b {}\ncampaign c {}\ncampaign d {}  campaign e {}\n", "campaign e {}", "" },
	/* A line that is a brace alone does not end what is in quotes, nor a block in a block. */
	{ "campaign a {\n  description: \"\"\"\n    Text.\n}\n    \"\"\"\n}\ncampaign b {\n  opt_in keyword {\n}\n}\ncampaign c {\n}\n",
	  "Text", "Words" },
	/* A text is opened, whose end far behind belongs to another one. */
	{ "campaign a {\n  use_case: marketing\n}\ncampaign b {\n}\ncampaign\nc {\n  description: \"\"\"\n    C.\n    \"\"\"\n}\n"
	  "brand d {\n}\n",
	  "use_case: marketing", "description: \"\"\" open" },
	/* The brace behind which the text was cut goes, gets company, moves from its place at the line's start. */
	{ "campaign a {\n}\ncampaign b {\n}\ncampaign c {\n  use_case: marketing\n}\ncampaign d {\n}\n", "}\ncampaign c",
	  "\ncampaign c" },
	{ "campaign a {\n}\ncampaign b {\n}\ncampaign c {\n  use_case: marketing\n}\ncampaign d {\n}\n", "\ncampaign c",
	  " use_case: marketing\ncampaign c" },
	{ "campaign a {\n}\ncampaign b {\n}\ncampaign c {\n  use_case: marketing\n}\ncampaign d {\n}\n", "\n}\ncampaign c",
	  "}\ncampaign c" },
	/* A comment goes on with the line of the block behind which the text was cut. */
	{ "campaign a {\n}\ncampaign b {\n}\ncampaign c {\n}\n", "\ncampaign c",
	  " # campaign-ls: allow missing-field -- later\ncampaign c" },
	/* Where an open text ends is told by the first sign of its line, which is the brace of another block. */
	{ "campaign a {\n}\ncampaign b {\n}  campaign c { description: \"\"\" open\n  use_case: marketing\n}\ncampaign d {\n}\n",
	  "marketing", "mixed" },
	/* Two of the parser's guesses, of equal cost: which it takes depends on what it took over. Found at random. */
	{ "brand acme {\n  name]: \"Acme\"campaign x {\n  ein: \"12-3456780\"\n  aliases: [\"Acm     privacy_policy ."
	  "\"}] }\ncampaign two { brand: acmee use_case: marketin: marketing sample_messages: [\"Acme g }\"\"\"\n"
	  "campaign two { brand: zeta }\n\n",
	  "0\"\n", "0${brand.\"\n" },
	/* An import comes that brings the brand. */
	{ "# here\ncampaign a { brand: acme }\ncampaign b { brand: acme }\ncampaign c { brand: acme }\n", "# here",
	  "import \"brands.campaign\"" },
};

#endif
