/*
 * The unified diff of text/edit.h: Myers' greedy algorithm over lines ("An O(ND) Difference Algorithm", 1986), which
 * finds a shortest script. Lines end at LF alone, as git sees them; CR belongs to a line's content.
 */
#include "base/hash.h"
#include "base/str.h"
#include "base/vec.h"
#include "text/edit.h"

#define CONTEXT ((size_t)3)
/* The search keeps a row of up to 2 * d + 1 numbers for every d up to here: 4 MB. Texts that differ more are not what
 * anyone reads a diff for. */
#define MOST_DIFFERENCES 1000

typedef struct Line {
	CampStr text; /* with its LF, if it has one */
	uint64_t hash;
	bool changed; /* not in the other text: deleted, or inserted */
} Line;

typedef CAMP_VEC(Line) Lines;

typedef struct Diff {
	Lines before;
	Lines after;
	int32_t *rows[MOST_DIFFERENCES + 1]; /* rows[d][k + d]: how far down `before` d differences reach on diagonal k */
	CampBuf *out;
} Diff;

static void split_lines(CampStr text, Lines *lines) {
	while (text.len) {
		size_t end = camp_str_find(text, CAMP_LIT("\n"), 0);
		CampStr line = camp_str_slice(text, 0, end == SIZE_MAX ? text.len : end + 1);

		camp_vec_push(lines, (Line){ .text = line, .hash = camp_hash(CAMP_HASH_SEED, line) });
		text = camp_str_slice(text, line.len, text.len);
	}
}

static bool same_line(const Line *a, const Line *b) {
	return a->hash == b->hash && camp_str_equal(a->text, b->text);
}

/* The part of both texts between what they share at the start and at the end. */
typedef struct Middle {
	Line *a, *b;
	int32_t n, m; /* lines of a, of b */
} Middle;

static Middle find_middle(Diff *diff) {
	Middle middle = { diff->before.items, diff->after.items, (int32_t)diff->before.count, (int32_t)diff->after.count };

	while (middle.n && middle.m && same_line(middle.a, middle.b))
		middle.a++, middle.b++, middle.n--, middle.m--;
	while (middle.n && middle.m && same_line(&middle.a[middle.n - 1], &middle.b[middle.m - 1]))
		middle.n--, middle.m--;
	return middle;
}

static int32_t row_at(const Diff *diff, int32_t d, int32_t k) {
	return k < -d || k > d ? -1 : diff->rows[d][k + d];
}

/* Whether diagonal k is reached with d differences by an insertion (from k + 1) rather than a deletion (from k - 1). */
static bool came_by_insertion(const Diff *diff, int32_t d, int32_t k) {
	return k == -d || (k != d && row_at(diff, d - 1, k - 1) < row_at(diff, d - 1, k + 1));
}

/* The end of the path to diagonal k with d differences before it slides along equal lines. */
static int32_t step(const Diff *diff, int32_t d, int32_t k) {
	if (!d)
		return 0;
	return came_by_insertion(diff, d, k) ? row_at(diff, d - 1, k + 1) : row_at(diff, d - 1, k - 1) + 1;
}

/* Fills row d. Gives the diagonal on which both texts end, or the one that got furthest, with `*done` false. Paths
 * that leave the texts are followed too, as in the paper; they never get back in. */
static int32_t advance(Diff *diff, const Middle *middle, int32_t d, bool *done) {
	int32_t best = 0, best_sum = -1;

	diff->rows[d] = camp_alloc_array((size_t)d * 2 + 1, sizeof **diff->rows);
	for (int32_t k = -d; k <= d; k += 2) {
		int32_t x = step(diff, d, k), y = x - k;

		while (x < middle->n && y < middle->m && x >= 0 && y >= 0 && same_line(&middle->a[x], &middle->b[y]))
			x++, y++;
		diff->rows[d][k + d] = x;
		if (x <= middle->n && y <= middle->m && x + y > best_sum) {
			best = k;
			best_sum = x + y;
		}
		if (x >= middle->n && y >= middle->m) {
			*done = true;
			return k;
		}
	}
	return best;
}

/* Walks back from the end of the path on diagonal k, marking the lines that it stepped over. */
static void mark_path(Diff *diff, const Middle *middle, int32_t d, int32_t k) {
	for (; d > 0; d--) {
		int32_t x = step(diff, d, k);

		if (came_by_insertion(diff, d, k)) {
			middle->b[x - k - 1].changed = true;
			k++;
		} else {
			middle->a[x - 1].changed = true;
			k--;
		}
	}
}

static void find_changes(Diff *diff) {
	Middle middle = find_middle(diff);
	int32_t d = -1, k = 0;
	bool done = false;

	while (!done && d < MOST_DIFFERENCES)
		k = advance(diff, &middle, ++d, &done);
	if (!done) {
		int32_t x = row_at(diff, d, k);

		for (int32_t i = x; i < middle.n; i++)
			middle.a[i].changed = true;
		for (int32_t i = x - k; i < middle.m; i++)
			middle.b[i].changed = true;
	}
	mark_path(diff, &middle, d, k);
	for (; d >= 0; d--)
		camp_free(diff->rows[d]);
}

/* A place in both texts at once. */
typedef struct Place {
	size_t a, b;
} Place;

static bool is_change(const Diff *diff, Place at) {
	return (at.a < diff->before.count && diff->before.items[at.a].changed) ||
	       (at.b < diff->after.count && diff->after.items[at.b].changed);
}

static bool is_end(const Diff *diff, Place at) {
	return at.a >= diff->before.count && at.b >= diff->after.count;
}

