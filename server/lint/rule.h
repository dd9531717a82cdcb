/*
 * A rule author's world: this header is all that a rule sees.
 *
 * A rule is a `const CampRule camp_rule_NAME` in server/rules/NAME.c; the build lists the folder, nothing else is to be
 * edited. Its `check` looks at one subject, a campaign or a brand, and reports. What it is told about, it need not
 * guard against: broken attributes are not among the passages, and a block in which something is being typed counts as
 * holding what seems to be missing.
 */
#ifndef CAMP_LINT_RULE_H
#define CAMP_LINT_RULE_H

#include "base/utf8.h"
#include "campaign/finding.h"
#include "lint/address.h"
#include "lint/profile.h"
#include "model/model.h"
#include "prose/reading.h"

typedef struct CampRule CampRule;
typedef struct CampLint CampLint;
typedef struct CampDraft CampDraft;

/* What a rule's check is called for. */
typedef enum CampScope {
	CAMP_SCOPE_CAMPAIGN, /* once for each campaign */
	CAMP_SCOPE_BRAND,    /* once for each brand */
	CAMP_SCOPE_LEGAL,    /* once for each brand, and each campaign that has legal texts of its own */
	CAMP_SCOPE_ANY,      /* once for each campaign and brand */
	CAMP_SCOPE_FAULT,    /* never: faults of the kind `fault` are reported under this rule's name */
	CAMP_SCOPE_ENGINE    /* never: the engine reports it itself (suppressions) */
} CampScope;

struct CampRule {
	CampRuleInfo info;
	CampScope scope;
	CampFaultKind fault; /* of CAMP_SCOPE_FAULT */
	CampConcept concept; /* of a disclosure rule: what info.field must say. See camp_check_disclosure */
	void (*check)(CampLint *lint, const CampRule *rule);
	bool across_files; /* what it finds also depends on other files: where they are not checked too, it finds nothing */
};

extern const CampRule *const camp_rule_table[];
extern const size_t camp_rule_count;
const CampRule *camp_rule_find(CampStr name);

/* A text that a consumer or a reviewer reads, and what it says. A list of samples gives one passage each. */
typedef struct CampPassage {
	const char *field;              /* "consent_text", "sample_message", "privacy_policy", ...: as `inspect --as` */
	CampStr label;                  /* for messages: "opt_in website consent_text", "sample 2" */
	const CampBlock *block;         /* that holds it (a policy page's: privacy_policy or terms) */
	const CampAttribute *attribute; /* `text`, `file`, or the field itself */
	const CampValue *value;         /* the string or text block; of a page from a file that of `file` */
	const CampReading *reading;     /* never NULL */
	CampStr path;                   /* of a page from a file, else empty */
	const struct CampPage *page;    /* of a page from a file, else NULL */
	bool waits; /* for a blank to be filled in, that it is or refers to: what it will say is not known */
} CampPassage;

/* A web address in a passage. */
typedef struct CampWebLink {
	const CampPassage *passage;
	const CampEvidence *evidence; /* of CAMP_CONCEPT_URL */
	CampAddress address;
} CampWebLink;

struct CampLint {
	CampArena *arena;       /* lives as long as the findings */
	const CampBlock *block; /* the campaign or brand */
	bool is_campaign;
	const CampBlock
		*brand; /* the brand that the campaign names (maybe of another file), or the brand itself; NULL: none known */
	CampStr brand_path;         /* of a brand of another file, else empty */
	const CampStr *brand_names; /* name, legal name, aliases; decoded */
	size_t brand_name_count;
	const CampPassage *passages; /* in order of the file */
	size_t passage_count;
	const CampWebLink *links; /* all of all passages, in order */
	size_t link_count;
	CampAddress website;        /* the brand's; empty when it is not known */
	CampAddress privacy_policy; /* the legal address in force: the campaign's, else the brand's; empty when not known */
	CampAddress terms;
	uint64_t stated[CAMP_CONCEPT_WORDS]; /* the concepts that any passage states: see camp_states */
	bool reply_only;                     /* the consumer only ever writes first: `opt_in inbound` is the only method */
	bool flow_unreadable; /* a text of the opt-in flow is there but broken: what it says cannot be told */
	const CampProfile *profile;
	CampStr source; /* what all spans of `block` are offsets into */
	CampStr line_break;
	struct CampCheck *run; /* the runner's own */
};

