import { kindTitles } from '../../bot/features/events/rules'
import { type EventView, eventCard, eventGoneCard } from '../../cards/event'
import {
  attendanceCard,
  feedbackCard,
  feedbackGivenCard,
  feedbackReadCard,
  materialCard,
} from '../../cards/event-after'
import { eventWhatCard, eventWhenCard } from '../../cards/event-form'
import { eventCouncilsCard, eventWhoCard } from '../../cards/event-form-who'
import { type HostedEvent, hostedEventCard } from '../../cards/event-host'
import { eventAnswersCard, eventCancelCard } from '../../cards/event-host-more'
import { cpdCard, eventsCard, hostedEventsCard } from '../../cards/event-list'
import { eventNoticeCard, noticeKinds } from '../../cards/event-notice'
import { walkInCard } from '../../cards/event-walk-in'
import { actorsOf, longName, longNote, mri, type Typed } from './people'
import { councils, longCouncil } from './responses'
import { type Sample, sampled } from './sample'

const event = '2026-33333333-3333-4333-8333-333333333333'
const drawn = { event, revision: 4 }
const link = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_NjU4'
const documents = [1, 2, 3, 4].map((at) => ({
  words: `Document ${at}`,
  url: `https://files.example.org/kpi-${at}.pdf`,
}))
const left = [
  { words: 'Recording', url: 'https://video.example.org/kpi' },
  { words: 'Slides', url: 'https://files.example.org/kpi.pdf' },
]
const counts = '12 going, 3 maybe, 2 not going. 8 of 20 places left.'
const full = '20 going, 3 maybe, 2 not going. All 20 places taken. 4 people are on the reserve list.'

const factsOf = (typed: Typed) => ({
  ...{ title: typed('Key performance indicators that work'), kind: kindTitles.webinar, series: '', cpd: '1.5 hours' },
  ...{ time: 'Monday 7 December 2026, 10:00 to 11:30 (UK time)', host: typed('Grace Bello'), place: '' },
})
const longest = (typed: Typed) => ({
  ...{ title: typed(longName.slice(0, 100)), kind: kindTitles['act-briefing'], series: 'Part 11 of 12' },
  ...{ time: 'Monday 7 December 2026, 09:30 to Tuesday 8 December 2026, 16:00 (UK time)', cpd: '40 hours' },
  ...{ host: typed(longName.slice(0, 100)), place: typed(longNote.slice(0, 200)) },
})

export const eventSamples = (typed: Typed): Sample[] => [
  ...cardSamples(typed),
  ...formSamples(typed),
  ...hostSamples(typed),
  ...afterSamples(typed),
  ...listSamples(typed),
]

