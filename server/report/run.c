#include "report/run.h"

#include "base/file.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "report/fingerprint.h"

#include <stdlib.h>

#define LONGEST_MESSAGE 800u

struct CampRun {
	CampArena arena;
	CampStr folder;
	CampStr prefix; /* the folder with a slash */
	CampStr root;   /* of the project that the folder is of; else the folder */
	CAMP_VEC(CampRunFile *) files;
	CampRunFile **slots; /* hash table of `files` by key; the number of slots is a power of two */
	size_t slot_count;
	CAMP_VEC(CampRunFinding) findings;
	CAMP_VEC(CampRunFinding) reported; /* when these are not all */
	CAMP_VEC(CampRunFailure) failures;
	size_t checked;
	size_t dropped[CAMP_RUN_REASONS];
};

CampRun *camp_run_new(CampStr folder) {
	CampRun *run = camp_alloc(sizeof *run);

	camp_arena_init(&run->arena);
	run->folder = camp_arena_copy(&run->arena, folder);
	run->prefix = camp_arena_printf(&run->arena, "%.*s/", CAMP_FMT(folder));
	run->root = camp_path_project_root(&run->arena, camp_arena_printf(&run->arena, "%.*s/x", CAMP_FMT(folder)));
	if (!run->root.ptr)
		run->root = run->folder;
	return run;
}

void camp_run_free(CampRun *run) {
	if (!run)
		return;
	for (size_t i = 0; i < run->files.count; i++)
		if (run->files.items[i]->text)
			camp_text_free((CampText *)run->files.items[i]->text);
	camp_vec_release(&run->files);
	camp_vec_release(&run->findings);
	camp_vec_release(&run->reported);
	camp_vec_release(&run->failures);
	camp_free(run->slots);
	camp_arena_release(&run->arena);
	camp_free(run);
}

static CampRunFile **slot_of(CampRun *run, CampStr key) {
	size_t slot = (size_t)camp_hash(CAMP_HASH_SEED, key) & (run->slot_count - 1);

	while (run->slots[slot] && !camp_str_equal(run->slots[slot]->key, key))
		slot = (slot + 1) & (run->slot_count - 1);
	return &run->slots[slot];
}

static void grow(CampRun *run) {
	camp_free(run->slots);
	run->slot_count = run->slot_count ? run->slot_count * 2 : 64;
	run->slots = camp_alloc_array(run->slot_count, sizeof *run->slots);
	for (size_t i = 0; i < run->files.count; i++)
		*slot_of(run, run->files.items[i]->key) = run->files.items[i];
}

static CampStr name_of(CampRun *run, CampStr key) {
	CampStr root = camp_path_project_root(&run->arena, key);

	return camp_path_seen_from(root.ptr ? root : run->folder, key);
}

static CampRunFile *file_of(CampRun *run, CampStr key) {
	CampRunFile **slot;

	if (run->files.count * 2 >= run->slot_count)
		grow(run);
	slot = slot_of(run, key);
	if (!*slot) {
		*slot = CAMP_ARENA_NEW(&run->arena, CampRunFile);
		(*slot)->key = camp_arena_copy(&run->arena, key);
		(*slot)->path = camp_path_seen_from(run->folder, (*slot)->key);
		(*slot)->name = name_of(run, (*slot)->key);
		(*slot)->in_review = camp_path_seen_from(run->root, (*slot)->key);
		camp_vec_push(&run->files, *slot);
	}
	return *slot;
}

void camp_run_expect(CampRun *run, CampStr key, CampStr path) {
	CampRunFile *file = file_of(run, key);

	file->path = camp_arena_copy(&run->arena, path);
	file->checked = true;
}

void camp_run_fail(CampRun *run, CampStr path, CampStr reason) {
	camp_vec_push(&run->failures, (CampRunFailure){
									  .path = camp_arena_copy(&run->arena, path),
									  .reason = camp_arena_copy(&run->arena, reason),
								  });
}

