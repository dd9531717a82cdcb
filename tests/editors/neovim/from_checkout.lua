-- No campaign-ls in PATH: the one that was built beside the plugin is started.
local t = dofile(vim.env.TEST_FOLDER .. '/support.lua')

t.run(function()
  local client = t.client(vim.api.nvim_get_current_buf())
  t.ok('the server is attached', client)
  t.equal('it is that of the checkout', client.config.cmd, { vim.env.TEST_ROOT .. '/build/campaign-ls', 'lsp' })
end)
