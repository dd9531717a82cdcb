// "Preview": the page that the server makes of a campaign, beside its text and up to date with it. The page needs no
// scripts, so it gets none; where it was scrolled to is kept by VS Code.
import path from 'node:path';
import { ViewColumn, languages, window, workspace, type Disposable, type TextDocument, type WebviewPanel } from 'vscode';

const request = 'campaign-ls/preview';
// Long enough for a word to be typed, short enough to seem at once.
const pause = 150;

interface Page {
  title: string;
  html: string;
}

// What the previews need of a server: undefined when there is none, or when it makes no previews.
export type Ask = <T>(method: string, params: object) => Promise<T | undefined>;

class Preview {
  private html = '';
  private asking = false;
  private again = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly uri: string,
    readonly panel: WebviewPanel,
    private readonly ask: Ask,
  ) {}

  // One question at a time: what changed while one was answered is asked about once, afterwards.
  refresh(): void {
    if (this.asking) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), pause);
  }

  async update(): Promise<boolean> {
    this.asking = true;
    this.again = false;
    const page = await this.ask<Page | null>(request, { textDocument: { uri: this.uri } }).catch(() => undefined);
    this.asking = false;
    // Of a document that was closed meanwhile the last page stays.
    if (page && page.html !== this.html) {
      this.html = page.html;
      this.panel.webview.html = page.html;
    }
    if (this.again) {
      this.refresh();
    }
    return Boolean(page);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}

export class Previews implements Disposable {
  private readonly open = new Map<string, Preview>();
  private readonly listeners: Disposable[];

  constructor(private readonly ask: Ask) {
    // A brand, or a policy, may be another document. Findings change with files and settings that are no documents.
    this.listeners = [
      workspace.onDidChangeTextDocument((event) => event.document.languageId === 'campaign' && this.refresh()),
      languages.onDidChangeDiagnostics(() => this.refresh()),
    ];
  }

  refresh(): void {
    for (const preview of this.open.values()) {
      preview.refresh();
    }
  }

  async show(document: TextDocument | undefined): Promise<void> {
    if (document?.languageId !== 'campaign') {
      void window.showInformationMessage('Open a campaign file first: the preview shows the one that you are working on.');
      return;
    }
    const uri = document.uri.toString();
    const known = this.open.get(uri);
    if (known) {
      known.panel.reveal(undefined, true);
      return;
    }
    const title = `Preview ${path.posix.basename(document.uri.path)}`;
    const panel = window.createWebviewPanel('campaign-ls.preview', title, { viewColumn: ViewColumn.Beside, preserveFocus: true }, {
      enableScripts: false,
      enableForms: false,
      enableFindWidget: true,
      localResourceRoots: [],
    });
    const preview = new Preview(uri, panel, this.ask);
    this.open.set(uri, preview);
    panel.onDidDispose(() => {
      preview.dispose();
      this.open.delete(uri);
    });
    if (!(await preview.update())) {
      panel.dispose();
      void window.showErrorMessage(
        'There is no campaign-ls to make the preview, or it is older than this extension. The command "SMS campaigns: Restart Server" says more.',
      );
    }
  }

  dispose(): void {
    for (const preview of [...this.open.values()]) {
      preview.panel.dispose();
    }
    for (const listener of this.listeners) {
      listener.dispose();
    }
  }
}
