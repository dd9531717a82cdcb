/*
 * A session: one client, what it can do, its open documents, and the projects that they stand in. Everything that the
 * server knows is in here; one thread owns it.
 */
#ifndef CAMP_LSP_SESSION_H
#define CAMP_LSP_SESSION_H

#include "base/arena.h"
#include "base/vec.h"
#include "campaign/roster.h"
#include "engine/settings.h"
#include "engine/view.h"
#include "lsp/client.h"
#include "lsp/edit_order.h"
#include "lsp/message.h"

struct CampProgress;

typedef enum CampLifeCycle {
	CAMP_SESSION_NEW, /* before `initialize` */
	CAMP_SESSION_RUNNING,
	CAMP_SESSION_SHUT_DOWN,
	CAMP_SESSION_EXITED
} CampLifeCycle;

typedef enum CampTrace { CAMP_TRACE_OFF, CAMP_TRACE_MESSAGES, CAMP_TRACE_VERBOSE } CampTrace;

/* A folder that bounds what its files may name, the settings that hold for some of them, and the engine's view of these.
 * See project.h. */
typedef struct CampProject {
	uint64_t number;    /* never given twice in a session */
	CampStr root;       /* absolute; empty: documents that are no files, which can read none */
	CampReader *reader; /* NULL for the empty root */
	CampRoster *roster; /* of the folder, whatever the settings; borrowed; NULL for the empty root */
	CampArena arena;    /* of the settings */
	CampSettings settings;
	CampEngine *engine; /* that goes by them */
	CampWorkspace *workspace;
} CampProject;

/* What is known of the campaign files of a folder. */
typedef struct CampFolderRoster {
	CampStr root;
	CampRoster *roster;
} CampFolderRoster;

typedef CAMP_VEC(CampStr) CampStrs; /* copies, each freed with its list */

typedef struct CampOpenDoc {
	CampStr uri;  /* exactly as the client spells it */
	CampStr path; /* absolute; of a document that is no file its URI */
	bool is_file;
	bool has_version;
	int64_t version;           /* the client's last */
	int64_t published_version; /* never decreases, even when a client's numbers do */
	CampEditOrder edit_order;
	uint64_t revision; /* the session's when it changed last */
	CampDoc *doc;
	CampProject *project;
	CampStr config;        /* path of the settings file that counts for it; empty: none */
	bool unsaved;          /* edited since it was opened or saved */
	bool overlay_stale;    /* the workspace has not been given the newest text */
	bool roster_stale;     /* the project's roster has not been told of the newest text */
	bool changed;          /* its findings are to be published, whatever they are */
	bool recheck;          /* something that it reads changed: published when its findings did */
	CampStrs dependencies; /* paths, as of the last check */
	CampStrs strangers;    /* paths of other files that it has findings in, as of the last check */
	uint64_t strangers_hash;
	uint64_t published_hash;
} CampOpenDoc;

/* A file that is not open and in which findings are shown. */
typedef struct CampShownFile {
	CampStr uri;
	CampStr path;
	uint64_t hash;
} CampShownFile;

typedef struct CampRosterReading CampRosterReading;
typedef struct CampClientSettings CampClientSettings;
typedef struct CampConfigFile CampConfigFile;
typedef struct CampSession CampSession;
typedef struct CampScan CampScan;
typedef struct CampUnopened CampUnopened;
/* What is done with the client's answer; `result` NULL: it answered with an error. */
typedef void CampAnswered(CampSession *session, const json_t *result);

/* A request that we sent and that was not answered yet. */
typedef struct CampAsked {
	json_int_t id;
	CampAnswered *answered; /* NULL: nothing */
} CampAsked;

struct CampSession {
	CampLifeCycle state;
	int exit_code;
	bool failed; /* an output that cannot be followed: the session ends */
	CampClient client;
	CampTrace trace;
	int64_t watched_process; /* 0: none */
	CampStrs folders;        /* paths of the workspace's folders */
	CAMP_VEC(CampClientSettings) client_settings;
	CampStr initial_settings;                /* of `initialize`, as JSON; empty: none */
	size_t settings_asked;                   /* questions for them that are not answered yet */
	CAMP_VEC(CampConfigFile *) config_files; /* settings files that were read */
	CampRosterReading *roster_reading;       /* NULL: nothing was noted yet */
	CAMP_VEC(CampProject *) projects;
	uint64_t last_project; /* the number of the newest */
	CAMP_VEC(CampFolderRoster) rosters;
	CAMP_VEC(CampOpenDoc *) docs; /* in the order in which they were opened */
	CAMP_VEC(CampShownFile) shown;
	CAMP_VEC(CampAsked) asked;
	json_int_t last_id;
	CAMP_VEC(CampScan *) scans;          /* requests that are being worked at */
	struct CampProgress *progress_asked; /* that the client was asked to show; NULL: none, or its request is answered */
	bool progress_is_asked;              /* and has not said yet whether it does */
	bool lens_refresh_is_asked;
	bool hint_refresh_is_asked;
	CampUnopened *unopened;  /* files that were checked without being open; NULL: none yet */
	uint64_t revision;       /* grows with every change of an open document, of a file or of the settings */
	uint64_t files_revision; /* grows with changes of what there is to check, but not with each key */
	CampBuf output;          /* whole messages that were not written yet */
	void *log;               /* FILE *, or NULL */
};

/* NULL when the grammar cannot be loaded. `log`: an open FILE *, borrowed, or NULL. */
CampSession *camp_session_new(void *log);
void camp_session_free(CampSession *session);

/* Sending. The JSON is taken over. */
void camp_session_send(CampSession *session, json_t *message);
void camp_session_notify(CampSession *session, const char *method, json_t *params);
void camp_session_ask(CampSession *session, const char *method, json_t *params, CampAnswered *answered);
/* The client's answer to something that we asked. Unknown ids and answers with both a result and an error are logged. */
void camp_session_answered(CampSession *session, const json_t *response);

/* To the log file only. */
void camp_session_log(CampSession *session, const char *format, ...) CAMP_PRINTF(2, 3);
/* To the log file and, as a warning, to the client's log: for what a person may need to know. */
void camp_session_warn(CampSession *session, const char *format, ...) CAMP_PRINTF(2, 3);

/* Workspace folders, from which the root of a file is found that has none by itself. */
void camp_session_add_folder(CampSession *session, CampStr uri);
void camp_session_remove_folder(CampSession *session, CampStr uri);
void camp_strs_add(CampStrs *list, CampStr s);
bool camp_strs_has(const CampStrs *list, CampStr s);
void camp_strs_remove(CampStrs *list, CampStr s);
void camp_strs_clear(CampStrs *list);
void camp_strs_release(CampStrs *list);
CampStr camp_str_copy(CampStr s); /* on the heap, NUL-terminated; free its ptr with camp_free */

#endif
