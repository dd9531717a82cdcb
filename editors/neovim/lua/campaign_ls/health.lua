-- :checkhealth campaign_ls
local M = {}

-- vim.health.ok and its like since 0.10; before it, report_ok.
local health = vim.health or require('health')
local function report(kind)
  return health[kind] or health['report_' .. kind]
end
local start, ok, info, warn, error = report('start'), report('ok'), report('info'), report('warn'), report('error')

local function check_server()
  local command = require('campaign_ls').config().cmd
  start('campaign-ls: server')
  if type(command) ~= 'table' then
    info('`cmd` is a function; what it starts cannot be told from here')
    return
  end
  if vim.fn.executable(command[1]) == 0 then
    error(('%s cannot be run'):format(command[1]), {
      'Put campaign-ls into your PATH, or run `make` in the checkout that this plugin is part of.',
      "Or name it: require('campaign_ls').setup({ cmd = { '...', 'lsp' } }).",
    })
    return
  end
  local version = vim.trim(vim.fn.system({ command[1], '--version' }))
  if vim.v.shell_error ~= 0 then
    error(('%s --version fails: %s'):format(command[1], version), { 'Is it campaign-ls?' })
    return
  end
  ok(('%s (%s)'):format(version, vim.fn.exepath(command[1])))
end

local function check_parser()
  start('campaign-ls: syntax')
  local reads = ''
  if vim.treesitter.language_version then
    reads = (', this Neovim reads %s to %s'):format(
      vim.treesitter.minimum_language_version or '?',
      vim.treesitter.language_version
    )
  end
  local inspect = vim.treesitter.language.inspect or vim.treesitter.language.inspect_language
  local found, language = pcall(inspect, 'campaign')
  if not found then
    error('the parser does not load: ' .. tostring(language), {
      'Run `make neovim` in the checkout that this plugin is part of.',
      'Files are shown as plain text until then; the server does not need this parser.',
    })
    return
  end
  local abi = language.abi_version or language._abi_version
  ok(('the parser loads%s%s'):format(abi and (', ABI ' .. abi) or '', reads))
  local parse = vim.treesitter.query.get or vim.treesitter.query.get_query
  for _, name in ipairs({ 'highlights', 'folds', 'indents', 'injections' }) do
    local read, query = pcall(parse, 'campaign', name)
    if not read then
      error(('queries/campaign/%s.scm does not fit the parser: %s'):format(name, query), {
        'Run `make neovim` in the checkout that this plugin is part of: parser and queries go together.',
      })
    elseif not query then
      error(('queries/campaign/%s.scm is missing'):format(name), {
        'Is it a link that was copied without what it points to? It stands in grammar/queries/neovim.',
      })
    else
      ok(('queries/campaign/%s.scm'):format(name))
    end
  end
end

local function check_clients()
  start('campaign-ls: buffers')
  local attached = {}
  for _, client in ipairs(require('campaign_ls').clients()) do
    for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
      if client.attached_buffers[buffer] then
        attached[buffer] = client
      end
    end
  end
  local any = false
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(buffer) and vim.bo[buffer].filetype == 'campaign' then
      any = true
      local name = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':~:.')
      local client = attached[buffer]
      if client then
        ok(('%s: client %d, root %s, positions in %s'):format(
          name,
          client.id,
          client.config.root_dir or 'none',
          client.offset_encoding
        ))
      else
        warn(name .. ': no server is attached', { 'See :messages, and the log that vim.lsp.get_log_path() names.' })
      end
    end
  end
  if not any then
    info('No campaign file is open.')
  end
end

function M.check()
  check_server()
  check_parser()
  check_clients()
end

return M
