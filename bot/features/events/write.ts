import type { InputsOf } from '../../../cards/action'
import type { Card } from '../../../cards/card'
import type * as cards from '../../../cards/event-host-actions'
import { councilTypes, regions } from '../../domain/council'
import { type Event, type EventContent, repeats as rhythms, yearOf } from '../../domain/event'
import { filledIn, startedEvent } from '../../domain/event-changes'
import { mostTimes } from '../../domain/event-series'
import { endOfEvent, startOf } from '../../domain/event-times'
import type { Person } from '../../domain/person'
import type { Audience } from '../../domain/prompt'
import { AskAgain, NotAllowed } from '../../feature'
import { channelsFor } from '../../linked-channels'
import type { Services } from '../../services'
import { hostedAt } from './access'
import { blank, type Step, shownStep } from './form'
import { manage, managed } from './manage'
import { chosenOf, showCouncils } from './named'
import { changeCouncils, changeWho } from './reach'

/** What is filled in on the cards of an event, kept step by step. */

type What = InputsOf<typeof cards.saveWhat>
type When = InputsOf<typeof cards.saveWhen>
type Who = InputsOf<typeof cards.saveWho>
type Drawn = { readonly event: string; readonly revision: number }

/** The draft that is begun has an id from its card: begun twice, it is one. */
export async function begin(person: Person, nonce: string, inputs: What, services: Services): Promise<Card> {
  const year = services.clock().getUTCFullYear()
  const isOurs = [String(year), String(year - 1)].includes(yearOf(nonce) ?? '')
  if (!isOurs) throw new AskAgain('This card is too old. Type new event to begin anew.')
  const at = services.clock().toISOString()
  const zone = services.calendar.zone
  const event = startedEvent(nonce, { ...blank(person, services), ...inputs }, person, { at, zone })
  await services.events.add(event)
  return shownStep(person, await hostedAt(person, nonce, services), 'when', services)
}

export const saveWhat = (person: Person, drawn: Drawn, inputs: What, services: Services): Promise<Card> =>
  save(person, drawn, 'what', inputs, services)

export async function saveWhen(person: Person, drawn: Drawn, inputs: When, services: Services): Promise<Card> {
  const { day, time, until, lastDay, capacity, cpd } = inputs
  const event = await hostedAt(person, drawn.event, services)
  const isDraft = event.state === 'draft'
  const repeats = isDraft ? rhythms.find((one) => one === inputs.repeats) : event.repeats
  const times = isDraft ? inputs.times : event.times
  if (!repeats) throw new AskAgain('Choose how often it takes place.')
  const starts = `${day}T${time}`
  const ends = `${lastDay || day}T${until}`
  const { zone } = event
  if (endOfEvent({ ends, zone }) <= startOf({ starts, zone }))
    throw new AskAgain('It ends before it starts. Choose a later end.')
  if (startOf({ starts, zone }) <= services.clock().getTime() && starts !== event.starts)
    throw new AskAgain('That start has passed. Choose a later one.')
  if (isDraft && repeats !== 'once' && (times < 2 || times > mostTimes))
    throw new AskAgain(`Say how many times it takes place, from 2 to ${mostTimes}.`)
  const rest = { capacity, cpd, repeats, times: repeats === 'once' ? 0 : times }
  return save(person, drawn, 'when', { starts, ends, ...rest }, services)
}

export async function saveWho(person: Person, drawn: Drawn, inputs: Who, services: Services): Promise<Card> {
  const event = await hostedAt(person, drawn.event, services)
  if (event.state !== 'draft')
    return changeWho(person, drawn, { audience: audienceOf(person, inputs, event), ...inputs }, services)
  const there = await channelsFor(person, services)
  const channels = inputs.channels.filter((id) => there.some(({ channel }) => channel.id === id))
  const audience = audienceOf(person, inputs, event)
  const next = audience?.councils.kind === 'named' ? () => showCouncils(person, drawn.event, 0, services) : undefined
  return save(person, drawn, 'who', { audience, channels }, services, next)
}

/** One page of councils by name: those of other pages stay as they were chosen. */
export async function saveCouncils(
  person: Person,
  data: Drawn & { readonly page: number; readonly move: 'next' | 'more' | 'back' },
  chosen: readonly string[],
  services: Services,
): Promise<Card> {
  const { audience, state } = await hostedAt(person, data.event, services)
  if (state !== 'draft') return changeCouncils(person, data, chosen, services)
  if (audience?.councils.kind !== 'named') return managed(person, data.event, services)
  const ids = await chosenOf(person, audience.councils.ids, data.page, chosen, services)
  const step = { next: undefined, more: 1, back: -1 }[data.move]
  const next = step ? () => showCouncils(person, data.event, Math.max(0, data.page + step), services) : undefined
  const after = { audience: { ...audience, councils: { kind: 'named' as const, ids } } }
  return save(person, data, 'who', after, services, next)
}

function audienceOf(
  person: Person,
  { reach, who, region, type }: Who,
  { state, audience: before }: Event,
): Audience | undefined {
  if (reach === 'nobody') return undefined
  if (reach === 'kept' && state !== 'draft') return before && { ...before, who }
  if (reach === 'caseload') return { councils: { kind: reach }, who }
  if (reach === 'everybody') {
    if (!person.roles.has('admin')) throw new NotAllowed('Only administrators may invite everybody.')
    return { councils: { kind: reach }, who }
  }
  if (reach === 'named')
    return { councils: before?.councils.kind === 'named' ? before.councils : { kind: reach, ids: [] }, who }
  const inRegion = regions.find((one) => one === region)
  if (reach === 'region' && inRegion) return { councils: { kind: reach, region: inRegion }, who }
  const ofType = councilTypes.find((one) => one === type)
  if (reach === 'type' && ofType) return { councils: { kind: reach, type: ofType }, who }
  if (reach === 'kept') throw new AskAgain('Choose which councils.')
  throw new AskAgain(reach === 'region' ? 'Choose a region.' : 'Choose a type of council.')
}

const after: Readonly<Record<Step, Step | 'manage'>> = { what: 'when', when: 'who', who: 'manage' }

/** Kept, unless the event has changed since the card was drawn: then the card is shown again with what was filled in. */
async function save(
  person: Person,
  drawn: Drawn,
  step: Step,
  inputs: Partial<EventContent>,
  services: Services,
  then?: () => Promise<Card>,
): Promise<Card> {
  await hostedAt(person, drawn.event, services)
  const when = { at: services.clock().toISOString(), now: services.clock().getTime() }
  let isStale = false
  let news = ''
  const event = await services.events.change(drawn.event, (kept) => {
    const next = filledIn(kept, inputs, person, when)
    // Pressed twice, there is nothing new the second time.
    isStale = next !== kept && kept.revision !== drawn.revision
    if (isStale) return kept
    news = next.news?.revision === next.revision ? next.news.words : ''
    return next
  })
  const now: Event = event ?? (await hostedAt(person, drawn.event, services))
  if (now.state === 'cancelled')
    return manage(person, now, services, { trouble: 'It is cancelled, so nothing was changed.' })
  if (isStale) return shownStep(person, now, step, services, { outcome: 'changed', filled: inputs })
  if (now.state === 'published')
    return manage(person, now, services, { notice: news ? 'Saved. All who answered are told.' : 'Saved.' })
  if (then) return then()
  const next = after[step]
  return next === 'manage' ? manage(person, now, services) : shownStep(person, now, next, services)
}
