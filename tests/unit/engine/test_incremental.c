/*
 * Incremental is equal to fresh: whatever edits made a document, its text, model and findings are those of the
 * same bytes opened anew.
 *
 * Edits are random, but of pieces that change structure. CAMP_SEED sets where they begin and CAMP_EDITS how many there
 * are; a failure names the chain that failed, which CAMP_CHAIN repeats alone.
 */
#include "support/unit.h"

#include "campaign/roster.h"
#include "engine/fix.h"
#include "support/dump.h"
#include "unit/engine/incremental_texts.h"

#include <stdio.h>
#include <stdlib.h>

#define DEFAULT_EDITS 4000
#define EDITS_IN_CHAIN 40
#define LARGEST_TEXT 12000

/* From block by block to all at once. A fresh document is parsed whole. */
static const uint32_t windows[] = { 1, 150, CAMP_WINDOW };

#define WHOLE (1u << 30)

/* The files of a project, some of which change while documents are open. */
typedef struct Project {
	CampBuf texts[sizeof project / sizeof *project];
} Project;

static CampReadStatus read_file(void *data, CampStr path, CampStr *bytes) {
	Project *files = data;

	if (!camp_str_starts_with(path, CAMP_LIT(ROOT)))
		return CAMP_READ_OUTSIDE;
	for (size_t i = 0; i < sizeof project / sizeof *project; i++) {
		if (camp_str_equal(path, camp_str(project[i].path))) {
			*bytes = camp_buf_str(&files->texts[i]);
			return CAMP_READ_OK;
		}
	}
	return CAMP_READ_MISSING;
}

/* One version of the document, and what was seen of it. */
typedef struct Version {
	CampDoc *doc;
	CampBuf text; /* of the naive model */
	CampBuf dump; /* empty until asked */
	bool asked;
} Version;

enum { KEPT = 4 };

/* A chain of versions, each made from one of the newest by an edit. */
typedef struct Chain {
	const CampEngine *engine;
	CampReader reader;
	Project files;
	CampWorkspace *workspace;
	CampRoster *roster;
	UnitRandom random;
	Version versions[KEPT]; /* a ring */
	size_t newest;
	size_t edits;
	size_t number;
} Chain;

static Version *newest(Chain *chain) {
	return &chain->versions[chain->newest % KEPT];
}

static void version_release(Version *version) {
	camp_doc_free(version->doc);
	camp_buf_release(&version->text);
	camp_buf_release(&version->dump);
	*version = (Version){ 0 };
}

static Version version_new(CampDoc *doc) {
	Version version = { .doc = doc };

	camp_buf_init(&version.text, CAMP_BUF_MAX);
	camp_buf_init(&version.dump, CAMP_BUF_MAX);
	return version;
}

static void chain_init(Chain *chain, const CampEngine *engine, size_t number) {
	*chain = (Chain){ .engine = engine, .number = number };
	chain->random.state = unit_random_seed() * 1000003u + number * 7919u;
	for (size_t i = 0; i < sizeof project / sizeof *project; i++) {
		camp_buf_init(&chain->files.texts[i], CAMP_BUF_MAX);
		camp_buf_add_c(&chain->files.texts[i], project[i].text);
	}
}

static void chain_begin(Chain *chain) {
	CampStr text = camp_str(starts[chain->number % (sizeof starts / sizeof *starts)]);

	chain->reader = (CampReader){ .data = &chain->files, .read = read_file };
	chain->workspace = camp_workspace_new(chain->engine, &chain->reader);
	camp_workspace_set_window(
		chain->workspace,
		windows[chain->number / (sizeof starts / sizeof *starts) % (sizeof windows / sizeof *windows)]);
	chain->roster = camp_roster_new();
	camp_workspace_use_roster(chain->workspace, chain->roster);
	*newest(chain) = version_new(camp_doc_new(chain->workspace, CAMP_LIT(ROOT "own.campaign"), text));
	camp_buf_add(&newest(chain)->text, text);
}

static void chain_end(Chain *chain) {
	for (size_t i = 0; i < KEPT; i++)
		version_release(&chain->versions[i]);
	camp_workspace_free(chain->workspace);
	camp_roster_free(chain->roster);
	for (size_t i = 0; i < sizeof project / sizeof *project; i++)
		camp_buf_release(&chain->files.texts[i]);
}

