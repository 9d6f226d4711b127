import type { StepForm } from './process-map'
import { isSame } from './worksheet-changes'

/**
 * What becomes of a form of a step when others changed the step since the form was drawn: part by part, so that whoever
 * fills in what hurts does not undo what somebody else said of what comes next.
 */

/** Kind and ways are one part: the branches of a decision have names. */
export const stepParts = [
  'what',
  'ways',
  'stage',
  'lead',
  'also',
  'days',
  'system',
  'document',
  'pain',
  'flag',
] as const
export type StepPart = (typeof stepParts)[number]

export const partOf = (form: StepForm, part: StepPart): unknown =>
  part === 'ways' ? [form.isDecision, form.next] : (form[part] ?? '')

export interface MergedStep {
  readonly form: StepForm
  /** What the form changed. */
  readonly mine: readonly StepPart[]
  /** What the form and others changed, each to something else: the form holds what was typed. */
  readonly clashes: readonly StepPart[]
}

/** `isAsDrawn` says whether a part is what it was when the form was drawn. */
export function mergedStep(
  typed: StepForm,
  latest: StepForm,
  isAsDrawn: (form: StepForm, part: StepPart) => boolean,
): MergedStep {
  const mine = stepParts.filter((part) => !isAsDrawn(typed, part))
  const form = mine.reduce((merged, part) => withPart(merged, typed, part), latest)
  const clashes = mine.filter((part) => !isAsDrawn(latest, part) && !isSame(partOf(typed, part), partOf(latest, part)))
  return { form, mine, clashes }
}

function withPart(form: StepForm, from: StepForm, part: StepPart): StepForm {
  if (part === 'ways') return { ...form, isDecision: from.isDecision, next: from.next }
  const { [part]: _before, ...rest } = form
  return { ...rest, ...(from[part] === undefined ? {} : { [part]: from[part] }) } as StepForm
}
