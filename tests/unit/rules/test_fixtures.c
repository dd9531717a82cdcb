/* Runs the fixtures of every rule: tests/rules/README.md says how they are written. */
#include "support/trial.h"

#include "base/buf.h"
#include "base/file.h"
#include "base/vec.h"
#include "providers/provider.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#define OPEN_MARK "\xC2\xAB"
#define CLOSE_MARK "\xC2\xBB"

typedef enum SectionKind { COMMENT, REPORTED, SILENT, EXTRA_FILE, FIXED, MAXIMUM } SectionKind;

typedef struct Section {
	SectionKind kind;
	CampStr line;  /* "reported: title" */
	CampStr title; /* or the file's name, or the number */
	CampSeverity severity;
	CampStr text;
} Section;

typedef CAMP_VEC(Section) Sections;

/* A case: a reported or silent section and those that belong to it. */
typedef struct Case {
	const CampRule *rule;
	const Section *sections;
	size_t section_count;
	CampTrialFile files[8]; /* without marks */
	size_t file_count;
	CampStr text; /* without marks */
	uint32_t maximum;
	CampArena *arena;
	bool bad;
} Case;

static size_t passed, failed;
static bool accepting;

/* Every code that a finding of a fixture had. */
static CAMP_VEC(const CampAnswer *) produced;

static void fail(Case *c, const char *what, CampStr detail) {
	printf("FAIL %s: %.*s: %s%s%.*s\n", c->rule->info.name, CAMP_FMT(c->sections[0].title), what,
	       detail.len ? "\n" : "", CAMP_FMT(detail));
	c->bad = true;
}

/* ---- Sections ----------------------------------------------------------------------------------------------------- */

static CampSeverity severity_named(CampStr name) {
	static const char *const names[] = { "", "error", "warning", "information", "hint" };

	for (int i = CAMP_ERROR; i <= CAMP_HINT; i++) {
		if (camp_str_equal(name, camp_str(names[i])))
			return (CampSeverity)i;
	}
	return CAMP_OFF;
}

static Section section_of(CampStr line) {
	Section section = { .line = line };
	size_t colon = camp_str_find(line, CAMP_LIT(":"), 0);
	CampStr head = camp_str_slice(line, 0, colon);

	section.title = colon == SIZE_MAX ? (CampStr){ NULL, 0 } : camp_str_trim(camp_str_slice(line, colon + 1, line.len));
	if (camp_str_starts_with(head, CAMP_LIT("reported"))) {
		section.kind = REPORTED;
		if (camp_str_starts_with(head, CAMP_LIT("reported as ")))
			section.severity = severity_named(camp_str_slice(head, 12, head.len));
	} else if (camp_str_equal(head, CAMP_LIT("silent"))) {
		section.kind = SILENT;
	} else if (camp_str_equal(head, CAMP_LIT("file"))) {
		section.kind = EXTRA_FILE;
	} else if (camp_str_equal(head, CAMP_LIT("fixed"))) {
		section.kind = FIXED;
	} else if (camp_str_equal(head, CAMP_LIT("maximum"))) {
		section.kind = MAXIMUM;
	}
	return section;
}

static void split(CampStr text, Sections *sections) {
	size_t at = 0;

	camp_vec_push(sections, (Section){ .kind = COMMENT });
	while (at < text.len) {
		size_t end = camp_str_find(text, CAMP_LIT("\n"), at);
		CampStr line = camp_str_slice(text, at, end);
		Section *last = &sections->items[sections->count - 1];

		end = end == SIZE_MAX ? text.len : end + 1;
		if (camp_str_starts_with(line, CAMP_LIT("--- "))) {
			Section next = section_of(camp_str_trim(camp_str_slice(line, 4, line.len)));

			next.text = camp_str_slice(text, end, end);
			camp_vec_push(sections, next);
		} else {
			last->text = camp_str_slice(text, last->text.ptr ? (size_t)(last->text.ptr - text.ptr) : at, end);
		}
		at = end;
	}
}

/* ---- Marks -------------------------------------------------------------------------------------------------------- */

