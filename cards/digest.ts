import { button } from './buttons'
import { type Card, card, type Part } from './card'
import { openCaseloadList, switchDigest } from './caseload-actions'
import { group, named, said, text, title } from './parts'

/** The week in a connector's councils. */

export interface DigestCouncil {
  readonly name: string
  /** A name in bold, such as "Complete", and what it was; titles and names are people's own. */
  readonly lines: readonly { readonly what: string; readonly words: string }[]
}

export function digestCard(view: {
  readonly week: string
  readonly councils: readonly DigestCouncil[]
  /** How many councils more have something that is not on this card. */
  readonly more: number
}): Card {
  const all = view.councils.length + view.more
  const point = `There is news from ${all === 1 ? 'one of your councils' : `${all} of your councils`}.`
  return card(
    `Your week: ${point}`,
    [
      title('The week in your councils'),
      text(view.week),
      ...view.councils.map(councilPart),
      view.more > 0 ? text(`${view.more} more have news: see them under My councils.`) : undefined,
    ],
    {
      actions: [
        button('My councils', openCaseloadList, { page: 0 }, { style: 'positive' }),
        button('Switch the digest off', switchDigest, { on: false }),
      ],
    },
  )
}

const councilPart = ({ name, lines }: DigestCouncil): Part =>
  group([said(name, { bold: true }), ...lines.map(({ what, words }) => named(what, words))], { separator: true })
