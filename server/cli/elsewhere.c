#include "cli/elsewhere.h"

typedef struct Elsewhere {
	const char *name;
	const char *here;
} Elsewhere;

static const Elsewhere commands[] = {
	{ "lint", "campaign-ls check" },        { "validate", "campaign-ls check" },
	{ "verify", "campaign-ls check" },      { "ci", "campaign-ls check --since COMMIT" },
	{ "format", "campaign-ls fmt" },        { "new", "campaign-ls init" },
	{ "rule", "campaign-ls explain RULE" }, { "doc", "campaign-ls explain RULE" },
	{ "version", "campaign-ls --version" }, { "server", "campaign-ls lsp" },
	{ "lsp-proxy", "campaign-ls lsp" },
};

static const Elsewhere options[] = {
	{ "fix", "campaign-ls fix" },
	{ "write", "campaign-ls fix" },
	{ "apply", "campaign-ls fix" },
	{ "no-color", "--color never" },
	{ "no-colors", "--color never" },
	{ "exit-zero", "--fail-level never" },
	{ "no-exit", "--fail-level never" },
	{ "max-warnings", "--fail-level warning" },
	{ "error-on-warnings", "--fail-level warning" },
	{ "strict", "--fail-level warning" },
	{ "min-severity", "--fail-level LEVEL" },
	{ "output", "--format FORMAT=FILE" },
	{ "output-file", "--format FORMAT=FILE" },
	{ "output-format", "--format FORMAT" },
	{ "reporter", "--format FORMAT" },
	{ "statistics", "--format statistics" },
	{ "summary", "--format statistics" },
	{ "no-config", "--isolated" },
	{ "rule", "--select RULES" },
	{ "disable", "--ignore RULES" },
	{ "exclude-rule", "--ignore RULES" },
};

#define COUNT(table) (sizeof(table) / sizeof *(table))

static const char *find(const Elsewhere *table, size_t count, CampStr name) {
	for (size_t i = 0; i < count; i++)
		if (camp_str_equal(name, camp_str(table[i].name)))
			return table[i].here;
	return NULL;
}

const char *camp_command_elsewhere(CampStr name) {
	return find(commands, COUNT(commands), name);
}

const char *camp_option_elsewhere(CampStr name) {
	return find(options, COUNT(options), name);
}
