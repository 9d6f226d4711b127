import type { StepLine } from '../../../cards/process-map-words'
import type { Step, StepForm, Way } from '../../domain/process-map'
import type { ActionRules } from '../../domain/process-map-actions'
import { type StepPart, stepParts } from '../../domain/process-map-merge'
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

export const partNames: Readonly<Record<StepPart, string>> = {
  ...{ what: 'What', ways: 'Next', stage: 'Stage', lead: 'Lead', also: 'Responsible too', days: 'Days' },
  ...{ system: 'System', document: 'Document', pain: 'What hurts', flag: 'Flag' },
}

/** One part of a step in words; empty where nothing is said of it. */
export function partWords(form: StepForm, part: StepPart, map: ReadMap): string {
  const { isDecision, next, days, flag } = form
  if (part === 'ways')
    return [isDecision ? 'a decision' : '', ...next.map((way) => wayWords(way, map))].filter(Boolean).join('; ')
  if (part === 'stage') return map.stageOf(form as Step)
  if (part === 'days') return days === undefined ? '' : daysWords(days)
  if (part === 'flag') return flag ? `${flag.colour}, ${flag.words}` : ''
  return form[part]
}

function wayWords({ to, label }: Way, map: ReadMap): string {
  const step = map.steps.find(({ id }) => id === to)
  return `${label ? `${label}: ` : ''}${step ? shortInBytes(step.what, 60) : 'the end'}`
}

/** What the history says of a change: each part before and after. */
export const changeWords = (before: StepForm, after: StepForm, map: ReadMap): string =>
  stepParts
    .flatMap((part) => {
      const [was, is] = [partWords(before, part, map), partWords(after, part, map)]
      return was === is ? [] : [`${partNames[part]}: ${was || 'none'} → ${is || 'none'}`]
    })
    .join('; ')
