/*
 * Recognising providers' sentences in a pasted rejection. Texts are compared as their letters and digits alone, so
 * that "Opt-in", "opt in" and "Optin" are one; a match begins and ends where words do.
 */
#include "engine/explain_words.h"

#include "base/utf8.h"
#include "providers/provider.h"

#include <stdlib.h>

/* The letters and digits of a text, in lower case, and where each stands. */
typedef struct Letters {
	CampStr text;      /* one byte each; of other scripts the bytes of their UTF-8 */
	uint32_t *offsets; /* in the original */
	bool *starts;      /* a word begins here; one more at the end */
} Letters;

typedef struct Match {
	size_t start; /* letters */
	size_t end;
	CampMeaning meaning;
	size_t order;
} Match;

typedef CAMP_VEC(Match) Matches;
typedef CAMP_VEC(CampClause) Clauses;

/* Blanks and punctuation: of ASCII, of Latin-1, and the typographic ones. */
static bool parts_words(uint32_t code_point) {
	if (code_point < 0x80)
		return !camp_is_alpha((unsigned char)code_point) && !camp_is_digit((unsigned char)code_point);
	return code_point < 0xC0 || (code_point >= 0x2000 && code_point <= 0x206F) ||
	       code_point == CAMP_REPLACEMENT_CHARACTER;
}

static Letters letters_of(CampArena *arena, CampStr text) {
	Letters letters = {
		.text.ptr = camp_arena_alloc(arena, text.len + 1),
		.offsets = CAMP_ARENA_ARRAY(arena, uint32_t, text.len + 1),
		.starts = CAMP_ARENA_ARRAY(arena, bool, text.len + 1),
	};
	char *out = (char *)letters.text.ptr;
	bool parted = true;

	for (size_t offset = 0, length; offset < text.len; offset += length) {
		if (parts_words(camp_utf8_decode(text, offset, &length))) {
			parted = true;
			continue;
		}
		letters.starts[letters.text.len] = parted;
		parted = false;
		for (size_t i = 0; i < length; i++) {
			letters.offsets[letters.text.len] = (uint32_t)(offset + i);
			out[letters.text.len++] = camp_to_lower(text.ptr[offset + i]);
		}
	}
	letters.starts[letters.text.len] = true;
	letters.offsets[letters.text.len] = (uint32_t)text.len;
	return letters;
}

static size_t count_words(const Letters *letters) {
	size_t count = 0;

	for (size_t i = 0; i < letters->text.len; i++)
		count += letters->starts[i];
	return count;
}

static bool is_number(CampStr word) {
	for (size_t i = 0; i < word.len; i++)
		if (!camp_is_digit((unsigned char)word.ptr[i]))
			return false;
	return word.len > 0;
}

/* The word before a letter, for "error 806". */
static CampStr word_before(const Letters *letters, size_t end) {
	size_t start = end;

	while (start > 0 && !letters->starts[--start])
		continue;
	return camp_str_slice(letters->text, start, end);
}

/* Numbers of three or four digits are all over the place: one counts as a code only where the text says that it is. */
static bool introduced(CampStr text, const Letters *letters, size_t start, size_t end) {
	static const char *const words[] = { "code", "codes", "error", "errors", "rejection", "reason" };
	uint32_t first = letters->offsets[start];
	uint32_t behind = letters->offsets[end - 1] + 1;
	CampStr before = word_before(letters, start);

	if (first > 0 && behind < text.len && text.ptr[first - 1] == '(' && text.ptr[behind] == ')')
		return true;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (camp_str_equal(before, camp_str(words[i])))
			return true;
	return start == 0;
}

static void find_phrase(CampStr text, const Letters *letters, CampStr phrase, const Letters *wanted,
                        CampMeaning meaning, Matches *matches) {
	bool weak = is_number(phrase) && phrase.len < 5;
	size_t at = 0;

	while ((at = camp_str_find(letters->text, wanted->text, at)) != SIZE_MAX) {
		size_t end = at + wanted->text.len;

		if (letters->starts[at] && letters->starts[end] && (!weak || introduced(text, letters, at, end)))
			camp_vec_push(matches, (Match){ at, end, meaning, matches->count });
		at++;
	}
}

