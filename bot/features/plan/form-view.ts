import type { Card } from '../../../cards/card'
import { type PlanActionForm, type PlanFormView, planFormCard } from '../../../cards/plan-form'
import type { Services } from '../../services'

/** The form of an action with what may be chosen on it. */

export const blank = (due: string): PlanActionForm => ({
  ...{ title: '', theme: '', owner: '', ownerName: '', ownerEmail: '', evidence: '' },
  ...{ due, milestones: [], needs: [] },
})

export async function drawn(
  council: string,
  services: Services,
  more: Pick<PlanFormView, 'action' | 'gap' | 'why' | 'values'> & { revision?: number; note?: string | undefined },
): Promise<Card> {
  const [members, actions] = await Promise.all([services.people.membersOf(council), services.plans.actionsOf(council)])
  return planFormCard({
    council,
    themes: services.content.plan.themes,
    people: members
      .map((member) => ({ id: member.person, name: member.name }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
      .slice(0, 60),
    others: actions
      .filter((action) => !action.dropped && action.id !== more.action)
      .map(({ id, title }) => ({ id, title }))
      .slice(0, 30),
    ...more,
  })
}
