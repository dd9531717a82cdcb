#include "cli/batch.h"

#include <pthread.h>
#include <unistd.h>

#define MOST_JOBS 64u
#define STACK_SIZE ((size_t)8 << 20) /* as the main thread has; some systems give threads far less */

typedef struct Shared {
	const CampBatch *batch;
	CampRun *run;
	pthread_mutex_t lock; /* of `run` and `next` */
	size_t next;
} Shared;

void camp_opened_prepare(CampOpened *opened, const CampEngine *engine, CampStr key) {
	CampArena arena;
	CampStr root;

	camp_arena_init(&arena);
	root = camp_input_root(&arena, key);
	if (!opened->workspace || !camp_str_equal(root, opened->root)) {
		camp_opened_release(opened);
		opened->root = camp_arena_copy(&opened->arena, root);
		opened->reader = camp_disk_reader_new(opened->root, camp_engine_maximum_file_size(engine));
		opened->workspace = camp_workspace_new(engine, opened->reader);
	}
	camp_arena_release(&arena);
}

void camp_opened_release(CampOpened *opened) {
	if (opened->workspace)
		camp_workspace_free(opened->workspace);
	if (opened->reader)
		camp_disk_reader_free(opened->reader);
	camp_arena_release(&opened->arena);
	*opened = (CampOpened){ .workspace = NULL };
	camp_arena_init(&opened->arena);
}

static void check_input(Shared *shared, CampOpened *opened, size_t index) {
	const CampBatch *batch = shared->batch;
	const CampInput *input = &batch->inputs->files.items[index];
	CampArena arena;
	CampBuf text;
	CampStr reason = { NULL, 0 };

	camp_arena_init(&arena);
	camp_buf_init(&text, CAMP_BUF_MAX);
	if (!camp_input_read(&arena, input, camp_engine_maximum_file_size(batch->engine), &text, &reason)) {
		pthread_mutex_lock(&shared->lock);
		camp_run_fail(shared->run, input->path, reason);
		pthread_mutex_unlock(&shared->lock);
	} else {
		const CampFinding *findings;
		CampDoc *doc;
		size_t count;

		camp_opened_prepare(opened, batch->engine, input->key);
		doc = camp_doc_new(opened->workspace, input->key, camp_buf_str(&text));
		findings = camp_doc_findings(doc, &count); /* the work, while others work too */
		pthread_mutex_lock(&shared->lock);
		camp_run_add(shared->run, doc, findings, count, index);
		pthread_mutex_unlock(&shared->lock);
		camp_doc_free(doc);
	}
	camp_buf_release(&text);
	camp_arena_release(&arena);
}

static void *work(void *data) {
	Shared *shared = data;
	CampOpened opened = { .workspace = NULL };

	camp_arena_init(&opened.arena);
	for (;;) {
		size_t index;

		pthread_mutex_lock(&shared->lock);
		index = shared->next++;
		pthread_mutex_unlock(&shared->lock);
		if (index >= shared->batch->inputs->files.count)
			break;
		check_input(shared, &opened, index);
	}
	camp_opened_release(&opened);
	return NULL;
}

static size_t count_jobs(const CampBatch *batch) {
	long cores = sysconf(_SC_NPROCESSORS_ONLN);
	size_t jobs = batch->jobs ? batch->jobs : cores > 0 ? (size_t)cores : 1;

	jobs = jobs < MOST_JOBS ? jobs : MOST_JOBS;
	return jobs < batch->inputs->files.count ? jobs : batch->inputs->files.count;
}

void camp_batch_check(const CampBatch *batch, CampRun *run) {
	Shared shared = { .batch = batch, .run = run, .lock = PTHREAD_MUTEX_INITIALIZER };
	pthread_t threads[MOST_JOBS];
	size_t started = 0;
	size_t jobs = count_jobs(batch);
	pthread_attr_t attributes;

	for (size_t i = 0; i < batch->inputs->files.count; i++)
		camp_run_expect(run, batch->inputs->files.items[i].key, batch->inputs->files.items[i].path);
	for (size_t i = 0; i < batch->inputs->failures.count; i++)
		camp_run_fail(run, batch->inputs->failures.items[i].path, batch->inputs->failures.items[i].reason);
	pthread_attr_init(&attributes);
	pthread_attr_setstacksize(&attributes, STACK_SIZE);
	/* This thread works too; one that cannot be started leaves its share to the others. */
	while (started + 1 < jobs && pthread_create(&threads[started], &attributes, work, &shared) == 0)
		started++;
	work(&shared);
	for (size_t i = 0; i < started; i++)
		pthread_join(threads[i], NULL);
	pthread_attr_destroy(&attributes);
	pthread_mutex_destroy(&shared.lock);
}
