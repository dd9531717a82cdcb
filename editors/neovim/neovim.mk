# Makes this folder complete: a folder for Neovim's 'runtimepath'. The queries are a link to the grammar's.

NEOVIM := editors/neovim
NEOVIM_PARSER := $(NEOVIM)/parser/campaign.so
NEOVIM_PARTS := $(NEOVIM_PARSER) $(NEOVIM)/doc/tags

neovim: $(NEOVIM_PARTS)

# Neovim loads parser/*.so on every system.
$(NEOVIM_PARSER): $(GRAMMAR_SOURCES) $(wildcard grammar/src/tree_sitter/*.h)
	@mkdir -p $(@D)
	$(call say,LINK,$@) $(CC) -std=c11 -O2 -w -shared -fPIC -Igrammar/src -o $@ $(GRAMMAR_SOURCES)

# What :helptags makes, sorted as Neovim searches it.
$(NEOVIM)/doc/tags: $(NEOVIM)/doc/campaign-ls.txt
	@awk '{ line = $$0; while (match(line, /\*[^* \t|]+\*/)) { tag = substr(line, RSTART + 1, RLENGTH - 2); \
		print tag "\tcampaign-ls.txt\t/*" tag "*"; line = substr(line, RSTART + RLENGTH) } }' $< | LC_ALL=C sort >$@

neovim-clean:
	@rm -rf $(NEOVIM)/parser $(NEOVIM)/doc/tags

.PHONY: neovim neovim-clean
