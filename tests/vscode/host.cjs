// Runs inside VS Code's own extension host, with the whole of its API. What it counts goes to the console.
const assert = require('node:assert/strict');
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const vscode = require('vscode');

const folder = vscode.workspace.workspaceFolders[0].uri;
const extension = () => vscode.extensions.getExtension('campaign-ls.campaign-ls');
const at = (name) => vscode.Uri.joinPath(folder, name);
const execute = (command, ...args) => vscode.commands.executeCommand(command, ...args);

async function until(what, condition) {
  const end = Date.now() + 300_000; // as patient as vscode.mjs is
  for (;;) {
    const result = await condition();
    if (result) return result;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

function ours(uri) {
  return vscode.languages.getDiagnostics(uri).filter((each) => each.source === 'campaign-ls');
}

const ruleOf = (diagnostic) => (typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code);
const rules = (uri) => ours(uri).map(ruleOf).sort();

async function open(name, text) {
  const uri = at(name);
  if (text !== undefined) fs.writeFileSync(uri.fsPath, text);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

function find(document, text) {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, text);
  return document.positionAt(offset);
}

function setting(name, value) {
  return vscode.workspace.getConfiguration('campaign-ls').update(name, value, vscode.ConfigurationTarget.Workspace);
}

const server = () => path.join(extension().extensionPath, 'server/campaign-ls');

const unfit = `brand harbor {
  name: "Harbor Bakery"
}

campaign offers {
  brand: harbor
  use_case: Marketing
  description: "Harbor Bakery sends weekly specials by text message to customers who signed up in the shop."
  sample_messages: ["Harbor Bakery: Rye for $5. Reply STOP to opt out.", "Harbor Bakery: Buns. Reply STOP to opt out."]
}
`;

const tests = {
  'a campaign is recognised, and starts the extension': async () => {
    const document = await open('weekly-bread.campaign');
    assert.equal(document.languageId, 'campaign');
    await until('the extension', () => extension()?.isActive);
  },

  'findings are those of the command line, at the same places': async () => {
    const document = await open('weekly-bread.campaign');
    const output = (() => {
      try {
        return execFileSync(server(), ['check', '--format', 'concise', 'weekly-bread.campaign'], { cwd: folder.fsPath, encoding: 'utf8' });
      } catch (error) {
        return error.stdout;
      }
    })();
    const expected = [...output.matchAll(/^weekly-bread.campaign:(\d+):(\d+): \w+: (.+) \[(.+)\]$/gm)]
      .map((match) => `${match[1]}:${match[4]}:${match[3]}`)
      .sort();
    assert.ok(expected.length >= 4);
    await until('findings', () => ours(document.uri).length >= expected.length);
    const actual = ours(document.uri).map((each) => `${each.range.start.line + 1}:${ruleOf(each)}:${each.message}`);
    for (const each of expected) assert.ok(actual.includes(each), `${each}\n${actual.join('\n')}`);
    const severities = new Set(ours(document.uri).map((each) => each.severity));
    assert.ok(severities.has(vscode.DiagnosticSeverity.Error));
  },

  'what is found in a page of another file is shown where that file is named': async () => {
    const document = await open('brand.campaign');
    const found = await until('the finding', () => ours(document.uri).find((each) => ruleOf(each) === 'privacy-policy-allows-sharing'));
    assert.ok(found.relatedInformation?.some((each) => each.location.uri.path.endsWith('legal/privacy.md')));
  },

  'hover explains a finding and a field': async () => {
    const document = await open('weekly-bread.campaign');
    const hovers = await execute('vscode.executeHoverProvider', document.uri, find(document, 'opt_in_message:'));
    const text = hovers.flatMap((each) => each.contents.map((content) => content.value ?? content)).join('\n');
    assert.match(text, /Texts can cost the person who gets them/);
    assert.doesNotMatch(text, /does not say that/, 'VS Code has the message above the hover');
    const field = await execute('vscode.executeHoverProvider', document.uri, find(document, 'use_case:'));
    assert.match(field[0].contents[0].value, /use_case/);
  },

  'nothing is completed twice': async () => {
    const document = await open('complete.campaign', 'campaign a {\n  use_case: marketing\n  \n}\n\n');
    const labels = async (line, column) => {
      const { items } = await execute('vscode.executeCompletionItemProvider', document.uri, new vscode.Position(line, column));
      return items.map((each) => (each.label.label ?? each.label).replace(': ', ' '));
    };
    for (const [line, column, some] of [
      [2, 2, ['description', 'opt_in website', 'brand']],
      [4, 0, ['campaign', 'campaign marketing', 'campaign fraud_alert', 'brand']],
    ]) {
      const found = await until('completions', async () => {
        const seen = await labels(line, column);
        return some.every((label) => seen.includes(label)) && seen;
      });
      // Inside a campaign a brand is a field, too.
      const twice = found.filter((label, index) => found.indexOf(label) !== index && label !== 'brand');
      assert.deepEqual(twice, []);
    }
    fs.rmSync(document.uri.fsPath);
  },

  'a whole campaign is completed, with the brand of another file and its import': async () => {
    const document = await open('whole.campaign', '# the first line\n\n');
    const label = (each) => each.label.label ?? each.label;
    const item = await until('the completion', async () => {
      const { items } = await execute('vscode.executeCompletionItemProvider', document.uri, new vscode.Position(2, 0));
      return items.find((each) => label(each) === 'campaign: delivery_notification' && each.additionalTextEdits?.length > 0);
    });
    assert.ok(item.insertText instanceof vscode.SnippetString);
    assert.ok(await vscode.window.activeTextEditor.insertSnippet(item.insertText, new vscode.Position(2, 0)));
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, item.additionalTextEdits);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(document.getText(), /^import "brand.campaign"\n\n# the first line\n\ncampaign delivery_notification \{\n  brand: harbor\n/);
    assert.match(document.getText(), /"\$\{brand\.name\}: Your order \[number\] has shipped and arrives on \[date\]\. Reply STOP to opt out\.",\n/);
    assert.doesNotMatch(document.getText(), /\$\{\d|\t/);
    // The policy of that brand has its faults. The campaign has none but what some providers want of those that nobody texts to, too.
    const expected = 'missing-opt-in-keywords privacy-policy-allows-sharing privacy-policy-missing-non-sharing';
    await until(`only ${expected}`, () => [...new Set(rules(document.uri))].sort().join(' ') === expected);
    fs.rmSync(document.uri.fsPath);
  },

  'a snippet fills a new file, without a server': async () => {
    const document = await open('snippet.campaign', '');
    await execute('editor.action.insertSnippet', { langId: 'campaign', name: 'campaign: charity' });
    assert.match(document.getText(), /^campaign charity \{\n  brand: our_brand\n  use_case: charity\n  description: """\n    \$\{brand\.name\} sends /);
    assert.doesNotMatch(document.getText(), /\$\{\d|\t/);
    assert.match(document.getText(), /\n\}$/);
    await execute('workbench.action.files.save');
    fs.rmSync(document.uri.fsPath);
  },

  'a quick fix puts the missing words in': async () => {
    const document = await open('weekly-bread.campaign');
    const place = find(document, 'opt_in_message:');
    const actions = await execute('vscode.executeCodeActionProvider', document.uri, new vscode.Range(place, place));
    const action = actions.find((each) => each.title.includes('(opt-in-message-missing-rates)') && each.title.startsWith('Add'));
    assert.ok(action, actions.map((each) => each.title).join('\n'));
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.match(document.lineAt(place.line).text, /Message and data rates may apply/i);
    await until('the finding to go', () => !rules(document.uri).includes('opt-in-message-missing-rates'));
    await execute('workbench.action.files.revert');
    await until('the finding to be back', () => rules(document.uri).includes('opt-in-message-missing-rates'));
  },

  'saving applies the fixes that need no judgement, when asked to': async () => {
    const config = vscode.workspace.getConfiguration('editor', { languageId: 'campaign' });
    await config.update('codeActionsOnSave', { 'source.fixAll.campaign': 'explicit' }, vscode.ConfigurationTarget.Workspace, true);
    const document = await open('unfit.campaign', unfit);
    await until('findings', () => ours(document.uri).length > 0);
    await vscode.window.activeTextEditor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# saved\n'));
    await document.save();
    await until('the fix on disk', () => fs.readFileSync(document.uri.fsPath, 'utf8').includes('use_case: marketing\n'));
    await config.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace, true);
  },

  'the setting providers changes what is found': async () => {
    const document = await open('three.campaign', unfit);
    const before = await until('findings of every provider', () => ours(document.uri).length > 0 && rules(document.uri));
    await setting('providers', ['zoom']);
    const after = await until('other findings', () => rules(document.uri).join() !== before.join() && rules(document.uri));
    assert.ok(after.length < before.length, `${before.length} findings, then ${after.length}`);
    await setting('providers', undefined);
    await until('the first findings', () => rules(document.uri).join() === before.join()).catch((error) => {
      throw new Error(`${error.message}: ${before}; now ${rules(document.uri)}`);
    });
  },

  'a document that is not saved anywhere is checked too': async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'campaign', content: 'campaign a {\n  use_case:\n}\n' });
    await vscode.window.showTextDocument(document);
    assert.equal(document.uri.scheme, 'untitled');
    await until('findings', () => rules(document.uri).includes('missing-value'));
  },

  'completion, outline, folding, links, definition and hints answer': async () => {
    const document = await open('weekly-bread.campaign');
    const uri = document.uri;
    const completion = await execute('vscode.executeCompletionItemProvider', uri, find(document, 'marketing'));
    assert.ok(completion.items.some((each) => (each.label.label ?? each.label) === 'two_factor'));
    const symbols = await execute('vscode.executeDocumentSymbolProvider', uri);
    assert.ok(JSON.stringify(symbols).includes('weekly_bread'));
    const folds = await execute('vscode.executeFoldingRangeProvider', uri);
    assert.ok(folds.length >= 4);
    const links = await execute('vscode.executeLinkProvider', uri);
    assert.ok(links.some((each) => each.target?.path.endsWith('brand.campaign')));
    const place = find(document, 'brand: harbor').translate(0, 8);
    const definitions = await execute('vscode.executeDefinitionProvider', uri, place);
    assert.ok((definitions[0].targetUri ?? definitions[0].uri).path.endsWith('brand.campaign'));
    const hints = await execute('vscode.executeInlayHintProvider', uri, new vscode.Range(0, 0, document.lineCount, 0));
    assert.ok(hints.length > 0);
  },

  'the code of a finding leads to its explanation': async () => {
    const document = await open('weekly-bread.campaign');
    const found = await until('findings', () => ours(document.uri).length > 0 && ours(document.uri));
    for (const { code } of found) assert.equal(code.target.scheme, 'campaign-ls-explain', code.value);
    const explanation = await vscode.workspace.openTextDocument(found[0].code.target);
    assert.ok(explanation.getText().startsWith(found[0].code.value) && explanation.lineCount > 5, explanation.getText());
  },

  'explaining a code opens a document with the answer': async () => {
    await execute('campaign-ls.explain', '30924');
    const editor = await until('the answer', () =>
      vscode.window.visibleTextEditors.find((each) => each.document.uri.scheme === 'campaign-ls-explain'),
    );
    assert.match(editor.document.getText(), /^Twilio 30924 /);
    assert.match(editor.document.getText(), /opt-in-message-missing-rates/);
    await execute('campaign-ls.explain', '--version');
    await until('the answer', () =>
      vscode.window.visibleTextEditors.some((each) => each.document.getText().includes('no rule has this name')),
    );
  },

  'the server can be restarted, and finds the same': async () => {
    const document = await open('weekly-bread.campaign');
    const before = await until('findings', () => ours(document.uri).length > 0 && rules(document.uri));
    await execute('campaign-ls.restart');
    await until('the same findings', () => rules(document.uri).join() === before.join());
    await Promise.all([execute('campaign-ls.restart'), execute('campaign-ls.restart')]);
    await until('the same findings', () => rules(document.uri).join() === before.join());
  },

  'a trusted folder may choose the server, and a setting shows what is said to it': async () => {
    const document = await open('weekly-bread.campaign');
    const log = at('said.log').fsPath;
    const program = at('listening').fsPath;
    fs.writeFileSync(log, '');
    fs.writeFileSync(program, `#!/bin/sh\n[ "$1" = --version ] && exec '${server()}' "$@"\ntee '${log}' | '${server()}' "$@"\n`, { mode: 0o755 });
    await setting('serverPath', program);
    await until('the other server', () => fs.readFileSync(log, 'utf8').includes('textDocument/didOpen'));
    await until('its findings', () => ours(document.uri).length > 0);
    assert.doesNotMatch(fs.readFileSync(log, 'utf8'), /"method":"\$\/setTrace","params":\{"value":"messages"/);
    await setting('trace.server', 'messages');
    await until('the trace', () => /"method":"\$\/setTrace","params":\{"value":"messages"/.test(fs.readFileSync(log, 'utf8')));
    await setting('trace.server', undefined);
    await until('its end', () => /.*"method":"\$\/setTrace","params":\{"value":"off"/s.test(fs.readFileSync(log, 'utf8').split('"messages"').at(-1)));
    await setting('serverPath', undefined);
    await until('the end of the other server', () => fs.readFileSync(log, 'utf8').includes('"method":"exit"'));
    await until('findings of our own server', () => ours(document.uri).length > 0);
  },

  'after all that one server answers, once': async () => {
    const document = await open('weekly-bread.campaign');
    await until('findings', () => ours(document.uri).length > 0);
    const all = rules(document.uri);
    const hovers = await execute('vscode.executeHoverProvider', document.uri, find(document, 'use_case:'));
    assert.equal(hovers.length, 1);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.deepEqual(rules(document.uri), all);
  },

  'a task with the problem matcher shows what it finds in files that are not open': async () => {
    const task = new vscode.Task(
      { type: 'shell' },
      vscode.workspace.workspaceFolders[0],
      'campaigns',
      'test',
      // VS Code loses some output of programs that end at once.
      new vscode.ShellExecution(`sleep 1; '${server()}' check --format concise task; sleep 1`),
      '$campaign-ls',
    );
    fs.mkdirSync(at('task').fsPath, { recursive: true });
    fs.writeFileSync(at('task/other.campaign').fsPath, unfit);
    await vscode.tasks.executeTask(task);
    const found = await until('a finding of the task', () =>
      vscode.languages.getDiagnostics(at('task/other.campaign')).find((each) => ruleOf(each) === 'unknown-value'),
    );
    assert.equal(found.source, 'campaign-ls');
    assert.equal(found.range.start.line, 6);
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
  },
};

exports.run = async () => {
  let passed = 0;
  let failed = 0;
  for (const [name, body] of Object.entries(tests)) {
    const started = Date.now();
    try {
      await body();
      passed++;
      console.log(`host: ok    ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      failed++;
      console.log(`host: FAIL  ${name}\n${error.stack ?? error}`);
    }
  }
  console.log(`host: VS Code ${vscode.version}: ${passed} passed, ${failed} failed`);
  if (failed > 0) throw new Error(`${failed} failed`);
};
