import type { EventFacts } from '../../../cards/event-parts'
import { typeTitles } from '../../domain/council'
import type { Event, EventKind } from '../../domain/event'
import { seriesWords } from '../../domain/event-changes'
import { type Counts, type Entry, type Places, reservePlace } from '../../domain/event-places'
import { cpdWords, timeWords } from '../../domain/event-times'
import type { Audience } from '../../domain/prompt'
import { counted } from '../../domain/words'

/** Events in words. */

export const kindTitles: Readonly<Record<EventKind, string>> = {
  webinar: 'Webinar',
  networking: 'Networking session',
  'act-briefing': 'Procurement Act briefing',
  'process-mapping': 'Process mapping day',
  'drop-in': 'Drop-in',
}

export const factsOf = (event: Event): EventFacts => ({
  title: event.title,
  kind: kindTitles[event.kind],
  time: timeWords(event),
  series: seriesWords(event),
  host: event.host,
  place: event.place,
  cpd: cpdWords(event.cpd),
})

/** `12 going, 3 maybe, 2 not going. 8 of 20 places are left.` */
export function countsWords({ going, maybe, no, reserve }: Counts, capacity: number): string {
  const answers = `${going} going, ${maybe} maybe, ${no} not going.`
  if (capacity === 0) return answers
  const waiting = reserve > 0 ? ` ${counted(reserve, 'person is', 'people are')} on the reserve list.` : ''
  const left = Math.max(0, capacity - going)
  const places =
    left > 0 ? `${left} of ${counted(capacity, 'place')} left.` : `All ${counted(capacity, 'place')} taken.`
  return `${answers} ${places}${waiting}`
}

/** What somebody has answered, to themselves. `isPast` once it is over or cancelled. */
export function answerOf(all: Places, entry: Entry, isPast = false): string {
  if (isPast) return entry.came ? 'You were there' : pastAnswers[entry.answer]
  if (entry.answer === 'reserve') return `You are number ${reservePlace(all, entry)} on the reserve list`
  const words = {
    going: 'You are going',
    maybe: 'You may be going',
    no: 'You are not going',
    'walk-in': 'You were there',
  }
  return words[entry.answer]
}

const pastAnswers = {
  going: 'You said that you would go',
  maybe: 'You said that you might go',
  no: 'You said that you would not go',
  reserve: 'You were on the reserve list',
  'walk-in': 'You were there',
}

const whoTitles = { owners: 'Owners of actions', leads: 'Leads', officers: 'All officers' }

export function audienceWords(audience: Audience | undefined, count?: number): string {
  if (!audience) return 'nobody by name'
  const { councils, who } = audience
  const where = {
    caseload: () => 'the caseload',
    named: () => 'chosen councils',
    region: () => (councils.kind === 'region' ? `the region ${councils.region}` : ''),
    type: () => (councils.kind === 'type' ? `councils of the type ${typeTitles[councils.type].toLowerCase()}` : ''),
    everybody: () => 'every council of the programme',
  }[councils.kind]()
  return `${whoTitles[who]} in ${where}${count === undefined ? '' : ` (${counted(count, 'council')})`}`
}

export const repeatWords = ({ repeats, times }: Pick<Event, 'repeats' | 'times'>): string =>
  repeats === 'once'
    ? ''
    : `${{ weekly: 'Every week', 'two-weekly': 'Every two weeks', monthly: 'Every month' }[repeats]}, ${counted(times, 'time')}`

/** Addresses as buttons: documents, and what is left afterwards. */
export const addressesOf = ({ documents, material }: Pick<Event, 'documents' | 'material'>) => [
  ...documents.map((url, at) => ({ words: documents.length > 1 ? `Document ${at + 1}` : 'Document', url })),
  ...materialOf(material),
]

export const materialOf = (material: Event['material']) => [
  ...(material?.recording ? [{ words: 'Recording', url: material.recording }] : []),
  ...(material?.slides ? [{ words: 'Slides', url: material.slides }] : []),
]
