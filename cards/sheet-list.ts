import { buttons } from './buttons'
import type { Part } from './card'
import { group, heading, quiet, said, text } from './parts'

/** The worksheets that a council keeps of one tool, a page at a time; pages count from 0. */
export interface SheetList {
  readonly council: string
  readonly councilName: string
  /** How many there are, in a sentence. */
  readonly summary: string
  readonly lines: readonly SheetLine[]
  readonly page: number
  readonly pages: number
  /** Whether those that were put away are shown. */
  readonly isAway: boolean
  readonly mayChange: boolean
  readonly label: string
  /** What became of a press. */
  readonly notice?: string | undefined
}

export interface SheetLine {
  readonly id: string
  readonly name: string
  /** The answer, in a sentence. */
  readonly answer: string
  /** Who and when; may be empty. */
  readonly more: string
}

/**
 * The body, and the buttons below it that turn pages; `about` says what the tool is for while there is nothing yet, `open` is
 * the button of a line, `to` one that leads to another page.
 */
export const sheetListParts = (
  { councilName, summary, lines, page, pages, isAway, notice }: SheetList,
  { about, open, to }: { about: string; open: (line: SheetLine) => Part; to: (words: string, page: number) => Part },
) => ({
  body: [
    said(councilName, { quiet: true }),
    notice ? group([heading('Your spreadsheet'), text(notice)], { style: 'emphasis' }) : undefined,
    lines.length === 0 && !isAway ? text(about) : undefined,
    text(summary),
    ...lines.map((line) =>
      group(
        [
          said(line.name, { bold: true }),
          text(line.answer),
          line.more ? said(line.more, { quiet: true }) : undefined,
          buttons([open(line)]),
        ],
        { separator: true },
      ),
    ),
    pages > 1 ? quiet(`Page ${page + 1} of ${pages}`) : undefined,
  ],
  turns: [page > 0 && to('Previous page', page - 1), page + 1 < pages && to('Next page', page + 1)],
})
