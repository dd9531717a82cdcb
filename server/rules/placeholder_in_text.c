/* A template that nobody filled in. Samples are left out: their changing parts do stand in brackets. */
#include "lint/rule.h"
#include "rules/_fields.h"
#include "rules/_texts.h"

static const char *const fields[] = {
	"consent_text",    "script",       "message_flow",   "description", "opt_in_message",
	"opt_out_message", "help_message", "privacy_policy", "terms",       NULL
};

/* Who sends, in the words of templates: of any other blank a text may say that it changes from one message to the next. */
static const char *const sender_words[] = { "company", "business", "brand", "organization", "organisation", "nonprofit",
	                                        "charity", "merchant", "store", "shop",         "your",         NULL };

/* Who speaks or is spoken to, and what is said of them: a script leaves it to whoever reads it out. */
static const char *const spoken_words[] = { "name",   "agent",   "representative", "staff",  "caller", "customer",
	                                        "client", "patient", "guest",          "member", "number", "confirm",
	                                        NULL };

static bool holds_word(CampStr blank, const char *const *words) {
	while (*words && camp_str_find_ignoring_case(blank, camp_str(*words), 0) == SIZE_MAX)
		words++;
	return *words != NULL;
}

/* A flow that quotes a form or a message shows as a blank what is another word each time. */
static bool is_changing_part(const CampPassage *passage, CampQuotation *quotation, CampSpan span) {
	static const char *const telling[] = { "message_flow", "description", NULL };
	CampStr blank = camp_rules_words(passage, span);

	if (holds_word(blank, sender_words))
		return false;
	if (strcmp(passage->field, "script") == 0)
		return holds_word(blank, spoken_words);
	return camp_rules_is_of(passage, telling) &&
	       camp_quotation_holds(quotation, passage->reading->prose->text, span.start);
}

/* There are names that are written in brackets. */
static bool is_sender(const CampLint *lint, CampStr words) {
	for (size_t i = 0; i < lint->brand_name_count; i++) {
		if (camp_str_equal(words, lint->brand_names[i]))
			return !memchr(words.ptr, ' ', words.len);
	}
	return false;
}

/* Of a fact that is referred to: told where the fact is written. */
static bool is_referred_to(const CampLint *lint, const CampPassage *passage, CampSpan span) {
	CampSpan source = camp_rules_source(passage, span);

	return !passage->page &&
	       camp_str_starts_with(camp_str_slice(lint->source, source.start, source.end), CAMP_LIT("${"));
}

static void check_passage(CampLint *lint, const CampRule *rule, const CampPassage *passage) {
	const CampEvidence *evidence = NULL;
	CampQuotation quotation = { 0 };

	while ((evidence = camp_rules_next_evidence(passage, CAMP_CONCEPT_PLACEHOLDER, evidence)) != NULL) {
		CampStr words = camp_rules_words(passage, evidence->span);

		if (!is_changing_part(passage, &quotation, evidence->span) && !is_sender(lint, words) &&
		    !is_referred_to(lint, passage, evidence->span))
			camp_report_words(lint, rule, passage, evidence->span, "%.*s %s: \"%.*s\"", CAMP_FMT(passage->label),
			                  rule->info.summary, CAMP_FMT(camp_quote(lint, words)));
	}
}

/* Whose parts vary, as in /{shop}/book, is another matter. */
static bool is_left_open(CampStr host) {
	return host.len > 0 && (memchr("[{<$%", host.ptr[0], 5) || camp_rules_is_made_up(host));
}

static void check_host(CampLint *lint, const CampRule *rule, const CampPassage *passage, const CampEvidence *evidence,
                       CampStr host) {
	if (is_left_open(host))
		camp_report_words(lint, rule, passage, evidence->span, "%.*s %s: \"%.*s\"", CAMP_FMT(passage->label),
		                  rule->info.summary, CAMP_FMT(host));
}

