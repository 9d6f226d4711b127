import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { type Conversation, startConversation } from '../support/conversation'
import { ask, event } from '../support/http'

let chat: Conversation

beforeAll(async () => {
  chat = await startConversation()
})
afterAll(() => chat.stop())

const most = 256 * 1024
const messages = () => `${chat.bot.url}/api/messages`
const activity = () => event(chat.teams.serviceUrl)
const json = { 'content-type': 'application/json' }

/** An activity of just so many bytes; its letters take two each. */
function weighing(bytes: number): Buffer {
  const empty = Buffer.byteLength(JSON.stringify({ ...activity(), text: '' }))
  const room = bytes - empty
  return Buffer.from(JSON.stringify({ ...activity(), text: 'é'.repeat(Math.floor(room / 2)) + 'x'.repeat(room % 2) }))
}

const inPieces = (body: Buffer, size = 10_000): Buffer[] =>
  Array.from({ length: Math.ceil(body.length / size) }, (_, at) => body.subarray(at * size, (at + 1) * size))

const isAlive = async () => expect((await ask(messages(), { headers: json, body: [weighing(500)] })).status).toBe(200)

describe('an activity of', () => {
  const length = (bytes: number) => ({ ...json, 'content-length': String(bytes) })
  test.each([
    ['256 KB is let in', most, 200],
    ['one byte more is too large', most + 1, 413],
    ['5 MB is too large, and its sender is told', 5 * 1024 * 1024, 413],
  ])('%s', async (_name, bytes, status) => {
    const body = weighing(bytes)
    expect(body).toHaveLength(bytes)
    expect(await ask(messages(), { headers: length(bytes), body: [body] })).toEqual({ status, body: '' })
    expect(await ask(messages(), { headers: json, body: inPieces(body) })).toEqual({ status, body: '' })
    await isAlive()
  })

  test('more than its content-length says is not read beyond that', async () => {
    const said = await raw(`content-length: 5\r\n\r\n${weighing(most + 1)}`)
    expect(said).toMatch(/^HTTP\/1.1 400 /)
    await isAlive()
  })

  test('a content-length and chunks at once is refused', async () => {
    expect(await raw('content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /)
    await isAlive()
  })
})

test.each([
  ['nothing', ''],
  ['no JSON', 'hello'],
  ['half of some JSON', '{"type":"message"'],
  ['a list', '[]'],
  ['a list of activities', '[{"type":"message"}]'],
  ['a word', '"message"'],
  ['a number', '7'],
  ['null', 'null'],
  ['an object without a type', '{}'],
  ['an object whose type is no word', '{"type":{}}'],
  ['a form', 'type=message'],
  ['an activity that is zipped', gzipSync('{"type":"message"}')],
  ['a zipped megabyte, which weighs a kilobyte', gzipSync(Buffer.alloc(1024 * 1024))],
])('a body that is %s is a bad request', async (_name, body) => {
  const headers = { ...json, ...(typeof body === 'string' ? {} : { 'content-encoding': 'gzip' }) }
  expect(await ask(messages(), { headers, body: [body] })).toEqual({ status: 400, body: '' })
})

test.each([
  ['GET', '/api/messages', 405],
  ['HEAD', '/api/messages', 405],
  ['PUT', '/api/messages', 405],
  ['DELETE', '/api/messages', 405],
  ['POST', '/healthz', 405],
  ['GET', '/', 404],
  ['POST', '/api/messages/more', 404],
  ['GET', '/api/../../etc/passwd', 404],
  ['GET', '/healthz', 200],
  ['GET', '/readyz', 200],
])('%s %s is answered with %i', async (method, path, status) => {
  const answer = await ask(chat.bot.url + path, { method })
  expect(answer.status).toBe(status)
  expect(answer.body).not.toMatch(/ at |node_modules|\.ts/)
})

test('somebody who goes away in the middle of a request does no harm', async () => {
  for (const sent of ['', 'content-length: 1000\r\n\r\n{"type":', 'transfer-encoding: chunked\r\n\r\n5\r\n{"typ']) {
    const socket = connect(Number(new URL(chat.bot.url).port), '127.0.0.1')
    await new Promise<void>((resolve) =>
      socket.write(`POST /api/messages HTTP/1.1\r\nhost: localhost\r\n${sent}`, () => resolve()),
    )
    socket.resetAndDestroy()
    await isAlive()
  }
})

test('it says that it is not ready when its database does not answer, and that it runs all the same', async () => {
  const another = await startConversation()
  await another.bot.services.store.close()
  const ready = await ask(`${another.bot.url}/readyz`, { method: 'GET' })
  const runs = await ask(`${another.bot.url}/healthz`, { method: 'GET' })
  await another.stop()
  expect(ready).toEqual({ status: 503, body: '{"status":"the database does not answer"}' })
  expect(runs).toEqual({ status: 200, body: '{"status":"running"}' })
})

/** What is answered to a request whose head ends with these words, sent as they are. */
function raw(rest: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(chat.bot.url).port), '127.0.0.1')
    socket.once('data', (data) => {
      resolve(data.toString('latin1'))
      socket.destroy()
    })
    socket.on('error', reject)
    socket.write(`POST /api/messages HTTP/1.1\r\nhost: localhost\r\n${rest}`)
  })
}
