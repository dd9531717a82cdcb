#include "engine/skeletons.h"

#include "base/buf.h"
#include "model/schema.h"
#include "providers/provider.h"

#include <assert.h>

#define MOST_STOPS 32

/* What a campaign of a use case sends. */
typedef struct Sending {
	const char *use_case;
	const char *what;
	const char *samples[3];
} Sending;

static const Sending sendings[] = {
#define SENDING(use_case, what, first, second, third) { use_case, what, { first, second, third } },
#include "engine/sendings.def"
#undef SENDING
};

typedef struct Method {
	const char *name;
	const char *who;
	const char *flow;
	const char *fields;
	bool confirms;        /* that people have joined */
	const char *use_case; /* that it is fit for, whatever is said about others */
} Method;

static const Method methods[] = {
#define METHOD(name, who, flow, fields) { name, who, flow, fields, true, "marketing" },
#define SPOKEN(name, who, flow, fields) { name, who, flow, fields, true, "account_notification" },
#define REPLY(name, who, flow, fields) { name, who, flow, fields, false, "customer_care" },
#include "engine/methods.def"
#undef METHOD
#undef SPOKEN
#undef REPLY
};

/* What the flow says whatever the method. */
#define FLOW_END                                                                                                       \
	"\t\tMessage frequency varies. Message and data rates may apply. Reply HELP for help, STOP to opt out.\n"          \
	"\t\tPrivacy policy: ${privacy_policy.url}. Terms: ${terms.url}.\n"                                                \
	"\t\tMobile numbers and consent are not shared with third parties or affiliates for marketing.\n"

#define KEYWORDS "\topt_in_keywords: [<<JOIN>>]\n"

#define CONFIRMATION                                                                                                   \
	"\topt_in_message: \"${brand.name}: You are subscribed to @. Msg frequency varies. Msg & data rates may apply. "   \
	"Reply HELP for help, STOP to cancel.\"\n"

#define REPLIES                                                                                                        \
	"\topt_out_keywords: [STOP, UNSUBSCRIBE, CANCEL, END, QUIT]\n"                                                     \
	"\topt_out_message: \"${brand.name}: You are unsubscribed and will receive no further messages.\"\n"               \
	"\thelp_keywords: [HELP, INFO]\n"                                                                                  \
	"\thelp_message: \"${brand.name}: For help email ${brand.support_email}. Msg & data rates may apply. Reply STOP "  \
	"to cancel.\"\n"                                                                                                   \
	"\n"

const char *camp_use_case_name_at(size_t index) {
	const CampFieldSchema *field = camp_schema_field_of_any(CAMP_LIT("use_case"));
	size_t count = 0;

	while (count < index && field->choices[count].name)
		count++;
	return field->choices[count].name;
}

const char *camp_method_name_at(size_t index) {
	return index < sizeof methods / sizeof *methods ? methods[index].name : NULL;
}

static const Sending *sending_of(CampStr use_case) {
	for (size_t i = 0; i < sizeof sendings / sizeof *sendings; i++) {
		if (camp_str_equal(camp_str(sendings[i].use_case), use_case))
			return &sendings[i];
	}
	return &sendings[0]; /* the row that says nothing in particular */
}

static const Method *method_of(CampStr name) {
	for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
		if (camp_str_equal(camp_str(methods[i].name), name))
			return &methods[i];
	}
	return NULL;
}

/* Of a method whose name was chosen among ours; NULL stands for a website. */
static const Method *known_method(const char *name) {
	const Method *method = method_of(camp_str(name ? name : "website"));

	assert(method);
	return method;
}

/* Use cases that are a mixture name what of. */
static const char *parts_of(const char *use_case) {
	static const char *const mixtures[] = { "mixed", "low_volume", "carrier_exempt" };

	for (size_t i = 0; i < sizeof mixtures / sizeof *mixtures; i++) {
		if (strcmp(mixtures[i], use_case) == 0)
			return "\tsub_use_cases: [<<customer_care, account_notification>>]\n";
	}
	return "";
}