/* The file that a finding or an edit of `doc` means by `path`, with its text. */
static const CampRunFile *file_meant(CampRun *run, CampDoc *doc, CampStr path) {
	CampStr key = path.len ? path : camp_doc_path(doc);
	CampRunFile *file = file_of(run, camp_path_absolute(&run->arena, key));
	const CampText *text;

	if (!file->text) {
		if (!path.len)
			file->text = camp_text_new(camp_doc_text(doc));
		else if (camp_doc_file_text(doc, path, &text))
			file->text = camp_text_new(camp_text_bytes(text));
		else
			file->text = camp_text_new((CampStr){ NULL, 0 });
	}
	return file;
}

/* Words that name a file by its absolute path name it as it is shown: a report is the same wherever the project stands.
 * And a message is something to read, whatever a file makes it quote. */
static CampStr copy_words(CampRun *run, CampStr words) {
	size_t at = run->prefix.len > 1 ? camp_str_find(words, run->prefix, 0) : SIZE_MAX;

	if (words.len > LONGEST_MESSAGE) {
		CampStr start = camp_str_slice(words, 0, camp_utf8_floor(words, LONGEST_MESSAGE));

		return camp_arena_printf(&run->arena, "%.*s...", CAMP_FMT(copy_words(run, start)));
	}
	if (at == SIZE_MAX)
		return camp_arena_copy(&run->arena, words);
	return camp_arena_printf(&run->arena, "%.*s%.*s", CAMP_FMT(camp_str_slice(words, 0, at)),
	                         CAMP_FMT(copy_words(run, camp_str_slice(words, at + run->prefix.len, words.len))));
}

static const CampRunFix *copy_fixes(CampRun *run, CampDoc *doc, const CampFinding *from) {
	CampRunFix *fixes = CAMP_ARENA_ARRAY(&run->arena, CampRunFix, from->fix_count);

	for (size_t i = 0; i < from->fix_count; i++) {
		const CampFix *fix = &from->fixes[i];
		CampRunEdit *edits = CAMP_ARENA_ARRAY(&run->arena, CampRunEdit, fix->edit_count);

		for (size_t j = 0; j < fix->edit_count; j++)
			edits[j] = (CampRunEdit){
				.file = file_meant(run, doc, fix->edits[j].path),
				.span = fix->edits[j].span,
				.replacement = camp_arena_copy(&run->arena, fix->edits[j].replacement),
			};
		fixes[i] = (CampRunFix){ copy_words(run, fix->title), fix->kind, edits, fix->edit_count };
	}
	return fixes;
}

static const CampRunRelated *copy_related(CampRun *run, CampDoc *doc, const CampFinding *from) {
	CampRunRelated *related = CAMP_ARENA_ARRAY(&run->arena, CampRunRelated, from->related_count);

	for (size_t i = 0; i < from->related_count; i++)
		related[i] = (CampRunRelated){
			.file = file_meant(run, doc, from->related[i].path),
			.span = from->related[i].span,
			.message = copy_words(run, from->related[i].message),
		};
	return related;
}

static const char *copy_c_string(CampRun *run, const char *c_string) {
	return c_string ? camp_arena_copy(&run->arena, camp_str(c_string)).ptr : NULL;
}

static const CampCode *copy_codes(CampRun *run, const CampFinding *from) {
	CampCode *codes = CAMP_ARENA_ARRAY(&run->arena, CampCode, from->code_count);

	for (size_t i = 0; i < from->code_count; i++)
		codes[i] = (CampCode){
			.provider = copy_c_string(run, from->codes[i].provider),
			.code = copy_c_string(run, from->codes[i].code),
			.title = copy_c_string(run, from->codes[i].title),
			.resubmittable = from->codes[i].resubmittable,
		};
	return codes;
}

static void note_dependencies(CampRun *run, CampDoc *doc) {
	CampArena arena;
	size_t count;
	const CampStr *paths;

	camp_arena_init(&arena);
	paths = camp_doc_dependencies(&arena, doc, &count);
	for (size_t i = 0; i < count; i++)
		(void)file_of(run, camp_path_absolute(&arena, paths[i]));
	camp_arena_release(&arena);
}

