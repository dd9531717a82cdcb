/*
 * The preview of a campaign: whatever the file, the policy that it names and the file's own name are, the page is valid HTML
 * of nothing but our own elements and attributes, holds no character that is not to be seen, and is the same each time.
 *
 * Input: a byte for the form, then the campaign, the policy and the file's name with a byte 0x1E between them. In the form
 * of odd numbers the first part is no file but a text, which stands in every place of a campaign that takes one.
 */
#include "base/buf.h"
#include "base/utf8.h"
#include "engine/view.h"
#include "preview/preview.h"
#include "report/plain.h"

#include <gumbo.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define PART_MARK 0x1E
#define LARGEST_INPUT 16384

/* The same lists as in tests/preview/pages.py, which also looks at what the attributes hold. */
static const GumboTag elements[] = {
	GUMBO_TAG_HTML,   GUMBO_TAG_HEAD,       GUMBO_TAG_TITLE, GUMBO_TAG_STYLE,   GUMBO_TAG_BODY,    GUMBO_TAG_BDI,
	GUMBO_TAG_BR,     GUMBO_TAG_CODE,       GUMBO_TAG_B,     GUMBO_TAG_META,    GUMBO_TAG_A,       GUMBO_TAG_HEADER,
	GUMBO_TAG_FOOTER, GUMBO_TAG_NAV,        GUMBO_TAG_MAIN,  GUMBO_TAG_SECTION, GUMBO_TAG_STRONG,  GUMBO_TAG_FIELDSET,
	GUMBO_TAG_LEGEND, GUMBO_TAG_LABEL,      GUMBO_TAG_INPUT, GUMBO_TAG_MARK,    GUMBO_TAG_SPAN,    GUMBO_TAG_P,
	GUMBO_TAG_H1,     GUMBO_TAG_H2,         GUMBO_TAG_H3,    GUMBO_TAG_H4,      GUMBO_TAG_UL,      GUMBO_TAG_OL,
	GUMBO_TAG_LI,     GUMBO_TAG_DL,         GUMBO_TAG_DT,    GUMBO_TAG_DD,      GUMBO_TAG_TABLE,   GUMBO_TAG_THEAD,
	GUMBO_TAG_TBODY,  GUMBO_TAG_TR,         GUMBO_TAG_TH,    GUMBO_TAG_TD,      GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY,
	GUMBO_TAG_DIV,    GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_EM,
};

static const char *const attributes[] = {
	"lang", "charset", "http-equiv", "content",  "name",  "class",           "href",       "rel", "id", "dir",
	"type", "checked", "role",       "tabindex", "scope", "aria-labelledby", "aria-label",
};

static void fail(const char *what, const char *about) {
	fprintf(stderr, "%s: %s\n", what, about);
	abort();
}

static bool is_known_element(GumboTag tag) {
	for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
		if (elements[i] == tag)
			return true;
	return false;
}

static bool is_known_attribute(const char *name) {
	for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++)
		if (strcmp(attributes[i], name) == 0)
			return true;
	return false;
}

static void expect_own_attributes(const GumboElement *element) {
	for (unsigned i = 0; i < element->attributes.length; i++) {
		const GumboAttribute *attribute = element->attributes.data[i];
		CampStr value = camp_str(attribute->value);

		if (!is_known_attribute(attribute->name))
			fail("an attribute", attribute->name);
		if (strcmp(attribute->name, "href") == 0 && !camp_str_starts_with(value, CAMP_LIT("#")) &&
		    !camp_str_starts_with(value, CAMP_LIT("https://")) && !camp_str_starts_with(value, CAMP_LIT("http://")))
			fail("a link", attribute->value);
		if (strcmp(attribute->name, "class") == 0 &&
		    strspn(attribute->value, "abcdefghijklmnopqrstuvwxyz ") != value.len)
			fail("a class", attribute->value);
	}
}

/* Walks the tree by hand: it may be deeper than the stack. */
static void expect_own_elements(const GumboNode *root) {
	const GumboNode *node = root;

	while (node) {
		const GumboVector *children = NULL;

		if (node->type == GUMBO_NODE_ELEMENT) {
			if (!is_known_element(node->v.element.tag))
				fail("an element", gumbo_normalized_tagname(node->v.element.tag));
			expect_own_attributes(&node->v.element);
			children = &node->v.element.children;
		} else if (node->type != GUMBO_NODE_TEXT && node->type != GUMBO_NODE_WHITESPACE) {
			fail("a node that is no text", "comment, CDATA or template");
		}
		if (children && children->length > 0) {
			node = children->data[0];
			continue;
		}
		while (node != root && node->index_within_parent + 1 >= node->parent->v.element.children.length)
			node = node->parent;
		node = node == root ? NULL : node->parent->v.element.children.data[node->index_within_parent + 1];
	}
}

