#include "lsp/uses.h"

#include "lsp/documents.h"
#include "lsp/project.h"

/* `path` is empty for the open document itself. */
static void search(CampUses *uses, CampDoc *doc, CampStr path) {
	CampName name = uses->name;
	const CampNameUse *found;
	size_t count;

	if (camp_str_equal(name.path, camp_doc_path(doc)))
		name.path = (CampStr){ 0 };
	found = camp_name_uses(&uses->scan.arena, doc, &name, &count);
	for (size_t i = 0; i < count; i++)
		camp_vec_push(&uses->places, (CampPlace){ path, found[i].span, found[i].declares });
	if (count > 0 && uses->taken.len > 0 && camp_name_is_declared(doc, name.is_brand, uses->taken))
		uses->is_taken = true;
}

void camp_uses_visit(CampSession *session, CampScan *scan, CampStr path) {
	CampUses *uses = (CampUses *)scan;
	const CampText *text;
	CampDoc *doc;

	if (camp_str_equal(path, uses->open->path))
		return;
	camp_documents_settle(session);
	if (!camp_documents_at(session, path)) /* a client that watches no files did not say that it changed */
		camp_workspace_forget(uses->open->project->workspace, path);
	if (!camp_doc_file_text(uses->open->doc, path, &text) ||
	    camp_str_find(camp_text_bytes(text), uses->name.name, 0) == SIZE_MAX)
		return;
	doc = camp_doc_new(uses->open->project->workspace, path, camp_text_bytes(text));
	search(uses, doc, path);
	camp_doc_free(doc);
}

void camp_uses_release(CampScan *scan) {
	CampUses *uses = (CampUses *)scan;

	camp_vec_release(&uses->places);
}

/* The files on disk, what is open and not on disk yet, and the file that declares the name, wherever it stands. */
static void add_project(const CampSession *session, CampUses *uses) {
	camp_walk_add_folder(&uses->scan.walk, uses->open->project->root);
	camp_walk_add_file(&uses->scan.walk, uses->name.path);
	for (size_t i = 0; i < session->docs.count; i++) {
		const CampOpenDoc *other = session->docs.items[i];

		if (other->is_file && camp_projects_share(other->project, uses->open->project))
			camp_walk_add_file(&uses->scan.walk, other->path);
	}
}

CampUses *camp_uses_new(const CampScanKind *kind, CampSession *session, CampOpenDoc *open, const CampName *name,
                        CampStr taken) {
	CampUses *uses = (CampUses *)camp_scan_new(kind);

	uses->open = open;
	uses->name = *name;
	uses->name.name = camp_arena_copy(&uses->scan.arena, name->name);
	uses->name.path = camp_arena_copy(&uses->scan.arena, name->path.len > 0 ? name->path : camp_doc_path(open->doc));
	uses->taken = camp_arena_copy(&uses->scan.arena, taken);
	search(uses, open->doc, (CampStr){ 0 });
	if (open->is_file && name->is_brand)
		add_project(session, uses);
	return uses;
}
