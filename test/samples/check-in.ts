import { type GivenCheckIn, helps, stuckTags } from '../../bot/domain/check-in'
import { emptyGiven } from '../../bot/domain/check-in-changes'
import { saidIn } from '../../bot/domain/check-in-said'
import { overallOf, roundLines } from '../../bot/domain/check-in-shown'
import { alarmSentences, confidenceTitles, helpTitles, tagTitles } from '../../bot/domain/check-in-words'
import { direction, type TrendRound } from '../../bot/domain/trend'
import { alarmCard, missedCard } from '../../cards/alarm'
import { type CheckInView, checkInCard } from '../../cards/check-in'
import { saidCard } from '../../cards/check-in-said'
import { checkInSavedCard, checkInSentCard } from '../../cards/check-in-sent'
import { trendCard } from '../../cards/check-in-trend'
import { trendPicture, trendWords } from '../../cards/trend-chart'
import { actorsOf, longName, longNote, mri, type Typed } from './people'
import { content, longCouncil } from './responses'
import { type Sample, sampled } from './sample'

const { ratings } = content.plan
const council = 'sample-alderbrook'
const councilName = 'Alderbrook Borough Council (sample)'
const round = '2026-11-20T09:00:00.000Z:prompt-1'

const titles = [
  'Name an owner for every gold and silver contract',
  'Take a one-page report on the most important contracts to a committee',
  'Put every contract above £30,000 on one register',
]

const givenBy = (typed: Typed): GivenCheckIn => ({
  actions: { a: { brag: 'green', percent: 60 }, b: { brag: 'amber', percent: 20 }, c: { brag: 'red', percent: 0 } },
  brag: 'amber',
  progress: 35,
  confidence: 3,
  moved: typed('The register is complete for adult social care.'),
  stuck: typed('Nobody in housing has time before January.'),
  tags: ['capacity', 'leadership'],
  help: 'peer',
  next: typed('Agree the tiers with the three directors'),
  nextDay: '2026-12-10',
})

const longest = (typed: Typed): GivenCheckIn => ({
  ...givenBy(typed),
  brag: 'red',
  confidence: 1,
  help: 'call',
  moved: typed(longNote.slice(0, 600)),
  stuck: typed(longNote.slice(0, 600)),
  tags: [...stuckTags],
  next: typed(longNote.slice(0, 300)),
})

export async function checkInSamples(typed: Typed): Promise<Sample[]> {
  const { grace, amina, long, tom } = actorsOf(typed)
  const given = givenBy(typed)
  const actions = titles.map((title, index) => ({ id: 'abc'[index]!, title: typed(title) }))
  const readers = `Read by ${grace.name} of the programme, and by the leads of your council. Other officers see counts only.`
  const longReaders = `Read by ${long.name} of the programme, and by the leads of your council. Other officers see counts only.`
  const title = typed('Autumn check-in')
  const view: CheckInView = {
    round,
    title,
    about: 'Closes at the end of 30 November 2026. You can save it and come back until then.',
    readers,
    seen: 0,
    actions: actions.map(({ id, title }) => ({ id, title, due: '31 March 2027', percent: '0' })),
    all: 3,
    page: 0,
    pages: 1,
    mark: '-0,-0,-0',
    ratings,
    tags: stuckTags.map((id) => ({ id, title: tagTitles[id] })),
    helps: helps.map((id) => ({ id, title: helpTitles[id] })),
    confidences: confidenceTitles,
    given: overallOf(emptyGiven),
    mri,
  }
  const filled = view.actions.map((row) => ({ ...row, brag: given.actions[row.id]?.brag, percent: '20' }))
  const sent = {
    about: 'You sent this on 23 November 2026 at 10:12. You can change it until the end of 30 November 2026.',
    actions: filled,
    given: overallOf(given),
  }
  const changed = `Changed by ${amina.name} on 23 November 2026 at 11:05, to: Off track (red), 20% done.`
  const ids = [0, 1, 2, 3, 4, 5].map((place) => `7f9c2ba4-e88f-4a27-9e14-00000000000${place}`)
  const words = saidIn(given, ratings, actions)
  const longWords = saidIn(longest(typed), ratings, [{ id: 'c', title: typed(longName) }])
  const until = 'You can send it until the end of 30 November 2026.'
  return [
    ...sampled(checkInCard, {
      'three actions, nothing filled in': [view],
      'no action of theirs': [{ ...view, title: typed('November 2026'), actions: [], all: 0, mark: '' }],
      'sent before, and what was said the time before': [
        {
          ...view,
          ...sent,
          lastTime: `Last time (${typed('October')}) you said: At risk (amber), 30% done, confidence 2 of 5.`,
        },
      ],
      'the plan has changed meanwhile': [
        {
          ...view,
          actions: filled.map((row, place) => (place === 1 ? { ...row, changed } : row)),
          given: overallOf(given),
          notice: {
            title: 'The plan has changed since you opened this',
            words: ['Others changed what is marked below, so nothing was sent yet. Look again, then send.'],
          },
        },
      ],
      'six of eight actions, words as long as they may be, a newer version': [
        {
          ...view,
          title: typed(longName),
          readers: longReaders,
          actions: ids.map((id) => ({
            id,
            title: typed(longName.slice(0, 100)),
            due: '31 March 2027',
            brag: 'red',
            percent: '100',
            changed,
          })),
          all: 8,
          pages: 2,
          mark: 'r100,r100,r100,r100,r100,r100',
          given: overallOf(longest(typed)),
          lastTime: `Last time (${typed(longName)}) you said: At risk (amber), 30% done, confidence 2 of 5.`,
          notice: {
            title: 'You have a newer version of this',
            words: [typed(longNote.slice(0, 600)), typed(longNote.slice(0, 600))],
          },
        },
      ],
      'the second page of actions': [
        { ...view, actions: filled.slice(0, 2), all: 8, page: 1, pages: 2, mark: '-0,-0', given: overallOf(given) },
      ],
    }),
    ...sampled(checkInSentCard, {
      'it can still be changed': [
        {
          ...{ round, council, title, readers, words, notes: [], open: true },
          when: 'Sent on 23 November 2026 at 10:12. You can change it until the end of 30 November 2026.',
        },
      ],
      'an action was passed over, the round is over, long words': [
        {
          ...{ round, council, title: typed(longName), readers: longReaders, words: longWords, open: false },
          when: 'Sent on 23 November 2026 at 10:12. The round closed at the end of 30 November 2026, so it stays as it is.',
          notes: [
            'An action on that card is complete, off the plan, or not yours any more, and was left as the plan has it.',
          ],
        },
      ],
    }),
    ...sampled(checkInSavedCard, {
      'things are missing': [
        {
          ...{ round, title, until, notes: [], sentBefore: false },
          missing: [`Choose a rating for "${typed(titles[0]!)}".`, 'Choose how confident you are.'],
        },
      ],
      'nothing is missing, and it was sent before': [{ round, title, until, notes: [], sentBefore: true, missing: [] }],
    }),
    ...alarms(typed),
    ...(await trends(typed)),
    ...sampled(saidCard, {
      'two people, one is silent': [
        {
          ...{ council, councilName, round, title, page: 0, pages: 1, before: 'x' },
          people: [
            { name: amina.name, at: '23 November 2026 at 10:12', words },
            { name: tom.name, at: '24 November 2026 at 09:40', words: { ...words, stuck: '', tags: '' } },
          ],
          silent: `Asked and not answered: ${grace.name}`,
        },
      ],
      'nobody has answered': [
        {
          council,
          councilName,
          round,
          title,
          people: [],
          page: 0,
          pages: 1,
          silent: `Asked and not answered: ${tom.name}`,
        },
      ],
      'a page between, words as long as they may be': [
        {
          ...{ council, councilName: longCouncil.name, round, title: typed(longName), page: 1, pages: 3 },
          ...{ before: 'x', after: 'y', silent: `Asked and not answered: ${long.name}` },
          people: Array.from({ length: 3 }, () => ({
            name: long.name,
            at: '23 November 2026 at 10:12',
            words: longWords,
          })),
        },
      ],
    }),
  ]
}

