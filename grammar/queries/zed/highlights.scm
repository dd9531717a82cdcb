; Highlighting for Zed.

(comment) @comment

"import" @keyword

; What a file defines ...
(block
  type: (identifier) @keyword
  name: (identifier) @type
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

(import
  path: (string) @string.special)

((string_content) @link_uri
  (#match? @link_uri "^https?://[^ ]+$"))

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
  (identifier) @property)

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
