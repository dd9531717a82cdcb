; The lines of a text block stand deeper than the line that opens it: an unclosed
; one ends where the indentation returns.
[
  (block)
  (list)
  (text_block)
] @indent.begin

[
  "}"
  "]"
] @indent.end @indent.branch

(comment) @indent.ignore

(ERROR) @indent.auto
