import { button, buttons, withButton } from './buttons'
import { type Card, card, type Part } from './card'
import { group, heading, named, quiet, said, text, title } from './parts'
import {
  askToCloseRaidItem,
  editRaidItem,
  makeOfAssumption,
  openRaidItem,
  openRaidLog,
  reopenRaidItem,
} from './raid-actions'

/** One item of a RAID-A log. */

export interface RaidItemView {
  readonly council: string
  readonly id: string
  readonly item: string
  readonly revision: number
  readonly logName: string
  /** Risk R1 */
  readonly name: string
  readonly words: string
  readonly overdue: string
  readonly owner: string
  readonly hasOwner: boolean
  /** Who is reminded while nobody owns it, in a sentence. */
  readonly reminded: string
  /** What a risk scores and what the band asks, or how severe an issue is; empty for others. */
  readonly weight: string
  /** Names and what they hold: dates, the response, on whom. */
  readonly facts: readonly { readonly name: string; readonly words: string }[]
  readonly links: readonly { readonly item: string; readonly name: string; readonly words: string }[]
  readonly closed: { readonly words: string; readonly who: string } | undefined
  /** An assumption that does not hold, of which nothing has been made yet. */
  readonly offers: readonly ('risk' | 'issue')[]
  readonly made: string
  readonly remarks: readonly string[]
  readonly label: string
  readonly mayChange: boolean
  readonly notice?: string | undefined
}

export function raidItemCard(view: RaidItemView): Card {
  return card(
    `${view.name}: ${view.words}`,
    [
      title(view.name),
      said(view.words, { bold: true }),
      said(view.logName, { quiet: true }),
      view.notice ? group([heading('What happened'), said(view.notice)], { style: 'emphasis' }) : undefined,
      view.closed ? closedPart(view.closed) : undefined,
      view.overdue ? group([heading('Overdue'), text(view.overdue)], { style: 'warning' }) : undefined,
      view.hasOwner ? named('Owner', view.owner) : unownedPart(view),
      view.weight ? text(view.weight) : undefined,
      ...view.facts.map((one) => named(one.name, one.words)),
      ...view.remarks.map((words) => quiet(words)),
      view.mayChange && view.offers.length > 0 ? offersPart(view) : undefined,
      view.links.length > 0 ? linksPart(view) : undefined,
      said(view.made, { quiet: true }),
      view.label ? quiet(view.label) : undefined,
    ],
    { actions: actionsOf(view) },
  )
}

const unownedPart = ({ closed, reminded }: RaidItemView): Part =>
  closed
    ? named('Owner', 'No owner')
    : group([heading('No owner'), said(`Choose somebody to look after it. ${reminded}`)], {
        style: 'warning',
      })

const closedPart = (closed: NonNullable<RaidItemView['closed']>): Part =>
  group([heading('Closed'), said(closed.words), said(closed.who, { quiet: true })], { style: 'emphasis' })

const offersPart = ({ council, id, item, offers }: RaidItemView): Part =>
  group(
    [
      heading('It does not hold'),
      text('What follows from that? Make it something that is looked after.'),
      buttons(
        offers.map((becomes) =>
          button(`Make it ${becomes === 'risk' ? 'a risk' : 'an issue'}`, makeOfAssumption, {
            council,
            id,
            item,
            becomes,
          }),
        ),
      ),
    ],
    { style: 'warning' },
  )

const linksPart = ({ council, id, links }: RaidItemView): Part =>
  group(
    [
      heading('Linked'),
      ...links.map((link) =>
        withButton(
          [named(link.name, link.words)],
          button('Open', openRaidItem, { council, id, item: link.item }, { tooltip: `Open ${link.name}` }),
        ),
      ),
    ],
    { separator: true },
  )

function actionsOf({ council, id, item, revision, closed, mayChange }: RaidItemView): (Part | false)[] {
  const at = { council, id, item }
  return [
    mayChange && !closed && button('Edit', editRaidItem, at),
    mayChange &&
      (closed
        ? button('Open it again', reopenRaidItem, { ...at, revision })
        : button('Close it', askToCloseRaidItem, at)),
    button('Back to the log', openRaidLog, { council, id, page: 0, kinds: 'all', shown: 'open' }),
  ]
}
