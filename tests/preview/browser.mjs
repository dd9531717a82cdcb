// The pages of `campaign-ls preview` in a real browser: valid, accessible, without scripts, and inert whatever they hold.
// Pictures and a PDF of them are left in $CAMP_PREVIEW_OUT for whoever wants to look.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '../..');
const out = process.env.CAMP_PREVIEW_OUT;
const program = process.env.CAMPAIGN_LS ?? path.join(root, 'build/campaign-ls');
const need = createRequire(path.join(process.env.CAMP_PREVIEW_TOOLS, 'package.json'));
const { chromium } = need('playwright-core');
const { HtmlValidate } = need('html-validate');
const axe = fs.readFileSync(need.resolve('axe-core/axe.min.js'), 'utf8');

const campaigns = {
  example: 'examples/harbor-bakery/weekly-bread.campaign',
  clean: 'tests/campaigns/clean/restaurant-qr/restaurant-qr.campaign',
  spoken: 'tests/campaigns/clean/salon-verbal/salon-verbal.campaign',
  brand: 'tests/campaigns/clean/salon-verbal/brand.campaign',
  several: 'tests/preview/several.campaign',
  looks: 'tests/preview/looks.campaign',
};
const pageOf = (name) => path.join(out, `${name}.html`);
for (const [name, file] of Object.entries(campaigns)) execFileSync(program, ['preview', file, '-o', pageOf(name)], { cwd: root });
fs.writeFileSync(pageOf('rules'), execFileSync(program, ['rules', '--format', 'html'], { maxBuffer: 1 << 24 }));
const ours = [...Object.keys(campaigns), 'rules'];
execFileSync('python3', [path.join(import.meta.dirname, 'hostile.py'), out], { env: { ...process.env, CAMPAIGN_LS: program } });
const hostile = fs.readdirSync(out).filter((name) => name.startsWith('hostile-')).map((name) => name.replace('.html', ''));

let passed = 0;
let failed = 0;
async function test(name, body) {
  try {
    await body();
    passed++;
    console.log(`ok    ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAIL  ${name}\n${error.stack ?? error}`);
  }
}

function chromiumPath() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const found = process.env.PATH.split(':').flatMap((folder) => names.map((name) => path.join(folder, name))).find((file) => fs.existsSync(file));
  return found ?? assert.fail('no Chromium');
}

const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] });

// Opens a page; whatever it runs, asks for or complains about is in `seen`.
async function open(name, options, body) {
  const context = await browser.newContext({ viewport: { width: 1180, height: 800 }, ...options });
  const page = await context.newPage();
  const seen = [];
  page.on('dialog', (dialog) => (seen.push(`dialog ${dialog.message()}`), dialog.dismiss()));
  page.on('console', (message) => seen.push(`console ${message.text()}`));
  page.on('pageerror', (error) => seen.push(`error ${error}`));
  page.on('popup', (popup) => seen.push(`popup ${popup.url()}`));
  page.on('request', (request) => request.url() !== address && seen.push(`request ${request.url()}`));
  const address = pathToFileURL(pageOf(name)).href;
  await page.goto(address);
  try {
    return await body(page, seen);
  } finally {
    await context.close();
  }
}

// A file's name may be as long as it likes.
const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: { 'long-title': 'off' } });
for (const name of [...ours, ...hostile]) {
  await test(`${name}: valid HTML`, async () => {
    const report = await validator.validateFile(pageOf(name));
    const said = report.results.flatMap((each) => each.messages.map((message) => `${message.line}: ${message.ruleId}: ${message.message}`));
    assert.deepEqual(said, []);
  });
}

