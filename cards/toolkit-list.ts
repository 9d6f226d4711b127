import type { DataOf } from './action'
import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { pagesOf } from './membership-parts'
import { group, heading, said, text, title } from './parts'
import { searchForm } from './toolkit'
import { listTools, openTool, openToolkit } from './toolkit-actions'

/** Lists of tools: those of a stage or a problem, and what somebody's words found. */

export interface ToolLine {
  readonly id: string
  readonly title: string
  /** Why it is here: why it was found, or when to use it. */
  readonly why: string
}

export function toolListCard(view: {
  readonly title: string
  readonly about: string
  readonly lines: readonly ToolLine[]
  readonly all: number
  readonly list: DataOf<typeof listTools>
  readonly pages: number
}): Card {
  const { list } = view
  return card(
    `${view.title}: ${view.all === 1 ? 'one tool' : `${view.all} tools`}.`,
    [
      title('The toolkit'),
      said(view.title, { bold: true }),
      view.about ? said(view.about) : undefined,
      ...view.lines.map(toolLine),
      ...pagesOf({ page: list.page, pages: view.pages }, listTools, (page) => ({ ...list, page })),
    ],
    { actions: [back] },
  )
}

/** What somebody's words found. `rest` of those that fit are on further pages. */
export function toolsFoundCard(view: {
  readonly words: string
  readonly lines: readonly ToolLine[]
  readonly all: number
  readonly page: number
  readonly pages: number
}): Card {
  const point = view.all === 1 ? 'One tool fits' : `${view.all} tools fit, the best first`
  return card(
    `${point}: ${view.words}`,
    [
      title('The toolkit'),
      text(`${point}. You looked for:`),
      said(view.words, { bold: true }),
      ...view.lines.map(toolLine),
      ...pagesOf(view, listTools, (page) => ({ by: 'words' as const, of: view.words, page })),
      group([searchForm()], { separator: true }),
    ],
    { actions: [back] },
  )
}

/** Nothing fits: says so, offers the nearest, and tells what becomes of the words. */
export function nothingFoundCard(view: {
  readonly words: string
  readonly nearest: readonly ToolLine[]
  readonly isKept: boolean
}): Card {
  return card(
    `Nothing in the toolkit fits: ${view.words}`,
    [
      title('The toolkit'),
      text('Nothing in the toolkit fits these words:'),
      said(view.words, { bold: true }),
      view.isKept &&
        text(
          'The words are kept for the connectors, so that they see what is missing: without your name or council, addresses or figures.',
        ),
      view.nearest.length > 0 && group([heading('The nearest'), ...view.nearest.map(toolLine)], { separator: true }),
      group([text('Try other words, or ask your connector.'), searchForm()], { separator: true }),
    ],
    { actions: [back] },
  )
}

const toolLine = ({ id, title, why }: ToolLine): Part =>
  group(
    [
      said(title, { bold: true }),
      said(why, { quiet: true }),
      buttons([button('Open', openTool, { tool: id }, { withoutInputs: true, tooltip: `Open ${title}` })]),
    ],
    { separator: true },
  )

export const back = button('Back to the toolkit', openToolkit, {}, { withoutInputs: true })
