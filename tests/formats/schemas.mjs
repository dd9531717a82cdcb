// schemas.mjs SCHEMAS OUTPUTS: holds our own JSON, in a folder of OUTPUTS for each schema (outputs.py), against the schemas:
// as they are published, and closed, so that a member which is written and not described fails. Each member that is described
// has to be written by some output, and documents that are spoilt have to be refused. What went wrong is said on stderr;
// prints how many tests passed and how many failed.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

// Node looks for packages beside the script; these are below build/tools.
const require = createRequire(path.join(process.env.NODE_PACKAGES, 'package.json'));
const Ajv = require('ajv/dist/2020').default;

const [schemaFolder, outputFolder] = process.argv.slice(2);
const gone = Symbol('gone');

// What is spoilt, as [schema, member, what it becomes]. * is an element in which the rest is there.
const spoilt = [
  ['check', 'schemaVersion', 2],
  ['check', 'schemaVersion', gone],
  ['check', 'tool', gone],
  ['check', 'tool.name', 'another'],
  ['check', 'tool.version', 1],
  ['check', 'diagnostics', {}],
  ['check', 'diagnostics.*.rule', 'Not A Rule'],
  ['check', 'diagnostics.*.rule', gone],
  ['check', 'diagnostics.*.severity', 'fatal'],
  ['check', 'diagnostics.*.message', ''],
  ['check', 'diagnostics.*.file', null],
  ['check', 'diagnostics.*.range.start.line', 0],
  ['check', 'diagnostics.*.range.start.column', '1'],
  ['check', 'diagnostics.*.range.end.column', 1.5],
  ['check', 'diagnostics.*.range.end.offset', -1],
  ['check', 'diagnostics.*.range.end', gone],
  ['check', 'diagnostics.*.field', null],
  ['check', 'diagnostics.*.codes.*', '30908'],
  ['check', 'diagnostics.*.codes.*', 30908],
  ['check', 'diagnostics.*.resubmittable', 'yes'],
  ['check', 'diagnostics.*.fixes', gone],
  ['check', 'diagnostics.*.fixes.*.kind', 'unsafe'],
  ['check', 'diagnostics.*.fixes.*.edits', []],
  ['check', 'diagnostics.*.fixes.*.edits.*.newText', gone],
  ['check', 'diagnostics.*.fixes.*.edits.*.range.start.offset', null],
  ['check', 'diagnostics.*.related.*.message', gone],
  ['check', 'diagnostics.*.helpUri', 'javascript:'],
  ['check', 'summary', gone],
  ['check', 'summary.files', '2'],
  ['check', 'summary.errors', -1],
  ['check', 'summary.fixable.safe', gone],
  ['check', 'summary.leftOut', 0],
  ['check', 'summary.before', 0],
  ['check', 'summary.inBaseline', 'all'],
  ['check', 'summary.notChecked', []],
  ['check', 'summary.notChecked.*.reason', gone],
  ['check-line', 'severity', 'note'],
  ['check-line', 'range.start.line', 0],
  ['check-line', 'helpUri', gone],
  ['baseline-line', 'fingerprint', 'F0B962EEC022E5C5'],
  ['baseline-line', 'fingerprint', 17341],
  ['baseline-line', 'severity', 'off'],
  ['baseline-line', 'file', ''],
  ['baseline-line', 'text', gone],
  ['inspect', 'field', gone],
  ['inspect', 'elements', []],
  ['inspect', 'elements.*.found', 1],
  ['inspect', 'elements.*.severity', 'hint'],
  ['inspect', 'elements.*.spans.*.offset', -1],
  ['inspect', 'elements.*.spans.*.length', gone],
  ['inspect', 'limit', gone],
  ['inspect', 'limit.maximum', null],
  ['inspect', 'encoding', 'UTF-8'],
  ['inspect', 'segments', 1.5],
  ['rules', 'rules', []],
  ['rules', 'rules.*.name', 'with_underscore'],
  ['rules', 'rules.*.fix', 'unsafe'],
  ['rules', 'rules.*.field', ''],
  ['rules', 'rules.*.example', null],
  ['rules', 'rules.*.codes.*.code', 30908],
  ['rules', 'rules.*.codes.*.title', gone],
  ['config-show', 'settingsFile', gone],
  ['config-show', 'settings', {}],
  ['config-show', 'settings.failLevel.value', gone],
  ['config-show', 'settings.failLevel.origin', gone],
  ['config-show', 'settings.failLevel.origins', {}],
  ['config-show', 'settings.severities.origins', []],
];

