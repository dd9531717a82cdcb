/*
 * The canonical layout of a campaign file. Only what stands between words changes: blanks, line breaks, the comma behind
 * a list's last item, and the indentation of a text block's lines, which no reader of the text sees. So a layout can
 * change no meaning, and its edits are as small as what differs.
 *
 * Two spaces for each level; at most one blank line, none at a block's ends, one around each block at the top;
 * `name: value`; a list on one line when it fits in 100 columns, else an item a line; text blocks deeper than
 * the line that opens them; comments where they were. Lines that a `campaign-ls:` comment speaks of are neither joined nor
 * cut. What is broken or not finished at the top level is left alone, with the space around it, as are
 * the byte-order mark, the kind of line breaks, and whether the last line ends.
 */
#ifndef CAMP_FORMAT_FORMAT_H
#define CAMP_FORMAT_FORMAT_H

#include "base/arena.h"
#include "text/edit.h"
#include "text/text.h"

/* Whether a text can be laid out: not when it has more blocks, lists and comments than a syntax tree holds. */
bool camp_format_fits(CampStr text);
/* Edits that lay out the imports and blocks at the top level that stand whole in `within`, and the space between them.
 * In order, disjoint, none without effect; in `arena`. */
const CampTextEdit *camp_format(CampArena *arena, const CampText *text, CampSpan within, size_t *count);

#endif
