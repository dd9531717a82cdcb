/* Character references of HTML, which Markdown and texts copied from pages hold too: "&amp;", "&#8217;", "&#x2019;". */
#ifndef CAMP_PROSE_CHARACTER_REFERENCE_H
#define CAMP_PROSE_CHARACTER_REFERENCE_H

#include "base/str.h"

/* The character that the reference at the byte `at` of a text stands for, by its number or one of the names that texts are written
 * with; the bytes of all of it in `*length`. 0, with `*length` meaning nothing, when none stands there. */
uint32_t camp_character_reference(CampStr text, size_t at, size_t *length);

#endif
