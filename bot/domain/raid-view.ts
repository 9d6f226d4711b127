import { isOverdue, type RaidItem, type RaidKind, scoreOf } from './raid'

/** Which items of a log are shown, and in which order. `today` is a calendar day in London. */

export const raidShown = ['open', 'overdue', 'unowned', 'mine', 'closed', 'all'] as const
export type RaidShown = (typeof raidShown)[number]

/** `kind` is empty for every kind. */
export interface RaidFilter {
  readonly kind: RaidKind | ''
  readonly shown: RaidShown
}

const fits: Readonly<Record<RaidShown, (item: RaidItem, today: string, person: string) => boolean>> = {
  open: (item) => !item.closed,
  overdue: isOverdue,
  unowned: (item) => !item.closed && !item.owner,
  mine: (item, _today, person) => !item.closed && item.owner?.id === person,
  closed: (item) => item.closed !== undefined,
  all: () => true,
}

/** What is overdue first, the longest first; then the highest scores, then what is due soonest; what is closed last. */
export function filtered(
  items: readonly RaidItem[],
  { kind, shown }: RaidFilter,
  today: string,
  person: string,
): readonly RaidItem[] {
  return items
    .filter((item) => (kind === '' || item.kind === kind) && fits[shown](item, today, person))
    .toSorted((one, other) => compared(rankOf(one, today), rankOf(other, today)))
}

const never = '9999'

function rankOf(item: RaidItem, today: string): readonly [number, number, string, string] {
  const late = isOverdue(item, today)
  const place = item.closed ? 2 : late ? 0 : 1
  return [place, late ? 0 : 25 - (item.risk ? scoreOf(item.risk) : 0), item.due ?? never, item.made.at]
}

type Rank = ReturnType<typeof rankOf>

const compared = (one: Rank, other: Rank): number =>
  one[0] - other[0] || one[1] - other[1] || one[2].localeCompare(other[2]) || one[3].localeCompare(other[3])

/** How many open risks there are at each probability and impact: rows by impact, columns by probability, each from 1. */
export function heatOf(items: readonly RaidItem[]): readonly (readonly number[])[] {
  const steps = [1, 2, 3, 4, 5]
  const open = items.filter((item) => !item.closed && item.risk)
  return steps.map((impact) =>
    steps.map(
      (probability) => open.filter(({ risk }) => risk!.impact === impact && risk!.probability === probability).length,
    ),
  )
}