static _Noreturn void give_up(const Chain *chain, const char *what) {
	print_error("%s: CAMP_SEED=%lu CAMP_CHAIN=%zu, edit %zu\n", what, unit_random_seed(), chain->number, chain->edits);
	_fail(__FILE__, __LINE__);
	abort();
}

/* What stands beside the document is what it imports now. */
static void tell_roster(CampRoster *roster, CampDoc *doc) {
	for (size_t i = 0; i < sizeof project / sizeof *project; i++)
		camp_roster_remove(roster, camp_str(project[i].path));
	camp_roster_add(roster, doc);
	camp_roster_settle(roster);
}

static void dump_fresh(Chain *chain, CampStr text, CampBuf *out) {
	CampWorkspace *workspace = camp_workspace_new(chain->engine, &chain->reader);
	CampDoc *doc = camp_doc_new(workspace, CAMP_LIT(ROOT "own.campaign"), text);
	CampRoster *roster = camp_roster_new();

	camp_workspace_set_window(workspace, WHOLE);
	camp_workspace_use_roster(workspace, roster);
	tell_roster(roster, doc);
	dump_doc(doc, out);
	camp_doc_free(doc);
	camp_workspace_free(workspace);
	camp_roster_free(roster);
}

static void expect_same(Chain *chain, const CampBuf *is, const CampBuf *should_be, const char *what) {
	if (!camp_str_equal(camp_buf_str(is), camp_buf_str(should_be))) {
		dump_print_difference(camp_buf_str(is), camp_buf_str(should_be));
		give_up(chain, what);
	}
}

/* Segments stand side by side: no byte belongs to two items. */
static void expect_tiling(const Chain *chain, CampDoc *doc) {
	uint32_t end = 0;

	for (size_t i = 0; i < camp_doc_item_count(doc); i++) {
		CampDocItem item = camp_doc_item_at(doc, i);

		if (item.start != end || item.end < item.start || item.end > camp_doc_text(doc).len)
			give_up(chain, "segments do not stand side by side");
		end = item.end;
	}
}

/* Asks a version for everything, and holds it against a fresh document. */
static void ask(Chain *chain, Version *version) {
	CampBuf fresh;

	camp_buf_init(&fresh, CAMP_BUF_MAX);
	dump_fresh(chain, camp_buf_str(&version->text), &fresh);
	camp_buf_clear(&version->dump);
	tell_roster(chain->roster, version->doc);
	dump_doc(version->doc, &version->dump);
	version->asked = true;
	expect_tiling(chain, version->doc);
	expect_same(chain, &version->dump, &fresh, "incremental is not fresh");
	camp_buf_release(&fresh);
}

/* An older version still says what it said, also when it is asked after its successors, or for the first time. */
static void ask_older(Chain *chain) {
	Version *version = &chain->versions[unit_random(&chain->random, KEPT)];
	CampBuf again;

	if (!version->doc)
		return;
	if (!version->asked) {
		ask(chain, version);
		return;
	}
	camp_buf_init(&again, CAMP_BUF_MAX);
	tell_roster(chain->roster, version->doc);
	dump_doc(version->doc, &again);
	expect_same(chain, &again, &version->dump, "an older version changed");
	camp_buf_release(&again);
}

/* A place in the text: anywhere, or beside a character that means something. */
static uint32_t some_place(Chain *chain, CampStr text) {
	uint32_t place = unit_random(&chain->random, (uint32_t)text.len + 1);

	if (unit_random(&chain->random, 3) == 0)
		return place;
	for (uint32_t at = place; at < text.len && at < place + 80; at++) {
		if (memchr("\"{}[]#:\n\r$\\,", text.ptr[at], 12))
			return at + unit_random(&chain->random, 2);
	}
	return place;
}

static CampSpan some_span(Chain *chain, CampStr text) {
	uint32_t start = some_place(chain, text);
	uint32_t end = start;

	switch (unit_random(&chain->random, 4)) {
	case 0: end = start + 1 + unit_random(&chain->random, 3); break;
	case 1: end = start + unit_random(&chain->random, 60); break;
	case 2: end = some_place(chain, text); break;
	default: break;
	}
	end = end < text.len ? end : (uint32_t)text.len;
	return start < end ? (CampSpan){ start, end } : (CampSpan){ end, start };
}

/* The version before is used up: what is next may lie where it lay. Others, of before, share items and trees with it. */
static void edit_newest(Chain *chain, CampSpan span, CampStr replacement) {
	Version *version = newest(chain);

	version->doc = camp_doc_edit(version->doc, span, replacement);
	camp_buf_splice(&version->text, span.start, span.end, replacement);
	version->asked = false;
}

