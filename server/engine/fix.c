/*
 * Fixing goes in rounds. A round takes every fix that keeps out of the others' way, applies them all, and checks the
 * new texts; the next round starts from there. The rounds happen in a workspace of their own, in which the texts so far
 * lie over the files.
 */
#include "engine/fix.h"

#include "base/hash.h"
#include "base/vec.h"
#include "engine/view.h"
#include "text/edit.h"

#include <stdlib.h>

#define MOST_ROUNDS 10u

/* What a fix keeps to itself for the round. */
typedef struct Claim {
	CampSpan span;
	bool line; /* adds a line of its own: others may do so at the same place */
	CampStr addition;
} Claim;

typedef struct File {
	CampStr path; /* empty: the document itself */
	CampStr before;
	CampStr text;
	CampStr last; /* before the round */
	CAMP_VEC(Claim) claims;
	CAMP_VEC(CampTextEdit) edits;
} File;

typedef struct Fixing {
	CampArena *arena;
	CampWorkspace *workspace;
	CampDoc *doc;                /* of the round */
	const CampFinding *findings; /* its findings, asked for once: asking again would end them */
	size_t finding_count;
	size_t faults; /* of structure among them */
	CampStr path;
	bool include_review;
	CAMP_VEC(File *) files;
	CAMP_VEC(uint64_t) seen; /* hashes of all texts after each round */
} Fixing;

static File *file_at(Fixing *fixing, CampStr path) {
	const CampText *text;
	File *file;

	if (camp_str_equal(path, fixing->path))
		path = (CampStr){ NULL, 0 };
	for (size_t i = 0; i < fixing->files.count; i++)
		if (camp_str_equal(fixing->files.items[i]->path, path))
			return fixing->files.items[i];
	file = CAMP_ARENA_NEW(fixing->arena, File);
	file->path = camp_arena_copy(fixing->arena, path);
	if (!path.len)
		file->before = camp_arena_copy(fixing->arena, camp_doc_text(fixing->doc));
	else if (camp_doc_file_text(fixing->doc, path, &text))
		file->before = camp_arena_copy(fixing->arena, camp_text_bytes(text));
	else
		return NULL;
	file->text = file->before;
	camp_vec_push(&fixing->files, file);
	return file;
}

static CampSpan widened(CampSpan span, CampSpan edit, uint32_t start) {
	return (CampSpan){
		span.start + start < edit.start ? span.start + start : edit.start,
		span.end + start > edit.end ? span.end + start : edit.end,
	};
}

/* A fix of words claims the whole text, which is the field or one of its items: its length is limited, and what belongs
 * before what is decided with the words that are there. */
static CampSpan claimed(Fixing *fixing, const File *file, const CampEdit *edit, CampFixKind kind, bool *in_field) {
	const CampAttribute *attribute;
	const CampBlock *innermost;
	CampDocItem item;

	*in_field = true;
	if (file->path.len || !camp_doc_item_find(fixing->doc, edit->span.start, &item) ||
	    item.item->kind != CAMP_ITEM_BLOCK)
		return edit->span;
	attribute = camp_block_at(&item.item->block, edit->span.start - item.start, &innermost);
	*in_field = attribute != NULL;
	if (!attribute || kind == CAMP_FIX_SAFE)
		return edit->span;
	for (size_t i = 0; i < attribute->value.item_count; i++) {
		CampSpan text = attribute->value.items[i].span;

		if (text.start + item.start <= edit->span.start && edit->span.end <= text.end + item.start)
			return widened(text, edit->span, item.start);
	}
	return widened(attribute->span, edit->span, item.start);
}

/* The field that an added line sets: two fixes may both want to add it. */
static CampStr added_field(CampStr replacement) {
	CampStr line = camp_str_trim(replacement);
	size_t end = 0;

	while (end < line.len && line.ptr[end] != ':' && line.ptr[end] != '{' && line.ptr[end] != '\n')
		end++;
	return camp_str_trim(camp_str_slice(line, 0, end));
}

static bool collides(const Claim *a, const Claim *b) {
	if (a->line && b->line && a->span.start == b->span.start)
		return camp_str_equal(a->addition, b->addition);
	return a->span.start <= b->span.end && b->span.start <= a->span.end;
}

