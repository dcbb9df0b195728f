// Tells for each request whether Slack's own Bolt takes it for one of Slack's. Prints one verdict a line: true or false.
// usage: node slack-verdicts.cjs FILE.json   where the file holds { "secret", "now", "requests": [{ "timestamp", "signature", "body" }] }
const fs = require('fs');
const { isValidSlackRequest } = require('@slack/bolt/dist/receivers/verify-request');

const { secret, now, requests } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
for (const { timestamp, signature, body } of requests) {
  const headers = { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature };
  console.log(isValidSlackRequest({ signingSecret: secret, nowMilliseconds: now, body, headers }));
}
