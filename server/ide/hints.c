#include "ide/hints.h"

#include "base/buf.h"
#include "engine/inspect.h"

typedef struct HintedItem {
	CampDocItem item;
	const CampProfile *profile;
	const CampFinding *findings; /* that stand against it */
	size_t finding_count;
} HintedItem;

static bool is_message(const CampPassage *passage) {
	switch (passage->attribute->schema->text_kind) {
	case CAMP_TEXT_OPT_IN_MESSAGE:
	case CAMP_TEXT_OPT_OUT_MESSAGE:
	case CAMP_TEXT_HELP_MESSAGE:
	case CAMP_TEXT_SAMPLE_MESSAGE: return true;
	default: return false;
	}
}

/* Whether the finding says that the passage lacks an element and is rejected for it. */
static bool is_lack(const CampFinding *finding, const CampDocItem *item, const CampPassage *passage) {
	bool of_list = passage->value != &passage->attribute->value;
	uint32_t start = item->start + (of_list ? passage->value->span.start : passage->attribute->name_span.start);

	return finding->rule->element && finding->severity == CAMP_ERROR && finding->path.len == 0 &&
	       finding->span.start == start && camp_str_equal(finding->field, camp_str(passage->field));
}

static void add_part(CampBuf *label) {
	if (label->len > 0)
		camp_buf_add_c(label, "; ");
}

/* Elements are counted as they are judged: what is asked of one sample only counts where it is missing from all. */
static void add_elements(CampArena *arena, const HintedItem *hinted, const CampPassage *passage,
                         const CampInspection *inspection, CampBuf *label, CampHint *hint) {
	size_t found = 0;
	size_t lacked = 0;
	CampBuf missing;

	camp_buf_init(&missing, CAMP_BUF_MAX);
	for (size_t i = 0; i < inspection->element_count; i++)
		found += inspection->elements[i].found && inspection->elements[i].required == CAMP_ERROR;
	for (size_t i = 0; i < hinted->finding_count; i++) {
		const CampFinding *finding = &hinted->findings[i];

		if (is_lack(finding, &hinted->item, passage))
			camp_buf_printf(&missing, "%s%s", lacked++ == 0 ? "Missing: " : ", ", finding->rule->element);
	}
	if (found + lacked > 0) {
		add_part(label);
		camp_buf_printf(label, "%zu of %zu elements", found, found + lacked);
		hint->missing = camp_arena_copy(arena, camp_buf_str(&missing));
	}
	camp_buf_release(&missing);
}

static void describe(CampArena *arena, const HintedItem *hinted, const CampPassage *passage, CampHint *hint) {
	CampInspection inspection;
	CampBuf label;

	camp_inspect_passage(arena, hinted->profile, passage, &inspection);
	camp_buf_init(&label, CAMP_BUF_MAX);
	/* What matters most comes first: an editor may cut what is long. */
	if (!hinted->item.item->block.broken) /* or what is not written yet would not count as missing */
		add_elements(arena, hinted, passage, &inspection, &label, hint);
	if (is_message(passage)) {
		add_part(&label);
		camp_buf_printf(&label, "%s, %u segment%s (%u/%u)", camp_sms_encoding_name(inspection.sms.encoding),
		                (unsigned)inspection.sms.segments, inspection.sms.segments == 1 ? "" : "s",
		                (unsigned)inspection.sms.units, (unsigned)(inspection.sms.units + inspection.sms.remaining));
	}
	if (inspection.limit.maximum > 0) {
		add_part(&label);
		camp_buf_printf(&label, "%u/%u characters", (unsigned)inspection.length, (unsigned)inspection.limit.maximum);
	}
	hint->label = camp_arena_copy(arena, camp_buf_str(&label));
	camp_buf_release(&label);
}

typedef CAMP_VEC(CampHint) Hints;

static void add_hints(CampArena *arena, CampDoc *doc, CampDocItem item, CampSpan span, Hints *hints) {
	HintedItem hinted = { .item = item };
	size_t count;
	const CampPassage *passages = camp_doc_passages(doc, item, &count);

	if (count == 0)
		return;
	hinted.profile = camp_doc_profile(doc, item);
	hinted.findings = camp_doc_item_findings(arena, doc, item, &hinted.finding_count);
	for (size_t i = 0; i < count; i++) {
		const CampPassage *passage = &passages[i];
		bool written = passage->attribute && passage->attribute->schema && passage->value && passage->path.len == 0;
		CampHint hint = { .offset = item.start + (written ? passage->value->span.end : 0) };

		if (!written || !passage->value->closed || hint.offset < span.start || hint.offset > span.end)
			continue;
		describe(arena, &hinted, passage, &hint);
		if (hint.label.len > 0)
			camp_vec_push(hints, hint);
	}
}

const CampHint *camp_hints(CampArena *arena, CampDoc *doc, CampSpan span, size_t *count) {
	Hints hints = { 0 };
	CampHint *copy;

	for (size_t i = 0; i < camp_doc_item_count(doc); i++) {
		CampDocItem item = camp_doc_item_at(doc, i);

		if (item.end >= span.start && item.start <= span.end)
			add_hints(arena, doc, item, span, &hints);
	}
	copy = CAMP_ARENA_ARRAY(arena, CampHint, hints.count + 1);
	if (hints.count > 0)
		memcpy(copy, hints.items, hints.count * sizeof *copy);
	*count = hints.count;
	camp_vec_release(&hints);
	return copy;
}
