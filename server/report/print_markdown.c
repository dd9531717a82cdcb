/* The rules as Markdown: the page server/rules/README.md is made from this, so it says how it is made. */
#include "report/print.h"
#include "report/unlooked.h"

static void add_fenced(CampBuf *out, const char *label, const char *text) {
	if (!text)
		return;
	camp_buf_printf(out, "%s:\n\n```%s\n", label, strchr(text, '{') ? "campaign" : "text");
	camp_print_example(out, camp_str(text), (CampStr){ NULL, 0 });
	camp_buf_add_c(out, "```\n\n");
}

static void add_paragraph(CampBuf *out, const char *label, const char *text) {
	if (text)
		camp_buf_printf(out, "**%s** %s\n\n", label, text);
}

static void add_codes(CampBuf *out, const CampRuleInfo *rule) {
	CampArena arena;
	const CampMeaning *codes;
	const CampProvider *last = NULL;
	size_t count;

	camp_arena_init(&arena);
	codes = camp_explain_rule(&arena, (CampStr){ NULL, 0 }, camp_rule_find(camp_str(rule->name)), &count);
	for (size_t i = 0; i < count; i++) {
		bool sentence = strchr(codes[i].answer->code, ' ') != NULL;

		if (codes[i].provider != last)
			camp_buf_printf(out, "%s%s ", last ? " \xC2\xB7 " : "**Rejected as** ", codes[i].provider->title);
		else
			camp_buf_add_c(out, ", ");
		camp_buf_printf(out, sentence ? "\"%s\"" : "%s", codes[i].answer->code);
		camp_buf_add_c(out, codes[i].answer->fatal ? " (cannot be resubmitted)" : "");
		last = codes[i].provider;
	}
	if (count)
		camp_buf_add_c(out, "\n\n");
	camp_arena_release(&arena);
}

static void add_rule(CampBuf *out, const CampRuleInfo *rule) {
	static const char *const fixes[] = { "none", "safe", "review" };

	camp_buf_printf(out, "## %s\n\n%s%s%s. Severity: %s. Fix: %s.%s\n\n", rule->name, rule->field ? rule->field : "",
	                rule->field ? " " : "", rule->summary, camp_severity_name(rule->severity), fixes[rule->fix],
	                rule->fatal ? " A provider refuses to let this be resubmitted." : "");
	add_paragraph(out, "Why.", rule->why);
	add_paragraph(out, "What to do.", rule->remedy);
	add_fenced(out, "Is reported", rule->example.bad);
	add_fenced(out, "Is not", rule->example.good);
	add_codes(out, rule);
	add_paragraph(out, "Source.", rule->source);
}

static void add_unlooked(CampBuf *out) {
	camp_buf_add_c(out, "\nParts of other answers, and demands without a code of their own, that no rule looks for:\n\n"
	                    "| What | Why |\n|---|---|\n");
	for (size_t i = 0; camp_unlooked_at(i); i++)
		camp_buf_printf(out, "| %s | %s |\n", camp_unlooked_at(i)->what, camp_unlooked_at(i)->why);
}

/* What providers answer and no rule can look for: nothing is left out in silence. */
static void add_unseen(CampBuf *out) {
	camp_buf_add_c(out, "\n## Out of reach\n\nAnswers of providers whose cause no campaign file shows.\n\n"
	                    "| Answer | What it is about | What it depends on |\n|---|---|---|\n");
	for (size_t i = 0; i < camp_provider_number(); i++) {
		const CampProvider *provider = camp_provider_at(i);

		for (size_t j = 0; j < provider->answer_count; j++) {
			const CampAnswer *answer = &provider->answers[j];

			if (answer->unseen)
				camp_buf_printf(out, "| %s %s | %s | %s |\n", provider->title, answer->code,
				                answer->title ? answer->title : "", answer->unseen);
		}
	}
}

void camp_print_rules_markdown(CampOutput *output) {
	CampBuf *out = &output->text;
	size_t count = camp_rule_info_count();

	camp_buf_add_c(out,
	               "# Rules\n\nPrinted by `campaign-ls rules --format markdown`; each rule's own file says what stands "
	               "here.\n\n| Rule | Severity | Fix | What is wrong |\n|---|---|---|---|\n");
	for (size_t i = 0; i < count; i++) {
		static const char *const fixes[] = { "", "safe", "review" };
		const CampRuleInfo *rule = camp_rule_info_at(i);

		camp_buf_printf(out, "| [%s](#%s) | %s | %s | %s%s%s |\n", rule->name, rule->name,
		                camp_severity_name(rule->severity), fixes[rule->fix], rule->field ? rule->field : "",
		                rule->field ? " " : "", rule->summary);
	}
	for (size_t i = 0; i < count; i++) {
		camp_buf_add_char(out, '\n');
		add_rule(out, camp_rule_info_at(i));
		/* One blank line between rules, none at the end. */
		while (camp_str_ends_with(camp_buf_str(out), CAMP_LIT("\n\n")))
			out->len--;
	}
	add_unseen(out);
	add_unlooked(out);
}
