" What one line at a time can tell; Neovim and others use the grammar.
if exists('b:current_syntax')
  finish
endif

syntax match campaignKeyword /^\s*\zs[[:alpha:]_][[:alnum:]_-]*\ze\s*{/
syntax match campaignKeyword /^\s*\zs[[:alpha:]_][[:alnum:]_-]*\ze\s\+[[:alpha:]_][[:alnum:]_-]*\s*{/ nextgroup=campaignName skipwhite
syntax match campaignName /[[:alpha:]_][[:alnum:]_-]*/ contained
syntax match campaignImport /^\s*\zsimport\>/
syntax match campaignField /^\s*\zs[[:alpha:]_][[:alnum:]_-]*\ze\s*:/
syntax keyword campaignBoolean true false
syntax match campaignNumber /\<\d\+\>/
syntax region campaignString start=/"/ skip=/\\./ end=/"\|$/ oneline contains=campaignEscape,campaignInterpolation,@Spell
syntax region campaignText start=/"""/ skip=/\\./ end=/"""/ contains=campaignEscape,campaignInterpolation,@Spell
syntax match campaignEscape /\\\%(u{\x\+}\|.\)/ contained
syntax match campaignInterpolation /\${[^}"]*}/ contained
syntax match campaignComment /#.*/ contains=@Spell
syntax sync minlines=200

highlight default link campaignKeyword Keyword
highlight default link campaignName Type
highlight default link campaignImport Include
highlight default link campaignField Identifier
highlight default link campaignBoolean Boolean
highlight default link campaignNumber Number
highlight default link campaignString String
highlight default link campaignText String
highlight default link campaignEscape SpecialChar
highlight default link campaignInterpolation Special
highlight default link campaignComment Comment

let b:current_syntax = 'campaign'
