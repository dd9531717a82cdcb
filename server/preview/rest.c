/* The end of a section: what providers answered, other findings, what is excused, and what nobody looked at. */
#include "preview/html.h"
#include "preview/section.h"
#include "report/output.h"

static void write_answered(CampSection *section, const CampBlock *block) {
	static const char *const facts[] = { "provider", "date", "code" };
	CampBuf *out = section->out;
	CampStr reason = camp_section_field(section, block, "reason");
	bool any = false;

	camp_buf_add_c(out, "<div class=\"row text\">\n<h4>");
	for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
		CampStr fact = camp_section_field(section, block, facts[i]);

		if (!fact.len)
			continue;
		camp_buf_add_c(out, any ? " &middot; <bdi>" : "<bdi>");
		camp_html_text(out, fact);
		camp_buf_add_c(out, "</bdi>");
		any = true;
	}
	camp_buf_add_c(out, any ? "</h4>\n" : "A rejection</h4>\n");
	camp_buf_add_c(out, "<blockquote class=\"prose\" dir=\"auto\"><p>");
	camp_html_lines(out, reason.len ? reason : CAMP_LIT("No reason is given."));
	camp_buf_add_c(out, "</p></blockquote>\n<div class=\"notes\">\n");
	if (!camp_section_findings_within(section, block->span))
		camp_buf_add_c(out, "<p>Nothing is said about it.</p>\n");
	camp_buf_add_c(out, "</div>\n</div>\n");
}

void camp_section_answers(CampSection *section) {
	bool any = false;

	for (size_t i = 0; i < section->block->block_count; i++) {
		if (!camp_str_equal(section->block->blocks[i].type, CAMP_LIT("rejection")))
			continue;
		if (!any)
			camp_buf_printf(section->out, "<h3 id=\"s%zu-answers\">What providers answered so far</h3>\n",
			                section->number);
		any = true;
		write_answered(section, &section->block->blocks[i]);
	}
}

static void write_excuses(CampSection *section) {
	const CampItem *item = section->item.item;
	CampBuf *out = section->out;

	if (!item->suppression_count)
		return;
	camp_buf_add_c(out, "<h4>Excused in the file</h4>\n<ul>\n");
	for (size_t i = 0; i < item->suppression_count; i++) {
		camp_buf_add_c(out, "<li><code>");
		camp_html_text(out, item->suppressions[i].rule);
		camp_buf_add_c(out, "</code>: <bdi>");
		camp_html_text(out, item->suppressions[i].reason.len ? item->suppressions[i].reason
		                                                     : CAMP_LIT("no reason is given"));
		camp_buf_add_c(out, "</bdi></li>\n");
	}
	camp_buf_add_c(out, "</ul>\n");
}

typedef CAMP_VEC(CampStr) Addresses;

static void add_address(Addresses *addresses, CampStr address) {
	for (size_t i = 0; i < addresses->count; i++)
		if (camp_str_equal(addresses->items[i], address))
			return;
	if (address.len)
		camp_vec_push(addresses, address);
}

#define MOST_ADDRESSES 100 /* of one section: more would be read by nobody */

static void gather_addresses(const CampSection *section, const CampBlock *block, bool brand, Addresses *addresses) {
	for (size_t i = 0; i < block->attribute_count && addresses->count < MOST_ADDRESSES; i++) {
		const CampAttribute *attribute = &block->attributes[i];

		if (!attribute->schema || attribute->schema->type != CAMP_FIELD_ADDRESS)
			continue;
		add_address(addresses, brand ? camp_section_brand_field(section, block, attribute->schema->name)
		                             : camp_section_field(section, block, attribute->schema->name));
	}
	for (size_t i = 0; i < block->block_count; i++)
		gather_addresses(section, &block->blocks[i], brand, addresses);
}

static void write_addresses(CampSection *section) {
	const CampBlock *brand = camp_section_brand(section);
	CampBuf *out = section->out;
	Addresses addresses = { 0 };

	gather_addresses(section, section->block, !section->is_campaign, &addresses);
	if (brand && section->is_campaign)
		gather_addresses(section, brand, true, &addresses);
	if (addresses.count) {
		camp_buf_add_c(out, "<li>whether these are up, public, and show what the file says:\n<ul>\n");
		for (size_t i = 0; i < addresses.count; i++) {
			camp_buf_add_c(out, "<li>");
			camp_html_address(out, addresses.items[i]);
			camp_buf_add_c(out, "</li>\n");
		}
		camp_buf_add_c(out, "</ul>\n</li>\n");
	}
	camp_vec_release(&addresses);
}

static size_t count_unseen(const CampSection *section) {
	size_t count = 0;

	for (size_t i = 0; i < section->verdict_count; i++)
		for (size_t j = 0; j < section->verdicts[i].provider->answer_count; j++)
			count += section->verdicts[i].provider->answers[j].unseen != NULL;
	return count;
}

static void write_unseen(CampSection *section) {
	CampBuf *out = section->out;
	size_t count = count_unseen(section);

	if (!count)
		return;
	camp_buf_add_c(out, "<details>\n<summary>");
	camp_print_count(out, count, "answer", "answers");
	camp_buf_add_c(out, " of these providers, about what no file shows</summary>\n<ul>\n");
	for (size_t i = 0; i < section->verdict_count; i++) {
		const CampProvider *provider = section->verdicts[i].provider;

		for (size_t j = 0; j < provider->answer_count; j++) {
			const CampAnswer *answer = &provider->answers[j];

			if (!answer->unseen)
				continue;
			camp_buf_add_c(out, "<li>");
			camp_html_text(out, camp_str(provider->title));
			camp_buf_add_char(out, ' ');
			camp_html_text(out, camp_str(answer->code));
			camp_buf_add_c(out, ": ");
			camp_html_named(out, camp_str(answer->unseen));
			camp_buf_add_c(out, "</li>\n");
		}
	}
	camp_buf_add_c(out, "</ul>\n</details>\n");
}

static bool any_left(const CampSection *section) {
	for (size_t i = 0; i < section->finding_count; i++)
		if (!section->told[i])
			return true;
	return section->item.item->suppression_count + section->left_out > 0;
}

void camp_section_rest(CampSection *section) {
	CampBuf *out = section->out;

	if (any_left(section)) {
		camp_buf_printf(out, "<h3 id=\"s%zu-rest\">Also in the file</h3>\n", section->number);
		camp_section_findings_left(section);
		if (section->left_out)
			camp_buf_printf(out,
			                "<p class=\"nothing\">%zu more findings are left out here; <code>campaign-ls check</code> "
			                "tells them all.</p>\n",
			                section->left_out);
		write_excuses(section);
	}
	camp_buf_printf(out, "<h3 id=\"s%zu-unchecked\">Not checked here</h3>\n<ul>\n", section->number);
	write_addresses(section);
	camp_buf_add_c(out, "<li>whether the sender is registered, with this name, number and tax number</li>\n"
	                    "<li>whether what is really sent, said and shown is what the file says</li>\n</ul>\n");
	write_unseen(section);
}
