# campaign-ls. `make` leaves build/campaign-ls.
#
## make              build/campaign-ls, the library, and what editors/neovim needs to be complete
## make start        the same on a fresh machine: installs what is missing first, then checks an example with faults
## make test         everything that is checked, on a fresh machine; what CI runs
## make check        layers, banned functions, rows of acceptance, headers, unit tests, every suite; warnings are errors
## make sanitize     the tests with the address and undefined behaviour sanitizers
## make threads      the tests with the thread sanitizer
## make valgrind     the tests under valgrind
## make clang        the tests as clang compiles them, with a char that has no sign
## make analyze      gcc -fanalyzer, clang-tidy, cppcheck, the layout of the code
## make fuzz         the fuzz targets, in build/fuzz/fuzzers; FUZZ_SECONDS=60 also runs each
## make bench        the benchmarks; PEERS=1 installs the servers that ours is measured beside
## make soak         works with the language server at random under the sanitizers; SOAK_MINUTES=10
## make refresh      writes the pages and schemas anew that the program prints of its own tables
## make format       lays out the code; format-check only looks
## make site         build/site: the pages that findings link to, for a web server
## make deps         installs what the build needs and is missing
## make install      below PREFIX (/usr/local), with DESTDIR in front; uninstall takes it away
## make targets      lists the other systems that can be compiled for: make vsix TARGET=linux-arm64, make check TARGET=linux-s390x
## make clean        drops the build, but for the tools in build/tools; distclean drops those too

all:

# ---- What a caller may set ----------------------------------------------------------------------------------------

BUILD ?= build
PREFIX ?= /usr/local
BINDIR ?= $(PREFIX)/bin
LIBDIR ?= $(PREFIX)/lib
INCLUDEDIR ?= $(PREFIX)/include
DATADIR ?= $(PREFIX)/share
MANDIR ?= $(DATADIR)/man
DESTDIR ?=
CC ?= cc
AR ?= ar
PKG_CONFIG ?= pkg-config
CLANG ?= clang
CLANG_FORMAT ?= clang-format
CLANG_TIDY ?= clang-tidy
CPPCHECK ?= cppcheck
CFLAGS ?= -O2 -g -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong
# WERROR=1: warnings are errors. V=1: show the commands. FUZZ_SECONDS=60: `make fuzz` also runs each target so long.
WERROR ?=
V ?=
FUZZ_SECONDS ?=
SOAK_MINUTES ?= 10

# A mode is a build of its own in $(BUILD)/$(MODE); the targets sanitize, threads, valgrind, clang, analyze and fuzz
# use them.
MODE ?=
# TARGET=linux-arm64, on the command line: for another system, one of those in server/tools/cross/targets; a build of its own too.
ifneq ($(origin TARGET),command line)
TARGET :=
endif
OUT := $(BUILD)$(if $(MODE),/$(MODE))$(if $(TARGET),/$(TARGET))

# ---- Compiler and libraries ---------------------------------------------------------------------------------------

SANITIZERS := -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
ifeq ($(MODE),sanitize)
override CFLAGS := -O1 -g -DCAMP_ARENA_DEBUG $(SANITIZERS)
else ifeq ($(MODE),threads)
override CFLAGS := -O1 -g -fsanitize=thread
else ifeq ($(MODE),fuzz)
override CC := $(CLANG)
override CFLAGS := -O1 -g -DCAMP_ARENA_DEBUG -fsanitize=fuzzer-no-link $(SANITIZERS)
else ifeq ($(MODE),valgrind)
override CFLAGS := -O1 -g -DCAMP_ARENA_DEBUG
else ifeq ($(MODE),clang)
# On ARM a char has no sign; on x86, where it has one, this finds what relies on that.
override CC := $(CLANG)
override CFLAGS += -funsigned-char
else ifeq ($(MODE),analyze)
# gcc 12 loses track of structures that functions return, such as views, and takes their members for uninitialised;
# clang's analyzer and valgrind look for those.
override CFLAGS := -O1 -g -fanalyzer -Wno-analyzer-use-of-uninitialized-value -fdiagnostics-path-format=none
endif

