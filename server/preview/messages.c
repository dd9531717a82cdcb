/* The conversation, on the screen of the recipient's phone. */
#include "preview/html.h"
#include "preview/section.h"

#include <stdio.h>

static const CampAttribute *keywords_of(const CampSection *section, const char *field) {
	const CampAttribute *attribute = camp_block_attribute(section->block, field);

	return attribute && !attribute->broken && attribute->value.item_count ? attribute : NULL;
}

static void begin_row(CampSection *section, const char *heading, const char *field) {
	camp_buf_printf(section->out, "<li class=\"row message\">\n<h4>%s", heading);
	if (field)
		camp_buf_printf(section->out, " <code>%s</code>", field);
	camp_buf_add_c(section->out, "</h4>\n<div class=\"screen\">\n");
}

/* Parts the screen from what is told beside it. */
static void begin_notes(CampSection *section) {
	camp_buf_add_c(section->out, "</div>\n<div class=\"notes\">\n");
}

static void end_row(CampSection *section) {
	camp_buf_add_c(section->out, "</div>\n</li>\n");
}

static void write_sender(CampSection *section) {
	camp_buf_add_c(section->out, "<p class=\"unseen\"><bdi>");
	camp_html_text(section->out, section->brand_name.len ? section->brand_name : CAMP_LIT("The sender"));
	camp_buf_add_c(section->out, "</bdi> writes:</p>\n");
}

/* What the recipient texts, and what else is understood; nothing when there is no such word. */
static void write_keyword(CampSection *section, const char *heading, const char *field) {
	const CampAttribute *words = keywords_of(section, field);
	CampBuf *out = section->out;

	if (!words)
		return;
	begin_row(section, heading, field);
	camp_buf_add_c(out, "<p class=\"unseen\">The recipient writes:</p>\n<p class=\"bubble out\" dir=\"auto\">");
	camp_html_text(out, camp_section_value(section, section->block, &words->value.items[0]));
	camp_buf_add_c(out, "</p>\n");
	begin_notes(section);
	if (words->value.item_count > 1)
		camp_buf_add_c(out, "<p>Understood as well:");
	for (size_t i = 1; i < words->value.item_count; i++) {
		camp_buf_add_c(out, i > 1 ? ", <bdi>" : " <bdi>");
		camp_html_text(out, camp_section_value(section, section->block, &words->value.items[i]));
		camp_buf_add_c(out, "</bdi>");
	}
	if (words->value.item_count > 1)
		camp_buf_add_c(out, "</p>\n");
	camp_section_findings_within(section, words->span);
	end_row(section);
}

static void write_text(CampSection *section, size_t text, const char *heading, const char *field) {
	begin_row(section, heading, field);
	write_sender(section);
	camp_buf_add_c(section->out, "<p class=\"bubble in\" dir=\"auto\">");
	camp_section_marked(section, text);
	camp_buf_add_c(section->out, "</p>\n");
	begin_notes(section);
	camp_section_notes(section, text);
	end_row(section);
}

static void write_absent(CampSection *section, const char *heading, const char *field, const char *instead) {
	begin_row(section, heading, field);
	write_sender(section);
	camp_buf_printf(section->out, "<p class=\"bubble in nothing\">%s</p>\n", instead);
	begin_notes(section);
	camp_section_findings_about(section, field);
	end_row(section);
}

/* A reply: the file's text, or what is sent instead of it. */
static void write_reply(CampSection *section, const char *heading, const char *field, const char *handling) {
	size_t text = camp_section_next_text(section, field, NULL, CAMP_NO_TEXT);
	bool provider = handling &&
	                camp_str_equal(camp_section_field(section, section->block, handling), CAMP_LIT("provider_default"));

	if (text != CAMP_NO_TEXT)
		write_text(section, text, heading, field);
	else if (provider)
		write_absent(section, heading, field, "The provider answers with a text of its own.");
	else
		write_absent(section, heading, field, "There is no such message in the file.");
}

static void write_samples(CampSection *section) {
	size_t number = 0;

	for (size_t text = CAMP_NO_TEXT;;) {
		char heading[32];

		text = camp_section_next_text(section, "sample_message", NULL, text);
		if (text == CAMP_NO_TEXT)
			break;
		(void)snprintf(heading, sizeof heading, "Sample %zu", ++number);
		write_text(section, text, heading, "sample_messages");
	}
	if (!number)
		write_absent(section, "Samples", "sample_messages", "There are no sample messages in the file.");
}

/* The number that people text, or the sender's name. */
static void write_contact(CampSection *section) {
	CampStr number = { NULL, 0 };
	CampBuf *out = section->out;

	for (size_t i = 0; i < section->block->block_count && !number.len; i++)
		if (camp_str_equal(section->block->blocks[i].type, CAMP_LIT("opt_in")) &&
		    !camp_str_equal(section->block->blocks[i].name, CAMP_LIT("verbal")) &&
		    !camp_str_equal(section->block->blocks[i].name, CAMP_LIT("ivr")))
			number = camp_section_field(section, &section->block->blocks[i], "number");
	if (!number.len)
		number = section->brand_name;
	camp_buf_add_c(out, "<p class=\"contact\"><bdi>");
	camp_html_text(out, number.len ? number : CAMP_LIT("The sender"));
	camp_buf_add_c(out, "</bdi></p>\n");
}

void camp_section_messages(CampSection *section) {
	CampBuf *out = section->out;

	camp_buf_printf(out, "<h3 id=\"s%zu-messages\">The conversation</h3>\n<div class=\"phone\">\n", section->number);
	write_contact(section);
	camp_buf_add_c(out, "<ol class=\"thread\">\n");
	write_keyword(section, "Opting in", "opt_in_keywords");
	write_reply(section, "Confirmation", "opt_in_message", NULL);
	write_samples(section);
	write_keyword(section, "Asking for help", "help_keywords");
	write_reply(section, "Answer to HELP", "help_message", "help_handling");
	write_keyword(section, "Opting out", "opt_out_keywords");
	write_reply(section, "Answer to STOP", "opt_out_message", "opt_out_handling");
	camp_buf_add_c(out, "</ol>\n</div>\n");
	camp_section_findings_about(section, "sample_messages"); /* of all samples together */
}
