/* Writes the tables as C. */
#include "tools/vocabulary/vocabulary.h"

#include <assert.h>
#include <inttypes.h>

/* One table: its elements are written by the caller, each with next(). */
static void begin(FILE *out, const char *type, const char *name) {
	fprintf(out, "\nstatic const %s %s[] = {", type, name);
}

/* Breaks the line before an element that begins one. */
static void next(FILE *out, size_t index, size_t in_a_line) {
	if (index % in_a_line == 0) {
		fputs("\n\t", out);
	}
}

static void end(FILE *out) {
	fputs("\n};\n", out);
}

static void emit_numbers(FILE *out, const char *name, const uint16_t *numbers, size_t count) {
	begin(out, "uint16_t", name);
	for (size_t i = 0; i < count; i++) {
		next(out, i, 24);
		fprintf(out, "%u,", (unsigned)numbers[i]);
	}
	end(out);
}

static void emit_lexicon(FILE *out, const Lexicon *lexicon) {
	begin(out, "CampSpelling", "spellings");
	for (size_t i = 0; i < lexicon->spelling_count; i++) {
		const CampSpelling *s = &lexicon->spellings[i];
		next(out, i, 4);
		fprintf(out, "{\"%.*s\",{%u,%u,%u},%u,%u},", (int)s->length, s->text, (unsigned)s->ids[0], (unsigned)s->ids[1],
		        (unsigned)s->ids[2], (unsigned)s->length, (unsigned)s->parts);
	}
	end(out);
	emit_numbers(out, "slots", lexicon->slots, CAMP_LEXICON_SLOTS);
	begin(out, "uint8_t", "flags");
	for (size_t i = 0; i < lexicon->word_count; i++) {
		next(out, i, 32);
		fprintf(out, "%u,", (unsigned)lexicon->flags[i]);
	}
	end(out);
}

/* A target that no word is taken to. */
#define NO_TARGET ((CampTarget){ .needs = CAMP_WATCH_NOTHING })

typedef CAMP_VEC(CampTarget) Targets;

/* A state as the matcher reads it; its targets but for the first are added to `others`. */
static CampState lay_out(const Automaton *a, const State *s, Targets *others) {
	const State *gap = s->gap == CAMP_NO_STATE ? NULL : &a->states.items[s->gap];
	CampState state = { .first = NO_TARGET,
		                .targets = (uint16_t)others->count,
		                .sees = s->sees,
		                .gap = s->gap,
		                .ahead = !gap         ? CAMP_WATCH_NOTHING
		                         : gap->reach ? gap->watch
		                                      : CAMP_WATCH_ANYTHING,
		                .watch = s->watch,
		                .match = CAMP_NO_PATTERN,
		                .reach = s->reach,
		                .steps = s->steps };
	size_t count = 0;
	for (size_t i = s->targets; i < s->targets + s->target_count; i++) {
		CampTarget target = a->targets.items[i];
		if (target.does & TARGET_MATCH) {
			assert(state.match == CAMP_NO_PATTERN && !(target.does & CAMP_TARGET_OPEN));
			state.match = target.to;
			state.match_does = target.does & CAMP_TARGET_CLOSE;
		} else if (count++ == 0) {
			state.first = target;
		} else {
			camp_vec_push(others, target);
		}
	}
	assert(others->count < UINT16_MAX && count <= UINT8_MAX);
	state.target_count = (uint8_t)(count > 0 ? count - 1 : 0);
	return state;
}

static void emit_target(FILE *out, CampTarget t) {
	fprintf(out, "{%u,%u,%u,%u,%u},", (unsigned)t.to, (unsigned)t.takes, (unsigned)t.needs, (unsigned)t.steps,
	        (unsigned)t.does);
}

static void emit_states(FILE *out, const Automaton *a) {
	Targets others = { 0 };
	begin(out, "CampState", "states");
	for (size_t i = 0; i < a->states.count; i++) {
		CampState s = lay_out(a, &a->states.items[i], &others);
		next(out, i, 4);
		fputc('{', out);
		emit_target(out, s.first);
		fprintf(out, "%u,%u,%u,%u,%u,%u,%u,%u,%u,%u},", (unsigned)s.targets, (unsigned)s.sees, (unsigned)s.gap,
		        (unsigned)s.ahead, (unsigned)s.watch, (unsigned)s.match, (unsigned)s.target_count,
		        (unsigned)s.match_does, (unsigned)s.reach, (unsigned)s.steps);
	}
	end(out);
	begin(out, "CampTarget", "targets");
	for (size_t i = 0; i < others.count; i++) {
		next(out, i, 8);
		emit_target(out, others.items[i]);
	}
	end(out);
	camp_vec_release(&others);
}

