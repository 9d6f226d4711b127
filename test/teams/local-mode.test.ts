import { networkInterfaces } from 'node:os'
import { type Conversation, startConversation, wordsOn } from '../support/conversation'
import { ask, event } from '../support/http'

let chat: Conversation

beforeAll(async () => {
  chat = await startConversation()
})
afterAll(() => chat.stop())

const knock = (headers: Readonly<Record<string, string>> = {}, serviceUrl = chat.teams.serviceUrl) =>
  ask(`${chat.bot.url}/api/messages`, {
    headers: { 'content-type': 'application/json', ...headers },
    body: [JSON.stringify(event(serviceUrl))],
  })

test.each(['33333333-3333-4333-8333-333333333333', '44444444-4444-4444-8444-444444444444'])(
  'people of any tenant are let in without a token: %s',
  async (tenantId) => {
    const person = chat.person(`Amina of ${tenantId}`, 'alderbrook.example', { tenantId })
    expect((await person.opens()).status).toBe(200)
    expect(wordsOn(await person.says('help'))).toContain('assess')
  },
)

const elsewhere = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .filter(({ internal, address }) => !internal && !address.startsWith('fe80:'))
  .map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address))

if (elsewhere.length === 0) test.skip('nothing listens on the other addresses of this machine: it has none', () => {})

test.each([...elsewhere, '[::1]'])('nothing listens on %s', async (address) => {
  const { port } = new URL(chat.bot.url)
  const knocking = ask(`http://${address}:${port}/healthz`, { method: 'GET' })
  await expect(knocking).rejects.toMatchObject({ code: expect.stringMatching(/^(ECONNREFUSED|EADDRNOTAVAIL)$/) })
})

test.each(['https://smba.trafficmanager.net/uk/', 'http://192.0.2.2:57150/', 'http://localhost.evil.example/'])(
  'an address for answers that is not on this machine is refused: %s',
  async (serviceUrl) => {
    expect(await knock({}, serviceUrl)).toEqual({ status: 403, body: '' })
  },
)

test.each(['localhost', 'LOCALHOST:3978', '127.0.0.1', '127.0.0.1:3978', '[::1]:3978'])(
  'a program that calls us %s is let in',
  async (host) => {
    expect((await knock({ host })).status).toBe(200)
  },
)

test.each([
  'evil.example',
  'evil.example:3978',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  'localhost@evil.example',
  '192.0.2.2:3978',
  '0.0.0.0:3978',
])('a page whose name was made to lead here is refused: %s', async (host) => {
  expect(await knock({ host })).toEqual({ status: 403, body: '' })
})

test.each(['https://evil.example', 'http://localhost:3978', 'null'])(
  'a web page is refused, wherever it comes from: %s',
  async (origin) => {
    expect(await knock({ origin, 'content-type': 'text/plain' })).toEqual({ status: 403, body: '' })
  },
)
