import { button, buttons } from './buttons'
import { type Card, card } from './card'
import * as actions from './groups-actions'
import { textInput } from './inputs'
import { entry, group, quiet, said, text, title } from './parts'

/** The members of a peer group, for its facilitators. */

export interface PeerLine {
  readonly id: string
  readonly name: string
  /** Council and since when, or why and by whom they were taken out. */
  readonly about: string
  readonly removed: boolean
  readonly facilitates: boolean
}

export function peersCard(view: {
  readonly group: { readonly id: string; readonly name: string }
  readonly lines: readonly PeerLine[]
  readonly size: string
  /** How the names begin of which these are; empty for all. */
  readonly begins: string
  readonly isFirst: boolean
  /** Where the next page begins; absent on the last. */
  readonly next: string | undefined
}): Card {
  const of = view.group.id
  return card(
    `People of the group ${view.group.name}`,
    [
      title('People of the group'),
      said(view.group.name, { bold: true }),
      text(view.size),
      textInput(actions.findPeers, 'begins', 'Their name begins with', { max: 60, value: view.begins }),
      buttons([
        button('Find', actions.findPeers, { group: of }),
        button('Taken out', actions.listPeers, { group: of, after: '', begins: '~' }, { withoutInputs: true }),
      ]),
      view.lines.length === 0 ? text('There is nobody here.') : undefined,
      ...view.lines.map(({ id, name, about, removed, facilitates }) =>
        group(
          [
            said(name, { bold: true }),
            said(about, { quiet: true }),
            buttons([
              removed &&
                button(
                  'Let back in',
                  actions.readmitPeer,
                  { group: of, person: id },
                  { tooltip: `Let ${name} join again` },
                ),
              !removed &&
                button('Remove', actions.askToRemovePeer, { group: of, person: id }, { tooltip: `Remove ${name}` }),
              !removed &&
                !facilitates &&
                button(
                  'Make facilitator',
                  actions.makeFacilitator,
                  { group: of, person: id },
                  { tooltip: `Make ${name} a facilitator` },
                ),
            ]),
          ],
          { separator: true },
        ),
      ),
      buttons([
        !view.isFirst &&
          button(
            'First page',
            actions.listPeers,
            { group: of, after: '', begins: view.begins },
            { withoutInputs: true },
          ),
        view.next !== undefined &&
          button(
            'Next page',
            actions.listPeers,
            { group: of, after: view.next, begins: view.begins },
            { withoutInputs: true },
          ),
      ]),
    ],
    { actions: [button('Back to the group', actions.openGroup, { group: of })] },
  )
}

export function removingPeerCard(view: {
  readonly group: { readonly id: string; readonly name: string }
  readonly person: { readonly id: string; readonly name: string }
}): Card {
  const { group: of, person } = view
  return card(
    `Remove ${person.name} from the group?`,
    [
      title('Remove somebody from the group?'),
      said(person.name, { bold: true }),
      said(of.name, { quiet: true }),
      textInput(actions.removePeer, 'reason', 'Why?', {
        lines: true,
        max: 300,
        required: 'Say why. They will read it.',
      }),
      quiet(
        'They read the reason, and can join again once a facilitator lets them. In Teams they stay in the channel.',
      ),
    ],
    {
      actions: [
        button('Remove', actions.removePeer, { group: of.id, person: person.id }, { style: 'destructive' }),
        button('Back', actions.listPeers, { group: of.id, after: '', begins: '' }, { withoutInputs: true }),
      ],
    },
  )
}

/** After a change of who is in it. */
export function peersDoneCard(view: {
  readonly group: { readonly id: string; readonly name: string }
  readonly notice: string
}): Card {
  const { id, name } = view.group
  return card(
    `${view.notice} ${name}`,
    [title('People of the group'), said(name, { bold: true }), entry(view.notice)],
    {
      actions: [
        button('People', actions.listPeers, { group: id, after: '', begins: '' }),
        button('Back to the group', actions.openGroup, { group: id }),
      ],
    },
  )
}

/** Told to whoever was taken out. */
export function removedCard(view: { readonly name: string; readonly by: string; readonly reason: string }): Card {
  return card(`You were taken out of a peer group: ${view.name}`, [
    title('You were taken out of a peer group'),
    said(view.name, { bold: true }),
    said(`By ${view.by}, for this reason:`),
    said(view.reason),
    quiet('If you think that is a mistake, speak to them. They can let you back in.'),
  ])
}
