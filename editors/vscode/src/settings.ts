// The settings that the server is told of: those that somebody set. What merely is the default of the manifest would count
// before what the project's own file says.
import { workspace, type ExtensionContext, type Uri } from 'vscode';

const prefix = 'campaign-ls.';

interface Manifest {
  contributes: { configuration: { properties: Record<string, unknown> }[] };
}

// The first section of the manifest is the server's; see settings.mjs.
function names(context: ExtensionContext): string[] {
  const manifest = context.extension.packageJSON as Manifest;
  return Object.keys(manifest.contributes.configuration[0]?.properties ?? {}).map((name) => name.slice(prefix.length));
}

export function settingsFor(context: ExtensionContext, scope: Uri | undefined): Record<string, unknown> {
  const config = workspace.getConfiguration('campaign-ls', scope ?? null);
  const settings: Record<string, unknown> = {};
  for (const name of names(context)) {
    const found = config.inspect(name);
    if ((found?.globalValue ?? found?.workspaceValue ?? found?.workspaceFolderValue) !== undefined) {
      settings[name] = config.get(name);
    }
  }
  return settings;
}
