// Drives a Web API with Slack's own client, as a program of Slack's would. Prints one line for each call.
// usage: node slack-client.cjs API-ADDRESS TOKEN CHANNEL
const { WebClient } = require('@slack/web-api');

const [api, token, channel] = process.argv.slice(2);
const section = { type: 'section', text: { type: 'plain_text', text: 'The ferry leaves at noon.' } };

async function main() {
  const client = new WebClient(token, { slackApiUrl: api, logLevel: 'error', retryConfig: { retries: 2, minTimeout: 1, maxTimeout: 1 } });
  const call = async (name, work) => {
    try {
      const answer = await work();
      console.log(`${name} ok ${answer.ts ? 'with ts' : ''}`.trim());
    } catch (fault) {
      console.log(`${name} ${fault.data ? fault.data.error : fault.code}`);
    }
  };
  await call('auth', () => client.auth.test());
  await call('post', () => client.chat.postMessage({ channel, text: 'Ferry', blocks: [section] }));
  await call('too many blocks', () => client.chat.postMessage({ channel, text: 'Ferry', blocks: Array(51).fill(section) }));
  await call('nobody', () => client.users.info({ user: 'U0NOBODY' }));
  const begun = Date.now();
  for (let at = 0; at < 4; at++) await call(`burst ${at}`, () => client.chat.postMessage({ channel, text: 'Ferry' }));
  console.log(Date.now() - begun >= 900 ? 'waited as told' : 'did not wait');
  await call('stranger', () => new WebClient('xoxb-wrong', { slackApiUrl: api, logLevel: 'error' }).auth.test());
}

main().catch((fault) => { console.log(fault.message); process.exitCode = 1; });
