/* What reviewers read as prose: description, message flow, legal pages. */
#include "preview/html.h"
#include "preview/section.h"

static void write_text(CampSection *section, size_t text, const char *heading, const char *field) {
	camp_buf_printf(
		section->out,
		"<div class=\"row text\">\n<h4>%s <code>%s</code></h4>\n<blockquote class=\"prose\" dir=\"auto\">\n<p>",
		heading, field);
	camp_section_marked(section, text);
	camp_buf_add_c(section->out, "</p>\n</blockquote>\n<div class=\"notes\">\n");
	camp_section_notes(section, text);
	camp_buf_add_c(section->out, "</div>\n</div>\n");
}

/* A field without a text: what stands in for it, and what is said about that. */
static void write_missing(CampSection *section, const char *heading, const char *field, CampStr stand_in,
                          const char *why) {
	CampBuf *out = section->out;

	camp_buf_printf(out, "<div class=\"row text\">\n<h4>%s <code>%s</code></h4>\n", heading, field);
	if (stand_in.len) {
		camp_buf_add_c(out, "<blockquote class=\"prose composed\" dir=\"auto\">\n<p>");
		camp_html_lines(out, stand_in);
		camp_buf_add_c(out, "</p>\n</blockquote>\n");
	} else {
		camp_buf_add_c(out, "<p class=\"nothing\">There is no such text in the file.</p>\n");
	}
	camp_buf_printf(out, "<div class=\"notes\">\n<p>%s</p>\n", why);
	camp_section_findings_about(section, field);
	camp_buf_add_c(out, "</div>\n</div>\n");
}

static void write_field(CampSection *section, const char *heading, const char *field, CampStr stand_in,
                        const char *why) {
	size_t text = camp_section_next_text(section, field, NULL, CAMP_NO_TEXT);

	if (text != CAMP_NO_TEXT)
		write_text(section, text, heading, field);
	else
		write_missing(section, heading, field, stand_in, why);
}

void camp_section_reviewed(CampSection *section) {
	CampStr composed = camp_doc_composed_flow(section->arena, section->doc, section->item);

	camp_buf_printf(section->out, "<h3 id=\"s%zu-reviewed\">What the reviewer reads</h3>\n", section->number);
	write_field(section, "Description", "description", (CampStr){ NULL, 0 }, "Reviewers read it first.");
	write_field(section, "Message flow", "message_flow", composed,
	            composed.len ? "Made of the opt-in blocks below, because the file has no message flow of its own."
	                         : "Reviewers look here for how people opt in.");
}

static const CampBlock *own_page(const CampSection *section, const char *type) {
	return section->is_campaign ? camp_block_child(section->block, type) : NULL;
}

static const CampBlock *brand_page(const CampSection *section, const char *type) {
	const CampBlock *brand = camp_section_brand(section);

	return brand ? camp_block_child(brand, type) : NULL;
}

/* The campaign's own, field by field, else the brand's. */
static CampStr page_field(const CampSection *section, const char *type, const char *name) {
	const CampBlock *own = own_page(section, type);

	if (own && camp_block_attribute(own, name))
		return camp_section_field(section, own, name);
	return camp_section_brand_field(section, brand_page(section, type), name);
}

static void write_sources(CampSection *section, const char *type) {
	CampBuf *out = section->out;
	CampStr file = page_field(section, type, "file");

	camp_buf_add_c(out, "<p>Address: ");
	camp_html_address(out, page_field(section, type, "url"));
	if (file.len) {
		camp_buf_add_c(out, "<br>File: <bdi>");
		camp_html_text(out, file);
		camp_buf_add_c(out, "</bdi>");
	}
	camp_buf_add_c(out, "</p>\n");
}

/* The text in force, which is the campaign's own where it has one. */
static void write_page(CampSection *section, const char *type, const char *heading) {
	CampBuf *out = section->out;
	size_t text = camp_section_next_text(section, type, NULL, CAMP_NO_TEXT);

	camp_buf_printf(out, "<div class=\"row text\">\n<h4>%s <code>%s</code></h4>\n", heading, type);
	if (text == CAMP_NO_TEXT) {
		camp_buf_add_c(out, "<p class=\"nothing\">Its words are not in the files, so they were not checked.</p>\n");
	} else {
		camp_buf_add_c(out, "<blockquote class=\"prose page\">\n");
		camp_section_excerpt(section, text);
		camp_buf_add_c(out, "</blockquote>\n");
	}
	camp_buf_add_c(out, "<div class=\"notes\">\n");
	write_sources(section, type);
	if (text != CAMP_NO_TEXT)
		camp_section_notes(section, text);
	camp_section_findings_about(section, type);
	camp_buf_add_c(out, "</div>\n</div>\n");
	while (text != CAMP_NO_TEXT && (text = camp_section_next_text(section, type, NULL, text)) != CAMP_NO_TEXT) {
		camp_buf_printf(out,
		                "<div class=\"row text\">\n<h4>%s of the sender, in place of which the above counts</h4>\n"
		                "<blockquote class=\"prose page\">\n",
		                heading);
		camp_section_excerpt(section, text);
		camp_buf_add_c(out, "</blockquote>\n<div class=\"notes\">\n");
		camp_section_notes(section, text);
		camp_buf_add_c(out, "</div>\n</div>\n");
	}
}

void camp_section_legal(CampSection *section) {
	camp_buf_printf(section->out, "<h3 id=\"s%zu-legal\">Legal pages</h3>\n", section->number);
	write_page(section, "privacy_policy", "Privacy policy");
	write_page(section, "terms", "Terms");
}
