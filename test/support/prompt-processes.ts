import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { createCatalogue } from '../../bot/catalogue'
import { createChannels } from '../../bot/channels'
import { createCheckIns } from '../../bot/check-ins'
import { loadContent } from '../../bot/content/load'
import { createContracts } from '../../bot/contracts'
import { type Delivery, deliveries, type Outcome, type Transport } from '../../bot/delivery/deliveries'
import { createNotify } from '../../bot/delivery/notify'
import { emptyGiven, savedCheckIn, sentCheckIn } from '../../bot/domain/check-in-changes'
import { laneOf, type Occurrence, occurrences, roundIdOf } from '../../bot/domain/occurrence'
import { actorOf, type Person } from '../../bot/domain/person'
import { type Prompt, prompts } from '../../bot/domain/prompt'
import { confirmed, newPrompt, promptId } from '../../bot/domain/prompt-changes'
import { drawnBy } from '../../bot/drawn'
import { createEvents } from '../../bot/events'
import { features } from '../../bot/features'
import { promptsFeature } from '../../bot/features/prompts'
import { createGroups } from '../../bot/groups'
import { createHomes } from '../../bot/homes'
import { createLearnings } from '../../bot/learning'
import { createPeople } from '../../bot/people'
import { createPlans } from '../../bot/plans'
import { createResponses } from '../../bot/responses'
import type { Services } from '../../bot/services'
import { createToolkit } from '../../bot/toolkit'
import { createUnderWay } from '../../bot/under-way'
import { createWorksheets } from '../../bot/worksheets'
import type { Card } from '../../cards/card'
import type { Store } from '../../storage/port'

/** Processes that make, send, remind of and close prompts, over one store or several at the same records, without a door. */

const content = loadContent({ withSample: true })

/** What Teams was given, by all processes. */
export interface Given {
  readonly to: string
  readonly summary: string
  readonly edits?: string | undefined
  readonly card: Card
}

export interface World {
  /** Milliseconds since 1970. */
  now: number
  readonly given: Given[]
  /** What Teams answers to somebody; nothing for taking it. */
  refuses?: (to: string) => Outcome | undefined
}

export interface PromptProcess {
  readonly services: Services
  /** All that is due, until nothing is being sent. Rejects when something failed. */
  readonly works: () => Promise<void>
  readonly stop: () => Promise<void>
}

export const newWorld = (at = '2026-11-23T09:00:00Z'): World => ({ now: Date.parse(at), given: [] })

/** A process that is dead writes nothing and sends nothing. */
export function promptProcess(store: Store, world: World, dead = () => false): PromptProcess {
  const clock = () => new Date(world.now)
  const log = pino({ level: 'silent' })
  const onDamaged = () => {}
  const people = createPeople({ store, content, clock, config: { LOCAL_MODE: true, PROGRAMME_ADMINS: [] } })
  const transport: Transport = async ({ conversation }, { card, edits }) => {
    if (dead()) return { end: 'retry', reason: 'the process is dead' }
    const refusal = world.refuses?.(conversation)
    if (refusal) return refusal
    world.given.push({ to: conversation, summary: card.fallbackText, edits, card })
    return { end: 'sent' }
  }
  const mail = features.flatMap((feature) => feature.mail ?? [])
  const channels = createChannels({ store, clock, onDamaged })
  const notify = createNotify({
    ...{ store, people, transport, clock, log },
    prepare: (delivery, to) => mail.find(({ kind }) => kind === delivery.kind)!.prepare(delivery, to, services),
    posted: drawnBy(features, { people, channels, services: () => services }).posted,
  })
  const plans = createPlans({ store, onDamaged })
  const catalogue = createCatalogue({ store, content, clock, onDamaged })
  const services: Services = {
    ...{ store, clock, newId: randomUUID, log, content, people, notify, plans },
    afterwards: createUnderWay(),
    homes: createHomes({ news: [], services: () => services, rest: 0 }),
    calendar: { hours: 'always', ...content.calendar },
    responses: createResponses({ store, people, notify, content }),
    checkIns: createCheckIns({ store, plans, people, notify, content, onDamaged }),
    catalogue,
    toolkit: createToolkit({ store, catalogue, onDamaged }),
    contracts: createContracts({ store, clock, onDamaged }),
    worksheets: createWorksheets({ store, clock, notify, onDamaged }),
    channels,
    groups: createGroups({ store, clock, onDamaged }),
    learning: createLearnings({ store, content, onDamaged }),
    events: createEvents({ store, clock, onDamaged }),
  }
  return {
    services,
    works: async () => {
      for (const job of promptsFeature.jobs ?? []) await job.run(services)
      await notify.sendDue()
    },
    stop: notify.stop,
  }
}

