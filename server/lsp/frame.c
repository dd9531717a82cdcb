#include "lsp/frame.h"

#include "base/str.h"

#include <string.h>

/* A header line longer than this is not a header line. */
#define LONGEST_LINE ((size_t)16 << 10)
#define MOST_ROOM ((size_t)CAMP_FRAME_MAX + 2 * CAMP_FRAME_FEED_MAX)
#define KEPT_ROOM ((size_t)64 << 10)

void camp_frames_init(CampFrames *frames) {
	*frames = (CampFrames){ 0 };
	camp_buf_init(&frames->buf, MOST_ROOM);
}

void camp_frames_release(CampFrames *frames) {
	camp_buf_release(&frames->buf);
}

void camp_frames_feed(CampFrames *frames, CampStr bytes) {
	if (frames->start > 0) {
		camp_buf_splice(&frames->buf, 0, frames->start, (CampStr){ 0 });
		frames->start = 0;
	}
	camp_buf_add(&frames->buf, bytes);
}

/* A buffer that one message made large would stay so for the session. */
void camp_frames_rest(CampFrames *frames) {
	if (frames->start < frames->buf.len)
		return;
	camp_buf_trim(&frames->buf, KEPT_ROOM);
	frames->start = 0;
}

bool camp_frames_partial(const CampFrames *frames) {
	return frames->in_body || frames->has_lines || frames->buf.len > frames->start;
}

static CampStr rest_of(const CampFrames *frames) {
	return camp_str_slice(camp_buf_str(&frames->buf), frames->start, frames->buf.len);
}

/* Anything else before the colon is the tail of a message that was lost, maybe with a header right behind it. */
static bool is_header_name(CampStr name) {
	static const char length[] = "content-length";
	size_t at = camp_str_find_ignoring_case(name, camp_str(length), 0);

	if (at != SIZE_MAX && at > 0)
		return false;
	for (size_t i = 0; i < name.len; i++) {
		unsigned char c = (unsigned char)name.ptr[i];

		if (!camp_is_alpha(c) && !camp_is_digit(c) && c != '-' && c != '_')
			return false;
	}
	return name.len > 0;
}

static void read_length(CampFrames *frames, CampStr value) {
	uint64_t length = 0;

	frames->has_length = value.len > 0;
	for (size_t i = 0; i < value.len; i++) {
		if (!camp_is_digit((unsigned char)value.ptr[i]))
			frames->has_length = false;
		else if (length <= CAMP_FRAME_MAX) /* beyond, only "too large" matters, however many digits follow */
			length = length * 10 + (uint64_t)(value.ptr[i] - '0');
	}
	frames->length = length;
}

static void read_content_type(CampFrames *frames, CampStr value) {
	size_t at = camp_str_find_ignoring_case(value, CAMP_LIT("charset="), 0);
	CampStr charset;

	if (at == SIZE_MAX)
		return;
	at += strlen("charset=");
	charset = camp_str_slice(value, at, camp_str_find(value, CAMP_LIT(";"), at));
	charset = camp_str_trim(charset);
	if (charset.len >= 2 && charset.ptr[0] == '"')
		charset = camp_str_slice(charset, 1, charset.len - 1);
	frames->foreign_charset = !camp_str_equal_ignoring_case(charset, CAMP_LIT("utf-8")) &&
	                          !camp_str_equal_ignoring_case(charset, CAMP_LIT("utf8"));
}

static void begin_block(CampFrames *frames) {
	frames->has_length = frames->has_lines = frames->foreign_charset = false;
}

static void read_line(CampFrames *frames, CampStr line) {
	size_t colon = camp_str_find(line, CAMP_LIT(":"), 0);
	CampStr name = camp_str_trim(camp_str_slice(line, 0, colon));
	CampStr value = colon == SIZE_MAX ? (CampStr){ 0 } : camp_str_trim(camp_str_slice(line, colon + 1, line.len));

	if (colon == SIZE_MAX || !is_header_name(name)) {
		/* The body of a message whose header was unusable runs into the next header. */
		size_t next = camp_str_find_ignoring_case(line, CAMP_LIT("content-length:"), 0);

		begin_block(frames);
		if (next != SIZE_MAX)
			read_line(frames, camp_str_slice(line, next, line.len));
		return;
	}
	frames->has_lines = true;
	if (camp_str_equal_ignoring_case(name, CAMP_LIT("content-length")))
		read_length(frames, value);
	else if (camp_str_equal_ignoring_case(name, CAMP_LIT("content-type")))
		read_content_type(frames, value);
}

/* Takes the next line off the front. False when it has not arrived whole. */
static bool next_line(CampFrames *frames, CampStr *line) {
	CampStr rest = rest_of(frames);
	const char *end = rest.len > frames->scanned ? memchr(rest.ptr + frames->scanned, '\n', rest.len - frames->scanned)
	                                             : NULL;

	if (!end) {
		frames->scanned = rest.len;
		if (rest.len <= LONGEST_LINE)
			return false;
		/* Not a header. Its tail is kept, in which a "Content-Length:" may be arriving. */
		frames->start += rest.len - LONGEST_LINE / 2;
		frames->scanned = LONGEST_LINE / 2;
		return false;
	}
	*line = camp_str_slice(rest, 0, (size_t)(end - rest.ptr));
	frames->start += line->len + 1;
	frames->scanned = 0;
	if (line->len > 0 && line->ptr[line->len - 1] == '\r')
		line->len--;
	return true;
}

/* Reads header lines up to the empty one. CAMP_FRAME_MESSAGE when a body follows. */
static CampFrameStatus read_header(CampFrames *frames, const char **why) {
	CampStr line;

	while (next_line(frames, &line)) {
		if (line.len > 0) {
			read_line(frames, line);
			continue;
		}
		if (!frames->has_lines)
			continue;
		frames->has_lines = false;
		if (!frames->has_length) {
			*why = "a message header has no usable Content-Length";
			begin_block(frames);
			return CAMP_FRAME_BAD;
		}
		if (frames->length > CAMP_FRAME_MAX) {
			*why = "a message is larger than this server takes in (64 MiB)";
			frames->too_large = true;
			return CAMP_FRAME_TOO_LARGE;
		}
		frames->in_body = true;
		return CAMP_FRAME_MESSAGE;
	}
	return CAMP_FRAME_NONE;
}

CampFrameStatus camp_frames_next(CampFrames *frames, CampStr *body, const char **why) {
	bool foreign;

	*body = (CampStr){ 0 };
	if (frames->too_large) {
		*why = "the stream cannot be followed any further";
		return CAMP_FRAME_TOO_LARGE;
	}
	if (!frames->in_body) {
		CampFrameStatus status = read_header(frames, why);

		if (status != CAMP_FRAME_MESSAGE)
			return status;
	}
	if (rest_of(frames).len < frames->length)
		return CAMP_FRAME_NONE;
	*body = camp_str_slice(rest_of(frames), 0, (size_t)frames->length);
	frames->start += (size_t)frames->length;
	frames->in_body = false;
	foreign = frames->foreign_charset;
	begin_block(frames);
	if (!foreign)
		return CAMP_FRAME_MESSAGE;
	*why = "a message is in another charset than utf-8";
	return CAMP_FRAME_BAD;
}
