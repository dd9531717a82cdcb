/*
 * UTF-8, one code point at a time. Ill-formed bytes never stop anything: each is read as U+FFFD, one byte long, the
 * way the Unicode standard and editors count them.
 */
#ifndef CAMP_BASE_UTF8_H
#define CAMP_BASE_UTF8_H

#include "campaign/types.h"

#define CAMP_REPLACEMENT_CHARACTER 0xFFFDu
#define CAMP_LONGEST_CHARACTER 4 /* bytes */

/* The code point at `offset` (< s.len), and its length in bytes in `*length` (1 to 4). */
uint32_t camp_utf8_decode(CampStr s, size_t offset, size_t *length);
/* Writes 1 to 4 bytes and gives their number; surrogates and values above U+10FFFF are written as U+FFFD. */
size_t camp_utf8_encode(uint32_t code_point, char out[4]);
/* The offset of the first byte at or behind `offset` that is not ASCII, or s.len: most texts have none, or few. */
size_t camp_utf8_skip_ascii(CampStr s, size_t offset);
/* The offset of the first byte that is not well-formed UTF-8, or s.len. */
size_t camp_utf8_first_invalid(CampStr s);
size_t camp_utf8_count(CampStr s);  /* code points, an ill-formed byte counts as one */
size_t camp_utf16_count(CampStr s); /* UTF-16 code units */
/* The start of the code point that `offset` stands in (offset itself when it is a boundary; s.len beyond the end). */
size_t camp_utf8_floor(CampStr s, size_t offset);

#endif
