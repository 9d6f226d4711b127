import { z } from 'zod/v4'
import { defineAction } from './action'
import { id, line, oneOf, optionalChoice, optionalLine, page, revision, several } from './fields'

/** What can be pressed about what councils learnt. */

export const learningLimits = { title: 80, part: 800, line: 200, question: 400, reason: 300 }

/** A choice that narrows nothing; clients want a value for each choice. */
export const any = 'any'
const ofThem = () => optionalChoice().transform((value) => (value === any ? '' : value))

const yesNo = ['yes', 'no'] as const

const body = {
  title: line('The title', learningLimits.title),
  problem: line('The problem', learningLimits.part),
  did: line('What you did', learningLimits.part),
  came: optionalLine('What came of it', learningLimits.part),
  differently: optionalLine('What you would do differently', learningLimits.part),
  themes: several(),
  stage: ofThem(),
  tool: ofThem(),
  otherTool: ofThem(),
  contact: oneOf(yesNo, 'Choose whether others may write to you.'),
  shown: oneOf(yesNo, 'Choose whether your name and council are shown.'),
}

/** `key` is made when the form is begun, so that a form sent twice is one learning. */
export const openShareForm = defineAction('learning-new', { key: id() })
export const shareLearning = defineAction('learning-share', { key: id() }, { ...body, places: several() })
export const editLearning = defineAction('learning-edit', { learning: id() })
export const saveLearningChange = defineAction('learning-save-change', { learning: id(), revision: revision() }, body)

export const openLearning = defineAction('learning', { learning: id() })
/** The card as it stands in the channel, for whoever pressed away from it. */
export const showLearningCard = defineAction('learning-card', { learning: id() })
export const markUseful = defineAction('learning-useful', { learning: id(), useful: z.boolean() })
export const openTried = defineAction('learning-tried-form', { learning: id() })
export const markTried = defineAction(
  'learning-tried',
  { learning: id() },
  { line: optionalLine('Your line', learningLimits.line) },
)
export const unmarkTried = defineAction('learning-not-tried', { learning: id() })
export const saveForMe = defineAction('learning-keep', { learning: id(), keep: z.boolean() })
export const listSaved = defineAction('learning-saved', { page: page() })

export const openQuestionForm = defineAction('learning-ask-form', { learning: id() })
export const askAuthor = defineAction(
  'learning-ask',
  { learning: id(), key: id() },
  { question: line('Your question', learningLimits.question) },
)
const answer = { answer: line('Your answer', learningLimits.part) }
export const answerPrivately = defineAction('learning-answer', { learning: id(), question: id() }, answer)
export const answerOpenly = defineAction('learning-answer-openly', { learning: id(), question: id() }, answer)

export const askToWithdraw = defineAction('learning-withdraw-ask', { learning: id() })
export const withdrawLearning = defineAction('learning-withdraw', { learning: id(), revision: revision() })
export const askToTakeDown = defineAction('learning-down-ask', { learning: id() })
export const takeDownLearning = defineAction(
  'learning-down',
  { learning: id(), revision: revision() },
  { reason: line('The reason', learningLimits.reason) },
)

/** Somebody's message that another would like kept: asked for, and what its author says. */
export const askToKeep = defineAction('learning-keep-ask', { draft: id() })
export const keepAsItIs = defineAction(
  'learning-keep-as-it-is',
  { draft: id() },
  { shown: oneOf(yesNo, 'Choose whether your name and council are shown.') },
)
export const refuseToKeep = defineAction('learning-keep-refuse', { draft: id() })

const looked = {
  words: optionalLine('What you look for', 200),
  theme: ofThem(),
  stage: ofThem(),
  type: ofThem(),
}
export const findLearning = defineAction('learning-find', {}, looked)
const kept = z.string().max(200)
export const pageLearning = defineAction('learning-page', {
  words: kept,
  theme: kept,
  stage: kept,
  type: kept,
  page: page(),
})
