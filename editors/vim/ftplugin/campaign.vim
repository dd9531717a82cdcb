if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1

setlocal commentstring=#\ %s comments=:# expandtab shiftwidth=2 softtabstop=2
setlocal formatoptions-=t formatoptions+=croqlj
setlocal include=^\\s*import\\> suffixesadd=.campaign

let b:undo_ftplugin = 'setlocal commentstring< comments< expandtab< shiftwidth< softtabstop< formatoptions< include< suffixesadd<'
