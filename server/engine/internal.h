/* Shared by the engine's own files. */
#ifndef CAMP_ENGINE_INTERNAL_H
#define CAMP_ENGINE_INTERNAL_H

#include "base/vec.h"
#include "campaign/roster.h"
#include "engine/names.h"
#include "engine/view.h"
#include "lint/run.h"
#include "syntax/syntax.h"

struct CampEngine {
	CampVocabulary *vocabulary;
	const CampProvider **providers; /* of a campaign that names none */
	CampProfile profile;
	uint32_t maximum_file_size;
	CampRuleLevels levels;
	const CampRule *only; /* NULL: every rule */
	CampCodeCache *codes; /* all that changes: what was asked once is remembered */
};

/* A file that documents name: read once, kept until it is forgotten. */
typedef struct CampFile {
	char *path;
	CampReadStatus status;
	bool loaded;
	bool overlaid;
	bool asked;        /* for, since it changed last: what was found may depend on it */
	uint64_t hash;     /* of the text, or of the status */
	CampText *text;    /* NULL when there is none */
	CampDoc *doc;      /* made when asked for: the file as a campaign file */
	CampDoc *previous; /* the same of the text before, from which `doc` will be made */
	CampPage *page;    /* likewise made when asked for: the file as a legal page */
	uint64_t walk;     /* the last walk over imports that came by ... */
	size_t number;     /* ... and the file's number in it */
} CampFile;

struct CampWorkspace {
	const CampEngine *engine;
	const CampRoster *roster; /* NULL: none */
	const CampReader *reader;
	CampParser *parser;
	CAMP_VEC(CampFile *) files; /* each lives as long as the workspace */
	CampProseReader *prose_reader;
	CampNames file_names; /* into `files` */
	uint64_t generation;  /* raised when a file may have changed: what was gathered before is gathered again */
	uint64_t walk;
	uint64_t unique; /* the last number that was given to something that equals nothing else */
	uint32_t window; /* bytes that are parsed at once, or somewhat more */
};

/* The file at a normalised path, not read yet; never NULL. */
CampFile *camp_workspace_entry(CampWorkspace *workspace, CampStr path);
/* The file at a normalised path, read when it is not yet. Its status tells whether there is anything. */
CampFile *camp_workspace_file(CampWorkspace *workspace, CampStr path);
/* The same of a file that is known: reads it when it was forgotten. */
CampFile *camp_file_load(CampWorkspace *workspace, CampFile *file);
CampDoc *camp_file_doc(CampWorkspace *workspace, CampFile *file);
CampPage *camp_file_page(CampFile *file);
/* The document of a text, which is taken over. */
CampDoc *camp_doc_of_text(CampWorkspace *workspace, CampStr path, CampText *text);
/* The version of a document that has that text, both taken over; of the old one stays what is the same at both ends. */
CampDoc *camp_doc_replace(CampDoc *doc, CampText *text);
const char *camp_read_status_text(CampReadStatus status);

/* What an item says of itself, once a roster asked. A version takes it over with the item. */
typedef struct CampSaid {
	uint64_t hash;   /* of all of it; 0: not asked yet */
	uint64_t sender; /* the hash of the brand's item, whose name is in it; 0: no brand */
	uint64_t scope;  /* in which `sender` is known to be the campaign's brand */
	uint64_t texts;  /* of a campaign's samples alone; 0: not asked yet, or none */
} CampSaid;

#define CAMP_NO_BRAND SIZE_MAX

/* An item of a document, where it stands, and what was found in it. */
typedef struct CampSlot {
	CampItem *item;
	CampCheck *check; /* NULL until asked */
	uint32_t start;
	uint32_t end;
	uint64_t name_hash;  /* of a block's type and name; 0: it has none */
	uint64_t checked_in; /* the scope in which the check is known to hold; 0: none */
	size_t brand;        /* in that scope: of its brands the one that the item names, or CAMP_NO_BRAND */
	CampSaid said;
	CampFile *import; /* the file that an import names, or NULL */
	bool stable;      /* closed and without error: an equal text elsewhere means an equal item */
	bool cut;         /* what follows is read the same way whatever stands before: see doc_items.c */
	bool second;      /* an earlier block of the file has its type and name */
	bool leads_back;  /* an import that leads back to this file */
} CampSlot;

typedef CAMP_VEC(CampSlot) CampSlots;

/* A brand that the document can name. */
typedef struct CampBrandEntry {
	CampStr name;
	CampDoc *doc; /* that defines it */
	size_t slot;  /* in that document */
	bool named;   /* a campaign of this document sends for it */
} CampBrandEntry;

