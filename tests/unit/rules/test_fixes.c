/*
 * What every fix owes: applied, its finding is gone and nothing else has come; all of them together come to an end. Held for
 * the campaigns of tests/matrix with each cell left out and with everything left out, and for tests/campaigns/flawed and fixed.
 */
#include "support/matrix.h"
#include "support/trial.h"

#include "base/buf.h"
#include "base/file.h"
#include "base/vec.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#define MANY_FILES 32

typedef struct Subject {
	CampStr name;
	CampStr text;
	CampTrialFile files[MANY_FILES];
	size_t file_count;
} Subject;

static size_t passed, failed;

static void fail(const Subject *subject, const char *what, const char *rule, CampStr detail) {
	printf("FAIL %.*s: %s %s\n%.*s\n", CAMP_FMT(subject->name), what, rule, CAMP_FMT(detail));
	failed++;
}

static size_t count_of(const CampTrial *trial, const CampRuleInfo *rule) {
	size_t count = 0;

	for (size_t i = 0; i < trial->finding_count; i++)
		count += trial->findings[i].rule == rule;
	return count;
}

/* A wording that does not know what is sent asks for it in square brackets, which is a finding until somebody has
 * written it. */
static bool may_come(const CampRuleInfo *rule) {
	return strcmp(rule->name, "placeholder-in-text") == 0;
}

/* The first rule of which there are more findings than before, or NULL. */
static const char *newcomer(const CampTrial *before, const CampTrial *after) {
	for (size_t i = 0; i < after->finding_count; i++) {
		const CampRuleInfo *rule = after->findings[i].rule;

		if (count_of(after, rule) > count_of(before, rule) && !may_come(rule))
			return rule->name;
	}
	return NULL;
}

static CampStr text_of(const Subject *subject, CampStr name) {
	for (size_t i = 0; i < subject->file_count; i++) {
		if (camp_str_equal(subject->files[i].name, name))
			return subject->files[i].text;
	}
	return subject->text;
}

static void set_text(Subject *subject, CampStr name, CampStr text) {
	for (size_t i = 0; i < subject->file_count; i++) {
		if (camp_str_equal(subject->files[i].name, name))
			subject->files[i].text = text;
	}
	if (name.len == 0)
		subject->text = text;
}

/* The edits of one fix; those of one file stand in their order. */
static void apply(CampArena *arena, Subject *subject, const CampFix *fix) {
	for (size_t i = fix->edit_count; i-- > 0;) {
		const CampEdit *edit = &fix->edits[i];
		CampStr name = camp_trial_name(edit->path), text = text_of(subject, name);
		CampStr head = camp_str_slice(text, 0, edit->span.start), tail = camp_str_slice(text, edit->span.end, text.len);

		set_text(subject, name,
		         camp_arena_printf(arena, "%.*s%.*s%.*s", CAMP_FMT(head), CAMP_FMT(edit->replacement), CAMP_FMT(tail)));
	}
}

static void check_one(const Subject *subject, const CampTrial *trial, const CampFinding *finding) {
	Subject fixed = *subject;
	CampTrial again;
	CampArena arena;
	const char *came;

	camp_arena_init(&arena);
	apply(&arena, &fixed, &finding->fixes[0]);
	camp_trial_init(&again, NULL, fixed.text, fixed.files, fixed.file_count, 0);
	came = newcomer(trial, &again);
	if (count_of(&again, finding->rule) >= count_of(trial, finding->rule))
		fail(subject, "the fix does not remove its finding:", finding->rule->name, fixed.text);
	else if (came)
		fail(subject, camp_arena_printf(&arena, "the fix of %s brings", finding->rule->name).ptr, came, fixed.text);
	else
		passed++;
	camp_trial_release(&again);
	camp_arena_release(&arena);
}

/* All of them: to an end, with nothing left to fix, and no finding that was not there. */
static void check_all(const Subject *subject, CampTrial *trial) {
	CampFixResult result = camp_fix_document(&trial->arena, trial->doc, true);
	Subject fixed = *subject;
	CampFixResult second;
	CampTrial again;

	for (size_t i = 0; i < result.file_count; i++)
		set_text(&fixed, camp_trial_name(result.files[i].path), result.files[i].after);
	camp_trial_init(&again, NULL, fixed.text, fixed.files, fixed.file_count, 0);
	second = camp_fix_document(&again.arena, again.doc, true);
	if (result.left > 0 || second.applied > 0)
		fail(subject, "the fixes do not come to an end", "", fixed.text);
	else if (newcomer(trial, &again))
		fail(subject, "all fixes together bring", newcomer(trial, &again), fixed.text);
	else
		passed++;
	if (getenv("CAMP_SHOW"))
		printf("==== %.*s\n%.*s\n", CAMP_FMT(subject->name), CAMP_FMT(fixed.text));
	camp_trial_release(&again);
}

