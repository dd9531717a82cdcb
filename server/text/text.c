#include "text/text.h"

#include "base/memory.h"
#include "base/utf8.h"

#include <assert.h>

#define LONG_LINE 256u /* bytes */

/* The place on a long line that was asked for last. */
typedef struct Place {
	uint32_t offset; /* 0: none */
	CampPos position;
	CampEncoding encoding;
} Place;

struct CampText {
	char *bytes;
	size_t room; /* for bytes, with the NUL */
	uint32_t length;
	uint32_t line_count;
	uint32_t *line_starts; /* line_starts[0] is 0 */
	size_t line_room;
	uint32_t references;
	Place last;
};

/* Whether a line starts at `offset`, going by the bytes on both sides of it: CR LF is one break. */
static bool starts_line(const char *bytes, uint32_t length, uint32_t offset) {
	if (!offset || bytes[offset - 1] == '\n')
		return true;
	return bytes[offset - 1] == '\r' && (offset == length || bytes[offset] != '\n');
}

/* Writes the line starts from `from` to `to`, both included, to `out`, unless that is NULL; gives their number. */
static uint32_t find_starts(const CampText *text, uint32_t from, uint32_t to, uint32_t *out) {
	const char *bytes = text->bytes;
	uint32_t first = from ? from - 1 : 0; /* the byte whose end may start a line */
	bool returns = memchr(bytes + first, '\r', to - first) != NULL;
	uint32_t count = 0;

	for (uint32_t offset = from; offset <= to; offset++) {
		/* Lines without a carriage return start behind a line feed alone, which memchr finds faster than any loop. */
		if (offset && !returns) {
			const char *feed = memchr(bytes + offset - 1, '\n', to - offset + 1);

			if (!feed)
				break;
			offset = (uint32_t)(feed - bytes) + 1;
		}
		if (!starts_line(bytes, text->length, offset))
			continue;
		if (out)
			out[count] = offset;
		count++;
	}
	return count;
}

/* Room for some more: a text that is edited grows by a letter at a time. */
static size_t with_room(size_t count) {
	return count + count / 32 + 32;
}

/* Whether `room` is too little for `count`, or more than twice of what it needs. */
static bool is_out_of(size_t room, size_t count) {
	return count > room || with_room(count) < room / 2;
}

/* Of as many bytes as the caller then writes. */
static void set_length(CampText *text, size_t length) {
	assert(length < UINT32_MAX);
	if (is_out_of(text->room, length + 1)) {
		text->room = with_room(length + 1);
		text->bytes = camp_resize(text->bytes, text->room, 1);
	}
	text->bytes[length] = '\0';
	text->length = (uint32_t)length;
}

static void set_line_count(CampText *text, size_t count) {
	if (is_out_of(text->line_room, count)) {
		text->line_room = with_room(count);
		text->line_starts = camp_resize(text->line_starts, text->line_room, sizeof *text->line_starts);
	}
	text->line_count = (uint32_t)count;
}

static CampText *allocate(size_t length) {
	CampText *text = camp_alloc(sizeof *text);

	set_length(text, length);
	text->references = 1;
	return text;
}

static void copy_bytes(char *to, const char *from, size_t length) {
	if (length)
		memcpy(to, from, length);
}

CampText *camp_text_new(CampStr bytes) {
	CampText *text = allocate(bytes.len);

	copy_bytes(text->bytes, bytes.ptr, bytes.len);
	set_line_count(text, find_starts(text, 0, text->length, NULL));
	find_starts(text, 0, text->length, text->line_starts);
	return text;
}

CampText *camp_text_retain(const CampText *text) {
	CampText *owned = (CampText *)text; /* it was made by us, and only its count of owners changes */

	owned->references++;
	return owned;
}

void camp_text_free(CampText *text) {
	if (!text || --text->references > 0)
		return;
	camp_free(text->bytes);
	camp_free(text->line_starts);
	camp_free(text);
}

