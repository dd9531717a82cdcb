// Installs the package and runs host.cjs in VS Code's extension host.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { finish, here, test } from './lib.mjs';
import { closeBrowser, out, sleep, withEditor } from './vscode.mjs';

const [vsix] = process.argv.slice(2);
const options = {
  example: 'examples/harbor-bakery',
  host: path.join(here, 'host.cjs'),
  vsix,
};
let said = '';
await withEditor('host', options, async ({ page, ended }) => {
  page.on('console', (message) => {
    const text = message.text().replace(/%c|\[Extension Host\]|color: ?\w*/g, '');
    const at = text.indexOf('host: ');
    if (at >= 0) said += `${text.slice(at + 'host: '.length).trim()}\n`;
  });
  await Promise.race([ended, sleep(1_800_000)]);
  await sleep(200);
  await page.screenshot({ path: path.join(out, 'host.png') });
}).catch((error) => (said += `FAIL  ${error.stack}\n`));

const results = said.split(/^(?=ok {4}|FAIL {2}|VS Code )/m);
for (const result of results.filter((each) => /^(ok|FAIL) /.test(each))) {
  const [first, ...rest] = result.trim().split('\n');
  await test(first.slice('FAIL  '.length), () => assert.ok(first.startsWith('ok'), rest.join('\n')));
}
await test('the extension host came to the end', () => {
  assert.match(said, /^VS Code \d+\.\d+\.\d+: \d+ passed/m, fs.readFileSync(path.join(out, 'host/server.log'), 'utf8').slice(-2000));
});
console.log(/^VS Code [\d.]+/m.exec(said)?.[0] ?? '');
await closeBrowser();
finish();
