#include "ide/hover.h"

#include "campaign/version.h"
#include "engine/explain.h"
#include "ide/field_hover.h"

#include <stdio.h>

#define MOST_FINDINGS 8  /* above a field's own help; the rest is one click away in the list of problems */
#define MOST_LINES 4     /* a provider each: with more, all stand in one paragraph */
#define MOST_AT_LENGTH 2 /* of more than these, the reasons are left to the rules' pages */

static const char *severity_name(CampSeverity severity) {
	switch (severity) {
	case CAMP_ERROR: return "error";
	case CAMP_WARNING: return "warning";
	case CAMP_INFORMATION: return "information";
	case CAMP_HINT:
	case CAMP_OFF: break;
	}
	return "hint";
}

/* A provider without codes answers in a sentence. */
static void write_code(CampMarkup *out, const CampCode *code) {
	const char *quote = strchr(code->code, ' ') ? "\"" : "";

	camp_markup_own(out, quote);
	camp_markup_text(out, camp_str(code->code));
	camp_markup_own(out, quote);
}

/* The next code is another provider's than that of this one, or there is none before it. */
static bool begins_provider(const CampFinding *finding, size_t i) {
	return i == 0 || strcmp(finding->codes[i].provider, finding->codes[i - 1].provider) != 0;
}

static void write_provider(CampMarkup *out, const char *name) {
	const CampProvider *known = camp_provider_named(camp_str(name));

	camp_markup_text(out, camp_str(known ? known->title : name));
	camp_markup_own(out, " ");
}

/* A line for each provider, with the codes' titles. */
static void list_codes(CampMarkup *out, const CampFinding *finding) {
	for (size_t i = 0; i < finding->code_count; i++) {
		const CampCode *code = &finding->codes[i];

		if (begins_provider(finding, i)) {
			camp_markup_item(out);
			write_provider(out, code->provider);
		} else {
			camp_markup_own(out, "; ");
		}
		write_code(out, code);
		if (code->title) {
			camp_markup_own(out, ": ");
			camp_markup_text(out, camp_str(code->title));
		}
		if (!code->resubmittable)
			camp_markup_own(out, ", cannot be resubmitted");
	}
}

/* All in one paragraph, as a terminal shows them. */
static void join_codes(CampMarkup *out, const CampFinding *finding) {
	camp_markup_own(out, "Rejected as: ");
	for (size_t i = 0; i < finding->code_count; i++) {
		const CampCode *code = &finding->codes[i];

		if (begins_provider(finding, i)) {
			camp_markup_own(out, i > 0 ? " · " : "");
			write_provider(out, code->provider);
		} else {
			camp_markup_own(out, ", ");
		}
		write_code(out, code);
		if (!code->resubmittable)
			camp_markup_own(out, " (cannot be resubmitted)");
	}
}

static void write_codes(CampMarkup *out, const CampFinding *finding, bool at_length) {
	size_t providers = 0;

	if (finding->code_count == 0)
		return;
	for (size_t i = 0; i < finding->code_count; i++)
		providers += begins_provider(finding, i);
	if (at_length && providers <= MOST_LINES)
		list_codes(out, finding);
	else
		join_codes(out, finding);
	camp_markup_paragraph(out);
}

/* Why there is the rule, and who says so. */
static void write_reasons(CampMarkup *out, const CampRuleInfo *rule) {
	camp_markup_paragraph(out);
	camp_markup_own(out, rule->why);
	camp_markup_paragraph(out);
	if (rule->source) {
		camp_markup_own(out, "Source: ");
		camp_markup_text(out, camp_str(rule->source));
		camp_markup_paragraph(out);
	}
}

static void write_name(CampMarkup *out, const CampRuleInfo *rule) {
	char page[256];

	(void)snprintf(page, sizeof page, "%s%s", CAMP_RULE_PAGES, rule->name);
	camp_markup_link(out, camp_str(rule->name), page);
}

static void write_message(CampMarkup *out, const CampFinding *finding) {
	camp_markup_bold(out, finding->message);
	camp_markup_own(out, " (");
	camp_markup_own(out, severity_name(finding->severity));
	camp_markup_own(out, finding->resubmittable ? ")" : ", cannot be resubmitted)");
	camp_markup_paragraph(out);
}

