/* Input that is small to write and might be large to read. Each is written in proportion to the size asked for. */
#include "generate.h"

static void repeat(CampBuf *out, const char *piece, size_t size) {
	CampStr s = camp_str(piece);

	for (size_t length = 0; length < size; length += s.len)
		camp_buf_add(out, s);
}

static void nested_blocks(CampBuf *out, size_t size) {
	repeat(out, "a{", size);
}

static void nested_closed_blocks(CampBuf *out, size_t size) {
	repeat(out, "a{", size * 2 / 3);
	repeat(out, "}", size / 3);
}

static void nested_lists(CampBuf *out, size_t size) {
	camp_buf_add_c(out, "campaign a { providers: ");
	repeat(out, "[", size);
}

static void references(CampBuf *out, size_t size) {
	camp_buf_add_c(out, "brand b { name: \"x\" }\ncampaign c {\n brand: b\n description: \"ha\"\n");
	camp_buf_add_c(out, " message_flow: \"${description}${description}${description}${description}\"\n");
	camp_buf_add_c(out, " help_message: \"${message_flow}${message_flow}${message_flow}${message_flow}\"\n");
	camp_buf_add_c(out, " opt_in_message: \"");
	repeat(out, "${help_message}", size);
	camp_buf_add_c(out, "\"\n}\n");
}

/* The field that each names is the last of the block. */
static void far_references(CampBuf *out, size_t size) {
	camp_buf_add_c(out, "campaign c {\n");
	repeat(out, " unknown: 1\n", size / 2);
	camp_buf_add_c(out, " message_flow: \"");
	repeat(out, "${description}", size / 2);
	camp_buf_add_c(out, "\"\n description: \"ha\"\n}\n");
}

static void laughs(CampBuf *out, size_t size) {
	camp_buf_add_c(out, "campaign c {\n a0: \"ha\"\n");
	for (size_t i = 1; out->len < size; i++) {
		camp_buf_printf(out, " a%zu: \"${a%zu}${a%zu}${a%zu}${a%zu}\"\n", i, i - 1, i - 1, i - 1, i - 1);
		camp_buf_printf(out, " sample_messages: [\"${a%zu}\"]\n", i);
	}
	camp_buf_add_c(out, "}\n");
}

static void reference_cycle(CampBuf *out, size_t size) {
	camp_buf_add_c(out, "campaign c {\n description: \"");
	repeat(out, "${message_flow}", size / 2);
	camp_buf_add_c(out, "\"\n message_flow: \"");
	repeat(out, "${description}", size / 2);
	camp_buf_add_c(out, "\"\n}\n");
}

static void one_line(CampBuf *out, size_t size) {
	camp_buf_add_c(out, "campaign c { description: \"");
	repeat(out, "Reply STOP to opt out, msg & data rates may apply. ", size);
	camp_buf_add_c(out, "\" }\n");
}

static void one_word(CampBuf *out, size_t size) {
	camp_buf_add_c(out, "campaign c { description: \"");
	repeat(out, "www.a.", size);
	camp_buf_add_c(out, "\" }\n");
}

static void help_contacts(CampBuf *out, size_t size) {
	camp_buf_add_c(out, "campaign c { help_message: \"");
	repeat(out, "a@b.co, privacy policy, https://x.co/y, text YES to confirm, you are subscribed. ", size);
	camp_buf_add_c(out, "\" }\n");
}

static void nul_bytes(CampBuf *out, size_t size) {
	camp_buf_add_c(out, "campaign c { description: \"");
	for (size_t i = 0; i < size; i++)
		camp_buf_add_char(out, '\0');
	camp_buf_add_c(out, "\" }\n");
}

static void bad_bytes(CampBuf *out, size_t size) {
	repeat(out, "\xFF\xC3", size);
}

static void tiny_blocks(CampBuf *out, size_t size) {
	repeat(out, "a{}\n", size);
}

static void same_campaigns(CampBuf *out, size_t size) {
	repeat(out, "campaign c {}\n", size);
}

static void other_campaigns(CampBuf *out, size_t size) {
	for (size_t i = 0; out->len < size; i++)
		camp_buf_printf(out, "campaign c%zu { brand: b%zu }\nbrand x%zu { name: \"X\" }\n", i, i, i);
}

static void unknown_fields(CampBuf *out, size_t size) {
	camp_buf_add_c(out, "campaign c {\n");
	repeat(out, " names: 1\n", size);
	camp_buf_add_c(out, "}\n");
}

static void same_fields(CampBuf *out, size_t size) {
	camp_buf_add_c(out, "campaign c {\n names: 1\n");
	repeat(out, " description: \"d\"\n", size);
	camp_buf_add_c(out, "}\n");
}

static void same_inner_blocks(CampBuf *out, size_t size) {
	camp_buf_add_c(out, "campaign c {\n");
	repeat(out, " x {}\n", size / 2);
	repeat(out, " terms { url: \"u\" }\n", size / 2);
	camp_buf_add_c(out, "}\n");
}

static void opt_ins(CampBuf *out, size_t size) {
	camp_buf_add_c(out, "campaign c {\n");
	repeat(out, " opt_in website { consent_text: \"Yes.\" }\n", size);
	camp_buf_add_c(out, "}\n");
}

