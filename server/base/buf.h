/*
 * Growable bytes. A buffer is given its maximum at the start; an append beyond it is dropped and remembered, so a run
 * of appends is checked once, at the end, with camp_buf_ok.
 */
#ifndef CAMP_BASE_BUF_H
#define CAMP_BASE_BUF_H

#include "campaign/types.h"

#include <stdarg.h>

typedef struct CampBuf {
	char *ptr; /* NUL-terminated whenever it is not NULL */
	size_t len;
	size_t capacity;
	size_t maximum;
	bool overflowed;
} CampBuf;

/* The usual maximum: more than any campaign file, policy page or report has a use for. */
#define CAMP_BUF_MAX ((size_t)256 << 20)

void camp_buf_init(CampBuf *buf, size_t maximum);
void camp_buf_release(CampBuf *buf);
void camp_buf_reserve(CampBuf *buf, size_t room); /* for so many more bytes, or as many as the maximum allows */
void camp_buf_clear(CampBuf *buf);                /* empty, keeps its memory, forgets an overflow */
void camp_buf_trim(CampBuf *buf, size_t most);    /* the same, but memory of more than `most` bytes is given back */
bool camp_buf_ok(const CampBuf *buf);

/* `s` must not be a view of the buffer itself, here and in camp_buf_splice. */
void camp_buf_add(CampBuf *buf, CampStr s);
void camp_buf_add_c(CampBuf *buf, const char *c_string);
void camp_buf_add_char(CampBuf *buf, char c);
void camp_buf_add_code_point(CampBuf *buf, uint32_t code_point); /* as UTF-8 */
void camp_buf_printf(CampBuf *buf, const char *format, ...) CAMP_PRINTF(2, 3);
void camp_buf_vprintf(CampBuf *buf, const char *format, va_list arguments) CAMP_PRINTF(2, 0);
/* Replaces the bytes [start, end), which must be in the buffer, by `s`. */
void camp_buf_splice(CampBuf *buf, size_t start, size_t end, CampStr s);

static inline CampStr camp_buf_str(const CampBuf *buf) {
	return (CampStr){ buf->ptr, buf->len };
}

#endif
