import { axisIds, type PlacingResult, placeIds } from '../../domain/supplier-placing'
import type { SupplierPlacingContent } from '../../domain/supplier-placing-content'
import type { Placing } from '../../domain/supplier-placing-sheet'
import { counted, listed } from '../../domain/words'

/** How placings are said and put in order. */

type Titles = readonly { readonly id: string; readonly title: string }[]

export const titleIn = (all: Titles, id: string): string => all.find((one) => one.id === id)?.title ?? id

/** `Supply risk 75 of 100, high; impact on the council 41.7 of 100, low. High begins at 50.` */
export function scoreWords({ place, risk, impact }: PlacingResult, { axes, highFrom }: SupplierPlacingContent): string {
  const isRisky = place === 'strategic' || place === 'bottleneck'
  const isImportant = place === 'strategic' || place === 'leverage'
  const side = (isHigh: boolean) => (isHigh ? 'high' : 'low')
  return `${axes.risk.title} ${risk} of 100, ${side(isRisky)}; ${axes.impact.title.toLowerCase()} ${impact} of 100, ${side(isImportant)}. High begins at ${highFrom}.`
}

/** Which single step of an answer leads elsewhere; nothing where none does. */
export function turnsWords({ turns }: PlacingResult, places: Titles): string {
  if (turns.length === 0) return ''
  const each = placeIds.flatMap((to) => {
    const factors = [...new Set(turns.filter((one) => one.to === to).map(({ factor }) => factor))]
    return factors.length > 0 ? [`${listed(factors)} (to ${titleIn(places, to).toLowerCase()})`] : []
  })
  return `It is close to the line: one step on one of these answers would move it: ${each.join('; ')}.`
}

export const axesOf = ({ reasons }: PlacingResult, { axes }: SupplierPlacingContent) =>
  axisIds.map((axis) => ({
    title: axes[axis].title,
    reasons: reasons
      .filter((one) => one.axis === axis)
      .map(({ factor, said, score, weight }) => ({ factor, said, points: `(${score} of 4, weight ${weight})` })),
  }))

export function lineOf(sheet: Placing, content: SupplierPlacingContent, kept: string) {
  const { place, risk, impact, seen } = sheet.body.result
  const view = seen ? ` They probably see you as ${titleIn(content.views, seen.view).toLowerCase()}.` : ''
  return {
    ...{ id: sheet.id, name: sheet.title, more: kept },
    answer: `${titleIn(content.places, place)}: supply risk ${risk}, impact ${impact} of 100.${view}`,
  }
}

/** Strategic first, then by the sum of both axes, then by name. */
export const inOrder = (sheets: readonly Placing[]): readonly Placing[] =>
  sheets.toSorted(
    ({ body: { result: one }, title }, { body: { result: other }, title: name }) =>
      placeIds.indexOf(one.place) - placeIds.indexOf(other.place) ||
      other.risk + other.impact - one.risk - one.impact ||
      title.localeCompare(name, 'en-GB'),
  )

/** `3 suppliers: 1 strategic, 2 routine.` */
export function summaryOf(sheets: readonly Placing[], places: Titles): string {
  if (sheets.length === 0) return 'No supplier has been placed yet.'
  const counts = placeIds
    .map((place) => ({ place, count: sheets.filter(({ body }) => body.result.place === place).length }))
    .filter(({ count }) => count > 0)
  const each = counts.map(({ place, count }) => `${count} ${titleIn(places, place).toLowerCase()}`).join(', ')
  return `${counted(sheets.length, 'supplier')}: ${each}.`
}
