#include "engine/internal.h"

#include "base/file.h"
#include "base/hash.h"

#include <sys/stat.h>

CampWorkspace *camp_workspace_new(const CampEngine *engine, const CampReader *reader) {
	CampWorkspace *workspace = camp_alloc(sizeof *workspace);
	workspace->engine = engine;
	workspace->reader = reader;
	workspace->parser = camp_parser_new();
	workspace->prose_reader = camp_prose_reader_new(engine->vocabulary);
	workspace->generation = 1;
	workspace->window = CAMP_WINDOW;
	return workspace;
}

void camp_workspace_set_window(CampWorkspace *workspace, uint32_t size) {
	workspace->window = size;
}

/* What was made of its text goes with it. */
static void unload(CampFile *file) {
	camp_text_free(file->text);
	camp_doc_free(file->doc);
	camp_doc_free(file->previous);
	camp_page_release(file->page);
	file->text = NULL;
	file->doc = NULL;
	file->previous = NULL;
	file->page = NULL;
	file->loaded = false;
}

void camp_workspace_free(CampWorkspace *workspace) {
	if (!workspace) {
		return;
	}
	for (size_t i = 0; i < workspace->files.count; i++) {
		unload(workspace->files.items[i]);
	}
	for (size_t i = 0; i < workspace->files.count; i++) {
		camp_free(workspace->files.items[i]->path);
		camp_free(workspace->files.items[i]);
	}
	camp_vec_release(&workspace->files);
	camp_names_release(&workspace->file_names);
	camp_parser_free(workspace->parser);
	camp_prose_reader_free(workspace->prose_reader);
	camp_free(workspace);
}

const CampEngine *camp_workspace_engine(const CampWorkspace *workspace) {
	return workspace->engine;
}

const CampReader *camp_workspace_reader(const CampWorkspace *workspace) {
	return workspace->reader;
}

static char *copy_bytes(CampStr bytes) {
	char *copy = camp_alloc(bytes.len + 1);
	if (bytes.len) {
		memcpy(copy, bytes.ptr, bytes.len);
	}
	return copy;
}

static CampFile *find_file(const CampWorkspace *workspace, CampStr path) {
	size_t at;
	return camp_names_find(&workspace->file_names, CAMP_LIT(""), path, &at) ? workspace->files.items[at] : NULL;
}

CampFile *camp_workspace_entry(CampWorkspace *workspace, CampStr path) {
	CampFile *file = find_file(workspace, path);
	if (!file) {
		file = camp_alloc(sizeof *file);
		file->path = copy_bytes(path);
		size_t number = workspace->files.count;
		camp_names_add(&workspace->file_names, CAMP_LIT(""), camp_str(file->path), number, &number);
		camp_vec_push(&workspace->files, file);
	}
	return file;
}

static uint64_t hash_file(CampReadStatus status, CampStr bytes) {
	return camp_hash_number(camp_hash(CAMP_HASH_SEED, bytes), (uint64_t)status);
}

CampFile *camp_file_load(CampWorkspace *workspace, CampFile *file) {
	file->asked = true;
	if (!file->loaded) {
		CampStr bytes = { NULL, 0 };
		file->status = CAMP_READ_UNREADABLE;
		if (workspace->reader) {
			file->status = workspace->reader->read(workspace->reader->data, camp_str(file->path), &bytes);
		}
		bytes.len = file->status == CAMP_READ_OK ? bytes.len : 0;
		file->text = file->status == CAMP_READ_OK ? camp_text_new(bytes) : NULL;
		file->hash = hash_file(file->status, bytes);
		file->loaded = true;
	}
	return file;
}

CampFile *camp_workspace_file(CampWorkspace *workspace, CampStr path) {
	return camp_file_load(workspace, camp_workspace_entry(workspace, path));
}

/* What nobody asked for since it changed last, nothing was found in. */
static void note_change(CampWorkspace *workspace, CampFile *file) {
	workspace->generation += file->asked;
	file->asked = false;
}

static void forget(CampWorkspace *workspace, CampFile *file) {
	if (!file->overlaid) {
		note_change(workspace, file);
		unload(file);
	}
}

void camp_workspace_forget(CampWorkspace *workspace, CampStr path) {
	CampFile *file = find_file(workspace, path);
	if (file) {
		forget(workspace, file);
	}
	for (size_t i = 0; path.len == 0 && i < workspace->files.count; i++) {
		forget(workspace, workspace->files.items[i]);
	}
}

/* Forgets the text for the next one of the same editor. The document that was made of it is kept, for most of it is in the
 * next. */
static void let_go(CampFile *file) {
	CampDoc *previous = file->doc ? file->doc : file->previous;
	if (file->doc) {
		camp_doc_free(file->previous);
	}
	file->doc = NULL;
	file->previous = NULL;
	unload(file);
	file->previous = previous;
}

/* The text is taken over. It comes with every key and differs from the one before: a number tells that, and costs no look
 * at it. */
static void lay_over(CampWorkspace *workspace, CampFile *file, CampText *text) {
	let_go(file);
	file->text = text;
	file->status = CAMP_READ_OK;
	file->hash = camp_hash_number(CAMP_HASH_SEED, ++workspace->unique);
	file->loaded = true;
}

static void overlay(CampWorkspace *workspace, CampStr path, CampText *text) {
	CampFile *file = camp_workspace_entry(workspace, path);
	note_change(workspace, file);
	file->overlaid = text != NULL;
	if (text) {
		lay_over(workspace, file, text);
	} else {
		unload(file);
	}
}

