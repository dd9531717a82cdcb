#include "lsp/settings.h"

#include "base/file.h"
#include "base/hash.h"
#include "engine/config.h"
#include "lsp/convert.h"
#include "lsp/diagnostics.h"
#include "lsp/documents.h"
#include "lsp/project.h"
#include "lsp/uri.h"

#define CLIENT CAMP_LIT("the editor")

/* What the client says for a folder and what stands in it. */
struct CampClientSettings {
	CampStr folder; /* path; empty: for everything that stands in no folder */
	CampStr uri;    /* as the client spells it */
	CampStr text;   /* JSON; empty: nothing */
};

/* A settings file as it was read last. */
struct CampConfigFile {
	CampStr path;
	bool stale;    /* it may say something else now */
	bool known;    /* it was read: */
	uint64_t hash; /* of what was read, or of why nothing was */
	CampStr good;  /* the last text that was in order; empty: none */
	CampText *text;
	CampArena arena; /* of the problems */
	CampConfigProblems problems;
	bool told; /* the client was shown problems that are to be taken away when there are none */
};

static CampStr copy_of(CampStr old, CampStr text) {
	camp_free((void *)old.ptr);
	return text.len > 0 ? camp_str_copy(text) : (CampStr){ 0 };
}

/* ---- The client's ---- */

static CampClientSettings *entry_for(CampSession *session, CampStr folder) {
	for (size_t i = 0; i < session->client_settings.count; i++) {
		if (camp_str_equal(session->client_settings.items[i].folder, folder))
			return &session->client_settings.items[i];
	}
	camp_vec_push(&session->client_settings, (CampClientSettings){ .folder = camp_str_copy(folder) });
	return &session->client_settings.items[session->client_settings.count - 1];
}

/* What is wrong with it is logged, once, and the rest counts. */
static void log_problems(CampSession *session, CampStr text) {
	CampConfigProblems problems = { 0 };
	CampSettings settings;
	CampArena arena;

	camp_arena_init(&arena);
	settings = camp_settings_default(&arena);
	(void)camp_config_read(&arena, text, CLIENT, &settings, &problems);
	for (size_t i = 0; i < problems.count; i++)
		camp_session_warn(session, "settings of the editor: %.*s", CAMP_FMT(problems.items[i].message));
	camp_vec_release(&problems);
	camp_arena_release(&arena);
}

static void set_text(CampSession *session, CampClientSettings *entry, CampStr text) {
	if (camp_str_equal(text, entry->text))
		return;
	entry->text = copy_of(entry->text, text);
	/* Also what is not open is to be seen with other eyes. */
	session->revision++;
	session->files_revision++;
	if (text.len > 0)
		log_problems(session, entry->text);
}

/* A copy without what an editor's extension keeps for itself under the same name; NULL for what is no object. */
static json_t *for_server(const json_t *settings) {
	json_t *copy = json_is_object(settings) ? json_copy((json_t *)settings) : NULL;

	(void)json_object_del(copy, "serverPath");
	(void)json_object_del(copy, "trace");
	return copy;
}

static void set_client(CampSession *session, CampClientSettings *entry, const json_t *settings) {
	const json_t *section = json_object_get(settings, "campaign-ls");
	json_t *ours = for_server(section ? section : settings);
	CampBuf text;

	camp_buf_init(&text, CAMP_BUF_MAX);
	if (json_object_size(ours) > 0 && !camp_lsp_dump(ours, &text))
		camp_buf_clear(&text);
	set_text(session, entry, camp_buf_str(&text));
	camp_buf_release(&text);
	json_decref(ours);
}

void camp_settings_push(CampSession *session, const json_t *settings) {
	CampClientSettings *entry = entry_for(session, (CampStr){ 0 });

	set_client(session, entry, settings);
	if (session->state == CAMP_SESSION_NEW)
		session->initial_settings = copy_of(session->initial_settings, entry->text);
	if (camp_settings_apply(session))
		camp_diagnostics_refresh(session);
}

static void settings_arrived(CampSession *session, const json_t *result) {
	size_t count = session->client_settings.count;

	/* Of several questions the last one counts: the folders may have changed since the others. */
	if (--session->settings_asked > 0 || !json_is_array(result))
		return;
	for (size_t i = 0; i < count && i < json_array_size(result); i++) {
		CampClientSettings *entry = &session->client_settings.items[i];

		/* A client that knows of none may have said at the start what it was told to say. */
		if (entry->folder.len == 0 && json_is_null(json_array_get(result, i)))
			set_text(session, entry, session->initial_settings);
		else
			set_client(session, entry, json_array_get(result, i));
	}
	if (camp_settings_apply(session))
		camp_diagnostics_refresh(session);
}

void camp_settings_ask(CampSession *session) {
	json_t *items = json_array();

	(void)entry_for(session, (CampStr){ 0 });
	for (size_t i = 0; i < session->client_settings.count; i++) {
		json_t *item = json_pack("{s:s}", "section", "campaign-ls");

		if (session->client_settings.items[i].uri.len > 0)
			json_object_set_new(item, "scopeUri", camp_lsp_string(session->client_settings.items[i].uri));
		json_array_append_new(items, item);
	}
	if (session->client.configuration) {
		session->settings_asked++;
		camp_session_ask(session, "workspace/configuration", json_pack("{s:O}", "items", items), settings_arrived);
	}
	json_decref(items);
}

