/* Snippets of whole blocks and campaigns. Tab stops lead through what only the author can know. */
#include "base/buf.h"
#include "ide/completion_parts.h"

/* What a campaign of a use case sends. */
typedef struct Sending {
	const char *use_case;
	const char *what;
	const char *samples[3];
} Sending;

static const Sending sendings[] = {
#define SENDING(use_case, what, first, second, third) { use_case, what, { first, second, third } },
#include "ide/sendings.def"
#undef SENDING
};

CampStr camp_skeleton_value(CampArena *arena, const CampFieldSchema *field, unsigned stop) {
	switch (field->type) {
	case CAMP_FIELD_TEXT:
	case CAMP_FIELD_STRING:
	case CAMP_FIELD_ADDRESS:
	case CAMP_FIELD_EMAIL:
	case CAMP_FIELD_PHONE:
	case CAMP_FIELD_FILE: return camp_arena_printf(arena, "\"$%u\"", stop);
	case CAMP_FIELD_NAMES:
	case CAMP_FIELD_TEXTS:
	case CAMP_FIELD_STRINGS:
	case CAMP_FIELD_KEYWORDS: return camp_arena_printf(arena, "[$%u]", stop);
	case CAMP_FIELD_BOOLEAN:
		/* The last stop can have no choices: VS Code would insert it as it is written. */
		if (stop == 0)
			return CAMP_LIT("${1|true,false|}$0");
		return camp_arena_printf(arena, "${%u|true,false|}", stop);
	case CAMP_FIELD_NAME:
	case CAMP_FIELD_REFERENCE: break;
	}
	return camp_arena_printf(arena, "$%u", stop);
}

/* Every field of an opt-in method and of a rejection is worth having; of other blocks those that are required. */
static bool belongs(const CampBlockSchema *schema, const CampFieldSchema *field) {
	return field->required || schema->variant || strcmp(schema->type, "rejection") == 0;
}

CampStr camp_skeleton_block(CampArena *arena, const CampBlockSchema *schema, CampStr head) {
	unsigned stop = 0;
	CampBuf out;
	CampStr copy;

	camp_buf_init(&out, CAMP_BUF_MAX);
	camp_buf_printf(&out, "%.*s {\n", CAMP_FMT(head));
	for (size_t i = 0; i < schema->field_count; i++) {
		CampStr value;

		if (!belongs(schema, &schema->fields[i]))
			continue;
		value = camp_skeleton_value(arena, &schema->fields[i], ++stop);
		camp_buf_printf(&out, "\t%s: %.*s\n", schema->fields[i].name, CAMP_FMT(value));
	}
	camp_buf_add_c(&out, stop > 0 ? "}$0" : "\t$0\n}");
	copy = camp_arena_copy(arena, camp_buf_str(&out));
	camp_buf_release(&out);
	return copy;
}

CampStr camp_skeleton_brand(CampArena *arena, CampStr head, unsigned stop) {
	return camp_arena_printf(arena,
	                         "%.*s {\n"
	                         "\tname: \"$%u\"\n"
	                         "\twebsite: \"$%u\"\n"
	                         "\tsupport_email: \"$%u\"\n"
	                         "\tprivacy_policy {\n"
	                         "\t\turl: \"$%u\"\n"
	                         "\t}\n"
	                         "\tterms {\n"
	                         "\t\turl: \"$%u\"\n"
	                         "\t}\n"
	                         "}$0",
	                         CAMP_FMT(head), stop, stop + 1, stop + 2, stop + 3, stop + 4);
}