static void check(const Subject *subject) {
	CampTrial trial;
	size_t before = failed;

	camp_trial_init(&trial, NULL, subject->text, subject->files, subject->file_count, 0);
	for (size_t i = 0; i < trial.finding_count && failed == before; i++) {
		if (trial.findings[i].fix_count > 0)
			check_one(subject, &trial, &trial.findings[i]);
	}
	check_all(subject, &trial);
	camp_trial_release(&trial);
}

/* ---- The campaigns ------------------------------------------------------------------------------------------------ */

static CampStr read_whole(CampArena *arena, CampStr path) {
	CampBuf text;
	CampStr result = { NULL, 0 };

	camp_buf_init(&text, CAMP_BUF_MAX);
	if (camp_file_read(path.ptr, CAMP_BUF_MAX, &text) == CAMP_FILE_OK)
		result = camp_arena_copy(arena, camp_buf_str(&text));
	camp_buf_release(&text);
	return result;
}

static void check_left_out(const Matrix *matrix, const MatrixSection *method, CampStr left_out) {
	CampArena arena;
	Subject subject = { 0 };

	camp_arena_init(&arena);
	subject.name = camp_arena_printf(&arena, "%.*s without %.*s", CAMP_FMT(method->name), CAMP_FMT(left_out));
	subject.text = matrix_campaign(&arena, matrix, method, left_out);
	check(&subject);
	camp_arena_release(&arena);
}

static void check_matrix(void) {
	CampArena arena;
	Matrix matrix;
	CampStr cells, line;

	camp_arena_init(&arena);
	matrix_init(&matrix, read_whole(&arena, CAMP_LIT("tests/matrix/campaign.txt")));
	cells = read_whole(&arena, CAMP_LIT("tests/matrix/cells.txt"));
	for (size_t i = 0; i < matrix.section_count; i++) {
		CampStr rest = cells;

		if (!matrix_is_method(&matrix.sections[i]))
			continue;
		check_left_out(&matrix, &matrix.sections[i], CAMP_LIT("*"));
		while (camp_str_next_piece(&rest, '\n', &line)) {
			CampStr left_out;

			if (camp_str_starts_with(line, CAMP_LIT("#")) || !camp_str_next_piece(&line, '|', &left_out) ||
			    !camp_str_next_piece(&line, '|', &left_out))
				continue;
			check_left_out(&matrix, &matrix.sections[i], camp_str_trim(left_out));
		}
	}
	camp_arena_release(&arena);
}

/* The files of a folder, named as a campaign beside it names them. */
static void add_files(CampArena *arena, Subject *subject, CampStr folder, const char *below) {
	CampStr path = camp_arena_printf(arena, "%.*s/%s", CAMP_FMT(folder), below);
	DIR *directory = opendir(path.ptr);
	struct dirent *entry;

	while (directory && (entry = readdir(directory)) != NULL && subject->file_count < MANY_FILES) {
		if (entry->d_name[0] == '.')
			continue;
		subject->files[subject->file_count++] = (CampTrialFile){
			camp_arena_printf(arena, "%s/%s", below, entry->d_name),
			read_whole(arena, camp_arena_printf(arena, "%.*s/%s", CAMP_FMT(path), entry->d_name)),
		};
	}
	if (directory)
		closedir(directory);
}

static void check_folder(CampStr folder) {
	DIR *directory = opendir(folder.ptr);
	struct dirent *entry;

	while (directory && (entry = readdir(directory)) != NULL) {
		CampStr name = camp_str(entry->d_name);
		CampArena arena;
		Subject subject = { .name = name };

		if (!camp_str_ends_with(name, CAMP_LIT(".campaign")))
			continue;
		camp_arena_init(&arena);
		subject.text = read_whole(&arena, camp_arena_printf(&arena, "%.*s/%.*s", CAMP_FMT(folder), CAMP_FMT(name)));
		add_files(&arena, &subject, folder, "legal");
		add_files(&arena, &subject, folder, "brands");
		check(&subject);
		camp_arena_release(&arena);
	}
	if (directory)
		closedir(directory);
}

int main(void) {
	check_matrix();
	check_folder(CAMP_LIT("tests/campaigns/flawed"));
	check_folder(CAMP_LIT("tests/campaigns/fixed"));
	printf("%zu passed, %zu failed\n", passed, failed);
	return failed > 0 || passed == 0;
}