/* What a finding of a document was placed from. */
typedef struct CampOrigin {
	CampDraft *draft; /* NULL: it is of the file as a whole */
	uint32_t segment; /* where the item's segment starts */
} CampOrigin;

struct CampDoc {
	CampWorkspace *workspace;
	char *path;
	CampText *text;
	size_t weight; /* of the text: whether it can be parsed */
	/* The tree of those bytes alone in which the last edit was, for the next one; NULL when there is none. Until the version is
	 * itemised the tree is that of an earlier one, with the edits. */
	CampSyntax *syntax;
	CampSpan window;
	bool itemised;
	bool too_large; /* known once itemised: then there are no slots, and one finding */
	bool guessed;   /* likewise: the parser skipped or invented something */
	CampSlots slots;
	CampSlots base; /* of the version that this one was spliced from, until itemised */
	bool base_guessed;
	CampSpan dirty;                  /* the bytes of the base that differ ... */
	uint32_t dirty_length;           /* ... and how many bytes stand there now */
	CAMP_VEC(size_t) imports;        /* slots */
	uint64_t scope_generation;       /* of the workspace when what follows was gathered; 0: never */
	CAMP_VEC(CampFile *) imported;   /* every file that imports lead to, also those that cannot be read */
	CAMP_VEC(CampBrandEntry) brands; /* own and imported */
	uint64_t brands_hash;            /* of their names */
	/* A hash of all that an item can depend on beside itself, but for peers: equal in two versions, equal brands in the same
	 * order, equal files, equal line breaks. */
	uint64_t scope;
	CampNames brand_names; /* into `brands` */
	uint64_t findings_generation;
	uint64_t findings_roster; /* its state when they were gathered */
	CampArena findings_arena;
	CAMP_VEC(CampFinding) findings;
	CAMP_VEC(CampOrigin) origins; /* of each finding */
	CAMP_VEC(CampCheck *) checks; /* that the findings look into: retained */
};

void camp_slots_release(CampSlots *slots);
/* Parses and builds what was not taken over. */
void camp_doc_itemise(CampDoc *doc);
/* Follows imports and collects the brands in scope, unless that was done and no file has changed since. */
void camp_doc_collect_brands(CampDoc *doc);
CampBrandEntry *camp_doc_find_brand(const CampDoc *doc, CampStr name);
/* Forgets the findings and lets go of what they look into. */
void camp_doc_forget_findings(CampDoc *doc);
/* The check of one item, up to date. */
CampCheck *camp_doc_check_slot(CampDoc *doc, size_t index);
/* The same of an item that this document gave out. */
CampCheck *camp_doc_check_of(CampDoc *doc, CampDocItem item);
/* The slot whose segment holds the offset, in an itemised document that has any. */
size_t camp_doc_slot_at(const CampDoc *doc, uint32_t offset);
/* A check of a slot that is not the document's, as if it were one of its own; brands must have been collected. Release it
 * with camp_check_release. */
CampCheck *camp_doc_check_guest(CampDoc *doc, CampSlot *guest);
/* A number for what the slot's item depends on beside itself and its peers: equal numbers, equal surroundings, also in
 * another version. 0 when that is not known: ask camp_doc_collect_brands first. */
uint64_t camp_slot_scope(const CampDoc *doc, const CampSlot *slot);
/* The brand that a campaign item names, or NULL; brands must have been collected. `*unknown`: it names one that is not
 * defined. */
CampBrandEntry *camp_doc_named_brand(const CampDoc *doc, const CampItem *item, bool *unknown);
/* A copy of a check's finding at its place in the file, seen from another file when `path` is given. Peers stand where
 * `roster` has them; without one they are left out. */
CampFinding camp_place_finding(CampArena *arena, const CampDraft *draft, uint32_t start, CampStr path,
                               const CampRoster *roster);
/* Holds the campaign's `rejection` blocks against what was found: raises what they mean, says what is addressed. */
void camp_check_rejections(CampCheck *check);
/* The profile of a campaign item; lives in `arena`. */
const CampProfile *camp_profile_of(CampArena *arena, const CampEngine *engine, const CampItem *item);
/* The path that `written` in the file of `doc` names; in `arena`. */
CampStr camp_doc_resolve_path(CampArena *arena, const CampDoc *doc, CampStr written);
CampStr camp_item_import_path(CampArena *arena, const CampItem *item);

#endif
