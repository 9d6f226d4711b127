import { commandTable } from '../../bot/features'
import { offers } from '../../bot/features/toolkit/share'
import { known } from '../../bot/people-records'
import type { Card } from '../../cards/card'
import { posts } from '../support/activities'
import { partsOf } from '../support/card-parts'
import { type Conversation, startConversation, type Talker, wordsOn } from '../support/conversation'
import { recordsIn } from '../support/crafted'
import { temporaryFolder } from '../support/temporary-folder'

/** The message extension, asked over HTTP as Teams asks it. */

const file = temporaryFolder().file('pioneer.sqlite')
let chat: Conversation
let nemo: Talker

beforeAll(async () => {
  chat = await startConversation({ env: { SQLITE_FILE: file } })
  nemo = chat.person('Nemo Nobody', 'nowhere.example')
})
afterAll(() => chat.stop())

interface Attachment {
  readonly contentType: string
  readonly content: Card
  readonly preview: {
    readonly contentType: string
    readonly content: { readonly title: string; readonly text: string }
  }
}

/** In a group chat where the bot is not installed. */
const where = { id: '19:somewhere@thread.v2', conversationType: 'groupChat', isGroup: true }

async function invokes(name: string, value: unknown) {
  const conversation = { ...where, tenantId: nemo.member.tenantId }
  const { status, body } = await posts(chat, nemo, { type: 'invoke', name, value, conversation })
  expect(status).toBe(200)
  return JSON.parse(body)
}

const queries = async (words: string, more: object = {}) =>
  (
    await invokes('composeExtension/query', {
      commandId: 'find-tool',
      parameters: [{ name: 'words', value: words }],
      queryOptions: { skip: 0, count: 25 },
      ...more,
    })
  ).composeExtension as { type: string; attachmentLayout: string; attachments: Attachment[]; text?: string }

const titles = (answer: { attachments: readonly Attachment[] }) =>
  answer.attachments.map(({ preview }) => preview.content.title)

const begins = { parameters: [{ name: 'initialRun', value: 'true' }] }

describe('a search from the compose box', () => {
  test('gives a list: a title and a line of each tool, and a card to put into the message', async () => {
    const answer = await queries('supplier keeps missing targets')
    expect(answer).toMatchObject({ type: 'result', attachmentLayout: 'list' })
    const first = answer.attachments[0]!
    const tool = chat.bot.services.content.toolkit.tools.find((one) => one.title === first.preview.content.title)!
    expect(first.preview).toEqual({
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title: 'When a supplier underperforms', text: tool.use },
    })
    expect(first.contentType).toBe('application/vnd.microsoft.card.adaptive')
    expect(wordsOn(first.content)).toContain(`From the toolkit\n${tool.title}\n${tool.summary}`)
  })

  test('gives at most 15, all on the first page', async () => {
    expect((await queries('contract')).attachments).toHaveLength(15)
    expect((await queries('contract', { queryOptions: { skip: 15, count: 25 } })).attachments).toEqual([])
  })

  test('gives nothing for words that fit nothing', async () => {
    expect((await queries('xqzvw')).attachments).toEqual([])
  })

  test.each([
    ['the first search', () => queries('', begins)],
    ['an empty one', () => queries('  ')],
    ['one without parameters', () => queries('', { parameters: undefined })],
  ])('%s gives what is popular', async (_name, ask) => {
    const { toolkit, clock } = chat.bot.services
    const [last] = chat.bot.services.content.toolkit.tools.toReversed()
    for (let times = 0; times < 9; times++) toolkit.open(last!.id)
    await toolkit.bringUpToDate(clock().getTime())
    const answer = await ask()
    expect(answer.attachments).toHaveLength(15)
    expect(titles(answer)[0]).toBe(last!.title)
  })

  test('in local mode every card opens a public page, or says in words how to go on', async () => {
    for (const tool of chat.bot.services.content.toolkit.tools) {
      const { attachments } = await queries(tool.title)
      const card = attachments.find(({ preview }) => preview.content.title === tool.title)!.content
      const actions = partsOf(card).filter(({ type }) => type.startsWith('Action.') || type.startsWith('Input.'))
      expect(actions.map(({ type, url }) => [type, url])).toEqual(tool.link ? [['Action.OpenUrl', tool.link]] : [])
      expect(wordsOn(card)).toMatch(/In Pioneer {2}\ntype ‘.+’ in your chat with it/)
    }
  })

  test('where Teams knows the bot, every card opens the chat with it, with what to send', async () => {
    const appId = '11111111-2222-4333-8444-555555555555'
    const services = { ...chat.bot.services, appId }
    for (const tool of services.content.toolkit.tools) {
      const cards = offers(tool.title, services, commandTable)
      const { card } = cards.find(({ title }) => title === tool.title)!
      const urls = partsOf(card).flatMap(({ type, url }) => (type === 'Action.OpenUrl' ? [String(url)] : []))
      expect(urls.slice(1)).toEqual(tool.link ? [tool.link] : [])
      const { origin, pathname, searchParams } = new URL(urls[0]!)
      expect([origin, pathname]).toEqual(['https://teams.microsoft.com', '/l/chat/0/0'])
      expect(Object.fromEntries(searchParams)).toEqual({ users: `28:${appId}`, message: `toolkit ${tool.title}` })
    }
  })

  test('what those words lead to is the tool itself', () => {
    const { toolkit, content } = chat.bot.services
    const astray = content.toolkit.tools.filter(({ id, title }) => toolkit.find(title).found[0]?.id !== id)
    expect(astray.map(({ id }) => id)).toEqual([])
  })

  test('is answered in under a second', async () => {
    const began = performance.now()
    await queries('we are bringing the leisure service back in house')
    expect(performance.now() - began).toBeLessThan(1000)
  })

  test('a tool that works in the chat says what to type there', async () => {
    const { attachments } = await queries('contract tiering guidance')
    expect(wordsOn(attachments[0]!.content)).toContain('\ntype ‘tiering’ in your chat')
  })
})

