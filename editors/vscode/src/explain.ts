// "Explain": asks `campaign-ls explain` about a rule, a code or the words of a rejection, and shows the answer as a
// document that cannot be edited. A finding's code links to the same, so that it leads somewhere without a network.
import { execFile } from 'node:child_process';
import { EventEmitter, Uri, window, workspace, languages, type Diagnostic, type TextDocumentContentProvider } from 'vscode';

export const explainScheme = 'campaign-ls-explain';
const patience = 10_000;

function addressOf(words: string): Uri {
  const title = words.replace(/[^A-Za-z0-9.-]+/g, ' ').trim().slice(0, 40) || 'explanation';
  return Uri.from({ scheme: explainScheme, path: `/${title}`, query: words });
}

export function linkToExplanations<List extends readonly Diagnostic[]>(diagnostics: List): List {
  for (const each of diagnostics) {
    if (typeof each.code === 'object') {
      each.code.target = addressOf(String(each.code.value));
    }
  }
  return diagnostics;
}

export class Explanations implements TextDocumentContentProvider {
  private readonly changed = new EventEmitter<Uri>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly server: () => Promise<string | undefined>) {}

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const command = await this.server();
    if (!command) {
      return 'There is no campaign-ls to ask. The command "SMS campaigns: Restart Server" says why.\n';
    }
    return new Promise((resolve) => {
      // What is not known ends with a status of its own, and is explained on standard output all the same.
      const options = { timeout: patience, windowsHide: true, env: { ...process.env, COLUMNS: '100' } };
      execFile(command, ['explain', '--color', 'never', '--', uri.query], options, (error, stdout, stderr) => {
        resolve(stdout || stderr || `campaign-ls explain: ${error?.message ?? 'no answer'}\n`);
      });
    });
  }

  async show(words: string): Promise<void> {
    const uri = addressOf(words);
    // Asked again when the document is still open from an earlier question: the server may be another one now.
    this.changed.fire(uri);
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(await languages.setTextDocumentLanguage(document, 'plaintext'), {
      preview: true,
      preserveFocus: true,
    });
  }

  dispose(): void {
    this.changed.dispose();
  }
}

// What the cursor suggests to ask about: the selected words, or the rule of a finding there.
export function suggestion(): string {
  const editor = window.activeTextEditor;
  if (!editor || editor.document.languageId !== 'campaign') {
    return '';
  }
  if (!editor.selection.isEmpty) {
    return editor.document.getText(editor.selection).replace(/\s+/g, ' ').trim();
  }
  const here = languages
    .getDiagnostics(editor.document.uri)
    .find((each) => each.source === 'campaign-ls' && each.range.contains(editor.selection.active));
  const code = typeof here?.code === 'object' ? here.code.value : here?.code;
  return code === undefined ? '' : String(code);
}
