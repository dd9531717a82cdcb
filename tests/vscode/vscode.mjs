// A real VS Code: its server, and its window in a Chromium without a screen. Each session has a home, settings,
// extensions and a workspace of its own.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { root } from './lib.mjs';

const tools = process.env.CAMP_EDITOR;
// Which VS Code: the current one, which stands beside what drives it, or another.
const main = path.join(process.env.CAMP_VSCODE ?? tools, 'node_modules/code-server/lib/vscode/out/server-main.js');
const { chromium } = createRequire(path.join(tools, 'package.json'))('playwright-core');
export const out = process.env.CAMP_VSCODE_OUT;

const commonSettings = {
  'workbench.startupEditor': 'none',
  'window.autoDetectColorScheme': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'editor.accessibilitySupport': 'off',
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.stickyScroll.enabled': false,
  'git.enabled': false,
  'task.saveBeforeRun': 'never',
  'security.workspace.trust.startupPrompt': 'never',
};

// How long anything is waited for that has to come. Not a measure of anything: on a machine that is busy with other things a
// server has been seen to stand still for more than a minute.
const patience = 300_000;

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function until(what, condition) {
  const end = Date.now() + patience;
  for (;;) {
    const result = await condition();
    if (result) return result;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await sleep(50);
  }
}

