/*
 * SARIF 2.1.0, as GitHub's code scanning and many others read it. A result speaks of one line, for GitHub shows it in a
 * pull request only when all of its lines changed there; what goes beyond that line is in `contextRegion`.
 */
#include "base/uri.h"
#include "campaign/version.h"
#include "report/codes.h"
#include "report/fingerprint.h"
#include "report/format.h"
#include "report/json.h"

#define SCHEMA "https://json.schemastore.org/sarif-2.1.0.json"

typedef struct Sarif {
	const CampRunFinding *findings;
	size_t count;
	json_t *rules;
	json_t *rule_indexes; /* by name */
} Sarif;

static const char *level_of(CampSeverity severity) {
	return severity == CAMP_ERROR ? "error" : severity == CAMP_WARNING ? "warning" : "note";
}

static json_t *message_of(CampStr text) {
	return json_pack("{s:o}", "text", camp_json_text(text));
}

static json_t *help_of(const CampRuleInfo *rule, const char *page) {
	CampBuf text;
	json_t *help;

	camp_buf_init(&text, CAMP_BUF_MAX);
	camp_buf_printf(&text, "%s\n\n%s", rule->why ? rule->why : rule->summary, rule->remedy ? rule->remedy : "");
	help = camp_json_text(camp_buf_str(&text));
	camp_buf_printf(&text, "\n\n[%s](%s)", rule->name, page);
	help = json_pack("{s:o, s:o}", "text", help, "markdown", camp_json_text(camp_buf_str(&text)));
	camp_buf_release(&text);
	return help;
}

static json_t *rule_of(const CampRuleInfo *rule) {
	json_t *object = json_object();
	json_t *page = camp_json_page(rule);

	json_object_set_new(object, "id", camp_json_c(rule->name));
	json_object_set_new(object, "shortDescription", message_of(camp_str(rule->summary)));
	json_object_set_new(object, "fullDescription", message_of(camp_str(rule->why ? rule->why : rule->summary)));
	json_object_set_new(object, "help", help_of(rule, json_string_value(page)));
	json_object_set_new(object, "helpUri", page);
	json_object_set_new(object, "defaultConfiguration", json_pack("{s:s}", "level", level_of(rule->severity)));
	return object;
}

/* Each rule once, in the order in which findings name them. */
static void collect_rules(Sarif *sarif) {
	sarif->rules = json_array();
	sarif->rule_indexes = json_object();
	for (size_t i = 0; i < sarif->count; i++) {
		const CampRuleInfo *rule = sarif->findings[i].rule;

		if (json_object_get(sarif->rule_indexes, rule->name))
			continue;
		json_object_set_new(sarif->rule_indexes, rule->name, json_integer((json_int_t)json_array_size(sarif->rules)));
		json_array_append_new(sarif->rules, rule_of(rule));
	}
}

/* Relative to the root of the repository that the program is run in; a path from elsewhere is absolute. */
static json_t *artifact_of(CampStr path) {
	bool absolute = path.len && path.ptr[0] == '/';
	CampBuf uri;
	json_t *artifact = json_object();

	camp_buf_init(&uri, CAMP_BUF_MAX);
	if (absolute)
		camp_buf_add_c(&uri, "file://");
	camp_uri_add_path(&uri, path);
	json_object_set_new(artifact, "uri", camp_json_text(camp_buf_str(&uri)));
	if (!absolute)
		json_object_set_new(artifact, "uriBaseId", json_string("%SRCROOT%"));
	camp_buf_release(&uri);
	return artifact;
}

static json_t *region_of(const CampText *text, CampSpan span) {
	CampPos start = camp_text_position(text, span.start, CAMP_UTF32);
	CampPos end = camp_text_position(text, span.end, CAMP_UTF32);

	return json_pack("{s:I, s:I, s:I, s:I, s:I, s:I}", "startLine", (json_int_t)start.line + 1, "startColumn",
	                 (json_int_t)start.column + 1, "endLine", (json_int_t)end.line + 1, "endColumn",
	                 (json_int_t)end.column + 1, "byteOffset", (json_int_t)span.start, "byteLength",
	                 (json_int_t)(span.end - span.start));
}

static json_t *location_of(const CampRunFile *file, CampSpan span) {
	CampSpan line = camp_text_line_span(file->text, camp_text_line_of(file->text, span.start));
	bool beyond = span.end > line.end;
	CampSpan shown = { span.start, beyond && line.end > span.start ? line.end : span.end };
	json_t *place = json_pack("{s:o, s:o}", "artifactLocation", artifact_of(file->in_review), "region",
	                          region_of(file->text, beyond ? shown : span));

	if (beyond)
		json_object_set_new(place, "contextRegion", region_of(file->text, (CampSpan){ line.start, span.end }));
	return json_pack("{s:o}", "physicalLocation", place);
}

static void add_related(json_t *list, const CampRunFile *file, CampSpan span, CampStr message) {
	json_t *location = location_of(file, span);

	json_object_set_new(location, "message", message_of(message));
	json_array_append_new(list, location);
}

static json_t *related_of(const CampRunFinding *finding) {
	json_t *list = json_array();

	if (camp_run_is_moved(finding))
		add_related(list, finding->file, finding->span, camp_str(CAMP_RUN_MOVED));
	for (size_t i = 0; i < finding->related_count; i++)
		add_related(list, finding->related[i].file, finding->related[i].span, finding->related[i].message);
	return list;
}

