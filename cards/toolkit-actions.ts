import { z } from 'zod/v4'
import { defineAction } from './action'
import { choice, id, line, page } from './fields'

/** What can be pressed in the toolkit. */

export const openToolkit = defineAction('toolkit')

/** Which list: every tool, those of a stage or a problem (`of` is its id), or those that fit words (`of` are the words). */
export const listKinds = ['all', 'stage', 'problem', 'words'] as const

export const listTools = defineAction('toolkit-list', { by: z.enum(listKinds), of: z.string().max(400), page: page() })
export const searchTools = defineAction('toolkit-search', {}, { words: line('What you look for', 200) })
export const chooseProblem = defineAction('toolkit-problem', {}, { problem: choice('Choose a problem.') })
export const openTool = defineAction('tool', { tool: id() })
/** Somebody's word on a tool; said again or otherwise, it takes the place of what they said before. */
export const voteOnTool = defineAction('tool-vote', { tool: id(), useful: z.boolean() })
export const listNeeds = defineAction('unmet-needs', { page: page() })

/** A connector's way to recommend a tool: to which of their councils, to whom there and why. */
export const recommendTool = defineAction('recommend', { tool: id(), page: page() })
export const recommendTo = defineAction('recommend-to', { tool: id(), council: id(), page: page() })

/** `to` when it is for all leads of a council; otherwise it is the id of one of its people. */
export const toLeads = 'leads'

/** `key` is made when the form is drawn, so that a form sent twice is one recommendation. */
export const sendRecommendation = defineAction(
  'recommend-send',
  { tool: id(), council: id(), key: id() },
  { to: choice('Choose who it is for.'), note: line('Why you recommend it', 500) },
)
