/* Fields and their limits, by the schema and the profile. */
#ifndef CAMP_RULES_FIELDS_H
#define CAMP_RULES_FIELDS_H

#include "lint/rule.h"

/* Calls `visit` for the subject's block and every block in it. */
void camp_rules_each_block(CampLint *lint, const CampRule *rule,
                           void (*visit)(CampLint *lint, const CampRule *rule, const CampBlock *block));
/* Calls `visit` for every field of those blocks that is one text but no passage, and has a limit: names, addresses, numbers. */
void camp_rules_each_value(CampLint *lint, const CampRule *rule,
                           void (*visit)(CampLint *lint, const CampRule *rule, const CampAttribute *attribute,
                                         CampStr text, CampLimit limit));
/* How long a passage may be; nothing is limited for a page from a file. */
CampLimit camp_rules_text_limit(const CampLint *lint, const CampPassage *passage);
/* Code points in the bytes [start, end), and the byte offset of a code point. */
size_t camp_rules_characters(CampStr text, size_t start, size_t end);
uint32_t camp_rules_character_offset(CampStr text, size_t character);

#endif
