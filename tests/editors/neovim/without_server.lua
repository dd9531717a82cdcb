-- E-10: there is no server: one message that says what to do, files that can be edited, and a health check that tells.
local t = dofile(vim.env.TEST_FOLDER .. '/support.lua')
local ok, equal = t.ok, t.equal

t.run(function()
  local messages = {}
  vim.notify = function(text, level)
    table.insert(messages, { text = text, level = level })
  end
  vim.cmd('silent edit deals.campaign')
  local buffer = vim.api.nvim_get_current_buf()
  vim.cmd('silent edit other.campaign')
  t.wait(function()
    return #messages > 0
  end)
  vim.wait(300)
  equal('one message for two files', #messages, 1)
  equal('an error', messages[1].level, vim.log.levels.ERROR)
  ok('it says what cannot be run', messages[1].text:find('campaign-ls cannot be run', 1, true), messages)
  ok('and how to set it', messages[1].text:find('cmd = {', 1, true), messages)
  equal('no client', #require('campaign_ls').clients(), 0)
  ok('the file is highlighted', vim.treesitter.highlighter.active[buffer])
  vim.cmd('silent checkhealth campaign_ls')
  local report = table.concat(t.lines(0), '\n')
  ok('the health check reports it', report:find('ERROR:? campaign%-ls cannot be run'), report)
  ok('with advice', report:find('Put campaign-ls into your PATH', 1, true), report)
  ok('and the files without a server', report:find('WARN[^\n]*other.campaign: no server'), report)
  equal('no message of an error', vim.v.errmsg, '')
end)
