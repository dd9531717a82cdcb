if vim.b.did_ftplugin then
  return
end
vim.b.did_ftplugin = 1

vim.bo.commentstring = '# %s'
vim.bo.comments = ':#'
-- Comments wrap and continue by themselves, texts do not: where a line of a text block ends is the writer's choice.
vim.opt_local.formatoptions:remove('t')
vim.opt_local.formatoptions:append('croqlj')
vim.bo.expandtab = true
vim.bo.shiftwidth = 2
vim.bo.softtabstop = 2
-- `gf` on an import opens it.
vim.bo.include = [[^\s*import\>]]
vim.bo.suffixesadd = '.campaign'

vim.api.nvim_buf_create_user_command(0, 'CampaignPreview', function(command)
  require('campaign_ls.preview').show(vim.api.nvim_get_current_buf(), command.args, command.bang)
end, { nargs = '?', bang = true, complete = 'file', desc = 'Show the campaign as its recipients see it, in the browser' })

vim.api.nvim_buf_create_user_command(0, 'CampaignExplain', function(command)
  local words = command.args
  if command.range > 0 then
    words = table.concat(vim.api.nvim_buf_get_lines(0, command.line1 - 1, command.line2, false), ' ')
  end
  require('campaign_ls.explain').show(vim.trim(words))
end, {
  nargs = '*',
  range = true,
  complete = function(beginning)
    return require('campaign_ls.explain').rules(beginning)
  end,
  desc = 'Explain a rule, a code, the words of a rejection, or the finding at the cursor',
})

-- The keys that Neovim 0.11 has by itself, for those before it, where they mean nothing yet.
local mapped = {}
if vim.fn.has('nvim-0.11') == 0 and not vim.g.no_plugin_maps and not vim.g.no_campaign_maps then
  for keys, call in pairs({
    K = 'vim.lsp.buf.hover()',
    gra = 'vim.lsp.buf.code_action()',
    [']d'] = 'vim.diagnostic.goto_next()',
    ['[d'] = 'vim.diagnostic.goto_prev()',
  }) do
    if vim.fn.maparg(keys, 'n') == '' then
      vim.keymap.set('n', keys, ('<Cmd>lua %s<CR>'):format(call), { buffer = true, desc = call })
      table.insert(mapped, keys)
    end
  end
end

-- Without the parser, as before `make`, a file is plain text; :checkhealth campaign_ls says so.
local highlighted = pcall(function()
  local buffer = vim.api.nvim_get_current_buf()
  if vim.treesitter.start then
    vim.treesitter.start(buffer, 'campaign')
  else
    vim.treesitter.highlighter.new(vim.treesitter.get_parser(buffer, 'campaign'))
  end
end)

local undo = 'setlocal commentstring< comments< formatoptions< expandtab< shiftwidth< softtabstop< include< suffixesadd<'
for _, command in ipairs({ 'CampaignPreview', 'CampaignExplain' }) do
  undo = undo .. (" | lua pcall(vim.api.nvim_buf_del_user_command, 0, '%s')"):format(command)
end
for _, keys in ipairs(mapped) do
  undo = undo .. (" | silent! nunmap <buffer> %s"):format(keys)
end
if highlighted and vim.treesitter.stop then
  undo = undo .. ' | lua vim.treesitter.stop()'
end
vim.b.undo_ftplugin = (vim.b.undo_ftplugin and vim.b.undo_ftplugin .. ' | ' or '') .. undo
