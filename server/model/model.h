/*
 * The model: a parsed file in the words of the language. Made from the syntax tree of one item (an import or a block at
 * the top level), it knows names, values and where they stand; it knows nothing of what a value should say.
 *
 * All spans are relative to the start of the item's segment, so that an item that an edit only moved is taken over
 * as it is.
 */
#ifndef CAMP_MODEL_MODEL_H
#define CAMP_MODEL_MODEL_H

#include "base/arena.h"
#include "base/vec.h"
#include "model/schema.h"

typedef enum CampValueKind {
	CAMP_VALUE_NONE, /* `name:` with nothing behind it */
	CAMP_VALUE_STRING,
	CAMP_VALUE_TEXT_BLOCK,
	CAMP_VALUE_NAME,
	CAMP_VALUE_INTEGER,
	CAMP_VALUE_BOOLEAN,
	CAMP_VALUE_LIST
} CampValueKind;

typedef enum CampPartKind {
	CAMP_PART_TEXT,   /* bytes as they stand */
	CAMP_PART_ESCAPE, /* one decoded character */
	CAMP_PART_FOLD,   /* a line break (and indentation) of a text block: reads as one space, or as a paragraph break */
	CAMP_PART_INTERPOLATION /* a reference */
} CampPartKind;

/* A piece of a string or text block, before interpolation. */
typedef struct CampPart {
	CampPartKind kind;
	CampSpan span; /* source */
	CampStr text;  /* decoded bytes; of an interpolation its path, "brand.name" */
} CampPart;

typedef struct CampValue {
	CampValueKind kind;
	CampSpan span;  /* with quotes or brackets */
	CampSpan inner; /* of strings, text blocks, lists: between them */
	bool closed;
	bool boolean;
	CampStr name; /* of a name its text, of an integer its digits */
	const CampPart *parts;
	size_t part_count;
	const struct CampValue *items;
	size_t item_count;
} CampValue;

typedef struct CampAttribute {
	CampStr name;
	CampSpan name_span;
	CampSpan span;
	CampValue value;
	const CampFieldSchema *schema;     /* NULL: unknown here */
	const struct CampBlock *block;     /* that holds it */
	const struct CampAttribute *first; /* when the field is given again: the first one */
	bool broken;                       /* a syntax fault is in it: rules stay silent about it */
} CampAttribute;

typedef struct CampBlock {
	CampStr type;
	CampStr name; /* empty when it has none */
	CampSpan type_span;
	CampSpan name_span; /* the type's span when it has no name */
	CampSpan header;    /* type and name: where a finding about something absent is shown */
	CampSpan span;
	CampSpan body;                 /* between the braces */
	const CampBlockSchema *schema; /* NULL: unknown */
	const struct CampBlock *parent;
	const CampAttribute *attributes;
	size_t attribute_count;
	const struct CampBlock *blocks;
	size_t block_count;
	bool closed;
	bool broken; /* not closed, or an unfinished item in it: what seems missing may just not be typed yet */
} CampBlock;

/* What is wrong with the writing itself. Rules of the same names report them. */
typedef enum CampFaultKind {
	CAMP_FAULT_NONE = 0,
#define FAULT(constant, rule) CAMP_FAULT_##constant,
#include "model/faults.def"
#undef FAULT
	CAMP_FAULT_COUNT
} CampFaultKind;

typedef struct CampFault {
	CampFaultKind kind;
	CampSpan span;
	CampStr message;  /* what is wrong, naming the words: a sentence without a full stop */
	CampSpan related; /* empty: none */
	CampStr related_message;
	CampStr fix_title; /* empty: no fix */
	CampSpan fix_span;
	CampStr fix_text;
	CampStr path;  /* a file that the fault is about, or empty */
	CampStr field; /* the field it is about, or empty */
} CampFault;

typedef CAMP_VEC(CampFault) CampFaults;

/* A `# campaign-ls: allow RULE -- why` comment. */
typedef struct CampSuppression {
	CampSpan span; /* the whole comment */
	CampSpan rule_span;
	CampStr rule;
	CampStr reason; /* empty when none is given */
	CampSpan line;  /* the bytes that it excuses: its own line when code stands before it, else the next line */
} CampSuppression;

typedef enum CampItemKind { CAMP_ITEM_IMPORT, CAMP_ITEM_BLOCK, CAMP_ITEM_ATTRIBUTE, CAMP_ITEM_OTHER } CampItemKind;

/* One thing at the top level of a file, with the comments and blank lines before it. */
typedef struct CampItem {
	CampArena arena;
	CampItemKind kind;
	CampStr source;   /* the segment's bytes, a copy in `arena`: all model text views look into it */
	uint64_t hash;    /* of source */
	CampBlock block;  /* of a block */
	CampValue import; /* of an import: its path */
	CampSpan span;    /* the item itself, without what stands before it */
	CampFault *faults;
	size_t fault_count;
	CampSuppression *suppressions;
	size_t suppression_count;
	uint32_t references;
} CampItem;

/* Whether it is a string or text block in which nothing stands. */
bool camp_value_is_blank(const CampValue *value);
/* The first of that name, or type; NULL when there is none, or no block. */
const CampAttribute *camp_block_attribute_named(const CampBlock *block, CampStr name);
const CampBlock *camp_block_child_of(const CampBlock *block, CampStr type);
/* The same by a C string: of a literal, as nearly all are, the compiler knows the length. */
static inline const CampAttribute *camp_block_attribute(const CampBlock *block, const char *name) {
	return camp_block_attribute_named(block, camp_str(name));
}
static inline const CampBlock *camp_block_child(const CampBlock *block, const char *type) {
	return camp_block_child_of(block, camp_str(type));
}
/* The innermost attribute whose span holds `offset`, or NULL; `*block` the innermost block. */
const CampAttribute *camp_block_at(const CampBlock *block, uint32_t offset, const CampBlock **innermost);

#endif
