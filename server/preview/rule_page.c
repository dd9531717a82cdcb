#include "preview/rule_page.h"

#include "engine/explain.h"
#include "preview/html.h"
#include "report/print.h"
#include "report/unlooked.h"

static const char *const fixes[] = { "none", "safe, done without asking",
	                                 "for review, since others will read its words" };

static void write_paragraph(CampBuf *out, const char *label, const char *text) {
	if (!text)
		return;
	camp_buf_printf(out, "<p><b>%s</b> ", label);
	camp_html_named(out, camp_str(text));
	camp_buf_add_c(out, "</p>\n");
}

static void write_severity(CampBuf *out, const CampRuleInfo *rule) {
	camp_buf_printf(out, "<span class=\"badge %s\">%s</span>", camp_severity_name(rule->severity),
	                camp_severity_name(rule->severity));
}

/* What is wrong, in a sentence that begins with the field. */
static void write_summary(CampBuf *out, const CampRuleInfo *rule) {
	if (rule->field)
		camp_buf_printf(out, "<code>%s</code> ", rule->field);
	camp_html_named(out, camp_str(rule->summary));
}

static void write_example(CampBuf *out, const char *label, const char *example) {
	CampBuf plain;
	CampStr rest;
	CampStr line;

	if (!example)
		return;
	camp_buf_init(&plain, CAMP_BUF_MAX);
	camp_print_example(&plain, camp_str(example), (CampStr){ NULL, 0 });
	camp_buf_printf(out, "<figure>\n<figcaption>%s</figcaption>\n<pre class=\"scroll\" tabindex=\"0\"><code>", label);
	rest = camp_buf_str(&plain);
	while (camp_str_next_piece(&rest, '\n', &line) && rest.ptr) {
		camp_html_text(out, line);
		camp_buf_add_char(out, '\n');
	}
	camp_buf_add_c(out, "</code></pre>\n</figure>\n");
	camp_buf_release(&plain);
}

static void write_codes(CampBuf *out, const CampRuleInfo *rule) {
	const CampProvider *last = NULL;
	const CampMeaning *codes;
	CampArena arena;
	size_t count;

	camp_arena_init(&arena);
	codes = camp_explain_rule(&arena, (CampStr){ NULL, 0 }, camp_rule_find(camp_str(rule->name)), &count);
	if (count)
		camp_buf_add_c(out, "<p><b>Rejected as</b></p>\n<ul class=\"answers\">\n");
	for (size_t i = 0; i < count; i++) {
		if (codes[i].provider != last) {
			camp_buf_add_c(out, last ? "</li>\n<li>" : "<li>");
			camp_html_text(out, camp_str(codes[i].provider->title));
			camp_buf_add_char(out, ' ');
		} else {
			camp_buf_add_c(out, ", ");
		}
		camp_html_code(out, camp_str(codes[i].answer->code), !codes[i].answer->fatal);
		last = codes[i].provider;
	}
	camp_buf_add_c(out, count ? "</li>\n</ul>\n" : "");
	camp_arena_release(&arena);
}

static void write_rule(CampBuf *out, const CampRuleInfo *rule) {
	camp_buf_printf(out, "<article aria-labelledby=\"%s\">\n<h2 id=\"%s\">%s</h2>\n<p class=\"counts\">", rule->name,
	                rule->name, rule->name);
	write_severity(out, rule);
	camp_buf_add_char(out, ' ');
	write_summary(out, rule);
	camp_buf_printf(out, "</p>\n<p class=\"aside\">Fix: %s.%s</p>\n", fixes[rule->fix],
	                rule->fatal ? " A provider refuses to let this be resubmitted." : "");
	write_paragraph(out, "Why.", rule->why);
	write_paragraph(out, "What to do.", rule->remedy);
	if (rule->example.bad || rule->example.good) {
		camp_buf_add_c(out, "<div class=\"examples\">\n");
		write_example(out, "Is reported", rule->example.bad);
		write_example(out, "Is not", rule->example.good);
		camp_buf_add_c(out, "</div>\n");
	}
	write_codes(out, rule);
	write_paragraph(out, "Source.", rule->source);
	camp_buf_add_c(out, "</article>\n");
}

static void open_table(CampBuf *out, const char *label, const char *first, const char *second, const char *third) {
	camp_buf_printf(out,
	                "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"%s\">\n"
	                "<table class=\"verdicts list\">\n<thead><tr><th scope=\"col\">%s</th><th scope=\"col\">%s</th>",
	                label, first, second);
	if (third)
		camp_buf_printf(out, "<th scope=\"col\">%s</th>", third);
	camp_buf_add_c(out, "</tr></thead>\n<tbody>\n");
}

