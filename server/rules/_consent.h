/* The words of consent wherever they stand: in consent texts and scripts, and where a message flow quotes a form or a script. */
#ifndef CAMP_RULES_CONSENT_H
#define CAMP_RULES_CONSENT_H

#include "lint/rule.h"

/* The next quotation of a passage: what stands between its quotes, double or single, straight or curly. `*quotation` begins as
 * zeros and holds bytes of the text. False when there is none behind it, or only far beyond what any provider takes. */
bool camp_rules_next_quotation(const CampPassage *passage, CampSpan *quotation);
/* The first words that state the concept in a part of the passage, or reach into it, or NULL. */
const CampEvidence *camp_rules_stated_in(const CampPassage *passage, CampSpan part, CampConcept concept);
/* The next words of consent of a passage: all of a consent text or a script; of a message flow each quotation in which
 * somebody agrees to texts, and none of a message that is sent later. `*words` begins as zeros. Any other passage has none. */
bool camp_rules_next_consent(const CampPassage *passage, CampSpan *words);
/* Calls `report` for all words of consent of the passages that state the concept anywhere. The flow is looked at last, and only when the texts
 * of the `opt_in` blocks had nothing to report: mostly it quotes them. `report` tells whether it reported. */
void camp_rules_each_consent(CampLint *lint, const CampRule *rule, CampConcept about,
                             bool (*report)(CampLint *lint, const CampRule *rule, const CampPassage *passage,
                                            CampSpan words));
/* Whether a flow quotes what is said to people who are asked aloud. */
bool camp_rules_quotes_script(const CampLint *lint);

#endif
