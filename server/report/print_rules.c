/* Rules and what they mean, for `explain` and `rules`. */
#include "campaign/version.h"
#include "report/json.h"
#include "report/plain.h"
#include "report/print.h"

#define NAME_COLUMN 44

/* "Why: ..." under a bold label, wrapped; nothing when there is no text. */
static void add_labelled(CampOutput *output, const char *label, CampStr text) {
	CampStyle style = camp_style(output->color);
	CampBuf plain;
	CampBuf indent;

	if (!text.len)
		return;
	camp_buf_init(&plain, CAMP_BUF_MAX);
	camp_buf_init(&indent, CAMP_BUF_MAX);
	camp_plain_add(&plain, text);
	camp_buf_printf(&indent, "%*s", (int)strlen(label) + 2, "");
	camp_buf_printf(&output->text, "%s%s:%s ", style.bold, label, style.off);
	camp_print_wrapped(&output->text, camp_buf_str(&plain), camp_buf_str(&indent), indent.len, CAMP_PAGE_WIDTH);
	camp_buf_add_char(&output->text, '\n');
	camp_buf_release(&plain);
	camp_buf_release(&indent);
}

void camp_print_quoted(CampOutput *output, CampStr words) {
	CampStyle style = camp_style(output->color);

	camp_buf_printf(&output->text, "%s\"", style.bold);
	camp_plain_add(&output->text, words);
	camp_buf_printf(&output->text, "\"%s\n", style.off);
}

/* A summary goes on from the name of what it is about. */
static void add_summary(CampBuf *out, const CampRuleInfo *rule) {
	if (rule->field)
		camp_buf_printf(out, "%s ", rule->field);
	camp_buf_add_c(out, rule->summary);
}

static void add_example(CampOutput *output, const char *label, const char *example) {
	CampStyle style = camp_style(output->color);

	if (!example)
		return;
	camp_buf_printf(&output->text, "\n%s%s:%s\n", style.bold, label, style.off);
	camp_print_example(&output->text, camp_str(example), CAMP_LIT("    "));
}

void camp_print_example(CampBuf *out, CampStr example, CampStr indent) {
	CampStr line;

	if (camp_str_ends_with(example, CAMP_LIT("\n")))
		example.len--;
	while (camp_str_next_piece(&example, '\n', &line)) {
		if (line.len)
			camp_buf_add(out, indent);
		camp_plain_add(out, line);
		camp_buf_add_char(out, '\n');
	}
}

static const char *fix_words(CampFixKind kind) {
	switch (kind) {
	case CAMP_FIX_SAFE: return "`campaign-ls fix` can do it";
	case CAMP_FIX_REVIEW:
		return "`campaign-ls fix --unsafe` can do it; read the result, because reviewers and consumers will";
	case CAMP_FIX_NONE: break;
	}
	return "by hand: it takes facts that only you know";
}

/* `Twilio 30924 (Missing or invalid opt-in ...): can be corrected and resubmitted` */
static void add_answer(CampBuf *out, const CampMeaning *meaning) {
	const CampAnswer *answer = meaning->answer;
	bool sentence = strchr(answer->code, ' ') != NULL;

	camp_buf_printf(out, sentence ? "%s \"%s\"" : "%s %s", meaning->provider->title, answer->code);
	if (answer->title)
		camp_buf_printf(out, " (%s)", answer->title);
	camp_buf_add_c(out, answer->fatal ? ": CANNOT be resubmitted" : ": can be corrected and resubmitted");
	if (answer->from)
		camp_buf_printf(out, "; in use since %s", answer->from);
	if (answer->until)
		camp_buf_printf(out, "; in use until %s", answer->until);
}

void camp_print_rule(CampOutput *output, const CampRuleInfo *rule, const CampMeaning *codes, size_t code_count) {
	CampStyle style = camp_style(output->color);

	camp_buf_printf(&output->text, "%s%s%s (%s%s%s)\n", style.bold, rule->name, style.off,
	                camp_style_of(&style, rule->severity), camp_severity_name(rule->severity), style.off);
	add_summary(&output->text, rule);
	camp_buf_add_c(&output->text, "\n\n");
	add_labelled(output, "Why", camp_str(rule->why));
	add_labelled(output, "What to do", camp_str(rule->remedy));
	add_labelled(output, "Fix", camp_str(fix_words(rule->fix)));
	if (rule->fatal)
		add_labelled(output, "Careful", CAMP_LIT("a provider refuses to let this be resubmitted"));
	add_example(output, "Is reported", rule->example.bad);
	add_example(output, "Is not", rule->example.good);
	if (code_count)
		camp_buf_printf(&output->text, "\n%sRejected as:%s\n", style.bold, style.off);
	for (size_t i = 0; i < code_count; i++) {
		CampBuf line;

		camp_buf_init(&line, CAMP_BUF_MAX);
		add_answer(&line, &codes[i]);
		camp_buf_add_c(&output->text, "  - ");
		camp_print_wrapped(&output->text, camp_buf_str(&line), CAMP_LIT("    "), 4, CAMP_PAGE_WIDTH);
		camp_buf_add_char(&output->text, '\n');
		camp_buf_release(&line);
	}
	if (rule->source) {
		camp_buf_add_char(&output->text, '\n');
		add_labelled(output, "Source", camp_str(rule->source));
	}
}

