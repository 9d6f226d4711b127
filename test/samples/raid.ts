import type { RaidItem, RaidKind, RaidLog } from '../../bot/domain/raid'
import { raidKinds } from '../../bot/domain/raid'
import { doingNames, dueNames } from '../../bot/domain/raid-words'
import {
  factsOf,
  isDueNeeded,
  lineOf,
  nameOf,
  reminderLine,
  stepWords,
  weightWords,
} from '../../bot/features/raid/rules'
import { chooseRaidCard } from '../../cards/raid-choose'
import { closeRaidItemCard } from '../../cards/raid-close'
import { raidCouncilsCard } from '../../cards/raid-councils'
import { type RaidFormView, raidFormCard } from '../../cards/raid-form'
import { raidHeatCard } from '../../cards/raid-heat'
import { type HeatMap, heatPicture, heatWords } from '../../cards/raid-heat-map'
import { raidHistoryCard } from '../../cards/raid-history'
import { type RaidItemView, raidItemCard } from '../../cards/raid-item'
import { type RaidLogView, raidLogCard } from '../../cards/raid-log'
import { raidLogsCard } from '../../cards/raid-logs'
import { raidReminderCard } from '../../cards/raid-reminder'
import { actorsOf, longName, longNote, type Typed } from './people'
import { content, longCouncil } from './responses'
import { type Sample, sampled } from './sample'

const { raid } = content
const council = 'sample-alderbrook'
const councilName = 'Alderbrook Borough Council (sample)'
const at = { council, id: 'contract:waste' }
const today = '2026-11-24'
const label = `${raid.label} Scales ${raid.version}, checked on 24 November 2026.`

/** One item of a kind, as it is kept. */
export function raidItem(kind: RaidKind, typed: Typed, more: Partial<RaidItem> = {}): RaidItem {
  const { amina, tom } = actorsOf(typed)
  const made = { by: amina, at: '2026-11-02T09:00:00Z' }
  return {
    ...{ id: `item-${kind}`, ref: `${kind[0]!.toUpperCase()}1`, kind, made, changed: made, revision: 1, links: [] },
    words: typed('The new depot is not ready when the contract starts, and lorries have nowhere to stand.'),
    doing: typed('Ask the landlord for a month more at the old one.'),
    owner: { id: tom.id, name: tom.name },
    due: '2026-12-11',
    ...(kind === 'risk'
      ? { risk: { probability: 4, impact: 5, response: 'reduce' as const, rules: raid.version } }
      : {}),
    ...(kind === 'issue' ? { severity: 'serious' } : {}),
    ...(kind === 'dependency' ? { on: typed('The landlord of the depot') } : {}),
    ...more,
  }
}

const heat = (counts: HeatMap['counts']): HeatMap => ({
  title: 'Open risks by probability and impact',
  probability: raid.probability.map(({ title }) => title),
  impact: raid.impact.map(({ title }) => title),
  counts,
  bands: [1, 2, 3, 4, 5].map((impact) =>
    [1, 2, 3, 4, 5].map((chance) => raid.bands.findLast(({ from }) => impact * chance >= from)!.id),
  ),
  bandTitles: { low: 'Low', medium: 'Medium', high: 'High' },
})

const heatCard = async (name: string, counts: HeatMap['counts']) => ({
  ...{ ...at, name, label },
  picture: { url: (await heatPicture(heat(counts))).url, alt: heatWords(heat(counts)) },
  bands: [
    { title: 'High, 15 to 25', means: raid.bands[2]!.means, risks: 'R1, R4' },
    { title: 'Medium, 5 to 14', means: raid.bands[1]!.means, risks: '' },
    { title: 'Low, 1 to 4', means: raid.bands[0]!.means, risks: 'R2' },
  ],
})