/* https://[your-domain]/privacy and help@yourcompany.com are read as addresses. */
static void check_hosts(CampLint *lint, const CampRule *rule) {
	for (size_t i = 0; i < lint->link_count; i++) {
		const CampWebLink *link = &lint->links[i];

		if (camp_rules_is_of(link->passage, fields))
			check_host(lint, rule, link->passage, link->evidence, link->address.host);
	}
	for (size_t i = 0; camp_states(lint, CAMP_CONCEPT_EMAIL) && i < lint->passage_count; i++) {
		const CampPassage *passage = &lint->passages[i];
		const CampEvidence *mail = NULL;

		while (camp_rules_is_of(passage, fields) &&
		       (mail = camp_rules_next_evidence(passage, CAMP_CONCEPT_EMAIL, mail)) != NULL) {
			CampStr words = camp_rules_words(passage, mail->span);
			size_t sign = camp_str_find(words, CAMP_LIT("@"), 0);
			CampStr host = sign == SIZE_MAX ? words : camp_str_slice(words, sign + 1, words.len);

			check_host(lint, rule, passage, mail, camp_address(host).host);
		}
	}
}

/* A blank in a fact is told where it is written, and not in all that refers to it. */
static void check_fact(CampLint *lint, const CampRule *rule, const CampAttribute *attribute) {
	for (size_t i = 0; i < attribute->value.part_count; i++) {
		const CampPart *part = &attribute->value.parts[i];
		CampSpan blank = part->kind == CAMP_PART_TEXT ? camp_fact_blank(attribute, part->text) : (CampSpan){ 0, 0 };
		CampSpan span = { part->span.start + blank.start, part->span.start + blank.end };
		CampStr words = camp_quote(lint, camp_str_slice(part->text, blank.start, blank.end));

		if (blank.end == 0)
			continue;
		camp_draft_field(camp_report(lint, rule, span, "%.*s %s: \"%.*s\"", CAMP_FMT(attribute->name),
		                             rule->info.summary, CAMP_FMT(words)),
		                 attribute->schema->name);
		return;
	}
}

static void check_block(CampLint *lint, const CampRule *rule, const CampBlock *block) {
	for (size_t i = 0; i < block->attribute_count; i++) {
		const CampAttribute *attribute = &block->attributes[i];

		if (!attribute->broken && attribute->value.kind == CAMP_VALUE_STRING && camp_is_fact(attribute))
			check_fact(lint, rule, attribute);
	}
}

static void check(CampLint *lint, const CampRule *rule) {
	for (size_t i = 0; camp_states(lint, CAMP_CONCEPT_PLACEHOLDER) && i < lint->passage_count; i++) {
		if (camp_rules_is_of(&lint->passages[i], fields))
			check_passage(lint, rule, &lint->passages[i]);
	}
	check_hosts(lint, rule);
	camp_rules_each_block(lint, rule, check_block);
}

const CampRule camp_rule_placeholder_in_text = {
	.info = {
		.name = "placeholder-in-text",
		.severity = CAMP_ERROR,
		.summary = "still holds a placeholder",
		.why = "What stands in brackets was meant to be replaced. A reviewer sees a form letter that "
			"nobody finished, and no brand. What refers to a fact that is still to be filled in is checked once it is.",
		.remedy = "Write the real words in its place. In samples, and where a message flow quotes a form or a message, what "
			"differs each time does stand in brackets: [code].",
		.source = "Twilio best practices (template text left in); Bandwidth (no placeholders in replies)",
		.example = {
			.bad =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  help_message: \"[company name]: For help call (555) 555-0142.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
			.good =
				"campaign offers {\n"
				"  brand: bakery\n"
				"  help_message: \"Harbor Bakery: For help call (555) 555-0142.\"\n"
				"}\n"
				"brand bakery {\n"
				"  name: \"Harbor Bakery\"\n"
				"}\n",
		},
	},
	.scope = CAMP_SCOPE_ANY,
	.check = check,
};