void camp_settings_add_folder(CampSession *session, CampStr path, CampStr uri) {
	CampClientSettings *entry;

	(void)entry_for(session, (CampStr){ 0 }); /* stands first */
	entry = entry_for(session, path);
	entry->uri = copy_of(entry->uri, uri);
}

static void free_client(CampClientSettings *entry) {
	camp_free((void *)entry->folder.ptr);
	camp_free((void *)entry->uri.ptr);
	camp_free((void *)entry->text.ptr);
}

void camp_settings_remove_folder(CampSession *session, CampStr path) {
	size_t kept = 0;

	for (size_t i = 0; i < session->client_settings.count; i++) {
		if (path.len > 0 && camp_str_equal(session->client_settings.items[i].folder, path))
			free_client(&session->client_settings.items[i]);
		else
			session->client_settings.items[kept++] = session->client_settings.items[i];
	}
	session->client_settings.count = kept;
}

/* Of the innermost folder around the file for which the client said something, else for everything. */
static CampStr client_text(const CampSession *session, CampStr path) {
	const CampClientSettings *best = NULL;

	for (size_t i = 0; i < session->client_settings.count; i++) {
		const CampClientSettings *entry = &session->client_settings.items[i];

		if (entry->folder.len > 0 && (entry->text.len == 0 || !camp_path_stands_in(path, entry->folder)))
			continue;
		if (!best || entry->folder.len > best->folder.len)
			best = entry;
	}
	return best ? best->text : (CampStr){ 0 };
}

/* ---- The project's ---- */

static void forget_problems(CampConfigFile *file) {
	camp_vec_release(&file->problems);
	camp_arena_release(&file->arena);
	camp_arena_init(&file->arena);
	camp_text_free(file->text);
	file->text = NULL;
}

/* Looks at what was read: it counts when all of it is in order. */
static void judge(CampConfigFile *file, CampStr text) {
	CampSettings settings = camp_settings_default(&file->arena);

	file->text = camp_text_new(text);
	if (camp_config_read(&file->arena, text, file->path, &settings, &file->problems))
		file->good = copy_of(file->good, text);
}

/* The one message; where each fault stands, the diagnostics tell. */
static void tell(CampSession *session, const CampConfigFile *file) {
	enum { ERROR = 1 };
	const CampConfigProblem *first = file->problems.items;
	CampPos place = camp_text_position(file->text, first->span.start, CAMP_UTF32);
	json_t *params = json_object();
	CampBuf text;

	camp_buf_init(&text, CAMP_BUF_MAX);
	camp_buf_printf(&text, "%.*s:%u:%u: %.*s. %s", CAMP_FMT(file->path), (unsigned)place.line + 1,
	                (unsigned)place.column + 1, CAMP_FMT(first->message),
	                file->good.len > 0 ? "What it said before stays in force."
	                                   : "Until it is mended it does not count.");
	json_object_set_new(params, "type", json_integer(ERROR));
	json_object_set_new(params, "message", camp_lsp_string(camp_buf_str(&text)));
	camp_session_notify(session, "window/showMessage", params);
	camp_buf_release(&text);
}

static json_t *problem_json(const CampSession *session, const CampConfigFile *file, const CampConfigProblem *problem) {
	json_t *diagnostic = json_object();

	json_object_set_new(diagnostic, "range", camp_lsp_range(session, file->text, problem->span));
	json_object_set_new(diagnostic, "severity", json_integer(CAMP_ERROR));
	json_object_set_new(diagnostic, "source", json_string("campaign-ls"));
	json_object_set_new(diagnostic, "message", camp_lsp_string(problem->message));
	return diagnostic;
}

static json_t *problems_json(CampSession *session, CampConfigFile *file) {
	json_t *array = json_array();

	for (size_t i = 0; i < file->problems.count; i++)
		json_array_append_new(array, problem_json(session, file, &file->problems.items[i]));
	file->told = file->problems.count > 0;
	return array;
}

/* A client that pulls is not pushed to: see camp_settings_add_related. */
static void show(CampSession *session, CampConfigFile *file) {
	CampArena arena;

	if (session->client.pulls_diagnostics || (!file->told && file->problems.count == 0))
		return;
	camp_arena_init(&arena);
	camp_session_notify(session, "textDocument/publishDiagnostics",
	                    json_pack("{s:o, s:o}", "uri", camp_lsp_string(camp_uri_from_path(&arena, file->path)),
	                              "diagnostics", problems_json(session, file)));
	camp_arena_release(&arena);
}

