import type { Actor } from './person'
import {
  type MapBody,
  type MapVersion,
  mostSteps,
  mostWays,
  type Step,
  type StepForm,
  stepsOf,
  type Way,
} from './process-map'
import { isSame } from './worksheet-changes'

/**
 * How the steps of a map change. Each function is handed the map as it is now, whoever changed it since a card was drawn,
 * and touches no other step than it must; so the work of several people stays.
 */

/** Why a change cannot be made, in words; or the map after it. */
export type MapEdit = { readonly body: MapBody; readonly step: Step } | { readonly fault: string }

/**
 * Adds a step after another, or at the start where `after` is empty. Where the form does not say what comes next, the new
 * step takes over the way on from the one before it; a decision gets one more branch, of the name `branch`.
 */
export function addedStep(
  body: MapBody,
  version: MapVersion,
  form: StepForm,
  at: { readonly form: string; readonly after: string; readonly branch: string },
  by: Actor,
): MapEdit {
  const steps = stepsOf(body, version)
  const known = steps.find((step) => step.form === at.form)
  if (known) return { body, step: known }
  if (steps.length >= mostSteps)
    return { fault: `A map holds ${mostSteps} steps at most. Split this one into two maps.` }
  const before = steps.find(({ id }) => id === at.after)
  if (at.after && !before) return { fault: 'The step that it should come after has been removed. Choose another.' }
  if (before?.isDecision && !at.branch)
    return { fault: `Name the branch of "${before.what}" that leads here, such as yes.` }
  if (before?.isDecision && before.next.length >= mostWays)
    return { fault: `"${before.what}" has ${mostWays} branches already. Change one of them instead.` }
  const id = `s${body.added + 1}`
  const follows = before ? (before.isDecision ? [] : before.next) : steps[0] ? [{ to: steps[0].id, label: '' }] : []
  const next = form.next.length > 0 ? form.next : named(follows, form.isDecision)
  const step: Step = { ...form, id, form: at.form, next, revision: 1, by }
  const linked = before && changedNext(before, onwardFrom(before, id, at.branch), by)
  const rest = steps.map((one) => (one === before ? linked! : one))
  return { body: { ...body, [version]: before ? [...rest, step] : [step, ...rest], added: body.added + 1 }, step }
}

const onwardFrom = (before: Step, id: string, branch: string): Way[] =>
  before.isDecision ? [...before.next, { to: id, label: branch }] : [{ to: id, label: '' }]

/** A way that a decision takes over has a name at once. */
const named = (ways: readonly Way[], isDecision: boolean): Way[] =>
  ways.map(({ to }, at) => ({ to, label: isDecision ? (['yes', 'no'][at] ?? 'otherwise') : '' }))

const changedNext = (step: Step, next: readonly Way[], by: Actor): Step => ({
  ...step,
  next: [...next],
  revision: step.revision + 1,
  by,
})

/** A step as a form says; the same map when nothing changes. */
export function changedStep(body: MapBody, version: MapVersion, id: string, form: StepForm, by: Actor): MapBody {
  const steps = stepsOf(body, version)
  const step = steps.find((one) => one.id === id)
  if (!step || isSame(formOf(step), form)) return body
  const after: Step = { ...form, id, form: step.form, revision: step.revision + 1, by }
  return { ...body, [version]: steps.map((one) => (one === step ? after : one)) }
}

/** What a form would say of a step. */
export function formOf(step: Step): StepForm {
  const { id: _id, form: _form, revision: _revision, by: _by, ...form } = step
  return form
}

/** Takes a step out. What led to it leads to where it went, as far as that is one place only. */
export function removedStep(body: MapBody, version: MapVersion, id: string, by: Actor): MapBody {
  const steps = stepsOf(body, version)
  const step = steps.find((one) => one.id === id)
  if (!step) return body
  const on = step.next.filter(({ to }) => to !== id)
  const instead = on.length === 1 ? on[0]!.to : undefined
  const mended = ({ to, label }: Way, from: string): Way[] => {
    if (to !== id) return [{ to, label }]
    return instead && instead !== from ? [{ to: instead, label }] : []
  }
  const rest = steps.filter((one) => one !== step)
  const first = steps[0] === step && rest.find((one) => one.id === instead)
  const inOrder = first ? [first, ...rest.filter((one) => one !== first)] : rest
  return {
    ...body,
    [version]: inOrder.map((one) => {
      if (!one.next.some(({ to }) => to === id)) return one
      const ways = one.next.flatMap((way) => mended(way, one.id))
      const isNew = (way: Way, at: number) => one.isDecision || ways.findIndex(({ to }) => to === way.to) === at
      return changedNext(one, ways.filter(isNew), by)
    }),
  }
}

/** The version as it should be begins as a copy of the one as it is. */
export const withToBe = (body: MapBody): MapBody => (body['to-be'] ? body : { ...body, 'to-be': [...body['as-is']] })
