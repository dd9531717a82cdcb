#include "report/codes.h"

#include "base/str.h"
#include "engine/explain.h"

static void add_code(CampBuf *out, const CampCode *code, bool mixed) {
	/* A provider without codes answers in a sentence. */
	bool sentence = strchr(code->code, ' ') != NULL;

	camp_buf_printf(out, sentence ? "\"%s\"" : "%s", code->code);
	if (mixed && !code->resubmittable)
		camp_buf_add_c(out, " (cannot be resubmitted)");
}

void camp_print_codes(CampBuf *out, const CampCode *codes, size_t count) {
	size_t resubmittable = 0;

	for (size_t i = 0; i < count; i++)
		resubmittable += codes[i].resubmittable;
	for (size_t i = 0; i < count; i++) {
		const CampProvider *known = camp_provider_named(camp_str(codes[i].provider));

		if (i && strcmp(codes[i - 1].provider, codes[i].provider) == 0)
			camp_buf_add_c(out, ", ");
		else
			camp_buf_printf(out, "%s%s ", i ? " \xC2\xB7 " : "", known ? known->title : codes[i].provider);
		add_code(out, &codes[i], resubmittable > 0);
	}
	if (count)
		camp_buf_add_c(out, resubmittable == count ? "; can be resubmitted"
		                    : resubmittable        ? ""
		                                           : "; CANNOT be resubmitted");
}
