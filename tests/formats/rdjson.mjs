// rdjson.mjs SCHEMA REPORT...: holds reports against reviewdog's JSON schema. Ends with 1 when one does not fit.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

// Node looks for packages beside the script; these are below build/tools.
const require = createRequire(path.join(process.env.NODE_PACKAGES, 'package.json'));
const Ajv = require('ajv-draft-04').default;

const [schema, ...reports] = process.argv.slice(2);
const validate = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(fs.readFileSync(schema, 'utf8')));
for (const report of reports) {
  if (!validate(JSON.parse(fs.readFileSync(report, 'utf8')))) {
    console.error(report, validate.errors);
    process.exitCode = 1;
  }
}
