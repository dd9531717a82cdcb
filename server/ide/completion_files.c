/* Completion inside the quotes of an import, or of a field that names a file: what stands in the folder that was typed. */
#include "base/buf.h"
#include "base/file.h"
#include "ide/completion_parts.h"
#include "ide/imports.h"
#include "model/page.h"

#define MOST_NAMES 4096
#define MOST_BRANDS_TOLD 4

/* A name that is being written. */
typedef struct Naming {
	CampCompleter *completer;
	CampDocItem item;
	const CampBlock *block; /* that the field stands in; NULL of an import */
	const CampValue *value;
	CampStr folder; /* what was typed before its last part: "../legal/", or empty */
	CampStr path;   /* of that folder */
	CAMP_VEC(CampStr) files;
	CAMP_VEC(CampStr) folders;
	CAMP_VEC(CampStr) imported; /* paths */
} Naming;

static bool is_import(const Naming *naming) {
	return !naming->block;
}

static bool find_value(Naming *naming) {
	CampCompleter *completer = naming->completer;
	const CampAttribute *attribute = completer->attribute;

	if (attribute && attribute->schema && attribute->schema->type == CAMP_FIELD_FILE) {
		naming->item = completer->item;
		naming->block = completer->block;
		naming->value = camp_completer_text(&attribute->value, completer->offset - completer->item.start);
	} else if (!completer->item.item && completer->offset > 0 &&
	           camp_doc_item_find(completer->doc, completer->offset - 1, &naming->item) &&
	           naming->item.item->kind == CAMP_ITEM_IMPORT) {
		/* found by the quote or letter before the cursor: an import that is not closed ends at it */
		naming->value = camp_completer_text(&naming->item.item->import, completer->offset - naming->item.start);
	}
	return naming->value != NULL;
}

/* What was typed, decoded up to its last slash, and the place of what follows. False when it refers to something. */
static bool read_typed(Naming *naming) {
	CampCompleter *completer = naming->completer;
	CampStr text = camp_doc_text(completer->doc);
	uint32_t start = naming->item.start + naming->value->inner.start;
	uint32_t end = naming->item.start + naming->value->inner.end;
	uint32_t last = completer->offset;
	bool plain = true;
	CampBuf folder;

	while (last > start && text.ptr[last - 1] != '/')
		last--;
	completer->typed = (CampSpan){ last, completer->offset };
	while (completer->tail < end && text.ptr[completer->tail] != '/')
		completer->tail++;
	camp_buf_init(&folder, CAMP_BUF_MAX);
	for (size_t i = 0; i < naming->value->part_count; i++) {
		const CampPart *part = &naming->value->parts[i];
		uint32_t at = naming->item.start + part->span.start;

		if (at >= last)
			break;
		plain &= part->kind != CAMP_PART_INTERPOLATION;
		camp_buf_add(&folder, part->kind == CAMP_PART_TEXT ? camp_str_slice(part->text, 0, last - at) : part->text);
	}
	naming->folder = camp_arena_copy(completer->arena, camp_buf_str(&folder));
	camp_buf_release(&folder);
	return plain;
}

/* What other imports of the document name, and the document itself. */
static void find_imported(Naming *naming) {
	CampCompleter *completer = naming->completer;
	CampStr own = camp_doc_path(completer->doc);

	camp_vec_push(&naming->imported, own);
	for (size_t i = 0; i < camp_doc_item_count(completer->doc); i++) {
		CampDocItem item = camp_doc_item_at(completer->doc, i);
		CampStr path;

		if (item.item->kind != CAMP_ITEM_IMPORT || item.start == naming->item.start)
			continue;
		path = camp_doc_prose(completer->arena, completer->doc, item, NULL, &item.item->import).text;
		camp_vec_push(&naming->imported, camp_path_relative_to_file(completer->arena, own, path));
	}
}

static CampStr path_of(const Naming *naming, CampStr name) {
	CampArena *arena = naming->completer->arena;

	return camp_path_normalise(arena, camp_arena_printf(arena, "%.*s/%.*s", CAMP_FMT(naming->path), CAMP_FMT(name)));
}

static bool is_imported(const Naming *naming, CampStr name) {
	CampStr path = path_of(naming, name);

	for (size_t i = 0; i < naming->imported.count; i++) {
		if (camp_str_equal(naming->imported.items[i], path))
			return true;
	}
	return false;
}

