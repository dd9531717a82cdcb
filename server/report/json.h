/* What the JSON writers share. Only report/ includes this. */
#ifndef CAMP_REPORT_JSON_H
#define CAMP_REPORT_JSON_H

#include "base/buf.h"
#include "report/run.h"

#include <jansson.h>

/* A string; bytes that are not UTF-8 become U+FFFD. */
json_t *camp_json_text(CampStr text);
json_t *camp_json_c(const char *c_string);        /* null for NULL */
json_t *camp_json_page(const CampRuleInfo *rule); /* the address of its explanation */
/* {"start", "end"}, each {"line", "column", "offset"}: from 1, in code points; in bytes from 0. */
json_t *camp_json_range(const CampText *text, CampSpan span);
/* A finding as `check --format json` and `jsonl` write it. */
json_t *camp_json_finding(const CampRunFinding *finding);
/* An object that says what made it: {"schemaVersion", "tool"}. */
json_t *camp_json_document(void);
json_t *camp_json_tool(void);
/* Appends the value, indented, and a line break. What would drive a terminal or a CI runner is written as escapes of
 * JSON, which mean the same. Takes the reference. */
void camp_json_print(json_t *value, CampBuf *out);
/* Likewise a part of a document that is too large to be held as a whole: on one line, no line break. */
void camp_json_print_member(json_t *value, CampBuf *out);

#endif
