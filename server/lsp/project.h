/* Projects: a folder that bounds what its files may name, with the settings that hold for some of them. */
#ifndef CAMP_LSP_PROJECT_H
#define CAMP_LSP_PROJECT_H

#include "lsp/session.h"

/* The project of the file at the absolute path, made when there is none yet; that of documents that are no files when it is
 * empty. `config`, unless NULL: the path of its settings file or empty, in `arena`. It lives until camp_projects_drop_unused. */
CampProject *camp_project_of(CampArena *arena, CampSession *session, CampStr path, CampStr *config);
/* Whether what is written in a file of the one can be read by files of the other: they are one folder, with different
 * settings. */
bool camp_projects_share(const CampProject *a, const CampProject *b);
/* Forgets projects that no document stands in. */
void camp_projects_drop_unused(CampSession *session);
void camp_projects_release(CampSession *session);

/* An editor's text for the file counts in every project that can read it; NULL: no more. */
void camp_projects_overlay(CampSession *session, const CampProject *project, CampStr path, const CampText *text);
/* Has them let go of that text, which its owner is about to edit: camp_workspace_unshare. */
void camp_projects_unshare(CampSession *session, const CampProject *project, CampStr path);

/* Whether the path leads into the folder. */
bool camp_path_stands_in(CampStr path, CampStr folder);

#endif
