#include "report/json.h"

#include "report/output.h"

static json_t *json_codes(const CampRunFinding *finding) {
	json_t *codes = json_array();

	for (size_t i = 0; i < finding->code_count; i++) {
		CampBuf name;

		camp_buf_init(&name, CAMP_BUF_MAX);
		camp_buf_printf(&name, "%s:%s", finding->codes[i].provider, finding->codes[i].code);
		json_array_append_new(codes, camp_json_text(camp_buf_str(&name)));
		camp_buf_release(&name);
	}
	return codes;
}

static json_t *json_edits(const CampRunFix *fix) {
	json_t *edits = json_array();

	for (size_t i = 0; i < fix->edit_count; i++) {
		const CampRunEdit *edit = &fix->edits[i];

		json_array_append_new(edits, json_pack("{s:o, s:o, s:o}", "file", camp_json_text(edit->file->path), "range",
		                                       camp_json_range(edit->file->text, edit->span), "newText",
		                                       camp_json_text(edit->replacement)));
	}
	return edits;
}

static json_t *json_fixes(const CampRunFinding *finding) {
	json_t *fixes = json_array();

	for (size_t i = 0; i < finding->fix_count; i++) {
		const CampRunFix *fix = &finding->fixes[i];

		json_array_append_new(fixes,
		                      json_pack("{s:o, s:s, s:o}", "title", camp_json_text(fix->title), "kind",
		                                fix->kind == CAMP_FIX_SAFE ? "safe" : "review", "edits", json_edits(fix)));
	}
	return fixes;
}

static json_t *json_related(const CampRunFinding *finding) {
	json_t *list = json_array();

	for (size_t i = 0; i < finding->related_count; i++) {
		const CampRunRelated *related = &finding->related[i];

		json_array_append_new(list, json_pack("{s:o, s:o, s:o}", "file", camp_json_text(related->file->path), "range",
		                                      camp_json_range(related->file->text, related->span), "message",
		                                      camp_json_text(related->message)));
	}
	return list;
}

json_t *camp_json_finding(const CampRunFinding *finding) {
	json_t *object = json_object();

	json_object_set_new(object, "rule", camp_json_c(finding->rule->name));
	json_object_set_new(object, "severity", camp_json_c(camp_severity_name(finding->severity)));
	json_object_set_new(object, "message", camp_json_text(finding->message));
	json_object_set_new(object, "file", camp_json_text(finding->file->path));
	json_object_set_new(object, "range", camp_json_range(finding->file->text, finding->span));
	if (finding->field.len)
		json_object_set_new(object, "field", camp_json_text(finding->field));
	json_object_set_new(object, "codes", json_codes(finding));
	json_object_set_new(object, "resubmittable", json_boolean(finding->resubmittable));
	json_object_set_new(object, "fixes", json_fixes(finding));
	json_object_set_new(object, "related", json_related(finding));
	json_object_set_new(object, "helpUri", camp_json_page(finding->rule));
	return object;
}
