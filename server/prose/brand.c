#include "prose/settle.h"

void camp_settle_brand(const CampSettling *s, const CampStr *brands, size_t brand_count) {
	for (size_t i = 0; i < brand_count; i++) {
		size_t at = camp_str_find_ignoring_case(s->prose->text, brands[i], 0);
		if (at != SIZE_MAX && brands[i].len) {
			CampEvidence e = {.concept = CAMP_CONCEPT_BRAND, .span = {(uint32_t)at, (uint32_t)(at + brands[i].len)}};
			camp_vec_push(s->evidences, e);
			return;
		}
	}
}
