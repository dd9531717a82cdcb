/*
 * A first campaign: the files that `init` writes. A brand, a campaign that imports it, and a page for each legal text, with blanks
 * for what only their author knows.
 */
#ifndef CAMP_CLI_STARTER_H
#define CAMP_CLI_STARTER_H

#include "base/arena.h"
#include "base/str.h"

/* What is known of it beforehand; empty views: nothing. */
typedef struct CampStarter {
	CampStr use_case;  /* empty: what goes with the method */
	CampStr method;    /* website unless given */
	CampStr brand;     /* the name that consumers know, as they read it */
	CampStr providers; /* with commas between */
} CampStarter;

typedef struct CampStarterFile {
	CampStr path;     /* from the folder on */
	CampStr skeleton; /* see engine/skeletons.h */
} CampStarterFile;

#define CAMP_STARTER_FILES 4

void camp_starter_files(CampArena *arena, const CampStarter *starter, CampStarterFile *files);

#endif
