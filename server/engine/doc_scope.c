/* What a document can name: its own brands, and those of the files that it imports, and of theirs. */
#include "engine/internal.h"

#include "base/buf.h"
#include "base/hash.h"

CampStr camp_item_import_path(CampArena *arena, const CampItem *item) {
	const CampValue *value = &item->import;
	CampStr path = { NULL, 0 };
	if (value->kind != CAMP_VALUE_STRING || !value->closed) {
		return path;
	}
	CampBuf written;
	bool plain = true;
	camp_buf_init(&written, CAMP_BUF_MAX);
	for (size_t i = 0; i < value->part_count; i++) {
		plain &= value->parts[i].kind != CAMP_PART_INTERPOLATION;
		camp_buf_add(&written, value->parts[i].text);
	}
	if (plain) {
		path = camp_arena_copy(arena, camp_buf_str(&written));
	}
	camp_buf_release(&written);
	return path;
}

static bool is_brand(const CampItem *item) {
	return item->kind == CAMP_ITEM_BLOCK && camp_str_equal(item->block.type, CAMP_LIT("brand")) &&
	       item->block.name.len > 0;
}

/* A walk over imports: every file is visited once, however many ways lead to it. */
typedef struct Visit {
	CampDoc *doc;
	size_t number; /* 0: the document itself; then those of the files, in order of the visits */
	size_t next;   /* import */
} Visit;

typedef struct Link {
	size_t from;
	size_t to;
} Link;

typedef struct Walk {
	CampDoc *doc;
	CAMP_VEC(Visit) stack;
	CAMP_VEC(Link) links; /* which file imports which */
	bool comes_back;      /* one of them the document itself */
} Walk;

static void add_brands(CampDoc *doc, CampDoc *from) {
	for (size_t i = 0; i < from->slots.count; i++) {
		const CampItem *item = from->slots.items[i].item;
		size_t first;
		if (is_brand(item) &&
		    camp_names_add(&doc->brand_names, CAMP_LIT(""), item->block.name, doc->brands.count, &first)) {
			camp_vec_push(&doc->brands, (CampBrandEntry){ item->block.name, from, i, false });
			doc->brands_hash = camp_hash(doc->brands_hash, item->block.name);
		}
	}
}

/* The number of a file in this walk; on the first visit its document goes on the stack. */
static size_t visit(Walk *walk, CampFile *file) {
	CampWorkspace *workspace = walk->doc->workspace;
	if (camp_str_equal(camp_str(file->path), camp_str(walk->doc->path))) {
		walk->comes_back = true;
		return 0;
	}
	if (file->walk != workspace->walk) {
		file->walk = workspace->walk;
		camp_vec_push(&walk->doc->imported, file);
		file->number = walk->doc->imported.count;
		CampDoc *imported = camp_file_doc(workspace, camp_file_load(workspace, file));
		if (imported) {
			camp_doc_itemise(imported);
			add_brands(walk->doc, imported);
			camp_vec_push(&walk->stack, (Visit){ imported, file->number, 0 });
		}
	}
	return file->number;
}

static void follow_imports(Walk *walk) {
	camp_vec_push(&walk->stack, (Visit){ walk->doc, 0, 0 });
	while (walk->stack.count > 0) {
		Visit *top = &walk->stack.items[walk->stack.count - 1];
		if (top->next == top->doc->imports.count) {
			walk->stack.count--;
			continue;
		}
		size_t from = top->number;
		CampFile *file = top->doc->slots.items[top->doc->imports.items[top->next++]].import;
		if (file) {
			camp_vec_push(&walk->links, (Link){ from, visit(walk, file) });
		}
	}
}

