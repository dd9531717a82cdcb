#include "ide/lenses.h"

#include "base/buf.h"
#include "engine/verdict.h"

#define MOST_NAMED 4 /* providers that are named; of more, how many there are */

static size_t count_of(const CampFinding *findings, size_t count, CampSeverity severity) {
	size_t found = 0;

	for (size_t i = 0; i < count; i++)
		found += findings[i].severity == severity;
	return found;
}

static void add_count(CampBuf *out, size_t number, const char *one, const char *many) {
	camp_buf_printf(out, "%zu %s", number, number == 1 ? one : many);
}

/* "Zoom", "Zoom and Twilio", "Zoom, Twilio and AWS", "all 13 providers" */
static void add_providers(CampBuf *out, const CampVerdict *verdicts, size_t count) {
	if (count > MOST_NAMED) {
		camp_buf_printf(out, "all %zu providers", count);
		return;
	}
	for (size_t i = 0; i < count; i++) {
		camp_buf_add_c(out, i == 0 ? "" : i + 1 == count ? " and " : ", ");
		camp_buf_add_c(out, verdicts[i].provider->title);
	}
}

/* Whom the causes concern, when the campaign says whose rules apply. */
static void add_concerned(CampBuf *out, const CampVerdict *verdicts, size_t count) {
	if (count < 2 || count > MOST_NAMED)
		return;
	for (size_t i = 0; i < count; i++)
		camp_buf_printf(out, "%s%s %zu", i == 0 ? ": " : ", ", verdicts[i].provider->title, verdicts[i].errors);
}

static CampStr title_of(CampArena *arena, CampDoc *doc, CampDocItem item) {
	size_t finding_count;
	size_t count;
	const CampFinding *findings = camp_doc_item_findings(arena, doc, item, &finding_count);
	const CampVerdict *verdicts = camp_verdicts(arena, doc, item, findings, finding_count, &count);
	size_t errors = count_of(findings, finding_count, CAMP_ERROR);
	size_t warnings = count_of(findings, finding_count, CAMP_WARNING);
	CampBuf title;
	CampStr copy;

	camp_buf_init(&title, CAMP_BUF_MAX);
	if (errors > 0) {
		add_count(&title, errors, "cause stands against it", "causes stand against it");
		add_concerned(&title, verdicts, count);
	} else {
		camp_buf_add_c(&title, "Ready for ");
		add_providers(&title, verdicts, count);
	}
	if (warnings > 0) {
		camp_buf_add_c(&title, errors > 0 ? "; " : ", with ");
		add_count(&title, warnings, "warning", "warnings");
	}
	copy = camp_arena_copy(arena, camp_buf_str(&title));
	camp_buf_release(&title);
	return copy;
}

const CampLens *camp_lenses(CampArena *arena, CampDoc *doc, size_t *count) {
	size_t items = camp_doc_item_count(doc);
	CampLens *lenses = CAMP_ARENA_ARRAY(arena, CampLens, items + 1);

	*count = 0;
	for (size_t i = 0; i < items; i++) {
		CampDocItem item = camp_doc_item_at(doc, i);
		CampSpan header = item.item->block.header;

		if (item.item->kind == CAMP_ITEM_BLOCK && camp_str_equal(item.item->block.type, CAMP_LIT("campaign")))
			lenses[(*count)++] = (CampLens){ { item.start + header.start, item.start + header.end },
				                             title_of(arena, doc, item) };
	}
	return lenses;
}
