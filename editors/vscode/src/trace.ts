// The client library writes its trace only while the output's log level is "Trace", which people set in another place
// than the setting that says what to trace. This view of the output makes the setting enough by itself.
import { EventEmitter, LogLevel, workspace, type Disposable, type LogOutputChannel } from 'vscode';

function wantedLevel(): LogLevel {
  const wanted = workspace.getConfiguration('campaign-ls').get<string>('trace.server', 'off');
  return wanted === 'off' ? LogLevel.Off : LogLevel.Trace;
}

export function traceChannel(output: LogOutputChannel, disposables: Disposable[]): LogOutputChannel {
  const changed = new EventEmitter<LogLevel>();
  disposables.push(
    changed,
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('campaign-ls.trace.server')) {
        changed.fire(wantedLevel());
      }
    }),
  );
  return new Proxy(output, {
    get(target, name) {
      switch (name) {
        case 'logLevel':
          return wantedLevel();
        case 'onDidChangeLogLevel':
          return changed.event;
        case 'trace':
          return target.info.bind(target);
        default: {
          const value: unknown = Reflect.get(target, name);
          return typeof value === 'function' ? value.bind(target) : value;
        }
      }
    },
  });
}
