#include "ide/hints.h"

#include "prose/sms.h"

static bool is_message(const CampPassage *passage) {
	const CampFieldSchema *schema = passage->attribute ? passage->attribute->schema : NULL;

	if (!schema || !passage->value || passage->path.len > 0)
		return false;
	switch (schema->text_kind) {
	case CAMP_TEXT_OPT_IN_MESSAGE:
	case CAMP_TEXT_OPT_OUT_MESSAGE:
	case CAMP_TEXT_HELP_MESSAGE:
	case CAMP_TEXT_SAMPLE_MESSAGE: return true;
	default: return false;
	}
}

static CampStr label_of(CampArena *arena, CampStr text) {
	CampSms sms = camp_sms_measure(text);

	return camp_arena_printf(arena, "%s, %u segment%s (%u/%u)", camp_sms_encoding_name(sms.encoding),
	                         (unsigned)sms.segments, sms.segments == 1 ? "" : "s", (unsigned)sms.units,
	                         (unsigned)(sms.units + sms.remaining));
}

const CampHint *camp_hints(CampArena *arena, CampDoc *doc, CampSpan span, size_t *count) {
	CAMP_VEC(CampHint) hints = { 0 };
	CampHint *copy;

	for (size_t i = 0; i < camp_doc_item_count(doc); i++) {
		CampDocItem item = camp_doc_item_at(doc, i);
		size_t passages;
		const CampPassage *passage;

		if (item.end < span.start || item.start > span.end)
			continue;
		passage = camp_doc_passages(doc, item, &passages);
		for (size_t p = 0; p < passages; p++) {
			uint32_t end;

			if (!is_message(&passage[p]) || !passage[p].value->closed)
				continue;
			end = item.start + passage[p].value->span.end;
			if (end >= span.start && end <= span.end)
				camp_vec_push(&hints, (CampHint){ end, label_of(arena, passage[p].reading->prose->text) });
		}
	}
	copy = CAMP_ARENA_ARRAY(arena, CampHint, hints.count + 1);
	if (hints.count > 0)
		memcpy(copy, hints.items, hints.count * sizeof *copy);
	*count = hints.count;
	camp_vec_release(&hints);
	return copy;
}
