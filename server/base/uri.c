#include "base/uri.h"

#include "base/str.h"

static bool stands_for_itself(unsigned char c) {
	return camp_is_alpha(c) || camp_is_digit(c) || (c != '\0' && strchr("-._~/", c) != NULL);
}

void camp_uri_add_path(CampBuf *out, CampStr path) {
	for (size_t i = 0; i < path.len; i++) {
		unsigned char c = (unsigned char)path.ptr[i];

		if (stands_for_itself(c))
			camp_buf_add_char(out, (char)c);
		else
			camp_buf_printf(out, "%%%02X", c);
	}
}
