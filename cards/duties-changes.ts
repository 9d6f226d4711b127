import { button, buttons } from './buttons'
import { type Card, card } from './card'
import { listChanges, openChange, openDuties, showChange } from './duties-actions'
import { group, heading, quiet, said, text, title } from './parts'

/** The changes of a contract, by day: what each does, what it asks for, and what they do in all. */
export function changesCard(view: {
  readonly council: string
  readonly id: string
  readonly name: string
  readonly lines: readonly {
    readonly id: string
    /** `11 January 2027` */
    readonly day: string
    readonly words: string
    /** With which others it counts; may be empty. */
    readonly together: string
    /** Whether a notice is needed, and why. */
    readonly answer: string
  }[]
  readonly all: number
  readonly page: number
  readonly pages: number
  readonly inAll: string
  /** Where a change does not begin with what the one before it ended with. */
  readonly gaps: readonly string[]
  readonly label: string
  readonly advice: string
  readonly mayChange: boolean
}): Card {
  const { council, id, page, pages } = view
  const at = { council, id }
  const to = (words: string, page: number) => button(words, listChanges, { ...at, page })
  return card(
    `Changes of ${view.name}`,
    [
      title('Changes of the contract'),
      said(view.name, { bold: true }),
      text(view.all === 0 ? 'No change of this contract is here yet.' : view.inAll),
      view.gaps.length > 0
        ? group([heading('Check the figures'), ...view.gaps.map((words) => text(words))], { style: 'warning' })
        : undefined,
      ...view.lines.map((line) =>
        group(
          [
            heading(line.day),
            text(line.words),
            line.together ? quiet(line.together) : undefined,
            text(line.answer),
            buttons([
              button('Open', showChange, { ...at, change: line.id }, { tooltip: `Open the change of ${line.day}` }),
            ]),
          ],
          { separator: true },
        ),
      ),
      pages > 1 ? quiet(`Page ${page + 1} of ${pages}`) : undefined,
      quiet(view.advice),
      quiet(view.label),
    ],
    {
      actions: [
        view.mayChange && button('Add a change', openChange, { ...at, change: '' }),
        page > 0 && to('Previous page', page - 1),
        page + 1 < pages && to('Next page', page + 1),
        button('Back to the duties', openDuties, { ...at, page: 0 }),
      ],
    },
  )
}
