import { putOnce } from '../storage/writes'
import type { SampleAction, SamplePlan } from './content/sample-schemas'
import type { Sample } from './content/schemas'
import type { CheckIn } from './domain/check-in'
import { sendingId } from './domain/check-in-changes'
import type { Actor } from './domain/person'
import { emptyPlan, type Owner, type Plan, type PlanAction, planActions, plans } from './domain/plan'
import { ratedByCheckIn } from './domain/plan-changes'
import { commented, edited, milestoneDone, newAction } from './domain/plan-edits'
import { frozen } from './domain/plan-slippage'
import { responseId } from './domain/response'
import { sampleName, sampleSent } from './sample-check-ins'
import type { SampleDays } from './sample-days'
import type { Services } from './services'

/** What an action of the sample is made from. */
interface Making {
  readonly plan: SamplePlan
  readonly sample: Sample
  readonly days: SampleDays
  readonly sent: readonly CheckIn[]
  readonly areaTitle: (area: string) => string
}

/** Puts the sample programme's transition plans where they are not yet, as if they had been lived with, and tells nobody. */
export async function placeSamplePlans(services: Services, days: SampleDays): Promise<void> {
  const { sample, questionnaires } = services.content
  if (!sample) return
  const { areas } = questionnaires.organisation
  const areaTitle = (id: string) => areas.find((area) => area.id === id)?.title ?? id
  for (const plan of sample.plans) {
    const sent = sample.checkIns
      .filter((round) => round.council === plan.council)
      .flatMap((round) => sampleSent(round, sample, days))
    const actions = plan.actions.map((one) => livedWith(one, { plan, sample, days, sent, areaTitle }))
    await Promise.all(actions.map(({ now }) => putOnce(services.store, planActions, now)))
    await putOnce(services.store, plans, placedPlan(plan, actions, sample, days))
  }
}

/** An action as it was when it was added, and as everything that happened to it since has left it. */
function livedWith(one: SampleAction, making: Making): { added: PlanAction; now: PlanAction } {
  const { plan, days, sample, sent } = making
  const lead = sample.people.find((person) => person.council === plan.council && person.lead)
  const owner = ownerOf(one, sample)
  const by: Actor = { id: lead?.id ?? 'sample', name: lead?.name ?? 'Sample lead' }
  const doer: Actor = owner?.id ? { id: owner.id, name: owner.name } : by
  const added = newAction(formOf(one, owner, days), idsOf(one, making), by, days.instant(one.added ?? plan.starts))
  const steps = [
    ...one.milestones.flatMap(({ done }, place) => {
      if (done === undefined) return []
      const at = days.instant(done, 5)
      return [{ at, step: (action: PlanAction) => milestoneDone(action, place, days.day(done), doer, at) }]
    }),
    ...sent.flatMap((checkIn) => {
      const given = checkIn.given.actions[one.id]
      const { at } = checkIn.sent!
      const step = (action: PlanAction) => ratedByCheckIn(action, given!, checkIn.person, at, sendingId(checkIn))
      return given ? [{ at, step }] : []
    }),
    ...(one.moved ? [movedStep(one, owner, doer, days)] : []),
    ...one.comments.map(({ person, day, text }) => {
      const at = days.instant(day, 45)
      const by = { id: person, name: sampleName(person, sample) }
      return { at, step: (action: PlanAction) => commented(action, { text, on: action.revision }, by, at) }
    }),
  ].toSorted((before, after) => before.at.localeCompare(after.at))
  const now = steps.reduce((action, { step }) => step(action), added)
  return { added, now: { ...now, settled: now.trail.length } }
}

const formOf = (one: SampleAction, owner: Owner | undefined, { day }: SampleDays) => ({
  title: one.title,
  theme: one.theme,
  owner,
  due: day(one.moved?.from ?? one.due),
  milestones: one.milestones.map(({ title, due }) => ({ title, due: day(due) })),
  evidence: one.evidence ?? '',
  needs: one.needs,
})

function movedStep(one: SampleAction, owner: Owner | undefined, by: Actor, days: SampleDays) {
  const at = days.instant(one.moved!.day, 40)
  const form = { ...formOf(one, owner, days), due: days.day(one.due) }
  return { at, step: (action: PlanAction) => edited(action, form, by, at) }
}

const idsOf = ({ id, area }: SampleAction, { plan, areaTitle }: Making) => {
  const response = responseId('organisation', 'whole-council', 1)
  const gap = area && { response, level: 'organisation' as const, area, title: areaTitle(area) }
  return { id, council: plan.council, ...(gap ? { gap } : {}) }
}

/** By address too: whoever tries Pioneer as one of the sample's people owns what that person owns. */
function ownerOf({ owner }: SampleAction, { people }: Sample): Owner | undefined {
  if (owner === undefined || typeof owner === 'object') return owner
  const person = people.find((one) => one.id === owner)
  return person && { id: person.id, name: person.name, email: person.email }
}

function placedPlan(
  { council, sro, starts, ends, agreed }: SamplePlan,
  actions: readonly { readonly added: PlanAction; readonly now: PlanAction }[],
  sample: Sample,
  days: SampleDays,
): Plan {
  const plan = { ...emptyPlan(council), sro, starts: days.day(starts), ends: days.day(ends) }
  if (!agreed) return plan
  const at = days.instant(agreed.day)
  const by = { id: agreed.person, name: sampleName(agreed.person, sample) }
  const there = actions.map(({ added }) => added).filter(({ trail }) => trail[0]!.at < at)
  return { ...plan, agreed: [{ version: 1, by, at, note: agreed.note, actions: frozen(there) }], revision: 1 }
}
