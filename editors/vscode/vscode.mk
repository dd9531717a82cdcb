# The extension for VS Code: `make vsix` leaves it in $(OUT), with the server inside for this system, and without one for
# all others. Nothing is written beside the sources.

VSCODE := editors/vscode
VSCODE_SOURCES = $(wildcard $(addprefix $(VSCODE)/,.vscodeignore *.json *.md *.mjs *.sh */*.json */*.md */*.png */*.ts))
VSCODE_OUT := $(OUT)/vscode
VSCODE_SERVER := $(VSCODE_OUT)/campaign-ls

VSCODE_ARCH := $(subst aarch64,arm64,$(subst x86_64,x64,$(shell uname -m)))
VSCODE_TARGET := $(if $(filter Darwin,$(shell uname -s)),darwin,linux)-$(VSCODE_ARCH)
VSCODE_VSIX = $(OUT)/campaign-ls-$(VERSION)-$(VSCODE_TARGET).vsix

# The packaged server must run where these libraries are not: they are linked in where there are archives of them, and
# on Linux the C library as well, so that neither its version nor its kind matters.
VSCODE_ARCHIVES = $(foreach p,$(PACKAGES),$(wildcard $(shell $(PKG_CONFIG) --variable=libdir $(p))/lib$(p).a))
ifeq ($(shell uname -s),Darwin)
VSCODE_LIBS = $(if $(filter $(words $(PACKAGES)),$(words $(VSCODE_ARCHIVES))),$(VSCODE_ARCHIVES),$(PACKAGE_LIBS))
else
VSCODE_LIBS = $(if $(filter $(words $(PACKAGES)),$(words $(VSCODE_ARCHIVES))),-static-pie $(VSCODE_ARCHIVES),$(PACKAGE_LIBS))
endif

$(VSCODE_SERVER): $(OUT)/obj/server/main.o $(OUT)/program.a $(LIBRARY)
	@mkdir -p $(@D)
	$(call say,LINK,$@) $(LINK) -o $@ $^ $(VSCODE_LIBS) && strip $@

$(VSCODE_VSIX): $(VSCODE_SERVER) $(VSCODE_SOURCES) LICENSE
	$(call say,VSIX,$@) $(VSCODE)/package.sh $(OUT) $(VERSION) $(VSCODE_TARGET) $(VSCODE_SERVER) '$(VSCODE_ARCHIVES)'

vsix: $(VSCODE_VSIX)

.PHONY: vsix
