#include "cli/batch.h"

#include "base/file.h"
#include "campaign/roster.h"

#include <pthread.h>
#include <unistd.h>

#define MOST_JOBS 64u
#define STACK_SIZE ((size_t)8 << 20) /* as the main thread has; some systems give threads far less */

/* Bytes of text whose documents are kept from the first pass to the second, so that they are parsed once. What is beyond
 * is parsed again: memory is not to grow with the number of files. */
#define MOST_KEPT ((size_t)8 << 20)

/* An input of a project. */
typedef struct Task {
	size_t index;          /* among the batch's inputs */
	size_t config;         /* among the project's */
	CampDoc *doc;          /* NULL: not read yet, or not kept */
	struct Worker *keeper; /* who has `doc` */
	bool failed;           /* it cannot be read, and that was said */
} Task;

/* The files of one project, which are held against each other, also where the settings for some are others. */
typedef struct Project {
	const CampBatch *batch;
	CampRun *run;
	CAMP_VEC(const CampConfig *) configs;
	CampRoster *roster;
	pthread_mutex_t lock; /* of what follows, of `run`, and of `roster` while it is added to */
	CAMP_VEC(Task) tasks;
	size_t next;
	size_t kept; /* bytes */
} Project;

typedef struct Worker {
	Project *project;
	CampOpened *opened; /* one for each of the project's configs, made ready when it is needed */
	pthread_t thread;
	bool started;
} Worker;

void camp_opened_prepare(CampOpened *opened, const CampInput *input, const CampHistory *history) {
	const CampEngine *engine = input->config->engine;
	CampArena arena;
	CampStr root;

	camp_arena_init(&arena);
	root = camp_input_root(&arena, input->key);
	if (opened->engine != engine || !camp_str_equal(root, opened->root)) {
		camp_opened_release(opened);
		opened->engine = engine;
		opened->root = camp_arena_copy(&opened->arena, root);
		opened->history = history;
		opened->reader = history ? camp_history_reader_new(history, opened->root, camp_engine_maximum_file_size(engine))
		                         : camp_disk_reader_new(opened->root, camp_engine_maximum_file_size(engine));
		opened->workspace = camp_workspace_new(engine, opened->reader);
	}
	camp_arena_release(&arena);
}

void camp_opened_release(CampOpened *opened) {
	if (opened->workspace)
		camp_workspace_free(opened->workspace);
	if (opened->history)
		camp_history_reader_free(opened->reader);
	else
		camp_disk_reader_free(opened->reader);
	camp_arena_release(&opened->arena);
	*opened = (CampOpened){ .workspace = NULL };
	camp_arena_init(&opened->arena);
}

static CampWorkspace *workspace_for(Worker *worker, const Task *task, const CampInput *input) {
	CampOpened *opened = &worker->opened[task->config];

	if (!opened->workspace) {
		camp_opened_prepare(opened, input, worker->project->batch->history);
		camp_workspace_use_roster(opened->workspace, worker->project->roster);
	}
	return opened->workspace;
}

/* As the file is or, for a check of what was, as it was; then one that was not there has no reason. */
static bool read_input(const CampBatch *batch, CampArena *arena, const CampInput *input, CampBuf *text,
                       CampStr *reason) {
	uint32_t maximum = camp_engine_maximum_file_size(input->config->engine);

	if (batch->history) {
		CampHistoryStatus status = camp_history_text(batch->history, input->key, input->is_stdin, text);

		if (status != CAMP_HISTORY_SAME)
			return status == CAMP_HISTORY_CHANGED && text->len <= maximum;
	}
	return camp_input_read(arena, input, maximum, text, reason);
}

/* The document of an input, or NULL when it cannot be read: then that is said. */
static CampDoc *open_input(Worker *worker, Task *task) {
	const Project *project = worker->project;
	const CampInput *input = &project->batch->inputs->files.items[task->index];
	CampArena arena;
	CampBuf text;
	CampStr reason = { NULL, 0 };
	CampDoc *doc = NULL;

	camp_arena_init(&arena);
	camp_buf_init(&text, CAMP_BUF_MAX);
	if (read_input(project->batch, &arena, input, &text, &reason)) {
		doc = camp_doc_new(workspace_for(worker, task, input), input->key, camp_buf_str(&text));
	} else {
		pthread_mutex_lock(&worker->project->lock);
		if (reason.ptr)
			camp_run_fail(project->run, input->path, reason);
		task->failed = true;
		pthread_mutex_unlock(&worker->project->lock);
	}
	camp_buf_release(&text);
	camp_arena_release(&arena);
	return doc;
}

/* The next task, or NULL after the last. */
static Task *take(Project *project) {
	Task *task = NULL;

	pthread_mutex_lock(&project->lock);
	if (project->next < project->tasks.count)
		task = &project->tasks.items[project->next++];
	pthread_mutex_unlock(&project->lock);
	return task;
}

/* First pass: what the files say of themselves. */
static void *gather(void *data) {
	Worker *worker = data;
	Project *project = worker->project;
	Task *task;

	while ((task = take(project))) {
		CampDoc *doc = open_input(worker, task);

		if (!doc)
			continue;
		(void)camp_doc_item_count(doc); /* the work, while others work too: it is parsed now */
		pthread_mutex_lock(&project->lock);
		camp_roster_add(project->roster, doc);
		if (project->kept + camp_doc_text(doc).len <= MOST_KEPT) {
			project->kept += camp_doc_text(doc).len;
			task->doc = doc;
			task->keeper = worker;
			doc = NULL;
		}
		pthread_mutex_unlock(&project->lock);
		camp_doc_free(doc);
	}
	return NULL;
}

