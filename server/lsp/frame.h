/*
 * Framing: bytes in, message bodies out. A message is a block of header lines, an empty line, and `Content-Length`
 * bytes.
 *
 * The policy, kinder than the specification where clients are known to differ: line ends may be LF alone, header names
 * have any case, blanks around values do not matter, unknown headers and empty lines before a header are skipped; of
 * several Content-Length lines the last one counts. A block without a usable length is reported, and reading goes on
 * at the next "Content-Length:". A charset other than UTF-8 is reported and its body skipped. A length above the
 * maximum cannot be recovered from and is refused before anything is allocated.
 */
#ifndef CAMP_LSP_FRAME_H
#define CAMP_LSP_FRAME_H

#include "base/buf.h"

/* The largest message that is taken in, and the most that may be fed in one call. */
#define CAMP_FRAME_MAX ((uint64_t)64 << 20)
#define CAMP_FRAME_FEED_MAX ((size_t)1 << 20)

typedef enum CampFrameStatus {
	CAMP_FRAME_NONE, /* no whole message yet: feed more */
	CAMP_FRAME_MESSAGE,
	CAMP_FRAME_BAD,      /* something unusable was skipped; the next call goes on behind it */
	CAMP_FRAME_TOO_LARGE /* the end: no later call gives anything else */
} CampFrameStatus;

typedef struct CampFrames {
	CampBuf buf;
	size_t start;    /* bytes of `buf` that were given out */
	size_t scanned;  /* bytes behind `start` known to hold no line end */
	uint64_t length; /* of the body, once its header is read */
	bool in_body;
	bool has_length;
	bool has_lines; /* the header block under way has a line */
	bool foreign_charset;
	bool too_large;
} CampFrames;

void camp_frames_init(CampFrames *frames);
void camp_frames_release(CampFrames *frames);

/* At most CAMP_FRAME_FEED_MAX bytes, and only after camp_frames_next gave CAMP_FRAME_NONE. */
void camp_frames_feed(CampFrames *frames, CampStr bytes);
/* `*body` is valid until the next feed. `*why` is a sentence for CAMP_FRAME_BAD and CAMP_FRAME_TOO_LARGE. */
CampFrameStatus camp_frames_next(CampFrames *frames, CampStr *body, const char **why);
/* Lets go of the memory of messages that were taken; after CAMP_FRAME_NONE, when no body is in use any more. */
void camp_frames_rest(CampFrames *frames);
/* Whether the bytes so far end within a message. */
bool camp_frames_partial(const CampFrames *frames);

#endif