static void read_file(CampSession *session, CampConfigFile *file, CampStr root) {
	CampArena arena;
	CampStr text;
	const char *why;
	uint64_t hash;
	bool there;

	camp_arena_init(&arena);
	there = camp_config_load(&arena, root, file->path, &text, &why);
	hash = camp_hash(there ? CAMP_HASH_SEED : 1, there ? text : camp_str(why));
	if (!file->known || hash != file->hash) {
		forget_problems(file);
		if (there)
			judge(file, text);
		else
			file->text = camp_text_new((CampStr){ 0 });
		if (!there)
			camp_vec_push(&file->problems,
			              (CampConfigProblem){ .message = camp_arena_printf(
												   &file->arena, "these settings cannot be used: the file %s", why) });
		if (file->problems.count > 0)
			tell(session, file);
		show(session, file);
	}
	file->known = true;
	file->stale = false;
	file->hash = hash;
	camp_arena_release(&arena);
}

static CampConfigFile *find_file(const CampSession *session, CampStr path) {
	for (size_t i = 0; i < session->config_files.count; i++) {
		if (camp_str_equal(session->config_files.items[i]->path, path))
			return session->config_files.items[i];
	}
	return NULL;
}

/* Read once; a client that watches no files does not say when it changes. */
static CampConfigFile *file_at(CampSession *session, CampStr root, CampStr path) {
	CampConfigFile *file = find_file(session, path);

	if (!file) {
		file = camp_alloc(sizeof *file);
		file->path = camp_str_copy(path);
		camp_arena_init(&file->arena);
		camp_vec_push(&session->config_files, file);
	}
	if (!file->known || file->stale || !session->client.watches_files)
		read_file(session, file, root);
	return file;
}

CampSettings camp_settings_of(CampArena *arena, CampSession *session, CampStr root, CampStr path, CampStr *config) {
	CampSettings settings = camp_settings_default(arena);
	CampConfigProblems problems = { 0 };
	CampStr client = client_text(session, path);

	*config = root.len > 0 ? camp_config_find(arena, root, path) : (CampStr){ 0 };
	if (config->len > 0) {
		CampStr good = file_at(session, root, *config)->good;

		if (good.len > 0)
			(void)camp_config_read(arena, good, *config, &settings, &problems);
	}
	if (client.len > 0)
		(void)camp_config_read(arena, client, CLIENT, &settings, &problems);
	camp_vec_release(&problems);
	return settings;
}

bool camp_settings_is_file(CampStr path) {
	return camp_str_ends_with(path, CAMP_LIT("/" CAMP_SETTINGS_FILE));
}

void camp_settings_file_changed(CampSession *session, CampStr path) {
	CampConfigFile *file = find_file(session, path);

	session->revision++;
	session->files_revision++;
	if (file)
		file->stale = true;
}

void camp_settings_add_related(CampSession *session, const CampOpenDoc *open, json_t *related) {
	CampArena arena;

	camp_arena_init(&arena);
	for (size_t i = 0; i < session->config_files.count; i++) {
		CampConfigFile *file = session->config_files.items[i];
		bool is_own = camp_str_equal(file->path, open->config);

		if (file->problems.count > 0 ? is_own : file->told)
			json_object_set_new(related, camp_uri_from_path(&arena, file->path).ptr,
			                    json_pack("{s:s, s:o}", "kind", "full", "items", problems_json(session, file)));
	}
	camp_arena_release(&arena);
}

static void free_file(CampConfigFile *file) {
	forget_problems(file);
	camp_arena_release(&file->arena);
	camp_free((void *)file->path.ptr);
	camp_free((void *)file->good.ptr);
	camp_free(file);
}

static bool is_there(const CampConfigFile *file) {
	CampArena arena;
	bool there;

	camp_arena_init(&arena);
	there = camp_path_nearest_holding(&arena, file->path, camp_path_folder(file->path), CAMP_SETTINGS_FILE).ptr != NULL;
	camp_arena_release(&arena);
	return there;
}

/* Settings files that are there no more: what was shown of them is taken away, for a client that pulls with the next
 * report. */
static void drop_gone(CampSession *session) {
	size_t kept = 0;

	for (size_t i = 0; i < session->config_files.count; i++) {
		CampConfigFile *file = session->config_files.items[i];
		bool there = is_there(file);

		if (!there) {
			forget_problems(file);
			file->known = false;
			show(session, file);
		}
		if (there || file->told)
			session->config_files.items[kept++] = file;
		else
			free_file(file);
	}
	session->config_files.count = kept;
}

bool camp_settings_apply(CampSession *session) {
	bool changed = false;

	for (size_t i = 0; i < session->docs.count; i++)
		changed |= camp_documents_settings(session, session->docs.items[i]);
	camp_projects_drop_unused(session);
	drop_gone(session);
	if (changed)
		camp_documents_unsettled(session);
	return changed;
}

void camp_settings_release(CampSession *session) {
	for (size_t i = 0; i < session->config_files.count; i++)
		free_file(session->config_files.items[i]);
	camp_vec_release(&session->config_files);
	for (size_t i = 0; i < session->client_settings.count; i++)
		free_client(&session->client_settings.items[i]);
	camp_vec_release(&session->client_settings);
	camp_free((void *)session->initial_settings.ptr);
}
