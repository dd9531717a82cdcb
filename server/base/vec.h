/*
 * Growable arrays of any type: CAMP_VEC(CampWord) declares one, the macros below use it. Elements are plain data.
 */
#ifndef CAMP_BASE_VEC_H
#define CAMP_BASE_VEC_H

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

/* NOLINTNEXTLINE(bugprone-macro-parentheses): a type cannot stand in them */
#define CAMP_VEC(type)                                                                                                 \
	struct {                                                                                                           \
		type *items;                                                                                                   \
		size_t count;                                                                                                  \
		size_t capacity;                                                                                               \
	}

/* Room for `wanted` elements in all; the capacity at least doubles, so that pushes cost constant time. */
#define camp_vec_reserve(vec, wanted)                                                                                  \
	do {                                                                                                               \
		size_t camp_wanted_ = (wanted);                                                                                \
		if (camp_wanted_ > (vec)->capacity) {                                                                          \
			size_t camp_room_ = (vec)->capacity ? (vec)->capacity * 2 : 8;                                             \
			(vec)->capacity = camp_room_ > camp_wanted_ ? camp_room_ : camp_wanted_;                                   \
			(vec)->items = camp_resize((vec)->items, (vec)->capacity, sizeof *(vec)->items);                           \
		}                                                                                                              \
	} while (0)

/* The element may speak of the vector's count, which still is what it was. */
#define camp_vec_push(vec, ...)                                                                                        \
	do {                                                                                                               \
		camp_vec_reserve((vec), (vec)->count + 1);                                                                     \
		(vec)->items[(vec)->count] = __VA_ARGS__;                                                                      \
		(vec)->count++;                                                                                                \
	} while (0)

/* Sorts by `compare`, as qsort's. Most vectors are short or nearly in order: each element is put in its place, until that
 * has moved more of them than an order made anew is worth. */
#define camp_vec_sort(type, vec, compare)                                                                              \
	do {                                                                                                               \
		type *camp_items_ = (vec)->items; /* NOLINT(bugprone-macro-parentheses): a type cannot stand in them */        \
		size_t camp_moves_ = 16 * (vec)->count;                                                                        \
		for (size_t camp_i_ = 1; camp_i_ < (vec)->count; camp_i_++) {                                                  \
			type camp_item_ = camp_items_[camp_i_];                                                                    \
			size_t camp_at_ = camp_i_;                                                                                 \
			for (; camp_at_ > 0 && (compare)(&camp_item_, &camp_items_[camp_at_ - 1]) < 0; camp_at_--)                 \
				camp_items_[camp_at_] = camp_items_[camp_at_ - 1];                                                     \
			camp_items_[camp_at_] = camp_item_;                                                                        \
			if (camp_i_ - camp_at_ > camp_moves_) {                                                                    \
				qsort(camp_items_, (vec)->count, sizeof *camp_items_, (compare));                                      \
				break;                                                                                                 \
			}                                                                                                          \
			camp_moves_ -= camp_i_ - camp_at_;                                                                         \
		}                                                                                                              \
	} while (0)

#define camp_vec_clear(vec) ((void)((vec)->count = 0))

#define camp_vec_release(vec)                                                                                          \
	do {                                                                                                               \
		camp_free((vec)->items);                                                                                       \
		(vec)->items = NULL;                                                                                           \
		(vec)->count = (vec)->capacity = 0;                                                                            \
	} while (0)

/* `for (camp_vec_each(CampWord, word, &words))`: `word` points at each element in turn. */
/* clang-format takes the `&&` for an operator of C++; a type and a name cannot stand in parentheses.
   NOLINTBEGIN(bugprone-macro-parentheses) */
/* clang-format off */
#define camp_vec_each(type, name, vec)                                                                                 \
	type *name = (vec)->items;                                                                                         \
	(vec)->items && name < (vec)->items + (vec)->count;                                                                \
	name++
/* clang-format on */
/* NOLINTEND(bugprone-macro-parentheses) */

#endif
