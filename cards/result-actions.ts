import { defineAction } from './action'
import { id, line, page, revision } from './fields'

/** What an officer can press on a result. */

export const listResults = defineAction('results', { page: page() })
export const openResult = defineAction('result', { response: id() })
export const openResultAnswers = defineAction('result-answers', { response: id(), area: page() })
export const openResultTrail = defineAction('result-trail', { response: id(), page: page().optional() })
export const replyToDecision = defineAction(
  'reply',
  { response: id(), revision: revision() },
  { reply: line('Your reply', 1000) },
)