static CampStr without_marks(CampArena *arena, CampStr text) {
	char *kept = camp_arena_alloc(arena, text.len + 1);
	size_t count = 0;

	for (size_t i = 0; i < text.len; i++) {
		if (i + 1 < text.len && (memcmp(text.ptr + i, OPEN_MARK, 2) == 0 || memcmp(text.ptr + i, CLOSE_MARK, 2) == 0))
			i++;
		else
			kept[count++] = text.ptr[i];
	}
	return (CampStr){ kept, count };
}

/* The text with marks around what was found in it. */
static CampStr with_marks(CampArena *arena, CampStr text, CampStr name, const CampTrial *trial) {
	CampBuf marked;
	CampStr result;

	camp_buf_init(&marked, CAMP_BUF_MAX);
	for (size_t at = 0; at <= text.len; at++) {
		size_t opened = 0, closed = 0;

		for (size_t i = 0; i < trial->finding_count; i++) {
			const CampFinding *finding = &trial->findings[i];

			opened += camp_str_equal(finding->path, name) && finding->span.start == at;
			closed += camp_str_equal(finding->path, name) && finding->span.end == at;
		}
		while (closed-- > 0)
			camp_buf_add(&marked, CAMP_LIT(CLOSE_MARK));
		while (opened-- > 0)
			camp_buf_add(&marked, CAMP_LIT(OPEN_MARK));
		if (at < text.len)
			camp_buf_add_char(&marked, text.ptr[at]);
	}
	result = camp_arena_copy(arena, camp_buf_str(&marked));
	camp_buf_release(&marked);
	return result;
}

/* ---- Fixes -------------------------------------------------------------------------------------------------------- */

static const Section *find_section(const Case *c, SectionKind kind, CampStr title) {
	for (size_t i = 0; i < c->section_count; i++) {
		if (c->sections[i].kind == kind && camp_str_equal(c->sections[i].title, title))
			return &c->sections[i];
	}
	return NULL;
}

static size_t count_all_faults(const Case *c, CampStr text, const CampTrialFile *files) {
	CampTrial trial;
	size_t faults;

	camp_trial_init(&trial, NULL, text, files, c->file_count, c->maximum);
	faults = trial.fault_count;
	camp_trial_release(&trial);
	return faults;
}

/* Applied again, with what remains: nothing may be left to fix, and no fault may have come in. */
static void check_result(Case *c, CampStr text, const CampTrialFile *files, size_t found_before) {
	CampTrial again;
	CampFixResult result;

	camp_trial_init(&again, c->rule, text, files, c->file_count, c->maximum);
	result = camp_fix_document(&again.arena, again.doc, true);
	if (result.applied > 0)
		fail(c, "applying the fixes again changes the text", text);
	if (again.finding_count >= found_before)
		fail(c, "the fixes remove no finding", text);
	camp_trial_release(&again);
	if (count_all_faults(c, text, files) > count_all_faults(c, c->text, c->files))
		fail(c, "the fixes add a fault of the writing", text);
}

static void check_fixes(Case *c, CampTrial *trial, CampBuf *accepted) {
	CampFixResult result = camp_fix_document(&trial->arena, trial->doc, true);
	CampTrialFile files[8];
	CampStr text = c->text;

	memcpy(files, c->files, sizeof files);
	if (result.left > 0)
		fail(c, "the fixes do not come to an end", (CampStr){ NULL, 0 });
	for (size_t i = 0; i < result.file_count; i++) {
		CampStr name = camp_trial_name(result.files[i].path), after = result.files[i].after;
		const Section *section = find_section(c, FIXED, name);

		for (size_t j = 0; j < c->file_count; j++)
			files[j].text = camp_str_equal(files[j].name, name) ? after : files[j].text;
		text = name.len == 0 ? after : text;
		camp_buf_printf(accepted, "--- fixed%s%.*s\n%.*s", name.len ? ": " : "", CAMP_FMT(name), CAMP_FMT(after));
		if (!accepting && (!section || !camp_str_equal(section->text, after)))
			fail(c, section ? "the fixed text differs; it is" : "the fix is not in the fixture; it gives", after);
	}
	if (result.applied > 0)
		check_result(c, text, files, trial->finding_count);
	for (size_t i = 0; !accepting && i < c->section_count; i++) {
		if (c->sections[i].kind == FIXED && result.applied == 0)
			fail(c, "nothing was fixed", (CampStr){ NULL, 0 });
	}
}

