import { officerMayChange } from '../../action-access'
import { looksAfter, type Person } from '../../domain/person'
import type { PlanAction } from '../../domain/plan'
import { NotAllowed } from '../../feature'
import type { Services } from '../../services'

/** Whose plan somebody may see, and what of it they may change. */

export type PlanRole = 'officer' | 'lead' | 'connector'

/** What somebody is to a council's plan. Throws `NotAllowed` for the plan of a council that is not theirs. */
export function roleIn(person: Person, council: string): PlanRole {
  if (person.council?.id === council && person.roles.has('officer'))
    return person.roles.has('lead') ? 'lead' : 'officer'
  if (looksAfter(person, council)) return 'connector'
  throw new NotAllowed('This plan is not one of your council or of your caseload.')
}

/** An action is changed by its owner and by leads; in a council without a lead, by any of its officers. */
export async function mayChange(person: Person, action: PlanAction, services: Services): Promise<boolean> {
  const role = roleIn(person, action.council)
  return role !== 'connector' && officerMayChange(person, action, services)
}

export async function mustMayChange(person: Person, action: PlanAction, services: Services): Promise<void> {
  if (!(await mayChange(person, action, services)))
    throw new NotAllowed('Only the owner of this action and the leads of your council can change it.')
}

/** An action of a plan that somebody may see. */
export async function actionOf(
  person: Person,
  at: { readonly council: string; readonly action: string },
  services: Services,
): Promise<PlanAction> {
  roleIn(person, at.council)
  const action = await services.plans.action(at.council, at.action)
  if (!action) throw new NotAllowed('This action is not in the plan.')
  return action
}