/* The text with what is sent in place of each `@`. */
static void add_text(CampBuf *out, const char *text, const Sending *sending) {
	for (; *text; text++) {
		if (*text == '@')
			camp_buf_add_c(out, sending->what);
		else
			camp_buf_add_char(out, *text);
	}
}

static void add_method(CampBuf *out, CampStr head, const Method *method, const Sending *sending, const char *indent) {
	camp_buf_printf(out, "%s%.*s {\n", indent, CAMP_FMT(head));
	add_text(out, method->fields, sending);
	camp_buf_printf(out, "%s}", indent);
}

static CampStr taken(CampArena *arena, CampBuf *out) {
	CampStr copy = camp_arena_copy(arena, camp_buf_str(out));

	camp_buf_release(out);
	return copy;
}

CampStr camp_skeleton_name(CampArena *arena, CampStr name) {
	CampBuf out;

	camp_buf_init(&out, CAMP_BUF_MAX);
	for (size_t i = 0; i < name.len; i++) {
		char c = camp_to_lower(name.ptr[i]);
		bool letter = camp_is_alpha((unsigned char)c) || (out.len > 0 && camp_is_digit((unsigned char)c));

		if (letter)
			camp_buf_add_char(&out, c);
		else if ((c == ' ' || c == '-' || c == '_') && out.len > 0 && out.ptr[out.len - 1] != '_')
			camp_buf_add_char(&out, '_');
	}
	while (camp_str_ends_with(camp_buf_str(&out), CAMP_LIT("_")))
		out.len--;
	if (out.len == 0 || camp_schema_reserves(camp_buf_str(&out)))
		camp_buf_printf(&out, "%sour_brand", out.len > 0 ? "_" : "");
	return taken(arena, &out);
}

const char *camp_use_case_of_method(const char *name) {
	return known_method(name)->use_case;
}

CampStr camp_skeleton_brand(CampArena *arena, CampStr head, bool has_pages) {
	return camp_arena_printf(arena,
	                         "%.*s {\n"
	                         "\tname: \"<<[name that consumers know]>>\"\n"
	                         "\twebsite: \"<<[address of the website]>>\"\n"
	                         "\tsupport_email: \"<<[e-mail address for help]>>\"\n"
	                         "\tprivacy_policy {\n"
	                         "\t\turl: \"<<[address of the privacy policy]>>\"\n"
	                         "%s"
	                         "\t}\n"
	                         "\tterms {\n"
	                         "\t\turl: \"<<[address of the terms]>>\"\n"
	                         "%s"
	                         "\t}\n"
	                         "}\n",
	                         CAMP_FMT(head), has_pages ? "\t\tfile: \"legal/privacy.md\"\n" : "",
	                         has_pages ? "\t\tfile: \"legal/terms.md\"\n" : "");
}

static void add_head(CampBuf *out, const CampCampaignSkeleton *wanted) {
	CampStr name = wanted->name.len > 0 ? wanted->name : camp_str(wanted->use_case);
	bool choice = wanted->brand.len > 0 && memchr(wanted->brand.ptr, ',', wanted->brand.len);

	camp_buf_printf(out, "campaign <<%.*s>> {\n\tbrand: ", CAMP_FMT(name));
	camp_buf_printf(out, choice ? "<<|%.*s|>>\n" : "<<%.*s>>\n",
	                CAMP_FMT(wanted->brand.len > 0 ? wanted->brand : CAMP_LIT("our_brand")));
	if (wanted->providers.len > 0)
		camp_buf_printf(out, "\tproviders: [%.*s]\n", CAMP_FMT(wanted->providers));
	camp_buf_printf(out, "\tuse_case: %s\n%s", wanted->use_case, parts_of(wanted->use_case));
}

