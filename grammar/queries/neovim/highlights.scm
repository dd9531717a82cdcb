; Highlighting for Neovim. Except for @spell, paths and addresses, no node is
; captured by two patterns, so the result does not depend on their order.

(comment) @spell @comment

"import" @keyword.import

; What a file defines ...
(block
  type: (identifier) @keyword
  name: (identifier) @type.definition
  (#any-of? @keyword "brand" "campaign"))

; ... the kind of a block, as in `opt_in website` ...
(block
  type: (identifier) @keyword
  name: (identifier) @constant
  (#not-any-of? @keyword "brand" "campaign"))

; ... and a block that needs neither.
(block
  type: (identifier) @keyword
  !name)

; A brand is referred to by its name.
(attribute
  name: (identifier) @property
  value: (identifier) @type
  (#eq? @property "brand"))

; Any other name is one of a fixed set.
(attribute
  name: (identifier) @property
  value: (identifier) @constant
  (#not-eq? @property "brand"))

(attribute
  name: (identifier) @property
  value: [
    (string)
    (text_block)
    (integer)
    (boolean)
    (list)
  ])

(attribute
  name: (identifier) @property
  !value)

(list
  (identifier) @constant)

(integer) @number

(boolean) @boolean

[
  (string)
  (text_block)
] @string

(string_content) @spell

(import
  path: (string) @string.special.path)

((string_content) @string.special.url
  (#match? @string.special.url "^https?://[^ ]+$"))

(escape_sequence) @string.escape

[
  (invalid_escape)
  (invalid_interpolation)
] @string.special

(interpolation
  "${" @punctuation.special
  "}" @punctuation.special)

(interpolation
  .
  (identifier) @variable)

(interpolation
  "." @punctuation.delimiter
  .
  (identifier) @variable.member)

(unfinished
  (identifier) @variable)

[
  ":"
  ","
] @punctuation.delimiter

(list
  [
    "["
    "]"
  ] @punctuation.bracket)

(block
  [
    "{"
    "}"
  ] @punctuation.bracket)