export async function raidSamples(typed: Typed): Promise<Sample[]> {
  const { amina, tom } = actorsOf(typed)
  const name = typed('Household waste collection (WM-2026-017)')
  const long = typed(longName)
  const words = typed(longNote.slice(0, 300))
  const kinds = raidKinds.map((id) => ({ id, title: raid.kinds[id].title, means: raid.kinds[id].means }))
  const items = raidKinds.map((kind) => raidItem(kind, typed))
  const lines = items.map((item) => lineOf(item, raid, today))
  const log: RaidLogView = {
    ...{ ...at, revision: 6, councilName, name, kinds, lines, page: 0, pages: 1 },
    summary: 'Open: 1 risk, 1 assumption, 1 issue, 1 dependency and 1 action. 1 high risk.',
    unowned: '',
    filter: { kinds: 'all', shown: 'open' },
    ...{ isEmpty: false, hasRisks: true, isAway: false, mayChange: true, label },
  }
  const longItem = raidItem('risk', typed, { words, owner: undefined, due: '2026-11-02' })
  const fullest = Array(5).fill(lineOf(longItem, raid, today))
  const view = (item: RaidItem): RaidItemView => ({
    ...{ ...at, item: item.id, revision: 2, logName: name, name: nameOf(item, raid), words: item.words, overdue: '' },
    ...{ owner: item.owner?.name ?? '', hasOwner: item.owner !== undefined, reminded: '' },
    ...{ weight: weightWords(item, raid), facts: factsOf(item, raid), links: [], closed: undefined, offers: [] },
    ...{ made: `Added by ${amina.name}, 2 November 2026`, remarks: [], label, mayChange: true },
  })
  const closed = { words: typed('It does not hold: the lease ends in May.'), who: `${tom.name}, 20 November 2026` }
  const values = {
    ...{ words: '', probability: '', impact: '', response: '', severity: '', on: '', due: '', doing: '' },
    ...{ owner: '', ownerName: '', links: [] },
  }
  const choices = (steps: typeof raid.impact) =>
    steps.map((step, place) => ({ id: String(place + 1), title: stepWords(step, place + 1) }))
  const form = (kind: RaidKind): RaidFormView => ({
    ...{
      ...at,
      logName: name,
      item: 'new',
      ref: '',
      kind,
      kindTitle: raid.kinds[kind].title,
      ask: raid.kinds[kind].ask,
    },
    ...{ dueName: dueNames[kind], isDueNeeded: isDueNeeded(kind), doingName: doingNames[kind], values, label },
    people: [amina, tom].map(({ id, name }) => ({ id, name })),
    others: items.map((item) => ({ id: item.id, title: typed(`${item.ref}: ${item.words.slice(0, 20)}`) })),
    probability: choices(raid.probability),
    impact: choices(raid.impact),
    responses: raid.responses.map((one) => ({ id: one.id, title: stepWords(one) })),
    severities: raid.severities.map((one) => ({ id: one.id, title: stepWords(one) })),
  })
  const note = `${amina.name} changed this since you opened it. It is now: ${words} Owner: ${tom.name}. What you filled in is below and is not saved yet. Save puts it in the place of theirs.`
  const close = { ...at, item: 'item-risk', revision: 2, name: 'Risk R1', words, isAssumption: false }
  const reminder = { ...at, logName: name, more: 0, note: '' }
  const overdue = raidItem('action', typed, { due: '2026-11-20' })
  const logLine = { id: at.id, name, summary: log.summary, changed: `Last changed by ${tom.name}, 20 November 2026` }
  return [
    ...sampled(raidLogsCard, {
      'no log yet': [{ council, councilName, lines: [], page: 0, pages: 1, isAway: false, mayChange: true, label }],
      'a page between, long names': [
        {
          ...{ council, councilName: longCouncil.name, page: 1, pages: 3, isAway: false, mayChange: true, label },
          lines: Array(5).fill({ ...logLine, name: long }),
        },
      ],
      'a connector sees it': [
        { council, councilName, lines: [logLine], page: 0, pages: 1, isAway: false, mayChange: false, label },
      ],
      'put away': [{ council, councilName, lines: [logLine], page: 0, pages: 1, isAway: true, mayChange: true, label }],
    }),
    ...sampled(raidCouncilsCard, {
      'a page between': [
        {
          lines: Array(6).fill({ council, name: longCouncil.name, summary: `3 logs. ${log.summary}` }),
          ...{ all: 18, page: 1, pages: 3 },
        },
      ],
      'no council': [{ lines: [], all: 0, page: 0, pages: 1 }],
    }),
    ...sampled(chooseRaidCard, {
      'an empty register': [{ council, choices: [{ id: 'plan', title: 'The transition plan' }], more: 0 }],
      'fifty of many': [
        {
          ...{ council, more: 12 },
          choices: Array.from({ length: 50 }, (_, place) => ({
            id: `contract:c${place}`,
            title: typed(longName.slice(0, 40)),
          })),
        },
      ],
    }),
    ...sampled(raidLogCard, {
      'nothing in it': [{ ...log, summary: 'Nothing is in this log yet.', lines: [], isEmpty: true, hasRisks: false }],
      'one of each kind': [log],
      'overdue, without owners, long words, a page between': [
        {
          ...{ ...log, name: long, lines: fullest, page: 1, pages: 9 },
          summary: 'Open: 42 risks. 3 high risks, 42 overdue and 42 with no owner. 7 closed.',
          unowned:
            '42 open items with no owner: R1, R2, R3, R4, R5, R6, R7, R8, R9, R10, R11, R12 and 30 more. Choose who looks after them.',
        },
      ],
      'nothing fits the filter': [{ ...log, lines: [], filter: { kinds: 'issue', shown: 'closed' } }],
      'changed meanwhile': [
        {
          ...log,
          notice: {
            heading: 'Changed meanwhile',
            words: 'Nothing was put away or brought back. This is how the log is now.',
          },
        },
      ],
      'put away': [{ ...log, isAway: true }],
      'a connector sees it': [{ ...log, mayChange: false, councilName: longCouncil.name }],
    }),
    ...sampled(
      raidItemCard,
      Object.fromEntries([
        ...items.map((item): [string, [RaidItemView]] => [`${item.kind}, owned`, [view(item)]]),
        [
          'overdue, no owner, linked, long words, other scales',
          [
            {
              ...view(longItem),
              notice: 'Saved.',
              overdue: '22 days overdue, since 2 November 2026.',
              reminded: `${amina.name} is reminded every week.`,
              links: Array.from({ length: 12 }, (_, place) => ({
                item: `i${place}`,
                name: `Action T${place}`,
                words: typed(longName.slice(0, 99)),
              })),
              remarks: ['The scales have changed since it was scored: they are now 2027-1. Edit it to score it again.'],
            },
          ],
        ],
        ['assumption that does not hold', [{ ...view(items[1]!), closed, offers: ['risk', 'issue'] as const }]],
        ['closed without an owner', [{ ...view(raidItem('action', typed, { owner: undefined })), closed }]],
        ['a connector sees it', [{ ...view(items[0]!), mayChange: false }]],
      ]),
    ),
    ...sampled(
      raidFormCard,
      Object.fromEntries([
        ...raidKinds.map((kind): [string, [RaidFormView]] => [`a new ${kind}`, [form(kind)]]),
        [
          'somebody else changed it meanwhile',
          [
            {
              ...{ ...form('risk'), revision: 3, ref: 'R1', note },
              values: {
                ...{ ...values, words, probability: '4', impact: '5', response: 'reduce', due: '2026-12-11' },
                ...{ doing: words, owner: 'nobody', links: ['item-action', 'item-issue'] },
              },
            },
          ],
        ],
      ]),
    ),
    ...sampled(closeRaidItemCard, {
      'a risk': [close],
      'an assumption, changed meanwhile': [
        {
          ...{ ...close, name: 'Assumption A1', isAssumption: true, result: 'fails', outcome: words },
          note: `${amina.name} changed this since you opened it. It is open. What you filled in is below and is not kept yet.`,
        },
      ],
    }),
    ...sampled(raidHeatCard, {
      'some risks': [
        await heatCard(name, [
          [0, 2, 0, 0, 0],
          [0, 0, 1, 0, 0],
          [0, 12, 0, 3, 0],
          [1, 0, 0, 0, 0],
          [0, 0, 0, 4, 1],
        ]),
      ],
      'no risk': [await heatCard(long, Array(5).fill([0, 0, 0, 0, 0]))],
    }),
    ...sampled(raidHistoryCard, {
      'a page between': [
        {
          ...{ ...at, name: long, page: 1, pages: 3 },
          events: Array(8).fill({ at: '20 November 2026 at 09:00', by: amina.name, what: `Changed risk R1. ${words}` }),
        },
      ],
    }),
    ...sampled(raidReminderCard, {
      'one overdue': [{ ...reminder, lines: [reminderLine(overdue, tom.id, raid, today)] }],
      'to a connector, when the council has nobody': [
        {
          ...{ ...reminder, lines: [reminderLine(overdue, '', raid, today)] },
          note: `Nobody of ${longCouncil.name} is with Pioneer any more, so this comes to you.`,
        },
      ],
      'as many as there may be': [
        { ...reminder, logName: long, lines: Array(8).fill(reminderLine(longItem, amina.id, raid, today)), more: 34 },
      ],
    }),
  ]
}

/** A log with these items, as it is kept. */
export const raidLogWith = (items: readonly RaidItem[], typed: Typed, title: string): RaidLog => ({
  ...{ ...at, tool: 'raid', title, rules: raid.version, earlier: 0, revision: 1 },
  body: { of: 'contract', items: [...items] },
  trail: [{ at: '2026-11-02T09:00:00Z', by: 'a', name: typed('Amina Yusuf'), what: 'Began the log' }],
})
