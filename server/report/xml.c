#include "report/xml.h"

#include "base/str.h"
#include "report/plain.h"

static const char *escape_of(char c) {
	switch (c) {
	case '&': return "&amp;";
	case '<': return "&lt;";
	case '>': return "&gt;";
	case '"': return "&quot;";
	case '#': return "&#35;"; /* `##[` commands a runner, wherever it stands */
	default: return NULL;
	}
}

void camp_xml_add(CampBuf *out, CampStr text) {
	CampBuf plain;

	camp_buf_init(&plain, CAMP_BUF_MAX);
	camp_plain_add(&plain, text);
	for (size_t i = 0; i < plain.len; i++) {
		const char *escape = escape_of(plain.ptr[i]);

		if (escape)
			camp_buf_add_c(out, escape);
		else
			camp_buf_add_char(out, plain.ptr[i]);
	}
	camp_buf_release(&plain);
}

void camp_xml_attribute(CampBuf *out, const char *name, CampStr text) {
	camp_buf_printf(out, " %s=\"", name);
	camp_xml_add(out, text);
	camp_buf_add_char(out, '"');
}