static bool fits(const Naming *naming, CampStr name, bool is_folder) {
	CampStr text = camp_doc_text(naming->completer->doc);
	CampSpan typed = naming->completer->typed;
	bool wants_hidden = typed.start < typed.end && text.ptr[typed.start] == '.';

	if ((name.ptr[0] == '.' && !wants_hidden) || camp_str_equal(name, CAMP_LIT("node_modules")))
		return false;
	if (is_folder)
		return true;
	return is_import(naming)
	           ? camp_str_equal(camp_path_extension(name), CAMP_LIT("campaign")) && !is_imported(naming, name)
	           : camp_page_is_named(name);
}

static void take(void *data, CampStr name, bool is_folder) {
	Naming *naming = data;

	if (naming->files.count + naming->folders.count >= MOST_NAMES || !fits(naming, name, is_folder))
		return;
	name = camp_arena_copy(naming->completer->arena, name);
	if (is_folder)
		camp_vec_push(&naming->folders, name);
	else
		camp_vec_push(&naming->files, name);
}

static int compare_names(const void *a, const void *b) {
	return camp_str_compare(*(const CampStr *)a, *(const CampStr *)b);
}

/* "brand harbor, brand mill": what a file is known to bring. */
static CampStr brands_of(const Naming *naming, CampStr name) {
	CampCompleter *completer = naming->completer;
	CampDeclaration wanted = { .path = path_of(naming, name) };
	CampDeclaration found[MOST_BRANDS_TOLD];
	size_t count = camp_doc_declarations(completer->doc, "brand", wanted, found, MOST_BRANDS_TOLD);
	CampStr told = { 0 };

	for (size_t i = 0; i < count; i++)
		told = camp_arena_printf(completer->arena, "%.*s%sbrand %.*s", CAMP_FMT(told), i > 0 ? ", " : "",
		                         CAMP_FMT(found[i].name));
	return told;
}

static void add_name(const Naming *naming, CampStr name, bool is_folder) {
	CampCompleter *completer = naming->completer;
	CampStr written = camp_path_written(completer->arena, name);
	CampCompletion *completion;

	if (written.len == 0)
		return;
	completion = camp_completer_add(completer, is_folder ? CAMP_COMPLETE_FOLDER : CAMP_COMPLETE_FILE,
	                                is_folder ? camp_arena_printf(completer->arena, "%.*s/", CAMP_FMT(name)) : name,
	                                is_folder || !is_import(naming) ? (CampStr){ 0 } : brands_of(naming, name), NULL);
	completion->text = is_folder ? camp_arena_printf(completer->arena, "%.*s/", CAMP_FMT(written)) : written;
	completion->goes_on = is_folder;
}

static void ignore(void *data, CampStr name, bool is_folder) {
	(void)data;
	(void)name;
	(void)is_folder;
}

/* Whether the project goes on above the folder, which is not above a folder that was named. */
static bool leads_up(const Naming *naming, const CampReader *reader) {
	CampArena *arena = naming->completer->arena;
	CampNameTaker nobody = { .take = ignore };
	CampStr rest = naming->folder;
	CampStr part;

	while (camp_str_next_piece(&rest, '/', &part)) {
		if (part.len > 0 && !camp_str_equal(part, CAMP_LIT("..")))
			return false;
	}
	return reader->list(reader->data, camp_path_normalise(arena, path_of(naming, CAMP_LIT(".."))), &nobody);
}

static void add_names(Naming *naming) {
	const CampReader *reader = camp_workspace_reader(camp_doc_workspace(naming->completer->doc));
	CampNameTaker taker = { naming, take };

	if (!reader || !reader->list || !reader->list(reader->data, naming->path, &taker))
		return;
	camp_vec_sort(CampStr, &naming->files, compare_names);
	camp_vec_sort(CampStr, &naming->folders, compare_names);
	for (size_t i = 0; i < naming->files.count; i++)
		add_name(naming, naming->files.items[i], false);
	for (size_t i = 0; i < naming->folders.count; i++)
		add_name(naming, naming->folders.items[i], true);
	if (leads_up(naming, reader))
		add_name(naming, CAMP_LIT(".."), true);
}

bool camp_complete_in_path(CampCompleter *completer) {
	Naming naming = { .completer = completer };

	if (!find_value(&naming))
		return false;
	if (read_typed(&naming)) {
		naming.path = camp_path_relative_to_file(completer->arena, camp_doc_path(completer->doc), naming.folder);
		if (is_import(&naming))
			find_imported(&naming);
		add_names(&naming);
	}
	camp_vec_release(&naming.files);
	camp_vec_release(&naming.folders);
	camp_vec_release(&naming.imported);
	return true;
}