void camp_run_add(CampRun *run, CampDoc *doc, const CampFinding *findings, size_t count, size_t order) {
	run->checked++;
	note_dependencies(run, doc);
	for (size_t i = 0; i < count; i++) {
		const CampFinding *from = &findings[i];

		camp_vec_push(&run->findings, (CampRunFinding){
										  .file = file_meant(run, doc, from->path),
										  .span = from->span,
										  .review = from->span,
										  .rule = from->rule,
										  .severity = from->severity,
										  .resubmittable = from->resubmittable,
										  .message = copy_words(run, from->message),
										  .field = camp_arena_copy(&run->arena, from->field),
										  .codes = copy_codes(run, from),
										  .code_count = from->code_count,
										  .fixes = copy_fixes(run, doc, from),
										  .fix_count = from->fix_count,
										  .related = copy_related(run, doc, from),
										  .related_count = from->related_count,
										  .order = order,
									  });
	}
}

static int compare_numbers(size_t a, size_t b) {
	return a < b ? -1 : a > b;
}

static int compare_files(const CampRunFile *a, const CampRunFile *b) {
	int order = a == b ? 0 : camp_str_compare(a->path, b->path);

	return order || a == b ? order : camp_str_compare(a->key, b->key);
}

static int compare_file_pointers(const void *left, const void *right) {
	return compare_files(*(const CampRunFile *const *)left, *(const CampRunFile *const *)right);
}

/* By what makes two findings the same: place, rule and words. */
static int compare_causes(const CampRunFinding *a, const CampRunFinding *b) {
	int order = compare_files(a->file, b->file);

	if (!order)
		order = compare_numbers(a->span.start, b->span.start);
	if (!order)
		order = camp_str_compare(camp_str(a->rule->name), camp_str(b->rule->name));
	if (!order)
		order = compare_numbers(a->span.end, b->span.end);
	return order ? order : camp_str_compare(a->message, b->message);
}

static int compare_findings(const void *left, const void *right) {
	const CampRunFinding *a = left;
	const CampRunFinding *b = right;
	int order = compare_causes(a, b);

	if (!order)
		order = compare_numbers(a->severity, b->severity);
	return order ? order : compare_numbers(a->order, b->order);
}

static int compare_failures(const void *left, const void *right) {
	const CampRunFailure *a = left;
	const CampRunFailure *b = right;
	int order = camp_str_compare(a->path, b->path);

	return order ? order : camp_str_compare(a->reason, b->reason);
}

static bool has_code(const CampRunFinding *finding, const CampCode *code) {
	for (size_t i = 0; i < finding->code_count; i++)
		if (camp_str_equal(camp_str(finding->codes[i].provider), camp_str(code->provider)) &&
		    camp_str_equal(camp_str(finding->codes[i].code), camp_str(code->code)))
			return true;
	return false;
}

/* Behind the provider's other codes, or at the end. */
static void insert_code(CampCode *codes, size_t *count, const CampCode *code) {
	size_t at = *count;

	for (size_t i = 0; i < *count; i++)
		if (camp_str_equal(camp_str(codes[i].provider), camp_str(code->provider)))
			at = i + 1;
	memmove(codes + at + 1, codes + at, (*count - at) * sizeof *codes);
	codes[at] = *code;
	++*count;
}

/* The same cause, reached from another campaign: its providers may have other codes for it. */
static void merge(CampRun *run, CampRunFinding *into, const CampRunFinding *from) {
	CampCode *codes = CAMP_ARENA_ARRAY(&run->arena, CampCode, into->code_count + from->code_count + 1);
	size_t count = into->code_count;

	for (size_t i = 0; i < count; i++)
		codes[i] = into->codes[i];
	for (size_t i = 0; i < from->code_count; i++)
		if (!has_code(into, &from->codes[i]))
			insert_code(codes, &count, &from->codes[i]);
	into->codes = codes;
	into->code_count = count;
	into->resubmittable = into->resubmittable && from->resubmittable;
}

