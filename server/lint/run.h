/*
 * The runner: prepares a subject (a campaign or a brand with all that it refers to), lets every rule look at it, judges
 * suppressions, and leaves raw findings whose spans are relative to the item. The engine gives them their place.
 */
#ifndef CAMP_LINT_RUN_H
#define CAMP_LINT_RUN_H

#include "base/buf.h"
#include "base/vec.h"
#include "lint/codes.h"
#include "lint/rule.h"
#include "lint/wording.h"
#include "model/page.h"

/* Why a page cannot be had. The texts are the reader's business; the runner only tells faults apart. */
typedef enum CampPageStatus { CAMP_PAGE_OK, CAMP_PAGE_UNREADABLE, CAMP_PAGE_OUTSIDE } CampPageStatus;

/* Where legal pages come from: the page at `path` as written in the subject's own file, or in the brand's. The page is
 * borrowed; the check retains it. `*why` becomes a phrase for a message: "does not exist". */
typedef struct CampPageSource {
	void *data;
	CampPageStatus (*page)(void *data, CampStr path, bool of_brand, CampPage **page, const char **why);
} CampPageSource;

/* Where peers come from: fills `found`, which has room for CAMP_PEERS_GIVEN, and gives how many there are in all. */
typedef struct CampPeerSource {
	void *data;
	size_t (*peers)(void *data, CampTopic topic, CampPeer *found); /* NULL: no other file is known */
} CampPeerSource;

/* What settings make of a rule's findings, instead of what the rule says. */
typedef struct CampRuleLevel {
	const CampRule *rule;
	CampSeverity severity; /* CAMP_OFF: they are not reported */
} CampRuleLevel;

typedef struct CampRuleLevels {
	CampRuleLevel *items; /* by the rule's name, each rule once; of all others a finding weighs what the rule says */
	size_t count;
} CampRuleLevels;

/* What a finding of the rule weighs that weighs `own` when nothing is set. */
CampSeverity camp_rule_level(const CampRuleLevels *levels, const CampRule *rule, CampSeverity own);

typedef struct CampSubject {
	const CampItem *item;
	const CampItem *brand;  /* the item of the brand that a campaign names; NULL: none, or a brand is the subject */
	CampStr brand_path;     /* of a brand of another file */
	bool brand_unknown;     /* the campaign names a brand that nothing defines */
	const char *brand_near; /* the nearest name that is defined, or NULL */
	CampStr line_break;
	const CampProfile *profile;
	CampProseReader *prose_reader; /* told the sender's names here */
	CampPageSource pages;
	CampPeerSource peers;
	CampCodeCache *codes;
	const CampRuleLevels *levels;
	const CampRule *only; /* NULL: every rule */
} CampSubject;

struct CampDraft {
	CampLint *lint;
	const CampRule *rule;
	CampFinding finding; /* spans relative; codes and rule filled in when it is finished */
	CampSpan anchor;     /* the place in the subject's own file that a suppression must excuse */
	bool raised;         /* to an error, because a provider rejected the campaign for it: settings do not lower it */
	CampFix fixes[4];
	CampRelated related[4];
	void *kept;        /* the engine's: what a front end keeps with the finding */
	CampPeer peers[4]; /* whose names the related places are; without a name: the place is in the subject's own file */
};

typedef CAMP_VEC(CampDraft *) CampDrafts;

/* A path where a page was looked for, and what was found there: 0 or a hash. */
typedef struct CampAskedPage {
	CampStr path;
	uint64_t hash;
} CampAskedPage;

typedef CAMP_VEC(CampAskedPage) CampAskedPages;

/* The text of an attribute, once a rule has asked for it. */
typedef struct CampKnownText {
	const CampAttribute *attribute; /* NULL: none yet */
	CampStr text;
} CampKnownText;

#define CAMP_KNOWN_TEXTS 32

/* What was asked about peers, and a hash of what there was to say. */
typedef struct CampAskedTopic {
	CampTopic topic;
	uint64_t hash;
} CampAskedTopic;

/* What a wording comes to with the facts of the files, in code points; once a fix has asked. */
typedef struct CampKnownWording {
	bool known;
	bool usable; /* all of its facts are known */
	uint32_t long_length;
	uint32_t short_length;
} CampKnownWording;

/* One subject checked. Shared by the versions of a document that did not touch it. */
typedef struct CampCheck {
	CampArena arena;
	CampLint lint;
	CampDrafts drafts; /* after camp_check_run: what is reported, in order */
	CAMP_VEC(CampPage *) pages;
	CampItem *item;  /* retained */
	CampItem *brand; /* retained; NULL: none */
	CAMP_VEC(CampPassage) passages;
	const CampSubject *subject; /* while it runs */
	CampKnownText texts[CAMP_KNOWN_TEXTS];
	/* The engine's, to tell whether the check still holds: what it was computed from beside the item. */
	uint64_t environment;
	CampKnownWording *wordings; /* one for each; NULL: none was asked for */
	CampAskedPages asked;
	CAMP_VEC(CampAskedTopic) topics;
	uint64_t roster;   /* the state of the roster for which what was found about the topics is known to hold */
	bool brand_stable; /* the brand's text says all there is to know of it */
	size_t composed;   /* bytes of text that references and all came to, while it runs */
	bool composed_too_much;
	uint32_t references;
	bool source_known; /* whether `interpolates` was found out */
	bool interpolates; /* a text of the item refers to a field */
} CampCheck;

