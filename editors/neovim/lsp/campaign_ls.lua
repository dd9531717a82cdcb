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
  handlers = {
    -- Told that diagnostics changed, 0.12 asks a server that knows the whole workspace for those alone, and leaves open files
    -- as they were: they are asked about, too.
    ['workspace/diagnostic/refresh'] = function(err, result, context)
      local client = assert(vim.lsp.get_client_by_id(context.client_id))
      for buffer in pairs(client.attached_buffers) do
        client:request('textDocument/diagnostic', {
          identifier = client.server_capabilities.diagnosticProvider.identifier,
          textDocument = vim.lsp.util.make_text_document_params(buffer),
        }, nil, buffer)
      end
      return vim.lsp.handlers['workspace/diagnostic/refresh'](err, result, context)
    end,
  },
}
