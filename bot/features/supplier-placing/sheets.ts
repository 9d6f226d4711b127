import { dayOf, localOf } from '../../domain/local-time'
import type { Cell, Sheet } from '../../domain/spreadsheet-text'
import { axisIds } from '../../domain/supplier-placing'
import type { SupplierPlacingContent } from '../../domain/supplier-placing-content'
import type { Placing } from '../../domain/supplier-placing-sheet'
import { titleIn } from './rules'

/** The suppliers of a council as sheets of a spreadsheet: one row each, what the places ask, and what the file is. */

type Column = readonly [title: string, width: number, cell: (sheet: Placing) => Cell]

/** Days are those of `zone`; `today` is one of them. */
export function placingSheets(
  placings: readonly Placing[],
  councilName: string,
  content: SupplierPlacingContent,
  { today, zone }: { readonly today: string; readonly zone: string },
): Sheet[] {
  const columns = columnsOf(content, zone)
  return [
    {
      name: 'Suppliers',
      columns: columns.map(([title, width]) => ({ title, width })),
      rows: placings.map((sheet) => columns.map(([, , cell]) => cell(sheet))),
    },
    {
      name: 'What to do',
      columns: [
        { title: 'Place', width: 16 },
        { title: 'What to do', width: 80 },
      ],
      rows: content.places.flatMap(({ title, meaning, advice }) => [
        [title, meaning],
        ...advice.map((words): Cell[] => [title, words]),
      ]),
    },
    {
      name: 'About',
      columns: [
        { title: 'What', width: 24 },
        { title: 'Words', width: 80 },
      ],
      rows: [
        ['Supplier placing', councilName],
        ['Exported on', { day: today }],
        ['Rules', `${content.version}, checked on ${content.checked}. ${content.label}`],
        ['Source', content.source],
        ...content.views.map(({ title, meaning }): Cell[] => [title, meaning]),
      ],
    },
  ]
}

function columnsOf({ places, views, combinations, axes, seen }: SupplierPlacingContent, zone: string): Column[] {
  const follows = ({ body: { result } }: Placing) =>
    combinations.find((one) => one.place === result.place && one.seen === result.seen?.view)?.says
  return [
    ['Supplier', 30, ({ title }) => title],
    ['What they supply', 40, ({ body }) => body.supplies],
    ['Place', 14, ({ body }) => titleIn(places, body.result.place)],
    [`${axes.risk.title} (0 to 100)`, 12, ({ body }) => body.result.risk],
    [`${axes.impact.title} (0 to 100)`, 12, ({ body }) => body.result.impact],
    ['How they see us', 16, ({ body: { result } }) => result.seen && titleIn(views, result.seen.view)],
    ['What follows', 60, follows],
    ...axisIds.flatMap((axis) =>
      axes[axis].factors.map(({ title }): Column => [title, 24, ({ body }) => saidOf(body.result, axis, title)]),
    ),
    [seen.share.title, 24, ({ body: { result } }) => result.seen?.share],
    [seen.appeal.title, 24, ({ body: { result } }) => result.seen?.appeal],
    ['Last changed by', 22, ({ trail }) => trail.at(-1)!.name],
    ['Last changed on', 14, ({ trail }) => ({ day: dayOf(localOf(Date.parse(trail.at(-1)!.at), zone)) })],
    ['Rules', 10, ({ rules }) => rules],
  ]
}

const saidOf = (
  { reasons }: Placing['body']['result'],
  axis: (typeof axisIds)[number],
  factor: string,
): string | undefined => reasons.find((one) => one.axis === axis && one.factor === factor)?.said