ifneq ($(TARGET),)
CROSS := $(lastword $(shell server/tools/cross/toolchain.sh $(TARGET) || echo failed))
ifeq ($(CROSS),failed)
$(error There is nothing to compile for $(TARGET) with)
endif
CROSS_MADE_BY := $(shell cat $(CROSS)/made-by)
NATIVE_CC := $(CC)
override CC := $(CROSS)/cc
override AR := $(CROSS)/ar
override PKG_CONFIG := PKG_CONFIG_LIBDIR=$(CROSS)/lib/pkgconfig $(PKG_CONFIG)
endif

PACKAGES := tree-sitter jansson gumbo
MISSING := $(shell for p in $(PACKAGES); do $(PKG_CONFIG) --exists $$p 2>/dev/null || printf '%s ' $$p; done)
ifeq ($(strip $(MISSING)),)
PACKAGE_CFLAGS := $(shell $(PKG_CONFIG) --cflags $(PACKAGES))
PACKAGE_LIBS := $(shell $(PKG_CONFIG) --libs $(PACKAGES))
endif
CMOCKA_CFLAGS = $(shell $(PKG_CONFIG) --cflags cmocka)
CMOCKA_LIBS = $(shell $(PKG_CONFIG) --libs cmocka)

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition \
	-Wpointer-arith -Wwrite-strings -Wvla -Wundef -Wformat=2 -Wconversion -Wno-sign-conversion
LANGUAGE := -std=c11 -D_POSIX_C_SOURCE=200809L -D_DEFAULT_SOURCE -D_DARWIN_C_SOURCE
INCLUDES := -Iinclude -Iserver -I$(OUT)/generated
COMPILE = $(CC) $(LANGUAGE) $(INCLUDES) $(CPPFLAGS) -fvisibility=hidden -fPIC -pthread $(CFLAGS) $(PACKAGE_CFLAGS)
LINK = $(CC) -pthread $(CFLAGS) $(LDFLAGS)

