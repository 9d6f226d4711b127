import type { Person } from './domain/person'
import { isOwner, type PlanAction } from './domain/plan'
import type { Services } from './services'

/**
 * Whether an officer of the council may change an action of its plan: its owner and leads may; in a council without a lead,
 * any officer. That the person is an officer of this council is for the caller to have asked.
 */
export async function officerMayChange(person: Person, action: PlanAction, { people }: Services): Promise<boolean> {
  if (person.roles.has('lead') || isOwner(action, person)) return true
  return !(await people.membersOf(action.council)).some((member) => member.lead)
}
