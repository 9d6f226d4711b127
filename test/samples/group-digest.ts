import type { Event } from '../../bot/domain/event'
import { noPlaces } from '../../bot/domain/event-places'
import type { Learning } from '../../bot/domain/learning'
import type { Question } from '../../bot/domain/question'
import { digestOf, type Ground, groupsWords } from '../../bot/features/group-digest/rules'
import { channelDigestCard, digestEndedCard, groupDigestCard } from '../../cards/group-digest'
import { channelDigestLostCard } from '../../cards/group-digest-lost'
import { channelDigestFormCard, channelDigestsCard, groupDigestSettingsCard } from '../../cards/group-digest-settings'
import { peerGroups } from './groups'
import { actorsOf, longNote, type Typed } from './people'
import { content } from './responses'
import { type Sample, sampled } from './sample'

const [since, at, until] = ['2026-11-24T09:00:00.000Z', '2026-11-26T09:30:00.000Z', '2026-12-01T09:00:00.000Z']

export function groupDigestSamples(typed: Typed): Sample[] {
  const { amina, tom, grace } = actorsOf(typed)
  const { region, theme, longest } = peerGroups(typed)
  const learning = (id: string, title: string, did: string): Learning => ({
    ...{ id, author: grace, at, places: [{ group: region.id }], before: [], revision: 0, settled: 0 },
    body: {
      ...{ title: typed(title), problem: '', did: typed(did), came: '', differently: '', tools: [], themes: [] },
      ...{ contact: true, shown: false },
    },
  })
  const question = (id: string, words: string, more: Partial<Question> = {}) => ({
    answers: 0,
    question: {
      ...{ id, group: region.id, by: tom, council: 'sample-alderbrook', named: true, theme: 'value', at },
      ...{ words: typed(words), state: 'open' as const, stage: 'posted' as const },
      ...more,
    },
  })
  const event = (id: string, title: string, starts: string): Event => ({
    ...{ id, author: grace, state: 'published', kind: 'webinar', title: typed(title), description: '', host: 'Grace' },
    ...{ starts: `${starts}T10:00`, ends: `${starts}T11:30`, zone: 'Europe/London', link: '', place: '', capacity: 0 },
    ...{ documents: [], cpd: 0, channels: [], repeats: 'once', times: 1, councils: [], revision: 1, shown: 1, told: 1 },
    ...{ posts: [{ channel: 'channel-1', group: region.id }], announce: at, published: at, announced: true },
    ...{ reminded: 0, asked: false, materialTold: 0, trail: [] },
  })
  const going = {
    ...noPlaces('2026-b', 0),
    entries: [{ person: amina.id, name: amina.name, council: '', answer: 'going' as const, order: 1, at: 0 }],
  }
  const few: Ground = {
    group: region,
    learning: [learning('learning-1', 'Monthly calls kept the supplier honest', 'We called them each month.')],
    questions: [question('question-1', 'How do you check invoices for a contract with many sites?')],
  }
  const many: Ground = {
    group: longest,
    learning: [1, 2, 3, 4, 5].map((n) => learning(`learning-${n}`, longNote.slice(0, 80), longNote.slice(0, 800))),
    questions: [1, 2, 3, 4, 5].map((n) =>
      question(`question-${n}`, longNote.slice(0, 500), {
        theme: content.plan.themes[n]?.id ?? 'value',
        named: n % 2 === 0,
      }),
    ),
  }
  const coming = [
    { event: event('2026-a', 'Key performance indicators that work', '2026-12-03'), places: undefined },
    { event: event('2026-b', 'Ending a contract well', '2026-12-07'), places: going },
  ]
  const known = { themes: content.plan.themes, nameOf: content.register.nameOf }
  const view = (grounds: readonly Ground[], person?: string) =>
    digestOf(grounds, grounds.length > 0 ? coming : [], { since, until, ...(person ? { person } : {}) }, known)!
  const form = {
    ...{ weekday: '2', time: '09:00', words: 'Tuesday at 09:00 (UK time)', on: true, revision: 1 },
    weekdays: [
      { title: 'Monday', value: '1' },
      { title: 'Tuesday', value: '2' },
    ],
    times: ['08:00', '09:00'].map((value) => ({ title: value, value })),
  }
  const name = typed('Leisure and parks in Pioneer councils')
  const channel = { group: region.id, channel: 'channel-1', name }
  const one = view([few])
  return [
    ...sampled(groupDigestCard, {
      'a bit of each': [{ ...view([few], amina.id), groups: groupsWords([region]) }],
      'the longest words, of many groups': [
        { ...view([few, many], amina.id), groups: groupsWords([region, theme, longest, region, theme]) },
      ],
      'one learning': [
        { ...one, questions: [], events: [], help: [], moreEvents: 0, groups: groupsWords([region, theme]) },
      ],
    }),
    ...sampled(digestEndedCard, { 'in a channel that is unlinked': [] }),
    ...sampled(channelDigestCard, {
      'a bit of each': [{ ...one, id: region.id, name: region.name, channel: 'channel-1' }],
      'the longest words': [{ ...view([many]), id: longest.id, name: longest.name, channel: 'channel-1' }],
    }),
    ...sampled(groupDigestSettingsCard, {
      'as it is at first': [{ ...form, revision: 0 }],
      saved: [{ ...form, notice: 'Saved.' }],
      off: [{ ...form, on: false, notice: 'Done.' }],
    }),
    ...sampled(channelDigestsCard, {
      'one on, one off': [
        {
          ...{ id: region.id, name: region.name, notice: 'Saved.' },
          lines: [
            { channel: 'channel-1', name, words: 'Every Tuesday at 09:00 (UK time).', on: true },
            { channel: 'channel-2', name, words: 'It is switched off.', on: false },
          ],
        },
      ],
      'no channel': [{ id: region.id, name: region.name, lines: [] }],
    }),
    ...sampled(channelDigestLostCard, { told: [{ group: region, channel: name }] }),
    ...sampled(channelDigestFormCard, {
      'switched off': [{ ...form, ...channel, on: false }],
      'changed meanwhile': [{ ...form, ...channel, changed: grace.name }],
    }),
  ]
}
