/* The head of a section: what is registered, and the verdict of each provider. */
#include "preview/html.h"
#include "preview/section.h"
#include "report/output.h"

static void write_fact(CampBuf *out, const char *term, CampStr fact) {
	if (!fact.len)
		return;
	camp_buf_printf(out, "<div><dt>%s</dt><dd><bdi>", term);
	camp_html_text(out, fact);
	camp_buf_add_c(out, "</bdi></dd></div>\n");
}

static void write_name_fact(CampBuf *out, const char *term, CampStr name) {
	if (!name.len)
		return;
	camp_buf_printf(out, "<div><dt>%s</dt><dd><code>", term);
	camp_html_text(out, name);
	camp_buf_add_c(out, "</code></dd></div>\n");
}

static void write_address_fact(CampBuf *out, const char *term, CampStr address) {
	if (!address.len)
		return;
	camp_buf_printf(out, "<div><dt>%s</dt><dd>", term);
	camp_html_address(out, address);
	camp_buf_add_c(out, "</dd></div>\n");
}

static void write_brand_facts(CampSection *section) {
	const CampBlock *brand = camp_section_brand(section);
	CampBuf *out = section->out;

	write_fact(out, "Sender", section->brand_name);
	write_fact(out, "Registered as", camp_section_brand_field(section, brand, "legal_name"));
	write_name_fact(out, "Entity", camp_section_brand_field(section, brand, "entity_type"));
	write_address_fact(out, "Website", camp_section_brand_field(section, brand, "website"));
	write_fact(out, "Support by phone", camp_section_brand_field(section, brand, "support_phone"));
	write_fact(out, "Support by e-mail", camp_section_brand_field(section, brand, "support_email"));
}

/* What the form asks to be ticked. Left out, it is not shown: a default would be a claim. */
static void write_flags(CampSection *section) {
	static const struct {
		const char *name;
		const char *term;
	} flags[] = {
		{ "embedded_links", "Links in messages" },  { "embedded_phone", "Phone numbers in messages" },
		{ "number_pool", "More than 49 numbers" },  { "age_gated", "Restricted by age" },
		{ "direct_lending", "Lends money itself" }, { "affiliate_marketing", "Sends for others" },
	};

	for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
		write_fact(section->out, flags[i].term, camp_section_field(section, section->block, flags[i].name));
}

static void write_sub_use_cases(CampSection *section) {
	const CampAttribute *parts = camp_block_attribute(section->block, "sub_use_cases");
	CampBuf *out = section->out;

	if (!parts || parts->broken || !parts->value.item_count)
		return;
	camp_buf_add_c(out, "<div><dt>Made up of</dt><dd>");
	for (size_t i = 0; i < parts->value.item_count; i++) {
		camp_buf_add_c(out, i ? ", <code>" : "<code>");
		camp_html_text(out, camp_section_value(section, section->block, &parts->value.items[i]));
		camp_buf_add_c(out, "</code>");
	}
	camp_buf_add_c(out, "</dd></div>\n");
}

void camp_section_head(CampSection *section) {
	CampBuf *out = section->out;

	camp_buf_printf(out, "<h2 id=\"s%zu\">", section->number);
	camp_buf_add_c(out, section->is_campaign ? "Campaign <bdi>" : "Brand <bdi>");
	camp_html_text(out, section->block->name);
	camp_buf_add_c(out, "</bdi></h2>\n<dl class=\"facts\">\n");
	write_brand_facts(section);
	if (section->is_campaign) {
		write_name_fact(out, "Use case", camp_section_field(section, section->block, "use_case"));
		write_sub_use_cases(section);
		write_flags(section);
	}
	camp_buf_add_c(out, "</dl>\n");
}

#define MOST_AT_LENGTH 4 /* of more providers than these, codes stand without their titles */

/* A code of one provider, and the findings that it may be the answer to. */
typedef struct Answer {
	const CampCode *code;
	CAMP_VEC(size_t) findings;
} Answer;

typedef CAMP_VEC(Answer) Answers;

static void add_answer(Answers *answers, const CampCode *code, size_t finding) {
	size_t i = 0;

	while (i < answers->count && strcmp(answers->items[i].code->code, code->code) != 0)
		i++;
	if (i == answers->count)
		camp_vec_push(answers, (Answer){ .code = code });
	if (!answers->items[i].findings.count ||
	    answers->items[i].findings.items[answers->items[i].findings.count - 1] != finding)
		camp_vec_push(&answers->items[i].findings, finding);
}

