// What a person sees and does in VS Code with the packages that `make vsix` makes.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { finish, root, server, test } from './lib.mjs';
import { again, closeBrowser, out, sleep, until, withEditor } from './vscode.mjs';

const [withServer, withoutServer] = process.argv.slice(2);
const example = 'examples/harbor-bakery';

function lineOf(file, text) {
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}

const inWindow = (name, body) => test(name, body, 2);

function script(file, body) {
  fs.writeFileSync(file, `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  return file;
}

// The command that README.md tells a newcomer to install with, done with the packages at hand by a `code` that is VS Code's.
function installAsReadmeSays({ code, home }) {
  const [, command] = /^(code --install-extension \S+)/m.exec(fs.readFileSync(path.join(root, 'README.md'), 'utf8'));
  script(path.join(home, 'code'), `exec ${code.map((each) => `'${each}'`).join(' ')} "$@"`);
  const build = path.dirname(withServer);
  return execFileSync('/bin/sh', ['-c', command.replace(/(?<= )build\//, `${build}/`)], {
    cwd: root,
    env: { PATH: `${home}:/usr/bin:/bin`, HOME: path.join(home, 'home') },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

// E-03
await inWindow('as the README says: installed in a fresh profile; squiggle, hover, quick fix, saved', () =>
  withEditor('bundled', { example, install: installAsReadmeSays }, async ({ page, workspace, extensions, window }) => {
    const file = path.join(workspace, 'weekly-bread.campaign');
    const [installed] = fs.readdirSync(extensions).filter((name) => name.startsWith('campaign-ls.'));
    assert.ok(fs.statSync(path.join(extensions, installed, 'server/campaign-ls')).mode & 0o100, 'the server cannot be run');

    await window.open('weekly-bread.campaign');
    await window.errors.first().waitFor({ state: 'attached' });
    await window.goTo(lineOf(file, 'opt_in_message'), 4);
    const field = page.locator('.view-line', { hasText: 'opt_in_message' }).first();
    const hover = page.locator('.monaco-hover:not(.hidden)', { hasText: 'Add "Message and data rates may apply' }).first();
    const pointAtField = async () => {
      await page.mouse.move(600, 200);
      await field.hover({ position: { x: 60, y: 9 } });
    };
    // VS Code's own part comes first, the server's explanation after it; the whole may be drawn anew, or be gone, a moment later.
    const told = await again('the hover', pointAtField, async (timeout) => {
      await hover.waitFor({ timeout });
      await sleep(300);
      await window.shot('hover');
      return hover.innerText({ timeout });
    });
    assert.match(told, /opt-in-message-missing-rates/);
    const messages = told.split('opt_in_message does not say that message and data rates may apply').length - 1;
    assert.equal(messages, 1, 'VS Code shows the message itself, and the hover says it again');

    await page.keyboard.press('Escape');
    const action = page.locator('.action-widget .monaco-list-row', { hasText: 'opt-in-message-missing-rates' }).first();
    const askForActions = async () => {
      await window.goTo(lineOf(file, 'opt_in_message'), 4);
      await page.keyboard.press('Control+.');
    };
    await again('the quick fix', askForActions, async (timeout) => {
      await action.waitFor({ timeout });
      await window.shot('quick-fix');
      // A list that opened below the mouse takes no click before the mouse has moved.
      const { x, y } = await action.boundingBox({ timeout });
      await page.mouse.move(x + 20, y + 8, { steps: 3 });
      await action.click({ timeout });
    });
    // Words that reviewers and consumers will read are not put in without a look: VS Code shows them, to be ticked.
    const preview = page.locator('.bulk-edit-panel');
    await preview.locator('.monaco-list-row input[type=checkbox], .monaco-list-row .monaco-checkbox').first().click();
    await window.shot('preview');
    await preview.getByRole('button', { name: 'Apply' }).click();
    await until('the words in the editor', async () =>
      /Message and data rates may apply/i.test((await window.editor.locator('.view-lines').innerText()).replace(/\u00a0/g, ' ')),
    );
    await page.keyboard.press('Control+s');
    await until('the words on disk', () => {
      const line = fs.readFileSync(file, 'utf8').split('\n')[lineOf(file, 'opt_in_message:') - 1];
      return /Message and data rates may apply/i.test(line);
    });
    await page.keyboard.press('Control+Shift+M');
    // Only the rows that are in sight exist: those of other files push some out of it.
    await window.run('View: Toggle Maximized Panel');
    const problems = page.locator('.markers-panel-container');
    await problems.locator('.monaco-list-row', { hasText: 'consent-text-missing-frequency' }).first().waitFor();
    await until('the finding to go', async () => !(await problems.innerText()).includes('opt-in-message-missing-rates'));
    await window.shot('problems');
    assert.equal(await window.toasts.count(), 0);
  }));

await inWindow('typing: quotes and braces close themselves, lines are indented', () =>
  withEditor('typing', { example, files: { 'new.campaign': '' }, vsix: withServer }, async ({ page, workspace, window }) => {
    // VS Code reads how a language closes and indents some time after its first file is open.
    await window.open('weekly-bread.campaign');
    await window.errors.first().waitFor({ state: 'attached' });
    await window.open('new.campaign');
    await page.keyboard.press('Control+1');
    // Braces close in any language; these quotes only once VS Code has read ours.
    await until('quotes that close themselves', async () => {
      await page.keyboard.type('a: """', { delay: 40 });
      const closed = (await window.editor.locator('.view-lines').innerText()).includes('""""""');
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Delete');
      return closed;
    });
    await page.keyboard.type('brand harbor {', { delay: 40 });
    await page.keyboard.press('Enter');
    await page.keyboard.type('terms {', { delay: 40 });
    await page.keyboard.press('Enter');
    await page.keyboard.type('text: """', { delay: 40 });
    await page.keyboard.press('Enter');
    await page.keyboard.type('Half a text', { delay: 40 });
    await page.keyboard.press('Enter');
    await page.keyboard.type('on two lines', { delay: 40 });
    await page.keyboard.press('Control+s');
    const expected = 'brand harbor {\n  terms {\n    text: """\n      Half a text\n      on two lines\n    """\n  }\n}';
    const file = path.join(workspace, 'new.campaign');
    await until('the file', () => fs.readFileSync(file, 'utf8') !== '');
    assert.equal(fs.readFileSync(file, 'utf8').trimEnd(), expected);
  }));

await inWindow('completion goes on: files from part to part, and a whole campaign', () =>
  withEditor('paths', { example, files: { 'brands/oak.campaign': 'brand oak {\n}\n', 'new.campaign': '' }, vsix: withServer }, async (session) => {
    const { page, window } = session;
    await window.open('weekly-bread.campaign');
    await window.errors.first().waitFor({ state: 'attached' });
    await window.open('new.campaign');
    const offered = page.locator('.suggest-widget.visible .monaco-list-row');
    const closed = page.locator('.suggest-widget.visible').first();
    const text = async () => (await window.editor.locator('.view-lines').innerText()).replace(/\u00a0/g, ' ');
    const takes = async (name, then) => {
      await offered.filter({ hasText: name }).first().waitFor();
      // A list that came by itself and that a busy editor has closed again: a person would ask for it.
      await until(`${name} to be the first`, async () => {
        const first = await offered.first().innerText({ timeout: 4000 }).catch(() => '');
        if (!first) await page.keyboard.press('Control+Space');
        return first.includes(name);
      });
      await page.keyboard.press('Enter');
      await until(`the text ${then}`, async () => (await text()).includes(then));
    };

    await page.keyboard.press('Control+1');
    // The quote asks; letters choose; the folder that is taken asks for what is in it.
    await page.keyboard.type('import "', { delay: 60 });
    await offered.filter({ hasText: 'brand.campaign' }).first().waitFor();
    await page.keyboard.type('brands', { delay: 60 });
    await takes('brands/', 'import "brands/"');
    await window.shot('paths-folder');
    await takes('oak.campaign', 'import "brands/oak.campaign"');
    await closed.waitFor({ state: 'hidden' });

    // A slash that is typed asks too, also after the list was sent away; so does Ctrl+Space on part of a name.
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.type('import "', { delay: 60 });
    await offered.first().waitFor();
    await page.keyboard.press('Escape');
    await closed.waitFor({ state: 'hidden' });
    await page.keyboard.type('brands/', { delay: 60 });
    await takes('oak.campaign', 'import "brands/oak.campaign"');
    for (let i = 0; i < 'ak.campaign'.length; i++) await page.keyboard.press('Backspace');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Space');
    await takes('oak.campaign', 'import "brands/oak.campaign"');

    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.type('brand harbor {\nterms {\nfile: "l', { delay: 60 });
    await takes('legal/', 'file: "legal/"');
    await offered.filter({ hasText: 'privacy.md' }).first().waitFor();
    await page.keyboard.type('t', { delay: 60 });
    await takes('terms.md', 'file: "legal/terms.md"');

    // A whole campaign is found also behind its first word, and leads from blank to blank.
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.type('campaign deliv', { delay: 60 });
    await takes('campaign: delivery_notification', 'use_case: delivery_notification');
    await page.keyboard.type('parcels');
    await until('the name', async () => (await text()).includes('campaign parcels {'));
    await window.shot('whole-campaign');
  }));

// E-10
await inWindow('no server: one message, a button to the setting; a server that dies is given up; a good one is taken at once', () =>
  withEditor('missing', { example, vsix: withoutServer, path: '/usr/bin:/bin' }, async ({ page, home, window, write }) => {
    await window.open('weekly-bread.campaign');
    await window.toasts.filter({ hasText: 'no campaign-ls in your PATH' }).waitFor();
    await sleep(1500);
    assert.equal(await window.toasts.count(), 1);
    assert.equal(await window.errors.count(), 0);
    await window.shot('no-server');
    await window.toasts.getByText('Open Setting').click();
    await page.locator('.settings-editor', { hasText: 'Server Path' }).first().waitFor();

    const starts = path.join(home, 'starts');
    const dying = script(path.join(home, 'dying'), `[ "$1" = --version ] && echo campaign-ls 0.1.0 && exit\necho start >>'${starts}'`);
    write({ 'campaign-ls.serverPath': dying });
    await window.toasts.filter({ hasText: 'again and again' }).waitFor();
    await sleep(1500);
    assert.equal(fs.readFileSync(starts, 'utf8'), 'start\n'.repeat(5));
    assert.equal(await window.toasts.count(), 1);

    const stranger = script(path.join(home, 'stranger'), 'echo hello');
    write({ 'campaign-ls.serverPath': stranger });
    await window.toasts.filter({ hasText: 'does not answer as campaign-ls does' }).waitFor();

    write({ 'campaign-ls.serverPath': server });
    await page.keyboard.press('Escape');
    await page.locator('.monaco-modal-editor-block').waitFor({ state: 'detached' });
    // Before settings were opened above the window they were opened in front of the file.
    await window.open('weekly-bread.campaign');
    await window.errors.first().waitFor({ state: 'attached' });
  }));

// E-02
await inWindow('a folder that is not trusted: its server is not run, the one in the package is', () =>
  withEditor('untrusted', { example, vsix: withServer, trust: true, files: { '.vscode/settings.json': '{}' } }, async (session) => {
    const { page, home, workspace, window } = session;
    const mark = path.join(home, 'was-run');
    const evil = script(path.join(home, 'evil'), `echo run >>'${mark}'\nexec '${server}' "$@"`);
    fs.writeFileSync(path.join(workspace, '.vscode/settings.json'), JSON.stringify({ 'campaign-ls.serverPath': evil }));
    await page.getByText('Restricted Mode', { exact: true }).waitFor();
    await window.open('weekly-bread.campaign');
    await window.errors.first().waitFor({ state: 'attached' });
    await sleep(500);
    assert.ok(!fs.existsSync(mark), 'the folder chose the program');
    await window.shot('untrusted');

    await window.run('Workspaces: Manage Workspace Trust');
    await page.locator('.workspace-trust-editor').getByText('Trust', { exact: true }).first().click();
    await until('the server that the trusted folder names', () => fs.existsSync(mark));
  }));

await inWindow('the walkthrough: found, shown, and its buttons do what they say', () =>
  withEditor('walkthrough', { vsix: withServer }, async ({ page, window }) => {
    await window.run('Welcome: Open Walkthrough...');
    await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Check an SMS campaign' }).first().click();
    const steps = page.locator('.getting-started-step');
    await steps.filter({ hasText: 'Write it down' }).first().waitFor();
    assert.equal(await steps.count(), 4);
    await window.shot('walkthrough');

    await page.getByRole('button', { name: 'New Campaign File' }).click();
    await page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
    await page.locator('.editor-instance .view-lines').first().click();
    await page.keyboard.type('campaign a {');
    await window.errors.first().waitFor({ state: 'attached' });

    await page.locator('.tab', { hasText: /Walkthrough|Welcome/ }).first().click();
    await steps.filter({ hasText: 'Write it down' }).locator('.codicon-getting-started-step-checked').first().waitFor();
    await steps.filter({ hasText: 'Look up a rejection' }).first().click();
    await page.getByRole('button', { name: 'Explain a Rejection' }).click();
    const input = page.locator('.quick-input-widget .quick-input-box input').first();
    await input.fill('30924');
    await input.press('Enter'); // of that field, whatever the walkthrough has taken the focus for
    await page.locator('.view-lines', { hasText: 'Twilio' }).first().waitFor();
    await window.shot('explanation');
    assert.equal(await window.toasts.count(), 0);
  }));

await inWindow('commands: the output is shown, and a restart starts the server anew', () =>
  withEditor('commands', { example, vsix: withServer }, async ({ page, home, window, write }) => {
    const log = path.join(home, 'starts');
    const counting = script(path.join(home, 'counting'), `[ "$1" = --version ] || echo start >>'${log}'\nexec '${server}' "$@"`);
    write({ 'campaign-ls.serverPath': counting });
    const starts = () => (fs.existsSync(log) ? fs.readFileSync(log, 'utf8').split('\n').length - 1 : 0);
    await window.open('weekly-bread.campaign');
    await window.errors.first().waitFor({ state: 'attached' });
    await until('the server', starts);
    const before = starts();
    await window.run('SMS campaigns: Restart Server');
    await until('another start', () => starts() === before + 1);
    const chosen = page.locator('.panel .monaco-select-box');
    const show = () => window.run('SMS campaigns: Show Output');
    await again('the output', show, (timeout) => chosen.first().waitFor({ timeout }));
    await until('the output of this server', async () => /SMS campaigns/.test(await chosen.first().evaluate((box) => box.selectedOptions?.[0]?.text ?? box.innerText)));
    await window.errors.first().waitFor({ state: 'attached' });
    assert.equal(await window.toasts.count(), 0);
  }));

function luminance([red, green, blue]) {
  const linear = (part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

// The colour, weight and background of the text that holds these words.
async function look(page, words) {
  const style = await page
    .locator('.view-line span span', { hasText: words })
    .first()
    .evaluate((span) => {
      const { color, fontWeight } = getComputedStyle(span);
      return { color, fontWeight, background: getComputedStyle(span.closest('.monaco-editor')).backgroundColor };
    });
  const rgb = (text) => text.match(/[\d.]+/g).slice(0, 3).map(Number);
  return { color: rgb(style.color), bold: +style.fontWeight >= 600, background: rgb(style.background) };
}

// Each with the class that the workbench has under it, which is another one for each that follows.
const themes = {
  'Dark Modern': 'vs-dark',
  'Light Modern': 'vs',
  'Dark High Contrast': 'hc-black',
  'Light High Contrast': 'hc-light',
  Monokai: 'vs-dark',
};

await inWindow('the words that satisfy a reviewer stand out, in every kind of theme', () =>
  withEditor('colours', { example, vsix: withServer }, async ({ page, workspace, window }) => {
    await window.open('weekly-bread.campaign');
    await window.errors.first().waitFor({ state: 'attached' });
    await window.goTo(lineOf(path.join(workspace, 'weekly-bread.campaign'), 'opt_in_message:'), 4);
    let before = '';
    for (const [theme, kind] of Object.entries(themes)) {
      await window.theme(theme);
      await page.locator(`.monaco-workbench.${kind}`).waitFor();
      // The colours come a moment after the theme, and not all at once.
      let last = '';
      const now = await until(`the colours of ${theme}`, async () => {
        const seen = await look(page, /^Msg.frequency.varies/).catch(() => undefined);
        const settled = seen && seen.bold && JSON.stringify(seen) === last && last !== before;
        last = JSON.stringify(seen);
        if (!settled) await sleep(200);
        return settled && seen;
      });
      before = JSON.stringify(now);
      // The line may be drawn anew between two looks.
      const other = await until('the words beside them', () => look(page, /^.and.will.receive/).catch(() => undefined));
      assert.ok(!other.bold, `${theme}: other words are bold too`);
      assert.notDeepEqual(now.color, other.color, `${theme}: they have the colour of the words around them`);
      assert.ok(contrast(now.color, now.background) >= 4.5, `${theme}: ${now.color} on ${now.background} is hard to read`);
      await window.shot(`colours-${theme.replaceAll(' ', '-').toLowerCase()}`);
    }
  }));

await inWindow('the preview: beside the text, with what is recognised, up to date with what is typed', () =>
  withEditor('preview', { example, vsix: withServer }, async ({ page, workspace, window }) => {
    const file = path.join(workspace, 'weekly-bread.campaign');
    await window.open('weekly-bread.campaign');
    await page.locator('.editor-actions .action-label[aria-label^="Preview"]').first().click();
    // A webview is a frame in a frame.
    const shown = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    const confirmation = shown.locator('.row.message', { hasText: 'opt_in_message' });
    const named = confirmation.locator('mark.element', { hasText: 'Msg frequency varies' });
    await named.waitFor();
    assert.match(await named.evaluate((each) => getComputedStyle(each).textDecorationLine), /underline/);
    assert.equal(await named.evaluate((each) => each.nextElementSibling.innerText.replace(/[()\s]/g, '')), 'frequency');
    assert.equal(await confirmation.locator('.missing', { hasText: 'rates' }).count(), 1);
    await confirmation.scrollIntoViewIfNeeded();
    const place = () => shown.locator('html').evaluate((each) => each.ownerDocument.defaultView.scrollY);
    const before = await place();
    assert.ok(before > 300, `scrolled to ${before}`);
    await sleep(400);
    await window.shot('preview');

    // Words that are typed and not saved.
    const line = lineOf(file, 'opt_in_message:');
    await window.goTo(line, fs.readFileSync(file, 'utf8').split('\n')[line - 1].length);
    await page.keyboard.type(' Message and data rates may apply.', { delay: 15 });
    await confirmation.locator('mark.element', { hasText: 'Message and data rates may apply' }).waitFor();
    await confirmation.locator('.missing', { hasText: 'rates' }).waitFor({ state: 'detached' });
    assert.ok(!fs.readFileSync(file, 'utf8').includes('rates may apply. Message'), 'it was saved');
    await until('the place that it was scrolled to', async () => Math.abs((await place()) - before) < 250);
    // The choice of view works in a webview without scripts, too.
    await shown.locator('#view-plain').check();
    await confirmation.locator('.tag').first().waitFor({ state: 'hidden' });

    // The colours are those of the window, whatever the system says.
    const shows = () => shown.locator('body').evaluate((each) => `${each.className} ${getComputedStyle(each).backgroundColor}`);
    for (const [theme, expected] of [
      ['Dark Modern', /^vscode-dark.* rgb\(21, 24, 27\)$/],
      ['Dark High Contrast', /^vscode-high-contrast.* rgb\(0, 0, 0\)$/],
      ['Light Modern', /^vscode-light.* rgb\(246, 245, 242\)$/],
    ]) {
      await window.theme(theme);
      await until(`the preview in ${theme}`, async () => expected.test(await shows()));
    }
    assert.equal(await window.toasts.count(), 0);
  }));

await closeBrowser();
finish();
