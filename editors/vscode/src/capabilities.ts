// What VS Code does beyond the protocol, told to the server: a completion may ask for the next one (behind a folder come its
// files, behind a field its values), and what the findings under the mouse say is shown above the hover.
import type { ClientCapabilities, FeatureState, StaticFeature } from 'vscode-languageclient/node';

interface Experimental {
  commands?: { commands?: string[] };
  hoverShowsDiagnostics?: boolean;
}

export class ExperimentalCapabilities implements StaticFeature {
  fillClientCapabilities(capabilities: ClientCapabilities): void {
    const experimental = (capabilities.experimental ??= {}) as Experimental;
    const known = experimental.commands?.commands ?? [];
    experimental.commands = { commands: [...known, 'editor.action.triggerSuggest'] };
    experimental.hoverShowsDiagnostics = true;
  }

  initialize(): void {}

  getState(): FeatureState {
    return { kind: 'static' };
  }

  clear(): void {}
}
