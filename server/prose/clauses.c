#include "prose/settle.h"

void camp_settle_sharing(const CampSettling *s) {
	for (size_t i = 0; i < s->matches->count; i++) {
		if (s->matches->items[i].mark == CAMP_MARK_EXCLUSION) {
			camp_settle_add(s, CAMP_CONCEPT_NON_SHARING, s->matches->items[i].first, s->matches->items[i].last);
		}
	}
}
