import { button, buttons } from './buttons'
import { type Card, card } from './card'
import { listChannelDigests } from './group-digest-actions'
import * as actions from './groups-actions'
import { aboutParts, type GroupView, newsParts } from './groups-home'
import { commandButton } from './help'
import { type Pages, pagesOf } from './membership-parts'
import { entry, group, heading, named, quiet, said, text, title } from './parts'
import { askGroup, listQuestions } from './questions-actions'

/** Peer groups, as people find them. */

export interface GroupLine {
  readonly id: string
  readonly name: string
  /** What its councils have in common, in words. */
  readonly kind: string
  /** Why it is suggested; empty where it is not. */
  readonly reason: string
  readonly part: 'mine' | 'suggested' | 'other'
}

const partTitles: Readonly<Record<GroupLine['part'], string>> = {
  mine: 'Your groups',
  suggested: 'Suggested for you',
  other: 'Other groups',
}

/** Mine, those that are suggested and others, in this order; `lines` are those of one page. */
export function groupsCard(
  view: Pages & { readonly lines: readonly GroupLine[]; readonly mayMake: boolean; readonly mine: number },
): Card {
  const { lines } = view
  const point =
    view.mine === 0
      ? 'You are in no peer group yet.'
      : `You are in ${view.mine === 1 ? 'one peer group' : `${view.mine} peer groups`}.`
  return card(
    point,
    [
      title('Peer groups'),
      text(point),
      lines.length === 0
        ? text(
            `There is no group that you could join yet. ${view.mayMake ? 'Make the first one.' : 'Connectors and leads make groups: ask yours for one.'}`,
          )
        : undefined,
      ...lines.flatMap((line, at) => [
        line.part !== lines[at - 1]?.part && heading(partTitles[line.part]),
        group(
          [
            said(line.name, { bold: true }),
            said(line.reason || line.kind),
            buttons([
              button('Open', actions.openGroup, { group: line.id }, { tooltip: `Open ${line.name}` }),
              line.part !== 'mine' &&
                button('Join', actions.joinGroup, { group: line.id }, { tooltip: `Join ${line.name}` }),
            ]),
          ],
          { separator: true },
        ),
      ]),
      ...pagesOf(view, actions.listGroups, (page) => ({ page })),
    ],
    {
      actions: [
        commandButton('Ask a question', 'ask'),
        commandButton('What I can help with', 'can help'),
        commandButton('Weekly digest', 'digest'),
        view.mayMake && button('Make a group', actions.newGroup, { here: false }),
      ],
    },
  )
}

/** A group as one person sees it, in the channel or in their own chat. */
export function groupCard(
  view: GroupView & {
    readonly isMember: boolean
    readonly muted: boolean
    readonly runs: boolean
    readonly channels: readonly { readonly id: string; readonly name: string }[]
    readonly notice?: string | undefined
  },
): Card {
  const { id, closed } = view
  return card(
    `${view.notice ?? 'Peer group:'} ${view.name}`,
    [
      title('Peer group'),
      view.notice ? entry(view.notice) : undefined,
      said(view.name, { bold: true }),
      closed ? text(`Closed on ${closed}. It takes no members and no questions.`) : undefined,
      ...aboutParts(view),
      quiet(
        view.open
          ? 'Open: everybody in the programme may find what is shared in it.'
          : 'Members only: what is shared in it is for its members and for those in its channels.',
      ),
      ...view.channels.flatMap(({ id: channel, name }) => [
        named('Channel', name),
        view.runs &&
          buttons([
            button('Unlink', actions.unlinkChannel, { group: id, channel }, { tooltip: `Unlink the channel ${name}` }),
          ]),
      ]),
      ...newsParts(view.news),
      view.runs && !closed
        ? group(
            [
              heading('For facilitators'),
              buttons([
                button('People', actions.listPeers, { group: id, after: '', begins: '' }),
                button('Edit', actions.editGroup, { group: id }),
                view.channels.length > 0 && button('Digest in channels', listChannelDigests, { group: id }),
                button('Close the group', actions.askToCloseGroup, { group: id }),
              ]),
            ],
            { separator: true },
          )
        : undefined,
    ],
    { actions: closed ? [back] : [...mineParts(view), back] },
  )
}

const back = button('All groups', actions.listGroups, { page: 0 })

const mineParts = ({ id, isMember, muted }: { id: string; isMember: boolean; muted: boolean }) => [
  !isMember && button('Join', actions.joinGroup, { group: id }, { style: 'positive' }),
  button('Ask a question', askGroup, { group: id }),
  button('Questions', listQuestions, { group: id, page: 0 }),
  isMember &&
    button(
      muted ? 'Unmute' : 'Mute',
      actions.muteGroup,
      { group: id, muted: !muted },
      { tooltip: muted ? 'Have its digest and notices again' : 'No digest and no notices of this group' },
    ),
  isMember && button('Leave', actions.leaveGroup, { group: id }),
]
