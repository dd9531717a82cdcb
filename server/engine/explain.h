/* From a rule's name, a provider's code or its sentence to the rules that mean it. */
#ifndef CAMP_ENGINE_EXPLAIN_H
#define CAMP_ENGINE_EXPLAIN_H

#include "base/arena.h"
#include "lint/rule.h"

typedef struct CampMeaning {
	const CampProvider *provider;
	const CampAnswer *answer;
	const CampRule *const *rules; /* that look for its causes, by name */
	size_t rule_count;
} CampMeaning;

/* The answers with that code ("30924", "twilio:30924") or, when none has it, whose sentence is in `words` (a pasted
 * rejection; clauses in any order, case and punctuation ignored). `provider` empty: any. In `arena`. */
const CampMeaning *camp_explain(CampArena *arena, CampStr provider, CampStr words, size_t *count);

#endif
