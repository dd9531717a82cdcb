-- Starts campaign-ls for buffers of the file type `campaign`, in whichever way this Neovim offers: vim.lsp.config and
-- vim.lsp.enable (0.11), vim.lsp.start (0.8), or vim.lsp.start_client (0.7). :help campaign-ls
local M = {}

M.name = 'campaign_ls'

local options = {}
local enabled = false
local warned = false

-- The folder of this plugin. A package manager may have linked to it.
local function plugin_folder()
  local this = debug.getinfo(1, 'S').source:sub(2)
  this = (vim.uv or vim.loop).fs_realpath(this) or this
  return vim.fn.fnamemodify(this, ':p:h:h:h')
end

-- The server in PATH, or else the one that `make` built in the checkout that this plugin is part of.
function M.command()
  if vim.fn.executable('campaign-ls') == 0 then
    local built = vim.fn.fnamemodify(plugin_folder(), ':h:h') .. '/build/campaign-ls'
    if vim.fn.executable(built) == 1 then
      return { built, 'lsp' }
    end
  end
  return { 'campaign-ls', 'lsp' }
end

-- What the options say, in the terms of vim.lsp.config.
local function overrides()
  local settings = options.settings
  return {
    cmd = options.cmd,
    init_options = settings,
    settings = settings and { ['campaign-ls'] = settings },
  }
end

-- The configuration in force.
function M.config()
  if vim.lsp.config then
    return vim.lsp.config[M.name]
  end
  local config = dofile(plugin_folder() .. '/lsp/campaign_ls.lua')
  return vim.tbl_extend('force', config, overrides(), { name = M.name })
end

-- The running clients; of one buffer, when it is given.
function M.clients(buffer)
  local list = (vim.lsp.get_clients or vim.lsp.get_active_clients)()
  return vim.tbl_filter(function(client)
    return client.name == M.name and (not buffer or client.attached_buffers[buffer] ~= nil)
  end, list)
end

-- The nearest folder above a file that holds the first of the markers, or else the next.
local function root_of(path, markers)
  for _, marker in ipairs(markers) do
    local folder = vim.fn.fnamemodify(path, ':p:h')
    while true do
      if (vim.uv or vim.loop).fs_stat(folder .. '/' .. marker) then
        return folder
      end
      local above = vim.fn.fnamemodify(folder, ':h')
      if above == folder then
        break
      end
      folder = above
    end
  end
end

-- What Neovim itself sets from 0.8 on.
local function set_buffer_functions(buffer)
  vim.bo[buffer].omnifunc = 'v:lua.vim.lsp.omnifunc'
  vim.bo[buffer].tagfunc = 'v:lua.vim.lsp.tagfunc'
  vim.bo[buffer].formatexpr = 'v:lua.vim.lsp.formatexpr()'
end

-- Before 0.11.
local function start(buffer)
  local config = M.config()
  config.root_dir = root_of(vim.api.nvim_buf_get_name(buffer), config.root_markers)
  if vim.lsp.start then
    vim.lsp.start(config, { bufnr = buffer })
    return
  end
  set_buffer_functions(buffer)
  for _, client in ipairs(M.clients()) do
    if client.config.root_dir == config.root_dir then
      vim.lsp.buf_attach_client(buffer, client.id)
      return
    end
  end
  local id = vim.lsp.start_client(config)
  if id then
    vim.lsp.buf_attach_client(buffer, id)
  end
end

-- One message that says what to do, rather than an error for each file.
local function is_there(command)
  if type(command) ~= 'table' or vim.fn.executable(command[1]) == 1 then
    return true
  end
  if not warned then
    warned = true
    vim.schedule(function()
      vim.notify(
        ('campaign-ls: %s cannot be run. Put campaign-ls into your PATH, or name it: '):format(command[1])
          .. "require('campaign_ls').setup({ cmd = { '...', 'lsp' } }). More: :checkhealth campaign_ls",
        vim.log.levels.ERROR
      )
    end)
  end
  return false
end

local function attach(buffer)
  if vim.bo[buffer].buftype ~= '' then
    return
  end
  if is_there(M.config().cmd) and not vim.lsp.config then
    start(buffer)
  end
end

-- The server reads files that are no campaigns, such as privacy policies. Neovim watches no files by itself on Linux.
local function written(buffer)
  local changes = { { uri = vim.uri_from_bufnr(buffer), type = 2 } }
  for _, client in ipairs(M.clients()) do
    if not client.attached_buffers[buffer] then
      if vim.lsp.config then
        client:notify('workspace/didChangeWatchedFiles', { changes = changes })
      else
        client.notify('workspace/didChangeWatchedFiles', { changes = changes })
      end
    end
  end
end

-- The words of a text that satisfy a reviewer, which the server marks as what it sends besides types: from 0.9 on. They keep
-- the colour of what they are part of.
local function highlight_disclosures()
  if vim.lsp.semantic_tokens then
    vim.cmd([[
      highlight default CampaignDisclosure cterm=bold,underline gui=bold,underdotted
      highlight default link @lsp.mod.disclosure.campaign CampaignDisclosure
    ]])
  end
end

-- From now on the server is started for each campaign file, and for those that are open.
function M.enable()
  if vim.lsp.config then
    vim.lsp.config(M.name, overrides())
    vim.lsp.enable(M.name)
  end
  if enabled then
    return
  end
  enabled = true
  highlight_disclosures()
  local group = vim.api.nvim_create_augroup('campaign_ls', { clear = true })
  vim.api.nvim_create_autocmd('FileType', {
    group = group,
    pattern = 'campaign',
    callback = function(event)
      attach(event.buf)
    end,
  })
  vim.api.nvim_create_autocmd('BufWritePost', {
    group = group,
    callback = function(event)
      if vim.bo[event.buf].buftype == '' then
        written(event.buf)
      end
    end,
  })
  if vim.v.vim_did_enter == 1 then
    for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
      if vim.api.nvim_buf_is_loaded(buffer) and vim.bo[buffer].filetype == 'campaign' then
        attach(buffer)
      end
    end
  end
end

-- cmd: how the server is started, instead of what M.command() finds.
-- settings.providers: whose rules apply to campaigns that name no providers themselves.
function M.setup(opts)
  opts = opts or {}
  vim.validate({ cmd = { opts.cmd, 'table', true }, settings = { opts.settings, 'table', true } })
  vim.validate({ providers = { (opts.settings or {}).providers, 'table', true } })
  options = opts
  M.enable()
end

return M
