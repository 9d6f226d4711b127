import { channelId } from '../../bot/where'
import { openStore } from '../../storage/open'
import { type Answered, type Conversation, startConversation, type Talker, tenant } from './conversation'
import { countedStore } from './counted-store'
import { holdsEvent } from './events'
import { carriedOn, groupForm, links, makesGroup, north } from './groups'
import { idOn, story } from './learning'
import { temporaryFolder } from './temporary-folder'
import { turnOf, withoutTimedJobs } from './turns'

/**
 * A channel of a peer group in which something was asked, shared and posted, and what presses there cost: calls of the
 * database in their turn. Roles of connectors and administrators are read afresh besides, and deliveries go on beside the turn: neither is counted.
 */

export const here = { in: north }
export const northId = channelId(tenant, north.channel)

export interface Channelled {
  readonly chat: Conversation
  /** Made the group, and holds the event. */
  readonly rachel: Talker
  /** A member, who asked and shared. */
  readonly tom: Talker
  /** Of another council, and no member. */
  readonly helen: Talker
  readonly group: string
  readonly question: string
  readonly learning: string
  readonly event: string
}

export type Act = () => Promise<Answered>
/** Gets ready, and answers with what is pressed then. */
export type Press = (on: Channelled) => Promise<Act> | Act

export interface Cost {
  readonly reads: number
  readonly writes: number
  readonly calls: readonly string[]
}

/** Set up anew for each test of the file. */
export function eachInChannel(): { readonly costOf: (press: Press) => Promise<Cost> } {
  const folder = temporaryFolder()
  const calls: string[] = []
  let file = 0
  let on: Channelled

  beforeEach(async () => {
    file += 1
    const sqliteFile = folder.file(`cost-${file}.sqlite`)
    let now = () => 0
    const store = await openStore({ storage: 'sqlite', sqliteFile, cosmosDatabase: '' }, () => now())
    const chat = await withoutTimedJobs(() => startConversation({ store: countedStore(store, calls) }))
    now = () => chat.clock.now.getTime()
    const rachel = chat.person('Rachel Osei', 'programme.example')
    const tom = chat.person('Tom Garland', 'alderbrook.example')
    const helen = chat.person('Helen Marsh', 'brackenshire.example')
    chat.teams.addChannel({ id: north.channel, name: 'North', team: '19:team@thread.tacv2', teamName: 'Pioneers' })
    for (const talker of [rachel, tom, helen]) await talker.opens()
    const group = carriedOn(await makesGroup(rachel, { ...groupForm, audience: 'members' }), 'group')
    await links(rachel, group)
    await tom.sends('group-join', { group }, {}, here)
    const asked = { group, question: 'Who has a template?', theme: 'value', name: 'shown' }
    const question = carriedOn(await tom.sends('question-send', { key: 'a-key' }, asked), 'question')
    await rachel.sends('question-answer-send', { group, question, key: 'first' }, { answer: 'We have.' })
    const learning = idOn(await tom.sends('learning-share', { key: 'a-key' }, { ...story, places: northId }, here))
    const event = await holdsEvent(chat, rachel, { who: { reach: 'nobody', channels: northId } })
    await chat.bot.runJobs()
    on = { chat, rachel, tom, helen, group, question, learning, event }
  })
  afterEach(() => on.chat.stop())

  return {
    costOf: async (press) => {
      const act = await press(on)
      const { channels, events, groups } = on.chat.bot.services
      await on.chat.bot.runJobs()
      // What is remembered, as where anybody pressed there in the last half minute.
      await Promise.all([channels.find(northId), groups.get(on.group), events.find(on.event)])
      await Promise.all([channels.allKnown(), groups.allKnown(), events.recentKnown()])
      const { turn, answered } = await turnOf(on.chat, calls, act)
      if (!answered.card) throw new Error(`It was not answered with a card: ${answered.words}`)
      const counted = turn.filter((call) => call !== 'read person' && !call.endsWith(' delivery'))
      const writes = counted.filter((call) => call.startsWith('write')).length
      return { reads: counted.length - writes, writes, calls: counted }
    },
  }
}

/** An answer to the question of the channel. */
export const firstAnswer = async ({ tom, group, question }: Channelled): Promise<string> =>
  carriedOn(await tom.sends('question', { group, question, page: 0 }), 'answer')

/** After the event, to which Tom went. */
export async function isOver({ chat, tom, event }: Channelled): Promise<void> {
  await tom.sends('event-answer', { event, answer: 'going' }, {}, here)
  chat.clock.now = new Date('2026-12-07T12:00:00Z')
  await chat.bot.runJobs()
}

/** Helen asks Tom about what he shared; answers with the id of her question. */
export async function asksTom({ chat, helen, learning }: Channelled): Promise<string> {
  await helen.sends('learning-ask', { learning, key: 'k' }, { question: 'How long?' }, here)
  const all = await chat.bot.services.learning.wordsOf(learning)
  return all.find((one) => one.kind === 'question')!.id
}

export const eventWhat = {
  ...{
    kind: 'webinar',
    title: 'Another',
    description: 'What we learnt.',
    host: 'Rachel Osei',
    link: '',
    place: 'Here',
  },
  documents: '',
}
