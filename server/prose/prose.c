#include "prose/prose.h"

CampProse camp_prose_verbatim(CampArena *arena, CampStr text, uint32_t source_start) {
	CampProsePiece *piece = CAMP_ARENA_NEW(arena, CampProsePiece);

	*piece = (CampProsePiece){
		.text_length = (uint32_t)text.len,
		.source_start = source_start,
		.source_length = (uint32_t)text.len,
	};
	return (CampProse){ .text = text, .pieces = piece, .piece_count = 1 };
}

/* Which pieces of a prose hold anything below an offset, of the text or of the source. */
typedef uint32_t (*PieceEnd)(const CampProsePiece *piece);

static uint32_t text_end(const CampProsePiece *piece) {
	return piece->text_start + piece->text_length;
}

static uint32_t source_end(const CampProsePiece *piece) {
	return piece->source_start + piece->source_length;
}

/* The first piece that ends beyond `offset`, or NULL: pieces are in order of both, so this is a binary search. It
 * never is a piece of no length. */
static const CampProsePiece *first_ending_beyond(const CampProse *prose, PieceEnd end_of, uint32_t offset) {
	size_t low = 0, high = prose->piece_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (end_of(&prose->pieces[middle]) > offset)
			high = middle;
		else
			low = middle + 1;
	}
	return low < prose->piece_count ? &prose->pieces[low] : NULL;
}

static bool is_atom(const CampProsePiece *piece) {
	return piece->atom || piece->text_length != piece->source_length;
}

/* Where the decoded byte `offset` starts in the source. */
static uint32_t source_of_start(const CampProse *prose, uint32_t offset) {
	const CampProsePiece *piece = first_ending_beyond(prose, text_end, offset);

	if (!piece)
		return prose->piece_count ? source_end(&prose->pieces[prose->piece_count - 1]) : 0;
	return piece->source_start + (is_atom(piece) ? 0 : offset - piece->text_start);
}

/* Where the decoded byte before `offset` (> 0) ends in the source. */
static uint32_t source_of_end(const CampProse *prose, uint32_t offset) {
	const CampProsePiece *piece = first_ending_beyond(prose, text_end, offset - 1);

	if (!piece)
		return source_of_start(prose, offset);
	return is_atom(piece) ? source_end(piece) : piece->source_start + (offset - piece->text_start);
}

/* A place within an atom is before it; between two pieces it is behind the first, where an insertion continues the
 * words that it follows. */
static uint32_t source_of_place(const CampProse *prose, uint32_t offset) {
	const CampProsePiece *piece;

	if (!offset)
		return source_of_start(prose, 0);
	piece = first_ending_beyond(prose, text_end, offset - 1);
	if (piece && is_atom(piece) && offset < text_end(piece))
		return piece->source_start;
	return source_of_end(prose, offset);
}

CampSpan camp_prose_source(const CampProse *prose, CampSpan span) {
	uint32_t length = (uint32_t)prose->text.len;

	if (span.end > length)
		span.end = length;
	if (span.start >= span.end) {
		uint32_t place = source_of_place(prose, span.end < span.start ? span.end : span.start);

		return (CampSpan){ place, place };
	}
	return (CampSpan){ source_of_start(prose, span.start), source_of_end(prose, span.end) };
}

uint32_t camp_prose_decoded(const CampProse *prose, uint32_t source) {
	const CampProsePiece *piece = first_ending_beyond(prose, source_end, source);

	if (!piece)
		return (uint32_t)prose->text.len;
	if (is_atom(piece) || source < piece->source_start)
		return piece->text_start;
	return piece->text_start + (source - piece->source_start);
}
