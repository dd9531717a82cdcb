#include "lsp/method.h"

static json_t *handle(CampSession *session, const json_t *params, CampFailure *failure) {
	CampStr value = camp_lsp_text(json_object_get(params, "value"));

	if (camp_str_equal(value, CAMP_LIT("off")))
		session->trace = CAMP_TRACE_OFF;
	else if (camp_str_equal(value, CAMP_LIT("messages")))
		session->trace = CAMP_TRACE_MESSAGES;
	else if (camp_str_equal(value, CAMP_LIT("verbose")))
		session->trace = CAMP_TRACE_VERBOSE;
	else
		return camp_fail(failure, CAMP_RPC_INVALID_PARAMS, "value is none of off, messages, verbose");
	return NULL;
}

const CampMethod camp_method_set_trace = {
	.name = "$/setTrace",
	.handle = handle,
};
