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

/* A part of a pasted rejection, and what it means: nothing, when no provider is known to answer so. */
typedef struct CampClause {
	CampStr words; /* of what was given */
	const CampMeaning *meanings;
	size_t meaning_count;
} CampClause;

/* The same, clause by clause, in the order of `words`. The longest known sentence counts, so a comma within one does
 * not part it; what is left over is parted at commas, semicolons and ends of sentences. A lead-in up to "Explanation:"
 * or "Reason:" is no clause. */
const CampClause *camp_explain_clauses(CampArena *arena, CampStr provider, CampStr words, size_t *count);

/* The known answers that look most like `words`, for "did you mean"; at most `most`. In `arena`. */
const CampMeaning *camp_explain_near(CampArena *arena, CampStr provider, CampStr words, size_t most, size_t *count);

/* The other way round: what providers answer to what the rule finds, by provider. `provider` empty: any. In `arena`. */
const CampMeaning *camp_explain_rule(CampArena *arena, CampStr provider, const CampRule *rule, size_t *count);

/* Providers, for front ends. NULL when there is none of that name (or title); case does not count. */
const CampProvider *camp_provider_named(CampStr name);
size_t camp_provider_number(void);
const CampProvider *camp_provider_at(size_t index);

#endif