static void close_table(CampBuf *out) {
	camp_buf_add_c(out, "</tbody>\n</table>\n</div>\n");
}

static void write_index(CampBuf *out) {
	camp_buf_add_c(out, "<h2 id=\"all-rules\">All rules</h2>\n");
	open_table(out, "all-rules", "Rule", "Severity", "What is wrong");
	for (size_t i = 0; i < camp_rule_info_count(); i++) {
		const CampRuleInfo *rule = camp_rule_info_at(i);

		camp_buf_printf(out, "<tr><th scope=\"row\"><a href=\"#%s\">%s</a></th><td>", rule->name, rule->name);
		write_severity(out, rule);
		camp_buf_add_c(out, "</td><td>");
		write_summary(out, rule);
		camp_buf_add_c(out, "</td></tr>\n");
	}
	close_table(out);
}

static void write_unseen_of(CampBuf *out, const CampProvider *provider) {
	for (size_t i = 0; i < provider->answer_count; i++) {
		const CampAnswer *answer = &provider->answers[i];

		if (!answer->unseen)
			continue;
		camp_buf_add_c(out, "<tr><th scope=\"row\">");
		camp_html_text(out, camp_str(provider->title));
		camp_buf_add_char(out, ' ');
		camp_html_text(out, camp_str(answer->code));
		camp_buf_add_c(out, "</th><td>");
		camp_html_named(out, camp_str(answer->title ? answer->title : ""));
		camp_buf_add_c(out, "</td><td>");
		camp_html_named(out, camp_str(answer->unseen));
		camp_buf_add_c(out, "</td></tr>\n");
	}
}

/* What providers answer and no rule can look for: nothing is left out in silence. */
static void write_out_of_reach(CampBuf *out) {
	const CampUnlooked *unlooked;

	camp_buf_add_c(out, "<h2 id=\"out-of-reach\">Out of reach</h2>\n<p>Answers of providers whose cause no campaign "
	                    "file shows.</p>\n");
	open_table(out, "out-of-reach", "Answer", "What it is about", "What it depends on");
	for (size_t i = 0; i < camp_provider_number(); i++)
		write_unseen_of(out, camp_provider_at(i));
	close_table(out);
	camp_buf_add_c(out, "<h2 id=\"not-looked-for\">Not looked for</h2>\n<p>Parts of other answers, and demands without "
	                    "a code of their own, that no rule looks for.</p>\n");
	open_table(out, "not-looked-for", "What", "Why", NULL);
	for (size_t i = 0; (unlooked = camp_unlooked_at(i)); i++) {
		camp_buf_add_c(out, "<tr><th scope=\"row\">");
		camp_html_named(out, camp_str(unlooked->what));
		camp_buf_add_c(out, "</th><td>");
		camp_html_named(out, camp_str(unlooked->why));
		camp_buf_add_c(out, "</td></tr>\n");
	}
	close_table(out);
}

void camp_rule_page(CampBuf *out) {
	camp_html_page_open(out, CAMP_LIT("Rules"), " of campaign-ls", "Skip to the rules");
	camp_buf_printf(out,
	                "<header>\n<p class=\"kicker\">campaign-ls</p>\n<h1>Rules</h1>\n<p class=\"counts\">%zu causes of "
	                "rejection that can be seen in the files of an SMS campaign: each with its reason, what to do, an "
	                "example that is reported and one that is not, and what providers answer to it.</p>\n</header>\n"
	                "<nav aria-label=\"Contents\">\n<ul>\n<li><a href=\"#all-rules\">All rules</a></li>\n"
	                "<li><a href=\"#out-of-reach\">Out of reach</a></li>\n"
	                "<li><a href=\"#not-looked-for\">Not looked for</a></li>\n</ul>\n</nav>\n"
	                "<main id=\"content\" tabindex=\"-1\">\n",
	                camp_rule_info_count());
	write_index(out);
	for (size_t i = 0; i < camp_rule_info_count(); i++)
		write_rule(out, camp_rule_info_at(i));
	write_out_of_reach(out);
	camp_buf_add_c(out, "</main>\n");
	camp_html_page_close(out, "<code>campaign-ls explain RULE</code> says the same in a terminal.");
}
