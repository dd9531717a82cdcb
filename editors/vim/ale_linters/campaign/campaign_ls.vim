" ALE finds this by the name of its folder.
call ale#Set('campaign_ls_executable', 'campaign-ls')

function! ale_linters#campaign#campaign_ls#Root(buffer) abort
  for l:marker in ['.campaign-ls.json', '.git']
    let l:found = ale#path#FindNearestFile(a:buffer, l:marker)
    let l:found = empty(l:found) ? ale#path#FindNearestDirectory(a:buffer, l:marker) : l:found
    if !empty(l:found)
      return fnamemodify(l:found, l:found[-1:] ==# '/' ? ':h:h' : ':h')
    endif
  endfor
  return expand('#' . a:buffer . ':p:h')
endfunction

call ale#linter#Define('campaign', {
\ 'name': 'campaign_ls',
\ 'lsp': 'stdio',
\ 'executable': {buffer -> ale#Var(buffer, 'campaign_ls_executable')},
\ 'command': '%e lsp',
\ 'project_root': function('ale_linters#campaign#campaign_ls#Root'),
\ 'language': 'campaign',
\})
