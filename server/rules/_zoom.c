#include "rules/_zoom.h"

const CampAttribute *camp_rules_zoom(const CampLint *lint, const char *setting) {
	const CampBlock *zoom = camp_next_block(lint, "zoom", NULL, NULL);
	const CampAttribute *attribute = zoom ? camp_block_attribute(zoom, setting) : NULL;

	return attribute && !attribute->broken ? attribute : NULL;
}
