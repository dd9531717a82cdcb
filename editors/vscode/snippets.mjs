// node snippets.mjs CAMPAIGN_LS: writes what the server completes as whole blocks and campaigns into snippets/campaign.json,
// for VS Code's commands Insert Snippet and Fill File with Snippet, which ask no server. Without a prefix they are not offered
// while one types: there the server's own are, which know the project. With --check nothing is written, and the status tells.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const file = path.join(path.dirname(fileURLToPath(import.meta.url)), 'snippets/campaign.json');
const [program, check] = process.argv.slice(2);
const places = [
  { text: '', position: { line: 0, character: 0 } },
  { text: 'campaign c {\n\n}\n', position: { line: 1, character: 0 } },
];

// Sends all messages to a server and gives the results of the requests among them, in order.
async function ask(messages) {
  const server = spawn(program, ['lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const told = [];
  for (const message of messages) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    server.stdin.write(body);
  }
  for await (const bytes of server.stdout) told.push(bytes);
  const results = [];
  for (let rest = Buffer.concat(told); rest.length > 0; ) {
    const body = rest.indexOf('\r\n\r\n') + 4;
    const end = body + Number(/Content-Length: (\d+)/i.exec(rest.toString('latin1', 0, body))[1]);
    const message = JSON.parse(rest.toString('utf8', body, end));
    if ('result' in message) results[message.id] = message.result;
    rest = rest.subarray(end);
  }
  return results;
}

function conversation() {
  const capabilities = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };
  const begin = [
    { id: 0, method: 'initialize', params: { processId: null, rootUri: null, capabilities } },
    { method: 'initialized', params: {} },
  ];
  const questions = places.flatMap(({ text, position }, index) => {
    const uri = `untitled:place-${index}`;
    return [
      { method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'campaign', version: 1, text } } },
      { id: index + 1, method: 'textDocument/completion', params: { textDocument: { uri }, position } },
    ];
  });
  return [...begin, ...questions, { id: 99, method: 'shutdown' }, { method: 'exit' }];
}

const results = await ask(conversation());
const snippets = {};
for (const list of places.map((_, index) => results[index + 1])) {
  for (const { label, documentation, textEdit } of list) {
    // What is one line is soon typed.
    if (!/\n.*\n/.test(textEdit.newText)) continue;
    snippets[label] = {
      ...(documentation && { description: documentation.value ?? documentation }),
      ...(label.startsWith('campaign: ') && { isFileTemplate: true }),
      body: textEdit.newText.split('\n'),
    };
  }
}
const after = `${JSON.stringify(snippets, null, 2)}\n`;
if (check !== '--check') {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, after);
} else if (fs.readFileSync(file, 'utf8') !== after) {
  throw new Error('the snippets are not what campaign-ls completes: run make refresh');
}
