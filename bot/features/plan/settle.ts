import { planNoticeCard } from '../../../cards/plan-notice'
import { changeKept } from '../../../storage/writes'
import {
  type AgreedPlan,
  isOwner,
  type Plan,
  type PlanAction,
  type PlanEvent,
  planActions,
  plans,
} from '../../domain/plan'
import { bragWords, ratingField } from '../../domain/plan-changes'
import { forEach } from '../../each'
import { opensNext } from '../../sending-time'
import type { Services } from '../../services'

/** Whom the events of a plan and of its actions concern. They are told once: keys come from the event's place in the trail. */

/** Tells what has not been told of an action yet, and notes that it is. */
export async function settle(action: PlanAction, services: Services): Promise<void> {
  const fresh = action.trail.map((event, place) => ({ event, place })).slice(action.settled)
  for (const { event, place } of fresh) await tell(action, event, place, services)
  const { council: partition, id } = action
  const settled = action.trail.length
  await changeKept(services.store, planActions, { partition, id }, (now) =>
    now.settled >= settled ? now : { ...now, settled },
  )
}

/** What a process that died has left untold. */
export async function settleAll(services: Services): Promise<void> {
  const page = await services.store.due(planActions, Number.MAX_SAFE_INTEGER, 1000)
  const whole = await services.store.due(plans, Number.MAX_SAFE_INTEGER, 1000)
  const owed = [
    ...page.items.map(
      ({ value }) =>
        () =>
          settle(value, services),
    ),
    ...whole.items.map(
      ({ value }) =>
        () =>
          settlePlan(value, services),
    ),
  ]
  await forEach(owed, (tells) => tells())
}

/** Tells the leads of each agreement that they have not been told of, and notes that they are. */
export async function settlePlan({ council, trail, settled, agreed }: Plan, services: Services): Promise<void> {
  const fresh = trail.slice(settled).filter(({ did }) => did === 'agreed')
  for (const event of fresh) {
    const version = agreed.find(({ at }) => at === event.at)
    if (version) await tellLeads(council, version, services)
  }
  if (settled === trail.length) return
  await services.plans.changePlan(council, (now) =>
    now.settled >= trail.length ? now : { ...now, settled: trail.length },
  )
}

async function tellLeads(council: string, { version, by, note }: AgreedPlan, services: Services): Promise<void> {
  const about = { council, councilName: services.content.register.nameOf(council), title: `Version ${version}` }
  const card = planNoticeCard({ ...about, what: `${by.name} agreed your plan`, words: note })
  const leads = (await services.people.membersOf(council)).filter((member) => member.lead)
  await services.notify.keep(
    leads.map(({ person }) => ({ key: `plan-agreed:${council}:${version}:${person}`, to: person, card })),
  )
}

async function tell(action: PlanAction, event: PlanEvent, place: number, services: Services): Promise<void> {
  const what = whatOf(action, event)
  if (!what) return
  const card = planNoticeCard({
    council: action.council,
    councilName: services.content.register.nameOf(action.council),
    action: action.id,
    title: action.title,
    what: `${event.by.name} ${what.words}`,
    words: event.note ?? '',
  })
  const people = (await what.to(services)).filter((id) => id !== event.by.id)
  const when = what.canWait ? { at: opensNext(services) } : {}
  await services.notify.keep(
    people.map((to) => ({ key: `plan:${action.council}:${action.id}:${place}:${to}`, to, card, ...when })),
  )
}

function whatOf(
  action: PlanAction,
  event: PlanEvent,
): { words: string; to: (services: Services) => Promise<readonly string[]>; canWait?: boolean } | undefined {
  if (event.did === 'commented')
    return { words: 'commented on an action of the plan', to: (services) => concerned(action, event, services) }
  const isRed = event.changes.some((change) => change.field === ratingField && change.to === bragWords('red'))
  // A check-in has its own alarm.
  if (isRed && event.did !== 'checked-in')
    return {
      words: 'rated an action of the plan red',
      to: async (services) => (await services.people.staffOf(action.council)).map((one) => one.id),
    }
  const isGiven = event.did === 'added' || event.changes.some((change) => change.field === 'Owner')
  const owner = action.owner?.id
  return isGiven && owner
    ? { words: 'made you the owner of an action of the plan', to: async () => [owner], canWait: true }
    : undefined
}

/** The owner, or where nobody of the council owns it the leads; and when somebody of the council writes, its connectors too. */
async function concerned(action: PlanAction, event: PlanEvent, services: Services): Promise<readonly string[]> {
  const [members, staff] = await Promise.all([
    services.people.membersOf(action.council),
    services.people.staffOf(action.council),
  ])
  const leads = members.filter((member) => member.lead).map((member) => member.person)
  const isOfCouncil = members.some((member) => member.person === event.by.id)
  const owner = members.find(({ person, email }) => isOwner(action, { id: person, email }))
  const here = owner ? [owner.person] : leads
  return [...new Set([...here, ...(isOfCouncil ? staff.map((one) => one.id) : [])])]
}