// An editor that is busy may miss a key or the mouse, and take away again what it had begun to show: a person would do it once more.
// `act` may be done twice; `seen` is given few seconds each time, and what it gives is given back.
export function again(what, act, seen) {
  return until(what, async () => {
    await act();
    return Promise.resolve(seen(4000)).then((result) => result ?? true, () => false);
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function answers(url) {
  return new Promise((resolve) => {
    http.get(url, (response) => resolve(response.resume().statusCode === 200)).on('error', () => resolve(false));
  });
}

let browser;
export async function closeBrowser() {
  await browser?.close();
}

function chromiumPath() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  for (const folder of process.env.PATH.split(':')) {
    for (const name of names) if (fs.existsSync(path.join(folder, name))) return path.join(folder, name);
  }
  throw new Error('no Chromium');
}

// options: example (a folder that is copied into the workspace), files (name: text), vsix, or install (what installs it, given
// { code, home }: the command that is VS Code's `code`, and a folder), trust (ask whether
// the folder is trusted), path (PATH of the extension host), host (a file of tests to run inside the extension host), env.
export async function withEditor(name, options, body) {
  const home = path.join(out, name);
  fs.rmSync(home, { recursive: true, force: true });
  const data = path.join(home, 'data');
  const workspace = path.join(home, 'harbor-bakery');
  const extensions = path.join(home, 'extensions');
  const settingsFile = path.join(data, 'data/Machine/settings.json');
  for (const folder of [path.dirname(settingsFile), workspace, extensions, path.join(home, 'home')]) {
    fs.mkdirSync(folder, { recursive: true });
  }
  if (options.example) fs.cpSync(path.join(root, options.example), workspace, { recursive: true });
  for (const [file, text] of Object.entries(options.files ?? {})) {
    fs.mkdirSync(path.dirname(path.join(workspace, file)), { recursive: true });
    fs.writeFileSync(path.join(workspace, file), text);
  }
  const userSettings = path.join(data, 'data/User/settings.json');
  fs.mkdirSync(path.dirname(userSettings), { recursive: true });
  fs.writeFileSync(userSettings, JSON.stringify(commonSettings, null, 2));
  // At once, as a half-written file would be a change of its own.
  const write = (settings) => {
    fs.writeFileSync(`${settingsFile}.new`, JSON.stringify(settings, null, 2));
    fs.renameSync(`${settingsFile}.new`, settingsFile);
  };
  write({});

  const env = {
    PATH: options.path ?? '/usr/local/bin:/usr/bin:/bin',
    HOME: path.join(home, 'home'),
    LANG: 'C.UTF-8',
    TMPDIR: process.env.TMPDIR ?? '/tmp',
    SHELL: '/bin/sh',
    ...options.env,
  };
  const folders = ['--server-data-dir', data, '--extensions-dir', extensions];
  const log = fs.openSync(path.join(home, 'server.log'), 'a');
  const code = [process.execPath, main, ...folders, '--accept-server-license-terms'];
  options.install?.({ code, home });
  if (options.vsix) {
    execFileSync(code[0], [...code.slice(1), '--install-extension', options.vsix], { env, stdio: ['ignore', log, log], timeout: 120_000 });
  }
  const port = await freePort();
  const at = `127.0.0.1:${port}`;
  const server = spawn(
    process.execPath,
    [
      main,
      ...folders,
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
      ...['--telemetry-level', 'off'],
      // Without it no tests are run in the extension host; with it no messages and dialogs are shown.
      ...(options.host ? ['--enable-smoke-test-driver'] : []),
      ...(options.trust ? [] : ['--disable-workspace-trust']),
    ],
    // In a group of its own: its children outlive it for a while otherwise.
    { env, stdio: ['ignore', log, log], detached: true },
  );
  let page;
  try {
    await until('the server of VS Code', () => answers(`http://${at}/version`));
    browser ??= await chromium.launch({
      executablePath: chromiumPath(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
    });
    const context = await browser.newContext({ viewport: { width: 1180, height: 720 }, deviceScaleFactor: 1 });
    page = await context.newPage();
    page.setDefaultTimeout(patience);
    const console_ = path.join(home, 'console.log');
    page.on('console', (message) => fs.appendFileSync(console_, `${message.type()}: ${message.text()}\n`));
    const query = new URLSearchParams({ folder: workspace });
    let ended;
    if (options.host) {
      const [installed] = fs.readdirSync(extensions).filter((each) => each.startsWith('campaign-ls.'));
      query.set(
        'payload',
        JSON.stringify([
          ['extensionDevelopmentPath', `vscode-remote://${at}${path.join(extensions, installed)}`],
          ['extensionTestsPath', `vscode-remote://${at}${options.host}`],
        ]),
      );
      ended = new Promise((resolve) => {
        void page.exposeFunction('codeAutomationExit', resolve);
        void page.exposeFunction('codeAutomationLog', () => undefined);
      });
    }
    await page.goto(`http://${at}/?${query}`);
    await page.waitForSelector('.monaco-workbench');
    await body({ page, workspace, home, extensions, write, ended, window: windowOf(page, home) });
    await context.close();
  } catch (error) {
    await page?.screenshot({ path: path.join(out, `${name}-failed.png`) }).catch(() => undefined);
    throw error;
  } finally {
    try {
      process.kill(-server.pid, 'SIGKILL');
    } catch {
      // It ended by itself.
    }
    fs.closeSync(log);
  }
}

// What a person does in the window.
function windowOf(page) {
  const editor = page.locator('.editor-instance .monaco-editor').first();
  const quickInput = page.locator('.quick-input-widget .quick-input-box input').first();
  return {
    editor,
    errors: page.locator('.monaco-editor .squiggly-error'),
    toasts: page.locator('.notification-toast'),
    async open(file) {
      const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: file }).first();
      await row.dblclick();
      await page.locator('.tab.active', { hasText: file }).waitFor();
      await page.locator('.editor-instance .view-line').first().waitFor();
    },
    async goTo(line, column) {
      const open = async () => {
        await page.keyboard.press('Control+1');
        await page.keyboard.press('Control+g');
      };
      // Key by key, "::3:15" would come of it.
      const place = (timeout) => quickInput.fill(`:${line}:${column}`, { timeout });
      await again('the place to go to', open, place);
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget').first().waitFor({ state: 'hidden' });
    },
    async run(command) {
      // A palette that is still closing would take the key, and an Enter before the command is chosen runs another.
      await page.locator('.quick-input-widget').first().waitFor({ state: 'hidden' });
      await again('the palette', () => page.keyboard.press('F1'), (timeout) => quickInput.fill(`>${command}`, { timeout }));
      await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: command }).first().waitFor();
      await page.keyboard.press('Enter');
    },
    async theme(label) {
      const open = async () => {
        await page.keyboard.press('Control+k');
        await page.keyboard.press('Control+t');
      };
      const input = page.locator('.quick-input-widget input[placeholder*="Color Theme"]');
      await again('the themes', open, (timeout) => input.fill(label, { timeout }));
      await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: label }).waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget').first().waitFor({ state: 'hidden' });
    },
    async shot(name) {
      await page.screenshot({ path: path.join(out, `${name}.png`) });
    },
  };
}