/* Without its message the name of the rule, which stands with that, tells which finding is explained. */
static void write_finding(CampMarkup *out, const CampFinding *finding, bool messages_shown, bool at_length) {
	if (messages_shown) {
		write_name(out, finding->rule);
		camp_markup_own(out, ": ");
	} else {
		write_message(out, finding);
	}
	/* What to do stands where it is seen without scrolling. */
	camp_markup_own(out, finding->rule->remedy);
	camp_markup_paragraph(out);
	write_codes(out, finding, at_length);
	if (at_length)
		write_reasons(out, finding->rule);
	if (!messages_shown)
		write_name(out, finding->rule);
	camp_markup_rule(out);
}

static bool holds(CampSpan span, uint32_t offset) {
	return span.start <= offset && offset <= span.end;
}

static bool is_at(const CampFinding *finding, uint32_t offset) {
	return finding->path.len == 0 && holds(finding->span, offset);
}

/* The findings at the cursor; their place in `*span` when there is one. */
static bool write_findings(CampMarkup *out, CampDoc *doc, uint32_t offset, bool messages_shown, CampSpan *span) {
	size_t count;
	size_t here = 0;
	size_t written = 0;
	const CampFinding *findings = camp_doc_findings(doc, &count);

	for (size_t i = 0; i < count; i++)
		here += is_at(&findings[i], offset);
	for (size_t i = 0; i < count && written < MOST_FINDINGS; i++) {
		if (!is_at(&findings[i], offset))
			continue;
		if (written++ == 0 || findings[i].span.end - findings[i].span.start < span->end - span->start)
			*span = findings[i].span;
		write_finding(out, &findings[i], messages_shown, here <= MOST_AT_LENGTH);
	}
	return written > 0;
}

static bool write_suppression(CampMarkup *out, CampDocItem item, uint32_t offset, CampSpan *span) {
	for (size_t i = 0; i < item.item->suppression_count; i++) {
		const CampSuppression *suppression = &item.item->suppressions[i];
		const CampRuleInfo *rule = camp_rule_info_find(suppression->rule);

		if (!rule || !holds(suppression->span, offset))
			continue;
		camp_markup_bold(out, camp_str(rule->summary));
		camp_markup_own(out, " is allowed here: ");
		camp_markup_text(out, suppression->reason);
		write_reasons(out, rule);
		write_name(out, rule);
		*span = suppression->span;
		return true;
	}
	return false;
}

/* In what a line is indented by, its first word. */
static uint32_t at_word(CampDoc *doc, uint32_t offset) {
	const CampText *view = camp_doc_text_view(doc);
	CampStr text = camp_doc_text(doc);
	uint32_t at = camp_text_line_start(view, camp_text_line_of(view, offset));

	while (at < text.len && camp_is_blank((unsigned char)text.ptr[at]))
		at++;
	return at > offset && at < text.len && text.ptr[at] != '\n' && text.ptr[at] != '\r' ? at : offset;
}

bool camp_hover(CampArena *arena, CampDoc *doc, uint32_t offset, CampHoverOptions options, CampHover *hover) {
	CampMarkup out;
	CampSpan finding_span = { 0 };
	CampSpan span = { 0 };
	CampDocItem item;
	bool at_finding;
	bool at_item = false;

	offset = at_word(doc, offset);
	camp_markup_init(&out, options.markdown);
	at_finding = write_findings(&out, doc, offset, options.messages_shown, &finding_span);
	if (camp_doc_item_find(doc, offset, &item) && offset >= item.start) {
		at_item = write_suppression(&out, item, offset - item.start, &span) ||
		          camp_hover_item(arena, doc, item, offset - item.start, &out, &span);
		span = (CampSpan){ item.start + span.start, item.start + span.end };
	}
	hover->span = at_item ? span : finding_span;
	hover->contents = camp_markup_finish(&out, arena);
	if (options.markdown && camp_str_ends_with(hover->contents, CAMP_LIT("\n\n---")))
		hover->contents.len -= strlen("\n\n---");
	return at_finding || at_item;
}
