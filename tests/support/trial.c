#include "support/trial.h"

#include "engine/view.h"

#define ROOT "/project/"
#define OWN_PATH ROOT "example.campaign"

CampStr camp_trial_name(CampStr path) {
	if (camp_str_equal(path, CAMP_LIT(OWN_PATH)))
		return (CampStr){ NULL, 0 };
	return camp_str_starts_with(path, CAMP_LIT(ROOT)) ? camp_str_slice(path, sizeof ROOT - 1, path.len) : path;
}

static CampReadStatus read_file(void *data, CampStr path, CampStr *bytes) {
	const CampTrial *trial = data;

	if (!camp_str_starts_with(path, CAMP_LIT(ROOT)))
		return CAMP_READ_OUTSIDE;
	if (camp_str_equal(path, CAMP_LIT(OWN_PATH))) {
		*bytes = trial->text;
		return CAMP_READ_OK;
	}
	for (size_t i = 0; i < trial->file_count; i++) {
		if (camp_str_equal(camp_trial_name(path), trial->files[i].name)) {
			*bytes = trial->files[i].text;
			return CAMP_READ_OK;
		}
	}
	return CAMP_READ_MISSING;
}

/* The file under trial, and what campaign files stand beside it. */
static void add_to_roster(CampTrial *trial) {
	camp_roster_add(trial->roster, trial->doc);
	for (size_t i = 0; i < trial->file_count; i++) {
		CampStr path = camp_arena_printf(&trial->arena, ROOT "%.*s", CAMP_FMT(trial->files[i].name));
		CampDoc *doc;

		if (!camp_str_ends_with(path, CAMP_LIT(".campaign")))
			continue;
		doc = camp_doc_new(trial->workspace, path, trial->files[i].text);
		camp_roster_add(trial->roster, doc);
		camp_doc_free(doc);
	}
	camp_roster_settle(trial->roster);
}

void camp_trial_init(CampTrial *trial, const CampRule *rule, CampStr text, const CampTrialFile *files,
                     size_t file_count, uint32_t maximum_file_size) {
	CampEngineOptions options = { .maximum_file_size = maximum_file_size };
	const CampFinding *findings;
	size_t count;

	*trial = (CampTrial){ .files = files, .file_count = file_count, .text = text };
	camp_arena_init(&trial->arena);
	trial->reader = (CampReader){ .data = trial, .read = read_file };
	trial->engine = camp_engine_new_for_rule(&options, rule);
	trial->workspace = camp_workspace_new(trial->engine, &trial->reader);
	trial->doc = camp_doc_new(trial->workspace, CAMP_LIT(OWN_PATH), text);
	trial->roster = camp_roster_new();
	add_to_roster(trial);
	camp_workspace_use_roster(trial->workspace, trial->roster);
	findings = camp_doc_findings(trial->doc, &count);
	trial->findings = CAMP_ARENA_ARRAY(&trial->arena, CampFinding, count);
	for (size_t i = 0; i < count; i++) {
		const CampRule *of = camp_rule_find(camp_str(findings[i].rule->name));

		trial->fault_count += of && of->scope == CAMP_SCOPE_FAULT;
		if (rule && of != rule)
			continue;
		trial->findings[trial->finding_count] = findings[i];
		trial->findings[trial->finding_count++].path = camp_trial_name(findings[i].path);
	}
}

void camp_trial_release(CampTrial *trial) {
	camp_doc_free(trial->doc);
	camp_workspace_free(trial->workspace);
	camp_roster_free(trial->roster);
	camp_engine_free(trial->engine);
	camp_arena_release(&trial->arena);
}
