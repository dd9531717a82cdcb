# To be sourced in ~/.config/kak/kakrc; kak-lsp.toml beside this is for the server.
hook global BufCreate .*[.]campaign %{ set-option buffer filetype campaign }

hook global WinSetOption filetype=campaign %{
    require-module campaign
    set-option buffer comment_line '#'
    set-option buffer indentwidth 2
    add-highlighter window/campaign ref campaign
    hook -once -always window WinSetOption filetype=.* %{ remove-highlighter window/campaign }
}

provide-module campaign %§
add-highlighter shared/campaign regions
add-highlighter shared/campaign/code default-region group
add-highlighter shared/campaign/text region '"""' '"""' group
add-highlighter shared/campaign/string region '"' (?<!\\)(\\\\)*" group
add-highlighter shared/campaign/comment region '#' '$' fill comment
add-highlighter shared/campaign/text/ fill string
add-highlighter shared/campaign/text/ regex \$\{[^}\n"]*\} 0:variable
add-highlighter shared/campaign/string/ fill string
add-highlighter shared/campaign/string/ regex \$\{[^}\n"]*\} 0:variable
add-highlighter shared/campaign/code/ regex ^\h*([A-Za-z_][\w-]*)(?:\h+([A-Za-z_][\w-]*))?\h*\{ 1:keyword 2:type
add-highlighter shared/campaign/code/ regex ^\h*([A-Za-z_][\w-]*)\h*: 1:attribute
add-highlighter shared/campaign/code/ regex \b(true|false)\b 0:value
add-highlighter shared/campaign/code/ regex ^\h*(import)\b 1:keyword
§
