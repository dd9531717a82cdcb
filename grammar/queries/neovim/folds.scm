[
  (block)
  (list)
  (text_block)
] @fold
