import type { Store } from '../storage/port'
import { type Paged, paged } from './domain/pages'
import { olderId, olderLines, type TrailLine, type Worksheet } from './domain/worksheet'
import { linesMoved } from './domain/worksheet-changes'

const perPage = 8

/** A page of the lines of a worksheet, the newest first; reads only the older records that the page needs. */
export async function historyOf(store: Store, sheet: Worksheet<unknown>, page: number): Promise<Paged<TrailLine>> {
  const places = Array.from({ length: sheet.earlier + sheet.trail.length }, (_, place) => place).toReversed()
  const { shown, ...rest } = paged(places, page, perPage)
  const starts = [...new Set(shown.filter((place) => place < sheet.earlier).map(startOf))]
  const of = { tool: sheet.tool, sheet: sheet.id }
  const older = await Promise.all(starts.map((from) => store.get(olderLines, sheet.council, olderId(of, from))))
  const lineAt = (place: number): TrailLine | undefined =>
    place < sheet.earlier
      ? older[starts.indexOf(startOf(place))]?.value.lines[place - startOf(place)]
      : sheet.trail[place - sheet.earlier]
  return { ...rest, shown: shown.flatMap((place) => lineAt(place) ?? []) }
}

/** The first of the lines that lie in one record. */
const startOf = (place: number): number => Math.floor(place / linesMoved) * linesMoved
