import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { listContacts, openCaseloadList, switchDigest } from './caseload-actions'
import { openTrend } from './check-in-actions'
import { entry, group, named, quiet, said, text, title } from './parts'
import { openPlan } from './plan-actions'
import { openPrompts } from './prompt-actions'

/** The councils that a connector looks after, the worst first. */

export interface CouncilLine {
  readonly council: string
  readonly name: string
  /** Such as "At risk (amber), lowest confidence 3 of 5"; says so where nobody has checked in. */
  readonly state: string
  /** Why it stands high, in words; empty where nothing does. */
  readonly alarms: string
  /** A round that is open or was missed; its title is somebody's own. */
  readonly round: string
}

export function caseloadCard(view: {
  readonly lines: readonly CouncilLine[]
  readonly all: number
  readonly page: number
  readonly pages: number
  readonly digest: boolean
  /** What became of a press. */
  readonly notice?: string | undefined
}): Card {
  const { page, pages } = view
  const point =
    view.all === 0
      ? 'You look after no council yet.'
      : `You look after ${view.all === 1 ? 'one council' : `${view.all} councils, the worst first`}.`
  const to = (words: string, page: number) => button(words, openCaseloadList, { page }, { withoutInputs: true })
  return card(
    point,
    [
      title('My councils'),
      view.notice ? text(view.notice) : undefined,
      text(point),
      ...view.lines.map(councilLine),
      pages > 1 ? quiet(`Page ${page + 1} of ${pages}`) : undefined,
      quiet(
        view.digest
          ? 'A digest of the week comes each Monday at 08:30, when there is something to say.'
          : 'The weekly digest is switched off.',
      ),
    ],
    {
      actions: [
        page > 0 ? to('Previous page', page - 1) : undefined,
        page + 1 < pages ? to('Next page', page + 1) : undefined,
        view.all > 0 ? button('Prompts', openPrompts, { page: 0 }) : undefined,
        button(view.digest ? 'Switch the digest off' : 'Switch the digest on', switchDigest, { on: !view.digest }),
      ],
    },
  )
}

const councilLine = ({ council, name, state, alarms, round }: CouncilLine): Part => {
  const of = { tooltip: name }
  return group(
    [
      said(name, { bold: true }),
      alarms ? named('Needs you:', alarms) : undefined,
      entry(state),
      round ? said(round, { quiet: true }) : undefined,
      buttons([
        button('Plan', openPlan, { council }, of),
        button('Trend', openTrend, { council }, of),
        button('Contacts', listContacts, { council, page: 0 }, of),
      ]),
    ],
    { separator: true },
  )
}
