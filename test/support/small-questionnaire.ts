import type { Area, Question, Questionnaire, Tier } from '../../bot/domain/questionnaire'
import type { Answer, Response } from '../../bot/domain/response'
import { startedResponse } from '../../bot/domain/transitions'

/** A questionnaire that fits on a page: two areas, three questions, points 1 to 3. */

export const actor = { id: 't:amina', name: 'Amina Yusuf' }
export const at = '2026-11-23T09:00:00.000Z'

const points = [
  { id: 'low', value: 1, title: 'Low', meaning: 'Little' },
  { id: 'mid', value: 2, title: 'Middle', meaning: 'Some' },
  { id: 'top', value: 3, title: 'Top', meaning: 'All' },
]

export const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  text: `What about ${id}?`,
  guidance: `Look at ${id}.`,
  statements: { low: 'Nothing of it is there.', mid: 'Some of it is there now.', top: 'All of it is there now.' },
  ...more,
})

export const area = (id: string, questions: readonly Question[], more: Partial<Area> = {}): Area => ({
  id,
  title: `Area ${id}`,
  about: `All about ${id}.`,
  source: 'A test',
  questions: questions as Area['questions'],
  tools: [{ tool: 'tool', why: `It helps with ${id}.` }],
  ...more,
})

export const small: Questionnaire = {
  level: 'organisation',
  title: 'Small self-assessment',
  version: '1',
  checked: '2026-11-23',
  about: 'Only for tests.',
  minutes: 5,
  credit: 'Made for tests.',
  scale: { name: 'maturity', target: true, points },
  doesNotApply: true,
  areas: [area('people', [question('people-1'), question('people-2')]), area('plans', [question('plans-1')])],
}

export const answer = (point?: string, more: Partial<Answer> = {}): Answer => ({
  ...(point ? { point } : {}),
  note: '',
  by: actor,
  at,
  revision: 1,
  ...more,
})

/** A draft of the council with these points as answers. */
export function draft(points_: Readonly<Record<string, string>> = {}, tier?: Tier): Response {
  const subject = { id: 'whole-council', title: 'Whole council', ...(tier ? { tier } : {}) }
  const blank = startedResponse({
    council: 'c',
    level: 'organisation',
    subject,
    round: 1,
    questions: '1',
    by: actor,
    at,
  })
  const answers = Object.entries(points_).map(([id, point]) => [id, answer(point)] as const)
  return { ...blank, answers: Object.fromEntries(answers) }
}