/* Marks the files from which imports lead to the document: the links backwards, from its own number on. */
static bool *find_leading_back(const Walk *walk) {
	size_t count = walk->doc->imported.count + 1;
	bool *leads = camp_alloc_array(count, sizeof *leads);
	size_t *first = camp_alloc_array(count + 1,
	                                 sizeof *first); /* of each file, where those that import it are in `from` */
	size_t *from = camp_alloc_array(walk->links.count, sizeof *from);
	CAMP_VEC(size_t) found = { 0 };
	for (size_t i = 0; i < walk->links.count; i++) {
		first[walk->links.items[i].to]++;
	}
	for (size_t i = 1; i <= count; i++) {
		first[i] += first[i - 1];
	}
	for (size_t i = 0; i < walk->links.count; i++) {
		from[--first[walk->links.items[i].to]] = walk->links.items[i].from;
	}
	leads[0] = true;
	camp_vec_push(&found, 0);
	while (found.count > 0) {
		size_t number = found.items[--found.count];
		for (size_t i = first[number]; i < first[number + 1]; i++) {
			if (!leads[from[i]]) {
				leads[from[i]] = true;
				camp_vec_push(&found, from[i]);
			}
		}
	}
	camp_vec_release(&found);
	camp_free(from);
	camp_free(first);
	return leads;
}

static void settle_imports(const Walk *walk) {
	CampDoc *doc = walk->doc;
	bool *leads = walk->comes_back ? find_leading_back(walk) : NULL;
	for (size_t i = 0; i < doc->imports.count; i++) {
		CampSlot *slot = &doc->slots.items[doc->imports.items[i]];
		bool itself = slot->import && camp_str_equal(camp_str(slot->import->path), camp_str(doc->path));
		slot->leads_back = leads && slot->import && (itself || leads[slot->import->number]);
	}
	camp_free(leads);
}

static void find_second_names(CampDoc *doc) {
	CampNames names = { 0 };
	camp_names_reserve(&names, doc->slots.count);
	for (size_t i = 0; i < doc->slots.count; i++) {
		CampSlot *slot = &doc->slots.items[i];
		const CampBlock *block = &slot->item->block;
		size_t first;
		slot->second = slot->name_hash != 0 &&
		               !camp_names_add_hashed(&names, slot->name_hash, block->type, block->name, i, &first);
	}
	camp_names_release(&names);
}

/* An item whose text does not say all there is to know of it equals none of another version. */
static uint64_t hash_item(CampWorkspace *workspace, uint64_t hash, const CampSlot *slot) {
	hash = camp_hash_number(hash, slot->item->hash);
	return slot->stable ? hash : camp_hash_number(hash, ++workspace->unique);
}

/* Whatever comes from other files comes with the generation. */
static uint64_t hash_scope(const CampDoc *doc) {
	CampWorkspace *workspace = doc->workspace;
	uint64_t hash = camp_hash_number(CAMP_HASH_SEED, workspace->generation);
	hash = camp_hash(hash, camp_text_line_break(doc->text));
	for (size_t i = 0; i < doc->brands.count; i++) {
		const CampBrandEntry *brand = &doc->brands.items[i];
		hash = hash_item(workspace, hash, &brand->doc->slots.items[brand->slot]);
		hash = camp_hash(hash, brand->doc == doc ? CAMP_LIT("") : camp_str(brand->doc->path));
	}
	return hash ? hash : 1;
}

void camp_doc_collect_brands(CampDoc *doc) {
	CampWorkspace *workspace = doc->workspace;
	if (doc->scope_generation == workspace->generation) {
		return;
	}
	camp_doc_itemise(doc);
	camp_vec_clear(&doc->imported);
	camp_vec_clear(&doc->brands);
	camp_names_clear(&doc->brand_names);
	doc->brands_hash = CAMP_HASH_SEED;
	find_second_names(doc);
	add_brands(doc, doc);
	workspace->walk++;
	Walk walk = { .doc = doc };
	follow_imports(&walk);
	settle_imports(&walk);
	camp_vec_release(&walk.stack);
	camp_vec_release(&walk.links);
	doc->scope = hash_scope(doc);
	doc->scope_generation = workspace->generation;
}

CampBrandEntry *camp_doc_find_brand(const CampDoc *doc, CampStr name) {
	size_t at;
	return camp_names_find(&doc->brand_names, CAMP_LIT(""), name, &at) ? &doc->brands.items[at] : NULL;
}