static void splice_newest(Chain *chain, CampSpan span, CampStr replacement) {
	Version *from = newest(chain);
	Version next = version_new(camp_doc_splice(from->doc, span, replacement));

	camp_buf_add(&next.text, camp_buf_str(&from->text));
	camp_buf_splice(&next.text, span.start, span.end, replacement);
	chain->newest++;
	version_release(newest(chain));
	*newest(chain) = next;
}

/* As an editor's text is given to the workspace: while that has it, it has two owners, and is edited nowhere. */
static void share_newest(Chain *chain, bool unshare) {
	CampStr path = CAMP_LIT(ROOT "own.campaign");

	camp_workspace_share(chain->workspace, path, camp_doc_text_view(newest(chain)->doc));
	if (unshare)
		camp_workspace_unshare(chain->workspace, path);
}

/* The next version, by one edit, of which nothing is asked. */
static void splice(Chain *chain, CampSpan span, CampStr replacement) {
	if (unit_random(&chain->random, 3) == 0)
		share_newest(chain, unit_random(&chain->random, 2));
	if (unit_random(&chain->random, 2))
		splice_newest(chain, span, replacement);
	else
		edit_newest(chain, span, replacement);
	if (!camp_str_equal(camp_doc_text(newest(chain)->doc), camp_buf_str(&newest(chain)->text)))
		give_up(chain, "the text is not that of the naive model");
}

/* As many bytes as go, come: nothing behind them moves. */
static void overwrite(Chain *chain) {
	static const char letters[] = "abcdefghijklmnop{}\"#: \n";
	char written[4];
	CampStr text = camp_buf_str(&newest(chain)->text);
	uint32_t start = some_place(chain, text);
	uint32_t length = 1 + unit_random(&chain->random, sizeof written);

	length = start + length < text.len ? length : (uint32_t)text.len - start;
	for (uint32_t i = 0; i < length; i++)
		written[i] = letters[unit_random(&chain->random, sizeof letters - 1)];
	splice(chain, (CampSpan){ start, start + length }, camp_str_of(written, length));
}

/* A stretch of the text, often whole lines or whole blocks, moved or copied elsewhere. */
static void move_text(Chain *chain, bool keep) {
	CampBuf moved;
	CampStr text = camp_buf_str(&newest(chain)->text);
	CampSpan span = some_span(chain, text);

	if (unit_random(&chain->random, 2) && camp_doc_item_count(newest(chain)->doc) > 0) {
		size_t count = camp_doc_item_count(newest(chain)->doc);
		CampDocItem item = camp_doc_item_at(newest(chain)->doc, unit_random(&chain->random, (uint32_t)count));

		span = (CampSpan){ item.start, item.end };
	}
	camp_buf_init(&moved, CAMP_BUF_MAX);
	camp_buf_add(&moved, camp_str_slice(text, span.start, span.end));
	if (!keep)
		splice(chain, span, (CampStr){ NULL, 0 });
	uint32_t place = some_place(chain, camp_buf_str(&newest(chain)->text));
	splice(chain, (CampSpan){ place, place }, camp_buf_str(&moved));
	camp_buf_release(&moved);
}

/* An import or a page becomes another, by way of the editor or of the disk. Older versions see it too. */
static void change_other_file(Chain *chain) {
	size_t which = unit_random(&chain->random, sizeof project / sizeof *project);
	CampStr path = camp_str(project[which].path);
	CampBuf *text = &chain->files.texts[which];
	CampSpan span = some_span(chain, camp_buf_str(text));
	size_t piece = unit_random(&chain->random, sizeof pieces / sizeof *pieces);

	camp_buf_splice(text, span.start, span.end, pieces[piece]);
	if (unit_random(&chain->random, 2)) {
		camp_workspace_overlay(chain->workspace, path, (CampStr){ NULL, 0 });
		camp_workspace_forget(chain->workspace, path);
	} else {
		camp_workspace_overlay(chain->workspace, path, camp_buf_str(text));
	}
	for (size_t i = 0; i < KEPT; i++)
		chain->versions[i].asked = false;
}

/* Goes on from an older version: its successors are forgotten. */
static void go_back(Chain *chain) {
	size_t back = unit_random(&chain->random, KEPT);

	while (back-- > 0 && chain->newest > 0 && chain->versions[(chain->newest - 1) % KEPT].doc) {
		version_release(newest(chain));
		chain->newest--;
	}
}

