-- A person opens a campaign file, with nothing set up but 'runtimepath', and works on it.
local t = dofile(vim.env.TEST_FOLDER .. '/support.lua')
local ok, equal, wait = t.ok, t.equal, t.wait

local function check_file_type(buffer)
  equal('file type', vim.bo[buffer].filetype, 'campaign')
  equal('commentstring', vim.bo[buffer].commentstring, '# %s')
  equal('shiftwidth', vim.bo[buffer].shiftwidth, 2)
  ok('texts do not wrap by themselves', not vim.bo[buffer].formatoptions:find('t'), vim.bo[buffer].formatoptions)
end

local function check_client(buffer)
  local client = t.client(buffer)
  ok('the server is attached', client)
  equal('one client', #require('campaign_ls').clients(), 1)
  equal('root', client.config.root_dir, vim.loop.cwd())
  equal('encoding of positions', client.offset_encoding, vim.env.TEST_ENCODING)
end

-- The list itself comes while keys are waited for, which a test cannot do; what it is made from can be asked for.
local function check_completion(buffer)
  equal('completion is at hand', vim.bo[buffer].omnifunc, 'v:lua.vim.lsp.omnifunc')
  equal('so is going to a name', vim.bo[buffer].tagfunc, 'v:lua.vim.lsp.tagfunc')
  local line, column = t.find(buffer, 'use_case:')
  vim.api.nvim_win_set_cursor(0, { line + 1, column + 3 })
  local replies = vim.lsp.buf_request_sync(buffer, 'textDocument/completion', vim.lsp.util.make_position_params(0, t.client(buffer).offset_encoding), 10000)
  local labels = {}
  for _, reply in pairs(replies or {}) do
    for _, item in ipairs(reply.result.items or reply.result) do
      labels[item.label] = true
    end
  end
  ok('fields are offered', labels.providers and labels.message_flow, labels)
  if vim.lsp.completion then
    t.run_example('campaign-ls-completion')
    local client = t.client(buffer)
    vim.api.nvim_exec_autocmds('LspAttach', { buffer = buffer, data = { client_id = client.id } })
  end
end

local function check_diagnostic(buffer)
  local line, start = t.find(buffer, '${brand.nam}')
  local found = wait(function()
    return t.findings('unknown-reference', buffer)[1]
  end)
  ok('the finding is shown', found)
  equal('its line', found.lnum, line)
  equal('its first byte', found.col, start)
  equal('its last line', found.end_lnum, line)
  equal('its end', found.end_col, start + #'${brand.nam}')
  equal('its source', found.source, 'campaign-ls')
  equal('its severity', found.severity, vim.diagnostic.severity.ERROR)
  ok('its message', found.message:find('brand.nam', 1, true), found.message)
  equal('it is the only one of its rule', #t.findings('unknown-reference'), 1)
end

local function check_hover(buffer)
  local line, column = t.find(buffer, '${brand.nam}')
  vim.api.nvim_win_set_cursor(0, { line + 1, column + 3 })
  vim.api.nvim_feedkeys('K', 'x', false)
  local text = t.float()
  ok('hover on a finding says why', text and text:find('unknown-reference', 1, true), text)
  ok('and what, which Neovim itself does not', text and text:find('stands for nothing', 1, true), text)
  line, column = t.find(buffer, 'use_case')
  vim.api.nvim_win_set_cursor(0, { line + 1, column + 1 })
  vim.lsp.buf.hover()
  text = t.float()
  ok('hover on a field tells of the field', text and text:find('What the campaign is for', 1, true), text)
end

local function check_fix(buffer)
  local line, column = t.find(buffer, '${brand.nam}')
  local expected = t.lines(buffer)
  expected[line + 1] = expected[line + 1]:gsub('%${brand%.nam}', '${brand.name}')
  local offered = t.act(line, column + 1, 'Correct the reference')
  ok('the fix is offered', t.has_title(offered, 'Correct the reference'), offered)
  ok('so is allowing it', t.has_title(offered, 'Allow this'), offered)
  wait(function()
    return t.lines(buffer)[line + 1] == expected[line + 1]
  end)
  equal('the text with the fix', t.lines(buffer), expected)
  ok('the finding is gone', wait(function()
    return #t.findings('unknown-reference') == 0
  end))
end

local function check_change(buffer)
  local last = #t.lines(buffer) - 1
  vim.api.nvim_buf_set_lines(buffer, last, last, false, { '  embeded_fone: "🥐"' })
  local found = wait(function()
    return t.findings('unknown-field', buffer)[1]
  end)
  ok('a change brings a finding', found)
  equal('at the new line', found.lnum, last)
  equal('from its first byte', found.col, 2)
  equal('to its last', found.end_col, 2 + #'embeded_fone')
  vim.cmd('silent undo')
  ok('undoing the change takes it away', wait(function()
    return #t.findings('unknown-field') == 0
  end))
end

-- A fix that belongs into another file is made in a buffer of that file.
local function check_fix_elsewhere(buffer)
  local line, column = t.find(buffer, '"privacy.md"')
  ok('a finding about the policy is shown where it is named', wait(function()
    return t.findings('privacy-policy-missing-frequency', buffer)[1]
  end))
  local policy_before = vim.fn.readfile('privacy.md')
  local campaign_before = t.lines(buffer)
  local offered = t.act(line, column + 2, 'Add the message frequency')
  ok('its fix is offered', t.has_title(offered, 'Add the message frequency'), offered)
  local policy = wait(function()
    for _, other in ipairs(vim.api.nvim_list_bufs()) do
      if vim.api.nvim_buf_get_name(other):find('/privacy%.md$') and vim.bo[other].modified then
        return other
      end
    end
  end)
  ok('the policy was changed in a buffer', policy)
  local after = table.concat(t.lines(policy), '\n')
  ok('it now says how often messages come', after:lower():find('frequency'), after)
  for _, text in ipairs(policy_before) do
    ok('and still says what it said', after:find(text, 1, true), text)
  end
  equal('the campaign was not', t.lines(buffer), campaign_before)
  equal('nor the file', vim.fn.readfile('privacy.md'), policy_before)
  vim.cmd('silent wall')
  equal('it is when it is written', table.concat(vim.fn.readfile('privacy.md'), '\n'), after)
  ok('then the finding is gone', wait(function()
    return #t.findings('privacy-policy-missing-frequency') == 0
  end))
end

-- What is written elsewhere changes what is found in the campaign.
local function check_other_file(buffer)
  vim.cmd('silent split privacy.md')
  local text = t.lines(0)
  vim.api.nvim_buf_set_lines(0, -1, -1, false, { '', 'We sell your phone number to partners for their marketing.' })
  vim.cmd('silent write')
  local found = wait(function()
    return t.findings('privacy-policy-allows-sharing')[1]
  end)
  ok('writing the policy brings a finding', found)
  equal('in the policy', vim.api.nvim_buf_get_name(found.bufnr):match('[^/]*$'), 'privacy.md')
  equal('on the line that was added', found.lnum, #text + 1)
  vim.api.nvim_buf_set_lines(0, 0, -1, false, text)
  vim.cmd('silent write | close')
  ok('and taking it back takes it away', wait(function()
    return #t.findings('privacy-policy-allows-sharing') == 0
  end))
end

-- What is found in files that nobody opened, from 0.12 on.
local function check_workspace(buffer)
  if not vim.lsp.buf.workspace_diagnostics then
    return
  end
  vim.fn.writefile({ 'campaign unopened {', '  nobody_knows: 1', '}' }, 'unopened.campaign')
  vim.lsp.buf.workspace_diagnostics()
  local found = wait(function()
    for _, finding in ipairs(t.findings('unknown-field')) do
      if vim.api.nvim_buf_get_name(finding.bufnr):find('/unopened%.campaign$') then
        return finding
      end
    end
  end)
  ok('a finding in a file that is not open', found)
  ok('which stays that way', not vim.api.nvim_buf_is_loaded(found.bufnr))
  equal('those of this file stay as they were', #t.findings('unknown-field', buffer), 0)
  os.remove('unopened.campaign')
end

local function check_parser(buffer)
  local get = vim.treesitter.query.get or vim.treesitter.query.get_query
  local parser = vim.treesitter.get_parser(buffer, 'campaign')
  local root = parser:parse()[1]:root()
  equal('the root of the tree', root:type(), 'source_file')
  ok('a tree without errors', not root:has_error())
  ok('highlighting is on', vim.treesitter.highlighter.active[buffer])

  local captures = {}
  local highlights = get('campaign', 'highlights')
  for id, node in highlights:iter_captures(root, buffer, 0, -1) do
    local line, column = node:start()
    captures[('%s %d:%d'):format(highlights.captures[id], line, column)] = true
  end
  local function captured(name, text)
    local line, column = t.find(buffer, text)
    ok(('%s is highlighted as %s'):format(text, name), captures[('%s %d:%d'):format(name, line, column)])
  end
  captured('comment', '# What the tests')
  captured('keyword', 'campaign weekly_deals')
  captured('type.definition', 'weekly_deals')
  captured('property', 'entity_type')
  captured('constant', 'private_profit')
  captured('string', '"Harbor Bakery"')
  captured('boolean', 'true')
  captured('punctuation.special', '${brand.website}')

  local folds = {}
  for _, node in get('campaign', 'folds'):iter_captures(root, buffer, 0, -1) do
    folds[node:start()] = true
  end
  ok('blocks fold', folds[t.find(buffer, 'privacy_policy {')])
  ok('text blocks fold', folds[t.find(buffer, 'description: """')])
  local function kinds(name)
    local found = {}
    for _, node in get('campaign', name):iter_captures(root, buffer, 0, -1) do
      found[node:type()] = true
    end
    return found
  end
  equal('comments are left to the language of comments', kinds('injections'), { comment = true })
  local indented = kinds('indents')
  ok('blocks, lists and text blocks indent', indented.block and indented.list and indented.text_block, indented)
  if vim.treesitter.foldexpr then
    vim.wo.foldmethod = 'expr'
    vim.wo.foldexpr = 'v:lua.vim.treesitter.foldexpr()'
    local line = t.find(buffer, 'privacy_policy {')
    ok('foldexpr folds a block', wait(function()
      return vim.fn.foldlevel(line + 2) == 2
    end), vim.fn.foldlevel(line + 2))
    vim.wo.foldmethod = 'manual'
    vim.cmd('normal! zE')
  end
end

-- Not before 0.9, where Neovim asks for no semantic tokens.
local function check_disclosures(buffer)
  if not vim.lsp.semantic_tokens then
    return
  end
  local line, column = t.find(buffer, 'STOP to')
  -- Without a screen nothing is drawn: what would be is what the tokens say, and what their group looks like.
  local function marked(at)
    for _, token in ipairs(vim.lsp.semantic_tokens.get_at_pos(buffer, line, at) or {}) do
      if token.modifiers.disclosure then
        return token.type
      end
    end
  end
  equal('words that satisfy a reviewer are marked', wait(function()
    return marked(column)
  end), 'string')
  equal('other words are not', marked(0), nil)
  local group = vim.fn.synIDtrans(vim.fn.hlID('@lsp.mod.disclosure.campaign'))
  equal('what marks them can be set', vim.fn.synIDattr(group, 'name'), 'CampaignDisclosure')
  local look = vim.fn.synIDattr(vim.fn.hlID('CampaignDisclosure'), 'bold', 'gui')
  equal('they are bold', look, '1')
end

local function check_inlay_hints(buffer)
  if not (vim.lsp.inlay_hint and vim.lsp.inlay_hint.get) then
    return
  end
  t.run_example('campaign-ls-inlay-hints')
  ok('hints tell the length of messages', wait(function()
    for _, hint in ipairs(vim.lsp.inlay_hint.get({ bufnr = buffer })) do
      if vim.inspect(hint.inlay_hint.label):find('segment', 1, true) then
        return true
      end
    end
  end))
  vim.lsp.inlay_hint.enable(false)
end

local function check_server_folds(buffer)
  if not vim.lsp.foldexpr then
    return
  end
  vim.wo.foldmethod = 'expr'
  vim.wo.foldexpr = 'v:lua.vim.lsp.foldexpr()'
  local line = t.find(buffer, 'privacy_policy {')
  ok("the server's folds fold a block", wait(function()
    return vim.fn.foldlevel(line + 2) == 2
  end), vim.fn.foldlevel(line + 2))
  vim.wo.foldmethod = 'manual'
  vim.cmd('normal! zE')
end

local function check_format(buffer)
  local before = t.lines(buffer)
  local line = t.find(buffer, 'use_case:')
  t.run_example('campaign-ls-format')
  vim.api.nvim_buf_set_lines(buffer, line, line + 1, false, { '       ' .. vim.trim(before[line + 1]) })
  vim.cmd('silent write')
  equal('a file is laid out when it is written', t.lines(buffer), before)
  equal('and so it stands in the file', vim.fn.readfile('deals.campaign'), before)
  vim.api.nvim_clear_autocmds({ event = 'BufWritePre' })
end

local function check_indent()
  vim.cmd('enew')
  vim.bo.filetype = 'campaign'
  vim.api.nvim_feedkeys(
    'ibrand harbor {\nname: "Harbor {"\naliases: [\n"Bakery",\n]\nprivacy_policy { # of its website\ntext: """\nWe send texts.\n\n'
      .. 'Not often.\n"""\n}\n}\nbrand other {\n',
    'xt',
    false
  )
  equal('lines are indented as they are typed', t.lines(0), {
    'brand harbor {',
    '  name: "Harbor {"',
    '  aliases: [',
    '    "Bakery",',
    '  ]',
    '  privacy_policy { # of its website',
    '    text: """',
    '      We send texts.',
    '',
    '      Not often.',
    '      """',
    '  }',
    '}',
    'brand other {',
    '',
  })
  vim.cmd('bwipeout!')
end

local function check_import(buffer)
  vim.fn.writefile({ 'import "deals.campaign"', '' }, 'importing.campaign')
  vim.cmd('silent edit importing.campaign')
  ok('a second file has the same client', wait(function()
    return require('campaign_ls').clients(vim.api.nvim_get_current_buf())[1]
  end))
  equal('of which there is one', #require('campaign_ls').clients(), 1)
  vim.api.nvim_win_set_cursor(0, { 1, 12 })
  vim.cmd('silent normal! gf')
  equal('gf opens what is imported', vim.api.nvim_get_current_buf(), buffer)
end

local function check_make(buffer)
  vim.cmd('silent edit importing.campaign')
  vim.api.nvim_buf_set_lines(0, 1, -1, false, { 'brand "🥐" harbor {}', 'campaign c {', '  nam: 1', '}' })
  vim.cmd('silent write | silent compiler campaign | silent make! importing.campaign')
  local found = vim.tbl_filter(function(item)
    return item.valid == 1 and item.text:find('[unknown-field]', 1, true)
  end, vim.fn.getqflist())[1]
  ok(':make fills the quickfix list', found, vim.fn.getqflist())
  equal('with the line', found.lnum, 4)
  equal('the column', found.col, 3)
  equal('the type', found.type:lower(), 'e')
  equal('and the file', vim.fn.fnamemodify(vim.fn.bufname(found.bufnr), ':t'), 'importing.campaign')
  vim.cmd('silent buffer! ' .. buffer)
end

local function read(path)
  return table.concat(vim.fn.readfile(path), '\n')
end

local function check_preview(buffer)
  local opened
  if vim.ui.open then
    vim.ui.open = function(path)
      opened = path
    end
  else
    -- Before 0.10 a program opens it; the last word of its command is the file.
    vim.fn.executable = function()
      return 1
    end
    vim.fn.jobstart = function(command)
      opened = command[#command]
      return 1
    end
  end
  vim.api.nvim_buf_set_lines(buffer, 0, 0, false, { 'brand preview {', '  name: "Not <b>saved</b>"', '}' })
  vim.cmd('CampaignPreview')
  ok('the preview is opened', wait(function()
    return opened
  end))
  ok('it is a page', opened:find('%.html$') and read(opened):find('^<!DOCTYPE html>'), opened)
  ok('of what is not saved yet', read(opened):find('Not &lt;b&gt;saved&lt;/b&gt;', 1, true))
  local path = vim.fn.tempname() .. '.html'
  vim.cmd('CampaignPreview ' .. path)
  ok('or written to a file', wait(function()
    return vim.fn.filereadable(path) == 1
  end))
  equal('which is the same', read(path), read(opened))
  local said
  local notify = vim.notify
  vim.notify = function(message)
    said = message
  end
  vim.fn.writefile({ 'mine' }, path)
  vim.cmd('CampaignPreview ' .. path)
  ok('a file that is there is not replaced', said and said:find('CampaignPreview! replaces it', 1, true), said)
  equal('and keeps its text', read(path), 'mine')
  vim.cmd('CampaignPreview! ' .. path)
  ok('unless that is wanted', wait(function()
    return read(path) ~= 'mine' and read(path):find('</html>$')
  end))
  vim.notify = notify
  vim.api.nvim_buf_set_lines(buffer, 0, 3, false, {})
end

local function explanation()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.b[vim.api.nvim_win_get_buf(window)].campaign_ls_explanation then
      return table.concat(t.lines(vim.api.nvim_win_get_buf(window)), '\n')
    end
  end
end

local function check_explanations(buffer)
  local windows = #vim.api.nvim_list_wins()
  local finding = vim.diagnostic.get(buffer)[1]
  vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col })
  vim.cmd('CampaignExplain')
  equal('the finding at the cursor is explained', (explanation() or ''):match('^[%w-]+'), finding.code)
  equal('the cursor stays where it was', vim.api.nvim_get_current_buf(), buffer)
  vim.cmd('CampaignExplain twilio:30924')
  ok('a code is', (explanation() or ''):find('Twilio 30924', 1, true), explanation())
  equal('in the same window', #vim.api.nvim_list_wins(), windows + 1)
  vim.api.nvim_buf_set_lines(buffer, 0, 0, false, { '# Opt in message does not have', '# brand or disclosures; rm -rf $(echo /)' })
  vim.cmd('1,2CampaignExplain')
  ok('and lines are', (explanation() or ''):find('opt%-in%-message%-missing'), explanation())
  vim.api.nvim_buf_set_lines(buffer, 0, 2, false, {})
  ok('rules are completed', vim.tbl_contains(vim.fn.getcompletion('CampaignExplain ' .. finding.code:sub(1, 3), 'cmdline'), finding.code))
  vim.cmd('wincmd b')
  vim.api.nvim_feedkeys('q', 'x', false)
  equal('q closes it', #vim.api.nvim_list_wins(), windows)
end

local function check_health()
  vim.cmd('silent checkhealth campaign_ls')
  local report = table.concat(t.lines(0), '\n')
  ok('health: no error', not report:find('ERROR'), report)
  ok('health: no warning', not report:find('WARN'), report)
  ok('health: the version', report:find('campaign%-ls %d+%.%d+%.%d+ '), report)
  ok('health: the parser', report:find('the parser loads', 1, true), report)
  ok('health: the queries', report:find('OK:? queries/campaign/highlights.scm'), report)
  ok('health: the buffer', report:find('deals.campaign: client', 1, true), report)
  vim.cmd('bwipeout!')
end

local function check_help()
  vim.cmd('silent help campaign-ls')
  equal('the help is found by its tag', vim.fn.expand('%:t'), 'campaign-ls.txt')
  for _, tag in ipairs({ 'campaign_ls.setup()', 'g:campaign_ls_no_autostart', 'campaign-ls-compiler', ':CampaignPreview', ':CampaignExplain', 'hl-CampaignDisclosure' }) do
    ok('help ' .. tag, pcall(vim.cmd, 'silent help ' .. tag))
  end
  vim.cmd('helpclose')
end

t.run(function()
  local buffer = vim.api.nvim_get_current_buf()
  check_file_type(buffer)
  check_client(buffer)
  check_completion(buffer)
  check_diagnostic(buffer)
  check_explanations(buffer)
  check_hover(buffer)
  check_fix(buffer)
  check_change(buffer)
  check_fix_elsewhere(buffer)
  check_other_file(buffer)
  check_workspace(buffer)
  check_parser(buffer)
  check_disclosures(buffer)
  check_inlay_hints(buffer)
  check_server_folds(buffer)
  check_format(buffer)
  check_indent()
  check_import(buffer)
  check_make(buffer)
  check_preview(buffer)
  check_health()
  check_help()
  equal('no message of an error', vim.v.errmsg, '')
end)
