-- :CampaignExplain: what a rule, a provider's code or the words of a rejection mean, in a window below.
local M = {}

local function say(message)
  vim.notify('campaign-ls: ' .. message, vim.log.levels.ERROR)
end

-- The rule of the finding at the cursor, or else of one that begins in its line.
local function rule_here()
  local line, column = vim.fn.line('.') - 1, vim.fn.col('.') - 1
  local found
  for _, each in ipairs(vim.diagnostic.get(0)) do
    local from, to = { each.lnum, each.col }, { each.end_lnum or each.lnum, each.end_col or each.col }
    local begins = from[1] < line or (from[1] == line and from[2] <= column)
    local ends = to[1] > line or (to[1] == line and to[2] > column)
    if each.source == 'campaign-ls' and begins and ends then
      return each.code
    elseif each.source == 'campaign-ls' and each.lnum == line then
      found = found or each.code
    end
  end
  return found
end

-- Only one such window: the next explanation stands where the last one stood.
local function show(lines)
  for _, window in ipairs(vim.api.nvim_tabpage_list_wins(0)) do
    if vim.b[vim.api.nvim_win_get_buf(window)].campaign_ls_explanation then
      vim.api.nvim_win_close(window, true)
    end
  end
  vim.cmd('botright new')
  vim.api.nvim_buf_set_lines(0, 0, -1, false, lines)
  vim.b.campaign_ls_explanation = true
  vim.bo.buftype, vim.bo.bufhidden, vim.bo.swapfile, vim.bo.modifiable = 'nofile', 'wipe', false, false
  vim.wo.wrap, vim.wo.linebreak, vim.wo.number, vim.wo.relativenumber = true, true, false, false
  vim.cmd('resize ' .. math.min(#lines, math.floor(vim.o.lines / 2)))
  vim.keymap.set('n', 'q', '<Cmd>close<CR>', { buffer = true })
  vim.cmd('wincmd p')
end

-- Shows what `words` mean; empty, what the finding at the cursor does.
function M.show(words)
  local command = require('campaign_ls').config().cmd
  words = words ~= '' and words or rule_here()
  if not words then
    return say('no finding stands here; give a rule, a code, or the words of a rejection')
  end
  if type(command) ~= 'table' or vim.fn.executable(command[1]) == 0 then
    return say('there is no program to ask; see :checkhealth campaign_ls')
  end
  -- What is not known is explained too, with a status of its own.
  show(vim.fn.systemlist({ command[1], 'explain', '--color', 'never', '--', words }))
end

-- The rules of the findings in the buffer, for completion.
function M.rules(beginning)
  local rules = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    if each.source == 'campaign-ls' and vim.startswith(tostring(each.code), beginning) then
      rules[each.code] = true
    end
  end
  rules = vim.tbl_keys(rules)
  table.sort(rules)
  return rules
end

return M