static void edit(Chain *chain) {
	CampStr text = camp_buf_str(&newest(chain)->text);
	size_t piece = unit_random(&chain->random, sizeof pieces / sizeof *pieces);
	CampSpan span = some_span(chain, text);

	chain->edits++;
	switch (unit_random(&chain->random, 16)) {
	case 0:
	case 1: move_text(chain, false); break;
	case 2: text.len < LARGEST_TEXT ? move_text(chain, true) : splice(chain, span, (CampStr){ NULL, 0 }); break;
	case 3:
	case 4: splice(chain, span, (CampStr){ NULL, 0 }); break;
	case 5: change_other_file(chain); break;
	case 6: go_back(chain); break;
	case 7:
	case 8: splice(chain, span, pieces[piece]); break;
	case 9:
	case 10: overwrite(chain); break;
	default: splice(chain, (CampSpan){ span.start, span.start }, pieces[piece]); break;
	}
}

static void run_chain(const CampEngine *engine, size_t number) {
	Chain chain;

	chain_init(&chain, engine, number);
	chain_begin(&chain);
	if (unit_random(&chain.random, 4))
		ask(&chain, newest(&chain));
	for (size_t i = 0; i < EDITS_IN_CHAIN; i++) {
		edit(&chain);
		if (unit_random(&chain.random, 4))
			ask(&chain, newest(&chain));
		if (unit_random(&chain.random, 4) == 0)
			ask_older(&chain);
	}
	ask(&chain, newest(&chain));
	chain_end(&chain);
}

static size_t number_of(const char *variable, size_t otherwise) {
	const char *value = getenv(variable);

	return value ? strtoul(value, NULL, 10) : otherwise;
}

static void test_random_edits(void **state) {
	CampEngine *engine = camp_engine_new(NULL);
	size_t chains = (number_of("CAMP_EDITS", DEFAULT_EDITS) + EDITS_IN_CHAIN - 1) / EDITS_IN_CHAIN;
	size_t only = number_of("CAMP_CHAIN", SIZE_MAX);

	(void)state;
	for (size_t i = 0; i < chains; i++) {
		if (only == SIZE_MAX || only == i)
			run_chain(engine, i);
	}
	if (only != SIZE_MAX && only >= chains)
		run_chain(engine, only);
	camp_engine_free(engine);
}

#define FAR_EDITS (sizeof far_edits / sizeof *far_edits)

/* With `behind` it, which says nothing. */
static void run_far_edits(CampStr behind) {
	CampEngine *engine = camp_engine_new(NULL);

	for (size_t number = 0; number < FAR_EDITS * sizeof windows / sizeof *windows; number++) {
		Chain chain;
		size_t i = number % FAR_EDITS;
		CampStr text = camp_str(far_edits[i].text);
		CampStr at = camp_str(far_edits[i].at);
		uint32_t start = (uint32_t)camp_str_find(text, at, 0);

		chain_init(&chain, engine, number);
		chain_begin(&chain);
		camp_workspace_set_window(chain.workspace, windows[number / FAR_EDITS]);
		splice(&chain, (CampSpan){ 0, (uint32_t)camp_buf_str(&newest(&chain)->text).len }, behind);
		splice(&chain, (CampSpan){ 0, 0 }, text);
		ask(&chain, newest(&chain));
		splice(&chain, (CampSpan){ start, start + (uint32_t)at.len }, camp_str(far_edits[i].by));
		ask(&chain, newest(&chain));
		splice(&chain, (CampSpan){ start, start + (uint32_t)strlen(far_edits[i].by) }, at);
		ask(&chain, newest(&chain));
		chain_end(&chain);
	}
	camp_engine_free(engine);
}

static void test_far_edits(void **state) {
	(void)state;
	run_far_edits(CAMP_LIT(""));
}

/* Too large to be parsed whole for errors: where there are none, nothing may depend on that. */
static void test_far_edits_of_a_large_file(void **state) {
	CampBuf behind;

	(void)state;
	camp_buf_init(&behind, CAMP_BUF_MAX);
	while (behind.len < 140000)
		camp_buf_add_c(&behind, "# Nothing is said here, at some length, so that the file is a large one.\n");
	camp_buf_add_c(&behind, "campaign last {\n}\n");
	run_far_edits(camp_buf_str(&behind));
	camp_buf_release(&behind);
}

int main(void) {
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_far_edits),
		cmocka_unit_test(test_far_edits_of_a_large_file),
		cmocka_unit_test(test_random_edits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