static bool claim_of(Fixing *fixing, const CampEdit *edit, CampFixKind kind, File **file, Claim *claim) {
	bool in_field;

	*file = file_at(fixing, edit->path);
	if (!*file || edit->span.start > edit->span.end || edit->span.end > (*file)->text.len)
		return false;
	claim->span = claimed(fixing, *file, edit, kind, &in_field);
	claim->line = !in_field && edit->span.start == edit->span.end;
	claim->addition = added_field(edit->replacement);
	for (size_t i = 0; i < (*file)->claims.count; i++)
		if (collides(&(*file)->claims.items[i], claim))
			return false;
	return true;
}

/* Takes all edits of the fix for this round, or none. */
static bool take(Fixing *fixing, const CampFix *fix) {
	Claim *claims = CAMP_ARENA_ARRAY(fixing->arena, Claim, fix->edit_count);
	File **files = CAMP_ARENA_ARRAY(fixing->arena, File *, fix->edit_count);

	for (size_t i = 0; i < fix->edit_count; i++)
		if (!claim_of(fixing, &fix->edits[i], fix->kind, &files[i], &claims[i]))
			return false;
	for (size_t i = 0; i < fix->edit_count; i++) {
		camp_vec_push(&files[i]->claims, claims[i]);
		camp_vec_push(&files[i]->edits, (CampTextEdit){ fix->edits[i].span, fix->edits[i].replacement });
	}
	return fix->edit_count > 0;
}

static const CampFix *wanted_fix(const CampFinding *finding, bool include_review) {
	for (size_t i = 0; i < finding->fix_count; i++)
		if (finding->fixes[i].kind == CAMP_FIX_SAFE || (include_review && finding->fixes[i].kind == CAMP_FIX_REVIEW))
			return &finding->fixes[i];
	return NULL;
}

/* Where the structure of a file is not understood, words could be put in the wrong place: then only what repairs the
 * structure is applied, and words wait until it stands. */
static bool is_structural(const CampFinding *finding) {
	const CampRule *rule = camp_rule_find(camp_str(finding->rule->name));

	if (!rule || rule->scope != CAMP_SCOPE_FAULT)
		return false;
	return (rule->fault >= CAMP_FAULT_SYNTAX && rule->fault <= CAMP_FAULT_UNFINISHED_FIELD) ||
	       rule->fault == CAMP_FAULT_INVALID_UTF8;
}

static bool has_structural_fault(const Fixing *fixing, CampStr path) {
	for (size_t i = 0; i < fixing->finding_count && fixing->faults; i++)
		if (camp_str_equal(fixing->findings[i].path, path) && is_structural(&fixing->findings[i]))
			return true;
	return false;
}

static void look(Fixing *fixing) {
	fixing->findings = camp_doc_findings(fixing->doc, &fixing->finding_count);
	fixing->faults = 0;
	for (size_t i = 0; i < fixing->finding_count; i++)
		fixing->faults += is_structural(&fixing->findings[i]);
}

static bool may_be_taken(Fixing *fixing, const CampFix *fix) {
	if (fix->kind == CAMP_FIX_SAFE)
		return true;
	for (size_t i = 0; i < fix->edit_count; i++)
		if (has_structural_fault(fixing, fix->edits[i].path))
			return false;
	return true;
}

static size_t collect(Fixing *fixing) {
	size_t taken = 0;

	for (size_t i = 0; i < fixing->files.count; i++) {
		camp_vec_clear(&fixing->files.items[i]->claims);
		camp_vec_clear(&fixing->files.items[i]->edits);
	}
	for (size_t i = 0; i < fixing->finding_count; i++) {
		const CampFix *fix = wanted_fix(&fixing->findings[i], fixing->include_review);

		if (fix && may_be_taken(fixing, fix))
			taken += take(fixing, fix);
	}
	return taken;
}

static CampStr edited(CampArena *arena, File *file) {
	CampStr text = file->text;
	CampBuf out;

	camp_edits_sort(file->edits.items, file->edits.count);
	if (!camp_edits_disjoint(file->edits.items, file->edits.count))
		return text;
	camp_buf_init(&out, CAMP_BUF_MAX);
	camp_edits_apply(text, file->edits.items, file->edits.count, &out);
	if (camp_buf_ok(&out))
		text = camp_arena_copy(arena, camp_buf_str(&out));
	camp_buf_release(&out);
	return text;
}