JOBS := $(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
VERSION := $(shell sed -n 's/^.define CAMP_VERSION "\(.*\)"/\1/p' include/campaign/version.h)
ABI := 0
# VS Code's name of the system that is compiled for, of which the compiler has its own: x86_64-linux-gnu.
PLATFORM := $(or $(TARGET),$(shell server/tools/platform.sh $(CC)))
ifneq ($(filter darwin-%,$(PLATFORM)),)
SHARED := libcampaign.$(ABI).dylib
SHARED_LINK := libcampaign.dylib
SHARED_FLAGS := -dynamiclib -install_name $(LIBDIR)/$(SHARED) -current_version $(VERSION)
else
SHARED := libcampaign.so.$(ABI)
SHARED_LINK := libcampaign.so
SHARED_FLAGS := -shared -Wl,-soname,$(SHARED) -Wl,--no-undefined
endif

# ---- Sources ------------------------------------------------------------------------------------------------------

GRAMMAR_SOURCES := $(wildcard grammar/src/parser.c grammar/src/scanner.c)
PROGRAM_SOURCES := $(wildcard server/cli/*.c server/cli/*/*.c server/lsp/*.c server/lsp/*/*.c)
TOOL_SOURCES := $(wildcard server/tools/*/*.c)
LIBRARY_SOURCES := $(filter-out $(PROGRAM_SOURCES) $(TOOL_SOURCES),$(wildcard server/*/*.c server/*/*/*.c))
HEADERS := $(wildcard include/campaign/*.h server/*/*.h server/*/*/*.h)
UNIT_SOURCES := $(wildcard tests/unit/*/test_*.c tests/unit/*/*/test_*.c)
SUPPORT_SOURCES := $(filter-out tests/support/fuzz_replay.c,$(wildcard tests/support/*.c))
FUZZ_SOURCES := $(wildcard tests/fuzz/fuzz_*.c)

object = $(patsubst %.c,$(OUT)/obj/%.o,$(1))
LIBRARY_OBJECTS := $(call object,$(LIBRARY_SOURCES) $(GRAMMAR_SOURCES))
PROGRAM_OBJECTS := $(call object,$(PROGRAM_SOURCES))
UNITS := $(patsubst tests/unit/%.c,$(OUT)/unit/%,$(UNIT_SOURCES))
REPLAYS := $(patsubst tests/fuzz/fuzz_%.c,$(OUT)/replay/%,$(FUZZ_SOURCES))
FUZZERS := $(patsubst tests/fuzz/fuzz_%.c,$(OUT)/fuzzers/%,$(FUZZ_SOURCES))

# ---- Plug-ins: a folder is its own registry -----------------------------------------------------------------------
# $(call plugins,FOLDER,TYPE,PREFIX,HEADER,LIBRARY or PROGRAM): each C file FOLDER/NAME.c whose name does not start
# with an underscore defines `const TYPE PREFIX_NAME`; the generated table lists them by name.

define plugins
$(OUT)/generated/$(notdir $(1))_table.c: FORCE
	@server/tools/plugin-table.sh $(1) $(2) $(3) $(4) $$@
$(5)_OBJECTS += $(OUT)/generated/$(notdir $(1))_table.o
endef

$(eval $(call plugins,server/rules,CampRule,camp_rule,lint/rule.h,LIBRARY))
$(eval $(call plugins,server/providers,CampProvider,camp_provider,providers/provider.h,LIBRARY))
$(eval $(call plugins,server/report/formats,CampFormat,camp_format,report/format.h,LIBRARY))
$(eval $(call plugins,server/lsp/methods,CampMethod,camp_method,lsp/method.h,PROGRAM))
$(eval $(call plugins,server/cli/commands,CampCommand,camp_command,cli/command.h,PROGRAM))

# ---- The vocabulary: compiled here, so that it is not when the program starts ---------------------------------------

LIBRARY_OBJECTS += $(OUT)/generated/vocabulary_tables.o
VOCABULARY_OBJECTS := $(call object,$(filter server/tools/vocabulary/%,$(TOOL_SOURCES)) server/base/memory.c)

ifeq ($(TARGET),)
VOCABULARY := $(OUT)/vocabulary
$(VOCABULARY): $(VOCABULARY_OBJECTS)
	$(call say,LINK,$@) $(LINK) -o $@ $^
else
# Run here, whatever the tables are for.
VOCABULARY := $(BUILD)/vocabulary
$(VOCABULARY): FORCE
	+@$(MAKE) --no-print-directory TARGET= MODE= CC='$(NATIVE_CC)' $@
endif

$(OUT)/generated/vocabulary_tables.c: $(VOCABULARY)
	$(if $(V),,@)mkdir -p $(@D)
	$(call say,GEN,$@) $< $@.new && mv -f $@.new $@

# ---- The preview's style: a style sheet to edit, built in so that the page stands alone --------------------------------

LIBRARY_OBJECTS += $(OUT)/generated/preview_style.o

$(OUT)/generated/preview_style.c: server/preview/style.css server/tools/embed-style.sh
	$(call say,GEN,$@) server/tools/embed-style.sh $< $@ && touch $@

# ---- Products -----------------------------------------------------------------------------------------------------

LIBRARY := $(OUT)/libcampaign.a
PROGRAM := $(OUT)/campaign-ls

include editors/neovim/neovim.mk editors/vscode/vscode.mk

all: $(PROGRAM) $(LIBRARY) $(OUT)/$(SHARED) $(OUT)/campaign.pc $(NEOVIM_PARTS)

# What the checks run: the program, the unit tests, the fuzz targets with a driver that replays files.
programs: $(PROGRAM) $(UNITS) $(REPLAYS)

# `make -s` hides even this, so that a log holds nothing but what went wrong.
SILENT := $(findstring s,$(filter-out --%,$(firstword -$(MAKEFLAGS))))
say = $(if $(V),,@$(if $(SILENT),,echo "  $(1)	$(2)";))

# Warnings are kept beside the object, so that WERROR=1 compiles anew what an earlier build only warned about.
define compile
$(if $(V),,@)mkdir -p $(@D)
$(call say,CC,$<) $(COMPILE) $(1) -MMD -MP -c $< -o $@ 2>$@.log; status=$$?; cat $@.log >&2; \
	[ -s $@.log ] || rm -f $@.log; exit $$status
endef
STRICT = $(WARNINGS) $(if $(WERROR),-Werror)
ifneq ($(WERROR),)
WARNED := $(shell find $(OUT) -name '*.o.log' 2>/dev/null)
$(WARNED:.log=): FORCE
endif

# The special before the general: old makes take the first rule that fits.
# Generated by tree-sitter, or written to its conventions.
$(OUT)/obj/grammar/%.o: grammar/%.c $(OUT)/flags | packages
	$(call compile,-Igrammar/src -Wall -Wno-unused)

$(OUT)/generated/%.o: $(OUT)/generated/%.c $(OUT)/flags | packages
	$(call compile,$(STRICT))

$(OUT)/obj/tests/%.o: tests/%.c $(OUT)/flags | packages test-packages
	$(call compile,$(STRICT) -I. -Itests $(CMOCKA_CFLAGS))

$(OUT)/obj/%.o: %.c $(OUT)/flags | packages
	$(call compile,$(STRICT))

# A change of flags compiles everything anew, a change of the list of objects links anew.
$(OUT)/flags: FORCE
	@mkdir -p $(OUT); echo '$(COMPILE) $(CROSS_MADE_BY)' | server/tools/replace-if-changed.sh $@
$(OUT)/objects: FORCE
	@mkdir -p $(OUT); echo '$(LIBRARY_OBJECTS) $(PROGRAM_OBJECTS)' | server/tools/replace-if-changed.sh $@

archive = $(call say,AR,$@) rm -f $@; $(AR) rcs $@ $(filter %.o,$^)

$(LIBRARY): $(LIBRARY_OBJECTS) $(OUT)/objects
	$(call archive)

# Not installed: the server and the command line, for the program and for unit tests.
$(OUT)/program.a: $(PROGRAM_OBJECTS) $(OUT)/objects
	$(call archive)

$(OUT)/$(SHARED): $(LIBRARY_OBJECTS) $(OUT)/objects
	$(call say,LINK,$@) $(LINK) $(SHARED_FLAGS) -o $@ $(LIBRARY_OBJECTS) $(PACKAGE_LIBS)
	@ln -sf $(SHARED) $(OUT)/$(SHARED_LINK)

$(PROGRAM): $(OUT)/obj/server/main.o $(OUT)/program.a $(LIBRARY)
	$(call say,LINK,$@) $(LINK) -o $@ $^ $(PACKAGE_LIBS)

$(OUT)/campaign.pc: server/tools/campaign.pc.in include/campaign/version.h $(OUT)/prefix
	@sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@LIBDIR@|$(LIBDIR)|' -e 's|@INCLUDEDIR@|$(INCLUDEDIR)|' \
		-e 's|@VERSION@|$(VERSION)|' -e 's|@PACKAGES@|$(PACKAGES)|' $< >$@
$(OUT)/prefix: FORCE
	@mkdir -p $(OUT); echo '$(PREFIX) $(LIBDIR) $(INCLUDEDIR)' | server/tools/replace-if-changed.sh $@

packages:
ifneq ($(strip $(MISSING)),)
	@server/tools/install-deps.sh --check
endif
test-packages:
	@server/tools/install-deps.sh --check cmocka

# ---- Tests --------------------------------------------------------------------------------------------------------

$(OUT)/support.a: $(call object,$(SUPPORT_SOURCES)) $(OUT)/objects
	$(call archive)

$(OUT)/unit/%: $(OUT)/obj/tests/unit/%.o $(OUT)/support.a $(OUT)/program.a $(LIBRARY)
	@mkdir -p $(@D)
	$(call say,LINK,$@) $(LINK) -o $@ $^ $(PACKAGE_LIBS) $(CMOCKA_LIBS)

$(OUT)/replay/%: $(OUT)/obj/tests/fuzz/fuzz_%.o $(OUT)/obj/tests/support/fuzz_replay.o $(OUT)/support.a $(OUT)/program.a $(LIBRARY)
	@mkdir -p $(@D)
	$(call say,LINK,$@) $(LINK) -o $@ $^ $(PACKAGE_LIBS)

$(OUT)/fuzzers/%: $(OUT)/obj/tests/fuzz/fuzz_%.o $(OUT)/support.a $(OUT)/program.a $(LIBRARY)
	@mkdir -p $(@D)
	$(call say,LINK,$@) $(LINK) -fsanitize=fuzzer -o $@ $^ $(PACKAGE_LIBS)

RUN_ALL = +@MAKE='$(MAKE)' BUILD='$(BUILD)' CC='$(or $(NATIVE_CC),$(CC))' TARGET='$(TARGET)' tests/support/run-all.sh

check:
	$(RUN_ALL) $(if $(TARGET),,static) check

sanitize:
	$(RUN_ALL) sanitize

threads:
	$(RUN_ALL) threads

valgrind:
	$(RUN_ALL) valgrind

clang:
	$(RUN_ALL) clang

analyze:
	$(RUN_ALL) analyze

# Everything, on a machine that need have nothing but make.
test:
	@server/tools/install-deps.sh --test
	$(RUN_ALL) static grammar check sanitize clang analyze other-systems editors

fuzz:
	@server/tools/install-deps.sh --check-fuzz
	@$(MAKE) -j $(JOBS) MODE=fuzz fuzzers
	@tests/support/run-fuzz.sh $(BUILD)/fuzz/fuzzers "$(FUZZ_SECONDS)"
fuzzers: $(FUZZERS)

bench: all
ifeq ($(PEERS),1)
	@server/tools/install-deps.sh --bench
	@tests/bench/peers/install.sh
endif
	@CAMPAIGN_LS='$(abspath $(PROGRAM))' BUILD='$(abspath $(BUILD))' tests/bench/run

soak:
	@$(MAKE) -j $(JOBS) MODE=sanitize '$(BUILD)/sanitize/campaign-ls'
	@CAMPAIGN_LS='$(abspath $(BUILD)/sanitize/campaign-ls)' tests/lsp/soak.py $(SOAK_MINUTES)

# ---- Single checks, as the scripts above call them ----------------------------------------------------------------

check-layers:
	@server/tools/check-layers.sh

check-banned:
	@server/tools/check-banned.sh

check-acceptance:
	@server/tools/check-acceptance.sh

check-headers: packages
	@CC='$(CC)' server/tools/check-headers.sh '$(LANGUAGE) $(INCLUDES) $(WARNINGS) $(PACKAGE_CFLAGS)' $(HEADERS)

analyze-gcc: $(LIBRARY_OBJECTS) $(PROGRAM_OBJECTS) $(OUT)/obj/server/main.o

TIDY_SOURCES := $(LIBRARY_SOURCES) $(PROGRAM_SOURCES) $(wildcard server/main.c)
analyze-clang-tidy: packages
	@CLANG_TIDY='$(CLANG_TIDY)' server/tools/run-clang-tidy.sh '$(LANGUAGE) $(INCLUDES) $(PACKAGE_CFLAGS)' $(TIDY_SOURCES)

analyze-cppcheck:
	@$(CPPCHECK) --quiet --std=c11 --enable=warning,performance,portability --inline-suppr --error-exitcode=1 \
		--suppressions-list=server/tools/cppcheck.suppressions --library=server/tools/cppcheck.cfg -j 2 $(INCLUDES) $(TIDY_SOURCES)

FORMATTED := $(wildcard server/main.c) $(LIBRARY_SOURCES) $(TOOL_SOURCES) $(PROGRAM_SOURCES) $(HEADERS) $(UNIT_SOURCES) $(FUZZ_SOURCES) \
	$(wildcard tests/support/*.[ch])
format:
	@$(CLANG_FORMAT) -i $(FORMATTED)

format-check:
	@$(CLANG_FORMAT) --dry-run --Werror $(FORMATTED)

INSTALLED := server/cli/installed

# What tests/catalogue and tests/vscode hold against the program.
refresh: $(PROGRAM)
	@$(PROGRAM) rules --format markdown | server/tools/replace-if-changed.sh server/rules/README.md
	@$(PROGRAM) config list --format markdown | server/tools/replace-if-changed.sh server/settings.md
	@$(PROGRAM) config schema | server/tools/replace-if-changed.sh editors/vscode/schemas/settings.json
	@$(PROGRAM) help --format man | server/tools/replace-if-changed.sh $(INSTALLED)/campaign-ls.1
	@$(PROGRAM) completions bash | server/tools/replace-if-changed.sh $(INSTALLED)/campaign-ls.bash
	@$(PROGRAM) completions fish | server/tools/replace-if-changed.sh $(INSTALLED)/campaign-ls.fish
	@$(PROGRAM) completions zsh | server/tools/replace-if-changed.sh $(INSTALLED)/_campaign-ls
	@node editors/vscode/settings.mjs $(PROGRAM)
	@node editors/vscode/snippets.mjs $(PROGRAM)

# What describes our JSON: what is printed, and what a project's settings may hold.
SCHEMAS := $(wildcard server/report/schemas/*.json) editors/vscode/schemas/settings.json

# What https://campaign-ls.github.io/ is to hold: where findings and schemas say that they are described.
site: $(PROGRAM)
	@server/tools/make-site.sh $(PROGRAM) $(OUT)/site

# ---- Installation -------------------------------------------------------------------------------------------------

# Where bash, fish and zsh look for them.
COMPLETIONS := bash-completion/completions/campaign-ls fish/vendor_completions.d/campaign-ls.fish \
	zsh/site-functions/_campaign-ls

install: all
	install -d $(DESTDIR)$(BINDIR) $(DESTDIR)$(LIBDIR)/pkgconfig $(DESTDIR)$(INCLUDEDIR)/campaign
	install -m 755 $(PROGRAM) $(DESTDIR)$(BINDIR)/campaign-ls
	install -m 644 $(LIBRARY) $(DESTDIR)$(LIBDIR)/libcampaign.a
	install -m 755 $(OUT)/$(SHARED) $(DESTDIR)$(LIBDIR)/$(SHARED)
	ln -sf $(SHARED) $(DESTDIR)$(LIBDIR)/$(SHARED_LINK)
	install -m 644 $(OUT)/campaign.pc $(DESTDIR)$(LIBDIR)/pkgconfig/campaign.pc
	install -m 644 include/campaign/*.h $(DESTDIR)$(INCLUDEDIR)/campaign
	install -d $(DESTDIR)$(MANDIR)/man1 $(addprefix $(DESTDIR)$(DATADIR)/,$(dir $(COMPLETIONS)))
	install -m 644 $(INSTALLED)/campaign-ls.1 $(DESTDIR)$(MANDIR)/man1/campaign-ls.1
	install -m 644 $(INSTALLED)/campaign-ls.bash $(DESTDIR)$(DATADIR)/$(word 1,$(COMPLETIONS))
	install -m 644 $(INSTALLED)/campaign-ls.fish $(DESTDIR)$(DATADIR)/$(word 2,$(COMPLETIONS))
	install -m 644 $(INSTALLED)/_campaign-ls $(DESTDIR)$(DATADIR)/$(word 3,$(COMPLETIONS))
	install -d $(DESTDIR)$(DATADIR)/campaign-ls/schemas
	install -m 644 $(SCHEMAS) $(DESTDIR)$(DATADIR)/campaign-ls/schemas

uninstall:
	rm -f $(DESTDIR)$(BINDIR)/campaign-ls $(DESTDIR)$(LIBDIR)/libcampaign.a $(DESTDIR)$(LIBDIR)/$(SHARED) \
		$(DESTDIR)$(LIBDIR)/$(SHARED_LINK) $(DESTDIR)$(LIBDIR)/pkgconfig/campaign.pc \
		$(DESTDIR)$(MANDIR)/man1/campaign-ls.1 $(addprefix $(DESTDIR)$(DATADIR)/,$(COMPLETIONS))
	rm -rf $(DESTDIR)$(INCLUDEDIR)/campaign $(DESTDIR)$(DATADIR)/campaign-ls

deps:
	@server/tools/install-deps.sh

# The findings of the example are what a newcomer comes to see: their exit status is no failure of the build.
start: deps
	@$(MAKE) -j $(JOBS) all
	@printf '\n$$ campaign-ls check examples/harbor-bakery\n\n'
	@$(PROGRAM) check examples/harbor-bakery || [ $$? -eq 1 ]
	@printf '\nThe program is %s. Next: %s init --ask FOLDER writes a first campaign of\nyours, and README.md shows it in your editor.\n' '$(PROGRAM)' '$(PROGRAM)'

# build/tools holds the tree-sitter generator, which takes minutes to build; `make distclean` drops that too.
clean: neovim-clean
	@if [ -d $(BUILD) ]; then find $(BUILD) -mindepth 1 -maxdepth 1 ! -name tools -exec rm -rf {} +; fi

distclean: neovim-clean
	rm -rf $(BUILD)

targets:
	@sed -n 's/^# /\n/p; s/^[a-z]/  &/p' server/tools/cross/targets

help:
	@sed -n 's/^## //p' Makefile

FORCE:
.PHONY: all programs packages test-packages check sanitize threads valgrind clang analyze test fuzz fuzzers bench soak check-layers check-banned \
	check-acceptance check-headers analyze-gcc analyze-clang-tidy analyze-cppcheck format format-check refresh site install uninstall deps start targets \
	clean distclean help FORCE
# Objects of tests are worth keeping: they are not intermediate.
.SECONDARY:
# What a failed command has begun to write is no product.
.DELETE_ON_ERROR:

-include $(shell find $(OUT)/obj $(OUT)/generated -name '*.d' 2>/dev/null)
