import type { Part } from './card'
import { group, quiet, said, title } from './parts'

/** What was done to a worksheet, the newest first; pages count from 0. */
export interface SheetHistory {
  readonly name: string
  readonly events: readonly { readonly at: string; readonly by: string; readonly what: string }[]
  readonly page: number
  readonly pages: number
}

/** The body and the buttons below it; `to` is a button that leads to another page. */
export const sheetHistoryParts = (
  { name, events, page, pages }: SheetHistory,
  to: (words: string, page: number) => Part,
) => ({
  body: [
    title('History'),
    said(name, { bold: true }),
    pages > 1 ? quiet(`Page ${page + 1} of ${pages}`) : undefined,
    ...events.map((event) =>
      group([said(event.by, { bold: true }), quiet(event.at), said(event.what)], { separator: true }),
    ),
  ],
  actions: [page + 1 < pages && to('Older', page + 1), page > 0 && to('Newer', page - 1)],
})