/* Whether two names are one field's. Most differ in their first letter, and equal ones mostly are one literal of the program. */
static inline bool camp_is_field(const char *name, const char *field) {
	return name == field || (name[0] == field[0] && strcmp(name, field) == 0);
}
/* Passages of a field in order: camp_next_passage(lint, "consent_text", NULL) is the first, then give the last. With
 * `field` NULL, of every field. NULL when there are no more. Those that wait are passed over. */
const CampPassage *camp_next_passage(const CampLint *lint, const char *field, const CampPassage *after);

/* The attribute of the subject's block, or NULL when it is absent; broken ones count as present. */
static inline const CampAttribute *camp_lint_attribute(const CampLint *lint, const char *name) {
	return camp_block_attribute(lint->block, name);
}
/* Blocks of a type in the subject's block, in order: (lint, "opt_in", "website", NULL) is the first `opt_in website`. `name` NULL: any. */
const CampBlock *camp_next_block_of(const CampLint *lint, CampStr type, CampStr name, const CampBlock *after);
static inline const CampBlock *camp_next_block(const CampLint *lint, const char *type, const char *name,
                                               const CampBlock *after) {
	return camp_next_block_of(lint, camp_str(type), camp_str(name), after);
}
bool camp_has_method(const CampLint *lint, const char *method); /* an `opt_in METHOD` block stands in the campaign */
/* The decoded text of a string attribute of any block of the subject, interpolations resolved; empty when absent, and while a
 * template's blank is in it. Many rules ask for the same few: they are remembered. */
CampStr camp_text_of(const CampLint *lint, const CampAttribute *attribute);
/* Whether the attribute is a fact: a name, an address, a number. */
bool camp_is_fact(const CampAttribute *attribute);
/* The blank that a template left in the text of a fact, "[phone number]": bytes of `text`; empty when there is none. */
CampSpan camp_fact_blank(const CampAttribute *attribute, CampStr text);
/* For a campaign: the text of its brand's "privacy_policy" or "terms", of which it reads none itself; empty when the files do
 * not hold it. From then on the campaign is checked again when that page changes. */
CampStr camp_brand_page(const CampLint *lint, const char *type);
/* Whether the campaign's `flag` is true, or the given default when it is absent. */
bool camp_flag(const CampLint *lint, const char *name, bool otherwise);
/* Whether `keywords` (a field with a list of keywords) holds the word, ignoring case. */
bool camp_has_keyword(const CampLint *lint, const char *keywords, CampStr word);

/* Whether any passage states the concept. Most rules look for what hardly any text says: they need not look at each. */
static inline bool camp_states(const CampLint *lint, CampConcept concept) {
	return (lint->stated[concept / 64] >> (concept % 64)) & 1;
}

/* What brands and campaigns say that may not go with what another one of the project's files says. */
typedef enum CampTopic {
	CAMP_TOPIC_EIN_OWNER, /* of a brand: who else registers under its tax number */
	CAMP_TOPIC_EIN,       /* of a brand: its tax number; likewise the following fields */
	CAMP_TOPIC_LEGAL_NAME,
	CAMP_TOPIC_ENTITY_TYPE,
	CAMP_TOPIC_WEBSITE,
	CAMP_TOPIC_CAMPAIGNS, /* of a brand: which campaigns send for it */
	CAMP_TOPIC_TEXTS,     /* of a campaign: which others of its brand and use case send the same texts */
	CAMP_TOPIC_COUNT
} CampTopic;

/* Another brand or campaign of the project's files, and what it says about a topic, as it stands there. */
typedef struct CampPeer {
	CampStr path; /* of its file, also of the subject's own */
	CampStr type; /* "brand", "campaign" */
	CampStr name; /* of its block */
	CampStr says;
} CampPeer;

#define CAMP_PEERS_GIVEN 3
/* How many campaigns the registry takes of a brand, and of a sole proprietor. */
#define CAMP_MOST_CAMPAIGNS 100
#define CAMP_MOST_CAMPAIGNS_OF_PERSON 1

/* The brands and campaigns that say something else about the topic than the subject: the first few, by what they say
 * and where; `*total`: how many there are. NULL and 0 when there are none, or no other file is known. */
const CampPeer *camp_lint_peers(const CampLint *lint, CampTopic topic, size_t *total);
/* How many camp_lint_peers gives of so many. */
size_t camp_peers_given(size_t total);