/* Everything about the item under `subject`; an item that is neither campaign nor brand only has its faults told. */
CampCheck *camp_check_new(const CampSubject *subject, CampItem *item, CampItem *brand);
CampCheck *camp_check_retain(CampCheck *check);
void camp_check_release(CampCheck *check);

/* A fault found by the engine (an import that cannot be read): reported before suppressions are judged. */
void camp_check_add_fault(CampCheck *check, const CampFault *fault);
/* Lets every rule look at the subject. Called once, after the faults were added. */
void camp_check_run(CampCheck *check, const CampSubject *subject);
/* Judges suppressions, gives each finding its weight, fills in codes, sorts. Called once, last. */
void camp_check_finish(CampCheck *check, const CampSubject *subject);

/* Inside lint/. */
void camp_check_prepare(CampCheck *check, const CampSubject *subject);
uint64_t camp_peers_hash(const CampPeer *peers, size_t total);
CampDraft *camp_draft_new(CampLint *lint, const CampRule *rule, CampSpan span, CampSpan anchor, CampStr path,
                          CampStr message);
void camp_report_fault(CampCheck *check, const CampFault *fault);
const CampRule *camp_rule_of_fault(CampFaultKind kind);

/* Adds a fix that inserts a sentence into the passage's page: into its section about texting, as the next item of a list
 * or the next sentence of a paragraph; under a heading of its own when it has no such section. `clause`: as a paragraph. */
CampLanguage camp_page_language(const CampPage *page);
void camp_page_fix(CampDraft *draft, const CampPassage *passage, CampStr title, CampStr text, bool clause);

/* The message flow as the opt_in blocks tell it, `apart` between its sentences: what methods there are, then where the
 * legal texts stand; the third is both. */
void camp_flow_compose_methods(const CampLint *lint, const char *apart, CampBuf *out);
void camp_flow_compose_links(const CampLint *lint, const char *apart, CampBuf *out);
void camp_flow_compose(const CampLint *lint, const char *apart, CampBuf *out);
/* Adds a fix that writes the composed flow out, with the canonical wordings of what is told nowhere. */
void camp_fix_write_flow(CampDraft *draft);
/* Whether a campaign of this kind is asked for the element at all: of one that only answers, no act of opting in. */
bool camp_is_asked(const CampLint *lint, CampConcept concept);
/* What rules demand of a field by findings of that weight or above it. */
CampConceptSet camp_demanded(const CampLint *lint, const char *field, CampSeverity weight);
/* The sentences for elements that a text lacks, of facts that the files hold. */
CampWordings camp_lint_wordings(const CampLint *lint, CampConceptSet lacking, CampTextKind kind);
/* A wording ready for the file: references kept where the file uses them, facts otherwise. `into` is the string or text
 * block that it goes into, CAMP_VALUE_NAME for a page. `*length` is what it comes to for the reader, in code points. False
 * when a fact is not known. */
bool camp_wording_expand(const CampLint *lint, const char *wording, CampValueKind into, CampStr *text, size_t *length);
/* Text as it is written inside a string or text block. */
void camp_add_escaped(CampBuf *out, CampStr fact, CampValueKind into);
/* A fix with room for its edits, in order of preference; NULL when the draft has enough of them. */
CampEdit *camp_draft_add_fix(CampDraft *draft, CampFixKind kind, CampStr title, size_t edit_count);
/* The blanks that the line of a source offset begins with. */
CampStr camp_line_indentation(const CampLint *lint, uint32_t at);
/* Whether the line of the source that holds the byte, or what is left of it from there on a line of its own (`rest`), becomes
 * longer than the value's text is wrapped when so many characters are added to it. */
bool camp_line_overflows(const CampLint *lint, const CampValue *value, uint32_t at, bool rest, size_t added);
/* A blank at the front of a message that the brand belongs into, with the colon and space behind it, as in
 * "[Business Name]: Your order is ready."; bytes of the text, empty when there is none. */
CampSpan camp_blank_for_brand(const CampPassage *passage);
/* The wording that says the concept alone in the passage's kind of text, and its text ready for the file, in the form that
 * fits. NULL when there is none, when it would not fit, or when a fact is not known. */
const CampWording *camp_wording_fitting(const CampLint *lint, const CampPassage *passage, CampConcept concept,
                                        CampStr *text);
/* The blanks that fields of the block stand behind, as the file does it; in the lint's arena. */
CampStr camp_field_indentation(const CampLint *lint, const CampBlock *block);

/* Resolving references. Quiet: faults are not reported. */
typedef struct CampScopeResolver {
	CampCheck *check;
	const CampBlock *block; /* whose fields a bare name means */
	bool quiet;
	const CampAttribute *stack[16];
	size_t depth;
	/* Bounded, or ten references to ten references ... would never end. */
	size_t steps;   /* references followed */
	size_t visited; /* parts looked at for a cycle */
	bool told_long;
	bool has_blank; /* something that was referred to is still to be filled in: told where it stands */
} CampScopeResolver;

CampProse camp_resolve_value(CampArena *arena, CampCheck *check, const CampBlock *block, const CampAttribute *attribute,
                             const CampValue *value, bool quiet, bool *whole);
/* The same for a text that is checked: faults are reported, and `*waits` tells whether something that it refers to is still to
 * be filled in. */
CampProse camp_resolve_text(CampArena *arena, CampCheck *check, const CampBlock *block, const CampAttribute *attribute,
                            const CampValue *value, bool *whole, bool *waits);

#endif
