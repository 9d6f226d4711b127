import { button } from './buttons'
import { type Card, card, type Part } from './card'
import * as actions from './groups-actions'
import { group, heading, named, quiet, said, text, title } from './parts'
import { askGroup } from './questions-actions'

/** A peer group, as it stands in its channels. */

export interface NewsView {
  readonly what: string
  readonly words: string
}

export interface GroupView {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly purpose: string
  readonly open: boolean
  readonly facilitators: string
  /** `12 people of 5 councils` */
  readonly size: string
  readonly news: readonly NewsView[]
  /** When it was closed; empty while it is open. */
  readonly closed: string
}

/** What everybody in a channel sees of its group. */
export function homeCard(view: GroupView): Card {
  return card(
    `Peer group of this channel: ${view.name}`,
    [
      title('Peer group'),
      said(view.name, { bold: true }),
      ...aboutParts(view),
      ...newsParts(view.news),
      quiet('To ask me something here, mention Pioneer. I only read messages that mention me.'),
    ],
    {
      actions: [
        button('Join', actions.joinGroup, { group: view.id }, { style: 'positive' }),
        button('Ask a question', askGroup, { group: view.id }),
        button('Open', actions.openGroup, { group: view.id }),
      ],
    },
  )
}

/** In the place of a home card whose group has closed, or which the channel is linked to no more. */
export function homeEndedCard(view: { readonly name: string; readonly why: 'closed' | 'unlinked' }): Card {
  const point =
    view.why === 'closed' ? 'This peer group is closed.' : 'This channel is no longer linked to this peer group.'
  return card(`${point} ${view.name}`, [title('Peer group'), said(view.name, { bold: true }), text(point)])
}

export const aboutParts = (view: GroupView): Part[] => [
  said(view.kind, { quiet: true }),
  said(view.purpose),
  named('Facilitators', view.facilitators),
  named('Members', view.size),
]

export const newsParts = (news: readonly NewsView[]): Part[] =>
  news.length === 0
    ? []
    : [group([heading('What is new'), ...news.map(({ what, words }) => named(what, words))], { separator: true })]
