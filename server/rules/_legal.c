#include "rules/_legal.h"

#include "rules/_methods.h"

static bool may_have(const CampBlock *legal, const char *field) {
	return legal && !camp_rules_lacks(legal, field);
}

void camp_rules_check_legal_url(CampLint *lint, const CampRule *rule, const char *type, const CampAddress *known) {
	if (known->url.len > 0 || lint->block->broken || (lint->brand && lint->brand->broken))
		return;
	/* An address that is there and broken is reported where it stands. */
	if (may_have(camp_block_child(lint->block, type), "url") ||
	    (lint->brand && may_have(camp_block_child(lint->brand, type), "url")))
		return;
	if (camp_profile_demands(lint->profile, CAMP_DEMAND_LEGAL_LINKS))
		camp_report(lint, rule, lint->block->header, "campaign %s", rule->info.summary);
}

void camp_rules_check_legal_text(CampLint *lint, const CampRule *rule, const char *type) {
	const CampBlock *legal = camp_block_child(lint->block, type);
	const CampBlock *brands = lint->is_campaign && lint->brand ? camp_block_child(lint->brand, type) : NULL;
	const CampAttribute *url = legal ? camp_block_attribute(legal, "url") : NULL;

	if (!url || may_have(legal, "file") || may_have(legal, "text") || may_have(brands, "file") ||
	    may_have(brands, "text"))
		return;
	camp_report(lint, rule, url->name_span, "%s %s; add `file:` with a copy of the page", type, rule->info.summary);
}
