/* What stands against a campaign, provider by provider: "ready for whom?", for the preview and for whoever asks. */
#ifndef CAMP_ENGINE_VERDICT_H
#define CAMP_ENGINE_VERDICT_H

#include "engine/view.h"

typedef struct CampVerdict {
	const CampProvider *provider;
	size_t errors;   /* causes of rejection that concern the provider */
	size_t warnings; /* what is often rejected, and concerns it */
	/* Causes that only other providers of the profile have an answer to: all pass messages on to the same registry and
	 * carriers, so the campaign is not ready for this one either. */
	size_t others;
	bool fatal; /* the provider does not let one of the errors be resubmitted */
} CampVerdict;

/* Whether the provider is concerned: it has an answer to what was found, or no provider has (a fault of the writing, a
 * flag that does not fit), which stands against the campaign everywhere. */
bool camp_finding_concerns(const CampFinding *finding, const CampProvider *provider);

/* Nothing was found that is rejected. What cannot be seen in files may still be. */
static inline bool camp_verdict_is_ready(const CampVerdict *verdict) {
	return verdict->errors + verdict->others == 0;
}

/* One verdict for each provider of the campaign's profile, in its order; of an item that is no campaign none, and NULL.
 * `findings` are those of camp_doc_item_findings. In `arena`. */
const CampVerdict *camp_verdicts(CampArena *arena, CampDoc *doc, CampDocItem item, const CampFinding *findings,
                                 size_t finding_count, size_t *count);

#endif
