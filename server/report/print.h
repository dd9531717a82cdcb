/* What commands other than `check` print. Text for people goes into an output, with its colours; JSON likewise. */
#ifndef CAMP_REPORT_PRINT_H
#define CAMP_REPORT_PRINT_H

#include "engine/explain.h"
#include "engine/inspect.h"
#include "engine/settings.h"
#include "report/output.h"

/* `text` is what was inspected. */
void camp_print_inspection(CampOutput *output, const CampInspection *inspection, CampStr text);
void camp_print_inspection_json(CampOutput *output, const CampInspection *inspection, CampStr text);

/* The catalogue of rules. Markdown is what the rule pages are made from. */
void camp_print_rules(CampOutput *output);
void camp_print_rules_json(CampOutput *output);
void camp_print_rules_markdown(CampOutput *output);

/* One rule: what, why, examples, what to do, and what providers call it (`codes`). */
void camp_print_rule(CampOutput *output, const CampRuleInfo *rule, const CampMeaning *codes, size_t code_count);
/* What a code or a sentence means. */
void camp_print_meaning(CampOutput *output, const CampMeaning *meaning);

/* The settings in force for the file shown as `path`, and what set each. `file`: the settings file that counts, as shown;
 * empty: there is none. */
void camp_print_settings(CampOutput *output, const CampSettings *settings, CampStr path, CampStr file);
void camp_print_settings_json(CampOutput *output, const CampSettings *settings, CampStr path, CampStr file);
/* The table of settings: for people, as the page server/settings.md, as a JSON schema of a settings file, and as the
 * properties that VS Code's manifest declares. */
void camp_print_setting_list(CampOutput *output);
void camp_print_setting_page(CampOutput *output);
void camp_print_setting_schema(CampOutput *output);
void camp_print_setting_vscode(CampOutput *output);

/* Someone's words on a line of their own, in quotes. */
void camp_print_quoted(CampOutput *output, CampStr words);

/* Lines of an example, each behind `indent`; an example of bytes that are no text shows them as camp_plain_add does. */
void camp_print_example(CampBuf *out, CampStr example, CampStr indent);

/* A unified diff for a person: made plain, coloured. */
void camp_print_diff(CampOutput *output, CampStr diff);

#endif
