// record.mjs VSIX: works on a campaign in a real VS Code and leaves what VS Code said to the server, as a transcript of
// tests/lsp and as a client of tests/conformance. Not a test: done by hand when the client library or VS Code changes.
// tests/vscode/record starts it.
import fs from 'node:fs';
import path from 'node:path';
import { here, root, server } from './lib.mjs';
import { closeBrowser, sleep, until, withEditor } from './vscode.mjs';

const [vsix] = process.argv.slice(2);
const example = 'examples/harbor-bakery';
const name = 'weekly-bread.campaign';
let log = '';
let project = '';
let recorded = '';

await withEditor('record', { example, vsix }, async ({ page, home, workspace, window, write }) => {
  const file = path.join(home, 'said.log');
  const program = path.join(home, 'recorded');
  const recorder = `'${process.execPath}' '${path.join(here, 'recorder.mjs')}' '${file}' '${server}'`;
  fs.writeFileSync(program, `#!/bin/sh\n[ "$1" = --version ] && exec '${server}' "$@"\nexec ${recorder}\n`, { mode: 0o755 });
  write({ 'campaign-ls.serverPath': program });
  await sleep(500);
  const line = (text) => fs.readFileSync(path.join(workspace, name), 'utf8').split('\n').findIndex((each) => each.includes(text)) + 1;

  await window.open(name);
  await window.errors.first().waitFor({ state: 'attached' });
  await sleep(1500);
  // Reads a finding, and takes its fix.
  await window.goTo(line('opt_in_message:'), 4);
  await page.locator('.view-line', { hasText: 'opt_in_message' }).first().hover({ position: { x: 60, y: 9 } });
  await page.locator('.monaco-hover:not(.hidden)', { hasText: 'message and data rates' }).first().waitFor();
  await page.keyboard.press('Escape');
  await window.goTo(line('opt_in_message:'), 4);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
  await page.keyboard.press('Escape');
  // Types a field, with what is completed.
  await window.goTo(line('use_case:'), 22);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('age_g', { delay: 150 });
  await page.locator('.suggest-widget .monaco-list-row', { hasText: 'age_gated' }).first().waitFor();
  await page.keyboard.press('Enter');
  await sleep(800);
  await page.keyboard.type('tru', { delay: 150 });
  await sleep(1500);
  await page.keyboard.press('Escape');
  await page.keyboard.type('e', { delay: 150 });
  await page.keyboard.press('Escape');
  // Takes the brand's import away, and has it written again with the brand that is completed; then part by part.
  const offered = (text) => page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text }).first();
  const erase = async (...selecting) => {
    for (const key of selecting) await page.keyboard.press(key);
    await page.keyboard.press('Delete');
  };
  await window.goTo(line('import "brand.campaign"'), 1);
  await erase('Shift+End');
  await sleep(1000);
  await window.goTo(line('brand: harbor'), '  brand: '.length + 1);
  await erase('Shift+End');
  await page.keyboard.type('har', { delay: 150 });
  await offered('harbor').waitFor();
  await page.keyboard.press('Enter');
  await sleep(1500);
  await window.goTo(1, 'import '.length + 1);
  await erase('Shift+End');
  await page.keyboard.type('"', { delay: 150 });
  await offered('brand.campaign').waitFor();
  await page.keyboard.press('Enter');
  await sleep(1500);
  await page.keyboard.press('Control+s');
  await sleep(1000);
  // Goes to a brand's definition, names its policy anew part by part, and goes back.
  await window.goTo(line('brand: harbor'), 12);
  await page.keyboard.press('F12');
  await page.locator('.tab.active', { hasText: 'brand.campaign' }).waitFor();
  await sleep(1000);
  const brand = fs.readFileSync(path.join(workspace, 'brand.campaign'), 'utf8').split('\n');
  const policy = brand.findIndex((each) => each.includes('legal/privacy.md'));
  await window.goTo(policy + 1, brand[policy].indexOf('legal/') + 1);
  await erase('Shift+End', 'Shift+ArrowLeft');
  await page.keyboard.press('Control+Space');
  await offered('legal/').waitFor();
  await page.keyboard.press('Enter');
  await offered('privacy.md').waitFor();
  await page.keyboard.press('Enter');
  await sleep(1500);
  await page.keyboard.press('Control+s');
  await sleep(1000);
  await window.open(name);
  await window.goTo(line('campaign weekly_bread'), 12);
  await page.keyboard.press('F2');
  await page.locator('.rename-box input').fill('weekly_loaf');
  await page.keyboard.press('Enter');
  await sleep(1500);
  await page.keyboard.press('Control+Shift+I');
  await sleep(1000);
  await page.keyboard.press('Control+s');
  await sleep(1000);
  await window.run('View: Close All Editors');
  await sleep(1500);
  await window.run('SMS campaigns: Restart Server');
  await until('the end', () => fs.readFileSync(file, 'utf8').includes('"method":"exit"'));
  log = fs.readFileSync(file, 'utf8');
  project = workspace;
  recorded = program;
}).finally(closeBrowser);

// One server's session, without what VS Code took back before it was answered: when a cancellation arrives is chance. A request
// for the findings of the workspace stays open until something changes: when it is answered is chance too.
const said = log.split('\n').filter(Boolean);
const end = said.findIndex((each) => each.startsWith('--> ') && each.includes('"method":"exit"'));
const session = said.slice(0, end + 1).map((each) => ({ sent: each.startsWith('--> '), message: JSON.parse(each.slice(4)) }));
const open = new Set();
for (const { sent, message } of session) {
  if (sent && message.method === '$/cancelRequest') open.add(message.params.id);
  if (sent && message.method === 'workspace/diagnostic') open.add(message.id);
}
const kept = session.filter(
  ({ sent, message }) =>
    !/^\$\/(cancelRequest|progress)$/.test(message.method) && !(open.has(message.id) && sent === Boolean(message.method)),
);
const initialize = kept[0].message.params;
const version = initialize.clientInfo.version;
initialize.processId = null;
const scrubbed = (message) =>
  JSON.stringify(message, (key, value) => (key === 'previousResultId' ? '*' : value)).replaceAll(project, '$PROJECT').replaceAll(recorded, '');

const lines = kept.map(({ sent, message }) => `${sent ? '-->' : '<--'} ${scrubbed(message)}`);
fs.writeFileSync(
  path.join(root, 'tests/lsp/session-vscode.jsonrpc'),
  [
    `# What VS Code ${version} said while a person worked on a campaign; recorded by tests/vscode/record.`,
    '# tests/lsp/accept.py takes the answers anew.',
    `project> ${example}`,
    ...lines,
    'exit> 0',
    '',
  ].join('\n'),
);
const client = { clientInfo: { name: 'Visual Studio Code', version }, processId: null, rootUri: null, capabilities: initialize.capabilities };
const clients = path.join(root, 'tests/conformance/clients');
fs.mkdirSync(clients, { recursive: true });
fs.writeFileSync(path.join(clients, 'visual-studio-code.json'), `${JSON.stringify(client, null, 1)}\n`);
console.log(`${kept.length} messages with VS Code ${version}`);
