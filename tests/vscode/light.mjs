// What can be said of the extension without VS Code and without a network.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { campaignLs, extension, finish, here, read, readJson, root, server, test } from './lib.mjs';

const manifest = readJson('package.json');
const contributes = manifest.contributes;
const settings = Object.assign({}, ...contributes.configuration.map((each) => each.properties));
const source = fs
  .readdirSync(path.join(extension, 'src'))
  .map((name) => read('src', name))
  .join('\n');

await test('the version is that of campaign-ls', () => {
  const header = fs.readFileSync(path.join(root, 'include/campaign/version.h'), 'utf8');
  assert.equal(manifest.version, /CAMP_VERSION "(.+)"/.exec(header)[1]);
});

await test('every file that the manifest names is there', () => {
  const names = [
    ...contributes.languages.flatMap((each) => [each.configuration, each.icon.light, each.icon.dark]),
    ...contributes.grammars.map((each) => each.path),
    ...contributes.snippets.map((each) => each.path),
    ...contributes.jsonValidation.map((each) => each.url),
    ...contributes.walkthroughs.flatMap((each) => each.steps.map((step) => step.media.markdown)),
    manifest.icon,
  ];
  for (const name of names) assert.ok(fs.existsSync(path.join(extension, name)), name);
});

await test('commands are offered and implemented alike', () => {
  const offered = contributes.commands.map((each) => each.command).sort();
  const implemented = [...source.matchAll(/registerCommand\('([^']+)'/g)].map((each) => each[1]).sort();
  assert.deepEqual(offered, implemented);
  for (const [, command] of JSON.stringify(contributes.walkthroughs).matchAll(/command:(campaign-ls[\w.-]*)/g)) {
    assert.ok(offered.includes(command), command);
  }
});

await test('walkthrough steps hold nothing that VS Code would show as it is written', () => {
  for (const step of contributes.walkthroughs.flatMap((each) => each.steps)) assert.doesNotMatch(step.description, /`/, step.id);
});

await test('settings are described here and in the README, and no others are read', () => {
  const readme = read('README.md');
  for (const [name, setting] of Object.entries(settings)) {
    assert.ok(setting.description ?? setting.markdownDescription, name);
    assert.ok(readme.includes(`| \`${name}\` |`), `${name} is missing in README.md`);
    assert.notEqual(setting.default, undefined, name);
  }
  for (const [, name] of source.matchAll(/\.get<[\w[\]]+>\('([^']+)'/g)) assert.ok(settings[`campaign-ls.${name}`], name);
});

await test('a folder that is not trusted cannot choose the program', () => {
  assert.equal(settings['campaign-ls.serverPath'].scope, 'machine-overridable');
  assert.equal(manifest.capabilities.untrustedWorkspaces.supported, 'limited');
  assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, ['campaign-ls.serverPath']);
});

await test('nothing starts before a campaign is opened, and it runs beside the files', () => {
  assert.equal(manifest.activationEvents, undefined);
  assert.deepEqual(manifest.extensionKind, ['workspace']);
});

await test('settings are those of campaign-ls, and the manifest is written as the script writes it', () => {
  const own = ['campaign-ls.serverPath', 'campaign-ls.trace.server'];
  const printed = JSON.parse(campaignLs(['config', 'list', '--format', 'vscode']));
  assert.deepEqual(contributes.configuration[0].properties, printed);
  assert.deepEqual(Object.keys(contributes.configuration[1].properties), own);
  assert.ok(Object.keys(printed).length >= 6);
  execFileSync(process.execPath, [path.join(extension, 'settings.mjs'), server, '--check']);
});

await test('snippets are what the server completes, and leave typing to it', () => {
  const snippets = Object.entries(readJson('snippets/campaign.json'));
  execFileSync(process.execPath, [path.join(extension, 'snippets.mjs'), server, '--check']);
  assert.ok(snippets.length > 30);
  for (const [name, { prefix, body, isFileTemplate }] of snippets) {
    assert.equal(prefix, undefined, name);
    assert.ok(body.length > 2 && body.every((line) => typeof line === 'string'), name);
    assert.equal(Boolean(isFileTemplate), name.startsWith('campaign: '), name);
  }
});

