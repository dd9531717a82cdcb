/*
 * The few value types that every other header speaks in.
 *
 * Units, for the whole library: an offset is a count of bytes from the start of a file's text, a length is a count
 * of bytes, unless a name says otherwise.
 */
#ifndef CAMPAIGN_TYPES_H
#define CAMPAIGN_TYPES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__) || defined(__clang__)
#define CAMP_API __attribute__((visibility("default")))
#define CAMP_PRINTF(format_at, first_at) __attribute__((format(printf, format_at, first_at)))
#else
#define CAMP_API
#define CAMP_PRINTF(format_at, first_at)
#endif

/* A view of bytes, usually UTF-8. It is never freed, need not end in NUL, and dies with what it looks at.
 * {NULL, 0} is the empty view and means "absent" where a header says so. */
typedef struct CampStr {
	const char *ptr;
	size_t len;
} CampStr;

/* Bytes [start, end) of a text. Empty when start == end. */
typedef struct CampSpan {
	uint32_t start;
	uint32_t end;
} CampSpan;

/* How much a finding weighs. The numbers are those of the Language Server Protocol. */
typedef enum CampSeverity {
	CAMP_OFF = 0,
	CAMP_ERROR = 1,       /* a provider in `providers` says that it rejects this */
	CAMP_WARNING = 2,     /* often rejected, or providers disagree */
	CAMP_INFORMATION = 3, /* worth a look; also what could not be checked from the files */
	CAMP_HINT = 4         /* nicer */
} CampSeverity;

#ifdef __cplusplus
}
#endif

#endif
