import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import {
  editDuties,
  listChanges,
  listDuties,
  markDuties,
  openChange,
  openDuties,
  openDutyHistory,
  openNotDue,
  planDuties,
  retireDuties,
  saveDates,
} from './duties-actions'
import { checkNote, type DutyLine, dutySections } from './duties-lines'
import { choiceInput } from './inputs'
import { group, heading, quiet, said, text, title } from './parts'
import { shareButton, sharedPart } from './shared-sheet'

/** The duties of one contract: what is due, by when, and why. */

export interface DutiesView {
  readonly council: string
  readonly councilName: string
  readonly id: string
  readonly revision: number
  readonly name: string
  /** `2 with a date that has passed, 5 due, 2 all the time or when it happens.` */
  readonly summary: string
  /** Why the contract is under the Act, or is not. */
  readonly reason: string
  readonly remarks: readonly string[]
  /** What does not fit together in the facts and the changes, and the way out. */
  readonly checks: readonly string[]
  readonly lines: readonly DutyLine[]
  readonly page: number
  readonly pages: number
  /** What can be marked or planned: of this page alone, so that a press stays small. */
  readonly choices: readonly { readonly key: string; readonly title: string }[]
  readonly hasDone: boolean
  readonly hasNotDue: boolean
  /** Whether there are days to put into a calendar. */
  readonly hasDates: boolean
  /** How many changes there are. */
  readonly changes: number
  readonly kept: string
  readonly label: string
  readonly advice: string
  readonly isAway: boolean
  readonly mayChange: boolean
  readonly notice?: string | undefined
  /** Where it is shared, in a sentence. */
  readonly shared?: string | undefined
}

export function dutiesCard(view: DutiesView): Card {
  const { council, id, page, pages } = view
  const to = (words: string, page: number) => button(words, openDuties, { council, id, page }, { withoutInputs: true })
  return card(
    `Duties for ${view.name}: ${view.summary}`,
    [
      title('Procurement Act 2023 duties'),
      said(view.name, { bold: true }),
      view.mayChange ? undefined : said(view.councilName, { quiet: true }),
      view.notice ? group([heading('What happened'), said(view.notice)], { style: 'emphasis' }) : undefined,
      view.isAway
        ? group([heading('Put away'), text('It is no longer in the list.')], { style: 'warning' })
        : undefined,
      text(view.summary),
      quiet(view.reason),
      ...view.remarks.map((words) => quiet(words)),
      view.checks.length > 0
        ? group([heading('Check the figures'), ...view.checks.map((words) => text(words))], { style: 'warning' })
        : undefined,
      checkNote(view.lines, view.remarks),
      ...dutySections(view.lines),
      pages > 1 ? quiet(`Page ${page + 1} of ${pages}`) : undefined,
      pages > 1
        ? buttons([page > 0 && to('Previous page', page - 1), page + 1 < pages && to('Next page', page + 1)])
        : undefined,
      view.mayChange && !view.isAway && view.choices.length > 0 ? choosing(view) : undefined,
      looksOf(view),
      sharedPart(view.shared),
      group([heading('Check it'), text(view.advice), said(view.kept, { quiet: true }), quiet(view.label)], {
        separator: true,
      }),
    ],
    { actions: actionsOf(view) },
  )
}

const choosing = ({ council, id, page, pages, choices, hasDone }: DutiesView): Part =>
  group(
    [
      choiceInput(
        markDuties,
        'keys',
        pages > 1 ? 'Choose duties of this page' : 'Choose duties',
        choices.map((one) => ({ title: one.title, value: one.key })),
        { several: true },
      ),
      buttons([
        button('Add to the plan', planDuties, { council, id, page }),
        button('Mark as done', markDuties, { council, id, page, done: 'yes' }),
        hasDone && button('Not done after all', markDuties, { council, id, page, done: 'no' }),
      ]),
    ],
    { separator: true },
  )

/** Teams shows five buttons below a card, so what is only looked at stands in it. */
function looksOf(view: DutiesView): Part {
  const { council, id, hasDates, hasNotDue, changes } = view
  const at = { council, id }
  const look = { withoutInputs: true } as const
  const all = buttons([
    hasDates && button('Dates for my calendar', saveDates, at, look),
    hasNotDue && button('What is not due', openNotDue, at, look),
    changes > 0 && button(`Changes (${changes})`, listChanges, { ...at, page: 0 }, look),
    button('History', openDutyHistory, { ...at, page: 0 }, look),
    shareButton('duties', view),
  ])
  return group([all], { separator: true })
}

function actionsOf(view: DutiesView): (Part | undefined | false)[] {
  const { council, id, revision, mayChange, isAway } = view
  const at = { council, id }
  const look = { withoutInputs: true } as const
  const mayEdit = mayChange && !isAway
  return [
    mayEdit && button('Add a change', openChange, { ...at, change: '' }, look),
    mayEdit && button('Change the facts', editDuties, at, look),
    mayChange &&
      button(
        isAway ? 'Bring it back' : 'Put it away',
        retireDuties,
        { ...at, revision, away: isAway ? 'no' : 'yes' },
        look,
      ),
    button('Back to the list', listDuties, { council, page: 0, away: 'no' }, look),
  ]
}