/* The replacements of the fix in the file of its edit at `first`. */
static json_t *change_of(const CampRunFix *fix, size_t first) {
	json_t *replacements = json_array();

	for (size_t i = first; i < fix->edit_count; i++) {
		const CampRunEdit *edit = &fix->edits[i];

		if (edit->file == fix->edits[first].file)
			json_array_append_new(replacements,
			                      json_pack("{s:o, s:o}", "deletedRegion", region_of(edit->file->text, edit->span),
			                                "insertedContent", message_of(edit->replacement)));
	}
	return json_pack("{s:o, s:o}", "artifactLocation", artifact_of(fix->edits[first].file->in_review), "replacements",
	                 replacements);
}

static bool is_first_of_file(const CampRunFix *fix, size_t index) {
	for (size_t i = 0; i < index; i++)
		if (fix->edits[i].file == fix->edits[index].file)
			return false;
	return true;
}

static json_t *fixes_of(const CampRunFinding *finding) {
	json_t *fixes = json_array();

	for (size_t i = 0; i < finding->fix_count; i++) {
		const CampRunFix *fix = &finding->fixes[i];
		json_t *changes = json_array();

		for (size_t j = 0; j < fix->edit_count; j++)
			if (is_first_of_file(fix, j))
				json_array_append_new(changes, change_of(fix, j));
		json_array_append_new(
			fixes, json_pack("{s:o, s:o}", "description", message_of(fix->title), "artifactChanges", changes));
	}
	return fixes;
}

static json_t *text_of_result(const CampRunFinding *finding) {
	CampBuf text;
	json_t *message;

	camp_buf_init(&text, CAMP_BUF_MAX);
	camp_buf_add(&text, finding->message);
	if (finding->code_count) {
		camp_buf_add_c(&text, ". Rejected as: ");
		camp_print_codes(&text, finding->codes, finding->code_count);
	}
	message = message_of(camp_buf_str(&text));
	camp_buf_release(&text);
	return message;
}

static json_t *result_of(const Sarif *sarif, size_t index) {
	const CampRunFinding *finding = &sarif->findings[index];
	json_t *result = json_object();

	json_object_set_new(result, "ruleId", camp_json_c(finding->rule->name));
	json_object_set(result, "ruleIndex", json_object_get(sarif->rule_indexes, finding->rule->name));
	json_object_set_new(result, "level", camp_json_c(level_of(finding->severity)));
	json_object_set_new(result, "message", text_of_result(finding));
	json_object_set_new(result, "locations", json_pack("[o]", location_of(finding->file, finding->review)));
	json_object_set_new(
		result, "partialFingerprints",
		json_pack("{s:s}", "primaryLocationLineHash", camp_fingerprint_text(finding->fingerprint).digits));
	if (finding->related_count || camp_run_is_moved(finding))
		json_object_set_new(result, "relatedLocations", related_of(finding));
	if (finding->fix_count)
		json_object_set_new(result, "fixes", fixes_of(finding));
	return result;
}

/* Files that could not be checked: the run says so, for a missing result must not look like a passed one. */
static json_t *invocation_of(const CampRun *run) {
	size_t count;
	const CampRunFailure *failures = camp_run_failures(run, &count);
	json_t *notifications = json_array();

	for (size_t i = 0; i < count; i++) {
		CampBuf text;

		camp_buf_init(&text, CAMP_BUF_MAX);
		camp_buf_printf(&text, "%.*s %.*s", CAMP_FMT(failures[i].path), CAMP_FMT(failures[i].reason));
		json_array_append_new(notifications,
		                      json_pack("{s:s, s:o}", "level", "error", "message", message_of(camp_buf_str(&text))));
		camp_buf_release(&text);
	}
	return json_pack("{s:b, s:o}", "executionSuccessful", count == 0, "toolExecutionNotifications", notifications);
}

static json_t *driver_of(const Sarif *sarif) {
	return json_pack("{s:s, s:s, s:s, s:O}", "name", "campaign-ls", "semanticVersion", CAMP_VERSION, "informationUri",
	                 CAMP_RULE_PAGES, "rules", sarif->rules);
}

static void write_sarif(const CampRun *run, bool quiet, CampOutput *output) {
	Sarif sarif = { .count = 0 };
	CampBuf *out = &output->text;

	(void)quiet; /* the shape of the document does not depend on options */
	sarif.findings = camp_run_findings(run, &sarif.count);
	collect_rules(&sarif);
	camp_buf_add_c(out, "{\n  \"$schema\": \"" SCHEMA "\",\n  \"version\": \"2.1.0\",\n  \"runs\": [{\n    \"tool\": ");
	camp_json_print_member(json_pack("{s:o}", "driver", driver_of(&sarif)), out);
	camp_buf_add_c(
		out, ",\n    \"columnKind\": \"unicodeCodePoints\",\n    \"automationDetails\": {\"id\": \"campaign-ls/\"},"
			 "\n    \"invocations\": [");
	camp_json_print_member(invocation_of(run), out);
	camp_buf_add_c(out, "],\n    \"results\": [");
	for (size_t i = 0; i < sarif.count; i++) {
		camp_buf_add_c(out, i ? ",\n      " : "\n      ");
		camp_json_print_member(result_of(&sarif, i), out);
		camp_output_drain(output);
	}
	camp_buf_add_c(out, sarif.count ? "\n    ]\n  }]\n}\n" : "]\n  }]\n}\n");
	json_decref(sarif.rules);
	json_decref(sarif.rule_indexes);
}

const CampFormat camp_format_sarif = {
	.name = "sarif",
	.help = "SARIF 2.1.0, for code scanning",
	.for_machines = true,
	.write = write_sarif,
};
