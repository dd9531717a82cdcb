#include "report/output.h"

#include "base/str.h"
#include "report/plain.h"
#include "report/width.h"

#include <errno.h>
#include <unistd.h>

#define DRAIN_AT ((size_t)256 << 10)

void camp_output_init(CampOutput *output, int file) {
	*output = (CampOutput){ .file = file };
	camp_buf_init(&output->text, CAMP_BUF_MAX);
}

void camp_output_release(CampOutput *output) {
	camp_buf_release(&output->text);
}

static int write_all(int file, CampStr text) {
	while (text.len) {
		ssize_t count = write(file, text.ptr, text.len);

		if (count < 0 && errno == EINTR)
			continue;
		if (count < 0)
			return errno;
		text = camp_str_slice(text, (size_t)count, text.len);
	}
	return 0;
}

bool camp_output_flush(CampOutput *output) {
	CampStr text = camp_buf_str(&output->text);

	if (output->file == CAMP_OUTPUT_KEPT)
		return camp_buf_ok(&output->text);
	if (!output->error && !camp_buf_ok(&output->text))
		output->error = EFBIG;
	if (!output->error && output->guarded) {
		CampBuf guarded;

		camp_buf_init(&guarded, CAMP_BUF_MAX * 2);
		camp_plain_guard(text, &guarded);
		output->error = write_all(output->file, camp_buf_str(&guarded));
		camp_buf_release(&guarded);
	} else if (!output->error) {
		output->error = write_all(output->file, text);
	}
	camp_buf_clear(&output->text);
	return !output->error;
}

void camp_output_drain(CampOutput *output) {
	if (output->text.len >= DRAIN_AT)
		camp_output_flush(output);
}

CampStyle camp_style(bool color) {
	static const CampStyle none = { "", "", "", "", "", "", "", "", "", "" };
	static const CampStyle colors = {
		.error = "\x1b[1;31m",
		.warning = "\x1b[1;33m",
		.information = "\x1b[1;36m",
		.hint = "\x1b[1;32m",
		.added = "\x1b[32m",
		.removed = "\x1b[31m",
		.bold = "\x1b[1m",
		.dim = "\x1b[2m",
		.gutter = "\x1b[34m",
		.off = "\x1b[0m",
	};

	return color ? colors : none;
}

const char *camp_style_of(const CampStyle *style, CampSeverity severity) {
	switch (severity) {
	case CAMP_ERROR: return style->error;
	case CAMP_WARNING: return style->warning;
	case CAMP_INFORMATION: return style->information;
	case CAMP_HINT:
	case CAMP_OFF: break;
	}
	return style->hint;
}

const char *camp_severity_name(CampSeverity severity) {
	static const char *const names[] = { "off", "error", "warning", "information", "hint" };

	return (size_t)severity < sizeof names / sizeof *names ? names[severity] : names[0];
}

const char *camp_severity_label(CampSeverity severity) {
	/* "information: ..." would promise something else than a remark. */
	return severity == CAMP_INFORMATION ? "note" : camp_severity_name(severity);
}

#define LONGEST_COMMAND 48u

/* The next word; what stands between backquotes is a command to copy, and stays on one line. */
static bool next_word(CampStr *rest, CampStr *word) {
	size_t start = 0;
	size_t end;
	bool quoted = false;

	while (start < rest->len && camp_is_space((unsigned char)rest->ptr[start]))
		start++;
	for (end = start; end < rest->len; end++) {
		if (camp_is_space((unsigned char)rest->ptr[end]) && !quoted)
			break;
		if (rest->ptr[end] == '`') {
			size_t close = camp_str_find(*rest, CAMP_LIT("`"), end + 1);

			quoted = !quoted && close != SIZE_MAX && close - end <= LONGEST_COMMAND;
		}
	}
	*word = camp_str_slice(*rest, start, end);
	*rest = camp_str_slice(*rest, end, rest->len);
	return word->len > 0;
}

void camp_print_wrapped(CampBuf *out, CampStr text, CampStr indent, size_t first_column, size_t width) {
	size_t column = first_column;
	bool line_has_words = false;
	CampStr word;

	while (next_word(&text, &word)) {
		size_t columns = camp_width_of(word);

		if (line_has_words && column + 1 + columns > width) {
			camp_buf_add_char(out, '\n');
			camp_buf_add(out, indent);
			column = camp_width_of(indent);
			line_has_words = false;
		}
		if (line_has_words) {
			camp_buf_add_char(out, ' ');
			column++;
		}
		camp_buf_add(out, word);
		column += columns;
		line_has_words = true;
	}
}

void camp_print_count(CampBuf *out, size_t count, const char *one, const char *many) {
	camp_buf_printf(out, "%zu %s", count, count == 1 ? one : many);
}

bool camp_print_counts(CampBuf *out, const size_t counts[CAMP_HINT + 1]) {
	bool any = false;

	for (CampSeverity severity = CAMP_ERROR; severity <= CAMP_HINT; severity++) {
		if (!counts[severity])
			continue;
		camp_buf_printf(out, "%s%zu %s%s", any ? ", " : "", counts[severity], camp_severity_label(severity),
		                counts[severity] == 1 ? "" : "s");
		any = true;
	}
	return any;
}

void camp_print_size(CampBuf *out, uint64_t bytes) {
	static const char *const units[] = { "KiB", "MiB", "GiB", "TiB" };
	uint64_t tenths = bytes * 10 / 1024;
	size_t unit = 0;

	if (bytes < 1024) {
		camp_print_count(out, (size_t)bytes, "byte", "bytes");
		return;
	}
	while (tenths >= 10240 && unit + 1 < sizeof units / sizeof *units) {
		tenths /= 1024;
		unit++;
	}
	if (tenths % 10)
		camp_buf_printf(out, "%llu.%llu %s", (unsigned long long)(tenths / 10), (unsigned long long)(tenths % 10),
		                units[unit]);
	else
		camp_buf_printf(out, "%llu %s", (unsigned long long)(tenths / 10), units[unit]);
}
