#include "support/matrix.h"

#include "base/buf.h"

typedef struct Writer {
	const Matrix *matrix;
	const MatrixSection *method;
	CampStr left_out;
	CampBuf out;
} Writer;

void matrix_init(Matrix *matrix, CampStr text) {
	size_t at = 0;

	*matrix = (Matrix){ 0 };
	while ((at = camp_str_find(text, CAMP_LIT("--- "), at)) != SIZE_MAX) {
		size_t end = camp_str_find(text, CAMP_LIT("\n"), at), next = camp_str_find(text, CAMP_LIT("\n--- "), end);
		CampStr head = camp_str_slice(text, at + 4, end), word;
		MatrixSection *section = &matrix->sections[matrix->section_count++];

		camp_str_next_piece(&head, ' ', &section->name);
		if (camp_str_equal(section->name, CAMP_LIT("method"))) {
			camp_str_next_piece(&head, ' ', &section->name);
			camp_str_next_piece(&head, ' ', &word);
			section->parts = word;
		}
		section->text = camp_str_slice(text, end + 1, next == SIZE_MAX ? text.len : next + 1);
		at = end;
	}
}

bool matrix_is_method(const MatrixSection *section) {
	return section->parts.len > 0;
}

static CampStr section_text(const Matrix *matrix, CampStr name) {
	for (size_t i = 0; i < matrix->section_count; i++) {
		if (!matrix_is_method(&matrix->sections[i]) && camp_str_equal(matrix->sections[i].name, name))
			return camp_str_trim(matrix->sections[i].text);
	}
	return (CampStr){ NULL, 0 };
}

/* What a section has under `@key`: the rest of its line, or the lines behind it up to the next key. */
static CampStr value_in(CampStr text, CampStr key) {
	size_t at = 0;

	while ((at = camp_str_find(text, key, at)) != SIZE_MAX) {
		size_t from = at + key.len, end = camp_str_find(text, CAMP_LIT("\n"), from);

		if ((at == 0 || text.ptr[at - 1] == '\n') && from < text.len && text.ptr[from] == ' ')
			return camp_str_slice(text, from + 1, end);
		if ((at == 0 || text.ptr[at - 1] == '\n') && from < text.len && text.ptr[from] == '\n')
			return camp_str_slice(text, from + 1, text.len - (camp_str_ends_with(text, CAMP_LIT("\n")) ? 1 : 0));
		at = from;
	}
	return (CampStr){ NULL, 0 };
}

/* `key` begins with its sign. */
static CampStr value_of(const Writer *writer, CampStr key) {
	CampStr value = value_in(writer->method->text, key);

	value = value.len ? value : value_in(section_text(writer->matrix, writer->method->parts), key);
	return value.len ? value : section_text(writer->matrix, camp_str_slice(key, 1, key.len));
}

static bool is_left_out(const Writer *writer, CampStr name) {
	CampStr rest = writer->left_out, each;

	if (camp_str_equal(rest, CAMP_LIT("*")))
		return camp_str_find(name, CAMP_LIT("."), 0) != SIZE_MAX && !camp_str_ends_with(name, CAMP_LIT(".whole")) &&
		       !camp_str_starts_with(name, CAMP_LIT("method."));
	while (camp_str_next_piece(&rest, ' ', &each)) {
		if (camp_str_equal(each, name))
			return true;
	}
	return false;
}

/* Where the sign stands that ends what begins at `at`, outside pieces within. */
static size_t find_outside(CampStr text, size_t at, char sign) {
	size_t depth = 0;

	for (; at < text.len; at++) {
		if (depth == 0 && text.ptr[at] == sign)
			return at;
		depth += text.ptr[at] == '<';
		depth -= text.ptr[at] == '>';
	}
	return at;
}

static void write(Writer *writer, CampStr text);

/* `<name|text|other text>`; gives the place behind it. */
static size_t write_piece(Writer *writer, CampStr text, size_t at) {
	size_t end = find_outside(text, at + 1, '>'), first = find_outside(text, at + 1, '|');
	size_t second = find_outside(text, first + 1, '|');
	bool left_out = is_left_out(writer, camp_str_slice(text, at + 1, first));

	second = second < end ? second : end;
	write(writer,
	      left_out ? camp_str_slice(text, second + (second < end), end) : camp_str_slice(text, first + 1, second));
	return end + 1;
}

static size_t write_value(Writer *writer, CampStr text, size_t at) {
	size_t end = at + 1;

	while (end < text.len && (camp_is_alpha((unsigned char)text.ptr[end]) ||
	                          camp_is_digit((unsigned char)text.ptr[end]) || text.ptr[end] == '_'))
		end++;
	write(writer, value_of(writer, camp_str_slice(text, at, end)));
	return end < text.len && text.ptr[end] == '@' ? end + 1 : end;
}

/* A `@` within a word is a mail address's. */
static void write(Writer *writer, CampStr text) {
	size_t at = 0;

	while (at < text.len) {
		bool begins = at == 0 || !camp_is_alpha((unsigned char)text.ptr[at - 1]);

		if (text.ptr[at] == '<')
			at = write_piece(writer, text, at);
		else if (text.ptr[at] == '@' && begins)
			at = write_value(writer, text, at);
		else
			camp_buf_add_char(&writer->out, text.ptr[at++]);
	}
}

/* What was left out leaves no blanks behind. */
static CampStr tidy(CampArena *arena, CampStr text) {
	CampBuf tidied;
	CampStr result;

	camp_buf_init(&tidied, CAMP_BUF_MAX);
	for (size_t at = 0; at < text.len;) {
		size_t end = camp_str_find(text, CAMP_LIT("\n"), at);
		CampStr line = camp_str_slice(text, at, end), words = camp_str_trim(line);
		size_t indent = (size_t)(words.ptr - line.ptr);

		for (size_t i = 0; words.len && i < indent; i++)
			camp_buf_add_char(&tidied, ' ');
		for (size_t i = 0; i < words.len; i++) {
			bool before_end = camp_str_starts_with(camp_str_slice(words, i, words.len), CAMP_LIT(" \"")) &&
			                  (i + 2 == words.len || words.ptr[i + 2] == ',');
			bool doubled = words.ptr[i] == ' ' && i + 1 < words.len && strchr(" .?", words.ptr[i + 1]);

			if (!doubled && !before_end)
				camp_buf_add_char(&tidied, words.ptr[i]);
		}
		if (words.len)
			camp_buf_add_char(&tidied, '\n');
		at = end == SIZE_MAX ? text.len : end + 1;
	}
	result = camp_arena_copy(arena, camp_buf_str(&tidied));
	camp_buf_release(&tidied);
	return result;
}

CampStr matrix_campaign(CampArena *arena, const Matrix *matrix, const MatrixSection *method, CampStr left_out) {
	Writer writer = { .matrix = matrix, .method = method, .left_out = left_out };
	CampStr result;

	camp_buf_init(&writer.out, CAMP_BUF_MAX);
	write(&writer, section_text(matrix, CAMP_LIT("campaign")));
	result = tidy(arena, camp_buf_str(&writer.out));
	camp_buf_release(&writer.out);
	return result;
}
