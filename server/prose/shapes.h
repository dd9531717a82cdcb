/*
 * Shapes: things in a text that are recognised by how they look, not by which word they are. Each function looks at
 * the bytes from `at` on and gives the length of what begins there, or 0. Each looks at a bounded number of bytes.
 */
#ifndef CAMP_PROSE_SHAPES_H
#define CAMP_PROSE_SHAPES_H

#include "base/str.h"

size_t camp_shape_url(CampStr text, size_t at); /* with a scheme, with "www.", or a bare domain of a usual kind */
size_t camp_shape_email(CampStr text, size_t at);
size_t camp_shape_phone(CampStr text, size_t at);       /* North American, with or without +1; also 1-800-FLOWERS */
size_t camp_shape_placeholder(CampStr text, size_t at); /* [name], {{name}}, {name}, ${name}, <name>, %s, XXXX, ____ */
/* The first placeholder from `from` on; empty, at the end of the text, when there is none. */
CampSpan camp_shape_find_placeholder(CampStr text, size_t from);
size_t camp_shape_box(CampStr text, size_t at); /* a box to tick: ☐, [ ], [x], ( ) */
/* An HTML tag such as `<br/>`. `*breaks` tells whether it parts lines. */
size_t camp_shape_tag(CampStr text, size_t at, bool *breaks);

#endif