/* A single word is a code; only if it has a digit can it be told from a word of the language. */
static bool can_be_found(const Letters *wanted) {
	if (wanted->text.len < 2)
		return false;
	for (size_t i = 0; i < wanted->text.len; i++)
		if (camp_is_digit((unsigned char)wanted->text.ptr[i]))
			return true;
	return count_words(wanted) > 1;
}

static void find_answer(CampArena *arena, CampStr text, const Letters *letters, const CampProvider *provider,
                        const CampAnswer *answer, Matches *matches) {
	const char *sources[] = { answer->code, answer->title, answer->said };
	CampMeaning meaning = { 0 };

	for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
		CampStr rest = camp_str(sources[i] ? sources[i] : ""), phrase;

		while (camp_str_next_piece(&rest, '|', &phrase)) {
			Letters wanted = letters_of(arena, phrase);

			if (!can_be_found(&wanted) || camp_str_find(letters->text, wanted.text, 0) == SIZE_MAX)
				continue;
			if (!meaning.provider)
				meaning = camp_meaning_of(arena, provider, answer);
			find_phrase(text, letters, phrase, &wanted, meaning, matches);
		}
	}
}

static int by_length(const void *left, const void *right) {
	const Match *a = left;
	const Match *b = right;
	size_t length_a = a->end - a->start;
	size_t length_b = b->end - b->start;

	if (length_a != length_b)
		return length_a > length_b ? -1 : 1;
	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	return a->order < b->order ? -1 : a->order > b->order;
}

static int by_place(const void *left, const void *right) {
	const Match *a = left;
	const Match *b = right;

	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	return a->order < b->order ? -1 : a->order > b->order;
}

/* Drops the matches that stand in longer ones. Several answers may have one and the same sentence. */
static void keep_longest(CampArena *arena, Matches *matches, size_t letter_count) {
	bool *taken = CAMP_ARENA_ARRAY(arena, bool, letter_count + 1);
	size_t kept = 0;

	if (!matches->count)
		return;
	qsort(matches->items, matches->count, sizeof *matches->items, by_length);
	for (size_t i = 0; i < matches->count; i++) {
		Match match = matches->items[i];
		const Match *last = kept ? &matches->items[kept - 1] : NULL;
		bool same = last && last->start == match.start && last->end == match.end;
		bool covered = taken[match.start] || taken[match.end - 1];

		if (covered && !same)
			continue;
		memset(taken + match.start, true, match.end - match.start);
		matches->items[kept++] = match;
	}
	matches->count = kept;
	qsort(matches->items, kept, sizeof *matches->items, by_place);
}

