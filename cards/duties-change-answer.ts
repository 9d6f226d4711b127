import { button } from './buttons'
import { type Card, card } from './card'
import { dropChange, editDuties, listChanges, openChange, openDuties } from './duties-actions'
import { checkNote, type DutyLine, dutySections, type NotDueLine, notDuePart } from './duties-lines'
import { group, heading, quiet, said, text, title } from './parts'

/** What a change of a contract asks for, by when and why. */
export function changeAnswerCard(view: {
  readonly council: string
  readonly id: string
  readonly revision: number
  readonly name: string
  readonly change: string
  readonly isNeeded: boolean
  /** Whether the rules of before the Act hold, under which there are other notices. */
  readonly isOld: boolean
  /** Whether it fits the facts of now. */
  readonly fits: boolean
  /** The change in a sentence, and which others count with it. */
  readonly words: string
  readonly reason: string
  readonly lines: readonly DutyLine[]
  readonly not: readonly NotDueLine[]
  readonly kept: string
  readonly label: string
  readonly advice: string
  /** What it does to the end of the contract; empty where it does nothing to it. */
  readonly end: string
  /** Whether the facts may be what is to be mended. */
  readonly doubtsFacts: boolean
  readonly mayChange: boolean
}): Card {
  const { council, id, revision, change } = view
  const none = view.isOld ? 'The older rules hold for this change' : 'No change notice is needed'
  const answer = view.isNeeded ? 'A change notice is needed first' : none
  const words = view.fits ? answer : 'This change does not fit the facts'
  return card(
    `${words}: ${view.name}`,
    [
      title(words),
      said(view.name, { bold: true }),
      text(view.words),
      text(view.reason),
      view.end ? text(view.end) : undefined,
      view.isNeeded
        ? text('A change of this size is also a reason to tier the contract again: type tiering.')
        : undefined,
      checkNote([...view.lines, ...view.not]),
      ...dutySections(view.lines),
      view.not.length > 0
        ? group([heading('Not due, and why'), ...view.not.map(notDuePart)], { separator: true })
        : undefined,
      group([heading('Check it'), text(view.advice), said(view.kept, { quiet: true }), quiet(view.label)], {
        separator: true,
      }),
    ],
    {
      actions: [
        view.mayChange && button('Correct it', openChange, { council, id, change }),
        view.mayChange && button('Take it off', dropChange, { council, id, revision, change }),
        view.mayChange && view.doubtsFacts && button('Change the facts', editDuties, { council, id }),
        button('All changes', listChanges, { council, id, page: 0 }),
        button('Back to the duties', openDuties, { council, id, page: 0 }),
      ],
    },
  )
}
