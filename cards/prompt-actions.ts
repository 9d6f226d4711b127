import { defineAction } from './action'
import { page } from './fields'

/** What can be pressed about prompts. */

export const openPrompts = defineAction('prompts', { page: page() })
export const openPause = defineAction('pause')
