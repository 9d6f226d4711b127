import {
  type MapVersion,
  mapVersions,
  type ProcessMap,
  type Step,
  stepsOf,
  theEnd,
  waysOf,
} from '../../domain/process-map'
import { daysWords, totalOf } from '../../domain/process-map-time'
import type { Cell, Sheet } from '../../domain/spreadsheet-text'
import { faultWords, type MapWords, noLead, type ReadMap, readMap } from './rules'

/** A map as sheets of a spreadsheet: one for each version that there is, and one that says what it is. */

const names: Readonly<Record<MapVersion, string>> = { 'as-is': 'As it is', 'to-be': 'As it should be' }

export function mapSheets(
  sheet: ProcessMap,
  words: MapWords & { readonly version: string; readonly label: string; readonly checked: string },
  today: string,
): Sheet[] {
  const versions = mapVersions.filter((version) => stepsOf(sheet.body, version).length > 0)
  const maps = versions.map((version) => ({ version, map: readMap(sheet.body, version, words) }))
  return [
    ...maps.map(({ version, map }) => stepsSheet(names[version], map)),
    {
      name: 'About',
      columns: [
        { title: 'What', width: 24 },
        { title: 'Words', width: 70 },
      ],
      rows: [
        ['Process map', sheet.title],
        ['Exported on', { day: today }],
        ['Last changed by', sheet.trail.at(-1)!.name],
        ['Stages and roles', `${words.version}. ${words.label}`],
        ['Stages and roles checked on', { day: words.checked }],
        ...maps.map(({ version, map }): Cell[] => [names[version], `Longest way: ${daysWords(totalOf(map.ways))}`]),
        ...maps.flatMap(({ version, map }) =>
          faultWords(map, words).map((fault): Cell[] => [`To mend, ${names[version].toLowerCase()}`, fault]),
        ),
      ],
    },
  ]
}

function stepsSheet(name: string, map: ReadMap): Sheet {
  const columns: readonly (readonly [title: string, width: number, cell: (step: Step) => Cell])[] = [
    ['Step', 6, map.numberOf],
    ['Stage', 18, map.stageOf],
    ['What is done', 45, ({ what }) => what],
    ['Lead role', 22, ({ lead }) => lead || noLead],
    ['Also responsible', 22, ({ also }) => also],
    ['System', 20, ({ system }) => system],
    ['Elapsed days', 12, ({ days }) => days],
    ['Decision', 10, ({ isDecision }) => (isDecision ? 'Yes' : 'No')],
    ['Document', 24, ({ document }) => document],
    ['Pain point', 40, ({ pain }) => pain],
    ['Flag', 30, ({ flag }) => flag && `${flag.colour}: ${flag.words}`],
    ['Then', 24, (step) => thenWords(step, map)],
  ]
  return {
    name,
    columns: columns.map(([title, width]) => ({ title, width })),
    rows: map.ways.order.map((step) => columns.map(([, , cell]) => cell(step))),
  }
}

/** `yes: step 4; no: the end` */
const thenWords = (step: Step, { steps, numberOf }: ReadMap): string =>
  waysOf(step, steps)
    .map(({ to, label }) => {
      const next = steps.find(({ id }) => id === to)
      const where = to === theEnd || !next ? 'the end' : `step ${numberOf(next)}`
      return label ? `${label}: ${where}` : where
    })
    .join('; ')
