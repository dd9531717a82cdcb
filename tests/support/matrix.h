/*
 * Complete campaigns, one for each opt-in method, from which single statements can be left out; tests/matrix/campaign.txt
 * says how they are written.
 */
#ifndef TESTS_SUPPORT_MATRIX_H
#define TESTS_SUPPORT_MATRIX_H

#include "base/arena.h"
#include "base/str.h"

typedef struct MatrixSection {
	CampStr name;  /* "campaign", "words"; of a method "website" */
	CampStr parts; /* of a method the section with its use case and samples, else empty */
	CampStr text;
} MatrixSection;

typedef struct Matrix {
	MatrixSection sections[24];
	size_t section_count;
} Matrix;

/* Cuts the text of campaign.txt, which must outlive the matrix, into its sections. */
void matrix_init(Matrix *matrix, CampStr text);
bool matrix_is_method(const MatrixSection *section);
/* The campaign of a method without the statements named in `left_out`, which are parted by blanks ("*": without all that can
 * be left out, but for the method itself). In `arena`. */
CampStr matrix_campaign(CampArena *arena, const Matrix *matrix, const MatrixSection *method, CampStr left_out);

#endif