/* The words that reviewers are known to pass, around what differs. `\$` is a dollar sign of the text. */
#define CAMPAIGN                                                                                                             \
	"campaign ${1:%s} {\n"                                                                                                   \
	"\tbrand: ${2%s}\n"                                                                                                      \
	"\tuse_case: %s\n"                                                                                                       \
	"%s"                                                                                                                     \
	"\tdescription: \"\"\"\n"                                                                                                \
	"\t\t\\${brand.name} sends %s by text message to ${3:people who signed up on its website}.\n"                            \
	"\t\t\"\"\"\n"                                                                                                           \
	"\n"                                                                                                                     \
	"\tmessage_flow: \"\"\"\n"                                                                                               \
	"\t\tPeople enter their mobile number at \\${brand.website}/${4:texts} and may tick an optional box, which is not\n"     \
	"\t\tticked in advance, to get recurring text messages with %s from \\${brand.name}.\n"                                  \
	"\t\tMessage frequency varies. Message and data rates may apply. Reply HELP for help, STOP to opt out.\n"                \
	"\t\tPrivacy policy: \\${privacy_policy.url}. Terms: \\${terms.url}.\n"                                                  \
	"\t\tMobile numbers and consent are not shared with third parties or affiliates for marketing.\n"                        \
	"\t\t\"\"\"\n"                                                                                                           \
	"\n"                                                                                                                     \
	"\topt_in website {\n"                                                                                                   \
	"\t\turl: \"\\${brand.website}/${4:texts}\"\n"                                                                           \
	"\t\tconsent_text: \"\"\"\n"                                                                                             \
	"\t\t\tBy ticking this box, which is optional, I agree to receive recurring text messages with %s from\n"                \
	"\t\t\t\\${brand.name}. Message frequency varies. Message and data rates may apply. Reply HELP for help,\n"              \
	"\t\t\tSTOP to opt out. Consent is not a condition of purchase. Privacy policy: \\${privacy_policy.url}.\n"              \
	"\t\t\tTerms: \\${terms.url}.\n"                                                                                         \
	"\t\t\t\"\"\"\n"                                                                                                         \
	"\t\tunticked: true\n"                                                                                                   \
	"\t}\n"                                                                                                                  \
	"\n"                                                                                                                     \
	"\topt_in_keywords: [${5:JOIN}]\n"                                                                                       \
	"\topt_in_message: \"\\${brand.name}: You are subscribed to %s. Msg frequency varies. Msg & data rates may apply. "      \
	"Reply HELP for help, STOP to cancel.\"\n"                                                                               \
	"\topt_out_keywords: [STOP, UNSUBSCRIBE, CANCEL, END, QUIT]\n"                                                           \
	"\topt_out_message: \"\\${brand.name}: You are unsubscribed and will receive no further messages.\"\n"                   \
	"\thelp_keywords: [HELP, INFO]\n"                                                                                        \
	"\thelp_message: \"\\${brand.name}: For help email \\${brand.support_email}. Msg & data rates may apply. Reply STOP to " \
	"cancel.\"\n"                                                                                                            \
	"\n"                                                                                                                     \
	"\tsample_messages: [\n"                                                                                                 \
	"\t\t\"\\${brand.name}: ${6:%s} Reply STOP to opt out.\",\n"                                                             \
	"\t\t\"\\${brand.name}: ${7:%s} Reply STOP to opt out.\",\n"                                                             \
	"\t\t\"\\${brand.name}: ${8:%s} Reply STOP to opt out.\",\n"                                                             \
	"\t]\n"                                                                                                                  \
	"}$0"

static const Sending *sending_of(const char *use_case) {
	for (size_t i = 0; i < sizeof sendings / sizeof *sendings; i++) {
		if (strcmp(sendings[i].use_case, use_case) == 0)
			return &sendings[i];
	}
	return &sendings[0]; /* the row that says nothing in particular */
}

/* Use cases that are a mixture name what of. */
static const char *parts_of(const char *use_case) {
	static const char *const mixtures[] = { "mixed", "low_volume", "carrier_exempt" };

	for (size_t i = 0; i < sizeof mixtures / sizeof *mixtures; i++) {
		if (strcmp(mixtures[i], use_case) == 0)
			return "\tsub_use_cases: [${9:customer_care, account_notification}]\n";
	}
	return "";
}

/* What fills the blank for the brand: those in scope, to choose from; else the project's. Of a single one its import comes
 * along, of several the one that is chosen asks for it. */
static CampStr brand_choice(const CampCompleter *completer, CampEdit *import) {
	CampCompleter brands = *completer;
	CampStr choice = { 0 };
	size_t count = 0;

	memset(&brands.list, 0, sizeof brands.list);
	camp_complete_brands(&brands);
	for (size_t i = 0; i < brands.list.count; i++) {
		const CampCompletion *brand = &brands.list.items[i];

		if (brand->import.replacement.len > 0 && brands.list.items[0].import.replacement.len == 0)
			break;
		choice = camp_arena_printf(completer->arena, "%.*s%s%.*s", CAMP_FMT(choice), i > 0 ? "," : "",
		                           CAMP_FMT(brand->label));
		count++;
	}
	if (count == 1)
		*import = brands.list.items[0].import;
	camp_vec_release(&brands.list);
	if (count == 0)
		return CAMP_LIT(":brand");
	return camp_arena_printf(completer->arena, count == 1 ? ":%.*s" : "|%.*s|", CAMP_FMT(choice));
}

void camp_complete_campaigns(CampCompleter *completer) {
	CampEdit import = { 0 };
	CampStr brand = brand_choice(completer, &import);
	const CampBlockSchema *schema = camp_schema_block(CAMP_LIT("campaign"), (CampStr){ 0 });
	const CampFieldSchema *field = schema ? camp_schema_field(schema, CAMP_LIT("use_case")) : NULL;

	for (const CampChoice *choice = field ? field->choices : NULL; choice && choice->name; choice++) {
		const Sending *sending = sending_of(choice->name);
		CampCompletion *completion = camp_completer_add(
			completer, CAMP_COMPLETE_CAMPAIGN, camp_arena_printf(completer->arena, "campaign: %s", choice->name),
			CAMP_LIT("a whole campaign"), choice->help);

		completion->text = (CampStr){ 0 };
		completion->import = import;
		completion->snippet = camp_arena_printf(
			completer->arena, CAMPAIGN, choice->name, brand.ptr, choice->name, parts_of(choice->name), sending->what,
			sending->what, sending->what, sending->what, sending->samples[0], sending->samples[1], sending->samples[2]);
	}
}