/* ---- Codes -------------------------------------------------------------------------------------------------------- */

static const CampAnswer *answer_named(CampStr provider_name, CampStr code) {
	const CampProvider *provider = camp_provider_find(provider_name);

	for (size_t i = 0; provider && i < provider->answer_count; i++) {
		if (camp_str_equal(code, camp_str(provider->answers[i].code)))
			return &provider->answers[i];
	}
	return NULL;
}

static bool is_produced(const CampAnswer *answer) {
	for (size_t i = 0; i < produced.count; i++) {
		if (produced.items[i] == answer)
			return true;
	}
	return false;
}

/* By its code: several answers may have one. */
static bool is_known(const CampProvider *provider, const CampAnswer *answer) {
	return answer->unseen ? *answer->unseen != '\0'
	                      : is_produced(answer_named(camp_str(provider->name), camp_str(answer->code)));
}

static void note_codes(const CampFinding *finding) {
	for (size_t i = 0; i < finding->code_count; i++) {
		const CampAnswer *answer = answer_named(camp_str(finding->codes[i].provider), camp_str(finding->codes[i].code));

		if (!is_produced(answer))
			camp_vec_push(&produced, answer);
	}
}

/* Every code of a provider is that of a finding in some fixture, or out of reach with a reason. */
static void check_answers(void) {
	for (size_t i = 0; i < camp_provider_count; i++) {
		const CampProvider *provider = camp_provider_table[i];

		for (size_t j = 0; j < provider->answer_count; j++) {
			const CampAnswer *answer = &provider->answers[j];
			bool known = is_known(provider, answer);

			passed += known;
			failed += !known;
			if (!known)
				printf("FAIL %s %s: no fixture's finding has this code, and it is not out of reach\n", provider->name,
				       answer->code);
		}
	}
}

/* ---- Cases -------------------------------------------------------------------------------------------------------- */

static void prepare(Case *c) {
	c->text = without_marks(c->arena, c->sections[0].text);
	for (size_t i = 1; i < c->section_count; i++) {
		const Section *section = &c->sections[i];

		if (section->kind == EXTRA_FILE && c->file_count < sizeof c->files / sizeof *c->files)
			c->files[c->file_count++] = (CampTrialFile){ section->title, without_marks(c->arena, section->text) };
		else if (section->kind == MAXIMUM)
			c->maximum = (uint32_t)strtoul(camp_arena_copy(c->arena, section->title).ptr, NULL, 10);
	}
}

static void check_text(Case *c, const Section *section, CampStr name, CampStr text, const CampTrial *trial,
                       CampBuf *accepted) {
	CampStr marked = with_marks(c->arena, text, name, trial);

	camp_buf_printf(accepted, "--- %.*s\n%.*s", CAMP_FMT(section->line), CAMP_FMT(marked));
	if (!accepting && !camp_str_equal(marked, section->text))
		fail(c, "other words are marked", marked);
}

static void run_case(Case *c, CampBuf *accepted) {
	const Section *head = &c->sections[0];
	CampTrial trial;
	size_t file = 0;

	prepare(c);
	camp_trial_init(&trial, c->rule, c->text, c->files, c->file_count, c->maximum);
	check_text(c, head, (CampStr){ NULL, 0 }, c->text, &trial, accepted);
	for (size_t i = 1; i < c->section_count; i++) {
		const Section *section = &c->sections[i];

		if (section->kind == EXTRA_FILE) {
			check_text(c, section, section->title, c->files[file].text, &trial, accepted);
			file++;
		} else if (section->kind == MAXIMUM) {
			camp_buf_printf(accepted, "--- %.*s\n", CAMP_FMT(section->line));
		}
	}
	if ((trial.finding_count > 0) != (head->kind == REPORTED))
		fail(c, head->kind == REPORTED ? "nothing is reported" : "something is reported", c->text);
	for (size_t i = 0; i < trial.finding_count; i++) {
		note_codes(&trial.findings[i]);
		if (head->severity != CAMP_OFF && trial.findings[i].severity != head->severity)
			fail(c, "the severity is another", trial.findings[i].message);
	}
	check_fixes(c, &trial, accepted);
	camp_trial_release(&trial);
	passed += !c->bad;
	failed += c->bad;
}

