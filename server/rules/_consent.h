/* The words of consent wherever they stand: in consent texts and scripts, and where a message flow quotes a form or a script. */
#ifndef CAMP_RULES_CONSENT_H
#define CAMP_RULES_CONSENT_H

#include "lint/rule.h"

/* The first words that state the concept in a part of the passage, or reach into it, or NULL. */
const CampEvidence *camp_rules_stated_in(const CampPassage *passage, CampSpan part, CampConcept concept);
/* Calls `report` for all words of consent of the passages that state the concept anywhere: each consent text and script, and each
 * quotation of a message flow in which somebody agrees to texts, as far as any provider takes a flow. The flow is looked at last,
 * and only when the texts of the `opt_in` blocks had nothing to report: mostly it quotes them. `report` tells whether it reported. */
void camp_rules_each_consent(CampLint *lint, const CampRule *rule, CampConcept about,
                             bool (*report)(CampLint *lint, const CampRule *rule, const CampPassage *passage,
                                            CampSpan words));
/* Whether a flow quotes what is said to people who are asked aloud. */
bool camp_rules_quotes_script(const CampLint *lint);

#endif
