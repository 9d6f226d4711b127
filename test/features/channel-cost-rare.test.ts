import { type Channelled, eachInChannel, eventWhat, here, isOver, northId, type Press } from '../support/channel-cost'
import { eventOn, writesEvent } from '../support/events'
import { groupForm } from '../support/groups'
import { story } from '../support/learning'

/**
 * What is pressed seldom and costs more than two readings and one write, each with what it costs: where several records change
 * at once, where something is checked besides, and what the host of an event does.
 */

const { costOf } = eachInChannel()

const when = {
  ...{ day: '2026-12-08', time: '10:00', until: '11:30', lastDay: '', capacity: '', cpd: '1' },
  ...{ repeats: 'once', times: '' },
}
const who = { reach: 'nobody', who: 'officers', region: '', type: '', channels: northId, tell: '' }

/** Presses of the host on the event as it is now. */
const hosts =
  (verb: string, inputs: Readonly<Record<string, string>>, after?: (on: Channelled) => Promise<void>): Press =>
  async (on) => {
    await after?.(on)
    const { revision } = (await on.chat.bot.services.events.find(on.event))!
    return () => on.rachel.sends(verb, { event: on.event, revision }, inputs)
  }

/** Somebody's message of the channel that Helen would like kept, and Tom is asked about where `asked`. */
async function wish({ chat, tom, helen }: Channelled, asked: boolean): Promise<string> {
  await chat.bot.services.learning.addDraft({
    ...{
      id: 'wish',
      author: tom.id,
      words: 'We wrote to them. It helped.',
      asker: { id: helen.id, name: 'Helen Marsh' },
    },
    ...{ state: 'open', channel: northId, at: chat.clock.now.toISOString() },
  })
  if (asked) await helen.sends('learning-keep-ask', { draft: 'wish' })
  return 'wish'
}

async function withNamed({ rachel, chat }: Channelled) {
  const event = eventOn(await writesEvent(rachel, { who: { reach: 'named' } }))
  return { event, revision: (await chat.bot.services.events.find(event))!.revision }
}

