/* Campaign files to measure with: the same bytes in every run. */
#ifndef TESTS_BENCH_GENERATE_H
#define TESTS_BENCH_GENERATE_H

#include "base/buf.h"
#include "base/str.h"

/* A file of about `size` bytes: a brand, and as many campaigns as it takes, no two of them alike. At least one. */
void bench_generate(CampBuf *out, size_t size);
/* The same for files of any size: up to 2 KB of a short campaign, beyond that of campaigns with a privacy policy each. They
 * have more text for each block, so that ten megabytes of them are within what every tree-sitter holds (see
 * camp_syntax_fits). */
void bench_generate_any_size(CampBuf *out, size_t size);

/* The language's fields as a JSON schema of the same files in YAML or JSON. */
void bench_schema(CampBuf *out);

/* Input that nobody writes but an attacker, in proportion to `size` bytes. */
typedef struct BenchHostile {
	const char *name;
	void (*write)(CampBuf *out, size_t size);
} BenchHostile;

extern const BenchHostile bench_hostile[];
extern const size_t bench_hostile_count;

#endif
