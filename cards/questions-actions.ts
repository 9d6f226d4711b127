import { z } from 'zod/v4'
import { defineAction } from './action'
import { choice, id, line, oneOf, page, several } from './fields'

/** What can be pressed on questions that are asked in peer groups. */

export const askGroup = defineAction('question-new', { group: id() })
/** `key` is made when the form is drawn, so that a form sent twice is one question. */
export const sendQuestion = defineAction(
  'question-send',
  { key: id() },
  {
    group: choice('Choose whom you ask.'),
    question: line('Your question', 500),
    theme: choice('Choose what it is about.'),
    name: oneOf(['shown', 'hidden'], 'Choose whether your name is shown.'),
  },
)

const of = { group: id(), question: id() }

export const listQuestions = defineAction('questions', { group: id(), page: page() })
/** `after` is the answer after which a page begins, the first where it is absent; cards in people's chats carry `page`. */
export const openQuestion = defineAction('question', { ...of, page: page(), after: z.string().max(400).optional() })
export const answerForm = defineAction('question-answer', of)
export const sendAnswer = defineAction(
  'question-answer-send',
  { ...of, key: id() },
  { answer: line('Your answer', 400) },
)
/** `answer` is empty when it was answered elsewhere, such as in the thread. */
export const settleQuestion = defineAction('question-settle', { ...of, answer: z.string().max(400) })
export const withdrawQuestion = defineAction('question-withdraw', of)
/** Of the question, or of one answer where `answer` is not empty. */
const ofAnswer = { ...of, answer: z.string().max(400) }
export const takeDownForm = defineAction('question-take-down-ask', ofAnswer)
export const takeDown = defineAction('question-take-down', ofAnswer, { reason: line('The reason', 300) })
/** Somebody's own. */
export const removeAnswer = defineAction('question-answer-remove', { ...of, answer: id() })

export const openHelping = defineAction('helping')
export const saveHelping = defineAction('helping-save', {}, { themes: several() })
export const stopHelping = defineAction('helping-stop')