/* Words that join clauses and say nothing themselves. */
static bool is_noise(CampStr word) {
	static const char *const words[] = { "and",       "also",     "or",     "the",    "a",
		                                 "an",        "code",     "codes",  "error",  "errors",
		                                 "rejection", "rejected", "reason", "please", "fix" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (camp_str_equal(word, camp_str(words[i])))
			return true;
	return false;
}

static bool says_something(CampArena *arena, CampStr part) {
	Letters letters = letters_of(arena, part);
	size_t start = 0;

	for (size_t i = 1; i <= letters.text.len; i++) {
		if (!letters.starts[i])
			continue;
		if (!is_noise(camp_str_slice(letters.text, start, i)))
			return true;
		start = i;
	}
	return false;
}

static bool ends_clause(CampStr text, size_t offset) {
	char c = text.ptr[offset];

	if (c == ',' || c == ';' || c == '\n' || c == '\r')
		return true;
	return (c == '.' || c == '!' || c == '?') &&
	       (offset + 1 == text.len || camp_is_space((unsigned char)text.ptr[offset + 1]));
}

/* Whether the bytes are a code ("30924", "OPT_IN_WORKFLOW_MISSING") rather than words. */
static bool is_code(CampStr text, size_t start, size_t end) {
	bool marked = false;

	for (size_t i = start; i < end; i++) {
		if (camp_is_space((unsigned char)text.ptr[i]))
			return false;
		marked |= text.ptr[i] == '_' || camp_is_digit((unsigned char)text.ptr[i]);
	}
	return marked;
}

/* Where the words begin that lead to the code at `code`: "Rejection Code 5105", "... lacks a link (806)". They say what
 * the code says. `code` itself when other words stand there. */
static size_t before_code(CampStr text, size_t from, size_t code) {
	CampStr words = camp_str_trim(camp_str_slice(text, from, code));
	size_t start = code;

	if (words.len == 0 || !(words.ptr[words.len - 1] == '(' ||
	                        (words.len >= 4 && camp_str_equal_ignoring_case(
												   camp_str_slice(words, words.len - 4, words.len), CAMP_LIT("code")))))
		return code;
	while (start > from && !ends_clause(text, start - 1))
		start--;
	return start;
}

/* Where the title ends that stands behind a code: "5105: Missing Mandatory Message Terminology". */
static size_t behind_code(CampStr text, size_t end) {
	size_t at = end;

	while (at < text.len && camp_is_blank((unsigned char)text.ptr[at]))
		at++;
	if (at == text.len || !strchr(":-)", text.ptr[at]))
		return end;
	while (at < text.len && !ends_clause(text, at))
		at++;
	return at;
}

/* The unknown clauses among the bytes [start, end). */
static void add_unknown(CampArena *arena, CampStr text, size_t start, size_t end, Clauses *clauses) {
	size_t from = start;

	for (size_t i = start; i <= end && from < end; i++) {
		CampStr part;

		if (i < end && !ends_clause(text, i))
			continue;
		part = camp_str_trim(camp_str_slice(text, from, i));
		if (says_something(arena, part))
			camp_vec_push(clauses, (CampClause){ .words = part });
		from = i + 1;
	}
}

/* "Upstream CNP declined sharing request for campaign CX1Y2Z3. Explanation: ..." */
static size_t lead_in(CampStr text) {
	static const char *const words[] = { "explanation:", "reason:", "reasons:" };
	size_t end = 0;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		size_t at = camp_str_find_ignoring_case(text, camp_str(words[i]), 0);

		if (at != SIZE_MAX && at + strlen(words[i]) > end)
			end = at + strlen(words[i]);
	}
	return end;
}

static bool told_before(const Clauses *clauses, const CampMeanings *found, const CampAnswer *answer) {
	for (size_t i = 0; i < found->count; i++)
		if (found->items[i].answer == answer)
			return true;
	for (size_t i = 0; i < clauses->count; i++)
		for (size_t j = 0; j < clauses->items[i].meaning_count; j++)
			if (clauses->items[i].meanings[j].answer == answer)
				return true;
	return false;
}

/* Adds the clause of the matches from `*index` on that cover the same words; moves `*index` behind them. A code with
 * its title behind it is one clause. */
static void add_known(CampArena *arena, CampStr text, const Letters *letters, const Matches *matches, size_t *index,
                      Clauses *clauses) {
	const Match *first = &matches->items[*index];
	CampMeanings found = { 0 };
	CampClause clause;

	for (; *index < matches->count && matches->items[*index].start == first->start; ++*index)
		if (!told_before(clauses, &found, matches->items[*index].meaning.answer))
			camp_vec_push(&found, matches->items[*index].meaning);
	clause.words = camp_str_slice(text, letters->offsets[first->start], letters->offsets[first->end - 1] + 1u);
	clause.meanings = camp_meanings_take(arena, &found, &clause.meaning_count);
	if (clause.meaning_count)
		camp_vec_push(clauses, clause);
}

