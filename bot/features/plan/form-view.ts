import type { Card } from '../../../cards/card'
import { type PlanActionForm, type PlanFormView, planFormCard } from '../../../cards/plan-form'
import { isOpenAction, type Owner } from '../../domain/plan'
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
    others: actions
      .filter((one) => one.id !== more.action && (isOpenAction(one) || more.values.needs.includes(one.id)))
      .map(({ id, title }) => ({ id, title }))
      .slice(0, 30),
    ...more,
  })
}
