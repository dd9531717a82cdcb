/*
 * Edits that a client sends out of their order. Helix up to 25.01 does when keys come in a burst; done as they come, they
 * lead to a text that the person does not have, and every position from then on is wrong. Their versions tell: after one
 * that skips a number the one skipped may still come, and then the edits since are done again in their order.
 */
#ifndef CAMP_LSP_EDIT_ORDER_H
#define CAMP_LSP_EDIT_ORDER_H

#include "base/str.h"
#include "base/vec.h"
#include "lsp/message.h"

/* What one message changes: its `contentChanges`. */
typedef struct CampVersionedEdit {
	int64_t version;
	json_t *changes;
} CampVersionedEdit;

typedef struct CampEditOrder {
	int64_t before;                    /* the last version before a number was skipped */
	CampStr text;                      /* as it was then, on the heap; ptr NULL: no number was */
	CAMP_VEC(CampVersionedEdit) edits; /* since then, by version; each holds its changes */
} CampEditOrder;

/* What is to be done now. */
typedef struct CampEditsDue {
	CampStr text; /* to begin with; ptr NULL: the text as it is */
	const CampVersionedEdit *edits;
	size_t count;
	int64_t version; /* that they lead to */
} CampEditsDue;

/* Takes in an edit of a document that stands at `version` and holds `text`. What it gives is good until the next call and
 * while `edit` is. */
CampEditsDue camp_edit_order_take(CampEditOrder *order, CampStr text, int64_t version, const CampVersionedEdit *edit);
/* Waits for nothing that was skipped. */
void camp_edit_order_forget(CampEditOrder *order);

#endif