const CampClause *camp_explain_clauses(CampArena *arena, CampStr provider, CampStr words, size_t *count) {
	Letters letters = letters_of(arena, words);
	const CampProvider *only = camp_provider_named(provider);
	Matches matches = { 0 };
	Clauses clauses = { 0 };
	CampClause *result;
	size_t done = lead_in(words);

	for (size_t i = 0; i < camp_provider_count; i++)
		for (size_t j = 0;
		     j < camp_provider_table[i]->answer_count && (!provider.len || only == camp_provider_table[i]); j++)
			find_answer(arena, words, &letters, camp_provider_table[i], &camp_provider_table[i]->answers[j], &matches);
	keep_longest(arena, &matches, letters.text.len);
	for (size_t i = 0; i < matches.count;) {
		size_t start = letters.offsets[matches.items[i].start];
		size_t end = letters.offsets[matches.items[i].end - 1] + 1;

		bool code = is_code(words, start, end);

		if (start > done)
			add_unknown(arena, words, done, code ? before_code(words, done, start) : start, &clauses);
		end = code ? behind_code(words, end) : end;
		if (i + 1 < matches.count && letters.offsets[matches.items[i + 1].start] < end)
			end = letters.offsets[matches.items[i + 1].start]; /* what is known of itself is told of itself */
		add_known(arena, words, &letters, &matches, &i, &clauses);
		done = end > done ? end : done;
	}
	add_unknown(arena, words, done, words.len, &clauses);
	result = CAMP_ARENA_ARRAY(arena, CampClause, clauses.count);
	for (size_t i = 0; i < clauses.count; i++)
		result[i] = clauses.items[i];
	*count = clauses.count;
	camp_vec_release(&matches);
	camp_vec_release(&clauses);
	return result;
}

/* How many words of `a` stand in `b`. */
static size_t shared_words(const Letters *a, const Letters *b) {
	size_t shared = 0;
	size_t start = 0;

	for (size_t i = 1; i <= a->text.len; i++) {
		CampStr word;
		size_t at = 0;

		if (!a->starts[i])
			continue;
		word = camp_str_slice(a->text, start, i);
		start = i;
		while ((at = camp_str_find(b->text, word, at)) != SIZE_MAX && !(b->starts[at] && b->starts[at + word.len]))
			at++;
		shared += at != SIZE_MAX && !is_noise(word);
	}
	return shared;
}

/* From 0 (nothing in common) to 100. */
static unsigned likeness(CampArena *arena, const Letters *words, const char *phrase) {
	Letters other;
	size_t all;

	if (!phrase)
		return 0;
	other = letters_of(arena, camp_str(phrase));
	if (count_words(words) == 1 || count_words(&other) == 1) {
		size_t distance = camp_str_distance(words->text, other.text, 2);

		return distance > 2 || other.text.len < 3 ? 0 : (unsigned)(90 - 30 * distance);
	}
	all = count_words(words) + count_words(&other);
	return all ? (unsigned)(200 * shared_words(words, &other) / all) : 0;
}

#define LEAST_LIKENESS 45u

const CampMeaning *camp_explain_near(CampArena *arena, CampStr provider, CampStr words, size_t most, size_t *count) {
	Letters letters = letters_of(arena, words);
	const CampProvider *only = camp_provider_named(provider);
	CampMeaning *best = CAMP_ARENA_ARRAY(arena, CampMeaning, most + 1);
	unsigned *scores = CAMP_ARENA_ARRAY(arena, unsigned, most + 1);

	*count = 0;
	for (size_t i = 0; i < camp_provider_count && letters.text.len; i++) {
		const CampProvider *each = camp_provider_table[i];

		for (size_t j = 0; j < each->answer_count && (!provider.len || only == each); j++) {
			unsigned score = likeness(arena, &letters, each->answers[j].code);
			unsigned title = likeness(arena, &letters, each->answers[j].title);
			size_t at = *count;

			score = title > score ? title : score;
			if (score < LEAST_LIKENESS)
				continue;
			for (; at > 0 && scores[at - 1] < score; at--) {
				best[at] = best[at - 1];
				scores[at] = scores[at - 1];
			}
			best[at] = (CampMeaning){ each, &each->answers[j], NULL, 0 };
			scores[at] = score;
			*count += *count < most;
		}
	}
	return best;
}
