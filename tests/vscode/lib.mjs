// What the tests of the extension share: counting, paths, and VS Code's snippets as text.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = path.dirname(fileURLToPath(import.meta.url));
export const root = path.resolve(here, '../..');
export const extension = path.join(root, 'editors/vscode');
export const server = process.env.CAMPAIGN_LS ?? path.join(root, 'build/campaign-ls');

let passed = 0;
let failed = 0;

// Words on the command line behind `--` choose the tests whose names hold one of them.
const words = process.argv.includes('--') ? process.argv.slice(process.argv.indexOf('--') + 1) : [];

export async function test(name, body) {
  if (words.length > 0 && !words.some((word) => name.includes(word))) return;
  try {
    await body();
    passed++;
    console.log(`ok    ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAIL  ${name}\n${error.stack ?? error}`);
  }
}

export function finish() {
  console.log(`${passed} passed, ${failed} failed`);
  // Whatever still waits for something is not waited for.
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

export function read(...names) {
  return fs.readFileSync(path.join(extension, ...names), 'utf8');
}

export function readJson(...names) {
  return JSON.parse(read(...names));
}

// The output of campaign-ls, which may end with findings but not with a failure of its own.
export function campaignLs(args, options = {}) {
  const result = spawnSync(server, args, { encoding: 'utf8', cwd: root, ...options });
  assert.ok(result.status === 0 || result.status === 1, `campaign-ls ${args.join(' ')}: ${result.stderr || result.error}`);
  return result.stdout;
}

// The findings in a text, each as { severity, message, rule, line, column }.
export function findings(text, name = 'test.campaign') {
  const output = campaignLs(['check', '--format', 'concise', '--stdin-filename', name, '-'], { input: text });
  return output
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const match = /^(.+?):(\d+):(\d+): (\w+): (.+) \[([a-z0-9-]+)\]$/.exec(line);
      assert.ok(match, `not a finding: ${line}`);
      return { file: match[1], line: +match[2], column: +match[3], severity: match[4], message: match[5], rule: match[6] };
    });
}

// A snippet as VS Code inserts it when every placeholder is left as `fill(default, number)` says. Covers what our
// snippets use: $1, ${1:default}, ${1|a,b|}, $VARIABLE, and escapes.
export function expand(body, fill = (text) => text) {
  const source = Array.isArray(body) ? body.join('\n') : body;
  const values = new Map([['0', '']]);
  const stop = /\\([$}\\])|\$\{(\d+):((?:\\.|[^\\}])*)\}|\$\{(\d+)\|((?:\\.|[^\\|])*)\|\}|\$(\d+)|\$([A-Z_]+)/g;

  for (const match of source.matchAll(stop)) {
    if (match[2]) values.set(match[2], fill(match[3].replace(/\\([$}\\])/g, '$1'), match[2]));
    if (match[4]) values.set(match[4], fill(match[5].split(',')[0], match[4]));
  }
  return source
    .replace(stop, (whole, escaped, number, _text, choice, _choices, reference, variable) => {
      if (escaped) return escaped;
      if (variable) return variable === 'CURRENT_YEAR' ? '2026' : '01';
      const value = values.get(number ?? choice ?? reference);
      assert.notEqual(value, undefined, `${whole} has no placeholder`);
      return value;
    })
    .replaceAll('\t', '  ');
}
