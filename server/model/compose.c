#include "model/compose.h"

#include "base/buf.h"

static bool add_part(const CampPart *part, const CampResolver *resolver, CampBuf *out) {
	if (part->kind != CAMP_PART_INTERPOLATION) {
		camp_buf_add(out, part->text);
		return true;
	}
	return resolver && resolver->resolve(resolver->data, part->text, part->span, out);
}

/* A text in one piece, as most are that refer to nothing. */
static CampProse compose_plain(CampArena *arena, const CampPart *part) {
	CampProsePiece *piece = CAMP_ARENA_NEW(arena, CampProsePiece);
	*piece = (CampProsePiece){ .text_length = (uint32_t)part->text.len,
		                       .source_start = part->span.start,
		                       .source_length = part->span.end - part->span.start };
	return (CampProse){ .text = camp_arena_copy(arena, part->text), .pieces = piece, .piece_count = 1 };
}

CampProse camp_compose(CampArena *arena, const CampValue *value, const CampResolver *resolver, bool *whole) {
	if (value->part_count == 1 && value->parts[0].kind == CAMP_PART_TEXT && value->parts[0].text.len > 0 &&
	    value->parts[0].text.len <= CAMP_MAXIMUM_COMPOSED) {
		if (whole) {
			*whole = true;
		}
		return compose_plain(arena, &value->parts[0]);
	}
	CampBuf text;
	CampProsePiece *pieces = CAMP_ARENA_ARRAY(arena, CampProsePiece, value->part_count);
	size_t count = 0;
	bool good = true;
	camp_buf_init(&text, CAMP_MAXIMUM_COMPOSED);
	camp_buf_reserve(&text,
	                 value->inner.end - value->inner.start); /* references are mostly longer than what they stand for */
	for (size_t i = 0; i < value->part_count && camp_buf_ok(&text); i++) {
		const CampPart *part = &value->parts[i];
		size_t start = text.len;
		good &= add_part(part, resolver, &text);
		if (text.len > start) {
			pieces[count++] = (CampProsePiece){
				.text_start = (uint32_t)start,
				.text_length = (uint32_t)(text.len - start),
				.source_start = part->span.start,
				.source_length = part->span.end - part->span.start,
				.atom = part->kind != CAMP_PART_TEXT,
			};
		}
	}
	good &= camp_buf_ok(&text);
	CampProse prose = { .text = camp_arena_copy(arena, camp_buf_str(&text)), .pieces = pieces, .piece_count = count };
	camp_buf_release(&text);
	if (whole) {
		*whole = good;
	}
	return prose;
}