/* The number of line starts at or before `offset`. */
static uint32_t starts_up_to(const CampText *text, uint32_t offset) {
	uint32_t low = 0, high = text->line_count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (text->line_starts[middle] <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* A line start depends on the bytes on both sides of it. Those before the span keep both, those behind the span's end
 * keep both and move; the ones from the replacement's start to its end are found anew. `old` may be `text` itself, when its
 * bytes are the new ones already. */
static void splice_starts(CampText *text, const CampText *old, CampSpan span, uint32_t inserted) {
	uint32_t kept = span.start ? starts_up_to(old, span.start - 1) : 0;
	uint32_t moved_from = starts_up_to(old, span.end);
	uint32_t moved = old->line_count - moved_from;
	uint32_t found = find_starts(text, span.start, span.start + inserted, NULL);
	uint32_t *starts;

	set_line_count(text, kept + found + moved > old->line_count ? kept + found + moved : old->line_count);
	starts = text->line_starts;
	memmove(starts + kept + found, old->line_starts + moved_from, moved * sizeof *starts);
	for (uint32_t i = kept + found; i < kept + found + moved; i++)
		starts[i] += inserted - (span.end - span.start);
	if (text != old)
		memcpy(starts, old->line_starts, kept * sizeof *starts);
	find_starts(text, span.start, span.start + inserted, starts + kept);
	set_line_count(text, kept + found + moved);
}

CampText *camp_text_splice(const CampText *text, CampSpan span, CampStr replacement) {
	size_t tail;
	CampText *new;

	assert(span.start <= span.end && span.end <= text->length);
	tail = text->length - span.end;
	new = allocate(span.start + replacement.len + tail);
	copy_bytes(new->bytes, text->bytes, span.start);
	copy_bytes(new->bytes + span.start, replacement.ptr, replacement.len);
	copy_bytes(new->bytes + span.start + replacement.len, text->bytes + span.end, tail);
	splice_starts(new, text, span, (uint32_t)replacement.len);
	return new;
}

static bool looks_into(const CampText *text, CampStr view) {
	return view.len > 0 && (uintptr_t)view.ptr + view.len > (uintptr_t)text->bytes &&
	       (uintptr_t)view.ptr < (uintptr_t)text->bytes + text->room;
}

CampText *camp_text_edit(CampText *text, CampSpan span, CampStr replacement) {
	size_t tail, edited;

	assert(span.start <= span.end && span.end <= text->length);
	tail = text->length - span.end;
	edited = span.start + replacement.len + tail;
	if (text->references > 1 || looks_into(text, replacement)) {
		CampText *new = camp_text_splice(text, span, replacement);

		camp_text_free(text);
		return new;
	}
	set_length(text, edited > text->length ? edited : text->length);
	memmove(text->bytes + span.start + replacement.len, text->bytes + span.end, tail);
	copy_bytes(text->bytes + span.start, replacement.ptr, replacement.len);
	set_length(text, edited);
	splice_starts(text, text, span, (uint32_t)replacement.len);
	text->last = (Place){ 0 };
	return text;
}

/* How many bytes at the start are equal; those of a block are compared at once. */
static size_t equal_head(const char *a, const char *b, size_t length) {
	enum { BLOCK = 256 };
	size_t at = 0;

	while (at + BLOCK <= length && memcmp(a + at, b + at, BLOCK) == 0)
		at += BLOCK;
	while (at < length && a[at] == b[at])
		at++;
	return at;
}

static size_t equal_tail(const char *a_end, const char *b_end, size_t length) {
	enum { BLOCK = 256 };
	size_t at = 0;

	while (at + BLOCK <= length && memcmp(a_end - at - BLOCK, b_end - at - BLOCK, BLOCK) == 0)
		at += BLOCK;
	while (at < length && a_end[-1 - (ptrdiff_t)at] == b_end[-1 - (ptrdiff_t)at])
		at++;
	return at;
}

CampSpan camp_text_difference(CampStr old, CampStr new, CampStr *replacement) {
	size_t least = old.len < new.len ? old.len : new.len;
	size_t head = equal_head(old.ptr, new.ptr, least);
	size_t tail;

	if (head > 0 && head < old.len)
		head = camp_utf8_floor(old, head);
	tail = equal_tail(old.ptr + old.len, new.ptr + new.len, least - head);
	while (tail > 0 && camp_utf8_floor(old, old.len - tail) != old.len - tail)
		tail--;
	*replacement = camp_str_slice(new, head, new.len - tail);
	return (CampSpan){ (uint32_t)head, (uint32_t)(old.len - tail) };
}

CampStr camp_text_bytes(const CampText *text) {
	return (CampStr){ text->bytes, text->length };
}

CampStr camp_text_slice(const CampText *text, CampSpan span) {
	return camp_str_slice(camp_text_bytes(text), span.start, span.end);
}

uint32_t camp_text_line_count(const CampText *text) {
	return text->line_count;
}

uint32_t camp_text_line_of(const CampText *text, uint32_t offset) {
	return starts_up_to(text, offset) - 1;
}

uint32_t camp_text_line_start(const CampText *text, uint32_t line) {
	return line < text->line_count ? text->line_starts[line] : text->length;
}

CampSpan camp_text_line_span(const CampText *text, uint32_t line) {
	uint32_t start = camp_text_line_start(text, line);
	uint32_t end = line < text->line_count ? camp_text_line_start(text, line + 1) : start;

	/* Every line but the last ends in a break; the last may not end in one, or a line would start behind it. */
	if (line < text->line_count - 1) {
		end--;
		if (end > start && text->bytes[end] == '\n' && text->bytes[end - 1] == '\r')
			end--;
	}
	return (CampSpan){ start, end };
}

CampStr camp_text_line_break(const CampText *text) {
	if (text->line_count < 2)
		return CAMP_LIT("\n");
	return camp_text_slice(text, (CampSpan){ camp_text_line_span(text, 0).end, text->line_starts[1] });
}

/* How many units of `encoding` a character of `length` bytes is. Ill-formed bytes have length 1. */
static uint32_t units_of(size_t length, CampEncoding encoding) {
	if (encoding == CAMP_UTF8)
		return (uint32_t)length;
	return encoding == CAMP_UTF16 && length == 4 ? 2 : 1;
}

static uint32_t units_between(const CampText *text, uint32_t from, uint32_t to, CampEncoding encoding) {
	CampStr between = camp_text_slice(text, (CampSpan){ from, to });

	if (encoding == CAMP_UTF8)
		return to - from;
	return (uint32_t)(encoding == CAMP_UTF16 ? camp_utf16_count(between) : camp_utf8_count(between));
}

/* Thousands of places may be asked for on one long line: each is counted from the one before, where that is nearer than
 * the line's start. What is remembered is of no consequence but for time, so that the text is still what it was. */
static uint32_t column_on_long_line(const CampText *text, Place place, uint32_t start) {
	Place *last = &((CampText *)text)->last;
	bool known = last->offset && last->position.line == place.position.line && last->encoding == place.encoding;

	if (known && last->offset <= place.offset)
		place.position.column = last->position.column + units_between(text, last->offset, place.offset, place.encoding);
	else if (known && last->offset - place.offset < place.offset - start)
		place.position.column = last->position.column - units_between(text, place.offset, last->offset, place.encoding);
	else
		place.position.column = units_between(text, start, place.offset, place.encoding);
	*last = place;
	return place.position.column;
}

CampPos camp_text_position(const CampText *text, uint32_t offset, CampEncoding encoding) {
	CampPos position = { camp_text_line_of(text, offset), 0 };
	CampSpan span = camp_text_line_span(text, position.line);

	offset = (uint32_t)camp_utf8_floor(camp_text_bytes(text), offset < span.end ? offset : span.end);
	if (offset - span.start < LONG_LINE)
		position.column = units_between(text, span.start, offset, encoding);
	else
		position.column = column_on_long_line(text, (Place){ offset, position, encoding }, span.start);
	return position;
}

uint32_t camp_text_offset(const CampText *text, CampPos position, CampEncoding encoding) {
	CampSpan span = camp_text_line_span(text, position.line);
	CampStr bytes = camp_text_bytes(text);
	uint32_t left = position.column;
	size_t length, at;

	for (at = span.start; at < span.end; at += length) {
		uint32_t units;

		camp_utf8_decode(bytes, at, &length);
		units = units_of(length, encoding);
		if (units > left)
			break;
		left -= units;
	}
	return (uint32_t)at;
}