static void gather_answers(const CampSection *section, const CampProvider *provider, Answers *answers) {
	for (size_t i = 0; i < section->finding_count; i++) {
		const CampRunFinding *finding = &section->findings[i];

		for (size_t j = 0; j < finding->code_count && finding->severity <= CAMP_WARNING; j++)
			if (strcmp(finding->codes[j].provider, provider->name) == 0)
				add_answer(answers, &finding->codes[j], i + 1);
	}
}

static void write_answer(const CampSection *section, const Answer *answer) {
	CampBuf *out = section->out;

	camp_buf_add_c(out, "<li>");
	camp_html_text(out, camp_str(answer->code->code));
	if (answer->code->title && section->verdict_count <= MOST_AT_LENGTH) {
		camp_buf_add_c(out, " <span class=\"title\">");
		camp_html_text(out, camp_str(answer->code->title));
		camp_buf_add_c(out, "</span>");
	}
	camp_buf_add_c(out, " <span class=\"refs\">");
	for (size_t i = 0; i < answer->findings.count; i++) {
		size_t number = answer->findings.items[i];

		camp_buf_printf(out, "<a href=\"#s%zu-%zu\"><span class=\"unseen\">finding </span>%zu</a>%s", section->number,
		                number, number, i + 1 < answer->findings.count ? " " : "");
	}
	camp_buf_add_c(out, "</span></li>\n");
}

static void write_answers(const CampSection *section, const CampVerdict *verdict) {
	CampBuf *out = section->out;
	Answers answers = { 0 };

	gather_answers(section, verdict->provider, &answers);
	if (answers.count)
		camp_buf_add_c(out, "<ul class=\"answers\">\n");
	else
		camp_buf_add_c(out, verdict->errors ? "<p>It has no name for this.</p>" : "<p>Nothing.</p>");
	for (size_t i = 0; i < answers.count; i++) {
		write_answer(section, &answers.items[i]);
		camp_vec_release(&answers.items[i].findings);
	}
	if (answers.count)
		camp_buf_add_c(out, "</ul>");
	camp_vec_release(&answers);
}

static void write_verdict(const CampSection *section, const CampVerdict *verdict) {
	CampBuf *out = section->out;

	camp_buf_add_c(out, "<tr><th scope=\"row\">");
	camp_html_text(out, camp_str(verdict->provider->title));
	camp_buf_add_c(out, "</th>\n<td>");
	if (camp_verdict_is_ready(verdict)) {
		camp_buf_add_c(out, "<strong class=\"badge ready\">Ready</strong>");
	} else if (verdict->errors) {
		camp_buf_add_c(out, "<strong class=\"badge error\">");
		camp_print_count(out, verdict->errors, "cause", "causes");
		camp_buf_add_c(out, "</strong>");
	} else {
		camp_buf_add_c(out, "<strong class=\"badge warning\">Not ready</strong>");
	}
	if (verdict->fatal)
		camp_buf_add_c(out, "<p>one cannot be resubmitted</p>");
	if (verdict->others) {
		camp_buf_add_c(out, "<p>");
		camp_print_count(out, verdict->others, "cause", "causes");
		camp_buf_add_c(out, verdict->errors ? " more that only others name</p>" : " that only others name</p>");
	}
	if (verdict->warnings) {
		camp_buf_add_c(out, "<p>");
		camp_print_count(out, verdict->warnings, "warning", "warnings");
		camp_buf_add_c(out, "</p>");
	}
	camp_buf_add_c(out, "</td>\n<td>");
	write_answers(section, verdict);
	camp_buf_add_c(out, "</td></tr>\n");
}

void camp_section_verdicts(CampSection *section) {
	CampBuf *out = section->out;

	if (!section->verdict_count)
		return;
	camp_buf_printf(
		out,
		"<h3 id=\"s%zu-verdicts\">Verdict, provider by provider</h3>\n"
		"<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"s%zu-verdicts\">\n"
		"<table class=\"verdicts\">\n<thead><tr><th scope=\"col\">Provider</th><th scope=\"col\">Verdict</th>"
		"<th scope=\"col\">What it answers, and to which finding</th></tr></thead>\n<tbody>\n",
		section->number, section->number);
	for (size_t i = 0; i < section->verdict_count; i++)
		write_verdict(section, &section->verdicts[i]);
	camp_buf_add_c(
		out,
		"</tbody>\n</table>\n</div>\n<p class=\"aside\">&ldquo;Ready&rdquo; means that nothing was found in the files "
		"that the provider is known to reject. What no file shows is listed at the end.</p>\n");
}