static void check_task(Worker *worker, Task *task) {
	Project *project = worker->project;
	CampDoc *doc = task->doc ? task->doc : open_input(worker, task);
	const CampFinding *findings;
	size_t count;

	if (!doc)
		return;
	findings = camp_doc_findings(doc, &count); /* the work, while others work too */
	pthread_mutex_lock(&project->lock);
	camp_run_add(project->run, doc, findings, count, task->index);
	pthread_mutex_unlock(&project->lock);
	camp_doc_free(doc);
	task->doc = NULL;
}

/* Second pass: each worker checks what it has kept, then what nobody has. */
static void *check(void *data) {
	Worker *worker = data;
	Project *project = worker->project;
	Task *task;

	for (size_t i = 0; i < project->tasks.count; i++)
		if (project->tasks.items[i].keeper == worker)
			check_task(worker, &project->tasks.items[i]);
	while ((task = take(project)))
		if (!task->keeper && !task->failed)
			check_task(worker, task);
	return NULL;
}

static size_t count_jobs(const CampBatch *batch, size_t tasks) {
	long cores = sysconf(_SC_NPROCESSORS_ONLN);
	size_t jobs = batch->jobs ? batch->jobs : cores > 0 ? (size_t)cores : 1;

	jobs = jobs < MOST_JOBS ? jobs : MOST_JOBS;
	return jobs < tasks ? jobs : tasks;
}

/* Lets the workers do it, this thread among them; one that cannot be started leaves its share to the others. */
static void work(Worker *workers, size_t count, void *(*pass)(void *)) {
	pthread_attr_t attributes;

	workers[0].project->next = 0;
	pthread_attr_init(&attributes);
	pthread_attr_setstacksize(&attributes, STACK_SIZE);
	for (size_t i = 1; i < count; i++)
		workers[i].started = pthread_create(&workers[i].thread, &attributes, pass, &workers[i]) == 0;
	pass(&workers[0]);
	for (size_t i = 1; i < count; i++) {
		if (workers[i].started)
			pthread_join(workers[i].thread, NULL);
		else
			pass(&workers[i]); /* what it has kept is still its own */
	}
	pthread_attr_destroy(&attributes);
}

static void check_project(Project *project) {
	size_t count = count_jobs(project->batch, project->tasks.count);
	Worker *workers = camp_alloc_array(count, sizeof *workers);

	pthread_mutex_init(&project->lock, NULL);
	project->roster = camp_roster_new();
	for (size_t i = 0; i < count; i++) {
		workers[i].project = project;
		workers[i].opened = camp_alloc_array(project->configs.count, sizeof *workers[i].opened);
	}
	work(workers, count, gather);
	camp_roster_settle(project->roster);
	work(workers, count, check);
	for (size_t i = 0; i < count; i++) {
		for (size_t j = 0; j < project->configs.count; j++)
			camp_opened_release(&workers[i].opened[j]);
		camp_free(workers[i].opened);
	}
	camp_roster_free(project->roster);
	camp_free(workers);
	pthread_mutex_destroy(&project->lock);
}

/* The input's settings among those of its project. */
static size_t config_of(Project *project, const CampInput *input) {
	size_t config = 0;

	while (config < project->configs.count && project->configs.items[config] != input->config)
		config++;
	if (config == project->configs.count)
		camp_vec_push(&project->configs, input->config);
	return config;
}

static void check_all(const CampBatch *batch, CampRun *run) {
	const CampInputs *inputs = batch->inputs;
	CampArena arena;
	CampStr *roots;
	bool *done;

	camp_arena_init(&arena);
	roots = CAMP_ARENA_ARRAY(&arena, CampStr, inputs->files.count);
	done = CAMP_ARENA_ARRAY(&arena, bool, inputs->files.count);
	for (size_t i = 0; i < inputs->files.count; i++) {
		camp_run_expect(run, inputs->files.items[i].key, inputs->files.items[i].path);
		roots[i] = camp_input_root(&arena, inputs->files.items[i].key);
	}
	for (size_t i = 0; i < inputs->failures.count; i++)
		camp_run_fail(run, inputs->failures.items[i].path, inputs->failures.items[i].reason);
	for (size_t i = 0; i < inputs->files.count; i++) {
		Project project = { .batch = batch, .run = run };

		if (done[i])
			continue;
		for (size_t j = i; j < inputs->files.count; j++) {
			if (camp_str_equal(roots[j], roots[i])) {
				size_t config = config_of(&project, &inputs->files.items[j]);

				camp_vec_push(&project.tasks, (Task){ .index = j, .config = config });
				done[j] = true;
			}
		}
		check_project(&project);
		camp_vec_release(&project.tasks);
		camp_vec_release(&project.configs);
	}
	camp_arena_release(&arena);
}

CampRun *camp_batch_run(const CampBatch *batch, CampCli *cli) {
	CampRun *run = camp_run_new(camp_path_absolute(&cli->arena, CAMP_LIT(".")));

	check_all(batch, run);
	camp_run_finish(run);
	return run;
}
