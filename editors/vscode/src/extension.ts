import { EventEmitter, Uri, commands, env, window, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  ErrorCodes,
  LanguageClient,
  ResponseError,
  RevealOutputChannelOn,
  TransportKind,
  type ErrorHandler,
} from 'vscode-languageclient/node';
import { ExperimentalCapabilities } from './capabilities';
import { Explanations, explainScheme, linkToExplanations, suggestion } from './explain';
import { Previews } from './preview';
import { findServer, type Found, type NotFound } from './server';
import { settingsFor } from './settings';
import { traceChannel } from './trace';

const mostCrashes = 5;
const crashWindow = 3 * 60 * 1000;
const startPatience = 3000;

let running: Running | undefined;

// A server that dies again and again is given up, with one message; until then nobody is bothered.
class Crashes implements ErrorHandler {
  private readonly times: number[] = [];

  constructor(private readonly giveUp: () => void) {}

  error() {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed() {
    const now = Date.now();
    this.times.push(now);
    while (this.times.length > 0 && now - (this.times[0] ?? now) > crashWindow) {
      this.times.shift();
    }
    if (this.times.length < mostCrashes) {
      return { action: CloseAction.Restart, handled: true };
    }
    this.giveUp();
    return { action: CloseAction.DoNotRestart, handled: true };
  }
}

// The library pops up what it could not do, several times for one fault; here that is for the output, and what a person
// needs to know is said once, by us.
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  override warn(message: string, data?: unknown): void {
    super.warn(message, data, false);
  }

  override info(message: string, data?: unknown): void {
    super.info(message, data, false);
  }
}

class Running {
  private client: LanguageClient | undefined;
  private started: Promise<void> = Promise.resolve();
  private found: Found | NotFound | undefined;
  private queue: Promise<void> = Promise.resolve();
  private readonly ready = new EventEmitter<void>();
  readonly onReady = this.ready.event;
  readonly output: LogOutputChannel = window.createOutputChannel('SMS campaigns (campaign-ls)', { log: true });

  constructor(private readonly context: ExtensionContext) {
    context.subscriptions.push(this.output, this.ready);
  }

  // One after the other: a restart must not overtake the stop of the server before it.
  restart(): Promise<void> {
    this.queue = this.queue.then(() => this.startAgain()).catch((error: unknown) => this.output.error(String(error)));
    return this.queue;
  }

  async stop(): Promise<void> {
    await this.queue;
    await this.stopClient();
  }

  async command(): Promise<string | undefined> {
    await this.queue;
    return this.found?.kind === 'found' ? this.found.command : undefined;
  }

  // Undefined when there is no server, or when it does not offer the request.
  async ask<T>(request: string, params: object): Promise<T | undefined> {
    await this.queue;
    await this.started;
    const offered = this.client?.initializeResult?.capabilities.experimental as Record<string, unknown> | undefined;
    return offered?.[request] ? this.client?.sendRequest<T>(request, params) : undefined;
  }

  private async stopClient(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    // One that is stopped while it starts would still offer what it can do, and answer with failures. One that hangs is
    // not waited for.
    await Promise.race([this.started, new Promise((resolve) => setTimeout(resolve, startPatience))]);
    // Stopping fails when the server is gone already, which is as good.
    await client?.dispose().catch(() => undefined);
  }

  private async startAgain(): Promise<void> {
    await this.stopClient();
    const setting = workspace.getConfiguration('campaign-ls').get<string>('serverPath', '');
    this.found = await findServer(setting, this.context.extensionPath);
    if (this.found.kind === 'not found') {
      this.output.error(this.found.why);
      void this.say(this.found.why, 'Open Setting');
      return;
    }
    this.output.info(`campaign-ls ${this.found.version}, ${this.found.origin}: ${this.found.command}`);
    this.client = this.newClient(this.found.command);
    // Not waited for: a server that hangs must not hold up the next restart. The handlers below say what goes wrong.
    this.started = this.client.start().then(
      () => this.ready.fire(),
      (error: unknown) => this.output.error(String(error)),
    );
  }

