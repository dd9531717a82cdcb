// E-01: what is in the packages: exactly the files listed beside this, one program that needs nothing beside it, and not much of it.
// Those for other systems, given behind the two of this one, hold a program that is not started.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { finish, here, readJson, root, test } from './lib.mjs';
import { describeProgram } from './programs.mjs';

const [withServer, withoutServer, ...others] = process.argv.slice(2);
const out = process.env.CAMP_VSCODE_OUT;

// The entries of a zip file by its central directory, each as { name, mode, data }.
function unzip(file) {
  const bytes = fs.readFileSync(file);
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const entries = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const data = bytes.readUInt16LE(at + 10) === 0 ? packed : zlib.inflateRawSync(packed);
    entries.push({ name, mode: bytes.readUInt32LE(at + 38) >>> 16, data });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

const expected = fs.readFileSync(path.join(here, 'vsix-files.txt'), 'utf8').trim().split('\n');
const program = 'extension/server/campaign-ls';

// linux-x64, as the file's name and as what is in it say it.
function platform(vsix) {
  return /-\d+\.\d+\.\d+-(\w+-\w+)\.vsix$/.exec(vsix)[1];
}

for (const vsix of [withServer, withoutServer, ...others]) {
  const entries = unzip(vsix);
  const label = vsix === withoutServer ? 'the package without a server' : `the package for ${platform(vsix)}`;
  const files = vsix === withoutServer ? expected.filter((name) => name !== program) : expected;

  await test(`${label} holds the files that it should, and no others`, () => {
    assert.deepEqual(entries.map((each) => each.name).sort(), files);
  });

  await test(`${label}: size, and what can be run`, () => {
    assert.ok(fs.statSync(vsix).size < 3 * 1024 * 1024, `${fs.statSync(vsix).size} bytes`);
    const programs = entries.filter((each) => each.mode & 0o111 && !each.name.endsWith('/')).map((each) => each.name);
    const binaries = entries.filter((each) => describeProgram(each.data));
    assert.deepEqual(programs, vsix === withoutServer ? [] : [program]);
    assert.deepEqual(binaries.map((each) => each.name), programs);
  });

  await test(`${label} names no place on the machine that it was built on, and states licences`, () => {
    for (const each of entries) {
      for (const place of [root, out]) assert.ok(!each.data.includes(place), `${each.name} holds ${place}`);
    }
    const notices = entries.find((each) => each.name === 'extension/THIRD-PARTY.txt').data.toString();
    assert.match(notices, /^vscode-languageclient .* \(MIT\)$/m);
    if (others.includes(vsix) || (vsix === withServer && fs.existsSync('/usr/share/doc/libjansson-dev/copyright'))) {
      for (const library of ['libjansson', 'libgumbo', 'libtree-sitter']) assert.match(notices, new RegExp(`^${library}, in the server$`, 'm'));
      assert.equal(/^libc, in the server$/m.test(notices), !platform(vsix).startsWith('darwin'));
    }
  });
}

for (const vsix of [withServer, ...others]) {
  await test(`the server for ${platform(vsix)} is of that system, and needs nothing that may not be there`, () => {
    const entries = unzip(vsix);
    const server = describeProgram(entries.find((each) => each.name === program).data);
    const [system, machine] = platform(vsix).replace('alpine', 'linux').split('-');
    assert.deepEqual([server.system, server.machine], [system, machine]);
    assert.match(entries.find((each) => each.name === 'extension.vsixmanifest').data.toString(), new RegExp(`TargetPlatform="${platform(vsix)}"`));
    // A Mac has this one, and starts no program for arm64 that is not signed, if only by whoever linked it.
    const present = system === 'darwin' ? ['/usr/lib/libSystem.B.dylib'] : [];
    assert.deepEqual(server.needs.filter((each) => !present.includes(each)), []);
    assert.ok(system !== 'darwin' || machine !== 'arm64' || server.signed);
  });
}

await test('the packaged server runs without anything beside it', () => {
  const file = path.join(out, 'packaged-server');
  fs.writeFileSync(file, unzip(withServer).find((each) => each.name === program).data, { mode: 0o755 });
  const result = spawnSync(file, ['--version'], { env: {}, encoding: 'utf8' });
  assert.equal(result.stdout, `campaign-ls ${readJson('package.json').version}\n`);
});

finish();