static void many_samples(CampBuf *out, size_t size) {
	camp_buf_add_c(out, "campaign c {\n sample_messages: [\n");
	repeat(out, "\"hello there\",\n", size);
	camp_buf_add_c(out, "]\n}\n");
}

static void many_keywords(CampBuf *out, size_t size) {
	camp_buf_add_c(out, "campaign c {\n opt_in_keywords: [");
	for (size_t i = 0; out->len < size / 2; i++)
		camp_buf_printf(out, "K%zu,", i);
	camp_buf_add_c(out, "]\n opt_out_keywords: [");
	for (size_t i = 0; out->len < size; i++)
		camp_buf_printf(out, "K%zu,", i);
	camp_buf_add_c(out, "]\n opt_in_message: \"Text JOIN\"\n}\n");
}

static void many_providers(CampBuf *out, size_t size) {
	camp_buf_add_c(out, "campaign c {\n providers: [");
	repeat(out, "twilio, zoon, ", size);
	camp_buf_add_c(out, "]\n}\n");
}

static void aliases(CampBuf *out, size_t size) {
	camp_buf_add_c(out, "brand b {\n name: \"B\"\n aliases: [");
	repeat(out, "\"Zed\", ", size / 2);
	camp_buf_add_c(out, "]\n}\ncampaign c {\n brand: b\n sample_messages: [\n");
	repeat(out, "\"hello there\",\n", size / 2);
	camp_buf_add_c(out, "]\n}\n");
}

static void suppressions(CampBuf *out, size_t size) {
	camp_buf_add_c(out, "campaign c {\n");
	repeat(out, "# campaign-ls: allow missing-field -- why\n", size / 2);
	repeat(out, " use_case: x\n", size / 2);
	camp_buf_add_c(out, "}\n");
}

static void suppressed_lines(CampBuf *out, size_t size) {
	camp_buf_add_c(out, "campaign c {\n");
	repeat(out, " foo: 1 # campaign-ls: allow unknown-field -- why\n", size);
	camp_buf_add_c(out, "}\n");
}

static void comments(CampBuf *out, size_t size) {
	repeat(out, "#\n", size);
}

static void open_texts(CampBuf *out, size_t size) {
	repeat(out, "a: \"\"\"\n x\nb\n", size);
}

static void shallow_lines(CampBuf *out, size_t size) {
	camp_buf_add_c(out, "  campaign c {\n    description: \"\"\"\n");
	repeat(out, "      deep\n  shallow\n", size);
	camp_buf_add_c(out, "      \"\"\"\n  }\n");
}

static void escapes(CampBuf *out, size_t size) {
	camp_buf_add_c(out, "import \"");
	repeat(out, "\\u{61}", size / 2);
	camp_buf_add_c(out, "\"\ncampaign c { description: \"");
	repeat(out, "\\u{61}\\q${", size / 2);
	camp_buf_add_c(out, "\" }\n");
}

static void imports(CampBuf *out, size_t size) {
	for (size_t i = 0; out->len < size; i++)
		camp_buf_printf(out, "import \"f%zu.campaign\"\n", i);
}

static void deep_import(CampBuf *out, size_t size) {
	camp_buf_add_c(out, "import \"");
	repeat(out, "a/", size);
	camp_buf_add_c(out, "\"\n");
}

/* One sentence. */
static void promises(CampBuf *out, size_t size) {
	camp_buf_add_c(out, "brand b {\n privacy_policy {\n text: \"");
	repeat(out, "We do not share your mobile number with third parties for marketing, but ", size);
	camp_buf_add_c(out, "\"\n }\n}\n");
}

static void stray_braces(CampBuf *out, size_t size) {
	repeat(out, "}", size);
}

static void long_words(CampBuf *out, size_t size) {
	repeat(out, "a b ", size);
}

static void colons(CampBuf *out, size_t size) {
	repeat(out, ": {", size);
}

static void quotes(CampBuf *out, size_t size) {
	repeat(out, "\"", size);
}

#define HOSTILE(name)                                                                                                  \
	{ #name, name }
const BenchHostile bench_hostile[] = {
	HOSTILE(nested_blocks),    HOSTILE(nested_closed_blocks),
	HOSTILE(nested_lists),     HOSTILE(references),
	HOSTILE(far_references),   HOSTILE(laughs),
	HOSTILE(reference_cycle),  HOSTILE(one_line),
	HOSTILE(one_word),         HOSTILE(help_contacts),
	HOSTILE(nul_bytes),        HOSTILE(bad_bytes),
	HOSTILE(tiny_blocks),      HOSTILE(same_campaigns),
	HOSTILE(other_campaigns),  HOSTILE(unknown_fields),
	HOSTILE(same_fields),      HOSTILE(same_inner_blocks),
	HOSTILE(opt_ins),          HOSTILE(many_samples),
	HOSTILE(many_keywords),    HOSTILE(many_providers),
	HOSTILE(aliases),          HOSTILE(suppressions),
	HOSTILE(suppressed_lines), HOSTILE(comments),
	HOSTILE(open_texts),       HOSTILE(shallow_lines),
	HOSTILE(escapes),          HOSTILE(imports),
	HOSTILE(deep_import),      HOSTILE(promises),
	HOSTILE(stray_braces),     HOSTILE(long_words),
	HOSTILE(colons),           HOSTILE(quotes),
};
const size_t bench_hostile_count = sizeof bench_hostile / sizeof *bench_hostile;
