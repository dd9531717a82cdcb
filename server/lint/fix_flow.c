/* Writing the message flow out, for campaigns that leave it to their opt_in blocks. */
#include "lint/run.h"

#include "base/utf8.h"
#include "lint/wording.h"

typedef struct Writer {
	const CampLint *lint;
	CampBuf value;
	CampStr indentation;
	size_t length; /* for the reader, in code points */
} Writer;

static void add_line(Writer *writer, CampStr line, size_t length) {
	camp_buf_add(&writer->value, writer->lint->line_break);
	camp_buf_add(&writer->value, writer->indentation);
	camp_buf_add(&writer->value, line);
	writer->length += length + 1;
}

/* The sentences of a composed text, each on a line of its own. */
static void add_sentences(Writer *writer, CampStr sentences) {
	CampStr sentence;
	while (camp_str_next_piece(&sentences, '\n', &sentence)) {
		add_line(writer, (CampStr){ NULL, 0 }, camp_utf8_count(sentence));
		camp_add_escaped(&writer->value, sentence, CAMP_VALUE_TEXT_BLOCK);
	}
}

/* The canonical wordings of what no text of the flow says; the links follow of themselves. */
static void add_lacking(Writer *writer) {
	const CampLint *lint = writer->lint;
	CampConceptSet lacking = camp_demanded(lint, "message_flow", CAMP_WARNING);
	for (unsigned concept = 0; concept < CAMP_CONCEPT_COUNT; concept ++) {
		bool link = concept == CAMP_CONCEPT_PRIVACY_LINK || concept == CAMP_CONCEPT_TERMS_LINK;
		bool told = link || camp_flow_states(lint, (CampConcept) concept);
		lacking &= told ? ~camp_concept_set((CampConcept) concept) : ~(CampConceptSet)0;
	}
	CampWordings wordings = camp_lint_wordings(lint, lacking, CAMP_TEXT_MESSAGE_FLOW);
	for (size_t i = 0; i < wordings.count; i++) {
		CampStr text;
		size_t length;
		camp_wording_expand(lint, wordings.rows[i]->long_form, CAMP_VALUE_TEXT_BLOCK, &text, &length);
		add_line(writer, text, length);
	}
}

void camp_fix_write_flow(CampDraft *draft) {
	const CampLint *lint = draft->lint;
	const CampFieldSchema *schema = camp_schema_field(lint->block->schema, CAMP_LIT("message_flow"));
	CampLimit limit = camp_profile_limit(lint->profile, "message_flow", schema->minimum, schema->maximum);
	CampStr outer = camp_field_indentation(lint, lint->block);
	Writer writer = { .lint = lint };
	CampBuf methods;
	CampBuf links;
	writer.indentation = camp_arena_printf(lint->arena, "%.*s%s", CAMP_FMT(outer),
	                                       camp_str_starts_with(outer, CAMP_LIT("\t")) ? "\t" : "  ");
	camp_buf_init(&methods, CAMP_BUF_MAX);
	camp_buf_init(&links, CAMP_BUF_MAX);
	camp_buf_init(&writer.value, CAMP_BUF_MAX);
	camp_flow_compose_methods(lint, "\n", &methods);
	camp_flow_compose_links(lint, "\n", &links);
	camp_buf_add_c(&writer.value, "\"\"\"");
	add_sentences(&writer, camp_buf_str(&methods));
	add_lacking(&writer);
	add_sentences(&writer, camp_buf_str(&links));
	add_line(&writer, CAMP_LIT("\"\"\""), 0);
	if (methods.len > 0 && (limit.maximum == 0 || writer.length <= limit.maximum)) {
		camp_fix_add_field(draft, CAMP_FIX_REVIEW, lint->block, "message_flow", camp_buf_str(&writer.value));
	}
	camp_buf_release(&methods);
	camp_buf_release(&links);
	camp_buf_release(&writer.value);
}
