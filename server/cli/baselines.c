#include "cli/baselines.h"

#include "base/file.h"

#define LARGEST_BASELINE ((size_t)64 << 20)
#define MOST_NAMED 10u

bool camp_baseline_file_read(CampCli *cli, CampStr path, CampBaselineFile *file, bool *exists) {
	CampFileStatus status;
	CampBuf text;
	const char *why;
	size_t line;
	bool good = false;

	*file = (CampBaselineFile){
		.path = path,
		.shown = camp_path_seen_from(camp_path_absolute(&cli->arena, CAMP_LIT(".")), path),
	};
	camp_buf_init(&text, CAMP_BUF_MAX);
	status = camp_file_read(path.ptr, LARGEST_BASELINE, &text);
	*exists = status != CAMP_FILE_MISSING;
	if (status == CAMP_FILE_OK) {
		good = camp_baseline_read(&cli->arena, camp_buf_str(&text), &file->baseline, &line, &why);
		if (!good)
			camp_cli_complain(cli, "%.*s:%zu: this %s", CAMP_FMT(file->shown), line, why);
	} else if (*exists) {
		camp_cli_complain(cli, "the baseline %.*s %s", CAMP_FMT(file->shown), camp_file_status_text(status));
	}
	camp_buf_release(&text);
	camp_baseline_index(&file->baseline);
	return good || !*exists;
}

static CampBaselineFile *find(CampBaselines *baselines, CampStr path) {
	for (size_t i = 0; i < baselines->files.count; i++)
		if (camp_str_equal(baselines->files.items[i].path, path))
			return &baselines->files.items[i];
	return NULL;
}

bool camp_baselines_init(CampBaselines *baselines, CampCli *cli, const CampInputs *inputs) {
	bool good = true;

	*baselines = (CampBaselines){ .cli = cli, .inputs = inputs };
	for (size_t i = 0; i < inputs->files.count; i++) {
		CampStr path = inputs->files.items[i].config->baseline;
		CampBaselineFile file;
		bool exists;

		if (!path.len || find(baselines, path))
			continue;
		good &= camp_baseline_file_read(cli, path, &file, &exists);
		if (!exists) {
			camp_cli_complain(cli, "the baseline %.*s does not exist; `campaign-ls baseline -o %.*s` writes it",
			                  CAMP_FMT(file.shown), CAMP_FMT(file.shown));
			good = false;
		}
		camp_vec_push(&baselines->files, file);
	}
	return good;
}

void camp_baselines_release(CampBaselines *baselines) {
	for (size_t i = 0; i < baselines->files.count; i++)
		camp_vec_release(&baselines->files.items[i].baseline);
	camp_vec_release(&baselines->files);
}

static bool keep(void *data, CampRunFinding *finding) {
	CampBaselines *baselines = data;
	const CampBaselineFile *file = find(baselines, baselines->inputs->files.items[finding->order].config->baseline);

	return !file || !camp_baseline_take(&file->baseline, finding);
}

void camp_baselines_keep(CampBaselines *baselines, CampRun *run) {
	if (baselines->files.count)
		camp_run_keep(run, CAMP_RUN_BASELINE, keep, baselines);
}

bool camp_baseline_in_reach(CampCli *cli, const CampRun *run, CampStr file) {
	static const CampStr here = { ".", 1 };
	const CampStr *operands = cli->operand_count ? cli->operands : &here;
	size_t count;
	const CampRunFile *const *files = camp_run_files(run, &count);

	for (size_t i = 0; i < count; i++)
		if (files[i]->checked && camp_str_equal(files[i]->name, file))
			return true;
	for (size_t i = 0; i < (cli->operand_count ? cli->operand_count : 1); i++) {
		CampStr folder = camp_path_absolute(&cli->arena, operands[i]);
		CampStr within = camp_arena_printf(&cli->arena, "%.*s/x", CAMP_FMT(folder));
		CampStr root = camp_path_project_root(&cli->arena, within);
		CampStr path;

		if (!camp_path_is_folder(folder.ptr))
			continue;
		root = root.ptr ? root : camp_path_absolute(&cli->arena, here);
		path = camp_path_normalise(&cli->arena,
		                           camp_arena_printf(&cli->arena, "%.*s/%.*s", CAMP_FMT(root), CAMP_FMT(file)));
		if (camp_path_seen_from(folder, path).ptr != path.ptr)
			return true;
	}
	return false;
}

/* Whether no input that the baseline holds for is checked by the rule. A rule that is gone finds nothing any more. */
static bool is_off(const CampBaselines *baselines, const CampBaselineFile *file, CampStr name) {
	const CampRuleInfo *rule = camp_rule_info_find(name);

	for (size_t i = 0; rule && i < baselines->inputs->files.count; i++) {
		const CampConfig *config = baselines->inputs->files.items[i].config;

		if (camp_str_equal(config->baseline, file->path) && camp_settings_level(&config->settings, rule) != CAMP_OFF)
			return false;
	}
	return rule != NULL;
}

static size_t remark_file(CampBaselines *baselines, CampBaselineFile *file, const CampRun *run) {
	CampCli *cli = baselines->cli;
	CAMP_VEC(const CampBaselineEntry *) gone = { 0 };
	size_t count;

	camp_baseline_arrange(&file->baseline);
	for (size_t i = 0; i < file->baseline.count; i++) {
		const CampBaselineEntry *entry = &file->baseline.items[i];

		if (!entry->found && camp_baseline_in_reach(cli, run, entry->file) && !is_off(baselines, file, entry->rule))
			camp_vec_push(&gone, entry);
	}
	count = gone.count;
	if (count)
		camp_cli_remark(cli, "%.*s holds %zu %s; `campaign-ls baseline` takes %s out", CAMP_FMT(file->shown), count,
		                count == 1 ? "finding that is gone" : "findings that are gone", count == 1 ? "it" : "them");
	for (size_t i = 0; i < count && i < MOST_NAMED; i++)
		camp_cli_remark(cli, "gone: %.*s: %.*s [%.*s]", CAMP_FMT(gone.items[i]->file), CAMP_FMT(gone.items[i]->text),
		                CAMP_FMT(gone.items[i]->rule));
	camp_vec_release(&gone);
	return count;
}

size_t camp_baselines_remark(CampBaselines *baselines, const CampRun *run) {
	size_t count = 0;

	for (size_t i = 0; i < baselines->files.count; i++)
		count += remark_file(baselines, &baselines->files.items[i], run);
	return count;
}
