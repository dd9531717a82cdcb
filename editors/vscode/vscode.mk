# The extension for VS Code: `make vsix` leaves it in $(OUT), with the server inside for this system (with
# TARGET for another), and without one for all others. Nothing is written beside the sources.

VSCODE := editors/vscode
VSCODE_SOURCES = $(wildcard $(addprefix $(VSCODE)/,.vscodeignore *.json *.md *.mjs *.sh */*.json */*.md */*.png */*.svg */*.ts))
VSCODE_OUT := $(OUT)/vscode
VSCODE_SERVER := $(VSCODE_OUT)/campaign-ls

VSCODE_VSIX = $(OUT)/campaign-ls-$(VERSION)-$(PLATFORM).vsix

# The packaged server must run where these libraries are not: they are linked in where there are archives of them, and
# on Linux the C library as well, so that neither its version nor its kind matters.
VSCODE_ARCHIVES = $(foreach p,$(PACKAGES),$(wildcard $(shell $(PKG_CONFIG) --variable=libdir $(p))/lib$(p).a))
VSCODE_STATIC = $(if $(filter darwin-%,$(PLATFORM)),,$(if $(TARGET),-static -pie,-static-pie))
VSCODE_LIBS = $(if $(filter $(words $(PACKAGES)),$(words $(VSCODE_ARCHIVES))),$(VSCODE_STATIC) $(VSCODE_ARCHIVES),$(PACKAGE_LIBS))

# The strip of this system knows the programs of no other.
$(VSCODE_SERVER): $(OUT)/obj/server/main.o $(OUT)/program.a $(LIBRARY)
	@mkdir -p $(@D)
	$(call say,LINK,$@) $(LINK) $(if $(TARGET),-s) -o $@ $^ $(VSCODE_LIBS) $(if $(TARGET),,&& strip $@)

$(VSCODE_VSIX): $(VSCODE_SERVER) $(VSCODE_SOURCES) LICENSE
	$(call say,VSIX,$@) $(VSCODE)/package.sh $(OUT) $(VERSION) $(PLATFORM) $(VSCODE_SERVER) '$(VSCODE_ARCHIVES)'

vsix: $(VSCODE_VSIX)

.PHONY: vsix
