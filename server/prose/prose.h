/*
 * What a reader sees of a text value, and where each character of it stands in the file.
 *
 * The source of a string has escapes, interpolations, folded line breaks and indentation; a reviewer sees none of
 * that. A CampProse holds the text as a reviewer reads it ("decoded"), in which one paragraph break is "\n\n", and a
 * map back, so that a finding about words can mark the bytes that make them. Prose is made by model/ (from a value),
 * by model/page (from a policy page), or by camp_prose_verbatim (from plain text).
 */
#ifndef CAMP_PROSE_PROSE_H
#define CAMP_PROSE_PROSE_H

#include "base/arena.h"
#include "base/str.h"

/* A run of decoded bytes and the source bytes that made them. When both are of one length and `atom` is false, they
 * correspond byte by byte; otherwise the run is an atom (an escape, an interpolation, a folded line break, an HTML
 * entity), of which any part maps to the whole. */
typedef struct CampProsePiece {
	uint32_t text_start;
	uint32_t text_length;
	uint32_t source_start;
	uint32_t source_length;
	bool atom;
} CampProsePiece;

typedef struct CampProse {
	CampStr text;                 /* decoded, UTF-8 */
	const CampProsePiece *pieces; /* in order of the text and of the source; cover the text without gaps */
	size_t piece_count;
} CampProse;

/* Plain text whose decoded bytes are the source bytes from `source_start` on. */
CampProse camp_prose_verbatim(CampArena *arena, CampStr text, uint32_t source_start);

/* The source bytes of the decoded bytes `span`; for an empty span the place between two bytes. */
CampSpan camp_prose_source(const CampProse *prose, CampSpan span);
/* The decoded offset that the source offset `source` shows up at; of an atom its start; clamped to the text. */
uint32_t camp_prose_decoded(const CampProse *prose, uint32_t source);

#endif
