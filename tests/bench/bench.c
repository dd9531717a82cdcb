/*
 * The benchmarks that need no editor. Everything is measured in one run and said as a ratio where it can be, because
 * a time alone says more about the machine than about the program.
 *
 *   bench generate BYTES   the file that the others measure with
 *   bench schema           the language's fields as a JSON schema
 *   bench check            parsing alone, and parsing with checking
 *   bench growth           milliseconds for each megabyte, from 1 KB to 10 MB
 *   bench keys             a letter typed into a text, and the findings asked for again, without an editor between
 *   bench hostile [NAME]   the same of input that nobody writes, at 1, 2 and 4 times a size
 */
#include "campaign/campaign.h"

#include "generate.h"
#include "syntax/syntax.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void) {
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

typedef double (*Measure)(const CampEngine *engine, CampStr text);

/* Until nothing is held any more, as below: a check lets go of the trees of its windows on the way. */
static double parse_once(const CampEngine *engine, CampStr bytes) {
	CampParser *parser = camp_parser_new();
	double start = now();
	camp_syntax_free(camp_syntax_new(parser, bytes));
	double took = now() - start;

	(void)engine;
	camp_parser_free(parser);
	return took;
}

static double check_once(const CampEngine *engine, CampStr bytes) {
	CampWorkspace *workspace = camp_workspace_new(engine, NULL);
	size_t count;
	double start = now();
	CampDoc *doc = camp_doc_new(workspace, CAMP_LIT("bench.campaign"), bytes);
	camp_doc_findings(doc, &count);
	camp_doc_free(doc);
	double took = now() - start;

	camp_workspace_free(workspace);
	return took;
}

static int compare_doubles(const void *left, const void *right) {
	double a = *(const double *)left;
	double b = *(const double *)right;

	return a < b ? -1 : a > b;
}

/* The fastest of many: what else the machine does only ever adds. */
static double fastest(Measure measure, const CampEngine *engine, CampStr text) {
	enum { MOST = 200 };
	double times[MOST];
	double sum = 0;
	int count = 0;

	while (count < MOST && (count < 5 || sum < 1000))
		sum += times[count++] = measure(engine, text);
	qsort(times, (size_t)count, sizeof *times, compare_doubles);
	return times[0];
}

static void check(const CampEngine *engine) {
	static const size_t sizes[] = { 5000, 400000 };

	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		CampBuf text;

		camp_buf_init(&text, CAMP_BUF_MAX);
		bench_generate(&text, sizes[i]);
		double parse = fastest(parse_once, engine, camp_buf_str(&text));
		double whole = fastest(check_once, engine, camp_buf_str(&text));
		printf("%6.1f KB: parsing %8.3f ms, with checking %8.3f ms: %.2f times\n", (double)text.len / 1e3, parse, whole,
		       whole / parse);
		camp_buf_release(&text);
	}
}

static void growth(void) {
	CampEngineOptions options = { .maximum_file_size = 64u << 20 };
	CampEngine *engine = camp_engine_new(&options);
	double least = 0;

	for (size_t size = 1000; size <= 10000000; size *= 10) {
		CampBuf text;

		camp_buf_init(&text, CAMP_BUF_MAX);
		bench_generate_any_size(&text, size);
		double took = fastest(check_once, engine, camp_buf_str(&text));
		double rate = took / ((double)text.len / 1e6);
		least = least > 0 && least < rate ? least : rate;
		printf("%8.1f KB: %8.1f ms for each MB, %.2f times the best%s\n", (double)text.len / 1e3, rate, rate / least,
		       camp_syntax_fits(camp_buf_str(&text)) ? "" : ": REFUSED, more than this tree-sitter holds");
		camp_buf_release(&text);
	}
	camp_engine_free(engine);
}

/* Milliseconds from a key inside a text value to the findings. */
static double key_once(CampDoc **doc, uint32_t at) {
	size_t count;
	double start = now();
	CampDoc *next = camp_doc_splice(*doc, (CampSpan){ at, at }, CAMP_LIT("x"));

	camp_doc_free(*doc);
	*doc = next;
	camp_doc_findings(next, &count);
	return now() - start;
}

static double keys_in(const CampEngine *engine, size_t size) {
	enum { KEYS = 400 };
	double times[KEYS];
	CampWorkspace *workspace = camp_workspace_new(engine, NULL);
	CampBuf text;
	size_t count;

	camp_buf_init(&text, CAMP_BUF_MAX);
	bench_generate(&text, size);
	CampDoc *doc = camp_doc_new(workspace, CAMP_LIT("bench.campaign"), camp_buf_str(&text));
	camp_doc_findings(doc, &count);
	uint32_t at = (uint32_t)camp_str_find(camp_buf_str(&text), CAMP_LIT("signed up for"), text.len / 2);
	for (int i = 0; i < KEYS; i++)
		times[i] = key_once(&doc, at);
	qsort(times, KEYS, sizeof *times, compare_doubles);
	printf("%6.1f KB: median %.3f ms, p99 %.3f ms\n", (double)text.len / 1e3, times[KEYS / 2], times[KEYS * 99 / 100]);
	camp_doc_free(doc);
	camp_workspace_free(workspace);
	camp_buf_release(&text);
	return times[KEYS / 2];
}

static void keys(const CampEngine *engine) {
	double small = keys_in(engine, 5000);
	double large = keys_in(engine, 400000);

	printf("a key in the large file to one in the small: %.2f times\n", large / small);
}

static void hostile(const CampEngine *engine, const char *only) {
	for (size_t i = 0; i < bench_hostile_count; i++) {
		double times[3];
		CampBuf text;

		if (only && strcmp(only, bench_hostile[i].name) != 0)
			continue;
		camp_buf_init(&text, CAMP_BUF_MAX);
		for (int scale = 0; scale < 3; scale++) {
			camp_buf_clear(&text);
			bench_hostile[i].write(&text, (size_t)100000 << scale);
			times[scale] = check_once(engine, camp_buf_str(&text));
		}
		printf("%-22s %6.1f KB: %9.1f ms; twice: %5.2f times; four times: %5.2f times\n", bench_hostile[i].name,
		       (double)text.len / 4e3, times[0], times[1] / times[0], times[2] / times[0]);
		fflush(stdout);
		camp_buf_release(&text);
	}
}

/* The schema when `size` is 0. */
static void generate(size_t size) {
	CampBuf text;

	camp_buf_init(&text, CAMP_BUF_MAX);
	if (size)
		bench_generate(&text, size);
	else
		bench_schema(&text);
	fwrite(text.ptr, 1, text.len, stdout);
	camp_buf_release(&text);
}

int main(int count, char **arguments) {
	const char *what = count > 1 ? arguments[1] : "";
	CampEngine *engine = camp_engine_new(NULL);

	if (strcmp(what, "generate") == 0 && count == 3)
		generate(strtoul(arguments[2], NULL, 10));
	else if (strcmp(what, "schema") == 0)
		generate(0);
	else if (strcmp(what, "check") == 0)
		check(engine);
	else if (strcmp(what, "growth") == 0)
		growth();
	else if (strcmp(what, "keys") == 0)
		keys(engine);
	else if (strcmp(what, "hostile") == 0)
		hostile(engine, count > 2 ? arguments[2] : NULL);
	else
		fprintf(stderr, "bench: generate BYTES | schema | check | growth | keys | hostile [NAME]\n");
	camp_engine_free(engine);
	return 0;
}
