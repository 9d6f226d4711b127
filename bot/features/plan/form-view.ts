import type { Card } from '../../../cards/card'
import { type PlanActionForm, type PlanFormView, planFormCard } from '../../../cards/plan-form'
import { isOpenAction, type Owner, type PlanAction } from '../../domain/plan'
import type { Services } from '../../services'

/** The form of an action with what may be chosen on it. */

const mostPeople = 60

export const blank = (due: string): PlanActionForm => ({
  ...{ title: '', theme: '', owner: '', ownerName: '', ownerEmail: '', evidence: '' },
  ...{ due, milestones: [], needs: [] },
})

export async function drawn(
  council: string,
  services: Services,
  {
    owner,
    ...more
  }: Pick<PlanFormView, 'action' | 'gap' | 'why' | 'values'> & {
    readonly revision?: number
    readonly note?: string | undefined
    /** Whose the action is: offered too when they are not on the council's list any more, so that saving does not lose them. */
    readonly owner?: Owner | undefined
  },
): Promise<Card> {
  const [members, actions] = await Promise.all([services.people.membersOf(council), services.plans.actionsOf(council)])
  const people = members
    .map((member) => ({ id: member.person, name: member.name }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
    .slice(0, mostPeople)
  const isOffered = people.some((one) => one.id === owner?.id)
  return planFormCard({
    council,
    themes: services.content.plan.themes,
    people: owner?.id && !isOffered ? [{ id: owner.id, name: owner.name }, ...people] : people,
    others: offered(actions, more.action, more.values.needs),
    ...more,
  })
}

const mostOffered = 30

/** What may have to be complete first: what is chosen already, so that saving does not lose it, and then other open actions. */
function offered(actions: readonly PlanAction[], action: string, needs: readonly string[]) {
  const others = actions.filter(({ id }) => id !== action)
  const chosen = others.filter(({ id }) => needs.includes(id))
  const open = others.filter((one) => isOpenAction(one) && !needs.includes(one.id))
  const room = Math.max(0, mostOffered - chosen.length)
  return [...chosen, ...open.slice(0, room)].map(({ id, title }) => ({ id, title }))
}
