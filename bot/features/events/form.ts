import type { Card } from '../../../cards/card'
import { eventWhatCard, eventWhenCard } from '../../../cards/event-form'
import { eventWhoCard } from '../../../cards/event-form-who'
import type { eventSteps } from '../../../cards/event-host-actions'
import { councilsOf } from '../../caseload'
import { councilsIn } from '../../domain/audience'
import { type Council, typeTitles } from '../../domain/council'
import { type Event, type EventContent, eventKinds } from '../../domain/event'
import { laterOf } from '../../domain/event-series'
import { zoneWords } from '../../domain/event-times'
import { dayOf, daysAfter, localOf, timeOf } from '../../domain/local-time'
import type { Person } from '../../domain/person'
import { counted, short } from '../../domain/words'
import { channelsFor } from '../../linked-channels'
import type { Services } from '../../services'
import { kindTitles } from './rules'

/** The cards on which an event is written, as they stand. */

export type Step = (typeof eventSteps)[number]
type Outcome = 'changed' | undefined

export const drawnOf = ({ id, revision }: Event) => ({ event: id, revision })

/** What a new event is filled in with: a week from now, for an hour. */
export function blank(person: Person, services: Services): EventContent {
  const { clock, calendar } = services
  const day = daysAfter(dayOf(localOf(clock().getTime(), calendar.zone)), 7)
  const everybody = person.caseload.length === 0 && person.roles.has('admin')
  return {
    ...{ kind: 'webinar', title: '', description: '', host: person.name, link: '', place: '', documents: [] },
    ...{ starts: `${day}T10:00`, ends: `${day}T11:00`, capacity: 0, cpd: 0, repeats: 'once', times: 0, channels: [] },
    audience: { councils: { kind: everybody ? 'everybody' : 'caseload' }, who: 'officers' },
  }
}

export function fresh(person: Person, services: Services): Card {
  const year = services.clock().getUTCFullYear()
  return whatCard(blank(person, services), { nonce: `${year}-${services.newId()}`, isPublished: false })
}

const kinds = eventKinds.map((value) => ({ title: kindTitles[value], value }))

const whatCard = (
  { kind, title, description, host, link, place, documents }: EventContent,
  rest: Pick<Parameters<typeof eventWhatCard>[0], 'drawn' | 'nonce' | 'isPublished' | 'outcome'>,
): Card =>
  eventWhatCard({ ...{ kinds, kind, title, description, host, link, place }, documents: documents.join('\n'), ...rest })

/** What was filled in on a card; `keeps` where it says that the councils stay as they are. */
type Filled = Partial<EventContent> & { readonly keeps?: boolean }

/** A step of an event; `filled` is what somebody filled in that is not saved. */
export async function shownStep(
  person: Person,
  event: Event,
  step: Step,
  services: Services,
  { outcome, filled }: { readonly outcome?: Outcome; readonly filled?: Filled } = {},
): Promise<Card> {
  const drawn = drawnOf(event)
  const content = { ...event, ...filled }
  const isPublished = event.state !== 'draft'
  if (step === 'what') return whatCard(content, { drawn, nonce: '', isPublished, outcome })
  if (step === 'who') return whoCard(person, event, services, outcome, filled)
  const { starts, ends } = content
  return eventWhenCard({
    ...{ drawn, isPublished, zone: zoneWords(event.zone), outcome },
    ...{ day: dayOf(starts), time: timeOf(starts), until: timeOf(ends) },
    lastDay: dayOf(ends) === dayOf(starts) ? '' : dayOf(ends),
    capacity: content.capacity === 0 ? '' : String(content.capacity),
    cpd: content.cpd === 0 ? '' : String(content.cpd / 60),
    ...{ repeats: content.repeats, times: content.times === 0 ? '' : String(content.times) },
  })
}

/** Whether the councils that are invited are others than the choice would invite now, by the rights of whoever looks. */
function differs({ audience, councils }: Event, person: Person, own: readonly Council[]): boolean {
  if (!audience || councils.length === 0) return false
  const now = councilsIn(audience, person, own).map(({ id }) => id)
  return now.length !== councils.length || now.some((id) => !councils.includes(id))
}

const kindOf = (person: Person, audience: EventContent['audience']): string => {
  const kind = audience?.councils.kind ?? 'nobody'
  return kind === 'everybody' && !person.roles.has('admin') ? 'caseload' : kind
}

async function whoCard(
  person: Person,
  event: Event,
  services: Services,
  outcome: Outcome,
  filled: Filled = {},
): Promise<Card> {
  const { audience, channels } = { ...event, ...filled }
  const isPublished = event.state !== 'draft'
  const own = await councilsOf(person, services)
  const mine = own.filter((council) => person.caseload.includes(council.id)).length
  const there = await channelsFor(person, services)
  const councils = audience?.councils
  const isKept = isPublished && differs(event, person, own)
  const isKnown = (id: string) => there.some((one) => one.channel.id === id)
  const regions = [...new Set(own.map(({ region }) => region))].toSorted()
  const types = [...new Set(own.map(({ type }) => type))]
  return eventWhoCard({
    ...{ drawn: drawnOf(event), isPublished, isSeries: laterOf(event).length > 0 },
    kinds: [
      ...(isKept ? [{ title: `Those invited now (${counted(event.councils.length, 'council')})`, value: 'kept' }] : []),
      { title: `My caseload (${counted(mine, 'council')})`, value: 'caseload' },
      { title: 'Councils that I choose', value: 'named' },
      { title: 'A region', value: 'region' },
      { title: 'A type of council', value: 'type' },
      ...(person.roles.has('admin') ? [{ title: 'Everybody in the programme', value: 'everybody' }] : []),
      { title: 'Nobody by name: those in the channels', value: 'nobody' },
    ],
    kind: isKept && (filled.keeps ?? !('audience' in filled)) ? 'kept' : kindOf(person, audience),
    who: audience?.who === 'leads' ? 'leads' : 'officers',
    regions: regions.map((value) => ({ title: value, value })),
    region: councils?.kind === 'region' && regions.includes(councils.region) ? councils.region : undefined,
    types: types.map((value) => ({ title: typeTitles[value], value })),
    type: councils?.kind === 'type' && types.includes(councils.type) ? councils.type : undefined,
    channels: there.map(({ channel, group }) => ({
      title: short([channel.teamName, channel.name, group.name].filter(Boolean).join(', ')),
      value: channel.id,
    })),
    chosen: channels.filter(isKnown),
    ...(outcome ? { outcome } : {}),
  })
}
