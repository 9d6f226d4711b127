import type { ModelLine } from '../../../cards/delivery-models'
import {
  type DeliveryAnswers,
  type DeliveryRules,
  type Ranked,
  rankedModels,
  type Verdict,
  verdicts,
} from '../../domain/delivery-models'
import { counted, listed } from '../../domain/words'
import type { Comparison, ComparisonBody } from './model'

/** How comparisons are worked out of answers, and said. */

const titles: Readonly<Record<Verdict, string>> = {
  worth: 'Worth looking into',
  possible: 'Possible',
  unlikely: 'Less likely to fit',
  'not-now': 'Not for now',
}

export const verdictTitle = (verdict: Verdict): string => titles[verdict]

export function bodyOf(answers: DeliveryAnswers, rules: DeliveryRules): ComparisonBody {
  const said = rules.questions.map(({ id, title, options }) => ({
    question: title,
    answer: options.find((option) => option.id === answers[id])!.title,
  }))
  return { answers, said, ranked: [...rankedModels(answers, rules)] }
}

const raisedNote = 'What has no strong case is here only so that there is something to compare.'

/** Said where every model is ruled out. */
export const nothingLeft =
  'One of your answers rules out each of them. See which answer could give way: often it is the time.'

/** By verdict, the likeliest first; those without a model are left out. */
export const sectionsOf = ({ ranked }: ComparisonBody) =>
  verdicts.flatMap((verdict) => {
    const models = ranked.filter((one) => one.verdict === verdict)
    const note = models.some(({ raised }) => raised) ? raisedNote : ''
    return models.length > 0 ? [{ title: titles[verdict], note, models: models.map(lineOf) }] : []
  })

/** The weightiest reason for what a model is told to be: it leads the card of the whole comparison. */
function lineOf(one: Ranked): ModelLine {
  const isGood = one.verdict === 'worth' || one.verdict === 'possible'
  const reasons = isGood ? [...one.for, ...one.against] : [...one.stops, ...one.against, ...one.for]
  return {
    id: one.model,
    title: one.title,
    reason: reasons[0] ?? 'Nothing you said is for or against it.',
    counts: countsOf(one),
  }
}

/** `2 reasons for, 1 against` */
const countsOf = (one: Ranked): string =>
  `${counted(one.for.length, 'reason')} for, ${one.against.length + one.stops.length} against`

/** `Worth looking into: 3 reasons for, 1 against.` */
export const verdictWords = (one: Ranked): string =>
  `${titles[one.verdict]}: ${countsOf(one)}.${one.raised ? ' Its case is not strong: it is here so that there is something to compare.' : ''}`

/** `Worth looking into: A, B and C.` */
export function worthWords({ ranked }: ComparisonBody): string {
  const worth = ranked.filter(({ verdict }) => verdict === 'worth').map(({ title }) => title)
  return worth.length > 0 ? `Worth looking into: ${listed(worth)}.` : 'None is worth looking into for now.'
}

export function summaryOf(sheets: readonly Comparison[]): string {
  return sheets.length === 0 ? 'No service has been compared yet.' : `${counted(sheets.length, 'service')} compared.`
}

/** What the history says of answers: what they make, and what is different from those before. */
export function whatWords(body: ComparisonBody, rules: string, before?: ComparisonBody): string {
  const made = `${worthWords(body)} Rules ${rules}.`
  if (!before) return `Compared. ${body.said[0]!.question}: ${body.said[0]!.answer}. ${made}`
  const earlier = new Map(before.said.map(({ question, answer }) => [question, answer]))
  const changes = body.said.flatMap(({ question, answer }) =>
    earlier.get(question) === answer ? [] : [`${question}: ${earlier.get(question) ?? 'not asked'} → ${answer}`],
  )
  return `${made} ${changes.length > 0 ? changes.join('; ') : 'The answers are the same as before.'}`
}
