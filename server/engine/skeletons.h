/*
 * Skeletons: a brand, and a campaign of each use case and opt-in method, as completion offers them and `init` writes them.
 * The sentences are those that reviewers are known to pass. What only the author can know is a blank in brackets, which the
 * rules find for as long as it stands; what is a proposal reads as a text without it.
 *
 * A skeleton is text with tabs and line feeds, in which `<<` and `>>` stand around each blank and proposal.
 */
#ifndef CAMP_ENGINE_SKELETONS_H
#define CAMP_ENGINE_SKELETONS_H

#include "base/arena.h"
#include "base/str.h"

/* What a campaign is to be. */
typedef struct CampCampaignSkeleton {
	const char *use_case;
	const char *method; /* of opt_in; NULL: on a website */
	CampStr name;       /* of its block; empty: as the use case */
	CampStr brand;      /* a name, or several with commas between, to choose from; empty: a blank */
	CampStr providers;  /* names with commas between; empty: none are named */
} CampCampaignSkeleton;

/* Names, one after another, then NULL: of the use cases, and of the methods of opting in. */
const char *camp_use_case_name_at(size_t index);
const char *camp_method_name_at(size_t index);

/* The use case that goes with a method (NULL: a website) when none is asked for. */
const char *camp_use_case_of_method(const char *name);

/* What a brand of that name may be called by in a file: "Harbor Bakery" gives harbor_bakery, a name without a letter of ASCII our_brand. */
CampStr camp_skeleton_name(CampArena *arena, CampStr name);
/* `head` is the block's type and name. `has_pages`: the texts of its legal pages stand in files of the folder legal/. */
CampStr camp_skeleton_brand(CampArena *arena, CampStr head, bool has_pages);
/* Keywords to opt in by are in it where people opt in by one, or where a provider that is named wants them of everybody. The value of
 * an unknown use case or method is nobody's fault but ours. */
CampStr camp_skeleton_campaign(CampArena *arena, const CampCampaignSkeleton *wanted);
/* An `opt_in` block of that method, with the head given, for a campaign of that use case (empty: of any); {NULL, 0} when there is no
 * such method. */
CampStr camp_skeleton_method(CampArena *arena, CampStr head, CampStr name, CampStr use_case);
/* A field of a campaign of that use case, whose people opt in by that method (each may be empty: of any): `description` and
 * `sample_messages`. {NULL, 0} for other fields. */
CampStr camp_skeleton_field(CampArena *arena, CampStr field, CampStr use_case, CampStr method);

/* How a skeleton is written out. */
typedef struct CampSkeletonForm {
	/* For an editor: each blank and proposal is a tab stop, equal ones are filled in together, and the last stop is at the end, where
	 * then no line ends. Else they are text. */
	bool has_stops;
	const char *indent; /* for each tab */
	CampStr line_break;
} CampSkeletonForm;

CampStr camp_skeleton_write(CampArena *arena, CampStr skeleton, const CampSkeletonForm *form);

/* What is to be filled in: a blank in brackets, and its line, from 1. */
typedef struct CampSkeletonBlank {
	CampStr words;
	size_t line;
} CampSkeletonBlank;

/* The next one at or behind the byte `*at`, which is set behind it; blank->line counts on from where it was. False at the end. */
bool camp_skeleton_next_blank(CampStr skeleton, size_t *at, CampSkeletonBlank *blank);

#endif
