/*
 * The engine: configuration and compiled tables, and the workspace that knows the files of a project.
 *
 * An engine is immutable once made and may be shared between threads; a workspace and all documents made with it
 * belong to one thread at a time.
 */
#ifndef CAMPAIGN_ENGINE_H
#define CAMPAIGN_ENGINE_H

#include "campaign/types.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct CampEngine CampEngine;
typedef struct CampWorkspace CampWorkspace;

/* What every finding of a rule weighs, instead of what the rule says. */
typedef struct CampRuleSeverity {
	CampStr rule;          /* its name; unknown ones are ignored */
	CampSeverity severity; /* CAMP_OFF: its findings are not reported, and not fixed */
} CampRuleSeverity;

typedef struct CampEngineOptions {
	/* Whose rules apply to a campaign that names no provider: names, or NULL and 0 for every provider. Unknown names
	 * are ignored (the command line rejects them before). */
	const CampStr *providers;
	size_t provider_count;
	/* Of one rule the last counts; NULL and 0: what the rules say. What a campaign's `rejection` block names is raised to
	 * an error all the same, unless it is off. */
	const CampRuleSeverity *severities;
	size_t severity_count;
	uint32_t maximum_file_size; /* bytes; a larger file is not checked, and says so. 0: the default, 8 MiB */
} CampEngineOptions;

/* `options` may be NULL; they are copied. NULL comes back only when the linked tree-sitter runtime cannot load the grammar. */
CAMP_API CampEngine *camp_engine_new(const CampEngineOptions *options);
CAMP_API void camp_engine_free(CampEngine *engine);
CAMP_API uint32_t camp_engine_maximum_file_size(const CampEngine *engine);

/* How a workspace reads the files that a document names. The reader decides what is inside the project. */
typedef enum CampReadStatus {
	CAMP_READ_OK = 0,
	CAMP_READ_MISSING,
	CAMP_READ_UNREADABLE,
	CAMP_READ_NOT_REGULAR,
	CAMP_READ_TOO_LARGE,
	CAMP_READ_OUTSIDE
} CampReadStatus;

/* What stands in a folder: takes one name after another, in no order, each of which lives until the next. */
typedef struct CampNameTaker {
	void *data;
	void (*take)(void *data, CampStr name, bool is_folder);
} CampNameTaker;

typedef struct CampReader {
	void *data;
	/* Reads the file at `path` (already resolved against the naming file, normalised). On CAMP_READ_OK gives bytes
	 * that stay valid until the next call. NULL for a portal without files: then nothing can be imported. */
	CampReadStatus (*read)(void *data, CampStr path, CampStr *bytes);
	/* Names the files and folders in the folder at `path` (resolved likewise) that a document may name. False when there is no
	 * such folder, or none that it may look into. NULL: no names can be offered as they are typed. */
	bool (*list)(void *data, CampStr path, const CampNameTaker *taker);
} CampReader;

/* Reads from disk, nothing outside `root` (absolute). Free with camp_disk_reader_free. */
CAMP_API CampReader *camp_disk_reader_new(CampStr root, uint32_t maximum_file_size);
CAMP_API void camp_disk_reader_free(CampReader *reader);

/* `reader` may be NULL, and must outlive the workspace, as must `engine`. */
CAMP_API CampWorkspace *camp_workspace_new(const CampEngine *engine, const CampReader *reader);
CAMP_API void camp_workspace_free(CampWorkspace *workspace);
/* What was read of `path` is forgotten, so that documents asked next see the file as it is then. An empty path stands for
 * every file: what a link names, or what a folder on the way to a file has become, no path tells. */
CAMP_API void camp_workspace_forget(CampWorkspace *workspace, CampStr path);
/* An editor's text for `path` counts instead of the file's, until it is set to {NULL, 0}. Copied. */
CAMP_API void camp_workspace_overlay(CampWorkspace *workspace, CampStr path, CampStr text);

#ifdef __cplusplus
}
#endif

#endif
