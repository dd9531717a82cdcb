; Highlighting for Helix. No node is captured by two patterns: versions of Helix
; differ in which of two wins.

(comment) @comment.line

"import" @keyword.control.import

; What a file defines ...
(block
  type: (identifier) @keyword
  name: (identifier) @namespace
  (#any-of? @keyword "brand" "campaign"))

; ... the kind of a block, as in `opt_in website` ...
(block
  type: (identifier) @keyword
  name: (identifier) @type.enum.variant
  (#not-any-of? @keyword "brand" "campaign"))

; ... and a block that needs neither.
(block
  type: (identifier) @keyword
  !name)

; A brand is referred to by its name.
(attribute
  name: (identifier) @variable.other.member
  value: (identifier) @namespace
  (#eq? @variable.other.member "brand"))

; Any other name is one of a fixed set.
(attribute
  name: (identifier) @variable.other.member
  value: (identifier) @type.enum.variant
  (#not-eq? @variable.other.member "brand"))

(attribute
  name: (identifier) @variable.other.member
  value: [
    (string)
    (text_block)
    (integer)
    (boolean)
    (list)
  ])

(attribute
  name: (identifier) @variable.other.member
  !value)

(list
  (identifier) @type.enum.variant)

(integer) @constant.numeric.integer

(boolean) @constant.builtin.boolean

(attribute
  value: [
    (string)
    (text_block)
  ] @string)

(list
  [
    (string)
    (text_block)
  ] @string)

(import
  path: (string) @string.special.path)

((string_content) @string.special.url
  (#match? @string.special.url "^https?://[^ ]+$"))

(escape_sequence) @constant.character.escape

[
  (invalid_escape)
  (invalid_interpolation)
] @error

(interpolation
  "${" @punctuation.special
  "}" @punctuation.special)

(interpolation
  .
  (identifier) @variable)

(interpolation
  "." @punctuation.delimiter
  .
  (identifier) @variable.other.member)

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
