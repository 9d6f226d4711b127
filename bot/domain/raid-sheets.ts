import { dayOf, localOf } from './local-time'
import { bandOf, linkedTo, type RaidItem, type RaidKind, type RaidLog, raidKinds, scoreOf } from './raid'
import {
  doingNames,
  dueNames,
  noOwner,
  outcomeWords,
  type RaidScales,
  responseWords,
  severityWords,
} from './raid-words'
import type { Cell, Sheet } from './spreadsheet-text'

/** A log as sheets of a spreadsheet: one for each kind, and one that says what it is. */

type Column = readonly [title: string, width: number, cell: (item: RaidItem) => Cell]

type Scales = RaidScales & { readonly label: string; readonly checked: string }

/** Days are those of `zone`; `today` is one of them. */
export function raidSheets(
  log: RaidLog,
  scales: Scales,
  on: { readonly today: string; readonly zone: string },
): Sheet[] {
  const { items } = log.body
  const kinds = raidKinds.map((kind) => {
    const columns = [...first(kind, scales), ...(own[kind]?.(scales) ?? []), ...last(kind, items, on.zone)]
    return {
      name: scales.kinds[kind].many,
      columns: columns.map(([title, width]) => ({ title, width })),
      rows: items.filter((item) => item.kind === kind).map((item) => columns.map(([, , cell]) => cell(item))),
    }
  })
  return [...kinds, about(log, scales, on.today)]
}

const first = (kind: RaidKind, { kinds }: RaidScales): Column[] => [
  ['Id', 6, ({ ref }) => ref],
  [kinds[kind].title, 45, ({ words }) => words],
]

const own: Readonly<Partial<Record<RaidKind, (scales: RaidScales) => Column[]>>> = {
  risk: (scales) => [
    ['Probability (1 to 5)', 12, ({ risk }) => risk?.probability],
    ['Impact (1 to 5)', 12, ({ risk }) => risk?.impact],
    ['Score', 8, ({ risk }) => risk && scoreOf(risk)],
    ['Band', 10, ({ risk }) => risk && bandOf(scoreOf(risk), scales.bands).title],
    ['Response', 12, ({ risk }) => risk && responseWords(risk.response, scales)],
  ],
  assumption: () => [['Holds?', 14, ({ closed }) => resultWords(closed?.result)]],
  issue: (scales) => [['Severity', 12, ({ severity }) => severityWords(severity, scales)]],
  dependency: () => [['On whom', 24, ({ on }) => on]],
}

const resultWords = (result: 'holds' | 'fails' | undefined): string =>
  result ? (result === 'holds' ? 'Holds' : 'Does not hold') : 'Not tested yet'

const last = (kind: RaidKind, items: readonly RaidItem[], zone: string): Column[] => [
  [doingNames[kind], 45, ({ doing }) => doing],
  ['Owner', 22, ({ owner }) => owner?.name ?? noOwner],
  [dueNames[kind], 14, ({ due }) => due && { day: due }],
  ['State', 10, ({ closed }) => (closed ? 'Closed' : 'Open')],
  ['Outcome', 40, ({ closed }) => closed && outcomeWords(closed)],
  ['Closed on', 14, ({ closed }) => closed && dayIn(zone, closed.at)],
  [
    'Linked to',
    14,
    (item) =>
      linkedTo(item, items)
        .map(({ ref }) => ref)
        .join(', '),
  ],
  ['Added by', 22, ({ made }) => made.by.name],
  ['Added on', 14, ({ made }) => dayIn(zone, made.at)],
]

const dayIn = (zone: string, instant: string): Cell => ({ day: dayOf(localOf(Date.parse(instant), zone)) })

function about(log: RaidLog, scales: Scales, today: string): Sheet {
  const steps = (name: string, all: readonly { title: string; means: string }[]): Cell[][] =>
    all.map(({ title, means }, at) => [`${name} ${at + 1}`, `${title}: ${means}`])
  return {
    name: 'About',
    columns: [
      { title: 'What', width: 24 },
      { title: 'Words', width: 60 },
    ],
    rows: [
      ['RAID-A log', log.title],
      ['Exported on', { day: today }],
      ['Last changed by', log.trail.at(-1)!.name],
      ['Scales', `${scales.version}. ${scales.label}`],
      ['Scales checked on', { day: scales.checked }],
      ...steps('Probability', scales.probability),
      ...steps('Impact', scales.impact),
      ...scales.bands.map(({ title, from, means }) => [`Band ${title}`, `from ${from}. ${means}`]),
    ],
  }
}
