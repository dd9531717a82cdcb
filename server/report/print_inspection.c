#include "base/utf8.h"
#include "report/json.h"
#include "report/plain.h"
#include "report/print.h"

#define ELEMENT_COLUMN 26

static void add_quoted(CampBuf *out, CampStr text, CampSpan span) {
	camp_buf_add_char(out, '"');
	camp_plain_add(out, camp_str_slice(text, span.start, span.end));
	camp_buf_add_char(out, '"');
}

static void add_found(CampOutput *output, const CampInspectedElement *element, CampStr text) {
	CampStyle style = camp_style(output->color);

	camp_buf_printf(&output->text, "  %s[x]%s %-*s", style.hint, style.off, ELEMENT_COLUMN,
	                camp_concept_name(element->element));
	for (size_t i = 0; i < element->span_count; i++) {
		camp_buf_add_c(&output->text, i ? ", " : " ");
		add_quoted(&output->text, text, element->spans[i]);
	}
	camp_buf_add_char(&output->text, '\n');
}

static const char *weight_of(CampSeverity severity) {
	switch (severity) {
	case CAMP_ERROR: return "rejected without it";
	case CAMP_WARNING: return "often asked for";
	case CAMP_INFORMATION:
	case CAMP_HINT: return "nice to have";
	case CAMP_OFF: break;
	}
	return "";
}

static void add_missing(CampOutput *output, const CampInspectedElement *element) {
	CampStyle style = camp_style(output->color);

	camp_buf_printf(&output->text, "  %s[ ]%s %-*s %s%s%s: %s\n", camp_style_of(&style, element->required), style.off,
	                ELEMENT_COLUMN, camp_concept_name(element->element), camp_style_of(&style, element->required),
	                weight_of(element->required), style.off, camp_concept_help(element->element));
}

static void add_length(CampOutput *output, const CampInspection *inspection) {
	const CampLimit *limit = &inspection->limit;
	const CampSms *sms = &inspection->sms;
	CampStyle style = camp_style(output->color);

	camp_print_count(&output->text, inspection->length, "character", "characters");
	if (limit->minimum && limit->maximum)
		camp_buf_printf(&output->text, " of %u to %u", (unsigned)limit->minimum, (unsigned)limit->maximum);
	else if (limit->maximum)
		camp_buf_printf(&output->text, " of at most %u", (unsigned)limit->maximum);
	else if (limit->minimum)
		camp_buf_printf(&output->text, " of at least %u", (unsigned)limit->minimum);
	if (limit->maximum && inspection->length > limit->maximum)
		camp_buf_printf(&output->text, " %s(too long)%s", style.error, style.off);
	else if (inspection->length < limit->minimum)
		camp_buf_printf(&output->text, " %s(too short)%s", style.error, style.off);
	camp_buf_add_c(&output->text, "; as SMS ");
	camp_print_count(&output->text, sms->segments, "segment", "segments");
	camp_buf_printf(&output->text, " in %s", camp_sms_encoding_name(sms->encoding));
}

/* One character can more than halve what fits into a message. */
static void add_culprit(CampOutput *output, const CampInspection *inspection, CampStr text) {
	size_t start = inspection->sms.culprit;
	size_t length;

	if (inspection->sms.encoding == CAMP_SMS_GSM7 || start >= text.len)
		return;
	camp_utf8_decode(text, start, &length);
	camp_buf_add_c(&output->text, ", because of ");
	add_quoted(&output->text, text, (CampSpan){ (uint32_t)start, (uint32_t)(start + length) });
}

void camp_print_inspection(CampOutput *output, const CampInspection *inspection, CampStr text) {
	CampStyle style = camp_style(output->color);

	camp_buf_printf(&output->text, "%s%s%s: ", style.bold, inspection->field, style.off);
	add_length(output, inspection);
	add_culprit(output, inspection, text);
	camp_buf_add_c(&output->text, "\n\n");
	for (size_t i = 0; i < inspection->element_count; i++) {
		const CampInspectedElement *element = &inspection->elements[i];

		if (element->found)
			add_found(output, element, text);
		else if (element->required != CAMP_OFF)
			add_missing(output, element);
	}
}

static json_t *json_spans(const CampInspectedElement *element, CampStr text) {
	json_t *spans = json_array();

	for (size_t i = 0; i < element->span_count; i++) {
		CampSpan span = element->spans[i];

		json_array_append_new(spans, json_pack("{s:I, s:I, s:o}", "offset", (json_int_t)span.start, "length",
		                                       (json_int_t)(span.end - span.start), "text",
		                                       camp_json_text(camp_str_slice(text, span.start, span.end))));
	}
	return spans;
}

static json_t *json_element(const CampInspectedElement *element, CampStr text) {
	bool required = element->required == CAMP_ERROR || element->required == CAMP_WARNING;
	json_t *object = json_pack("{s:s, s:b, s:b, s:o}", "element", camp_concept_name(element->element), "required",
	                           required, "found", element->found, "spans", json_spans(element, text));

	if (required)
		json_object_set_new(object, "severity", camp_json_c(camp_severity_name(element->required)));
	return object;
}

void camp_print_inspection_json(CampOutput *output, const CampInspection *inspection, CampStr text) {
	json_t *document = camp_json_document();
	json_t *elements = json_array();
	json_t *limit = json_null();

	for (size_t i = 0; i < inspection->element_count; i++)
		json_array_append_new(elements, json_element(&inspection->elements[i], text));
	if (inspection->limit.minimum || inspection->limit.maximum)
		limit = json_pack("{s:I, s:I}", "minimum", (json_int_t)inspection->limit.minimum, "maximum",
		                  (json_int_t)inspection->limit.maximum);
	json_object_set_new(document, "field", camp_json_c(inspection->field));
	json_object_set_new(document, "elements", elements);
	json_object_set_new(document, "length", json_integer((json_int_t)inspection->length));
	json_object_set_new(document, "limit", limit);
	json_object_set_new(document, "segments", json_integer((json_int_t)inspection->sms.segments));
	json_object_set_new(document, "encoding", camp_json_c(camp_sms_encoding_name(inspection->sms.encoding)));
	camp_json_print(document, &output->text);
}