static void expect_visible(CampStr page) {
	for (size_t offset = 0, length; offset < page.len; offset += length) {
		uint32_t code_point = camp_utf8_decode(page, offset, &length);

		if (code_point == CAMP_REPLACEMENT_CHARACTER && length == 1)
			fail("the page", "is no UTF-8");
		if (code_point != '\n' && camp_plain_hides(code_point))
			fail("the page", "holds a character that is not to be seen");
	}
}

static void expect_sound_page(CampStr page) {
	GumboOutput *output = gumbo_parse_with_options(&kGumboDefaultOptions, page.ptr, page.len);

	expect_visible(page);
	if (output->errors.length > 0)
		fail("the page", "is no valid HTML");
	expect_own_elements(output->root);
	gumbo_destroy_output(&kGumboDefaultOptions, output);
}

static CampReadStatus read_policy(void *data, CampStr path, CampStr *bytes) {
	(void)path;
	*bytes = *(CampStr *)data;
	return CAMP_READ_OK;
}

/* One text in every place that takes one; what would end it is left out. */
static void write_everywhere(CampStr text, CampBuf *out) {
	static const char *const before[] = {
		"brand b { name: \"",
		"\" website: \"",
		"\" privacy_policy { url: \"",
		"\" file: \"p.html\" } terms { file: \"",
		".md\" } }\n# campaign-ls: allow ",
		" -- ",
		"\ncampaign c { brand: b description: \"",
		"\" message_flow: \"",
		"\" opt_in website { url: \"",
		"\" consent_text: \"",
		"\" } opt_in verbal { script: \"",
		"\" } opt_in_keywords: [\"",
		"\"] opt_in_message: \"",
		"\" help_message: \"Reply STOP. ",
		"\" sample_messages: [\"",
		"\", \"",
		"\"] rejection { reason: \"",
	};

	for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
		camp_buf_add_c(out, before[i]);
		for (size_t j = 0; j < text.len; j++)
			if (text.ptr[j] != '"' && text.ptr[j] != '\n' && text.ptr[j] != '\r')
				camp_buf_add_char(out, text.ptr[j]);
	}
	camp_buf_add_c(out, "\" } }\n");
}

static void run(const CampEngine *engine, CampStr text, CampStr policy, CampStr title) {
	CampReader reader = { .data = &policy, .read = read_policy };
	CampWorkspace *workspace = camp_workspace_new(engine, &reader);
	CampDoc *doc = camp_doc_new(workspace, CAMP_LIT("/p/own.campaign"), text);
	CampPreviewOptions options = { title, CAMP_LIT("/p") };
	CampBuf first;
	CampBuf second;

	camp_buf_init(&first, CAMP_BUF_MAX);
	camp_buf_init(&second, CAMP_BUF_MAX);
	camp_preview(doc, &options, &first);
	camp_preview(doc, &options, &second);
	if (!camp_str_equal(camp_buf_str(&first), camp_buf_str(&second)))
		fail("the page", "is another one the second time");
	expect_sound_page(camp_buf_str(&first));
	camp_buf_release(&first);
	camp_buf_release(&second);
	camp_doc_free(doc);
	camp_workspace_free(workspace);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
	static CampEngine *engine;
	/* Two providers stand for all: a page that names thirteen takes long to read. */
	static const CampStr providers[] = { { "twilio", 6 }, { "zoom", 4 } };
	static const CampEngineOptions options = { .providers = providers, .provider_count = 2 };
	CampStr parts[3] = { { "", 0 }, { "", 0 }, { "", 0 } };
	CampBuf text;

	if (size == 0)
		return 0;
	CampStr rest = camp_str_of((const char *)data + 1, (size < LARGEST_INPUT ? size : LARGEST_INPUT) - 1);
	engine = engine ? engine : camp_engine_new(&options);
	for (size_t i = 0; i < 3; i++)
		camp_str_next_piece(&rest, PART_MARK, &parts[i]);
	camp_buf_init(&text, CAMP_BUF_MAX);
	if (data[0] & 1)
		write_everywhere(parts[0], &text);
	else
		camp_buf_add(&text, parts[0]);
	run(engine, camp_buf_str(&text), parts[1], parts[2]);
	camp_buf_release(&text);
	return 0;
}
