import { CosmosClient } from '@azure/cosmos'
import { type BotProcess, startBot } from '../support/bot-process'
import { talker, wordsOn } from '../support/conversation'
import { type CosmosEmulator, startCosmosEmulator } from '../support/cosmos-emulator'
import { startTeams, type Teams } from '../support/teams'

/** What `npm run bot` runs, on Cosmos by way of its real protocol. */
let emulator: CosmosEmulator
let teams: Teams
let bot: BotProcess
jest.setTimeout(60_000)

beforeAll(async () => {
  emulator = await startCosmosEmulator()
  teams = await startTeams()
  bot = await startBot({
    STORAGE: 'cosmos',
    COSMOS_ENDPOINT: emulator.endpoint,
    COSMOS_KEY: emulator.key,
    COSMOS_DATABASE: 'council-contracts',
    SAMPLE_DATA: 'false',
    LOG_LEVEL: 'error',
    // The emulator's certificate is its own.
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
  })
})
afterAll(async () => {
  await bot?.stop()
  await teams?.stop()
  await emulator?.stop()
})

test('the bot makes its database and container when they are absent', async () => {
  const client = new CosmosClient({ endpoint: emulator.endpoint, key: emulator.key, agent: emulator.agent })
  const { resource } = await client.database('council-contracts').container('records').read()
  expect(resource?.partitionKey?.paths).toEqual(['/partition'])
})

test('an officer answers, the bot is killed, and goes on where it was', async () => {
  const amina = talker('Amina Yusuf', 'alderbrook.example', teams, () => bot)
  await amina.opens()
  let card = await amina.says('assess')
  card = await amina.presses(card, 'Assess the whole council')
  card = await amina.presses(card, 'Start')
  card = await amina.presses(card, 'Next', { point: 'mature', target: 'leader', note: 'Kept in Cosmos 💷' })
  expect(wordsOn(card)).toContain('Question 2 of 25, 1 answered')
  await bot.kill('SIGKILL')
  await bot.restart()
  card = await amina.presses(await amina.says('assess'), 'Continue')
  expect(wordsOn(card)).toContain('Question 2 of 25, 1 answered')
  card = await amina.presses(card, 'Back')
  expect(JSON.stringify(card.card)).toContain('Kept in Cosmos 💷')
})