function cardSamples(typed: Typed): Sample[] {
  const view: EventView = {
    ...{
      ...factsOf(typed),
      event,
      state: 'open',
      counts,
      isFull: false,
      isGoing: false,
      addresses: [],
      inChannel: false,
    },
    description: typed(
      'How three councils chose theirs, and what they dropped. For contract managers and their leads.',
    ),
    ...{ mayGiveFeedback: false, isHost: false, mri },
  }
  const big: EventView = {
    ...view,
    ...longest(typed),
    description: typed(longNote),
    addresses: documents,
    counts: full,
  }
  return [
    ...sampled(eventCard, {
      'in a channel': [{ ...view, inChannel: true, mri: undefined }],
      'in a channel, to whoever has pressed': [
        { ...view, inChannel: true, mri: undefined, answer: 'You are going', answered: 'going' },
      ],
      'in a channel, to whoever has no chat': [
        { ...view, inChannel: true, mri: undefined, answer: 'You are going', answered: 'going', unreached: true },
      ],
      'going, with prompts paused': [
        { ...view, answer: 'You are going', answered: 'going', link, pausedUntil: '6 December 2026' },
      ],
      'an invitation': [view],
      'going, with a link': [{ ...view, answer: 'You are going', answered: 'going', link }],
      'full, on the reserve list': [
        { ...view, counts: full, isFull: true, answer: 'You are number 2 on the reserve list', answered: 'reserve' },
      ],
      'full, the longest words, its host': [
        { ...big, isFull: true, isHost: true, answer: 'You are going', answered: 'going', link },
      ],
      'not going, and not invited any more': [
        { ...view, answer: 'You are not going', answered: 'no', onlyLooks: true },
      ],
      'no more answers are taken': [
        { ...view, note: 'As many people have answered as can, so no more answers are taken.' },
      ],
      'over, with what is left of it': [
        {
          ...view,
          state: 'over',
          answer: 'You said that you would go',
          answered: 'going',
          addresses: left,
          mayGiveFeedback: true,
        },
      ],
      cancelled: [{ ...view, state: 'cancelled', reason: typed('The speaker is ill. We look for another day.') }],
      'cancelled, in a channel': [
        {
          ...big,
          addresses: [],
          state: 'cancelled',
          reason: typed(longNote.slice(0, 300)),
          inChannel: true,
          mri: undefined,
        },
      ],
    }),
    ...sampled(eventGoneCard, {
      'in a channel of another group': [{ title: typed('Key performance indicators that work'), why: 'unlinked' }],
      'taken away by its host': [{ title: typed('Key performance indicators that work'), why: 'taken-away' }],
    }),
    ...sampled(
      eventNoticeCard,
      Object.fromEntries(
        noticeKinds.map((notice) => [
          notice,
          [
            {
              ...(notice === 'changed' ? longest(typed) : factsOf(typed)),
              ...{ notice, event, words: noticeWords[notice] ?? '' },
              reason: notice === 'cancelled' ? typed('The speaker is ill.') : undefined,
              addresses: notice === 'material' ? left : notice === 'hour' ? [{ words: 'Join', url: link }] : [],
            },
          ] as const,
        ]),
      ),
    ),
  ]
}

const noticeWords: Readonly<Record<string, string>> = {
  changed: 'Changed: the time and the place.',
  uninvited: 'Its host has changed who is invited. What you answered stays: if you have a place, it is yours.',
}

function formSamples(typed: Typed): Sample[] {
  const kinds = Object.entries(kindTitles).map(([value, title]) => ({ title, value }))
  const blank = { kind: 'webinar', title: '', description: '', link: '', place: '', documents: '' }
  const when = { day: '2026-12-07', time: '10:00', until: '11:30', lastDay: '', capacity: '20', cpd: '1.5' }
  const rest = { drawn, isPublished: false, zone: 'UK time', repeats: 'weekly', times: '6' }
  const reach = [
    { title: 'My caseload (9 councils)', value: 'caseload' },
    { title: 'A region', value: 'region' },
    { title: 'A type of council', value: 'type' },
    { title: 'Nobody by name: those in the channels', value: 'nobody' },
  ]
  const who = {
    ...{ drawn, kinds: reach, who: 'officers', regions: [{ title: 'London', value: 'London' }] },
    ...{ types: [{ title: 'District council', value: 'district' }], chosen: [] },
  }
  const channels = Array.from({ length: 40 }, (_, at) => ({
    ...{ title: typed(`Channel ${at + 1} of the councils in the North East`), value: `t:19:${at}@thread.tacv2` },
  }))
  return [
    ...sampled(eventWhatCard, {
      new: [{ ...blank, nonce: event, isPublished: false, kinds, host: typed('Grace Bello') }],
      'published, the longest, changed meanwhile': [
        {
          ...{ drawn, nonce: '', isPublished: true, kinds, kind: 'act-briefing', outcome: 'changed', link },
          ...{
            title: typed(longName.slice(0, 100)),
            description: typed(longNote),
            host: typed(longName.slice(0, 100)),
          },
          ...{ place: typed(longNote.slice(0, 200)), documents: documents.map(({ url }) => url).join('\n') },
        },
      ],
    }),
    ...sampled(eventWhenCard, {
      'a draft of a series': [{ ...rest, ...when }],
      'published, changed meanwhile': [
        { ...rest, ...when, lastDay: '2026-12-08', isPublished: true, outcome: 'changed' },
      ],
    }),
    ...sampled(eventCouncilsCard, {
      'of one that is published': [
        {
          ...{ drawn, isPublished: true, all: 1, page: 0, pages: 1, chosen: [councils[0]!.id] },
          choices: councils.slice(0, 3).map(({ id, name }) => ({ title: name, value: id })),
        },
      ],
      'the second sixty of 317': [
        {
          ...{
            drawn,
            isPublished: false,
            all: 75,
            page: 1,
            pages: 6,
            outcome: 'changed',
            chosen: councils.slice(0, 60).map(({ id }) => id),
          },
          choices: councils.slice(0, 60).map(({ id, name }) => ({ title: name, value: id })),
        },
      ],
    }),
    ...sampled(eventWhoCard, {
      'no channels': [{ ...who, isPublished: false, kind: 'caseload', channels: [] }],
      'of one that is published': [{ ...who, isPublished: true, kind: 'caseload', channels }],
      'of one of a series that is published': [
        { ...who, isPublished: true, isSeries: true, kind: 'caseload', channels },
      ],
      'a region and forty channels': [
        {
          ...who,
          isPublished: false,
          kind: 'region',
          region: 'London',
          channels,
          chosen: channels.map(({ value }) => value),
          outcome: 'changed',
        },
      ],
    }),
  ]
}

