/*
 * A settings file: whatever its bytes, reading it ends, each problem has a place in it, and what was read makes an
 * engine.
 */
#include "engine/config.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void expect(bool holds) {
	if (!holds)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
	CampStr text = { (const char *)data, size };
	CampConfigProblems problems = { 0 };
	CampSettings settings;
	CampArena arena;
	CampEngine *engine;
	bool good;

	camp_arena_init(&arena);
	settings = camp_settings_default(&arena);
	good = camp_config_read(&arena, text, (CampStr){ "fuzz", 4 }, &settings, &problems);
	expect(good == (problems.count == 0));
	for (size_t i = 0; i < problems.count; i++) {
		expect(problems.items[i].span.start <= problems.items[i].span.end && problems.items[i].span.end <= size);
		expect(problems.items[i].span.start < problems.items[i].span.end || size == 0);
		expect(problems.items[i].message.len > 0 &&
		       !memchr(problems.items[i].message.ptr, '\n', problems.items[i].message.len));
	}
	engine = camp_settings_engine(&settings);
	expect(engine && camp_engine_maximum_file_size(engine) > 0);
	camp_engine_free(engine);
	camp_vec_release(&problems);
	camp_arena_release(&arena);
	return 0;
}
