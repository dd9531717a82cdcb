/* Everything that can be seen of a document, as text: two documents are the same when their dumps are. */
#ifndef TESTS_SUPPORT_DUMP_H
#define TESTS_SUPPORT_DUMP_H

#include "base/buf.h"
#include "engine/view.h"

/* Text, syntax tree, items with all of the model, passages with their evidence, findings with all their members. */
void dump_doc(CampDoc *doc, CampBuf *out);
/* The first difference of two dumps, with the line before it, on stderr. */
void dump_print_difference(CampStr is, CampStr should_be);

#endif