/* Whether the consumer is told the concept anywhere before or at opt-in: in the message flow, in a consent text or
 * script, and for the keyword method in the opt-in message. Also true when one of these is there but broken: one fault
 * is one finding. */
bool camp_flow_states(const CampLint *lint, CampConcept concept);
/* Where a finding about the whole opt-in flow is shown: the message_flow's name, or the campaign's header. */
CampSpan camp_flow_anchor(const CampLint *lint);

/*
 * Reporting. A draft is a finding that may still be given fixes and related places; it is kept by the runner.
 * `span` is source, relative as all spans of the subject. Messages are one line, without a full stop at the end; text
 * from the file goes through %.*s with CAMP_FMT and is shortened by camp_quote and
 * camp_quote_words.
 */
CampDraft *camp_report(CampLint *lint, const CampRule *rule, CampSpan span, const char *format, ...) CAMP_PRINTF(4, 5);
/* At decoded words of a passage, in whichever file it stands. */
CampDraft *camp_report_words(CampLint *lint, const CampRule *rule, const CampPassage *passage, CampSpan words,
                             const char *format, ...) CAMP_PRINTF(5, 6);
/* About something that a passage lacks: at its field's name (of a page from a file: at `file`'s value). */
CampDraft *camp_report_lack(CampLint *lint, const CampRule *rule, const CampPassage *passage, const char *format, ...)
	CAMP_PRINTF(4, 5);
/* Whether what stands at that byte of a passage's text is quoted there from another one: a form, a message. */
bool camp_is_quoted(CampStr text, uint32_t at);
/* The same of one place after another, each behind the one before; begins as zeros. */
typedef struct CampQuotation {
	uint32_t read; /* bytes of the text */
	bool straight;
	bool curly;
	bool single; /* straight or curly */
} CampQuotation;

bool camp_quotation_holds(CampQuotation *quotation, CampStr text, uint32_t at);
/* A quotation for messages, shortened to a dozen words, on one line; in the lint's arena. */
CampStr camp_quote(const CampLint *lint, CampStr text);
/* The same of decoded words of a passage as they are read: of a page in Markdown without its marks. */
CampStr camp_quote_words(const CampLint *lint, const CampPassage *passage, CampSpan words);

void camp_draft_field(CampDraft *draft, const char *field);        /* which field the finding is about */
void camp_draft_severity(CampDraft *draft, CampSeverity severity); /* instead of the rule's own */
void camp_draft_related(CampDraft *draft, CampSpan span, const char *message);
void camp_draft_related_peer(CampDraft *draft, const CampPeer *peer, CampStr message); /* at the peer's name */

/* Fixes. Titles are made from what is done; `title` is a verb phrase: "Write https". */
void camp_fix_replace(CampDraft *draft, CampFixKind kind, const char *title, CampSpan span, CampStr replacement);
/* Adds the canonical wording of the concept to the passage: at the place where it belongs in the flow of sentences,
 * in its short form when the long one would not fit the field's limit, the brand by interpolation where the file does
 * so. Into a page from a file: a section that fits the document. Nothing is added when even the short form is too long. */
void camp_fix_disclose(CampDraft *draft, const CampPassage *passage, CampConcept concept);
/* The same for every passage of the field that does not state it, as one fix. */
void camp_fix_disclose_everywhere(CampDraft *draft, const char *field, CampConcept concept);
/* Puts the brand, which the text of the passage names at `name`, in front of it; what was the name says "our" or "us" then,
 * or goes: "Welcome to Acme alerts!" becomes "Acme: Welcome to our alerts!". */
void camp_fix_begin_with_brand(CampDraft *draft, const CampPassage *passage, CampSpan name);
/* Appends a sentence to the passage, its references as the file writes them; when a fact is not known, or the passage is a
 * page in another language, nothing. */
void camp_fix_say(CampDraft *draft, const CampPassage *passage, const char *title, const char *sentence);
/* Adds `name: value` to a block, in the file's indentation; `value` is source text, quotes included. */
void camp_fix_add_field(CampDraft *draft, CampFixKind kind, const CampBlock *block, const char *name, CampStr value);
/* Adds a whole message field ("opt_in_message") with every disclosure that it needs. */
void camp_fix_add_message(CampDraft *draft, const char *field);

/* The shared check of disclosure rules: every passage of info.field must state the concept. */
void camp_check_disclosure(CampLint *lint, const CampRule *rule);

#endif
