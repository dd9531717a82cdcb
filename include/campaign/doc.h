/*
 * A document: one version of one campaign file. It is immutable while it lives; an edit makes the next version, which
 * takes over all that it left alone. Parsing, model and findings are computed at the first question.
 */
#ifndef CAMPAIGN_DOC_H
#define CAMPAIGN_DOC_H

#include "campaign/engine.h"
#include "campaign/finding.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct CampDoc CampDoc;

/* `path` names the file in reports and is what imports are relative to; it need not exist. Both are copied. */
CAMP_API CampDoc *camp_doc_new(CampWorkspace *workspace, CampStr path, CampStr text);
/* The document with the bytes `span` replaced. `doc` stays valid and is still the caller's. */
CAMP_API CampDoc *camp_doc_splice(CampDoc *doc, CampSpan span, CampStr replacement);
/* The same for whoever is done with the version before: `doc` is freed, with all that lives as long as it does. Its text is
 * edited where it lies, so that a large one is neither copied nor held twice. `replacement` may look into it. */
CAMP_API CampDoc *camp_doc_edit(CampDoc *doc, CampSpan span, CampStr replacement);
CAMP_API void camp_doc_free(CampDoc *doc);

CAMP_API CampStr camp_doc_path(const CampDoc *doc);
CAMP_API CampStr camp_doc_text(const CampDoc *doc);

/* Findings in this file and in the files it names, own ones first, by place. They live as long as `doc`. Asked again
 * after an imported file or a policy page changed, they are checked again where that matters; earlier pointers die. */
CAMP_API const CampFinding *camp_doc_findings(CampDoc *doc, size_t *count);

#ifdef __cplusplus
}
#endif

#endif
