#include "cli/starter.h"

#include "base/buf.h"
#include "engine/skeletons.h"

#define NAME_BLANK "<<[name that consumers know]>>"

static CampStr taken(CampArena *arena, CampBuf *out) {
	CampStr copy = camp_arena_copy(arena, camp_buf_str(out));

	camp_buf_release(out);
	return copy;
}

/* As it is written between quotes, and so that nothing in it is a blank of the skeleton. */
static CampStr quoted(CampArena *arena, CampStr name) {
	CampBuf out;

	camp_buf_init(&out, CAMP_BUF_MAX);
	for (size_t i = 0; i < name.len; i++) {
		char c = name.ptr[i];

		if (c == '<')
			camp_buf_add_c(&out, "\\u{3C}");
		else if (c == '"' || c == '\\' || c == '$')
			camp_buf_printf(&out, "\\%c", c);
		else
			camp_buf_add_char(&out, c);
	}
	return taken(arena, &out);
}

static CampStr with_name(CampArena *arena, CampStr skeleton, CampStr name) {
	size_t at = name.len > 0 ? camp_str_find(skeleton, CAMP_LIT(NAME_BLANK), 0) : SIZE_MAX;
	size_t end = at + sizeof NAME_BLANK - 1;

	if (at == SIZE_MAX)
		return skeleton;
	return camp_arena_printf(arena, "%.*s%.*s%.*s", (int)at, skeleton.ptr, CAMP_FMT(quoted(arena, name)),
	                         CAMP_FMT(camp_str_slice(skeleton, end, skeleton.len)));
}

static CampStr file_name(CampArena *arena, CampStr use_case) {
	CampBuf out;

	camp_buf_init(&out, CAMP_BUF_MAX);
	for (size_t i = 0; i < use_case.len; i++)
		camp_buf_add_char(&out, use_case.ptr[i] == '_' ? '-' : use_case.ptr[i]);
	camp_buf_add_c(&out, ".campaign");
	return taken(arena, &out);
}

/* "twilio,zoom" as it stands in a list. */
static CampStr listed(CampArena *arena, CampStr names) {
	CampStr list = { NULL, 0 };
	CampStr name;

	while (camp_str_next_piece(&names, ',', &name))
		list = camp_arena_printf(arena, "%.*s%s%.*s", CAMP_FMT(list), list.len > 0 ? ", " : "",
		                         CAMP_FMT(camp_str_trim(name)));
	return list;
}

static CampStr campaign(CampArena *arena, const CampStarter *starter, CampStr use_case, CampStr brand) {
	CampCampaignSkeleton wanted = { .use_case = use_case.ptr,
		                            .method = starter->method.ptr,
		                            .brand = brand,
		                            .providers = listed(arena, starter->providers) };

	return camp_arena_printf(
		arena,
		"import \"brand.campaign\"\n\n"
		"# Each sentence must be true of what you do: change those that are not, and the samples to messages as you will\n"
		"# send them. What else stands in brackets is to be filled in: `campaign-ls check` tells what is left.\n"
		"%.*s",
		CAMP_FMT(camp_skeleton_campaign(arena, &wanted)));
}

void camp_starter_files(CampArena *arena, const CampStarter *starter, CampStarterFile *files) {
	CampStr use_case = starter->use_case.len > 0 ? starter->use_case
	                                             : camp_str(camp_use_case_of_method(starter->method.ptr));
	CampStr brand = camp_skeleton_name(arena, starter->brand);
	CampStr head = camp_arena_printf(arena, "# Who sends, as registered with the provider.\nbrand %.*s",
	                                 CAMP_FMT(brand));

	files[0] = (CampStarterFile){ CAMP_LIT("brand.campaign"),
		                          with_name(arena, camp_skeleton_brand(arena, head, true), starter->brand) };
	files[1] = (CampStarterFile){ file_name(arena, use_case), campaign(arena, starter, use_case, brand) };
	files[2] = (CampStarterFile){ CAMP_LIT("legal/privacy.md"),
		                          CAMP_LIT("<<[the text of your privacy policy, as it is published]>>\n") };
	files[3] = (CampStarterFile){ CAMP_LIT("legal/terms.md"),
		                          CAMP_LIT("<<[the text of your terms, as it is published]>>\n") };
}