function alarms(typed: Typed): Sample[] {
  const { amina, long, tom } = actorsOf(typed)
  const about = { council, councilName, round, person: amina.id, name: amina.name, place: 0 }
  const red = { kind: 'action-red', action: 'c', title: typed(titles[2]!) } as const
  const given = longest(typed)
  const all = [{ kind: 'red' }, { ...red, title: typed(longName) }, { kind: 'confidence' }, { kind: 'call' }] as const
  return [
    ...sampled(alarmCard, {
      'an action turned red': [
        {
          ...{ ...about, roundTitle: typed('Autumn check-in') },
          reasons: alarmSentences([red], givenBy(typed)),
          words: saidIn(givenBy(typed), ratings, [{ id: 'c', title: typed(titles[2]!) }]),
        },
      ],
      'every reason, words as long as they may be': [
        {
          ...{ ...about, name: long.name, councilName: longCouncil.name, roundTitle: typed(longName) },
          reasons: alarmSentences(all, given),
          words: saidIn(given, ratings, [{ id: 'c', title: typed(longName) }]),
        },
      ],
    }),
    ...sampled(missedCard, {
      'two rounds in a row': [
        { council, councilName, missed: 2, roundTitle: typed('October check-in'), asked: [amina.name, tom.name] },
      ],
    }),
  ]
}

async function trends(typed: Typed): Promise<Sample[]> {
  const counts = (blue: number, green: number, amber: number, red: number) => ({ blue, green, amber, red })
  const one = (
    title: string,
    given: ReturnType<typeof counts>,
    mean: number,
    lowest: number,
    highest: number,
  ): TrendRound => ({
    id: title,
    title: typed(title),
    asked: 5,
    answered: Object.values(given).reduce((sum, each) => sum + each, 0),
    counts: given,
    confidence: { mean, lowest, highest },
  })
  const rounds = [
    one('June', counts(0, 1, 1, 2), 2.2, 1, 4),
    one('July', counts(0, 1, 2, 1), 2.5, 2, 4),
    one('September', counts(0, 2, 2, 1), 3, 2, 4),
    one('October', counts(0, 3, 1, 0), 3.5, 3, 4),
    one('Early November', counts(1, 3, 1, 0), 3.8, 3, 5),
    one('Late November', counts(1, 2, 0, 0), 4, 3, 5),
  ]
  const shown = async (of: readonly TrendRound[]) => {
    const chart = {
      title: `${councilName}: check-ins`,
      rounds: of.map(({ title, ...rest }) => ({ label: title, ...rest })),
    }
    return {
      direction: direction(of),
      lines: roundLines(of),
      picture: { ...(await trendPicture(chart)), alt: trendWords(chart) },
    }
  }
  return sampled(trendCard, {
    'six rounds, for a connector': [
      { council, councilName, ...(await shown(rounds)), said: 'x', officer: false, connector: true },
    ],
    'the first round, for an officer': [
      { council, councilName, ...(await shown(rounds.slice(0, 1))), officer: true, connector: false },
    ],
    'nothing yet': [{ council, councilName, direction: direction([]), lines: [], officer: true, connector: false }],
  })
}
