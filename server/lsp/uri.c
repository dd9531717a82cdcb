#include "lsp/uri.h"

#include "base/buf.h"
#include "base/file.h"
#include "base/uri.h"

static int hex_value(char c) {
	c = camp_to_lower(c);
	if (camp_is_digit((unsigned char)c))
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* False for a bad escape, and for one that would change what the path means. */
static bool percent_decode(CampStr s, CampBuf *out) {
	for (size_t i = 0; i < s.len; i++) {
		int high;
		int low;
		char byte;

		if (s.ptr[i] != '%') {
			camp_buf_add_char(out, s.ptr[i]);
			continue;
		}
		high = i + 1 < s.len ? hex_value(s.ptr[i + 1]) : -1;
		low = i + 2 < s.len ? hex_value(s.ptr[i + 2]) : -1;
		if (high < 0 || low < 0)
			return false;
		byte = (char)(high * 16 + low);
		if (byte == '\0' || byte == '/')
			return false;
		camp_buf_add_char(out, byte);
		i += 2;
	}
	return true;
}

/* Cuts scheme, host, query and fragment off a URI; what is left is the path, still encoded. */
static bool encoded_path(CampStr uri, CampStr *path) {
	CampStr rest;
	size_t end;

	if (!camp_str_equal_ignoring_case(camp_str_slice(uri, 0, strlen("file:")), CAMP_LIT("file:")))
		return false;
	rest = camp_str_slice(uri, strlen("file:"), uri.len);
	for (end = 0; end < rest.len && rest.ptr[end] != '?' && rest.ptr[end] != '#';)
		end++;
	rest = camp_str_slice(rest, 0, end);
	if (camp_str_starts_with(rest, CAMP_LIT("//"))) {
		size_t slash = camp_str_find(rest, CAMP_LIT("/"), 2);
		CampStr host = camp_str_slice(rest, 2, slash);

		if (slash == SIZE_MAX || (host.len > 0 && !camp_str_equal_ignoring_case(host, CAMP_LIT("localhost"))))
			return false;
		rest = camp_str_slice(rest, slash, rest.len);
	}
	*path = rest;
	return rest.len > 0 && rest.ptr[0] == '/';
}

bool camp_uri_to_path(CampArena *arena, CampStr uri, CampStr *path) {
	CampStr encoded;
	CampBuf decoded;
	bool usable = false;

	*path = (CampStr){ 0 };
	if (!encoded_path(uri, &encoded) || memchr(uri.ptr, '\0', uri.len))
		return false;
	camp_buf_init(&decoded, CAMP_BUF_MAX);
	if (percent_decode(encoded, &decoded)) {
		*path = camp_path_normalise(arena, camp_buf_str(&decoded));
		usable = path->len > 0;
	}
	camp_buf_release(&decoded);
	return usable;
}

CampStr camp_uri_from_path(CampArena *arena, CampStr path) {
	CampBuf uri;
	CampStr copy;

	camp_buf_init(&uri, CAMP_BUF_MAX);
	camp_buf_add_c(&uri, "file://");
	camp_uri_add_path(&uri, path);
	copy = camp_arena_copy(arena, camp_buf_str(&uri));
	camp_buf_release(&uri);
	return copy;
}
