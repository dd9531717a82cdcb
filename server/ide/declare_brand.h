/* The brand that a campaign names and that is declared nowhere, to be written down. */
#ifndef CAMP_IDE_DECLARE_BRAND_H
#define CAMP_IDE_DECLARE_BRAND_H

#include "engine/view.h"

typedef struct CampBrandDeclaration {
	CampStr name;
	CampEdit edit;   /* of the document: before the block that names the brand, with nothing between the quotes */
	CampStr snippet; /* the edit's replacement with tab stops there */
} CampBrandDeclaration;

/* What answers a finding about a brand that there is not; in `arena`. False for other findings. */
bool camp_declare_brand(CampArena *arena, CampDoc *doc, const CampFinding *finding, CampBrandDeclaration *declaration);

#endif