let passed = 0;
let failed = 0;

function expect(name, good, why) {
  if (good) {
    passed++;
    return;
  }
  failed++;
  console.error(`${name}: ${why()}`);
}

const copy = (value) => JSON.parse(JSON.stringify(value));

// Calls visit(schema, where) for a schema and each one in it.
function eachSchema(schema, visit, where = '') {
  visit(schema, where);
  for (const word of ['properties', '$defs']) {
    for (const name of Object.keys(schema[word] ?? {})) eachSchema(schema[word][name], visit, `${where}/${word}/${name}`);
  }
  for (const word of ['items', 'additionalProperties']) {
    if (typeof schema[word] === 'object') eachSchema(schema[word], visit, `${where}/${word}`);
  }
}

function close(schema) {
  if (schema.properties) schema.additionalProperties ??= false;
}

// Validators of all schemas, each changed by change(schema) first.
function compile(schemas, change = () => {}) {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false, allErrors: true });
  for (const schema of Object.values(schemas)) {
    const changed = copy(schema);
    eachSchema(changed, change);
    ajv.addSchema(changed);
  }
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, ajv.getSchema(schema.$id)]));
}

// A schema of lines is called so.
function readDocuments(name) {
  const folder = path.join(outputFolder, name);
  return fs.readdirSync(folder).flatMap((file) => {
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    const parts = name.endsWith('-line') ? text.split('\n').filter(Boolean) : [text];
    return parts.map((part) => ({ file: `${name}/${file}`, document: JSON.parse(part) }));
  });
}

function holdOutputs(kind, validators, documents) {
  for (const [name, list] of Object.entries(documents)) {
    const bad = list.find(({ document }) => !validators[name](document));
    const errors = bad && validators[name].errors;
    expect(`${kind} ${name}.json`, list.length && !bad, () => bad ? `${bad.file} ${JSON.stringify(errors, null, 2)}` : 'there is no output');
  }
}

// With the member forbidden, some output has to be refused.
function expectWritten(schemas, documents) {
  for (const [name, schema] of Object.entries(schemas)) {
    eachSchema(schema, (described, where) => {
      for (const member of Object.keys(described.properties ?? {})) {
        const changed = copy(schema);
        eachSchema(changed, (inner, at) => {
          if (at === where) inner.properties[member] = false;
        });
        const forbids = new Ajv({ strict: false }).compile(changed);
        expect(`${name}.json${where}/properties/${member}`, documents[name].some(({ document }) => !forbids(document)),
          () => 'is described, and no output holds it');
      }
    });
  }
}

// Spoils the first member that the steps lead to; false when there is none.
function spoil(value, [step, ...rest], becomes) {
  if (value === null || typeof value !== 'object') return false;
  const keys = step === '*' ? Object.keys(value) : [step];
  if (rest.length) return keys.some((key) => spoil(value[key], rest, becomes));
  if (!keys.length) return false;
  if (becomes === gone) {
    const there = keys[0] in value;
    delete value[keys[0]];
    return there;
  }
  value[keys[0]] = becomes;
  return true;
}

function expectRefused(validators, documents) {
  for (const [name, member, becomes] of spoilt) {
    const label = `${name}.json with ${member} ${becomes === gone ? 'gone' : JSON.stringify(becomes)}`;
    const document = documents[name].map((one) => copy(one.document)).find((one) => spoil(one, member.split('.'), becomes));
    expect(label, document && !validators[name](document), () => document ? 'should be refused' : 'no output has it to be spoilt');
  }
}

const schemas = {};
const documents = {};
for (const file of fs.readdirSync(schemaFolder).filter((name) => name.endsWith('.json'))) {
  const name = path.basename(file, '.json');
  schemas[name] = JSON.parse(fs.readFileSync(path.join(schemaFolder, file), 'utf8'));
  documents[name] = readDocuments(name);
}
const published = compile(schemas);
holdOutputs('outputs by', published, documents);
holdOutputs('outputs by the closed', compile(schemas, close), documents);
expectWritten(schemas, documents);
expectRefused(published, documents);
console.log(passed, failed);
