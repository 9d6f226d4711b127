import { buttons } from './buttons'
import type { Part } from './card'
import { group, quiet, said, text } from './parts'

/** A connector's councils, each with a line about one thing; pages count from 0. */
export interface CouncilLines {
  readonly lines: readonly CouncilLine[]
  readonly all: number
  readonly page: number
  readonly pages: number
}

export interface CouncilLine {
  readonly council: string
  readonly name: string
  readonly summary: string
}

/** The body and the buttons below it; `open` is the button of a council's line, `to` one that leads to another page. */
export function councilParts(
  { lines, all, page, pages }: CouncilLines,
  { open, to }: { open: (line: CouncilLine) => Part; to: (words: string, page: number) => Part },
) {
  return {
    body: [
      all === 0
        ? text('You look after no council yet. Ask an administrator of the programme to give you some.')
        : undefined,
      ...lines.map((line) =>
        group([said(line.name, { bold: true }), quiet(line.summary), buttons([open(line)])], { separator: true }),
      ),
      pages > 1 ? quiet(`Page ${page + 1} of ${pages}`) : undefined,
    ],
    actions: [page > 0 && to('Previous page', page - 1), page + 1 < pages && to('Next page', page + 1)],
  }
}