static void emit_starts(FILE *out, const Automaton *a) {
	begin(out, "CampStart", "starts");
	for (size_t i = 0; i < a->starts.count; i++) {
		const CampStart *s = &a->starts.items[i];
		next(out, i, 8);
		fprintf(out, "{%u,%u,%u,%u},", (unsigned)s->state, (unsigned)s->sees, (unsigned)s->watch, (unsigned)s->steps);
	}
	end(out);
	emit_numbers(out, "needs_of_starts", a->needs_of_starts.items, a->needs_of_starts.count);
	emit_numbers(out, "starts_of", a->starts_of, a->group_count + 1u);
	emit_numbers(out, "watches", a->watches.items, a->watches.count);
	emit_numbers(out, "watches_of", a->watches_of, a->group_count + 1u);
}

static size_t stride_of(const Automaton *a) {
	return (a->sets.count + CAMP_HELD_SETS - 1u) / CAMP_HELD_SETS;
}

typedef CAMP_VEC(uint64_t) Pieces;

static size_t number_of(Pieces *pieces, uint64_t piece) {
	size_t number = 0;
	while (number < pieces->count && pieces->items[number] != piece) {
		number++;
	}
	if (number == pieces->count) {
		camp_vec_push(pieces, piece);
	}
	return number;
}

/* Rows of bits by group, as `held` and `pieces` keep them. */
static void emit_rows(FILE *out, const uint64_t *rows, size_t count, size_t stride) {
	Pieces pieces = { 0 };
	number_of(&pieces, 0);
	begin(out, "uint16_t", "held");
	for (size_t i = 0; i < count * stride; i++) {
		next(out, i % stride, stride);
		fprintf(out, "%zu,", number_of(&pieces, rows[i]));
	}
	end(out);
	assert(pieces.count <= UINT16_MAX);
	begin(out, "uint64_t", "pieces");
	for (size_t i = 0; i < pieces.count; i++) {
		next(out, i, 8);
		fprintf(out, "%#" PRIx64 "u,", pieces.items[i]);
	}
	end(out);
	camp_vec_release(&pieces);
}

/* A row for each group, with a bit for each set that holds it. */
static void emit_sets(FILE *out, const Automaton *a, size_t word_count) {
	size_t stride = stride_of(a);
	uint64_t *rows = camp_alloc_array(a->group_count * stride, sizeof *rows);
	begin(out, "uint16_t", "classes");
	for (size_t i = 0; i < a->sets.count; i++) {
		const WordSet *set = &a->sets.items[i];
		next(out, i, 24);
		fprintf(out, "%u,", (unsigned)(set->classes & ((1u << CAMP_GROUP_FIRST) - 1)));
		for (size_t word = 0; word < word_count; word++) {
			if ((set->ids[word / 64] >> (word % 64)) & 1) {
				rows[a->group_of[word] * stride + i / CAMP_HELD_SETS] |= (uint64_t)1 << (i % CAMP_HELD_SETS);
			}
		}
	}
	end(out);
	emit_rows(out, rows, a->group_count, stride);
	camp_free(rows);
}

void emit_tables(FILE *out, const Vocabulary *vocabulary, const Automaton *automaton) {
	const Lexicon *lexicon = &vocabulary->lexicon;
	fputs("/* Made by server/tools/vocabulary of server/prose/wordings.def and lexicon.def. */\n", out);
	fputs("#include \"prose/reading.h\"\n#include \"prose/vocabulary.h\"\n", out);
	emit_lexicon(out, lexicon);
	emit_states(out, automaton);
	emit_starts(out, automaton);
	emit_sets(out, automaton, lexicon->word_count);
	emit_numbers(out, "group_of", automaton->group_of, lexicon->word_count);
	begin(out, "uint16_t", "mark_of");
	for (size_t i = 0; i < vocabulary->patterns.count; i++) {
		next(out, i, 24);
		fprintf(out, "%u,", (unsigned)vocabulary->patterns.items[i].mark);
	}
	end(out);
	fprintf(
		out,
		"\nconst struct CampVocabulary camp_vocabulary_tables = {\n"
		"\t.lexicon = { spellings, slots, flags },\n"
		"\t.automaton = { states, targets, starts, needs_of_starts, starts_of, watches, watches_of, group_of, mark_of, held, pieces, classes, %zu, "
		"%u, %zu, %zu, %zu },\n};\n",
		stride_of(automaton), (unsigned)automaton->group_count, automaton->states.count, vocabulary->patterns.count,
		automaton->watched.count);
}
