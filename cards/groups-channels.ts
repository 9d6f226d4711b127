import { button } from './buttons'
import { type Card, card } from './card'
import * as actions from './groups-actions'
import { choiceInput } from './inputs'
import { quiet, said, text, title } from './parts'

/** The channels of peer groups. */

/** Said in the channel, for everybody there: what it is linked to, and the ways on for those who may. */
export function channelCard(view: {
  readonly channel: string
  readonly group: { readonly id: string; readonly name: string } | undefined
}): Card {
  const { channel, group } = view
  const point = group ? 'This channel is linked to a peer group.' : 'This channel is linked to no peer group yet.'
  return card(
    point,
    [
      title('Link this channel'),
      text(point),
      group ? said(group.name, { bold: true }) : undefined,
      quiet(
        group
          ? 'Only its facilitators can change that.'
          : 'A connector, or a lead of a council, chooses the group. Its card then stands here and is kept up to date.',
      ),
    ],
    {
      actions: [
        group && button('Open the group', actions.openGroup, { group: group.id }),
        button(
          group ? 'Link another group' : 'Choose a group',
          actions.chooseLink,
          {},
          group ? {} : { style: 'positive' },
        ),
        !group && button('Make a new group', actions.newGroup, { here: true }),
        group && button('Unlink', actions.unlinkChannel, { group: group.id, channel }),
      ],
    },
  )
}

export function linkFormCard(view: {
  readonly groups: readonly { readonly id: string; readonly name: string }[]
}): Card {
  const none = view.groups.length === 0
  return card(
    'Which group is this channel linked to?',
    [
      title('Link this channel'),
      text(
        none ? 'There is no group that you could link yet.' : 'Its card and what is shared in it are then posted here.',
      ),
      none
        ? undefined
        : choiceInput(
            actions.linkGroup,
            'group',
            'Group',
            view.groups.map(({ id, name }) => ({ title: name, value: id })),
            { hint: 'Choose a group', required: 'Choose a group.' },
          ),
    ],
    {
      actions: [
        !none && button('Link', actions.linkGroup, {}, { style: 'positive' }),
        button('Make a new group', actions.newGroup, { here: true }, { withoutInputs: true }),
      ],
    },
  )
}

/** Told to facilitators when a channel of their group is not there any more. */
export function channelGoneCard(view: {
  readonly group: { readonly id: string; readonly name: string }
  readonly channel: string
  readonly why: 'deleted' | 'team-deleted' | 'removed'
}): Card {
  return card(
    `A channel of your peer group is gone: ${view.channel}`,
    [
      title('A channel of your peer group is gone'),
      said(view.group.name, { bold: true }),
      said(view.channel),
      text(whys[view.why]),
      quiet(
        'The group is still there. To give it another channel, mention Pioneer there and write: link this channel.',
      ),
    ],
    { actions: [button('Open the group', actions.openGroup, { group: view.group.id })] },
  )
}

const whys = {
  deleted: 'The channel was deleted.',
  'team-deleted': 'Its team was deleted.',
  removed: 'Pioneer was removed from its team, so it can post nothing there.',
}