/* The heaviest, in the order they have; of the last severity that has room the first ones. */
void camp_run_limit(CampRun *run, size_t most) {
	size_t room[CAMP_HINT + 1] = { 0 };

	if (!most || most >= run->findings.count)
		return;
	for (size_t i = 0; i < run->findings.count; i++)
		room[run->findings.items[i].severity]++;
	for (size_t severity = CAMP_ERROR; severity <= CAMP_HINT; severity++) {
		room[severity] = room[severity] < most ? room[severity] : most;
		most -= room[severity];
	}
	for (size_t i = 0; i < run->findings.count; i++) {
		if (room[run->findings.items[i].severity]) {
			camp_vec_push(&run->reported, run->findings.items[i]);
			room[run->findings.items[i].severity]--;
		}
	}
}

void camp_run_finish(CampRun *run) {
	CampRunFinding *findings = run->findings.items;
	size_t kept = 0;

	if (run->files.count)
		qsort(run->files.items, run->files.count, sizeof *run->files.items, compare_file_pointers);
	if (run->failures.count)
		qsort(run->failures.items, run->failures.count, sizeof *run->failures.items, compare_failures);
	if (!run->findings.count)
		return;
	qsort(findings, run->findings.count, sizeof *findings, compare_findings);
	for (size_t i = 0; i < run->findings.count; i++) {
		if (kept && compare_causes(&findings[kept - 1], &findings[i]) == 0)
			merge(run, &findings[kept - 1], &findings[i]);
		else
			findings[kept++] = findings[i];
	}
	run->findings.count = kept;
	camp_fingerprints_set(findings, kept);
}

void camp_run_keep(CampRun *run, CampRunReason reason, bool (*keep)(void *data, CampRunFinding *finding), void *data) {
	size_t kept = 0;

	for (size_t i = 0; i < run->findings.count; i++) {
		CampRunFinding *finding = &run->findings.items[i];

		if (keep(data, finding))
			run->findings.items[kept++] = *finding;
		else
			run->dropped[reason]++;
	}
	run->findings.count = kept;
}

size_t camp_run_dropped(const CampRun *run, CampRunReason reason) {
	return run->dropped[reason];
}

const CampRunFile *const *camp_run_files(const CampRun *run, size_t *count) {
	*count = run->files.count;
	return (const CampRunFile *const *)run->files.items;
}

const CampRunFinding *camp_run_findings(const CampRun *run, size_t *count) {
	*count = run->reported.count ? run->reported.count : run->findings.count;
	return run->reported.count ? run->reported.items : run->findings.items;
}

size_t camp_run_left_out(const CampRun *run) {
	return run->reported.count ? run->findings.count - run->reported.count : 0;
}

const CampRunFinding *camp_run_all_findings(const CampRun *run, size_t *count) {
	*count = run->findings.count;
	return run->findings.items;
}

const CampRunFailure *camp_run_failures(const CampRun *run, size_t *count) {
	*count = run->failures.count;
	return run->failures.items;
}

const CampRunFix *camp_run_best_fix(const CampRunFinding *finding) {
	for (size_t i = 0; i < finding->fix_count; i++)
		if (finding->fixes[i].kind == CAMP_FIX_SAFE)
			return &finding->fixes[i];
	return finding->fix_count ? &finding->fixes[0] : NULL;
}

bool camp_run_is_moved(const CampRunFinding *finding) {
	return finding->review.start != finding->span.start || finding->review.end != finding->span.end;
}

CampRunSummary camp_run_summary(const CampRun *run) {
	CampRunSummary summary = { .checked = run->checked };
	const CampRunFile *last = NULL;

	for (size_t i = 0; i < run->findings.count; i++) {
		const CampRunFinding *finding = &run->findings.items[i];
		const CampRunFix *fix = camp_run_best_fix(finding);

		summary.files += finding->file != last;
		last = finding->file;
		summary.counts[finding->severity]++;
		summary.safe += fix && fix->kind == CAMP_FIX_SAFE;
		summary.review += fix && fix->kind == CAMP_FIX_REVIEW;
	}
	return summary;
}
