" :compiler campaign, then :make puts the findings of the current folder in the quickfix list, :make % those of this file.
if exists('current_compiler')
  finish
endif
let current_compiler = 'campaign'

let s:cpo_save = &cpo
set cpo&vim

CompilerSet makeprg=campaign-ls\ check\ --format\ concise
CompilerSet errorformat=%f:%l:%c:\ %trror:\ %m,%f:%l:%c:\ %tarning:\ %m,%f:%l:%c:\ %tote:\ %m

let &cpo = s:cpo_save
unlet s:cpo_save