/* Past the changed lines at `at`. */
static Place skip_change(const Diff *diff, Place at) {
	while (at.a < diff->before.count && diff->before.items[at.a].changed)
		at.a++;
	while (at.b < diff->after.count && diff->after.items[at.b].changed)
		at.b++;
	return at;
}

/* Past at most `most` unchanged lines. */
static Place skip_same(const Diff *diff, Place at, size_t most) {
	while (most-- && !is_end(diff, at) && !is_change(diff, at))
		at.a++, at.b++;
	return at;
}

/* The end of the hunk whose first change is at `at`: changes with little between them share a hunk. */
static Place hunk_end(const Diff *diff, Place at) {
	for (;;) {
		Place next;

		at = skip_change(diff, at);
		next = skip_same(diff, at, 2 * CONTEXT);
		if (is_end(diff, next) || !is_change(diff, next))
			return skip_same(diff, at, CONTEXT);
		at = next;
	}
}

static void print_line(Diff *diff, char mark, CampStr line) {
	camp_buf_add_char(diff->out, mark);
	camp_buf_add(diff->out, line);
	if (!camp_str_ends_with(line, CAMP_LIT("\n")))
		camp_buf_add_c(diff->out, "\n\\ No newline at end of file\n");
}

/* Lines are counted from 1; a range of none names the line before it. */
static void print_range(Diff *diff, char mark, size_t start, size_t count) {
	camp_buf_printf(diff->out, " %c%zu", mark, count ? start + 1 : start);
	if (count != 1)
		camp_buf_printf(diff->out, ",%zu", count);
}

static void print_hunk(Diff *diff, Place start, Place end) {
	Place at = start;

	camp_buf_add_c(diff->out, "@@");
	print_range(diff, '-', start.a, end.a - start.a);
	print_range(diff, '+', start.b, end.b - start.b);
	camp_buf_add_c(diff->out, " @@\n");
	while (at.a < end.a || at.b < end.b) {
		Place next = skip_change(diff, at);

		for (; at.a < next.a; at.a++)
			print_line(diff, '-', diff->before.items[at.a].text);
		for (; at.b < next.b; at.b++)
			print_line(diff, '+', diff->after.items[at.b].text);
		for (; at.a < end.a && !is_change(diff, at); at.a++, at.b++)
			print_line(diff, ' ', diff->before.items[at.a].text);
	}
}

static void print_hunks(Diff *diff) {
	Place at = { 0, 0 };

	for (;;) {
		Place start, end;
		size_t lead;

		end = at;
		at = skip_same(diff, at, SIZE_MAX);
		if (is_end(diff, at))
			return;
		lead = at.a - end.a < CONTEXT ? at.a - end.a : CONTEXT;
		start = (Place){ at.a - lead, at.b - lead };
		end = hunk_end(diff, at);
		print_hunk(diff, start, end);
		at = end;
	}
}

/* As git writes names: quoted like a C string when they hold what would end or bend the header, and with a tab behind
 * them when they hold a blank, behind which older tools expect a date. */
static void print_name(CampBuf *out, const char *prefix, CampStr path) {
	bool quoted = false;

	for (size_t i = 0; i < path.len; i++)
		quoted |= (unsigned char)path.ptr[i] < ' ' || path.ptr[i] == '"' || path.ptr[i] == '\\' || path.ptr[i] == 0x7F;
	camp_buf_add_c(out, quoted ? "\"" : "");
	camp_buf_add_c(out, prefix);
	for (size_t i = 0; i < path.len; i++) {
		unsigned char c = (unsigned char)path.ptr[i];

		if (c == '"' || c == '\\')
			camp_buf_printf(out, "\\%c", c);
		else if (c < ' ' || c == 0x7F)
			camp_buf_printf(out, "\\%03o", c);
		else
			camp_buf_add_char(out, (char)c);
	}
	camp_buf_add_c(out, quoted ? "\"\n" : camp_str_find(path, CAMP_LIT(" "), 0) != SIZE_MAX ? "\t\n" : "\n");
}

static Diff *compare(CampStr before, CampStr after) {
	Diff *diff = camp_alloc(sizeof *diff);

	split_lines(before, &diff->before);
	split_lines(after, &diff->after);
	find_changes(diff);
	return diff;
}

static void release(Diff *diff) {
	camp_vec_release(&diff->before);
	camp_vec_release(&diff->after);
	camp_free(diff);
}

void camp_diff_unified(CampStr path, CampStr before, CampStr after, CampBuf *out) {
	Diff *diff;

	if (camp_str_equal(before, after))
		return;
	while (camp_str_starts_with(path, CAMP_LIT("/")))
		path = camp_str_slice(path, 1, path.len);
	diff = compare(before, after);
	diff->out = out;
	camp_buf_add_c(out, "--- ");
	print_name(out, "a/", path);
	camp_buf_add_c(out, "+++ ");
	print_name(out, "b/", path);
	print_hunks(diff);
	release(diff);
}

/* Where line `index` of `after` starts, of one past the last where the text ends. */
static uint32_t start_of(const Diff *diff, CampStr after, size_t index) {
	return index < diff->after.count ? (uint32_t)(diff->after.items[index].text.ptr - after.ptr) : (uint32_t)after.len;
}

CampSpan *camp_diff_changes(CampStr before, CampStr after, size_t *count) {
	CAMP_VEC(CampSpan) spans = { 0 };
	Diff *diff = compare(before, after);
	Place at = { 0, 0 };

	for (;;) {
		Place end;

		at = skip_same(diff, at, SIZE_MAX);
		if (is_end(diff, at))
			break;
		end = skip_change(diff, at);
		camp_vec_push(&spans, (CampSpan){ start_of(diff, after, at.b), start_of(diff, after, end.b) });
		at = end;
	}
	release(diff);
	*count = spans.count;
	return spans.items;
}
