import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { type EntryFilter, findEntries, listEntries, newEntry, openEntry, takeCatalogue } from './catalogue-actions'
import { choiceInput, textInput } from './inputs'
import { pagesOf } from './membership-parts'
import { group, heading, quiet, said, text, title } from './parts'
import { back } from './toolkit-list'

/** The catalogue of tools, for whoever keeps it. */

export interface EntryLine {
  readonly id: string
  readonly title: string
  /** Such as: Changed by Grace Bello on 26 November 2026. */
  readonly state: string
}

const filters: readonly { readonly title: string; readonly value: EntryFilter }[] = [
  { title: 'All', value: 'all' },
  { title: 'Changed or added here', value: 'changed' },
  { title: 'Retired', value: 'retired' },
]

export function catalogueCard(view: {
  /** Counts in a sentence. */
  readonly summary: string
  readonly filter: EntryFilter
  readonly words: string
  readonly lines: readonly EntryLine[]
  readonly page: number
  readonly pages: number
  readonly notice?: string | undefined
}): Card {
  const { filter, words } = view
  return card(
    `The catalogue. ${view.summary}`,
    [
      title('The catalogue'),
      view.notice ? group([heading('Your file'), text(view.notice)], { style: 'emphasis' }) : undefined,
      text(view.summary),
      words ? said(`With the words: ${words}`, { bold: true }) : undefined,
      view.lines.length === 0 ? text('No entry is shown by this. Choose all, and leave the words empty.') : undefined,
      ...view.lines.map(linePart),
      ...pagesOf(view, listEntries, (page) => ({ filter, words, page })),
      group(
        [
          choiceInput(findEntries, 'shown', 'Show', filters, { value: filter }),
          textInput(findEntries, 'words', 'Words of the title or of what people call it', {
            ...(words ? { value: words } : {}),
            max: 200,
          }),
          buttons([button('Show these', findEntries, {})]),
        ],
        { separator: true },
      ),
      quiet('Changes are seen by everybody within a minute. Every version is kept.'),
    ],
    {
      actions: [
        button('Add a tool', newEntry, { words: '' }, { style: 'positive', withoutInputs: true }),
        button(
          'Take the catalogue as YAML',
          takeCatalogue,
          {},
          { withoutInputs: true, tooltip: 'A file in the shape of toolkit.yaml, with all changes' },
        ),
        back,
      ],
    },
  )
}

const linePart = ({ id, title, state }: EntryLine): Part =>
  group(
    [
      said(title, { bold: true }),
      said(state, { quiet: true }),
      buttons([button('Open', openEntry, { tool: id }, { withoutInputs: true, tooltip: `Open ${title}` })]),
    ],
    { separator: true },
  )

export const backToCatalogue = button(
  'Back to the catalogue',
  listEntries,
  { filter: 'all', words: '', page: 0 },
  { withoutInputs: true },
)
