/* What could be added to a text: the canonical wordings of the elements that it lacks, for whoever writes it. */
#ifndef CAMP_ENGINE_WORDINGS_H
#define CAMP_ENGINE_WORDINGS_H

#include "engine/view.h"

typedef struct CampLackedWording {
	CampConcept element;
	CampSeverity required; /* the weight of the strongest rule that asks for it in this field */
	const char *rule;      /* that rule's name */
	const char *title;     /* "the message frequency" */
	CampStr text;          /* as it is written in the file, short where the long form does not fit */
} CampLackedWording;

/* Of a passage of the item (camp_doc_passages): what rejection is threatened for first, then in the order in which a text
 * should say it. What cannot be said for lack of room, or of a fact, is left out. The list lives in `arena`, its texts
 * like the passage. */
const CampLackedWording *camp_doc_wordings(CampArena *arena, CampDoc *doc, CampDocItem item, const CampPassage *passage,
                                           size_t *count);

#endif