static void check_complete(const CampRule *rule, const Sections *sections) {
	size_t reported = 0, silent = 0, fixed = 0;

	for (size_t i = 0; i < sections->count; i++) {
		reported += sections->items[i].kind == REPORTED;
		silent += sections->items[i].kind == SILENT;
		fixed += sections->items[i].kind == FIXED;
		if (i > 0 && sections->items[i].kind == COMMENT) {
			printf("FAIL %s: no such section: %.*s\n", rule->info.name, CAMP_FMT(sections->items[i].line));
			failed++;
		}
	}
	if (reported == 0 || silent == 0 || (!accepting && (fixed > 0) != (rule->info.fix != CAMP_FIX_NONE))) {
		printf("FAIL %s: its fixture has %zu reported, %zu silent and %zu fixed texts\n", rule->info.name, reported,
		       silent, fixed);
		failed++;
	}
}

static void run_fixture(const CampRule *rule, const char *folder) {
	CampArena arena;
	CampBuf text, accepted;
	Sections sections = { 0 };
	CampStr path, why;

	camp_arena_init(&arena);
	camp_buf_init(&text, CAMP_BUF_MAX);
	camp_buf_init(&accepted, CAMP_BUF_MAX);
	path = camp_arena_printf(&arena, "%s/%s.txt", folder, rule->info.name);
	if (camp_file_read(path.ptr, CAMP_BUF_MAX, &text) != CAMP_FILE_OK) {
		printf("FAIL %s: there is no fixture %s\n", rule->info.name, path.ptr);
		failed++;
	} else {
		split(camp_buf_str(&text), &sections);
		check_complete(rule, &sections);
		camp_buf_add(&accepted, sections.items[0].text);
	}
	for (size_t i = 1; i < sections.count;) {
		Case c = { .rule = rule, .sections = &sections.items[i], .section_count = 1, .arena = &arena };

		while (i + c.section_count < sections.count && sections.items[i + c.section_count].kind > SILENT)
			c.section_count++;
		run_case(&c, &accepted);
		i += c.section_count;
	}
	if (accepting && sections.count > 0 && !camp_file_write(&arena, path.ptr, camp_buf_str(&accepted), &why))
		printf("%s: %.*s\n", path.ptr, CAMP_FMT(why));
	camp_vec_release(&sections);
	camp_buf_release(&accepted);
	camp_buf_release(&text);
	camp_arena_release(&arena);
}

/* A fixture whose rule is gone would never fail. */
static void check_folder(const char *folder) {
	DIR *directory = opendir(folder);
	struct dirent *entry;

	while (directory && (entry = readdir(directory)) != NULL) {
		CampStr name = camp_str(entry->d_name);

		if (camp_str_ends_with(name, CAMP_LIT(".txt")) && !camp_rule_find(camp_str_slice(name, 0, name.len - 4))) {
			printf("FAIL %.*s: there is no such rule\n", CAMP_FMT(name));
			failed++;
		}
	}
	if (directory)
		closedir(directory);
}

/* Without arguments every fixture runs, otherwise those of the rules named. */
int main(int argc, char **argv) {
	const char *folder = getenv("CAMP_FIXTURES");

	folder = folder ? folder : "tests/rules";
	accepting = getenv("CAMP_ACCEPT") != NULL;
	for (size_t i = 0; i < camp_rule_count; i++) {
		bool wanted = argc == 1;

		for (int j = 1; j < argc; j++)
			wanted = wanted || strcmp(argv[j], camp_rule_table[i]->info.name) == 0;
		if (wanted)
			run_fixture(camp_rule_table[i], folder);
	}
	check_folder(folder);
	if (argc == 1)
		check_answers();
	camp_vec_release(&produced);
	printf("%zu passed, %zu failed\n", passed, failed);
	return failed > 0;
}
