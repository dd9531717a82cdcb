#include "cli/engine.h"

#include "cli/input.h"
#include "engine/explain.h"

const char *camp_provider_choice(size_t index) {
	return index < camp_provider_number() ? camp_provider_at(index)->name : NULL;
}

CampEngine *camp_cli_engine(CampCli *cli) {
	CampStr rest = camp_cli_value(cli, "providers");
	CampStr *names = CAMP_ARENA_ARRAY(&cli->arena, CampStr, rest.len + 1);
	CampEngineOptions options = { .providers = names };
	CampEngine *engine;
	CampStr name;

	if (!camp_input_maximum(cli, &options.maximum_file_size))
		return NULL;
	while (camp_str_next_piece(&rest, ',', &name))
		names[options.provider_count++] = camp_str_trim(name);
	engine = camp_engine_new(&options);
	if (!engine)
		camp_cli_complain(cli, "the tree-sitter library on this machine is too old for the campaign grammar");
	return engine;
}
