import type { InputsOf } from '../../../cards/action'
import { type addStep, type saveStep, wayPlaces } from '../../../cards/process-map-actions'
import type { StepValues } from '../../../cards/process-map-step-fields'
import { type ProcessMap, type Step, type StepForm, theEnd, type Way } from '../../domain/process-map'
import { AskAgain } from '../../feature'
import type { Services } from '../../services'
import { roleIn, rolesOf, stagesOf } from './rules'

/** What stands in the form of a step, and what was filled in. */

export type Filled = InputsOf<typeof saveStep> & Partial<Pick<InputsOf<typeof addStep>, 'after' | 'branch'>>

export const blank = (after: string, stage: string): StepValues => ({
  ...{ after, branch: '', what: '', kind: 'step', stage, lead: '', role: '', also: '', days: '', system: '' },
  ...{ document: '', pain: '', flag: 'none', flagKind: '', flagWords: '', next: [] },
})

export const valuesOf = (step: Step): StepValues => ({
  ...blank('', step.stage),
  ...{ what: step.what, kind: step.isDecision ? 'decision' : 'step', lead: step.lead, also: step.also },
  ...{ days: step.days === undefined ? '' : String(step.days), system: step.system, document: step.document },
  ...{ pain: step.pain, flag: step.flag?.colour ?? 'none', flagKind: step.flag?.kind ?? '' },
  ...{ flagWords: step.flag?.words ?? '', next: step.next },
})

/** What somebody typed, to be shown to them again. */
export const typed = (inputs: Filled): StepValues => {
  const { after = '', branch = '', ...rest } = inputs
  const next = wayPlaces.map((place) => ({ to: inputs[`next-${place}`], label: inputs[`branch-${place}`] }))
  return { ...rest, after, branch, next }
}

/** What was filled in. Throws `AskAgain` with a sentence for what is missing or does not fit; names of branches are not asked for. */
export function formIn(inputs: Filled, sheet: ProcessMap, services: Services): StepForm {
  const { processMap } = services.content
  const { what, system, document, pain, also, role, stage } = inputs
  const roles = rolesOf(sheet.body, processMap)
  const stages = stagesOf(sheet.body, processMap)
  if (!stages.some(({ id }) => id === stage)) throw new AskAgain('Choose a stage.')
  for (const chosen of [inputs.lead, also])
    if (chosen && !roles.includes(chosen)) throw new AskAgain('That role is not one of those offered. Choose again.')
  const isDecision = inputs.kind === 'decision'
  return {
    ...{ what, stage, isDecision, system, document, pain, also },
    lead: role ? roleIn(role, roles) : inputs.lead,
    ...daysIn(inputs.days),
    ...flagIn(inputs, services),
    next: waysIn(inputs, isDecision),
  }
}

/** The names are out of sight until a step is a decision, so the form is drawn again with them; empty where all are there. */
export const unnamed = ({ isDecision, next }: StepForm): string =>
  isDecision && next.some(({ label }) => label === '')
    ? 'A decision needs a name for each of its branches, such as yes and no. Write the names below, under what comes next. What you typed is not kept yet.'
    : ''

const mostDays = 999

function daysIn(words: string): { days?: number } {
  if (words === '') return {}
  const plain = words.replace(/\s*days?$/i, '')
  const days = Number(plain)
  if (!/^\d{1,3}(\.\d)?$/.test(plain) || days > mostDays)
    throw new AskAgain(`Elapsed days: type a number from 0 to ${mostDays}, such as 5 or 0.5.`)
  return { days }
}

function flagIn({ flag, flagKind, flagWords }: Filled, { content }: Services): Pick<StepForm, 'flag'> {
  if (flag === 'none') {
    if (flagWords) throw new AskAgain('You wrote why it is flagged. Choose an amber or a red flag too.')
    return {}
  }
  if (!flagWords) throw new AskAgain('Say why it is flagged.')
  if (flagKind && !content.processMap.flags.some(({ id }) => id === flagKind))
    throw new AskAgain('That kind of flag is not one of those offered. Choose again.')
  return { flag: { colour: flag, kind: flagKind, words: flagWords } }
}

function waysIn(inputs: Filled, isDecision: boolean): Way[] {
  const ways = wayPlaces
    .map((place) => ({ to: inputs[`next-${place}`], label: isDecision ? inputs[`branch-${place}`] : '' }))
    .filter(({ to }) => to !== '')
  const isTwice = (way: Way, at: number) => ways.findIndex(({ to }) => to === way.to) < at
  if (!isDecision && ways.some(isTwice)) throw new AskAgain('The same step comes next twice. Choose it once.')
  if (!isDecision && ways.length > 1 && ways.some(({ to }) => to === theEnd))
    throw new AskAgain('Only a decision can lead to a step and to the end.')
  return ways
}
