import { z } from 'zod/v4'
import { defineAction } from './action'
import { id, optionalChoice, optionalLine, revision } from './fields'

/** What can be pressed while a self-assessment is answered. */

export const moves = z.enum(['next', 'back', 'close', 'check'])

/** `seen` is the revision of the answer that the card was drawn with, 0 for none: an older card never overwrites a newer answer. */
export const answerQuestion = defineAction(
  'answer',
  { response: id(), question: id(), seen: revision(), move: moves },
  { point: optionalChoice(), target: optionalChoice(), note: optionalLine('The evidence note', 1000) },
)
/** Shows a question, without keeping an answer. */
export const gotoQuestion = defineAction('goto', { response: id(), question: id() })
export const checkAnswers = defineAction('check', { response: id() })
export const submitResponse = defineAction('submit', { response: id(), revision: revision() })
/** Asks for whatever is the state now: a pure read. */
export const showCurrent = defineAction('current', { response: id() })
