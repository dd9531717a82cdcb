/*
 * Settings from JSON: a project's `.campaign-ls.json`, or what an editor sends. A file in a pull request is hostile
 * input: it is read only inside its project, its size and depth are bounded, and whatever is wrong with it is said at
 * its place.
 */
#ifndef CAMP_ENGINE_CONFIG_H
#define CAMP_ENGINE_CONFIG_H

#include "base/vec.h"
#include "engine/settings.h"

typedef struct CampConfigProblem {
	CampSpan span;   /* bytes of the text; never empty unless the text is */
	CampStr message; /* one line: what is wrong, and what was expected; may quote the text */
} CampConfigProblem;

typedef CAMP_VEC(CampConfigProblem) CampConfigProblems; /* in order of the text */

/* Lays what the JSON object `text` says over `settings`, with `origin` for what set it. null leaves a setting as it is.
 * Everything that cannot be understood is left out and added to `problems`; gives whether there was nothing of the
 * kind. Values and messages live in `arena`. */
bool camp_config_read(CampArena *arena, CampStr text, CampStr origin, CampSettings *settings,
                      CampConfigProblems *problems);

/* The path of the settings file for the file at the absolute `path`: the nearest one upwards, not above `root`. {NULL, 0}
 * when there is none. */
CampStr camp_config_find(CampArena *arena, CampStr root, CampStr path);

/* The text of the settings file at `path`, in `arena`. False when it cannot be had, with a phrase for behind its name:
 * "is outside the project". `root` empty: it may stand anywhere, for the user named it. */
bool camp_config_load(CampArena *arena, CampStr root, CampStr path, CampStr *text, const char **why);

#endif
