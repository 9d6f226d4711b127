import { channelId } from '../../bot/where'
import { openStore } from '../../storage/open'
import { type Answered, type Conversation, startConversation, type Talker, tenant } from '../support/conversation'
import { countedStore } from '../support/counted-store'
import { holdsEvent } from '../support/events'
import { carriedOn, groupForm, links, makesGroup, north } from '../support/groups'
import { idOn, story } from '../support/learning'
import { temporaryFolder } from '../support/temporary-folder'
import { turnOf, withoutTimedJobs } from '../support/turns'

/**
 * What each press of groups, questions, learning and events costs in its turn: two readings and one write at the most, as an
 * officer. Roles of connectors and administrators are read afresh besides, and a channel or a group is read once in half a
 * minute in each process.
 */

const folder = temporaryFolder()
const calls: string[] = []
let file = 0
let chat: Conversation
let rachel: Talker
let tom: Talker
let helen: Talker
/** Of an open group and of one for members only, each with a channel. */
let group: string
let question: string
let learning: string
let event: string

const here = { in: north }
const northId = channelId(tenant, north.channel)

beforeEach(async () => {
  file += 1
  const sqliteFile = folder.file(`cost-${file}.sqlite`)
  const store = await openStore({ storage: 'sqlite', sqliteFile, cosmosDatabase: '' }, () => chat.clock.now.getTime())
  chat = await withoutTimedJobs(() => startConversation({ store: countedStore(store, calls) }))
  rachel = chat.person('Rachel Osei', 'programme.example')
  tom = chat.person('Tom Garland', 'alderbrook.example')
  helen = chat.person('Helen Marsh', 'brackenshire.example')
  chat.teams.addChannel({ id: north.channel, name: 'North', team: '19:team@thread.tacv2', teamName: 'Pioneers' })
  for (const talker of [rachel, tom, helen]) await talker.opens()
  group = carriedOn(await makesGroup(rachel, { ...groupForm, audience: 'members' }), 'group')
  await links(rachel, group)
  await tom.sends('group-join', { group }, {}, here)
  const asked = { group, question: 'Who has a template?', theme: 'value', name: 'shown' }
  question = carriedOn(await tom.sends('question-send', { key: 'a-key' }, asked), 'question')
  await rachel.sends('question-answer-send', { group, question, key: 'first' }, { answer: 'We have.' })
  learning = idOn(await tom.sends('learning-share', { key: 'a-key' }, { ...story, places: northId }, here))
  event = await holdsEvent(chat, rachel, { who: { reach: 'nobody', channels: northId } })
  await chat.bot.runJobs()
})
afterEach(() => chat.stop())

type Act = () => Promise<Answered>

/** `2 1` for two readings and one write; lists are readings. */
async function costOf(act: Act): Promise<readonly [number, number, readonly string[]]> {
  const { turn, answered } = await turnOf(chat, calls, act)
  if (!answered.card) throw new Error(`It was not answered with a card: ${answered.words}`)
  const writes = turn.filter((call) => call.startsWith('write')).length
  return [turn.length - writes, writes, turn]
}

const firstAnswer = async (): Promise<string> => {
  const page = await tom.sends('question', { group, question, page: 0 })
  return carriedOn(page, 'answer')
}

const presses: readonly [string, () => Promise<Act> | Act][] = [
  ['group', () => () => helen.sends('group', { group }, {}, here)],
  ['group, in the own chat', () => () => tom.sends('group', { group })],
  ['groups-join', () => () => helen.sends('group-join', { group }, {}, here)],
  ['group-join, of a member', () => () => tom.sends('group-join', { group }, {}, here)],
  ['group-leave', () => () => tom.sends('group-leave', { group })],
  ['group-mute', () => () => tom.sends('group-mute', { group, muted: true })],
  ['question-new', () => () => helen.sends('question-new', { group }, {}, here)],
  [
    'question-send',
    () => () =>
      tom.sends('question-send', { key: 'another' }, { group, question: 'And why?', theme: 'value', name: 'hidden' }),
  ],
  [
    'question-send, twice',
    () => () =>
      tom.sends('question-send', { key: 'a-key' }, { group, question: 'And why?', theme: 'value', name: 'hidden' }),
  ],
  ['questions', () => () => tom.sends('questions', { group, page: 0 })],
  ['question', () => () => helen.sends('question', { group, question, page: 0 }, {}, here)],
  ['question, its next page', () => () => tom.sends('question', { group, question, page: 1, after: '0' })],
  ['question-answer', () => () => helen.sends('question-answer', { group, question }, {}, here)],
  [
    'question-answer-send',
    () => () => helen.sends('question-answer-send', { group, question, key: 'k' }, { answer: 'Yes.' }, here),
  ],
  [
    'question-settle',
    async () => {
      const answer = await firstAnswer()
      return () => tom.sends('question-settle', { group, question, answer })
    },
  ],
  ['question-withdraw', () => () => tom.sends('question-withdraw', { group, question })],
  [
    'question-answer-remove',
    async () => {
      await helen.sends('question-answer-send', { group, question, key: 'k' }, { answer: 'Mine.' }, here)
      const page = await helen.sends('question', { group, question, page: 0 }, {}, here)
      return () => helen.presses(page, 'Take it back', {}, here)
    },
  ],
  ['learning-card', () => () => helen.sends('learning-card', { learning }, {}, here)],
  ['learning-useful', () => () => helen.sends('learning-useful', { learning, useful: true }, {}, here)],
  [
    'learning-useful, and not',
    async () => {
      await helen.sends('learning-useful', { learning, useful: true }, {}, here)
      return () => helen.sends('learning-useful', { learning, useful: false }, {}, here)
    },
  ],
  ['learning-tried-form', () => () => helen.sends('learning-tried-form', { learning }, {}, here)],
  ['learning-tried', () => () => helen.sends('learning-tried', { learning }, { line: 'We too.' }, here)],
  ['learning-keep', () => () => helen.sends('learning-keep', { learning, keep: true }, {}, here)],
  ['learning-ask-form', () => () => helen.sends('learning-ask-form', { learning }, {}, here)],
  [
    'learning-question',
    () => () => helen.sends('learning-ask', { learning, key: 'k' }, { question: 'How long?' }, here),
  ],
  ['learning-open', () => () => helen.sends('learning', { learning }, {}, here)],
  ['learning-edit', () => () => tom.sends('learning-edit', { learning })],
  ['learning-withdraw', () => () => tom.sends('learning-withdraw', { learning, revision: 0 })],
  ['event', () => () => helen.sends('event', { event }, {}, here)],
  ['event-answer', () => () => helen.sends('event-answer', { event, answer: 'going' }, {}, here)],
  [
    'event-answer, another',
    async () => {
      await helen.sends('event-answer', { event, answer: 'going' }, {}, here)
      return () => helen.sends('event-answer', { event, answer: 'no' }, {}, here)
    },
  ],
]

test.each(presses)('%s costs two readings and one write at the most', async (_name, prepares) => {
  const act = await prepares()
  await chat.bot.runJobs()
  // What is remembered of the channel and the group, as where anybody pressed there in the last half minute.
  await Promise.all([chat.bot.services.channels.find(northId), chat.bot.services.groups.get(group)])
  const [reads, writes, turn] = await costOf(act)
  expect([reads <= 2, writes <= 1, turn]).toEqual([true, true, turn])
})
