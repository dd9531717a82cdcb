/* A cell of the matrix of disclosures: description must have brand. */
#include "lint/rule.h"

const CampRule camp_rule_description_missing_brand = {
	.info = {
		.name = "description-missing-brand",
		.severity = CAMP_ERROR,
		.fix = CAMP_FIX_REVIEW,
		.summary = "does not name the brand",
		.why = "People must be able to see who is texting them. The description is the first thing that "
			"a reviewer reads.",
		.remedy = "Name the brand as it is registered: \"Harbor Bakery sends ...\"",
		.source = "Twilio 30886; DCA2 603; AWS CAMPAIGN_TO_BRAND_MISMATCH; Microsoft "
			"CampaignDescriptionNotMatchingBrandName",
		.field = "description",
		.element = "brand",
		.example = {
			.bad =
				"We send special offers by text message to customers who signed up for them at "
				"the counter.",
			.good =
				"Harbor Bakery sends special offers by text message to customers who signed up "
				"for them at the counter.",
		},
	},
	.scope = CAMP_SCOPE_CAMPAIGN,
	.concept = CAMP_CONCEPT_BRAND,
	.check = camp_check_disclosure,
};
