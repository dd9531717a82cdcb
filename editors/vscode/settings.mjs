// node settings.mjs CAMPAIGN_LS: writes the settings that campaign-ls has into the manifest, as it prints them. What else
// stands in the manifest is left as it is, byte for byte. With --check nothing is written, and the status tells.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const manifest = path.join(path.dirname(fileURLToPath(import.meta.url)), 'package.json');
const [program, check] = process.argv.slice(2);
const properties = JSON.parse(execFileSync(program, ['config', 'list', '--format', 'vscode'], { encoding: 'utf8' }));

// One line for what fits on one, as in the rest of the manifest.
function write(value, indent, room) {
  const inline = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ').replace(/^\[ (.*) \]$/s, '[$1]');
  if (typeof value !== 'object' || value === null || inline.length + indent.length <= room || Object.keys(value).length === 0) {
    return inline;
  }
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const lines = [''];
    for (const each of value.map((item) => write(item, deeper, room))) {
      const last = lines[lines.length - 1];
      if (last && deeper.length + last.length + each.length + 3 <= room) lines[lines.length - 1] = `${last} ${each},`;
      else lines.push(`${each},`);
    }
    return `[${lines.join(`\n${deeper}`).replace(/,$/, '')}\n${indent}]`;
  }
  const members = Object.entries(value).map(([key, each]) => `${deeper}${JSON.stringify(key)}: ${write(each, deeper, room)}`);
  return `{\n${members.join(',\n')}\n${indent}}`;
}

const before = fs.readFileSync(manifest, 'utf8');
const generated = /("title": "SMS campaigns",\n        "properties": )\{\n[^]*?\n        \}(?=\n)/;
if (!generated.test(before)) throw new Error('the manifest has no section "SMS campaigns" with properties');
const after = before.replace(generated, (_, start) => start + write(properties, '        ', 140));
if (check !== '--check') fs.writeFileSync(manifest, after);
else if (after !== before) throw new Error('the settings in the manifest are not those of campaign-ls: run make refresh');
