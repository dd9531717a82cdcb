// What a program's file says of itself: for which system and processor it is, and which libraries it loads.

const elfMachines = { 3: 'ia32', 40: 'armhf', 62: 'x64', 183: 'arm64' };
const machoMachines = { 0x01000007: 'x64', 0x0100000c: 'arm64' };

function text(bytes, at) {
  return bytes.toString('latin1', at, bytes.indexOf(0, at));
}

function elf(bytes) {
  const wide = bytes[4] === 2;
  const word = (at) => (wide ? Number(bytes.readBigUInt64LE(at)) : bytes.readUInt32LE(at));
  const [headers, size, count] = wide ? [word(32), bytes.readUInt16LE(54), bytes.readUInt16LE(56)] : [word(28), bytes.readUInt16LE(42), bytes.readUInt16LE(44)];
  const segments = Array.from({ length: count }, (_, i) => {
    const at = headers + i * size;
    const [offset, address, length] = (wide ? [8, 16, 32] : [4, 8, 16]).map((field) => word(at + field));
    return { type: bytes.readUInt32LE(at), offset, address, length };
  });
  const place = (address) => {
    const loaded = segments.find((each) => each.type === 1 && address >= each.address && address < each.address + each.length);
    return address - loaded.address + loaded.offset;
  };
  const dynamic = segments.find((each) => each.type === 2);
  const entries = [];
  const step = wide ? 16 : 8;
  for (let at = dynamic?.offset ?? 0; dynamic && at < dynamic.offset + dynamic.length; at += step) entries.push({ tag: word(at), value: word(at + step / 2) });
  const names = entries.find((each) => each.tag === 5);
  return {
    system: 'linux',
    machine: elfMachines[bytes.readUInt16LE(18)],
    needs: [
      ...segments.filter((each) => each.type === 3).map((each) => text(bytes, each.offset)),
      ...entries.filter((each) => each.tag === 1).map((each) => text(bytes, place(names.value) + each.value)),
    ],
  };
}

function macho(bytes) {
  const needs = [];
  let signed = false;
  for (let at = 32, left = bytes.readUInt32LE(16); left > 0; left--) {
    const [command, size] = [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)];
    if (command === 0xc) needs.push(text(bytes, at + bytes.readUInt32LE(at + 8)));
    if (command === 0x1d) signed = true;
    at += size;
  }
  return { system: 'darwin', machine: machoMachines[bytes.readUInt32LE(4)], needs, signed };
}

// Gives { system, machine, needs }, named as VS Code names them; for a Mac also whether it is signed. undefined is no program.
export function describeProgram(bytes) {
  switch (bytes.toString('latin1', 0, 4)) {
    case '\x7fELF':
      return elf(bytes);
    case '\xcf\xfa\xed\xfe':
      return macho(bytes);
    default:
      return undefined;
  }
}
