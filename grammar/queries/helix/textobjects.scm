(block
  "{"
  (_)* @class.inside) @class.around

(attribute
  value: (_) @entry.inside) @entry.around

(list
  ((_) @parameter.inside
    .
    ","? @parameter.around) @parameter.around)

(comment) @comment.inside

(comment)+ @comment.around
