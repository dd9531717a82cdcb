/*
 * The matrix of disclosures: a whole campaign for each opt-in method, and every statement left out of it once. tests/matrix
 * holds the campaigns, and what is then reported. With a method and what is left out as arguments, shows that campaign.
 */
#include "support/matrix.h"
#include "support/trial.h"

#include "base/buf.h"
#include "base/file.h"
#include "report/output.h"

#include <stdio.h>

static size_t passed, failed;

static CampStr read_whole(CampArena *arena, const char *path) {
	CampBuf text;
	CampStr result = { NULL, 0 };

	camp_buf_init(&text, CAMP_BUF_MAX);
	if (camp_file_read(path, CAMP_BUF_MAX, &text) == CAMP_FILE_OK)
		result = camp_arena_copy(arena, camp_buf_str(&text));
	camp_buf_release(&text);
	return result;
}

/* ---- A cell ------------------------------------------------------------------------------------------------------- */

typedef struct Cell {
	CampStr methods, left_out, reported;
} Cell;

static bool next_cell(CampStr *rest, Cell *cell) {
	while (rest->len > 0) {
		size_t end = camp_str_find(*rest, CAMP_LIT("\n"), 0);
		CampStr line = camp_str_slice(*rest, 0, end);
		size_t first = camp_str_find(line, CAMP_LIT("|"), 0), second = camp_str_find(line, CAMP_LIT("|"), first + 1);

		*rest = camp_str_slice(*rest, end == SIZE_MAX ? rest->len : end + 1, rest->len);
		if (line.len == 0 || line.ptr[0] == '#')
			continue;
		*cell = (Cell){ camp_str_trim(camp_str_slice(line, 0, first)),
			            camp_str_trim(camp_str_slice(line, first + 1, second)),
			            camp_str_trim(camp_str_slice(line, second + 1, line.len)) };
		return true;
	}
	return false;
}

static bool is_one_of(CampStr name, const char *const *names) {
	for (; *names; names++) {
		if (camp_str_equal(name, camp_str(*names)))
			return true;
	}
	return false;
}

static bool has_method(CampStr group, CampStr method) {
	static const char *const written[] = { "website", "paper", "point_of_sale", "qr_code", "mobile_app", NULL };
	static const char *const spoken[] = { "verbal", "ivr", NULL };

	if (camp_str_equal(group, CAMP_LIT("written")))
		return is_one_of(method, written);
	if (camp_str_equal(group, CAMP_LIT("spoken")))
		return is_one_of(method, spoken);
	if (camp_str_equal(group, CAMP_LIT("joined")))
		return !camp_str_equal(method, CAMP_LIT("inbound"));
	return camp_str_equal(group, CAMP_LIT("all")) || camp_str_equal(group, method);
}

static bool is_for(const Cell *cell, CampStr method) {
	CampStr rest = cell->methods, group;

	while (camp_str_next_piece(&rest, ' ', &group)) {
		if (has_method(group, method))
			return true;
	}
	return false;
}

/* Counts a finding in the cell's list, as "warning rule". */
static bool is_expected(const Cell *cell, const CampFinding *finding) {
	CampStr rest = cell->reported, each;
	CampStr severity = camp_str(camp_severity_name(finding->severity)), rule = camp_str(finding->rule->name);

	while (camp_str_next_piece(&rest, ',', &each)) {
		CampStr word = camp_str_trim(each), first;

		camp_str_next_piece(&word, ' ', &first);
		if (camp_str_equal(first, severity) && camp_str_equal(camp_str_trim(word), rule))
			return true;
	}
	return false;
}

static size_t count_expected(const Cell *cell) {
	CampStr rest = cell->reported, each;
	size_t count = 0;

	while (camp_str_next_piece(&rest, ',', &each))
		count += camp_str_trim(each).len > 0;
	return count;
}

static void check_cell(const Matrix *matrix, const MatrixSection *method, const Cell *cell) {
	CampArena arena;
	CampTrial trial;
	size_t found = 0;

	camp_arena_init(&arena);
	camp_trial_init(&trial, NULL, matrix_campaign(&arena, matrix, method, cell->left_out), NULL, 0, 0);
	for (size_t i = 0; i < trial.finding_count; i++)
		found += is_expected(cell, &trial.findings[i]);
	if (found == count_expected(cell) && found == trial.finding_count) {
		passed++;
	} else {
		failed++;
		printf("FAIL %.*s without %.*s: expected %.*s, found\n", CAMP_FMT(method->name), CAMP_FMT(cell->left_out),
		       CAMP_FMT(cell->reported.len ? cell->reported : CAMP_LIT("nothing")));
		for (size_t i = 0; i < trial.finding_count; i++)
			printf("  %s %s: %.*s\n", camp_severity_name(trial.findings[i].severity), trial.findings[i].rule->name,
			       CAMP_FMT(trial.findings[i].message));
	}
	camp_trial_release(&trial);
	camp_arena_release(&arena);
}

int main(int argc, char **argv) {
	CampArena arena;
	Matrix matrix;
	CampStr cells;

	camp_arena_init(&arena);
	matrix_init(&matrix, read_whole(&arena, "tests/matrix/campaign.txt"));
	cells = read_whole(&arena, "tests/matrix/cells.txt");
	for (size_t i = 0; i < matrix.section_count; i++) {
		const MatrixSection *method = &matrix.sections[i];
		CampStr rest = cells;
		Cell cell;

		if (!matrix_is_method(method) || (argc > 1 && !camp_str_equal(method->name, camp_str(argv[1]))))
			continue;
		while (argc == 1 && next_cell(&rest, &cell)) {
			if (is_for(&cell, method->name))
				check_cell(&matrix, method, &cell);
		}
		if (argc > 1)
			printf("%s", matrix_campaign(&arena, &matrix, method, camp_str(argc > 2 ? argv[2] : "")).ptr);
	}
	camp_arena_release(&arena);
	if (argc == 1)
		printf("%zu passed, %zu failed\n", passed, failed);
	return failed > 0 || (argc == 1 && passed == 0);
}
