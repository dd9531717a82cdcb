-- Indentation from the line above alone, so that it works in any state of a file and without the parser.
local M = {}

local function count(text, pattern)
  return select(2, text:gsub(pattern, ''))
end

-- How much deeper, in steps, the line below stands.
local function step_below(text)
  if count(text, '"""') % 2 == 1 then
    -- The name of a field or a list's bracket stands before the quotes that open a text block, text before those that
    -- close one.
    return (text:find('[:%[]%s*"""%s*$') or text:find('[:%[]%s*"""%s*#')) and 1 or -1
  end
  text = text:gsub('"""', ''):gsub('\\.', ''):gsub('"[^"]*"', ''):gsub('#.*', '')
  return text:find('[{%[]%s*$') and 1 or 0
end

function M.of(lnum)
  local above = vim.fn.prevnonblank(lnum - 1)
  if above == 0 then
    return 0
  end
  local steps = step_below(vim.fn.getline(above))
  if vim.fn.getline(lnum):find('^%s*[}%]]') then
    steps = steps - 1
  end
  return math.max(0, vim.fn.indent(above) + steps * vim.fn.shiftwidth())
end

return M
