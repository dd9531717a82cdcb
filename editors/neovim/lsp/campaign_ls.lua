-- For vim.lsp.enable('campaign_ls'), on Neovim 0.11 and later. What setup() was given is laid over this.
return {
  cmd = require('campaign_ls').command(),
  filetypes = { 'campaign' },
  root_markers = { '.campaign-ls.json', '.git' },
  before_init = function(params)
    -- A campaign is judged with the brands and policies that it names. A Neovim that asks for diagnostics, but not anew
    -- when told that those changed (0.10, 0.11), had better not ask: then they are sent to it.
    local diagnostics = params.capabilities.workspace.diagnostics
    if not (diagnostics and diagnostics.refreshSupport) then
      params.capabilities.textDocument.diagnostic = nil
    end
  end,
}
