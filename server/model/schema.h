/*
 * The schema: which blocks and fields exist, what each takes, who asks for it and what it means. One table, schema.def,
 * from which checking, hover, completion, the language reference and `inspect` read. A new field is one row there.
 */
#ifndef CAMP_MODEL_SCHEMA_H
#define CAMP_MODEL_SCHEMA_H

#include "base/str.h"
#include "prose/reading.h"

/* What a field's value is. */
typedef enum CampFieldType {
	CAMP_FIELD_TEXT,    /* words that a person reads: string or text block */
	CAMP_FIELD_STRING,  /* a short string that is not prose: a date, a code */
	CAMP_FIELD_ADDRESS, /* a web address */
	CAMP_FIELD_EMAIL,
	CAMP_FIELD_PHONE,
	CAMP_FIELD_FILE,      /* a path relative to the file that names it */
	CAMP_FIELD_NAME,      /* one of `choices` */
	CAMP_FIELD_NAMES,     /* a list of names of `choices` */
	CAMP_FIELD_REFERENCE, /* the name of a brand */
	CAMP_FIELD_TEXTS,     /* a list of texts */
	CAMP_FIELD_STRINGS,   /* a list of short strings */
	CAMP_FIELD_KEYWORDS,  /* a list of keywords, as names or strings */
	CAMP_FIELD_BOOLEAN
} CampFieldType;

/* A value that a name field accepts. */
typedef struct CampChoice {
	const char *name;
	const char *help;
} CampChoice;

typedef struct CampFieldSchema {
	const char *name;
	CampFieldType type;
	bool required;             /* reported when the block lacks it, whatever else the block says */
	uint32_t minimum;          /* characters of a text (code points), items of a list; 0: no limit */
	uint32_t maximum;          /* the registry's limits; a provider may set others. 0: no limit */
	CampTextKind text_kind;    /* how a text is read; CAMP_TEXT_OTHER for what is not prose */
	const CampChoice *choices; /* ends with a NULL name; NULL when any name goes */
	const char *help;          /* what it is, who asks for it: Markdown, one paragraph */
} CampFieldSchema;

/* Whether a block has a name behind its type. */
typedef enum CampNaming { CAMP_NAMING_NONE, CAMP_NAMING_FREE, CAMP_NAMING_CHOICE } CampNaming;

typedef struct CampBlockSchema {
	const char *type;    /* "opt_in" */
	const char *variant; /* the name that a CHOICE block must have ("website"), or NULL */
	CampNaming naming;
	bool repeatable;
	const char *const *parents; /* types of block it may stand in, ends with NULL; "" is the top level */
	const CampFieldSchema *fields;
	size_t field_count;
	const char *help;
} CampBlockSchema;

size_t camp_schema_block_count(void);
const CampBlockSchema *camp_schema_block_at(size_t index);
/* The schema of a block by type and name, or NULL. An unknown method of `opt_in` gives NULL. */
const CampBlockSchema *camp_schema_block(CampStr type, CampStr name);
/* Whether any block has that type. */
bool camp_schema_has_type(CampStr type);
bool camp_schema_allows(const CampBlockSchema *schema, CampStr parent_type);
const CampFieldSchema *camp_schema_field(const CampBlockSchema *block, CampStr name);
/* Whether the word is one of the language, which no brand or campaign can be called by. */
bool camp_schema_reserves(CampStr word);
/* The name in the schema nearest to `name` that `parent` may hold (a field or a block type), or NULL. */
const char *camp_schema_nearest_field(const CampBlockSchema *block, CampStr name);
const char *camp_schema_nearest_choice(const CampChoice *choices, CampStr name);
/* The field of that name in whichever block has one, or NULL. */
const CampFieldSchema *camp_schema_field_of_any(CampStr name);
/* The choice that `name` means in another spelling ("2FA", "CUSTOMER-CARE"), or NULL. */
const char *camp_schema_respelled(const CampChoice *choices, CampStr name);
/* "text", "list of keywords": for messages and hover. */
const char *camp_field_type_name(CampFieldType type);

#endif
