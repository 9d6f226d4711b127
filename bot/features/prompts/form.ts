import type { Card } from '../../../cards/card'
import { type Choice, promptMessageCard, promptWhichCard, promptWhoCard } from '../../../cards/prompt-form'
import { promptTimesCard, promptWhenCard } from '../../../cards/prompt-when'
import { councilsOf } from '../../caseload'
import { type Council, councilName, typeTitles } from '../../domain/council'
import { dayOf, daysAfter, localOf } from '../../domain/local-time'
import { paged } from '../../domain/pages'
import type { Person } from '../../domain/person'
import type { Audience, Prompt } from '../../domain/prompt'
import { contentOf } from '../../domain/prompt-changes'
import { nextSendable } from '../../domain/sending-hours'
import { counted } from '../../domain/words'
import type { Services } from '../../services'
import { hoursWords, timesOf, whenOf } from './rules'

/** The cards on which a prompt is written, as they stand. */

export type Step = 'who' | 'which' | 'message' | 'when' | 'times'
type Outcome = 'changed' | undefined

/** So many that the card stays small when every name is long. */
export const councilsPerPage = 60

/** The next day on which people work, from tomorrow on. */
export function workingDay(services: Services): string {
  const { calendar, clock } = services
  const tomorrow = daysAfter(dayOf(localOf(clock().getTime(), calendar.zone)), 1)
  const office = { ...calendar, hours: { from: '09:00', to: '17:00' } }
  return dayOf(localOf(nextSendable(Date.parse(`${tomorrow}T09:00Z`), office), calendar.zone))
}

export const drawnOf = ({ author, id, revision }: Prompt) => ({ author: author.id, prompt: id, revision })

/** The first card of a prompt that is not there yet. */
export async function fresh(person: Person, services: Services): Promise<Card> {
  const kinds = kindsFor(person, await councilsOf(person, services))
  return promptWhoCard({ nonce: services.newId(), kinds, kind: kinds[0]!.value, who: 'owners' })
}

function kindsFor(person: Person, own: readonly Council[], chosen?: string): Choice[] {
  const mine = own.filter((council) => person.caseload.includes(council.id)).length
  const kinds: Choice[] = [
    ...(mine > 0 || !person.roles.has('admin')
      ? [{ title: `My caseload (${counted(mine, 'council')})`, value: 'caseload' }]
      : []),
    { title: 'Councils that I choose', value: 'named' },
    { title: 'A region', value: 'region' },
    { title: 'A type of council', value: 'type' },
    ...(person.roles.has('admin') ? [{ title: 'Everybody in the programme', value: 'everybody' }] : []),
  ]
  // What was chosen in another role, or of somebody else's prompt, is still shown as it is.
  const missing = chosen && !kinds.some(({ value }) => value === chosen)
  return missing ? [{ title: 'The caseload of its author', value: chosen }, ...kinds] : kinds
}

export async function shown(
  person: Person,
  prompt: Prompt,
  step: Step,
  services: Services,
  outcome?: Outcome,
  page = 0,
): Promise<Card> {
  const drawn = drawnOf(prompt)
  const content = contentOf(prompt)
  const { audience } = content
  if (step === 'message') return promptMessageCard({ drawn, title: content.title, message: content.message, outcome })
  if (step === 'when') return promptWhenCard({ drawn, when: whenOf(content), outcome })
  if (step === 'times') {
    const { calendar } = services
    const zone = calendar.zone === 'Europe/London' ? 'UK time' : calendar.zone
    return promptTimesCard({ drawn, ...timesOf(content), zone, hours: hoursWords(calendar), outcome })
  }
  const own = await councilsOf(person, services)
  const { kind } = audience.councils
  if (step === 'who' || kind === 'caseload' || kind === 'everybody')
    return promptWhoCard({ drawn, nonce: '', kinds: kindsFor(person, own, kind), kind, who: audience.who, outcome })
  const { choices, chosen, all, ...pages } = choicesOf(audience.councils, own, page)
  return promptWhichCard({ drawn, kind, choices, chosen, all, ...pages, outcome })
}

function choicesOf(councils: Audience['councils'], own: readonly Council[], page: number) {
  if (councils.kind === 'named') {
    const { shown: here, ...pages } = paged(own, page, councilsPerPage)
    const chosen = councils.ids.filter((id) => here.some((council) => council.id === id))
    const choices = here.map((council) => ({ title: councilName(council), value: council.id }))
    return { choices, chosen, all: councils.ids.length, ...pages }
  }
  const only = { all: 1, page: 0, pages: 1 }
  if (councils.kind === 'region') {
    const regions = [...new Set([...own.map((council) => council.region), councils.region])].toSorted()
    return { choices: regions.map((region) => ({ title: region, value: region })), chosen: [councils.region], ...only }
  }
  if (councils.kind !== 'type') return { choices: [], chosen: [], ...only }
  const types = [...new Set([...own.map((council) => council.type), councils.type])]
  return { choices: types.map((type) => ({ title: typeTitles[type], value: type })), chosen: [councils.type], ...only }
}
