-- :CampaignPreview: the page that the server makes of a campaign, as it stands in the buffer, for the browser.
local M = {}

local function say(message, level)
  vim.notify('campaign-ls: ' .. message, level or vim.log.levels.ERROR)
end

-- Since 0.10 Neovim knows how a file is opened here.
local function open(path)
  if vim.ui.open then
    local _, problem = vim.ui.open(path)
    return problem == nil
  end
  for _, program in ipairs({ 'xdg-open', 'open', 'wslview' }) do
    if vim.fn.executable(program) == 1 then
      return vim.fn.jobstart({ program, path }, { detach = true }) > 0
    end
  end
  return false
end

-- Beside the file that is there, and then in its place: a browser never reads half a page.
local function write(path, html)
  local file, problem = io.open(path .. '.new', 'wb')
  if not file then
    return problem
  end
  local written = file:write(html)
  if not (file:close() and written) then
    os.remove(path .. '.new')
    return path .. ' could not be written'
  end
  local renamed, why = os.rename(path .. '.new', path)
  return not renamed and why or nil
end

local function ask(client, buffer, answer)
  local params = { textDocument = { uri = vim.uri_from_bufnr(buffer) } }
  if vim.lsp.config then
    return client:request('campaign-ls/preview', params, answer, buffer)
  end
  return client.request('campaign-ls/preview', params, answer, buffer)
end

-- Writes the page of a buffer: to `path`, or else to a file of Neovim's own, which ends with it, and opens that. A file that
-- is there is only replaced when `force` is true.
function M.show(buffer, path, force)
  local own = not path or path == ''
  local client = require('campaign_ls').clients(buffer)[1]
  if not client or not (client.server_capabilities.experimental or {})['campaign-ls/preview'] then
    return say('no server that makes previews is attached; see :checkhealth campaign_ls')
  end
  if own then
    path = vim.b[buffer].campaign_ls_preview or vim.fn.tempname() .. '.html'
    vim.b[buffer].campaign_ls_preview = path
  else
    path = vim.fn.fnamemodify(path, ':p')
    if vim.fn.filereadable(path) == 1 and not force then
      return say(path .. ' exists; :CampaignPreview! replaces it')
    end
  end
  ask(client, buffer, function(problem, page)
    if problem or not page or page == vim.NIL then
      return say(problem and problem.message or 'the server knows no such document')
    end
    local failure = write(path, page.html)
    if failure then
      return say(failure)
    end
    if own and not open(path) then
      say('nothing here opens web pages; the preview is ' .. path, vim.log.levels.WARN)
    elseif not own then
      say('the preview is in ' .. path, vim.log.levels.INFO)
    end
  end)
end

return M
