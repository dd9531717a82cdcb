/**
 * The campaign language, as tree-sitter sees it.
 *
 * The grammar is generic on purpose (import, block, attribute, value): which
 * blocks and fields exist is the server's business, so a new field changes
 * nothing here, and a half-typed file keeps its shape.
 *
 * Every token except comments is lexed by src/scanner.c. Where an unfinished
 * text ends depends on what stands on the next line, and only a scanner that
 * sees every token can remember that.
 */

/// <reference types="tree-sitter-cli/dsl" />
// @ts-check

module.exports = grammar({
  name: "campaign",

  // The order is the order of `enum TokenType` in src/scanner.c.
  externals: ($) => [
    $.identifier,
    // A name that begins an item. A token of its own, so that after an error a
    // name at the start of a line cannot be taken for the value of the line above.
    $._item_word,
    "import",
    $.boolean,
    $.integer,
    $._string_start,
    $._string_end,
    $._text_start,
    $._text_end,
    $.string_content,
    $.escape_sequence,
    $.invalid_escape,
    $._interpolation_start,
    ".",
    $._interpolation_end,
    $.invalid_interpolation,
    ":",
    ",",
    "{",
    "}",
    "[",
    "]",
    $.comment,
    // Zero-width tokens: what is not there, and where it ends.
    $._no_value,
    $._unfinished_end,
    $._unclosed_string,
    $._unclosed_text_block,
    $._unclosed_list,
    $._unclosed_block,
    // Never part of a valid file: only error recovery asks for it, and the
    // scanner returns it there for words that should stay inside the error.
    $._recovering,
  ],

  extras: ($) => [/[ \t\r\n\u000B\f]/, $.comment],

  rules: {
    source_file: ($) =>
      repeat(
        choice($.import, $.block, $.attribute, $.unfinished, $.stray_brace),
      ),

    import: ($) => seq("import", field("path", $.string)),

    block: ($) =>
      seq(
        field("type", alias($._item_word, $.identifier)),
        optional(field("name", $.identifier)),
        "{",
        repeat(choice($.attribute, $.block, $.unfinished)),
        choice("}", $._unclosed_block),
      ),

    attribute: ($) =>
      seq(
        field("name", alias($._item_word, $.identifier)),
        ":",
        choice(field("value", $._value), $._no_value),
      ),

    unfinished: ($) =>
      seq(
        alias($._item_word, $.identifier),
        optional($.identifier),
        $._unfinished_end,
      ),

    stray_brace: (_) => "}",

    _value: ($) =>
      choice(
        $.string,
        $.text_block,
        $.identifier,
        $.integer,
        $.boolean,
        $.list,
      ),

    // Written as pairs of item and comma, so that a missing comma is one
    // MISSING node and not an error that swallows an item.
    list: ($) =>
      seq(
        "[",
        repeat(seq($._value, ",")),
        optional($._value),
        choice("]", $._unclosed_list),
      ),

    string: ($) =>
      seq(
        alias($._string_start, '"'),
        repeat($._piece),
        choice(alias($._string_end, '"'), $._unclosed_string),
      ),

    text_block: ($) =>
      seq(
        alias($._text_start, '"""'),
        repeat($._piece),
        choice(alias($._text_end, '"""'), $._unclosed_text_block),
      ),

    _piece: ($) =>
      choice(
        $.string_content,
        $.escape_sequence,
        $.invalid_escape,
        $.interpolation,
        $.invalid_interpolation,
      ),

    interpolation: ($) =>
      seq(
        alias($._interpolation_start, "${"),
        $.identifier,
        repeat(seq(".", $.identifier)),
        alias($._interpolation_end, "}"),
      ),

    comment: (_) => /#[^\r\n]*/,
  },
});
