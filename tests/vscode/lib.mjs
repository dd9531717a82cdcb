// What the tests of the extension share: counting and paths.
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

// A test that drives a window may be tried twice, as VS Code's own are: on a busy machine a key, a list or a movement of the mouse
// is lost now and then. What failed is printed in any case, and what is broken fails again.
export async function test(name, body, tries = 1) {
  if (words.length > 0 && !words.some((word) => name.includes(word))) return;
  try {
    await body();
    passed++;
    console.log(`ok    ${name}`);
  } catch (error) {
    const told = `${name}\n${error.stack ?? error}`;
    if (tries > 1) {
      console.log(`once more: ${told}`);
      return test(name, body, tries - 1);
    }
    failed++;
    console.log(`FAIL  ${told}`);
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
