// A small bot on discord.js, unmodified, against the loopback Discord of the tests. It says on standard output, a line each, what it
// has done, and ends when its standard input does. The address and the channel come as arguments, the token from the environment.
const {
  ActionRowBuilder, ButtonBuilder, ButtonStyle, Client, Events, GatewayIntentBits, LabelBuilder, MessageFlags, ModalBuilder,
  TextInputBuilder, TextInputStyle,
} = require('discord.js');

const [address, channelId] = process.argv.slice(2);
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: `${address}/api`, retries: 0 } });

client.once(Events.ClientReady, async () => {
  console.log('ready');
  await client.application.commands.set([
    {
      name: 'bill',
      description: 'A bill',
      options: [{ type: 3, name: 'number', description: 'Its number', required: true, autocomplete: true }],
    },
    { type: 3, name: 'What bill is this?' },
  ]);
  console.log('registered');
  const channel = await client.channels.fetch(channelId);
  const posted = await channel.send({
    content: 'posted',
    nonce: 'delivery-1',
    enforceNonce: true,
    embeds: [{ title: 'S. 2174' }],
    files: [{ attachment: Buffer.from('yea,nay\n'), name: 'votes.csv', description: 'The votes' }],
  });
  const again = await channel.send({ content: 'posted', nonce: 'delivery-1', enforceNonce: true });
  const thread = await posted.startThread({ name: 'S. 2174' });
  await thread.send('in the thread');
  await posted.edit({ content: 'edited' });
  const read = await channel.messages.fetch({ limit: 10, cache: false });
  console.log(`posted ${again.id === posted.id} ${read.size} ${read.first().content}`);
  await channel.send('x'.repeat(2001)).catch((error) => console.log(`refused ${error.code}`));
});

const row = () => new ActionRowBuilder().addComponents(
  new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary),
  new ButtonBuilder().setCustomId('ask').setLabel('Ask').setStyle(ButtonStyle.Secondary));

client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isAutocomplete()) {
    await interaction.respond([{ name: `${interaction.options.getFocused()} 1`, value: '1' }]);
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply({ content: `said: ${interaction.targetMessage.content}`, flags: MessageFlags.Ephemeral });
  } else if (interaction.isChatInputCommand()) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply({ content: `about ${interaction.options.getString('number')}`, components: [row()] });
    await interaction.followUp({ content: 'and more', flags: MessageFlags.Ephemeral });
  } else if (interaction.isButton() && interaction.customId === 'more') {
    await interaction.update({ content: 'more', components: [row()] });
  } else if (interaction.isButton()) {
    const word = new TextInputBuilder().setCustomId('word').setStyle(TextInputStyle.Short);
    await interaction.showModal(new ModalBuilder().setCustomId('look').setTitle('Look')
      .addLabelComponents(new LabelBuilder().setLabel('Word').setTextInputComponent(word)));
  } else if (interaction.isModalSubmit()) {
    const answer = await interaction.reply({ content: `looked for ${interaction.fields.getTextInputValue('word')}`, withResponse: true });
    console.log(`answered ${answer.resource.message.content}`);
  }
});

client.on(Events.ShardResume, () => console.log('resumed'));
client.on(Events.Error, (error) => console.log(`error ${error}`));
client.on(Events.GuildDelete, (guild) => console.log(`left ${guild.name}`));
process.stdin.on('end', () => process.exit(0)).resume();
client.login(process.env.SECOND_CLIENT_TOKEN);
