/*
 * Which settings hold for a file: the client's for the workspace folder that it stands in, over those of its project's
 * settings file, over the defaults. A settings file that is broken is told of, and what it said before stays in force.
 */
#ifndef CAMP_LSP_SETTINGS_H
#define CAMP_LSP_SETTINGS_H

#include "lsp/session.h"

/* The client's settings: pushed, or from `initialize`. An object, or one that holds it under "campaign-ls"; anything else
 * stands for none. */
void camp_settings_push(CampSession *session, const json_t *settings);
/* What the client says for a workspace folder counts for what stands in it. */
void camp_settings_add_folder(CampSession *session, CampStr path, CampStr uri);
void camp_settings_remove_folder(CampSession *session, CampStr path);
/* Asks the client for its settings, for each folder and for what stands in none, when it answers such questions. */
void camp_settings_ask(CampSession *session);

/* Puts together what holds for a file of the project at `root`, in `arena`; `config` becomes the path of its settings file
 * (in `arena`), or empty. `path` empty: of a document that is no file. */
CampSettings camp_settings_of(CampArena *arena, CampSession *session, CampStr root, CampStr path, CampStr *config);

/* Whether a file of that path is, or may become, a settings file. */
bool camp_settings_is_file(CampStr path);
/* A settings file came, went or changed: it is read again when it is asked for. */
void camp_settings_file_changed(CampSession *session, CampStr path);
/* Puts the settings in force that hold now: documents for which they are others are checked again, with their text as it
 * is in the editor. Gives whether there were any. */
bool camp_settings_apply(CampSession *session);

/* Adds what is to be shown at settings files to the related documents of a pulled report, by URI: the faults of the file
 * that counts for the document, and that there are none any more in others. */
void camp_settings_add_related(CampSession *session, const CampOpenDoc *open, json_t *related);

void camp_settings_release(CampSession *session);

#endif
