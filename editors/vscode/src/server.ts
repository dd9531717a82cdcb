// Which campaign-ls to start: the setting's, the one in this extension, or the one in PATH; and whether it is one.
import { execFile } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

export interface Found {
  kind: 'found';
  command: string;
  version: string;
  origin: 'setting' | 'bundled' | 'PATH';
}

export interface NotFound {
  kind: 'not found';
  why: string;
}

const program = process.platform === 'win32' ? 'campaign-ls.exe' : 'campaign-ls';
const patience = 10_000;

function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

// Not left to the system: some look into the current folder first, and what lies there is the workspace's choice.
function inPath(name: string): string | undefined {
  const names = process.platform === 'win32' && !name.toLowerCase().endsWith('.exe') ? [`${name}.exe`] : [name];
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    if (!path.isAbsolute(folder)) {
      continue;
    }
    const file = names.map((each) => path.join(folder, each)).find(isProgram);
    if (file) {
      return file;
    }
  }
  return undefined;
}

// The version, when it is campaign-ls that answers.
function versionOf(command: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(command, ['--version'], { timeout: patience, windowsHide: true }, (error, stdout) => {
      resolve(error ? undefined : /^campaign-ls (\d+\.\d+\.\d+\S*)\s*$/.exec(stdout)?.[1]);
    });
  });
}

function fromSetting(value: string): string | undefined {
  if (value === '~' || value.startsWith('~/') || value.startsWith('~\\')) {
    return path.join(os.homedir(), value.slice(1));
  }
  if (path.isAbsolute(value)) {
    return value;
  }
  return /[/\\]/.test(value) ? undefined : inPath(value);
}

export async function findServer(setting: string, extensionFolder: string): Promise<Found | NotFound> {
  const bundled = path.join(extensionFolder, 'server', program);
  const wanted = setting.trim();
  let command: string | undefined;
  let origin: Found['origin'];

  // A setting that names nothing usable is said, not passed over: somebody meant that program and no other.
  if (wanted) {
    command = fromSetting(wanted);
    origin = 'setting';
    if (!command || !isProgram(command)) {
      return { kind: 'not found', why: `The setting campaign-ls.serverPath names ${wanted}, which is no program here.` };
    }
  } else if (isProgram(bundled)) {
    command = bundled;
    origin = 'bundled';
  } else {
    command = inPath('campaign-ls');
    origin = 'PATH';
    if (!command) {
      return {
        kind: 'not found',
        why: 'Campaigns are not checked: there is no campaign-ls in your PATH. Install it, or name it in the setting.',
      };
    }
  }
  const version = await versionOf(command);
  if (!version) {
    return { kind: 'not found', why: `Campaigns are not checked: ${command} does not answer as campaign-ls does.` };
  }
  return { kind: 'found', command, version, origin };
}