void camp_print_meaning(CampOutput *output, const CampMeaning *meaning) {
	CampStyle style = camp_style(output->color);
	const CampAnswer *answer = meaning->answer;
	CampBuf line;

	camp_buf_init(&line, CAMP_BUF_MAX);
	add_answer(&line, meaning);
	camp_buf_add_c(&output->text, style.bold);
	camp_print_wrapped(&output->text, camp_buf_str(&line), CAMP_LIT("  "), 0, CAMP_PAGE_WIDTH);
	camp_buf_printf(&output->text, "%s\n", style.off);
	camp_buf_release(&line);
	if (!meaning->rule_count)
		camp_buf_printf(&output->text, "  No rule checks it. Its cause cannot be seen in a campaign file: %s.\n",
		                answer->unseen ? answer->unseen : "it is not known");
	else
		camp_buf_add_c(&output->text, "  Look for:\n");
	for (size_t i = 0; i < meaning->rule_count; i++) {
		const CampRuleInfo *rule = &meaning->rules[i]->info;

		camp_buf_printf(&output->text, "    %s%-*s%s ", camp_style_of(&style, rule->severity), NAME_COLUMN, rule->name,
		                style.off);
		add_summary(&output->text, rule);
		camp_buf_add_char(&output->text, '\n');
	}
	if (answer->source)
		camp_buf_printf(&output->text, "  %sSource: %s%s\n", style.dim, answer->source, style.off);
}

void camp_print_rules(CampOutput *output) {
	CampStyle style = camp_style(output->color);
	size_t count = camp_rule_info_count();

	for (size_t i = 0; i < count; i++) {
		const CampRuleInfo *rule = camp_rule_info_at(i);

		camp_buf_printf(&output->text, "%s%-11s%s %-*s ", camp_style_of(&style, rule->severity),
		                camp_severity_name(rule->severity), style.off, NAME_COLUMN, rule->name);
		add_summary(&output->text, rule);
		camp_buf_add_char(&output->text, '\n');
	}
	camp_buf_add_char(&output->text, '\n');
	camp_print_count(&output->text, count, "rule", "rules");
	camp_buf_add_c(&output->text, "; `campaign-ls explain RULE` says more about one\n");
}

static const char *fix_name(CampFixKind kind) {
	return kind == CAMP_FIX_SAFE ? "safe" : kind == CAMP_FIX_REVIEW ? "review" : NULL;
}

static json_t *json_rule_codes(const CampRuleInfo *rule) {
	json_t *codes = json_array();
	CampArena arena;
	const CampMeaning *meanings;
	size_t count;

	camp_arena_init(&arena);
	meanings = camp_explain_rule(&arena, (CampStr){ NULL, 0 }, camp_rule_find(camp_str(rule->name)), &count);
	for (size_t i = 0; i < count; i++)
		json_array_append_new(codes, json_pack("{s:s, s:o, s:o, s:b}", "provider", meanings[i].provider->name, "code",
		                                       camp_json_c(meanings[i].answer->code), "title",
		                                       camp_json_c(meanings[i].answer->title), "resubmittable",
		                                       !meanings[i].answer->fatal));
	camp_arena_release(&arena);
	return codes;
}

static json_t *json_rule(const CampRuleInfo *rule) {
	json_t *object = json_object();

	json_object_set_new(object, "name", camp_json_c(rule->name));
	json_object_set_new(object, "severity", camp_json_c(camp_severity_name(rule->severity)));
	json_object_set_new(object, "fix", camp_json_c(fix_name(rule->fix)));
	json_object_set_new(object, "fatal", json_boolean(rule->fatal));
	json_object_set_new(object, "summary", camp_json_c(rule->summary));
	json_object_set_new(object, "why", camp_json_c(rule->why));
	json_object_set_new(object, "remedy", camp_json_c(rule->remedy));
	json_object_set_new(object, "source", camp_json_c(rule->source));
	json_object_set_new(object, "field", camp_json_c(rule->field));
	json_object_set_new(object, "element", camp_json_c(rule->element));
	json_object_set_new(
		object, "example",
		json_pack("{s:o, s:o}", "bad", camp_json_c(rule->example.bad), "good", camp_json_c(rule->example.good)));
	json_object_set_new(object, "codes", json_rule_codes(rule));
	json_object_set_new(object, "helpUri", camp_json_page(rule));
	return object;
}

void camp_print_rules_json(CampOutput *output) {
	json_t *document = camp_json_document();
	json_t *rules = json_array();

	for (size_t i = 0; i < camp_rule_info_count(); i++)
		json_array_append_new(rules, json_rule(camp_rule_info_at(i)));
	json_object_set_new(document, "rules", rules);
	camp_json_print(document, &output->text);
}
