import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { entry, group, heading, named, quiet, said, text, title } from './parts'
import { shareButton, sharedPart } from './shared-sheet'
import { editValue, exportValue, listValues, openValueHistory, retireValue } from './value-actions'

/** What better contract management might be worth for a portfolio: a range, what it rests on, and what is not known. */

interface Line {
  readonly name: string
  readonly words: string
  readonly more?: string
}

export interface ValueView {
  readonly council: string
  readonly councilName: string
  readonly id: string
  readonly revision: number
  readonly name: string
  /** `Up to £412,000 a year` */
  readonly headline: string
  /** What the headline rests on, and its cautious end. */
  readonly means: string
  readonly steps: readonly Line[]
  /** Empty where the values are not known by tier. */
  readonly tiers: readonly Line[]
  readonly figures: readonly Line[]
  readonly unknown: readonly string[]
  readonly ownFigure: readonly Line[]
  readonly remarks: readonly string[]
  readonly kept: string
  readonly label: string
  readonly isAway: boolean
  readonly mayChange: boolean
  readonly notice?: string | undefined
  /** Where it is shared, in a sentence. */
  readonly shared?: string | undefined
}

export function valueCard(view: ValueView): Card {
  const at = { council: view.council, id: view.id }
  return card(
    `${view.headline} for ${view.name}`,
    [
      title('What better contract management might be worth'),
      said(view.name, { bold: true }),
      view.mayChange ? undefined : said(view.councilName, { quiet: true }),
      view.notice ? group([heading('What happened'), text(view.notice)], { style: 'emphasis' }) : undefined,
      view.isAway
        ? group([heading('Put away'), text('It is no longer in the list.')], { style: 'warning' })
        : undefined,
      group([heading(view.headline), text(view.means), text('This is an estimate, not a promise.')], {
        style: 'accent',
      }),
      ...view.remarks.map((words) => quiet(words)),
      lines('How it is worked out', view.steps),
      view.tiers.length > 0 ? lines('Where the money is', view.tiers) : undefined,
      lines('Where the figures come from', view.figures),
      group([heading('What is not known'), ...view.unknown.map(entry)], { separator: true }),
      lines("How to find your council's own figure", view.ownFigure),
      group(
        [
          buttons([
            button('Export as a spreadsheet', exportValue, at),
            button('History', openValueHistory, { ...at, page: 0 }),
            shareButton('value', view),
          ]),
        ],
        { separator: true },
      ),
      sharedPart(view.shared),
      said(view.kept, { quiet: true }),
      quiet(view.label),
    ],
    { actions: actionsOf(view) },
  )
}

const lines = (words: string, all: readonly Line[]): Part =>
  group([heading(words), ...all.map((one) => named(one.name, one.words, one.more))], { separator: true })

function actionsOf({ council, id, revision, mayChange, isAway }: ValueView): (Part | undefined | false)[] {
  const at = { council, id }
  return [
    mayChange && !isAway && button('Change the values', editValue, at),
    mayChange &&
      button(isAway ? 'Bring it back' : 'Put it away', retireValue, { ...at, revision, away: isAway ? 'no' : 'yes' }),
    button('Back to the list', listValues, { council, page: 0, away: 'no' }),
  ]
}
