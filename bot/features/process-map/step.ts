import type { InputsOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import type { addStep, saveStep } from '../../../cards/process-map-actions'
import { actorOf, type Person } from '../../domain/person'
import { mapTool, type ProcessMap, type Step, stepsOf, theEnd, type Way } from '../../domain/process-map'
import { addedStep, changedStep, formOf } from '../../domain/process-map-edits'
import type { MergedStep } from '../../domain/process-map-merge'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { type OfStep, sheetOf, stepIn } from './access'
import { blank, formIn, typed, unnamed, valuesOf } from './form'
import { drawn } from './form-drawn'
import { meanwhile, merged, valuesAfter } from './merge'
import { readMap, shortInBytes, stagesOf } from './rules'
import { changeWords } from './step-words'
import { type Of, showMap } from './view'

/**
 * Steps are changed one by one, in whatever map there is by then: what others did to other steps in the meantime stays, and
 * to other parts of the same step too.
 */

export async function openNew(person: Person, of: Of & { readonly after: string }, services: Services): Promise<Card> {
  const sheet = await sheetOf(person, of, services)
  const after = stepsOf(sheet.body, of.version).find(({ id }) => id === of.after)
  const stage = after?.stage ?? stagesOf(sheet.body, services.content.processMap)[0]?.id ?? ''
  return drawn(sheet, of.version, { form: services.newId(), values: blank(after?.id ?? '', stage) }, services)
}

export async function openStep(person: Person, of: Of & { readonly step: string }, services: Services): Promise<Card> {
  const sheet = await sheetOf(person, of, services)
  const step = stepIn(sheet, of, of.step)
  return drawn(sheet, of.version, { form: step.form, existing: step, values: valuesOf(step) }, services)
}

/** Sent twice, it is one step. */
export async function add(
  person: Person,
  of: Of & { readonly form: string },
  inputs: InputsOf<typeof addStep>,
  services: Services,
): Promise<Card> {
  const known = await sheetOf(person, of, services)
  const form = formIn(inputs, known, services)
  const { council, id, version } = of
  const note = unnamed(form)
  if (note) return drawn(known, version, { form: of.form, values: typed(inputs), note }, services)
  const place = { form: of.form, after: inputs.after, branch: inputs.branch }
  const { sheet } = await services.worksheets.change(person, mapTool, { council, id }, ({ body }) => {
    const steps = stepsOf(body, version)
    const edit = addedStep(body, version, { ...form, next: those(form.next, steps) }, place, actorOf(person))
    if ('fault' in edit) throw new AskAgain(edit.fault)
    if (edit.body === body) return undefined
    return { body: edit.body, what: `${addedTo(version)}: ${edit.step.what}` }
  })
  return showMap(person, sheet, services, { version, page: pageOf(sheet, of, services), notice: `Added: ${form.what}` })
}

const addedTo = (version: Of['version']): string => (version === 'as-is' ? 'Added' : 'Added, as it should be')

/** Ways to steps that are still there. Throws `AskAgain` where one is not. */
function those(ways: readonly Way[], steps: readonly Step[]): Way[] {
  if (ways.some(({ to }) => to !== theEnd && !steps.some(({ id }) => id === to)))
    throw new AskAgain('A step that should come next has been removed. Choose another.')
  return [...ways]
}

/**
 * Saved twice, it is one change. What the form did not change is as it is by now, whoever changed it; what both changed is
 * asked about, and nothing is written.
 */
export async function save(
  person: Person,
  of: OfStep,
  inputs: InputsOf<typeof saveStep>,
  services: Services,
): Promise<Card> {
  const { council, id, version } = of
  const known = await sheetOf(person, of, services)
  const form = formIn(inputs, known, services)
  const nameless = unnamed(form)
  if (nameless) {
    const existing = stepIn(known, of, of.step)
    const values = typed(inputs)
    return drawn(known, version, { form: existing.form, existing, seen: of, values, note: nameless }, services)
  }
  let clash: (MergedStep & { readonly step: Step }) | undefined
  const { sheet } = await services.worksheets.change(person, mapTool, { council, id }, (latest) => {
    clash = undefined
    const step = stepIn(latest, of, of.step)
    const isOld = step.revision !== of.revision
    const now = isOld ? merged(form, step, of.was) : { form, mine: [], clashes: [] }
    const after = { ...now.form, next: those(now.form.next, stepsOf(latest.body, version)) }
    const body = changedStep(latest.body, version, of.step, after, actorOf(person))
    if (body === latest.body) return undefined
    if (now.clashes.length > 0) {
      clash = { ...now, step }
      return undefined
    }
    const words = changeWords(formOf(step), after, readMap(body, version, services.content.processMap))
    return { body, what: `Changed "${shortInBytes(step.what, 80)}". ${words}` }
  })
  if (clash) {
    const { step, mine, clashes } = clash
    const note = meanwhile(step, clashes, readMap(sheet.body, version, services.content.processMap))
    const values = valuesAfter(step, mine, inputs)
    return drawn(sheet, version, { form: step.form, existing: step, values, note }, services)
  }
  const page = pageOf(sheet, of, services, of.step)
  return showMap(person, sheet, services, { version, page, notice: `Saved: ${stepIn(sheet, of, of.step).what}` })
}

/** The picture on which a step is: the last that was added, unless it is named. */
function pageOf(sheet: ProcessMap, of: Of, { content }: Services, id = `s${sheet.body.added}`): number {
  const { order } = readMap(sheet.body, of.version, content.processMap).ways
  return Math.floor(
    Math.max(
      0,
      order.findIndex((step) => step.id === id),
    ) / 8,
  )
}
