import { z } from 'zod/v4'
import { defineAction } from './action'
import { choice, id, line, oneOf, optionalLine, page, revision, several } from './fields'

/** What can be pressed on peer groups. */

export const listGroups = defineAction('groups', { page: page() })
export const openGroup = defineAction('group', { group: id() })
export const joinGroup = defineAction('group-join', { group: id() })
export const leaveGroup = defineAction('group-leave', { group: id() })
export const muteGroup = defineAction('group-mute', { group: id(), muted: z.boolean() })

/** `after` is the line after which a page begins, empty for the first; `begins` how the names begin, `~` for those taken out. */
export const listPeers = defineAction('group-people', {
  group: id(),
  after: z.string().max(900),
  begins: z.string().max(60),
})
export const findPeers = defineAction('group-people-find', { group: id() }, { begins: optionalLine('The name', 60) })
export const askToRemovePeer = defineAction('group-remove-ask', { group: id(), person: id() })
export const removePeer = defineAction(
  'group-remove',
  { group: id(), person: id() },
  { reason: line('The reason', 300) },
)
export const readmitPeer = defineAction('group-readmit', { group: id(), person: id() })

export const makeFacilitator = defineAction('group-facilitator', { group: id(), person: id() })

export const audiences = ['open', 'members'] as const

const groupInputs = {
  name: line('The name', 60),
  /** A kind and which of it, such as `region:London`; of a cohort the kind alone. */
  common: choice('Choose what its councils have in common.'),
  cohort: optionalLine('The cohort', 40),
  purpose: line('The purpose', 400),
  audience: oneOf(audiences, 'Choose who may see what is shared.'),
}

/** `here` when the channel in which it is pressed is to be linked to the new group. */
export const newGroup = defineAction('group-new', { here: z.boolean() })
/** `key` is made when the form is drawn, so that a form sent twice is one group. */
export const addGroup = defineAction('group-add', { key: id(), here: z.boolean() }, groupInputs)
export const editGroup = defineAction('group-edit', { group: id() })
export const saveGroup = defineAction(
  'group-save',
  { group: id(), revision: revision() },
  { ...groupInputs, facilitators: several() },
)
export const askToCloseGroup = defineAction('group-close-ask', { group: id() })
export const closeGroup = defineAction('group-close', { group: id() })

/** These are of the channel in which they are pressed: no card says which. */
export const chooseLink = defineAction('group-link-choose')
export const linkGroup = defineAction('group-link', {}, { group: choice('Choose a group.') })
export const unlinkChannel = defineAction('group-unlink', { group: id(), channel: id() })