static void add_samples(CampBuf *out, const Sending *sending) {
	camp_buf_add_c(out, "\tsample_messages: [\n");
	for (size_t i = 0; i < sizeof sending->samples / sizeof *sending->samples; i++)
		camp_buf_printf(out, "\t\t\"${brand.name}: <<%s>> Reply STOP to opt out.\",\n", sending->samples[i]);
	camp_buf_add_c(out, "\t]\n");
}

static void add_description(CampBuf *out, const Method *method, const Sending *sending) {
	camp_buf_printf(out, "\tdescription: \"\"\"\n\t\t${brand.name} sends %s by text message to <<%s>>.\n\t\t\"\"\"\n",
	                sending->what, method->who);
}

static void add_texts(CampBuf *out, const Method *method, const Sending *sending) {
	add_description(out, method, sending);
	camp_buf_add_char(out, '\n');
	camp_buf_add_c(out, "\tmessage_flow: \"\"\"\n\t\t");
	add_text(out, method->flow, sending);
	camp_buf_add_c(out, FLOW_END "\t\t\"\"\"\n\n");
}

/* Words that nobody texts are none to register, unless somebody who is named wants the field filled all the same. */
static bool wants_keywords(const CampCampaignSkeleton *wanted, const Method *method) {
	CampStr names = wanted->providers;
	CampStr name;

	if (strcmp(method->name, "keyword") == 0)
		return true;
	while (camp_str_next_piece(&names, ',', &name)) {
		const CampProvider *provider = camp_provider_find(camp_str_trim(name));
		CampProfile profile = { .providers = &provider, .provider_count = 1 };

		if (provider && camp_profile_demands(&profile, CAMP_DEMAND_KEYWORDS_ALWAYS))
			return true;
	}
	return false;
}

CampStr camp_skeleton_campaign(CampArena *arena, const CampCampaignSkeleton *wanted) {
	const Sending *sending = sending_of(camp_str(wanted->use_case));
	const Method *method = known_method(wanted->method);
	CampBuf out;

	camp_buf_init(&out, CAMP_BUF_MAX);
	add_head(&out, wanted);
	add_texts(&out, method, sending);
	add_method(&out, camp_arena_printf(arena, "opt_in %s", method->name), method, sending, "\t");
	camp_buf_add_c(&out, "\n\n");
	if (method->confirms && wants_keywords(wanted, method))
		camp_buf_add_c(&out, KEYWORDS);
	if (method->confirms)
		add_text(&out, CONFIRMATION, sending);
	camp_buf_add_c(&out, REPLIES);
	add_samples(&out, sending);
	camp_buf_add_c(&out, "}\n");
	return taken(arena, &out);
}

/* What stands by itself stands one tab further left than in a campaign. */
static CampStr without_tab(CampArena *arena, CampStr text) {
	CampBuf out;

	camp_buf_init(&out, CAMP_BUF_MAX);
	for (size_t i = 0; i < text.len; i++) {
		if (text.ptr[i] != '\t' || (i > 0 && text.ptr[i - 1] != '\n'))
			camp_buf_add_char(&out, text.ptr[i]);
	}
	return taken(arena, &out);
}

CampStr camp_skeleton_method(CampArena *arena, CampStr head, CampStr name, CampStr use_case) {
	const Method *method = method_of(name);
	CampBuf out;

	if (!method)
		return (CampStr){ NULL, 0 };
	camp_buf_init(&out, CAMP_BUF_MAX);
	add_method(&out, head, method, sending_of(use_case), "\t");
	return without_tab(arena, taken(arena, &out));
}

CampStr camp_skeleton_field(CampArena *arena, CampStr field, CampStr use_case, CampStr method_name) {
	const Method *method = method_of(method_name);
	const Sending *sending = sending_of(use_case);
	CampBuf out;

	camp_buf_init(&out, CAMP_BUF_MAX);
	if (camp_str_equal(field, CAMP_LIT("description")))
		add_description(&out, method ? method : known_method(NULL), sending);
	else if (camp_str_equal(field, CAMP_LIT("sample_messages")))
		add_samples(&out, sending);
	if (out.len == 0) {
		camp_buf_release(&out);
		return (CampStr){ NULL, 0 };
	}
	return without_tab(arena, taken(arena, &out));
}

