import { fitted, missingSteps, openSteps } from '../../bot/domain/answering'
import { faultsOf, stepsOf } from '../../bot/domain/questionnaire'
import { areaScores, widestGaps } from '../../bot/domain/scoring'
import { decided, isOpen, submitted } from '../../bot/domain/transitions'
import { actor, area, at, draft, question, small } from '../support/small-questionnaire'

/** What happens to responses when a programme officer edits the questions under them. */

const full = () => draft({ 'people-1': 'low', 'people-2': 'low', 'plans-1': 'low' })
const asked = () =>
  decided(
    submitted(full(), actor, at)!,
    { verdict: 'needs-evidence', comment: 'Show me.', reopen: ['people-2'] },
    actor,
    at,
  )!

test('a question that content gains while a connector asks for evidence is open, and nothing else is', () => {
  const grown = { ...small, areas: [...small.areas, area('new', [question('new-1')])] as typeof small.areas }
  const steps = stepsOf(grown, undefined)
  expect(missingSteps(steps, asked()).map((step) => step.question.id)).toEqual(['new-1'])
  expect(openSteps(steps, asked()).map((step) => step.question.id)).toEqual(['people-2', 'new-1'])
  expect(isOpen(submitted(full(), actor, at)!, 'new-1')).toBe(false)
})

test('a choice that content no longer offers is taken back from a draft, and its note stays', () => {
  const scale = { ...small.scale, points: small.scale.points.filter((point) => point.id !== 'low') }
  const response = fitted(full(), scale)
  expect(missingSteps(stepsOf(small, undefined), response)).toHaveLength(3)
  expect(response.answers['people-1']).toEqual({ ...full().answers['people-1'], point: undefined })
  expect(fitted(full(), small.scale)).toStrictEqual(full())
})

test('what is fixed stays as it was sent', () => {
  const sent = submitted(full(), actor, at)!
  expect(fitted(sent, { ...small.scale, points: small.scale.points.slice(1) })).toBe(sent)
})

test('a gap is measured on the questions that have a target, not against others', () => {
  const response = draft({ 'people-1': 'top', 'people-2': 'low', 'plans-1': 'top' })
  const aimed = { ...response.answers, 'people-2': { ...response.answers['people-2']!, target: 'mid' } }
  const scale = { ...small.scale, target: true }
  const scores = areaScores({ ...small, scale }, { ...response, answers: aimed })
  expect(widestGaps(scale, scores).map((gap) => [gap.score.area.id, gap.size])).toEqual([['people', 1]])
})

test('content that asks a tier nothing is a fault', () => {
  const tiered = { ...small, areas: small.areas.map((one) => ({ ...one, tiers: ['gold'] })) as typeof small.areas }
  expect(faultsOf(tiered, undefined).map(({ fault }) => fault)).toEqual([
    'no question is asked of bronze contracts',
    'no question is asked of silver contracts',
  ])
})