/* Makes the document anew from the files' texts. */
static void check_again(Fixing *fixing) {
	CampStr own = { NULL, 0 };

	for (size_t i = 0; i < fixing->files.count; i++) {
		const File *file = fixing->files.items[i];

		if (file->path.len)
			camp_workspace_overlay(fixing->workspace, file->path, file->text);
		else
			own = file->text;
	}
	camp_doc_free(fixing->doc);
	fixing->doc = camp_doc_new(fixing->workspace, fixing->path, own);
	look(fixing);
}

static bool seen_before(Fixing *fixing) {
	uint64_t hash = CAMP_HASH_SEED;

	for (size_t i = 0; i < fixing->files.count; i++)
		hash = camp_hash(hash, fixing->files.items[i]->text);
	for (size_t i = 0; i < fixing->seen.count; i++)
		if (fixing->seen.items[i] == hash)
			return true;
	camp_vec_push(&fixing->seen, hash);
	return false;
}

/* Gives the number of fixes applied; 0 ends the rounds. */
static size_t round_of_fixes(Fixing *fixing) {
	size_t faults = fixing->faults;
	size_t taken = collect(fixing);

	if (!taken)
		return 0;
	for (size_t i = 0; i < fixing->files.count; i++) {
		File *file = fixing->files.items[i];

		file->last = file->text;
		if (file->edits.count)
			file->text = edited(fixing->arena, file);
	}
	check_again(fixing);
	/* Fixes that undo each other never come to rest, and one that breaks the file is a mistake of ours: the round is
	 * taken back, and its fixes count as left. */
	if (!seen_before(fixing) && fixing->faults <= faults)
		return taken;
	for (size_t i = 0; i < fixing->files.count; i++)
		fixing->files.items[i]->text = fixing->files.items[i]->last;
	check_again(fixing);
	return 0;
}

static int compare_files(const void *left, const void *right) {
	const CampFixedFile *a = left;
	const CampFixedFile *b = right;

	return camp_str_compare(a->path, b->path);
}

static void tell(Fixing *fixing, CampFixResult *result) {
	CampFixedFile *files = CAMP_ARENA_ARRAY(fixing->arena, CampFixedFile, fixing->files.count);

	for (size_t i = 0; i < fixing->files.count; i++) {
		const File *file = fixing->files.items[i];

		if (!camp_str_equal(file->before, file->text))
			files[result->file_count++] = (CampFixedFile){ file->path, file->before, file->text };
	}
	if (result->file_count)
		qsort(files, result->file_count, sizeof *files, compare_files);
	result->files = files;
	for (size_t i = 0; i < fixing->finding_count; i++) {
		if (wanted_fix(&fixing->findings[i], fixing->include_review))
			result->left++;
		else if (wanted_fix(&fixing->findings[i], true))
			result->review_left++;
	}
}

/* The fresh workspace sees what the document's own saw, also texts of an editor that no disk has. */
static void carry_over(Fixing *fixing, CampDoc *doc) {
	size_t count;
	const CampStr *paths = camp_doc_dependencies(fixing->arena, doc, &count);
	const CampText *text;

	for (size_t i = 0; i < count; i++)
		if (camp_doc_file_text(doc, paths[i], &text))
			camp_workspace_overlay(fixing->workspace, paths[i], camp_text_bytes(text));
}

CampFixResult camp_fix_document(CampArena *arena, CampDoc *doc, bool include_review) {
	CampWorkspace *workspace = camp_doc_workspace(doc);
	CampFixResult result = { 0 };
	Fixing fixing = {
		.arena = arena,
		.workspace = camp_workspace_new(camp_workspace_engine(workspace), camp_workspace_reader(workspace)),
		.path = camp_doc_path(doc),
		.include_review = include_review,
	};

	carry_over(&fixing, doc);
	fixing.doc = camp_doc_new(fixing.workspace, fixing.path, camp_doc_text(doc));
	look(&fixing);
	file_at(&fixing, (CampStr){ NULL, 0 });
	seen_before(&fixing);
	while (result.rounds < MOST_ROUNDS) {
		size_t applied = round_of_fixes(&fixing);

		if (!applied)
			break;
		result.applied += applied;
		result.rounds++;
	}
	tell(&fixing, &result);
	camp_doc_free(fixing.doc);
	camp_workspace_free(fixing.workspace);
	for (size_t i = 0; i < fixing.files.count; i++) {
		camp_vec_release(&fixing.files.items[i]->claims);
		camp_vec_release(&fixing.files.items[i]->edits);
	}
	camp_vec_release(&fixing.files);
	camp_vec_release(&fixing.seen);
	return result;
}