function hostSamples(typed: Typed): Sample[] {
  const { long } = actorsOf(typed)
  const view: HostedEvent = {
    ...{ ...factsOf(typed), drawn, state: 'draft', stateWords: 'A draft: nobody sees it until you publish it.' },
    description: typed('How three councils chose theirs.'),
    ...{ audience: 'All officers in the caseload (9 councils)', channels: typed('Contract managers'), capacity: '20' },
    ...{ repeats: 'Every week, 6 times', counts, link: '', addresses: [] },
  }
  const published: HostedEvent = { ...view, state: 'open', stateWords: 'Published.', repeats: '' }
  const people = Array.from({ length: 100 }, () => `${long.name} (${longCouncil.name})`).join(', ')
  return [
    ...sampled(hostedEventCard, {
      'a draft': [view],
      'a draft that nobody would see': [
        { ...view, trouble: 'Nobody would see it: no council is invited, and it is posted in no channel.' },
      ],
      'just published': [{ ...published, notice: 'Published. People of 9 councils are invited.' }],
      'the longest': [
        {
          ...published,
          ...longest(typed),
          description: typed(longNote),
          link,
          addresses: documents,
        },
      ],
      over: [{ ...published, state: 'over', stateWords: 'It is over.', addresses: left }],
      cancelled: [
        {
          ...published,
          state: 'cancelled',
          stateWords: 'Cancelled.',
          notice: 'It is cancelled. All who answered are told.',
        },
      ],
    }),
    ...sampled(eventCancelCard, {
      'of a series, changed meanwhile': [
        {
          ...{ drawn, title: typed(longName.slice(0, 100)), time: view.time, isSeries: true, outcome: 'changed' },
          answered: '17 people have answered, and would be told.',
        },
      ],
      'one alone': [
        {
          drawn,
          title: view.title,
          time: view.time,
          isSeries: false,
          answered: '1 person has answered, and would be told.',
        },
      ],
    }),
    ...sampled(eventAnswersCard, {
      'a hundred of the longest names': [
        {
          ...{ event, title: view.title, counts: full, page: 1, pages: 3 },
          groups: [{ title: 'Going', people: people.slice(0, 12_000) }],
        },
      ],
      nobody: [
        { ...{ event, title: view.title, counts: '0 going, 0 maybe, 0 not going.', page: 0, pages: 1 }, groups: [] },
      ],
    }),
  ]
}

