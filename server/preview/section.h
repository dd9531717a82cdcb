/*
 * A section of the page: one campaign, or a brand that no campaign of the file sends for, or what is found in the file
 * outside of both. Gathered once, then written
 * part by part. A finding is told once, beside the text that it is about where there is one.
 */
#ifndef CAMP_PREVIEW_SECTION_H
#define CAMP_PREVIEW_SECTION_H

#include "engine/verdict.h"
#include "preview/marks.h"
#include "report/run.h"

/* A text that the page shows. */
typedef struct CampShownText {
	const CampPassage *passage;
	CampStr key;    /* absolute path of the campaign file that holds or names it */
	uint32_t start; /* of its item there: what the passage's spans are relative to */
	CampStr page;   /* absolute path of a page from a file, else empty */
} CampShownText;

#define CAMP_NO_TEXT SIZE_MAX
#define CAMP_MOST_TOLD 500u /* findings of one section, the heaviest */

typedef struct CampSection {
	CampArena *arena;
	CampBuf *out;
	size_t number; /* on the page, from 1: ids begin with "s1-" */
	CampDoc *doc;
	CampDocItem item;
	CampStr key;            /* of the document */
	const CampBlock *block; /* NULL: what stands in the file outside of campaigns and brands */
	bool is_campaign;
	const CampProfile *profile;
	CampDoc *brand_doc; /* NULL: no brand is known */
	CampDocItem brand_item;
	CampStr brand_name; /* as it is written, or empty */
	CAMP_VEC(CampShownText) texts;
	CampRun *run;
	const CampRunFinding *findings; /* of the campaign and its brand, by place */
	size_t finding_count;
	size_t left_out; /* findings beyond CAMP_MOST_TOLD */
	size_t *owners;  /* of each finding: the text that it is told beside, or CAMP_NO_TEXT */
	bool *told;      /* of each finding */
	const CampVerdict *verdicts;
	size_t verdict_count;
} CampSection;

/* `title` is what the file is called, `folder` as in CampPreviewOptions. All that it gathers lives in `arena` or with
 * the document. */
void camp_section_init(CampSection *section, CampArena *arena, CampDoc *doc, CampDocItem item, CampStr title,
                       CampStr folder);
/* A section of findings alone, for what stands outside of campaigns and brands. `findings` are the document's. */
void camp_section_init_outside(CampSection *section, CampArena *arena, CampDoc *doc, const CampFinding *findings,
                               size_t count, CampStr title, CampStr folder);
void camp_section_release(CampSection *section);

/* What a value of the section's own block (or of a block in it) says: a name, a number, a text with its references
 * resolved; empty when it says nothing. */
CampStr camp_section_value(const CampSection *section, const CampBlock *block, const CampValue *value);
/* The same of a field by name. */
CampStr camp_section_field(const CampSection *section, const CampBlock *block, const char *name);
/* A field of the brand's block, or of a block in it. */
CampStr camp_section_brand_field(const CampSection *section, const CampBlock *block, const char *name);
/* The brand's own block, or NULL. */
const CampBlock *camp_section_brand(const CampSection *section);
/* The index of the next text of a field behind `after` (CAMP_NO_TEXT: the first), in `block` unless that is NULL. */
size_t camp_section_next_text(const CampSection *section, const char *field, const CampBlock *block, size_t after);

/* The text of a passage with its marks: elements, placeholders, and the words of its findings. */
void camp_section_marked(const CampSection *section, size_t text);
/* Of a page, unless it is short, only the paragraphs in which something is marked, and how many stand between. */
void camp_section_excerpt(const CampSection *section, size_t text);

/* What stands beside a text: how long it is, which elements it has and lacks, its findings. */
void camp_section_notes(CampSection *section, size_t text);
/* Findings that no text owns and that were not told: about a field that is missing, or within bytes of the section's own
 * item. True when there was one. */
bool camp_section_findings_about(CampSection *section, const char *field);
bool camp_section_findings_within(CampSection *section, CampSpan span);
/* All that were not told yet. */
bool camp_section_findings_left(CampSection *section);

/* The parts, in order of the page. */
void camp_section_head(CampSection *section);
void camp_section_verdicts(CampSection *section);
void camp_section_reviewed(CampSection *section); /* description and message flow */
void camp_section_opt_in(CampSection *section);
void camp_section_messages(CampSection *section);
void camp_section_legal(CampSection *section);
void camp_section_answers(CampSection *section); /* what providers answered so far */
void camp_section_rest(CampSection *section);    /* other findings, what is excused, what was not checked */

#endif
