import type { StepLine } from '../../../cards/process-map-words'
import type { Step, StepForm } from '../../domain/process-map'
import type { ActionRules } from '../../domain/process-map-actions'
import { daysWords } from '../../domain/process-map-time'
import { type ReadMap, shortInBytes } from './rules'

/** One step in words, and what a change of it was. */

/** A step in words; `next` says where it leads. */
export function lineOf(step: Step, map: ReadMap, next: string, rules: ActionRules): StepLine {
  const fact = (name: string, words: string) => (words ? [{ name, words }] : [])
  const { flag } = step
  const kind = flag && rules.flags.find(({ id }) => id === flag.kind)
  const colour = flag && (flag.colour === 'red' ? 'Red flag' : 'Amber flag')
  const flagged = colour ? `${colour}${kind ? `, ${kind.title.toLowerCase()}` : ''}` : ''
  return {
    id: step.id,
    what: `${map.numberOf(step)}. ${step.what}`,
    about: [
      step.isDecision ? 'Decision' : 'Step',
      map.stageOf(step),
      step.days === undefined ? 'days not said yet' : daysWords(step.days),
    ].join(', '),
    facts: [
      ...fact('Lead', step.lead || (step.also ? '' : 'nobody yet')),
      ...fact('Responsible too', step.also),
      ...fact('System', step.system),
      ...fact('Document', step.document),
      ...fact('What hurts', step.pain),
      ...fact(flagged, flag?.words ?? ''),
    ],
    next: `${next.charAt(0).toUpperCase()}${next.slice(1)}.`,
  }
}

/** What the history says of a change: each field before and after. */
export function changeWords(before: StepForm, after: StepForm, map: ReadMap): string {
  const ways = ({ next }: StepForm) =>
    next
      .map(({ to, label }) => {
        const step = map.steps.find(({ id }) => id === to)
        return `${label ? `${label}: ` : ''}${step ? shortInBytes(step.what, 60) : 'the end'}`
      })
      .join('; ')
  const flag = ({ flag }: StepForm) => (flag ? `${flag.colour}, ${flag.words}` : '')
  const days = ({ days }: StepForm) => (days === undefined ? '' : daysWords(days))
  const fields: readonly [name: string, of: (form: StepForm) => string][] = [
    ['What', ({ what }) => what],
    ['Kind', ({ isDecision }) => (isDecision ? 'decision' : 'step')],
    ['Stage', (form) => map.stageOf(form as Step)],
    ['Lead', ({ lead }) => lead],
    ['Responsible too', ({ also }) => also],
    ['Days', days],
    ['System', ({ system }) => system],
    ['Document', ({ document }) => document],
    ['What hurts', ({ pain }) => pain],
    ['Flag', flag],
    ['Next', ways],
  ]
  return fields
    .flatMap(([name, of]) =>
      of(before) === of(after) ? [] : [`${name}: ${of(before) || 'none'} → ${of(after) || 'none'}`],
    )
    .join('; ')
}
