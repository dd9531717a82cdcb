/*
 * `campaign-ls/preview`, a request of our own: the page of an open document as it stands, unsaved words and all. Takes
 * `{"textDocument": {"uri"}}`, gives `{"title", "html"}`; null when the document is not open.
 */
#include "lsp/documents.h"
#include "lsp/method.h"
#include "preview/preview.h"

#define LARGEST_PAGE ((size_t)32 << 20) /* bytes: what fits into a message, however it is escaped there */

/* Seen from its project's folder; of a document that is no file what its URI calls it. */
static CampStr title_of(const CampOpenDoc *open) {
	CampStr root = open->project->root;
	size_t colon = camp_str_find(open->path, CAMP_LIT(":"), 0);

	if (!open->is_file)
		return camp_str_slice(open->path, colon == SIZE_MAX ? 0 : colon + 1, open->path.len);
	if (camp_str_starts_with(open->path, root) && open->path.len > root.len && open->path.ptr[root.len] == '/')
		return camp_str_slice(open->path, root.len + 1, open->path.len);
	return open->path;
}

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampOpenDoc *open = camp_params_document(session, params, failure);
	CampPreviewOptions options;
	json_t *result = NULL;
	CampBuf page;

	if (!open)
		return NULL;
	camp_documents_settle(session);
	options = (CampPreviewOptions){ title_of(open), open->is_file ? open->project->root : CAMP_LIT("/") };
	camp_buf_init(&page, LARGEST_PAGE);
	camp_preview(open->doc, &options, &page);
	if (camp_buf_ok(&page))
		result = json_pack("{s:o, s:o}", "title", camp_lsp_string(options.title), "html",
		                   camp_lsp_string(camp_buf_str(&page)));
	else
		camp_fail(failure, CAMP_RPC_REQUEST_FAILED, "the page is too large");
	camp_buf_release(&page);
	return result;
}

/* Others may have experiments too. */
static void offer(const CampSession *session, json_t *capabilities) {
	json_t *experimental = json_object_get(capabilities, "experimental");

	(void)session;
	if (!experimental) {
		experimental = json_object();
		json_object_set_new(capabilities, "experimental", experimental);
	}
	json_object_set_new(experimental, "campaign-ls/preview", json_true());
}

const CampMethod camp_method_campaign_ls_preview = {
	.name = "campaign-ls/preview",
	.is_request = true,
	.handle = handle,
	.offer = offer,
};