const actsOn = async (body: unknown) =>
  (
    await invokes('composeExtension/fetchTask', {
      commandId: 'find-tool-for-message',
      commandContext: 'message',
      messagePayload: { id: '1', body },
    })
  ).task as { type: string; value: { title: string; card: { content: Card } } }

const html = (content: unknown) => ({ contentType: 'html', content })

describe('an action on a message', () => {
  test.each([
    [
      'marked up',
      html('<div><p>Our <b>supplier</b>&nbsp;keeps</p><at id="0">Ann</at> missing targets &amp; more</div>'),
    ],
    ['plain', { contentType: 'text', content: 'Our supplier keeps missing targets' }],
  ])('shows the best for its words, %s', async (_name, body) => {
    const { type, value } = await actsOn(body)
    expect(type).toBe('continue')
    const words = wordsOn(value.card.content)
    expect(words).toContain('These tools may help with this message.\nWhen a supplier underperforms')
    expect(JSON.stringify(value.card)).not.toContain('Action.Execute')
  })

  test('reads the first 400 characters', async () => {
    const far = await actsOn(html(`${'x'.repeat(401)} raid log`))
    expect(wordsOn(far.value.card.content)).toContain('Nothing in the toolkit fits this message.')
    const near = await actsOn(html(`${'x'.repeat(380)} raid log`))
    expect(wordsOn(near.value.card.content)).toContain('RAID-A log template')
  })

  test('markup is no word of the message', async () => {
    const answer = await actsOn(html('<raid title="raid log">xqzvw</raid>'))
    expect(wordsOn(answer.value.card.content)).toContain('Nothing in the toolkit fits this message.')
  })

  test.each([undefined, null, 5, 'words', html(undefined), html(5), html('&#999999;&bogus;&#0;<<<')])(
    'a message without words is answered: %j',
    async (body) => {
      expect((await actsOn(body)).type).toBe('continue')
    },
  )
})

test.each([undefined, null, 5, 'find-tool', {}, { commandId: 'gone' }, { commandId: 'find-tool-for-message' }])(
  'a search that no manifest of ours has is told so: %j',
  async (value) => {
    const { composeExtension } = await invokes('composeExtension/query', value)
    expect(composeExtension).toEqual({ type: 'message', text: 'Pioneer has no such search any more.' })
    const { task } = await invokes(
      'composeExtension/fetchTask',
      Object(value).commandId ? { commandId: 'gone' } : value,
    )
    expect(task).toEqual({ type: 'message', value: 'Pioneer has no such search any more.' })
  },
)

test('nobody is looked up, and nothing is kept or sent', async () => {
  const [records, lookups, sent] = [recordsIn(file), chat.teams.lookups(), chat.teams.sent.length]
  await queries('unheard of by anybody')
  await queries('raid')
  await actsOn(html('unheard of by anybody'))
  expect(recordsIn(file)).toEqual(records)
  expect(chat.teams.lookups()).toBe(lookups)
  expect(chat.teams.sent).toHaveLength(sent)
  expect(await chat.bot.services.store.get(known, nemo.id, nemo.id)).toBeUndefined()
})

test('somebody whose council has records gets what a stranger gets', async () => {
  const strangers = await queries('contract')
  const tom = chat.person('Tom Garland', 'alderbrook.example')
  await tom.opens()
  const body = { commandId: 'find-tool', parameters: [{ name: 'words', value: 'contract' }] }
  const his = await posts(chat, tom, { type: 'invoke', name: 'composeExtension/query', value: body })
  expect(JSON.parse(his.body).composeExtension).toEqual(strangers)
  expect(his.body).not.toMatch(/alderbrook|Tom/i)
})
