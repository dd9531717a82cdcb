/* Evidence and addresses in texts: what several rules ask of a passage. */
#ifndef CAMP_RULES_TEXTS_H
#define CAMP_RULES_TEXTS_H

#include "lint/rule.h"

/* The evidence of a concept behind `after` (NULL: the first), or NULL. */
const CampEvidence *camp_rules_next_evidence(const CampPassage *passage, CampConcept concept,
                                             const CampEvidence *after);
/* The decoded words of a span. */
CampStr camp_rules_words(const CampPassage *passage, CampSpan span);
/* Whether a text holds one of `words`, which end with NULL, anywhere, ignoring case. */
bool camp_rules_holds_any(CampStr text, const char *const *words);
/* Whether a passage is of one of the fields; `fields` ends with NULL. */
bool camp_rules_is_of(const CampPassage *passage, const char *const *fields);
/* Reports every place in those fields that states the concept. */
void camp_rules_report_stated(CampLint *lint, const CampRule *rule, const char *const *fields, CampConcept concept);
/* The words at which the first passage of those fields states the concept, or NULL. */
const CampEvidence *camp_rules_first_stated(const CampLint *lint, const char *const *fields, CampConcept concept,
                                            const CampPassage **passage);

/* "What the consumer is asked to agree to": the flow, consent texts and scripts. Ends with NULL. */
extern const char *const camp_rules_consent_fields[];
/* Every field that is a message. Ends with NULL. */
extern const char *const camp_rules_message_fields[];

/* The first of `words`, which end with NULL, that is a word of the path (between anything but letters and digits), ignoring
 * case; or NULL. */
const char *camp_rules_path_word(CampStr path, const char *const *words);
/* Whether an address is the brand's name, as of a shop that calls itself by its domain. */
bool camp_rules_is_brand_name(const CampPassage *passage, const CampEvidence *url);
/* Of a template: yourcompany.com, example.com. */
bool camp_rules_is_made_up(CampStr host);
bool camp_rules_is_shortener(CampStr host); /* that anybody may use */

/* Calls `visit` for each address that stands in a field of its own, in any block of the subject. */
void camp_rules_each_address(CampLint *lint, const CampRule *rule,
                             void (*visit)(CampLint *lint, const CampRule *rule, const CampAttribute *attribute,
                                           const CampAddress *address));
/* The source bytes of a decoded span, in the file of the passage. */
CampSpan camp_rules_source(const CampPassage *passage, CampSpan words);

#endif
