// recorder.mjs LOG SERVER: a language server that is SERVER, and writes what is said to it and by it to LOG, one message a
// line, behind `--> ` or `<-- `.
import { spawn } from 'node:child_process';
import fs from 'node:fs';

const [log, server] = process.argv.slice(2);
const child = spawn(server, ['lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });

// Calls back with each message's JSON in a stream of messages with headers.
function messages(stream, found) {
  let bytes = Buffer.alloc(0);
  stream.on('data', (chunk) => {
    bytes = Buffer.concat([bytes, chunk]);
    for (;;) {
      const header = bytes.indexOf('\r\n\r\n');
      if (header < 0) return;
      const length = +/content-length: *(\d+)/i.exec(bytes.toString('latin1', 0, header))[1];
      if (bytes.length < header + 4 + length) return;
      found(bytes.toString('utf8', header + 4, header + 4 + length));
      bytes = bytes.subarray(header + 4 + length);
    }
  });
}

messages(process.stdin, (json) => fs.appendFileSync(log, `--> ${json}\n`));
messages(child.stdout, (json) => fs.appendFileSync(log, `<-- ${json}\n`));
process.stdin.pipe(child.stdin);
child.stdout.pipe(process.stdout);
child.on('exit', (code) => process.exit(code ?? 1));
