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
