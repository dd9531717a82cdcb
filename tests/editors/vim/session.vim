" A person opens a campaign file in Vim, with ALE and nothing set up but 'runtimepath', and works on it.
set nocompatible hidden encoding=utf-8
let s:lines = []
let s:passed = 0
let s:failed = 0

function! s:Ok(name, condition, ...) abort
  if a:condition
    let s:passed += 1
  else
    let s:failed += 1
    call add(s:lines, 'FAIL  ' . a:name . (a:0 ? ': ' . string(a:1) : ''))
  endif
endfunction

function! s:Equal(name, actual, expected) abort
  call s:Ok(a:name, a:actual ==# a:expected, [a:actual, 'expected', a:expected])
endfunction

function! s:Wait(condition) abort
  for l:try in range(500)
    if a:condition()
      return 1
    endif
    sleep 20m
  endfor
  return 0
endfunction

function! s:Findings(text) abort
  return filter(copy(ale#engine#GetLoclist(bufnr(''))), {_, item -> stridx(item.text, a:text) >= 0})
endfunction

function! s:Name(text) abort
  call cursor(1, 1)
  let l:line = search('\V' . a:text)
  return synIDattr(synID(l:line, col('.'), 1), 'name')
endfunction

function! s:End() abort
  call add(s:lines, printf('session: %d passed, %d failed', s:passed, s:failed))
  call writefile(s:lines, '/dev/stdout')
  execute s:failed ? 'cquit 1' : 'qall!'
endfunction

let g:ale_lint_delay = 10
let g:ale_lint_on_text_changed = 'always'
try
  packadd ale
catch
endtry
if !exists('g:loaded_ale_dont_use_this_in_other_plugins_please')
  call writefile(['there is no ALE; on Debian: apt-get install vim-ale'], '/dev/stdout')
  cquit 77
endif
filetype plugin on
syntax on

try
  edit deals.campaign
  call s:Equal('file type', &filetype, 'campaign')
  call s:Equal('commentstring', &commentstring, '# %s')
  call s:Equal('a keyword', s:Name('campaign weekly'), 'campaignKeyword')
  call s:Equal('a name', s:Name('weekly_deals'), 'campaignName')
  call s:Equal('a field', s:Name('opt_out_message:'), 'campaignField')
  call s:Equal('a text block', s:Name('sends weekly bread'), 'campaignText')
  call s:Equal('an interpolation', s:Name('${brand.website}'), 'campaignInterpolation')
  call s:Equal('a comment', s:Name('What the tests'), 'campaignComment')

  " ALE 3.3 takes the protocol's UTF-16 columns for bytes, so that behind other characters it marks and changes the wrong
  " ones, whatever the server.
  silent %s/🥐 é //
  call ale#Queue(0)
  call s:Ok('the finding is shown', s:Wait({-> !empty(s:Findings('brand.nam'))}))
  let s:finding = s:Findings('brand.nam')[0]
  let s:line = search('\V${brand.nam}', 'cw')
  call s:Equal('its line', s:finding.lnum, s:line)
  call s:Equal('its first byte', s:finding.col, match(getline(s:line), '\V${brand.nam}') + 1)
  call s:Equal('its last byte', s:finding.end_col, matchend(getline(s:line), '\V${brand.nam}'))
  call s:Equal('its rule', s:finding.code, 'unknown-reference')

  let s:expected = substitute(getline(s:line), '\V${brand.nam}', '${brand.name}', '')
  call cursor(s:line, s:finding.col + 1)
  " ALE shows a list and asks for a number.
  runtime autoload/ale/util.vim
  let s:asked = ''
  function! ale#util#Input(message, value, ...) abort
    let s:asked = a:message
    return matchstr(a:message, '\d\+\ze) Correct the reference')
  endfunction
  call ale#codefix#Execute(0)
  call s:Ok('the fix is applied', s:Wait({-> getline(s:line) ==# s:expected}), [getline(s:line), s:asked])
  call ale#Queue(0)
  call s:Ok('the finding is gone', s:Wait({-> empty(s:Findings('brand.nam'))}))
  call append(line('$') - 1, '  embeded_fone: true')
  call ale#Queue(0)
  call s:Ok('a change brings a finding', s:Wait({-> !empty(s:Findings('embeded_fone'))}))
catch
  call s:Ok(v:exception . ' at ' . v:throwpoint, 0)
endtry
call s:End()
