(block
  type: (identifier) @context
  name: (identifier)? @name) @item

(comment) @annotation
