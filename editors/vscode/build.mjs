// Bundles the extension into dist/extension.js, and gathers the licences of what goes in.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const result = await build({
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  bundle: true,
  external: ['vscode'],
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minify: true,
  metafile: true,
  legalComments: 'none',
});

const packages = new Set();
for (const input of Object.keys(result.metafile.inputs)) {
  const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
  if (found) packages.add(found[1]);
}
const notices = [...packages].sort().map((folder) => {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = fs.readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (!file) throw new Error(`${name} has no licence file`);
  return `${name} ${version} (${license})\n\n${fs.readFileSync(path.join(folder, file), 'utf8').trim()}\n`;
});
// What is linked into the server, as the system that it was built on states it.
const linked = process.env.SERVER_LICENCES ?? '';
for (const entry of linked.split(' ').filter(Boolean)) {
  const at = entry.indexOf('=');
  notices.push(`${entry.slice(0, at)}, in the server\n\n${fs.readFileSync(entry.slice(at + 1), 'utf8').trim()}\n`);
}
fs.writeFileSync('THIRD-PARTY.txt', notices.join(`\n${'-'.repeat(80)}\n\n`));
