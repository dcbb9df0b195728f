// Checks a Teams manifest against Microsoft's own schema of its version. Prints one problem a line.
// usage: node check-manifest.cjs manifest.json
const fs = require('fs');
const path = require('path');
const Ajv = require('ajv-draft-04');
const addFormats = require('ajv-formats');

const manifest = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const schemas = path.join(__dirname, 'node_modules', '@microsoft', 'app-manifest', 'build', 'json-schemas', 'teams');
const schema = JSON.parse(fs.readFileSync(path.join(schemas, `v${manifest.manifestVersion}`, 'MicrosoftTeams.schema.json'), 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv, ['uri', 'email', 'regex']);
const validate = ajv.compile(schema);
if (!validate(manifest)) for (const problem of validate.errors) console.log(`${problem.instancePath} ${problem.message}`);
