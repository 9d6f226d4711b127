import type { Card } from '../../../cards/card'
import { removeStepCard } from '../../../cards/process-map-step'
import { actorOf, type Person } from '../../domain/person'
import { mapTool, type Step, stepsOf } from '../../domain/process-map'
import { removedStep } from '../../domain/process-map-edits'
import type { Services } from '../../services'
import { type OfStep, sheetOf, stepIn } from './access'
import { type Of, showMap } from './view'

/** Taking a step out of a map. */

export async function askRemove(person: Person, of: Of & { readonly step: string }, services: Services): Promise<Card> {
  const step = stepIn(await sheetOf(person, of, services), of, of.step)
  const { council, id, version } = of
  return removeStepCard({ council, id, version, step: step.id, revision: step.revision, what: step.what })
}

/** Removed twice, it is removed once; not what somebody else has changed since. */
export async function remove(person: Person, of: OfStep, services: Services): Promise<Card> {
  const { council, id, version } = of
  await sheetOf(person, of, services)
  let clash: Step | undefined
  const { sheet } = await services.worksheets.change(person, mapTool, { council, id }, ({ body }) => {
    const step = stepsOf(body, version).find((one) => one.id === of.step)
    clash = step && step.revision !== of.revision ? step : undefined
    if (!step || clash) return undefined
    return {
      body: removedStep(body, version, of.step, actorOf(person)),
      what: `Removed${version === 'to-be' ? ', as it should be' : ''}: ${step.what}`,
    }
  })
  if (!clash) return showMap(person, sheet, services, { version, page: 0, notice: 'The step is removed.' })
  const note = `${clash.by.name} changed this step since you asked, or what comes next. It is now: ${clash.what}.`
  return removeStepCard({
    ...{ council, id, version, note },
    ...{ step: clash.id, revision: clash.revision, what: clash.what },
  })
}