const presses: readonly [string, number, number, Press][] = [
  [
    'groups, the first time in half a minute',
    3,
    0,
    ({ tom }) =>
      () =>
        tom.says('groups'),
  ],
  [
    'group-add',
    3,
    2,
    ({ rachel }) =>
      () =>
        rachel.sends('group-add', { key: 'k', here: false }, { ...groupForm, name: 'Another' }),
  ],
  [
    'group-add, with this channel',
    15,
    6,
    ({ rachel }) =>
      () =>
        rachel.sends('group-add', { key: 'k', here: true }, { ...groupForm, name: 'Another' }, here),
  ],
  [
    'group-save, another name',
    3,
    1,
    async ({ chat, rachel, group }) => {
      const { revision } = (await chat.bot.services.groups.get(group))!
      const form = { ...groupForm, name: 'Another', audience: 'members', facilitators: rachel.id }
      return () => rachel.sends('group-save', { group, revision }, form)
    },
  ],
  [
    'group-close',
    3,
    2,
    ({ rachel, group }) =>
      () =>
        rachel.sends('group-close', { group }),
  ],
  [
    'group-link-choose',
    3,
    0,
    ({ rachel }) =>
      () =>
        rachel.sends('group-link-choose', {}, {}, here),
  ],
  [
    'group-link',
    7,
    2,
    async ({ rachel, group }) => {
      await rachel.sends('group-unlink', { group, channel: northId })
      return () => rachel.sends('group-link', {}, { group }, here)
    },
  ],
  [
    'group-unlink',
    8,
    3,
    ({ rachel, group }) =>
      () =>
        rachel.sends('group-unlink', { group, channel: northId }),
  ],
  [
    'question, its next page, of a member elsewhere',
    3,
    0,
    async ({ helen, group, question }) => {
      await helen.sends('group-join', { group }, {}, here)
      return () => helen.sends('question', { group, question, page: 1, after: '0' })
    },
  ],
  [
    'helping',
    3,
    0,
    ({ tom }) =>
      () =>
        tom.sends('helping', {}),
  ],
  [
    'learning-new',
    3,
    0,
    ({ tom }) =>
      () =>
        tom.sends('learning-new', { key: 'another' }),
  ],
  [
    'learning-share, twice',
    4,
    1,
    ({ tom }) =>
      () =>
        tom.sends('learning-share', { key: 'a-key' }, { ...story, places: northId }, here),
  ],
  [
    'learning-keep-ask',
    3,
    1,
    async (on) => {
      const draft = await wish(on, false)
      return () => on.helen.sends('learning-keep-ask', { draft })
    },
  ],
  [
    'learning-keep-as-it-is',
    3,
    2,
    async (on) => {
      const draft = await wish(on, true)
      return () => on.tom.sends('learning-keep-as-it-is', { draft }, { shown: 'yes' })
    },
  ],
  [
    'learning-keep-refuse',
    3,
    1,
    async (on) => {
      const draft = await wish(on, true)
      return () => on.tom.sends('learning-keep-refuse', { draft })
    },
  ],
  [
    'events, coming, of a member of a closed group',
    3,
    0,
    ({ tom }) =>
      () =>
        tom.sends('events', { page: 0, shown: 'coming' }),
  ],
  [
    'events, past, of a member of a closed group',
    3,
    0,
    async (on) => {
      await isOver(on)
      return () => on.tom.sends('events', { page: 0, shown: 'past' })
    },
  ],
  [
    'events, coming, with one that they answered',
    4,
    0,
    async ({ tom, event }) => {
      await tom.sends('event-answer', { event, answer: 'going' }, {}, here)
      return () => tom.sends('events', { page: 0, shown: 'coming' })
    },
  ],
  [
    'event, of a member elsewhere',
    3,
    0,
    ({ tom, event }) =>
      () =>
        tom.sends('event', { event }),
  ],
  [
    'event-answer, of a member elsewhere',
    3,
    1,
    ({ tom, event }) =>
      () =>
        tom.sends('event-answer', { event, answer: 'maybe' }),
  ],
  [
    'event-calendar, of a member who did not answer',
    3,
    0,
    ({ tom, event }) =>
      () =>
        tom.sends('event-calendar', { event }),
  ],
  [
    'event-feedback',
    3,
    2,
    async (on) => {
      await isOver(on)
      return () => on.tom.sends('event-feedback', { event: on.event }, { useful: '4', words: 'Good' })
    },
  ],
  ['event-what', 4, 1, hosts('event-what', eventWhat)],
  ['event-when', 5, 1, hosts('event-when', when)],
  ['event-who', 8, 0, hosts('event-who', who)],
  ['event-who, the caseload besides', 9, 1, hosts('event-who', { ...who, reach: 'caseload' })],
  [
    'event-councils',
    7,
    1,
    async (on) => {
      const drawn = await withNamed(on)
      return () =>
        on.rachel.sends('event-councils', { ...drawn, page: 0, move: 'next' }, { councils: 'sample-alderbrook' })
    },
  ],
  [
    'event-step, to whom it is for',
    3,
    0,
    ({ rachel, event }) =>
      () =>
        rachel.sends('event-step', { event, step: 'who' }),
  ],
  [
    'event-publish',
    5,
    1,
    async ({ rachel }) => {
      const draft = await writesEvent(rachel, { who: { reach: 'nobody', channels: northId } })
      return () => rachel.presses(draft, 'Publish')
    },
  ],
  [
    'event-manage',
    3,
    0,
    ({ rachel, event }) =>
      () =>
        rachel.sends('event-manage', { event }),
  ],
  ['event-cancel', 5, 1, hosts('event-cancel', { reason: 'The speaker is ill', which: 'this' })],
  [
    'event-came',
    4,
    1,
    async (on) => {
      await isOver(on)
      return () => on.rachel.sends('event-came', { event: on.event, page: 0, checked: 0 }, { people: on.tom.id })
    },
  ],
  [
    'event-walk-in-save',
    5,
    1,
    async (on) => {
      await isOver(on)
      const data = { event: on.event, of: 'sample-brackenshire' }
      return () => on.rachel.sends('event-walk-in-save', data, { people: on.helen.id })
    },
  ],
  ['event-material', 4, 1, hosts('event-material', { recording: 'https://video.example/1', slides: '' }, isOver)],
]

test.each(presses)('%s costs %i readings and %i writes', async (_name, reads, writes, press) => {
  const cost = await costOf(press)
  expect(cost).toEqual({ reads, writes, calls: cost.calls })
})
