# campaign-ls: `make` leaves build/campaign-ls.

BUILD ?= build
CC ?= cc
AR ?= ar
PKG_CONFIG ?= pkg-config

PACKAGES := tree-sitter jansson gumbo
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition \
	-Wpointer-arith -Wwrite-strings -Wvla -Wundef -Wformat=2 -Wconversion -Wno-sign-conversion
CPPFLAGS += -D_POSIX_C_SOURCE=200809L -D_DEFAULT_SOURCE -D_DARWIN_C_SOURCE -Iinclude -Iserver -I$(BUILD)/generated
CFLAGS ?= -O2 -g
ALL_CFLAGS = -std=c11 -fvisibility=hidden -fPIC -pthread $(WARNINGS) $(if $(WERROR),-Werror) \
	$(shell $(PKG_CONFIG) --cflags $(PACKAGES)) $(CFLAGS)

SOURCES := $(wildcard server/*/*.c server/*/*/*.c)
GRAMMAR := $(wildcard grammar/src/parser.c grammar/src/scanner.c)
OBJECTS := $(SOURCES:%.c=$(BUILD)/obj/%.o) $(GRAMMAR:%.c=$(BUILD)/obj/%.o)

all: $(BUILD)/libcampaign.a

$(BUILD)/libcampaign.a: $(OBJECTS)
	$(AR) rcs $@ $^

$(BUILD)/obj/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -c $< -o $@

$(BUILD)/obj/grammar/%.o: WARNINGS := -Igrammar/src -Wno-unused

-include $(OBJECTS:.o=.d)

.PHONY: all
