/*
 * What editor features see of a document beyond its findings: its text, items and passages. Only ide/, report/ and the
 * front ends use this; the public face is campaign/doc.h.
 */
#ifndef CAMP_ENGINE_VIEW_H
#define CAMP_ENGINE_VIEW_H

#include "campaign/doc.h"
#include "lint/rule.h"
#include "model/model.h"
#include "syntax/syntax.h"
#include "text/text.h"

/* An item and where its segment stands: add `start` to the item's spans. */
typedef struct CampDocItem {
	const CampItem *item;
	uint32_t start;
	uint32_t end;
} CampDocItem;

const CampText *camp_doc_text_view(const CampDoc *doc);
CampWorkspace *camp_doc_workspace(const CampDoc *doc);
const CampEngine *camp_workspace_engine(const CampWorkspace *workspace);
const CampReader *camp_workspace_reader(const CampWorkspace *workspace); /* NULL when it has none */
/* camp_workspace_overlay without a copy: the text is kept as long as it is the file's. NULL: the file is the disk's again. */
void camp_workspace_share(CampWorkspace *workspace, CampStr path, const CampText *text);
/* Lets go of the text that was shared, because its owner is about to edit it and will share what that makes of it. Whoever
 * asks for the file in between gets the disk's, and is told that it changed when the next text comes. */
void camp_workspace_unshare(CampWorkspace *workspace, CampStr path);
const CampVocabulary *camp_engine_vocabulary(const CampEngine *engine);
/* An engine in which only one rule runs (and no suppression is judged), for fixtures. NULL: every rule. */
CampEngine *camp_engine_new_for_rule(const CampEngineOptions *options, const CampRule *rule);

size_t camp_doc_item_count(CampDoc *doc);
CampDocItem camp_doc_item_at(CampDoc *doc, size_t index);
/* The item whose segment holds the offset. False in an empty file. */
bool camp_doc_item_find(CampDoc *doc, uint32_t offset, CampDocItem *found);

/* The passages of a campaign or brand item, read with its brand; spans relative to the item. They live as long as the
 * document. Of other items none. */
const CampPassage *camp_doc_passages(CampDoc *doc, CampDocItem item, size_t *count);
/* The profile that a campaign item is judged by. */
const CampProfile *camp_doc_profile(CampDoc *doc, CampDocItem item);
/* The decoded text of a value in an item, with interpolations resolved. In `arena`. */
CampProse camp_doc_prose(CampArena *arena, CampDoc *doc, CampDocItem item, const CampBlock *block,
                         const CampValue *value);
/* A block of this document (the path is empty) or of another file. */
typedef struct CampDeclaration {
	CampStr path;
	CampStr name;
} CampDeclaration;

/* The brands that campaigns of the document can name: its own, then those of files that it imports. In `arena`. */
const CampDeclaration *camp_doc_brands(CampArena *arena, CampDoc *doc, size_t *count);

/* The blocks of that type in the project's files as far as they were read, of the `wanted` name and path (empty: of any), in order
 * of their paths; the first `most` into `found`. Gives how many; views, which live until the roster changes. */
size_t camp_doc_declarations(CampDoc *doc, const char *type, CampDeclaration wanted, CampDeclaration *found,
                             size_t most);
/* The brand block that a campaign item names and the path of its file (empty: this file), or NULL. */
const CampBlock *camp_doc_brand(CampDoc *doc, CampDocItem item, CampStr *path);
/* The same brand as an item of the document that defines it: this one, or that of an imported file, which the workspace
 * keeps. False when none is known. */
bool camp_doc_brand_item(CampDoc *doc, CampDocItem item, CampDoc **home, CampDocItem *brand);
/* What stands against one item: its own findings and, of a campaign, those of its brand, also one of another file.
 * Placed as camp_doc_findings places them; they live as long as the document is not changed or asked anew. */
const CampFinding *camp_doc_item_findings(CampArena *arena, CampDoc *doc, CampDocItem item, size_t *count);
/* What a front end has made of a finding, but for the place, which is all that an edit elsewhere can change. It is kept
 * with the finding as long as that is taken over from one version to the next. */
typedef struct CampKept {
	CampStr text; /* whatever the front end likes; NUL-terminated */
	/* Of the finding's words: lines from the one that the segment starts in, columns as the front end counts. */
	CampPos start;
	CampPos end;
} CampKept;

/* Of the finding at `index` in camp_doc_findings, which must be one of the document's own file: what is kept, or NULL, and
 * where its segment starts. False when nothing can be kept: the finding is no item's, or its places are not all in it. */
bool camp_doc_kept(const CampDoc *doc, size_t index, const CampKept **kept, uint32_t *segment);
/* Keeps a copy with it. */
const CampKept *camp_doc_keep(CampDoc *doc, size_t index, const CampKept *kept);

/* The message flow as the opt_in blocks of a campaign tell it, for one that has none of its own; empty when they tell
 * nothing. */
CampStr camp_doc_composed_flow(CampArena *arena, CampDoc *doc, CampDocItem item);

/* The syntax tree of an item's bytes alone, parsed for the caller: a document keeps no tree of the whole. Spans of its nodes
 * count from the item's start. Free with camp_syntax_free. */
CampSyntax *camp_doc_item_syntax(CampDoc *doc, CampDocItem item);

/* About how many bytes of a large file are parsed at once. More of them cost memory while they are, and leave the caches near
 * the processor; fewer cost a parser's beginning each. */
#define CAMP_WINDOW (16u << 10)
/* Another size, for tests: what is found must not depend on it. */
void camp_workspace_set_window(CampWorkspace *workspace, uint32_t size);

/* The text of a file as findings and edits of this document mean it: an overlay, what the workspace read, or the
 * document itself for an empty path. False when it cannot be read. Valid until the workspace forgets the file. */
bool camp_doc_file_text(CampDoc *doc, CampStr path, const CampText **text);
/* Every other file that the findings depend on, for watching: paths, in `arena`. */
const CampStr *camp_doc_dependencies(CampArena *arena, CampDoc *doc, size_t *count);

#endif
