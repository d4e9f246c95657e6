// A small app on Bolt for JavaScript, unmodified, against the loopback Slack of the tests. It says on standard output, a line each, what
// it has done, and ends when its standard input does. The address and the channel come as arguments, the tokens from the environment.
const { App, LogLevel } = require('@slack/bolt');

const [address, channel] = process.argv.slice(2);
const app = new App({
  token: process.env.SECOND_CLIENT_TOKEN,
  appToken: process.env.SECOND_CLIENT_APP_TOKEN,
  socketMode: true,
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl: address, retryConfig: { retries: 0 } },
});

const blocks = [
  { type: 'section', text: { type: 'mrkdwn', text: '*S. 2174*' } },
  { type: 'actions', elements: [{ type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'More' }, value: 's2174' }] },
];
const form = {
  type: 'modal',
  callback_id: 'look',
  title: { type: 'plain_text', text: 'Look' },
  submit: { type: 'plain_text', text: 'Find' },
  blocks: [
    { type: 'input', block_id: 'word', label: { type: 'plain_text', text: 'Word' }, element: { type: 'plain_text_input', action_id: 'word' } },
    {
      type: 'input', block_id: 'bill', optional: true, label: { type: 'plain_text', text: 'Bill' },
      element: { type: 'external_select', action_id: 'bill', min_query_length: 1 },
    },
  ],
};

app.command('/congress', async ({ command, ack, respond, client }) => {
  await ack();
  if (command.text === 'ask') {
    await client.views.open({ trigger_id: command.trigger_id, view: form });
  } else {
    await respond({ text: `about ${command.text}`, blocks });
  }
});
app.action('more', async ({ ack, respond }) => {
  await ack();
  await respond({ replace_original: true, text: 'more' });
});
app.options('bill', async ({ options, ack }) => {
  await ack({ options: [{ text: { type: 'plain_text', text: `${options.value} 1` }, value: '1' }] });
});
app.view('look', async ({ ack, view, body, client }) => {
  const word = view.state.values.word.word.value;
  if (word === 'x') {
    await ack({ response_action: 'errors', errors: { word: 'say a word' } });
  } else {
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: `looked for ${word}` });
  }
});
app.shortcut('which', async ({ shortcut, ack, respond }) => {
  await ack();
  await respond(`said: ${shortcut.message.text}`);
});
app.event('app_mention', async ({ event, say }) => {
  await say({ text: 'yes', thread_ts: event.thread_ts ?? event.ts });
});
app.event('app_home_opened', async ({ event, client }) => {
  await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
});
app.event('link_shared', async ({ event, client }) => {
  await client.chat.unfurl({ unfurl_id: event.unfurl_id, source: event.source, unfurls: { [event.links[0].url]: { blocks } } });
});
app.error(async (error) => console.log(`error ${error}`));
process.stdin.on('end', () => process.exit(0)).resume();

(async () => {
  await app.start();
  console.log('ready');
  const posted = await app.client.chat.postMessage({
    channel, text: 'posted', blocks, metadata: { event_type: 'delivery', event_payload: { key: 'd-1' } },
  });
  await app.client.chat.update({ channel, ts: posted.ts, text: 'edited', blocks: [] });
  await app.client.files.uploadV2({ channel_id: channel, filename: 'votes.csv', content: 'yea,nay\n' });
  const read = await app.client.conversations.history({ channel, include_all_metadata: true });
  console.log(`posted ${read.messages.length} ${read.messages.at(-1).text} ${read.messages.at(-1).metadata.event_payload.key}`);
  await app.client.chat.postMessage({ channel: 'C0NONE', text: 'x' }).catch((error) => console.log(`refused ${error.data.error}`));
})();
