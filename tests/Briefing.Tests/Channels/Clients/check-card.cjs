// Reads an Adaptive Card with Microsoft's own parser. Prints one problem a line.
// usage: node check-card.cjs card.json
const fs = require('fs');
const { AdaptiveCard, SerializationContext, Versions } = require('adaptivecards/dist/adaptivecards');

const source = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const context = new SerializationContext(Versions.v1_5);
const card = new AdaptiveCard();
card.parse(source, context);
for (let i = 0; i < context.eventCount; i++) console.log(context.getEventAt(i).message);
const known = JSON.stringify(card.toJSON());
for (const kind of source.body.map((element) => element.type)) if (!known.includes(`"${kind}"`)) console.log(`${kind} was not understood.`);
if (card.getItemCount() !== source.body.length) console.log(`${source.body.length} elements became ${card.getItemCount()}.`);
