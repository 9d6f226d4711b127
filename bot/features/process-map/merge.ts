import type { StepValues } from '../../../cards/process-map-step-fields'
import { derivedId } from '../../derived-id'
import type { Step, StepForm } from '../../domain/process-map'
import { formOf } from '../../domain/process-map-edits'
import { type MergedStep, mergedStep, partOf, type StepPart, stepParts } from '../../domain/process-map-merge'
import { type Filled, typed, valuesOf } from './form'
import type { ReadMap } from './rules'
import { partNames, partWords } from './step-words'

/** A form that was drawn before somebody else changed its step. */

/** What each part was when a form was drawn, as marks that go with its button: the words themselves would not fit. */
export const marksOf = (form: StepForm): string => stepParts.map((part) => markOf(form, part)).join('.')

const markOf = (form: StepForm, part: StepPart): string =>
  derivedId(part, JSON.stringify(partOf(form, part))).slice(0, 12)

/** A card of before there were marks changes all that it holds. */
export function merged(form: StepForm, step: Step, was: string | undefined): MergedStep {
  const marks = was?.split('.') ?? []
  return mergedStep(form, formOf(step), (one, part) => markOf(one, part) === marks[stepParts.indexOf(part)])
}

const valuesOfPart: Readonly<Record<StepPart, readonly (keyof StepValues)[]>> = {
  ...{ what: ['what'], ways: ['kind', 'next'], stage: ['stage'], lead: ['lead', 'role'], also: ['also'] },
  ...{ days: ['days'], system: ['system'], document: ['document'], pain: ['pain'] },
  flag: ['flag', 'flagKind', 'flagWords'],
}

/** The step as it is now, with what somebody changed on their form in its place. */
export function valuesAfter(step: Step, mine: readonly StepPart[], inputs: Filled): StepValues {
  const theirs = typed(inputs)
  const changed = mine.flatMap((part) => valuesOfPart[part]).map((name) => [name, theirs[name]])
  return { ...valuesOf(step), ...Object.fromEntries(changed) }
}

/** What others made of what both changed. */
export function meanwhile(step: Step, clashes: readonly StepPart[], map: ReadMap): string {
  const now = clashes.map((part) => `${partNames[part].toLowerCase()}: ${partWords(step, part, map) || 'none'}`)
  return `${step.by.name} changed this step since you opened it. What you changed too is now ${now.join('; ')}. What you typed is below and is not kept yet. Save puts it in the place of theirs.`
}
