/* What stands beside a text: its length, its elements, its findings. */
#include "preview/html.h"
#include "preview/section.h"
#include "report/output.h"

#include "base/utf8.h"
#include "campaign/version.h"
#include "engine/explain.h"
#include "engine/inspect.h"

static bool is_message(const CampPassage *passage) {
	switch (passage->attribute->schema->text_kind) {
	case CAMP_TEXT_OPT_IN_MESSAGE:
	case CAMP_TEXT_OPT_OUT_MESSAGE:
	case CAMP_TEXT_HELP_MESSAGE:
	case CAMP_TEXT_SAMPLE_MESSAGE: return true;
	default: return false;
	}
}

/* One character can more than halve what fits into a message. */
static void write_culprit(CampBuf *out, const CampSms *sms, CampStr text) {
	size_t length;

	if (sms->encoding == CAMP_SMS_GSM7 || sms->culprit >= text.len)
		return;
	camp_utf8_decode(text, sms->culprit, &length);
	camp_buf_add_c(out, " because of &ldquo;<bdi>");
	camp_html_text(out, camp_str_slice(text, sms->culprit, sms->culprit + length));
	camp_buf_add_c(out, "</bdi>&rdquo;");
}

static void write_sms(CampBuf *out, const CampSms *sms, CampStr text) {
	camp_buf_printf(out, " &middot; %s", camp_sms_encoding_name(sms->encoding));
	write_culprit(out, sms, text);
	camp_buf_add_c(out, " &middot; ");
	camp_print_count(out, sms->segments, "segment", "segments");
	camp_buf_printf(out, " (%u of %u)", (unsigned)sms->units, (unsigned)(sms->units + sms->remaining));
}

static void write_length(CampBuf *out, const CampInspection *inspection) {
	CampLimit limit = inspection->limit;

	camp_print_count(out, inspection->length, "character", "characters");
	if (limit.minimum && limit.maximum)
		camp_buf_printf(out, " of %u to %u", (unsigned)limit.minimum, (unsigned)limit.maximum);
	else if (limit.maximum)
		camp_buf_printf(out, " of at most %u", (unsigned)limit.maximum);
	else if (limit.minimum)
		camp_buf_printf(out, " of at least %u", (unsigned)limit.minimum);
	if (limit.maximum && inspection->length > limit.maximum)
		camp_buf_add_c(out, ": <strong>too long</strong>");
	else if (inspection->length < limit.minimum)
		camp_buf_add_c(out, ": <strong>too short</strong>");
}

/* The finding that says of a text that an element is missing; its number on the page, or 0. */
static size_t finding_of(const CampSection *section, size_t text, const char *element) {
	for (size_t i = 0; i < section->finding_count; i++)
		if (section->owners[i] == text && section->findings[i].rule->element &&
		    strcmp(section->findings[i].rule->element, element) == 0)
			return i + 1;
	return 0;
}

/* An item of the list of elements, which begins with the first. */
static void write_element(CampSection *section, size_t text, const CampInspectedElement *element, bool *begun) {
	CampBuf *out = section->out;
	const char *name = camp_concept_name(element->element);
	size_t number = element->found ? 0 : finding_of(section, text, name);
	bool found = element->found && element->element != CAMP_CONCEPT_SHARING;
	bool absent = !element->found && element->required != CAMP_OFF;

	if (!found && !absent)
		return;
	if (!*begun)
		camp_buf_add_c(out, "<p class=\"unseen\">Elements of this text:</p>\n<ul class=\"elements\">\n");
	*begun = true;
	if (found) {
		camp_buf_add_c(out, "<li class=\"found\"><span class=\"unseen\">found: </span>");
		camp_html_name(out, name);
	} else if (number) {
		camp_buf_printf(out, "<li class=\"missing\"><a href=\"#s%zu-%zu\">missing: ", section->number, number);
		camp_html_name(out, name);
		camp_buf_add_c(out, "</a>");
	} else {
		camp_buf_add_c(out, "<li class=\"absent\"><span class=\"unseen\">not here, and nothing stands against that: "
		                    "</span>");
		camp_html_name(out, name);
	}
	camp_buf_add_c(out, "</li>\n");
}

