import { z } from 'zod/v4'
import { defineAction } from './action'
import { id, line, optionalLine, revision, several } from './fields'

/** What can be pressed about sharing what a council keeps of a tool. A place is a tool, a council and an id. */

export const mostSharedWords = 200

const at = { tool: id(), council: id(), id: id() }

export const openShare = defineAction('sheet-share', at)
export const shareSheet = defineAction(
  'sheet-share-in',
  { ...at, revision: revision() },
  { channels: several(), words: optionalLine('What you say to it', mostSharedWords) },
)
export const takeSheetBack = defineAction('sheet-share-back', { ...at, channel: id() })
/** Back to the card of the tool. */
export const leaveShare = defineAction('sheet-share-leave', at)
/** Begins with the tool for the council of whoever presses in the channel. */
export const doForOwnCouncil = defineAction('sheet-share-own', { lane: id() })

export const mostReason = 300

/** For who looks after the group of the channel. `at` is when it was shared: what was shared again since is another. */
export const askToTakeSheetDown = defineAction('sheet-share-down-ask', { lane: id() })
export const takeSheetDown = defineAction(
  'sheet-share-down',
  { lane: id(), at: z.string().max(40) },
  { reason: line('The reason', mostReason) },
)
/** Back to what is shared, as it stands in the channel. */
export const leaveSharedSheet = defineAction('sheet-share-see', { lane: id() })
