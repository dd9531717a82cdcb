/* Semantic tokens: what each word of a file is, and which words of its texts make a disclosure. */
#ifndef CAMP_IDE_TOKENS_H
#define CAMP_IDE_TOKENS_H

#include "engine/view.h"

/* TOKEN(ENUM, the protocol's name), those of the protocol before our own. */
#define CAMP_TOKEN_TYPES(TOKEN)                                                                                        \
	TOKEN(KEYWORD, "keyword")        /* types of blocks, `import`, true and false */                                   \
	TOKEN(CLASS, "class")            /* names of brands and campaigns */                                               \
	TOKEN(PROPERTY, "property")      /* names of fields */                                                             \
	TOKEN(ENUM_MEMBER, "enumMember") /* names out of a fixed set */                                                    \
	TOKEN(STRING, "string")                                                                                            \
	TOKEN(NUMBER, "number")                                                                                            \
	TOKEN(COMMENT, "comment")                                                                                          \
	TOKEN(VARIABLE, "variable") /* interpolations */
#define CAMP_TOKEN_MODIFIERS(MODIFIER)                                                                                 \
	MODIFIER(DECLARATION, "declaration")                                                                               \
	MODIFIER(DISCLOSURE, "disclosure") /* our own: words that satisfy what a reviewer looks for */

typedef enum CampTokenType {
#define TOKEN(constant, name) CAMP_TOKEN_##constant,
	CAMP_TOKEN_TYPES(TOKEN)
#undef TOKEN
} CampTokenType;

typedef enum CampTokenModifier {
#define MODIFIER(constant, name) CAMP_MODIFIER_##constant,
	CAMP_TOKEN_MODIFIERS(MODIFIER)
#undef MODIFIER
} CampTokenModifier;

typedef struct CampToken {
	CampSpan span; /* within one line, never empty */
	CampTokenType type;
	uint32_t modifiers; /* 1 << CampTokenModifier */
} CampToken;

/* Those that touch `within`, in order of the file, none over another; in `arena`. */
const CampToken *camp_tokens(CampArena *arena, CampDoc *doc, CampSpan within, size_t *count);

#endif
