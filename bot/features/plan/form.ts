import type { InputsOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import type { addPlanAction } from '../../../cards/plan-actions'
import type { PlanActionForm } from '../../../cards/plan-form'
import { daysAfter, dayWords } from '../../domain/local-time'
import { actorOf, type Person } from '../../domain/person'
import type { Owner, PlanAction } from '../../domain/plan'
import type { ActionForm } from '../../domain/plan-differences'
import { edited, newAction } from '../../domain/plan-edits'
import { AskAgain } from '../../feature'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { actionOf, mustMayChange, roleIn } from './access'
import { showAction } from './action-view'
import { checked } from './checked'
import { blank, drawn } from './form-view'
import { withOwners } from './owners'
import { formOf } from './rules'
import { settle } from './settle'

/** Adding an action and changing one. */

type Fields = InputsOf<typeof addPlanAction>
type Gap = NonNullable<PlanAction['gap']>

export async function formForNew(person: Person, council: string, services: Services): Promise<Card> {
  const role = roleIn(person, council)
  const values = { ...blank(daysAfter(todayOf(services), 90)), owner: role === 'connector' ? '' : person.id }
  return drawn(council, services, { action: services.newId(), gap: undefined, why: '', values })
}

/** Filled in from what content suggests for the gap. */
export async function formForGap(
  person: Person,
  ask: { readonly council: string; readonly response: string; readonly area: string },
  services: Services,
): Promise<Card> {
  const role = roleIn(person, ask.council)
  const gap = await gapOf(ask, services)
  const suggestion = services.content.plan.gaps.find((one) => one.level === gap.level && one.area === gap.area)
  const today = todayOf(services)
  const known = (await services.plans.actionsOf(ask.council)).find(
    (action) => !action.dropped && action.gap?.level === gap.level && action.gap.area === gap.area,
  )
  const values: PlanActionForm = {
    ...blank(daysAfter(today, 7 * (suggestion?.weeks ?? 13))),
    title: suggestion?.title ?? '',
    theme: suggestion?.theme ?? '',
    owner: role === 'connector' ? '' : person.id,
    milestones: (suggestion?.milestones ?? []).map(({ title, weeks }) => ({ title, due: daysAfter(today, 7 * weeks) })),
  }
  return drawn(ask.council, services, {
    action: services.newId(),
    gap: { response: ask.response, area: ask.area, title: gap.title },
    why: suggestion?.why ?? '',
    values,
    note: known && `There is an action for this gap in the plan already: ${known.title}`,
  })
}

async function gapOf(
  ask: { readonly council: string; readonly response: string; readonly area: string },
  services: Services,
): Promise<Gap> {
  const response = await services.responses.get(ask.council, ask.response)
  const area = response && services.content.questionnaires[response.level].areas.find((one) => one.id === ask.area)
  if (!response?.submitted || !area) throw new AskAgain('This gap is not one of a self-assessment that was sent.')
  return { response: response.id, level: response.level, area: area.id, title: area.title }
}

/** Saved twice, it is one action. */
export async function add(
  person: Person,
  ask: { readonly council: string; readonly action: string; readonly response: string; readonly area: string },
  inputs: Fields,
  services: Services,
): Promise<Card> {
  roleIn(person, ask.council)
  const form = await checked(ask.council, ask.action, inputs, services)
  const gap = ask.response ? await gapOf(ask, services) : undefined
  const of = { id: ask.action, council: ask.council, ...(gap ? { gap } : {}) }
  const action = await services.plans.add(newAction(form, of, actorOf(person), services.clock().toISOString()))
  await settle(action, services).catch(() => undefined)
  return showAction(person, action, services, `It is in the plan.${invitation(action.owner)}`)
}

export async function formForChange(
  person: Person,
  at: { readonly council: string; readonly action: string },
  services: Services,
): Promise<Card> {
  const action = await actionOf(person, at, services)
  await mustMayChange(person, action, services)
  const [named] = await withOwners([action], services)
  return formOfAction(named!, formOf(named!), services)
}

const formOfAction = (action: PlanAction, values: PlanActionForm, services: Services, note?: string): Promise<Card> =>
  drawn(action.council, services, {
    action: action.id,
    revision: action.revision,
    gap: action.gap && { response: action.gap.response, area: action.gap.area, title: action.gap.title },
    why: '',
    values,
    note,
    owner: action.owner,
  })

/** Saved twice, it is one change; what somebody else changed since the form was drawn is shown and not overwritten. */
export async function change(
  person: Person,
  ask: { readonly council: string; readonly action: string; readonly revision: number },
  inputs: Fields,
  services: Services,
): Promise<Card> {
  await mustMayChange(person, await actionOf(person, ask, services), services)
  const form = await checked(ask.council, ask.action, inputs, services)
  const at = services.clock().toISOString()
  let isOld = false
  const after = await services.plans.change(ask.council, ask.action, (action) => {
    const next = edited(action, form, actorOf(person), at)
    isOld = next !== action && action.revision !== ask.revision
    return isOld ? action : next
  })
  if (!after) throw new AskAgain('This action is not in the plan.')
  if (isOld) return formOfAction(after, typed(form), services, meanwhile(after))
  await settle(after, services).catch(() => undefined)
  return showAction(person, after, services, `Saved.${invitation(after.owner)}`)
}

const meanwhile = (action: PlanAction): string =>
  `${action.trail.at(-1)?.by.name} changed this action since you opened it. It is now: ${action.title}, ${action.owner?.name ?? 'nobody'}, due ${dayWords(action.due)}. What you typed is below and is not saved yet. Save puts it in the place of theirs.`

const typed = (form: ActionForm): PlanActionForm => ({
  ...form,
  owner: form.owner?.id ?? '',
  ownerName: form.owner?.id ? '' : (form.owner?.name ?? ''),
  ownerEmail: form.owner?.email ?? '',
})

const invitation = (owner: Owner | undefined): string =>
  owner && !owner.id
    ? ` ${owner.name} has not opened Pioneer yet, so send them the message on this card. The action is theirs from their first message on.`
    : ''
