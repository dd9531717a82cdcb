/* A wording as it stands in a text: its references kept, or replaced by the facts of the brand and the campaign. */
#include "lint/run.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "lint/wording.h"

static bool file_interpolates(const CampLint *lint) {
	CampCheck *check = lint->run;
	if (!check->source_known) {
		check->interpolates = camp_str_find(lint->source, CAMP_LIT("${"), 0) != SIZE_MAX;
		check->source_known = true;
	}
	return check->interpolates;
}

/* The fact behind "${brand.name}", or empty when no field holds it. */
static CampStr fact_of(const CampLint *lint, CampStr path) {
	CampPart part = { .kind = CAMP_PART_INTERPOLATION, .text = path };
	CampValue value = { .kind = CAMP_VALUE_STRING, .parts = &part, .part_count = 1 };
	bool whole = true;
	CampProse prose = camp_resolve_value(lint->arena, lint->run, lint->block, NULL, &value, true, &whole);
	return whole ? camp_str_trim(prose.text) : (CampStr){ NULL, 0 };
}

void camp_add_escaped(CampBuf *out, CampStr fact, CampValueKind into) {
	for (size_t i = 0; i < fact.len; i++) {
		char c = fact.ptr[i];
		bool begins_reference = c == '$' && i + 1 < fact.len && fact.ptr[i + 1] == '{';
		bool ends_block = c == '"' && camp_str_starts_with(camp_str_slice(fact, i, fact.len), CAMP_LIT("\"\"\""));
		bool ends_value = into == CAMP_VALUE_TEXT_BLOCK ? ends_block : c == '"';
		if (ends_value || c == '\\' || begins_reference) {
			camp_buf_add_char(out, '\\');
		}
		camp_buf_add_char(out, c == '\n' ? ' ' : c);
	}
}

/* What the campaign's messages are: "account notifications and marketing messages". */
static CampStr types_of(const CampLint *lint) {
	const CampAttribute *use = camp_lint_attribute(lint, "use_case");
	const CampAttribute *parts = camp_lint_attribute(lint, "sub_use_cases");
	size_t count = parts && !parts->broken ? parts->value.item_count : 0;
	const char *types = use && !use->broken ? camp_wording_types(use->value.name) : NULL;
	CampBuf all;
	camp_buf_init(&all, 4096);
	for (size_t i = 0; i < count && !types; i++) {
		const char *part = camp_wording_types(parts->value.items[i].name);
		if (part) {
			camp_buf_add_c(&all, all.len == 0 ? "" : i + 1 == count ? " and " : ", ");
			camp_buf_add_c(&all, part);
		}
	}
	CampStr known = types ? camp_str(types) : camp_arena_copy(lint->arena, camp_buf_str(&all));
	camp_buf_release(&all);
	return known;
}

typedef struct Expansion {
	const CampLint *lint;
	bool keeps_references;
	CampValueKind into; /* what the text stands in; NAME: a page, where nothing is escaped */
	CampBuf out;
	size_t length; /* for the reader, in code points */
} Expansion;

static void add_fact(Expansion *expansion, CampStr fact) {
	expansion->length += camp_utf8_count(fact);
	if (expansion->into == CAMP_VALUE_NAME) {
		camp_buf_add(&expansion->out, fact);
	} else {
		camp_add_escaped(&expansion->out, fact, expansion->into);
	}
}

/* Takes "${...}" or "{types}" from the front of `rest`. False when its fact is not known. */
static bool expand_reference(Expansion *expansion, CampStr *rest) {
	size_t end = camp_str_find(*rest, CAMP_LIT("}"), 0);
	CampStr reference = camp_str_slice(*rest, 0, end == SIZE_MAX ? rest->len : end + 1);
	*rest = camp_str_slice(*rest, reference.len, rest->len);
	if (camp_str_equal(reference, CAMP_LIT("{types}"))) {
		CampStr types = types_of(expansion->lint);
		add_fact(expansion, types.len > 0 ? types : CAMP_LIT("messages about [what the messages are about]"));
		/* A brand does not know what its campaigns send, and its pages are public. */
		return types.len > 0 || expansion->lint->is_campaign;
	}
	CampStr fact = fact_of(expansion->lint, camp_str_slice(reference, 2, reference.len - 1));
	if (expansion->keeps_references) {
		expansion->length += camp_utf8_count(fact);
		camp_buf_add(&expansion->out, reference);
	} else {
		add_fact(expansion, fact);
	}
	return fact.len > 0;
}

bool camp_wording_expand(const CampLint *lint, const char *wording, CampValueKind into, CampStr *text, size_t *length) {
	CampStr rest = camp_str(wording);
	Expansion expansion = { .lint = lint, .into = into };
	bool known = true;
	expansion.keeps_references = into != CAMP_VALUE_NAME && file_interpolates(lint);
	camp_buf_init(&expansion.out, 1 << 16);
	while (rest.len > 0 && known) {
		size_t plain = 0;
		while (plain < rest.len && rest.ptr[plain] != '$' && rest.ptr[plain] != '{') {
			plain++;
		}
		camp_buf_add(&expansion.out, camp_str_slice(rest, 0, plain));
		expansion.length += camp_utf8_count(camp_str_slice(rest, 0, plain));
		rest = camp_str_slice(rest, plain, rest.len);
		known = rest.len == 0 || expand_reference(&expansion, &rest);
	}
	*text = camp_arena_copy(lint->arena, camp_buf_str(&expansion.out));
	*length = expansion.length;
	camp_buf_release(&expansion.out);
	return known;
}
