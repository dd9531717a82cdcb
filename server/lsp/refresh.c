#include "lsp/refresh.h"

static void lenses_answered(CampSession *session, const json_t *result) {
	(void)result;
	session->lens_refresh_is_asked = false;
}

static void hints_answered(CampSession *session, const json_t *result) {
	(void)result;
	session->hint_refresh_is_asked = false;
}

void camp_refresh_views(CampSession *session) {
	if (session->client.refreshes_code_lenses && !session->lens_refresh_is_asked) {
		session->lens_refresh_is_asked = true;
		camp_session_ask(session, "workspace/codeLens/refresh", NULL, lenses_answered);
	}
	if (session->client.refreshes_inlay_hints && !session->hint_refresh_is_asked) {
		session->hint_refresh_is_asked = true;
		camp_session_ask(session, "workspace/inlayHint/refresh", NULL, hints_answered);
	}
}