/** Somebody who has opened Pioneer in their own chat, which has their address as its id. */
export function meets({ people }: Pick<Services, 'people'>, name: string, domain: string): Promise<Person> {
  const email = `${name.toLowerCase().replace(/[^a-z0-9]+/g, '.')}@${domain}`
  const conversation = { place: 'personal' as const, conversation: email, bot: '28:pioneer', tenant: 't' }
  return people.whoIs({
    tenant: 't',
    object: email,
    mri: `29:${email}`,
    fetch: async () => ({ name, email, signInName: email }),
    reference: { ...conversation, serviceUrl: 'http://127.0.0.1:1/' },
  })
}

/** A weekly prompt on Mondays at nine from 7 December on, for all officers, with five days to answer and two reminders. */
export async function plansWeekly(
  { store, clock }: Services,
  author: Person,
  watch?: Prompt['watch'],
): Promise<Prompt> {
  const at = clock().toISOString()
  const draft = newPrompt(
    promptId(author.id, 'weekly'),
    actorOf(author),
    { at, today: at.slice(0, 10), zone: 'Europe/London' },
    {
      audience: { councils: { kind: 'caseload' }, who: 'officers' },
      schedule: { kind: 'recurring', starts: '2026-12-07T09:00', rule: 'FREQ=WEEKLY;INTERVAL=1' },
      closes: { days: 5 },
      reminders: [3, 1],
    },
  )
  const prompt = confirmed(draft, actorOf(author), { at, now: at.slice(0, 16) }, watch)!
  return (await store.put(prompts, prompt)).value
}

/** Answers, wholly or in part, in the round of an occurrence. */
export async function answers(
  { checkIns, clock }: Services,
  person: Person,
  { id, opens, closes, title }: Occurrence,
  how: 'whole' | 'partly',
): Promise<void> {
  const of = {
    council: person.council!.id,
    person: actorOf(person),
    round: { id: roundIdOf({ id, opens }), title, opens, closes },
  }
  const at = clock().toISOString()
  const given = { ...emptyGiven, moved: 'The register is complete.' }
  await checkIns.change(of, (now) =>
    how === 'partly'
      ? savedCheckIn(now, given, at)
      : sentCheckIn(now, { ...given, brag: 'green', progress: 40, confidence: 4, help: 'none' }, at, []),
  )
  // What follows from it goes on after the answer.
  await checkIns.idle()
}

export const occurrencesBy = async ({ store }: Services, author: Person): Promise<Occurrence[]> =>
  (await store.list(occurrences, author.id)).items.map((kept) => kept.value)

/** What is kept to be sent for an occurrence: the prompt itself first, then each reminder. */
export async function lanesOf({ store }: Services, one: Occurrence): Promise<Delivery[][]> {
  const lanes = [laneOf(one.id), ...one.reminders.map((_, place) => laneOf(one.id, place))]
  return Promise.all(
    lanes.map(async (lane) => (await store.list(deliveries, lane, { limit: 1000 })).items.map((kept) => kept.value)),
  )
}

/** How many prompts, or reminders, somebody was given. */
export const countOf = ({ given }: World, { email }: Person, kind: 'message' | 'reminder'): number =>
  given.filter((one) => one.to === email && one.summary.startsWith(`A ${kind} from`)).length
