-- What the tests of Neovim share. Each test file is a program: it is run by `nvim -c 'luafile FILE'`, prints a line for
-- each assertion and one that counts them, and ends the editor.
local M = { api = vim.api }

local passed, failed = 0, 0

function M.ok(name, condition, detail)
  if condition then
    passed = passed + 1
  else
    failed = failed + 1
    io.stdout:write(('\nFAIL  %s%s\n'):format(name, detail ~= nil and ': ' .. vim.inspect(detail) or ''))
  end
end

function M.equal(name, actual, expected)
  M.ok(name, vim.deep_equal(actual, expected), { actual = actual, expected = expected })
end

-- Until `condition` gives something, which is returned; or false after ten seconds.
function M.wait(condition)
  local result
  vim.wait(10000, function()
    result = condition()
    return result
  end, 10)
  return result
end

function M.lines(buffer)
  return vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
end

-- The line that holds the text, from 0 on, and where the text starts in it, in bytes.
function M.find(buffer, text)
  for i, line in ipairs(M.lines(buffer)) do
    local at = line:find(text, 1, true)
    if at then
      return i - 1, at - 1
    end
  end
  error('no line holds ' .. text)
end

-- The diagnostics of a rule, in a buffer or in all.
function M.findings(rule, buffer)
  return vim.tbl_filter(function(diagnostic)
    return diagnostic.code == rule or (diagnostic.user_data and diagnostic.user_data.lsp or {}).code == rule
  end, vim.diagnostic.get(buffer))
end

function M.client(buffer)
  return M.wait(function()
    local client = require('campaign_ls').clients(buffer)[1]
    return client and client.server_capabilities and client.server_capabilities.hoverProvider and client
  end)
end

-- Calls code_action() with the cursor at a place, and chooses the action whose title starts so. Returns all titles.
function M.act(line, column, title)
  local offered = {}
  local answered = false
  local select = vim.ui.select
  vim.ui.select = function(items, opts, choose)
    local chosen
    for i, item in ipairs(items) do
      offered[i] = opts.format_item(item)
      if offered[i]:sub(1, #title) == title then
        chosen = chosen or i
      end
    end
    choose(chosen and items[chosen], chosen)
    answered = true
  end
  vim.api.nvim_win_set_cursor(0, { line + 1, column })
  vim.lsp.buf.code_action()
  M.wait(function()
    return answered
  end)
  vim.ui.select = select
  return offered
end

function M.has_title(offered, title)
  for _, one in ipairs(offered) do
    if one:sub(1, #title) == title then
      return true
    end
  end
  return false
end

-- Runs the first example below a tag of the help.
function M.run_example(tag)
  local inside, below = false, false
  local code = {}
  for line in io.lines(vim.env.TEST_ROOT .. '/editors/neovim/doc/campaign-ls.txt') do
    below = below or line:find('*' .. tag .. '*', 1, true) ~= nil
    if inside and not line:find('^%s') and line ~= '' then
      break
    elseif inside then
      table.insert(code, line)
    end
    inside = inside or (below and line:find('>$') ~= nil)
  end
  assert(loadstring(table.concat(code, '\n'), tag))()
  return #code
end

-- The text of the floating window, once there is one; it is closed.
function M.float()
  return M.wait(function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        local text = table.concat(M.lines(vim.api.nvim_win_get_buf(window)), '\n')
        vim.api.nvim_win_close(window, true)
        return text
      end
    end
  end)
end

-- Once Neovim has started, `-c` comes before that, and outside of any autocommand, which would keep others from running.
function M.run(test)
  local function run()
    local done, problem = xpcall(test, debug.traceback)
    if not done then
      failed = failed + 1
      io.stdout:write('\nFAIL  ' .. problem .. '\n')
    end
    io.stdout:write(('\n%s: %d passed, %d failed\n'):format(vim.env.TEST_LABEL, passed, failed))
    io.stdout:flush()
    vim.cmd(failed > 0 and 'cquit 1' or 'qall!')
  end
  vim.api.nvim_create_autocmd('VimEnter', { callback = vim.schedule_wrap(run) })
end

return M