function afterSamples(typed: Typed): Sample[] {
  const { long } = actorsOf(typed)
  const title = typed('Key performance indicators that work')
  const people = Array.from({ length: 50 }, (_, at) => ({
    ...{
      title: `${long.name.slice(0, 50)} ${at}`,
      value: `11111111-1111-4111-8111-111111111111:22222222-2222-4222-8222-${at}`,
    },
  }))
  const read = { event, title, state: 'Shown once 5 people have answered, or 3 when it is over for a week.' }
  return [
    ...sampled(walkInCard, {
      'at first': [{ event, title, council: '', name: '' }],
      'many found': [
        {
          ...{ event, title, council: typed('Alderbrook'), name: typed('a') },
          found: { council: { id: councils[0]!.id, name: longCouncil.name }, people: people.slice(0, 20), more: true },
        },
      ],
      'nobody found': [
        {
          ...{ event, title, council: typed('Alderbrook'), name: typed('Zed') },
          found: { council: { id: councils[0]!.id, name: longCouncil.name }, people: [], more: false },
        },
      ],
      'several councils': [
        {
          ...{ event, title, council: typed('borough'), name: typed('Zed') },
          fault: 'Several councils have that in their name: Alderbrook, Rushenford. Type more of it.',
        },
      ],
    }),
    ...sampled(attendanceCard, {
      'fifty of many, saved': [
        {
          ...{
            event,
            title,
            checked: 2,
            people,
            came: people.slice(0, 30).map(({ value }) => value),
            cpd: '1.5 hours',
          },
          ...{ page: 1, pages: 3, outcome: 'saved' },
        },
      ],
      'changed meanwhile': [
        {
          event,
          title,
          checked: 2,
          people: people.slice(0, 2),
          came: [],
          cpd: '',
          page: 0,
          pages: 1,
          outcome: 'changed',
        },
      ],
      nobody: [{ event, title, checked: 0, people: [], came: [], cpd: '', page: 0, pages: 1 }],
    }),
    ...sampled(materialCard, {
      empty: [{ drawn, title, recording: '', slides: '' }],
      'changed meanwhile': [{ drawn, title, recording: link, slides: left[1]!.url, outcome: 'changed' }],
    }),
    ...sampled(feedbackCard, { asked: [{ event, title, time: 'Monday 7 December 2026, 10:00 to 11:30 (UK time)' }] }),
    ...sampled(feedbackGivenCard, { given: [{ title, isAgain: false }], 'given before': [{ title, isAgain: true }] }),
    ...sampled(feedbackReadCard, {
      'too few': [{ ...read, lines: [], said: [], more: 0 }],
      'twelve of the longest': [
        {
          ...{ event, title, state: 'What 40 people said. How useful it was, of 5:', more: 8 },
          lines: [5, 4, 3, 2, 1].map((point) => ({ name: String(point), words: '8 people' })),
          said: Array.from({ length: 12 }, () => typed(longNote)),
        },
      ],
    }),
  ]
}

function listSamples(typed: Typed): Sample[] {
  const line = {
    event,
    title: typed('Key performance indicators that work'),
    kind: 'Webinar',
    time: factsOf(typed).time,
  }
  const lines = [
    { ...line, more: 'You are going' },
    { ...line, title: typed(longName.slice(0, 100)), kind: 'Procurement Act briefing, Part 11 of 12', more: '' },
    ...[1, 2].map(() => ({ ...line, more: 'You are number 2 on the reserve list' })),
  ]
  const one = { page: 0, pages: 1 }
  return [
    ...sampled(eventsCard, {
      none: [{ shown: 'coming', lines: [], ...one, mayHost: false }],
      'some of many, to a connector': [{ shown: 'coming', lines, page: 1, pages: 3, mayHost: true }],
      'what somebody is going to': [{ shown: 'mine', lines: lines.slice(0, 1), ...one, mayHost: false }],
      'what is over': [{ shown: 'past', lines, ...one, mayHost: false }],
    }),
    ...sampled(hostedEventsCard, {
      none: [{ lines: [], ...one }],
      some: [
        {
          lines: lines.map((each) => ({ ...each, more: 'A draft: nobody sees it until you publish it.' })),
          page: 1,
          pages: 3,
        },
      ],
    }),
    ...sampled(cpdCard, {
      none: [{ total: 'You have no hours yet.', lines: [], ...one }],
      'ten of many': [
        {
          ...{ total: '31.5 hours at 24 events, the newest first.', page: 1, pages: 3 },
          lines: Array.from({ length: 10 }, () => ({
            title: typed(longName.slice(0, 100)),
            words: typed('7 December 2026: 1.5 hours. Webinar, held by Grace Bello.'),
          })),
        },
      ],
    }),
  ]
}
