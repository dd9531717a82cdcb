// Tells the server that a completion may ask for the next one: behind a folder come its files, behind a field its values.
import type { ClientCapabilities, FeatureState, StaticFeature } from 'vscode-languageclient/node';

interface Commands {
  commands?: string[];
}

export class SuggestsAgain implements StaticFeature {
  fillClientCapabilities(capabilities: ClientCapabilities): void {
    const experimental = (capabilities.experimental ??= {}) as { commands?: Commands };
    const known = experimental.commands?.commands ?? [];
    experimental.commands = { commands: [...known, 'editor.action.triggerSuggest'] };
  }

  initialize(): void {}

  getState(): FeatureState {
    return { kind: 'static' };
  }

  clear(): void {}
}