await test('the lock files fit their manifests and name no registry', () => {
  for (const folder of [extension, path.join(extension, 'node'), here, path.join(here, 'older')]) {
    const own = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const text = fs.readFileSync(path.join(folder, 'package-lock.json'), 'utf8');
    const lock = JSON.parse(text);
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
      assert.deepEqual(lock.packages[''][kind], own[kind]);
      for (const [name, version] of Object.entries(own[kind] ?? {})) {
        assert.match(version, /^\d+\.\d+\.\d+(-[a-z]+\.\d+)?$/, `${name} is not pinned`);
      }
    }
    for (const [name, each] of Object.entries(lock.packages)) {
      if (!name) continue;
      assert.ok(each.integrity || each.inBundle, `${name} has no checksum`);
      assert.match(each.resolved ?? 'https://registry.npmjs.org/', /^https:\/\/registry\.npmjs\.org\//);
    }
  }
});

await test('what `check --format concise` prints is what the problem matcher reads', () => {
  const pattern = contributes.problemPatterns[0];
  const expression = new RegExp(pattern.regexp);
  const lines = campaignLs(['check', '--format', 'concise', 'examples/harbor-bakery']).split('\n').filter(Boolean);
  assert.ok(lines.length >= 5);
  for (const line of lines) {
    const match = expression.exec(line);
    assert.ok(match, line);
    assert.ok(fs.existsSync(path.join(root, match[pattern.file])), line);
    assert.ok(campaignLs(['explain', match[pattern.code]]).startsWith(match[pattern.code]));
  }
  assert.equal(expression.exec('C:\\a b\\x.campaign:3:14: note: says [that]: no [some-rule]')[pattern.file], 'C:\\a b\\x.campaign');
  assert.equal(contributes.problemMatchers[0].pattern, `$${pattern.name}`);
});

await test('the language configuration: pairs, comments, and where a new line goes', () => {
  const config = readJson('language-configuration.json');
  assert.equal(config.comments.lineComment, '#');
  assert.ok(config.autoClosingPairs.some((pair) => pair.open === '"""' && pair.close === '"""'));
  const compiled = [];
  (function walk(value, key) {
    if (typeof value === 'string' && /Text$|Pattern$|^pattern$|^start$|^end$/.test(key) && key !== 'appendText') {
      compiled.push(new RegExp(value, key === 'pattern' ? 'u' : ''));
    } else if (value && typeof value === 'object') {
      for (const [name, child] of Object.entries(value)) walk(child, name);
    }
  })(config, '');
  assert.ok(compiled.length >= 10);

  const after = (before, rest) => {
    const rule = config.onEnterRules.find(
      (each) => new RegExp(each.beforeText).test(before) && (!each.afterText || new RegExp(each.afterText).test(rest)),
    );
    if (rule) return rule.action.indent;
    return new RegExp(config.indentationRules.increaseIndentPattern).test(before) ? 'indent' : 'none';
  };
  assert.equal(after('campaign a {', '}'), 'indentOutdent');
  assert.equal(after('campaign a {', ''), 'indent');
  assert.equal(after('  opt_in website { # the form', ''), 'indent');
  assert.equal(after('  sample_messages: [', ']'), 'indentOutdent');
  assert.equal(after('  description: """', '"""'), 'indentOutdent');
  assert.equal(after('  description: """', ''), 'indent');
  assert.equal(after('    half a text', ''), 'none');
  assert.equal(after('    """', ''), 'none');
  assert.equal(after('  name: "a { b"', ''), 'none');
  assert.equal(after('# a comment', ' that is split'), 'none');
  const word = new RegExp(config.wordPattern.pattern, config.wordPattern.flags);
  assert.equal(word.exec('opt-in_message: x')[0], 'opt-in_message');
});

await test('the TextMate grammar: every include exists, every part is used', () => {
  const grammar = readJson('syntaxes/campaign.tmLanguage.json');
  const text = JSON.stringify(grammar);
  const used = new Set([...text.matchAll(/"include":"#([^"]+)"/g)].map((each) => each[1]));
  assert.deepEqual([...used].sort(), Object.keys(grammar.repository).sort());
  assert.equal(grammar.scopeName, contributes.grammars[0].scopeName);
  for (const [, name] of text.matchAll(/"(?:name|contentName)":"([a-z][^"]*)"/g)) {
    for (const scope of name.split(' ')) assert.match(scope, /\.campaign$/);
  }
});

await test('the modifier that is coloured is one that the server sends', () => {
  const header = fs.readFileSync(path.join(root, 'server/ide/tokens.h'), 'utf8');
  const sent = [...header.matchAll(/MODIFIER\(\w+, "(\w+)"\)/g)].map((each) => each[1]);
  for (const { id } of contributes.semanticTokenModifiers) {
    assert.ok(sent.includes(id), id);
    assert.ok(contributes.semanticTokenScopes[0].scopes[`*.${id}`], id);
    assert.ok(contributes.configurationDefaults['editor.semanticTokenColorCustomizations'].rules[`*.${id}:campaign`], id);
  }
});

finish();
