import { listAll } from '../storage/lists'
import type { Store } from '../storage/port'
import { changeKept, persist, putOnce } from '../storage/writes'
import type { Actor } from './domain/person'
import {
  emptyPlan,
  isOpenAction,
  isOwner,
  type Owner,
  type Plan,
  type PlanAction,
  planActions,
  plans,
} from './domain/plan'
import { type Member, members } from './people-records'

export interface Owners {
  readonly known: readonly (Actor & Member)[]
  readonly invited: readonly Owner[]
  readonly gone: readonly Owner[]
}

export type Plans = ReturnType<typeof createPlans>

/** The transition plans of councils. A change is one write; what others are told of it follows from the record's trail. */
export function createPlans(with_: { store: Store; onDamaged: (collection: string, ids: readonly string[]) => void }) {
  const { store, onDamaged } = with_

  /** Every action of a council, dropped ones too, in no promised order. */
  async function actionsOf(council: string): Promise<readonly PlanAction[]> {
    const { items } = await listAll(store, planActions, council, (ids) => onDamaged(planActions.name, ids))
    return items.map((kept) => kept.value)
  }

  return {
    actionsOf,
    /** The owners of open actions: people of the council, those who were only named, and those who are there no more. */
    ownersIn: async (council: string): Promise<Owners> => {
      const [all, page] = await Promise.all([actionsOf(council), listAll(store, members, council)])
      const open = all.filter(isOpenAction)
      const people = page.items.map(({ value }) => ({ ...value, id: value.person }))
      const known = people.filter((person) => open.some((action) => isOwner(action, person)))
      const others = open.flatMap(({ owner }) =>
        owner && !people.some((one) => isOwner({ owner }, one)) ? [owner] : [],
      )
      const once = (one: Owner, at: number) =>
        others.findIndex(({ id, email }) => id === one.id && email === one.email) === at
      return {
        known,
        invited: others.filter(once).filter(({ id }) => !id),
        gone: others.filter(once).filter(({ id }) => id),
      }
    },
    action: async (council: string, id: string): Promise<PlanAction | undefined> =>
      (await store.get(planActions, council, id))?.value,
    planOf: async (council: string): Promise<Plan> =>
      (await store.get(plans, council, 'plan'))?.value ?? emptyPlan(council),
    /** Keeps a new action; when its id is there already, answers with the one that is. */
    add: async (action: PlanAction): Promise<PlanAction> => {
      if (await putOnce(store, planActions, action)) return action
      return (await store.get(planActions, action.council, action.id))?.value ?? action
    },
    /**
     * Reads an action, changes it by a pure function and writes, again from the start when somebody else wrote first. The
     * function answers with what it was given to leave all as it is. Nothing when there is no such action.
     */
    change: (council: string, id: string, step: (action: PlanAction) => PlanAction): Promise<PlanAction | undefined> =>
      changeKept(store, planActions, { partition: council, id }, step),
    /** The same for what concerns the plan as a whole; a plan that is not there yet is an empty one. */
    changePlan: (council: string, step: (plan: Plan) => Plan): Promise<Plan> =>
      persist(async () => {
        const kept = await store.get(plans, council, 'plan')
        const before = kept?.value ?? emptyPlan(council)
        const after = step(before)
        if (after !== before) await store.put(plans, after, kept?.version)
        return after
      }),
  }
}
