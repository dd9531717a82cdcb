/* Shared by the files that build an item; nobody else includes it. */
#ifndef CAMP_MODEL_BUILD_INTERNAL_H
#define CAMP_MODEL_BUILD_INTERNAL_H

#include "model/build.h"

/* Deeper nesting than any campaign has; beyond it nothing is built, so that hostile input cannot exhaust the stack. */
#define CAMP_MAXIMUM_NESTING 32
/* More fields, and more blocks, than any block holds, and more values than any list: what looks through all of them is
 * thereby done in constant time. */
#define CAMP_MAXIMUM_MEMBERS 1000
/* More faults than anyone reads of one item, and more suppressions than anyone writes into it. */
#define CAMP_MAXIMUM_FAULTS 500
#define CAMP_MAXIMUM_SUPPRESSIONS 200

typedef struct CampBuilder {
	CampItem *item;
	CampLister *lister;
	uint32_t base; /* the segment's start in the file */
	CampFaults faults;
	CAMP_VEC(CampSuppression) suppressions;
	/* What was built last, for errors that go on where it ends. */
	CampAttribute *last_attribute;
	CampSpan last_unfinished;
	CampSpan last_error;
} CampBuilder;

CampSpan camp_build_span(const CampBuilder *builder, CampNode node); /* relative to the segment */
CampStr camp_build_text(const CampBuilder *builder, CampSpan span);
CampFault *camp_build_fault(CampBuilder *builder, CampFaultKind kind, CampSpan span, const char *format, ...)
	CAMP_PRINTF(4, 5);
/* The pointer that camp_build_fault gives is good until the next fault. */
void camp_build_fault_fix(CampBuilder *builder, CampFault *fault, const char *title, CampSpan span, const char *format,
                          ...) CAMP_PRINTF(5, 6);
/* Reports an error or missing node. `expected` says what may stand there. */
void camp_build_syntax_fault(CampBuilder *builder, CampNode node, const char *expected);
/* Gives the item the faults that were found; behind too many stands one that says so. */
void camp_build_keep_faults(CampBuilder *builder);

/* Values. False when a syntax fault is in it (it has been reported). */
bool camp_build_value(CampBuilder *builder, CampNode node, CampValue *value, unsigned depth);
/* Most values are text with references in it, words, and lists of those: bytes without a syntax fault that tell by themselves
 * what they are, so that what the tree has for them, all over the memory, need not be walked to. False where they do not:
 * then `value` is to be built anew, from the tree. */
bool camp_build_plain_value(CampBuilder *builder, CampSpan span, CampValue *value);
/* The length of a reference as nearly all are written, `${name.field}` without blanks, at the dollar sign; 0 where it is
 * written otherwise, or is none. */
size_t camp_build_plain_reference(CampStr text, size_t at);
/* The number of those in a text; SIZE_MAX when it holds an escape, or a dollar sign of another kind. */
size_t camp_build_count_references(CampStr text);
/* Where what is not blank begins, or `end`. */
uint32_t camp_build_skip_space(CampStr source, uint32_t at, uint32_t end);
bool camp_build_plain_text_block(CampBuilder *builder, CampValue *value);
void camp_build_text_block(CampBuilder *builder, CampNode node, CampValue *value);
/* One piece of a string from a child of it; reports bad escapes. False when it is broken. */
bool camp_build_part(CampBuilder *builder, CampChild child, CampPart *part);

/* An error that belongs to what stands before it on its line: the two are reported as one. False when it does not. */
bool camp_build_joined_error(CampBuilder *builder, CampNode node);
/* A comment as other languages write it. False when the span is none. */
bool camp_build_comment_error(CampBuilder *builder, CampSpan span);
/* An error or missing node within a list. */
void camp_build_list_error(CampBuilder *builder, CampNode node);

void camp_build_comment(CampBuilder *builder, CampNode node);
/* Lets each suppression excuse the whole of the attribute or value that begins on its line. */
void camp_build_settle_suppressions(CampBuilder *builder);

/* Whether value, names and nesting are what the schema says. */
void camp_build_check_block(CampBuilder *builder, CampBlock *block);

#endif
