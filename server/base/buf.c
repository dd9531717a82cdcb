#include "base/buf.h"

#include "base/memory.h"
#include "base/utf8.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#define FIRST_CAPACITY 64

void camp_buf_init(CampBuf *buf, size_t maximum) {
	*buf = (CampBuf){ .maximum = maximum < SIZE_MAX / 2 ? maximum : SIZE_MAX / 2 };
}

void camp_buf_release(CampBuf *buf) {
	camp_free(buf->ptr);
	camp_buf_init(buf, buf->maximum);
}

void camp_buf_clear(CampBuf *buf) {
	buf->len = 0;
	buf->overflowed = false;
	if (buf->ptr)
		buf->ptr[0] = '\0';
}

void camp_buf_trim(CampBuf *buf, size_t most) {
	if (buf->capacity > most)
		camp_buf_release(buf);
	else
		camp_buf_clear(buf);
}

bool camp_buf_ok(const CampBuf *buf) {
	return !buf->overflowed;
}

/* Makes room for `more` bytes and the NUL. An overflow sticks: what follows a gap would be wrong. */
static bool make_room(CampBuf *buf, size_t more) {
	size_t wanted, doubled;

	if (buf->overflowed || more > buf->maximum - buf->len) {
		buf->overflowed = true;
		return false;
	}
	wanted = buf->len + more + 1;
	if (wanted <= buf->capacity)
		return true;
	doubled = buf->capacity ? buf->capacity * 2 : FIRST_CAPACITY;
	buf->capacity = doubled > wanted ? doubled : wanted;
	buf->ptr = camp_resize(buf->ptr, buf->capacity, 1);
	return true;
}

void camp_buf_reserve(CampBuf *buf, size_t room) {
	size_t left = buf->maximum - buf->len;

	if (!buf->overflowed)
		make_room(buf, room < left ? room : left);
}

/* A view of the buffer's own bytes would dangle when they move. */
static bool is_apart(const CampBuf *buf, CampStr s) {
	return !s.len || !buf->ptr || (uintptr_t)s.ptr + s.len <= (uintptr_t)buf->ptr ||
	       (uintptr_t)s.ptr >= (uintptr_t)buf->ptr + buf->capacity;
}

void camp_buf_add(CampBuf *buf, CampStr s) {
	assert(is_apart(buf, s));
	if (!make_room(buf, s.len))
		return;
	if (s.len)
		memcpy(buf->ptr + buf->len, s.ptr, s.len);
	buf->len += s.len;
	buf->ptr[buf->len] = '\0';
}

void camp_buf_add_c(CampBuf *buf, const char *c_string) {
	camp_buf_add(buf, (CampStr){ c_string, strlen(c_string) });
}

void camp_buf_add_char(CampBuf *buf, char c) {
	camp_buf_add(buf, (CampStr){ &c, 1 });
}

void camp_buf_add_code_point(CampBuf *buf, uint32_t code_point) {
	char bytes[4];
	size_t length = camp_utf8_encode(code_point, bytes);

	camp_buf_add(buf, (CampStr){ bytes, length });
}

void camp_buf_printf(CampBuf *buf, const char *format, ...) {
	va_list arguments;

	va_start(arguments, format);
	camp_buf_vprintf(buf, format, arguments);
	va_end(arguments);
}

void camp_buf_vprintf(CampBuf *buf, const char *format, va_list arguments) {
	va_list again;
	int length;

	va_copy(again, arguments);
	length = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (length < 0)
		buf->overflowed = true;
	else if (make_room(buf, (size_t)length)) {
		vsnprintf(buf->ptr + buf->len, (size_t)length + 1, format, arguments);
		buf->len += (size_t)length;
	}
}

void camp_buf_splice(CampBuf *buf, size_t start, size_t end, CampStr s) {
	size_t removed;

	assert(start <= end && end <= buf->len && is_apart(buf, s));
	removed = end - start;
	if (s.len > removed ? !make_room(buf, s.len - removed) : !make_room(buf, 0))
		return;
	memmove(buf->ptr + start + s.len, buf->ptr + end, buf->len - end);
	if (s.len)
		memcpy(buf->ptr + start, s.ptr, s.len);
	buf->len = buf->len - removed + s.len;
	buf->ptr[buf->len] = '\0';
}