static void write_codes(CampBuf *out, const CampRunFinding *finding) {
	const char *provider = NULL;

	if (finding->code_count == 0)
		return;
	camp_buf_add_c(out, "<p class=\"codes\"><b>Rejected as:</b> ");
	for (size_t i = 0; i < finding->code_count; i++) {
		const CampCode *code = &finding->codes[i];
		const CampProvider *known = camp_provider_named(camp_str(code->provider));
		bool same = provider && strcmp(provider, code->provider) == 0;

		provider = code->provider;
		camp_buf_add_c(out, same ? ", " : i ? " &middot; " : "");
		if (!same) {
			camp_html_text(out, camp_str(known ? known->title : provider));
			camp_buf_add_char(out, ' ');
		}
		camp_html_code(out, camp_str(code->code), code->resubmittable);
	}
	camp_buf_add_c(out, "</p>\n");
}

static void write_place(CampBuf *out, const CampRunFinding *finding) {
	camp_buf_add_c(out, "<p class=\"place\"><bdi>");
	camp_html_text(out, finding->file->path);
	camp_buf_printf(out,
	                "</bdi>, line %u &middot; <a class=\"rule\" rel=\"noopener noreferrer\" href=\"%s%s\">%s</a></p>\n",
	                (unsigned)camp_text_line_of(finding->file->text, finding->span.start) + 1, CAMP_RULE_PAGES,
	                finding->rule->name, finding->rule->name);
}

static void write_finding(CampSection *section, size_t index) {
	static const char *const labels[] = { "", "Error", "Warning", "Note", "Hint" };
	const CampRunFinding *finding = &section->findings[index];
	CampBuf *out = section->out;

	section->told[index] = true;
	camp_buf_printf(out, "<li class=\"finding %s\" id=\"s%zu-%zu\">\n<p class=\"message\"><b>%zu %s:</b> <bdi>",
	                camp_mark_class(finding->severity), section->number, index + 1, index + 1,
	                labels[finding->severity]);
	camp_html_named(out, finding->message);
	camp_buf_add_c(out, "</bdi></p>\n<p>");
	camp_html_named(out, camp_str(finding->rule->why));
	camp_buf_add_c(out, "</p>\n<p><b>What to do:</b> ");
	camp_html_named(out, camp_str(finding->rule->remedy));
	camp_buf_add_c(out, "</p>\n");
	write_codes(out, finding);
	write_place(out, finding);
	camp_buf_add_c(out, "</li>\n");
}

/* Writes those findings that `wanted` picks and that were not told yet. */
typedef bool Wanted(const CampSection *section, size_t index, const void *what);

static bool write_findings(CampSection *section, Wanted *wanted, const void *what) {
	bool any = false;

	for (size_t i = 0; i < section->finding_count; i++) {
		if (section->told[i] || !wanted(section, i, what))
			continue;
		if (!any)
			camp_buf_add_c(section->out, "<ul class=\"findings\">\n");
		any = true;
		write_finding(section, i);
	}
	if (any)
		camp_buf_add_c(section->out, "</ul>\n");
	return any;
}

static bool is_owned(const CampSection *section, size_t index, const void *what) {
	return section->owners[index] == *(const size_t *)what;
}

static bool is_about(const CampSection *section, size_t index, const void *what) {
	return section->owners[index] == CAMP_NO_TEXT &&
	       camp_str_equal(section->findings[index].field, camp_str((const char *)what));
}

static bool is_within(const CampSection *section, size_t index, const void *what) {
	const CampSpan *span = what;
	const CampRunFinding *finding = &section->findings[index];

	return section->owners[index] == CAMP_NO_TEXT && camp_str_equal(finding->file->key, section->key) &&
	       finding->span.start >= span->start + section->item.start &&
	       finding->span.end <= span->end + section->item.start;
}

static bool is_any(const CampSection *section, size_t index, const void *what) {
	(void)section;
	(void)index;
	(void)what;
	return true;
}

void camp_section_notes(CampSection *section, size_t text) {
	const CampPassage *passage = section->texts.items[text].passage;
	CampBuf *out = section->out;
	CampInspection inspection;
	bool begun = false;

	camp_inspect_passage(section->arena, section->profile, passage, &inspection);
	camp_buf_add_c(out, "<p class=\"length\">");
	write_length(out, &inspection);
	if (is_message(passage))
		write_sms(out, &inspection.sms, passage->reading->prose->text);
	camp_buf_add_c(out, "</p>\n");
	for (size_t i = 0; i < inspection.element_count; i++)
		write_element(section, text, &inspection.elements[i], &begun);
	if (begun)
		camp_buf_add_c(out, "</ul>\n");
	write_findings(section, is_owned, &text);
}

bool camp_section_findings_about(CampSection *section, const char *field) {
	return write_findings(section, is_about, field);
}

bool camp_section_findings_within(CampSection *section, CampSpan span) {
	return write_findings(section, is_within, &span);
}

bool camp_section_findings_left(CampSection *section) {
	return write_findings(section, is_any, NULL);
}
