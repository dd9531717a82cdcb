/* Campaign files to measure with: the same bytes in every run. */
#ifndef TESTS_BENCH_GENERATE_H
#define TESTS_BENCH_GENERATE_H

#include "base/buf.h"
#include "base/str.h"

/* A file of about `size` bytes: a brand, and as many campaigns as it takes, no two of them alike. At least one. */
void bench_generate(CampBuf *out, size_t size);

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