const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  phone: { colorScheme: 'light', viewport: { width: 360, height: 740 } },
};
for (const [look, options] of Object.entries(looks)) {
  await test(`accessible, ${look}: contrast, landmarks, names, headings, tables`, async () => {
    for (const name of ours) {
      const result = await open(name, options, async (page) => {
        await page.screenshot({ path: path.join(out, `${name}-${look}.png`), fullPage: true });
        return page.evaluate(`(() => { ${axe}; return axe.run(document, { resultTypes: ['violations', 'incomplete'] }); })()`);
      });
      const said = [...result.violations, ...result.incomplete].flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.html.slice(0, 120)}`));
      assert.deepEqual(said, [], name);
      const ran = result.passes.map((each) => each.id);
      for (const rule of ['color-contrast', 'landmark-one-main', 'region', 'skip-link', 'heading-order']) assert.ok(ran.includes(rule), rule);
    }
  });
}

await test('the picture of the documents, editors/images/preview.png, can be taken anew from here', () =>
  open('example', { viewport: { width: 1100, height: 760 } }, async (page) => {
    const { y } = await page.locator('.phone').boundingBox();
    const picture = path.join(out, 'preview.png');
    await page.screenshot({ path: picture, fullPage: true, clip: { x: 0, y: y - 58, width: 1100, height: 750 } });
    assert.ok(fs.statSync(picture).size > 50_000);
  }));

await test('accessible as the recipient sees it, too', () =>
  open('several', {}, async (page) => {
    await page.check('#view-plain');
    const result = await page.evaluate(`(() => { ${axe}; return axe.run(document); })()`);
    assert.deepEqual(result.violations.map((each) => each.id), []);
  }));

await test('the choice of view works without scripts', () =>
  open('example', { javaScriptEnabled: false }, async (page) => {
    const label = page.locator('.bubble .tag').first();
    const background = () => page.locator('.bubble .m.element').first();
    await label.waitFor({ state: 'visible' });
    await page.getByLabel('as the recipient sees them').check();
    await label.waitFor({ state: 'hidden' });
    assert.match(await page.locator('.bubble.in').first().innerText(), /^Welcome to Harbor Bakery! You're subscribed to our weekly specials\./);
    await page.getByLabel('with what is recognised').check();
    await label.waitFor({ state: 'visible' });
    assert.ok(await background().isVisible());
  }));

await test('the keyboard reaches everything, the skip link first', () =>
  open('example', {}, async (page, seen) => {
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
    assert.ok((await page.locator('.skip').boundingBox()).y >= 0, 'the skip link is out of sight');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'content');
    // From a label to its finding.
    const number = page.locator('.bubble a.number').first();
    await number.focus();
    await page.keyboard.press('Enter');
    const target = page.locator('.finding:target');
    await target.waitFor({ state: 'visible' });
    assert.equal(await target.getAttribute('id'), (await number.getAttribute('href')).slice(1));
    assert.deepEqual(seen, []);
  }));

async function checkWidths(page, name) {
  for (const width of [320, 700, 1180]) {
    await page.setViewportSize({ width, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `${name}: ${wide} of ${width}`);
  }
}

await test('no page is wider than the screen', async () => {
  for (const name of ours) await open(name, {}, (page) => checkWidths(page, name));
});

await test('no column is too narrow for a word, on a phone and on paper', async () => {
  for (const [name, width, media] of ours.flatMap((each) => [[each, 360, 'screen'], [each, 600, 'screen'], [each, 688, 'print']])) {
    await open(name, { viewport: { width, height: 740 } }, async (page) => {
      await page.emulateMedia({ media });
      const narrow = await page.evaluate(() => {
        const words = document.createRange();
        return [...document.querySelectorAll('th, .badge')].filter((each) => {
          const text = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
          while (text.nextNode()) {
            for (const { 0: word, index } of text.currentNode.data.matchAll(/[^\s-]+/g)) {
              words.setStart(text.currentNode, index);
              words.setEnd(text.currentNode, index + word.length);
              if (word.length < 30 && words.getBoundingClientRect().height > 1.5 * parseFloat(getComputedStyle(each).lineHeight)) return true;
            }
          }
          return false;
        }).map((each) => each.innerText);
      });
      assert.deepEqual(narrow, [], `${name}, ${media}, ${width}`);
    });
  }
});

// Runs in a page: what a text of a file must not have become or changed.
function oddities() {
  const odd = [];
  for (const each of document.querySelectorAll('*')) {
    for (const { name, value } of each.attributes) {
      if (/^(on|style|src|srcset|action|formaction|data|xlink|autofocus)/i.test(name)) odd.push(`${each.tagName} ${name}`);
      if (name === 'href' && !/^(#|https?:\/\/)/.test(value)) odd.push(value);
    }
    if (/^(SCRIPT|IFRAME|OBJECT|EMBED|IMG|SVG|FORM|LINK|BASE|TEMPLATE|MATH)$/i.test(each.tagName)) odd.push(each.tagName);
    // A handler would have got in somewhere here.
    for (const kind of ['mouseover', 'focus', 'error', 'load']) each.dispatchEvent(new Event(kind));
  }
  if (document.querySelectorAll('h1').length !== 1) odd.push('another h1');
  if (!/^Made by campaign-ls/.test(document.querySelector('body > footer').innerText)) odd.push('another end');
  // Text that runs from right to left turns nothing around it: our words in front of it stay in front.
  for (const message of document.querySelectorAll('p.message')) {
    const [label, words] = [...message.children].map((each) => each.getClientRects()[0]);
    if (words && label.top === words.top && label.left >= words.left) odd.push(`turned: ${message.innerText.slice(0, 80)}`);
  }
  // Marks that tower over a letter, and words without an end, stay in their box.
  for (const each of document.querySelectorAll('.bubble, .prose, .surface')) {
    if (getComputedStyle(each).overflow !== 'hidden') odd.push(`loose: ${each.className}`);
  }
  return odd;
}

await test('nothing that a file holds runs, is fetched, or leaves its place', async () => {
  assert.ok(hostile.length > 30);
  for (const name of hostile) {
    await open(name, {}, async (page, seen) => {
      assert.deepEqual(await page.evaluate(oddities), [], name);
      await checkWidths(page, name);
      assert.deepEqual(seen, [], name);
    });
  }
});

await test('prints: no bubble is cut by the end of a page, all is told', () =>
  open('several', { colorScheme: 'dark' }, async (page) => {
    await page.pdf({ path: path.join(out, 'several.pdf'), format: 'A4', printBackground: true });
    await page.emulateMedia({ media: 'print' });
    const style = (selector, name) => page.locator(selector).first().evaluate((each, name) => getComputedStyle(each)[name], name);
    assert.equal(await style('.bubble', 'breakInside'), 'avoid');
    assert.equal(await style('.finding', 'breakInside'), 'avoid');
    assert.equal(await style('nav', 'display'), 'none');
    // Dark colours are for screens.
    assert.equal(await style('body', 'backgroundColor'), 'rgb(255, 255, 255)');
    assert.equal(await style('body', 'color'), 'rgb(29, 33, 37)');
    // A link says where it leads also on paper: all but those to rules, whose address the end of the page gives.
    for (const link of await page.locator('a[href^="http"]:not(.rule)').all()) assert.equal(await link.innerText(), await link.getAttribute('href'));
    const folded = await page.locator('details:not([open]) li').first().boundingBox();
    assert.ok(folded && folded.height > 0, 'what is folded on the screen is not printed');
  }));

await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
