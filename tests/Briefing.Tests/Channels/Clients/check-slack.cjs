// Checks blocks, a view or a manifest against Slack's own typings, by the TypeScript compiler. Prints one problem a line.
// usage: node check-slack.cjs FILE.json   where the file holds { "type": "blocks" | "view" | "manifest", "values": [ … ] }
const fs = require('fs');
const path = require('path');
const ts = require('typescript');

const { type, values } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const types = { blocks: 'KnownBlock[]', view: 'View', manifest: 'Manifest' };
const imports = type === 'manifest'
  ? "import type { Manifest } from '@slack/web-api/dist/types/request/manifest';"
  : "import type { KnownBlock, View } from '@slack/types';";
const text = [imports, ...values.map((value, at) => `export const value${at}: ${types[type]} = ${JSON.stringify(value)};`)].join('\n');

const file = path.join(__dirname, 'checked.ts');
const options = { noEmit: true, strict: true, skipLibCheck: true, types: [], moduleResolution: ts.ModuleResolutionKind.Node10, target: ts.ScriptTarget.ES2022, ignoreDeprecations: '5.0' };
const host = ts.createCompilerHost(options);
const { getSourceFile, fileExists, readFile } = host;
host.getSourceFile = (name, ...rest) => (name === file ? ts.createSourceFile(name, text, options.target) : getSourceFile.call(host, name, ...rest));
host.fileExists = (name) => name === file || fileExists.call(host, name);
host.readFile = (name) => (name === file ? text : readFile.call(host, name));
const program = ts.createProgram([file], options, host);
for (const fault of ts.getPreEmitDiagnostics(program)) console.log(ts.flattenDiagnosticMessageText(fault.messageText, ' ').slice(0, 600));
