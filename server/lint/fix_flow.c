/* Writing the message flow out, for campaigns that leave it to their opt_in blocks. */
#include "lint/run.h"

#include "base/utf8.h"
#include "lint/wording.h"

static void add_line(const CampLint *lint, CampBuf *out, CampStr indentation, CampStr line) {
	camp_buf_add(out, lint->line_break);
	camp_buf_add(out, indentation);
	camp_buf_add(out, line);
}

/* The canonical wordings of what no text of the flow says. */
static void add_lacking(const CampLint *lint, CampBuf *out, CampStr indentation, size_t *length) {
	for (unsigned concept = 0; concept < CAMP_CONCEPT_COUNT; concept ++) {
		const CampRule *wanted = NULL;
		for (size_t i = 0; i < camp_rule_count && !wanted; i++) {
			const CampRule *rule = camp_rule_table[i];
			bool flow = rule->info.element && rule->concept == (CampConcept) concept &&
			            strcmp(rule->info.field, "message_flow") == 0;
			wanted = flow && rule->info.severity <= CAMP_WARNING ? rule : NULL;
		}
		bool link = concept == CAMP_CONCEPT_PRIVACY_LINK || concept == CAMP_CONCEPT_TERMS_LINK;
		const CampWording *wording = wanted && !link ? camp_wording((CampConcept) concept, CAMP_TEXT_MESSAGE_FLOW)
		                                             : NULL;
		CampStr text;
		size_t more = 0;
		if (wording && !camp_flow_states(lint, (CampConcept) concept) &&
		    camp_wording_expand(lint, wording->long_form, false, &text, &more)) {
			add_line(lint, out, indentation, text);
			*length += more + 1;
		}
	}
}

void camp_fix_write_flow(CampDraft *draft) {
	const CampLint *lint = draft->lint;
	const CampFieldSchema *schema = camp_schema_field(lint->block->schema, CAMP_LIT("message_flow"));
	CampLimit limit = camp_profile_limit(lint->profile, "message_flow", schema->minimum, schema->maximum);
	CampStr outer = camp_field_indentation(lint, lint->block);
	CampStr inner = camp_arena_printf(lint->arena, "%.*s%s", CAMP_FMT(outer),
	                                  camp_str_starts_with(outer, CAMP_LIT("\t")) ? "\t" : "  ");
	CampBuf composed;
	CampBuf value;
	camp_buf_init(&composed, CAMP_BUF_MAX);
	camp_buf_init(&value, CAMP_BUF_MAX);
	camp_flow_compose(lint, "\n", &composed);
	size_t length = camp_utf8_count(camp_buf_str(&composed));
	CampStr rest = camp_buf_str(&composed);
	CampStr sentence;
	camp_buf_add_c(&value, "\"\"\"");
	while (camp_str_next_piece(&rest, '\n', &sentence)) {
		add_line(lint, &value, inner, (CampStr){ NULL, 0 });
		camp_add_escaped(&value, sentence);
	}
	add_lacking(lint, &value, inner, &length);
	add_line(lint, &value, inner, CAMP_LIT("\"\"\""));
	if (composed.len > 0 && (limit.maximum == 0 || length <= limit.maximum)) {
		camp_fix_add_field(draft, CAMP_FIX_REVIEW, lint->block, "message_flow", camp_buf_str(&value));
	}
	camp_buf_release(&composed);
	camp_buf_release(&value);
}