  private newClient(command: string): LanguageClient {
    const server = { command, args: ['lsp'], transport: TransportKind.stdio };
    const client = new QuietClient('campaign-ls', 'campaign-ls', server, {
      documentSelector: [
        { language: 'campaign', scheme: 'file' },
        { language: 'campaign', scheme: 'untitled' },
      ],
      // Known from the first check on, not only once the server has asked for them.
      initializationOptions: () => settingsFor(this.context, undefined),
      middleware: {
        handleDiagnostics: (uri, diagnostics, next) => next(uri, linkToExplanations(diagnostics)),
        provideDiagnostics: async (document, previous, token, next) => {
          const report = await next(document, previous, token);
          if (report?.kind === 'full') {
            linkToExplanations(report.items);
          }
          return report;
        },
        provideWorkspaceDiagnostics: (previous, token, reporter, next) =>
          next(previous, token, (chunk) => {
            for (const report of chunk?.items ?? []) {
              if (report.kind === 'full') {
                linkToExplanations(report.items);
              }
            }
            reporter(chunk);
          }),
        workspace: {
          configuration: (params) =>
            params.items.map((item) => settingsFor(this.context, item.scopeUri ? Uri.parse(item.scopeUri) : undefined)),
        },
      },
      outputChannel: this.output,
      traceOutputChannel: traceChannel(this.output, this.context.subscriptions),
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      errorHandler: new Crashes(() => {
        void this.say('Campaigns are not checked: campaign-ls ended unexpectedly, again and again.', 'Show Output', 'Restart');
      }),
      initializationFailedHandler: (error) => {
        this.output.error(String(error));
        // One that ended is the error handler's business.
        const code = error instanceof ResponseError ? error.code : 0;
        if (code >= ErrorCodes.jsonrpcReservedErrorRangeStart && code <= ErrorCodes.jsonrpcReservedErrorRangeEnd) {
          return false;
        }
        void this.say('Campaigns are not checked: campaign-ls does not start.', 'Show Output', 'Restart');
        return false;
      },
    });
    client.registerFeature(new ExperimentalCapabilities());
    return client;
  }

  private async say(message: string, ...buttons: string[]): Promise<void> {
    switch (await window.showErrorMessage(message, ...buttons)) {
      case 'Open Setting':
        // A setting of the machine: where the server's machine is another one, it stands in that one's settings.
        await commands.executeCommand(
          env.remoteName ? 'workbench.action.openRemoteSettings' : 'workbench.action.openSettings',
          { query: 'campaign-ls.serverPath' },
        );
        break;
      case 'Show Output':
        this.output.show();
        break;
      case 'Restart':
        await this.restart();
        break;
    }
  }
}

export async function activate(context: ExtensionContext): Promise<void> {
  const server = (running = new Running(context));
  const explanations = new Explanations(() => server.command());
  const previews = new Previews((request, params) => server.ask(request, params));

  context.subscriptions.push(
    explanations,
    previews,
    server.onReady(() => previews.refresh()),
    workspace.registerTextDocumentContentProvider(explainScheme, explanations),
    commands.registerCommand('campaign-ls.restart', () => server.restart()),
    commands.registerCommand('campaign-ls.showOutput', () => server.output.show()),
    commands.registerCommand('campaign-ls.explain', async (given?: unknown) => {
      const words =
        typeof given === 'string'
          ? given
          : await window.showInputBox({
              title: 'Explain a Rule, a Code or a Rejection',
              prompt: 'The name of a rule, a code like 30924 or twilio:30924, or the words of a rejection',
              value: suggestion(),
              // People fetch the words of a rejection from another window; and the walkthrough takes the focus back.
              ignoreFocusOut: true,
            });
      if (words?.trim()) {
        await explanations.show(words.trim());
      }
    }),
    commands.registerCommand('campaign-ls.preview', (given?: unknown) => {
      const uri = given instanceof Uri ? given.toString() : undefined;
      const documents = uri ? workspace.textDocuments.filter((each) => each.uri.toString() === uri) : [];
      return previews.show(documents[0] ?? window.activeTextEditor?.document);
    }),
    // Also when a folder is trusted, and what it sets begins to count.
    workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration('campaign-ls.serverPath')) {
        await server.restart();
      }
    }),
  );
  await server.restart();
}

export function deactivate(): Promise<void> | undefined {
  return running?.stop();
}
