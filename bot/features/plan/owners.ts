import type { PlanAction } from '../../domain/plan'
import { isOwner } from '../../domain/plan'
import type { Services } from '../../services'

/** The same actions; an owner who was named by email and has opened Pioneer since is there as whom they are. */
export async function withOwners(actions: readonly PlanAction[], services: Services): Promise<readonly PlanAction[]> {
  const [first] = actions.filter((action) => action.owner?.email)
  if (!first) return actions
  const members = await services.people.membersOf(first.council)
  return actions.map((action) => {
    if (!action.owner?.email) return action
    const member = members.find((one) => isOwner(action, { id: one.person, email: one.email }))
    return member ? { ...action, owner: { id: member.person, name: member.name } } : action
  })
}