/* The words between `<<` and `>>` at `*at`, which is set behind them; {NULL, 0} when none stand there. */
static CampStr blank_at(CampStr skeleton, size_t *at) {
	size_t start = *at + 2;
	size_t end;

	if (!camp_str_starts_with(camp_str_slice(skeleton, *at, skeleton.len), CAMP_LIT("<<")))
		return (CampStr){ NULL, 0 };
	end = camp_str_find(skeleton, CAMP_LIT(">>"), start);
	if (end == SIZE_MAX)
		return (CampStr){ NULL, 0 };
	*at = end + 2;
	return camp_str_slice(skeleton, start, end);
}

static unsigned number_of(CampStr blank, CampStr *blanks, unsigned *count) {
	for (unsigned i = 0; i < *count; i++) {
		if (camp_str_equal(blanks[i], blank))
			return i + 1;
	}
	if (*count < MOST_STOPS)
		blanks[(*count)++] = blank;
	return *count;
}

static void add_stop(CampBuf *out, CampStr blank, unsigned number) {
	bool choice = blank.len > 0 && blank.ptr[0] == '|';

	camp_buf_printf(out, choice ? "${%u" : "${%u:", number);
	for (size_t i = 0; i < blank.len; i++) {
		if (blank.ptr[i] == '$' || blank.ptr[i] == '}' || blank.ptr[i] == '\\')
			camp_buf_add_char(out, '\\');
		camp_buf_add_char(out, blank.ptr[i]);
	}
	camp_buf_add_char(out, '}');
}

static void add_plain(CampBuf *out, char c, const CampSkeletonForm *form) {
	if (c == '\n')
		camp_buf_add(out, form->line_break);
	else if (c == '\t')
		camp_buf_add_c(out, form->indent);
	else if (form->has_stops && (c == '$' || c == '\\'))
		camp_buf_printf(out, "\\%c", c);
	else
		camp_buf_add_char(out, c);
}

CampStr camp_skeleton_write(CampArena *arena, CampStr skeleton, const CampSkeletonForm *form) {
	CampStr blanks[MOST_STOPS];
	unsigned count = 0;
	size_t at = 0;
	CampBuf out;

	if (form->has_stops && camp_str_ends_with(skeleton, CAMP_LIT("\n")))
		skeleton.len--;
	camp_buf_init(&out, CAMP_BUF_MAX);
	while (skeleton.ptr && at < skeleton.len) {
		CampStr blank = blank_at(skeleton, &at);

		if (blank.ptr && form->has_stops)
			add_stop(&out, blank, number_of(blank, blanks, &count));
		else if (blank.ptr)
			camp_buf_add(&out, blank);
		else
			add_plain(&out, skeleton.ptr[at++], form);
	}
	if (form->has_stops)
		camp_buf_add_c(&out, "$0");
	return taken(arena, &out);
}

/* "[phone number]", but not a proposal that begins with what differs each time. */
static bool is_to_fill_in(CampStr words) {
	return words.len > 0 && words.ptr[0] == '[' && camp_str_find(words, CAMP_LIT("]"), 0) == words.len - 1;
}

bool camp_skeleton_next_blank(CampStr skeleton, size_t *at, CampSkeletonBlank *blank) {
	while (skeleton.ptr && *at < skeleton.len) {
		CampStr words = blank_at(skeleton, at);

		if (is_to_fill_in(words)) {
			blank->words = words;
			return true;
		}
		if (!words.ptr)
			blank->line += skeleton.ptr[(*at)++] == '\n';
	}
	return false;
}
