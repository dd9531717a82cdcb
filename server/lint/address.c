#include "lint/address.h"

/* Where the host that begins at `at` ends; also a scheme ends there, at its colon. */
static size_t host_end(CampStr url, size_t at) {
	while (at < url.len && url.ptr[at] != '/' && url.ptr[at] != '?' && url.ptr[at] != '#' && url.ptr[at] != ':') {
		at++;
	}
	return at;
}

/* From a port on: where the path begins, or what stands behind one. */
static size_t path_start(CampStr url, size_t at) {
	while (at < url.len && url.ptr[at] != '/' && url.ptr[at] != '?' && url.ptr[at] != '#') {
		at++;
	}
	return at;
}

static size_t path_end(CampStr url, size_t at) {
	while (at < url.len && url.ptr[at] != '?' && url.ptr[at] != '#') {
		at++;
	}
	return at;
}

CampAddress camp_address(CampStr url) {
	size_t start = 0;
	size_t end = host_end(url, 0);
	bool has_scheme = camp_str_starts_with(camp_str_slice(url, end, url.len), CAMP_LIT("://"));
	if (has_scheme) {
		start = end + 3;
		end = host_end(url, start);
	}
	size_t path = path_start(url, end);
	bool has_www = camp_str_starts_with_ignoring_case(camp_str_slice(url, start, end), CAMP_LIT("www."));
	return (CampAddress){
		.url = url,
		.host = camp_str_slice(url, has_www ? start + 4 : start, end),
		.path = camp_str_slice(url, path, path_end(url, path)),
		.has_scheme = has_scheme,
	};
}

/* What a sentence puts behind an address is none of it. */
static CampStr without_end(CampStr part) {
	while (part.len > 0 && memchr("/.,;)", part.ptr[part.len - 1], 5)) {
		part.len--;
	}
	return part;
}

/* Most addresses that are compared are of one host, and the same to the byte or of another path. */
bool camp_same_page(const CampAddress *a, const CampAddress *b) {
	if (a->url.len == 0 || b->url.len == 0 || camp_str_equal(a->url, b->url)) {
		return a->url.len > 0 && b->url.len > 0;
	}
	return camp_str_equal(without_end(a->path), without_end(b->path)) &&
	       camp_str_equal_ignoring_case(without_end(a->host), without_end(b->host));
}
