// E-08: the colours: VS Code's TextMate grammar must see the same kinds of tokens as the tree-sitter grammar. Both are held
// against the same samples: those of the tree-sitter grammar's own test, and more beside this file in its notation, where a
// line `# ^ keyword` says what stands above the caret.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { extension, finish, here, root, test } from './lib.mjs';

const require = createRequire(path.join(process.env.CAMP_EDITOR, 'package.json'));
const textmate = require('vscode-textmate');
const oniguruma = require('vscode-oniguruma');

// What tree-sitter's queries call a token, and how scopes of that kind begin.
const classes = {
  comment: /^(comment|punctuation\.definition\.comment)\./,
  'keyword.import': /^keyword\.control\.import/,
  keyword: /^keyword\.other\.block/,
  'type.definition': /^entity\.name\.type/,
  type: /^entity\.name\.type/,
  property: /^variable\.other\.property/,
  constant: /^variable\.other\.enummember/,
  boolean: /^constant\.language\.boolean/,
  number: /^constant\.numeric/,
  string: /^(string\.|punctuation\.definition\.string)/,
  'string.special.path': /^(string\.quoted\.double\.import|punctuation\.definition\.string)/,
  'string.special.url': /^markup\.underline\.link/,
  'string.escape': /^constant\.character\.escape/,
  'string.special': /^invalid\.illegal/,
  'punctuation.special': /^punctuation\.definition\.interpolation/,
  'punctuation.delimiter': /^punctuation\.separator/,
  'punctuation.bracket': /^punctuation\.section/,
  variable: /^variable\.other\.campaign/,
  'variable.member': /^variable\.other\.member/,
};

await oniguruma.loadWASM(fs.readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')).buffer);
const file = path.join(extension, 'syntaxes/campaign.tmLanguage.json');
const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: async () => textmate.parseRawGrammar(fs.readFileSync(file, 'utf8'), file),
});
const grammar = await registry.loadGrammar('source.campaign');

function scopesOf(text) {
  let state = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return (column) => result.tokens.findLast((token) => token.startIndex <= column).scopes.at(-1);
  });
}

const assertion = /^(\s*)#( *)(\^|<-) ([a-z.]+)$/;

for (const sample of [path.join(root, 'grammar/test/highlight/campaign.campaign'), path.join(here, 'scopes.campaign')]) {
  const text = fs.readFileSync(sample, 'utf8');
  const lines = text.split('\n');
  const scopes = scopesOf(text);
  let target = 0;
  let count = 0;

  for (const [number, line] of lines.entries()) {
    const match = assertion.exec(line);
    if (!match) {
      target = number;
      continue;
    }
    const column = match[3] === '<-' ? match[1].length : line.indexOf('^');
    await test(`${path.basename(path.dirname(sample))}/${path.basename(sample)}:${number + 1}: ${match[4]}`, () => {
      assert.ok(classes[match[4]], `${match[4]} is no known kind`);
      assert.match(scopes[target](column), classes[match[4]], `${lines[target]}\n${line}`);
    });
    count++;
  }
  assert.ok(count > 10, sample);
}

// Every token that tree-sitter's query captures, in whole campaigns; with the generator, where it was built.
const generator = path.join(root, 'build/tools/bin/tree-sitter');
if (fs.existsSync(generator)) {
  const examples = execFileSync('find', ['examples', 'tests/campaigns/clean', 'tests/vscode/scopes.campaign', '-name', '*.campaign'], {
    cwd: root,
    encoding: 'utf8',
  })
    .trim()
    .split('\n');
  for (const example of examples) {
    await test(`every token of ${example}`, () => {
      const text = fs.readFileSync(path.join(root, example), 'utf8');
      const lines = text.split('\n');
      const scopes = scopesOf(text);
      const query = path.join(root, 'grammar/queries/neovim/highlights.scm');
      const output = execFileSync(generator, ['query', query, path.join(root, example)], {
        cwd: path.join(root, 'grammar'),
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      let count = 0;
      for (const [, kind, line, column] of output.matchAll(/capture: (?:\d+ - )?`?([a-z.]+)`?, start: \((\d+), (\d+)\)/g)) {
        // Strings are captured whole and by their parts; the parts have their own lines here.
        if (!classes[kind] || kind === 'string') continue;
        // What is said about a sample is no part of it: below a text that is not closed, TextMate takes it for text.
        if (assertion.test(lines[line])) continue;
        count++;
        assert.match(scopes[line](+column), classes[kind], `${kind} at ${+line + 1}:${+column + 1}`);
      }
      assert.ok(count > 3);
    });
  }
}
finish();
