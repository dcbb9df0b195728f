// Prints one line for each file of the folder: its name, a tab, and "ok" or what the parser of Bot Framework objects to.
const fs = require('node:fs');
const path = require('node:path');
const { V2 } = require('@microsoft/bf-lu');
const { Templates } = require('botbuilder-lg');

async function checkLu(file) {
  try {
    const model = await V2.LuisBuilder.fromContentAsync(fs.readFileSync(file, 'utf8'));
    model.validate();
    return `ok ${model.intents.map(intent => intent.name).sort().join(',')}`;
  } catch (fault) {
    return fault.text || fault.message;
  }
}

function checkLg(file) {
  const templates = Templates.parseFile(file);
  const faults = templates.allDiagnostics.map(fault => fault.toString());
  return faults.length === 0 ? `ok ${templates.toArray().map(template => template.name).sort().join(',')}` : faults.join(' ');
}

(async () => {
  const folder = process.argv[2];
  for (const name of fs.readdirSync(folder).sort()) {
    const file = path.join(folder, name);
    if (name.endsWith('.lu')) console.log(`${name}\t${await checkLu(file)}`);
    if (name.endsWith('.lg')) console.log(`${name}\t${checkLg(file)}`);
  }
})();
