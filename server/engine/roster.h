/*
 * Inside the engine: what an item says, and who says otherwise. The public part is campaign/roster.h.
 */
#ifndef CAMP_ENGINE_ROSTER_H
#define CAMP_ENGINE_ROSTER_H

#include "campaign/roster.h"
#include "engine/internal.h"

/* One thing that a brand or campaign says. Two that are about the same and say something else are held against each
 * other. */
typedef struct CampSaying {
	CampTopic topic;
	uint64_t about; /* a hash of the topic and of what it is about */
	/* As it is compared: without what does not count. Empty: asks about the others, says nothing itself. */
	CampStr what;
	CampStr says; /* as it stands in the file */
	size_t least; /* fewer that say it, each something else, are no contradiction */
} CampSaying;

typedef CAMP_VEC(CampSaying) CampSayings;

/* What the item in the slot says; texts live in `arena`. Nothing for an item without a name, and for what is broken. */
void camp_slot_sayings(CampArena *arena, CampDoc *doc, CampSlot *slot, CampSayings *sayings);

/* A hash of what it says and of who it is, which the slot remembers; never 0. Brands must have been collected. */
uint64_t camp_slot_said(CampDoc *doc, CampSlot *slot);

/* Those on the roster that say something else about the same: gives how many, and puts the first few into `found`. */
size_t camp_roster_find(const CampRoster *roster, const CampSaying *saying, CampPeer *found);
/* camp_doc_declarations, of the roster's files. They live until it is added to. */
size_t camp_roster_declarations(const CampRoster *roster, const char *type, CampDeclaration wanted,
                                CampDeclaration *found, size_t most);
/* Where the name of the peer's block stands in its file. False when the roster has no such block. */
bool camp_roster_place(const CampRoster *roster, const CampPeer *peer, CampSpan *span);

#endif
