/* How people opt in: a form with its box, a script as it is spoken, an invitation to text. */
#include "preview/html.h"
#include "preview/section.h"

typedef struct Method {
	const char *name;
	const char *heading;
	const char *surface; /* class of the picture that is drawn around the words */
	const char *speaker; /* of a script: who speaks */
	const char *reply;   /* what is done in return */
} Method;

static const Method methods[] = {
	{ "website", "On a web page", "browser", NULL, NULL },
	{ "mobile_app", "In a mobile app", "app", NULL, NULL },
	{ "qr_code", "By scanning a QR code", "browser", NULL, NULL },
	{ "paper", "On paper", "paper", NULL, NULL },
	{ "point_of_sale", "At a counter or terminal", "app", NULL, NULL },
	{ "verbal", "When a person asks", "talk", "Agent", "says yes" },
	{ "ivr", "When a recording asks", "talk", "Recording", "presses the key" },
	{ "keyword", "By texting a word", "sign", NULL, NULL },
	{ "inbound", "By writing first", "sign", NULL, NULL },
};

static const Method *method_of(const CampBlock *block) {
	static const Method unknown = { "", "In another way", "sign", NULL, NULL };

	for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
		if (camp_str_equal(block->name, camp_str(methods[i].name)))
			return &methods[i];
	return &unknown;
}

static void write_bar(CampSection *section, const CampBlock *block) {
	CampStr url = camp_section_field(section, block, "url");
	CampStr place = camp_section_field(section, block, "place");

	if (!url.len && !place.len)
		return;
	camp_buf_add_c(section->out, "<p class=\"bar\">");
	if (place.len) {
		camp_buf_add_c(section->out, "<bdi>");
		camp_html_text(section->out, place);
		camp_buf_add_c(section->out, url.len ? "</bdi> &middot; " : "</bdi>");
	}
	if (url.len)
		camp_html_address(section->out, url);
	camp_buf_add_c(section->out, "</p>\n");
}

/* A box is drawn, not offered: ticking it here would mean nothing. */
static void write_form(CampSection *section, const CampBlock *block, size_t text) {
	CampBuf *out = section->out;
	bool ticked = camp_str_equal(camp_section_field(section, block, "unticked"), CAMP_LIT("no"));

	write_bar(section, block);
	if (text == CAMP_NO_TEXT) {
		camp_buf_add_c(out, "<p class=\"nothing\">The words beside the box are not in the file.</p>\n");
		return;
	}
	camp_buf_printf(out,
	                "<div class=\"consent\">\n<span class=\"box%s\" role=\"img\" aria-label=\"%s\"></span>\n"
	                "<p dir=\"auto\">",
	                ticked ? " ticked" : "", ticked ? "A box that is ticked in advance" : "An empty box");
	camp_section_marked(section, text);
	camp_buf_add_c(out, "</p>\n</div>\n");
}

static void write_dialogue(CampSection *section, const CampBlock *block, const Method *method, size_t text) {
	CampBuf *out = section->out;
	CampStr number = camp_section_field(section, block, "number");

	if (number.len) {
		camp_buf_add_c(out, "<p class=\"bar\">Call to or from <bdi>");
		camp_html_text(out, number);
		camp_buf_add_c(out, "</bdi></p>\n");
	}
	if (text == CAMP_NO_TEXT) {
		camp_buf_add_c(out, "<p class=\"nothing\">What is said is not in the file.</p>\n");
		return;
	}
	camp_buf_printf(out, "<dl class=\"talk\">\n<dt>%s</dt><dd dir=\"auto\">", method->speaker);
	camp_section_marked(section, text);
	camp_buf_printf(out, "</dd>\n<dt>Consumer</dt><dd class=\"act\">%s</dd>\n</dl>\n", method->reply);
}

static void write_invitation(CampSection *section, const CampBlock *block) {
	CampBuf *out = section->out;
	bool keyword = camp_str_equal(block->name, CAMP_LIT("keyword"));
	CampStr number = camp_section_field(section, block, "number");
	CampStr seen = camp_section_field(section, block, "advertised_at");
	const CampAttribute *words = camp_block_attribute(section->block, "opt_in_keywords");

	camp_buf_add_c(out, "<p class=\"invitation\">Text ");
	if (keyword && words && !words->broken && words->value.item_count) {
		camp_buf_add_c(out, "<strong><bdi>");
		camp_html_text(out, camp_section_value(section, section->block, &words->value.items[0]));
		camp_buf_add_c(out, "</bdi></strong> ");
	}
	camp_buf_add_c(out, "to <strong><bdi>");
	camp_html_text(out, number.len ? number : CAMP_LIT("a number that is not in the file"));
	camp_buf_add_c(out, "</bdi></strong></p>\n");
	if (seen.len) {
		camp_buf_add_c(out, "<p>Seen on: <bdi>");
		camp_html_text(out, seen);
		camp_buf_add_c(out, "</bdi></p>\n");
	}
}

static void write_evidence(CampSection *section, const CampBlock *block) {
	static const char *const fields[][2] = { { "screenshot", "Picture" }, { "script_url", "Published script" } };

	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
		CampStr address = camp_section_field(section, block, fields[i][0]);

		if (!address.len)
			continue;
		camp_buf_printf(section->out, "<p>%s: ", fields[i][1]);
		camp_html_address(section->out, address);
		camp_buf_add_c(section->out, "</p>\n");
	}
}

static void write_method(CampSection *section, const CampBlock *block) {
	const Method *method = method_of(block);
	const char *field = method->speaker ? "script" : "consent_text";
	size_t text = camp_section_next_text(section, field, block, CAMP_NO_TEXT);
	CampBuf *out = section->out;

	camp_buf_printf(out, "<div class=\"row form\">\n<h4>%s <code>opt_in ", method->heading);
	camp_html_text(out, block->name);
	camp_buf_printf(out, "</code></h4>\n<div class=\"surface %s\">\n", method->surface);
	if (method->speaker)
		write_dialogue(section, block, method, text);
	else if (strcmp(method->surface, "sign") == 0)
		write_invitation(section, block);
	else
		write_form(section, block, text);
	camp_buf_add_c(out, "</div>\n<div class=\"notes\">\n");
	write_evidence(section, block);
	if (text != CAMP_NO_TEXT)
		camp_section_notes(section, text);
	camp_section_findings_within(section, block->span);
	camp_buf_add_c(out, "</div>\n</div>\n");
}

void camp_section_opt_in(CampSection *section) {
	bool any = false;

	camp_buf_printf(section->out, "<h3 id=\"s%zu-opt-in\">How people opt in</h3>\n", section->number);
	for (size_t i = 0; i < section->block->block_count; i++) {
		if (!camp_str_equal(section->block->blocks[i].type, CAMP_LIT("opt_in")))
			continue;
		write_method(section, &section->block->blocks[i]);
		any = true;
	}
	if (!any)
		camp_buf_add_c(section->out, "<p class=\"nothing\">No <code>opt_in</code> block says how.</p>\n");
	camp_section_findings_about(section, "opt_in");
}
