-- setup() with options, after files are open, and with the automatic start turned off.
local t = dofile(vim.env.TEST_FOLDER .. '/support.lua')
local ok, equal, wait = t.ok, t.equal, t.wait

-- "LINE RULE" of each finding that the command line reports, sorted.
local function of_command_line(options)
  local command = 'campaign-ls check --format concise ' .. options .. ' short.campaign'
  local found = {}
  for _, line in ipairs(vim.fn.systemlist(command)) do
    local number, rule = line:match('^[^:]*:(%d+):.*%[([%w-]+)%]$')
    table.insert(found, number .. ' ' .. rule)
  end
  table.sort(found)
  return found
end

local function of_editor(buffer)
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    local rule = diagnostic.code or diagnostic.user_data.lsp.code
    table.insert(found, (diagnostic.lnum + 1) .. ' ' .. rule)
  end
  table.sort(found)
  return found
end

t.run(function()
  local plugin = require('campaign_ls')
  vim.fn.writefile({ 'campaign c {', '  use_case: marketing', '  opt_in_message: "Hello"', '}' }, 'short.campaign')
  vim.cmd('silent edit short.campaign')
  local buffer = vim.api.nvim_get_current_buf()
  vim.wait(300)
  equal('nothing starts by itself', #plugin.clients(), 0)

  ok('settings of a wrong kind are refused', not pcall(plugin.setup, { settings = { providers = 'twilio' } }))
  plugin.setup({ cmd = { 'campaign-ls', '--stdio' }, settings = { providers = { 'twilio' } } })
  local client = t.client(buffer)
  ok('setup() starts the server for a file that is open', client)
  equal('by the command given', client.config.cmd, { 'campaign-ls', '--stdio' })

  local everyone, twilio = of_command_line(''), of_command_line('--providers twilio')
  ok('providers differ in what they ask', #twilio > 0 and not vim.deep_equal(everyone, twilio), { everyone, twilio })
  ok('the editor shows what the command line finds for the providers set', wait(function()
    return vim.deep_equal(of_editor(buffer), twilio)
  end), { editor = of_editor(buffer), command_line = twilio })

  plugin.setup({ cmd = { 'campaign-ls', '--stdio' }, settings = { providers = { 'twilio' } } })
  vim.cmd('silent edit other.campaign')
  ok('a file that is opened later is attached', t.client(vim.api.nvim_get_current_buf()))
  equal('to the same client', #plugin.clients(), 1)
  equal('no message of an error', vim.v.errmsg, '')
end)