void camp_workspace_overlay(CampWorkspace *workspace, CampStr path, CampStr text) {
	overlay(workspace, path, text.ptr ? camp_text_new(text) : NULL);
}

void camp_workspace_share(CampWorkspace *workspace, CampStr path, const CampText *text) {
	overlay(workspace, path, text ? camp_text_retain((CampText *)text) : NULL);
}

void camp_workspace_unshare(CampWorkspace *workspace, CampStr path) {
	CampFile *file = find_file(workspace, path);
	if (file && file->overlaid) {
		let_go(file);
	}
}

CampDoc *camp_file_doc(CampWorkspace *workspace, CampFile *file) {
	if (file->doc || file->status != CAMP_READ_OK) {
		return file->doc;
	}
	if (file->previous) {
		file->doc = camp_doc_replace(file->previous, camp_text_retain(file->text));
		file->previous = NULL;
	} else {
		file->doc = camp_doc_of_text(workspace, camp_str(file->path), camp_text_retain(file->text));
	}
	return file->doc;
}

CampPage *camp_file_page(CampFile *file) {
	if (!file->page && file->status == CAMP_READ_OK) {
		file->page = camp_page_new(camp_str(file->path), camp_text_bytes(file->text));
	}
	return file->page;
}

const char *camp_read_status_text(CampReadStatus status) {
	switch (status) {
	case CAMP_READ_OK: return "";
	case CAMP_READ_MISSING: return camp_file_status_text(CAMP_FILE_MISSING);
	case CAMP_READ_UNREADABLE: return camp_file_status_text(CAMP_FILE_UNREADABLE);
	case CAMP_READ_NOT_REGULAR: return camp_file_status_text(CAMP_FILE_NOT_REGULAR);
	case CAMP_READ_TOO_LARGE: return camp_file_status_text(CAMP_FILE_TOO_LARGE);
	case CAMP_READ_OUTSIDE: return camp_file_status_text(CAMP_FILE_OUTSIDE);
	}
	return "cannot be read";
}

/* The reader for files on disk. */
typedef struct DiskReader {
	CampReader reader;
	CampBuf buf;
	char *root;
	uint32_t maximum;
} DiskReader;

static CampReadStatus read_from_disk(void *data, CampStr path, CampStr *bytes) {
	DiskReader *disk = data;
	CampArena arena;
	camp_arena_init(&arena);
	CampStr absolute = camp_path_absolute(&arena, path);
	CampFileStatus status = CAMP_FILE_OUTSIDE;
	if (camp_path_inside(disk->root, absolute.ptr)) {
		status = camp_file_read(absolute.ptr, disk->maximum, &disk->buf);
	}
	camp_arena_release(&arena);
	*bytes = camp_buf_str(&disk->buf);
	switch (status) {
	case CAMP_FILE_OK: return CAMP_READ_OK;
	case CAMP_FILE_MISSING: return CAMP_READ_MISSING;
	case CAMP_FILE_UNREADABLE: return CAMP_READ_UNREADABLE;
	case CAMP_FILE_NOT_REGULAR: return CAMP_READ_NOT_REGULAR;
	case CAMP_FILE_TOO_LARGE: return CAMP_READ_TOO_LARGE;
	case CAMP_FILE_OUTSIDE: return CAMP_READ_OUTSIDE;
	}
	return CAMP_READ_UNREADABLE;
}

typedef struct Listing {
	const DiskReader *disk;
	CampStr folder;
	CampArena arena; /* of one path at a time */
	const CampNameTaker *taker;
} Listing;

static void list_entry(void *data, CampStr name) {
	Listing *listing = data;
	struct stat about;
	camp_arena_init(&listing->arena);
	CampStr path = camp_arena_printf(&listing->arena, "%.*s/%.*s", CAMP_FMT(listing->folder), CAMP_FMT(name));
	bool there = lstat(path.ptr, &about) == 0;
	if (there && S_ISLNK(about.st_mode)) {
		there = stat(path.ptr, &about) == 0 && camp_path_inside(listing->disk->root, path.ptr);
	}
	if (there && (S_ISREG(about.st_mode) || S_ISDIR(about.st_mode))) {
		listing->taker->take(listing->taker->data, name, S_ISDIR(about.st_mode));
	}
	camp_arena_release(&listing->arena);
}

static bool list_on_disk(void *data, CampStr path, const CampNameTaker *taker) {
	const DiskReader *disk = data;
	CampArena arena;
	camp_arena_init(&arena);
	Listing listing = { .disk = disk, .folder = camp_path_absolute(&arena, path), .taker = taker };
	bool there = camp_path_inside(disk->root, listing.folder.ptr) &&
	             camp_folder_visit(listing.folder.ptr, list_entry, &listing);
	camp_arena_release(&arena);
	return there;
}

CampReader *camp_disk_reader_new(CampStr root, uint32_t maximum_file_size) {
	DiskReader *disk = camp_alloc(sizeof *disk);
	camp_buf_init(&disk->buf, CAMP_BUF_MAX);
	disk->root = copy_bytes(root);
	disk->maximum = maximum_file_size ? maximum_file_size : (uint32_t)8 << 20;
	disk->reader = (CampReader){ .data = disk, .read = read_from_disk, .list = list_on_disk };
	return &disk->reader;
}

void camp_disk_reader_free(CampReader *reader) {
	if (reader) {
		DiskReader *disk = reader->data;
		camp_buf_release(&disk->buf);
		camp_free(disk->root);
		camp_free(disk);
	}
}
