-- What a person does in the picture of Neovim: turns virtual text on, goes to a finding, reads it, asks for fixes.
vim.o.number = true
vim.o.signcolumn = 'yes'
vim.o.laststatus = 2
vim.o.ruler = false
vim.o.showmode = false
vim.o.title = false
vim.o.scrolloff = 4
vim.diagnostic.config({ virtual_text = { prefix = '■' }, float = { border = 'rounded', close_events = {} } })

local function ready()
  vim.fn.writefile({ 'yes' }, vim.env.HOME .. '/ready')
end

local function show()
  local line = vim.fn.search('opt_in_message')
  vim.fn.winrestview({ topline = 3, lnum = line, col = 3 })
  vim.diagnostic.open_float()
  vim.defer_fn(function()
    vim.defer_fn(ready, 1000)
    vim.lsp.buf.code_action()
  end, 500)
end

local shown = false
vim.api.nvim_create_autocmd('DiagnosticChanged', {
  callback = function()
    if not shown and #vim.diagnostic.get(0) > 0 then
      shown = true
      vim.defer_fn(show, 500)
    end
  end,
})
